// The last thing that a crash does: give the terminal back. A Swift trap ends the process without running any deinit, and would leave the shell
// behind on the alternate screen, without echo, with the mouse reporting.
import CSystem
import Glibc
import Synchronization

/// Everything that the handler touches, made ready beforehand. It lives as long as the process: a handler may run at any moment.
private struct Preparation {
  var bytes: UnsafeMutableRawPointer?
  var count = 0
  var descriptor: Int32 = -1
  var modes = termios()
  /// What was there before, by signal number.
  var previous: UnsafeMutablePointer<sigaction>
}

private let crashSignals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS]

/// Whether this program has the screen now: not before the session, not while it is suspended.
private let isArmed = Atomic<Bool>(false)

// Read by the handler without a lock. Written only while isArmed is false, by the thread that has the session.
nonisolated(unsafe) private let preparation: UnsafeMutablePointer<Preparation> = {
  let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
  previous.initialize(repeating: sigaction(), count: 65)
  let preparation = UnsafeMutablePointer<Preparation>.allocate(capacity: 1)
  preparation.initialize(to: Preparation(previous: previous))
  return preparation
}()

/// Runs in a signal handler: nothing but `poll`, `fcntl`, `write`, `tcflush`, `tcsetattr`, `sigaction` and `raise`, no allocation and no reference counting.
private func giveBackAndDie(_ number: Int32) {
  if isArmed.exchange(false, ordering: .acquiring), let bytes = preparation.pointee.bytes {
    giveBack(UnsafeRawBufferPointer(start: bytes, count: preparation.pointee.count), to: preparation.pointee.descriptor, within: 20)
    tcsetattr(preparation.pointee.descriptor, TCSANOW, &preparation.pointee.modes)
  }
  // Blocked while this runs: it arrives at the previous handler, or ends the process, on the way out.
  sigaction(number, preparation.pointee.previous + Int(number), nil)
  raise(number)
}

/// Handlers for the signals of a crash, from its making until it goes.
struct CrashGuard: ~Copyable {
  /// Large enough for the handler and for whichever handler comes after it, such as Swift's own that prints a backtrace.
  private static let stackSize = 256 * 1024
  private let stack: UnsafeMutableRawPointer
  private let stackBefore: stack_t

  /// - Parameters:
  ///   - bytes: what takes the terminal from the program's state to the shell's.
  ///   - modes: the terminal's modes as the shell had them.
  ///   - descriptor: the terminal.
  init(restoring bytes: [UInt8], modes: termios, on descriptor: Int32) {
    isArmed.store(false, ordering: .releasing)
    preparation.pointee.bytes?.deallocate()
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    preparation.pointee.bytes = copy
    preparation.pointee.count = bytes.count
    preparation.pointee.descriptor = descriptor
    preparation.pointee.modes = modes

    // A stack of its own, so that running out of the main thread's is a crash like any other.
    stack = UnsafeMutableRawPointer.allocate(byteCount: Self.stackSize, alignment: 16)
    var own = stack_t(ss_sp: stack, ss_flags: 0, ss_size: Self.stackSize)
    var before = stack_t()
    sigaltstack(&own, &before)
    stackBefore = before

    var action = sigaction()
    action.__sigaction_handler.sa_handler = giveBackAndDie
    action.sa_flags = Int32(SA_ONSTACK)
    sigemptyset(&action.sa_mask)
    for number in crashSignals { sigaction(number, &action, preparation.pointee.previous + Int(number)) }
  }

  deinit {
    isArmed.store(false, ordering: .releasing)
    for number in crashSignals { sigaction(number, preparation.pointee.previous + Int(number), nil) }
    var before = stackBefore
    sigaltstack(&before, nil)
    stack.deallocate()
  }

  /// Says whether there is a screen to give back.
  func arm(_ hasScreen: Bool) { isArmed.store(hasScreen, ordering: .releasing) }
}
