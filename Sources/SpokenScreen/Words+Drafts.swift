// The words of the spoken screen about what was typed and is not shared, about what goes back, and about what a group chooses for itself.
import Board
import Words

extension Words {
  // MARK: Drafts

  static func wereWriting(_ text: String, _ place: String) -> Phrase {
    Phrase(nl: "Je was hier aan het schrijven, \(place): ‘\(text)’.", en: "You were writing here, \(place): ‘\(text)’.")
  }
  static let typeOn = Phrase(nl: "verder typen", en: "type on")
  static let throwAway = Phrase(nl: "weggooien", en: "throw away")
  static let thrownAway = Phrase(nl: "Het concept is weg. 17 = ongedaan maken", en: "The draft is gone. 17 = undo")
  static let emptyIsLater = Phrase(nl: "Alleen Enter = later", en: "Enter alone = later")
  static let keptAsDraft = Phrase(
    nl: "Het staat alleen hier, als concept. 18 = verder", en: "It stands only here, as a draft. 18 = go on")
  static let noDrafts = Phrase(nl: "Alles wat je typte, is gedeeld.", en: "Everything that you typed is shared.")
  static func standsSoFar(_ text: String) -> Phrase { Phrase(nl: "Er staat al: ‘\(text)’", en: "So far it says: ‘\(text)’") }
  static let typeBehind = Phrase(nl: "Wat komt erachter?", en: "What comes behind it?")
  static func draftsWait(_ count: Int) -> Phrase {
    let drafts = Phrase.drafts(count)
    return Phrase(nl: "\(drafts.nl), alleen hier. 18 = delen", en: "\(drafts.en), only here. 18 = share")
  }
  static func notShared(_ count: Int) -> Phrase {
    let drafts = Phrase.drafts(count)
    return Phrase(nl: "\(drafts.nl) nog niet gedeeld. Wat doe je?", en: "\(drafts.en) not shared yet. What will you do?")
  }
  static let shareAllAndReady = Phrase(nl: "alles delen en klaar", en: "share all, and done")
  static let shareAllAndQuit = Phrase(nl: "alles delen en stoppen", en: "share all, and quit")
  static let readyAnyway = Phrase(nl: "klaar zonder te delen", en: "done without sharing")
  static let readyAfterThese = Phrase(
    nl: "Jullie zijn nog niet klaar: hier is eerst een antwoord nodig.", en: "You are not done yet: this needs an answer first.")
  static func draftsStayHere(_ count: Int) -> Phrase {
    let drafts = Phrase.drafts(count)
    return Phrase(
      nl: "\(drafts.nl) \(count == 1 ? "blijft" : "blijven") hier bewaard. Toch stoppen?", en: "\(drafts.en) kept here. Quit all the same?")
  }
  static let besidesSomeNote = Phrase(nl: "wat bij een notitie hoort", en: "what belongs to a note")
  static func besidesNote(_ text: String) -> Phrase {
    Phrase(nl: "wat bij de notitie ‘\(text)’ hoort", en: "what belongs to the note ‘\(text)’")
  }
  static func inPlaceOf(_ text: String) -> Phrase { Phrase(nl: ", in plaats van ‘\(text)’", en: ", instead of ‘\(text)’") }
  static func standsElsewhere(_ text: String, _ place: String) -> Phrase {
    Phrase(nl: "Op een ander scherm staat nog, \(place): ‘\(text)’.", en: "On another screen there still is, \(place): ‘\(text)’.")
  }
  static let goOnHere = Phrase(nl: "Daar is het stil. Hier verdergaan?", en: "It is silent there. Go on here?")
  static func tooMany(_ over: Int, _ limit: Int) -> Phrase {
    let characters = Phrase(nl: over == 1 ? "1 teken" : "\(over) tekens", en: over == 1 ? "1 character" : "\(over) characters")
    return Phrase(
      nl: "Dit is \(characters.nl) te lang: hier passen er \(limit). Het staat alleen hier, als concept.",
      en: "This is \(characters.en) too long: \(limit) fit here. It stands only here, as a draft.")
  }
  static func leaveOutTheEnd(_ end: String) -> Phrase {
    Phrase(nl: "het einde weglaten, na ‘\(end)’", en: "leave out the end, after ‘\(end)’")
  }
  static let replacePiece = Phrase(nl: "een stuk vervangen", en: "replace a piece of it")
  static let whichPiece = Phrase(nl: "Welk stuk? Typ de woorden die weg mogen.", en: "Which piece? Type the words that may go.")
  static func noSuchPiece(_ piece: String) -> Phrase { Phrase(nl: "‘\(piece)’ staat er niet in.", en: "‘\(piece)’ is not in it.") }
  static func theSentence(_ step: Phrase) -> Phrase { Phrase(nl: "de zin van \(step.nl)", en: "the sentence of the \(step.en)") }
  static func replaceWords(_ words: String) -> Phrase {
    Phrase(nl: "alleen ‘\(words)’ vervangen", en: "replace only ‘\(words)’")
  }
  static func insteadOf(_ words: String) -> Phrase {
    Phrase(nl: "Wat komt er in plaats van ‘\(words)’?", en: "What comes in the place of ‘\(words)’?")
  }

  // MARK: What goes back

  static func putBack(_ change: Phrase, isUndo: Bool) -> Phrase {
    isUndo
      ? Phrase(nl: "Ongedaan gemaakt: \(change.nl)", en: "Undone: \(change.en)")
      : Phrase(nl: "Opnieuw gedaan: \(change.nl)", en: "Done again: \(change.en)")
  }
  static func cameOrWent(_ what: Phrase, goes: Bool) -> Phrase {
    goes
      ? Phrase(nl: "\(what.nl) is weer weg.", en: "\(what.en) is gone again.")
      : Phrase(nl: "\(what.nl) is er weer.", en: "\(what.en) is back.")
  }
  static func isAsItWas(_ what: Phrase) -> Phrase { Phrase(nl: "\(what.nl), zoals het was.", en: "\(what.en), as it was.") }
  static func undoIsElsewhere(_ step: Phrase) -> Phrase {
    Phrase(
      nl: "Dat was bij \(step.nl), en de begeleider houdt alle groepen hier. Er is niets veranderd.",
      en: "That was at the \(step.en), and the facilitator holds all groups here. Nothing has changed.")
  }
  static func theDraft(_ text: String) -> Phrase { Phrase(nl: "het concept ‘\(text)’", en: "the draft ‘\(text)’") }
  static func noteNamed(_ text: String) -> Phrase { Phrase(nl: "de notitie ‘\(text)’", en: "the note ‘\(text)’") }
  static func packageNamed(_ text: String) -> Phrase { Phrase(nl: "het pakket ‘\(text)’", en: "the package ‘\(text)’") }
  static func takeawayNamed(_ text: String) -> Phrase { Phrase(nl: "wat iemand meeneemt, ‘\(text)’", en: "the takeaway ‘\(text)’") }
  static func commitmentNamed(_ text: String) -> Phrase { Phrase(nl: "de afspraak ‘\(text)’", en: "what was agreed, ‘\(text)’") }
  static let whatIsTold = Phrase(nl: "wat jullie vertellen", en: "what you tell")
  static let aSticker = Phrase(nl: "de sticker", en: "the sticker")

  // MARK: Choosing

  static let cardsInInterventions = Phrase(
    nl: "Voorbeeldkaarten zijn er bij interventies.", en: "There are example cards in interventions.")
  static let noCardsHere = Phrase(nl: "Bij dit thema zijn geen voorbeeldkaarten.", en: "This theme has no example cards.")
  static let whichCard = Phrase(nl: "Welke voorbeeldkaart?", en: "Which example card?")
  static let whatOfCard = Phrase(nl: "Wat doe je met deze kaart?", en: "What will you do with this card?")
  static let takeCard = Phrase(nl: "overnemen als begin van een notitie", en: "take it over as the beginning of a note")
  static let otherCard = Phrase(nl: "een andere kaart", en: "another card")
  static func comesFrom(_ source: String) -> Phrase { Phrase(nl: "Komt uit: \(source)", en: "It comes from: \(source)") }
  /// While the groups do not hear each other: others may have written too.
  static func countOfOurs(_ notes: Phrase) -> Phrase {
    Phrase(
      nl: "\(notes.nl) van jullie. Wat andere groepen schreven hoor je later.",
      en: "\(notes.en) of yours. You will hear later what other groups wrote.")
  }
  static let noneOfOursHere = Phrase(
    nl: "Van jullie is hier nog geen notitie. Wat andere groepen schreven hoor je later.",
    en: "There is no note of yours here yet. You will hear later what other groups wrote.")
  static let noNotesHere = Phrase(nl: "Hier zijn nog geen notities.", en: "There are no notes here yet.")
  static func buildsOn(_ text: String) -> Phrase { Phrase(nl: ", bouwt voort op ‘\(text)’", en: ", builds on ‘\(text)’") }
  static func whatBuildsOn(_ text: String) -> Phrase {
    Phrase(nl: "Wat bouwt voort op ‘\(text)’?", en: "What builds on ‘\(text)’?")
  }
  static func insteadOfSentence(_ text: String) -> Phrase {
    Phrase(nl: "Moet daar ‘\(text)’ staan?", en: "Should it say ‘\(text)’ there?")
  }
  static let yesReplace = Phrase(nl: "ja, vervangen", en: "yes, replace it")
  static func perspectiveIsGiven(_ role: String) -> Phrase {
    Phrase(nl: "De begeleider gaf jullie deze bril: \(role).", en: "The facilitator gave you this perspective: \(role).")
  }
  static let whosePerspective = Phrase(nl: "Door wiens bril kijken jullie?", en: "From whose perspective do you look?")
  static let perspectiveIsOff = Phrase(nl: "Jullie schrijven nu zonder bril.", en: "You write without a perspective now.")
  static func perspectiveIsOn(_ role: String) -> Phrase {
    Phrase(nl: "Jullie schrijven nu door de bril van: \(role)", en: "You write from this perspective now: \(role)")
  }
  static let whichCase = Phrase(nl: "Naar welke case?", en: "To which case?")
  static let isHere = Phrase(nl: ", daar zijn jullie nu", en: ", you are there now")
  static func whatOfNote(_ text: String) -> Phrase {
    Phrase(nl: "Bij ‘\(text)’: wat wil je invullen?", en: "With ‘\(text)’: what will you fill in?")
  }
  static let whoIsNeeded = Phrase(nl: "wie erbij nodig is", en: "who is needed")
  static let whoOnALine = Phrase(
    nl: "Wie is erbij nodig? Typ rollen, met spaties ertussen.", en: "Who is needed? Type roles, with spaces between.")
  static let leaveOpen = Phrase(nl: "niets invullen", en: "leave it open")
  static let whatIsSought = Phrase(nl: "Welk woord zoek je?", en: "Which word do you look for?")
  static func foundWith(_ count: Phrase, _ text: String) -> Phrase {
    Phrase(nl: "\(count.nl) met ‘\(text)’", en: "\(count.en) with ‘\(text)’")
  }
  static let othersLater = Phrase(
    nl: "Bij andere groepen is niet gezocht: die hoor je later.", en: "Other groups were not searched: you will hear them later.")
  static let removesPackage = Phrase(nl: "dit pakket weghalen", en: "remove this package")
  static let packageRemoved = Phrase(nl: "Het pakket is weg. 17 = ongedaan maken", en: "The package is gone. 17 = undo")
  static let hearsOthers = Phrase(
    nl: "Je hoort nu ook wat andere groepen schreven. 3 = horen", en: "You also hear what other groups wrote now. 3 = hear it")
  static let hearsOnlyOurs = Phrase(nl: "Je hoort nu alleen jullie eigen notities.", en: "You hear only your own notes now.")
  static let clockIsOff = Phrase(nl: "De klok is weg.", en: "The clock is gone.")
  static func clockIsPaused(_ left: Phrase) -> Phrase {
    Phrase(nl: "De klok staat stil: \(left.nl)", en: "The clock is paused: \(left.en)")
  }
  static let practiceLine = Phrase(
    nl: "Typ om te oefenen waar je werkt. Dit gaat naar niemand.", en: "To practise, type where you work. It goes to nobody.")
  static let practiceDone = Phrase(nl: "Gelukt: zo schrijf je straks een notitie.", en: "Well done: that is how you write a note later.")
  static let wantsSentences = Phrase(
    nl: "Er is nog niet van elke stap een zin. Toch al naar interventies?",
    en: "Not every step has its sentence. To interventions all the same?")
  static let goAnyway = Phrase(nl: "ja, naar interventies", en: "yes, to interventions")
}
