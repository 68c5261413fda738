// The words of reports about a session, in both languages.
import Board

extension Words {
  static let noSession = Localized(nl: "nog geen sessie", en: "no session yet")
  static func groups(_ count: Int) -> Localized {
    count == 1 ? Localized(nl: "1 groep", en: "1 group") : Localized(nl: "\(count) groepen", en: "\(count) groups")
  }
  static let agenda = Localized(nl: "Agenda", en: "Agenda")
  static let noAgenda = Localized(nl: "Er staat geen agenda op dit bord.", en: "There is no agenda on this board.")
  static func minutesLeft(_ minutes: Int64) -> Localized {
    Localized(nl: "nog \(minutes) minuten in totaal", en: "\(minutes) minutes left in all")
  }
  static let plenary = Localized(nl: "Plenair scherm", en: "Plenary screen")
  static func page(_ number: Int) -> Localized { Localized(nl: "bladzij \(number)", en: "page \(number)") }
  static let black = Localized(nl: "op zwart", en: "black")
  static let voting = Localized(nl: "Stemmen", en: "Voting")
  static func stickers(_ count: Int) -> Localized {
    count == 1 ? Localized(nl: "1 sticker", en: "1 sticker") : Localized(nl: "\(count) stickers", en: "\(count) stickers")
  }
  static let clock = Localized(nl: "Klok", en: "Clock")
  static let ownClock = Localized(nl: "eigen klok", en: "own clock")
  static let paused = Localized(nl: "staat stil", en: "paused")
  static let message = Localized(nl: "Mededeling", en: "Message")
  static let poll = Localized(nl: "Poll", en: "Poll")
  static let open = Localized(nl: "open", en: "open")
  static let closed = Localized(nl: "gesloten", en: "closed")
  static func answers(_ count: Int, of groups: Int) -> Localized {
    Localized(nl: "\(count) van \(groups) groepen", en: "\(count) of \(groups) groups")
  }
  static let ready = Localized(nl: "klaar", en: "ready")
  static let readyAndEmpty = Localized(nl: "klaar, maar leeg", en: "ready, but empty")
  static let hidden = Localized(nl: "verborgen", en: "hidden")
  static let own = Localized(nl: "eigen keuze", en: "own choice")
  static let results = Localized(nl: "resultaten", en: "results")
  static let picks = Localized(nl: "Dit vertellen we", en: "We tell this one")
  static let sentences = Localized(nl: "Zinnen", en: "Sentences")
  static let package = Localized(nl: "Pakket", en: "Package")
  static let packageTenants = Localized(nl: "Welke huurders doen mee?", en: "Which tenants take part?")
  static let packagePartner = Localized(nl: "Welke partner?", en: "Which partner?")
  static let packageWho = Localized(nl: "Wie doet wat?", en: "Who does what?")
  static let packageFirst = Localized(nl: "Eerste stap", en: "First step")
  static let packageWhen = Localized(nl: "Wanneer?", en: "When?")
  static let takeaways = Localized(nl: "Opbrengst", en: "Takeaways")
  static let perGroup = Localized(nl: "Per groep (kort/lang per thema)", en: "Group by group (short/long in each theme)")
}
