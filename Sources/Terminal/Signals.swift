// Signals as a file descriptor: blocked for every thread and read by the loop, so that none of them can land between a look and a wait.
import CSystem
import Glibc
import SystemCalls

/// The signals that the loop reads from its descriptor instead of being interrupted by them.
private let taken = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT]

extension sigset_t {
  /// These signals and no others.
  fileprivate init(_ numbers: [Int32]) {
    self.init()
    sigemptyset(&self)
    for number in numbers { sigaddset(&self, number) }
  }
}

/// Blocks the signals that the loop reads, and ignores SIGPIPE. Comes first in `main`: a thread that is started earlier would still be interrupted.
public func blockSignals() {
  var set = sigset_t(taken)
  pthread_sigmask(SIG_BLOCK, &set, nil)
  signal(SIGPIPE, SIG_IGN)
}

/// Lets signals end the program again. For what comes after the session, once nothing is lost by it: waiting for a slow share, for instance.
public func unblockSignals() {
  var set = sigset_t(taken)
  pthread_sigmask(SIG_UNBLOCK, &set, nil)
}

/// The blocked signals that have arrived.
struct SignalQueue: ~Copyable {
  /// Readable when a signal waits.
  let descriptor: Int32

  init() throws(TerminalError) {
    blockSignals()
    var set = sigset_t(taken)
    descriptor = signalfd(-1, &set, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
    guard descriptor >= 0 else { throw .system(errno) }
  }

  deinit { Glibc.close(descriptor) }

  /// ncurses takes over the signals that it finds untouched, and its SIGINT handler ends the program. Blocked signals don't reach a handler, but
  /// during a suspend and after the session they do.
  func takeBackFromNcurses() {
    for number in taken { signal(number, SIG_DFL) }
  }

  /// The next signal; none when nothing waits.
  func next() -> Int32? {
    var arrived = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    let count = try? System.retry { read(descriptor, &arrived, size) }
    return count == size ? Int32(bitPattern: arrived.ssi_signo) : nil
  }

  /// Stops until the shell says to go on. Returns at once where no shell could say so: the kernel does not stop such a process group.
  /// - Parameter group: stop everything that was started together with this process, as Ctrl-Z does: a script around it has to stop as well, or
  ///   the shell behind it keeps waiting.
  func stop(group: Bool) {
    kill(group ? 0 : getpid(), SIGTSTP)
    var set = sigset_t([SIGTSTP])
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    pthread_sigmask(SIG_BLOCK, &set, nil)
    // The signal that woke this process waits as well; read later, it would draw the screen twice.
    set = sigset_t([SIGCONT])
    var atOnce = timespec()
    while sigtimedwait(&set, nil, &atOnce) > 0 {}
  }
}
