// The words about what a group tells the others, with whom it is, what it left empty, and who answers a poll.
import Board
import ScreenKit
import Words

extension Words {
  // MARK: What is told

  /// In the key line of a small screen.
  static let tellShort = Phrase(nl: "vertellen", en: "tell it")
  static let packageAndPick = KeyedPhrase { sign in
    Phrase(
      nl: "Maak een pakket (\(sign("packages", "p"))) en kies welke notitie jullie straks vertellen (\(sign("pick", "w")))",
      en: "Make a package (\(sign("packages", "p"))) and choose the note you tell later (\(sign("pick", "w")))")
  }
  static let packageAndPickShort = KeyedPhrase { sign in
    Phrase(
      nl: "\(sign("packages", "p")) = pakket · \(sign("pick", "w")) op wat jullie vertellen",
      en: "\(sign("packages", "p")) = package · \(sign("pick", "w")) on the note you tell")
  }
  static let pickCalls = KeyedPhrase { sign in
    Phrase(
      nl: "Het pakket staat. Kies nu welke notitie jullie straks vertellen: \(sign("pick", "w"))",
      en: "The package stands. Now choose the note you tell later: \(sign("pick", "w"))")
  }
  static let pickCallsShort = KeyedPhrase { sign in
    Phrase(nl: "Kies nog wat jullie vertellen: \(sign("pick", "w"))", en: "Choose what you tell, too: \(sign("pick", "w"))")
  }
  static let packageAndPickStand = KeyedPhrase { sign in
    Phrase(
      nl: "Pakket en keuze staan · \(sign("packages", "p")) = nog een pakket, \(sign("pick", "w")) = een andere keuze",
      en: "Package and pick stand · \(sign("packages", "p")) = another package, \(sign("pick", "w")) = another pick")
  }
  static let packageAndPickStandShort = KeyedPhrase { sign in
    Phrase(
      nl: "Pakket en keuze staan · \(sign("packages", "p")), \(sign("pick", "w")) = anders",
      en: "Package and pick stand · \(sign("packages", "p")), \(sign("pick", "w")) = change")
  }
  /// What is told of a group that chose nothing; with the key where it can still choose.
  static func toldInstead(_ note: String, key: Bool, _ form: ToldForm) -> KeyedPhrase {
    KeyedPhrase { sign in
      let pick = sign("pick", "w")
      let other = key ? Phrase(nl: " · \(pick) = een andere", en: " · \(pick) = another one") : Phrase(both: "")
      switch form {
      case .whole:
        return Phrase(
          nl: "Iedereen terug. Jullie kozen niets en vertellen \(note)\(other.nl)",
          en: "Everybody back. You picked nothing and tell \(note)\(other.en)")
      case .bare:
        return Phrase(nl: "Jullie kozen niets en vertellen \(note)\(other.nl)", en: "You picked nothing and tell \(note)\(other.en)")
      case .short:
        let key = key ? " · \(pick)" : ""
        return Phrase(nl: "Terug. Jullie vertellen \(note)\(key)", en: "Come back. You tell \(note)\(key)")
      }
    }
  }
  /// How much of that there is room for.
  enum ToldForm { case whole, bare, short }
  static let packageCallsShort = KeyedPhrase { sign in
    Phrase(
      nl: "Maak nog een pakket van notities: \(sign("packages", "p"))", en: "Make a package of notes as well: \(sign("packages", "p"))")
  }

  static let severalPicks = KeyedPhrase { sign in
    Phrase(
      nl: "Jullie groepen kozen elk een notitie. Kies samen wat jullie vertellen: \(sign("pick", "w"))",
      en: "Your groups each picked a note. Choose together which one you tell: \(sign("pick", "w"))")
  }
  static let severalPicksShort = KeyedPhrase { sign in
    Phrase(nl: "Kies samen wat jullie vertellen: \(sign("pick", "w"))", en: "Choose together what you tell: \(sign("pick", "w"))")
  }
  static let pickedTogether = KeyedPhrase { sign in
    Phrase(
      nl: "Dit vertellen jullie nu samen · \(sign("undo", "u")) zet terug",
      en: "You tell this one together now · \(sign("undo", "u")) puts it back")
  }

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

  static func emptyShort(_ theme: Phrase, _ spot: EmptySpot) -> Phrase {
    let what = emptyShortest(theme, spot)
    return Phrase(nl: "\(what.nl) · wie mist daar iets?", en: "\(what.en) · what is missing?")
  }
  static func emptyShortest(_ theme: Phrase, _ spot: EmptySpot) -> Phrase {
    let place = Phrase(nl: "\(theme.nl) \(spot.horizon.letter.nl)", en: "\(theme.en) \(spot.horizon.letter.en)")
    return spot.isFilledByOthers
      ? Phrase(nl: "Bij jullie nog leeg: \(place.nl)", en: "Nothing of yours yet: \(place.en)")
      : Phrase(nl: "Nog leeg: \(place.nl)", en: "Still empty: \(place.en)")
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
