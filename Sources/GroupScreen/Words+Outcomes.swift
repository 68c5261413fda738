// The words about stickers, polls, packages and takeaways.
import Board
import ScreenKit
import Words

extension Words {
  // MARK: Voting

  static let resultTitle = Phrase(nl: "Uitslag van het stemmen", en: "Result of the vote")
  static let votingNotYet = Phrase(nl: "Stemmen is nog niet open.", en: "Voting is not open yet.")
  static let resultCalls = KeyedPhrase { sign in
    Phrase(nl: "De uitslag is er: \(sign("openCall", "o")) = bekijken", en: "The result is here: \(sign("openCall", "o")) = look")
  }
  static let resultOpen = Phrase(nl: "Dit is de uitslag. Esc = klaar", en: "This is the result. Esc = done")
  static func voteOnPicks(_ left: Int) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "Stemmen · \(sign("openCall", "o")) = de lijst · nog \(left)", en: "Voting · \(sign("openCall", "o")) = the list · \(left) left"
      )
    }
  }
  static func voteOnNotes(_ left: Int) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "Stemmen · \(sign("giveSticker", "v")) = sticker geven · nog \(left)",
        en: "Voting · \(sign("giveSticker", "v")) = give a sticker · \(left) left")
    }
  }
  static let stickersGone = KeyedPhrase { sign in
    Phrase(
      nl: "Jullie stickers zijn op. Met \(sign("takeSticker", "-")) haal je er een terug.",
      en: "Your stickers are used up. Press \(sign("takeSticker", "-")) to take one back.")
  }
  static func stickerGiven(_ left: Int) -> Phrase { Phrase(nl: "Sticker gegeven · nog \(left)", en: "Sticker given · \(left) left") }
  static func stickerTaken(_ left: Int) -> Phrase { Phrase(nl: "Sticker terug · nog \(left)", en: "Sticker taken back · \(left) left") }
  static func onUnseen(_ count: Int) -> Phrase {
    let stickers = Phrase.stickers(count)
    return Phrase(nl: "\(stickers.nl) op notities die je nu niet ziet", en: "\(stickers.en) on notes that you don’t see now")
  }
  static let takeUnseenHow = KeyedPhrase { sign in
    Phrase(nl: "\(sign("takeSticker", "-")) = allemaal terughalen", en: "\(sign("takeSticker", "-")) = take all of them back")
  }
  static let takeUnseenTitle = Phrase(nl: "Stickers terughalen?", en: "Take stickers back?")
  static let takeUnseenKeys = Phrase(
    nl: "Enter = allemaal terughalen, Esc = laten hangen", en: "Enter = take all of them back, Esc = leave them")
  static func unseenTaken(_ count: Int, left: Int) -> KeyedPhrase {
    KeyedPhrase { sign in
      let (stickers, undo) = (Phrase.stickers(count), sign("undo", "u"))
      return Phrase(
        nl: "\(stickers.nl) terug · nog \(left) · \(undo) = ongedaan", en: "\(stickers.en) taken back · \(left) left · \(undo) = undo")
    }
  }
  static let stickerFree = Phrase(
    nl: "Je sticker op een weggehaalde notitie is weer vrij", en: "Your sticker on a note that was removed is free again")
  static func stickersOver(_ budget: Int) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl:
          "Jullie gaven meer dan \(budget == 1 ? "1 sticker" : "\(budget) stickers"): de nieuwste tellen niet mee. Met \(sign("takeSticker", "-")) haal je er een terug.",
        en:
          "You gave more than \(budget == 1 ? "1 sticker" : "\(budget) stickers"): the newest don’t count. Press \(sign("takeSticker", "-")) to take one back."
      )
    }
  }
  static let noStickerOfOurs = Phrase(nl: "Hier hangt geen sticker van jullie.", en: "There is no sticker of yours here.")
  static let chooseForSticker = Phrase(nl: "Kies eerst een notitie voor je sticker.", en: "Choose a note for your sticker first.")
  static let noStickerHere = Phrase(nl: "Stickers gaan op interventies.", en: "Stickers go on interventions.")
  static let onlyPicks = KeyedPhrase { sign in
    Phrase(
      nl: "Gestemd wordt op wat de groepen vertellen. \(sign("openCall", "o")) = de lijst",
      en: "The vote is on what the groups tell. \(sign("openCall", "o")) = the list")
  }
  static func ballotBudget(_ left: Int) -> KeyedPhrase {
    if left == 0 { return stickersGone }
    return KeyedPhrase { _ in
      Phrase(nl: "Nog \(left) te geven. Meer op één notitie mag.", en: "\(left) left to give. More on one note is fine.")
    }
  }
  static let noPicksYet = Phrase(nl: "Er is nog niets te zien om op te stemmen.", en: "There is nothing to be seen yet to vote on.")

  // MARK: Polls

  static let pollCalls = KeyedPhrase { sign in
    Phrase(nl: "Er is een poll: \(sign("openCall", "o")) = antwoorden", en: "There is a poll: \(sign("openCall", "o")) = answer")
  }
  static let pollOpen = Phrase(nl: "Beantwoord de poll met je groep. Esc = klaar", en: "Answer the poll with your group. Esc = done")
  static func answered(_ answer: String) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "Beantwoord: \(answer) · \(sign("openCall", "o")) = wijzigen", en: "Answered: \(answer) · \(sign("openCall", "o")) = change")
    }
  }
  static let confirms = Phrase(nl: "klopt", en: "OK")
  static let pollOnlyThis = KeyedPhrase { sign in
    Phrase(
      nl: "Alleen dit antwoord telt nu · \(sign("undo", "u")) = ongedaan", en: "Only this answer counts now · \(sign("undo", "u")) = undo")
  }
  static let pollOver = Phrase(
    nl: "De poll is voorbij. De uitslag staat op het plenaire scherm.", en: "The poll is over. The result is on the plenary screen.")
  static let pollHow = Phrase(
    nl: "Tel de handen aan jullie tafel, of kies samen één antwoord.", en: "Count hands at your table, or choose one answer together.")
  static let pollAnswered = Phrase(nl: "Jullie antwoord is binnen. Veranderen kan nog.", en: "Your answer is in. You can still change it.")
  static let pollUnanswered = Phrase(nl: "Een cijfer typen mag ook: zoveel handen.", en: "You may type a digit too: that many hands.")

  // MARK: Packages and takeaways

  static let nameless = Phrase(nl: "(zonder naam)", en: "(no name)")
  static let packageOpen = Phrase(
    nl: "Een pakket: notities die bij elkaar horen.", en: "A package: notes that belong together.")
  static let takeawayOpen = Phrase(nl: "Wat neem je mee? Eén regel per persoon", en: "What do you take home? One line a person")
  static let packageCalls = KeyedPhrase { sign in
    Phrase(
      nl: "Maak een pakket van notities die bij elkaar horen: \(sign("packages", "p"))",
      en: "Make a package of notes that belong together: \(sign("packages", "p"))")
  }
  static let packageNotes = Phrase(nl: "Notities (spatie = wel of niet)", en: "Notes (space = in or out)")
  static let packageSaved = KeyedPhrase { sign in
    Phrase(
      nl: "Pakket gedeeld · \(sign("packages", "p")) = verder · \(sign("undo", "u")) = ongedaan",
      en: "Package shared · \(sign("packages", "p")) = go on · \(sign("undo", "u")) = undo")
  }
  static let packageRemoved = KeyedPhrase { sign in
    Phrase(nl: "Pakket weggehaald · \(sign("undo", "u")) zet terug", en: "Package removed · \(sign("undo", "u")) puts it back")
  }
  static let cannotSaveNow = Phrase(
    nl: "Bewaren lukt nu niet. Wat je typte staat er nog.", en: "This can't be saved now. What you typed is still here.")
  static let takeawayLine = Phrase(
    nl: "Jouw regel: \(Phrase.planHint.nl) (leeg = klaar)", en: "Your line: \(Phrase.planHint.en) (empty = done)")
  static let asPlan = Phrase(nl: "als plan", en: "as a plan")
  static let tooLongForPlan = Phrase(
    nl: "Deze regel is te lang voor een plan. Enter deelt hem zo.", en: "This line is too long for a plan. Enter shares it as it is.")
  static let takeawayCalls = KeyedPhrase { sign in
    Phrase(nl: "Wat neem je mee? \(sign("openCall", "o")) = schrijven", en: "What do you take home? \(sign("openCall", "o")) = write")
  }
  static let takeawayAdded = Phrase(nl: "Staat erbij. Wie volgt?", en: "Added. Who is next?")
  static let planAdded = Phrase(nl: "Staat erbij als plan. Wie volgt?", en: "Added as a plan. Who is next?")
}
