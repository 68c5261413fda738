// Text as people search for it: without capitals and accents.

extension String {
  /// The text with which it is compared when capitals and accents don't matter: "Coördinatie" and "coordinatie" are the same. Typographic quotes and
  /// dashes become plain ones; a script that has no likeness in ASCII stays itself.
  public var folded: String {
    // Most notes have no accent at all, and a search folds every note of a board.
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var folded = ""
    folded.reserveCapacity(utf8.count)
    for character in lowercased() {
      if character.isASCII {
        folded.append(character)
        continue
      }
      let letters = Glyph.glyphs(of: character, in: .ascii).map(\.text).joined()
      if letters.contains("?") { folded.append(character) } else { folded += letters }
    }
    return folded
  }
}
