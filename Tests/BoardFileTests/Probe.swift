// Real processes for tests: FileProbe, by itself or under a program that makes the system refuse something.
import Foundation
import Testing

/// A FileProbe with a state folder of its own, or one that it shares with others of the same user.
final class Probe {
  private let process = Process()
  private let output = Pipe()

  static var path: String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("FileProbe").path
  }

  /// `before` runs the probe: a shell with a limit, or strace.
  init(_ arguments: [String], state: String, before: [String] = []) throws {
    let command = before + [Self.path] + arguments
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["XDG_STATE_HOME=\(state)"] + command
    process.standardOutput = output
    try process.run()
  }

  var number: Int32 { process.processIdentifier }

  /// The first line that it says.
  func firstLine() -> String {
    var line: [UInt8] = []
    while let byte = try? output.fileHandleForReading.read(upToCount: 1), let first = byte.first, first != 0x0A { line.append(first) }
    return String(decoding: line, as: UTF8.self)
  }

  /// Waits until it ends.
  func finish() -> (code: Int32, lines: [String]) {
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  static func run(_ arguments: [String], state: String, before: [String] = []) throws -> (code: Int32, lines: [String]) {
    try Probe(arguments, state: state, before: before).finish()
  }
}

/// Runs a program to its end.
@discardableResult func run(_ command: String...) -> Bool {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}
