// The mouse over the notes: a click chooses, the wheel scrolls what it is over.
import Board
import Canvas
import ScreenKit

/// A place on the board of step 3.
package struct NotePlace: Equatable, Sendable {
  package let theme: Theme
  package let horizon: Horizon
}

extension NoteBoardScreen {
  /// Scrolls the case or the cell under the pointer, and leaves the cursor where it is.
  package mutating func wheel(_ direction: Int, at point: Point) {
    if wheelCase(3 * direction, at: point) { return }
    guard let cell = layout().cells.first(where: { $0.body.rect.contains(point) }) else { return }
    let place = self.cell(cell.theme, cell.horizon)
    if direction > 0 ? cell.below == 0 : cell.above == 0 { return }
    if place == cursorCell {
      desk.isScrolledAway = true
      releaseRow()
    }
    let order = order(of: place, withEditor: true)
    // One that leaves no room for the next is passed over together with it.
    for step in 1...max(1, cell.body.rect.height) {
      setTop(cell.top + direction * step, of: place)
      if arrangement(of: place, order, in: cell.body).top != cell.top { return }
    }
  }

  /// The place on the board under a point: a cell, or a strip where a theme is not open.
  package func place(at point: Point) -> NotePlace? {
    let layout = layout()
    guard layout.plan.shape != .step, let column = layout.plan.columns.first(where: { $0.contains(x: point.x) }) else { return nil }
    let long = layout.plan.laneRow(.long, upper: layout.upper)
    guard point.y > layout.plan.heads, point.y < layout.plan.footer else { return nil }
    return NotePlace(theme: column.theme, horizon: point.y >= long ? .long : .short)
  }

  /// Where a place stands on the screen.
  package func rect(of place: NotePlace) -> Rect? {
    let layout = layout()
    if let cell = layout.cell(place.theme, place.horizon) { return cell.body.rect }
    guard let column = layout.plan.columns.first(where: { $0.theme == place.theme }) else { return nil }
    let (short, long) = (layout.plan.laneRow(.short, upper: layout.upper), layout.plan.laneRow(.long, upper: layout.upper))
    let rows = place.horizon == .short ? short + 1..<long : long + 1..<layout.plan.footer
    return Rect(x: column.x, y: rows.lowerBound, width: column.width, height: rows.count)
  }

  /// Chooses what stands at a point.
  /// - Returns: whether a note stands there.
  package mutating func chooseItem(at point: Point) -> Bool {
    let layout = layout()
    if point.y == layout.plan.heads, layout.plan.shape != .step {
      if layout.plan.shape == .single {
        if let tab = tabs(layout.plan).first(where: { $0.rect.contains(point) }) { go(to: tab.theme) }
      } else if let column = layout.plan.columns.first(where: { $0.contains(x: point.x) }) {
        go(to: column.theme)
      }
      return false
    }
    if let cell = layout.cells.first(where: { $0.body.rect.contains(point) }) {
      guard let placed = cell.items.first(where: { $0.rect.contains(point) }), case .item(let item) = placed.slot else {
        if cell.theme != desk.cursor.theme || cell.horizon != desk.cursor.horizon { go(to: cell.theme, cell.horizon) }
        return cell.items.isEmpty
      }
      (desk.cursor.theme, desk.cursor.horizon) = (cell.theme, cell.horizon)
      choose(item)
      return true
    }
    if let strip = layout.plan.columns.first(where: { !$0.isOpen && $0.contains(x: point.x) }) {
      go(to: strip.theme, point.y >= layout.plan.laneRow(.long, upper: layout.upper) ? .long : .short)
    }
    return false
  }
}
