extension Glyph {
  /// The glyphs that a character of anybody's text is drawn with.
  public static func glyphs(of character: Character, in set: GlyphSet = .unicode) -> [Glyph] {
    character.unicodeScalars.map { Glyph(base: $0.value, width: 1) }
  }
}
