// Reading: everything that ncurses has, until it says that it has no more.
import App
import CNcurses
import Canvas
import Glibc

/// What one go at reading came to.
struct Reading {
  /// Whether anything at all was read.
  var hasRead = false
  /// Whether ncurses has nothing left. Until then `poll` may not be waited for: it does not see what ncurses has read already.
  var isDrained = false
}

extension TerminalSession {
  /// Reads what is waiting, but no more than fits in a fraction of a frame.
  /// - Parameters:
  ///   - events: takes what has been decoded.
  ///   - now: the uptime.
  /// - Returns: whether there was something, and whether there may be more.
  mutating func read(into events: inout [AppEvent], at now: Int64) -> Reading {
    var reading = Reading()
    for _ in 0..<256 {
      let code = wgetch(keyboard)
      guard code != ERR else {
        reading.isDrained = true
        decoder.pause(at: now)
        break
      }
      reading.hasRead = true
      if let arrival = arrival(code) { decoder.feed(arrival, at: now) }
    }
    for decoded in decoder.take() {
      switch decoded {
      case .event(let event): events.append(event)
      case .redraw:
        redraw()
        events.append(.resized(size))
      }
    }
    return reading
  }

  private func arrival(_ code: Int32) -> Arrival? {
    if let byte = UInt8(exactly: code) { return .byte(byte) }
    if code == KEY_MOUSE { return mouseArrival() }
    // The numbers above KEY_MAX are given out anew for every terminal; the names behind them stay.
    if code > KEY_MAX { return keyname(code).flatMap { Key(extendedName: String(cString: $0)) }.map(Arrival.key) }
    return Key(cursesCode: code).map(Arrival.key)
  }

  private func mouseArrival() -> Arrival? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    let point = Point(x: Int(event.x), y: Int(event.y))
    if event.bstate & praat_wheel_up != 0 { return .wheel(up: true, point) }
    if event.bstate & praat_wheel_down != 0 { return .wheel(up: false, point) }
    return event.bstate & praat_button1 != 0 ? .press(point) : nil
  }
}
