// The words of a session on a group's screen: steps, calls, polls, stickers, packages.
import Board

extension Words {
  static let fieldFull = Phrase(nl: "Meer past hier niet.", en: "There is no room for more here.")
  static let noNotesHere = Phrase(nl: "Er staan nog geen notities.", en: "There are no notes yet.")
  static let nothingToChoose = Phrase(nl: "Er is niets om uit te kiezen. Esc = terug", en: "There is nothing to choose from. Esc = back")
  static let inputClosed = Phrase(
    nl: "Op slot. Lezen kan, schrijven even niet. Wat je typte blijft staan.",
    en: "Closed for now. You can read, not write. What you typed stays.")
  static func joinedGroup(_ name: String) -> Phrase {
    Phrase(nl: "Jullie horen nu bij \(name). Alle notities zijn mee.", en: "You are part of \(name) now. All notes came along.")
  }
  static func groupAgain(_ name: String) -> Phrase {
    Phrase(nl: "Jullie zijn weer \(name).", en: "You are \(name) again.")
  }

  // MARK: What the facilitator says

  static let everybodyBack = Phrase(nl: "Iedereen terug naar de plenaire ruimte.", en: "Everybody back to the main room.")
  static let backTitle = Phrase(nl: "Kom terug", en: "Come back")
  static func facilitatorSays(_ message: String) -> Phrase { Phrase(nl: "Begeleider: \(message)", en: "Facilitator: \(message)") }
  static let closedNotice = Phrase(nl: "Op slot. Lezen kan, schrijven even niet.", en: "Closed for now. You can read, not write.")
  static let timeIsUp = Phrase(nl: "Tijd is om. Maak je zin af.", en: "Time is up. Finish your sentence.")
  static let newStepWhileWriting = Phrase(nl: "Er is een nieuwe stap. Maak je zin af.", en: "There is a new step. Finish your sentence.")
  static let waiting = Phrase(nl: "De begeleider is aan het woord.", en: "The facilitator is speaking.")
  static func standStill(_ left: String) -> Phrase {
    Phrase(nl: "Sta stil: lees de case, denk voor jezelf. Nog \(left)", en: "A quiet minute: read the case, think. \(left) left")
  }
  static func lookThrough(_ role: Phrase) -> Phrase {
    Phrase(nl: "Kijk nu door de bril van: \(role.nl)", en: "Now look through the eyes of: \(role.en)")
  }
  static func callWaits(_ what: Phrase) -> Phrase {
    Phrase(nl: "\(what.nl). Maak je zin af en druk dan Esc.", en: "\(what.en). Finish your sentence, then press Esc.")
  }
  static let cardGoes = Phrase(nl: "Esc = gezien", en: "Esc = seen")
  static let nothingCalled = Phrase(nl: "De begeleider vraagt nu niets.", en: "The facilitator asks nothing now.")
  static let giveStickers = Phrase(
    nl: "Kies een notitie: v = sticker geven, - = terugnemen", en: "Choose a note: v = give a sticker, - = take it back")
  static let noteHidden = Phrase(nl: "Deze notitie is nu niet te zien.", en: "This note can't be seen now.")
  static let ownNoteHidden = Phrase(
    nl: "De begeleider heeft een notitie van jullie verborgen. Zij is niet weg.",
    en: "The facilitator has hidden a note of yours. It is not gone.")
  static let noteHiddenWhileEditing = Phrase(
    nl: "De begeleider heeft deze notitie verborgen. Wat je schrijft, wordt bewaard.",
    en: "The facilitator has hidden this note. What you write is kept.")
  static let unseenNote = Phrase(nl: "een notitie die nu niet te zien is", en: "a note that can't be seen now")
  static let standsStill = Phrase(nl: "stil", en: "paused")
  static let sessionStillRuns = Phrase(
    nl: "De sessie loopt nog. q = toch stoppen, Esc = blijven", en: "The session is still going. q = quit anyway, Esc = stay")

  // MARK: Arriving

  static let practiceHow = Phrase(nl: "Druk n, typ waar je werkt, Enter", en: "Press n, type where you work, Enter")
  static let practiceTitle = Phrase(nl: "Oefenen", en: "Practice")
  static let practiceAbout = Phrase(
    nl: "Dit is om te oefenen: het komt niet op het bord.", en: "This is for practice: it stays off the board.")
  static let practiceLine = Phrase(nl: "Waar werk je?", en: "Where do you work?")
  static let practised = Phrase(nl: "Gelukt! Zo schrijf je straks een notitie.", en: "Well done! That is how you write a note.")
  static let practisedWait = Phrase(
    nl: "Gelukt! Zo schrijf je straks een notitie. Wacht op de begeleider.",
    en: "Well done! That is how you write a note. Wait for the facilitator.")

  // MARK: Done, and what is told

  static let noSession = Phrase(
    nl: "Dat kan als de begeleider de sessie begint.", en: "You can do that once the facilitator starts the session.")
  static let nowReady = Phrase(
    nl: "Jullie zijn klaar; de begeleider ziet het. a = toch niet", en: "You are done; the facilitator sees it. a = not yet")
  static let notReady = Phrase(nl: "Jullie zijn nog bezig.", en: "You are still at work.")
  static let weTellThis = Phrase(nl: "wij vertellen dit", en: "we tell this one")
  static let picked = Phrase(nl: "Dit vertellen jullie straks. w haalt het weg", en: "You tell this one later. w takes it off")
  static let pickedInstead = Phrase(
    nl: "Dit vertellen jullie nu, in plaats van de vorige · u zet terug", en: "You tell this one now, instead of the last · u puts it back")
  static let notPicked = Phrase(nl: "Dit vertellen jullie niet meer · u zet terug", en: "You no longer tell this one · u puts it back")
  static let nothingToPick = Phrase(nl: "Kies eerst een notitie om te vertellen.", en: "Choose a note to tell first.")
  static let pickOwn = Phrase(nl: "Kies een notitie van jullie zelf om te vertellen.", en: "Choose a note of your own to tell.")

  // MARK: Polls

  static let pollCalls = Phrase(nl: "Er is een poll: o = antwoorden", en: "There is a poll: o = answer")
  static let pollOpen = Phrase(nl: "Beantwoord de poll met je groep. Esc = klaar", en: "Answer the poll with your group. Esc = done")
  static let pollOver = Phrase(
    nl: "De poll is voorbij. De uitslag staat op het plenaire scherm.", en: "The poll is over. The result is on the plenary screen.")
  static let pollHow = Phrase(
    nl: "Tel de handen aan jullie tafel, of kies samen één antwoord.", en: "Count hands at your table, or choose one answer together.")
  static let pollAnswered = Phrase(nl: "Jullie antwoord is binnen. Veranderen kan nog.", en: "Your answer is in. You can still change it.")
  static let pollUnanswered = Phrase(nl: "Een cijfer typen mag ook: zoveel handen.", en: "You may type a digit too: that many hands.")

  // MARK: Voting

  static let resultTitle = Phrase(nl: "Uitslag van het stemmen", en: "Result of the vote")
  static let votingNotYet = Phrase(nl: "Stemmen is nog niet open.", en: "Voting is not open yet.")
  static let votingClosed = Phrase(nl: "Stemmen is gesloten. De uitslag volgt.", en: "Voting is closed. The result follows.")
  static let resultCalls = Phrase(nl: "De uitslag is er: o = bekijken", en: "The result is here: o = look")
  static let resultOpen = Phrase(nl: "Dit is de uitslag. Esc = klaar", en: "This is the result. Esc = done")
  static func voting(_ left: Int) -> Phrase { Phrase(nl: "Stemmen · nog \(left)", en: "Voting · \(left) left") }
  static func voteOnPicks(_ left: Int) -> Phrase {
    Phrase(nl: "Stemmen · o = de lijst · nog \(left)", en: "Voting · o = the list · \(left) left")
  }
  static func voteOnNotes(_ left: Int) -> Phrase {
    Phrase(nl: "Stemmen · v = sticker geven · nog \(left)", en: "Voting · v = give a sticker · \(left) left")
  }
  static let stickersGone = Phrase(
    nl: "Jullie stickers zijn op. Met - haal je er een terug.", en: "Your stickers are used up. Press - to take one back.")
  static func stickerGiven(_ left: Int) -> Phrase { Phrase(nl: "Sticker gegeven · nog \(left)", en: "Sticker given · \(left) left") }
  static func stickerTaken(_ left: Int) -> Phrase { Phrase(nl: "Sticker terug · nog \(left)", en: "Sticker taken back · \(left) left") }
  static let noStickerOfOurs = Phrase(nl: "Hier hangt geen sticker van jullie.", en: "There is no sticker of yours here.")
  static let chooseForSticker = Phrase(nl: "Kies eerst een notitie voor je sticker.", en: "Choose a note for your sticker first.")
  static let noStickerHere = Phrase(nl: "Stickers gaan op interventies.", en: "Stickers go on interventions.")
  static let onlyPicks = Phrase(
    nl: "Gestemd wordt op wat de groepen vertelden. o = de lijst", en: "The vote is on what the groups told. o = the list")
  static func ballotBudget(_ left: Int) -> Phrase {
    left == 0
      ? stickersGone
      : Phrase(nl: "Nog \(left) te geven. Meer op één notitie mag.", en: "\(left) left to give. More on one note is fine.")
  }
  static let noPicksYet = Phrase(nl: "Nog geen groep koos een notitie om te vertellen.", en: "No group has chosen a note to tell yet.")
  static let resultIsHidden = Phrase(
    nl: "Er is gestemd op notities die nu niet te zien zijn.", en: "Votes went to notes that can’t be seen now.")
  static let noStickersGiven = Phrase(nl: "Er zijn geen stickers gegeven.", en: "No stickers were given.")

  // MARK: Packages and takeaways

  static let nameless = Phrase(nl: "(zonder naam)", en: "(no name)")
  static let packageOpen = Phrase(
    nl: "Een pakket: notities die bij elkaar horen. Esc bewaart ook", en: "A package: notes that belong together. Esc saves too")
  static let takeawayOpen = Phrase(nl: "Wat neem je mee? Eén regel per persoon", en: "What do you take home? One line a person")
  static let packageCalls = Phrase(
    nl: "Maak een pakket van notities die bij elkaar horen: p", en: "Make a package of notes that belong together: p")
  static let packageNotes = Phrase(nl: "Notities (spatie = wel of niet)", en: "Notes (space = in or out)")
  static let packageSaved = Phrase(nl: "Pakket bewaard · u = ongedaan", en: "Package saved · u = undo")
  static let packageRemoved = Phrase(nl: "Pakket weggehaald · u zet terug", en: "Package removed · u puts it back")
  static let cannotSaveNow = Phrase(
    nl: "Bewaren lukt nu niet. Wat je typte staat er nog.", en: "This can't be saved now. What you typed is still here.")
  static let takeawayLine = Phrase(nl: "Jouw regel (leeg = klaar)", en: "Your line (empty = done)")
  static let takeawayCalls = Phrase(nl: "Wat neem je mee? o = schrijven", en: "What do you take home? o = write")
  static let takeawayAdded = Phrase(nl: "Staat erbij. Wie volgt?", en: "Added. Who is next?")
}
