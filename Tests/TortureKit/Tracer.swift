// Follows a program through its system calls, whichever of its threads makes them: to kill it at its Nth (the call itself is never made), or to write down what it
// does. strace can kill at the Nth call of one name in one thread only, and would never reach the third thread's first write.
import CTrace
import Glibc

enum Tracer {
  /// Runs a command, and kills it when it begins its `last`th system call.
  /// - Returns: how it ended, and whether it was killed; false when it made fewer calls.
  static func run(_ command: [String], environment: [String], killingAt last: Int) throws(TrialError) -> (outcome: Outcome, wasKilled: Bool)
  {
    var (calls, wasKilled) = (0, false)
    let outcome = try run(command, environment: environment) { child, _, call in
      guard call.is_beginning != 0 else { return }
      calls += 1
      if calls == last {
        wasKilled = true
        child.send(SIGKILL)
      }
    }
    return (outcome, wasKilled)
  }

  /// Runs a command, and tells of the beginning and the end of each system call, by the thread that makes it, while that thread stands still. `meanwhile` is done
  /// again and again while none of them stops.
  static func run(
    _ command: [String], environment: [String], meanwhile: (() -> Void)? = nil, _ observe: (Child, pid_t, praat_call) -> Void
  ) throws(TrialError) -> Outcome {
    // It stops itself before it becomes the program, so that nothing of that is missed.
    let child = try Child(["/bin/sh", "-c", "kill -STOP $$; exec \"$@\"", "sh"] + command, environment: environment, isLeader: true)
    var status: Int32 = 0
    guard waitpid(child.pid, &status, WUNTRACED) == child.pid, praat_ptrace(praat_PTRACE_SEIZE, child.pid, Int(praat_PTRACE_OPTIONS)) == 0
    else {
      throw TrialError(description: "can't trace: \(String(cString: strerror(errno)))")
    }
    child.send(SIGCONT)
    return try follow(child, meanwhile, observe)
  }

  private static func follow(_ child: Child, _ meanwhile: (() -> Void)?, _ observe: (Child, pid_t, praat_call) -> Void)
    throws(TrialError) -> Outcome
  {
    var isProgram = false
    var ending: Int32?
    while true {
      var status: Int32 = 0
      // Its process group: its threads and nobody else's children.
      let stopped = waitpid(-child.pid, &status, allThreads | (meanwhile == nil ? 0 : WNOHANG))
      if stopped == 0 {
        meanwhile?()
        continue
      }
      if stopped == -1, errno == EINTR { continue }
      if stopped == -1 { break }
      guard status & 0xFF == 0x7F else {
        if stopped == child.pid { ending = status }
        continue
      }
      let (signal, event) = (status >> 8 & 0xFF, status >> 16)
      if event == execEvent { isProgram = true }
      var call = praat_call()
      if signal == SIGTRAP | 0x80, isProgram, praat_stopped_call(stopped, &call) != 0 { observe(child, stopped, call) }
      let isOwnSignal = event == 0 && signal & 0x80 == 0 && signal != SIGSTOP
      _ = praat_ptrace(praat_PTRACE_SYSCALL, stopped, isOwnSignal ? Int(signal) : 0)
    }
    guard let ending else { throw TrialError(description: "the program that was traced is gone") }
    return child.ended(with: ending)
  }

  private static let allThreads: Int32 = 0x4000_0000
  private static let execEvent: Int32 = 4
}
