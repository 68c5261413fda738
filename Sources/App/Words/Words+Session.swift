// The words of a session on a group's screen: steps, calls, polls, stickers, packages.
import Board

extension Words {
  static let fieldFull = Phrase(nl: "Meer past hier niet.", en: "There is no room for more here.")
  static let noNotesHere = Phrase(nl: "Er staan nog geen notities.", en: "There are no notes yet.")
  static let nothingToChoose = Phrase(nl: "Er is niets om uit te kiezen. Esc = terug", en: "There is nothing to choose from. Esc = back")
  static let inputClosed = Phrase(
    nl: "Op slot. Lezen kan, schrijven even niet. Wat je typte blijft staan.",
    en: "Closed for now. You can read, not write. What you typed stays.")
  static func joinedGroup(_ name: String) -> Phrase {
    Phrase(nl: "Jullie horen nu bij \(name). Alle notities zijn mee.", en: "You are part of \(name) now. All notes came along.")
  }
}
