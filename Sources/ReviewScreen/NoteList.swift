// The list of notes: a note a row. Of all the notes only those in sight are looked at.
import Board
import Canvas
import Review
import ScreenKit
import Words

extension ReviewScreen {
  /// Where the columns of the list stand.
  private struct Columns {
    var text = (x: 5, width: 1)
    /// Column and width; none where there is no room.
    var stickers: (x: Int, width: Int)?
    var theme: (x: Int, width: Int)?
    var study: (x: Int, width: Int)?
    var group: (x: Int, width: Int)?
    var time: (x: Int, width: Int)?
  }

  private var columns: Columns {
    var columns = Columns()
    var end = size.width - 1
    func take(_ width: Int) -> (x: Int, width: Int) {
      end -= width
      defer { end -= 2 }
      return (end, width)
    }
    if size.width >= 100 { columns.time = take(5) }
    columns.group = take(size.width >= 60 ? 10 : 4)
    if size.width >= 60 { columns.theme = take(size.width >= 80 ? 13 : 11) }
    if size.width >= 100, board.caseStudies.count > 1 { columns.study = take(6) }
    if !desk.stickers.isEmpty { columns.stickers = take(size.width >= 80 ? 8 : 2) }
    columns.text.width = max(1, end - columns.text.x)
    return columns
  }

  func drawNoteList(_ body: Rect, in frame: inout Frame) {
    let columns = columns
    if desk.found.isEmpty {
      let hidden = desk.hidden.count(of: .note)
      let none =
        hidden > 0 ? Phrase.nothingToSee(hidden: hidden).capitalised : desk.past == nil ? Words.noNotesHere : Phrase.emptyThen.capitalised
      let words = desk.index.count == 0 ? none : ReviewWords.nothingFound
      for (row, line) in WrappedText(words[language], width: max(1, size.width - 4), glyphs: glyphs).lines.enumerated() {
        frame.grid.write(line.text, at: Point(x: 2, y: body.y + 1 + row))
      }
      return
    }
    if hasNoteHeads { drawHeads(columns, y: body.y - 1, in: &frame.grid) }
    let cases = board.caseStudies.map(\.id)
    for row in 0..<body.height {
      let place = desk.place.top + row
      guard desk.found.indices.contains(place) else { break }
      let isChosen = place == desk.place.index
      draw(desk.index[desk.found[place]], columns, cases, y: body.y + row, isChosen: isChosen, in: &frame.grid)
      if isChosen, panel == nil, desk.typing == nil { frame.cursor = Point(x: columns.text.x, y: body.y + row) }
    }
    drawReviewMore(body, lines: desk.found.count, in: &frame.grid)
  }

  private func drawHeads(_ columns: Columns, y: Int, in grid: inout Grid) {
    grid.fill(Rect(x: 1, y: y, width: size.width - 2, height: 1), .heading)
    func head(_ words: String, _ column: (x: Int, width: Int)?) { write(words, column, y: y, .heading, in: &grid) }
    head(Words.noteTitle[language], columns.text)
    head(size.width >= 80 ? ReviewWords.stickers[language] : "*", columns.stickers)
    head(FilterKind.caseStudy.title[language], columns.study)
    head(FilterKind.theme.title[language], columns.theme)
    head(FilterKind.group.title[language], columns.group)
    head(ReviewWords.timeHead[language], columns.time)
  }

  private func write(_ words: String, _ column: (x: Int, width: Int)?, y: Int, _ style: Style, in grid: inout Grid) {
    if let column { grid.write(words.truncated(to: column.width, in: glyphs), at: Point(x: column.x, y: y), style: style) }
  }

  private func draw(_ note: Note, _ columns: Columns, _ cases: [CaseID], y: Int, isChosen: Bool, in grid: inout Grid) {
    let style: Style = isChosen ? .rowHere : .plain
    if isChosen {
      grid.fill(Rect(x: 1, y: y, width: size.width - 2, height: 1), style)
      grid.write(">", at: Point(x: 0, y: y), style: .frame)
    }
    if let horizon = note.horizon {
      grid.write(" \(horizon.letter[language]) ", at: Point(x: 1, y: y), style: horizon == .short ? .laneShort : .laneLong)
    }
    func piece(_ words: String, _ column: (x: Int, width: Int)?) { write(words, column, y: y, style, in: &grid) }
    piece(note.text.oneLine, columns.text)
    if let count = desk.stickers[note.id] { piece("\(count)", columns.stickers) }
    if let column = columns.theme { piece(themeOrStep(of: note, columns: column.width), column) }
    piece(cases.firstIndex(of: note.caseID).map { "\($0 + 1)" } ?? "", columns.study)
    piece(size.width >= 60 ? owner(of: note) : note.group?.text ?? "-", columns.group)
    piece(CalendarTime(note.createdAt, in: shell.setup.zone).time, columns.time)
  }

  /// The theme of a note, or the step when it is one without themes.
  func themeOrStep(of note: Note, columns: Int) -> String {
    guard let theme = note.theme else { return note.step == .interventions ? "" : note.step.title[language] }
    let short = theme.shortTitle[language]
    return width(of: short) <= columns ? short : Words.stripTitle(of: theme)[language]
  }
}
