// The words of the list of everything that can be seen.
import Board
import Privacy
import ScreenKit
import Words

extension Words {
  static let seenTitle = Phrase(nl: "Alles wat te zien is", en: "Everything that can be seen")
  static let seenAbout = Phrase(
    nl: "Nieuwste eerst · Del haalt het van elk scherm", en: "Newest first · Del takes it off every screen")
  static let nothingSeen = Phrase(nl: "Er is nog niets te zien.", en: "There is nothing to see yet.")
  static let nothingFound = Phrase(nl: "Niets gevonden.", en: "Nothing found.")
  static func newestOnly(_ count: Int) -> Phrase {
    Phrase(nl: "De nieuwste \(count) staan hier; / zoekt in alles.", en: "The newest \(count) are here; / searches everything.")
  }
  static let reads = Phrase(nl: "lees", en: "read")
  static let letsThrough = Phrase(nl: "laat door", en: "let through")
  static let showsAgain = Phrase(nl: "laat weer zien", en: "show again")
  static let takenOff = Phrase(nl: "Van de schermen", en: "Off the screens")
  static let takenOffAllScreens = KeyedPhrase { sign in
    Phrase(
      nl: "Van alle schermen gehaald · \(sign("undo", "u")) zet terug", en: "Taken off every screen · \(sign("undo", "u")) puts it back")
  }
  static let shownAgain = Phrase(nl: "Weer te zien", en: "Can be seen again")
  static let chooseToTakeOff = Phrase(nl: "Kies eerst iets dat te zien is.", en: "First choose something that can be seen.")
  static let goneMeanwhile = Phrase(nl: "Dit staat er niet meer.", en: "This is not there any more.")
  static let toEverybody = Phrase(nl: "aan iedereen", en: "to everybody")
  static let waits = Phrase(nl: "wacht", en: "waits")
  static let waitsForYou = Phrase(
    nl: "Wacht op jou: op de beamer komt dit pas als je het doorlaat.",
    en: "Waits for you: it comes on the projector only when you let it through.")
  static let soonOnWall = Phrase(nl: "komt zo op de beamer", en: "on the projector in a moment")
  static func waiting(_ count: Int) -> Phrase {
    count == 1 ? Phrase(nl: "1 wacht", en: "1 waits") : Phrase(nl: "\(count) wachten", en: "\(count) wait")
  }
  static func waitToBeLetThrough(_ count: Int) -> Phrase {
    let waiting = waiting(count)
    return Phrase(nl: "\(waiting.nl): laat alles door naar de beamer", en: "\(waiting.en): let all of it through to the projector")
  }
  static func letThrough(_ count: Int) -> Phrase { Phrase(nl: "Doorgelaten: \(count)", en: "Let through: \(count)") }
  /// What a piece of a text looks like.
  static func name(of kind: PersonalDetail.Kind) -> Phrase {
    switch kind {
    case .postcode: Phrase(both: "postcode")
    case .street: Phrase(nl: "adres", en: "address")
    case .houseNumber: Phrase(nl: "huisnummer", en: "house number")
    case .telephone: Phrase(nl: "telefoonnummer", en: "telephone number")
    case .email: Phrase(nl: "e-mailadres", en: "e-mail address")
    case .iban: Phrase(nl: "rekeningnummer", en: "bank account")
    case .bsn: Phrase(both: "bsn")
    case .name: .name
    }
  }
}
