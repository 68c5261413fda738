// A group's answers to the polls: how many hands for each option. One event for each change, none where nothing changes.
import Board
import Canvas

/// Where somebody stands in the answers to the polls.
struct PollSheet: Equatable, Sendable {
  /// Which poll, by its place.
  var poll = 0
  /// Which option.
  var option = 0

  /// To another option, on to the next poll at its last one.
  mutating func move(by: Int, in polls: [Poll]) {
    guard polls.indices.contains(poll) else { return }
    option = min(max(0, option + min(max(by, -99), 99)), max(0, polls[poll].options.count - 1))
  }

  mutating func turn(by: Int, in polls: [Poll]) {
    guard !polls.isEmpty else { return }
    poll = (poll + by + polls.count) % polls.count
    option = min(option, max(0, polls[poll].options.count - 1))
  }
}

extension Model {
  mutating func answerPoll(_ command: Command, _ sheet: PollSheet) -> [Effect] {
    switch command {
    case .pollMore: return setHands(sheet) { $0 + 1 }
    case .pollFewer: return setHands(sheet) { $0 - 1 }
    case .pollOnly: return setHands(sheet, isOnly: true) { _ in 1 }
    case .otherPoll:
      var sheet = sheet
      sheet.turn(by: 1, in: board.polls)
      panel = .poll(sheet)
      return []
    default: return []
    }
  }

  /// A digit is the number of hands.
  mutating func answerPoll(_ key: Key) -> [Effect]? {
    guard case .poll(let sheet) = panel, case .character(let character) = key, character.isASCII, let hands = character.wholeNumberValue
    else { return nil }
    return setHands(sheet) { _ in hands }
  }

  private mutating func setHands(_ sheet: PollSheet, isOnly: Bool = false, _ change: (Int) -> Int) -> [Effect] {
    let polls = board.polls
    guard let group, polls.indices.contains(sheet.poll), fileTakesIt() else { return [] }
    let poll = polls[sheet.poll]
    guard poll.isOpen else {
      say(Words.pollOver)
      return []
    }
    guard poll.options.indices.contains(sheet.option) else { return [] }
    let before = board.answer(to: poll, by: group)
    var hands = before ?? poll.options.map { _ in 0 }
    let number = min(max(0, change(hands[sheet.option])), Limits.hands)
    if isOnly { hands = poll.options.map { _ in 0 } }
    hands[sheet.option] = number
    if hands == before || before == nil && !hands.contains(where: { $0 > 0 }) { return [] }
    return note(ThingChange(.answer(to: poll.id, by: group), [Assignment(.counts, .list(hands.map { .number(Int64($0)) }))]))
  }

  // MARK: - What it looks like

  func pollSheet(_ place: PollSheet) -> Sheet {
    var sheet = Sheet(title: Phrase.poll.capitalised[language])
    let (width, glyphs) = (panelWidth, setup.glyphs)
    let polls = board.polls
    guard polls.contains(where: \.isOpen), let group else {
      sheet.add(Words.pollOver[language], .panelStrong, width: width, glyphs: glyphs)
      return sheet
    }
    sheet.add(Words.pollHow[language], width: width, glyphs: glyphs)
    sheet.addGap()
    let gap = 4
    let column = (width - gap * (polls.count - 1)) / max(1, polls.count)
    let blocks = polls.enumerated().map { index, poll in
      lines(of: poll, group, chosen: index == place.poll ? place.option : nil, width: column >= 30 ? column : width)
    }
    if column >= 30, blocks.count > 1 {
      let heading = blocks.map(\.heading.count).max() ?? 0
      let rows = blocks.map(\.options.count).max() ?? 0
      for row in 0..<(heading + rows) {
        var line: [Span] = []
        for (index, block) in blocks.enumerated() {
          // The options of all begin on the same row.
          let spans = row < heading ? block.heading.dropFirst(row).first : block.options.dropFirst(row - heading).first
          let used = (spans ?? []).reduce(0) { $0 + Canvas.width(of: $1.text, in: glyphs) }
          line += spans ?? []
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
    sheet.add((isAnswered ? Words.pollAnswered : Words.pollUnanswered)[language], .panelQuiet, width: width, glyphs: glyphs)
    return sheet
  }

  private func lines(of poll: Poll, _ group: String, chosen: Int?, width: Int) -> (heading: [[Span]], options: [[Span]]) {
    let glyphs = setup.glyphs
    let heading = WrappedText(poll.question[language], width: width, glyphs: glyphs, limit: 3).lines.map { [Span($0.text, .panelStrong)] }
    let hands = board.answer(to: poll, by: group) ?? []
    let options = poll.options.enumerated().map { index, option -> [Span] in
      let isChosen = index == chosen
      let count = hands.indices.contains(index) ? hands[index] : 0
      let number = count == 0 ? "    " : " \(count)".padded(to: 4, in: glyphs)
      let text = option[language].oneLine.truncated(to: max(1, width - 7), in: glyphs).padded(to: max(1, width - 7), in: glyphs)
      return [
        Span(isChosen ? "> " : "  ", isChosen ? .panelChosen : .panel), Span(text, isChosen ? .panelChosen : .panel),
        Span(number, count > 0 || isChosen ? (isChosen ? .panelChosen : .panelField) : .panel),
      ]
    }
    return (heading, options)
  }
}
