// The board in a file of its own, as looking back saves it: everything that can be seen.
import Board
import NoteBoard
import Review
import ScreenKit
import Words

extension HostScreen {
  mutating func chooseExport() {
    // Where nobody may get to a shell, nobody leaves files either.
    guard !shell.setup.isLocked else { return say(Words.savesNothingHere) }
    chooseExport(of: Phrase.groupsAndNotes(board.groups.count, board.noteTotal)) { screen, kind in
      ExportRequest(kind: kind, notes: screen.board.allNotes, filter: NoteFilter(), order: .board, asOf: nil)
    }
  }
}

extension Words {
  static let savesNothingHere = Phrase(
    nl: "In deze terminal wordt niets bewaard. Vraag wie het bord beheert.",
    en: "Nothing is saved in this terminal. Ask who keeps the board.")
}
