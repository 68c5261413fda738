// A part of a picture, cut out to be put into the next one.

/// A rectangle of cells and where it stands.
public struct GridPiece: Sendable {
  /// Where it was cut out, and comes again.
  public let rect: Rect
  let cells: [PackedCell]
  let marks: [Glyph.Marks]
}

extension Grid {
  /// Cuts out a part; what falls outside the screen is not in it. No wide glyph may stand across its edges.
  public func piece(_ rect: Rect) -> GridPiece {
    let visible = rect.intersection(bounds)
    if visible.isEmpty { return GridPiece(rect: Rect(x: 0, y: 0, width: 0, height: 0), cells: [], marks: []) }
    var piece: [PackedCell] = []
    piece.reserveCapacity(visible.width * visible.height)
    for y in visible.y..<visible.maxY { piece += cells[y * size.width + visible.x..<y * size.width + visible.maxX] }
    return GridPiece(rect: visible, cells: piece, marks: marks)
  }

  /// Puts a part back where it was cut out, over whatever stands there. Of one that sticks out of the screen nothing is put.
  public mutating func put(_ piece: GridPiece) {
    let rect = piece.rect
    guard rect.x >= 0, rect.y >= 0, rect.maxX <= size.width, rect.maxY <= size.height, !rect.isEmpty else { return }
    let (width, marksBefore) = (size.width, marks.count)
    cells.withUnsafeMutableBufferPointer { cells in
      piece.cells.withUnsafeBufferPointer { piece in
        for row in 0..<rect.height {
          let source = UnsafeBufferPointer(rebasing: piece[row * rect.width..<(row + 1) * rect.width])
          let at = (rect.y + row) * width + rect.x
          _ = UnsafeMutableBufferPointer(rebasing: cells[at..<at + rect.width]).update(from: source)
        }
      }
    }
    if piece.marks.isEmpty { return }
    // Its marks come behind those that are here.
    marks += piece.marks
    for y in rect.y..<rect.maxY {
      for index in y * width + rect.x..<y * width + rect.maxX where cells[index].marks != 0 { cells[index].marks += marksBefore }
    }
  }
}
