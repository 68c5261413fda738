// What each open cell shows: which slots, where, and how many are above and below. Only what fits the screen is wrapped or measured.
import Board
import Canvas
import ScreenKit
import Words

/// What stands in a slot of a cell.
package enum Slot: Equatable, Sendable {
  case item(Item)
  /// The note that is being written.
  case editor
}

/// One slot on the screen.
package struct PlacedSlot: Equatable, Sendable {
  package let slot: Slot
  package let index: Int
  /// The note itself, without an empty row.
  package let rect: Rect
  /// Whether an empty row is above it, and below it.
  let isFreeAbove: Bool
  let isFreeBelow: Bool
  /// Whether it has fewer rows than it needs.
  let isShortened: Bool
}

/// One open cell on the screen.
package struct CellLayout: Equatable, Sendable {
  package let theme: Theme
  package let horizon: Horizon
  package let body: BoardPlan.Body
  package let items: [PlacedSlot]
  /// How many slots are out of sight on either side.
  package let above: Int
  package let below: Int
  /// The first slot to show for the same picture once more.
  let top: Int
  /// Whether everything that its picture depends on is known: nobody writes in it, and nothing in it changes by itself.
  var isRemembered = false
}

/// The open cells.
package struct BoardLayout: Equatable, Sendable {
  package let plan: BoardPlan
  package let upper: Int
  package let cells: [CellLayout]

  package func cell(_ theme: Theme, _ horizon: Horizon) -> CellLayout? { cells.first { $0.theme == theme && $0.horizon == horizon } }
}

extension NoteBoardScreen {
  /// The board's geometry now.
  package var plan: BoardPlan {
    let (steps, sentences, above) = (shownSteps, sentenceLines, linesAbove)
    func plan(spareRows: Int = 0) -> BoardPlan {
      BoardPlan(
        size: size, focus: desk.cursor.theme, isZoomed: desk.isZoomed, hasNotice: desk.hasNotice, steps: steps, sentenceLines: sentences,
        linesAbove: above, spareRows: spareRows)
    }
    let usual = plan()
    if usual.lackedRows == 0 { return usual }
    // A sentence loses its end only where a note would be out of sight for it: air goes first, then notes are shortened.
    // The case beside them keeps some lines to read.
    let needed = max(usual.lanes.reduce(0) { $0 + need($1, usual).least }, usual.caseRect == nil ? 0 : 6)
    return usual.bodies > needed ? plan(spareRows: usual.bodies - needed) : usual
  }

  package func layout() -> BoardLayout {
    let (plan, common) = (plan, commonLook)
    var cells: [CellLayout] = []
    for horizon in plan.lanes {
      for column in plan.columns where column.isOpen {
        cells.append(layout(column.theme, horizon, in: plan.body(column, horizon, upper: desk.split.upper), common))
      }
    }
    return BoardLayout(plan: plan, upper: desk.split.upper, cells: cells)
  }

  /// Where the slots of an open cell stand.
  func layout(_ theme: Theme, _ horizon: Horizon, in body: BoardPlan.Body, _ common: CellMemory.Shared) -> CellLayout {
    guard let look = look(of: cell(theme, horizon), in: body, common) else { return newLayout(theme, horizon, in: body) }
    if let known = desk.cellMemory.layout(look) { return known }
    var layout = newLayout(theme, horizon, in: body)
    layout.isRemembered = true
    desk.cellMemory.note(layout, to: look)
    return layout
  }

  private func newLayout(_ theme: Theme, _ horizon: Horizon, in body: BoardPlan.Body) -> CellLayout {
    let cell = cell(theme, horizon)
    let order = order(of: cell, withEditor: true)
    let arranged = arrangement(of: cell, order, in: body)
    let rows = arranged.rows
    let placed = rows.enumerated().compactMap { place, row -> PlacedSlot? in
      guard let slot = slot(at: row.index, in: cell, order) else { return nil }
      let end = place == 0 ? 0 : rows[place - 1].y + rows[place - 1].height
      let next = place + 1 < rows.count ? rows[place + 1].y : body.rect.height
      return PlacedSlot(
        slot: slot, index: row.index,
        rect: Rect(x: body.rect.x + 1, y: body.rect.y + row.y, width: max(0, body.width - 2), height: row.height),
        isFreeAbove: row.y > end, isFreeBelow: row.y + row.height < next, isShortened: row.height < row.full)
    }
    return CellLayout(
      theme: theme, horizon: horizon, body: body, items: placed, above: arranged.above, below: arranged.below, top: arranged.top)
  }

  /// Which slots of a cell are shown, and where.
  func arrangement(of cell: Cell, _ order: CellOrder, in body: BoardPlan.Body) -> CellArrangement {
    request(for: cell, order, in: body).arranged()
  }

  /// The same as if nobody stood there.
  func still(_ cell: Cell, in body: BoardPlan.Body) -> CellArrangement {
    var request = request(for: cell, order(of: cell), in: body)
    (request.must, request.heldRow) = (nil, nil)
    return request.arranged()
  }

  private func request(for cell: Cell, _ order: CellOrder, in body: BoardPlan.Body) -> CellRequest {
    let isHere = cell == cursorCell
    // Whoever scrolls with the wheel looks at something else than what is chosen.
    let must = isHere && !desk.isScrolledAway ? revealedIndex(order) : nil
    return CellRequest(
      count: order.count, rows: body.rect.height, isAiry: !body.isCompact, top: topIndex(of: cell, order), must: must,
      heldRow: must == nil ? nil : desk.held.flatMap { $0.cell == cell ? max(0, $0.row - body.rect.y) : nil }
    ) { slotHeight(at: $0, in: cell, order, width: body.width, rows: body.rect.height) }
  }

  /// The slot of the cursor's cell that has to be in sight; none where there is none.
  func revealedIndex(_ order: CellOrder) -> Int? {
    if isWritingNew(in: cursorCell) { return order.index(of: .editor) }
    if let item = desk.cursor.item, let index = index(of: .item(item), in: cursorCell, order) { return index }
    return order.count > 0 ? min(max(0, desk.cursor.index), order.count - 1) : nil
  }

  /// The rows that a slot needs to be whole, measured no further than the rows that there are.
  private func slotHeight(at index: Int, in cell: Cell, _ order: CellOrder, width: Int, rows: Int) -> Int {
    let longest = max(1, rows)
    switch slot(at: index, in: cell, order) {
    case .editor: return editorHeight(width: width)
    case .item(.note(let id)) where desk.editor?.purpose == .editing(id) && cell == cursorCell: return editorHeight(width: width)
    case .item(.note(let id)): return height(of: id, width: width, longest: longest)
    case .item(.draft(let number)): return box(ofDraft: number, width: width, longest: longest).height
    case .item(.elsewhere(let number)): return box(ofElsewhere: number, width: width, longest: longest).height
    case nil: return 1
    }
  }

  /// Rows of the note that is being written: its text, at least two lines, and the line about it.
  private func editorHeight(width: Int) -> Int {
    guard let text = desk.editor?.field.text else { return 3 }
    let wrapped = WrappedText(
      text, width: NoteBox.textWidth(in: width), glyphs: glyphs, limit: size.height, editing: true, hyphenates: true)
    return max(2, wrapped.lines.count) + 1
  }

  /// The columns for the text that is being written; none when its column is not open.
  package var editorTextWidth: Int? {
    if desk.editor?.purpose == .sentence { return plan.sentenceRect.map { max(1, $0.width - 2) } }
    return plan.columns.first { $0.theme == desk.cursor.theme && $0.isOpen }.map { NoteBox.textWidth(in: $0.width) }
  }

  // MARK: - The lanes

  /// Divides the height between the lanes again. What is being typed keeps its rows as long as that shortens and hides nothing.
  mutating func renewSplit(_ plan: BoardPlan) {
    let (short, long) = (need(.short, plan), need(.long, plan))
    var rows = plan.upperRows(short, long)
    let isSame = desk.split.bodies == plan.bodies && desk.split.focus == desk.cursor.theme
    if desk.held != nil, isSame, !plan.shortage(short, long, upper: rows).isLess(than: plan.shortage(short, long, upper: desk.split.upper))
    {
      rows = desk.split.upper
    }
    let movedAt = desk.split.movedAt
    desk.split = LaneSplit(upper: rows, bodies: plan.bodies, isStale: false, focus: desk.cursor.theme, movedAt: movedAt)
  }

  /// Moves the border between the lanes for what arrived, where that shows more of it.
  mutating func improveSplit(_ plan: BoardPlan) {
    desk.split.due = nil
    let (short, long) = (need(.short, plan), need(.long, plan))
    let rows = plan.upperRows(short, long)
    guard plan.shortage(short, long, upper: rows).isLess(than: plan.shortage(short, long, upper: desk.split.upper)) else { return }
    desk.split.upper = rows
    desk.split.movedAt = now.uptime
  }

  /// The rows that the fullest open cell of a lane needs, counted no further than the screen is high.
  func need(_ horizon: Horizon, _ plan: BoardPlan) -> LaneNeed {
    // An empty cell says in two rows that it is.
    var most = LaneNeed(airy: 1, full: min(2, plan.bodies / 2), least: min(2, plan.bodies / 2))
    let common = commonLook
    for column in plan.columns where column.isOpen {
      // As if it had all rows; where it stands makes no difference.
      var body = plan.body(column, horizon, upper: 0)
      (body.rect.y, body.rect.height) = (0, plan.bodies)
      most.cover(need(of: cell(column.theme, horizon), in: body, common))
    }
    return most
  }

  private func need(of cell: Cell, in body: BoardPlan.Body, _ common: CellMemory.Shared) -> LaneNeed {
    let look = look(of: cell, in: body, common, standing: false)
    if let look, let known = desk.cellMemory.need(look) { return known }
    var request = request(for: cell, order(of: cell, withEditor: true), in: body)
    // What is chosen opens over its neighbours: it asks for no more rows than before.
    if desk.editor == nil { request.must = nil }
    let need = request.need(upTo: body.rect.height)
    if let look { desk.cellMemory.note(need, to: look) }
    return need
  }
}
