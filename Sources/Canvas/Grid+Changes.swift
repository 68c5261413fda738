// What a terminal has to draw to come from one picture to the next.

/// Cells next to each other in one row that have changed. Never begins or ends in the middle of a wide glyph.
public struct Run: Hashable, Sendable {
  /// The row.
  public let y: Int
  /// The columns, at least one.
  public let columns: Range<Int>
}

/// The runs of changed cells, row by row from the top, found while iterating.
public struct Changes: Sequence, IteratorProtocol, Sendable {
  private let new: Grid
  private let old: Grid
  private let isEverything: Bool
  private var (x, y) = (0, 0)

  fileprivate init(from old: Grid, to new: Grid) {
    self.new = new
    self.old = old
    isEverything = old.size != new.size
  }

  /// The next run; none when the rest is the same.
  public mutating func next() -> Run? {
    let size = new.size
    while y < size.height, size.width > 0 {
      let columns = isEverything ? 0..<size.width : firstChange(in: y * size.width, from: x, to: size.width)
      let row = y
      if columns.upperBound == size.width { (x, y) = (0, y + 1) } else { x = columns.upperBound }
      if !columns.isEmpty { return Run(y: row, columns: columns) }
    }
    return nil
  }

  /// The first columns that differ; an empty range at the row's end when none do.
  private func firstChange(in row: Int, from: Int, to width: Int) -> Range<Int> {
    var start = from
    while start < width, new.isSame(row + start, as: old) { start += 1 }
    var end = start
    while end < width, !new.isSame(row + end, as: old) { end += 1 }
    if start < end, start > from, new.cells[row + start].part == .right { start -= 1 }
    if start < end, end < width, new.cells[row + end].part == .right { end += 1 }
    return start..<end
  }
}

extension Grid {
  /// What differs from an older picture; everything when the sizes differ.
  public func changes(from old: Grid) -> Changes { Changes(from: old, to: self) }

  /// Goes through the cells of a run from the left, as what stands in each and how it looks, those of a wide glyph once; through none where it lies outside
  /// this grid.
  public func forEachCell(in run: Run, _ body: (Glyph, Style) -> Void) {
    for index in indices(of: run) where cells[index].part != .right { body(glyph(at: index), cells[index].style) }
  }

  /// Whether all cells of a run are empty and plain.
  public func isBlank(_ run: Run) -> Bool { indices(of: run).allSatisfy { cells[$0] == .blank } }

  /// The pieces of a run whose cells all have one of some styles, or all have not.
  /// - Parameters:
  ///   - run: a run of this grid.
  ///   - isOfKind: whether a style is one of them.
  /// - Returns: the pieces, from left to right, and whether each is of that kind.
  public func pieces(of run: Run, where isOfKind: (Style) -> Bool) -> [(isOfKind: Bool, run: Run)] {
    var pieces: [(isOfKind: Bool, run: Run)] = []
    for index in indices(of: run) {
      let (column, matches) = (index - run.y * size.width, isOfKind(cells[index].style))
      let begin = pieces.last?.isOfKind == matches ? pieces.removeLast().run.columns.lowerBound : column
      pieces.append((matches, Run(y: run.y, columns: begin..<column + 1)))
    }
    return pieces
  }

  /// Where the cells of a run stand among all; nowhere where it lies outside this grid.
  private func indices(of run: Run) -> Range<Int> {
    let columns = run.columns.clamped(to: 0..<size.width)
    guard run.y >= 0, run.y < size.height else { return 0..<0 }
    return run.y * size.width + columns.lowerBound..<run.y * size.width + columns.upperBound
  }
}
