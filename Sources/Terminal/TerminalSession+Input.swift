// Reading: everything that ncurses has, until it says that it has no more.
import ScreenKit
import CNcurses
import Canvas
import Glibc

/// What one go at reading came to.
struct Reading {
  /// Whether anything at all was read.
  var hasRead = false
  /// Whether ncurses has nothing left. Until then `poll` may not be waited for: it does not see what ncurses has read already.
  var isDrained = false
  /// Whether the terminal told something by which the picture looks otherwise.
  var changesLook = false
}

extension TerminalSession {
  /// Reads what is waiting, but no more than fits in a fraction of a frame.
  /// - Parameters:
  ///   - events: takes what has been decoded.
  ///   - now: the uptime.
  /// - Returns: whether there was something, and whether there may be more.
  mutating func read(into events: inout [AppEvent], at now: Int64) -> Reading {
    var reading = Reading()
    decoder.awaitsAnswer = questions.isAwaiting(at: now) || decoder.isMidAnswer
    for _ in 0..<64 {
      let code = wgetch(keyboard)
      guard code != ERR else {
        reading.isDrained = true
        decoder.pause(at: now)
        break
      }
      reading.hasRead = true
      for arrival in arrivals(code) { decoder.feed(arrival, at: now) }
    }
    for decoded in decoder.take() {
      switch decoded {
      case .event(let event): events.append(event)
      case .redraw:
        redraw()
        events.append(.resized(size))
      case .answer(let answer):
        questions.heard(answer, at: now)
        if case .letter(let columns) = answer, columns != 1 { events.append(.garbled) }
        reading.changesLook = take(answer) || reading.changesLook
      }
    }
    return reading
  }

  /// - Returns: whether the picture looks otherwise by what the terminal said.
  private mutating func take(_ answer: Answer) -> Bool {
    switch answer {
    case .background(let lightness):
      // What the terminal says of itself goes before what the environment said.
      let ground = Ground(lightness: lightness)
      guard palette.depth != .monochrome, palette.scheme.ground == nil, palette.ground != ground else { return false }
      palette.ground = ground
      return true
    case .synchronized(let isKnown): isSynchronized = isKnown && output.isInMemory
    case .letter, .kind, .drawn: break
    }
    return false
  }

  private func arrivals(_ code: Int32) -> [Arrival] {
    if let byte = UInt8(exactly: code) { return [.byte(byte)] }
    if code == KEY_MOUSE { return mouseArrivals() }
    return Key(ncurses: code).map { [.key($0)] } ?? []
  }

  /// Over a slow line several clicks arrive at once. ncurses then announces them once, and gives the last one first.
  private func mouseArrivals() -> [Arrival] {
    var arrivals: [Arrival] = []
    var event = MEVENT()
    while getmouse(&event) == OK {
      let point = Point(x: Int(event.x), y: Int(event.y))
      if event.bstate & praat_wheel_up != 0 {
        arrivals.append(.wheel(up: true, point))
      } else if event.bstate & praat_wheel_down != 0 {
        arrivals.append(.wheel(up: false, point))
      } else if event.bstate & praat_button1 != 0 {
        arrivals.append(.press(point))
      } else if event.bstate & praat_button1_up != 0 {
        arrivals.append(.release(point))
      } else if event.bstate & praat_motion != 0 {
        arrivals.append(.drag(point))
      }
    }
    return arrivals.reversed()
  }
}
