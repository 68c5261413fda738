// The way out: ncurses draws into memory, and what it drew goes to the terminal in one write that never waits.
//
// ncurses writes after each move of the cursor, and goes on until everything is written, whether anybody reads or not. In memory neither matters.
import CNcurses
import CSystem
import Glibc

/// What goes to the terminal, and what it has not taken yet.
struct TerminalOutput: ~Copyable {
  /// The terminal, on a descriptor of our own.
  let terminal: Int32
  /// Where ncurses draws: memory, or the terminal itself where there is no such memory, or not enough for a whole frame.
  let stream: UnsafeMutablePointer<FILE>
  private let drawing: Int32
  /// Whether ncurses draws in memory.
  let isInMemory: Bool
  /// What was drawn and did not fit: the terminal is slow, or nobody reads it.
  private var waiting: ArraySlice<UInt8> = []

  /// Opens the way to the terminal at a descriptor.
  init(to descriptor: Int32) throws(TerminalError) {
    let terminal = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard terminal >= 0 else { throw .system(errno) }
    let memory = Self.holdsFrames ? praat_memory_file() : -1
    let drawing = memory < 0 && errno != EMFILE && errno != ENFILE ? fcntl(terminal, F_DUPFD_CLOEXEC, 3) : memory
    guard drawing >= 0, let stream = fdopen(drawing, "w") else {
      let code = errno
      Glibc.close(terminal)
      if drawing >= 0 { Glibc.close(drawing) }
      throw .system(code)
    }
    self.terminal = terminal
    self.drawing = drawing
    self.stream = stream
    isInMemory = memory >= 0
  }

  /// Whether such memory may become as large as a frame: it counts as a file where files may not grow. A frame that ends halfway ends within a sequence.
  private static var holdsFrames: Bool {
    var limit = rlimit()
    errno = 0
    return getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) != 0 || limit.rlim_cur >= largestFrame
  }

  /// In bytes: 1,000 by 1,000 cells of a look of their own.
  private static let largestFrame: rlim_t = 64 << 20

  deinit {
    fclose(stream)
    Glibc.close(terminal)
  }

  /// Whether the terminal still has to take something.
  var isWaiting: Bool { !waiting.isEmpty }

  /// Puts bytes behind what ncurses has drawn, to go out together with it.
  func add(_ bytes: [UInt8]) {
    if !bytes.isEmpty { bytes.withUnsafeBytes { _ = Glibc.write(drawing, $0.baseAddress, $0.count) } }
  }

  /// What was drawn since the last time.
  func takeDrawn() -> [UInt8] {
    guard isInMemory else { return [] }
    let count = lseek(drawing, 0, SEEK_CUR)
    guard count > 0 else { return [] }
    let drawn = [UInt8](unsafeUninitializedCapacity: count) { $1 = max(0, pread(drawing, $0.baseAddress, count, 0)) }
    lseek(drawing, 0, SEEK_SET)
    return drawn
  }

  /// Sends bytes, behind those that wait.
  mutating func send(_ bytes: [UInt8]) {
    if waiting.isEmpty { waiting = bytes[...] } else { waiting += bytes }
    push()
  }

  /// Writes what fits now. What a terminal that is gone does not take is dropped.
  ///
  /// The descriptor may be shared with a shell and others, and a flag of theirs: it does not wait only as long as a call takes.
  mutating func push() {
    guard isWaiting else { return }
    let flags = fcntl(terminal, F_GETFL)
    _ = fcntl(terminal, F_SETFL, flags | O_NONBLOCK)
    defer { _ = fcntl(terminal, F_SETFL, flags) }
    while isWaiting {
      let count = waiting.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
      if count > 0 {
        waiting = waiting.dropFirst(count)
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR {
        waiting = []
      }
    }
  }

  /// Gives the terminal these bytes as the last ones for now, behind what was drawn, waiting no longer than this for somebody to read them.
  mutating func finish(with bytes: [UInt8], within milliseconds: Int64) {
    let last = Array(waiting) + takeDrawn() + bytes
    waiting = []
    last.withUnsafeBytes { all in
      if write(all, to: terminal, within: milliseconds) == all.count { return }
      bytes.withUnsafeBytes { giveBack($0, to: terminal, within: 0) }
    }
  }
}
