// A panel over the board: a box with a title and as much of its text as fits.
import Board
import Canvas

extension Model {
  /// Where the panel's box stands: in the middle, and on small screens over everything but the footer.
  func panelRect(_ sheet: Sheet) -> Rect {
    let height = min(sheet.lines.count, panelRows) + 2
    if isPanelFull {
      return Rect(x: 0, y: 0, width: size.width, height: size.height - 1)
    }
    let width = panelWidth + 4
    // A little above the middle, where the eye is.
    return Rect(x: (size.width - width) / 2, y: max(1, (size.height - 1 - height) * 2 / 5), width: width, height: height)
  }

  /// The first line of the sheet that is shown.
  func panelTop(_ sheet: Sheet) -> Int {
    let last = max(0, sheet.lines.count - panelRows)
    if let chosen = sheet.chosen { return min(max(0, chosen - panelRows / 2), last) }
    return min(panel?.scroll ?? 0, last)
  }

  func drawPanel(in frame: inout Frame) {
    guard let sheet = sheet() else { return }
    let rect = panelRect(sheet)
    frame.grid.fill(rect, .panel)
    frame.grid.frame(rect, style: .panelFrame)
    let top = panelTop(sheet)
    let above = top > 0 ? " ▲ \(Words.more(top)[language]) " : ""
    let room = max(0, rect.width - 6 - width(of: above, in: setup.glyphs))
    frame.grid.write(" \(sheet.title.truncated(to: room, in: setup.glyphs)) ", at: Point(x: rect.x + 2, y: rect.y), style: .panelStrong)
    let inside = rect.inset(x: 2, y: 1)
    for (row, line) in sheet.lines.dropFirst(top).prefix(inside.height).enumerated() {
      var x = inside.x
      for span in line { x += frame.grid.write(span.text, at: Point(x: x, y: inside.y + row), style: span.style, clip: inside) }
    }
    let below = sheet.lines.count - top - inside.height
    frame.grid.write(above, endingAt: rect.maxX - 2, y: rect.y, style: .panelStrong)
    if below > 0 { frame.grid.write(" ▼ \(Words.more(below)[language]) ", endingAt: rect.maxX - 2, y: rect.maxY - 1, style: .panelStrong) }
    if case .palette(let search) = panel {
      let typed = width(of: search.typed.truncatedAtStart(to: max(1, panelWidth - 4), in: setup.glyphs), in: setup.glyphs)
      frame.cursor = Point(x: min(inside.x + 2 + typed, inside.maxX), y: inside.y)
    } else if let caret = sheet.caret {
      frame.cursor = Point(x: min(inside.x + caret.x, inside.maxX), y: inside.y + caret.y - top)
    } else {
      frame.cursor = Point(x: inside.x, y: inside.y + (sheet.chosen.map { $0 - top } ?? 0))
    }
  }
}
