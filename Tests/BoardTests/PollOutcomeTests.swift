// What a poll came to: percentages only of hands, so many of so many groups where each answered once, and never the two added up.
import Board
import Testing
import Words

@Suite struct PollOutcomeTests {
  private func room(asks: Poll.Asks? = nil, _ answers: [[Int64]]) -> Room {
    var room = Room(groups: 8)
    room.say(
      .ask(Poll.usual.map { Poll(id: $0.id, question: $0.question, options: $0.options, isOpen: true, isLive: false, asks: asks) }))
    for (index, counts) in answers.enumerated() {
      let group = GroupID(String(index + 1))
      room.set(.answer(to: "nu", by: group), [.counts: .list(counts.map(Value.number))], by: group)
    }
    return room
  }

  private func outcome(_ room: Room) -> PollOutcome { room.board.outcome(of: room.board.polls[0]) }

  @Test("who answers a poll stands in the file, and nothing where that is not said")
  func asks() {
    #expect(room(asks: .hands, []).board.polls.map(\.asks) == [.hands, .hands])
    #expect(room([]).board.polls.map(\.asks) == [nil, nil] && room([]).board.value(.asks, of: .poll("nu")) == nil)
  }

  @Test("tables that counted hands give percentages of all hands, with how many those are")
  func hands() {
    let outcome = outcome(room([[30, 10, 0, 0], [27, 13, 10, 10]]))
    #expect(outcome.figure == .hands && outcome.hands == 100 && outcome.answered == 2 && outcome.groups == 8 && outcome.single == 0)
    #expect(outcome.rows.map { outcome.percent(of: $0) } == [57, 23, 10, 10])
    #expect(outcome.figure(of: outcome.rows[0]) == Phrase(nl: "57 %", en: "57%") && outcome.sample == Phrase(both: "n = 100"))
    #expect(outcome.finding == Phrase(nl: "Nu: team Wonen 57 % van 100 handen", en: "Now: the housing team 57% of 100 hands"))
    #expect(outcome.answeredInWords.nl == "2 van 8 groepen")
  }

  @Test("groups that answered once are so many of those that answered, and never a percentage")
  func groups() {
    let outcome = outcome(room([[1, 0, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0]]))
    #expect(outcome.figure == .groups && outcome.answered == 3 && outcome.hands == 0)
    #expect(outcome.percent(of: outcome.rows[0]) == nil && outcome.sample == nil)
    #expect(outcome.figure(of: outcome.rows[0])?.nl == "2 van 3 groepen")
    #expect(outcome.finding?.nl == "Nu: team Wonen 2 van 3 groepen")
  }

  @Test("where some counted hands and others answered once, the two are told apart")
  func mixed() {
    let outcome = outcome(room([[8, 2, 0, 0], [0, 1, 0, 0], [0, 1, 0, 0]]))
    #expect(outcome.figure == .mixed && outcome.hands == 10 && outcome.single == 2)
    #expect(outcome.rows.map(\.hands) == [8, 2, 0, 0] && outcome.rows.map(\.groups) == [0, 2, 0, 0])
    #expect(outcome.rows.allSatisfy { outcome.count(of: $0) == nil && outcome.share(of: $0) == nil }, "they are never added up")
    #expect(
      outcome.amount(of: outcome.rows[1]).nl == "2 handen + 2 groepen" && outcome.amount(of: outcome.rows[2]).en == "0 hands + 0 groups")
    #expect(outcome.finding?.nl == "Nu: team Wonen 80 % van 10 handen; meerdere teams 2 van 2 groepen")
    #expect(
      outcome.wholeFigure(of: outcome.rows[1])?.nl == "20 % van 10 handen + 2 van 2 groepen"
        && outcome.figure(of: outcome.rows[1])?.nl == "20 % + 2 van 2 groepen"
        && outcome.shortFigure(of: outcome.rows[1])?.nl == "20 % + 2 van 2")
  }

  @Test("what a question of one's own came to stands behind its question mark")
  func ownQuestion() {
    var room = Room()
    room.say(.ask([Poll(id: "eigen", question: Phrase(nl: "Wat eerst?", en: "What first?"), options: [Phrase(nl: "vragen", en: "ask")])]))
    room.set(.answer(to: "eigen", by: "1"), [.counts: .list([4])], by: "1")
    let finding = room.board.polls.first.flatMap { room.board.outcome(of: $0).finding }
    #expect(finding == Phrase(nl: "Wat eerst? vragen 100 % van 4 handen", en: "What first? ask 100% of 4 hands"))
  }

  @Test("who is asked decides what a single hand is, and how many hands a group has")
  func asked() {
    let one = outcome(room(asks: .hands, [[1, 0, 0, 0]]))
    #expect(one.figure == .hands && one.percent(of: one.rows[0]) == 100)
    let joined = outcome(room(asks: .group, [[2, 0, 0, 0], [0, 1, 0, 0]]))
    #expect(joined.figure == .groups && joined.rows.map(\.groups) == [1, 1, 0, 0])
  }

  @Test("options that are even are told as even, and nobody's answer is no finding")
  func ties() {
    let even = outcome(room([[4, 4, 2, 0]]))
    #expect(
      even.finding
        == Phrase(
          nl: "Nu: team Wonen en meerdere teams, elk 40 % van 10 handen",
          en: "Now: the housing team and several teams, 40% of 10 hands each"))
    #expect(outcome(room([[0, 0, 0, 0]])).finding == nil && outcome(room([])).figure == .none)
  }

  @Test("the finding lays now and wished side by side, and leaves out what nobody answered")
  func finding() {
    var room = room([[57, 43, 0, 0]])
    func told() -> String? { Phrase.finding(of: room.board.polls.map(room.board.outcome))?.nl }
    #expect(told() == "Nu: team Wonen 57 % van 100 handen")
    room.set(.answer(to: "gewenst", by: "1"), [.counts: .list([0, 43, 0, 57])], by: "1")
    #expect(told() == "Nu: team Wonen 57 % van 100 handen · Gewenst: samen met partners 57 % van 100 handen")
    #expect(Phrase.naming(23, of: 66).nl == "23 van 66 notities noemen iemand buiten Wonen")
    #expect(Phrase.naming(0, of: 1).nl == "0 van 1 notitie noemt iemand buiten Wonen")
    #expect(Phrase.naming(0, of: 1).en == "0 of 1 note names somebody outside the housing team")
    #expect(Phrase.naming(1, of: 1).en == "1 of 1 note names somebody outside the housing team")
    #expect(Phrase.naming(0, of: 1).nl == "0 van 1 notitie noemt iemand buiten Wonen")
    #expect(Phrase.naming(0, of: 1).en == "0 of 1 note names somebody outside the housing team")
    #expect(Phrase.naming(0, of: 2).nl == "0 van 2 notities noemen iemand buiten Wonen")
  }
}
