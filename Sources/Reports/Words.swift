// The words of texts and tables about notes and sessions, in both languages.
import Board
import Words

enum Words {
  static let none = Phrase(nl: "Op dit bord staat nog geen notitie.", en: "There is no note on this board yet.")
  static let noneFound = Phrase(nl: "Geen notitie te zien die bij deze filters past.", en: "No note to be seen that fits these filters.")
  static func `private`(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(nl: "1 tekst met misschien een naam of adres", en: "1 text that may have a name or address in it")
      : Phrase(nl: "\(count) teksten met misschien een naam of adres", en: "\(count) texts that may have a name or address in them")
  }

  // MARK: Sessions

  static func noSession(_ total: NoteTotal) -> Phrase {
    let notes = Phrase.notes(total)
    return Phrase(nl: "nog geen sessie · \(notes.nl)", en: "no session yet · \(notes.en)")
  }
  static let agenda = Phrase(both: "Agenda")
  static let noAgenda = Phrase(nl: "Er staat geen agenda op dit bord.", en: "There is no agenda on this board.")
  static let plenary = Phrase(nl: "Plenair scherm", en: "Plenary screen")
  static let report = Phrase(nl: "Verslag", en: "Report")
  static let muted = Phrase(nl: "De tijd gaat om zonder belletje", en: "Time ends without a bell")
  static func page(_ number: Int) -> Phrase { Phrase(nl: "bladzij \(number)", en: "page \(number)") }
  static let black = Phrase(nl: "op zwart", en: "black")
  static let ownClock = Phrase(nl: "eigen klok", en: "own clock")
  static let paused = Phrase(nl: "staat stil", en: "paused")
  static func answers(_ count: Int, of groups: Int) -> Phrase {
    Phrase(nl: "\(count) van \(groups) groepen", en: "\(count) of \(groups) groups")
  }
  static let own = Phrase(nl: "eigen keuze", en: "own choice")
  static let results = Phrase(nl: "resultaten", en: "results")
  static let picks = Phrase(nl: "Dit vertellen we", en: "We tell this one")
  static let perGroup = Phrase(nl: "Per groep (kort/lang per thema)", en: "Group by group (short/long in each theme)")
}
