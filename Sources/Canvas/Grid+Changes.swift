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
      let columns = isEverything ? 0..<size.width : Self.firstChange(in: new.cells, old.cells, row: y * size.width, from: x, to: size.width)
      let row = y
      if columns.upperBound == size.width { (x, y) = (0, y + 1) } else { x = columns.upperBound }
      if !columns.isEmpty { return Run(y: row, columns: columns) }
    }
    return nil
  }

  /// The first columns that differ; an empty range at the row's end when none do.
  private static func firstChange(in new: [GridCell], _ old: [GridCell], row: Int, from: Int, to width: Int) -> Range<Int> {
    var start = from
    while start < width, new[row + start] == old[row + start] { start += 1 }
    var end = start
    while end < width, new[row + end] != old[row + end] { end += 1 }
    if start < end, start > from, new[row + start].part == .right { start -= 1 }
    if start < end, end < width, new[row + end].part == .right { end += 1 }
    return start..<end
  }
}

extension Grid {
  /// What differs from an older picture; everything when the sizes differ.
  public func changes(from old: Grid) -> Changes { Changes(from: old, to: self) }

  /// The cells of a run, without copying them; none where the run lies outside this grid.
  public func cells(in run: Run) -> ArraySlice<GridCell> {
    let columns = run.columns.clamped(to: 0..<size.width)
    guard run.y >= 0, run.y < size.height else { return [] }
    return cells[run.y * size.width + columns.lowerBound..<run.y * size.width + columns.upperBound]
  }

  /// The pieces of a run whose cells all are of some kind, or all are not.
  /// - Parameters:
  ///   - run: a run of this grid.
  ///   - isOfKind: whether a cell is; the same for both halves of a wide glyph.
  /// - Returns: the pieces, from left to right, and whether each is of that kind.
  public func pieces(of run: Run, where isOfKind: (GridCell) -> Bool) -> [(isOfKind: Bool, run: Run)] {
    var pieces: [(isOfKind: Bool, run: Run)] = []
    for (column, cell) in zip(run.columns, cells(in: run)) {
      let matches = isOfKind(cell)
      let begin = pieces.last?.isOfKind == matches ? pieces.removeLast().run.columns.lowerBound : column
      pieces.append((matches, Run(y: run.y, columns: begin..<column + 1)))
    }
    return pieces
  }
}
