// The words of reports, in both languages.
import Board

enum Words {
  static let none = Phrase(nl: "Op dit bord staat nog geen notitie.", en: "There is no note on this board yet.")
  static let noneFound = Phrase(nl: "Geen notitie past bij deze filters.", en: "No note fits these filters.")
  static let noCase = Phrase(nl: "Zonder case", en: "No case")
}
