// Every trial of `make torture`, in its short form.
import Foundation
import Testing
import TortureKit

@Suite(.serialized) struct TrialTests {
  @Test("nothing is lost, whatever happens to the file", arguments: Trial.all.filter { !$0.waits })
  func trial(_ trial: Trial) throws { try attempt(trial) }
}

/// Beside the others: they do next to nothing but wait.
@Suite struct WaitingTrialTests {
  @Test("nothing is lost, however long somebody holds the file", arguments: Trial.all.filter(\.waits))
  func trial(_ trial: Trial) throws { try attempt(trial) }
}

private func attempt(_ trial: Trial) throws {
  let row = trial.run(try tools(), .short)
  if let why = row.skipped { print("skipped: \(trial): \(why)") }
  #expect(row.isGood, "\(Row.heading)\n\(row.line)\n\(row.faults.joined(separator: "\n"))")
}

/// The programs that were built beside these tests.
private func tools() throws -> Tools {
  let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  let around = [own] + CommandLine.arguments + Bundle.allBundles.map(\.bundlePath)
  var folders = around.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
  folders.append(URL(fileURLWithPath: #filePath).appendingPathComponent("../../../.build/debug").standardized)
  let folder = try #require(
    folders.first { FileManager.default.isExecutableFile(atPath: $0.appendingPathComponent("FileProbe").path) },
    "FileProbe has not been built")
  return Tools(program: folder.appendingPathComponent("praatplaat").path, probe: folder.appendingPathComponent("FileProbe").path)
}
