// The first two screens: which group is this, and its name in large letters.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  static let joinKeys: [Row] = [
    Row("join", [.enter], "Enter", hint: Words.goOn, rank: 100, isHinted: { $0.typedGroup != nil }, does: { $0.join() }),
    // No group has such a name.
    Row("help", ["?", .function(1)], "?", hint: Words.help, rank: 80, does: { $0.panel = .help(scroll: 0) }),
    Row("quit", [.escape], "Esc", hint: Words.toQuit, rank: 100, does: { $0.shell.emit(.quit) }),
  ]

  mutating func answer(_ asked: GroupQuestion, with key: Key) {
    var question = asked
    switch key {
    case .backspace: question.typed = String(question.typed.dropLast())
    case .ctrl("u"), .ctrl("w"): question.typed = ""
    case .character("q") where question.typed.isEmpty && !board.groups.contains { $0.id.text.hasPrefix("q") }: return shell.emit(.quit)
    case .character(let character):
      let typed = question.typed + character.lowercased()
      if Limits.isGroupName(typed) { question.typed = typed }
    default: break
    }
    question.refused = nil
    stage = .askingGroup(question)
  }

  /// The group that has been typed: by its name, or as a number with zeros before it.
  private func group(named typed: String) -> Group? {
    let groups = board.groups
    return groups.first { $0.id.text == typed } ?? Int(typed).flatMap { number in groups.first { Int($0.id.text) == number } }
  }

  /// The name of the group that Enter joins; on a board without groups, whatever was typed.
  private var typedGroup: GroupID? {
    guard case .askingGroup(let question) = stage, !question.typed.isEmpty else { return nil }
    return group(named: question.typed)?.id ?? (board.groups.isEmpty ? GroupID(question.typed) : nil)
  }

  private mutating func join() {
    guard case .askingGroup(let question) = stage, !question.typed.isEmpty else { return }
    guard let name = typedGroup else { return stage = .askingGroup(GroupQuestion(refused: question.typed)) }
    shell.pen.author.group = name
    seat = name
    desk.followed = nil
    followSession()
    stage = .greeting(until: now.uptime + 2_000)
    announceGroup()
  }

  /// An event in this group's name, so that others who type its number are told that it is taken. Once a board, not once a start.
  mutating func announceGroup() {
    guard let group, isWritable, board.value(.opened, of: .group(group)) == nil else { return }
    shell.write(ThingChange(.group(group), [Assignment(.opened, .flag(true))]))
  }

  // MARK: - What it looks like

  func drawGroupQuestion(_ question: GroupQuestion, in frame: inout Frame) {
    drawTitleBar(in: &frame.grid)
    var row = max(2, (size.height - 14) / 2)
    frame.grid.writeCentred(Words.whichRoom[language], y: row, style: .large)
    row += 2
    let big = bigText(question.typed)
    let columns = question.typed.isEmpty ? 0 : Canvas.width(of: big[0])
    if size.height >= 18, !question.typed.isEmpty, columns < size.width - 4 {
      frame.grid.writeCentred(big, y: row, style: .large)
      frame.cursor = Point(x: min(size.width - 1, (size.width + columns) / 2 + 1), y: row + 4)
      row += 6
    } else {
      let field = "[ \(question.typed.isEmpty ? "  " : question.typed) ]"
      frame.grid.writeCentred(field, y: row, style: .large)
      frame.cursor = Point(x: (size.width - width(of: field)) / 2 + 2 + Canvas.width(of: question.typed), y: row)
      row += 2
    }
    for (text, style) in groupAnswers(question) {
      for line in centredLines(text, limit: 3) where row < size.height - 1 {
        frame.grid.writeCentred(line, y: row, style: style)
        row += 1
      }
    }
  }

  private func groupAnswers(_ question: GroupQuestion) -> [(String, Style)] {
    let groups = board.groups
    var answers: [(String, Style)] = []
    if let refused = question.refused { answers.append(("! " + Words.noSuchGroup(refused)[language], .warning)) }
    if question.typed.isEmpty {
      let areNumbers = groups.allSatisfy { Int($0.id.text) != nil }
      answers.append(((groups.isEmpty ? Words.noGroups : areNumbers ? Words.typeNumber : Words.typeName)[language], .plain))
    } else if let group = group(named: question.typed) {
      let name = Words.group(group.id)[language]
      answers.append(((group.isOpened ? Words.alreadyOpen(name) : Words.begin(name))[language], .large))
    } else if groups.isEmpty {
      answers.append((Words.begin(question.typed)[language], .large))
    } else if !groups.contains(where: { $0.id.text.hasPrefix(question.typed) }) {
      answers.append((Words.noSuchGroup(question.typed)[language], .plain))
    }
    if !groups.isEmpty { answers.append((Words.groupsHere(groupList(groups))[language], .plain)) }
    return answers
  }

  /// "groep 1 tot en met 4", or the names.
  private func groupList(_ groups: [Group]) -> String {
    let numbers = groups.compactMap { Int($0.id.text) }
    if groups.count > 2, numbers.count == groups.count, let first = numbers.first, let last = numbers.last,
      last - first + 1 == numbers.count
    {
      return Words.groupRange(first, last)[language]
    }
    return groups.map { Phrase.group($0.id)[language] }.joined(separator: ", ")
  }

  func drawGreeting(in frame: inout Frame) {
    drawTitleBar(in: &frame.grid)
    let name = Words.group(group ?? "")[language]
    let big = bigText(name.uppercased())
    var row = max(1, (size.height - 13) / 2)
    if Canvas.width(of: big[0]) <= size.width - 2 {
      frame.grid.writeCentred(big, y: row, style: .large)
      row += 7
    } else {
      frame.grid.writeCentred(name, y: row + 2, style: .large)
      row += 5
    }
    var lines = [Words.whoDoesWhat, Words.noNames, Words.largerLetters]
    if couldBeginAtFirstStep { lines.append(named(Words.beginAtFirstStep)) }
    for words in lines {
      for line in centredLines(words[language]) where row < size.height - 1 {
        frame.grid.writeCentred(line, y: row)
        row += 1
      }
      if size.height >= 18 { row += 1 }
    }
  }

  private func drawTitleBar(in grid: inout Grid) {
    grid.fill(row: 0, .header)
    let used = grid.write(Words.product[language], at: Point(x: 1, y: 0), style: .header)
    // A title that does not fit is left out rather than cut.
    if let title = board.title?[language], title != Words.product[language], width(of: title) <= size.width - used - 5 {
      grid.write(title, endingAt: size.width - 1, y: 0, style: .header)
    }
  }
}
