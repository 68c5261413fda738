// Tables: written as RFC 4180 says, without formulas.
import Testing

@testable import Board
@testable import Reports

@Suite struct CSVTests {
  private static func written(_ cells: [String], _ separator: CellSeparator = .semicolon) -> String {
    var writer = CSVWriter(separator)
    writer.row(cells)
    return String(decoding: writer.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test("cells are quoted when they have to be") func quotes() {
    #expect(Self.written(["a", "b c", ""]) == "a;b c;\r\n")
    #expect(Self.written(["a;b", "zei \"ja\"", "twee\nregels"]) == "\"a;b\";\"zei \"\"ja\"\"\";\"twee\nregels\"\r\n")
    #expect(Self.written(["a,b", "a;b"], .comma) == "\"a,b\",a;b\r\n")
    #expect(Self.written([" a"]) == "\" a\"\r\n")
    var writer = CSVWriter(.comma)
    writer.row(["é"])
    #expect(writer.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test(
    "what a spreadsheet would calculate has an apostrophe in front, and import takes off just that one",
    arguments: ["=1+1", "+31", "-2", "@SUM(A1)", "  =1", "\t=1", "\n=1", "\tx", "'=1", "''-1", "=x", " @x"])
  func formulas(_ text: String) {
    #expect(text.inert == "'" + text && text.inert.withoutInertMark == text)
  }

  @Test("other texts stay as they are", arguments: ["", "a", "'s morgens", "''", "1 = 2", "é", "a@b", "👩‍👩‍👧 = leuk"])
  func others(_ text: String) {
    #expect(text.inert == text && text.withoutInertMark == text)
  }

  @Test("control characters can be seen") func controls() {
    #expect(Self.written(["a\u{1B}[2J\u{0}b\u{85}"]) == "a␛[2J␀b�\r\n")
  }

  @Test("a note is a row, with a header in the reader's language") func notes() {
    var sample = Sample()
    sample.note(
      "=HYPERLINK(\"x\")", group: "2", role: "huurder", [Assignment(.level, .text("wijk")), Assignment(.who, .list([.text("gemeente")]))])
    let report = Report(of: sample.board, notes: sample.board.allNotes, language: .en, zone: Zone(secondsFromUTC: 3_600))
    let lines = String(decoding: report.csv(separator: .comma).dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    #expect(lines[0] == "Id,Case,Title of the case,Step,Theme,Term,Text,Group,Perspective,Level,Who,Tags,Stickers,Package,Made,Edited")
    #expect(
      lines[1].hasSuffix(
        ",flat,De flat,interventions,Social management,short term,\"'=HYPERLINK(\"\"x\"\")\",2,tenant,neighbourhood,gemeente,,0,,2026-02-03T11:08:00+01:00,2026-02-03T11:08:00+01:00"
      ))
  }
}
