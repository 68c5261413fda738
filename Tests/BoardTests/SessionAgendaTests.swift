// Walking through an agenda, and two facilitators at once.
import Board
import SeedKit
import Testing

@Suite struct SessionAgendaTests {
  private func item(_ id: String, minutes: Int = 5, _ change: (inout AgendaItem.Effects) -> Void = { _ in }) -> AgendaItem {
    var does = AgendaItem.Effects()
    change(&does)
    return AgendaItem(id: id, title: Phrase(nl: id, en: id), minutes: minutes, does: does)
  }

  private var stops: [AgendaItem] {
    [
      item("welkom", minutes: 8) {
        $0.mode = .welcome
        $0.shows = .welcome
        $0.isHidden = true
        $0.alternatesCases = true
      },
      item("poll", minutes: 4) {
        $0.mode = .poll
        $0.shows = .poll
        $0.asksPoll = true
      },
      item("vertrekpunt", minutes: 10) {
        $0.step = .start
        $0.isLed = true
        $0.mode = .quiet
        $0.shows = .question
      },
      item("bril") { $0.mode = .perspective },
      item("stemmen") {
        $0.mode = .vote
        $0.ballot = .picks
        $0.isHidden = false
      },
      item("slot", minutes: 0) {
        $0.mode = .back
        $0.isClosed = true
      },
    ]
  }

  @Test("a stop does everything it says: step, mode, clock, poll, plenary screen; and the next one ends what it began")
  func walk() {
    var room = Room()
    let stops = stops
    room.say(.agenda(stops[0]))
    #expect(room.board.mode(of: "1") == .welcome && room.board.isHidden("2") && room.board.shows.kind == .welcome)
    #expect(["1", "2", "3"].map { room.board.caseID(of: $0) } == ["a", "b", "a"])
    #expect(room.board.timer(of: "1")?.left(at: room.now) == 480_000)
    room.say(.message("Kom terug"))
    room.say(.agenda(stops[1]))
    #expect(room.board.polls.map(\.isOpen) == [true, true] && room.board.mode(of: "1") == .poll && room.board.message(for: "1") == nil)
    room.say(.agenda(stops[2]))
    #expect(!room.board.polls.contains { $0.isOpen } && room.board.step(of: "3") == .start && room.board.isLed("3"))
    #expect(room.board.mode(of: "1") == .quiet(ends: room.now.adding(GroupMode.quietMilliseconds)))
    room.say(.agenda(stops[3]))
    #expect(room.board.glasses(of: "1") != nil && room.board.step(of: "1") == .start)
    room.say(.agenda(stops[4]))
    #expect(room.board.glasses(of: "1") == nil && room.board.voting.state == .open && !room.board.isHidden("1"))
    room.say(.agenda(stops[5]))
    #expect(room.board.voting.state == .closed && room.board.isClosed(for: "2") && room.board.timer(of: nil) == nil)
    room.say(.agenda(stops[1]))
    #expect(!room.board.isClosed(for: "2") && room.board.polls.allSatisfy(\.isOpen), "back to the poll, which is asked again")
  }

  @Test("a poll stop asks the usual two, or its own, whatever was asked before; and what was open before is closed")
  func asksItsOwn() {
    var room = Room()
    let icebreaker = Poll(id: "ijs", question: Phrase(nl: "Koffie?", en: "Coffee?"), options: Poll.usual[0].options)
    room.say(.ask([icebreaker]))
    room.say(.agenda(stops[1]))
    #expect(room.board.polls.map(\.id) == ["nu", "gewenst"] && room.board.polls.allSatisfy(\.isOpen))
    #expect(room.board.poll("ijs")?.isOpen == false)
    room.say(.live(true))
    room.say(.agenda(stops[2]))
    room.say(.agenda(stops[1]))
    #expect(room.board.polls.allSatisfy { $0.isOpen && $0.isLive }, "what the facilitator said of it stays")
    let own = item("vraag") {
      $0.asksPoll = true
      $0.polls = [.init(question: Phrase(nl: "Wie begint?", en: "Who begins?"), options: Poll.usual[0].options)]
    }
    room.say(.agenda(own))
    #expect(room.board.polls.map(\.id) == ["vraag-1"] && room.board.polls[0].question.nl == "Wie begint?")
    #expect(room.board.poll("nu")?.isOpen == false)
  }

  @Test(
    "a stop without a step leaves groups where they were, and says so; a theme counts until the agenda is taken back"
  )
  func stepAndTheme() {
    var room = Room()
    let theme = item("thema") {
      $0.step = .interventions
      $0.theme = .socialManagement
    }
    #expect(stops[3].keepsStep && !theme.keepsStep)
    room.say(.agenda(stops[2]))
    room.say(.agenda(stops[3]))
    #expect(room.board.step(of: "1") == .start && room.board.theme(of: "1") == nil)
    room.say(.agenda(theme))
    room.say(.agenda(stops[3]))
    #expect(room.board.theme(of: "1") == .socialManagement)
    room.say(.agenda(nil))
    #expect(room.board.theme(of: "1") == nil)
  }

  @Test("groups tell in the order that the agenda says: by number, or first all of one case")
  func feedbackOrder() {
    var room = Room()
    room.say(.alternateCases)
    for group in ["1", "2", "3"] as [GroupID] {
      room.set(.sentence(room.board.caseID(of: group) ?? "", group, .end), [.text: "zin"], by: group)
    }
    #expect(room.board.feedbackPages.map(\.group) == ["1", "2", "3"] && room.board.feedbackOrder == .number)
    let back = item("terug") { $0.feedbackOrder = .caseStudy }
    room.put(event(id(8, 1), about: .agenda("terug"), [.title: "terug", .does: back.does.value]))
    #expect(room.board.feedbackPages.map(\.group) == ["1", "3", "2"])
  }

  @Test("what is said and what is kept in mind at a stop stands on the board; a stop that says nothing any more takes it back")
  func sayAndNote() {
    var room = Room()
    let stop = AgendaItem(
      id: "a", title: Phrase(nl: "A", en: "A"), minutes: 1, does: .init(), say: Phrase(nl: "Zeg dit.", en: "Say this."),
      note: Phrase(nl: "Denk aan de tijd.", en: "Mind the time."))
    func put(_ item: AgendaItem, tick: UInt64) {
      room.put(
        Event(
          id: id(8, tick), tick: tick, at: room.now, author: Author(), thing: .agenda("a"), set: item.fields(at: 1), line: [][...]))
    }
    put(stop, tick: 1)
    #expect(room.board.agenda == [stop])
    let silent = AgendaItem(id: "a", title: stop.title, minutes: 1, does: .init())
    put(silent, tick: 2)
    #expect(room.board.agenda == [silent])
  }

  @Test("before the agenda begins there is no stop, no clock and the welcome; what is left in all counts the clock and the stops to come")
  func begin() {
    var room = Room()
    for (index, stop) in stops.enumerated() {
      room.put(
        event(
          id(8, UInt64(index + 1)), about: .agenda(stop.id),
          [.title: .text(stop.id), .order: .number(Int64(index)), .minutes: .number(Int64(stop.minutes)), .does: stop.does.value]))
    }
    #expect(room.board.agenda == stops)
    #expect(room.board.agendaLeft(at: room.now) == 32 * 60_000)
    room.say(.agenda(stops[2]))
    #expect(room.board.agendaLeft(at: room.now.adding(60_000)) == (9 + 10) * 60_000)
    #expect(room.board.agendaLeft(at: room.now.adding(3_600_000)) == 10 * 60_000, "a clock that is over takes nothing from the rest")
    room.say(.agenda(nil))
    #expect(room.board.agendaStop == nil && room.board.timer(of: "1") == nil && room.board.shows == PlenaryView(.welcome))
  }

  @Test("putting every field back to what it was undoes a stop", arguments: [UInt64](1...20))
  func undone(seed: UInt64) {
    var random = Seeded(seed)
    var room = Room()
    for _ in 0..<8 { room.say(anything(&random), to: random.chance(30) ? ["2"] : nil) }
    let before = SessionReading(room.board)
    guard let stop = stops.randomElement(using: &random) else { return }
    let olds = room.board
    let changes = room.board.changes(for: .agenda(stop), at: room.now)
    var pen = Pen(writer: WriterID(bits: 0xB), author: Author(isFacilitator: true))
    _ = pen.write(changes, on: &room.board, at: room.now)
    let back = changes.map { change in
      ThingChange(change.thing, change.set.map { Assignment($0.field, olds.value($0.field, of: change.thing) ?? .null) })
    }
    _ = pen.write(back, on: &room.board, at: room.now)
    #expect(SessionReading(room.board) == before, "seed \(seed)")
  }

  private func anything(_ random: inout Seeded) -> SessionChange {
    switch Int.random(in: 0..<14, using: &random) {
    case 0: .step(Step.allCases.randomElement(using: &random) ?? .start)
    case 1: .led(random.chance(50))
    case 2: .caseStudy(random.chance(50) ? "a" : "b")
    case 3: .alternateCases
    case 4: .timer(random.chance(30) ? nil : .paused(left: Int64.random(in: 0..<9, using: &random)))
    case 5: .closed(random.chance(50))
    case 6: .hidden(random.chance(50))
    case 7: .mode(GroupMode(GroupMode.Name.allCases.randomElement(using: &random) ?? .work, at: Instant(milliseconds: 7)))
    case 8: .message(random.chance(40) ? nil : "m\(Int.random(in: 0..<9, using: &random))")
    case 9: random.chance(50) ? .perspectives : .ownPerspectives
    case 10:
      .voting(Voting(Voting.State.allCases.randomElement(using: &random) ?? .open, budget: Int.random(in: 0..<4, using: &random)))
    case 11: .shows(PlenaryView(PlenaryView.Kind.allCases.randomElement(using: &random) ?? .join))
    case 12: random.chance(50) ? .ask(Poll.usual) : .closePolls
    default: .agenda(stops.randomElement(using: &random))
    }
  }

  @Test("two facilitators and three groups who don't hear each other for a while end up with one session, in whatever order it arrives")
  func converge() {
    for seed in UInt64(1)...60 {
      var random = Seeded(seed)
      let begin = Room()
      var rooms = [begin, begin]
      for (index, writer) in [UInt64(0xA), 0xB].enumerated() {
        for _ in 0..<10 {
          rooms[index].now = Instant(milliseconds: Int64.random(in: 0...50, using: &random))
          rooms[index].say(
            anything(&random), to: random.chance(35) ? [GroupID(String(Int.random(in: 1...3, using: &random)))] : nil, by: writer)
          if random.chance(30) {
            let group: GroupID = index == 0 ? "1" : "2"
            let note = rooms[index].note("n", by: group)
            rooms[index].sticker(on: note, by: group)
            rooms[index].set(.session(of: group), [.ownStep: "end", .ready: true], by: group)
          }
          // One puts 3 with 1, the other 1 with 3.
          if random.chance(10) { rooms[index].merge(index == 0 ? "3" : "1", into: index == 0 ? "1" : "3", by: writer) }
        }
      }
      let events = rooms[0].events + rooms[1].events.dropFirst(begin.events.count)
      let first = Board(events)
      let reading = SessionReading(first)
      for _ in 0..<4 {
        let other = Board(events.shuffled(using: &random))
        #expect(other == first, "seed \(seed)")
        #expect(SessionReading(other) == reading, "seed \(seed)")
      }
    }
  }

  @Test("after both have heard everything, a word to everybody is everybody's again")
  func lastWord() {
    for seed in UInt64(1)...30 {
      var random = Seeded(seed)
      let begin = Room()
      var rooms = [begin, begin]
      for (index, writer) in [UInt64(0xA), 0xB].enumerated() {
        for _ in 0..<6 { rooms[index].say(anything(&random), to: random.chance(50) ? ["2"] : nil, by: writer) }
      }
      for event in rooms[1].events.dropFirst(begin.events.count) { rooms[0].put(event) }
      rooms[0].say(.step(.end))
      rooms[0].say(.led(true))
      rooms[0].say(.message("Hallo"))
      rooms[0].say(.hidden(true))
      rooms[0].say(.timer(.paused(left: 7)))
      for group in ["1", "2", "3"] as [GroupID] {
        let board = rooms[0].board
        #expect(board.step(of: group) == .end && board.message(for: group) == "Hallo" && board.isHidden(group), "seed \(seed)")
        #expect(board.timer(of: group) == .paused(left: 7), "seed \(seed)")
      }
    }
  }
}
