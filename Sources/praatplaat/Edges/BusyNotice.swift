// Says that it takes long. A command waits for its change to be shared and does nothing else: so an alarm says it, from a signal handler.
import App
import Board
import Glibc

// Written before the alarm is set, read by the handler.
nonisolated(unsafe) private var words: UnsafeMutableBufferPointer<UInt8> = .init(start: nil, count: 0)

/// After how many seconds a person should know; the same as on the screens.
private let patience: UInt32 = 10

/// Does something that may take long, and writes a line on standard error when it has taken ten seconds. One at a time.
func saying<Result, Failure: Error>(_ line: String, whenLong work: () throws(Failure) -> Result) throws(Failure) -> Result {
  let bytes = Array("\(line)\n".utf8)
  words = .allocate(capacity: bytes.count)
  _ = words.initialize(from: bytes)
  signal(SIGALRM) { _ in
    let code = errno
    _ = write(STDERR_FILENO, words.baseAddress, words.count)
    errno = code
  }
  alarm(patience)
  defer {
    alarm(0)
    signal(SIGALRM, SIG_DFL)
    words.deallocate()
  }
  return try work()
}
