// Anybody's text as one line that is safe to print, on a terminal or anywhere else: the same sanitiser as the screen's (Canvas).
import Canvas

extension String {
  /// The text on one line, with nothing in it that a terminal would obey: line ends become " / ", control characters and what would be invisible
  /// become what the screens show for them.
  public func onOneLine(in glyphs: GlyphSet = .unicode) -> String {
    // Printable ASCII is what it is in every set of glyphs.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var line = ""
    var hasLineEnd = false
    for character in self {
      if character.isNewline, character != "\u{2028}", character != "\u{2029}", character != "\u{85}" {
        hasLineEnd = !line.isEmpty
        continue
      }
      if hasLineEnd { line += " / " }
      hasLineEnd = false
      for glyph in Glyph.glyphs(of: character, in: glyphs) { line += glyph.text }
    }
    return line
  }
}
