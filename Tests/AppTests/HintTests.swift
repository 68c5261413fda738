// The key line under the mouse: no hint leads nowhere.
import Board
import Canvas
import SeedKit
import Testing

@testable import GroupScreen
@testable import ScreenKit

@Suite("Hints") struct HintTests {
  @Test("no hint is shown for what would do nothing", arguments: [UInt64](1...6)) func hints(seed: UInt64) {
    var walk = Walk(
      seed: seed, size: Walk.sizes[Int(seed) % Walk.sizes.count], notes: Int(seed), group: seed % 3 == 0 ? nil : "1",
      language: seed % 2 == 0 ? .en : .nl)
    let refusals = [
      Words.nothingHere.usual, Words.stillDraft, Words.nothingToUndo, Words.nothingToRedo, Words.fileIsReadOnly, Words.noCaseHelp,
      Words.noCards,
      Words.inputClosed, Words.noSession, Words.votingNotYet, Words.votingClosed, Words.stickersGone.usual, Words.pollOver,
      Words.nothingCalled,
      Words.onlyPicks.usual, Words.noStickerHere, Words.chooseForSticker, Words.pickOwn, Words.nothingToPick,
    ].map { $0[walk.screen.language] }
    for step in 0..<180 {
      walk.send(walk.anything())
      let screen = walk.screen
      guard step % 6 == 0, screen.size.width >= leastSize.width, screen.size.height >= leastSize.height else { continue }
      let before = screen.view()
      for hint in screen.footerHints() {
        let does = [hint.rect.x, hint.rect.maxX - 1].contains { x in
          var other = walk
          let effects = other.send(.mouse(Mouse(.click, at: Point(x: x, y: hint.rect.y))))
          if let toast = other.screen.shell.toast, toast != screen.shell.toast, refusals.contains(toast.text) { return false }
          return !effects.isEmpty || other.screen.view() != before || other.screen.desk.editor != screen.desk.editor
            || other.screen.shell.changes != screen.shell.changes
        }
        #expect(does, "seed \(seed), step \(step): ‘\(hint.label) \(hint.words)’ in \(screen.tableName ?? "")")
      }
    }
  }
}
