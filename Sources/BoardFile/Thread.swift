// Threads and signals between them, as thin as they can be: the program uses no concurrency runtime.
import CSystem
import Glibc
import SystemCalls

/// A thread of its own for work that may have to wait.
enum Thread {
  /// In bytes.
  private static let leastStack = 1 << 20

  /// Starts it. Signals that are for the whole program go to the thread that waits for them, never to this one.
  static func start(_ body: @escaping @Sendable () -> Void) throws(SystemError) {
    final class Work: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var blocked = sigset_t()
    sigfillset(&blocked)
    // A crash is the crashing thread's own: blocked, it would end the program before the terminal is put back.
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] { sigdelset(&blocked, signal) }
    var before = sigset_t()
    pthread_sigmask(SIG_SETMASK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    var stack = 0
    // As much as the program's own stack may have, which may be very little.
    if pthread_attr_getstacksize(&attributes, &stack) == 0, stack < leastStack { pthread_attr_setstacksize(&attributes, leastStack) }
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, &attributes,
      { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      work.release()
      throw SystemError(code: code)
    }
    pthread_detach(thread)
  }
}

/// Something that one thread raises and another waits for, and that `poll` sees.
struct Signal: ~Copyable, Sendable {
  private let descriptor: Descriptor

  init() throws(SystemError) {
    descriptor = Descriptor(owning: try System.retry { eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK)) })
  }

  var number: Int32 { descriptor.number }

  func raise() { eventfd_write(descriptor.number, 1) }

  /// - Returns: whether it was raised.
  @discardableResult func clear() -> Bool {
    var count: eventfd_t = 0
    return eventfd_read(descriptor.number, &count) == 0
  }

  /// Waits until it is raised, for at most so many milliseconds; as long as it takes when none are given.
  /// - Returns: whether it is.
  @discardableResult func wait(milliseconds: Int? = nil) -> Bool {
    // Not System.retry: after an interruption less time is left.
    let deadline = milliseconds.map { Self.uptime() + $0 }
    while true {
      let left = deadline.map { Int32(clamping: max(0, $0 - Self.uptime())) } ?? -1
      var watched = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
      let ready = poll(&watched, 1, left)
      if ready > 0 { return true }
      if ready == 0, let deadline, Self.uptime() >= deadline { return false }
    }
  }

  /// Milliseconds on a clock that never goes back.
  static func uptime() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// Processor time of this thread, in microseconds.
  static func threadTime() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return now.tv_sec * 1_000_000 + now.tv_nsec / 1_000
  }
}
