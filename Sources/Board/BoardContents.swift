// What a board is made of. All of it stands behind one reference: a picture asks for the board some hundred times, through the protocol of the screens, and
// each asking would copy all of it.

/// The parts of a board. Only the fold (Board.swift) changes them.
struct BoardContents: Sendable {
  /// All applied events, in order of arrival. An event that came without its line takes it over when it comes again with it.
  var events: [Event] = []
  /// What goes by an event's id.
  var names: [EventID: Name] = [:]
  /// The events whose id another event had before; empty, but for a damaged or hostile file.
  var twins: [Event: Int32] = [:]
  /// Where in ``things`` everything stands that is no note; notes are found by their id.
  var places: [ThingID: Int32] = [:]
  var things: [Thing] = []
  var farRegisters: [FarField: Int32] = [:]
  /// The notes of every cell in order of creation; see Board+Cells.
  var cells: [Cell: CellNotes] = [:]
  /// The things of the kinds that a session has few of, by kind, in order of arrival.
  var roster: [Kind: [Subject]] = [:]
  /// The groups in whose name some event was written here: their screen has been opened.
  var activeGroups: Set<GroupID> = []
  /// One of them: most events are of the same group as the one before.
  var latestGroup: GroupID?
  /// The notes of every cell by group, once a screen asks for them; see Board+Sight.
  var groupIndex: GroupIndex?
  /// Stands for all events that changed more than that a note came, in their order of arrival. As long as it is the same, a cell with as many notes has the
  /// same ones, and they say the same; also on a board that went another way since it was copied.
  var edition: UInt64 = 0
  /// The notes that were hidden one by one, also those that are gone since: few, so that who tells of what is not seen need not walk over the board.
  var hiddenNames: Set<NoteID> = []
  /// The notes that others build on and that are still to come.
  var awaitedNotes: Set<NoteID> = []
  /// Groups that were merged, and the group that each was merged into: see ``resolved(_:)`` for what it is part of now.
  var merges: [GroupID: GroupID] = [:]
  /// The groups as every picture asks for them; see Board+Roll. None since an event that may have changed them.
  var roll: GroupRoll?
}

/// Changed only while one board has it, so whoever else holds a board sees nothing of that.
final class BoardBox: @unchecked Sendable {
  @exclusivity(unchecked) var contents: BoardContents
  init(_ contents: BoardContents) { self.contents = contents }
}

/// What goes by an event's id: the event, once it has arrived, and the place of the note it makes, once anything is known of that.
struct Name: Sendable {
  private(set) var event: Int32?
  var note: Int32?

  /// Gives the id to an event, and the note that the event makes to the id, where they are still to be given; says which event and note had them before.
  mutating func admit(_ event: Int32, making newNote: Int32?) -> (event: Int32?, note: Int32?) {
    defer {
      self.event = self.event ?? event
      note = note ?? newNote
    }
    return (self.event, note)
  }
}

/// A field beyond the first few of a thing.
struct FarField: Hashable, Sendable {
  /// The thing's first event: no two things have the same.
  let thing: Int32
  let field: Field

  /// So many registers of a thing are looked at one by one.
  static let begin = 16
}
