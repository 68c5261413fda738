// The words of reports about a session, in both languages.
import Board

extension Words {
  static let noSession = Phrase(nl: "nog geen sessie", en: "no session yet")
  static func groups(_ count: Int) -> Phrase {
    count == 1 ? Phrase(nl: "1 groep", en: "1 group") : Phrase(nl: "\(count) groepen", en: "\(count) groups")
  }
  static let agenda = Phrase(nl: "Agenda", en: "Agenda")
  static let noAgenda = Phrase(nl: "Er staat geen agenda op dit bord.", en: "There is no agenda on this board.")
  static let plenary = Phrase(nl: "Plenair scherm", en: "Plenary screen")
  static func page(_ number: Int) -> Phrase { Phrase(nl: "bladzij \(number)", en: "page \(number)") }
  static let black = Phrase(nl: "op zwart", en: "black")
  static let voting = Phrase(nl: "Stemmen", en: "Voting")
  static func stickers(_ count: Int) -> Phrase {
    count == 1 ? Phrase(nl: "1 sticker", en: "1 sticker") : Phrase(nl: "\(count) stickers", en: "\(count) stickers")
  }
  static let clock = Phrase(nl: "Klok", en: "Clock")
  static let ownClock = Phrase(nl: "eigen klok", en: "own clock")
  static let paused = Phrase(nl: "staat stil", en: "paused")
  static let message = Phrase(nl: "Mededeling", en: "Message")
  static let poll = Phrase(nl: "Poll", en: "Poll")
  static let open = Phrase(nl: "open", en: "open")
  static let closed = Phrase(nl: "gesloten", en: "closed")
  static func answers(_ count: Int, of groups: Int) -> Phrase {
    Phrase(nl: "\(count) van \(groups) groepen", en: "\(count) of \(groups) groups")
  }
  static let hidden = Phrase(nl: "verborgen", en: "hidden")
  static let own = Phrase(nl: "eigen keuze", en: "own choice")
  static let results = Phrase(nl: "resultaten", en: "results")
  static let picks = Phrase(nl: "Dit vertellen we", en: "We tell this one")
  static let sentences = Phrase(nl: "Zinnen", en: "Sentences")
  static let package = Phrase(nl: "Pakket", en: "Package")
  static let packageTenants = Phrase(nl: "Welke huurders doen mee?", en: "Which tenants take part?")
  static let packagePartner = Phrase(nl: "Welke partner?", en: "Which partner?")
  static let packageWho = Phrase(nl: "Wie doet wat?", en: "Who does what?")
  static let packageFirst = Phrase(nl: "Eerste stap", en: "First step")
  static let packageWhen = Phrase(nl: "Wanneer?", en: "When?")
  static let takeaways = Phrase(nl: "Opbrengst", en: "Takeaways")
  static let perGroup = Phrase(nl: "Per groep (kort/lang per thema)", en: "Group by group (short/long in each theme)")
}
