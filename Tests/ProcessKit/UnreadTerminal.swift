// A program on a terminal that nobody reads: what it writes stays where it is, and at some point there is no room for more.
import CSystem
import Foundation

/// A pseudo-terminal with a program on it. Nothing is read from it unless a test says so.
package final class UnreadTerminal {
  private let master: Int32
  private let slave: Int32
  package let pid: pid_t
  private let before: termios
  private let rows: UInt16
  private var status: Int32?

  /// Starts a program; the terminal is its controlling one.
  package init(_ words: [String], environment: [String: String], columns: UInt16 = 200, rows: UInt16 = 60) throws {
    master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) else {
      throw SpawnFailure(description: "there is no terminal to be had")
    }
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var modes = termios()
    tcgetattr(slave, &modes)
    before = modes
    self.rows = rows
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // POSIX_SPAWN_SETSID: in a session of its own, the terminal that is opened next becomes its controlling one.
    posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK))
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    posix_spawn_file_actions_addopen(&files, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, 0, 1)
    posix_spawn_file_actions_adddup2(&files, 0, 2)
    praat_spawn_close_others(&files)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
      for text in arguments + variables { free(text) }
    }
    var pid: pid_t = 0
    let code = posix_spawnp(&pid, words[0], &files, &attributes, &arguments, &variables)
    guard code == 0 else { throw SpawnFailure(description: "can't start \(words[0]): \(String(cString: strerror(code)))") }
    self.pid = pid
  }

  deinit {
    if status == nil {
      kill(pid, SIGKILL)
      var status: Int32 = 0
      waitpid(pid, &status, 0)
    }
    close(slave)
    close(master)
  }

  /// Makes it this wide, which makes a screen draw itself anew.
  package func resize(_ columns: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Makes it draw until nothing more fits.
  /// - Returns: whether it came to that.
  package func fill() -> Bool {
    for number in 0..<2_000 {
      resize(UInt16(200 - number % 2))
      usleep(10_000)
      if isFull { return true }
    }
    return false
  }

  /// Whether there is no room for a single byte more.
  private var isFull: Bool {
    var room = pollfd(fd: slave, events: Int16(POLLOUT), revents: 0)
    return poll(&room, 1, 0) == 0
  }

  /// Waits for its end.
  /// - Returns: its exit status, 128 and more for a signal; none when it does not end.
  package func end(seconds: Double = 20) -> Int32? {
    let deadline = Date().addingTimeInterval(seconds)
    while status == nil, Date() < deadline {
      var status: Int32 = 0
      if waitpid(pid, &status, WNOHANG) == pid {
        self.status = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
      } else {
        usleep(2_000)
      }
    }
    return status
  }

  /// Whether its modes are what they were, and nobody left it without waiting.
  package var isAsBefore: Bool {
    var (now, then) = (termios(), before)
    tcgetattr(slave, &now)
    let sameModes = withUnsafeBytes(of: &now) { now in withUnsafeBytes(of: &then) { now.elementsEqual($0) } }
    return sameModes && fcntl(slave, F_GETFL) & O_NONBLOCK == 0
  }

  /// Types bytes, or answers what was asked.
  package func type(_ text: String) { _ = Array(text.utf8).withUnsafeBytes { Foundation.write(master, $0.baseAddress, $0.count) } }

  /// Reads up to a text that has to come, and what comes with it.
  package func read(upTo text: String, seconds: Double = 20) throws -> String {
    var all = ""
    let deadline = Date().addingTimeInterval(seconds)
    while !all.contains(text) {
      if Date() > deadline { throw SpawnFailure(description: "waited for \(text.debugDescription), there is: \(all.debugDescription)") }
      all += read()
    }
    return all
  }

  /// What waits there to be read.
  package func read() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 200) > 0, ready.revents & Int16(POLLIN) != 0 else { break }
      let count = Foundation.read(master, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
