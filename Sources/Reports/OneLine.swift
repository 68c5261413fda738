// Anybody's text as one line that is safe to print, on a terminal or anywhere else: the same sanitiser as the screen's (Canvas).
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
      for glyph in Glyph.glyphs(of: character, in: glyphs) { line += glyph.text }
    }
    return line
  }

  private var isPlainLine: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
}
