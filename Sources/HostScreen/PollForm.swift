// The polls: the usual two, one of the facilitator's own, who answers them, and what came out in words.
import Board
import NoteBoard
import ScreenKit
import Words

extension HostScreen {
  mutating func openPolls() {
    let polls = board.polls
    var rows: [Choice] = []
    func add(_ words: Phrase, _ does: @escaping @Sendable (inout HostScreen) -> Void) { rows.append(Choice(words[language], does: does)) }
    if polls.contains(where: \.isOpen) {
      add(Words.closePolls) { $0.closePolls() }
      add(polls.contains(where: \.isLive) ? Words.hidePollResults : Words.showPollResults) { screen in
        let isLive = !screen.board.polls.contains(where: \.isLive)
        screen.lead(.live(isLive), isLive ? Words.pollLive : Words.pollNotLive)
      }
    }
    if !polls.contains(where: { $0.isOpen && $0.id == Poll.usual.first?.id }) { add(Words.usualPolls) { $0.openUsualPolls() } }
    add(Words.ownPoll) { $0.openOwnPoll() }
    for poll in board.allPolls where !poll.isOpen && !Poll.usual.contains(where: { $0.id == poll.id }) {
      add(Words.askAgain(poll.question[language])) { screen in
        if let poll = screen.board.poll(poll.id) { screen.lead(.ask([poll]), Words.pollAsked) }
      }
    }
    open(Phrase.poll.capitalised, rows, about: pollLines, forEverybody: true)
  }

  /// What the polls that are asked, or were last, came to: what was answered most, and by how many.
  private var pollLines: [String] {
    let outcomes = board.polls.map(board.outcome)
    let found = Phrase.finding(of: outcomes).map { [$0[language]] } ?? []
    return found
      + outcomes.map { outcome in
        let asks = outcome.poll.asks.map { $0 == .group ? Words.asksGroups : Words.asksHands }
        let parts = [outcome.poll.shortTitle, outcome.answeredInWords, outcome.sample, asks]
        return parts.compactMap { $0?[language] }.joined(separator: " · ")
      }
  }

  /// Closes what is asked, and says what came out.
  private mutating func closePolls() {
    let found = Phrase.finding(of: board.polls.map(board.outcome))
    lead(.closePolls, Words.pollClosed)
    if let found, !board.polls.contains(where: \.isOpen) { say(named(Words.done(Words.pollClosed(found)))) }
  }

  // MARK: - Asking

  private static var asksRow: Form<HostForm>.Row {
    .choice(.asks, Words.whoAnswers, [Words.asksGroups, Words.asksHands, Words.asksEither], chosen: 2)
  }

  private func asks(_ form: Form<HostForm>) -> Poll.Asks? {
    switch form.choice(.asks) {
    case 0: .group
    case 1: .hands
    default: nil
    }
  }

  private mutating func openUsualPolls() {
    let about = Poll.usual.map { $0.question[language] }
    var form = Form<HostForm>(.usualPolls, title: Words.usualPolls, about: about, submits: Words.asksIt, rows: [Self.asksRow])
    // What was said of them before is there again.
    if let known = board.poll(Poll.usual[0].id)?.asks { form.fill(.asks, choosing: known == .group ? 0 : 1) }
    panel = .form(form)
  }

  mutating func askUsualPolls(_ form: Form<HostForm>) {
    var polls = Poll.usual
    for place in polls.indices { polls[place].asks = asks(form) }
    lead(.ask(polls), Words.pollAsked)
  }

  private mutating func openOwnPoll() {
    let rows: [Form<HostForm>.Row] = [
      .text(.question, Words.questionLabel), .text(.options, Words.optionsLabel, limit: Limits.lineScalars * 2), Self.asksRow,
    ]
    panel = .form(Form(.newPoll, title: Words.ownPoll, about: [Words.ownPollAbout[language]], submits: Words.asksIt, rows: rows))
  }

  mutating func askOwnPoll(_ form: Form<HostForm>) {
    let question = form.text(.question)
    let options = form.text(.options).split(separator: "/").map(\.trimmed).filter { !$0.isEmpty }
    guard !question.isEmpty, (2...Limits.pollOptions).contains(options.count) else {
      panel = .form(form)
      return say(Words.pollNeeds, isWarning: true)
    }
    let poll = Poll(
      id: board.newPollName(by: shell.pen.writer), question: Phrase(both: question), options: options.map { Phrase(both: $0) },
      asks: asks(form))
    lead(.ask([poll]), Words.pollAsked)
  }
}

extension Words {
  static let usualPolls = Phrase(nl: "Van wie is leefbaarheid: nu en gewenst", en: "Whose is liveability: now and wished")
  static let closePolls = Phrase(nl: "Sluiten", en: "Close the poll")
  static func pollClosed(_ found: Phrase) -> Phrase {
    Phrase(nl: "\(pollClosed.nl). \(found.nl)", en: "\(pollClosed.en). \(found.en)")
  }
  static let showPollResults = Phrase(nl: "Antwoorden meteen laten zien", en: "Show answers at once")
  static let hidePollResults = Phrase(nl: "Antwoorden pas na sluiten laten zien", en: "Show answers only after closing")
  static let ownPoll = Phrase(nl: "Een eigen vraag", en: "A question of your own")
  static let ownPollAbout = Phrase(
    nl: "Zet een / tussen de antwoorden, bijvoorbeeld: ja / nee / weet niet",
    en: "Put a / between the answers, for example: yes / no / don't know")
  static let questionLabel = Phrase(nl: "Vraag", en: "Question")
  static let optionsLabel = Phrase(nl: "Antwoorden", en: "Answers")
  static let whoAnswers = Phrase(nl: "Wie antwoordt?", en: "Who answers?")
  static let asksGroups = Phrase(nl: "per groep één antwoord", en: "one answer a group")
  static let asksHands = Phrase(nl: "per persoon: handen tellen", en: "each person: count hands")
  static let asksEither = Phrase(nl: "beide mag", en: "either will do")
  static let asksIt = Phrase(nl: "vraagt", en: "ask it")
  static let pollNeeds = Phrase(
    nl: "Een vraag heeft 2 tot \(Limits.pollOptions) antwoorden, met een / ertussen.",
    en: "A question has 2 to \(Limits.pollOptions) answers, with a / between them.")
  static func askAgain(_ question: String) -> Phrase { Phrase(nl: "Weer vragen: \(question)", en: "Ask again: \(question)") }
}
