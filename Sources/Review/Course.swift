// How a session went: what the facilitator said to everybody, and what of that was said in one breath.
import Board

/// Something that a time line marks.
public struct Landmark: Equatable, Sendable {
  /// What happened.
  public enum Kind: Equatable, Sendable {
    /// The agenda came to a stop, by its slug.
    case stop(String)
    /// Everybody came to a step.
    case step(Step)
    /// A clock was set for so many milliseconds.
    case timer(Int64)
    /// Groups' notes were shown to each other.
    case reveal
    /// Groups could give stickers from here on.
    case vote
    /// The vote's result was shown.
    case result
  }

  /// How many events had been written when it happened, itself included.
  public let number: Int
  /// When, by the facilitator's clock.
  public let at: Instant
  /// What.
  public let kind: Kind
}

extension Replay {
  /// What the facilitator said to everybody, in order: the marks of a time line.
  public var landmarks: [Landmark] {
    var voting = Voting.State.off
    return events.enumerated().flatMap { index, event -> [Landmark] in
      guard event.thing == .session else { return [] }
      return event.set.compactMap { assignment -> Landmark? in
        let kind: Landmark.Kind? =
          switch (assignment.field, assignment.value) {
          case (.agenda, .text(let slug)): .stop(slug)
          case (.step, .text(let name)): Step(rawValue: name).map(Landmark.Kind.step)
          case (.timer, let value): SessionTimer(value).map { .timer($0.left(at: event.at)) }
          case (.hidden, .flag(false)): .reveal
          case (.voting, let value): voting.turn(to: Voting(value)?.state ?? .off)
          default: nil
          }
        return kind.map { Landmark(number: index + 1, at: event.at, kind: $0) }
      }
    }
  }
}

extension Voting.State {
  /// Goes to a state, and says what of that a time line marks; nothing where only the stickers changed, or what they are given to.
  fileprivate mutating func turn(to next: Self) -> Landmark.Kind? {
    defer { self = next }
    if self == next { return nil }
    return next == .open ? .vote : next == .result ? .result : nil
  }
}

/// What the facilitator said to everybody in one breath.
public struct Turn: Equatable, Sendable {
  /// How many events had been written when all of it was said.
  public internal(set) var number: Int
  /// When it began.
  public let at: Instant
  /// What; a stop of the agenda before what came along with it, but for the step, which belongs to it.
  public internal(set) var kinds: [Landmark.Kind]
  let isStop: Bool
}

extension Landmark {
  fileprivate var isStop: Bool { if case .stop = kind { true } else { false } }
}

extension Replay {
  /// The course of the session. A stop of the agenda says several things within a second: they are one turn. What is said twice at one moment is said once.
  public var course: [Turn] {
    var turns: [Turn] = []
    for mark in landmarks {
      if let last = turns.last {
        if last.at == mark.at, last.kinds.contains(mark.kind) { continue }
        if last.isStop, !mark.isStop, mark.at < last.at.adding(1_000) {
          if case .step = mark.kind { continue }
          turns[turns.count - 1].number = mark.number
          turns[turns.count - 1].kinds.append(mark.kind)
          continue
        }
      }
      turns.append(Turn(number: mark.number, at: mark.at, kinds: [mark.kind], isStop: mark.isStop))
    }
    return turns
  }
}
