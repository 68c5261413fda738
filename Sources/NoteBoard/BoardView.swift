// The board: header, column heads, lanes and cells.
import Board
import Canvas
import ScreenKit
import Words

extension NoteBoardScreen {
  func drawBoard(in frame: inout Frame) {
    let layout = layout()
    let plan = layout.plan
    drawHeader(plan, in: &frame.grid)
    drawHeads(plan, in: &frame.grid)
    for horizon in Horizon.allCases { drawLane(horizon, layout, in: &frame.grid) }
    drawCells(layout, in: &frame)
    let common = commonLook
    for column in plan.columns where !column.isOpen {
      for horizon in Horizon.allCases {
        let body = plan.body(column, horizon, upper: layout.upper)
        let cell = cell(column.theme, horizon)
        let picture = CellMemory.Picture(
          cell: cell, isHere: false, body: body, items: nil, count: noteCount(in: cell), fresh: [], common: common)
        draw(picture, in: &frame.grid) { drawStrip(cell, in: body, &$0) }
      }
    }
  }

  func drawCells(_ layout: BoardLayout, in frame: inout Frame) {
    let (fresh, common) = (freshNotes, commonLook)
    for placed in layout.cells {
      let cell = cell(placed.theme, placed.horizon)
      let isHere = cell == cursorCell
      let picture =
        placed.isRemembered
        ? CellMemory.Picture(
          cell: cell, isHere: isHere, body: placed.body, items: placed.items, count: noteCount(in: cell), fresh: fresh[cell] ?? [],
          common: common) : nil
      draw(picture, in: &frame.grid) { drawNotes(of: placed, isHere: isHere, in: &$0) }
      if isHere || placed.items.contains(where: { $0.slot == .editor }) { drawStand(in: placed, in: &frame) }
    }
  }

  // MARK: - Above the notes

  package func drawHeader(_ plan: BoardPlan, in grid: inout Grid) {
    grid.fill(row: 0, .header)
    let rightWidth = drawHeaderRight(in: &grid)
    let cases = board.caseStudies
    let number = cases.firstIndex { $0.id == desk.caseID }
    let title = number.map { cases[$0].title[language] } ?? Words.noCase[language]
    var x = 1
    if size.width >= 100 { x += grid.write(Words.product[language], at: Point(x: x, y: 0), style: .header) + 5 }
    var text = title
    if let number {
      let place = size.width >= 70 ? Words.caseOf(number + 1, cases.count) : Words.caseNumber(number + 1)
      text = "\(place[language]) · \(title)"
    }
    grid.write(text.truncated(to: max(0, size.width - x - rightWidth - 3), in: glyphs), at: Point(x: x, y: 0), style: .header)
    if let row = plan.breadcrumbRow { drawBreadcrumb(row, plan, in: &grid) }
    if let row = plan.sentencesRow { drawSentences(row, rows: plan.sentenceRows, in: &grid) }
    guard let row = plan.questionRow else { return }
    let question = guidingQuestion(plan, columns: size.width - 2)
    grid.write(question.truncated(to: size.width - 2, in: glyphs), at: Point(x: 1, y: row), style: .question)
  }

  /// The question of the theme where somebody stands; with its title where its head has no room for that, as long as both fit.
  func guidingQuestion(_ plan: BoardPlan, columns: Int) -> String {
    let (theme, question) = (desk.cursor.theme, board.question(of: desk.cursor.theme)?[language] ?? "")
    let whole = "\(themeTitle(theme)): \(question)"
    let isTitled = themeTitle(theme, columns: titleColumns(plan)) == themeTitle(theme)
    return question.isEmpty || isTitled || width(of: whole) > columns ? question : whole
  }

  /// The columns for the title in the head of the theme where somebody stands.
  private func titleColumns(_ plan: BoardPlan) -> Int {
    if plan.shape == .single { return size.width - (Theme.allCases.count - 1) * 4 - 4 }
    return plan.columns.first { $0.theme == desk.cursor.theme }.map { $0.width - 3 } ?? 0
  }

  /// The group, the perspective it looks through, whether it is done, and at the very end the clock, for which the rest gives way.
  /// - Returns: the columns that all of it takes.
  private func drawHeaderRight(in grid: inout Grid) -> Int {
    var end = size.width - 1
    if let timer = board.timer(of: seatedGroup) {
      let left = timer.left(at: now.wall)
      var text = SessionTimer.text(left)
      if !timer.isRunning { text += " (\(Words.standsStill[language]))" }
      let style: Style = !timer.isRunning || left > 60_000 ? .header : left > 10_000 ? .clockSoon : .clockNow
      text = " \(text) "
      grid.write(text, endingAt: size.width, y: 0, style: style)
      end -= width(of: text)
    }
    var right = whoseBoard
    if let role = shownRole, size.width >= 80 { right += " · " + Phrase.glasses(Perspective.name(role, in: language))[language] }
    if let seatedGroup, board.isReady(seatedGroup) { right += " · " + Phrase.done[language] }
    right = right.truncated(to: size.width / 2, in: glyphs)
    grid.write(right, endingAt: end, y: 0, style: .header)
    return size.width - 1 - end + width(of: right)
  }

  private func drawHeads(_ plan: BoardPlan, in grid: inout Grid) {
    if plan.shape == .single { return drawTabs(plan, in: &grid) }
    for column in plan.columns {
      let room = column.width - 3
      let title = column.isOpen ? themeTitle(column.theme, columns: room) : room >= 6 ? Words.stripTitle(of: column.theme)[language] : ""
      let head = Rect(x: column.x, y: plan.heads, width: column.width, height: 1)
      drawHead(column.theme, "\(column.theme.number) \(title)", in: head, &grid)
    }
  }

  /// A theme's head; of the one where somebody stands the number is a mark of its own.
  private func drawHead(_ theme: Theme, _ text: String, in rect: Rect, _ grid: inout Grid) {
    let style = Style.head(theme.number)
    grid.fill(rect, style)
    grid.write(text, at: Point(x: rect.x + 1, y: rect.y), style: style, clip: rect)
    if theme == desk.cursor.theme {
      grid.restyle(Rect(x: rect.x, y: rect.y, width: 3, height: 1)) { $0.with(.reverse) }
    }
  }

  private func drawTabs(_ plan: BoardPlan, in grid: inout Grid) {
    for tab in tabs(plan) { drawHead(tab.theme, tab.text, in: tab.rect, &grid) }
  }

  /// Where the tabs stand, and what they say: the chosen one its whole title, the others as much of theirs as fits for all of them.
  package func tabs(_ plan: BoardPlan) -> [(theme: Theme, text: String, rect: Rect)] {
    let themes = Theme.allCases
    let closed: [(Theme) -> String] = [
      { " " + $0.shortTitle[language] }, { " " + Words.stripTitle(of: $0)[language] }, { _ in "" },
    ]
    let open = themeTitle(desk.cursor.theme, columns: titleColumns(plan))
    var texts: [String] = []
    for name in closed {
      texts = themes.map { "\($0.number)" + ($0 == desk.cursor.theme ? " " + open : name($0)) }
      if texts.reduce(-1, { $0 + width(of: $1) + 3 }) <= size.width { break }
    }
    var x = 0
    return zip(themes, texts).map { theme, text in
      let rect = Rect(x: x, y: plan.heads, width: width(of: text) + 2, height: 1)
      x = rect.maxX + 1
      return (theme, text, rect)
    }
  }

  // MARK: - Lanes

  private func drawLane(_ horizon: Horizon, _ layout: BoardLayout, in grid: inout Grid) {
    let plan = layout.plan
    let lane = lane(horizon, layout)
    if let piece = desk.cellMemory.piece(lane) {
      grid.put(piece)
    } else {
      draw(lane, in: &grid)
      desk.cellMemory.note(grid.piece(Rect(x: 0, y: lane.row, width: size.width, height: 1)), to: lane)
    }
    let body = plan.body(plan.columns[0], horizon, upper: layout.upper).rect
    for column in plan.columns where column.x > 0 {
      grid.verticalRule(at: Point(x: column.x - 1, y: body.y), height: body.height, style: .rule)
    }
  }

  private func lane(_ horizon: Horizon, _ layout: BoardLayout) -> CellMemory.Lane {
    let columns = layout.plan.columns.map { column in
      let cell = layout.cell(column.theme, horizon)
      return CellMemory.Lane.Column(
        place: column, count: noteCount(in: self.cell(column.theme, horizon)), above: cell?.above ?? 0, below: cell?.below ?? 0)
    }
    return CellMemory.Lane(
      horizon: horizon, row: layout.plan.laneRow(horizon, upper: layout.upper), width: size.width, columns: columns, language: language,
      glyphs: glyphs)
  }

  /// The line above a lane.
  private func draw(_ lane: CellMemory.Lane, in grid: inout Grid) {
    grid.horizontalRule(at: Point(x: 0, y: lane.row), width: lane.width, style: .rule)
    let letter = lane.horizon.letter[language]
    for column in lane.columns {
      let (x, end) = (column.place.x, column.place.x + column.place.width)
      let text = column.place.isOpen ? " \(column.count) " : " \(letter) \(column.count) "
      grid.write(text, endingAt: end, y: lane.row, style: .count)
      if x > 0 { grid.write("┼", at: Point(x: x - 1, y: lane.row), style: .rule) }
      // What is out of sight stands in the line above the cell; for it a title gives way.
      let room = column.place.width - text.utf8.count - 1
      grid.write(outOfSight(above: column.above, below: column.below, columns: room), endingAt: x + room, y: lane.row, style: .more)
    }
    guard let first = lane.columns.first(where: \.place.isOpen) else { return }
    let width = first.place.width
    let more = self.width(of: outOfSight(above: first.above, below: first.below, columns: width - 5))
    let room = width - 5 - (more > 0 ? more + 1 : 0)
    let title = lane.horizon.title[language].uppercased()
    let short = String(title.prefix { $0 != " " })
    let titles = [width >= 44 ? title + " · " + lane.horizon.explained[language] : title, title, short, letter].map { " \($0) " }
    let fitting = titles.first { self.width(of: $0) <= room } ?? titles[3]
    grid.write(fitting, at: Point(x: first.place.x, y: lane.row), style: lane.horizon == .short ? .laneShort : .laneLong)
  }

  /// How many notes of a cell are out of sight, in words where those fit; nothing where all are in sight.
  func outOfSight(above: Int, below: Int, columns: Int) -> String {
    if above + below == 0 { return "" }
    let words = [above > 0 ? "▲ \(Words.more(above)[language])" : "", below > 0 ? "▼ \(Words.more(below)[language])" : ""]
    let whole = words.filter { !$0.isEmpty }.joined(separator: " ")
    if width(of: whole) + 20 <= columns { return " \(whole) " }
    let signs = [above > 0 ? "▲ \(above)" : "", below > 0 ? "▼ \(below)" : ""].filter { !$0.isEmpty }
    return " " + signs.joined(separator: " ") + " "
  }

  /// A cell of a column that is not open: how its notes begin, to show that there is something.
  private func drawStrip(_ cell: Cell, in body: BoardPlan.Body, _ grid: inout Grid) {
    let count = noteCount(in: cell)
    let pace = body.isCompact || count * 2 > body.rect.height ? 1 : 2
    var row = pace == 1 ? body.rect.y : body.firstRow
    for index in 0..<count where row < body.rect.maxY {
      guard let note = self.note(at: index, in: cell).flatMap(board.note) else { break }
      let rect = Rect(x: body.rect.x + 1, y: row, width: body.rect.width - 2, height: 1)
      let style = style(of: note)
      // One character more than there is room for: then it is seen that there is more.
      var beginning = String(note.text.prefix(rect.width + 1)).oneLine.truncated(to: rect.width, in: glyphs)
      if beginning.hasSuffix(" …") { beginning = beginning.dropLast(2) + "…" }
      grid.fill(rect, style)
      grid.write(beginning, at: rect.origin, style: style, clip: rect)
      row += pace
    }
  }

  package func style(of note: Note) -> Style {
    switch (isOurs(note), note.horizon) {
    case (true, .long): .ownLong
    case (true, _): .ownShort
    case (false, .long): .otherLong
    case (false, _): .otherShort
    }
  }
}
