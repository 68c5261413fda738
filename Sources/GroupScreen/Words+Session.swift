// The words about what a group tells the others, with whom it is, what it left empty, and who answers a poll.
import Board
import ScreenKit
import Words

extension Words {
  // MARK: What is told

  /// In the key line of a small screen.
  static let tellShort = Phrase(nl: "vertellen", en: "tell it")
  static let packageAndPick = Phrase(
    nl: "Maak een pakket (p) en kies welke notitie jullie straks vertellen (w)",
    en: "Make a package (p) and choose the note you tell later (w)")
  static let packageAndPickShort = Phrase(nl: "p = pakket · w op wat jullie vertellen", en: "p = package · w on the note you tell")
  static let pickCalls = Phrase(
    nl: "Het pakket staat. Kies nu welke notitie jullie straks vertellen: w",
    en: "The package stands. Now choose the note you tell later: w")
  static let pickCallsShort = Phrase(nl: "Kies nog wat jullie vertellen: w", en: "Choose what you tell, too: w")
  static let packageAndPickStand = Phrase(
    nl: "Pakket en keuze staan · p = nog een pakket, w = een andere keuze",
    en: "Package and pick stand · p = another package, w = another pick")
  static let packageAndPickStandShort = Phrase(nl: "Pakket en keuze staan · p, w = anders", en: "Package and pick stand · p, w = change")
  /// What is told of a group that chose nothing; with the key where it can still choose.
  static func toldInstead(_ note: String, key: Bool, _ form: ToldForm) -> Phrase {
    let other = key ? Phrase(nl: " · w = een andere", en: " · w = another one") : Phrase(both: "")
    switch form {
    case .whole:
      return Phrase(
        nl: "Iedereen terug. Jullie kozen niets en vertellen \(note)\(other.nl)",
        en: "Everybody back. You picked nothing and tell \(note)\(other.en)")
    case .bare:
      return Phrase(nl: "Jullie kozen niets en vertellen \(note)\(other.nl)", en: "You picked nothing and tell \(note)\(other.en)")
    case .short:
      let key = key ? " · w" : ""
      return Phrase(nl: "Terug. Jullie vertellen \(note)\(key)", en: "Come back. You tell \(note)\(key)")
    }
  }
  /// How much of that there is room for.
  enum ToldForm { case whole, bare, short }
  static let packageCallsShort = Phrase(nl: "Maak nog een pakket van notities: p", en: "Make a package of notes as well: p")

  static let severalPicks = Phrase(
    nl: "Jullie groepen kozen elk een notitie. Kies samen wat jullie vertellen: w",
    en: "Your groups each picked a note. Choose together which one you tell: w")
  static let severalPicksShort = Phrase(nl: "Kies samen wat jullie vertellen: w", en: "Choose together what you tell: w")
  static let pickedTogether = Phrase(
    nl: "Dit vertellen jullie nu samen · u zet terug", en: "You tell this one together now · u puts it back")

  // MARK: Voting

  static let ownWithoutSticker = Phrase(
    nl: "van jullie zelf: stickers gaan nu naar anderen", en: "your own: this time stickers go to others")

  // MARK: Joined groups

  static func joinsYou(_ names: String) -> Phrase {
    Phrase(
      nl: "Jullie zijn nu samen met \(names). Alle notities staan bij elkaar.",
      en: "You are together with \(names) now. All notes stand together.")
  }
  static func leftYou(_ names: String) -> Phrase { Phrase(nl: "\(names) gaat weer apart verder.", en: "\(names) goes on apart again.") }

  // MARK: What is empty

  static func emptyShort(_ theme: Phrase, _ letter: Phrase) -> Phrase {
    Phrase(nl: "Nog leeg: \(theme.nl) \(letter.nl) · wie mist daar iets?", en: "Still empty: \(theme.en) \(letter.en) · what is missing?")
  }
  static func emptyShortest(_ theme: Phrase, _ letter: Phrase) -> Phrase {
    Phrase(nl: "Nog leeg: \(theme.nl) \(letter.nl)", en: "Still empty: \(theme.en) \(letter.en)")
  }
  static func emptyInBreak(_ what: Phrase) -> Phrase { Phrase(nl: "Even pauze. \(what.nl)", en: "A short break. \(what.en)") }

  // MARK: Quiet minutes

  static func writeAloneShort(_ left: String) -> Phrase {
    Phrase(nl: "Alleen, op papier; dan voorlezen. Nog \(left)", en: "Alone, on paper; then read out. \(left) left")
  }

  // MARK: Who answers a poll

  static let pollHowGroup = Phrase(nl: "Kies samen één antwoord: één per groep.", en: "Choose one answer together: one a group.")
  static let pollHowHands = Phrase(
    nl: "Tel de handen aan jullie tafel, bij elk antwoord.", en: "Count hands at your table, for every answer.")
  static let pollUnansweredGroup = Phrase(nl: "Enter = dit is jullie antwoord.", en: "Enter = this is your answer.")
  static let pollUnansweredHands = Phrase(
    nl: "Typ bij elk antwoord een cijfer: zoveel handen.", en: "Type a digit at every answer: so many hands.")
  static let pollOneAnswer = Phrase(
    nl: "Hier telt één antwoord per groep, geen handen · Enter = dit antwoord",
    en: "One answer a group counts here, no hands · Enter = this answer")
  static let pollTypeHands = Phrase(nl: "Typ eerst hoeveel handen dit antwoord heeft.", en: "Type first how many hands this answer has.")
}
