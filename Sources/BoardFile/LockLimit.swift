// Waits for a lock for so long and no longer. A lock that is asked for again and again comes much later than one that is waited for; so a signal ends the wait.
import CSystem
import Glibc
import SystemCalls

/// Ends a system call of this thread that takes too long.
final class LockLimit {
  private let timer: timer_t?

  /// None where the system has no timers left: then the wait has no limit.
  init?() {
    // A signal that does nothing by itself, and that nothing else here uses. The handler is set without SA_RESTART, so that the call ends.
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGURG, &action, nil)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGURG)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    var timer: timer_t?
    guard praat_thread_timer(SIGURG, &timer) == 0 else { return nil }
    self.timer = timer
  }

  deinit { timer_delete(timer) }

  /// From then on it interrupts this thread, again and again: one signal could come just before the call.
  func begin(milliseconds: Int) {
    set(itimerspec(it_interval: Self.time(milliseconds: 50), it_value: Self.time(milliseconds: max(1, milliseconds))))
  }

  func end() { set(itimerspec()) }

  private func set(_ setting: itimerspec) {
    var setting = setting
    timer_settime(timer, 0, &setting, nil)
  }

  private static func time(milliseconds: Int) -> timespec {
    timespec(tv_sec: milliseconds / 1_000, tv_nsec: milliseconds % 1_000 * 1_000_000)
  }
}
