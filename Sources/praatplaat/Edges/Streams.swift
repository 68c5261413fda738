// Standard input and output, and files that somebody names, as bytes: reads and writes that are finished, whatever interrupts them.
import Glibc
import SystemCalls
import Terminal

enum Streams {
  /// Opens what was closed of standard input, output and error: else the board file would get that number, and what is said would end up in it.
  /// The other way round, so that using it is still an error.
  static func fillGaps() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes all of it. A reader that has left (`list | head`) has had what it wanted: that is no failure.
  /// - Returns: whether somebody is still reading.
  @discardableResult static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      do throws(SystemError) {
        rest = rest.dropFirst(try System.retry { rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } })
      } catch {
        if error.code == EPIPE { return false }
        try wait(descriptor, POLLOUT, after: error)
      }
    }
    return true
  }

  /// What became of bytes that may take for ever.
  enum Progress {
    case written, readerHasLeft, interrupted
  }

  /// Writes all of it, for somebody who may read slowly or not at all: while nobody reads, a signal ends it.
  /// - Parameters:
  ///   - bytes: all of them, or as many as go out before that.
  ///   - descriptor: where they go.
  ///   - signals: readable when one has come.
  /// - Returns: how it ended.
  /// - Throws: what the system said.
  static func write(_ bytes: [UInt8], to descriptor: Int32, unless signals: Int32) throws(SystemError) -> Progress {
    let isTerminal = isatty(descriptor) == 1
    var rest = bytes[...]
    while !rest.isEmpty {
      var waiting = [(descriptor, POLLOUT), (signals, POLLIN)].map { pollfd(fd: $0, events: Int16($1), revents: 0) }
      if poll(&waiting, 2, -1) < 0 {
        if errno == EINTR { continue }
        throw SystemError(code: errno)
      }
      // A line that can be finished is finished.
      if waiting[0].revents == 0 { return .interrupted }
      if isTerminal, waiting[0].revents & Int16(POLLOUT) != 0 {
        // One that has room for something may not have it for all.
        rest = rest.dropFirst(Terminal.write(rest, to: descriptor, within: 0))
        continue
      }
      // So much goes into a pipe that has room, without waiting.
      let count = rest.prefix(Int(PIPE_BUF)).withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else {
        let code = errno
        if code == EPIPE { return .readerHasLeft }
        if code != EINTR { try wait(descriptor, POLLOUT, after: SystemError(code: code)) }
      }
    }
    return .written
  }

  /// Reads to the end, or until there are more bytes than the limit.
  static func read(_ descriptor: Int32, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= limit {
      do throws(SystemError) {
        let count = try System.retry { chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) } }
        if count == 0 { break }
        bytes += chunk[..<count]
      } catch {
        try wait(descriptor, POLLIN, after: error)
      }
    }
    return bytes
  }

  /// Reads a file, or standard input where it is called `-`.
  static func read(file: String, limit: Int) throws(SystemError) -> [UInt8] {
    if file == "-" { return try read(STDIN_FILENO, limit: limit) }
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    return try read(descriptor, limit: limit)
  }

  /// Somebody may have made our stream one that does not wait: waits for it. After any other error there is nothing to wait for.
  private static func wait(_ descriptor: Int32, _ event: Int32, after error: SystemError) throws(SystemError) {
    guard error.code == EAGAIN else { throw error }
    var waiting = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    poll(&waiting, 1, -1)
  }
}
