// One cell: its sticky notes, drafts, the note being written, and the frame around what is chosen.
import Board
import Canvas
import ScreenKit
import Words

extension NoteBoardScreen {
  func drawCell(_ cell: CellLayout, in frame: inout Frame) {
    let isHere = cell.theme == desk.cursor.theme && cell.horizon == desk.cursor.horizon
    if cell.items.isEmpty { drawEmpty(cell, isHere: isHere, in: &frame) }
    for placed in cell.items {
      switch placed.slot {
      case .editor:
        drawEditor(placed.rect, in: &frame)
      case .item(.note(let id)):
        if isHere, desk.editor?.purpose == .editing(id) {
          drawEditor(placed.rect, in: &frame)
        } else if let note = board.note(id) {
          drawNote(note, placed.rect, columnWidth: cell.body.width, in: &frame.grid)
        }
      case .item(.draft(let number)):
        var box = box(ofDraft: number, width: cell.body.width)
        if box.height > placed.rect.height { box = self.box(ofDraft: number, width: cell.body.width, longest: placed.rect.height - 1) }
        draw(box, placed.rect, style: .draft, in: &frame.grid)
      }
    }
    if isHere, desk.editor == nil, let chosen = cell.items.first(where: { $0.index == desk.cursor.index }) {
      drawFrame(around: chosen.rect, isCompact: cell.body.isCompact, in: &frame.grid)
      if panel == nil { frame.cursor = Point(x: chosen.rect.x + 1, y: chosen.rect.y) }
    }
    // The counts may stand in the frame's line, as a title does: they are never hidden.
    drawMore(cell, in: &frame.grid)
  }

  private func drawEmpty(_ cell: CellLayout, isHere: Bool, in frame: inout Frame) {
    let rect = cell.body.rect
    guard rect.height > 0 else { return }
    let row = cell.body.firstRow
    let room = Rect(x: rect.x + 1, y: row, width: max(0, rect.width - 2), height: max(0, min(2, rect.maxY - row)))
    frame.grid.write(Words.empty[language], at: Point(x: room.x + 1, y: room.y), style: .hint, clip: room)
    guard isHere, desk.editor == nil else { return }
    if mayStartNote {
      frame.grid.write(Words.emptyHint[language], at: Point(x: room.x + 1, y: room.y + 1), style: .hint.with(.bold), clip: room)
    }
    drawFrame(around: room, isCompact: cell.body.isCompact, in: &frame.grid)
    if panel == nil { frame.cursor = Point(x: room.x + 1, y: room.y) }
  }

  private func drawNote(_ note: Note, _ rect: Rect, columnWidth: Int, in grid: inout Grid) {
    var box = box(of: note, width: columnWidth)
    // Where the cell is lower than the note, the line about it stays.
    if box.height > rect.height { box = self.box(of: note, width: columnWidth, longest: rect.height - 1) }
    draw(box, rect, style: draftOfEdit(note.id) == nil ? style(of: note) : .draft, in: &grid)
  }

  private func draw(_ box: NoteBox, _ rect: Rect, style: Style, in grid: inout Grid) {
    drawPaper(rect, style, in: &grid)
    grid.write(box.lines, at: Point(x: rect.x + 1, y: rect.y), style: style, clip: rect)
    if box.isOneRow {
      grid.write(box.meta, endingAt: rect.maxX - 1, y: rect.y, style: style)
    } else {
      grid.write(box.meta, at: Point(x: rect.x + 1, y: rect.y + box.lines.count), style: style, clip: rect)
    }
    // Where notes stand against each other, a line under each shows where it ends.
    if desk.isCompact { grid.restyle(Rect(x: rect.x, y: rect.maxY - 1, width: rect.width, height: 1)) { $0.with(.underline) } }
  }

  /// The note that is being written: its text around the caret, and below it where it will stand.
  private func drawEditor(_ rect: Rect, in frame: inout Frame) {
    guard let editor = desk.editor, rect.width > 2, rect.height > 0 else { return }
    let style: Style = editor.horizon == .short ? .ownShort : .ownLong
    drawPaper(rect, style, in: &frame.grid)
    let text = noteText(editor, in: rect)
    text.draw(else: Words.writeHere, language, style: style, in: &frame.grid)
    if rect.height > 1 {
      let meta = editorMeta(editor).truncated(to: text.rect.width, in: glyphs)
      frame.grid.write(meta, at: Point(x: rect.x + 1, y: rect.maxY - 1), style: style, clip: rect)
    }
    drawFrame(around: rect, isCompact: desk.isCompact, in: &frame.grid)
    if panel == nil { frame.cursor = text.cursor }
  }

  /// The text of the note that is being written in a slot: above the line about it, between the note's edges.
  package func noteText(_ editor: Editor, in slot: Rect) -> EditedText {
    let rect = Rect(x: slot.x + 1, y: slot.y, width: slot.width - 2, height: max(1, slot.height - 1))
    return EditedText(editor.field, in: rect, glyphs: glyphs)
  }

  private func drawPaper(_ rect: Rect, _ style: Style, in grid: inout Grid) {
    grid.fill(rect, style)
    for row in rect.y..<rect.maxY { grid.write("▌", at: Point(x: rect.x, y: row), style: .edge(of: style)) }
  }

  private func editorMeta(_ editor: Editor) -> String {
    var meta = editor.step == .interventions ? editor.horizon.letter[language] + " " : ""
    meta += Words.ours[language]
    switch editor.purpose {
    case .building(let on):
      if let note = board.noteEvenIfRemoved(on), board.isSeen(on, in: desk.sight) {
        meta += " · " + Words.buildsOn(isOurs(note) ? Words.ours[language] : owner(of: note))[language]
      }
    case .editing:
      if editor.theme != desk.cursor.theme { meta += " · " + themeTitle(editor.theme) }
    case .newNote, .sentence, .details, .package, .takeaway, .message: break
    }
    return meta
  }

  /// A frame in the empty cells around a note; where notes stand close together, only its sides.
  private func drawFrame(around rect: Rect, isCompact: Bool, in grid: inout Grid) {
    if isCompact {
      grid.verticalRule(at: Point(x: rect.x - 1, y: rect.y), height: rect.height, style: .frame, stroke: .heavy)
      grid.verticalRule(at: Point(x: rect.maxX, y: rect.y), height: rect.height, style: .frame, stroke: .heavy)
    } else {
      grid.frame(rect.inset(by: -1), style: .frame, stroke: .heavy)
    }
  }

  private func drawMore(_ cell: CellLayout, in grid: inout Grid) {
    guard !cell.body.isCompact else { return }
    let right = cell.body.rect.maxX - 1
    if cell.above > 0 { grid.write(" ▲ \(Words.more(cell.above)[language]) ", endingAt: right, y: cell.body.rect.y, style: .more) }
    if cell.below > 0 { grid.write(" ▼ \(Words.more(cell.below)[language]) ", endingAt: right, y: cell.body.rect.maxY - 1, style: .more) }
  }
}
