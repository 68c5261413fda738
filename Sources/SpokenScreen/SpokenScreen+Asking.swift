// Asking: a list of which somebody types the number, or a text. One question stands at a time; 0 goes back, and an empty line repeats it.
import Board
import Privacy
import ScreenKit
import Words

/// What is asked now.
enum Question: Sendable {
  case menu
  case choice(Phrase, [Option])
  /// A text of at most so many Unicode scalars; nothing typed goes back.
  case text(Phrase, limit: Int, before: String?, @Sendable (inout SpokenScreen, String) -> Void)
  /// Which group this is.
  case group

  struct Option: Sendable {
    let name: String
    let does: @Sendable (inout SpokenScreen) -> Void

    init(_ name: String, does: @escaping @Sendable (inout SpokenScreen) -> Void) { (self.name, self.does) = (name, does) }
  }
}

extension SpokenScreen {
  // MARK: - Putting a question

  mutating func choose(_ title: Phrase, _ options: [Question.Option]) {
    question = .choice(title, options)
    putQuestion()
  }

  mutating func askText(
    _ title: Phrase, limit: Int, before: String? = nil, then does: @escaping @Sendable (inout SpokenScreen, String) -> Void
  ) {
    question = .text(title, limit: limit, before: before, does)
    putQuestion()
  }

  mutating func askGroup() {
    question = .group
    putQuestion()
  }

  mutating func openMenu() {
    question = .menu
    tell(Words.menuHint)
  }

  private mutating func putQuestion() {
    switch question {
    case .menu: for (number, row) in Self.menu.enumerated() { tell("\(number) = \(row.name[language])") }
    case .choice(let title, let options):
      tell(title)
      for (number, option) in options.enumerated() { tell("\(number + 1) = \(option.name)") }
      tell(Words.zeroIsBack)
    case .text(let title, _, _, _):
      tell(title)
      tell(Words.emptyIsBack)
    case .group:
      tell(Words.whichGroup)
      for group in board.groups { tell(Phrase.group(group.id)[language] + (group.isOpened ? Words.isOpened[language] : "")) }
    }
  }

  // MARK: - Answers

  mutating func answer(_ line: String) {
    switch question {
    case .group: answerGroup(line)
    case .text(_, let limit, let before, let does): answerText(line, limit: limit, before: before, does)
    case .menu:
      if line.isEmpty || line == "?" { return putQuestion() }
      guard let number = Int(line), Self.menu.indices.contains(number) else { return tell(Words.chooseNumber(Self.menu.count - 1)) }
      Self.menu[number].does(&self)
    case .choice(_, let options):
      if line.isEmpty || line == "?" { return putQuestion() }
      guard let number = Int(line), (0...options.count).contains(number) else { return tell(Words.chooseNumber(options.count)) }
      // What it comes to may ask something else.
      question = .menu
      if number > 0 { options[number - 1].does(&self) }
      if case .menu = question { openMenu() }
    }
  }

  private mutating func answerGroup(_ line: String) {
    if line.isEmpty || line == "?" { return putQuestion() }
    if line == "0" { return quit() }
    let typed = line.lowercased()
    let groups = board.groups
    let found = groups.first { $0.id.text == typed } ?? Int(typed).flatMap { number in groups.first { Int($0.id.text) == number } }
    guard let name = found?.id ?? (groups.isEmpty && Limits.isGroupName(typed) ? GroupID(typed) : nil) else {
      return tell(Words.noSuchGroup(line))
    }
    take(group: name)
    join()
  }

  private mutating func answerText(
    _ line: String, limit: Int, before: String?, _ does: @escaping @Sendable (inout SpokenScreen, String) -> Void
  ) {
    if line.isEmpty || line == "0" {
      tell(Words.nothingDone)
      return openMenu()
    }
    guard line.unicodeScalars.count <= limit else { return tell(Words.tooLong(limit)) }
    question = .menu
    let asked: @Sendable (inout SpokenScreen) -> Void = { screen in
      does(&screen, line)
      if case .menu = screen.question { screen.openMenu() }
    }
    if !stops(line, before: before, limit: limit, does, sharing: asked) { asked(&self) }
  }

  // MARK: - The privacy stop

  /// How long after a text no line shares it all the same (ms): lines that were pasted have been read by nobody.
  private static let quiet: Int64 = 500

  /// Asks before a text goes to the others in which something may be about one person.
  private mutating func stops(
    _ line: String, before: String?, limit: Int, _ does: @escaping @Sendable (inout SpokenScreen, String) -> Void,
    sharing: @escaping @Sendable (inout SpokenScreen) -> Void
  ) -> Bool {
    guard !PrivacyCheck().details(in: line, before: before).isEmpty else { return false }
    let found = PrivacyCheck(board).details(in: line, before: before)
    guard let first = found.first else { return false }
    stoppedAt = now.uptime
    let again = Question.Option(Words.typeAgain[language]) {
      $0.askText(Words.typeAgain.capitalised, limit: limit, before: before, then: does)
    }
    let title = Words.nameOrAddress(first.text)
    choose(title, [again, Question.Option(Words.shareAnyway[language]) { $0.shareAnyway(title, again, sharing) }])
    return true
  }

  private mutating func shareAnyway(_ title: Phrase, _ again: Question.Option, _ sharing: @escaping @Sendable (inout SpokenScreen) -> Void)
  {
    if now.uptime >= stoppedAt + Self.quiet { return sharing(&self) }
    // It is asked once more: this answer came before anybody could have read the question.
    choose(title, [again, Question.Option(Words.shareAnyway[language]) { $0.shareAnyway(title, again, sharing) }])
  }
}
