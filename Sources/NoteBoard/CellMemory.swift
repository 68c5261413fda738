// How the cells of the last picture looked, remembered for the next: a key or a note that arrives changes one or two of them. What it says is what
// would be made anew.
import Board
import Canvas
import ScreenKit
import Synchronization
import Words

/// The cells in which nobody stands or writes: what their notes need, where they stand and how they look.
final class CellMemory: Sendable {
  /// Everything that what a cell shows depends on. As long as it is the same, so is what is remembered.
  struct Look: Equatable, Sendable {
    let cell: Cell
    let body: BoardPlan.Body
    let isOpen: Bool
    /// How many notes are seen there. They are the same ones as long as ``Common/changes`` is.
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
    /// ``Board/changesBesidesNewNotes``.
    let changes: Int
    let sight: Sight
    let group: GroupID?
    let seatedGroup: GroupID?
    let drafts: [Draft]
    /// Whether a draft says how to go on.
    let mayBeWritten: Bool
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

  /// Answers to one question, of each cell the last one.
  private struct Answers<Answer: Sendable>: Sendable {
    private var known: [Cell: (look: Look, answer: Answer)] = [:]

    func of(_ look: Look) -> Answer? {
      guard let last = known[look.cell], last.look == look else { return nil }
      return last.answer
    }

    mutating func note(_ answer: Answer, of look: Look) {
      if known.count >= CellMemory.most { known.removeAll(keepingCapacity: true) }
      known[look.cell] = (look, answer)
    }
  }

  private struct State: Sendable {
    var needs = Answers<LaneNeed>()
    var layouts = Answers<CellLayout>()
    var pieces = Answers<(fresh: [NoteID], piece: GridPiece)>()
  }

  /// The cells of two cases; those of a third push them out.
  private static let most = 24

  private let state = Mutex(State())

  func need(_ look: Look) -> LaneNeed? { state.withLock { $0.needs.of(look) } }
  func note(_ need: LaneNeed, of look: Look) { state.withLock { $0.needs.note(need, of: look) } }

  func layout(_ look: Look) -> CellLayout? { state.withLock { $0.layouts.of(look) } }
  func note(_ layout: CellLayout, of look: Look) { state.withLock { $0.layouts.note(layout, of: look) } }

  /// - Parameter fresh: the notes of the cell that are marked as new.
  func piece(_ look: Look, fresh: [NoteID]) -> GridPiece? {
    state.withLock { state in state.pieces.of(look).flatMap { $0.fresh == fresh ? $0.piece : nil } }
  }
  func note(_ piece: GridPiece, of look: Look, fresh: [NoteID]) { state.withLock { $0.pieces.note((fresh, piece), of: look) } }
}

extension NoteBoardScreen {
  /// What all cells have in common that is remembered of them.
  var commonLook: CellMemory.Shared {
    CellMemory.Shared(
      CellMemory.Common(
        changes: board.changesBesidesNewNotes, sight: desk.sight, group: group, seatedGroup: seatedGroup, drafts: desk.drafts,
        mayBeWritten: !desk.drafts.isEmpty && mayBeWritten, stickers: desk.stickers, sought: desk.sought, isCompact: desk.isCompact,
        language: language, glyphs: glyphs))
  }

  /// What a cell depends on; none where somebody writes, where a draft of another screen stands, which may fall silent, and where a note stands out of
  /// its order.
  func look(of cell: Cell, in body: BoardPlan.Body, isOpen: Bool = true, _ common: CellMemory.Shared) -> CellMemory.Look? {
    let isHere = isOpen && cell == cursorCell
    if isHere, desk.editor != nil { return nil }
    if isOpen, isWritingNew(in: cell) { return nil }
    if !desk.pins.isEmpty, desk.pins.contains(where: { $0.cell == cell }) { return nil }
    if !desk.elsewhere.isEmpty, !elsewhereStanding(in: cell).isEmpty { return nil }
    let stand = isHere ? CellMemory.Stand(cursor: desk.cursor, isScrolledAway: desk.isScrolledAway, held: desk.held) : nil
    return CellMemory.Look(
      cell: cell, body: body, isOpen: isOpen, count: noteCount(in: cell), top: desk.tops[cell], stand: stand, common: common)
  }

  /// The notes that are marked as new, by the cell where they stand.
  var freshNotes: [Cell: [NoteID]] {
    if desk.fresh.isEmpty { return [:] }
    var notes: [Cell: [NoteID]] = [:]
    for id in desk.fresh.keys.sorted() { if let cell = board.cell(of: id) { notes[cell, default: []].append(id) } }
    return notes
  }

  /// Draws a part of the picture that belongs to a cell: as it was, where everything is as it was.
  func draw(_ look: CellMemory.Look?, fresh: [NoteID], in frame: inout Frame, anew: (inout Frame) -> Void) {
    // The frame and the cursor of somebody who stands there are not only in the cell.
    guard let look, look.stand == nil else { return anew(&frame) }
    if let piece = desk.cellMemory.piece(look, fresh: fresh) { return frame.grid.put(piece) }
    anew(&frame)
    desk.cellMemory.note(frame.grid.piece(look.body.rect), of: look, fresh: fresh)
  }
}
