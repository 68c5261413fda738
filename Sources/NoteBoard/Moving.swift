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

  // MARK: Items of a cell: its notes, then the drafts

  package func itemCount(in cell: Cell) -> Int { noteCount(in: cell) + draftsStanding(in: cell).count }

  package func item(at index: Int, in cell: Cell) -> Item? {
    if let id = note(at: index, in: cell) { return .note(id) }
    let drafts = draftsStanding(in: cell)
    let place = index - noteCount(in: cell)
    return drafts.indices.contains(place) ? .draft(drafts[place]) : nil
  }

  package func index(of item: Item, in cell: Cell) -> Int? {
    switch item {
    case .note(let id): return board.index(of: id, in: cell, of: desk.sight)
    case .draft(let number): return draftsStanding(in: cell).firstIndex(of: number).map { noteCount(in: cell) + $0 }
    }
  }

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
    desk.cursor.theme = theme
    if let horizon, horizon != desk.cursor.horizon {
      desk.cursor.horizon = horizon
      choose(index: topIndex(of: cursorCell))
    } else {
      choose(index: topIndex(of: cursorCell) + max(row, 0))
    }
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

  /// The index of the first item that a cell shows.
  package func topIndex(of cell: Cell) -> Int {
    guard let anchor = desk.tops[cell] else { return 0 }
    guard let item = anchor.item else { return max(0, isWritingNew(in: cell) ? itemCount(in: cell) : itemCount(in: cell) - 1) }
    return index(of: item, in: cell) ?? max(0, min(anchor.index, itemCount(in: cell) - 1))
  }

  package mutating func setTop(_ index: Int, of cell: Cell) {
    desk.tops[cell] = index <= 0 ? nil : Anchor(item: item(at: index, in: cell), index: index)
  }

  /// Scrolls the cursor's cell so that what is chosen or written can be seen.
  package mutating func showCursor() { desk.cursorMoved = true }

  /// Makes the parts of the screen agree again after a change: the chosen item is there, and in sight when the cursor moved.
  package mutating func settleBoard() {
    if desk.seenEvents != shell.ownEvents {
      desk.seenEvents = shell.ownEvents
      desk.split.isStale = true
    }
    // Steps 1 and 2 have one lane.
    if desk.step != .interventions { desk.cursor.horizon = .short }
    followItem()
    let plan = plan
    desk.isCompact = plan.isCompact
    if plan.bodies != desk.split.bodies, !desk.split.isStale {
      // A row came above the notes, or went.
      releaseRow()
      desk.split.isStale = true
    }
    if plan.shape != .wide, desk.split.focus != desk.cursor.theme { desk.split.isStale = true }
    let isRenewed = desk.split.isStale
    if isRenewed { renewSplit(plan) } else if desk.split.growsOnly { growUpperLane(plan) }
    if desk.cursorMoved || isRenewed { reveal(in: plan) }
    for column in plan.columns where column.isOpen && (isRenewed || desk.cursorMoved && column.theme == desk.cursor.theme) {
      for horizon in plan.lanes { fill(cell(column.theme, horizon), plan.body(column, horizon, upper: desk.split.upper)) }
    }
    desk.cursorMoved = false
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

  private mutating func reveal(in plan: BoardPlan) {
    guard let body = plan.body(desk.cursor.theme, desk.cursor.horizon, upper: desk.split.upper) else { return }
    let cell = cursorCell
    let (top, last) = (topIndex(of: cell), revealedIndex)
    if last < top { return setTop(last, of: cell) }
    let room = body.capacity - slotHeight(at: last, in: cell, width: body.width)
    let first = walkUp(from: last, to: top, in: cell, width: body.width, room: room).index
    if first > top { setTop(first, of: cell) }
  }

  /// Walks up from a slot, as far as the slots above it fit in the rows that there are.
  /// - Returns: the slot where that ends, and how many rows are left.
  private func walkUp(from slot: Int, to least: Int = 0, in cell: Cell, width: Int, room: Int) -> (index: Int, empty: Int) {
    var (index, empty) = (slot, room)
    while index > least {
      let height = slotHeight(at: index - 1, in: cell, width: width)
      if height > empty { break }
      empty -= height
      index -= 1
    }
    return (index, empty)
  }

  /// Leaves no rows empty below the last slot of a cell while there are slots above the first that fit there.
  private mutating func fill(_ cell: Cell, _ body: BoardPlan.Body) {
    let top = topIndex(of: cell)
    guard top > 0 else { return }
    var height = 0
    for index in top..<slotCount(in: cell) {
      height += slotHeight(at: index, in: cell, width: body.width)
      if height >= body.capacity { return }
    }
    setTop(walkUp(from: top, in: cell, width: body.width, room: body.capacity - height).index, of: cell)
  }

  // MARK: What arrives

  /// Keeps what is chosen or written on its row, whatever is about to arrive above or below it.
  package mutating func holdRow() {
    guard let cell = layout().cell(desk.cursor.theme, desk.cursor.horizon),
      let slot = cell.items.first(where: { $0.index == revealedIndex })
    else { return }
    desk.held = HeldRow(item: desk.cursor.item, row: slot.rect.y - cell.body.firstRow)
  }

  /// Somebody does something here: the cell begins with whole notes at its top again.
  package mutating func releaseRow() {
    guard desk.held != nil else { return }
    let first = plan.body(desk.cursor.theme, desk.cursor.horizon, upper: desk.split.upper).map { firstSlot(of: cursorCell, in: $0).index }
    desk.held = nil
    if let first { setTop(first, of: cursorCell) }
  }

  /// The first slot that a cell shows, and how many rows stay empty above it.
  package func firstSlot(of cell: Cell, in body: BoardPlan.Body) -> (index: Int, empty: Int) {
    guard let held = desk.held, cell == cursorCell else { return (topIndex(of: cell), 0) }
    var room = held.row
    // What was chosen is gone: its neighbour comes in whole.
    if desk.editor == nil, held.item != desk.cursor.item {
      room = max(0, min(room, body.capacity - slotHeight(at: revealedIndex, in: cell, width: body.width)))
    }
    return walkUp(from: revealedIndex, in: cell, width: body.width, room: room)
  }
}
