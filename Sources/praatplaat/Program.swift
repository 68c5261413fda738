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
  keepOwnersRights()
  endAtOnceByQuit()
  if let words = try? startingWords(), (try? Arguments(words))?.has(.locked) == true { lockSurroundings() }
  let settings = readSettings(at: Places.config)
  let preferred = Language.preferred(by: variable, otherwise: settings.language ?? .nl)
  var console = Console(language: preferred, glyphs: settleCharacters(), settings: settings)
  do throws(Refusal) {
    let words = try startingWords()
    if let asked = Language.asked(in: words) {
      console = Console(language: try Option.lang.value(asked, otherwise: preferred), glyphs: console.glyphs, settings: settings)
    }
    return try run(words, console).status
  } catch {
    console.say("praatplaat: " + Sentences.sentence(for: error)[console.language])
    return error.exitCode.status
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
  let row = CommandRow.of(arguments.command)
  if let error = try row.fault(arguments) { return refuse(error, console) }
  if !arguments.opensScreen || isatty(STDOUT_FILENO) != 1 { for line in Sentences.faults(of: console.settings) { console.say(line) } }
  return try row.run(arguments, console)
}

/// Says what is wrong with the command line, and how the command is called.
private func refuse(_ error: ArgumentError, _ console: Console) -> ExitCode {
  console.say("praatplaat: " + Sentences.sentence(for: error)[console.language])
  console.say(Usage.line(of: error.command, in: console.language))
  return .usage
}

/// What the environment has under a name.
func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// The program's version; CHANGELOG.md says what is in it.
let version = "0.1.0"

/// The day on which this version was made what it is, for the manual page.
let versionDay = "2026-11-26"
