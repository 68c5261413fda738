// Text broken into lines of a width, and where a caret stands in it.

/// Text in lines that fit a width.
public struct WrappedText: Equatable, Sendable {
  /// One line as it is shown.
  public struct Line: Hashable, Sendable {
    public let text: String
    /// Which of the text's Characters it shows. What lies between two lines' ranges is the white space or line end of the break.
    public let range: Range<Int>
    /// How many columns the line takes.
    public let width: Int
  }

  /// At least one, also of an empty text, unless the limit is 0.
  public let lines: [Line]
  /// Whether the limit left out anything that can be seen.
  public let isCut: Bool
  /// The columns it was wrapped for, at least 1.
  public let width: Int
  public let glyphs: GlyphSet

  public init(_ text: String, width: Int, glyphs: GlyphSet = .unicode, limit: Int? = nil, editing: Bool = false) {
    lines = [Line(text: text, range: 0..<text.count, width: Canvas.width(of: text, in: glyphs))]
    isCut = false
    self.width = max(1, width)
    self.glyphs = glyphs
  }

  /// Where the caret stands: the column as x, the line as y; always left of `width`.
  public func point(ofCaret offset: Int) -> Point { Point(x: 0, y: 0) }

  /// The caret's place nearest to a column and line: where a click lands, and where up and down go.
  public func caret(at point: Point) -> Int { 0 }
}
