// Where a caret stands in wrapped text, and which place in the text a point on the screen means.

extension WrappedText {
  /// Where the caret stands: the column as x, the line as y; always left of `width`. Behind the last character of a full line that goes on in the
  /// next one it stands at the beginning of that next line, where the next character will come. An offset outside the text counts as its
  /// beginning or end; one in text that the limit left out as the end of what is shown.
  /// - Parameter offset: The number of Characters before the caret.
  /// - Returns: its column and line.
  public func point(ofCaret offset: Int) -> Point {
    guard let row = lines.lastIndex(where: { $0.range.lowerBound <= max(0, offset) }) else { return Point(x: 0, y: 0) }
    let line = lines[row]
    let column = offset < line.range.upperBound ? columns(before: max(0, offset) - line.range.lowerBound, of: line) : line.width
    // Spaces that the break made disappear have no place of their own.
    return Point(x: min(column, width - 1), y: row)
  }

  /// The caret's place for a column and line: where a click lands, and where up and down go. Over a wide character that is before it;
  /// beyond a line's end the last place that is still in this line; above the first line and below the last one the nearest of them.
  /// - Parameter point: The column as x, the line as y.
  /// - Returns: the number of Characters before the caret.
  public func caret(at point: Point) -> Int {
    guard !lines.isEmpty else { return 0 }
    let row = min(max(0, point.y), lines.count - 1)
    let line = lines[row]
    var clusters = Clusters(line.text)
    var (offset, column) = (line.range.lowerBound, 0)
    while offset < line.range.upperBound, let cluster = clusters.next() {
      column += cluster.width(in: glyphs)
      if column > point.x { return offset }
      offset += 1
    }
    // The end of a line may be the beginning of the next, and then Up would never get past it.
    let isNextStart = row + 1 < lines.count && lines[row + 1].range.lowerBound == offset
    return isNextStart ? max(line.range.lowerBound, offset - 1) : offset
  }

  private func columns(before count: Int, of line: Line) -> Int {
    var clusters = Clusters(line.text)
    var columns = 0
    for _ in 0..<count {
      guard let cluster = clusters.next() else { break }
      columns += cluster.width(in: glyphs)
    }
    return columns
  }
}
