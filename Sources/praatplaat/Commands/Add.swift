// `praatplaat add`: notes from the command line, or one a line from standard input: all of them, or none.
import Board
import BoardFile
import Glibc
import SystemCalls

func addNotes(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let file = try BoardAtPath(arguments.operands[0], toWrite: true)
  let board = file.board
  let group = try board.groupID(arguments[.group] ?? "", sayingTo: console)
  try board.expectOpen(for: group)
  var fields = [
    Assignment(.caseStudy, .text(try board.caseID(arguments[.caseStudy] ?? "").text))
  ]
  let step = try arguments.step()
  if step == .interventions {
    fields.append(Assignment(.theme, .text(try board.theme(arguments[.theme] ?? "").rawValue)))
    fields.append(Assignment(.horizon, .text(try Horizon.named(arguments[.horizon] ?? "").rawValue)))
  } else {
    fields.append(Assignment(.step, .text(step.rawValue)))
  }
  if let level = arguments[.level] { fields.append(Assignment(.level, .text(try Level.named(level).rawValue))) }
  let who = try arguments.who()
  if !who.isEmpty { fields.append(Assignment(.who, .list(who.map(Value.text)))) }
  let role = try arguments[.role].map { typed throws(Refusal) in try perspective(typed) }
  let texts = try texts(arguments, console)

  var pen = file.pen(for: group, role: role)
  let moment = now()
  let events = texts.map { pen.newNote(fields + [Assignment(.text, .text($0))], at: moment) }
  console.warnOfDetails(in: texts + who, on: file)
  return try file.share(events, notes: events.map(\.id), console)
}

private func texts(_ arguments: Arguments, _ console: Console) throws(Refusal) -> [String] {
  if arguments.operands.count > 1, arguments.operands[1] != "-" {
    do throws(TextFault) { return [try noteText(arguments.operands[1])] } catch { throw .text(error, .operand) }
  }
  if isatty(STDIN_FILENO) == 1 { console.say(Sentences.typeLines) }
  // More than a whole board may hold.
  let limit = FileLimits.fileBytes
  let bytes: [UInt8]
  do throws(SystemError) { bytes = try Streams.read(STDIN_FILENO, limit: limit) } catch { throw .unreadable("-", code: error.code) }
  if bytes.count > limit { throw .inputTooLong }
  return try noteTexts(bytes)
}

/// A short text behind an option.
func labelled(_ typed: String, _ option: Option, limit: Int = 120) throws(Refusal) -> String {
  do throws(TextFault) { return try label(typed, limit: limit) } catch { throw .text(error, .option(option)) }
}

extension Arguments {
  /// The step that is written in.
  fileprivate func step() throws(Refusal) -> Step {
    try self[.step].map { typed throws(Refusal) in try Step.named(typed) } ?? .interventions
  }

  /// What is wrong with a command line of add that each of its options by itself does not show.
  func faultOfAdding() throws(Refusal) -> ArgumentError? {
    let step = try step()
    for option in [Option.theme, .horizon] where has(option) != (step == .interventions) {
      return ArgumentError(problem: has(option) ? .notTogether(option, .step) : .missingOption(option), command: .add)
    }
    return nil
  }

  /// Who is needed: names behind `--who`, as in the form on the screen.
  func who() throws(Refusal) -> [String] {
    try Mentions.names(in: all(.who).joined(separator: ",")).map { name throws(Refusal) in try labelled(name, .who) }
  }
}
