// The words of reports, in both languages.
import Board

enum Words {
  static func notes(_ count: Int) -> Phrase {
    count == 1 ? Phrase(nl: "1 notitie", en: "1 note") : Phrase(nl: "\(count) notities", en: "\(count) notes")
  }
  static func some(_ count: Int, of total: Int) -> Phrase {
    Phrase(nl: "\(count) van de \(notes(total).nl)", en: "\(count) of \(notes(total).en)")
  }
  static let untitled = Phrase(nl: "Praatplaat", en: "Praatplaat")
  static let none = Phrase(nl: "Op dit bord staat nog geen notitie.", en: "There is no note on this board yet.")
  static let noneFound = Phrase(nl: "Geen notitie past bij deze filters.", en: "No note fits these filters.")
  static let noCase = Phrase(nl: "Zonder case", en: "No case")
  static let noTheme = Phrase(nl: "Zonder thema", en: "No theme")
  static let facilitator = Phrase(nl: "begeleider", en: "facilitator")
  static func group(_ name: String) -> Phrase {
    Int(name) == nil ? Phrase(nl: name, en: name) : Phrase(nl: "groep \(name)", en: "group \(name)")
  }
  static func role(_ name: String) -> Phrase { Phrase(nl: "bril: \(name)", en: "perspective: \(name)") }
}
