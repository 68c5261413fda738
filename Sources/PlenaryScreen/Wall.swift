// The plane of the plenary screen: its margins, where its first and last line are, and how texts stand on it.
import Board
import Canvas
import ScreenKit

/// A part of a view whose parts stand in the middle of the wall, one under another.
struct WallPart {
  var rows: [String]
  var style = Style.wallStrong
  /// The empty rows above it.
  var gap = 1

  /// How many rows it takes with what is above it.
  var height: Int { rows.count + gap }
}

/// The plane of a plenary screen.
struct Wall {
  var grid: Grid
  let size: Size
  let glyphs: GlyphSet
  /// The page that is shown, counted from 0: for anything beyond, the last.
  let page: Int
  let pages: Int

  /// Lines of text on a wall are at most so many: more can't be read from the back.
  static let mostLines = 12

  init(_ grid: Grid, of board: Board) {
    self.grid = grid
    (size, glyphs) = (grid.size, grid.glyphs)
    // They are counted once a picture: for the result of a vote that takes a walk over the stickers.
    pages = board.plenaryPages
    page = board.plenaryPage
  }

  /// What of a list stands on the page that is shown.
  func onPage<Element>(_ elements: [Element], each count: Int) -> [Element] { Array(elements.dropFirst(page * count).prefix(count)) }

  /// Empty columns on the left, and as many on the right.
  var margin: Int { size.width < 60 ? 1 : size.width < 100 ? 3 : 6 }
  /// The columns between the margins.
  var width: Int { size.width - 2 * margin }
  /// The row of the first line.
  var top: Int { size.height < 16 ? 0 : size.height < 36 ? 1 : 2 }
  /// The row of the last line.
  var bottom: Int { size.height - 1 - top }
  /// What lies between the first line and the last one, with a row of air where there is room.
  var body: Rect {
    let air = size.height < 14 ? 0 : 1
    return Rect(x: margin, y: top + 1 + air, width: width, height: max(0, bottom - top - 1 - 2 * air))
  }

  /// The body, and the row of air under it: for lists, which may come down to the last line.
  var list: Rect { Rect(x: body.x, y: body.y, width: body.width, height: max(0, bottom - body.y)) }

  mutating func write(_ text: String, x: Int, y: Int, style: Style = .wallStrong, clip: Rect? = nil) {
    grid.write(text, at: Point(x: x, y: y), style: style, clip: clip)
  }

  /// Writes a line of text that ends at the right margin.
  mutating func writeAtEnd(_ text: String, y: Int, style: Style = .wallStrong) {
    grid.write(text, endingAt: size.width - margin, y: y, style: style)
  }

  /// Writes rows from the left, or each in the middle of the columns.
  mutating func write(_ rows: [String], in rect: Rect, style: Style = .wallStrong, isCentred: Bool = false) {
    for (index, row) in rows.enumerated() where index < rect.height {
      let x = isCentred ? max(0, (rect.width - Canvas.width(of: row, in: glyphs)) / 2) : 0
      write(row, x: rect.x + x, y: rect.y + index, style: style, clip: rect)
    }
  }

  /// A text as large as there is room for, in the middle.
  mutating func writeLarge(_ text: String, in rect: Rect, limit: Int, style: Style = .wallStrong) {
    writeCentred([WallPart(rows: large(text, in: rect.size, limit: limit), style: style)], in: rect)
  }

  /// Parts under one another, in the middle of the wall.
  mutating func writeCentred(_ parts: [WallPart], in rect: Rect) {
    let height = parts.reduce(0) { $0 + $1.height } - (parts.first?.gap ?? 0)
    // A little above the middle, where the eye is.
    var y = rect.y + max(0, rect.height - height) * 2 / 5
    for (index, part) in parts.enumerated() {
      if index > 0 { y += part.gap }
      write(part.rows, in: Rect(x: rect.x, y: y, width: rect.width, height: max(0, rect.maxY - y)), style: part.style, isCentred: true)
      y += part.rows.count
    }
  }

  /// A bar of short and long term, so many columns for each.
  mutating func bar(_ short: Int, _ long: Int, at point: Point, rows: Int) {
    grid.fill(Rect(x: point.x, y: point.y, width: short, height: rows), .wallBarShort, with: "█")
    grid.fill(Rect(x: point.x + short, y: point.y, width: long, height: rows), .wallBarLong, with: "▒")
  }

  /// Lines of a text that has to fit: words stay whole, and what does not fit ends in "…".
  func lines(of text: String, width: Int, limit: Int) -> [String] {
    WrappedText(text.oneLine, width: max(1, width), glyphs: glyphs, limit: max(1, limit)).linesWithEllipsis
  }
}
