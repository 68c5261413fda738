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

  /// Draws the ends of the upper or the lower edge of a box: its corners are enough to see it by, and a move of them costs a slow line a fraction of what
  /// the whole box would.
  /// - Parameters:
  ///   - point: the left corner.
  ///   - width: how many cells the edge is wide, both corners included.
  ///   - isAbove: whether it is the upper edge.
  ///   - arm: how many cells go from each corner towards the other, the corner included. A narrow edge is closed.
  ///   - style: the style.
  ///   - stroke: how its lines are drawn.
  public mutating func edgeEnds(
    at point: Point, width: Int, isAbove: Bool, arm: Int = 1, style: Style = .plain, stroke: Stroke = .light
  ) {
    let arm = arm > 1 && width < 4 * arm ? width : arm
    let right = point.x + width - 1
    horizontalRule(at: point, width: arm, style: style, stroke: stroke)
    horizontalRule(at: Point(x: right + 1 - arm, y: point.y), width: arm, style: style, stroke: stroke)
    for (corner, x) in zip(stroke.pieces.corners[(isAbove ? 0 : 2)...], [point.x, right]) {
      write(corner, at: Point(x: x, y: point.y), style: style)
    }
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
