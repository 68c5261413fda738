// A group's answers to the polls: how many hands for each option. One event for each change, none where nothing changes.
import Board
import Canvas
import ScreenKit
import Words

/// Where somebody stands in the answers to the polls.
package struct PollSheet: Equatable, Sendable {
  /// Which poll, by its place.
  var poll = 0
  var option = 0

  /// To another option of the same poll.
  mutating func move(by: Int, in polls: [Poll]) {
    if polls.indices.contains(poll) { option = option.moved(by: by, in: polls[poll].options.count) }
  }
}

extension GroupScreen {
  var mayAnswerPoll: Bool { isWritable && board.polls.contains(where: \.isOpen) }

  mutating func turnPoll() {
    let polls = board.polls
    guard case .own(.poll(let sheet)) = panel, !polls.isEmpty else { return }
    let next = (sheet.poll + 1) % polls.count
    panel = .own(.poll(PollSheet(poll: next, option: sheet.option.moved(by: 0, in: polls[next].options.count))))
  }

  /// Changes the hands of the chosen option.
  mutating func answerPoll(isOnly: Bool = false, _ change: (Int) -> Int) {
    let polls = board.polls
    guard case .own(.poll(let sheet)) = panel, let group, polls.indices.contains(sheet.poll), shell.fileTakesIt() else { return }
    let poll = polls[sheet.poll]
    guard poll.isOpen else { return say(Words.pollOver) }
    guard poll.options.indices.contains(sheet.option) else { return }
    let before = board.answer(to: poll, by: group)
    var hands = before ?? poll.options.map { _ in 0 }
    let number = min(max(0, change(hands[sheet.option])), Limits.hands)
    if isOnly { hands = poll.options.map { _ in 0 } }
    hands[sheet.option] = number
    if hands == before || before == nil && !hands.contains(where: { $0 > 0 }) { return }
    shell.write(ThingChange(.answer(to: poll.id, by: group), [Assignment(.counts, .list(hands.map { .number(Int64($0)) }))]))
  }

  // MARK: - What it looks like

  func pollSheet(_ place: PollSheet) -> Sheet {
    var sheet = newSheet(Phrase.poll.capitalised)
    let polls = board.polls
    guard polls.contains(where: \.isOpen), let group else {
      sheet.add(Words.pollOver[language], .panelStrong)
      return sheet
    }
    sheet.add(Words.pollHow[language])
    sheet.addGap()
    let gap = 4
    let column = (sheet.width - gap * (polls.count - 1)) / max(1, polls.count)
    let isWide = column >= 30 && polls.count > 1
    let blocks = polls.enumerated().map { index, poll in
      lines(of: poll, group, chosen: index == place.poll ? place.option : nil, width: column >= 30 ? column : sheet.width)
    }
    if isWide {
      let heading = blocks.map(\.heading.count).max() ?? 0
      let rows = blocks.map(\.options.count).max() ?? 0
      for row in 0..<(heading + rows) {
        var line: [Span] = []
        for (index, block) in blocks.enumerated() {
          // The options of all begin on the same row.
          let spans = (row < heading ? block.heading.dropFirst(row).first : block.options.dropFirst(row - heading).first) ?? []
          let used = spans.reduce(0) { $0 + width(of: $1.text) }
          line += spans
          if index < blocks.count - 1 { line.append(Span(String(repeating: " ", count: max(0, column - used) + gap))) }
        }
        if row == heading + place.option { sheet.chosen = sheet.lines.count }
        sheet.lines.append(line)
      }
    } else {
      for (index, block) in blocks.enumerated() {
        sheet.addGap()
        sheet.lines += block.heading
        if index == place.poll { sheet.chosen = sheet.lines.count + place.option }
        sheet.lines += block.options
      }
    }
    sheet.addGap()
    let isAnswered = polls.allSatisfy { board.answer(to: $0, by: group)?.contains { $0 > 0 } ?? false }
    sheet.add((isAnswered ? Words.pollAnswered : Words.pollUnanswered)[language], .panelQuiet)
    return sheet
  }

  private func lines(of poll: Poll, _ group: GroupID, chosen: Int?, width: Int) -> (heading: [[Span]], options: [[Span]]) {
    let heading = WrappedText(poll.question[language], width: width, glyphs: glyphs, limit: 3).lines.map { [Span($0.text, .panelStrong)] }
    let hands = board.answer(to: poll, by: group) ?? []
    let room = max(1, width - 7)
    let options = poll.options.enumerated().map { index, option -> [Span] in
      let count = hands.indices.contains(index) ? hands[index] : 0
      let number = count == 0 ? "    " : " \(count)".padded(to: 4, in: glyphs)
      let text = option[language].oneLine.truncated(to: room, in: glyphs).padded(to: room, in: glyphs)
      let style: Style = index == chosen ? .panelChosen : .panel
      return [
        Span(index == chosen ? "> " : "  ", style), Span(text, style),
        Span(number, index != chosen && count > 0 ? .panelField : style),
      ]
    }
    return (heading, options)
  }
}
