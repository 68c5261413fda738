// Two clicks that belong together. ncurses can wait for the second one, but then the first one comes late.
import ScreenKit
import Canvas

/// Tells a double click from two clicks.
struct Clicks {
  /// The longest time between two clicks of a double click, in milliseconds; Windows has 500, GNOME 400.
  static let interval: Int64 = 400
  private var previous: (at: Point, uptime: Int64)?

  /// What a press of the button at a place means. A third click begins anew.
  mutating func press(at point: Point, uptime: Int64) -> Mouse {
    if let previous, previous.at == point, uptime - previous.uptime <= Self.interval {
      self.previous = nil
      return Mouse(.doubleClick, at: point)
    }
    previous = (point, uptime)
    return Mouse(.click, at: point)
  }
}
