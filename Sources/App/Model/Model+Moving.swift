// Moving over the board: which cell, which item in it, and what a cell shows first. Nothing here walks over a cell's notes.
import Board
import Canvas

extension Model {
  /// A cell of the case and step that this screen works on; steps 1 and 2 have one cell, whatever the theme and horizon.
  func cell(_ theme: Theme, _ horizon: Horizon) -> Cell { Cell(caseID, step, theme, horizon) }

  // MARK: What of the board can be seen here

  /// How many notes of a cell can be seen here.
  func noteCount(in cell: Cell) -> Int { board.count(in: cell, of: sight) }

  func note(at index: Int, in cell: Cell) -> NoteID? { board.note(at: index, in: cell, of: sight) }

  /// The cell where the cursor stands.
  var cursorCell: Cell { cell(cursor.theme, cursor.horizon) }

  // MARK: Items of a cell: its notes, then the half notes

  func itemCount(in cell: Cell) -> Int { noteCount(in: cell) + conceptsStanding(in: cell).count }

  func item(at index: Int, in cell: Cell) -> Item? {
    if let id = note(at: index, in: cell) { return .note(id) }
    let concepts = conceptsStanding(in: cell)
    let place = index - noteCount(in: cell)
    return concepts.indices.contains(place) ? .concept(concepts[place]) : nil
  }

  func index(of item: Item, in cell: Cell) -> Int? {
    switch item {
    case .note(let id): return board.index(of: id, in: cell, of: sight)
    case .concept(let number): return conceptsStanding(in: cell).firstIndex(of: number).map { noteCount(in: cell) + $0 }
    }
  }

  /// The half notes that stand in a cell by themselves; half edits belong to their note, and are shown there.
  func conceptsStanding(in cell: Cell) -> [Int] {
    concepts.isEmpty ? [] : concepts.indices.filter { stands(concepts[$0], in: cell) }
  }

  // MARK: Steps

  mutating func step(themes by: Int) {
    let themes = Theme.allCases
    let target = (cursor.theme.number - 1) + by
    guard themes.indices.contains(target) else { return }
    go(to: themes[target])
  }

  /// To another cell, at about the height where the cursor stands.
  mutating func go(to theme: Theme, _ horizon: Horizon? = nil) {
    let row = cursor.index - topIndex(of: cursorCell)
    cursor.theme = theme
    if let horizon, horizon != cursor.horizon {
      cursor.horizon = horizon
      choose(index: topIndex(of: cursorCell))
    } else {
      choose(index: topIndex(of: cursorCell) + max(row, 0))
    }
  }

  /// To the next or previous item, and on into the other lane.
  mutating func step(notes by: Int) {
    let target = cursor.index + by
    if target >= 0, target < itemCount(in: cursorCell) {
      choose(index: target)
    } else if step != .interventions {
      return
    } else if by > 0, cursor.horizon == .short {
      cursor.horizon = .long
      choose(index: 0)
    } else if by < 0, cursor.horizon == .long {
      cursor.horizon = .short
      choose(index: itemCount(in: cursorCell) - 1)
    }
  }

  mutating func page(_ direction: Int) {
    let shown = max(1, layout().cell(cursor.theme, cursor.horizon)?.items.count ?? 1)
    choose(index: min(max(cursor.index + direction * shown, 0), itemCount(in: cursorCell) - 1))
  }

  /// Chooses an item of the cursor's cell, or the nearest one there is.
  mutating func choose(index: Int) {
    let count = itemCount(in: cursorCell)
    cursor.index = max(0, min(index, count - 1))
    cursor.item = item(at: cursor.index, in: cursorCell)
    showCursor()
  }

  mutating func choose(_ item: Item) {
    if case .note(let id) = item, case .intervention(let theme, let horizon)? = board.cell(of: id)?.spot {
      (cursor.theme, cursor.horizon) = (theme, horizon)
    }
    cursor.item = item
    cursor.index = index(of: item, in: cursorCell) ?? 0
    showCursor()
  }

  // MARK: What a cell shows first

  /// The index of the first item that a cell shows.
  func topIndex(of cell: Cell) -> Int {
    guard let anchor = tops[cell] else { return 0 }
    guard let item = anchor.item else { return max(0, isWritingNew(in: cell) ? itemCount(in: cell) : itemCount(in: cell) - 1) }
    return index(of: item, in: cell) ?? max(0, min(anchor.index, itemCount(in: cell) - 1))
  }

  mutating func setTop(_ index: Int, of cell: Cell) {
    tops[cell] = index <= 0 ? nil : Anchor(item: item(at: index, in: cell), index: index)
  }

  /// Scrolls the cursor's cell so that what is chosen or written can be seen.
  mutating func showCursor() { cursorMoved = true }

  /// Makes the parts of the screen agree again after a change: the chosen item is there, and in sight when the cursor moved.
  mutating func settle() {
    // Steps 1 and 2 have one lane.
    if step != .interventions { cursor.horizon = .short }
    followItem()
    let plan = plan
    if plan.bodies != split.bodies, !split.isStale {
      // A row came above the notes, or went.
      releaseRow()
      split.isStale = true
    }
    if plan.shape != .wide, split.focus != cursor.theme { split.isStale = true }
    let isRenewed = split.isStale
    if isRenewed { renewSplit(plan) } else if split.growsOnly { growUpperLane(plan) }
    if cursorMoved || isRenewed { reveal(in: plan) }
    for column in plan.columns where column.isOpen && (isRenewed || cursorMoved && column.theme == cursor.theme) {
      for horizon in plan.lanes { fill(cell(column.theme, horizon), plan.body(column, horizon, upper: split.upper)) }
    }
    cursorMoved = false
  }

  private mutating func followItem() {
    if let item = cursor.item, let index = index(of: item, in: cursorCell) {
      cursor.index = index
      return
    }
    // What was chosen is gone or stands elsewhere: the nearest in its place, or, on an empty cell, the first that came.
    let count = itemCount(in: cursorCell)
    cursor.index = max(0, min(cursor.index, count - 1))
    cursor.item = item(at: cursor.index, in: cursorCell)
  }

  private mutating func reveal(in plan: BoardPlan) {
    guard let body = plan.body(cursor.theme, cursor.horizon, upper: split.upper) else { return }
    let cell = cursorCell
    let (top, last) = (topIndex(of: cell), revealedIndex)
    if last < top { return setTop(last, of: cell) }
    // Walk up from the item that has to be seen, as far as the height goes.
    var first = last
    var height = slotHeight(at: last, in: cell, width: body.width)
    while first > top {
      height += slotHeight(at: first - 1, in: cell, width: body.width)
      if height > body.capacity { break }
      first -= 1
    }
    if first > top { setTop(first, of: cell) }
  }

  /// Leaves no rows empty below the last slot of a cell while there are slots above the first that fit there.
  private mutating func fill(_ cell: Cell, _ body: BoardPlan.Body) {
    var top = topIndex(of: cell)
    guard top > 0 else { return }
    var height = 0
    for index in top..<slotCount(in: cell) {
      height += slotHeight(at: index, in: cell, width: body.width)
      if height >= body.capacity { return }
    }
    while top > 0 {
      height += slotHeight(at: top - 1, in: cell, width: body.width)
      if height > body.capacity { break }
      top -= 1
    }
    setTop(top, of: cell)
  }

  // MARK: What arrives

  /// Keeps what is chosen or written on its row, whatever is about to arrive above or below it.
  mutating func holdRow() {
    guard let cell = layout().cell(cursor.theme, cursor.horizon),
      let slot = cell.items.first(where: { $0.index == revealedIndex })
    else { return }
    held = HeldRow(item: cursor.item, row: slot.rect.y - cell.body.firstRow)
  }

  /// Somebody does something here: the cell begins with whole notes at its top again.
  mutating func releaseRow() {
    guard held != nil else { return }
    let first = plan.body(cursor.theme, cursor.horizon, upper: split.upper).map { firstSlot(of: cursorCell, in: $0).index }
    held = nil
    if let first { setTop(first, of: cursorCell) }
  }

  /// The first slot that a cell shows, and how many rows stay empty above it.
  func firstSlot(of cell: Cell, in body: BoardPlan.Body) -> (index: Int, empty: Int) {
    guard let held, cell == cursorCell else { return (topIndex(of: cell), 0) }
    var first = revealedIndex
    var room = held.row
    // What was chosen is gone: its neighbour comes in whole.
    if editor == nil, held.item != cursor.item {
      room = max(0, min(room, body.capacity - slotHeight(at: first, in: cell, width: body.width)))
    }
    while first > 0 {
      let height = slotHeight(at: first - 1, in: cell, width: body.width)
      if height > room { break }
      room -= height
      first -= 1
    }
    return (first, room)
  }
}
