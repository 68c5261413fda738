// Arriving: the group's name in large letters, who does what, and a practice note that stays off the board.
import Board
import Canvas

extension Model {
  /// Whether the welcome stands where the board is. Whoever writes goes on until they are done.
  var isWelcoming: Bool { kind == .group && editor == nil && stage == .board && group != nil && board.mode(of: group) == .welcome }

  /// What does something during the welcome; the notes are not there yet.
  func isOfferedInWelcome(_ command: Command) -> Bool {
    switch command {
    case .write: isWritable
    case .readCase: !caseID.isEmpty
    case .suspend: !setup.isLocked
    case .openCall: hasCall
    case .help, .palette, .quit: true
    default: false
    }
  }

  /// - Returns: none where a command does what it always does.
  mutating func performInWelcome(_ command: Command) -> [Effect]? {
    guard isWelcoming else { return nil }
    switch command {
    case .write, .open:
      openPractice()
      return []
    case .readCase, .help, .palette, .quit, .suspend, .openCall: return nil
    default: return []
    }
  }

  mutating func openPractice(_ text: String = "") {
    panel = .form(
      Form(
        .practice, title: Words.practiceTitle, about: [Words.practiceAbout[language]],
        rows: [Form.text(.line, Words.practiceLine, text)]))
  }

  /// The practice note: it says that it worked, and its text goes nowhere.
  mutating func practise(_ form: Form) -> [Effect] {
    guard let group, !form.text(.line).isEmpty else { return [] }
    say(Words.practised)
    return isWritable && !board.hasPractised(group) ? note(ThingChange(.session(of: group), [Assignment(.practised, .flag(true))])) : []
  }

  func drawWelcome(in frame: inout Frame) {
    drawHeader(plan, in: &frame.grid)
    // There is no theme to ask about yet.
    if let row = plan.questionRow { frame.grid.fill(Rect(x: 0, y: row, width: size.width, height: 1), .plain) }
    let name = Words.group(group ?? "")[language]
    let big = [Phrase.welcome.capitalised[language], name].map { bigText($0.uppercased()) }
    let fit = big.filter { width(of: $0[0]) <= size.width - 2 }
    let rows = size.height - 3
    var lines: [(String, Style)] = []
    if rows >= 24, fit.count == 2 {
      lines += big[0].map { ($0, .large) } + [("", .plain)] + big[1].map { ($0, .large) } + [("", .plain)]
    } else if rows >= 15, width(of: big[1][0]) <= size.width - 2 {
      lines += [(Phrase.welcome.capitalised[language].uppercased(), .large), ("", .plain)] + big[1].map { ($0, .large) } + [("", .plain)]
    } else {
      lines += [(Phrase.welcome.capitalised[language].uppercased(), .large), (name, .large), ("", .plain)]
    }
    let isAiry = rows >= 18
    let hasPractised = group.map(board.hasPractised) ?? false
    let texts: [(Phrase, Style)] = [
      (Words.whoDoesWhat, .plain), (Words.noNames, .plain), (hasPractised ? Words.practisedWait : Words.practiceHow, .large),
    ]
    for (phrase, style) in texts {
      for line in WrappedText(phrase[language], width: max(1, size.width - 4), glyphs: setup.glyphs).lines {
        lines.append((line.text, style))
      }
      if isAiry { lines.append(("", .plain)) }
    }
    let first = max(2, (size.height - lines.count) / 2)
    for (index, line) in lines.enumerated() where first + index < size.height - 1 {
      frame.grid.writeCentred(line.0, y: first + index, style: line.1)
    }
  }
}
