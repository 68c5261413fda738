// What the facilitator calls, while anything at all goes on at a group's screen.
import Board
import Canvas
import SeedKit
import Testing

@testable import App

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
      let before = walk.model
      walk.send(walk.call())
      let after = walk.model
      #expect(before.editor == after.editor, "seed \(seed), step \(step)")
      if before.editor != nil, before.panel == nil { #expect(after.panel == nil, "seed \(seed), step \(step)") }
      if before.editor != nil { #expect(after.card == nil, "seed \(seed), step \(step)") }
      if case .form(let form) = before.panel, !form.text(0).isEmpty { #expect(after.panel == before.panel, "seed \(seed), step \(step)") }
      if before.editor != nil { seen += 1 }
    }
    #expect(seen > 10)
  }

  @Test("with a card on the screen a key does what it does without it", arguments: seeds) func card(seed: UInt64) {
    var walk = begin(seed)
    var seen = 0
    for step in 0..<900 {
      walk.send(walk.random.oneIn(5) ? walk.call() : walk.random.oneIn(6) ? walk.anything() : .key(walk.key()))
      guard walk.model.card != nil else { continue }
      let key = walk.key()
      if key == .escape || key == .character("o") { continue }
      var with = walk
      var without = walk
      without.model.putCardAway()
      #expect(without.model.card == nil)
      with.send(.key(key))
      without.send(.key(key))
      #expect(with.model.editor == without.model.editor, "seed \(seed), step \(step), \(key)")
      #expect(with.model.cursor == without.model.cursor, "seed \(seed), step \(step), \(key)")
      #expect(with.model.panel == without.model.panel, "seed \(seed), step \(step), \(key)")
      seen += 1
    }
    #expect(seen > 0)
  }

  @Test("what is due is waited for: a second later the clock shows something else", arguments: seeds) func clock(seed: UInt64) {
    var walk = begin(seed)
    for step in 0..<200 {
      walk.send(walk.random.oneIn(2) ? walk.call() : .key(walk.key()))
      let isCounting = walk.model.board.timer(of: "1").map { $0.isRunning && $0.left(at: walk.model.now.wall) > 0 } ?? false
      guard isCounting, let deadline = walk.model.deadline else {
        #expect(!isCounting, "seed \(seed), step \(step): nobody waits for the clock")
        continue
      }
      #expect(deadline - walk.model.now.uptime <= 1_000, "seed \(seed), step \(step)")
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
