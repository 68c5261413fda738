// How many columns text takes, and what fits in a number of columns. Always asked for the glyph set that the text is drawn with.

/// How many columns a text takes when it is written in a grid. A line end inside the text is a visible character of one column (␊), as
/// `Grid.write` draws it.
public func width(of text: String, in glyphs: GlyphSet = .unicode) -> Int {
  if text.isPrintableASCII { return text.utf8.count }
  var columns = 0
  var clusters = Clusters(text)
  while let cluster = clusters.next() { columns += cluster.width(in: glyphs) }
  return columns
}

extension String {
  /// The longest beginning that fits. Never cuts a character in two.
  public func prefix(columns: Int, in glyphs: GlyphSet = .unicode) -> String { String(self[..<end(ofPrefix: columns, in: glyphs).index]) }

  /// The text if it fits, otherwise its beginning with "…" (three points in ASCII) behind it. Where not even that fits: what fits of the text.
  public func truncated(to columns: Int, in glyphs: GlyphSet = .unicode) -> String {
    // A character takes a column at least, and its bytes can't be fewer than one: short text needs no walk.
    if utf8.count <= columns, isPrintableASCII { return self }
    let whole = end(ofPrefix: columns, in: glyphs)
    if whole.index == endIndex { return self }
    let ellipsis = glyphs == .unicode ? 1 : 3
    guard columns > ellipsis else { return String(self[..<whole.index]) }
    return self[..<end(ofPrefix: columns - ellipsis, in: glyphs).index] + "…"
  }

  /// The text with spaces behind it up to that width, cut with "…" when it is longer.
  public func padded(to columns: Int, in glyphs: GlyphSet = .unicode) -> String {
    let text = truncated(to: columns, in: glyphs)
    return text + String(repeating: " ", count: max(0, columns.saturatingSubtract(width(of: text, in: glyphs))))
  }

  private func end(ofPrefix columns: Int, in glyphs: GlyphSet) -> (index: Index, columns: Int) {
    var clusters = Clusters(self)
    var (index, used) = (startIndex, 0)
    while let cluster = clusters.next() {
      let width = cluster.width(in: glyphs)
      if width > columns - used { break }
      (index, used) = (clusters.index, used + width)
    }
    return (index, used)
  }

  var isPrintableASCII: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
}
