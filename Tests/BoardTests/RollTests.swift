// The groups as they are remembered between events, and a board as a value: what is remembered is what would be looked up, and a copy stays as it was.
import SeedKit
import SessionKit
import Testing

@testable import Board

@Suite struct RollTests {
  /// What screens ask about groups.
  private struct Asked: Equatable {
    let groups: [Group]
    let hidesGroups: Bool
    let hidden: [GroupID]
    let hiddenFromVoters: [GroupID]
    let seesOthers: [Bool]

    init(_ board: Board) {
      (groups, hidesGroups, hidden, hiddenFromVoters) = (board.groups, board.hidesGroups, board.hiddenGroups, board.hiddenFromVoters)
      seesOthers = ["1", "2", "3", "noord", "nieuw"].map { board.hidesOthers(from: $0) }
    }
  }

  @Test("whoever was asked before an event answers as one that never was", arguments: 1...40 as ClosedRange<UInt64>)
  func neverStale(seed: UInt64) {
    var random = Seeded(seed)
    var events = RandomSession(seed: seed, deeds: 60).events
    // A group that writes for the first time, hiding that comes and goes, and lines that come before the ones they are about.
    for number in 0..<6 {
      let thing: ThingID = number % 2 == 0 ? .session : .session(of: "2")
      let value: Value = number % 3 == 0 ? .null : .flag(number % 4 < 2)
      events.append(event(id(900, UInt64(number)), tick: UInt64(100 + number), about: thing, [.hidden: value]))
    }
    if seed % 2 == 0 { events.shuffle(using: &random) }
    var (asked, taken) = (Board(), [Event]())
    for event in events {
      asked.apply(event)
      taken.append(event)
      asked.callRoll()
      #expect(Asked(asked) == Asked(Board(taken)))
    }
  }

  @Test("a copy of a board stays as it was when the other one goes on, and the other way round") func copies() {
    let events = RandomSession(seed: 7, deeds: 40).events
    let half = events.count / 2
    var board = Board(events[..<half])
    let before = Board(events[..<half])
    let copy = board
    for event in events[half...] { board.apply(event) }
    #expect(copy == before && board == Board(events) && copy != board)
    var other = copy
    other.callRoll()
    other.indexGroups()
    for event in events[half...].reversed() { other.apply(event) }
    #expect(copy == before && other == board)
  }
}
