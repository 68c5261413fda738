// Frames and rules, with the line characters that every terminal font has.

/// How lines are drawn.
public enum Stroke: Sendable {
  case light, double, heavy

  /// Horizontal, vertical, and the corners from the upper left in reading order.
  fileprivate var pieces: (horizontal: Character, vertical: Character, corners: [String]) {
    switch self {
    case .light: ("─", "│", ["┌", "┐", "└", "┘"])
    case .double: ("═", "║", ["╔", "╗", "╚", "╝"])
    case .heavy: ("━", "┃", ["┏", "┓", "┗", "┛"])
    }
  }
}

extension Grid {
  /// Draws a box along the inside of the edge. One without room for two corners becomes a rule, an empty one nothing.
  public mutating func frame(_ rect: Rect, style: Style = .plain, stroke: Stroke = .light, clip: Rect? = nil) {
    guard !rect.isEmpty else { return }
    if rect.height == 1 { return horizontalRule(at: rect.origin, width: rect.width, style: style, stroke: stroke, clip: clip) }
    if rect.width == 1 { return verticalRule(at: rect.origin, height: rect.height, style: style, stroke: stroke, clip: clip) }
    let (right, bottom) = (rect.maxX - 1, rect.maxY - 1)
    for y in [rect.y, bottom] {
      horizontalRule(at: Point(x: rect.x, y: y), width: rect.width, style: style, stroke: stroke, clip: clip)
    }
    for x in [rect.x, right] {
      verticalRule(at: Point(x: x, y: rect.y), height: rect.height, style: style, stroke: stroke, clip: clip)
    }
    let corners = [
      rect.origin, Point(x: right, y: rect.y), Point(x: rect.x, y: bottom), Point(x: right, y: bottom),
    ]
    for (corner, place) in zip(stroke.pieces.corners, corners) { write(corner, at: place, style: style, clip: clip) }
  }

  /// Draws a box that is open in the middle of its rows above and below: it is seen as a whole, and a move of it costs a slow line a third of
  /// the letters. A narrow one is closed.
  /// - Parameters:
  ///   - rect: the cells of which it takes the outer ones.
  ///   - arm: how many cells go from each corner to the right or the left, the corner included.
  ///   - style: the style.
  ///   - stroke: how its lines are drawn.
  public mutating func openFrame(_ rect: Rect, arm: Int = 3, style: Style = .plain, stroke: Stroke = .light) {
    guard rect.height > 1, rect.width >= 4 * arm else { return frame(rect, style: style, stroke: stroke) }
    for x in [rect.x, rect.maxX - 1] { verticalRule(at: Point(x: x, y: rect.y), height: rect.height, style: style, stroke: stroke) }
    openEdge(rect, y: rect.y, isAbove: true, arm: arm, style: style, stroke: stroke)
    openEdge(rect, y: rect.maxY - 1, isAbove: false, arm: arm, style: style, stroke: stroke)
  }

  /// Draws the row above or below of a box, open in its middle unless it is narrow.
  public mutating func openEdge(_ rect: Rect, y: Int, isAbove: Bool, arm: Int = 3, style: Style = .plain, stroke: Stroke = .light) {
    let arm = rect.width < 4 * arm ? rect.width : arm
    let corners = stroke.pieces.corners[(isAbove ? 0 : 2)...]
    horizontalRule(at: Point(x: rect.x, y: y), width: arm, style: style, stroke: stroke)
    horizontalRule(at: Point(x: rect.maxX - arm, y: y), width: arm, style: style, stroke: stroke)
    for (corner, x) in zip(corners, [rect.x, rect.maxX - 1]) { write(corner, at: Point(x: x, y: y), style: style) }
  }

  /// Draws a line to the right.
  public mutating func horizontalRule(at point: Point, width: Int, style: Style = .plain, stroke: Stroke = .light, clip: Rect? = nil) {
    let rect = Rect(x: point.x, y: point.y, width: width, height: 1)
    fill(clip.map(rect.intersection) ?? rect, style, with: stroke.pieces.horizontal)
  }

  /// Draws a line downwards.
  public mutating func verticalRule(at point: Point, height: Int, style: Style = .plain, stroke: Stroke = .light, clip: Rect? = nil) {
    let rect = Rect(x: point.x, y: point.y, width: 1, height: height)
    fill(clip.map(rect.intersection) ?? rect, style, with: stroke.pieces.vertical)
  }
}
