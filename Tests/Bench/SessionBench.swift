// A session in full swing: how soon what the facilitator does stands on every group's screen and on the projector.
import CSystem
import Glibc

/// A terminal that can stand in a list.
final class SharedPty {
  let pty: Pty

  init?(_ command: [String], environment: [String], columns: UInt16, rows: UInt16) {
    guard let pty = Pty(command, environment: environment, columns: columns, rows: rows) else { return nil }
    self.pty = pty
  }

  /// Takes in whatever has come, until nothing comes for a while.
  func drain(_ quiet: Int32) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      var ready = pollfd(fd: pty.master, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, quiet) > 0, read(pty.master, &buffer, buffer.count) > 0 else { return }
    }
  }
}

/// Sends a message from a facilitator's screen to so many groups and a projector, again and again.
/// - Returns: for every message and every screen, how many milliseconds after Enter its first byte came; for every message, when the last screen had it.
func hostToEverybody(
  _ program: String, board: String, groups: Int, messages: Int, environment: [String]
) -> (each: [Double], last: [Double])? {
  func open(_ words: [String]) -> SharedPty? {
    SharedPty([program] + words, environment: environment, columns: 120, rows: 36)
  }
  var screens: [SharedPty] = []
  for group in 1...groups {
    guard let screen = open(["open", board, "--group", "\(group)"]) else { return nil }
    screens.append(screen)
  }
  guard let projector = open(["present", board]), let host = open(["host", board]) else { return nil }
  screens.append(projector)
  for screen in screens + [host] { screen.drain(400) }
  var (each, last): ([Double], [Double]) = ([], [])
  for number in 0..<messages {
    host.pty.type("m")
    host.drain(60)
    host.pty.type("\u{15}Bericht \(number)")
    host.drain(60)
    for screen in screens { screen.drain(0) }
    let start = milliseconds()
    host.pty.type("\r")
    var waiting = screens
    while !waiting.isEmpty {
      var ready = waiting.map { pollfd(fd: $0.pty.master, events: Int16(POLLIN), revents: 0) }
      guard poll(&ready, nfds_t(ready.count), 5_000) > 0 else { return nil }
      let now = milliseconds() - start
      each += ready.filter { $0.revents != 0 }.map { _ in now }
      waiting = zip(waiting, ready).filter { $1.revents == 0 }.map(\.0)
    }
    last.append(milliseconds() - start)
    for screen in screens + [host] { screen.drain(20) }
  }
  return (each, last)
}

/// What so many open screens cost while a clock runs on all of them.
/// - Returns: the processor time of all of them together, as a part of one core, measured over so many seconds; none when a screen did not come.
func crowdWithClock(_ program: String, board: String, groups: Int, seconds: UInt32, environment: [String]) -> Double? {
  var screens: [SharedPty] = []
  for group in 1...groups {
    guard
      let screen = SharedPty([program, "open", board, "--group", "\(group)"], environment: environment, columns: 120, rows: 36)
    else { return nil }
    screens.append(screen)
  }
  for screen in screens { screen.drain(100) }
  func ticks() -> Int {
    screens.reduce(0) { sum, screen in
      guard let stat = contents(of: "/proc/\(screen.pty.pid)/stat", limit: 4_096) else { return sum }
      // Behind the name, which is between brackets: user and system time are the 12th and 13th field.
      let fields = String(decoding: stat, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
      return sum + (fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0)
    }
  }
  let (before, start) = (ticks(), milliseconds())
  // Somebody has to read what they draw, as a terminal would.
  while milliseconds() - start < Double(seconds) * 1_000 { for screen in screens { screen.drain(0) }; usleep(50_000) }
  let used = Double(ticks() - before) / Double(sysconf(Int32(_SC_CLK_TCK))) * 1_000
  return used / (milliseconds() - start)
}
