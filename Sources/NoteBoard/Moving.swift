// Moving over the board: which cell, which item in it, and what a cell shows first. Nothing here walks over a cell's notes.
import Board
import Canvas
import ScreenKit

extension NoteBoardScreen {
  /// A cell of the case and step that this screen works on; steps 1 and 2 have one cell, whatever the theme and horizon.
  package func cell(_ theme: Theme, _ horizon: Horizon) -> Cell { Cell(desk.caseID, desk.step, theme, horizon) }

  // MARK: What of the board can be seen here

  /// How many notes of a cell can be seen here.
  package func noteCount(in cell: Cell) -> Int { board.count(in: cell, of: desk.sight) }

  package func note(at index: Int, in cell: Cell) -> NoteID? { board.note(at: index, in: cell, of: desk.sight) }

  /// The cell where the cursor stands.
  package var cursorCell: Cell { cell(desk.cursor.theme, desk.cursor.horizon) }

  // MARK: Items of a cell: its notes and the drafts

  package func itemCount(in cell: Cell) -> Int { order(of: cell).count }

  package func item(at index: Int, in cell: Cell) -> Item? {
    if case .item(let item) = slot(at: index, in: cell, order(of: cell)) { item } else { nil }
  }

  package func index(of item: Item, in cell: Cell) -> Int? { index(of: .item(item), in: cell, order(of: cell)) }

  /// The drafts that stand in a cell by themselves; the draft of an edit is shown at its note.
  package func draftsStanding(in cell: Cell) -> [Int] {
    desk.drafts.isEmpty ? [] : desk.drafts.indices.filter { stands(desk.drafts[$0], in: cell) }
  }

  // MARK: Steps

  package mutating func step(themes by: Int) {
    if let theme = desk.cursor.theme.neighbour(by) { go(to: theme) }
  }

  /// To another cell, at about the height where the cursor stands.
  package mutating func go(to theme: Theme, _ horizon: Horizon? = nil) {
    let row = desk.cursor.index - topIndex(of: cursorCell)
    let isLane = horizon.map { $0 != desk.cursor.horizon } ?? false
    desk.cursor.theme = theme
    desk.cursor.horizon = horizon ?? desk.cursor.horizon
    choose(index: seenIndex(near: topIndex(of: cursorCell) + (isLane ? 0 : max(row, 0))))
  }

  /// The item of the cursor's cell that stands nearest to a place and is seen whole, where one is: whoever comes there turns and opens nothing.
  private func seenIndex(near index: Int) -> Int {
    guard let body = plan.body(desk.cursor.theme, desk.cursor.horizon, upper: desk.split.upper) else { return index }
    let rows = still(cursorCell, in: body).rows
    let whole = rows.filter { $0.height >= $0.full }
    return (whole.isEmpty ? rows : whole).min { abs($0.index - index) < abs($1.index - index) }?.index ?? index
  }

  /// To the next or previous item, and on into the other lane.
  package mutating func step(notes by: Int) {
    let target = desk.cursor.index + by
    if target >= 0, target < itemCount(in: cursorCell) {
      choose(index: target)
    } else if desk.step != .interventions {
      return
    } else if by > 0, desk.cursor.horizon == .short {
      desk.cursor.horizon = .long
      choose(index: 0)
    } else if by < 0, desk.cursor.horizon == .long {
      desk.cursor.horizon = .short
      choose(index: itemCount(in: cursorCell) - 1)
    }
  }

  package mutating func page(_ direction: Int) {
    let shown = max(1, layout().cell(desk.cursor.theme, desk.cursor.horizon)?.items.count ?? 1)
    choose(index: min(max(desk.cursor.index + direction * shown, 0), itemCount(in: cursorCell) - 1))
  }

  /// Chooses an item of the cursor's cell, or the nearest one there is.
  package mutating func choose(index: Int) {
    let count = itemCount(in: cursorCell)
    desk.cursor.index = max(0, min(index, count - 1))
    desk.cursor.item = item(at: desk.cursor.index, in: cursorCell)
    showCursor()
  }

  package mutating func choose(_ item: Item) {
    if case .note(let id) = item, case .intervention(let theme, let horizon)? = board.cell(of: id)?.spot {
      (desk.cursor.theme, desk.cursor.horizon) = (theme, horizon)
    }
    desk.cursor.item = item
    desk.cursor.index = index(of: item, in: cursorCell) ?? 0
    showCursor()
  }

  // MARK: What a cell shows first

  /// The index of the first item that a cell shows, where not all fit.
  package func topIndex(of cell: Cell) -> Int { topIndex(of: cell, order(of: cell, withEditor: true)) }

  func topIndex(of cell: Cell, _ order: CellOrder) -> Int {
    guard let anchor = desk.tops[cell] else { return 0 }
    return index(of: anchor.slot, in: cell, order) ?? max(0, min(anchor.index, order.count - 1))
  }

  package mutating func setTop(_ index: Int, of cell: Cell) {
    let order = order(of: cell, withEditor: true)
    desk.tops[cell] = index <= 0 ? nil : slot(at: index, in: cell, order).map { Anchor(slot: $0, index: index) }
  }

  /// Scrolls the cursor's cell so that what is chosen or written can be seen.
  package mutating func showCursor() { desk.isScrolledAway = false }

  /// Makes the parts of the screen agree again after a change: the chosen item is there and in sight, and the border between the lanes where it has to be.
  package mutating func settleBoard() {
    if desk.seenEvents != shell.ownEvents {
      desk.seenEvents = shell.ownEvents
      desk.split.isStale = true
    }
    // Steps 1 and 2 have one lane.
    if desk.step != .interventions { desk.cursor.horizon = .short }
    dropPins()
    followItem()
    letGoOfOther()
    let plan = plan
    desk.isCompact = plan.isCompact
    // A row came above the notes, or went; or another column is open.
    if plan.bodies != desk.split.bodies || plan.shape != .wide && desk.split.focus != desk.cursor.theme { desk.split.isStale = true }
    if desk.split.isStale { renewSplit(plan) } else if let due = desk.split.due, due <= now.uptime { improveSplit(plan) }
    let common = commonLook
    for column in plan.columns where column.isOpen {
      for horizon in plan.lanes {
        let cell = cell(column.theme, horizon)
        if cell != cursorCell, desk.tops[cell] == nil { continue }
        // From where it is seen now it goes on, whatever fitted before.
        setTop(layout(column.theme, horizon, in: plan.body(column, horizon, upper: desk.split.upper), common).top, of: cell)
      }
    }
  }

  private mutating func followItem() {
    if let item = desk.cursor.item, let index = index(of: item, in: cursorCell) {
      desk.cursor.index = index
      return
    }
    // What was chosen is gone or stands elsewhere: the nearest in its place, or, on an empty cell, the first that came.
    let count = itemCount(in: cursorCell)
    desk.cursor.index = max(0, min(desk.cursor.index, count - 1))
    desk.cursor.item = item(at: desk.cursor.index, in: cursorCell)
  }

  // MARK: What keeps its row

  /// What has to be in sight in the cursor's cell.
  private var revealedSlot: Slot? {
    let order = order(of: cursorCell, withEditor: true)
    return revealedIndex(order).flatMap { slot(at: $0, in: cursorCell, order) }
  }

  /// Keeps what is chosen or written on its row, whatever is about to come above or below it.
  package mutating func holdRow(isTyping: Bool = false) {
    guard let body = plan.body(desk.cursor.theme, desk.cursor.horizon, upper: desk.split.upper) else { return }
    let cell = cursorCell
    let order = order(of: cell, withEditor: true)
    guard let index = revealedIndex(order), let slot = slot(at: index, in: cell, order),
      let row = arrangement(of: cell, order, in: body).rows.first(where: { $0.index == index })
    else { return }
    desk.held = HeldRow(cell: cell, slot: slot, begun: desk.editor?.begun, row: body.rect.y + row.y, isTyping: isTyping)
  }

  /// Somebody does something here: nothing has to stay where it was.
  package mutating func releaseRow() { desk.held = nil }

  /// What is held is no longer what is chosen or typed.
  private mutating func letGoOfOther() {
    guard let held = desk.held else { return }
    let isSame = held.slot == revealedSlot && held.begun == desk.editor?.begun
    if held.cell != cursorCell || held.isTyping && !isSame { desk.held = nil }
  }
}
