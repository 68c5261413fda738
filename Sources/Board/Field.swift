// The names of fields in the file: one list for all kinds. What each holds is told by the type that reads it.

/// The name of one field of a thing. Fields from a later version are carried along and mean nothing here.
public struct Field: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The word in the file.
  public let name: String

  /// The field that is called so in the file.
  public init(_ name: String) { self.name = name }
  /// The field that is called so in the file.
  public init(stringLiteral name: String) { self.name = name }

  /// What a thing is called: of a board, theme, card, case or group; of most per language.
  public static let title: Field = "title"
  /// A theme's guiding question, per language.
  public static let question: Field = "question"
  /// A place among its like, as a number; lower comes first.
  public static let order: Field = "order"
  /// The slug of the theme that a note or card belongs to; of the session the one in which groups open the board.
  public static let theme: Field = "theme"
  /// What a note, card or case says.
  public static let text: Field = "text"
  /// The scale, as ``Level`` has it.
  public static let level: Field = "level"
  /// Where a card's example comes from.
  public static let source: Field = "source"
  /// Who sits at a group's table.
  public static let table: Field = "table"
  /// Set once a screen of the group has been opened.
  public static let opened: Field = "opened"
  /// Whether the thing was taken away; see ``Board/isThere(_:)`` for what wins.
  public static let removed: Field = "removed"
  /// The slug of a note's case.
  public static let caseStudy: Field = "case"
  /// The step of thinking that a note belongs to, as ``Step`` has it.
  public static let step: Field = "step"
  /// A note's term, as ``Horizon`` has it.
  public static let horizon: Field = "horizon"
  /// The perspective that a note was written from.
  public static let role: Field = "role"
  /// A list of who is needed for a note's plan.
  public static let who: Field = "who"
  /// The id of the note that a note builds on.
  public static let on: Field = "on"
  /// The group that a note was moved to.
  public static let group: Field = "group"
  /// Whether a note, sentence, package, takeaway or poll stays out of sight until the facilitator shows it.
  public static let hidden: Field = "hidden"
  /// The group that a group was merged into.
  public static let into: Field = "into"
  /// The names of joined groups whose own sentence, pick or answer this one stands for: a list.
  public static let standsFor: Field = "for"
  /// When a note, package or takeaway came from another board or table, or a whole board with its history did: in milliseconds since 1970, by the clock of who
  /// brought it. The events that made it then have the time that its source told.
  public static let imported: Field = "imported"
  /// Whether the facilitator let a takeaway through.
  public static let passed: Field = "passed"
  /// At which housing association somebody takes something home.
  public static let association: Field = "association"
  /// What was agreed in an earlier session: a package or a takeaway there, as ``Commitment/Origin`` has it.
  public static let origin: Field = "from"
  /// The id that it had there.
  public static let follows: Field = "follows"
  /// How it stands now, as ``Commitment/Progress`` has it.
  public static let status: Field = "status"
}

extension Field {
  // MARK: The session
  /// The step that a group chose itself, as ``Step`` has it; ``step`` is the facilitator's.
  public static let ownStep: Field = "ownStep"
  /// The case that a group chose itself; its slug.
  public static let ownCase: Field = "ownCase"
  /// Whether the facilitator's step counts, and not the group's own.
  public static let led: Field = "led"
  /// The clock that a group sees: see ``SessionTimer``.
  public static let timer: Field = "timer"
  /// Whether nobody writes for now.
  public static let closed: Field = "closed"
  /// What a group's screen is for now: see ``GroupMode``.
  public static let mode: Field = "mode"
  /// What the facilitator tells a group in large letters.
  public static let message: Field = "message"
  /// The perspective that the facilitator gave a group for a round.
  public static let glasses: Field = "glasses"
  /// Whether a group has said that it is done.
  public static let ready: Field = "ready"
  /// How many drafts a group has that it did not share, when it last said so.
  public static let drafts: Field = "drafts"
  /// Whether a group has written the practice note.
  public static let practised: Field = "practised"
  /// Whether a group calls the facilitator.
  public static let calls: Field = "calls"
  /// Whether and on what is voted: see ``Voting``.
  public static let voting: Field = "voting"
  /// The stop of the agenda where the session is; its slug.
  public static let agenda: Field = "agenda"
  /// What the plenary screen shows: see ``PlenaryView``.
  public static let shows: Field = "shows"
  /// Where the report will be: one line.
  public static let report: Field = "report"
  /// How people join: one line, as ``JoinLine`` has it.
  public static let join: Field = "join"
  /// Whether the end of time makes no sound and no flash.
  public static let mute: Field = "mute"
  /// The polls that are asked now: a list of their ids.
  public static let poll: Field = "poll"
  /// The moment at which the session ends, in milliseconds since 1970.
  public static let end: Field = "end"

  // MARK: The agenda
  /// How long a stop of the agenda takes.
  public static let minutes: Field = "minutes"
  /// What a stop of the agenda does to the session: see ``AgendaItem``.
  public static let does: Field = "does"
  /// What the facilitator says aloud at a stop of the agenda, per language.
  public static let say: Field = "say"

  // MARK: What groups bring
  /// The note that a pick or a sticker is about; of a stop of the agenda what the facilitator keeps in mind there, per language.
  public static let note: Field = "note"
  /// What can be answered: a list of texts, or of texts per language.
  public static let options: Field = "options"
  /// Whether a poll takes answers.
  public static let open: Field = "open"
  /// Who answers a poll: see ``Poll/Asks``.
  public static let asks: Field = "asks"
  /// Whether a poll's result can be seen while it is open.
  public static let live: Field = "live"
  /// How many hands there were for each option: a list of numbers.
  public static let counts: Field = "counts"
  /// The partner that a package needs.
  public static let partner: Field = "partner"
  /// The tenants that take part in a package.
  public static let tenants: Field = "tenants"
  /// The first step of a package.
  public static let first: Field = "first"
  /// When a package's first step is.
  public static let when: Field = "when"
  /// Whether a note is in a package.
  public static func notes(_ id: NoteID) -> Field { Field("notes." + id.text) }

  /// The note that this is about where it says whether one is in a package; none for every other field.
  var noteID: NoteID? {
    guard name.hasPrefix("notes.") else { return nil }
    var name = name
    return name.withUTF8 { NoteID(utf8: UnsafeBufferPointer(rebasing: $0.dropFirst(6))) }
  }
}
