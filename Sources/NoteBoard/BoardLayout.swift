// What each open cell shows: which slots, where, and how many are above and below. Only what fits the screen is wrapped or measured.
import Board
import Canvas
import ScreenKit
import Words

/// What stands in a slot of a cell.
package enum Slot: Equatable, Sendable {
  case item(Item)
  /// The note that is being written, after the items of its cell.
  case editor
}

/// One slot on the screen.
package struct PlacedSlot: Equatable, Sendable {
  package let slot: Slot
  package let index: Int
  /// The note itself, without the gap below it.
  package let rect: Rect
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

  /// How many slots are out of sight, in signs; none where all are in sight.
  var outOfSight: String? {
    let more = [above > 0 ? "▲ \(above)" : "", below > 0 ? "▼ \(below)" : ""].filter { !$0.isEmpty }
    return more.isEmpty ? nil : " " + more.joined(separator: " ") + " "
  }
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
    BoardPlan(size: size, focus: desk.cursor.theme, isZoomed: desk.isZoomed, hasNotice: desk.hasNotice, steps: shownSteps)
  }

  package func layout() -> BoardLayout {
    let plan = plan
    let cells = plan.lanes.flatMap { horizon in
      plan.columns.filter(\.isOpen).map { layout($0.theme, horizon, in: plan.body($0, horizon, upper: desk.split.upper)) }
    }
    return BoardLayout(plan: plan, upper: desk.split.upper, cells: cells)
  }

  private func layout(_ theme: Theme, _ horizon: Horizon, in body: BoardPlan.Body) -> CellLayout {
    let cell = cell(theme, horizon)
    let count = slotCount(in: cell)
    let (top, empty) = firstSlot(of: cell, in: body)
    var placed: [PlacedSlot] = []
    var used = empty
    var index = top
    while index < count, used < body.capacity {
      let height = slotHeight(at: index, in: cell, width: body.width)
      // What is held on its row stays there, with as much of it as fits when somebody else made it longer.
      let isHeld = desk.held != nil && cell == cursorCell && index == revealedIndex
      if used + height > body.capacity, index > top, !isHeld { break }
      guard let slot = slot(at: index, in: cell) else { break }
      let gap = body.isCompact ? 0 : 1
      let rect = Rect(
        x: body.rect.x + 1, y: body.firstRow + used, width: max(0, body.width - 2),
        height: min(height - gap, max(0, body.capacity - used - gap)))
      placed.append(PlacedSlot(slot: slot, index: index, rect: rect))
      used += height
      index += 1
    }
    return CellLayout(theme: theme, horizon: horizon, body: body, items: placed, above: top, below: count - index)
  }

  /// The items of a cell, and the editor when a new note is being written there.
  func slotCount(in cell: Cell) -> Int { itemCount(in: cell) + (isWritingNew(in: cell) ? 1 : 0) }

  func slot(at index: Int, in cell: Cell) -> Slot? {
    if let item = item(at: index, in: cell) { return .item(item) }
    return index == itemCount(in: cell) && isWritingNew(in: cell) ? .editor : nil
  }

  /// The rows that a slot takes, with the gap below it.
  func slotHeight(at index: Int, in cell: Cell, width: Int) -> Int {
    let height =
      switch slot(at: index, in: cell) {
      case .editor: editorHeight(width: width)
      case .item(.note(let id)) where desk.editor?.purpose == .editing(id) && cell == cursorCell: editorHeight(width: width)
      case .item(.note(let id)): board.note(id).map { box(of: $0, width: width).height } ?? 1
      case .item(.draft(let number)): box(ofDraft: number, width: width).height
      case nil: 1
      }
    return height + (desk.isCompact ? 0 : 1)
  }

  /// Rows of the note that is being written: its text, at least two lines, and the line about it.
  private func editorHeight(width: Int) -> Int {
    guard let text = desk.editor?.field.text else { return 3 }
    let wrapped = WrappedText(text, width: NoteBox.textWidth(in: width), glyphs: glyphs, limit: size.height, editing: true)
    return max(2, wrapped.lines.count) + 1
  }

  /// The columns for the text that is being written; none when its column is not open.
  package var editorTextWidth: Int? {
    if desk.editor?.purpose == .sentence { return plan.sentenceRect.map { max(1, $0.width - 2) } }
    return plan.columns.first { $0.theme == desk.cursor.theme && $0.isOpen }.map { NoteBox.textWidth(in: $0.width) }
  }

  // MARK: - The lanes

  /// Divides the height between the lanes again. What arrived under somebody's eyes may only make the upper lane higher.
  mutating func renewSplit(_ plan: BoardPlan) {
    let rows = plan.upperRows(needed: need(.short, plan), need(.long, plan))
    desk.split = LaneSplit(upper: rows, bodies: plan.bodies, isStale: false, focus: desk.cursor.theme)
  }

  mutating func growUpperLane(_ plan: BoardPlan) {
    desk.split.growsOnly = false
    let rows = plan.upperRows(needed: need(.short, plan), need(.long, plan))
    if rows >= desk.split.upper { desk.split.upper = rows } else { desk.split.waits = true }
  }

  /// The rows that the fullest open cell of a lane needs, counted no further than the screen is high.
  private func need(_ horizon: Horizon, _ plan: BoardPlan) -> Int {
    var most = 0
    for column in plan.columns where column.isOpen {
      let cell = cell(column.theme, horizon)
      var rows = plan.isCompact ? 0 : 1
      for index in 0..<slotCount(in: cell) {
        rows += slotHeight(at: index, in: cell, width: column.width)
        if rows >= plan.bodies { return plan.bodies }
      }
      most = max(most, rows)
    }
    return most
  }
}
