// What is told of a board: one rule for what is there now and for every moment before. What was taken off the screens, removed or taken back is told to
// nobody, in no past and in no list of changes.

extension Kind {
  /// Whether things of this kind are what people write, choose or ask in a session; all others are what it was set up with and how it is led.
  package var isContribution: Bool {
    switch self {
    case .note, .sentence, .pick, .sticker, .poll, .answer, .package, .takeaway, .commitment, .other: true
    case .board, .theme, .card, .caseStudy, .group, .session, .agenda: false
    }
  }
}

extension Board {
  /// Whether a thing that people contributed, or a stop, is told to nobody, as if it had never been: it was taken off the screens, removed or taken back, or
  /// belongs to what was. Brought back, it is told again.
  public func isUntold(_ id: ThingID) -> Bool {
    guard id.kind.isContribution || id.kind == .agenda, let thing = thing(id) else { return false }
    return isUntold(thing, id)
  }

  /// Everything that is told to nobody. Walks over the whole board.
  public var untold: Set<ThingID> {
    var untold: Set<ThingID> = []
    for thing in things {
      let id = events[Int(thing.first)].thing
      if id.kind.isContribution || id.kind == .agenda, isUntold(thing, id) { untold.insert(id) }
    }
    return untold
  }

  private func isUntold(_ thing: Thing, _ id: ThingID) -> Bool {
    // A stop is taken off the agenda; what else is known by a name, a sentence or a poll, is taken back and not removed.
    if id.kind == .agenda { return isGone(thing) }
    if isTakenOffScreens(thing) || id.kind.isMadeByItsFirstEvent && isGone(thing) { return true }
    return switch id.kind {
    case .sentence: value(.text, of: thing)?.text?.isEmpty ?? true
    case .answer: isUntold(.poll(id.answeredPoll))
    default: false
    }
  }

  /// The changes by which something new was written in the place of what was hidden, by thing: what they replaced stays hidden.
  package var rewritings: [ThingID: [Event]] { [ThingID: [Event]](grouping: events.lazy.filter(\.isRewriting), by: \.thing) }

  /// A change without what somebody said to all and took back since: a message, where the report will be, how to join. None where nothing is left of it.
  package func withoutTakenBack(_ event: Event) -> Event? {
    guard event.thing.kind == .session else { return event }
    let left = event.set.filter { said in
      said.value == .null || !Field.saidToAll.contains(said.field) || value(said.field, of: event.thing) == said.value
    }
    if left.count == event.set.count { return event }
    return left.isEmpty ? nil : Event(id: event.id, tick: event.tick, at: event.at, author: event.author, thing: event.thing, set: left)
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

extension Field {
  /// What somebody says to all in words, of which only the last is told.
  fileprivate static let saidToAll: Set<Field> = [.message, .report, .join]
}

extension Event {
  /// Whether it writes something new in the place of what was hidden: in one change it is seen again and says something else.
  package var isRewriting: Bool { thing.kind.isContribution && set.count > 1 && set.contains(Assignment(.hidden, .null)) }

  /// Whether something that was told until now is told no more: what it writes takes the place of that.
  package var replacesWhatWasTold: Bool {
    isRewriting || thing.kind == .session && set.contains { Field.saidToAll.contains($0.field) }
  }

  /// The same without what was hidden and written anew since; none where nothing is left of it.
  package func without(_ rewritings: [ThingID: [Event]]) -> Event? {
    guard let later = rewritings[thing]?.filter({ $0.outranks(self) }), !later.isEmpty else { return self }
    let left = set.filter { said in !later.contains { $0.set.contains { $0.field == said.field } } }
    // What makes a thing is needed, however little it still says.
    if left.isEmpty, thing.subject != .event(id) { return nil }
    return Event(id: id, tick: tick, at: at, author: author, thing: thing, set: left)
  }
}

extension ThingID {
  /// The poll that an answer is to: its name without the group's.
  fileprivate var answeredPoll: String {
    subject.text.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}
