// A group's answers to the polls: how many hands for each option, or one answer together where that is asked. One event for each change, none where nothing changes.
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

  /// Whether Enter says what was said already: where one answer is asked, that it is the chosen one.
  var isChosenAnswered: Bool { countsHands ? isPollAnswered : hasHandsHere && !hasOtherAnswer }

  /// Whether hands can be counted for the poll where the cursor stands; not where each group gives one answer.
  var countsHands: Bool { chosenPoll?.asks != .group }

  /// Whether hands have to be counted first.
  var lacksHands: Bool { chosenPoll?.asks == .hands && !isPollAnswered }

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
    guard case .own(.poll(var sheet)) = panel, maySayHands() else { return }
    let goesOn = sheet.isTyped
    let isChanged = answerPoll { goesOn ? $0 * 10 + digit : digit }
    if isChanged, goesOn { shell.joinLastSteps() }
    sheet.isTyped = true
    panel = .own(.poll(sheet))
  }

  /// Takes the last digit away.
  mutating func eraseHands() {
    guard case .own(.poll(var sheet)) = panel, maySayHands() else { return }
    let goesOn = sheet.isTyped
    if answerPoll({ $0 / 10 }), goesOn { shell.joinLastSteps() }
    sheet.isTyped = true
    panel = .own(.poll(sheet))
  }

  /// One hand more or fewer.
  mutating func addHands(_ more: Int) {
    guard maySayHands() else { return }
    answerPoll { $0 + more }
    endNumber()
  }

  /// Whether hands mean something here; says why not.
  private mutating func maySayHands() -> Bool {
    if !countsHands, board.polls.contains(where: \.isOpen) { say(Words.pollOneAnswer) }
    return countsHands
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

  /// Enter: the chosen option is the answer where there is none yet, and where a group gives one answer, it is that one. Then the next poll, or that was all.
  mutating func confirmPoll() {
    guard let poll = chosenPoll, shell.fileTakesIt() else { return }
    guard poll.isOpen else { return say(Words.pollOver) }
    switch poll.asks {
    case .group: if !isChosenAnswered, !answerPoll(isOnly: true, { _ in 1 }) { return }
    case .hands: if hands(poll) == nil { return say(Words.pollTypeHands) }
    case nil: if hands(poll) == nil, !answerPoll({ _ in 1 }) { return }
    }
    let polls = board.polls
    if let next = polls.firstIndex(where: { $0.isOpen && hands($0) == nil }) { return panel = .own(.poll(sheet(at: next))) }
    // The facilitator's line says what was answered.
    panel = nil
  }

  /// The chosen option is the group's only answer.
  mutating func answerOnlyThis() {
    let takesAway = hasOtherAnswer
    if answerPoll(isOnly: true, { _ in 1 }), takesAway { say(named(Words.pollOnlyThis)) }
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
        if poll.asks == .group { return given.map { $0.0[language].oneLine }.joined(separator: ", ") }
        if poll.asks == nil, hands.reduce(0, +) == 1, let only = given.first { return only.0[language].oneLine }
        return given.map { "\($0.0[language].oneLine) \($0.1)" }.joined(separator: ", ")
      }
      let room = size.width - 2 - width(of: named(Words.answered(""))[language])
      return answers.joined(separator: " / ").truncated(to: max(1, room), in: glyphs)
    }
    return Phrase(nl: named(Words.answered(answer(.nl))).nl, en: named(Words.answered(answer(.en))).en)
  }

  // MARK: - What it looks like

  /// Who answers, where all that are asked together are alike in it.
  private var asks: Poll.Asks? {
    let all = board.polls.map(\.asks)
    return all.allSatisfy { $0 == all.first } ? all.first ?? nil : nil
  }

  private var pollHow: Phrase {
    switch asks {
    case .group: Words.pollHowGroup
    case .hands: Words.pollHowHands
    case nil: Words.pollHow
    }
  }

  private var pollUnanswered: Phrase {
    switch asks {
    case .group: Words.pollUnansweredGroup
    case .hands: Words.pollUnansweredHands
    case nil: Words.pollUnanswered
    }
  }

  func pollSheet(_ place: PollSheet) -> Sheet {
    var sheet = newSheet(Phrase.poll.capitalised)
    let polls = board.polls
    guard polls.contains(where: \.isOpen), let group else {
      sheet.add(Words.pollOver[language], .panelStrong)
      return sheet
    }
    sheet.add(pollHow[language])
    sheet.addGap()
    let gap = 4
    let column = (sheet.width - gap * (polls.count - 1)) / max(1, polls.count)
    let isAnswered = polls.allSatisfy { board.answer(to: $0, by: group)?.contains { $0 > 0 } ?? false }
    var last = newSheet("")
    last.add((isAnswered ? Words.pollAnswered : pollUnanswered)[language], .panelQuiet)
    let blocks = polls.enumerated().map { index, poll in
      let hands = board.answer(to: poll, by: group) ?? []
      return PollBlock(poll, hands: hands, chosen: index == place.poll ? place.option : nil, glyphs: glyphs, language)
    }
    if column >= 30, polls.count > 1 {
      add(blocks, columns: column, gap: gap, after: last.lines.count + 1, place, to: &sheet)
    } else {
      add(blocks, after: last.lines.count, place, to: &sheet)
    }
    if sheet.lines.count + last.lines.count < sheet.rows { sheet.addGap() }
    sheet.lines += last.lines
    return sheet
  }

  /// Beside each other: the options of all begin on the same row, and those of one row have as many lines as the longest of them.
  private func add(_ blocks: [PollBlock], columns: Int, gap: Int, after: Int, _ place: PollSheet, to sheet: inout Sheet) {
    func beside(_ parts: [[[Span]]]) -> [[Span]] {
      (0..<(parts.map(\.count).max() ?? 0)).map { row in
        parts.enumerated().flatMap { index, lines -> [Span] in
          let spans = lines.dropFirst(row).first ?? []
          let used = spans.reduce(0) { $0 + width(of: $1.text) }
          return spans + (index < parts.count - 1 ? [Span(String(repeating: " ", count: max(0, columns - used) + gap))] : [])
        }
      }
    }
    sheet.lines += beside(blocks.map { $0.heading(columns) })
    let rows = blocks.map(\.count).max() ?? 0
    let list = ListArrangement(count: rows, lines: max(3, sheet.rows - sheet.lines.count - after), chosen: place.option) { row in
      blocks.map { $0.lines(row, columns).count }.max() ?? 1
    }
    (sheet.above, sheet.below) = (list.above, list.below)
    for row in list.rows {
      let start = sheet.lines.count
      if row.index == place.option { sheet.chosen = start }
      sheet.lines += beside(blocks.map { $0.lines(row.index, columns, limit: row.height) })
      for (index, block) in blocks.enumerated() where row.index < block.count {
        let left = index * (columns + gap)
        addTarget(poll: index, option: row.index, at: start, columns: left..<left + columns, place, to: &sheet)
      }
    }
  }

  /// Below each other: whole where everything fits, else a line an option and the chosen one whole.
  private func add(_ blocks: [PollBlock], after: Int, _ place: PollSheet, to sheet: inout Sheet) {
    let columns = sheet.width
    let all = blocks.enumerated().flatMap { index, block in (0..<block.count).map { (block: index, option: $0) } }
    let headings = blocks.reduce(0) { $0 + $1.heading(columns).count }
    let chosen = all.firstIndex { $0.block == place.poll && $0.option == place.option }
    func arranged(air: Int) -> ListArrangement {
      ListArrangement(count: all.count, lines: sheet.rows - sheet.lines.count - headings - after - air, chosen: chosen) {
        blocks[all[$0].block].lines(all[$0].option, columns).count
      }
    }
    let airy = arranged(air: blocks.count)
    let list = airy.isWhole ? airy : arranged(air: 0)
    if !airy.isWhole, sheet.lines.last?.isEmpty == true { sheet.lines.removeLast() }
    let heights = list.above + list.below == 0 ? list.rows.map(\.height) : []
    for (number, option) in all.enumerated() {
      if option.option == 0 {
        if airy.isWhole { sheet.addGap() }
        sheet.lines += blocks[option.block].heading(columns)
      }
      let start = sheet.lines.count
      if number == chosen { sheet.chosen = start }
      let height = heights.isEmpty ? (number == chosen ? sheet.rows : 1) : heights[number]
      sheet.lines += blocks[option.block].lines(option.option, columns, limit: height)
      addTarget(poll: option.block, option: option.option, at: start, columns: nil, place, to: &sheet)
    }
  }

  /// The most options that a poll can have among the places of a sheet.
  private static let placesOfPoll = 1_000

  private func addTarget(poll: Int, option: Int, at line: Int, columns: Range<Int>?, _ place: PollSheet, to sheet: inout Sheet) {
    sheet.addTarget(
      from: line, place: poll * Self.placesOfPoll + option, isChosen: place.poll == poll && place.option == option, columns: columns)
  }

  /// A click goes to an option; again, it is the answer, or one hand more where something was answered already.
  mutating func clickInPoll(_ place: Int, again: Bool) {
    let (poll, option) = place.quotientAndRemainder(dividingBy: Self.placesOfPoll)
    guard again else { return panel = .own(.poll(PollSheet(poll: poll, option: option))) }
    if countsHands, isPollAnswered || chosenPoll?.asks == .hands { addHands(1) } else { confirmPoll() }
  }
}
