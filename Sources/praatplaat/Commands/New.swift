// `praatplaat new`: a board with a plate, cases and groups.
import Board
import BoardFile
import Cases
import Glibc
import SystemCalls
import Words

extension Arguments {
  /// What is wrong with a command line of new that each of its options by itself does not show.
  var faultOfMaking: ArgumentError? {
    if has(.empty), !has(.from) { return ArgumentError(problem: .missingOption(.from), command: .new) }
    // What the groups of the demonstration wrote is about the cases that come with the program.
    if has(.demo), has(.cases) { return ArgumentError(problem: .notTogether(.demo, .cases), command: .new) }
    if has(.followUp), !has(.from) { return ArgumentError(problem: .missingOption(.from), command: .new) }
    if has(.followUp), let other = [Option.theme, .empty].first(where: has) {
      return ArgumentError(problem: .notTogether(.followUp, other), command: .new)
    }
    if has(.theme), !has(.from) { return ArgumentError(problem: .missingOption(.from), command: .new) }
    if has(.theme), has(.empty) { return ArgumentError(problem: .notTogether(.theme, .empty), command: .new) }
    let others = [Option.groups, .plate, .cases, .demo]
    guard has(.from), let other = others.first(where: has) else { return nil }
    return ArgumentError(problem: .notTogether(.from, other), command: .new)
  }
}

func makeBoard(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let name = arguments.operands[0]
  let groups = try groupCount(arguments[.groups])
  let title = try arguments[.title].map { typed throws(Refusal) in Phrase(try labelled(typed, .title), in: console.language) }
  if let old = arguments[.from] {
    return arguments.has(.followUp)
      ? try followUp(old, at: name, title: title, arguments, console) : try copyBoard(old, to: name, title: title, arguments, console)
  }
  let files = arguments.all(.cases) + arguments.all(.plate) + arguments.all(.agenda)
  if files.count(where: { $0 == "-" }) > 1 { throw .inputTwice }
  let plate = try plate(arguments[.plate], console.language)
  let cases = try cases(arguments.all(.cases), console.language)
  let agenda = try agenda(arguments[.agenda], console.language)
  if arguments.has(.demo) {
    try makeDemo(
      at: name, title: title, plate: plate, cases: cases, groups: arguments[.groups] == nil ? Demo.groups : groups, agenda: agenda,
      console)
  } else {
    try makeBoard(at: name, title: title, plate: plate, cases: cases, groups: groups, agenda: agenda, console)
  }
  // Not what was asked for, so not for standard output; and a script has no use for it.
  if isatty(STDERR_FILENO) == 1 { console.say(Sentences.made(name)) }
  return .done
}

/// Makes a board file as `new` does. `more` is what else is written on it, once it has all that.
func makeBoard(
  at name: String, title: Phrase?, plate: Plate, cases: [CaseText], groups: Int, agenda: [AgendaItem],
  _ console: Console, and more: (inout Board) -> [Event] = { _ in [] }
) throws(Refusal) {
  let id = newBoardID()
  var pen = Pen(writer: newWriterID(), author: Author(isFacilitator: true))
  var board = Board()
  var events: [Event] = []
  let moment = now()
  for step in setup(of: id, title: title, plate: plate, cases: cases, groups: groups, agenda: agenda) {
    guard let event = pen.change(step.thing, step.set, on: board, at: moment) else { continue }
    board.apply(event)
    events.append(event)
  }
  events += more(&board)
  try create(name, id, events, console)
}

/// Makes a board file from what can be seen of another one.
private func copyBoard(
  _ old: String, to name: String, title: Phrase?, _ arguments: Arguments, _ console: Console
) throws(Refusal) -> ExitCode {
  let agenda = arguments.has(.agenda) ? try agenda(arguments[.agenda], console.language) : nil
  let file = try BoardAtPath(old)
  let theme = try arguments[.theme].map { typed throws(Refusal) in try file.board.theme(typed) }
  let (id, moment) = (newBoardID(), now())
  let contents = arguments.has(.empty) ? CopyContents.setup : theme.map(CopyContents.theme) ?? .everything
  let events = file.board.copied(as: id, contents, setupWriter: newWriterID(), writer: newWriterID(), at: moment)
  var deeds = Deeds(on: Board(events), with: Pen(writer: newWriterID(), author: Author(isFacilitator: true)), at: moment)
  if let title { deeds.set(ThingID(.board, id.text), [Assignment(.title, Value(title))]) }
  if let agenda { deeds.replaceAgenda(by: agenda) }
  if let theme { deeds.open(in: theme) }
  try create(name, id, events + deeds.events, console)
  console.sayDamage(of: file)
  if isatty(STDERR_FILENO) == 1 {
    console.say(Sentences.made(name))
    console.say(Sentences.traces(of: old))
  }
  return .done
}

func create(_ name: String, _ id: BoardID, _ events: [Event], _ console: Console) throws(Refusal) {
  do throws(BoardFileError) {
    let trouble = try createBoard(at: name, id: id, events: events, keepingIn: try? Outbox(of: id))
    if let trouble { console.say("praatplaat: " + Sentences.unguarded(trouble)[console.language]) }
  } catch {
    // "Open it" is no good advice for a folder.
    throw .making(name, error == .exists && isFolder(name) ? .isDirectory : error)
  }
}

private func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

private func groupCount(_ typed: String?) throws(Refusal) -> Int {
  guard let typed else { return defaultGroups }
  guard let count = Int(typed), (1...Limits.groups).contains(count) else { throw .badNumber(.groups, typed, 1...Limits.groups) }
  return count
}

/// How many groups a board has when nobody says.
let defaultGroups = 4

private func plate(_ file: String?, _ language: Language) throws(Refusal) -> Plate {
  let markdown = try file.map(readMarkdown)
  return try understood { () throws(MarkdownFault) in
    guard let markdown else { return try Plate.builtIn() }
    return try Plate.parse(markdown, language: language)
  }
}

private func cases(_ files: [String], _ language: Language) throws(Refusal) -> [CaseText] {
  let markdown = try files.map(readMarkdown)
  return try understood { () throws(MarkdownFault) in
    markdown.isEmpty ? try CaseText.builtIn() : try CaseText.parse(markdown, language: language)
  }
}

/// What stands in Markdown, or why it can't be understood.
func understood<Made>(_ read: () throws(MarkdownFault) -> Made) throws(Refusal) -> Made {
  do throws(MarkdownFault) { return try read() } catch { throw .markdown(error) }
}

/// An agenda that comes with the program, by its name, or one of somebody's own, by its file; the usual one when nothing is said.
func agenda(_ typed: String?, _ language: Language) throws(Refusal) -> [AgendaItem] {
  let named = Agenda.BuiltIn.allCases.first { [$0.rawValue, $0.english].contains(typed ?? Agenda.BuiltIn.session.rawValue) }
  // Who names nothing that could be a file has misspelt a name.
  if named == nil, let typed, typed != "-", !typed.contains("."), !typed.contains("/"), access(typed, F_OK) != 0 {
    throw .unknown(.agenda, typed, known: Agenda.BuiltIn.allCases.map { Phrase(nl: $0.rawValue, en: $0.english) })
  }
  let markdown = named == nil ? try readMarkdown(typed ?? "") : nil
  return try understood { () throws(MarkdownFault) in
    guard let markdown else { return try (named ?? .session).agenda().items }
    return try Agenda.parse(markdown, language: language).items
  }
}

func readMarkdown(_ file: String) throws(Refusal) -> MarkdownFile {
  // Far more than a plate or a case may hold, and little enough to hold in memory.
  let limit = 4 << 20
  do throws(SystemError) {
    let bytes = try Streams.read(file: file, limit: limit)
    if bytes.count > limit { throw SystemError(code: EFBIG) }
    return MarkdownFile(name: file, bytes: bytes)
  } catch {
    throw .unreadable(file, code: error.code)
  }
}
