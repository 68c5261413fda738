// Columns, and what fits in them.
import SeedKit
import Testing

@testable import Canvas

@Suite("Width")
struct WidthTests {
  init() { #expect(utf8Locale) }

  @Test(
    "a text's columns are those it is drawn in",
    arguments: [("", 0), ("wijk", 4), ("één", 3), ("e\u{301}", 1), ("日本", 4), ("🙂", 2), ("👨‍👩‍👧", 2), ("🇳🇱", 2), ("a\nb", 3), ("…", 1)])
  func columns(text: String, expected: Int) { #expect(width(of: text) == expected) }

  @Test(
    "what does not fit ends in …, and no character is cut in two",
    arguments: [
      ("Samenwerking", 12, "Samenwerking"), ("Samenwerking", 8, "Samenwe…"), ("Samen", 1, "S"), ("Samen", 0, ""), ("Samen", -3, ""),
      ("日本語", 6, "日本語"), ("日本語", 5, "日本…"),
      ("日本語", 4, "日…"), ("日本", 1, ""), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"), ("", 0, ""),
    ])
  func truncating(text: String, columns: Int, expected: String) { #expect(text.truncated(to: columns) == expected) }

  @Test("in ASCII the three points count for three columns")
  func truncatingASCII() {
    let text = "Levensloopbestendig".truncated(to: 9, in: .ascii)
    #expect(width(of: text, in: .ascii) == 9)
    var grid = Grid(size: Size(width: 20, height: 1), glyphs: .ascii)
    grid.write(text, at: Point(x: 0, y: 0))
    #expect(grid.text == "Levens...")
    #expect("…".truncated(to: 2, in: .ascii) == "")
  }

  @Test("padded text takes exactly the columns that were asked for")
  func padding() {
    #expect("日".padded(to: 4) == "日  ")
    #expect("Nieuwbouw".padded(to: 5) == "Nieu…")
    #expect("日本".padded(to: 1) == " ")
    #expect("x".padded(to: -1) == "")
  }

  @Test("truncated text never takes more columns than there are, and a prefix is one of the text", arguments: seeds)
  func anything(seed: UInt64) {
    var random = Seeded(seed)
    for round in 0..<200 {
      let (text, columns, set) = (random.text(14), Int.random(in: -1...16, using: &random), round % 3 == 0 ? GlyphSet.ascii : .unicode)
      let (cut, prefix) = (text.truncated(to: columns, in: set), text.prefix(columns: columns, in: set))
      #expect(width(of: cut, in: set) <= max(0, columns), "seed \(seed) round \(round)")
      #expect(width(of: prefix, in: set) <= max(0, columns) && Array(text).starts(with: Array(prefix)), "seed \(seed) round \(round)")
      #expect((cut == text) == (width(of: text, in: set) <= max(0, columns)) || text.hasSuffix("…"), "seed \(seed) round \(round)")
    }
  }

  @Test("the quick walk over a text finds the same characters as Swift does", arguments: seeds)
  func clusters(seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<500 {
      let text = random.text(16)
      var clusters = Clusters(text)
      var (found, start): ([String], String.Index) = ([], text.startIndex)
      while clusters.next() != nil {
        found.append(String(text[start..<clusters.index]))
        start = clusters.index
      }
      #expect(found.map { Array($0.unicodeScalars) } == text.map { Array($0.unicodeScalars) }, "seed \(seed)")
    }
  }
}
