// Runs the program that was built beside these tests, in a folder of its own.
import Foundation
import Testing

/// What a run of the program came to.
struct Outcome {
  let status: Int32
  let output: String
  let errors: String

  /// The lines on standard error.
  var sentences: [String] { errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }
}

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
    let unique = UUID().uuidString
    let files = try ["in", "out", "err"].map { name -> FileHandle in
      // Files, not pipes: nobody has to read along while it runs.
      let path = self.path(".\(unique).\(name)")
      try Data(name == "in" ? input : []).write(to: URL(fileURLWithPath: path))
      return try FileHandle(forUpdating: URL(fileURLWithPath: path))
    }
    let process = Process()
    let line = before + [try Self.program()] + words
    process.executableURL = URL(fileURLWithPath: line[0])
    process.arguments = Array(line.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = environment
    (process.standardInput, process.standardOutput, process.standardError) = (files[0], files[1], files[2])
    try process.run()
    process.waitUntilExit()
    let read = try ["out", "err"].map { try String(decoding: bytes(".\(unique).\($0)"), as: UTF8.self) }
    for name in ["in", "out", "err"] { try FileManager.default.removeItem(atPath: path(".\(unique).\(name)")) }
    return Outcome(status: process.terminationStatus, output: read[0], errors: read[1])
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

  /// The program: in the folder that the tests were built in, wherever that is.
  private static func program() throws -> String {
    let around = CommandLine.arguments + Bundle.allBundles.map(\.bundlePath)
    var folders = around.filter { $0.contains(".xctest") }.map { path -> URL in
      var url = URL(fileURLWithPath: path)
      while url.path.contains(".xctest") { url.deleteLastPathComponent() }
      return url
    }
    folders.append(URL(fileURLWithPath: #filePath).appendingPathComponent("../../../.build/debug").standardized)
    let candidates = folders.map { $0.appendingPathComponent("praatplaat").path }
    return try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0) }, "the program has not been built")
  }
}
