// `praatplaat session`: what a facilitator does on the host screen, for scripts; without anything to do it prints how the session is.
import Board
import Cases
import Reports

extension Arguments {
  private var deeds: [Option] {
    CommandRow.of(.session).options.map(\.option).filter { $0 != .forGroups && $0 != .format && has($0) }
  }

  /// What is wrong with a command line of session that each of its options by itself does not show.
  var faultOfSession: ArgumentError? {
    // What is everybody's can't be done for some: to do it for all the same would surprise the others.
    let everybodys = [
      Option.stop, .end, .minutes, .agenda, .voting, .ballot, .stickers, .own, .shows, .page, .black, .mute, .report, .join,
    ]
    if has(.forGroups), let deed = everybodys.first(where: has) {
      return ArgumentError(problem: .notTogether(.forGroups, deed), command: .session)
    }
    if let deed = deeds.first { return has(.format) ? ArgumentError(problem: .notTogether(.format, deed), command: .session) : nil }
    return has(.forGroups) ? ArgumentError(problem: .nothingToChange, command: .session) : nil
  }

  fileprivate var onlyAsks: Bool { deeds.isEmpty }
}

func leadSession(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  if arguments.onlyAsks { return try printSession(arguments, console) }
  let agenda = arguments.has(.agenda) ? try agenda(arguments[.agenda], console.language) : nil
  let file = try BoardAtPath(arguments.operands[0], toWrite: true)
  var deeds = Deeds(on: file.board, with: file.facilitatorsPen(), at: now())
  if let agenda { deeds.replaceAgenda(by: agenda) }
  try deeds.arrangeGroups(arguments, console)
  try deeds.answerCalls(arguments, console)
  let audience = try audience(arguments, on: deeds.board, console)
  try deeds.goAlong(arguments, audience)
  try deeds.plan(arguments)
  try deeds.lead(arguments, audience)
  try deeds.setClock(arguments, audience)
  try deeds.show(arguments, file: file.name)
  let exitCode = try file.share(deeds.events, orSay: Sentences.sessionIsSo, console)
  if [Option.voting, .ballot, .hidden, .stop].contains(where: arguments.has) { console.sayHiddenVote(on: deeds.board, file.name) }
  return exitCode
}

extension Console {
  /// Warns where groups vote without seeing each other's notes.
  fileprivate func sayHiddenVote(on board: Board, _ file: String) {
    let hidden = board.hiddenFromVoters
    guard board.voting.state == .open, !hidden.isEmpty else { return }
    say(Sentences.hiddenVote(hidden, of: board.groups.count, file))
  }
}

private func printSession(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let format = try Option.format.value(arguments[.format], otherwise: TextOrJSON.text)
  var file = try BoardAtPath(arguments.operands[0])
  file.board.indexGroups()
  switch format {
  case .json: try console.print { writeSessionJSON(of: file.board, at: now(), to: $0) }
  case .text: try console.print(SessionText(language: console.language, glyphs: console.glyphs).text(of: file.board, at: now()))
  }
  console.sayDamage(of: file)
  return .done
}

private func audience(_ arguments: Arguments, on board: Board, _ console: Console) throws(Refusal) -> Audience {
  guard let typed = arguments[.forGroups] else { return .everybody }
  var groups: [GroupID] = []
  for part in typed.split(separator: ",") {
    let group = try board.groupID(String(part.drop { $0 == " " }), sayingTo: console)
    if !groups.contains(group) { groups.append(group) }
  }
  if groups.isEmpty { throw .badValue(.forGroups, typed, hint: Sentences.groupsHint) }
  return .groups(groups)
}
