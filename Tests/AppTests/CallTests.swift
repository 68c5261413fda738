// What the facilitator calls, while anything at all goes on at a group's screen.
import Board
import Canvas
import SeedKit
import Testing

@testable import GroupScreen
@testable import NoteBoard
@testable import ScreenKit

@Suite("Calls") struct CallTests {
  private static let seeds: [UInt64] = Array(1...10)

  private func begin(_ seed: UInt64) -> Walk {
    Walk(seed: seed, size: Walk.sizes[Int(seed) % Walk.sizes.count], notes: 6, language: seed % 2 == 0 ? .en : .nl)
  }

  @Test("a call changes nothing that is typed, and opens nothing over it", arguments: seeds) func typed(seed: UInt64) {
    var walk = begin(seed)
    var seen = 0
    for step in 0..<600 {
      guard walk.random.oneIn(4) else {
        walk.send(.key(walk.random.oneIn(4) ? .character("n") : walk.key()))
        continue
      }
      let before = walk.screen
      walk.send(walk.call())
      let after = walk.screen
      // A note that opened by itself and is empty holds no call back.
      if before.desk.editor?.isWaiting == true { continue }
      #expect(before.desk.editor == after.desk.editor, "seed \(seed), step \(step)")
      if before.desk.editor != nil, before.panel == nil { #expect(after.panel == nil, "seed \(seed), step \(step)") }
      if before.desk.editor != nil { #expect(after.largeCall == nil, "seed \(seed), step \(step)") }
      if case .form(let form) = before.panel, !form.text(form.rows[0].field).isEmpty {
        #expect(after.openForm == form, "seed \(seed), step \(step)")
      }
      if before.desk.editor != nil { seen += 1 }
    }
    #expect(seen > 10)
  }

  @Test("with large letters on the screen a key does what it does without them", arguments: seeds) func largeLetters(seed: UInt64) {
    var walk = begin(seed)
    var seen = 0
    for step in 0..<900 {
      walk.send(walk.random.oneIn(5) ? walk.call() : walk.random.oneIn(6) ? walk.anything() : .key(walk.key()))
      // In a window that is too small to show anything keys wait.
      guard walk.screen.largeCall != nil, walk.screen.size.width >= leastSize.width, walk.screen.size.height >= leastSize.height else {
        continue
      }
      let key = walk.key()
      if key == .escape || key == .character("o") { continue }
      var with = walk.screen
      var without = with
      without.putLargeCallAway()
      #expect(without.largeCall == nil)
      _ = with.update(.key(key), at: with.now)
      _ = without.update(.key(key), at: without.now)
      let place = "seed \(seed), step \(step), \(key)"
      #expect(with.desk.editor == without.desk.editor, "\(place)")
      #expect(with.desk.cursor == without.desk.cursor, "\(place)")
      #expect(with.sheet() == without.sheet(), "\(place)")
      #expect(with.openForm == without.openForm, "\(place)")
      seen += 1
    }
    #expect(seen > 0)
  }

  @Test("what is due is waited for: a second later the clock shows something else", arguments: seeds) func clock(seed: UInt64) {
    var walk = begin(seed)
    for step in 0..<200 {
      walk.send(walk.random.oneIn(2) ? walk.call() : .key(walk.key()))
      let isCounting = walk.model.board.timer(of: "1").map { $0.isRunning && $0.left(at: walk.screen.now.wall) > 0 } ?? false
      guard isCounting, let deadline = walk.model.deadline else {
        #expect(!isCounting, "seed \(seed), step \(step): nobody waits for the clock")
        continue
      }
      #expect(deadline - walk.screen.now.uptime <= 1_000, "seed \(seed), step \(step)")
    }
  }

  @Test("a group never has more stickers than its budget, and no answer is written that changes nothing", arguments: seeds)
  func answers(seed: UInt64) {
    var walk = begin(seed)
    for _ in 0..<600 {
      walk.send(walk.random.oneIn(6) ? walk.call() : walk.random.oneIn(4) ? .key(.character("v")) : .key(walk.key()))
      let board = walk.model.board
      #expect(board.stickers(of: "1").count <= board.voting.budget)
    }
    var last: [ThingID: Value] = [:]
    for event in walk.appended where event.thing.kind == .answer {
      for assignment in event.set {
        #expect(last[event.thing] != assignment.value, "seed \(seed)")
        last[event.thing] = assignment.value
      }
    }
  }
}
