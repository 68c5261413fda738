// The words of reports, in both languages.
import Board

enum Words {
  static func notes(_ count: Int) -> Localized {
    count == 1 ? Localized(nl: "1 notitie", en: "1 note") : Localized(nl: "\(count) notities", en: "\(count) notes")
  }
  static func some(_ count: Int, of total: Int) -> Localized {
    Localized(nl: "\(count) van de \(notes(total).nl)", en: "\(count) of \(notes(total).en)")
  }
  static let untitled = Localized(nl: "Praatplaat", en: "Praatplaat")
  static let none = Localized(nl: "Op dit bord staat nog geen notitie.", en: "There is no note on this board yet.")
  static let noneFound = Localized(nl: "Geen notitie past bij deze filters.", en: "No note fits these filters.")
  static let noCase = Localized(nl: "Zonder case", en: "No case")
  static let noTheme = Localized(nl: "Zonder thema", en: "No theme")
  static let facilitator = Localized(nl: "begeleider", en: "facilitator")
  static func group(_ name: String) -> Localized {
    Int(name) == nil ? Localized(nl: name, en: name) : Localized(nl: "groep \(name)", en: "group \(name)")
  }
  static func role(_ name: String) -> Localized { Localized(nl: "bril: \(name)", en: "perspective: \(name)") }
}
