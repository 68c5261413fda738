// `praatplaat takeaway`: what somebody takes home, as a line or as a plan; and, with --status, what came of what was agreed in the session before.
import Board
import Words

func writeTakeaway(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  if arguments.has(.status) { return try sayProgress(of: .takeaway, arguments, console) }
  let role = try arguments[.role].map { typed throws(Refusal) in try perspective(typed) }
  var command = try GroupCommand(arguments, console, role: role)
  var plan: [Takeaway.Part: String] = [:]
  for part in Takeaway.Part.allCases {
    guard let typed = arguments[part.option] else { continue }
    plan[part] = try labelled(typed, part.option, limit: part.limit)
  }
  let association = try arguments[.association].map { typed throws(Refusal) in
    try labelled(typed, .association, limit: Limits.lineScalars)
  }
  let text =
    plan.isEmpty
    ? try operandLine(arguments.operands[1], limit: Limits.sentenceScalars) : Takeaway.sentence(of: plan, in: console.language)
  console.warnOfDetails(in: [text, association ?? ""], on: command.file)
  let id = command.deeds.make(.takeaway, Takeaway.fields(text, plan: plan, association: association ?? ""))
  let outcome = try command.file.share(command.deeds.events, printing: [id.text], console)
  if outcome == .done, plan.isEmpty, let lacking = Takeaway.lacking(in: text) { console.say("praatplaat: " + lacking[console.language]) }
  return outcome
}

/// Says how something stands that the group agreed in the session before: named by its text or id.
func sayProgress(of origin: Commitment.Origin, _ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let word = try Option.status.value(arguments[.status], otherwise: ProgressWord.none)
  var command = try GroupCommand(arguments, console)
  try command.board.expectOpen(for: command.group)
  let own = command.board.commitments(of: command.group).filter { $0.origin == origin }
  let typed = arguments.operands[1]
  var named = own.first { $0.id.text == typed.lowercased() }
  if named == nil {
    let text = try find(typed, among: own.map { Choice(id: $0.text) }, for: .status)
    named = own.first { $0.text == text }
  }
  guard let named else { throw .unknown(.status, typed, known: own.map { Phrase(both: $0.text) }) }
  for change in command.board.changes(for: .progress(named.id, word.progress), at: now()) { command.deeds.set(change) }
  return try command.shareChanges(console)
}

/// The words of --status.
private enum ProgressWord: String, CaseIterable {
  case done, running, stopped
  /// Nobody says so any more.
  case none

  var progress: Commitment.Progress? { Commitment.Progress(rawValue: rawValue) }
}

extension Takeaway.Part {
  fileprivate var option: Option {
    switch self {
    case .occasion: .occasion
    case .deed: .deed
    case .company: .with
    case .moment: .when
    }
  }
}

extension Arguments {
  /// What is wrong with a command line of takeaway that each of its options by itself does not show: a line is no plan, and one of them there is.
  var faultOfTakeaway: ArgumentError? {
    let parts = [Option.occasion, .deed, .with, .when].filter(has)
    if has(.status) { return faultOfProgress(.takeaway, not: [.occasion, .deed, .with, .when, .association, .role]) }
    if operands.count > 1, !parts.isEmpty { return ArgumentError(problem: .extraOperand(operands[1]), command: .takeaway) }
    return operands.count > 1 || !parts.isEmpty ? nil : ArgumentError(problem: .missingOperand(1), command: .takeaway)
  }

  /// What is wrong with a command line that says how something stands: it names it, and says nothing else.
  func faultOfProgress(_ command: Subcommand, not others: [Option]) -> ArgumentError? {
    if operands.count < 2 { return ArgumentError(problem: .missingOperand(1), command: command) }
    return others.first(where: has).map { ArgumentError(problem: .notTogether(.status, $0), command: command) }
  }
}
