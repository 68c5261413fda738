// What a terminal has to draw to come from one picture to the next.

/// Cells next to each other in one row that have changed. Never begins or ends in the middle of a wide glyph.
public struct Run: Hashable, Sendable {
  public let y: Int
  public let columns: Range<Int>
}

/// The runs of changed cells, row by row, found while iterating.
public struct Changes: Sequence, IteratorProtocol, Sendable {
  public mutating func next() -> Run? { nil }
}

extension Grid {
  /// What differs from an older picture; everything when the sizes differ.
  public func changes(from old: Grid) -> Changes { Changes() }

  /// The cells of a run, without copying them; none where the run lies outside this grid.
  public func cells(in run: Run) -> ArraySlice<GridCell> { [] }
}
