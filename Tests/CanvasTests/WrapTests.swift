// Text in lines, and the caret in it.
import SeedKit
import Testing

@testable import Canvas

@Suite("Wrapping")
struct WrapTests {
  init() { #expect(utf8Locale) }

  private func lines(_ text: String, _ width: Int, editing: Bool = false) -> [String] {
    WrappedText(text, width: width, editing: editing).lines.map(\.text)
  }

  @Test(
    "lines break at spaces, after - and / in a word, and where the width ends in a word that is longer",
    arguments: [
      ("Kennismaken in de eerste maand", 17, ["Kennismaken in de", "eerste maand"]), ("", 5, [""]), ("een", 5, ["een"]),
      ("een  twee", 5, ["een", "twee"]),
      ("levensloopbestendigheidsscan", 10, ["levensloop", "bestendigh", "eidsscan"]),
      ("de woningbouwcorporatie", 8, ["de", "woningbo", "uwcorpor", "atie"]),
      ("wijk-en buurtbeheer", 6, ["wijk-", "en", "buurtb", "eheer"]), ("huurder/eigenaar", 9, ["huurder/", "eigenaar"]),
      ("was -5 graden", 6, ["was -5", "graden"]),
      ("een -- twee", 5, ["een", "--", "twee"]), ("日本語です。はい", 4, ["日本", "語で", "す。", "はい"]), ("huis🙂🙂", 6, ["huis🙂", "🙂"]),
      ("\tx", 3, ["\tx"]),
      ("een 🙂 drie", 7, ["een 🙂", "drie"]), ("een 日", 5, ["een", "日"]), ("wijk-日本", 7, ["wijk-日", "本"]), ("wijk-日本", 6, ["wijk-", "日本"]),
      ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]),
    ])
  func breaking(text: String, width: Int, expected: [String]) {
    #expect(lines(text, width) == expected)
  }

  @Test("a line end is kept, CR LF is one, and one at the end leaves an empty line")
  func lineEnds() {
    #expect(lines("een\ntwee\r\n\ndrie\n", 9) == ["een", "twee", "", "drie", ""])
    #expect(lines("een  \n  twee", 9) == ["een  ", "  twee"])
  }

  @Test("what the limit leaves out is known, and not looked at")
  func limit() {
    let long = WrappedText(String(repeating: "woord ", count: 700), width: 11, limit: 2)
    #expect(long.lines.map(\.text) == ["woord woord", "woord woord"] && long.isCut)
    #expect(!WrappedText("een\ntwee  \n\n", width: 9, limit: 2).isCut)
    #expect(WrappedText("een", width: 9, limit: 0).lines.isEmpty && WrappedText("een", width: 9, limit: 0).isCut)
    #expect(WrappedText("een", width: 9, limit: 0).point(ofCaret: 2) == Point(x: 0, y: 0))
  }

  @Test("the ranges count Characters, and leave out what disappears at a break")
  func ranges() {
    let text = WrappedText("👨‍👩‍👧 één  twee\ndrie", width: 6)
    #expect(text.lines.map(\.range) == [0..<5, 7..<11, 12..<16])
    #expect(text.lines.map(\.width) == [6, 4, 4])
    #expect(text.lines.map(\.isLast) == [false, true, true])
  }

  @Test("a caret behind a full word stays in the free column; behind the space it goes where the next word comes")
  func caretAtWidth() {
    let word = WrappedText("wijken", width: 7, editing: true)
    #expect(word.point(ofCaret: 6) == Point(x: 6, y: 0))
    let space = WrappedText("wijken ", width: 7, editing: true)
    #expect(space.lines.map(\.text) == ["wijken", ""])
    #expect(space.point(ofCaret: 6) == Point(x: 6, y: 0))
    #expect(space.point(ofCaret: 7) == Point(x: 0, y: 1))
    #expect(WrappedText("wij ", width: 7, editing: true).point(ofCaret: 4) == Point(x: 4, y: 0))
    #expect(WrappedText("wij\n", width: 7, editing: true).point(ofCaret: 4) == Point(x: 0, y: 1))
  }

  @Test("in a word that is cut, the caret between the parts stands before the second")
  func caretInCutWord() {
    let text = WrappedText("levensloop", width: 6, editing: true)
    #expect(text.lines.map(\.text) == ["leven", "sloop"])
    #expect(text.point(ofCaret: 5) == Point(x: 0, y: 1))
    #expect(text.caret(at: Point(x: 99, y: 0)) == 4)
    #expect(text.caret(at: Point(x: 99, y: 9)) == 10)
  }

  @Test("a click on a wide character puts the caret before it")
  func clicking() {
    let text = WrappedText("a日b", width: 9, editing: true)
    #expect((-1...5).map { text.caret(at: Point(x: $0, y: 0)) } == [0, 0, 1, 1, 2, 3, 3])
    #expect(text.caret(at: Point(x: 2, y: -4)) == 1)
  }

  @Test("in text wrapped for reading the caret stays inside the width")
  func caretWhenReading() {
    let text = WrappedText("wijk   beheer", width: 6)
    for offset in -2...20 { #expect((0..<6).contains(text.point(ofCaret: offset).x)) }
    #expect(text.point(ofCaret: 7) == Point(x: 0, y: 1))
  }

  @Test("lines fit, give the text back but for white space at breaks, and every caret comes back from its point", arguments: seeds)
  func anything(seed: UInt64) {
    var random = Seeded(seed)
    for round in 0..<400 {
      let text = round % 2 == 0 ? random.text(40) : words(&random)
      let characters = Array(text)
      let (width, editing) = (Int.random(in: -1...12, using: &random), round % 3 != 0)
      let set: GlyphSet = round % 5 == 0 ? .ascii : .unicode
      let wrapped = WrappedText(text, width: width, glyphs: set, editing: editing)
      let what: Comment = "seed \(seed) round \(round): \(text.debugDescription) in \(width)"
      var end = 0
      for line in wrapped.lines {
        #expect(line.width == Canvas.width(of: line.text, in: set), what)
        #expect(line.width <= max(1, editing ? width - 1 : width) || line.range.count == 1, what)
        #expect(Array(line.text) == Array(characters[line.range]), what)
        #expect(line.range.lowerBound >= end && characters[end..<line.range.lowerBound].allSatisfy(\.isWhitespace), what)
        if editing { #expect(line.range.lowerBound - end <= 1, what) }
        end = line.range.upperBound
      }
      #expect(characters[end...].allSatisfy(\.isWhitespace) && !wrapped.isCut, what)
      for offset in 0...characters.count {
        let point = wrapped.point(ofCaret: offset)
        #expect(wrapped.lines.indices.contains(point.y) && (0..<max(1, width)).contains(point.x), what)
        if editing, width > 1, wrapped.lines.allSatisfy({ $0.width < width }) { #expect(wrapped.caret(at: point) == offset, what) }
      }
      let limit = Int.random(in: 0...5, using: &random)
      #expect(
        WrappedText(text, width: width, glyphs: set, limit: limit, editing: editing).lines == Array(wrapped.lines.prefix(limit)), what)
    }
  }

  @Test("words of plain letters break where the same words do with a mark on every letter", arguments: seeds)
  func marks(seed: UInt64) {
    var random = Seeded(seed)
    for round in 0..<400 {
      let text = words(&random)
      let marked = String(text.map { $0.isASCII && $0.isLetter ? "é" : $0 })
      let width = Int.random(in: 1...20, using: &random)
      for editing in [false, true] {
        let (plain, other) = (WrappedText(text, width: width, editing: editing), WrappedText(marked, width: width, editing: editing))
        let what: Comment = "seed \(seed) round \(round): \(text.debugDescription) in \(width)"
        #expect(plain.lines.map(\.range) == other.lines.map(\.range), what)
        #expect(plain.lines.map(\.width) == other.lines.map(\.width) && plain.lines.map(\.isLast) == other.lines.map(\.isLast), what)
      }
    }
  }

  private func words(_ random: inout Seeded) -> String {
    let words = ["wijk", "-", "/", " ", "  ", "   ", "\n", "een", "woningvoorraad", "🙂", "日本語", "é", "e\u{301}", ",", "\t", "buurt "]
    return (0..<Int.random(in: 0...12, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }.joined()
  }
}
