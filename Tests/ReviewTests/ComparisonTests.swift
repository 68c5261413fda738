// Two sessions side by side.
import Board
import SessionKit
import Testing

@testable import Review

@Suite("Comparison") struct ComparisonTests {
  private func notes(_ writer: UInt64, _ rows: [(caseID: CaseID, theme: Theme, horizon: Horizon, text: String)]) -> [Note] {
    var pen = Pen(writer: WriterID(bits: writer), author: Author(group: "1"))
    var board = Board()
    for (number, row) in rows.enumerated() {
      board.apply(
        pen.newNote(
          [
            Assignment(.caseStudy, .text(row.caseID.text)), Assignment(.theme, .text(row.theme.rawValue)),
            Assignment(.horizon, .text(row.horizon.rawValue)), Assignment(.text, .text(row.text)),
          ], at: Instant(milliseconds: Int64(number))))
    }
    return board.allNotes
  }

  @Test("only cases that both have are compared, theme by theme") func counts() {
    let here = notes(1, [("a", .newConstruction, .short, "x"), ("a", .newConstruction, .long, "y"), ("b", .newConstruction, .long, "z")])
    let there = notes(
      2, [("a", .newConstruction, .short, "q"), ("a", .socialManagement, .short, "r"), ("c", .socialManagement, .short, "s")])
    let comparison = Comparison(here, cases: ["b", "a"], there, cases: ["a", "c"])
    #expect(comparison.cases == ["a"])
    #expect(comparison.rows.count == Theme.allCases.count)
    let filled = comparison.rows.filter { $0.here > 0 || $0.there > 0 }
    #expect(filled.map(\.heading) == [.theme(.newConstruction), .theme(.socialManagement)])
    #expect(filled.map(\.here) == [2, 0])
    #expect(filled.map(\.there) == [1, 1])
    #expect(comparison.onlyHere.map(\.text) == ["x", "y"])
    #expect(comparison.onlyThere.map(\.text) == ["q", "r"])
    #expect(comparison.inBoth == 0)
  }

  @Test("what stands under no theme has a row of its own where either has any, and rows come to all notes of their case") func whole() {
    let boards = [oddBoard(seed: 1), oddBoard(seed: 2)].map(\.allNotes)
    let cases: [CaseID] = ["flat", "dorp"]
    let comparison = Comparison(boards[0], cases: cases, boards[1], cases: cases)
    for id in cases {
      let rows = comparison.rows.filter { $0.caseID == id }
      #expect(rows.map(\.heading).suffix(3) == [.noTheme, .step(.start), .step(.end)])
      #expect(rows.reduce(0) { $0 + $1.here } == boards[0].count { $0.caseID == id })
      #expect(rows.reduce(0) { $0 + $1.there } == boards[1].count { $0.caseID == id })
    }
  }

  @Test("capitals, accents and white space make no other note; another case does") func words() {
    let here = notes(
      1,
      [
        ("a", .newConstruction, .short, "Coördinatie  in de wijk"), ("a", .newConstruction, .short, "koffie"),
        ("b", .newConstruction, .short, "thee"),
      ])
    let there = notes(
      2,
      [
        ("a", .socialManagement, .long, "coordinatie in\nde WIJK "), ("b", .newConstruction, .short, "koffie"),
        ("b", .newConstruction, .short, "Thee"),
      ])
    let comparison = Comparison(here, cases: ["a", "b"], there, cases: ["a", "b"])
    #expect(comparison.onlyHere.map(\.text) == ["koffie"])
    #expect(comparison.onlyThere.map(\.text) == ["koffie"])
    #expect(comparison.inBoth == 2)
  }

  @Test("without a case in common there is nothing to compare") func nothing() {
    let comparison = Comparison(notes(1, [("a", .newConstruction, .short, "x")]), cases: ["a"], [], cases: ["b"])
    #expect(comparison.cases.isEmpty && comparison.rows.isEmpty && comparison.onlyHere.isEmpty && comparison.onlyThere.isEmpty)
  }
}
