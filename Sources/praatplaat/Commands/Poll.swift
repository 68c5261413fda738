// `praatplaat poll`: asks a poll, closes it, or answers it in the name of a group.
import Board
import Words

extension Arguments {
  /// What is wrong with a command line of poll that each of its options by itself does not show.
  var faultOfPoll: ArgumentError? {
    func error(_ problem: ArgumentError.Problem) -> ArgumentError { ArgumentError(problem: problem, command: .poll) }
    let (answering, asking) = ([Option.answer, .group, .counts], [Option.question, .options, .per, .live])
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
    return try file.share(deeds.events, orSay: Sentences.noPollOpen, console)
  }
  var polls = Poll.usual
  if let typed = arguments[.question] {
    let question = Phrase(try labelled(typed, .question, limit: Limits.lineScalars), in: console.language)
    let id = deeds.board.newPollName(by: deeds.writer)
    polls = [Poll(id: id, question: question, options: try options(arguments, console.language))]
  }
  let asks = try asks(arguments)
  for place in polls.indices { (polls[place].isLive, polls[place].asks) = (arguments.has(.live), asks) }
  deeds.apply(.ask(polls))
  return try file.share(deeds.events, printing: polls.map(\.id), console)
}

/// Who answers, as `--per` says; none where it is not there.
private func asks(_ arguments: Arguments) throws(Refusal) -> Poll.Asks? {
  guard let typed = arguments[.per] else { return nil }
  let choices = [
    Choice(id: Poll.Asks.group.rawValue, names: ["groep"]), Choice(id: Poll.Asks.hands.rawValue, names: ["person", "persoon"]),
  ]
  return Poll.Asks(rawValue: try find(typed, among: choices, for: .per))
}

private func options(_ arguments: Arguments, _ language: Language) throws(Refusal) -> [Phrase] {
  let typed = arguments[.options] ?? ""
  var options: [Phrase] = []
  for part in typed.split(separator: "/", omittingEmptySubsequences: false) {
    options.append(Phrase(try labelled(String(part), .options), in: language))
  }
  guard (2...Limits.pollOptions).contains(options.count) else { throw .badValue(.options, typed, hint: Sentences.optionsHint) }
  return options
}

private func answer(_ arguments: Arguments, in file: BoardAtPath, _ console: Console) throws(Refusal) -> ExitCode {
  let board = file.board
  let choices = board.allPolls.enumerated().map { Choice(id: $1.id, names: [$1.question.nl, $1.question.en]) }
  let id = try find(arguments[.answer] ?? "", among: choices, for: .answer)
  guard let poll = board.poll(id), poll.isOpen else { throw .pollClosed(id) }
  let group = try board.groupID(arguments[.group] ?? "", sayingTo: console)
  let typed = arguments[.counts] ?? ""
  let counts = typed.split(separator: ",", omittingEmptySubsequences: false).map { Int($0.filter { $0 != " " }) }
  let hands = counts.compactMap { $0 }.filter((0...Limits.hands).contains)
  guard hands.count == counts.count, hands.count == poll.options.count else {
    throw .badValue(.counts, typed, hint: Sentences.countsHint(poll.options.count))
  }
  if poll.asks == .group, hands.reduce(0, +) != 1 { throw .badValue(.counts, typed, hint: Sentences.oneAnswerHint(poll.options.count)) }
  var deeds = Deeds(on: board, with: file.pen(for: group), at: now())
  let answer = board.answering(hands, to: poll, by: group)
  deeds.set(answer.thing, answer.set)
  return try file.share(deeds.events, orSay: Sentences.answerIsSo, console)
}
