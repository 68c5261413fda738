// Programs in terminals of their own, all read by one loop that stamps every piece as it comes. What stands in the pieces is looked at afterwards.
import CSystem
import Glibc
import PtyKit

/// A clock that never goes back, in milliseconds.
func milliseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
}

/// One program in a terminal.
struct Screen {
  let master: Int32
  let pid: pid_t
  /// What came since somebody looked, each piece with when.
  var pieces: [(at: Double, bytes: [UInt8])] = []

  /// Starts a program on a new terminal of 120×36; none where that fails.
  init?(_ command: [String], environment: [String]) {
    guard let started = StartedProgram(command, environment: environment, columns: 120, rows: 36) else { return nil }
    (master, pid) = (started.master, started.pid)
  }

  /// When a word was whole on this terminal; none where it never came.
  func moment(of word: String) -> Double? {
    var (all, wanted) = ([UInt8](), Array(word.utf8))
    wanted.reserveCapacity(wanted.count)
    for piece in pieces {
      let from = max(0, all.count - wanted.count)
      all += piece.bytes
      guard all.count >= wanted.count else { continue }
      for start in from...(all.count - wanted.count) where all[start..<start + wanted.count].elementsEqual(wanted) { return piece.at }
    }
    return nil
  }
}

/// Everybody in a room.
struct Room {
  var screens: [Screen] = []
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// Reads whatever comes on any terminal, for so many milliseconds.
  mutating func read(for duration: Double, keeping: Bool = false) {
    let end = milliseconds() + duration
    var waiting = screens.map { pollfd(fd: $0.master, events: Int16(POLLIN), revents: 0) }
    repeat {
      guard poll(&waiting, nfds_t(waiting.count), Int32(max(0, (end - milliseconds()).rounded(.up)))) > 0 else { continue }
      for index in waiting.indices where waiting[index].revents != 0 {
        let count = Glibc.read(waiting[index].fd, &buffer, buffer.count)
        let at = milliseconds()
        if count <= 0 { waiting[index].fd = -1 } else if keeping { screens[index].pieces.append((at, Array(buffer[..<count]))) }
      }
    } while milliseconds() < end
  }

  /// Types on one terminal, at once.
  func type(_ keys: String, on index: Int) {
    var keys = keys
    keys.withUTF8 { _ = write(screens[index].master, $0.baseAddress, $0.count) }
  }

  /// Types at the pace of a quick person, while everybody else is read.
  mutating func typeCalmly(_ keys: String, on index: Int) {
    for key in keys {
      type(String(key), on: index)
      read(for: 40)
    }
  }

  mutating func forgetPieces() { for index in screens.indices { screens[index].pieces = [] } }

  /// Ends everybody.
  mutating func end() {
    for screen in screens { kill(screen.pid, SIGKILL) }
    for screen in screens {
      var status: Int32 = 0
      waitpid(screen.pid, &status, 0)
      close(screen.master)
    }
    screens = []
  }
}
