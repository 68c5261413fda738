// A program in a terminal of its own, as the bench needs it: start it, send keys, and see when its last byte came.
import CSystem
import Glibc
import PtyKit

/// A program on a pseudo-terminal.
struct Pty: ~Copyable {
  let master: Int32
  let pid: pid_t

  /// Starts a program on a new terminal.
  init?(_ command: [String], environment: [String], columns: UInt16, rows: UInt16) {
    guard let started = StartedProgram(command, environment: environment, columns: columns, rows: rows) else { return nil }
    (master, pid) = (started.master, started.pid)
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
