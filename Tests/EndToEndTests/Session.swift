// A board in a folder of its own, and the real program on it.
import Foundation

/// A folder with a board, made with the program itself and thrown away with the test.
final class Session {
  let folder: String
  var board: String { folder + "/bord.praat" }

  /// The program, next to the tests that were built with it.
  static let program: String = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0])
    var place = tests.deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = place.appendingPathComponent("praatplaat").path
      if FileManager.default.isExecutableFile(atPath: candidate), !candidate.hasSuffix(".build/praatplaat") { return candidate }
      place = place.deletingLastPathComponent()
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../.build/debug/praatplaat").standardized
      .path
  }()

  init(groups: Int = 4) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("praat-e2e-\(UInt64.random(in: 0 ... .max))").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try praatplaat("new", board, "--groups", "\(groups)")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs the program on the command line.
  @discardableResult func praatplaat(_ arguments: String..., input: String? = nil) throws -> String {
    let (status, output) = try run("env", ["XDG_STATE_HOME=\(folder)/state", "LANG=C.UTF-8", Self.program] + arguments, input: input)
    if status != 0 { throw TestFailure("praatplaat \(arguments.joined(separator: " ")) ended with \(status): \(output)") }
    return output
  }

  /// A terminal with the board in it.
  func open(
    group: Int? = 1, width: Int = 120, height: Int = 36, options: String = "", environment: [String: String] = [:], before: String = "exec"
  ) throws -> Tmux {
    let which = group.map { "--group \($0)" } ?? ""
    var variables = ["XDG_STATE_HOME": folder + "/state"]
    variables.merge(environment) { $1 }
    return try Tmux("\(before) '\(Self.program)' open '\(board)' \(which) \(options)", width: width, height: height, environment: variables)
  }

  /// What stands in the shared file.
  func lines() throws -> [String] {
    try String(contentsOfFile: board, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
