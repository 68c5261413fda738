// What a board tells elsewhere, in a copy or in json: nothing of what was taken off the screens, and no note that is not told of by its name. What is on such a
// note counts there as it counts here: stickers keep their places in budgets and ranks.

/// What notes are called where a board is told of.
package struct NoteNaming {
  /// A note that is told of; none leaves out what is said about it.
  let told: (NoteID) -> NoteID?
  /// A note with stickers on it, also one that is not told of.
  let voted: (NoteID) -> NoteID

  /// Names for notes.
  package init(told: @escaping (NoteID) -> NoteID?, voted: @escaping (NoteID) -> NoteID) { (self.told, self.voted) = (told, voted) }
}

/// Names for notes that are not told of: each has one, and nothing else is called so.
package struct StandIns {
  /// The notes and their names, by note.
  package let names: [NoteID: NoteID]

  /// Names for these notes, in order.
  package init(for notes: some Sequence<NoteID>) {
    // No program writes under it: the writers of programs are random.
    let nobody = WriterID(bits: 0)
    names = Dictionary(firstOf: Set(notes).sorted().enumerated().map { ($1, EventID(writer: nobody, n: UInt64($0 + 1))) })
  }
}

extension Assignment {
  /// The same with other names for notes; none where it is about a note that is not told of.
  package func renamed(of kind: Kind, _ naming: NoteNaming) -> Assignment? {
    if let note = field.noteID { return naming.told(note).map { Assignment(.notes($0), value) } }
    if field == .on || field == .note, let note = value.noteID {
      return (kind == .sticker ? naming.voted(note) : naming.told(note)).map { Assignment(field, .text($0.text)) }
    }
    if field == .shows, var view = PlenaryView(value), let note = view.note {
      view.note = naming.told(note)
      return Assignment(field, view.value)
    }
    if field == .voting, var voting = Voting(value), !voting.unseen.isEmpty {
      voting.unseen = Set(voting.unseen.map(naming.voted))
      return Assignment(field, voting.value)
    }
    return self
  }
}

extension Board {
  /// The things of a kind that goes by names, in order of their names.
  package func named(_ kind: Kind) -> [ThingID] {
    (roster[kind] ?? []).map { ThingID(kind, $0) }.sorted { $0.subject.text < $1.subject.text }
  }

  /// The values that the fields of a thing have now, by name, as they are told. None of what is untold, but of a sentence for which other names of a joined
  /// group it stands.
  package func told(_ id: ThingID, _ naming: NoteNaming) -> [Assignment] {
    guard let thing = thing(id) else { return [] }
    return told(registers(of: thing).map { events[Int($0.event)].set[Int($0.slot)] }, of: id, naming).filter {
      // `removed` only says something with a value that is no removal.
      $0.value != .null && !($0.field == .removed && $0.value.isTrue)
    }.sorted { $0.field.name < $1.field.name }
  }

  /// Every change there ever was, as it may be told to somebody who gets all of them: nothing about what is untold, and its names nowhere. Where others speak of
  /// such a note a stand-in takes its place: who chose it has chosen, and a sticker on it is given.
  package var toldChanges: some Sequence<Event> {
    let untold = StandIns(for: events.lazy.filter { $0.makesNote && isUntold($0.thing) }.map(\.id)).names
    let name = { (note: NoteID) in untold[note] ?? note }
    let naming = NoteNaming(told: name, voted: name)
    let rewritings = rewritings
    return events.lazy.compactMap { $0.without(rewritings) }.compactMap(withoutTakenBack).compactMap { event -> Event? in
      let set = told(event.set, of: event.thing, naming)
      if set.isEmpty, !event.set.isEmpty { return nil }
      return Event(id: event.id, tick: event.tick, at: event.at, author: event.author, thing: event.thing, set: set)
    }
  }

  private func told(_ set: [Assignment], of id: ThingID, _ naming: NoteNaming) -> [Assignment] {
    // Of a sentence that was taken back its words are gone, and it still stands for others.
    if isUntold(id) { return id.kind == .sentence ? set.filter { $0.field == .standsFor } : [] }
    return set.compactMap { assignment in
      guard assignment.field == .poll, case .list = assignment.value else { return assignment.renamed(of: id.kind, naming) }
      return Assignment(.poll, .list(assignment.value.words.filter { thing(.poll($0)) != nil && !isUntold(.poll($0)) }.map(Value.text)))
    }
  }

  /// The name under which something was written or given that an event makes: of a joined group one of its names; none where nobody's.
  package func ownName(of id: ThingID) -> GroupID? {
    guard let thing = thing(id) else { return nil }
    return group(in: thing) ?? thing.maker.flatMap { events[Int($0)].author.group }
  }

  /// When a thing was made that an event makes, by its author's clock.
  package func made(_ id: ThingID) -> Instant? { thing(id)?.maker.map { events[Int($0)].at } }

  /// Whether nobody has done anything on it: there is the set-up, and at most what a facilitator says to a session of which no group's screen was opened.
  public var isUntouched: Bool {
    let work: [Kind] = [.sentence, .pick, .sticker, .poll, .answer, .package, .takeaway, .commitment]
    return activeGroups.isEmpty && work.allSatisfy { roster[$0] == nil } && !groups.contains(where: \.isOpened)
      && !things.contains(where: isNote)
  }

  /// When the whole board with its history came from another file; none where it did not.
  package var importedAt: Instant? {
    named(.board).lazy.compactMap { self.value(.imported, of: $0)?.number }.first.map(Instant.init(milliseconds:))
  }

  /// The groups that were merged into another one, by name, and whether they were taken away as well.
  package var joinedGroups: [(thing: ThingID, isGone: Bool)] {
    named(.group).filter { merges[GroupID($0.subject.text)] != nil && resolved(GroupID($0.subject.text)).text != $0.subject.text }.map {
      ($0, !isThere($0))
    }
  }
}
