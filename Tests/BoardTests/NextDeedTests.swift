// What "next" does: a result is shown before the session goes on.
import Board
import Testing
import Words

@Suite struct NextDeedTests {
  private let stops: [AgendaItem] = [
    stop("poll", "Poll") {
      $0.mode = .poll
      $0.asksPoll = true
      $0.shows = .poll
    },
    stop("stemmen", "Stemmen") {
      $0.mode = .vote
      $0.ballot = .notes
    },
    stop("terug", "Terugkoppeling") {
      $0.mode = .back
      $0.shows = .feedback
    },
    stop("slot", "Slot") { $0.mode = .back },
  ]

  private static func stop(_ id: String, _ title: String, _ change: (inout AgendaItem.Effects) -> Void) -> AgendaItem {
    var does = AgendaItem.Effects()
    change(&does)
    return AgendaItem(id: id, title: Phrase(nl: title, en: title), minutes: 5, does: does)
  }

  private func room() -> Room {
    var room = Room()
    for (index, stop) in stops.enumerated() {
      room.put(
        event(
          id(8, UInt64(index + 1)), about: .agenda(stop.id),
          [.title: Value(stop.title), .order: .number(Int64(index)), .minutes: 5, .does: stop.does.value]))
    }
    return room
  }

  @Test("before the agenda it goes to the first stop; after the last one there is nothing")
  func walk() {
    var room = room()
    #expect(room.board.nextDeed == .stop(stops[0]))
    room.say(.next)
    #expect(room.board.agendaStop == "poll")
    room.say(.agenda(stops[3]))
    #expect(room.board.nextDeed == .over && room.say(.next) == [])
    #expect(Room().board.nextDeed == .over)
  }

  @Test("a poll with an answer is closed and shown first, and then it goes on; one without any holds nothing up")
  func poll() {
    var room = room()
    room.say(.next)
    #expect(room.board.nextDeed == .stop(stops[1]), "nobody answered")
    room.set(.answer(to: "gewenst", by: "2"), [.counts: .list([0, 1])], by: "2")
    room.say(.shows(PlenaryView(.timer)))
    #expect(room.board.nextDeed == .closePolls)
    #expect(room.board.nextDeed.later(key: "n").nl == "Straks: n = sluit de poll en toont de uitslag")
    room.say(.next)
    #expect(!room.board.polls.contains(where: \.isOpen) && room.board.shows.kind == .poll && room.board.agendaStop == "poll")
    room.say(.next)
    #expect(room.board.agendaStop == "stemmen")
  }

  @Test("a vote with a sticker is closed and shown first, also where it was closed at its own stop; one that was left behind is not")
  func vote() {
    var room = room()
    room.say(.agenda(stops[1]))
    #expect(room.board.nextDeed == .stop(stops[2]), "nobody gave a sticker")
    room.sticker(on: room.note("licht", by: "1"), by: "1")
    #expect(room.board.nextDeed == .showVotes)
    room.say(.voting(Voting(.closed, on: .notes)))
    #expect(room.board.nextDeed == .showVotes)
    var other = room
    room.say(.next)
    #expect(room.board.voting.state == .result && room.board.shows.kind == .votes && room.board.nextDeed == .stop(stops[2]))
    other.say(.agenda(stops[2]))
    #expect(other.board.nextDeed == .stop(stops[3]))
  }

  @Test("where groups tell what they have, those who did not yet are asked about; elsewhere nobody is")
  func feedback() {
    var room = room()
    room.say(.agenda(stops[2]))
    #expect(room.board.toAskBeforeNext(feedbackLeft: ["3"]) == ["3"] && room.board.toAskBeforeNext(feedbackLeft: []) == [])
    #expect(NextDeed.question(without: ["3"]).nl == "Groep 3 was nog niet aan de beurt. Toch verder?")
    #expect(NextDeed.question(without: ["3", "noord"]).nl == "Groep 3 en noord waren nog niet aan de beurt. Toch verder?")
    room.say(.agenda(stops[3]))
    #expect(room.board.toAskBeforeNext(feedbackLeft: ["3"]) == [])
  }

  @Test("who goes on just after another facilitator did is too soon, for a second and a half")
  func tooSoon() {
    let other = Instant(milliseconds: 10_000)
    #expect(NextDeed.nextIsTooSoon(after: other, now: other) && NextDeed.nextIsTooSoon(after: other, now: other.adding(1_499)))
    #expect(!NextDeed.nextIsTooSoon(after: other, now: other.adding(1_500)) && !NextDeed.nextIsTooSoon(after: nil, now: other))
    #expect(!NextDeed.nextIsTooSoon(after: other, now: other.adding(-5_000)), "a clock that was put back holds nobody for long")
    #expect(!NextDeed.nextIsTooSoon(after: Instant(milliseconds: .min), now: Instant(milliseconds: .max)))
  }

  @Test("what a stop will do is said for every screen that groups can get, in both languages")
  func words() {
    #expect(
      NextDeed.stop(stops[1]).words
        == Phrase(nl: "naar Stemmen: opent de stemming op alle schermen", en: "to Stemmen: opens the vote on all screens"))
    var said: Set<String> = []
    for mode in GroupMode.Name.allCases {
      for step in [nil, Step.end] {
        let words = Self.stop("s", "S") {
          $0.mode = mode
          $0.step = step
        }.words
        #expect(!words.nl.isEmpty && !words.en.isEmpty && words.nl != words.en, "\(mode)")
        said.insert(words.nl)
      }
    }
    #expect(said.count == GroupMode.Name.allCases.count + 2, "a step makes a difference to work and to a quiet minute")
  }
}
