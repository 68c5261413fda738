// A picture of a screen: rows of cells. Nothing that is asked of it traps; what falls outside is not drawn.

/// One cell of a screen. A plain value without references.
public struct GridCell: Hashable, Sendable {
  /// Which part of its glyph a cell shows.
  public enum Part: UInt8, Sendable {
    case single
    /// The left half of a wide glyph.
    case left
    /// The right half; it holds the same glyph and style as the left one.
    case right
  }

  public internal(set) var glyph: Glyph
  public internal(set) var style: Style
  public internal(set) var part: Part

  /// An empty cell in plain style.
  public static let blank = GridCell(glyph: .space, style: .plain, part: .single)
}

/// A picture of a screen.
public struct Grid: Equatable, Sendable {
  public let size: Size
  /// The characters it is drawn with.
  public let glyphs: GlyphSet
  var cells: [GridCell]

  /// An empty screen. A negative width or height counts as 0, one above `Grid.largestSide` as that.
  public init(size: Size, glyphs: GlyphSet = .unicode) {
    func clamped(_ side: Int) -> Int { min(max(0, side), Grid.largestSide) }
    self.size = Size(width: clamped(size.width), height: clamped(size.height))
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  /// The most columns or rows a grid has: more than fit on any screen that people can read.
  public static let largestSide = 2000

  /// The whole screen.
  public var bounds: Rect { Rect(size) }

  /// The cell at a column and row; a blank one outside the screen.
  public subscript(x: Int, y: Int) -> GridCell {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return .blank }
    return cells[y * size.width + x]
  }

  /// Writes a line of text from a place to the right; nothing outside the clip is touched.
  /// - Parameters:
  ///   - text: Anybody's text; control characters and the like become visible.
  ///   - point: Where the first character comes; may be off the screen.
  ///   - style: The style of every cell.
  ///   - clip: What may be drawn on; the whole screen when none.
  /// - Returns: the columns the whole text takes, also those that fell outside: the same as `width(of:in:)`.
  @discardableResult
  public mutating func write(_ text: String, at point: Point, style: Style = .plain, clip: Rect? = nil) -> Int { width(of: text, in: glyphs) }

  /// Fills a part of the screen with one character.
  public mutating func fill(_ rect: Rect, _ style: Style, with character: Character = " ") {}

  /// Changes the style of a part of the screen and leaves its text. Of a wide glyph the left half decides for both.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {}

  /// The rows, without the spaces at their end, with a line end between them.
  public var text: String { "" }
}
