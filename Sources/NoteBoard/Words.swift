// The words of the board of notes, for whoever looks at it.
import Board
import ScreenKit

extension Words {
  // MARK: What the facilitator says

  package static let standsStill = Phrase(nl: "stil", en: "paused")

  // MARK: Done, and what is told

  package static let isReady = Phrase(nl: "klaar", en: "done")
  package static let weTellThis = Phrase(nl: "wij vertellen dit", en: "we tell this one")

  /// What a step asks.
  package static func question(of step: Step) -> Phrase {
    switch step {
    case .start: Phrase(nl: "Wat is er aan de hand?", en: "What is going on?")
    case .end:
      Phrase(
        nl: "Waar willen we met deze buurt / dit complex op uitkomen?", en: "Where do we want to end up with this neighbourhood / complex?")
    case .interventions: Phrase(nl: "Wat gaan we doen, kort en lang?", en: "What will we do, short and long term?")
    }
  }
  /// The same where that does not fit.
  package static func shortQuestion(of step: Step) -> Phrase {
    step == .end ? Phrase(nl: "Waar willen we op uitkomen?", en: "Where do we want to end up?") : question(of: step)
  }
  package static let theCase = Phrase(nl: "De case", en: "The case")
  package static let inOneSentence = Phrase(nl: "In één zin", en: "In one sentence")
  package static let sentenceEdit = Phrase(nl: "Tab = wijzigen", en: "Tab = edit")
  package static let noSentence = Phrase(
    nl: "Nog geen zin. Tab = schrijven, of w op een notitie", en: "No sentence yet. Tab = write, or w on a note")
  package static let noSentenceToRead = Phrase(nl: "Nog geen zin.", en: "No sentence yet.")
  package static let noSentenceShort = Phrase(nl: "Nog geen zin. Tab = schrijven", en: "No sentence yet. Tab = write")
  package static let writeSentenceHere = Phrase(nl: "Schrijf het in één zin …", en: "Write it in one sentence …")
  package static let sentenceDraft = Phrase(nl: "concept · Tab = verder", en: "draft · Tab = go on")
  package static func sentenceNow(_ text: String) -> Phrase { Phrase(nl: "Nu: ‘\(text)’", en: "Now: ‘\(text)’") }
  package static func sentenceLater(_ text: String) -> Phrase { Phrase(nl: "Straks: ‘\(text)’", en: "Later: ‘\(text)’") }

  package static let product = Phrase(nl: "Praatplaat leefbaarheid", en: "Praatplaat liveability")

  // MARK: The plate

  /// For strips: at most six columns, whole words where there is one.
  package static func stripTitle(of theme: Theme) -> Phrase {
    switch theme {
    case .residentMix: Phrase(nl: "Bewon.", en: "Resid.")
    case .existingStock: Phrase(nl: "Voorr.", en: "Stock")
    case .newConstruction: Phrase(nl: "Nieuw", en: "New")
    case .socialManagement: Phrase(nl: "Beheer", en: "Social")
    case .localCooperation: Phrase(nl: "Samen", en: "Local")
    }
  }
  package static func explained(_ horizon: Horizon) -> Phrase {
    switch horizon {
    case .short: Phrase(nl: "binnen een jaar", en: "within a year")
    case .long: Phrase(nl: "daarna", en: "later")
    }
  }
  package static func letter(of horizon: Horizon) -> Phrase {
    switch horizon {
    case .short: Phrase(nl: "K", en: "S")
    case .long: Phrase(nl: "L", en: "L")
    }
  }

  // MARK: Header and footer

  package static func caseOf(_ number: Int, _ total: Int) -> Phrase {
    Phrase(nl: "Case \(number) van \(total)", en: "Case \(number) of \(total)")
  }
  package static let noCase = Phrase(nl: "Dit bord heeft geen case", en: "This board has no case")
  package static func glasses(_ role: String) -> Phrase { Phrase(nl: "bril: \(role)", en: "perspective: \(role)") }

  // MARK: The board

  package static let empty = Phrase(nl: "nog leeg", en: "nothing yet")
  package static let emptyHint = Phrase(nl: "n = schrijven", en: "n = write")
  package static let draftGoesOn = Phrase(nl: "concept · Enter = verder", en: "draft · Enter = go on")
  /// For columns in which that does not fit.
  package static let draftGoesOnShort = Phrase(nl: "concept · Enter", en: "draft · Enter")
  package static let draftOfEdit = Phrase(nl: "concept · e = verder", en: "draft · e = go on")
  package static func buildsOn(_ group: String) -> Phrase { Phrase(nl: "op \(group)", en: "on \(group)") }
  package static let writeHere = Phrase(nl: "Schrijf je notitie …", en: "Write your note …")

  // MARK: Panels

  package static let thisIsYours = Phrase(nl: "hieraan werk je", en: "you work on this")
}
