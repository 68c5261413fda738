// Runs the program that was built beside these tests, in a folder of its own.
import Foundation
import ProcessKit
import Testing

/// A folder that goes when the test ends, and the program run in it.
final class Place {
  let folder: URL
  /// Everything the program knows of its surroundings.
  var environment: [String: String]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("praatplaat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment = ["LC_ALL": "C.UTF-8", "HOME": folder.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color"]
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws { try Data(bytes).write(to: folder.appendingPathComponent(name)) }

  /// Runs `praatplaat` with these words; `before` is a program that runs it in its turn, such as strace.
  func run(_ words: String..., input: [UInt8] = [], before: [String] = []) throws -> Outcome {
    try run(words, input: input, before: before)
  }

  func run(_ words: [String], input: [UInt8] = [], before: [String] = []) throws -> Outcome {
    try spawn(before + [try builtProgram("praatplaat")] + words, input: input, in: folder.path, environment: environment)
  }

  /// Starts a program that goes on by itself; ``Background`` knows how it fares.
  func start(_ words: [String], program: String = "praatplaat") throws -> Background {
    try start(words, in: try builtProgram(program))
  }

  /// The same for a program by its path.
  func start(_ words: [String], in program: String) throws -> Background {
    let background = Background(path(".\(UUID().uuidString)"))
    // The shell leaves at once; what it started writes down its number, and its exit code at the end.
    let script =
      #"f=$1; shift; ( "$@" >"$f.out" 2>"$f.err" </dev/null & echo $! >"$f.pid"; wait $!; echo $? >"$f.code" ) >/dev/null 2>&1 &"#
    _ = try spawn(
      ["/bin/sh", "-c", script, "sh", background.name, program] + words, in: folder.path, environment: environment)
    return background
  }

  /// Somebody who has the lock of a file and was stopped; until the result is let go.
  func stoppedHolder(of file: String) throws -> Background {
    let holder = try start(["hold", path(file), "1"], program: "FileProbe")
    #expect(try holder.waitForOutput { $0 == "locked\n" })
    kill(try holder.number(), SIGSTOP)
    return holder
  }

  /// Makes `s.praat`.
  func makeBoard(_ name: String = "s.praat") throws {
    let outcome = try run("new", name)
    try #require(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome)")
  }

  /// Adds a note.
  /// - Returns: its id.
  func add(_ text: String, case study: String = "1", theme: String = "4", horizon: String = "short", group: String = "4") throws -> String {
    let outcome = try run("add", "s.praat", "--case", study, "--theme", theme, "--horizon", horizon, "--group", group, text)
    try #require(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    return String(outcome.output.dropLast())
  }

  /// The notes as `list --format json` has them.
  func notes(_ filters: String...) throws -> [[String: Any]] {
    let outcome = try run(["list", "s.praat", "--format", "json"] + filters)
    try #require(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
  }
}

/// A program that runs beside the test; killed when the test lets it go.
final class Background {
  let name: String

  init(_ name: String) { self.name = name }

  deinit { end() }

  private func text(_ part: String) -> String { (try? String(contentsOfFile: "\(name).\(part)", encoding: .utf8)) ?? "" }

  var output: String { text("out") }

  var errors: String { text("err") }

  func number() throws -> pid_t {
    try #require(wait { text("pid").hasSuffix("\n") }, "it never started")
    return try #require(pid_t(text("pid").dropLast()))
  }

  /// Waits until what it wrote is as it should be.
  func waitForOutput(_ condition: (String) -> Bool) throws -> Bool { wait { condition(output) } }

  /// How it ended, as a shell sees it.
  func exitCode() throws -> Int32 {
    try #require(wait { text("code").hasSuffix("\n") }, "it never ended: \(output) \(errors)")
    return try #require(Int32(text("code").dropLast()))
  }

  func end() {
    guard text("code").isEmpty, let number = try? number() else { return }
    kill(number, SIGKILL)
  }

  private func wait(_ condition: () -> Bool) -> Bool {
    let deadline = Date().addingTimeInterval(60)
    while !condition() {
      if Date() > deadline { return false }
      usleep(5_000)
    }
    return true
  }
}
