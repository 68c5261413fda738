// The words of the board of notes, for whoever looks at it.
import Board
import ScreenKit
import Words

extension Words {
  // MARK: The board

  package static let new = Phrase(nl: "nieuw", en: "new")
  package static let empty = Phrase(nl: "nog leeg", en: "nothing yet")
  /// While only the group's own notes are seen: others may have written there.
  static let emptyOfOurs = Phrase(nl: "bij jullie nog leeg", en: "nothing of yours yet")
  static let emptyOfOursShort = Phrase(nl: "bij jullie leeg", en: "none of yours")
  /// Where a facilitator looks along with one group.
  static let emptyOfTheirs = Phrase(nl: "bij hen nog leeg", en: "none of theirs yet")
  static let emptyOfTheirsShort = Phrase(nl: "bij hen leeg", en: "none of theirs")
  package static let emptyHint = KeyedPhrase { sign in Phrase(nl: "\(sign("write", "n")) = schrijven", en: "\(sign("write", "n")) = write")
  }
  /// The same where nothing keeps it.
  package static let onlyHere = Phrase(nl: "alleen hier", en: "only here")
  package static let staysKept = Phrase(nl: "blijft bewaard", en: "is kept")
  package static let enterGoesOn = Phrase(nl: "Enter = verder", en: "Enter = go on")
  static let draftElsewhere = Phrase(nl: "ander scherm", en: "other screen")
  /// Of what belongs to a note besides its text.
  package static let draftOfDetails = Phrase(nl: "concept bij f", en: "draft at f")
  package static func buildsOn(_ group: String) -> Phrase { Phrase(nl: "op \(group)", en: "on \(group)") }
  package static let writeHere = Phrase(nl: "Schrijf je notitie …", en: "Write your note …")
  package static let weTellThisShort = Phrase(nl: "wij vertellen", en: "we tell it")
  package static let weTellThis = Phrase(nl: "wij vertellen dit", en: "we tell this one")
  /// Of groups that were joined and each still have their own.
  package static func tellsThis(_ group: String) -> Phrase { Phrase(nl: "\(group) vertelt dit", en: "\(group) tells this one") }
  package static func tells(_ group: String) -> Phrase { Phrase(nl: "\(group) vertelt", en: "\(group) tells it") }

  // MARK: Steps and their sentences

  /// The same where that does not fit.
  package static func shortQuestion(of step: Step) -> Phrase {
    step == .end ? Phrase(nl: "Waar willen we op uitkomen?", en: "Where do we want to end up?") : question(of: step)
  }
  package static let theCase = Phrase(nl: "De case", en: "The case")
  package static let sentenceEdit = KeyedPhrase { sign in
    Phrase(nl: "\(sign("writeSentence", "Tab")) = wijzigen", en: "\(sign("writeSentence", "Tab")) = edit")
  }
  package static let noSentenceToRead = Phrase(nl: "Nog geen zin.", en: "No sentence yet.")
  package static let noSentenceShort = KeyedPhrase { sign in
    Phrase(nl: "Nog geen zin. \(sign("writeSentence", "Tab")) = schrijven", en: "No sentence yet. \(sign("writeSentence", "Tab")) = write")
  }
  package static let writeSentenceHere = Phrase(nl: "Schrijf het in één zin …", en: "Write it in one sentence …")
  package static let sentenceDraft = KeyedPhrase { sign in
    Phrase(nl: "concept · \(sign("writeSentence", "Tab")) = verder", en: "draft · \(sign("writeSentence", "Tab")) = go on")
  }
  package static func sentenceNow(_ quoted: String) -> Phrase { Phrase(nl: "Nu: \(quoted)", en: "Now: \(quoted)") }
  package static func sentenceLater(_ quoted: String) -> Phrase { Phrase(nl: "Straks: \(quoted)", en: "Later: \(quoted)") }
  package static let stepTitle = Phrase(nl: "Naar welke stap?", en: "Which step?")

  // MARK: Header and footer

  package static let standsStill = Phrase(nl: "stil", en: "paused")
  package static func caseOf(_ number: Int, _ total: Int) -> Phrase {
    Phrase(nl: "Case \(number) van \(total)", en: "Case \(number) of \(total)")
  }
  package static let product = Phrase(nl: "Praatplaat leefbaarheid", en: "Praatplaat liveability")

  // MARK: What just happened, and panels

  package static let removedWhileWriting = KeyedPhrase { sign in
    Phrase(
      nl: "Een notitie van jullie is weggehaald terwijl je schreef · \(sign("undo", "u")) zet haar terug",
      en: "A note of yours was removed while you wrote · \(sign("undo", "u")) puts it back")
  }
  package static func workingOn(_ title: String) -> Phrase { Phrase(nl: "Je werkt nu aan ‘\(title)’", en: "You now work on ‘\(title)’") }
  package static let thisIsYours = Phrase(nl: "hieraan werk je", en: "you work on this")
  package static let readWhole = Phrase(nl: "de hele notitie lezen, met wie en wanneer", en: "read the whole note, with who and when")
}
