// One line of the board file as a value: somebody sets some fields of one thing. Events are facts; what they add up to is Board.

/// The kind of thing that an event is about. Kinds from a later version are kept as ``other(_:)`` and change nothing here.
public enum Kind: Hashable, Sendable {
  case board, theme, card, caseStudy, group, note
  /// What the facilitator, or a group about itself, says about the session; of everybody, or of one group.
  case session
  /// One stop of the agenda.
  case agenda
  case sentence, pick, sticker, poll, answer, package, takeaway
  /// What was agreed in an earlier session.
  case commitment
  case other(String)

  /// The kinds that this version knows.
  package static let known: [Kind] = [
    .board, .theme, .card, .caseStudy, .group, .note, .session, .agenda, .sentence, .pick, .sticker, .poll, .answer, .package, .takeaway,
    .commitment,
  ]
  private static let byName = Dictionary(uniqueKeysWithValues: known.map { ($0.name, $0) })

  /// The kind that is called so in the file.
  public init(name: String) {
    // Almost every line is about one.
    self = name == "note" ? .note : Self.byName[name] ?? .other(name)
  }

  /// The word in the file.
  public var name: String {
    switch self {
    case .board: "board"
    case .theme: "theme"
    case .card: "card"
    case .caseStudy: "case"
    case .group: "group"
    case .note: "note"
    case .session: "session"
    case .agenda: "agenda"
    case .sentence: "sentence"
    case .pick: "pick"
    case .sticker: "sticker"
    case .poll: "poll"
    case .answer: "answer"
    case .package: "package"
    case .takeaway: "takeaway"
    case .commitment: "commitment"
    case .other(let name): name
    }
  }

  /// Whether things of this kind are named after the event that makes them, and so exist only once that event has arrived.
  public var isMadeByItsFirstEvent: Bool {
    switch self {
    case .note, .sticker, .package, .takeaway, .commitment: true
    case .board, .theme, .card, .caseStudy, .group, .session, .agenda, .sentence, .pick, .poll, .answer, .other: false
    }
  }
}

/// What an event is about, within its kind: the event that made it (a note), or a name (a case's slug, a group's number).
public enum Subject: Hashable, Sendable {
  case event(EventID)
  case name(String)

  /// What stands in the file's `of`: an event's id where it can be one, else a name.
  public init(_ text: String) { self = EventID(text).map(Subject.event) ?? .name(text) }

  /// The text in the file's `of`.
  public var text: String {
    switch self {
    case .event(let id): id.text
    case .name(let name): name
    }
  }
}

/// A field's value: what JSON can say. `null` takes a value back.
public enum Value: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Int64)
  /// A number that is no 64-bit integer, as it was written. Nothing of ours writes one.
  case decimal(String)
  case text(String)
  case list([Value])
  case map([String: Value])

  /// Text per language; a language without text is left out.
  public init(_ text: Phrase) {
    var entries: [String: Value] = [:]
    if !text.nl.isEmpty { entries["nl"] = .text(text.nl) }
    if !text.en.isEmpty { entries["en"] = .text(text.en) }
    self = .map(entries)
  }

  /// The text; none for any other type.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The id of a note; none for anything else.
  var noteID: NoteID? { text.flatMap { NoteID($0) } }

  /// The number; none for any other type.
  public var number: Int64? {
    if case .number(let number) = self { number } else { nil }
  }

  /// Only `true` is true.
  public var isTrue: Bool { if case .flag(true) = self { true } else { false } }

  /// The texts of a list; what is no text in it is left out.
  public var words: [String] {
    if case .list(let values) = self { values.compactMap(\.text) } else { [] }
  }

  /// Text per language; a plain text counts for both. None where there is no text in either.
  public var localized: Phrase? {
    let text: Phrase
    switch self {
    case .text(let both): text = Phrase(nl: both, en: both)
    case .map(let entries): text = Phrase(nl: entries["nl"]?.text ?? "", en: entries["en"]?.text ?? "")
    default: return nil
    }
    return text.nl.isEmpty && text.en.isEmpty ? nil : text
  }
}

/// One field and what it becomes.
public struct Assignment: Hashable, Sendable {
  /// What is set.
  public let field: Field
  /// What it is set to.
  public let value: Value

  /// Sets a field to a value.
  public init(_ field: Field, _ value: Value) {
    self.field = field
    self.value = value
  }
}

/// One thing on a board: a kind, and which one of that kind.
public struct ThingID: Hashable, Sendable {
  /// What sort of thing.
  public let kind: Kind
  /// Which one.
  public let subject: Subject

  /// The thing of a kind that a subject stands for.
  public init(_ kind: Kind, _ subject: Subject) {
    self.kind = kind
    self.subject = subject
  }

  /// The thing of a kind that goes by a name in the file, or by an event's id.
  public init(_ kind: Kind, _ name: String) { self.init(kind, Subject(name)) }

  /// The case that is called so.
  public static func caseStudy(_ id: CaseID) -> ThingID { ThingID(.caseStudy, id.text) }

  /// The group that is called so.
  public static func group(_ id: GroupID) -> ThingID { ThingID(.group, id.text) }

  /// The note of that id.
  public static func note(_ id: NoteID) -> ThingID { ThingID(.note, .event(id)) }
}

/// Somebody set some fields of one thing: one line of the board file.
public struct Event: Hashable, Sendable {
  /// Its name: no other event has it, but for a damaged or hostile file.
  public let id: EventID
  /// Lamport tick: 1 + the highest tick its writer had seen on the same thing.
  public let tick: UInt64
  /// The writer's wall clock; for people only.
  public let at: Instant
  /// On whose behalf it was written.
  public let author: Author
  /// What it is about.
  public let thing: ThingID
  /// The fields that it sets, in the order of the file, each once.
  public let set: [Assignment]
  /// The bytes this event was read from, without the line feed; empty for one made here that has not come back from the file yet.
  /// Two different events under one id are told apart by them; they are no part of equality.
  public var line: ArraySlice<UInt8>

  /// An event as it was written, or as it is to be written.
  public init(
    id: EventID, tick: UInt64, at: Instant, author: Author, thing: ThingID, set: [Assignment], line: ArraySlice<UInt8> = []
  ) {
    self.id = id
    self.tick = tick
    self.at = at
    self.author = author
    self.thing = thing
    self.set = set
    self.line = line
  }

  /// What decides between its values and those of other events.
  public var stamp: Stamp { Stamp(tick: tick, writer: id.writer) }

  /// Whether this is the event that a note (or another thing named after its event) begins with.
  public var makesItsThing: Bool { thing.kind.isMadeByItsFirstEvent && thing.subject == .event(id) }

  /// Whether this is the event that a note begins with.
  public var makesNote: Bool { thing.kind == .note && makesItsThing }

  /// Whether this event decides when both set the same field: by stamp; at equal stamps, which only a damaged or hostile file has, by the bytes of
  /// its line. Two that have no line yet are of one writer, and its later one wins.
  func outranks(_ other: Event) -> Bool {
    if stamp != other.stamp { return stamp > other.stamp }
    if other.line.lexicographicallyPrecedes(line) { return true }
    return id.n > other.id.n && !line.lexicographicallyPrecedes(other.line)
  }

  /// Whether both say the same. The bytes in which they say it don't count.
  public static func == (a: Event, b: Event) -> Bool {
    a.id == b.id && a.tick == b.tick && a.at == b.at && a.author == b.author && a.thing == b.thing && a.set == b.set
  }

  /// Of everything that counts for equality: a hostile file may have thousands of events under one id.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(tick)
    hasher.combine(at)
    hasher.combine(author)
    hasher.combine(thing)
    hasher.combine(set)
  }
}
