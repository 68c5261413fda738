// `praatplaat poll`: asks a poll, closes it, or answers it in the name of a group.
import Board

extension Arguments {
  /// What is wrong with a command line of poll that each of its options by itself does not show.
  var faultOfPoll: ArgumentError? {
    func error(_ problem: ArgumentError.Problem) -> ArgumentError { ArgumentError(problem: problem, command: .poll) }
    let (answering, asking) = ([Option.answer, .group, .counts], [Option.question, .options, .live])
    if let part = answering.first(where: has) {
      if let other = (asking + [.close]).first(where: has) { return error(.notTogether(part, other)) }
      return answering.first { !has($0) }.map { error(.missingOption($0)) }
    }
    if has(.close), let other = asking.first(where: has) { return error(.notTogether(.close, other)) }
    if has(.question) != has(.options) { return error(.missingOption(has(.question) ? .options : .question)) }
    return nil
  }
}

func pollGroups(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let file = try BoardAtPath(arguments.operands[0], toWrite: true)
  if arguments.has(.answer) { return try answer(arguments, in: file, console) }
  var deeds = Deeds(on: file.board, with: file.facilitatorsPen(), at: now())
  if arguments.has(.close) {
    deeds.apply(.closePolls)
    if deeds.events.isEmpty {
      console.say(Sentences.noPollOpen)
      return .done
    }
    return try file.share(deeds.events, console)
  }
  var polls = Poll.usual
  if let typed = arguments[.question] {
    let question = localized(try labelled(typed, .question, limit: Limits.lineScalars), console.language)
    let id = deeds.board.newPollName(by: deeds.writer)
    polls = [Poll(id: id, question: question, options: try options(arguments, console.language))]
  }
  for place in polls.indices { polls[place].isLive = arguments.has(.live) }
  deeds.apply(.ask(polls))
  let outcome = try file.share(deeds.events, console)
  guard outcome == .done else { return outcome }
  do throws(Refusal) {
    try console.print(polls.map { $0.id + "\n" }.joined())
  } catch .output(let code) {
    // It has been asked: who does it again asks it twice.
    throw .outputAfterSharing(code: code)
  }
  return outcome
}

private func localized(_ text: String, _ language: Language) -> Phrase {
  language == .nl ? Phrase(nl: text, en: "") : Phrase(nl: "", en: text)
}

private func options(_ arguments: Arguments, _ language: Language) throws(Refusal) -> [Phrase] {
  let typed = arguments[.options] ?? ""
  var options: [Phrase] = []
  for part in typed.split(separator: "/", omittingEmptySubsequences: false) {
    options.append(localized(try labelled(String(part), .options), language))
  }
  guard (2...Limits.pollOptions).contains(options.count) else { throw .badValue(.options, typed, hint: Sentences.optionsHint) }
  return options
}

private func answer(_ arguments: Arguments, in file: BoardAtPath, _ console: Console) throws(Refusal) -> ExitCode {
  let board = file.board
  let choices = board.allPolls.enumerated().map { Choice(id: $1.id, names: [$1.question.nl, $1.question.en]) }
  let id = try find(arguments[.answer] ?? "", among: choices, for: .answer)
  guard let poll = board.poll(id), poll.isOpen else { throw .pollClosed(id) }
  let group = try board.groupID(arguments[.group] ?? "")
  let typed = arguments[.counts] ?? ""
  let counts = typed.split(separator: ",", omittingEmptySubsequences: false).map { Int($0.filter { $0 != " " }) }
  guard counts.count == poll.options.count else { throw .badValue(.counts, typed, hint: Sentences.countsHint(poll.options.count)) }
  var hands: [Value] = []
  for count in counts {
    guard let count, (0...Limits.hands).contains(count) else {
      throw .badValue(.counts, typed, hint: Sentences.countsHint(poll.options.count))
    }
    hands.append(.number(Int64(count)))
  }
  var deeds = Deeds(on: board, with: file.pen(for: group), at: now())
  deeds.set(.answer(to: id, by: group), [Assignment(.counts, .list(hands))])
  if deeds.events.isEmpty {
    console.say(Sentences.answerIsSo)
    return .done
  }
  return try file.share(deeds.events, console)
}
