// Text that comes in: what is mended, and what is refused.
import Testing

@testable import praatplaat

@Suite struct NoteTextTests {
  @Test("tabs become spaces, lines stay, white space around it goes") func mended() throws {
    #expect(try noteText(" een\ttwee\r\ndrie \n") == "een twee\ndrie")
  }

  @Test("a label has one line") func label() {
    #expect(throws: TextFault.controlCharacter("\n", at: 2)) { try praatplaat.label("a\nb") }
    #expect(throws: TextFault.tooLong(121, limit: 120)) { try praatplaat.label(String(repeating: "x", count: 121)) }
  }

  @Test("control characters are refused, with their place") func controls() {
    for scalar: Unicode.Scalar in ["\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\r"] {
      #expect(throws: TextFault.controlCharacter(scalar, at: 2)) { try noteText("a\(scalar)b") }
    }
  }

  @Test("4,000 scalars fit, one more does not, and nothing does not") func length() throws {
    #expect(try noteText(String(repeating: "é", count: 4_000)).count == 4_000)
    #expect(throws: TextFault.tooLong(4_001, limit: 4_000)) { try noteText(String(repeating: "é", count: 4_001)) }
    for text in ["", " ", "\n\t\n", "\u{A0}"] { #expect(throws: TextFault.empty) { try noteText(text) } }
  }

  @Test("a note a line: byte order mark, CR LF and blank lines are no part of them") func lines() throws {
    #expect(try noteTexts([0xEF, 0xBB, 0xBF] + Array("een\r\n\r\n  \ntwee\tdrie\n\nvier".utf8)) == ["een", "twee drie", "vier"])
  }

  @Test("the first line that can't be a note is named by its number") func badLines() {
    #expect(throws: Refusal.text(.notUTF8, .line(3))) { try noteTexts(Array("een\n\n".utf8) + [0xC3, 0x28]) }
    #expect(throws: Refusal.text(.controlCharacter("\u{1B}", at: 1), .line(2))) { try noteTexts(Array("een\n\u{1B}x\ny".utf8)) }
    #expect(throws: Refusal.noText) { try noteTexts(Array("\n \r\n".utf8)) }
    #expect(throws: Refusal.noText) { try noteTexts([]) }
  }
}
