// The sentences of the kit: whole on every screen.
import Board
import Canvas
import Testing

@testable import ScreenKit

@Suite("Words") struct WordsTests {
  @Test("what goes wrong with the file is said whole on the smallest screen", arguments: Language.allCases) func troubles(
    language: Language
  ) {
    let troubles: [Trouble] = [
      .diskFull, .overQuota, .fileTooBig, .inputOutput, .readOnlyFileSystem, .noPermission, .staleHandle, .missing, .notARegularFile,
      .noLocks, .notReadBack, .system(123),
    ]
    let sentences =
      troubles.map { Words.notDelivered($0.sentence) } + [
        Words.waitingForFile, Words.fileMissing, Words.fileIsAnotherBoard, Words.fileIsNewer, Words.fileIsReadOnly, Words.stillSharing,
        Words.frozen,
      ]
    for sentence in sentences {
      let lines = WrappedText("! " + sentence[language], width: leastSize.width - 2, glyphs: .unicode).lines
      #expect(lines.count <= 4, "\(sentence[language])")
    }
  }
}
