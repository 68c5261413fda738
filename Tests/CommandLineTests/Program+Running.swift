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
