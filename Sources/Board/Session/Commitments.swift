// What was agreed in the session before this one, as a list: is it done, does it run, was it stopped? A follow-up begins with it (Board+FollowUp). It takes
// no part in what groups come to in this session.

/// Something that was agreed in an earlier session.
public struct Commitment: Equatable, Sendable {
  /// What it was there.
  public enum Origin: String, Sendable {
    case package, takeaway
  }

  /// How it stands now, in the order in which Enter goes through it.
  public enum Progress: String, CaseIterable, Sendable {
    case running, done, stopped
  }

  /// How many Unicode scalars its text may have: a plan, and behind it the housing association.
  public static let limit = 700

  /// The id of the event that made it here.
  public let id: EventID
  /// What it was in the earlier session.
  public let origin: Origin
  /// The id that it had there; none where nobody knows.
  public let follows: EventID?
  /// The name of the package, or the plan.
  public let text: String
  /// The first step of the package; empty where nobody said.
  public let first: String
  /// When that is; empty where nobody said.
  public let when: String
  /// The group that agreed it; none for the facilitator.
  public let group: GroupID?
  /// None while nobody has said how it stands.
  public let progress: Progress?
  /// When it came on this board.
  public let createdAt: Instant

  /// All of it on one line.
  public var said: String {
    let step = [first, when].filter { !$0.isEmpty }.joined(separator: ", ")
    return step.isEmpty ? text : "\(text) – \(step)"
  }
}

extension Commitment.Progress? {
  /// The one that Enter goes on to.
  public var next: Commitment.Progress? {
    guard let self else { return .allCases.first }
    return Commitment.Progress.allCases.drop { $0 != self }.dropFirst().first
  }
}

extension ThingID {
  /// The commitment of that id.
  public static func commitment(_ id: EventID) -> ThingID { ThingID(.commitment, .event(id)) }
}

extension Board {
  /// What was agreed before, packages before plans as they came, without what was taken off the screens.
  public var commitments: [Commitment] {
    made(.commitment).compactMap { id, thing, maker in
      func text(_ field: Field) -> String { value(field, of: thing)?.text ?? "" }
      guard !text(.text).isEmpty, !isTakenOffScreens(thing) else { return nil }
      return Commitment(
        id: id, origin: Commitment.Origin(rawValue: text(.origin)) ?? .package, follows: EventID(text(.follows)), text: text(.text),
        first: text(.first), when: text(.when), group: maker.author.group.map(resolved),
        progress: Commitment.Progress(rawValue: text(.status)), createdAt: maker.at)
    }
  }

  /// What of an earlier session this one has on its list, also where that is told to nobody now.
  package var followedThings: Set<EventID> {
    Set((roster[.commitment] ?? []).compactMap { value(.follows, of: ThingID(.commitment, $0))?.text.flatMap { EventID($0) } })
  }

  /// What was agreed before and is neither done nor stopped.
  package var openCommitments: [Commitment] { commitments.filter { $0.progress == nil || $0.progress == .running } }

  /// What a group agreed before; all of it where none is named.
  public func commitments(of group: GroupID?) -> [Commitment] {
    guard let group else { return commitments }
    return commitments.filter { $0.group == resolved(group) }
  }
}
