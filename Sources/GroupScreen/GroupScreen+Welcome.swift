// Arriving: the group's name in large letters, who does what, and a practice note that stays off the board.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  /// Whether the welcome stands where the board is. Whoever writes goes on until they are done.
  var isWelcoming: Bool { desk.editor == nil && stage == .board && group != nil && board.mode(of: group) == .welcome }

  /// What does something during the welcome; the notes are not there yet.
  private static func welcomeKeys(_ write: Phrase) -> [Row] {
    [
      writeKey(write, isOffered: { $0.isWritable }) { $0.openPractice() }, Row("open", [.enter, " "], does: { $0.openPractice() }),
      readCaseKey, openCallKey,
    ] + lastKeys
  }
  static let boardWelcomeKeys = welcomeKeys(writeInCell)
  static let stepWelcomeKeys = welcomeKeys(writeNote)

  mutating func openPractice(_ text: String = "") {
    var form = Form<GroupForm>(
      .practice, title: Words.practiceTitle, about: [Words.practiceAbout[language]], rows: [.text(.line, Words.practiceLine)])
    form.fill(.line, text)
    panel = .form(form)
  }

  /// The practice note: it says that it worked, and its text goes nowhere.
  mutating func practise(_ form: Form<GroupForm>) {
    guard let group, !form.isUntouched else { return }
    say(Words.practised)
    if isWritable, !board.hasPractised(group) { shell.write(ThingChange(.session(of: group), [Assignment(.practised, .flag(true))])) }
  }

  func drawWelcome(in frame: inout Frame) {
    drawHeader(plan, in: &frame.grid)
    // There is no theme to ask about yet.
    if let row = plan.questionRow { frame.grid.fill(row: row, .plain) }
    let name = Words.group(group ?? "")[language]
    let welcome = Phrase.welcome.capitalised[language].uppercased()
    let big = [welcome, name.uppercased()].map { bigText($0) }
    let fits = big.map { Canvas.width(of: $0[0]) <= size.width - 2 }
    let rows = size.height - 3
    let heading =
      if rows >= 24, fits == [true, true] {
        big[0] + [""] + big[1]
      } else if rows >= 15, fits[1] {
        [welcome, ""] + big[1]
      } else {
        [welcome, name]
      }
    var lines: [(String, Style)] = heading.map { ($0, .large) } + [("", .plain)]
    let hasPractised = group.map(board.hasPractised) ?? false
    let texts: [(Phrase, Style)] = [
      (Words.whoDoesWhat, .plain), (Words.noNames, .plain), (hasPractised ? Words.practisedWait : named(Words.practiceHow), .large),
    ]
    for (phrase, style) in texts {
      lines += centredLines(phrase[language]).map { ($0, style) }
      if rows >= 18 { lines.append(("", .plain)) }
    }
    // Who sits beside the one that types can join with this, where there is room to say so.
    let joins = board.joinLine.map { centredLines(Phrase.joinWith($0.text)[language]) } ?? []
    if lines.count + joins.count <= rows { lines += joins.map { ($0, .plain) } }
    let first = max(2, (size.height - lines.count) / 2)
    for (index, line) in lines.enumerated() where first + index < size.height - 1 {
      frame.grid.writeCentred(line.0, y: first + index, style: line.1)
    }
  }
}
