// Runs programs from tests.
//
// Not with Foundation's Process. It takes a program for running as long as anything that it left behind runs (tmux leaves its server), and its
// children inherit the signals that Dispatch's threads block: a tmux without SIGCHLD never ends.
import CSystem
import Foundation

/// What a run of a program came to.
package struct Outcome {
  /// Its exit status; 128 and the signal's number when one ended it.
  package let status: Int32
  package let output: String
  package let errors: String

  /// The lines on standard error.
  package var sentences: [String] { errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }
}

/// A program can't be started.
package struct SpawnFailure: Error, CustomStringConvertible {
  package let description: String
}

/// Runs a program to its end, with no signal blocked and nothing open but its three standard streams.
/// - Parameters:
///   - words: the program, found on the PATH, or its path, and its arguments.
///   - input: what it reads.
///   - folder: where it runs; here when none is given.
///   - environment: all of its variables; those of the tests when none are given.
/// - Returns: how it ended, and what it wrote.
/// - Throws: ``SpawnFailure``, or when there is no room for what it writes.
package func spawn(_ words: [String], input: [UInt8] = [], in folder: String? = nil, environment: [String: String]? = nil) throws -> Outcome
{
  // Files, not pipes: nobody has to read along while it runs.
  let place = FileManager.default.temporaryDirectory.appendingPathComponent("praat-run-\(UUID().uuidString)").path
  let (inPlace, outPlace, errorPlace) = (place + ".in", place + ".out", place + ".err")
  try Data(input).write(to: URL(fileURLWithPath: inPlace))
  defer { for file in [inPlace, outPlace, errorPlace] { unlink(file) } }

  var files = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&files)
  posix_spawn_file_actions_addopen(&files, 0, inPlace, O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&files, 1, outPlace, O_RDWR | O_CREAT | O_APPEND, 0o600)
  posix_spawn_file_actions_addopen(&files, 2, errorPlace, O_RDWR | O_CREAT | O_APPEND, 0o600)
  praat_spawn_close_others(&files)
  if let folder { praat_spawn_chdir(&files, folder) }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  var signals = sigset_t()
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
  let variables = environment ?? ProcessInfo.processInfo.environment
  var assignments: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
  defer {
    posix_spawn_file_actions_destroy(&files)
    posix_spawnattr_destroy(&attributes)
    for word in arguments + assignments { free(word) }
  }

  var pid: pid_t = 0
  let failure = posix_spawnp(&pid, words[0], &files, &attributes, &arguments, &assignments)
  if failure != 0 { throw SpawnFailure(description: "can't start \(words[0]): \(String(cString: strerror(failure)))") }
  var status: Int32 = 0
  while waitpid(pid, &status, 0) < 0, errno == EINTR {}
  func written(_ place: String) -> String {
    String(decoding: (try? Data(contentsOf: URL(fileURLWithPath: place))) ?? Data(), as: UTF8.self)
  }
  return Outcome(
    status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F), output: written(outPlace), errors: written(errorPlace))
}

/// The program that was built beside these tests.
/// - Parameters:
///   - name: its name.
///   - file: a source file of the tests, two folders below the top.
/// - Returns: its path.
/// - Throws: ``SpawnFailure`` when it is not there.
package func builtProgram(_ name: String, besides file: String = #filePath) throws -> String {
  let around = CommandLine.arguments + Bundle.allBundles.map(\.bundlePath)
  var folders = around.filter { $0.contains(".xctest") }.map { path -> URL in
    var url = URL(fileURLWithPath: path)
    while url.path.contains(".xctest") { url.deleteLastPathComponent() }
    return url
  }
  folders.append(URL(fileURLWithPath: file).appendingPathComponent("../../../.build/debug").standardized)
  let candidates = folders.map { $0.appendingPathComponent(name).path }
  guard let program = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
    throw SpawnFailure(description: "\(name) has not been built")
  }
  return program
}

/// Whether a program is there.
package func isInstalled(_ name: String) -> Bool {
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
  }
}
