// Registers as the things people know: notes, cases, groups, cards, the plate. Each is read from the registers when asked for.

/// A sticky note as it stands now.
public struct Note: Equatable, Sendable {
  /// The id of the event that made it.
  public let id: NoteID
  /// The slug of its case; empty when it has none.
  public let caseID: CaseID
  /// Interventions where the note names no step, or one that this version does not know.
  public let step: Step
  /// None outside step interventions, and where it is one that this version does not know.
  public let theme: Theme?
  /// None where ``theme`` would have none.
  public let horizon: Horizon?
  /// As it was typed, `@names` and `#tags` included; empty when none was ever set.
  public let text: String
  /// The group it belongs to: the one it was moved to, else the one that wrote it, and where groups were merged, what that one is part of now;
  /// none when the facilitator or a script wrote it.
  public let group: GroupID?
  /// The perspective it was written from.
  public let role: String?
  /// The scale it works at, where its author chose one.
  public let level: Level?
  /// Who is needed: the field and the `@names` in the text, each once, in that order.
  public let who: [String]
  /// Those of them that its words don't name.
  public let whoBesides: [String]
  /// The `#tags` in the text, without the sign.
  public let tags: [String]
  /// The note it builds on.
  public let on: NoteID?
  /// When it was made, by its author's clock.
  public let createdAt: Instant
  /// When its latest winning value was written, by that author's clock.
  public let editedAt: Instant
  /// When it came from elsewhere; then the other times are as they were told there. None for a note that was written here.
  public let importedAt: Instant?
}

/// How many notes a board has: the number that every screen, list and report tells, and apart from it what the facilitator hid.
public struct NoteTotal: Equatable, Sendable {
  /// The notes that are told.
  public var told = 0
  /// Those that the facilitator hid, which are in no other number.
  public var hidden = 0

  /// So many that are told, and so many that are hidden.
  public init(told: Int = 0, hidden: Int = 0) { (self.told, self.hidden) = (told, hidden) }
}

/// A case that groups work on.
public struct CaseStudy: Equatable, Sendable {
  /// Its slug.
  public let id: CaseID
  /// Its slug again where it has no title.
  public let title: Phrase
  /// The case file's Markdown, without its title.
  public let text: Phrase
}

/// A group of participants.
public struct Group: Equatable, Sendable {
  /// Its number or name.
  public let id: GroupID
  /// What it calls itself, if anything: blanks are no name.
  public let title: String?
  /// Who sits at its table, if anybody said.
  public let table: String?
  /// Whether a screen of this group has been opened, or a change made in its name.
  public let isOpened: Bool
}

/// An example that a group can take over as a note.
public struct Card: Equatable, Sendable {
  /// Its slug.
  public let id: String
  /// The theme it is an example for.
  public let theme: Theme
  /// Its slug again where it has no title.
  public let title: Phrase
  /// What it proposes; may be empty.
  public let text: Phrase
  /// The scale it works at, where the poster gives one.
  public let level: Level?
  /// Where the example comes from; may be empty.
  public let source: String
}

extension Board {
  /// The board's title; none when the event that gives it has not arrived. Of several boards in one file, which only a damaged one has, the
  /// first by id.
  public var title: Phrase? {
    roster[.board]?.sorted { $0.text < $1.text }.lazy.compactMap { self.value(.title, of: ThingID(.board, $0))?.localized }.first
  }

  /// The note; none when it is not there, removed, or its first event has not arrived.
  public func note(_ id: NoteID) -> Note? {
    guard let thing = thing(.note(id)), !isGone(thing) else { return nil }
    return note(thing)
  }

  /// The text of a note, for whoever asks nothing else of many; none where ``note(_:)`` has none.
  public func noteText(_ id: NoteID) -> String? {
    guard let thing = thing(.note(id)), !isGone(thing), thing.maker != nil else { return nil }
    return value(.text, of: thing)?.text ?? ""
  }

  /// Whether a note is there and belongs to a group, or to the facilitator where none is given.
  public func isNote(_ id: NoteID, of owner: GroupID?) -> Bool {
    guard let thing = thing(.note(id)), !isGone(thing), let maker = thing.maker else { return false }
    return (group(in: thing) ?? events[Int(maker)].author.group).map(resolved) == owner
  }

  /// The note as it was before it was removed; also for one that is still there.
  public func noteEvenIfRemoved(_ id: NoteID) -> Note? { thing(.note(id)).flatMap(note) }

  private func note(_ thing: Thing) -> Note? {
    guard let maker = thing.maker.map({ events[Int($0)] }) else { return nil }
    let text = value(.text, of: thing)?.text ?? ""
    let mentions = Mentions(in: text)
    var who = mentions.who
    if let words = value(.who, of: thing)?.words, !words.isEmpty {
      var named: Set<String> = []
      who = (words + mentions.who).filter { named.insert($0).inserted }
    }
    let step = step(of: thing)
    let isPlaced = step == .interventions
    return Note(
      id: maker.id, caseID: caseID(of: thing) ?? "", step: step ?? .interventions,
      theme: isPlaced ? theme(of: thing) : nil, horizon: isPlaced ? horizon(of: thing) : nil, text: text,
      group: (group(in: thing) ?? maker.author.group).map(resolved), role: value(.role, of: thing)?.text ?? maker.author.role,
      level: value(.level, of: thing)?.text.flatMap(Level.init(rawValue:)),
      who: who, whoBesides: who.count == mentions.who.count ? [] : who.filter(Set(who).subtracting(mentions.who).contains),
      tags: mentions.tags,
      on: value(.on, of: thing)?.noteID, createdAt: maker.at,
      editedAt: thing.later.isEmpty
        ? maker.at : registers(of: thing).map { events[Int($0.event)] }.max { $1.outranks($0) }?.at ?? maker.at,
      importedAt: value(.imported, of: thing)?.number.map(Instant.init(milliseconds:)))
  }

  /// Every note that is there and that the facilitator did not hide, ordered as `list` prints them: by case, step, theme, horizon, creation. Cases that are
  /// not on the board come after those that are; within its case, a note that has no place known to this version comes last. Meant for reports: it
  /// walks over the whole board.
  public var allNotes: [Note] { notes { !isTakenOffScreens($0) } }

  /// The notes of both, in the same order: for the few who are told what is hidden, and that it is.
  public var allNotesWithHidden: [Note] { notes { _ in true } }

  private func notes(where isWanted: (Thing) -> Bool) -> [Note] {
    let caseOrder = caseOrder
    // Ranks first: sorting whole notes takes twice the memory that they do.
    var ranks: [(rank: NoteRank, place: Int32)] = []
    ranks.reserveCapacity(things.count)
    for (place, thing) in things.enumerated() where isNote(thing) && !isGone(thing) && isWanted(thing) {
      if let rank = rank(of: thing, caseOrder) { ranks.append((rank, Int32(place))) }
    }
    ranks.sort { $0.rank < $1.rank }
    var notes: [Note] = []
    notes.reserveCapacity(ranks.count)
    for (_, place) in ranks { if let note = note(things[Int(place)]) { notes.append(note) } }
    return notes
  }

  /// Every note that ever was, in order of arrival: also hidden and removed ones.
  package var everyNote: [Note] { things.lazy.filter { isNote($0) }.compactMap { note($0) } }

  /// How many notes there are, those that the facilitator hid apart.
  public var noteTotal: NoteTotal {
    var total = NoteTotal()
    for thing in things where isNote(thing) && thing.maker != nil && !isGone(thing) {
      if isTakenOffScreens(thing) { total.hidden += 1 } else { total.told += 1 }
    }
    return total
  }

  /// How many notes there are that the facilitator did not hide.
  public var noteCount: Int { noteTotal.told }

  /// The cases, in the order that the facilitator gave them.
  public var caseStudies: [CaseStudy] {
    inOrder(.caseStudy).map { id, thing in
      CaseStudy(
        id: CaseID(id), title: title(of: thing, called: id), text: value(.text, of: thing)?.localized ?? Phrase(nl: "", en: ""))
    }
  }

  /// The groups, looked for in the registers; see ``groups``.
  var foundGroups: [Group] {
    namedGroups.compactMap { id -> Group? in
      guard let thing = thing(.group(id)), !isGone(thing), resolved(id) == id else { return nil }
      return Group(
        id: id, title: value(.title, of: thing)?.text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 },
        table: value(.table, of: thing)?.text,
        isOpened: value(.opened, of: thing) != nil || activeGroups.contains(id))
    }.sorted { $0.id.isBefore($1.id) }
  }

  /// Every group that an event was about, in order of arrival.
  var namedGroups: [GroupID] { (roster[.group] ?? []).map { GroupID($0.text) } }

  /// The example cards of one theme, in the plate's order.
  public func cards(of theme: Theme) -> [Card] {
    inOrder(.card).compactMap { id, thing in
      guard value(.theme, of: thing)?.text == theme.rawValue else { return nil }
      return Card(
        id: id, theme: theme, title: title(of: thing, called: id),
        text: value(.text, of: thing)?.localized ?? Phrase(nl: "", en: ""),
        level: value(.level, of: thing)?.text.flatMap(Level.init(rawValue:)), source: value(.source, of: thing)?.localized?[.nl] ?? "")
    }
  }

  /// Whether a theme has example cards.
  public func hasCards(of theme: Theme) -> Bool {
    (roster[.card] ?? []).contains { subject in
      guard let thing = thing(ThingID(.card, subject)), !isGone(thing) else { return false }
      return value(.theme, of: thing)?.text == theme.rawValue
    }
  }

  /// A theme's title as the plate has it; none when the board says nothing about it.
  public func title(of theme: Theme) -> Phrase? { value(.title, of: ThingID(.theme, theme.rawValue))?.localized }

  /// A theme's guiding question; none when the board says nothing about it.
  public func question(of theme: Theme) -> Phrase? { value(.question, of: ThingID(.theme, theme.rawValue))?.localized }

  /// A thing's title; its name in the file where it has none.
  func title(of thing: Thing, called name: String) -> Phrase { value(.title, of: thing)?.localized ?? Phrase(nl: name, en: name) }

  func inOrder(_ kind: Kind) -> [(id: String, thing: Thing)] {
    (roster[kind] ?? []).compactMap { subject -> (order: Int64, id: String, thing: Thing)? in
      guard let thing = thing(ThingID(kind, subject)), !isGone(thing) else { return nil }
      return (value(.order, of: thing)?.number ?? .max, subject.text, thing)
    }.sorted { ($0.order, $0.id) < ($1.order, $1.id) }.map { ($0.id, $0.thing) }
  }
}
