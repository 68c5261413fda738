// A text as large as there is room for: in block letters, in lines with air between them, in lines close together, and in the end cut. Words are
// never broken to make it larger.
import Canvas

/// A text for the wall, row by row.
struct LargeText: Equatable, Sendable {
  /// The rows to write, with the empty ones between lines.
  let rows: [String]
  /// How many lines of text somebody reads: a line of block letters counts as one.
  let lines: Int

  /// The columns of the widest row.
  func width(in glyphs: GlyphSet) -> Int { rows.map { Canvas.width(of: $0, in: glyphs) }.max() ?? 0 }

  /// - Parameters:
  ///   - text: Any text.
  ///   - room: The columns and rows that it may take.
  ///   - limit: The most lines of text.
  ///   - mayBeBlocks: Whether it may stand in block letters.
  init(_ text: String, in room: Size, glyphs: GlyphSet, limit: Int, mayBeBlocks: Bool = true) {
    if mayBeBlocks {
      for scale in [2, 1] {
        if let rows = Self.blocks(text, in: room, scale: scale, limit: limit) {
          (self.rows, lines) = (rows.rows, rows.lines)
          return
        }
      }
    }
    // What is short stands in the middle of a wide wall; longer lines than this are hard to follow from afar.
    let width = max(1, min(room.width, 72))
    let most = max(1, min(limit, room.height))
    var wrapped = WrappedText(text, width: width, glyphs: glyphs, limit: most)
    if wrapped.isCut {
      var lines = wrapped.lines.map(\.text)
      if let last = lines.popLast() { lines.append(last.withEllipsis(within: width, in: glyphs)) }
      rows = lines
      self.lines = lines.count
      return
    }
    wrapped = Self.balanced(wrapped, text)
    let lines = wrapped.lines.map(\.text)
    self.lines = lines.count
    rows = lines.count > 1 && lines.count * 2 - 1 <= room.height ? Array(lines.flatMap { [$0, ""] }.dropLast()) : lines
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
  private static func blocks(_ text: String, in room: Size, scale: Int, limit: Int) -> (rows: [String], lines: Int)? {
    // A longer text in capitals is no easier to read.
    guard text.utf8.count <= 60, isWholeInBigText(text), scale == 1 || room.width >= 100 else { return nil }
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, columns("\(last) \(word)", scale) <= room.width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        guard columns(String(word), scale) <= room.width else { return nil }
        lines.append(String(word))
      }
    }
    guard !lines.isEmpty, lines.count <= min(limit, 4), lines.count * 6 * scale - scale <= room.height else { return nil }
    let gap = Array(repeating: "", count: scale)
    return (Array(lines.flatMap { bigText($0, scale: scale) + gap }.dropLast(scale)), lines.count)
  }

  private static func columns(_ text: String, _ scale: Int) -> Int { (bigText(text).first?.utf8.count(where: { $0 & 0xC0 != 0x80 }) ?? 0) * scale }
}

extension String {
  /// The text with "…" after its last whole word that leaves room for it.
  func withEllipsis(within columns: Int, in glyphs: GlyphSet) -> String {
    var rest = self[...]
    while width(of: rest + " …", in: glyphs) > columns, let space = rest.lastIndex(of: " ") { rest = rest[..<space] }
    return (rest + " …").truncated(to: columns, in: glyphs)
  }

  /// The text without its line ends: for where there is one line.
  var inOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
