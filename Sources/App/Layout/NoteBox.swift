// A note as it stands in a cell: its wrapped text, the line that says whose it is, and its height. Pure text; the view gives it colour.
import Board
import Canvas

/// A note's lines for a column of some width.
struct NoteBox: Equatable, Sendable {
  /// The wrapped text, at most ``longest`` lines.
  let lines: [String]
  /// K or L, whose, and who is needed.
  let meta: String
  /// Whether the line about it stands beside the text instead of below it.
  let isOneRow: Bool

  var height: Int { isOneRow ? 1 : lines.count + 1 }

  /// A longer text ends in "…"; the whole of it is one Enter away.
  static let longest = 6

  /// The columns of a cell that are left for a note's text: a margin on both sides for the frame, the note's own edge and a space.
  static func textWidth(in columnWidth: Int) -> Int { max(1, columnWidth - 4) }

  init(_ text: String, meta: String, columnWidth: Int, glyphs: GlyphSet, longest: Int = NoteBox.longest) {
    let room = Self.textWidth(in: columnWidth)
    let wrapped = WrappedText(text, width: room, glyphs: glyphs, limit: max(1, longest))
    var lines = wrapped.lines.map(\.text)
    if wrapped.isCut, let last = lines.popLast() { lines.append((last + " …").truncated(to: room, in: glyphs)) }
    self.lines = lines
    // Beside a text of one line only where that leaves air between them.
    let metaWidth = width(of: meta, in: glyphs)
    isOneRow = wrapped.lines.count == 1 && wrapped.lines[0].width + metaWidth + 3 <= room
    self.meta = isOneRow ? meta : meta.truncated(to: room, in: glyphs)
  }
}

extension Model {
  /// A note's lines in a column.
  func box(of note: Note, width: Int) -> NoteBox { NoteBox(note.text, meta: meta(of: note), columnWidth: width, glyphs: setup.glyphs) }

  /// The line under a note: "K wij @huurders", "L groep 2 · op groep 1", and for a while "nieuw".
  func meta(of note: Note) -> String {
    var parts: [String] = []
    if let horizon = note.horizon { parts.append(Words.letter(of: horizon)[language]) }
    parts.append(isOurs(note) ? Words.ours[language] : owner(of: note))
    // Who is needed stands in the text already when it was written there.
    for name in note.who where !note.text.contains("@" + name) { parts.append("@" + name) }
    var line = parts.joined(separator: " ")
    if fresh[note.id] != nil { line = "• " + Words.new[language] + " · " + line }
    if let on = note.on, let other = board.noteEvenIfRemoved(on) {
      line += " · " + Words.buildsOn(isOurs(other) ? Words.ours[language] : owner(of: other))[language]
    }
    if concepts.contains(where: { $0.purpose == .editing(note.id) }) { line = Words.draftOfEdit[language] + " · " + line }
    return line
  }
}
