// Notes as text for people.
import Canvas
import Testing

@testable import Board
@testable import Reports
@testable import Review

@Suite struct NotesTextTests {
  private let board: Board

  init() {
    var sample = Sample()
    sample.note("Wijkbeheerder elke dag op vaste tijd, zodat iedereen weet waar hij te vinden is", group: "4", role: "huurder")
    sample.note("Trap\nschoon \u{1B}]0;x\u{7}", group: "10", [Assignment(.level, .text("straat"))])
    sample.note("Werkplaats", "dorp", .existingStock, .long, group: nil)
    board = sample.board
  }

  private func lines(_ order: NoteOrder = .board, columns: Int? = nil, _ language: Language = .nl, glyphs: GlyphSet = .unicode) -> [String]
  {
    let text = NotesText(language: language, glyphs: glyphs, columns: columns)
    let all = text.text(of: order.sorted(board.allNotes, on: board), in: order, on: board)
    return all.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("headings for case, theme and term; a line a note, with its short name and group") func asOnTheBoard() {
    #expect(
      lines() == [
        "Sessie · 3 notities", "", "1. De flat", "", "  Sociaal beheer · korte termijn",
        "    9c41-8   groep 4     Wijkbeheerder elke dag op vaste tijd, zodat iedereen weet waar hij te vinden is [bril: huurder]",
        "    9c41-9   groep 10    Trap / schoon ␛]0;x␇ [straat]", "", "2. De dorp", "",
        "  Bestaande woningvoorraad · lange termijn", "    9c41-10  begeleider  Werkplaats", "",
      ])
  }

  @Test("no line is wider than the terminal, and nothing is lost", arguments: [40, 60, 80, 200]) func wrapped(_ columns: Int) {
    let lines = lines(columns: columns)
    let shown = lines.filter { $0.contains { $0 != " " } && !$0.contains("·") }
    #expect(shown.allSatisfy { width(of: $0) <= columns })
    #expect(lines.joined(separator: " ").split(separator: " ").contains("vinden"))
  }

  @Test("other orders say in each line what their headings don't") func orders() {
    #expect(lines(.time)[1].hasSuffix("[1. De flat · Sociaal beheer · korte termijn · bril: huurder]"))
    #expect(lines(.time)[1].contains("2026-02-03 10:08  groep 4"))
    #expect(lines(.group).filter { !$0.isEmpty && !$0.hasPrefix(" ") } == ["Sessie · 3 notities", "Groep 4", "Groep 10", "Begeleider"])
    #expect(lines(.theme)[2] == "Bestaande woningvoorraad · lange termijn")
  }

  @Test("English, and a terminal that knows ASCII only") func english() {
    let lines = lines(.en, glyphs: .ascii)
    #expect(lines[0].hasPrefix("Sessie ") && lines[0].hasSuffix(" 3 notes"))
    #expect(lines.contains { $0.contains("short term") })
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } })
  }

  private func lines(_ language: Language, glyphs: GlyphSet) -> [String] { lines(.board, language, glyphs: glyphs) }

  @Test("an empty board and an empty choice say so") func empty() {
    let text = NotesText(language: .nl)
    #expect(text.text(of: [], in: .board, on: Sample().board).hasSuffix("\n\nOp dit bord staat nog geen notitie.\n"))
    #expect(text.text(of: [], in: .board, on: board) == "Sessie · 0 van de 3 notities\n\nGeen notitie te zien die bij deze filters past.\n")
  }
}
