// Every trial of `make torture`, in its short form.
import Foundation
import Testing
import TortureKit

@Suite(.serialized) struct TrialTests {
  @Test("nothing is lost, whatever happens to the file", arguments: Trial.all)
  func trial(_ trial: Trial) throws {
    let row = trial.run(try Self.tools(), .short)
    #expect(row.isGood, "\(Row.heading)\n\(row.line)\n\(row.faults.joined(separator: "\n"))")
  }

  /// The programs that were built beside these tests.
  private static func tools() throws -> Tools {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let around = [own] + CommandLine.arguments + Bundle.allBundles.map(\.bundlePath)
    var folders = around.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
    folders.append(URL(fileURLWithPath: #filePath).appendingPathComponent("../../../.build/debug").standardized)
    let folder = try #require(
      folders.first { FileManager.default.isExecutableFile(atPath: $0.appendingPathComponent("FileProbe").path) },
      "FileProbe has not been built")
    return Tools(program: folder.appendingPathComponent("praatplaat").path, probe: folder.appendingPathComponent("FileProbe").path)
  }
}
