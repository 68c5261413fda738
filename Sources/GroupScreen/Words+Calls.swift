// The words for what the facilitator says to a group, and for practising while people arrive.
import Board
import ScreenKit
import Words

extension Words {
  // MARK: What the facilitator says

  static let everybodyBack = Phrase(nl: "Iedereen terug naar de plenaire ruimte.", en: "Everybody back to the main room.")
  static let backTitle = Phrase(nl: "Kom terug", en: "Come back")
  static func facilitatorSays(_ message: String) -> Phrase { Phrase(nl: "Begeleider: \(message)", en: "Facilitator: \(message)") }
  static let closedNotice = Phrase(nl: "Op slot. Lezen kan, schrijven even niet.", en: "Closed for now. You can read, not write.")
  static let timeIsUp = Phrase(nl: "Tijd is om. Maak je zin af.", en: "Time is up. Finish your sentence.")
  static let newStepWhileWriting = Phrase(nl: "Er is een nieuwe stap. Maak je zin af.", en: "There is a new step. Finish your sentence.")
  static let newCaseWhileWriting = Phrase(nl: "Er is een andere case. Maak je zin af.", en: "There is another case. Finish your sentence.")
  static let waiting = Phrase(nl: "De begeleider is aan het woord.", en: "The facilitator is speaking.")
  static func standStill(_ left: String) -> Phrase {
    Phrase(nl: "Sta stil: lees de case, denk voor jezelf. Nog \(left)", en: "A quiet minute: read the case, think. \(left) left")
  }
  /// Where the case stands behind a key.
  static func standStillElsewhere(_ left: String) -> KeyedPhrase {
    KeyedPhrase { sign in
      let key = sign("readCase", "c")
      return Phrase(
        nl: "Sta stil: lees de case (\(key)), denk voor jezelf. Nog \(left)",
        en: "A quiet minute: read the case (\(key)), think. \(left) left")
    }
  }
  static func standStillShort(_ left: String) -> KeyedPhrase {
    KeyedPhrase { sign in
      let key = sign("readCase", "c")
      return Phrase(nl: "Lees de case (\(key)), denk zelf. Nog \(left)", en: "Read the case (\(key)), think. \(left) left")
    }
  }
  static func writeAlone(_ left: String) -> Phrase {
    Phrase(nl: "\(Phrase.aloneOnPaper.nl) Nog \(left)", en: "\(Phrase.aloneOnPaper.en) \(left) left")
  }
  static func lookThrough(_ role: Phrase) -> Phrase {
    Phrase(nl: "Kijk nu door de bril van: \(role.nl)", en: "Now look through the eyes of: \(role.en)")
  }
  static func callWaits(_ what: Phrase) -> Phrase {
    Phrase(nl: "\(what.nl). Maak je zin af en druk dan Esc.", en: "\(what.en). Finish your sentence, then press Esc.")
  }
  static let cardGoes = Phrase(nl: "Esc = gezien", en: "Esc = seen")
  static let nothingCalled = Phrase(nl: "De begeleider vraagt nu niets.", en: "The facilitator asks nothing now.")
  static let giveStickers = KeyedPhrase { sign in
    Phrase(
      nl: "Kies een notitie: \(sign("giveSticker", "v")) = sticker geven, \(sign("takeSticker", "-")) = terugnemen",
      en: "Choose a note: \(sign("giveSticker", "v")) = give a sticker, \(sign("takeSticker", "-")) = take it back")
  }

  // MARK: Arriving

  static let practiceHow = KeyedPhrase { sign in
    Phrase(nl: "Druk \(sign("write", "n")), typ waar je werkt, Enter", en: "Press \(sign("write", "n")), type where you work, Enter")
  }
  static let practiceTitle = Phrase(nl: "Oefenen", en: "Practice")
  static let practiceAbout = Phrase(
    nl: "Dit is om te oefenen: het komt niet op het bord.", en: "This is for practice: it stays off the board.")
  static let practiceLine = Phrase(nl: "Waar werk je?", en: "Where do you work?")
  static let practised = Phrase(nl: "Gelukt! Zo schrijf je straks een notitie.", en: "Well done! That is how you write a note.")
  static let practisedWait = Phrase(
    nl: "Gelukt! Zo schrijf je straks een notitie. Wacht op de begeleider.",
    en: "Well done! That is how you write a note. Wait for the facilitator.")
}
