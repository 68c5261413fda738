// Signals as a file descriptor: blocked for every thread and read by the loop, so that none of them can land between a look and a wait.
import CSystem
import Glibc
import SystemCalls

/// Every signal that would end the program, but for those of a crash and the one that nothing can be done about. From 34 on they are those of programs.
private let endings =
  [
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT, SIGXCPU,
  ] + Array(34...64)

/// The signals that the loop reads from its descriptor instead of being interrupted by them.
private let taken = endings + [SIGWINCH, SIGTSTP, SIGCONT]

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

/// Makes SIGQUIT end the program at once, as the other signals do. Swift's own handler takes it for a crash, and writes pages about it for seconds.
public func endAtOnceByQuit() {
  if !isIgnored(SIGQUIT) { signal(SIGQUIT, SIG_DFL) }
}

/// Whether nothing is done about a signal.
private func isIgnored(_ number: Int32) -> Bool {
  var before = sigaction()
  sigaction(number, nil, &before)
  return unsafeBitCast(before.__sigaction_handler, to: Int.self) == 1
}

/// The blocked signals that have arrived.
struct SignalQueue: ~Copyable {
  /// Readable when a signal waits.
  let descriptor: Int32

  init() throws(TerminalError) {
    blockSignals()
    var set = sigset_t(taken)
    let arriving = signalfd(-1, &set, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
    guard arriving >= 0 else { throw .system(errno) }
    descriptor = arriving
    // One that was ignored would never arrive.
    for number in endings { signal(number, SIG_DFL) }
  }

  deinit {
    Glibc.close(descriptor)
  }

  /// What ncurses took: blocked signals don't reach a handler, but during a suspend and after the session they do. What was ignored, by a program that
  /// must not be stopped, stays so.
  func takeBackFromNcurses() {
    for number in [SIGINT, SIGTERM, SIGWINCH, SIGTSTP, SIGCONT] where !isIgnored(number) { signal(number, SIG_DFL) }
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
