// The program from its arguments to its exit status: reads the command line, does one command, and tells what went wrong.
import Board
import BoardFile
import Glibc
import Terminal

/// Does what the command line asks.
/// - Returns: the process's exit status.
func runProgram() -> Int32 {
  Streams.fillGaps()
  ignoreFileSignals()
  let environment = { (name: String) in getenv(name).map { String(cString: $0) } }
  let preferred = Language.preferred(by: environment)
  var console = Console(language: preferred, glyphs: settleCharacters())
  do throws(Refusal) {
    let words = try commandLine()
    if let asked = Language.asked(in: words) {
      console = Console(language: try Option.lang.value(asked, otherwise: preferred), glyphs: console.glyphs)
    }
    return try run(words, console).status
  } catch {
    console.say("praatplaat: " + Sentences.sentence(for: error)[console.language])
    return ExitCode.refused.status
  }
}

private func run(_ words: [String], _ console: Console) throws(Refusal) -> ExitCode {
  let arguments: Arguments
  do throws(ArgumentError) {
    arguments = try Arguments(words)
  } catch {
    return refuse(error, console)
  }
  if arguments.has(.help) {
    try console.print(words: Usage.help(of: arguments.command, in: console.language))
    return .done
  }
  if arguments.has(.version) {
    try console.print("praatplaat \(version)\n")
    return .done
  }
  switch arguments.command {
  case nil: return try openDefaultBoard(arguments, console)
  case .new:
    if let error = arguments.faultOfMaking { return refuse(error, console) }
    return try makeBoard(arguments, console)
  case .open: return try openScreen(arguments, console)
  case .host: return try openScreen(arguments, console, kind: .host)
  case .present: return try openScreen(arguments, console, kind: .present)
  case .review: return try openReview(arguments, console)
  case .add:
    if let error = try arguments.faultOfAdding() { return refuse(error, console) }
    return try addNotes(arguments, console)
  case .edit:
    guard arguments.changesSomething else {
      return refuse(ArgumentError(problem: .nothingToChange, command: .edit), console)
    }
    return try editNote(arguments, console)
  case .remove: return try setRemoved(true, arguments, console)
  case .restore: return try setRemoved(false, arguments, console)
  case .list: return try listNotes(arguments, console)
  case .export: return try exportBoard(arguments, console)
  case .import: return try importNotes(arguments, console)
  case .session:
    if let error = arguments.faultOfSession { return refuse(error, console) }
    return try session(arguments, console)
  case .poll:
    if let error = arguments.faultOfPoll { return refuse(error, console) }
    return try pollGroups(arguments, console)
  case .results: return try printResults(arguments, console)
  case .check: return try checkBoard(arguments, console)
  case .merge: return try mergeCopies(arguments, console)
  case .watch: return try watchBoard(arguments, console)
  case .forget: return try forgetBoard(arguments, console)
  case .doctor: return try examine(arguments, console)
  case .caseTemplate: return try printCaseTemplate(console)
  }
}

/// Says what is wrong with the command line, and how the command is called.
private func refuse(_ error: ArgumentError, _ console: Console) -> ExitCode {
  console.say("praatplaat: " + Sentences.sentence(for: error)[console.language])
  console.say(Usage.line(of: error.command, in: console.language))
  return .usage
}

/// The words after the program's name. The standard library would mend those that are no UTF-8, and then another file would be opened than was named.
private func commandLine() throws(Refusal) -> [String] {
  var words: [String] = []
  for index in 1..<max(1, Int(CommandLine.argc)) {
    guard let bytes = CommandLine.unsafeArgv[index] else { break }
    guard let word = String(validatingCString: bytes) else { throw .argumentNotUTF8(index) }
    words.append(word)
  }
  return words
}

/// The program's version; CHANGELOG.md says what is in it.
let version = "0.1.0"
