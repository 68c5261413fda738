// One cell: its sticky notes, drafts, the note being written, and the frame around what is chosen.
import Board
import Canvas
import ScreenKit
import Words

extension NoteBoardScreen {
  /// The notes and drafts of a cell, without what somebody who stands there sees besides.
  func drawNotes(of cell: CellLayout, isHere: Bool, in grid: inout Grid) {
    if cell.items.isEmpty {
      let room = emptyRoom(in: cell)
      grid.write(
        emptyWords(of: self.cell(cell.theme, cell.horizon), columns: room.width - 1), at: Point(x: room.x + 1, y: room.y), style: .hint,
        clip: room)
    }
    for placed in cell.items {
      switch placed.slot {
      case .editor: break
      case .item(.note(let id)):
        if isHere && desk.editor?.purpose == .editing(id) { break }
        guard let note = board.note(id) else { break }
        let style = draftOfEdit(id) == nil ? style(of: note) : .draft
        draw(fitting(placed) { box(of: note, width: cell.body.width, longest: $0) }, placed, style: style, in: &grid)
      case .item(.draft(let number)):
        draw(fitting(placed) { box(ofDraft: number, width: cell.body.width, longest: $0) }, placed, style: .draft, in: &grid)
      case .item(.elsewhere(let number)):
        draw(fitting(placed) { box(ofElsewhere: number, width: cell.body.width, longest: $0) }, placed, style: .draft, in: &grid)
      }
    }
  }

  /// What somebody sees who stands in a cell: what they write, or the frame around what they have chosen.
  func drawStand(in cell: CellLayout, in frame: inout Frame) {
    if cell.items.isEmpty { drawEmpty(cell, in: &frame) }
    for placed in cell.items where isEditor(placed.slot) { drawEditor(placed, in: &frame) }
    guard desk.editor == nil, let chosen = cell.items.first(where: { $0.index == desk.cursor.index }) else { return }
    drawFrame(around: chosen, in: &frame.grid)
    if panel == nil { frame.cursor = Point(x: chosen.rect.x + 1, y: chosen.rect.y) }
  }

  private func isEditor(_ slot: Slot) -> Bool {
    switch slot {
    case .editor: true
    case .item(.note(let id)): desk.editor?.purpose == .editing(id)
    case .item(.draft), .item(.elsewhere): false
    }
  }

  /// What an empty cell says: that it is, whose notes are not there, or that there is nothing to see of them.
  private func emptyWords(of cell: Cell, columns: Int) -> String {
    let words = emptyPhrases(of: cell)
    return (words.first { width(of: $0[language]) <= columns } ?? words[words.count - 1])[language]
  }

  /// The same in fewer and fewer words.
  private func emptyPhrases(of cell: Cell) -> [Phrase] {
    let hidden = hiddenCount(in: cell)
    if hidden > 0 { return [.nothingToSee(hidden: hidden), .countHidden(hidden)] }
    if isAmongOurs { return [Words.emptyOfOurs, Words.emptyOfOursShort] }
    // A facilitator who looks along with a group sees that one's notes.
    return group == nil && seatedGroup != nil ? [Words.emptyOfTheirs, Words.emptyOfTheirsShort] : [Words.empty]
  }

  /// Where an empty cell says that it is.
  private func emptyRoom(in cell: CellLayout) -> Rect {
    let (rect, row) = (cell.body.rect, cell.body.firstRow)
    return Rect(x: rect.x + 1, y: row, width: max(0, rect.width - 2), height: max(0, min(2, rect.maxY - row)))
  }

  private func drawEmpty(_ cell: CellLayout, in frame: inout Frame) {
    let (rect, room) = (cell.body.rect, emptyRoom(in: cell))
    guard rect.height > 0, desk.editor == nil else { return }
    if mayStartNote {
      frame.grid.write(named(Words.emptyHint)[language], at: Point(x: room.x + 1, y: room.y + 1), style: .hint.with(.bold), clip: room)
    }
    let isFree = !cell.body.isCompact
    drawFrame(around: room, above: isFree && room.y > rect.y, below: isFree && room.maxY < rect.maxY, in: &frame.grid)
    if panel == nil { frame.cursor = Point(x: room.x + 1, y: room.y) }
  }

  /// The note with as many lines as there are rows: where the cell is lower than the note, the line about it stays.
  private func fitting(_ placed: PlacedSlot, _ box: (_ longest: Int) -> NoteBox) -> NoteBox {
    let rows = placed.rect.height
    if placed.isShortened { return box(rows - 1) }
    let whole = box(rows)
    return whole.height > rows ? box(rows - 1) : whole
  }

  private func draw(_ box: NoteBox, _ placed: PlacedSlot, style: Style, in grid: inout Grid) {
    let rect = placed.rect
    drawPaper(rect, style, in: &grid)
    grid.write(box.lines, at: Point(x: rect.x + 1, y: rect.y), style: style, clip: rect)
    if box.isOneRow {
      grid.write(box.meta, endingAt: rect.maxX - 1, y: rect.y, style: style)
    } else {
      grid.write(box.meta, at: Point(x: rect.x + 1, y: rect.y + box.lines.count), style: style, clip: rect)
    }
    // Where notes stand against each other, a line under each shows where it ends.
    if !placed.isFreeBelow || desk.isCompact {
      grid.restyle(Rect(x: rect.x + 1, y: rect.maxY - 1, width: rect.width - 1, height: 1)) { $0.with(.underline) }
    }
  }

  /// The note that is being written: its text around the caret, and below it where it will stand.
  private func drawEditor(_ placed: PlacedSlot, in frame: inout Frame) {
    let rect = placed.rect
    guard let editor = desk.editor, rect.width > 2, rect.height > 0 else { return }
    let style: Style = editor.horizon == .short ? .ownShort : .ownLong
    drawPaper(rect, style, in: &frame.grid)
    let text = noteText(editor, in: rect)
    text.draw(else: Words.writeHere, language, style: style, in: &frame.grid)
    if rect.height > 1 {
      let meta = editorMeta(editor).truncated(to: text.rect.width, in: glyphs)
      frame.grid.write(meta, at: Point(x: rect.x + 1, y: rect.maxY - 1), style: style, clip: rect)
    }
    drawFrame(around: placed, in: &frame.grid)
    if panel == nil { frame.cursor = text.cursor }
  }

  /// The text of the note that is being written in a slot: above the line about it, between the note's edges.
  package func noteText(_ editor: Editor, in slot: Rect) -> EditedText {
    let rect = Rect(x: slot.x + 1, y: slot.y, width: slot.width - 2, height: max(1, slot.height - 1))
    return EditedText(editor.field, in: rect, glyphs: glyphs, hyphenates: true)
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

  private func drawFrame(around placed: PlacedSlot, in grid: inout Grid) {
    drawFrame(around: placed.rect, above: placed.isFreeAbove && !desk.isCompact, below: placed.isFreeBelow && !desk.isCompact, in: &grid)
  }

  /// The corners of a frame, with arms in the empty rows around a note. Where other notes stand against it, above and below, there is room for its sides
  /// alone.
  private func drawFrame(around rect: Rect, above: Bool, below: Bool, in grid: inout Grid) {
    let (left, right) = (rect.x - 1, rect.maxX)
    if !above, !below {
      for x in [left, right] { grid.verticalRule(at: Point(x: x, y: rect.y), height: rect.height, style: .frame, stroke: .heavy) }
    }
    if rect.height == 1, !above, !below { return }
    for (isAbove, isFree) in [(true, above), (false, below)] {
      let inside = isAbove ? rect.y : rect.maxY - 1
      let corner = Point(x: left, y: isFree ? inside + (isAbove ? -1 : 1) : inside)
      grid.edgeEnds(at: corner, width: right + 1 - left, isAbove: isAbove, arm: isFree ? 3 : 1, style: .frame, stroke: .heavy)
    }
  }
}
