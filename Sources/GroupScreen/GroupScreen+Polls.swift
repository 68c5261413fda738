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
  /// Whether digits have been typed since the cursor came here: the first one replaces what stands there, the next ones go behind it.
  var isTyped = false

  /// To another option of the same poll.
  mutating func move(by: Int, in polls: [Poll]) {
    if polls.indices.contains(poll) { option = option.moved(by: by, in: polls[poll].options.count) }
    isTyped = false
  }
}

extension GroupScreen {
  var mayAnswerPoll: Bool { isWritable && board.polls.contains(where: \.isOpen) }

  /// The poll where the cursor stands.
  private var chosenPoll: Poll? {
    guard case .own(.poll(let sheet)) = panel else { return nil }
    return board.polls.dropFirst(sheet.poll).first
  }

  /// The group's hands for each option of a poll; none before it has answered.
  private func hands(_ poll: Poll) -> [Int]? {
    guard let hands = group.flatMap({ board.answer(to: poll, by: $0) }), hands.contains(where: { $0 > 0 }) else { return nil }
    return hands
  }

  /// Whether Enter answers, or confirms what has been answered.
  var isPollAnswered: Bool { chosenPoll.map { hands($0) != nil } ?? false }

  /// Whether something other than the chosen option has been answered.
  var hasOtherAnswer: Bool {
    guard case .own(.poll(let sheet)) = panel, let poll = chosenPoll, let hands = hands(poll) else { return false }
    return hands.enumerated().contains { $0.offset != sheet.option && $0.element > 0 }
  }

  /// Whether hands are counted for the chosen option.
  var hasHandsHere: Bool {
    guard case .own(.poll(let sheet)) = panel, let hands = chosenPoll.flatMap(hands) else { return false }
    return hands.dropFirst(sheet.option).first ?? 0 > 0
  }

  /// The first poll that is open and not answered, with the cursor on its first option; else the first one, with the cursor on the answer.
  var pollToAnswer: PollSheet {
    let polls = board.polls
    let place = polls.firstIndex { $0.isOpen && hands($0) == nil } ?? 0
    return sheet(at: place)
  }

  private func sheet(at place: Int) -> PollSheet {
    let hands = board.polls.dropFirst(place).first.flatMap(hands) ?? []
    return PollSheet(poll: place, option: hands.max().flatMap(hands.firstIndex) ?? 0)
  }

  mutating func turnPoll() {
    let polls = board.polls
    guard case .own(.poll(let sheet)) = panel, !polls.isEmpty else { return }
    let next = (sheet.poll + 1) % polls.count
    let isAnswered = hands(polls[next]) != nil
    panel = .own(
      .poll(isAnswered ? self.sheet(at: next) : PollSheet(poll: next, option: sheet.option.moved(by: 0, in: polls[next].options.count))))
  }

  // MARK: - Answering

  /// A digit of the number of hands.
  mutating func typeHands(_ digit: Int) {
    guard case .own(.poll(var sheet)) = panel else { return }
    let goesOn = sheet.isTyped
    let isChanged = answerPoll { goesOn ? $0 * 10 + digit : digit }
    if isChanged, goesOn { shell.joinLastSteps() }
    sheet.isTyped = true
    panel = .own(.poll(sheet))
  }

  /// Takes the last digit away.
  mutating func eraseHands() {
    guard case .own(.poll(var sheet)) = panel else { return }
    let goesOn = sheet.isTyped
    if answerPoll({ $0 / 10 }), goesOn { shell.joinLastSteps() }
    sheet.isTyped = true
    panel = .own(.poll(sheet))
  }

  /// One hand more or fewer.
  mutating func addHands(_ more: Int) {
    answerPoll { $0 + more }
    endNumber()
  }

  /// The next digit is the first of another number.
  mutating func endNumber() {
    guard case .own(.poll(var sheet)) = panel else { return }
    sheet.isTyped = false
    panel = .own(.poll(sheet))
  }

  mutating func takeAnswerBack(_ does: (inout GroupScreen) -> Void) {
    endNumber()
    does(&self)
  }

  /// Enter: the chosen option is the answer where there is none yet. Then the next poll, or that was all.
  mutating func confirmPoll() {
    guard let poll = chosenPoll, shell.fileTakesIt() else { return }
    guard poll.isOpen else { return say(Words.pollOver) }
    if hands(poll) == nil, !answerPoll({ _ in 1 }) { return }
    let polls = board.polls
    if let next = polls.firstIndex(where: { $0.isOpen && hands($0) == nil }) { return panel = .own(.poll(sheet(at: next))) }
    // The facilitator's line says what was answered.
    panel = nil
  }

  /// The chosen option is the group's only answer.
  mutating func answerOnlyThis() {
    let takesAway = hasOtherAnswer
    if answerPoll(isOnly: true, { _ in 1 }), takesAway { say(Words.pollOnlyThis) }
  }

  /// Changes the hands of the chosen option.
  /// - Returns: whether anything was written.
  @discardableResult private mutating func answerPoll(isOnly: Bool = false, _ change: (Int) -> Int) -> Bool {
    let polls = board.polls
    guard case .own(.poll(let sheet)) = panel, let group, polls.indices.contains(sheet.poll), shell.fileTakesIt() else { return false }
    let poll = polls[sheet.poll]
    guard poll.isOpen else {
      say(Words.pollOver)
      return false
    }
    guard poll.options.indices.contains(sheet.option) else { return false }
    let before = board.answer(to: poll, by: group)
    var hands = before ?? poll.options.map { _ in 0 }
    let number = min(max(0, change(hands[sheet.option])), Limits.hands)
    if isOnly { hands = poll.options.map { _ in 0 } }
    hands[sheet.option] = number
    if hands == before || before == nil && !hands.contains(where: { $0 > 0 }) { return false }
    return shell.change([board.answering(hands, to: poll, by: group)])
  }

  // MARK: - What it says

  /// What the group answered, once it has answered everything that is asked; none before.
  var pollsAnswered: Phrase? {
    let polls = board.polls.filter(\.isOpen)
    let all = polls.compactMap { poll in hands(poll).map { (poll, $0) } }
    guard !polls.isEmpty, all.count == polls.count else { return nil }
    func answer(_ language: Language) -> String {
      let answers = all.map { poll, hands in
        let given = zip(poll.options, hands).filter { $0.1 > 0 }
        if hands.reduce(0, +) == 1, let only = given.first { return only.0[language].oneLine }
        return given.map { "\($0.0[language].oneLine) \($0.1)" }.joined(separator: ", ")
      }
      let room = size.width - 2 - width(of: Words.answered("")[language])
      return answers.joined(separator: " / ").truncated(to: max(1, room), in: glyphs)
    }
    return Phrase(nl: Words.answered(answer(.nl)).nl, en: Words.answered(answer(.en)).en)
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
        for (index, block) in blocks.enumerated() where row >= heading && block.options.indices.contains(row - heading) {
          let start = index * (column + gap)
          addTarget(poll: index, option: row - heading, at: sheet.lines.count - 1, columns: start..<start + column, place, to: &sheet)
        }
      }
    } else {
      for (index, block) in blocks.enumerated() {
        sheet.addGap()
        sheet.lines += block.heading
        if index == place.poll { sheet.chosen = sheet.lines.count + place.option }
        for (option, spans) in block.options.enumerated() {
          sheet.lines.append(spans)
          addTarget(poll: index, option: option, at: sheet.lines.count - 1, columns: nil, place, to: &sheet)
        }
      }
    }
    sheet.addGap()
    let isAnswered = polls.allSatisfy { board.answer(to: $0, by: group)?.contains { $0 > 0 } ?? false }
    sheet.add((isAnswered ? Words.pollAnswered : Words.pollUnanswered)[language], .panelQuiet)
    return sheet
  }

  /// The most options that a poll can have among the places of a sheet.
  private static let placesOfPoll = 1_000

  private func addTarget(poll: Int, option: Int, at line: Int, columns: Range<Int>?, _ place: PollSheet, to sheet: inout Sheet) {
    sheet.addTarget(
      line..<line + 1, place: poll * Self.placesOfPoll + option, isChosen: place.poll == poll && place.option == option, columns: columns)
  }

  /// A click goes to an option; again, it is the answer, or one hand more where something was answered already.
  mutating func clickInPoll(_ place: Int, again: Bool) {
    let (poll, option) = place.quotientAndRemainder(dividingBy: Self.placesOfPoll)
    guard again else { return panel = .own(.poll(PollSheet(poll: poll, option: option))) }
    if isPollAnswered { addHands(1) } else { confirmPoll() }
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
