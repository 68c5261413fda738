// The words of the spoken screen: whole sentences, because nothing around them says what they are about.
import Board
import Words

enum Words {
  // MARK: Asking

  static let welcome = Phrase(
    nl: "Praatplaat, in gesproken volgorde. Je typt een nummer of een tekst en drukt op Enter.",
    en: "Praatplaat, in spoken order. Type a number or a text and press Enter.")
  static let whichGroup = Phrase(
    nl: "Bij welke groep hoor je? Typ het nummer of de naam. 0 = stoppen", en: "Which group are you in? Type its number or name. 0 = quit")
  static let isOpened = Phrase(nl: ", al open", en: ", open already")
  static func noSuchGroup(_ typed: String) -> Phrase {
    Phrase(nl: "Groep ‘\(typed)’ is er niet.", en: "There is no group ‘\(typed)’ here.")
  }
  static func youAre(_ group: Phrase, _ place: Phrase) -> Phrase {
    Phrase(nl: "Jullie zijn \(group.nl): \(place.nl).", en: "You are \(group.en): \(place.en).")
  }
  static func place(_ title: Phrase, _ step: Phrase) -> Phrase {
    Phrase(nl: "case \(title[.nl]), stap \(step.nl)", en: "case \(title[.en]), step \(step.en)")
  }
  static let menuHint = Phrase(nl: "Wat wil je doen? Enter = de nummers horen", en: "What do you want to do? Enter = hear the numbers")
  static let zeroIsBack = Phrase(nl: "0 = terug", en: "0 = back")
  static let emptyIsBack = Phrase(nl: "Typ de tekst. Alleen Enter = terug", en: "Type the text. Enter alone = back")
  static func chooseNumber(_ last: Int) -> Phrase {
    Phrase(
      nl: "Typ een nummer van 0 tot en met \(last). Enter = nog eens horen", en: "Type a number from 0 to \(last). Enter = hear it again")
  }
  static let nothingDone = Phrase(nl: "Er is niets geschreven.", en: "Nothing was written.")
  static func tooLong(_ limit: Int) -> Phrase {
    Phrase(nl: "Hier passen hoogstens \(limit) tekens. Typ het korter.", en: "At most \(limit) characters fit here. Type less.")
  }
  static func nameOrAddress(_ found: String) -> Phrase {
    Phrase(nl: "Naam of adres? ‘\(found)’. Het is nog niet gedeeld.", en: "Name or address? ‘\(found)’. It is not shared yet.")
  }
  static let typeAgain = Phrase(nl: "opnieuw typen", en: "type it again")
  static let shareAnyway = Phrase(nl: "toch delen", en: "share it anyway")
  static let sessionRuns = Phrase(nl: "De sessie is nog bezig. Toch stoppen?", en: "The session is not over. Quit all the same?")
  static let quitAnyway = Phrase(nl: "toch stoppen", en: "quit anyway")

  // MARK: Cases and steps

  static let endOfCase = Phrase(nl: "Einde van de case.", en: "End of the case.")
  static let whichStep = Phrase(nl: "Naar welke stap?", en: "To which step?")
  static let stepIsLed = Phrase(nl: "De begeleider houdt alle groepen in deze stap.", en: "The facilitator holds all groups in this step.")
  static func nowAt(_ place: Phrase) -> Phrase { Phrase(nl: "Jullie zijn nu bij \(place.nl).", en: "You are now at \(place.en).") }
  static func togetherWith(_ group: Phrase, nl: String, en: String) -> Phrase {
    Phrase(nl: "\(group.nl), samen met \(nl)", en: "\(group.en), together with \(en)")
  }
  static func nowCalled(_ group: Phrase) -> Phrase { Phrase(nl: "Jullie zijn nu \(group.nl).", en: "You are \(group.en) now.") }
  static func sentence(_ step: Phrase, _ text: String) -> Phrase {
    Phrase(nl: "De zin van \(step.nl): ‘\(text)’", en: "The sentence of the \(step.en): ‘\(text)’")
  }
  static func of(_ step: Phrase, _ group: Phrase) -> Phrase { Phrase(nl: "\(step.nl) van \(group.nl)", en: "\(step.en) of \(group.en)") }
  static func sentenceTakenOff(_ step: Phrase) -> Phrase {
    let why = Phrase.takenOffScreens
    return Phrase(nl: "De zin van \(step.nl) is \(why.nl).", en: "The sentence of the \(step.en) was \(why.en).")
  }
  static let noSentenceHere = Phrase(nl: "Bij interventies hoort geen zin.", en: "There is no sentence in interventions.")
  static let sentenceStands = Phrase(nl: "De zin staat er.", en: "The sentence is there.")

  // MARK: Notes

  static let whichTheme = Phrase(nl: "Bij welk thema?", en: "Under which theme?")
  static let whichTerm = Phrase(nl: "Op welke termijn?", en: "On which term?")
  static let whichNote = Phrase(nl: "Welke notitie?", en: "Which note?")
  static let noOwnNotes = Phrase(nl: "Jullie hebben hier nog geen notitie.", en: "You have no note here yet.")
  static let noteGone = Phrase(nl: "Dat is er niet meer.", en: "That is not there any more.")
  static func noteAdded(_ place: String) -> Phrase { Phrase(nl: "De notitie staat bij \(place).", en: "The note stands under \(place).") }
  static func nowSays(_ text: String) -> Phrase { Phrase(nl: "Nu staat er: ‘\(text)’", en: "Now it says: ‘\(text)’") }
  static let newText = Phrase(nl: "Wat moet er staan?", en: "What should it say?")
  static func changedMeanwhile(_ text: String) -> Phrase {
    Phrase(nl: "Iemand maakte er intussen van: ‘\(text)’", en: "Somebody made it: ‘\(text)’")
  }
  static let whichText = Phrase(nl: "Jouw tekst in plaats daarvan?", en: "Your text instead?")
  static let yourText = Phrase(nl: "ja, jouw tekst", en: "yes, your text")
  static let noteChanged = Phrase(nl: "De notitie is gewijzigd.", en: "The note has been changed.")
  static let moveInInterventions = Phrase(nl: "Verplaatsen kan bij interventies.", en: "Notes move in interventions.")
  static func noteMoved(_ place: String) -> Phrase {
    Phrase(nl: "De notitie staat nu bij \(place).", en: "The note now stands under \(place).")
  }
  static let noteRemoved = Phrase(nl: "De notitie is weg. 17 = ongedaan maken", en: "The note is gone. 17 = undo")

  // MARK: What arrives

  static func arrived(_ whose: Phrase, _ place: String, _ text: String) -> Phrase {
    Phrase(nl: "\(whose.nl) schreef bij \(place): ‘\(text)’", en: "\(whose.en) wrote under \(place): ‘\(text)’")
  }
  static func changed(_ whose: Phrase, _ place: String, _ text: String) -> Phrase {
    Phrase(nl: "\(whose.nl) veranderde, bij \(place): ‘\(text)’", en: "\(whose.en) changed, under \(place): ‘\(text)’")
  }
  static func wentAway(_ text: String) -> Phrase { Phrase(nl: "Weggehaald: ‘\(text)’", en: "Taken away: ‘\(text)’") }
  static func lost(_ what: Phrase, _ text: String) -> Phrase { Phrase(nl: "\(what.nl) ‘\(text)’", en: "\(what.en) ‘\(text)’") }
  static func cameBack(_ text: String) -> Phrase { Phrase(nl: "Teruggezet: ‘\(text)’", en: "Put back: ‘\(text)’") }
  static func facilitatorSays(_ text: String) -> Phrase { Phrase(nl: "De begeleider zegt: \(text)", en: "The facilitator says: \(text)") }
  static let closed = Phrase(nl: "Op slot: luisteren kan, schrijven nu niet.", en: "Closed: you can listen, not write now.")
  static let openAgain = Phrase(nl: "Schrijven kan weer.", en: "You can write again.")
  static let somebodyComes = Phrase(nl: "Er komt iemand naar jullie toe.", en: "Somebody is coming to you.")
  static let noSession = Phrase(nl: "Dat kan zodra de sessie begonnen is.", en: "You can do that as soon as the session has begun.")
  static let nothingAsked = Phrase(nl: "Er is nog geen sessie begonnen.", en: "No session has begun yet.")
  static let facilitatorSpeaks = Phrase(nl: "De begeleider spreekt.", en: "The facilitator is talking.")
  static let quietMinute = Phrase(
    nl: "Een stille minuut: lees de case (2) en denk voor jezelf.", en: "A quiet minute: hear the case (2) and think.")
  static let comeBack = Phrase(nl: "Kom terug naar de plenaire ruimte.", en: "Come back to the main room.")
  static func lookWith(_ role: String) -> Phrase { Phrase(nl: "Kijk door de bril van: \(role)", en: "Look through the eyes of: \(role)") }

  // MARK: Answers

  static let pollAsked = Phrase(nl: "Er is een poll. 10 = beantwoorden", en: "There is a poll. 10 = answer it")
  static let noPoll = Phrase(nl: "Er staat geen poll open.", en: "No poll is open.")
  static let whichPoll = Phrase(nl: "Welke vraag?", en: "Which question?")
  static let handsToo = Phrase(nl: "Kies samen één antwoord, of tel de handen.", en: "Choose one answer together, or count hands.")
  static let oneAnswer = Phrase(nl: "Elke groep geeft hier één antwoord.", en: "Each group gives one answer here.")
  static let countHands = Phrase(nl: "handen tellen", en: "count hands")
  static func handsOnALine(_ count: Int) -> Phrase {
    Phrase(
      nl: "Hoeveel handen voor elk antwoord? Typ \(count) getallen met spaties ertussen.",
      en: "How many hands for each answer? Type \(count) numbers with spaces between.")
  }
  static func handsWrong(_ count: Int) -> Phrase { Phrase(nl: "Dat zijn geen \(count) getallen.", en: "Those are not \(count) numbers.") }
  static let tooManyHands = Phrase(
    nl: "Een getal is hier 0 tot en met \(Limits.hands).", en: "A number here is 0 to \(Limits.hands).")
  static let pollClosedMeanwhile = Phrase(
    nl: "De poll is intussen dicht: jullie handen tellen niet meer mee. Alleen Enter = terug",
    en: "The poll has closed: your hands don’t count any more. Enter alone = back")
  static func countIsTooLate(_ count: String) -> Phrase {
    Phrase(nl: "De poll is al dicht: ‘\(count)’ telt niet mee.", en: "The poll is closed already: ‘\(count)’ does not count.")
  }
  static func answeredWith(_ answer: String) -> Phrase {
    Phrase(nl: "Jullie antwoord is binnen\(answer). 10 = wijzigen", en: "Your answer is in\(answer). 10 = change it")
  }
  static let voteAsked = Phrase(nl: "Er wordt gestemd. 11 = stickers geven", en: "There is a vote. 11 = give stickers")
  static let resultAsked = Phrase(nl: "De uitslag is er. 11 = horen", en: "The result is here. 11 = hear it")
  static let noVote = Phrase(nl: "Er wordt nu niet gestemd.", en: "There is no vote now.")
  static let nothingToVoteOn = Phrase(nl: "Er is niets te horen om op te stemmen.", en: "There is nothing to be heard to vote on.")
  static let giveOrTake = Phrase(nl: "Hier hangt een sticker van jullie.", en: "A sticker of yours is here.")
  static let oneMore = Phrase(nl: "er nog een geven", en: "give one more")
  static let takeOneBack = Phrase(nl: "er een terughalen", en: "take one back")
  static func takesUnseenBack(_ count: Int) -> Phrase {
    let stickers = Phrase.stickers(count)
    return Phrase(
      nl: "\(stickers.nl) op notities die nu verborgen zijn: terughalen", en: "\(stickers.en) on notes that are hidden now: take back")
  }
  static func stickersLeft(_ left: Int) -> Phrase {
    Phrase(nl: "Jullie hebben nog \(Phrase.stickers(left).nl).", en: "You have \(Phrase.stickers(left).en) left.")
  }
  static let tooManyStickers = Phrase(
    nl: "Een notitie is terug: jullie gaven te veel stickers, en de nieuwste tellen niet mee.",
    en: "A note is back: you gave too many stickers, and the newest don’t count.")
  static func freeAgain(_ left: Int) -> Phrase {
    Phrase(
      nl: "Een sticker van jullie is weer vrij: nog \(Phrase.stickers(left).nl).",
      en: "A sticker of yours is free again: \(Phrase.stickers(left).en) left.")
  }
  static let pickInInterventions = Phrase(
    nl: "Dat kan in een sessie, bij interventies.", en: "That is done in a session, in interventions.")
  static let whichToTell = Phrase(nl: "Welke notitie vertellen jullie?", en: "Which note do you tell?")
  static func tellsNote(_ group: Phrase, _ text: String) -> Phrase {
    let group = group.capitalised
    return Phrase(nl: "\(group.nl) koos om te vertellen: ‘\(text)’", en: "\(group.en) picked to tell: ‘\(text)’")
  }
  static func isAboutTheme(_ title: String) -> Phrase { Phrase(nl: "Het gaat nu over: \(title)", en: "It is about this now: \(title)") }
  static let toldLater = Phrase(nl: "Die vertellen jullie straks.", en: "You tell that one later.")
  static let toldNoMore = Phrase(nl: "Die vertellen jullie niet meer.", en: "You no longer tell that one.")
  static let packageAsked = Phrase(nl: "Maak een pakket van notities. 12 = maken", en: "Make a package of notes. 12 = make it")
  static let packageAndPickAsked = Phrase(
    nl: "Maak een pakket van notities: 12. Kies ook welke notitie jullie vertellen: 14.",
    en: "Make a package of notes: 12. Choose the note that you tell, too: 14.")
  static func toldInstead(_ note: String) -> Phrase {
    Phrase(
      nl: "Jullie kozen nog niets en vertellen straks ‘\(note)’. 14 = een andere kiezen",
      en: "You have not picked one and will tell ‘\(note)’. 14 = choose another")
  }
  static let packageMade = Phrase(nl: "Het pakket is er.", en: "The package is there.")
  static let packageSays = Phrase(nl: "Het staat in het pakket.", en: "It is in the package.")
  static func whatOfPackage(_ title: String) -> Phrase {
    Phrase(nl: "Pakket ‘\(title)’: wat wil je invullen?", en: "Package ‘\(title)’: what do you want to fill in?")
  }
  static func packageNotes(_ count: Phrase) -> Phrase { Phrase(nl: "welke notities (nu \(count.nl))", en: "which notes (\(count.en) now)") }
  static let notesInInterventions = Phrase(
    nl: "Er zijn hier geen notities van interventies.", en: "There are no notes of interventions here.")
  static let inOrOut = Phrase(nl: "Welke notitie erin of eruit?", en: "Which note in or out?")
  static let isIn = Phrase(nl: ", staat erin", en: ", is in it")
  static let nowIn = Phrase(nl: "Die staat er nu in.", en: "That one is in it now.")
  static let nowOut = Phrase(nl: "Die staat er niet meer in.", en: "That one is out of it now.")
  static let takeawayAsked = Phrase(nl: "Wat neem je mee? 13 = opschrijven", en: "What do you take home? 13 = write it down")
  static let whatTakeaway = Phrase(
    nl: "Wat neemt iemand mee, op één regel? \(Phrase.planHint.nl)", en: "What does somebody take home, on one line? \(Phrase.planHint.en)")
  static let whatOfPlan = Phrase(nl: "Een plan: wat wil je invullen?", en: "A plan: what do you want to fill in?")
  static let takeawayStands = Phrase(nl: "Dat staat erbij.", en: "That has been added.")
  static let planStands = Phrase(nl: "Dat staat erbij, als plan.", en: "That has been added, as a plan.")
  static let ready = Phrase(
    nl: "Jullie zijn klaar. 15 = toch niet", en: "You are done. 15 = not yet")
  static let notReady = Phrase(nl: "Jullie zijn weer bezig.", en: "You are at work again.")
  static let called = Phrase(
    nl: "Jullie roepen de begeleider. 16 = toch niet", en: "You call the facilitator. 16 = no more")
  static let calledNoMore = Phrase(nl: "Jullie hebben de begeleider niet meer nodig.", en: "You don’t need the facilitator any more.")
}
