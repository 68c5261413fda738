// Frames and rules, with the line characters that every terminal font has.

/// How lines are drawn.
public enum Stroke: Sendable {
  case light, double, heavy
}

extension Grid {
  /// Draws a box along the inside of the edge.
  public mutating func frame(_ rect: Rect, style: Style = .plain, stroke: Stroke = .light, clip: Rect? = nil) {}

  /// Draws a line to the right.
  public mutating func horizontalRule(at point: Point, width: Int, style: Style = .plain, stroke: Stroke = .light, clip: Rect? = nil) {}

  /// Draws a line downwards.
  public mutating func verticalRule(at point: Point, height: Int, style: Style = .plain, stroke: Stroke = .light, clip: Rect? = nil) {}
}
