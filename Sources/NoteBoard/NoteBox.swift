// A note as it stands in a cell: its wrapped text, the line that says whose it is, and its height. Pure text; the view gives it colour.
import Board
import Canvas
import ScreenKit
import Words

/// A note's lines for a column of some width.
package struct NoteBox: Equatable, Sendable {
  /// The wrapped text, at most ``longest`` lines.
  private(set) var lines: [String]
  /// K or L, whose, and who is needed.
  private(set) var meta: String
  /// Whether the line about it stands beside the text instead of below it.
  let isOneRow: Bool

  var height: Int { isOneRow ? 1 : lines.count + 1 }

  /// A longer text ends in "…"; the whole of it is one Enter away.
  static let longest = 6

  /// The columns of a cell that are left for a note's text: a margin on both sides for the frame, the note's own edge and a space.
  package static func textWidth(in columnWidth: Int) -> Int { max(1, columnWidth - 4) }

  /// Columns kept free for a mark before the line about a note.
  private static let roomForMark = 10

  /// - Parameters:
  ///   - text: the note's text.
  ///   - meta: the line about it.
  ///   - mark: what stands before that line for a while: that it is new, or that an edit of it is a draft.
  ///   - columnWidth: the columns of the cell.
  ///   - glyphs: what the terminal can show.
  ///   - longest: the most lines of text.
  init(
    _ text: String, meta: String, mark: String = "", columnWidth: Int, glyphs: GlyphSet, longest: Int = NoteBox.longest
  ) {
    let room = Self.textWidth(in: columnWidth)
    let wrapped = WrappedText(text, width: room, glyphs: glyphs, limit: max(1, longest))
    var lines = wrapped.lines.map(\.text)
    if wrapped.isCut, let last = lines.popLast() { lines.append(last.goingOn(in: room, glyphs)) }
    self.lines = lines
    // Beside a text of one line only where that leaves air between them; whether it is marked as new or a draft makes no note higher or lower.
    let metaWidth = width(of: meta, in: glyphs) + (mark.isEmpty ? Self.roomForMark : width(of: mark, in: glyphs))
    isOneRow = wrapped.lines.count == 1 && wrapped.lines[0].width + metaWidth + 3 <= room
    let meta = mark + meta
    self.meta = isOneRow ? meta : meta.truncated(to: room, in: glyphs)
  }

  /// A draft: that it is one, and how to go on. Where that does not fit on a line it stands on two, and nothing of it is cut.
  init(draft text: String, isWhat: String, goesOn: String, columnWidth: Int, glyphs: GlyphSet, longest: Int = NoteBox.longest) {
    let whole = "\(isWhat) · \(goesOn)"
    let fits = width(of: whole, in: glyphs) <= Self.textWidth(in: columnWidth)
    self.init(
      text, meta: fits ? whole : goesOn, mark: "", columnWidth: columnWidth, glyphs: glyphs, longest: fits ? longest : max(1, longest - 1))
    guard !fits, !isOneRow else { return }
    lines.append(isWhat)
  }
}

extension NoteBoardScreen {
  func box(of note: Note, width: Int, longest: Int = NoteBox.longest) -> NoteBox {
    // The draft of an edit shows its own text, and not what it is to replace.
    if let number = draftOfEdit(note.id) { return box(ofDraft: number, width: width, longest: longest) }
    return NoteBox(note.text, meta: meta(of: note), mark: mark(of: note), columnWidth: width, glyphs: glyphs, longest: longest)
  }

  func box(ofDraft number: Int, width: Int, longest: Int = NoteBox.longest) -> NoteBox {
    NoteBox(
      draft: desk.drafts[number].text, isWhat: Phrase.draft[language], goesOn: Words.enterGoesOn[language], columnWidth: width,
      glyphs: glyphs, longest: longest)
  }

  private func mark(of note: Note) -> String {
    if desk.drafts.contains(where: { $0.purpose == .details(note.id) }) { return Words.draftOfDetails[language] + " · " }
    return desk.fresh[note.id] == nil ? "" : "• " + Words.new[language] + " · "
  }

  /// The line under a note: "K wij @huurders", "L groep 2 · op groep 1".
  func meta(of note: Note) -> String {
    var parts: [String] = []
    if let horizon = note.horizon { parts.append(horizon.letter[language]) }
    // The group's own marks come first: in a narrow column the end is cut.
    let isPicked = seatedGroup.map { isOurs(note) && board.pick(note.caseID, $0) == note.id } ?? false
    parts.append(isPicked ? Words.weTellThis[language] : isOurs(note) ? Words.ours[language] : owner(of: note))
    if desk.stickers[note.id] != nil { parts.append(stickerMarks(on: note.id)) }
    // Who is needed stands in the text already when it was written there.
    for name in note.who where !note.text.contains("@" + name) { parts.append("@" + name) }
    var line = parts.joined(separator: " ")
    if let on = note.on, let other = board.noteEvenIfRemoved(on), board.isSeen(on, in: desk.sight) {
      line += " · " + Words.buildsOn(isOurs(other) ? Words.ours[language] : owner(of: other))[language]
    }
    return line
  }
}

extension String {
  /// The line with "…" after its last whole word that leaves room for it; a single long word is cut.
  fileprivate func goingOn(in columns: Int, _ glyphs: GlyphSet) -> String {
    var words = self[...]
    while width(of: words + " …", in: glyphs) > columns {
      guard let space = words.lastIndex(where: \.isWhitespace) else { return (self + " …").truncated(to: columns, in: glyphs) }
      words = words[..<space]
    }
    return words + " …"
  }
}
