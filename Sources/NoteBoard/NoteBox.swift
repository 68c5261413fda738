// A note as it stands in a cell: its wrapped text, the line that says whose it is, and its height. Pure text; the view gives it colour.
import Board
import Canvas
import ScreenKit
import Words

/// A note's lines for a column of some width.
package struct NoteBox: Equatable, Sendable {
  /// The wrapped text, of a draft also that it is one; a longer text than there is room for ends in "…", and the whole of it is one Enter away.
  private(set) var lines: [String]
  /// K or L, whose, and who is needed.
  let meta: String
  /// Whether the line about it stands beside the text instead of below it.
  let isOneRow: Bool

  var height: Int { isOneRow ? 1 : lines.count + 1 }

  /// The columns of a cell that are left for a note's text: a margin on both sides for the frame, the note's own edge and a space.
  package static func textWidth(in columnWidth: Int) -> Int { max(1, columnWidth - 4) }

  /// Columns kept free for a mark before the line about a note.
  private static let roomForMark = 10

  /// Whether a line about the note may stand beside its text, however short it is.
  fileprivate static func leavesRoom(_ wrapped: WrappedText, columns: Int) -> Bool {
    wrapped.lines.count == 1 && wrapped.lines[0].width + roomForMark + 3 <= columns
  }

  /// - Parameters:
  ///   - text: the note's text.
  ///   - meta: the line about it.
  ///   - mark: what stands before that line for a while: that it is new, or that an edit of it is a draft.
  ///   - columnWidth: the columns of the cell.
  ///   - glyphs: what the terminal can show.
  ///   - longest: the most lines of text.
  ///   - brokenLines: how texts break.
  init(
    _ text: String, meta: NoteMeta, mark: NoteMeta.Part? = nil, columnWidth: Int, glyphs: GlyphSet, longest: Int, _ brokenLines: BrokenLines
  ) {
    let room = Self.textWidth(in: columnWidth)
    let wrapped = brokenLines.of(text, width: room, limit: max(1, longest), glyphs: glyphs)
    lines = wrapped.linesWithEllipsis
    // Beside a text of one line only where that leaves air between them; whether it is marked as new or a draft makes no note higher or lower.
    let roomForMark = max(Self.roomForMark, mark.map { width(of: $0.whole, in: glyphs) + 3 } ?? 0)
    isOneRow =
      Self.leavesRoom(wrapped, columns: room)
      && wrapped.lines[0].width + width(of: meta.whole, in: glyphs) + roomForMark + 3 <= room
    var meta = meta
    if let mark { meta[.mark] = mark }
    self.meta = isOneRow ? meta.whole : meta.line(columns: room, glyphs)
  }

  /// A draft: that it is one, and how to go on. Where that does not fit on a line it stands on two, as long as there are rows for both.
  init(draft text: String, isWhat: String, goesOn: String, columnWidth: Int, glyphs: GlyphSet, longest: Int, _ brokenLines: BrokenLines) {
    let whole = "\(isWhat) · \(goesOn)"
    let takesTwo = longest > 1 && width(of: whole, in: glyphs) > Self.textWidth(in: columnWidth)
    var meta = NoteMeta()
    meta[.mark] = takesTwo ? .init(goesOn) : .init(whole, short: isWhat)
    self.init(text, meta: meta, columnWidth: columnWidth, glyphs: glyphs, longest: takesTwo ? longest - 1 : longest, brokenLines)
    if takesTwo, !isOneRow { lines.append(isWhat) }
  }
}

extension NoteBoardScreen {
  /// The rows of a note's box. Only of a text of one short line the line about it matters: most notes are measured without.
  func height(of id: NoteID, width: Int, longest: Int) -> Int {
    guard let text = board.noteText(id) else { return 1 }
    let room = NoteBox.textWidth(in: width)
    let wrapped = desk.brokenLines.of(text, width: room, limit: max(1, longest), glyphs: glyphs)
    guard draftOfEdit(id) != nil || NoteBox.leavesRoom(wrapped, columns: room) else { return wrapped.lines.count + 1 }
    return board.note(id).map { box(of: $0, width: width, longest: longest).height } ?? 1
  }

  func box(of note: Note, width: Int, longest: Int) -> NoteBox {
    // The draft of an edit shows its own text, and not what it is to replace.
    if let number = draftOfEdit(note.id) { return box(ofDraft: number, width: width, longest: longest) }
    return NoteBox(
      note.text, meta: meta(of: note), mark: mark(of: note), columnWidth: width, glyphs: glyphs, longest: longest, desk.brokenLines)
  }

  func box(ofDraft number: Int, width: Int, longest: Int) -> NoteBox {
    NoteBox(
      draft: desk.drafts[number].text, isWhat: Phrase.draft[language],
      goesOn: (mayBeWritten ? Words.enterGoesOn : losesDrafts ? Words.onlyHere : Words.staysKept)[language], columnWidth: width,
      glyphs: glyphs, longest: longest, desk.brokenLines)
  }

  /// A draft of another screen: that it is one, and how to go on with it when nobody writes there any more.
  func box(ofElsewhere number: Int, width: Int, longest: Int) -> NoteBox {
    let (its, isWhat) = (desk.elsewhere[number], Words.draftElsewhere[language])
    let goesOn = mayBeWritten && its.draft.id != nil && its.isSilent(at: now.wall)
    return NoteBox(
      draft: its.draft.text, isWhat: isWhat, goesOn: (goesOn ? Words.enterGoesOn : Phrase.draft)[language], columnWidth: width,
      glyphs: glyphs, longest: longest, desk.brokenLines)
  }
}
