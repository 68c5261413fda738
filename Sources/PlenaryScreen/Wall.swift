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

  /// Whether every row counts, because something was cut: without margins above and below, and without air.
  let isFull: Bool
  /// The rows of the head; see ``PlenaryScreen/drawHead(_:on:hasClock:)``.
  var headRows = 1
  /// The columns at the right in which no text stands, because something else does.
  var aside = 0
  /// Where the clock stands, over the whole width; empty where there is none.
  var clockField = Rect(x: 0, y: 0, width: 0, height: 0)
  private let cut = CutMark()

  /// Lines of text on a wall are at most so many where they need no more: more can't be read from the back.
  static let mostLines = 12

  /// Remembers that something was cut, also where the wall is only asked how a text would stand on it.
  private final class CutMark { var isCut = false }

  /// Whether the end of some text is missing in what was asked for so far.
  var hasCut: Bool { cut.isCut }

  /// Something does not fit.
  func markCut() { cut.isCut = true }

  /// A wall with nothing on it yet.
  /// - Parameters:
  ///   - grid: what it is drawn on.
  ///   - board: whose plenary screen it is.
  ///   - takeaways: how many may be seen here; all of the board's where nothing is said.
  ///   - isFull: see ``isFull``.
  init(_ grid: Grid, of board: Board, takeaways: Int? = nil, isFull: Bool = false) {
    self.grid = grid
    self.isFull = isFull
    (size, glyphs) = (grid.size, grid.glyphs)
    // They are counted once a picture: for the result of a vote that takes a walk over the stickers.
    pages = board.plenaryPages(takeaways: takeaways)
    page = board.plenaryPage(takeaways: takeaways)
  }

  /// What of a list stands on the page that is shown.
  func onPage<Element>(_ elements: [Element], each count: Int) -> [Element] { Array(elements.dropFirst(page * count).prefix(count)) }

  /// Empty columns on the left, and as many on the right.
  var margin: Int { size.width < 60 ? 1 : size.width < 100 ? 3 : 6 }
  /// The columns between the margins.
  var width: Int { size.width - 2 * margin - aside }
  /// The row of the first line.
  var top: Int { isFull || size.height < 16 ? 0 : size.height < 36 ? 1 : 2 }
  /// The row of the last line.
  var bottom: Int { size.height - 1 - top }
  /// What lies between the first line and the last one, with a row of air where there is room.
  var body: Rect {
    let air = isFull || size.height < 14 ? 0 : 1
    return Rect(x: margin, y: top + headRows + air, width: width, height: max(0, bottom - top - headRows - 2 * air))
  }

  /// The body, and the row of air under it: for lists, which may come down to the last line; where every row counts and there is nothing in it, into it.
  var list: Rect { Rect(x: body.x, y: body.y, width: body.width, height: max(0, bottom - body.y + (isFull && pages <= 1 ? 1 : 0))) }

  mutating func write(_ text: String, x: Int, y: Int, style: Style = .wallStrong, clip: Rect? = nil) {
    grid.write(text, at: Point(x: x, y: y), style: style, clip: clip)
  }

  /// Writes a line of text that ends at the right margin.
  mutating func writeAtEnd(_ text: String, y: Int, style: Style = .wallStrong) {
    grid.write(text, endingAt: size.width - margin - aside, y: y, style: style)
  }

  /// Writes rows from the left, or each in the middle of the columns.
  mutating func write(_ rows: [String], in rect: Rect, style: Style = .wallStrong, isCentred: Bool = false) {
    for (index, row) in rows.enumerated() where index < rect.height {
      let x = isCentred ? max(0, (rect.width - Canvas.width(of: row, in: glyphs)) / 2) : 0
      write(row, x: rect.x + x, y: rect.y + index, style: style, clip: rect)
    }
  }

  /// A text as large as there is room for, in the middle; a longer one, which is read line by line, with all lines beginning in one column.
  mutating func writeLarge(_ text: String, in rect: Rect, limit: Int, style: Style = .wallStrong) {
    let rows = large(text, in: rect.size, limit: limit)
    guard rows.count(where: { !$0.isEmpty }) > 5, !rows.contains(where: { $0.contains("█") }) else {
      return writeCentred([WallPart(rows: rows, style: style)], in: rect)
    }
    let columns = rows.map { Canvas.width(of: $0, in: glyphs) }.max() ?? 0
    let (x, y) = (max(0, rect.width - columns) / 2, max(0, rect.height - rows.count) * 2 / 5)
    write(rows, in: Rect(x: rect.x + x, y: rect.y + y, width: rect.width - x, height: rect.height - y), style: style)
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
    let wrapped = WrappedText(text.oneLine, width: max(1, width), glyphs: glyphs, limit: max(1, limit))
    if wrapped.isCut { markCut() }
    return wrapped.linesWithEllipsis
  }

  /// How many lines a text needs to be whole; not counted further than a limit.
  func need(of text: String, width: Int, upTo limit: Int) -> Int {
    max(1, WrappedText(text.oneLine, width: max(1, width), glyphs: glyphs, limit: max(1, limit)).lines.count)
  }

  /// Divides rows over texts: each as many as it needs where there are enough, else the longest are shortened first. Each has one row at least.
  /// - Parameters:
  ///   - rows: how many there are.
  ///   - needs: how many each text needs.
  /// - Returns: how many each gets; together no more than there are, but for those that have one.
  static func share(_ rows: Int, among needs: [Int]) -> [Int] {
    var given = needs.map { min(1, $0) }
    var left = rows - given.reduce(0, +)
    while left > 0 {
      // Those with the fewest rows first, so that the longest are what is shortened.
      let wanting = needs.indices.filter { given[$0] < needs[$0] }
      guard let fewest = wanting.map({ given[$0] }).min() else { break }
      for index in wanting where given[index] == fewest && left > 0 {
        given[index] += 1
        left -= 1
      }
    }
    return given
  }

  /// A text cut to the columns that there are, which is remembered.
  func fitted(_ text: String, columns: Int) -> String {
    let fitted = text.truncated(to: max(0, columns), in: glyphs)
    if fitted != text { markCut() }
    return fitted
  }
}
