// The keymap as a whole: nothing twice, nothing without words, nothing that does not fit, no hint that leads nowhere.
import Board
import CSystem
import Canvas
import Testing

@testable import App

@Suite("Keymap") struct KeymapTests {
  @Test("no key means two things in one context", arguments: Context.allCases) func unambiguous(context: Context) {
    var seen: [Key: Command] = [:]
    for row in Keymap.bindings(in: context) {
      for key in row.keys {
        #expect(seen[key] == nil, "\(key) is \(row.command) and \(seen[key].map { "\($0)" } ?? "")")
        seen[key] = row.command
      }
    }
  }

  @Test("every command can be reached from somewhere", arguments: Command.allCases) func reachable(command: Command) {
    #expect(
      Context.allCases.contains { context in Keymap.binding(of: command, in: context).map { !$0.keys.isEmpty || $0.about != nil } ?? false }
    )
  }

  @Test("hints and explanations have words in both languages, and a key that is written", arguments: Context.allCases)
  func words(context: Context) {
    for row in Keymap.bindings(in: context) {
      for phrase in [row.hint, row.about].compactMap({ $0 }) {
        #expect(!phrase.nl.isEmpty && !phrase.en.isEmpty, "\(row.command)")
        if row.hint == nil { #expect(phrase.nl != phrase.en, "\(row.command) is not translated") }
      }
      if row.hint != nil { #expect(!row.label.nl.isEmpty && !row.label.en.isEmpty, "\(row.command)") }
    }
  }

  @Test("a key's name leaves half of the smallest screen for what it does", arguments: Language.allCases) func labels(language: Language) {
    for context in Context.allCases {
      for row in Keymap.bindings(in: context) {
        #expect(width(of: row.label[language]) <= 10, "\(row.label[language])")
      }
    }
  }

  @Test("on the smallest screen the most important hints of every context still fit", arguments: Language.allCases)
  func smallest(language: Language) {
    let room = BoardPlan.least.width - 2 - width(of: "✓ " + Words.shared[language]) - 2
    for context in Context.allCases where context != .paste {
      let most = Keymap.bindings(in: context).filter { $0.hint != nil && $0.rank >= 90 && $0.command != .writeInOtherLane }
      let columns = most.reduce(-2) { $0 + width(of: $1.label[language]) + 1 + width(of: $1.hint?[language] ?? "") + 2 }
      #expect(columns <= room, "\(context): \(columns) columns, \(room) free")
    }
  }

  @Test("no hint is shown for what would do nothing", arguments: [UInt64](1...6)) func hints(seed: UInt64) {
    var walk = Walk(
      seed: seed, size: Walk.sizes[Int(seed) % Walk.sizes.count], notes: Int(seed), group: seed % 3 == 0 ? nil : "1",
      language: seed % 2 == 0 ? .en : .nl)
    let refusals = [
      Words.nothingHere, Words.stillDraft, Words.nothingToUndo, Words.nothingToRedo, Words.fileIsReadOnly, Words.noCase, Words.noCards,
      Words.inputClosed, Words.noSession, Words.votingNotYet, Words.votingClosed, Words.stickersGone, Words.pollOver, Words.nothingCalled,
      Words.onlyPicks, Words.noStickerHere, Words.chooseForSticker, Words.pickOwn, Words.nothingToPick,
    ].map { $0[walk.model.language] }
    for step in 0..<180 {
      walk.send(walk.anything())
      guard step % 6 == 0, walk.model.plan.shape != .tooSmall else { continue }
      let before = walk.model.view()
      for hint in walk.model.footerHints() {
        let does = [hint.rect.x, hint.rect.maxX - 1].contains { x in
          var other = walk
          let effects = other.send(.mouse(Mouse(.click, at: Point(x: x, y: hint.rect.y))))
          if let toast = other.model.toast, toast != walk.model.toast, refusals.contains(toast.text) { return false }
          return !effects.isEmpty || other.model.view() != before || other.model.editor != walk.model.editor
            || other.model.changes != walk.model.changes
        }
        #expect(does, "seed \(seed), step \(step): ‘\(hint.label) \(hint.words)’ in \(walk.model.context)")
      }
    }
  }
}

@Suite("Words") struct WordsTests {
  @Test("what goes wrong with the file is said whole on the smallest screen", arguments: Language.allCases) func troubles(
    language: Language
  ) {
    let troubles: [Trouble] = [
      .diskFull, .overQuota, .fileTooBig, .inputOutput, .readOnlyFileSystem, .noPermission, .staleHandle, .missing, .notARegularFile,
      .noLocks, .notReadBack, .system(123),
    ]
    let sentences =
      troubles.map(Words.notDelivered) + [
        Words.waitingForFile, Words.fileMissing, Words.fileIsAnotherBoard, Words.fileIsNewer, Words.fileIsReadOnly, Words.stillSharing,
        Words.textTooLong, Words.pasteTooLong, Words.frozen,
      ]
    for sentence in sentences {
      let lines = WrappedText("! " + sentence[language], width: BoardPlan.least.width - 2, glyphs: .unicode).lines
      #expect(lines.count <= 4, "\(sentence[language])")
    }
  }
}
