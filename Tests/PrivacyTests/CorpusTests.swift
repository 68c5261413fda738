// What is found and what is not, on texts as people type them: a line each, in plain files beside this one.
import Board
import Cases
import Foundation
import Privacy
import Testing

@Suite struct CorpusTests {
  /// The lines of a file of the corpus.
  static func lines(_ name: String) throws -> [String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Corpus/\(name).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test("Of 100 planted details at least 90 are found, each as what it is")
  func planted() throws {
    let lines = try Self.lines("planted")
    #expect(lines.count == 100)
    let missed = try lines.filter { line in
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      let kind = try #require(PersonalDetail.Kind(rawValue: parts[0]))
      return !PrivacyCheck().details(in: parts[1]).contains { $0.kind == kind }
    }
    #expect(missed.count <= 10, "\(missed.joined(separator: "\n"))")
  }

  @Test("Of 300 ordinary notes at most 3 alarm")
  func ordinary() throws {
    let lines = try Self.lines("ordinary")
    #expect(lines.count == 300)
    let alarms = lines.filter { !PrivacyCheck().details(in: $0).isEmpty }
    #expect(alarms.count <= 3, "\(alarms.joined(separator: "\n"))")
  }

  @Test("Nothing on the plate, its cards, the cases and the agendas alarms, also where the board is not known")
  func plateAndCases() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Cases/Markdown")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter { $0.pathExtension == "md" }
    #expect(files.count >= 12)
    for file in files {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        #expect(PrivacyCheck().details(in: String(line)).isEmpty, "\(file.lastPathComponent): \(line)")
      }
    }
  }
}
