// The sentences of a group's screen: whole on every screen.
import Board
import Canvas
import ScreenKit
import Testing

@testable import GroupScreen

@Suite("Words of a group's screen") struct GroupWordsTests {
  @Test("what is too long is said whole on the smallest screen", arguments: Language.allCases) func tooLong(language: Language) {
    for sentence in [Words.textTooLong, Words.pasteTooLong] {
      let lines = WrappedText("! " + sentence[language], width: leastSize.width - 2, glyphs: .unicode).lines
      #expect(lines.count <= 4, "\(sentence[language])")
    }
  }
}
