// The words of the board of notes, for whoever looks at it.
import Board
import ScreenKit
import Words

extension Words {
  // MARK: What the facilitator says

  package static let standsStill = Phrase(nl: "stil", en: "paused")

  // MARK: Done, and what is told

  package static let weTellThis = Phrase(nl: "wij vertellen dit", en: "we tell this one")

  /// The same where that does not fit.
  package static func shortQuestion(of step: Step) -> Phrase {
    step == .end ? Phrase(nl: "Waar willen we op uitkomen?", en: "Where do we want to end up?") : question(of: step)
  }
  package static let theCase = Phrase(nl: "De case", en: "The case")
  package static let inOneSentence = Phrase(nl: "In één zin", en: "In one sentence")
  package static let sentenceEdit = Phrase(nl: "Tab = wijzigen", en: "Tab = edit")
  package static let noSentenceToRead = Phrase(nl: "Nog geen zin.", en: "No sentence yet.")
  package static let noSentenceShort = Phrase(nl: "Nog geen zin. Tab = schrijven", en: "No sentence yet. Tab = write")
  package static let writeSentenceHere = Phrase(nl: "Schrijf het in één zin …", en: "Write it in one sentence …")
  package static let sentenceDraft = Phrase(nl: "concept · Tab = verder", en: "draft · Tab = go on")
  package static func sentenceNow(_ text: String) -> Phrase { Phrase(nl: "Nu: ‘\(text)’", en: "Now: ‘\(text)’") }
  package static func sentenceLater(_ text: String) -> Phrase { Phrase(nl: "Straks: ‘\(text)’", en: "Later: ‘\(text)’") }

  package static let product = Phrase(nl: "Praatplaat leefbaarheid", en: "Praatplaat liveability")

  // MARK: The plate

<<<<<<< HEAD
  /// For strips: at most six columns, whole words where there is one.
  package static func stripTitle(of theme: Theme) -> Phrase {
    switch theme {
    case .residentMix: Phrase(nl: "Bewon.", en: "Resid.")
    case .existingStock: Phrase(nl: "Voorr.", en: "Stock")
    case .newConstruction: Phrase(nl: "Nieuw", en: "New")
    case .socialManagement: theme.shortTitle
    case .localCooperation: Phrase(nl: "Samen", en: "Local")
=======
  package static func explained(_ horizon: Horizon) -> Phrase {
    switch horizon {
    case .short: Phrase(nl: "binnen een jaar", en: "within a year")
    case .long: Phrase(nl: "daarna", en: "later")
>>>>>>> review
    }
  }

  // MARK: Header and footer

  package static func caseOf(_ number: Int, _ total: Int) -> Phrase {
    Phrase(nl: "Case \(number) van \(total)", en: "Case \(number) of \(total)")
  }
<<<<<<< HEAD
  package static let noCase = Phrase(nl: "Dit bord heeft geen case", en: "This board has no case")
=======
  package static func glasses(_ role: String) -> Phrase { Phrase(nl: "bril: \(role)", en: "perspective: \(role)") }
>>>>>>> review

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
