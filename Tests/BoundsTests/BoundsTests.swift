// Boards with much of one thing, in small: what is told of them grows with the file and no faster, and beyond the format's limits the rest is counted.
import Board
import BoardFile
import BoundsKit
import Foundation
import ProcessKit
import Review
import Testing

@testable import Reports

@Suite("Bounds") struct BoundsTests {
  private static let commands: [[String]] = [
    ["list"], ["list", "--format", "json"], ["results"], ["results", "--format", "json"], ["session"], ["session", "--format", "json"],
    ["check"],
    ["check", "--format", "json"], ["export", "--format", "html"], ["export", "--format", "csv"], ["export", "--format", "markdown"],
    ["export", "--format", "json"],
  ]

  private func file(_ kind: LargeBoard, _ count: Int) throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(kind.rawValue)-\(UUID().uuidString).praat").path
    try kind.write(count, to: path)
    return path
  }

  private func run(_ words: [String], on path: String) throws -> ProcessKit.Outcome {
    let outcome = try spawn(
      [try builtProgram("praatplaat"), words[0], path] + words.dropFirst(),
      environment: ["LC_ALL": "C.UTF-8", "HOME": path + ".home", "PATH": "/usr/bin:/bin"])
    #expect(outcome.status == 0, "\(words): \(outcome.errors)")
    return outcome
  }

  @Test("twice as much on the board is at most twice as much to read, in every report", arguments: LargeBoard.allCases)
  func output(_ kind: LargeBoard) throws {
    let count = kind == .longNotes ? 4 : 120
    let (one, two) = (try file(kind, count), try file(kind, 2 * count))
    defer { for path in [one, two] { unlink(path) } }
    func size(_ path: String) throws -> Int { try Data(contentsOf: URL(fileURLWithPath: path)).count }
    let grown = try size(two) - size(one)
    for words in Self.commands {
      let (less, more) = (try run(words, on: one).output.utf8.count, try run(words, on: two).output.utf8.count)
      // A note with all that is said of it may take more room than its line does, but not with every further line more.
      #expect(more - less <= 8 * grown, "\(words): \(less) to \(more) bytes for \(grown) bytes more")
    }
  }

  @Test("the same bytes every time") func seeded() throws {
    let (one, two) = (try file(.notes, 50), try file(.notes, 50))
    defer { for path in [one, two] { unlink(path) } }
    #expect(try Data(contentsOf: URL(fileURLWithPath: one)) == Data(contentsOf: URL(fileURLWithPath: two)))
    #expect(BoardCheckSummary(path: one).events == 73)
  }

  // MARK: - Beyond the limits

  @Test("of 120 groups the first 99 have a row, and the others are counted; every note is told") func groups() throws {
    let path = try file(.groups, 120)
    defer { unlink(path) }
    for (words, language, rest) in [(["session"], "nl", "en 21 meer"), (["results"], "en", "and 21 more")] {
      let lines = try run(words + ["--lang", language], on: path).output.split(separator: "\n").map(String.init)
      #expect(lines.filter { $0.hasPrefix("  groep ") || $0.hasPrefix("  group ") }.count == 99, "\(words)")
      #expect(lines.last?.hasSuffix(rest) == true, "\(words): \(lines.last ?? "")")
    }
    let board = LargeBoard.groups.board(120)
    let report = Report(of: board, notes: board.allNotes, language: .nl)
    for text in [report.markdown(), String(decoding: report.html(at: Instant(milliseconds: 0)), as: UTF8.self)] {
      for number in stride(from: 10, through: 120, by: 10) { #expect(text.contains("Notitie van groep \(number)"), "\(number)") }
      #expect(text.contains("groep 99, en 9 meer") || text.contains("groep 109, en 9 meer"))
    }
  }

  @Test("every note of 99 groups stays in every report, and on its group's page") func within() throws {
    let board = LargeBoard.groups.board(99)
    let report = Report(of: board, notes: board.allNotes, language: .nl)
    let html = String(decoding: report.html(at: Instant(milliseconds: 0)), as: UTF8.self)
    for number in stride(from: 10, through: 90, by: 10) {
      #expect(html.components(separatedBy: "Notitie van groep \(number)<").count == 3, "\(number)")
    }
    #expect(!html.contains(" meer<"))
    let session = SessionText(language: .nl).text(of: board, at: Instant(milliseconds: 0))
    #expect(session.split(separator: "\n").filter { $0.hasPrefix("  groep ") }.count == 99)
    #expect(!session.contains(" meer\n"))
  }

  @Test("packages, their notes and the packages of a note beyond the limits are counted") func packages() throws {
    let board = LargeBoard.packages.board(Limits.packages + 1_904)
    let report = Report(of: board, notes: board.allNotes, language: .nl)
    let text = report.markdown()
    #expect(text.contains("\nen 1.904 meer\n"))
    #expect(text.components(separatedBy: "- [ ] **").count - 1 == Limits.packages)
    #expect(text.components(separatedBy: "\n  - en 201 meer").count - 1 == Limits.packages)
    #expect(text.components(separatedBy: " · en 2.804 meer*").count - 1 == 300)
    let html = String(decoding: report.html(at: Instant(milliseconds: 0)), as: UTF8.self)
    #expect(html.contains(">en 1.904 meer<"))
    let results = SessionText(language: .en).results(of: board)
    #expect(results.contains("\n  and 1,904 more\n") && results.contains("\n  and 201 more\n"))
  }

  @Test("check names stretches of missing numbers, however long they are") func gaps() throws {
    let path = try file(.writers, 20)
    defer { unlink(path) }
    let output = try run(["check", "--format", "json"], on: path).output
    #expect(output.utf8.count < 6_000)
    let json = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let gaps = try #require(json?["gaps"] as? [[String: Any]])
    #expect(gaps.count == 20)
    for gap in gaps {
      let missing = try #require(gap["missing"] as? [[String: Int]])
      #expect(missing.count == 1 && missing[0]["from"] == 1)
      let end = try #require(missing[0]["to"])
      #expect(end > 1 << 52)
      #expect(missing[0]["to"] == gap["count"] as? Int)
    }
  }

  // MARK: - What is read once

  @Test("a board that is read once is the board that is followed", arguments: LargeBoard.allCases) func whole(_ kind: LargeBoard) throws {
    let path = try file(kind, kind == .longNotes ? 4 : 60)
    defer { unlink(path) }
    var reader = try BoardReader(path: path)
    let events = try reader.readNew().events
    let whole = try WholeBoard(path: path)
    #expect(whole.board == Board(events) && Board(events) == Board(events))
    #expect(whole.id == reader.boardID && whole.damagedLines == 0)
  }

  @Test("where bytes decide, lines are kept: one id said twice, and two changes of one stamp") func ties() throws {
    let path = try file(.notes, 3)
    defer { unlink(path) }
    let board = BoardID(high: 5, low: 3)
    let first = try #require(try BoardReader.events(of: path).last(where: \.makesNote))
    func event(_ id: EventID, _ text: String) -> Event {
      Event(
        id: id, tick: 1, at: first.at, author: first.author, thing: first.thing, set: [Assignment(.text, .text(text))])
    }
    for (number, other) in [
      event(first.id, "Aaa"), event(first.id, "zzz"), event(EventID(writer: first.id.writer, n: 900), "Aaa"),
      event(EventID(writer: first.id.writer, n: 901), "zzz"),
    ].enumerated() {
      let copy = "\(path).\(number).praat"
      defer { unlink(copy) }
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      bytes += Data(try Line.encode(other, board: board)) + [0x0A]
      try bytes.write(to: URL(fileURLWithPath: copy))
      let followed = Board(try BoardReader.events(of: copy))
      let whole = try WholeBoard(path: copy).board
      #expect(whole == followed && whole.note(first.id)?.text == followed.note(first.id)?.text, "\(number)")
      #expect(Board(try BoardReader.events(of: copy)) == followed)
    }
  }
}

extension BoardReader {
  fileprivate static func events(of path: String) throws -> [Event] {
    var reader = try BoardReader(path: path)
    return try reader.readNew().events
  }
}

/// What `check` counts.
private struct BoardCheckSummary {
  let events: Int

  init(path: String) { events = (try? BoardCheck.read(path))?.events ?? 0 }
}
