// Where things stand on a screen: columns from the left and rows from the top, counted from 0. Any numbers are allowed, no sum overflows.

/// A place on the screen.
public struct Point: Hashable, Sendable {
  /// The column, counted from 0 at the left.
  public var x: Int
  /// The row, counted from 0 at the top.
  public var y: Int

  /// The place at a column and a row.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// How large something is, in columns and rows.
public struct Size: Hashable, Sendable {
  /// The columns.
  public var width: Int
  /// The rows.
  public var height: Int

  /// That many columns and rows.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A part of the screen. One without width or height is empty, and so is one with less than none.
public struct Rect: Hashable, Sendable {
  /// The first column.
  public var x: Int
  /// The first row.
  public var y: Int
  /// The columns.
  public var width: Int
  /// The rows.
  public var height: Int

  /// That many columns and rows from a column and a row on.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The whole of something of that size.
  public init(_ size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

  /// The first column to the right of it.
  public var maxX: Int { x.saturatingAdd(max(0, width)) }
  /// The first row below it.
  public var maxY: Int { y.saturatingAdd(max(0, height)) }
  /// The upper left corner.
  public var origin: Point { Point(x: x, y: y) }
  /// Its columns and rows.
  public var size: Size { Size(width: width, height: height) }
  /// Whether it has no cell at all.
  public var isEmpty: Bool { width <= 0 || height <= 0 }

  /// Whether the cell at that place is in it.
  public func contains(_ point: Point) -> Bool { point.x >= x && point.x < maxX && point.y >= y && point.y < maxY }

  /// What is left of it within a margin, or with negative numbers a larger one. Never less than empty.
  public func inset(x dx: Int, y dy: Int) -> Rect {
    let (left, top) = (x.saturatingAdd(dx), y.saturatingAdd(dy))
    return Rect(
      x: left, y: top, width: max(0, maxX.saturatingSubtract(dx).saturatingSubtract(left)),
      height: max(0, maxY.saturatingSubtract(dy).saturatingSubtract(top)))
  }

  /// What is left of it within a margin of the same number of cells on all four sides.
  public func inset(by margin: Int) -> Rect { inset(x: margin, y: margin) }

  /// The part that both have; empty when they don't meet.
  public func intersection(_ other: Rect) -> Rect {
    let (left, top) = (max(x, other.x), max(y, other.y))
    return Rect(
      x: left, y: top, width: max(0, min(maxX, other.maxX).saturatingSubtract(left)),
      height: max(0, min(maxY, other.maxY).saturatingSubtract(top)))
  }
}

extension Int {
  /// The sum, or the nearest number that there is.
  func saturatingAdd(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }

  /// The difference, or the nearest number that there is.
  func saturatingSubtract(_ other: Int) -> Int {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }
}
