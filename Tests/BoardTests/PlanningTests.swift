// The session against the clock on the wall.
@testable import Board
import SeedKit
import Testing
import Words

@Suite struct PlanningTests {
  private let minute: Int64 = 60_000

  /// An agenda of 10, 20 and 4 minutes, the last of which are to spare, at its first stop.
  private func room(begun: Bool = true) -> Room {
    var room = Room()
    for (index, (name, minutes)) in [("een", 10), ("twee", 20), ("uitloop", 4)].enumerated() {
      room.put(
        event(
          id(8, UInt64(index + 1)), about: .agenda(name),
          [.title: .text(name), .order: .number(Int64(index)), .minutes: .number(Int64(minutes))]))
    }
    if begun { room.say(.next) }
    return room
  }

  private func planning(_ room: Room, after milliseconds: Int64 = 0) -> Planning? { room.board.planning(at: room.now.adding(milliseconds)) }

  @Test("the end is the first stop's beginning and the agenda, whatever happens after; before it began there is none")
  func end() {
    var room = room(begun: false)
    #expect(planning(room) == nil && room.board.sessionStart == nil)
    room.say(.next)
    let start = room.now
    room.now = start.adding(9 * minute)
    room.say(.next)
    #expect(room.board.sessionStart == start && room.board.plannedEnd == start.adding(34 * minute))
    room.say(.agenda(nil))
    #expect(room.board.sessionStart == nil)
    room.now = start.adding(60 * minute)
    room.say(.next)
    #expect(room.board.sessionStart == room.now, "a rehearsal is no beginning")
  }

  @Test("an end that is said counts, and can be taken back")
  func saidEnd() {
    var room = room()
    let end = room.now.adding(30 * minute)
    room.say(.end(end))
    #expect(planning(room) == Planning.none(end: end), "thirty minutes are enough without the time to spare")
    room.say(.end(room.now.adding(26 * minute)))
    #expect(planning(room)?.minutesBehind == 4)
    room.say(.end(nil))
    #expect(room.board.plannedEnd == room.now.adding(34 * minute))
  }

  @Test("minutes more are taken from the time to spare, so that the end stays; what is more than that is behind")
  func buffer() {
    var room = room()
    #expect(planning(room)?.bufferLeft == 4 * minute && planning(room)?.ahead == 0)
    for _ in 0..<3 { room.say(.clock(.add(minute))) }
    #expect(planning(room)?.bufferLeft == minute && planning(room)?.ahead == 0)
    for _ in 0..<5 { room.say(.clock(.add(minute))) }
    #expect(planning(room)?.bufferLeft == 0 && planning(room)?.minutesBehind == 4)
    #expect(planning(room)?.words(in: .utc) == Phrase(nl: "slot om 00:34 · 4 min achter", en: "ends at 00:34 · 4 min behind"))
  }

  @Test("a stop that is over counts up and makes the session late; who goes on early is ahead")
  func overrun() {
    var room = room()
    let late = planning(room, after: 15 * minute)
    #expect(late?.overrun == 5 * minute && late?.minutesBehind == 1 && late?.bufferLeft == 0)
    room.now = room.now.adding(3 * minute)
    room.say(.next)
    #expect(planning(room)?.minutesAhead == 7 && planning(room)?.words(in: Zone(secondsFromUTC: 3_600)).nl == "slot om 01:34 · 7 min voor")
    room.say(.next)
    #expect(planning(room, after: 9 * minute)?.ahead == 0, "in the time to spare nobody is ahead")
    #expect(planning(room)?.words(in: .utc).en == "ends at 00:34 · on time")
  }

  @Test("a clock that stands still makes the session late")
  func paused() {
    var room = room()
    room.say(.clock(.pause))
    #expect(planning(room, after: 6 * minute)?.minutesBehind == 2 && planning(room, after: 6 * minute)?.overrun == 0)
  }

  @Test("a stop that is made shorter on the way makes up for what is behind, and the end stays")
  func shorter() {
    var room = room()
    let end = room.board.plannedEnd
    for _ in 0..<10 { room.say(.clock(.add(minute))) }
    #expect(planning(room)?.minutesBehind == 6)
    room.say(.minutes(stop: "twee", 14))
    #expect(planning(room)?.minutesBehind == 0 && room.board.plannedEnd == end && room.board.agenda[1].minutes == 14)
    #expect(room.say(.minutes(stop: "twee", 14)) == [] && room.say(.minutes(stop: "drie", 14)) == [])
    room.say(.minutes(stop: "twee", -3))
    #expect(room.board.agenda[1].minutes == 0)
  }

  @Test(
    "time for feedback is what is left over who is left, half a minute at least and two minutes at most",
    arguments: [
      (840_000, 21, 40), (840_000, 2, 120), (60_000, 10, 30), (-5_000, 3, 30),
    ] as [(Int64, Int, Int)])
  func feedback(left: Int64, groups: Int, seconds: Int) {
    #expect(Planning.feedbackSeconds(of: left, for: groups) == seconds)
    #expect(Planning.feedbackSeconds(of: left, for: 0) == nil)
    #expect(room().board.feedbackSeconds(for: 10, at: room().now) == 60 && Room().board.feedbackSeconds(for: 1, at: room().now) == nil)
  }

  @Test("a minute for all never moves the end, and is behind or time to spare, never both", arguments: [UInt64](1...30))
  func rule(seed: UInt64) throws {
    var random = Seeded(seed)
    var room = room()
    let end = room.board.plannedEnd
    for _ in 0..<15 {
      room.now = room.now.adding(Int64.random(in: 0...90_000, using: &random))
      room.say(
        random.chance(20) ? .clock(.pause) : random.chance(20) ? .next : .clock(.add(Int64.random(in: -3...5, using: &random) * minute)))
      let planning = try #require(self.planning(room), "seed \(seed)")
      #expect(planning.end == end && planning.bufferLeft >= 0 && planning.overrun >= 0, "seed \(seed)")
      #expect(planning.ahead >= 0 || planning.bufferLeft == 0, "seed \(seed)")
      #expect(planning.minutesBehind == 0 || planning.minutesAhead == 0, "seed \(seed)")
    }
  }

  @Test("a file may say any end and any clock")
  func ends() {
    for end in [Int64.min, .max, 0] {
      for left in [Int64.min, .max] {
        var room = room()
        room.say(.end(Instant(milliseconds: end)))
        room.say(.timer(.running(ends: Instant(milliseconds: left))))
        let planning = planning(room)
        _ = (planning?.minutesBehind, planning?.minutesAhead, planning?.words(in: .utc))
      }
    }
  }
}

extension Planning {
  /// One that is exactly on time, with nothing to spare.
  fileprivate static func none(end: Instant) -> Planning { Planning(end: end, ahead: 0, bufferLeft: 0, overrun: 0) }
}
