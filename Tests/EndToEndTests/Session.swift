// A board in a folder of its own, and the real program on it.
import Foundation
import ProcessKit

/// A folder with a board, made with the program itself and thrown away with the test.
final class Session {
  let folder: String
  let program: String
  var board: String { folder + "/bord.praat" }

  /// A board in a new folder, for people who know the program, unless they are here for the first time and are offered the tour.
  init(groups: Int = 4, isNew: Bool = false) throws {
    program = try builtProgram("praatplaat")
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("praat-e2e-\(UInt64.random(in: 0 ... .max))").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try praatplaat("new", board, "--groups", "\(groups)")
    if isNew { return }
    let state = folder + "/state/praatplaat"
    try FileManager.default.createDirectory(
      atPath: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try "toured group\ntoured host\ntoured present\ntoured review\n".write(toFile: state + "/habits", atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Runs the program on the command line.
  @discardableResult func praatplaat(_ arguments: String..., input: String? = nil) throws -> String {
    let environment = ["XDG_STATE_HOME": folder + "/state", "LANG": "C.UTF-8", "HOME": folder, "PATH": "/usr/bin:/bin"]
    let outcome = try spawn([program] + arguments, input: Array((input ?? "").utf8), environment: environment)
    if outcome.status != 0 {
      throw TestFailure("praatplaat \(arguments.joined(separator: " ")) ended with \(outcome.status): \(outcome.errors)")
    }
    return outcome.output
  }

  /// A terminal with the board in it.
  func open(
    group: Int? = 1, width: Int = 120, height: Int = 36, options: String = "", environment: [String: String] = [:], before: String = "exec"
  ) throws -> Tmux {
    let which = group.map { "--group \($0)" } ?? ""
    return try start("open", "\(which) \(options)", width: width, height: height, environment: environment, before: before)
  }

  /// A terminal with another screen of the board in it: `host`, `present`.
  func start(
    _ command: String, _ options: String = "", width: Int = 120, height: Int = 36, environment: [String: String] = [:],
    before: String = "exec"
  ) throws -> Tmux {
    var variables = ["XDG_STATE_HOME": folder + "/state"]
    variables.merge(environment) { $1 }
    return try Tmux("\(before) '\(program)' \(command) '\(board)' \(options)", width: width, height: height, environment: variables)
  }

  /// What stands in the shared file.
  func lines() throws -> [String] {
    try String(contentsOfFile: board, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
