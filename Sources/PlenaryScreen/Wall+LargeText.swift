// A text as large as there is room for: in block letters, in lines with air between them, in lines close together, and in the end cut. Words are
// never broken to make it larger.
import Canvas

extension Wall {
  /// Makes any text as large as it can be in so many columns and rows, in at most so many lines; a line of block letters counts as one.
  /// - Returns: the rows to write, with the empty ones between lines.
  func large(_ text: String, in room: Size, limit: Int, mayBeBlocks: Bool = true) -> [String] {
    if mayBeBlocks, let rows = blocks(text, in: room, limit: limit) { return rows }
    // What is short stands in the middle of a wide wall; longer lines than this are hard to follow from afar, and so are more of them than the limit. But
    // rather that than a text without its end.
    let (narrow, few) = (max(1, min(room.width, 72)), max(1, min(limit, room.height)))
    let (wide, all) = (max(1, room.width), max(1, room.height))
    let forms = [(narrow, few), (min(wide, 90), few), (min(wide, 90), all), (wide, all)]
    let tried = forms.map { width, most in WrappedText(text, width: width, glyphs: glyphs, limit: most) }
    guard let wrapped = tried.first(where: { !$0.isCut }) else {
      markCut()
      return tried[tried.count - 1].linesWithEllipsis
    }
    let lines = Self.balanced(wrapped, text).lines.map(\.text)
    return lines.count > 1 && lines.count * 2 - 1 <= room.height ? Array(lines.flatMap { [$0, ""] }.dropLast()) : lines
  }

  /// The text in block letters, as large as fits; none where it does not fit, or would lose something.
  func blocks(_ text: String, in room: Size, limit: Int) -> [String]? {
    for scale in [2, 1] { if let rows = Self.blocks(text, in: room, scale: scale, limit: limit) { return rows } }
    return nil
  }

  /// Lines of about the same length: no word is left alone on the last one.
  private static func balanced(_ wrapped: WrappedText, _ text: String) -> WrappedText {
    guard wrapped.lines.count > 1, wrapped.lines.count <= 4 else { return wrapped }
    var best = wrapped
    while best.width > 8 {
      let narrower = WrappedText(text, width: best.width - 1, glyphs: wrapped.glyphs, limit: wrapped.lines.count)
      // A word that is wider than this would be cut.
      if narrower.isCut || cutsWord(narrower, text) { break }
      best = narrower
    }
    return best
  }

  private static func cutsWord(_ wrapped: WrappedText, _ text: String) -> Bool {
    zip(wrapped.lines, wrapped.lines.dropFirst()).contains { $0.range.upperBound == $1.range.lowerBound && !$0.text.hasSuffix("-") }
  }

  /// The text in block letters; none where it does not fit, or would lose something.
  private static func blocks(_ text: String, in room: Size, scale: Int, limit: Int) -> [String]? {
    // A longer text in capitals is no easier to read.
    guard text.utf8.count <= 60, isWholeInBigText(text), scale == 1 || room.width >= 100 else { return nil }
    let words = text.split(separator: " ").map(String.init)
    let widths = words.map { (bigText($0).first?.count ?? 0) * scale }
    guard let widest = widths.max(), widest <= room.width else { return nil }
    var breaks = lines(of: widths, within: room.width, scale)
    guard breaks.count <= min(limit, 4), breaks.count * 6 * scale - scale <= room.height else { return nil }
    // As narrow as it can be in as many lines: they come out about equally long.
    for width in stride(from: room.width - 1, through: widest, by: -1) {
      let narrower = lines(of: widths, within: width, scale)
      if narrower.count > breaks.count { break }
      breaks = narrower
    }
    let gap = Array(repeating: "", count: scale)
    let rows = breaks.flatMap { bigText(words[$0].joined(separator: " "), scale: scale) + gap }
    return rows.dropLast(scale)
  }

  /// Which words stand on which line of block letters.
  private static func lines(of widths: [Int], within room: Int, _ scale: Int) -> [Range<Int>] {
    // A space, and a column on each side of it.
    let space = 5 * scale
    var lines: [Range<Int>] = []
    var used = 0
    for (index, width) in widths.enumerated() {
      if let last = lines.last, used + space + width <= room {
        lines[lines.count - 1] = last.lowerBound..<index + 1
        used += space + width
      } else {
        lines.append(index..<index + 1)
        used = width
      }
    }
    return lines
  }
}

extension String {
  /// The text without its emoji, and without the spaces beside them.
  var withoutEmoji: String {
    let rest = filter { character in
      guard let first = character.unicodeScalars.first else { return true }
      return
        !(first.properties.isEmojiPresentation || first.properties.isEmoji && (first.value > 0xFF || character.unicodeScalars.count > 1))
    }
    return rest.count == count ? self : rest.split(separator: " ").joined(separator: " ")
  }
}
