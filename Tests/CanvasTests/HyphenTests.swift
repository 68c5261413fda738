// Long words in narrow columns are parted with a hyphen, at a syllable.
import SeedKit
import Testing

@testable import Canvas

@Suite("Hyphens")
struct HyphenTests {
  private func lines(_ text: String, _ width: Int, editing: Bool = false) -> [String] {
    WrappedText(text, width: width, editing: editing, hyphenates: true).lines.map(\.text)
  }

  @Test(
    "a word longer than the column is parted at a syllable, with three letters at least on either side",
    arguments: [
      ("bewonerscommissie", 16, ["bewonerscommis-", "sie"]), ("Levensloopbestendig wonen", 15, ["Levensloopbes-", "tendig wonen"]),
      ("de woningbouwcorporatie", 12, ["de woning-", "bouwcorpora-", "tie"]), ("neighbourhood", 10, ["neighbour-", "hood"]),
      ("sustainability", 10, ["sustaina-", "bility"]), ("doorstromingsregeling", 14, ["doorstromings-", "regeling"]),
    ])
  func parting(text: String, width: Int, expected: [String]) {
    let wrapped = WrappedText(text, width: width, hyphenates: true)
    #expect(wrapped.lines.allSatisfy { $0.width <= width })
    #expect(wrapped.lines.map(\.text) == expected)
  }

  @Test("a word that fits a line of its own is not parted, and a hyphen or a slash of the text comes first")
  func notParted() {
    #expect(lines("Licht in het trappenhuis", 14) == ["Licht in het", "trappenhuis"])
    #expect(lines("wijk-en-buurtbeheerders", 12) == ["wijk-en-", "buurtbeheer-", "ders"])
  }

  @Test("who is needed and a tag stay together where they fit a line, whatever signs are in them")
  func marks() {
    #expect(lines("met @wijk-beheer", 12) == ["met", "@wijk-beheer"])
    #expect(lines("vraag @dorpsvereniging", 15) == ["vraag", "@dorpsvereni-", "ging"])
    #expect(lines("#levensloop-bestendig", 14) == ["#levensloop-", "bestendig"])
  }

  @Test("what has no syllables is cut where the width ends")
  func noSyllables() { #expect(lines("12345678901234", 10) == ["1234567890", "1234"]) }

  @Test("every place of a text keeps its caret, and every letter is shown once, whatever is parted", arguments: 0..<40)
  func carets(seed: Int) {
    var random = Seeded(UInt64(seed))
    let parts = ["bewoners", "commissie", " ", "@dorps", "vereniging", "-", "é", "12", "straat", "lijk", "\n", "x", "🙂"]
    let text = (0..<random.number(1...20)).map { _ in random.pick(parts) }.joined()
    let width = random.number(4...20)
    for editing in [false, true] {
      let wrapped = WrappedText(text, width: width, editing: editing, hyphenates: true)
      let all = Array(text)
      for line in wrapped.lines {
        let shown = line.isHyphenated ? String(line.text.dropLast()) : line.text
        #expect(shown == String(all[line.range]), "seed \(seed)")
        #expect(line.width <= width && line.width == Canvas.width(of: line.text), "seed \(seed)")
      }
      guard editing else { continue }
      for caret in 0...all.count {
        let point = wrapped.point(ofCaret: caret)
        #expect(wrapped.caret(at: point) == caret || all[..<caret].last?.isWhitespace == true, "seed \(seed), caret \(caret)")
      }
    }
  }
}
