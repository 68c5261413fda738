// Deeds that are whole, however they are asked for: a mode with its glasses, a vote with its screens, clocks and polls; and how long something takes.
import Board
import SeedKit
import Testing
import Words

@Suite struct DeedTests {
  @Test(
    "looking through others' glasses gives each group glasses, and whatever comes after takes them off", arguments: GroupMode.Name.allCases)
  func perspective(next: GroupMode.Name) {
    var room = Room()
    room.say(.mode(.perspective))
    #expect(["1", "2", "3"].allSatisfy { room.board.glasses(of: $0) != nil })
    room.say(.mode(GroupMode(next, at: room.now)), to: ["2"])
    #expect((room.board.glasses(of: "2") != nil) == (next == .perspective) && room.board.glasses(of: "1") != nil)
    room.say(.agenda(nil))
    #expect(["1", "2", "3"].allSatisfy { room.board.glasses(of: $0) == nil })
  }

  @Test("a vote takes the groups' screens along, its result the plenary screen too, and how many stickers there are moves nobody")
  func voting() {
    var room = Room()
    room.say(.mode(.poll))
    room.say(.ballot(.notes, stickers: 3))
    #expect(room.board.voting == Voting(.off, on: .notes, budget: 3) && room.board.mode(of: "1") == .poll)
    room.say(.mode(.wait), to: ["2"])
    // A vote is everybody's, whoever is named.
    room.say(.voting(Voting(.open)), to: ["1"])
    #expect(["1", "2", "3"].allSatisfy { room.board.mode(of: $0) == .vote } && room.board.shows.kind == .welcome)
    room.say(.voting(Voting(.closed)))
    #expect(room.board.mode(of: "2") == .work && room.board.shows.kind == .welcome)
    room.say(.mode(.vote))
    room.say(.voting(Voting(.result)))
    #expect(room.board.mode(of: "2") == .work && room.board.shows == PlenaryView(.votes))
  }

  @Test("a poll that is asked takes answers on every group's screen until it is closed; where none is asked there is nothing to close")
  func polls() {
    var room = Room()
    room.say(.mode(.wait))
    #expect(room.say(.closePolls) == [])
    let closed = Poll.usual.map { Poll(id: $0.id, question: $0.question, options: $0.options, isOpen: false) }
    room.say(.ask(closed))
    #expect(room.board.mode(of: "3") == .poll && room.board.polls.allSatisfy(\.isOpen) && !room.board.polls.contains(where: \.isLive))
    room.say(.live(true))
    #expect(room.board.polls.allSatisfy { $0.isLive })
    room.say(.closePolls)
    #expect(room.board.mode(of: "3") == .work && !room.board.polls.contains(where: \.isOpen))
  }

  @Test("a poll of one's own gets a name that no poll has")
  func pollName() {
    var room = Room()
    let writer = WriterID(bits: 0xAB00_0000_0000_0001)
    var names: [String] = []
    for _ in 0..<3 {
      names.append(room.board.newPollName(by: writer))
      room.say(
        .ask([
          Poll(
            id: names[names.count - 1], question: Phrase(nl: "?", en: "?"), options: [Phrase(nl: "a", en: "a"), Phrase(nl: "b", en: "b")])
        ]))
    }
    #expect(names == ["eigen-ab000000", "eigen-ab000000-2", "eigen-ab000000-3"])
  }

  @Test(
    "a minute more is a minute more on the clock of each group that is meant; only a clock that is set is everybody's again"
  )
  func clocks() {
    var room = Room()
    room.say(.clock(.set(60_000)))
    room.say(.clock(.set(300_000)), to: ["2"])
    room.say(.clock(.add(60_000)), to: ["1", "2"])
    #expect(["1", "2", "3"].map { room.board.timer(of: $0)?.left(at: room.now) } == [120_000, 360_000, 60_000])
    room.say(.clock(.pause), to: ["2"])
    #expect(room.say(.clock(.pause), to: ["2"]) == [] && room.board.timer(of: "2") == .paused(left: 360_000))
    room.say(.clock(.add(-30_000)))
    #expect(["1", "2", "3"].map { room.board.timer(of: $0)?.left(at: room.now) } == [90_000, 330_000, 30_000])
    room.say(.clock(.set(30_000)))
    #expect(["1", "2", "3"].map { room.board.timer(of: $0)?.left(at: room.now) } == [30_000, 30_000, 30_000])
    room.say(.clock(.off))
    #expect(room.say(.clock(.add(-60_000))) == [] && room.say(.clock(.resume)) == [])
  }

  @Test("a group that was given three minutes more has three minutes more, also after a minute for all, and after a pause")
  func keepsItsMinutes() {
    var room = Room()
    room.say(.clock(.set(300_000)))
    for _ in 0..<3 { room.say(.clock(.add(60_000)), to: ["2"]) }
    func left() -> [Int64?] { ["1", "2"].map { room.board.timer(of: $0)?.left(at: room.now) } }
    room.say(.clock(.add(60_000)))
    #expect(left() == [360_000, 540_000])
    room.now = room.now.adding(10_000)
    room.say(.clock(.pause))
    room.now = room.now.adding(99_000)
    #expect(left() == [350_000, 530_000] && ["1", "2"].allSatisfy { room.board.timer(of: $0)?.isRunning == false })
    room.say(.clock(.resume))
    room.now = room.now.adding(1_000)
    #expect(left() == [349_000, 529_000])
    room.say(.clock(.off))
    #expect(left() == [nil, nil])
  }

  @Test("whatever is said of the clocks of all that says no time, what differs between groups stays", arguments: [UInt64](1...40))
  func keepsDifferences(seed: UInt64) {
    var random = Seeded(seed)
    var room = Room()
    room.say(.clock(.set(36_000_000)))
    let more = Int64.random(in: 1...600, using: &random) * 1_000
    room.say(.clock(.add(more)), to: ["3"])
    for _ in 0..<12 {
      room.now = room.now.adding(Int64.random(in: 0...60_000, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: room.say(.clock(.pause))
      case 1: room.say(.clock(.resume))
      default: room.say(.clock(.add(Int64.random(in: -60...60, using: &random) * 1_000)))
      }
      let left = ["1", "3"].map { room.board.timer(of: $0)?.left(at: room.now) ?? 0 }
      #expect(left[1] - left[0] == more && room.board.timer(of: "1")?.isRunning == room.board.timer(of: "3")?.isRunning, "seed \(seed)")
    }
  }

  @Test("when time is up a minute more is one minute from now, and a minute fewer is nothing")
  func overTime() {
    var room = Room()
    room.say(.clock(.set(60_000)))
    room.now = room.now.adding(100_000)
    #expect(room.say(.clock(.add(-60_000))) == [] && room.board.timer(of: "1")?.left(at: room.now) == -40_000)
    room.say(.clock(.add(60_000)))
    #expect(room.board.timer(of: "1")?.left(at: room.now) == 60_000)
    #expect(["+0:40", "0:01", "0:00", "+61:05"] == [-40_999, 1, -999, -3_665_000].map { SessionTimer.textBothWays($0) })
  }

  @Test("groups are made, named, put together, taken apart and taken away; a note is given away and hidden, and nothing is said twice")
  func groupsAndNotes() {
    var room = Room()
    let note = room.note("licht", by: "1")
    let deeds: [SessionChange] = [
      .addGroup("noord"), .rename("1", "Team Zuid"), .merge("2", into: "3"), .give(note, to: "noord"), .hide(.note(note), true),
    ]
    for deed in deeds {
      #expect(room.say(deed).count == 1, "\(deed)")
      #expect(room.say(deed) == [], "\(deed)")
    }
    #expect(room.board.groups.map(\.id) == ["1", "3", "noord"] && room.board.groups[0].title == "Team Zuid")
    #expect(room.board.note(note)?.group == "noord" && room.board.cell(of: note) == nil)
    for deed in [SessionChange.hide(.note(note), false), .merge("2", into: nil), .rename("1", ""), .removeGroup("noord")] { room.say(deed) }
    #expect(room.board.groups.map(\.id) == ["1", "2", "3"] && room.board.groups[0].title == nil && room.board.cell(of: note) != nil)
    #expect(room.say(.hide(.note(room.note("b", by: "1")), false)) == [] && room.say(.addGroup("noord")).count == 1)
  }

  @Test(
    "what is left is whole minutes, of which the one that has begun counts, and under a minute seconds",
    arguments: [
      (5_400_000, "nog 90 min"), (5_399_001, "nog 90 min"), (5_341_000, "nog 90 min"), (60_001, "nog 2 min"), (60_000, "nog 1 min"),
      (59_001, "nog 1 min"), (59_000, "nog 59 s"), (1, "nog 1 s"), (0, "nog 0 min"), (-7, "nog 0 min"),
    ] as [(Int64, String)])
  func left(milliseconds: Int64, words: String) {
    #expect(SessionTimer.leftInWords(milliseconds).nl == words)
  }

  @Test("a group that leaves misses something while it has time left and is not called back; a facilitator leaves what they began")
  func goesOn() {
    var room = Room()
    let stop = AgendaItem(id: "a", title: Phrase(nl: "a", en: "a"), minutes: 5, does: .init())
    room.put(event(id(8, 1), about: .agenda("a"), [.title: "a", .minutes: 5, .does: stop.does.value]))
    #expect(!room.board.isSessionBegun && !room.board.isSessionGoingOn(for: "1", at: room.now))
    room.say(.agenda(stop))
    #expect(room.board.isSessionBegun && room.board.isSessionGoingOn(for: "1", at: room.now))
    let later = room.now.adding(301_000)
    #expect(room.board.isSessionBegun && !room.board.isSessionGoingOn(for: "1", at: later))
    room.say(.clock(.set(400_000)), to: ["2"])
    #expect(room.board.isSessionGoingOn(for: "2", at: later))
    room.say(.mode(.back))
    #expect(!room.board.isSessionGoingOn(for: "2", at: room.now) && room.board.isSessionBegun)
    room.say(.agenda(nil))
    room.say(.clock(.set(1_000)))
    // A clock that no agenda set is a session too.
    #expect(room.board.isSessionBegun && room.board.isSessionGoingOn(for: "1", at: room.now))
    #expect(!room.board.isSessionGoingOn(for: "1", at: room.now.adding(1_000)))
  }
}
