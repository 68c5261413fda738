// Text broken into lines of a width. Where a caret stands in it: Wrap+Caret. How lines are found: LineBreaker.

/// Text in lines that fit a width. Lines break at spaces, after `-` and `/` within a word, and between wide characters (Chinese, Japanese, emoji); a
/// word longer than the width is cut where the width ends, or where asked, parted with a hyphen between two syllables. A line end (LF or CR LF) ends a line, also at the end of the text: then an empty
/// line follows.
///
/// For reading, all spaces at a break disappear. For editing, every character keeps a place that the caret can reach: the last column is kept
/// free for it, a space stays at the end of its line, and only one that does not fit there disappears.
public struct WrappedText: Equatable, Sendable {
  /// One line as it is shown.
  public struct Line: Hashable, Sendable {
    /// What to write.
    public let text: String
    /// Which of the text's Characters it shows. What lies between two lines' ranges is the white space or line end of the break.
    public let range: Range<Int>
    /// How many columns the line takes: at most the width, unless it is one single Character that is wider by itself.
    public let width: Int
    /// Whether a line end follows, or the end of the text; otherwise the text goes on in the next line.
    public let isLast: Bool
    /// Whether its last character is a hyphen that the text does not have: the rest of the word follows.
    public internal(set) var isHyphenated = false
  }

  /// At least one, also of an empty text, unless the limit is less.
  public let lines: [Line]
  /// Whether the limit left out anything that can be seen.
  public let isCut: Bool
  /// The columns it was wrapped for, at least 1.
  public let width: Int
  /// What it was measured for.
  public let glyphs: GlyphSet

  /// Breaks a text into lines.
  /// - Parameters:
  ///   - text: Any text.
  ///   - width: The columns there are; less than 1 counts as 1.
  ///   - glyphs: What it will be drawn with.
  ///   - limit: How many lines are wanted at most: what comes after is not looked at.
  ///   - editing: Whether there is a caret in it, which keeps the last column free.
  ///   - hyphenates: Whether words longer than the width are parted with a hyphen, as in narrow columns.
  public init(
    _ text: String, width: Int, glyphs: GlyphSet = .unicode, limit: Int? = nil, editing: Bool = false, hyphenates: Bool = false
  ) {
    self.width = max(1, width)
    self.glyphs = glyphs
    let room = editing ? max(1, self.width - 1) : self.width
    var breaker = LineBreaker(text, width: room, glyphs: glyphs, editing: editing, hyphenates: hyphenates)
    var lines: [Line] = []
    while lines.count < limit ?? .max, let line = breaker.next() { lines.append(line) }
    self.lines = lines
    isCut = breaker.leavesSomething
  }
}

extension WrappedText {
  /// The lines; where something was left out, the last ends in "…" after its last whole word that leaves room for it.
  public var linesWithEllipsis: [String] {
    guard isCut, let last = lines.last else { return lines.map(\.text) }
    var rest = last.isHyphenated ? last.text.dropLast() : last.text[...]
    let room = width - Canvas.width(of: " …", in: glyphs)
    while Canvas.width(of: String(rest), in: glyphs) > room, let space = rest.lastIndex(where: \.isWhitespace) { rest = rest[..<space] }
    return lines.dropLast().map(\.text) + [(rest + " …").truncated(to: width, in: glyphs)]
  }
}
