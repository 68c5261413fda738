// `praatplaat list`: the notes of a board, to read or for a program. Reads exactly the named file, and writes nothing.
import Board
import Reports
import Review
import Words

func listNotes(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let format = try Option.format.value(arguments[.format], otherwise: TextOrJSON.text)
  let order = try Option.sort.value(arguments[.sort], otherwise: NoteOrder.board)
  let file = try BoardAtPath(arguments.operands[0])
  let board = file.board
  let showsHidden = arguments.has(.hidden)
  var visible = showsHidden ? board.allNotesWithHidden : board.allNotes
  var group: GroupID?
  if let typed = arguments[.as] {
    group = try board.groupID(typed, sayingTo: console)
    let sight = board.sight(of: group)
    visible = visible.filter { board.cell(of: $0.id) != nil && board.isSeen($0.id, in: sight) }
  }
  let filter = try filter(arguments, on: board, console)
  // Who may not see the stickers yet is not told by the order either.
  let seesStickers = arguments[.as] == nil || board.voting.state == .result
  let stickers = seesStickers ? board.stickerCounts : [:]
  let packages = { group.map { board.packages(seenBy: $0) } ?? board.packages }
  // What is hidden from everybody is not counted for a group either.
  let all = group == nil ? board.noteTotal : NoteTotal(told: visible.count)
  let notes = order.sorted(filter.matching(visible, packages: packages()), on: board, stickers: stickers)
  visible = []
  if arguments.has(.privacy) {
    try listPrivacy(file, notes, isFiltered: arguments.has(.as) || !filter.isEmpty, format, console)
    return .done
  }
  switch format {
  case .json:
    let titles = board.titles(of: packages())
    try console.print {
      writeJSON(of: notes, stickers: stickers, packages: titles, isHidden: { showsHidden && board.isHidden($0) }, to: $0)
    }
  case .text: try console.printNotes(notes, in: order, on: board, among: all)
  }
  console.sayDamage(of: file)
  return .done
}

extension Console {
  /// Says how much of the file is not in what was printed, if anything.
  func sayDamage(of file: BoardAtPath) {
    if file.damagedLines > 0 { say(Phrase.damagedLines(file.damagedLines)) }
    if file.condition == .newerVersion {
      say(Sentences.partlyNewer(file.newerLines))
    } else if file.newerLines > 0 {
      say(Phrase.newerLines(file.newerLines))
    }
  }

  /// Prints notes for people.
  func printNotes(_ notes: [Note], in order: NoteOrder, on board: Board, among all: NoteTotal? = nil) throws(Refusal) {
    let text = NotesText(language: language, glyphs: glyphs, columns: columns, zone: systemZone(for: board, at: now()))
    try print { text.write(notes, in: order, on: board, among: all, to: $0) }
  }
}

/// What the command line wants to see of a board.
func filter(_ arguments: Arguments, on board: Board, _ console: Console) throws(Refusal) -> NoteFilter {
  var filter = NoteFilter()
  for typed in arguments.all(.caseStudy) { filter.cases.insert(try board.caseID(typed)) }
  for typed in arguments.all(.step) { filter.steps.insert(try Step.named(typed)) }
  for typed in arguments.all(.theme) { filter.themes.insert(try board.theme(typed)) }
  for typed in arguments.all(.horizon) { filter.horizons.insert(try Horizon.named(typed)) }
  for typed in arguments.all(.group) { filter.groups.insert(try board.groupID(typed, sayingTo: console, Sentences.isPartOfWhole)) }
  for typed in arguments.all(.level) { filter.levels.insert(try Level.named(typed)) }
  for typed in arguments.all(.role) { filter.roles.append(try perspective(typed)) }
  filter.packageNames = arguments.all(.package)
  filter.who = arguments.all(.who)
  filter.tags = arguments.all(.tag)
  filter.texts = arguments.all(.text)
  return filter
}
