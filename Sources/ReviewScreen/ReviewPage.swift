// The text of a view: lines of spans, some of which can be chosen. It knows a width, and nothing of what it says.
import Board
import Canvas

/// Lines to read, with spots to go to.
struct ReviewPage: Equatable, Sendable {
  struct Span: Equatable, Sendable {
    let x: Int
    let text: String
    let style: Style
    /// Its place among the spots; none for what can't be chosen.
    var spot: Int?
  }

  /// Something that can be chosen, and the lines it takes.
  struct Spot: Equatable, Sendable {
    let target: ReviewSpot
    var lines: Range<Int>
    let x: Int
  }

  /// A piece of a row of columns.
  struct Piece {
    let x: Int
    let width: Int
    let text: String
    var style: Style = .plain
    var spot: ReviewSpot?
    /// Whether it stands at the end of its width.
    var isAtEnd = false
  }

  let width: Int
  let glyphs: GlyphSet
  private(set) var lines: [[Span]] = []
  private(set) var spots: [Spot] = []

  init(width: Int, glyphs: GlyphSet) { (self.width, self.glyphs) = (width, glyphs) }

  mutating func gap() { if lines.last?.isEmpty == false { lines.append([]) } }

  mutating func heading(_ text: String) {
    gap()
    lines.append([Span(x: 1, text: text.truncated(to: max(1, width - 2), in: glyphs), style: .heading)])
  }

  /// Text over as many lines as it takes.
  /// - Parameters:
  ///   - text: anybody's text.
  ///   - style: of all of it.
  ///   - indent: the columns before it.
  ///   - first: what stands before its first line, within the indent.
  ///   - spot: what Enter does with it.
  ///   - limit: how many lines at most.
  mutating func text(
    _ text: String, _ style: Style = .plain, indent: Int = 3, first: String = "", spot: ReviewSpot? = nil, limit: Int? = nil
  ) {
    let wrapped = WrappedText(text, width: max(1, width - indent - 1), glyphs: glyphs, limit: limit)
    let number = spot.map { add($0, at: indent, height: max(1, wrapped.lines.count)) }
    for (row, line) in wrapped.lines.enumerated() {
      var spans: [Span] = []
      if row == 0, !first.isEmpty { spans.append(Span(x: max(1, indent - Canvas.width(of: first, in: glyphs)), text: first, style: .more)) }
      let isCut = wrapped.isCut && row == wrapped.lines.count - 1
      let words = isCut ? line.text.truncated(to: max(1, width - indent - 3), in: glyphs) + "…" : line.text
      lines.append(spans + [Span(x: indent, text: words, style: style, spot: number)])
    }
  }

  /// A line of pieces beside each other.
  mutating func row(_ pieces: [Piece]) {
    var spans: [Span] = []
    for piece in pieces where piece.width > 0 {
      let number = piece.spot.map { add($0, at: piece.x, height: 1) }
      let text = piece.text.truncated(to: piece.width, in: glyphs)
      let x = piece.isAtEnd ? piece.x + piece.width - Canvas.width(of: text, in: glyphs) : piece.x
      spans.append(Span(x: x, text: text, style: piece.style, spot: number))
    }
    lines.append(spans)
  }

  /// Two pages beside each other, line by line.
  mutating func add(_ left: ReviewPage, and right: ReviewPage) {
    let first = lines.count
    // A spot gets its number where it is first seen, from top to bottom and from left to right: the order in which arrows go.
    var numbers: [[Int: Int]] = [[:], [:]]
    for row in 0..<max(left.lines.count, right.lines.count) {
      var line: [Span] = []
      for (side, page) in [left, right].enumerated() where page.lines.indices.contains(row) {
        let x = side * left.width
        for span in page.lines[row] {
          if let old = span.spot, numbers[side][old] == nil {
            let spot = page.spots[old]
            numbers[side][old] = spots.count
            let lines = (spot.lines.lowerBound + first)..<(spot.lines.upperBound + first)
            spots.append(Spot(target: spot.target, lines: lines, x: spot.x + x))
          }
          line.append(Span(x: span.x + x, text: span.text, style: span.style, spot: span.spot.flatMap { numbers[side][$0] }))
        }
      }
      lines.append(line)
    }
  }

  /// A page under this one.
  mutating func add(_ other: ReviewPage) { add(other, and: ReviewPage(width: 0, glyphs: glyphs)) }

  private mutating func add(_ target: ReviewSpot, at x: Int, height: Int) -> Int {
    spots.append(Spot(target: target, lines: lines.count..<(lines.count + height), x: x))
    return spots.count - 1
  }
}
