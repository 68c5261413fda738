// Asking: a list of which somebody types the number, or a text. One question stands at a time; 0 goes back, and an empty line repeats it.
import Board
import ScreenKit
import Words

/// What is asked now.
enum Question: Sendable {
  case menu
  /// One of a list; whether an empty line leaves a draft for later, and does not repeat the list.
  case choice(Phrase, [Option], isLater: Bool)
  /// A line of at most so many Unicode scalars that goes to nobody: what is sought, a row of numbers. Nothing typed goes back.
  case text(Phrase, limit: Int, @Sendable (inout SpokenScreen, String) -> Void)
  /// A text for the others. Nothing typed goes back.
  case writing(Blank)
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

  mutating func choose(_ title: Phrase, _ options: [Question.Option], isLater: Bool = false) {
    question = .choice(title, options, isLater: isLater)
    putQuestion()
  }

  mutating func askText(_ title: Phrase, limit: Int, then does: @escaping @Sendable (inout SpokenScreen, String) -> Void) {
    question = .text(title, limit: limit, does)
    putQuestion()
  }

  mutating func write(_ blank: Blank) {
    question = .writing(blank)
    putQuestion()
  }

  mutating func askGroup() {
    question = .group
    putQuestion()
  }

  mutating func openMenu() {
    question = .menu
    // What is said then comes first.
    if shelf.waiting != nil { return }
    if !askAboutNext() { tell(Words.menuHint) }
  }

  private mutating func putQuestion() {
    switch question {
    case .menu: for (number, row) in Self.menu.enumerated() { tell("\(number) = \(row.name[language])") }
    case .choice(let title, let options, let isLater):
      tell(title)
      for (number, option) in options.enumerated() { tell("\(number + 1) = \(option.name)") }
      tell(isLater ? Words.emptyIsLater : Words.zeroIsBack)
    case .writing(let blank):
      tell(blank.title)
      tell(Words.emptyIsBack)
    case .text(let title, _, _):
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
    case .text(_, let limit, let does): answerText(line, limit: limit, does)
    case .writing(let blank): answerWriting(line, blank)
    case .menu:
      if line.isEmpty || line == "?" { return putQuestion() }
      // As on a screen that is drawn.
      if line == "!" { return toggleCall() }
      guard let number = Int(line), Self.menu.indices.contains(number) else { return tell(Words.chooseNumber(Self.menu.count - 1)) }
      Self.menu[number].does(&self)
      if case .menu = question, !asksNext.isEmpty { openMenu() }
    case .choice(_, let options, let isLater):
      if line == "?" || line.isEmpty && !isLater { return putQuestion() }
      guard let number = line.isEmpty ? 0 : Int(line), (0...options.count).contains(number) else {
        return tell(Words.chooseNumber(options.count))
      }
      // What it comes to may ask something else.
      question = .menu
      if number > 0 { options[number - 1].does(&self) }
      if number == 0, isLater { tell(Words.keptAsDraft) }
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

  private mutating func answerText(_ line: String, limit: Int, _ does: @Sendable (inout SpokenScreen, String) -> Void) {
    if line.isEmpty || line == "0" { return leaveText() }
    guard line.unicodeScalars.count <= limit else { return tell(Words.tooLong(limit)) }
    question = .menu
    does(&self, line)
    if case .menu = question { openMenu() }
  }

  private mutating func answerWriting(_ line: String, _ blank: Blank) {
    let isPart = blank.draft.purpose == .takeaway && blank.field != nil
    if line.isEmpty || line == "0" { return isPart ? ask(plan: blank.draft) : leaveText(isDraft: shell.drafts.contains(blank.draft)) }
    question = .menu
    let draft = filled(blank, with: line)
    // It stands in the place of what it was made of, until it is shared.
    if shell.drafts.contains(blank.draft) { keep(draft, insteadOf: blank.draft) }
    if isUnfinished { return keep(draft) }
    if isPart, tooLong(in: draft) == nil {
      keep(draft)
      return ask(plan: draft)
    }
    offer(draft)
    if case .menu = question { openMenu() }
  }

  private mutating func leaveText(isDraft: Bool = false) {
    handsFor = nil
    tell(isDraft ? Words.keptAsDraft : Words.nothingDone)
    openMenu()
  }
}
