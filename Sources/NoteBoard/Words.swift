// The words of the board of notes, for whoever looks at it.
import Board
import ScreenKit
import Words

extension Words {
  // MARK: What was done

  package static func done(_ what: Phrase, _ whom: Phrase) -> Phrase {
    Phrase(nl: "\(what.nl), \(whom.nl) · u = terug", en: "\(what.en), \(whom.en) · u = undo")
  }
  package static func done(_ what: Phrase) -> Phrase { Phrase(nl: "\(what.nl) · u = terug", en: "\(what.en) · u = undo") }

  // MARK: Lists and forms

  package static func plenary(_ kind: PlenaryView.Kind) -> Phrase {
    switch kind {
    case .welcome, .packages, .takeaways: kind.title
    case .join: Phrase(nl: "zo doe je mee", en: "how to join")
    case .question: Phrase(nl: "de vraag van de stap", en: "the step's question")
    case .board: Phrase(nl: "het bord met aantallen", en: "the board with counts")
    case .feedback: Phrase(nl: "terugkoppeling per groep", en: "feedback group by group")
    case .note: Phrase(nl: "één notitie, groot", en: "one note, large")
    case .timer: Phrase(nl: "de klok", en: "the clock")
    case .poll: Phrase(nl: "de poll", en: "the poll")
    case .votes: Phrase(nl: "de uitslag van het stemmen", en: "the result of the vote")
    case .message: Phrase(nl: "de mededeling", en: "the message")
    }
  }

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
  package static let stepTitle = Phrase(nl: "Naar welke stap?", en: "Which step?")

  package static let product = Phrase(nl: "Praatplaat leefbaarheid", en: "Praatplaat liveability")

  // MARK: Header and footer

  package static func caseOf(_ number: Int, _ total: Int) -> Phrase {
    Phrase(nl: "Case \(number) van \(total)", en: "Case \(number) of \(total)")
  }

  // MARK: The board

  package static let empty = Phrase(nl: "nog leeg", en: "nothing yet")
  package static let emptyHint = Phrase(nl: "n = schrijven", en: "n = write")
  package static let draftGoesOn = Phrase(nl: "concept · Enter = verder", en: "draft · Enter = go on")
  /// For columns in which that does not fit.
  package static let draftGoesOnShort = Phrase(nl: "concept · Enter", en: "draft · Enter")
  package static let draftOfEdit = Phrase(nl: "concept · e = verder", en: "draft · e = go on")
  package static func buildsOn(_ group: String) -> Phrase { Phrase(nl: "op \(group)", en: "on \(group)") }
  package static let writeHere = Phrase(nl: "Schrijf je notitie …", en: "Write your note …")

  // MARK: Beginning

  package static func begin(_ group: String) -> Phrase { Phrase(nl: "Enter = beginnen als \(group)", en: "Enter = begin as \(group)") }

  // MARK: What just happened

  package static let removedWhileWriting = Phrase(
    nl: "Een notitie van jullie is weggehaald terwijl je schreef · u zet haar terug",
    en: "A note of yours was removed while you wrote · u puts it back")

  // MARK: Panels

  package static let helpCapital = Phrase(
    nl: "Of begin gewoon met een hoofdletter: dan schrijf je meteen.", en: "Or simply start with a capital letter: you are writing.")
  package static let whileWriting = Phrase(nl: "Terwijl je schrijft", en: "While you write")
  package static func workingOn(_ title: String) -> Phrase { Phrase(nl: "Je werkt nu aan ‘\(title)’", en: "You now work on ‘\(title)’") }
  package static let thisIsYours = Phrase(nl: "hieraan werk je", en: "you work on this")
}
