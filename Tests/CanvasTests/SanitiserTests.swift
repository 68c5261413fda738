// What becomes of anybody's text before it goes to a terminal.
import CSystem
import SeedKit
import Testing

@testable import Canvas

@Suite("Sanitiser")
struct SanitiserTests {
  init() { #expect(utf8Locale) }

  private func shown(_ text: String, in set: GlyphSet = .unicode) -> String {
    text.flatMap { Glyph.glyphs(of: $0, in: set) }.map(\.text).joined()
  }

  @Test(
    "text that could touch the terminal becomes visible",
    arguments: [
      ("\u{1B}[31mrood", "␛[31mrood"), ("a\tb\u{7F}", "a␉b␡"), ("a\r\nb\n", "a␍␊b␊"), ("\u{9B}2J", "�2J"), ("\u{202E}dlo\u{202C}", "�dlo�"),
      ("\u{2067}x\u{2069}\u{200E}\u{200F}\u{61C}", "�x����"), ("a\u{200B}b\u{2060}c\u{FEFF}", "a�b�c�"), ("a\u{200D}b", "a�b"),
      ("\u{200D}", "�"),
      ("\u{200C}\u{FE0F}", "�"), ("\u{FFF9}x\u{FFFB}", "�x�"), ("x\u{E0041}\u{E0042}", "x�"), ("\u{378}\u{FFFF}\u{E000}", "���"),
      ("a\u{2028}b\u{2029}", "a�b�"),
      ("\u{3164}\u{34F}", "�"), ("\u{A0}\u{2003}", "  "), ("woning\u{AD}voorraad", "woning-voorraad"),
    ])
  func hostile(text: String, expected: String) { #expect(shown(text) == expected) }

  @Test(
    "what people write stays as they wrote it",
    arguments: [
      "Wijkschouw met gemeente", "één café", "e\u{301}e\u{301}n", "‘een trap waar je elkaar groet’", "🙂🎉", "日本語", "한국어", "שלום", "سلام",
      "ไทย",
    ])
  func ordinary(text: String) { #expect(Array(shown(text).unicodeScalars) == Array(text.unicodeScalars)) }

  @Test(
    "of an emoji sequence the first picture is kept, of a country's flag its letters",
    arguments: [
      ("👨‍👩‍👧", "👨"), ("👍🏽", "👍"), ("1️⃣", "1"), ("❤️", "❤"), ("❤️‍🔥", "❤"), ("👩🏽‍🚀", "👩"), ("🇳🇱", "NL"), ("🇳", "N"),
      ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴"), ("🏽", "🏽"),
      ("a🏽", "a🏽"),
    ])
  func emoji(text: String, expected: String) { #expect(Array(shown(text).unicodeScalars) == Array(expected.unicodeScalars)) }

  @Test("a letter keeps four marks, and a mark without a letter stands on a dotted circle")
  func marks() {
    let pile = "e" + String(repeating: "\u{301}", count: 400)
    #expect(shown(pile).unicodeScalars.count == 5)
    #expect(width(of: pile) == 1)
    #expect(shown("\u{301}") == "\u{25CC}\u{301}")
    #expect(shown("\n\u{301}") == "␊\u{25CC}\u{301}")
  }

  @Test("Hangul letters become a syllable, and a cluster with several spacing characters several glyphs")
  func scripts() {
    #expect(Array(shown("\u{1112}\u{1161}\u{11AB}").unicodeScalars) == ["한"])
    #expect(Glyph.glyphs(of: "\u{1112}\u{1161}\u{11AB}").map(\.width) == [2])
    let cluster: Character = "\u{915}\u{94D}\u{200D}\u{937}\u{93F}"
    #expect(Glyph.glyphs(of: cluster).map(\.text).joined().unicodeScalars.elementsEqual("\u{915}\u{94D}\u{937}\u{93F}".unicodeScalars))
  }

  @Test(
    "an ASCII terminal gets what is most like it",
    arguments: [
      ("┌─┐│═▌█▲▼✓·•…‘’“”›‹–—€●○←→↑↓", "+-+|=|#^vv.*...''\"\"><--EUR*o<>^v"),
      ("één Øresund Łódź straße Œuvre ĳs þ", "een Oresund Lodz strasse OEuvre ijs th"),
      ("e\u{301}", "e"), ("Ệ", "E"), ("ﬁets ½ ２ ٣", "fiets 1/2 2 3"), ("日", "??"), ("🙂", "??"), ("🇳🇱", "NL"), ("\u{1B}[0m", "?[0m"),
      ("я", "?"),
    ])
  func ascii(text: String, expected: String) {
    #expect(shown(text, in: .ascii) == expected)
    #expect(width(of: text, in: .ascii) == expected.utf8.count)
  }

  @Test("every scalar by itself becomes glyphs whose width is wcwidth's, without anything a terminal would act on")
  func everyScalar() {
    // Planes 2 and up are ideographs, tags and private use: a sample is enough.
    for value in [Array(UInt32(0)...0x1FFFF), Array(0xE0000...0xE0FFF), Array(stride(from: 0x20000, through: 0x10FFFF, by: 251))].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      check(Glyph.glyphs(of: Character(scalar)), "U+\(String(value, radix: 16))")
      if scalar.isPlain { #expect(Glyph.glyphs(of: Character(scalar)) == [Glyph(base: value)]) }
    }
  }

  @Test("random text becomes glyphs whose width is wcwidth's, without anything a terminal would act on", arguments: seeds)
  func anything(seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<400 {
      for character in random.text(12) {
        check(Glyph.glyphs(of: character), "seed \(seed): \(character.unicodeScalars.map { String($0.value, radix: 16) })")
        for glyph in Glyph.glyphs(of: character, in: .ascii)
        where glyph.width != 1 || glyph.mark1 != 0 || !(0x20..<0x7F).contains(glyph.base) {
          Issue.record("seed \(seed): \(glyph) is not ASCII")
        }
      }
    }
  }

  /// Checked by hand rather than with #expect, which would take seconds for a million scalars.
  private func check(_ glyphs: [Glyph], _ what: @autoclosure () -> String) {
    var isSound = !glyphs.isEmpty
    for glyph in glyphs {
      if wcwidth(wchar_t(glyph.base)) != Int32(glyph.width) || glyph.width < 1 { isSound = false }
      for (index, value) in [glyph.base, glyph.mark1, glyph.mark2, glyph.mark3, glyph.mark4].enumerated() where value != 0 {
        guard let scalar = Unicode.Scalar(value) else {
          isSound = false
          continue
        }
        if index > 0, wcwidth(wchar_t(value)) != 0 { isSound = false }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: isSound = false
        default: break
        }
      }
    }
    if !isSound { Issue.record("\(what()): \(glyphs)") }
  }
}
