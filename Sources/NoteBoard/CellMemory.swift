// How the cells of the last picture looked, remembered for the next: a key or a note that arrives changes one or two of them. What it says is what
// would be made anew.
import Board
import Canvas
import ScreenKit
import Synchronization

/// The cells in which nobody writes: what their notes need, where they stand and how they look; and the lines above them.
final class CellMemory: Sendable {
  /// Everything that what a cell shows depends on. As long as it is the same, so is what is remembered.
  struct Look: Equatable, Sendable {
    let cell: Cell
    let body: BoardPlan.Body
    /// How many notes are seen there. They are the same ones as long as ``Common/edition`` is.
    let count: Int
    let top: Anchor?
    /// Where somebody stands in it; none where nobody does.
    let stand: Stand?
    let common: Shared
  }

  /// Where somebody stands in a cell.
  struct Stand: Equatable, Sendable {
    let cursor: Cursor
    let isScrolledAway: Bool
    let held: HeldRow?
  }

  /// The part of it that all cells have in common.
  struct Common: Equatable, Sendable {
    /// ``Board/edition``.
    let edition: UInt64
    let sight: Sight
    let seesOnlyOurs: Bool
    let group: GroupID?
    let seatedGroup: GroupID?
    let drafts: [Draft]
    /// Whether a draft says how to go on.
    let mayBeWritten: Bool
    /// Whether it says that it is kept.
    let losesDrafts: Bool
    let stickers: [NoteID: Int]
    let sought: String?
    let isCompact: Bool
    let language: Language
    let glyphs: GlyphSet
  }

  /// The same, one for all cells of a picture.
  final class Shared: Equatable, Sendable {
    private let common: Common
    init(_ common: Common) { self.common = common }
    static func == (a: Shared, b: Shared) -> Bool { a === b || a.common == b.common }
  }

  /// What the picture of a cell's notes depends on, without the frame around what is chosen.
  struct Picture: Equatable, Sendable {
    let cell: Cell
    let isHere: Bool
    let body: BoardPlan.Body
    /// Where its notes stand; none of a column that is not open.
    let items: [PlacedSlot]?
    let count: Int
    /// The notes that are marked as new.
    let fresh: [NoteID]
    let common: Shared
  }

  /// What the line above a lane depends on.
  struct Lane: Equatable, Sendable {
    struct Column: Equatable, Sendable {
      let place: BoardPlan.Column
      let count: Int
      let above: Int
      let below: Int
    }

    let horizon: Horizon
    let row: Int
    let width: Int
    let columns: [Column]
    let language: Language
    let glyphs: GlyphSet
  }

  /// Answers to one question, the last one of each place that it is asked of.
  private struct Answers<Place: Hashable & Sendable, Question: Equatable & Sendable, Answer: Sendable>: Sendable {
    private var known: [Place: (question: Question, answer: Answer)] = [:]

    func answer(_ question: Question, at place: Place) -> Answer? {
      guard let last = known[place], last.question == question else { return nil }
      return last.answer
    }

    mutating func note(_ answer: Answer, to question: Question, at place: Place) {
      // The cells of two cases; those of a third push them out.
      if known.count >= 48 { known.removeAll(keepingCapacity: true) }
      known[place] = (question, answer)
    }
  }

  /// A cell while somebody stands in it, and while nobody does.
  private struct Seat: Hashable, Sendable {
    let cell: Cell
    let isHere: Bool

    init(_ look: Look) { (cell, isHere) = (look.cell, look.stand != nil) }
    init(_ picture: Picture) { (cell, isHere) = (picture.cell, picture.isHere) }
  }

  private struct State: Sendable {
    var needs = Answers<Seat, Look, LaneNeed>()
    var layouts = Answers<Seat, Look, CellLayout>()
    var pictures = Answers<Seat, Picture, GridPiece>()
    var lanes = Answers<Horizon, Lane, GridPiece>()
  }

  private let state = Mutex(State())

  func need(_ look: Look) -> LaneNeed? { state.withLock { $0.needs.answer(look, at: Seat(look)) } }
  func note(_ need: LaneNeed, to look: Look) { state.withLock { $0.needs.note(need, to: look, at: Seat(look)) } }

  func layout(_ look: Look) -> CellLayout? { state.withLock { $0.layouts.answer(look, at: Seat(look)) } }
  func note(_ layout: CellLayout, to look: Look) { state.withLock { $0.layouts.note(layout, to: look, at: Seat(look)) } }

  func piece(_ picture: Picture) -> GridPiece? { state.withLock { $0.pictures.answer(picture, at: Seat(picture)) } }
  func note(_ piece: GridPiece, to picture: Picture) { state.withLock { $0.pictures.note(piece, to: picture, at: Seat(picture)) } }

  func piece(_ lane: Lane) -> GridPiece? { state.withLock { $0.lanes.answer(lane, at: lane.horizon) } }
  func note(_ piece: GridPiece, to lane: Lane) { state.withLock { $0.lanes.note(piece, to: lane, at: lane.horizon) } }
}

extension NoteBoardScreen {
  /// What all cells have in common that is remembered of them.
  var commonLook: CellMemory.Shared {
    CellMemory.Shared(
      CellMemory.Common(
        edition: board.edition, sight: desk.sight, seesOnlyOurs: seesOnlyOurs, group: group, seatedGroup: seatedGroup,
        drafts: desk.drafts, mayBeWritten: !desk.drafts.isEmpty && mayBeWritten, losesDrafts: !desk.drafts.isEmpty && losesDrafts,
        stickers: desk.stickers, sought: desk.sought, isCompact: desk.isCompact, language: language, glyphs: glyphs))
  }

  /// What a cell depends on; none where somebody writes, where a draft of another screen stands, which may fall silent, and where a note stands out of
  /// its order. Where it does not matter where somebody stands in it, `standing` is false.
  func look(of cell: Cell, in body: BoardPlan.Body, _ common: CellMemory.Shared, standing: Bool = true) -> CellMemory.Look? {
    let isHere = cell == cursorCell
    if isHere && desk.editor != nil || isWritingNew(in: cell) || hasPin(cell) || hasElsewhere(cell) { return nil }
    let stand = isHere && standing ? CellMemory.Stand(cursor: desk.cursor, isScrolledAway: desk.isScrolledAway, held: desk.held) : nil
    return CellMemory.Look(cell: cell, body: body, count: noteCount(in: cell), top: desk.tops[cell], stand: stand, common: common)
  }

  private func hasPin(_ cell: Cell) -> Bool { !desk.pins.isEmpty && desk.pins.contains { $0.cell == cell } }

  private func hasElsewhere(_ cell: Cell) -> Bool { !desk.elsewhere.isEmpty && !elsewhereStanding(in: cell).isEmpty }

  /// The notes that are marked as new, by the cell where they stand.
  var freshNotes: [Cell: [NoteID]] {
    if desk.fresh.isEmpty { return [:] }
    var notes: [Cell: [NoteID]] = [:]
    for id in desk.fresh.keys.sorted() { if let cell = board.cell(of: id) { notes[cell, default: []].append(id) } }
    return notes
  }

  /// Draws the notes of a cell: as they were, where everything is as it was.
  func draw(_ picture: CellMemory.Picture?, in grid: inout Grid, anew: (inout Grid) -> Void) {
    guard let picture else { return anew(&grid) }
    if let piece = desk.cellMemory.piece(picture) { return grid.put(piece) }
    anew(&grid)
    desk.cellMemory.note(grid.piece(picture.body.rect), to: picture)
  }
}
