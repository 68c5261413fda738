// What is told of a board: one rule for what is there now and for every moment before. What was taken off the screens, removed or taken back is told to
// nobody, in no past and in no list of changes.

extension Kind {
  /// Whether things of this kind are what people write, choose or ask in a session; all others are what it was set up with and how it is led.
  package var isContribution: Bool {
    switch self {
    case .note, .sentence, .pick, .sticker, .poll, .answer, .package, .takeaway, .other: true
    case .board, .theme, .card, .caseStudy, .group, .session, .agenda: false
    }
  }
}

extension Board {
  /// Whether a thing that people contributed is told to nobody, as if it had never been: it was taken off the screens, removed or taken back, or belongs to
  /// what was. Brought back, it is told again.
  public func isUntold(_ id: ThingID) -> Bool {
    guard id.kind.isContribution, let thing = thing(id) else { return false }
    return isUntold(thing, id)
  }

  /// Everything that is told to nobody. Walks over the whole board.
  public var untold: Set<ThingID> {
    var untold: Set<ThingID> = []
    for thing in things {
      let id = events[Int(thing.first)].thing
      if id.kind.isContribution, isUntold(thing, id) { untold.insert(id) }
    }
    return untold
  }

  private func isUntold(_ thing: Thing, _ id: ThingID) -> Bool {
    if isTakenOffScreens(thing) || isGone(thing) { return true }
    return switch id.kind {
    case .sentence: value(.text, of: thing)?.text?.isEmpty ?? true
    case .answer: isUntold(.poll(id.answeredPoll))
    default: false
    }
  }

  /// What is left of notes that are told to nobody: that they are gone. A board to which these events were applied knows of them what it needs for the ranks
  /// of a vote, in which such a note leaves its place empty, and nothing that anybody wrote.
  package func remains(of untold: Set<ThingID>) -> [Event] {
    untold.compactMap { id -> Event? in
      guard id.kind == .note, let maker = thing(id)?.maker.map({ events[Int($0)] }) else { return nil }
      return Event(
        id: maker.id, tick: max(1, maker.tick), at: maker.at, author: Author(), thing: id, set: [Assignment(.removed, .flag(true))])
    }
  }
}

extension ThingID {
  /// The poll that an answer is to: its name without the group's.
  fileprivate var answeredPoll: String {
    subject.text.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}

/// The changes of a board as they may be told to somebody who gets all of them.
public struct ToldChanges {
  private let board: Board
  private let untold: Set<ThingID>
  /// What the file calls the untold things that other changes may speak of.
  private let names: Set<String>

  /// Looks at the whole board once.
  public init(of board: Board) {
    self.board = board
    untold = board.untold
    names = Set(untold.lazy.filter { $0.kind == .poll || $0.kind.isMadeByItsFirstEvent }.map(\.subject.text))
  }

  /// A change as it may be told: none where it is about something that is told to nobody, or says nothing else. A message that is over is not told either.
  public func callAsFunction(_ event: Event) -> Event? {
    if untold.contains(event.thing) { return nil }
    let set = event.set.compactMap { told($0, of: event.thing) }
    if set.isEmpty, !event.set.isEmpty { return nil }
    if event.thing.kind == .sticker, set.count < event.set.count { return nil }
    return Event(id: event.id, tick: event.tick, at: event.at, author: event.author, thing: event.thing, set: set)
  }

  private func told(_ assignment: Assignment, of thing: ThingID) -> Assignment? {
    let (field, value) = (assignment.field, assignment.value)
    if let note = field.noteID, untold.contains(.note(note)) { return nil }
    if field == .message, value.text != nil, board.value(.message, of: thing) != value { return nil }
    if names.isEmpty { return assignment }
    return told(value).map { Assignment(field, $0) }
  }

  /// A value without the names of what is untold.
  private func told(_ value: Value) -> Value? {
    switch value {
    case .text(let text): names.contains(text) ? nil : value
    case .list(let values): .list(values.compactMap(told))
    case .map(let entries): .map(entries.compactMapValues(told))
    case .null, .flag, .number, .decimal: value
    }
  }
}
