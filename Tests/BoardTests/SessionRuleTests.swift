// What the facilitator says, to whom it counts, and what a later word takes back.
import Board
import Testing

@Suite struct SessionRuleTests {
  @Test("what is said to everybody counts for each group, until something else is said to one of them")
  func inheritance() {
    var room = Room()
    room.say(.closed(true))
    #expect(["1", "2", "3"].allSatisfy { room.board.isClosed(for: $0) })
    room.say(.closed(false), to: ["2"])
    #expect(room.board.isClosed(for: "1") && !room.board.isClosed(for: "2") && room.board.isClosed(for: nil))
  }

  @Test("a later word to everybody takes back what was said to one group: the last word counts")
  func takenBack() {
    var room = Room()
    room.say(.message("Kom terug"), to: ["2"])
    room.say(.message("Nog vijf minuten"))
    #expect(room.board.message(for: "2") == "Nog vijf minuten")
    room.say(.message(nil), to: ["3"])
    room.say(.message(nil))
    #expect(["1", "2", "3"].allSatisfy { room.board.message(for: $0) == nil })
    #expect(room.board.value(.message, of: .session(of: "2")) == nil)
  }

  @Test("a group that was told nothing of its own is not written about")
  func nothingToTakeBack() {
    var room = Room()
    #expect(room.say(.closed(true)) == [ThingChange(.session, [Assignment(.closed, true)])])
  }

  @Test("a group goes its own way when it is not led, and comes along when it is")
  func ownStep() {
    var room = Room()
    room.say(.step(.start))
    room.set(.session(of: "2"), [.ownStep: "interventions"], by: "2")
    #expect(room.board.step(of: "1") == .start && room.board.step(of: "2") == .interventions)
    room.say(.led(true))
    #expect(room.board.step(of: "2") == .start)
    room.say(.led(false))
    #expect(room.board.step(of: "2") == .interventions, "being led takes nothing away")
    room.say(.step(.end))
    #expect(room.board.step(of: "2") == .end, "a new step is for everybody")
  }

  @Test("who is brought to another step is no longer done")
  func readyAgain() {
    var room = Room()
    room.set(.session(of: "1"), [.ready: true], by: "1")
    room.say(.step(.end))
    #expect(!room.board.isReady("1"))
  }

  @Test("a group's own case counts before the one it was given, which counts before the first; one that is gone counts for nothing")
  func cases() {
    var room = Room(groups: 4, cases: ["a", "b", "c"])
    room.say(.alternateCases)
    #expect(["1", "2", "3", "4"].map { room.board.caseID(of: $0) } == ["a", "b", "c", "a"])
    room.set(.session(of: "2"), [.ownCase: "c"], by: "2")
    #expect(room.board.caseID(of: "2") == "c")
    room.set(.session(of: "2"), [.ownCase: "weg"], by: "2")
    #expect(room.board.caseID(of: "2") == "a")
    room.say(.caseStudy("b"))
    #expect(["1", "2", "3", "4"].allSatisfy { room.board.caseID(of: $0) == "b" })
    #expect(Room(groups: 1, cases: []).board.caseID(of: "1") == nil)
  }

  @Test("in a round of perspectives no group keeps its own, one looks as the tenant, and afterwards everybody has their own again")
  func perspectives() {
    var room = Room(groups: 8)
    for number in 1...8 {
      let group = GroupID(String(number))
      room.set(.session(of: group), [.role: .text(Perspective.all[number % 8].nl)], by: group)
    }
    let before = room.board.groups.map { room.board.role(of: $0.id) }
    room.say(.perspectives)
    let during = room.board.groups.map { room.board.role(of: $0.id) }
    #expect(zip(before, during).allSatisfy { $0 != $1 && $1 != nil })
    #expect(during.contains(Perspective.tenant.nl))
    room.say(.ownPerspectives)
    #expect(room.board.groups.map { room.board.role(of: $0.id) } == before)
  }

  @Test("what this version does not know says nothing: the usual counts")
  func unknown() {
    var room = Room()
    for (field, value) in [
      (Field.step, "dromen"), (.timer, "ooit"), (.mode, "dansen"), (.voting, "luid"), (.shows, "film"), (.closed, "ja"), (.message, 3),
      (.poll, "nu"), (.led, 1), (.hidden, .list([])),
    ] as [(Field, Value)] {
      room.put(event(id(7, UInt64(room.events.count)), tick: UInt64(room.events.count), about: .session, [field: value]))
    }
    let board = room.board
    #expect(board.step(of: "1") == .interventions && board.timer(of: "1") == nil && board.mode(of: "1") == .work)
    #expect(board.voting == Voting() && board.shows == PlenaryView(.welcome) && !board.isClosed(for: "1") && board.message(for: nil) == nil)
    #expect(board.polls.isEmpty && !board.isLed("1") && !board.hidesGroups)
  }

  @Test("what is so already needs no event", arguments: SessionRuleTests.everything)
  func already(change: SessionChange) {
    var room = Room(groups: 4)
    room.say(change)
    #expect(room.board.changes(for: change, at: room.now) == [] || change == .perspectives, "\(change)")
    room.say(change, to: ["2"])
    #expect(room.board.changes(for: change, to: .groups(["2"]), at: room.now) == [] || change == .perspectives, "\(change)")
  }

  static let everything: [SessionChange] = [
    .step(.start), .led(true), .caseStudy("b"), .alternateCases, .timer(.paused(left: 5)),
    .timer(SessionTimer(milliseconds: 9, from: Instant(milliseconds: 1_000))), .timer(nil), .closed(true), .hidden(true), .mode(.poll),
    .mode(.quiet(ends: Instant(milliseconds: 5))), .message("Hallo"), .message(nil), .perspectives, .ownPerspectives,
    .voting(Voting(.open, on: .notes, budget: 3)), .shows(PlenaryView(.feedback, page: 2)), .ask(Poll.usual), .closePolls, .agenda(nil),
    .theme(.newConstruction), .theme(nil), .end(Instant(milliseconds: 9)), .end(nil), .minutes(stop: "niet", 3), .next,
  ]

  // MARK: - Clocks

  @Test("a running clock tells by its end what is left, a paused one stands still, and pausing and going on loses nothing")
  func timer() {
    let start = Instant(milliseconds: 10_000)
    let timer = SessionTimer(milliseconds: 60_000, from: start)
    #expect(timer.left(at: start.adding(1_500)) == 58_500 && timer.isRunning)
    let paused = timer.toggled(at: start.adding(20_000))
    #expect(paused == .paused(left: 40_000) && paused.left(at: start.adding(99_000)) == 40_000)
    #expect(paused.toggled(at: start.adding(99_000)).left(at: start.adding(100_000)) == 39_000)
    #expect(timer.toggled(at: start.adding(70_000)) == .paused(left: 0), "over is over")
  }

  @Test("a minute more counts from what is left, and from nothing once it is over; a minute less never goes below nothing")
  func extended() {
    let start = Instant(milliseconds: 0)
    let timer = SessionTimer(milliseconds: 30_000, from: start)
    #expect(timer.extended(by: 60_000, at: start.adding(10_000)).left(at: start.adding(10_000)) == 80_000)
    #expect(timer.extended(by: 60_000, at: start.adding(90_000)).left(at: start.adding(90_000)) == 60_000)
    #expect(timer.extended(by: -60_000, at: start).left(at: start) == 0)
    #expect(SessionTimer.paused(left: 5).extended(by: -60_000, at: start) == .paused(left: 0))
  }

  @Test("a clock shows the second that has begun", arguments: [(60_000, "1:00"), (59_999, "1:00"), (59_000, "0:59"), (1, "0:01")])
  func clockText(left: Int64, text: String) {
    #expect(SessionTimer.text(left) == text)
    #expect(SessionTimer.text(-left) == "0:00" && SessionTimer.text(3_665_000) == "61:05")
  }

  @Test("the ends of time are no trap")
  func ends() {
    let ends: [Int64] = [.min, .max, 0, -1]
    for end in ends {
      for now in ends {
        let timer = SessionTimer.running(ends: Instant(milliseconds: end))
        _ = (timer.left(at: Instant(milliseconds: now)), timer.toggled(at: Instant(milliseconds: now)))
        _ = SessionTimer.text(timer.left(at: Instant(milliseconds: now)))
        _ = GroupMode.quiet(ends: Instant(milliseconds: end)).now(Instant(milliseconds: now))
      }
    }
  }

  @Test("a quiet minute is work when it is over")
  func quiet() {
    let now = Instant(milliseconds: 1_000)
    let quiet = GroupMode(.quiet, at: now)
    #expect(quiet.now(now.adding(59_999)) == quiet && quiet.now(now.adding(60_000)) == .work)
  }

  @Test("modes, clocks, votes and views stand in the file as they are read from it")
  func roundTrips() {
    for mode in GroupMode.Name.allCases.map({ GroupMode($0, at: Instant(milliseconds: 77)) }) { #expect(GroupMode(mode.value) == mode) }
    for timer in [SessionTimer.paused(left: 3), .running(ends: Instant(milliseconds: -4))] { #expect(SessionTimer(timer.value) == timer) }
    for state in Voting.State.allCases {
      for ballot in Voting.Ballot.allCases {
        #expect(Voting(Voting(state, on: ballot, budget: 7).value) == Voting(state, on: ballot, budget: 7))
      }
    }
    for kind in PlenaryView.Kind.allCases {
      for view in [PlenaryView(kind), PlenaryView(kind, page: 3, note: id(1, 2), isBlack: true)] {
        #expect(PlenaryView(view.value) == view)
      }
    }
    var effects = AgendaItem.Effects()
    #expect(AgendaItem.Effects(effects.value) == effects)
    effects.step = .end
    effects.isLed = true
    effects.mode = .quiet
    effects.shows = .votes
    effects.isHidden = false
    effects.isClosed = true
    effects.ballot = .notes
    effects.asksPoll = true
    effects.alternatesCases = true
    effects.theme = .localCooperation
    effects.polls = [
      .init(question: Phrase(nl: "Wie?", en: "Who?"), options: [Phrase(nl: "wij", en: "we"), Phrase(nl: "zij", en: "they")])
    ]
    effects.feedbackOrder = .caseStudy
    effects.isBreak = true
    effects.isBuffer = false
    #expect(AgendaItem.Effects(effects.value) == effects)
  }
}
