// Who sees whose notes, and groups that become one.
import Board
import SeedKit
import Testing

@Suite struct SessionSightTests {
  @Test("nothing is hidden until somebody hides it: everybody sees everything")
  func everything() {
    var room = Room()
    #expect(room.board.sight(of: "1") == .everything && room.board.sight(of: nil) == .everything)
    room.say(.hidden(true))
    room.say(.hidden(false))
    #expect(room.board.sight(of: "1") == .everything)
  }

  @Test("hidden groups see themselves and the facilitator, and the plenary screen sees none of them")
  func hidden() {
    var room = Room()
    room.say(.hidden(true))
    #expect(room.board.sight(of: "2") == .only(["2", nil]))
    #expect(room.board.sight(of: nil) == .only([nil]))
    room.say(.hidden(false), to: ["3"])
    #expect(room.board.sight(of: "2") == .only(["2", "3", nil]) && room.board.sight(of: nil) == .only(["3", nil]))
  }

  @Test("groups that are one see each other's notes, also those from before, while others don't")
  func merged() {
    var room = Room()
    let one = room.note("van een", by: "1")
    let two = room.note("van twee", by: "2")
    room.say(.hidden(true))
    room.merge("2", into: "1")
    room.board.indexGroups()
    let (sight, other) = (room.board.sight(of: "1"), room.board.sight(of: "3"))
    #expect(room.board.isSeen(one, in: sight) && room.board.isSeen(two, in: sight))
    #expect(!room.board.isSeen(one, in: other) && !room.board.isSeen(two, in: other))
    #expect(room.board.count(in: firstCell, of: sight) == 2 && room.board.count(in: firstCell, of: other) == 0)
    #expect(room.board.groups.map(\.id) == ["1", "3"] && room.board.note(two)?.group == "1")
    room.merge("2", into: nil)
    #expect(room.board.groups.map(\.id) == ["1", "2", "3"] && room.board.note(two)?.group == "2")
  }

  @Test("groups merged in a chain end up in the last, and in a ring in the lowest, whatever comes first")
  func rings() {
    func merging(_ n: UInt64, _ group: GroupID, _ other: GroupID) -> Event {
      event(id(5, n), tick: 2, about: .group(group), [.into: .text(other.text)])
    }
    let cases: [([Event], [GroupID: GroupID])] = [
      ([merging(1, "4", "3"), merging(2, "3", "2"), merging(3, "2", "1")], ["4": "1", "3": "1", "2": "1", "1": "1"]),
      ([merging(1, "1", "2"), merging(2, "2", "1")], ["1": "1", "2": "1"]),
      (
        [merging(1, "2", "3"), merging(2, "3", "4"), merging(3, "4", "2"), merging(4, "1", "3")], ["1": "2", "2": "2", "3": "2", "4": "2"]
      ),
      ([merging(1, "1", "1"), merging(2, "2", "buiten")], ["1": "1", "2": "buiten"]),
    ]
    for (merges, ends) in cases {
      for order in orders(of: merges) {
        var board = Room(groups: 4).board
        for event in order { board.apply(event) }
        for (group, end) in ends { #expect(board.resolved(group) == end, "\(group) of \(order.map(\.id.n))") }
        #expect(board.namesIn("1").isSuperset(of: ["1"]))
      }
    }
  }

  @Test(
    "what somebody sees of a cell is what a filter over all its notes leaves, whatever was done to the board", arguments: [UInt64](1...40))
  func filtered(seed: UInt64) {
    var random = Seeded(seed)
    let events = Simulation(seed: seed, events: 250).events
    // One that knows its groups from the beginning, and one that learns them late.
    var early = Board()
    early.indexGroups()
    for event in events { early.apply(event) }
    var late = Board(events)
    late.indexGroups()
    let names: [GroupID?] = [nil, "1", "2", "3", "buiten", "10"]
    for cell in late.filledCells {
      let all = (0..<late.count(in: cell)).compactMap { late.note(at: $0, in: cell) }
      for _ in 0..<4 {
        let groups = Set(names.filter { _ in random.chance(50) })
        let seen = all.filter { groups.contains(late.note($0)?.group) }
        for board in [early, late] {
          let sight = Sight.only(groups)
          #expect(board.count(in: cell, of: sight) == seen.count, "seed \(seed)")
          #expect((0..<seen.count).map { board.note(at: $0, in: cell, of: sight) } == seen, "seed \(seed)")
          #expect(board.note(at: seen.count, in: cell, of: sight) == nil && board.note(at: -1, in: cell, of: sight) == nil)
          #expect(all.allSatisfy { board.index(of: $0, in: cell, of: sight) == seen.firstIndex(of: $0) }, "seed \(seed)")
          #expect(all.allSatisfy { board.isSeen($0, in: sight) == seen.contains($0) }, "seed \(seed)")
        }
      }
      #expect(late.count(in: cell, of: .everything) == all.count)
    }
  }

  @Test("when a group last wrote is known of its own notes, also of those of a group that joined it")
  func lastWritten() {
    var room = Room()
    room.now = Instant(milliseconds: 5_000)
    room.note("vroeg", by: "1")
    room.now = Instant(milliseconds: 9_000)
    room.note("laat", by: "2")
    room.board.indexGroups()
    #expect(room.board.lastWritten(by: "1") == Instant(milliseconds: 5_000) && room.board.lastWritten(by: "3") == nil)
    room.merge("2", into: "1")
    #expect(room.board.lastWritten(by: "1") == Instant(milliseconds: 9_000))
  }
}
