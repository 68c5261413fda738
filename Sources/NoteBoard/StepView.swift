// The screen of steps 1 and 2: the case beside the group's notes, and the sentence in which the step ends; and what step 3 shows of the other two.
import Board
import Canvas
import ScreenKit
import Words

extension NoteBoardScreen {
  func drawStep(in frame: inout Frame) {
    let layout = layout()
    let plan = layout.plan
    drawHeader(plan, in: &frame.grid)
    drawStepHeads(plan, in: &frame.grid)
    drawSentence(plan, in: &frame)
    drawCase(plan, in: &frame.grid)
    drawCells(layout, in: &frame)
    drawMoreOfStep(layout, in: &frame.grid)
  }

  /// The line above the notes: what the step asks, and how many notes answer it.
  private func drawStepHeads(_ plan: BoardPlan, in grid: inout Grid) {
    grid.horizontalRule(at: Point(x: 0, y: plan.firstLane), width: size.width, style: .rule)
    guard let column = plan.columns.first else { return }
    let count = " \(noteCount(in: cursorCell)) "
    let room = column.width - width(of: count) - 2
    let whole = " \(Words.question(of: desk.step)[language]) "
    let words = width(of: whole) <= room ? whole : " \(Words.shortQuestion(of: desk.step)[language]) "
    grid.write(words.truncated(to: max(0, room), in: glyphs), at: Point(x: column.x, y: plan.firstLane), style: .laneShort)
    grid.write(count, endingAt: size.width, y: plan.firstLane, style: .count)
    guard let rect = plan.caseRect else { return }
    grid.write(" \(Words.theCase[language]) ", at: Point(x: 0, y: plan.firstLane), style: .large)
    grid.write("┼", at: Point(x: rect.maxX, y: plan.firstLane), style: .rule)
    grid.verticalRule(at: Point(x: rect.maxX, y: rect.y), height: rect.height, style: .rule)
  }

  private func drawCase(_ plan: BoardPlan, in grid: inout Grid) {
    guard let rect = plan.caseRect else { return }
    let lines = caseLines(width: rect.width - 3)
    let top = caseTop(lines: lines.count, rows: rect.height)
    let inside = Rect(x: 1, y: rect.y, width: rect.width - 2, height: rect.height)
    grid.write(lines, from: top, in: inside, style: \.onBoard)
    // How much is above and below stands in the lines around the case, so that it hides none of it.
    if top > 0 { grid.write(" ▲ \(Words.more(top)[language]) ", endingAt: rect.maxX - 1, y: plan.firstLane, style: .more) }
    let below = lines.count - top - rect.height
    if below > 0, let sentence = plan.sentenceRect {
      let room = rect.maxX - 2 - width(of: Phrase.inOneSentence[language]) - 2
      let words = [" ▼ \(Words.more(below)[language]) · PgDn ", " ▼ \(Words.more(below)[language]) ", " ▼ \(below) "]
      let fitting = words.first { width(of: $0) <= room } ?? " ▼ "
      grid.write(fitting, endingAt: rect.maxX - 1, y: sentence.y, style: .more)
    }
  }

  /// What is out of sight is counted in the line above the notes, as on the board.
  private func drawMoreOfStep(_ layout: BoardLayout, in grid: inout Grid) {
    guard let cell = layout.cells.first else { return }
    let end = size.width - width(of: " \(noteCount(in: cursorCell)) ") - 1
    let words = outOfSight(above: cell.above, below: cell.below, columns: cell.body.width)
    grid.write(words, endingAt: end, y: layout.plan.firstLane, style: .more)
  }

  // MARK: - The sentence

  /// The sentence that is being written; none where there is no room for one, or something else is written.
  package var sentenceText: EditedText? {
    guard let editor = desk.editor, editor.purpose == .sentence, let box = plan.sentenceRect else { return nil }
    let rect = Rect(x: 1, y: box.y + 1, width: box.width - 2, height: box.height - 1)
    return EditedText(editor.field, in: rect, glyphs: glyphs)
  }

  private func drawSentence(_ plan: BoardPlan, in frame: inout Frame) {
    guard let box = plan.sentenceRect else { return }
    frame.grid.horizontalRule(at: box.origin, width: size.width, style: .rule)
    if let rect = plan.caseRect { frame.grid.write("┴", at: Point(x: rect.maxX, y: box.y), style: .rule) }
    frame.grid.write(" \(Phrase.inOneSentence[language]) ", at: Point(x: 0, y: box.y), style: .laneLong)
    let inside = Rect(x: 0, y: box.y + 1, width: box.width, height: box.height - 1)
    if let text = sentenceText {
      frame.grid.fill(inside, .ownLong)
      text.draw(else: Words.writeSentenceHere, language, style: .ownLong, in: &frame.grid)
      if panel == nil { frame.cursor = text.cursor }
      return
    }
    let saved = boxedSentence(desk.step)
    let draft = sentenceDraft(desk.step).map { desk.drafts[$0].text }
    let text = draft ?? saved
    if let text {
      let style: Style = draft == nil ? .ownLong : .draft
      frame.grid.fill(inside, style)
      let room = inside.width - 2
      let wrapped = WrappedText(text, width: room, glyphs: glyphs, limit: inside.height)
      frame.grid.write(wrapped.linesWithEllipsis, at: Point(x: 1, y: inside.y), style: style, clip: inside)
    } else {
      let choices = mayWriteSentence ? [named(Words.noSentence), named(Words.noSentenceShort)] : [Words.noSentenceToRead]
      let words = choices.first { width(of: $0[language]) <= inside.width - 2 } ?? Words.noSentenceToRead
      frame.grid.write(words[language], at: Point(x: 1, y: inside.y), style: .hint, clip: inside)
    }
    if text != nil, mayWriteSentence {
      let way = draft == nil ? named(Words.sentenceEdit) : named(Words.sentenceDraft)
      frame.grid.write(" \(way[language]) ", endingAt: size.width, y: box.y, style: .more)
    }
  }

  // MARK: - The steps in a line

  /// The steps as they stand in the line that says where this screen is.
  package func breadcrumb(_ row: Int) -> [(step: Step, text: String, rect: Rect)] {
    func text(_ step: Step, isNumber: Bool) -> String {
      let number = (Step.allCases.firstIndex(of: step) ?? 0) + 1
      return (sentence(step) == nil ? "" : "✓ ") + (isNumber ? "\(number)" : step.title.capitalised[language])
    }
    let whole = Step.allCases.reduce(-3) { $0 + width(of: text($1, isNumber: false)) + 3 }
    // Where their names do not fit, the other steps are numbers.
    let isNarrow = whole > size.width - 2
    var x = 1
    return Step.allCases.map { step in
      let text = text(step, isNumber: isNarrow && step != desk.step)
      let rect = Rect(x: x, y: row, width: width(of: text), height: 1)
      x = rect.maxX + 3
      return (step, text, rect)
    }
  }

  func drawBreadcrumb(_ row: Int, _ plan: BoardPlan, in grid: inout Grid) {
    let parts = breadcrumb(row)
    for part in parts {
      if part.step != .start { grid.write("›", at: Point(x: part.rect.x - 2, y: row)) }
      grid.write(part.text, at: part.rect.origin, style: part.step == desk.step ? .large.with(.underline) : .plain)
    }
    guard let end = parts.last?.rect.maxX else { return }
    let room = size.width - end - 5
    // Who thinks of where to go keeps where they are in sight; where it does not fit here it has rows of its own.
    if desk.step == .end, let now = sentencesAbove.first, plan.sentencesRow == nil, room >= 24 || width(of: now) <= room {
      let words = now.truncated(to: room, in: glyphs)
      grid.write(words, endingAt: size.width - 1, y: row, style: .question)
    }
    guard desk.step == .interventions else { return }
    let question = guidingQuestion(plan, columns: room)
    if width(of: question) <= room { grid.write(question, endingAt: size.width - 1, y: row, style: .question) }
  }

  /// The sentences of the other steps, as they stand above the board.
  private var sentencesAbove: [String] {
    let later = desk.step == .interventions ? quotedSentence(.end) : nil
    return [quotedSentence(.start).map(Words.sentenceNow), later.map(Words.sentenceLater)].compactMap {
      $0?[language]
    }
  }

  /// The rows that a step needs for the sentence of the one before; 0 where there is none, or the line of the steps has room for it.
  var linesAbove: Int {
    guard desk.step == .end, let now = sentencesAbove.first else { return 0 }
    let end = breadcrumb(0).last?.rect.maxX ?? 0
    if !desk.hasNotice || size.height >= 18, width(of: now) <= size.width - end - 5 { return 0 }
    return WrappedText(now, width: max(1, size.width - 2), glyphs: glyphs, limit: size.height).lines.count
  }

  /// The rows that the sentences on this screen need to be whole; one where two fit beside each other.
  var sentenceLines: Int {
    let room = max(1, size.width - 2)
    if desk.step != .interventions {
      let isWritten = desk.editor?.purpose == .sentence
      let text = isWritten ? desk.editor?.field.text : sentenceDraft(desk.step).map { desk.drafts[$0].text } ?? boxedSentence(desk.step)
      return WrappedText(text ?? "", width: room, glyphs: glyphs, limit: size.height, editing: isWritten).lines.count
    }
    let parts = sentencesAbove
    if parts.reduce(-3, { $0 + width(of: $1) + 3 }) <= room { return 1 }
    return parts.reduce(0) { $0 + WrappedText($1, width: room, glyphs: glyphs, limit: size.height).lines.count }
  }

  /// Both sentences above the board: beside each other where they fit, else below each other, whole as far as there are rows.
  func drawSentences(_ row: Int, rows: Int, in grid: inout Grid) {
    let parts = sentencesAbove
    let room = size.width - 2
    if rows >= parts.count, parts.reduce(-3, { $0 + width(of: $1) + 3 }) > room {
      var y = row
      for (number, part) in parts.enumerated() {
        // The first leaves the other the rows that it needs, at least half of them.
        let others = parts[(number + 1)...].reduce(0) { $0 + WrappedText($1, width: room, glyphs: glyphs, limit: rows).lines.count }
        let left = row + rows - y
        let lines = WrappedText(part, width: room, glyphs: glyphs, limit: max(left - others, (left + 1) / 2, 1))
        grid.write(lines.linesWithEllipsis, at: Point(x: 1, y: y), style: .large)
        y += lines.lines.count
      }
      return
    }
    var widths = parts.map { width(of: $0) }
    if parts.count == 2, widths[0] + widths[1] + 3 > room {
      // Each has half, and what the other leaves of it.
      let half = (room - 3) / 2
      widths =
        widths[0] <= half ? [widths[0], room - 3 - widths[0]] : widths[1] <= half ? [room - 3 - widths[1], widths[1]] : [half, half]
    }
    var x = 1
    for (part, columns) in zip(parts, widths) {
      let words = part.truncated(to: min(columns, room), in: glyphs)
      x += grid.write(words, at: Point(x: x, y: row), style: .large) + 3
    }
  }
}

extension Style {
  /// What a panel's text looks like on the screen itself.
  fileprivate var onBoard: Style {
    switch self {
    case .panelStrong: .large
    case .panelQuiet: .question
    default: .plain
    }
  }
}
