// A picture of a screen: rows of cells. Nothing that is asked of it traps; what falls outside is not drawn.

/// One cell of a screen, as it is asked for. A plain value without references; a grid keeps less (`PackedCell`).
public struct GridCell: Hashable, Sendable {
  /// Which part of its glyph a cell shows.
  public enum Part: UInt8, Sendable {
    case single
    /// The left half of a wide glyph.
    case left
    /// The right half; it holds the same glyph and style as the left one.
    case right
  }

  /// What stands in it.
  public let glyph: Glyph
  /// How it looks.
  public let style: Style
  /// Which part of the glyph it shows.
  public let part: Part

  /// An empty cell in plain style.
  public static let blank = GridCell(glyph: .space, style: .plain, part: .single)
}

/// A picture of a screen.
public struct Grid: Equatable, Sendable {
  /// Its columns and rows, never negative.
  public let size: Size
  /// The characters it is drawn with.
  public let glyphs: GlyphSet
  var cells: [PackedCell]
  /// The marks on letters. What was written over leaves its own behind.
  var marks: [Glyph.Marks] = []

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
    let index = y * size.width + x
    return GridCell(glyph: glyph(at: index), style: cells[index].style, part: cells[index].part)
  }

  /// Writes a line of text from a place to the right; nothing outside the clip is touched.
  /// - Parameters:
  ///   - text: Anybody's text; control characters and the like become visible.
  ///   - point: Where the first character comes; may be off the screen.
  ///   - style: The style of every cell.
  ///   - clip: What may be drawn on; the whole screen when none.
  /// - Returns: the columns the whole text takes, also those that fell outside: the same as `width(of:in:)`.
  @discardableResult
  public mutating func write(_ text: String, at point: Point, style: Style = .plain, clip: Rect? = nil) -> Int {
    let clip = clip.map { $0.intersection(bounds) } ?? bounds
    guard point.y >= clip.y, point.y < clip.maxY, !clip.isEmpty else { return width(of: text, in: glyphs) }
    var columns = 0
    forEachGlyph(of: text, in: glyphs) { glyph in
      put(glyph, x: point.x.saturatingAdd(columns), y: point.y, style, clip)
      columns += Int(glyph.width)
    }
    return columns
  }

  /// Fills a part of the screen with one character.
  public mutating func fill(_ rect: Rect, _ style: Style, with character: Character = " ") {
    let visible = rect.intersection(bounds)
    guard !visible.isEmpty else { return }
    let pattern = Glyph.glyphs(of: character, in: glyphs)
    for y in visible.y..<visible.maxY {
      var x = visible.x
      while x < visible.maxX {
        for glyph in pattern {
          put(glyph, x: x, y: y, style, visible)
          x += Int(glyph.width)
        }
      }
    }
  }

  /// Changes the style of a part of the screen and leaves its text. Of a wide glyph the left half decides for both.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let visible = rect.intersection(bounds)
    guard !visible.isEmpty else { return }
    for y in visible.y..<visible.maxY {
      for index in y * size.width + visible.x..<y * size.width + visible.maxX where cells[index].part != .right {
        cells[index].style = change(cells[index].style)
        if cells[index].part == .left { cells[index + 1].style = cells[index].style }
      }
    }
  }

  /// The rows, without the spaces at their end, with a line end between them.
  public var text: String {
    var text = ""
    for y in 0..<size.height {
      if y > 0 { text.unicodeScalars.append("\n") }
      let row = y * size.width..<(y + 1) * size.width
      let end = row.last { cells[$0].base != 0x20 || cells[$0].marks != 0 }.map { $0 + 1 } ?? row.lowerBound
      for index in row.lowerBound..<end where cells[index].part != .right { glyph(at: index).append(to: &text.unicodeScalars) }
    }
    return text
  }

  /// Puts a glyph in a row of the clip, which lies within the screen. A wide one that sticks out of the clip becomes a space.
  private mutating func put(_ glyph: Glyph, x: Int, y: Int, _ style: Style, _ clip: Rect) {
    let showsLeft = x >= clip.x && x < clip.maxX
    let index = y &* size.width &+ x
    if glyph.width == 1 {
      if showsLeft { set(index, PackedCell(glyph, style, .single, marks: place(of: glyph.marks))) }
      return
    }
    let right = x.saturatingAdd(1)
    let showsRight = right >= clip.x && right < clip.maxX
    switch (showsLeft, showsRight) {
    case (true, true):
      let marks = place(of: glyph.marks)
      set(index, PackedCell(glyph, style, .left, marks: marks))
      set(index + 1, PackedCell(glyph, style, .right, marks: marks))
    case (true, false): set(index, PackedCell(.space, style, .single))
    case (false, true): set(index + 1, PackedCell(.space, style, .single))
    case (false, false): break
    }
  }

  /// Replaces a cell. When half of a wide glyph goes, a space comes for its other half: a terminal would do the same, each in its own way.
  private mutating func set(_ index: Int, _ cell: PackedCell) {
    switch cells[index].part {
    case .single: break
    case .left: cells[index + 1] = PackedCell(.space, cells[index + 1].style, .single)
    case .right: cells[index - 1] = PackedCell(.space, cells[index - 1].style, .single)
    }
    cells[index] = cell
  }
}
