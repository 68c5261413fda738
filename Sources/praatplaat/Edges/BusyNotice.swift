// Says that it takes long. A command waits for its change to be shared and does nothing else: so an alarm says it, from a signal handler.
import Board
import Glibc

// Written before the alarm is set, read by the handler.
nonisolated(unsafe) private var words: UnsafeMutableBufferPointer<UInt8> = .init(start: nil, count: 0)

/// After how many seconds a person should know; the same as on the screens.
private let patience = 10

/// Does something that may take long, and writes a line on standard error when it has taken ten seconds, or as long as is said. One at a time.
func saying<Result, Failure: Error>(
  _ line: String, afterMilliseconds patience: Int = patience * 1_000, whenLong work: () throws(Failure) -> Result
) throws(Failure) -> Result {
  let bytes = Array("\(line)\n".utf8)
  words = .allocate(capacity: bytes.count)
  _ = words.initialize(from: bytes)
  signal(SIGALRM) { _ in
    let code = errno
    _ = write(STDERR_FILENO, words.baseAddress, words.count)
    errno = code
  }
  setAlarm(patience)
  defer {
    setAlarm(0)
    signal(SIGALRM, SIG_DFL)
    words.deallocate()
  }
  return try work()
}

/// An alarm in so many milliseconds; 0 is none.
private func setAlarm(_ milliseconds: Int) {
  var timer = itimerval()
  timer.it_value = timeval(tv_sec: milliseconds / 1_000, tv_usec: milliseconds % 1_000 * 1_000)
  setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
}
