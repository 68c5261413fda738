// Kills a program at its Nth system call, whichever of its threads makes it: the call itself is never made. strace can do that for the Nth call of one name in one
// thread only, and would never reach the third thread's first write.
import CTrace
import Glibc

enum Tracer {
  /// Runs a command, and kills it when it begins its `last`th system call.
  /// - Returns: how it ended, and whether it was killed; false when it made fewer calls.
  static func run(_ command: [String], environment: [String], killingAt last: Int) throws(TrialError) -> (outcome: Outcome, wasKilled: Bool)
  {
    // It stops itself before it becomes the program, so that nothing of that is missed.
    let child = try Child(["/bin/sh", "-c", "kill -STOP $$; exec \"$@\"", "sh"] + command, environment: environment, isLeader: true)
    var status: Int32 = 0
    guard waitpid(child.pid, &status, WUNTRACED) == child.pid, praat_ptrace(praat_PTRACE_SEIZE, child.pid, Int(praat_PTRACE_OPTIONS)) == 0
    else {
      throw TrialError(description: "can't trace: \(String(cString: strerror(errno)))")
    }
    child.send(SIGCONT)
    return try follow(child, last)
  }

  private static func follow(_ child: Child, _ last: Int) throws(TrialError) -> (outcome: Outcome, wasKilled: Bool) {
    var (calls, isProgram, wasKilled) = (0, false, false)
    var ending: Int32?
    while true {
      var status: Int32 = 0
      // Its process group: its threads and nobody else's children.
      let stopped = waitpid(-child.pid, &status, allThreads)
      if stopped == -1, errno == EINTR { continue }
      if stopped == -1 { break }
      guard status & 0xFF == 0x7F else {
        if stopped == child.pid { ending = status }
        continue
      }
      let (signal, event) = (status >> 8 & 0xFF, status >> 16)
      if event == execEvent { isProgram = true }
      if signal == SIGTRAP | 0x80, isProgram, praat_entered_call(stopped) >= 0 {
        calls += 1
        if calls == last {
          wasKilled = true
          child.send(SIGKILL)
        }
      }
      let isOwnSignal = event == 0 && signal & 0x80 == 0 && signal != SIGSTOP
      _ = praat_ptrace(praat_PTRACE_SYSCALL, stopped, isOwnSignal ? Int(signal) : 0)
    }
    guard let ending else { throw TrialError(description: "the program that was traced is gone") }
    return (child.ended(with: ending), wasKilled)
  }

  private static let allThreads: Int32 = 0x4000_0000
  private static let execEvent: Int32 = 4
}
