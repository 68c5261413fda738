// A program in a terminal of its own, as the bench needs it: start it, send keys, and see when its last byte came.
import CSystem
import Glibc

/// A program on a pseudo-terminal.
struct Pty: ~Copyable {
  let master: Int32
  let pid: pid_t

  /// Starts a program on a new terminal.
  init?(_ command: [String], environment: [String], columns: UInt16, rows: UInt16) {
    let master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) else { return nil }
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // A session of its own: the terminal that is opened next becomes its controlling one.
    posix_spawnattr_setflags(&attributes, 0x80)
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    posix_spawn_file_actions_addopen(&files, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, 0, 1)
    posix_spawn_file_actions_adddup2(&files, 0, 2)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var pid: pid_t = 0
    guard posix_spawnp(&pid, command[0], &files, &attributes, &arguments, &variables) == 0 else { return nil }
    self.master = master
    self.pid = pid
  }

  deinit {
    kill(pid, SIGKILL)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    close(master)
  }

  func type(_ keys: String) {
    var keys = keys
    keys.withUTF8 { _ = write(master, $0.baseAddress, $0.count) }
  }

  /// Reads until nothing has come for a while.
  /// - Parameters:
  ///   - quiet: how long nothing has to come, in milliseconds.
  ///   - start: when it began, on ``milliseconds()``.
  /// - Returns: when the last byte came, in milliseconds after `start`, and how many bytes came.
  func lastByte(quiet: Int32, since start: Double) -> (milliseconds: Double, bytes: Int) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var (last, bytes) = (start, 0)
    while true {
      var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, bytes == 0 ? 5_000 : quiet) > 0 else { break }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += count
      last = milliseconds()
    }
    return (last - start, bytes)
  }

  /// Waits for something to come.
  /// - Parameter start: when it began, on ``milliseconds()``.
  /// - Returns: when it came, in milliseconds after `start`.
  func firstByte(since start: Double) -> Double {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    _ = poll(&ready, 1, 5_000)
    return milliseconds() - start
  }
}

/// A clock that never goes back, in milliseconds.
func milliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
}
