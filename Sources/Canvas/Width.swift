// How many columns text takes, and what fits in a number of columns. Always asked for the glyph set that the text is drawn with.

/// How many columns a text takes when it is written in a grid. A line end inside the text is a visible character of one column, as `Grid.write` draws it.
public func width(of text: String, in glyphs: GlyphSet = .unicode) -> Int { text.count }

extension String {
  /// The longest beginning that fits. Never cuts a character in two.
  public func prefix(columns: Int, in glyphs: GlyphSet = .unicode) -> String { String(prefix(max(0, columns))) }

  /// The text if it fits, otherwise its beginning with "…" (three points in ASCII) behind it. Where not even that fits: what fits of the text.
  public func truncated(to columns: Int, in glyphs: GlyphSet = .unicode) -> String {
    count <= columns ? self : columns < 1 ? "" : String(prefix(columns - 1)) + "…"
  }

  /// The text with spaces behind it up to that width, cut with "…" when it is longer.
  public func padded(to columns: Int, in glyphs: GlyphSet = .unicode) -> String {
    let text = truncated(to: columns, in: glyphs)
    return text + String(repeating: " ", count: max(0, columns - width(of: text, in: glyphs)))
  }
}
