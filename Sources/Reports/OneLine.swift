// Anybody's text as one line that is safe to print, on a terminal or anywhere else: the same sanitiser as the screen's (Canvas), but for emoji of several
// characters. A cell can't hold those, and a line can.
import Canvas

extension String {
  /// The text on one line, with nothing in it that a terminal would obey: line ends become " / ", control characters and what would be invisible
  /// become what the screens show for them.
  public func onOneLine(in glyphs: GlyphSet = .unicode) -> String {
    if isPlainLine { return self }
    var line = ""
    var hasLineEnd = false
    var place = startIndex
    while place < endIndex {
      let run = utf8[place...].prefix { $0 >= 0x20 && $0 < 0x7F }
      // A mark behind the last letter belongs to that letter.
      let end = run.endIndex == endIndex || utf8[run.endIndex] < 0x80 || run.isEmpty ? run.endIndex : utf8.index(before: run.endIndex)
      if end > place {
        if hasLineEnd { line += " / " }
        hasLineEnd = false
        line += self[place..<end]
        place = end
        continue
      }
      let character = self[place]
      place = index(after: place)
      if character.isNewline, character != "\u{2028}", character != "\u{2029}", character != "\u{85}" {
        hasLineEnd = !line.isEmpty
        continue
      }
      if hasLineEnd { line += " / " }
      hasLineEnd = false
      if glyphs == .unicode, character.isJoinedEmoji {
        line.append(character)
      } else {
        for glyph in Glyph.glyphs(of: character, in: glyphs) { line += glyph.text }
      }
    }
    return line
  }

  private var isPlainLine: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
}

extension Character {
  /// Whether it is one emoji of several scalars, as Unicode writes them (UTS 51): a flag, a keycap, a skin tone, a family. Nothing else hides in one.
  fileprivate var isJoinedEmoji: Bool {
    var rest = unicodeScalars[...]
    if rest.count < 2 { return false }
    if rest.allSatisfy(\.isFlagLetter) { return rest.count == 2 }
    func next(_ isWanted: (Unicode.Scalar) -> Bool) -> Bool {
      guard rest.first.map(isWanted) ?? false else { return false }
      rest.removeFirst()
      return true
    }
    repeat {
      let isBlackFlag = rest.first == "\u{1F3F4}"
      guard next({ $0.properties.isEmoji && !$0.isFlagLetter }) else { return false }
      _ = next { $0 == "\u{FE0F}" || $0.properties.isEmojiModifier }
      _ = next { $0 == "\u{20E3}" }
      // The flag of a part of a country: at most a country's two letters and four of the part.
      if isBlackFlag { for _ in 0..<6 where next({ (0xE0030...0xE007A).contains($0.value) }) {} }
      if isBlackFlag { _ = next { $0.value == 0xE007F } }
    } while next { $0 == "\u{200D}" }
    return rest.isEmpty
  }
}

extension Unicode.Scalar {
  fileprivate var isFlagLetter: Bool { (0x1F1E6...0x1F1FF).contains(value) }
}
