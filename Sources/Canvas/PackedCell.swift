// How a grid keeps its cells: eight bytes each, since pictures are made, compared and cut at every key, on a hundred screens at a time.

/// One cell without the marks on its letter. Those stand in a list of the grid that the cell is in: hardly any cell has some.
struct PackedCell: Equatable {
  /// From the lowest bit: the base (21), the part (2), one free, the style's role and traits (8 each), the place in the list of marks (24, 0 for none).
  private var bits: UInt64

  /// An empty cell in plain style.
  static let blank = PackedCell(.space, .plain, .single)

  init(_ glyph: Glyph, _ style: Style, _ part: GridCell.Part, marks: Int = 0) {
    bits = UInt64(glyph.base & 0x1F_FFFF) | UInt64(part.rawValue) << 21 | UInt64(truncatingIfNeeded: marks) << 40
    self.style = style
  }

  var base: UInt32 { UInt32(truncatingIfNeeded: bits & 0x1F_FFFF) }

  var part: GridCell.Part { GridCell.Part(rawValue: UInt8(truncatingIfNeeded: bits >> 21 & 3)) ?? .single }

  var style: Style {
    get { Style(role: UInt8(truncatingIfNeeded: bits >> 24), traits: Traits(rawValue: UInt8(truncatingIfNeeded: bits >> 32))) }
    set { bits = bits & ~0xFFFF_0000_00 | UInt64(newValue.role) << 24 | UInt64(newValue.traits.rawValue) << 32 }
  }

  /// Where the marks of its letter stand in the grid's list, counted from 1; 0 where it has none.
  var marks: Int {
    get { Int(bits >> 40) }
    set { bits = bits & 0xFF_FFFF_FFFF | UInt64(truncatingIfNeeded: newValue) << 40 }
  }

  /// Whether both look alike but for their marks.
  func isLike(_ other: PackedCell) -> Bool { (bits ^ other.bits) << 24 == 0 }
}

extension Glyph {
  /// The marks on a letter, as a cell's list keeps them.
  struct Marks: Equatable {
    let first, second, third, fourth: UInt32

    /// The most that a list holds; a screen has a hundredth of the cells for it.
    static let most = 0xFF_FFFF
  }

  /// Its marks; none where there are none.
  var marks: Marks? { mark1 == 0 ? nil : Marks(first: mark1, second: mark2, third: mark3, fourth: mark4) }

  init(base: UInt32, width: UInt8, marks: Marks) {
    self.init(base: base, width: width)
    (mark1, mark2, mark3, mark4) = (marks.first, marks.second, marks.third, marks.fourth)
  }
}

extension Grid {
  /// The glyph of a cell, with its marks.
  func glyph(at index: Int) -> Glyph {
    let cell = cells[index]
    let width: UInt8 = cell.part == .single ? 1 : 2
    if cell.marks == 0 { return Glyph(base: cell.base, width: width) }
    return Glyph(base: cell.base, width: width, marks: marks[cell.marks - 1])
  }

  /// Where marks stand in the list, behind those that are there; 0 for none, and where the list is full.
  mutating func place(of marks: Glyph.Marks?) -> Int {
    guard let marks, self.marks.count < Glyph.Marks.most else { return 0 }
    self.marks.append(marks)
    return self.marks.count
  }

  /// Whether a cell is the same as one of another grid, whose list of marks may be in another order.
  func isSame(_ index: Int, as other: Grid) -> Bool {
    let (cell, its) = (cells[index], other.cells[index])
    if cell.marks == 0 || its.marks == 0 { return cell == its }
    return cell.isLike(its) && marks[cell.marks - 1] == other.marks[its.marks - 1]
  }

  /// Whether both show the same.
  public static func == (a: Grid, b: Grid) -> Bool {
    guard a.size == b.size, a.glyphs == b.glyphs else { return false }
    if a.marks.isEmpty, b.marks.isEmpty { return a.cells == b.cells }
    return a.cells.indices.allSatisfy { a.isSame($0, as: b) }
  }
}
