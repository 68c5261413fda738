// A process that a trial starts, follows and may kill: by its number, never by its name. What it says goes to files without a name, so nobody has to read along.
import CSystem
import Glibc

/// A trial could not be done at all.
public struct TrialError: Error, CustomStringConvertible {
  /// What went wrong.
  public let description: String
}

/// How a process ended, and what it said.
struct Outcome {
  /// Its exit status; 128 and the number of the signal that ended it.
  let status: Int32
  let output: String
  let errors: String
  /// The most memory that it had at once.
  let peakKilobytes: Int

  /// What it printed, but for a last line that it did not finish.
  var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }
}

/// A running process.
final class Child {
  let pid: pid_t
  private let output: Int32
  private let errors: Int32
  private var isReaped = false

  /// Starts a program; with `isLeader` in a process group of its own.
  init(_ command: [String], environment: [String], input: [UInt8] = [], isLeader: Bool = false) throws(TrialError) {
    let (input, output, errors) = (try Self.file(holding: input), try Self.file(), try Self.file())
    defer { close(input) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // Tests run on threads that block signals.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (isLeader ? POSIX_SPAWN_SETPGROUP : 0)))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    for (target, file) in [input, output, errors].enumerated() { posix_spawn_file_actions_adddup2(&actions, file, Int32(target)) }
    praat_spawn_close_others(&actions)
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
      for text in words + variables { free(text) }
    }
    var pid: pid_t = 0
    let code = posix_spawnp(&pid, command[0], &actions, &attributes, &words, &variables)
    self.pid = pid
    self.output = output
    self.errors = errors
    isReaped = code != 0
    if code != 0 { throw TrialError(description: "can't start \(command[0]): \(String(cString: strerror(code)))") }
  }

  deinit {
    if !isReaped {
      Glibc.kill(pid, SIGKILL)
      var status: Int32 = 0
      waitpid(pid, &status, 0)
    }
    close(output)
    close(errors)
  }

  private static func file(holding bytes: [UInt8] = []) throws(TrialError) -> Int32 {
    var name = Array("/tmp/praatplaat-said-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw TrialError(description: "no room for what a program says") }
    unlink(name)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw TrialError(description: "no room for what a program reads") }
      rest = rest.dropFirst(count)
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  func send(_ signal: Int32) { if !isReaped { Glibc.kill(pid, signal) } }

  /// What it has printed so far.
  var said: String { Self.text(of: output) }

  /// What it has said on standard error so far.
  var complaints: String { Self.text(of: errors) }

  /// Waits until it ends.
  func finish() -> Outcome {
    var status: Int32 = 0
    var usage = rusage()
    if !isReaped { while wait4(pid, &status, 0, &usage) == -1, errno == EINTR {} }
    return ended(with: status, peakKilobytes: usage.ru_maxrss)
  }

  /// Somebody else has waited for its end.
  func ended(with status: Int32, peakKilobytes: Int = 0) -> Outcome {
    isReaped = true
    let signal = status & 0x7F
    return Outcome(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: Self.text(of: output), errors: Self.text(of: errors),
      peakKilobytes: peakKilobytes)
  }

  private static func text(of file: Int32) -> String {
    let size = Int(lseek(file, 0, SEEK_END))
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, size)) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, size, 0))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
