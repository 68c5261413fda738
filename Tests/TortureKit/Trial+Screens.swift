// What trials with open screens share.
import Glibc

extension Trial {
  /// A group's screen on the board, which has been drawn: of the program that is tried, or of another.
  ///
  /// `script` gives it a terminal, and reads along.
  static func opened(_ place: Place, _ path: String? = nil, with program: String? = nil, before: String = "") throws(TrialError) -> Child {
    let command = "stty cols 120 rows 40; exec \(before) '\(program ?? place.tools.program)' open '\(path ?? place.file)' --group 1"
    let screen = try Child(["script", "-qfec", command, "/dev/null"], environment: place.environment)
    let deadline = uptime() + 10_000_000
    var (drawn, quiet) = (0, 0)
    while quiet < 20, uptime() < deadline {
      usleep(10_000)
      let now = screen.said.utf8.count
      quiet = now == drawn && now > 1_000 ? quiet + 1 : 0
      drawn = now
    }
    if quiet < 20 { throw TrialError(description: "no screen: \(screen.said.prefix(200))") }
    return screen
  }

  /// Ends the program, whereupon `script` ends; the other way round it takes two seconds.
  static func close(_ screen: Child, in place: Place) {
    if let pid = screen.firstChild { kill(pid, SIGTERM) }
    _ = screen.finish()
  }

  /// Until these lines stand in the file, but not for ever.
  /// - Returns: after how many milliseconds; none when they never did.
  @discardableResult static func wait(for lines: [[UInt8]], in place: Place, _ path: String? = nil, seconds: Int = 30)
    throws(TrialError) -> Int?
  {
    let start = uptime()
    while uptime() < start + seconds * 1_000_000 {
      let there = Set(Lines.look(at: place.bytes(of: path ?? place.file)).sound.map { Array($0) })
      if lines.allSatisfy(there.contains) { return (uptime() - start) / 1_000 }
      usleep(50_000)
    }
    return nil
  }

  /// Until somebody has said so much, but not for ever.
  static func wait(for child: Child, toSay word: String) throws(TrialError) {
    let deadline = uptime() + 30_000_000
    while !child.said.contains(word) {
      if uptime() > deadline { throw TrialError(description: "\(word) is not said but \(child.said)") }
      usleep(2_000)
    }
  }
}

extension Child {
  /// The first program that it started and that still runs.
  var firstChild: pid_t? {
    let children = Place.bytes(of: "/proc/\(pid)/task/\(pid)/children", atMost: 32)
    return pid_t(String(decoding: children.prefix { $0 != 0x20 }, as: UTF8.self))
  }
}
