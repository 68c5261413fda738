// The words of a group's screen: writing, steps, choices. What the facilitator says is in Words+Calls, stickers, polls and packages are in Words+Outcomes.
import Board
import ScreenKit
import Words

extension Words {
  // MARK: In the key line

  static let edit = Phrase(nl: "wijzig", en: "edit")
  static let otherTerm = Phrase(nl: "kort/lang", en: "short/long")
  static let otherTheme = Phrase(nl: "ander thema", en: "other theme")
  static let whichTheme = Phrase(nl: "Naar welk thema?", en: "To which theme?")
  static let buildOn = Phrase(nl: "bouw voort", en: "build on")
  static let undoes = Phrase(nl: "ongedaan", en: "undo")
  static let goOn = Phrase(nl: "verder", en: "go on")

  // MARK: Panels

  static let helpCapital = Phrase(
    nl: "Of begin gewoon te typen: na twee letters schrijf je.", en: "Or simply start typing: after two letters you are writing.")
  static let helpWord = Phrase(
    nl: "Een woord weghalen terwijl je schrijft: Alt-Backspace of Ctrl-Backspace. Ctrl-W kan ook, maar sluit in een browser het tabblad.",
    en: "To take away a word while you write: Alt-Backspace or Ctrl-Backspace. So does Ctrl-W, but in a browser that closes the tab.")
  static let helpDrag = Phrase(
    nl: "Een notitie van jullie kun je met de muis naar een ander vak slepen.",
    en: "A note of yours can be dragged to another cell with the mouse.")
  static let whileWriting = Phrase(nl: "Terwijl je schrijft", en: "While you write")
  static let source = Phrase(nl: "Bron", en: "Source")
  static let cardsTitle = Phrase(nl: "Voorbeeldkaarten", en: "Example cards")
  static let cardsLabel = Phrase(
    nl: "Een eigen selectie uit openbare praktijkvoorbeelden, niet de 25 van de praatplaat.",
    en: "Our own selection of public examples, not the 25 of the poster.")
  static func pasteTitle(_ lines: Int) -> Phrase { Phrase(nl: "Je plakt \(lines) regels", en: "You are pasting \(lines) lines") }

  // MARK: What just happened

  static let removed = KeyedPhrase { sign in
    Phrase(nl: "Notitie weggehaald · \(sign("undo", "u")) zet terug", en: "Note removed · \(sign("undo", "u")) puts it back")
  }
  static let removedWhileEditing = Phrase(
    nl: "Deze notitie is weggehaald terwijl je schreef · Enter bewaart haar toch",
    en: "This note was removed while you wrote · Enter saves it all the same")
  static let draftRemoved = KeyedPhrase { sign in
    Phrase(nl: "Concept weggehaald · \(sign("undo", "u")) zet terug", en: "Draft removed · \(sign("undo", "u")) puts it back")
  }
  static func notYours(_ group: String) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "Deze notitie is van \(group). Met \(sign("build", "r")) bouw je erop voort.",
        en: "This note belongs to \(group). Press \(sign("build", "r")) to build on it.")
    }
  }
  static let nothingHere = KeyedPhrase { sign in
    Phrase(nl: "Hier staat nog niets. \(sign("write", "n")) = schrijven", en: "There is nothing here yet. \(sign("write", "n")) = write")
  }
  static let nothingOfOursHere = KeyedPhrase { sign in
    Phrase(
      nl: "Van jullie staat hier nog niets. \(sign("write", "n")) = schrijven, \(sign("onlyOurs", "m")) = iedereen",
      en: "There is nothing of yours here yet. \(sign("write", "n")) = write, \(sign("onlyOurs", "m")) = everybody")
  }
  /// The same while the others are not shown yet: no key of the group's brings them.
  static let nothingOfOursYet = KeyedPhrase { sign in
    Phrase(
      nl: "Van jullie staat hier nog niets. \(sign("write", "n")) = schrijven",
      en: "There is nothing of yours here yet. \(sign("write", "n")) = write")
  }
  static let stillDraft = Phrase(nl: "Dit is nog een concept. Enter = verder", en: "This is still a draft. Enter = go on")
  static func moved(_ theme: String) -> Phrase { Phrase(nl: "Staat nu bij \(theme)", en: "Now under \(theme)") }
  static func letGo(_ place: String) -> Phrase { Phrase(nl: "Laat los: naar \(place)", en: "Let go: to \(place)") }
  static let here = Phrase(nl: "hierheen", en: "to here")
  static func nowTerm(_ horizon: String) -> Phrase { Phrase(nl: "Staat nu op \(horizon)", en: "Now \(horizon)") }
  static let textTooLong = Phrase(
    nl: "Een notitie heeft hoogstens \(Limits.textScalars) tekens. Begin voor de rest een nieuwe.",
    en: "A note has at most \(Limits.textScalars) characters. Start another one for the rest.")
  static let pasteTooLong = Phrase(
    nl: "Dat is te veel om te plakken: een notitie heeft hoogstens \(Limits.textScalars) tekens. Er is niets veranderd.",
    en: "That is too much to paste: a note has at most \(Limits.textScalars) characters. Nothing has changed.")
  static let noCards = Phrase(nl: "Bij dit thema staan geen voorbeeldkaarten.", en: "This theme has no example cards.")
  static func keyUnknown(_ key: String) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "‘\(key)’ doet hier niets. \(sign("write", "n")) = schrijven, ? = alle toetsen",
        en: "‘\(key)’ does nothing here. \(sign("write", "n")) = write, ? = all keys")
    }
  }

  static let wordBegun = Phrase(
    nl: "Dit is nu een concept · Enter = delen · Esc = later", en: "This is a draft now · Enter = share · Esc = later")

  // MARK: Beginning

  static func begin(_ group: String) -> Phrase { Phrase(nl: "Enter = beginnen als \(group)", en: "Enter = begin as \(group)") }
  static let inputClosed = Phrase(
    nl: "Op slot. Lezen kan, schrijven even niet. Wat je typte blijft staan.",
    en: "Closed for now. You can read, not write. What you typed stays.")
  static func joinedGroup(_ name: String) -> Phrase {
    Phrase(nl: "Jullie horen nu bij \(name). Alle notities zijn mee.", en: "You are part of \(name) now. All notes came along.")
  }
  static func groupAgain(_ name: String) -> Phrase { Phrase(nl: "Jullie zijn weer \(name).", en: "You are \(name) again.") }
  static let whichRoom = Phrase(nl: "In welke breakoutroom zit je?", en: "Which breakout room are you in?")
  static func groupRange(_ first: Int, _ last: Int) -> Phrase {
    Phrase(nl: "groep \(first) tot en met \(last)", en: "group \(first) to \(last)")
  }
  static let typeNumber = Phrase(nl: "Typ het nummer en druk op Enter.", en: "Type the number and press Enter.")
  static let typeName = Phrase(nl: "Typ de naam en druk op Enter.", en: "Type the name and press Enter.")
  static func alreadyOpen(_ group: String) -> Phrase {
    Phrase(nl: "\(group) is al open. Enter = meedoen", en: "\(group) is open already. Enter = join")
  }
  static func noSuchGroup(_ typed: String) -> Phrase {
    Phrase(nl: "Groep ‘\(typed)’ staat niet op dit bord.", en: "There is no group ‘\(typed)’ on this board.")
  }
  static let noGroups = Phrase(
    nl: "Dit bord heeft nog geen groepen. Typ een naam: letters, cijfers en streepjes.",
    en: "This board has no groups yet. Type a name: letters, digits and hyphens.")
  static let whoDoesWhat = Phrase(
    nl: "Wie typt? Wie let op de tijd? Wie vertelt straks?", en: "Who types? Who keeps the time? Who tells the others later?")
  /// No key: which one it is differs from window to window, and in some of them it types a plus.
  static let largerLetters = Phrase(
    nl: "Letters te klein? In het menu van dit venster kunnen ze groter.",
    en: "Letters too small? The menu of this window makes them larger.")

  // MARK: Done, and what is told

  static let noSession = Phrase(
    nl: "Dat kan als de begeleider de sessie begint.", en: "You can do that once the facilitator starts the session.")
  static let nowReady = KeyedPhrase { sign in
    Phrase(
      nl: "Jullie zijn klaar · \(sign("ready", "a")) = toch niet", en: "You are done · \(sign("ready", "a")) = not yet")
  }
  static let calling = KeyedPhrase { sign in
    Phrase(
      nl: "Jullie roepen de begeleider · \(sign("callFacilitator", "!")) = toch niet",
      en: "You call the facilitator · \(sign("callFacilitator", "!")) = not after all")
  }
  static let callingShort = KeyedPhrase { sign in
    Phrase(nl: "\(sign("callFacilitator", "!")) geroepen", en: "\(sign("callFacilitator", "!")) called")
  }
  static let callsFacilitator = Phrase(nl: "Jullie roepen de begeleider.", en: "You call the facilitator.")
  static let callForHelp = Phrase(nl: "roep hulp", en: "call for help")
  static let callsNoMore = Phrase(nl: "Jullie roepen niet meer.", en: "You call no more.")
  static let facilitatorComes = Phrase(nl: "De begeleider komt eraan.", en: "The facilitator is coming.")
  static let callsThem = Phrase(nl: "de begeleider roepen", en: "call the facilitator")
  static let callsNot = Phrase(nl: "de begeleider toch niet roepen", en: "call the facilitator no more")
  static let saysReady = Phrase(nl: "zeggen dat jullie klaar zijn", en: "say that you are done")
  static let saysNotReady = Phrase(nl: "zeggen dat jullie nog niet klaar zijn", en: "say that you are not done yet")
  static let showsOnlyOurs = Phrase(nl: "alleen jullie eigen notities zien", en: "see only your own notes")
  static let showsEverybody = Phrase(nl: "alle notities zien", en: "see all notes")
  static let notReadyYet = Phrase(nl: "toch niet klaar", en: "not done yet")
  static let message = Phrase(nl: "bericht", en: "message")
  static let takeHome = Phrase(nl: "wat neem je mee", en: "take home")
  static let moreAbout = Phrase(nl: "wie/bril", en: "who/role")
  static let notReady = Phrase(nl: "Jullie zijn nog bezig.", en: "You are still at work.")
  static let picked = KeyedPhrase { sign in
    Phrase(
      nl: "Dit vertellen jullie straks. \(sign("pick", "w")) haalt het weg",
      en: "You tell this one later. \(sign("pick", "w")) takes it off")
  }
  static let pickedInstead = KeyedPhrase { sign in
    Phrase(
      nl: "Dit vertellen jullie nu, in plaats van de vorige · \(sign("undo", "u")) zet terug",
      en: "You tell this one now, instead of the last · \(sign("undo", "u")) puts it back")
  }
  static let nothingToPick = Phrase(nl: "Kies eerst een notitie om te vertellen.", en: "Choose a note to tell first.")
  static let pickOwn = Phrase(nl: "Kies een notitie van jullie zelf om te vertellen.", en: "Choose a note of your own to tell.")

  static let noWritingHere = Phrase(
    nl: "Hier schrijf je niet · Esc = naar het bord, dan typen", en: "There is no writing here · Esc = to the board, then type")

  // MARK: Steps and their sentences

  static let toNotes = Phrase(nl: "naar de notities", en: "to the notes")
  static func sentenceSaved(next: Phrase?) -> KeyedPhrase {
    KeyedPhrase { sign in
      guard let next else { return Phrase(nl: "De zin staat onderin.", en: "The sentence stands below.") }
      return Phrase(
        nl: "De zin staat. Verder naar ‘\(next.nl)’: \(sign("chooseStep", "s"))",
        en: "The sentence stands. On to ‘\(next.en)’: \(sign("chooseStep", "s"))")
    }
  }
  static let sentenceGone = KeyedPhrase { sign in
    Phrase(nl: "De zin is weg · \(sign("undo", "u")) zet terug", en: "The sentence is gone · \(sign("undo", "u")) puts it back")
  }
  static let sentenceSame = Phrase(nl: "Dit is de zin al.", en: "This is the sentence already.")
  static let sentenceTooLong = Phrase(
    nl: "Een zin heeft hoogstens \(Limits.sentenceScalars) tekens.", en: "A sentence has at most \(Limits.sentenceScalars) characters.")
  static let replaceTitle = Phrase(nl: "De zin vervangen?", en: "Replace the sentence?")
  static func replaceNew(_ text: String) -> Phrase { Phrase(nl: "Wordt: ‘\(text)’", en: "Becomes: ‘\(text)’") }
  static let replaceKeys = Phrase(nl: "Enter = vervangen, Esc = laten staan", en: "Enter = replace, Esc = leave it")
  /// The facilitator, or another screen of the group, brought everybody to a step or case; a draft waits where it was written.
  static func broughtTo(_ here: Phrase, from there: Phrase?) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "Jullie zijn nu bij ‘\(here.nl)’." + (there.map { " Je concept wacht bij ‘\($0.nl)’: \(sign("openCall", "o"))" } ?? ""),
        en: "You are at ‘\(here.en)’ now." + (there.map { " Your draft waits at ‘\($0.en)’: \(sign("openCall", "o"))" } ?? ""))
    }
  }
  /// The same to who has just shared there what they wrote.
  static func wroteAt(_ there: Phrase, now here: Phrase) -> Phrase {
    Phrase(
      nl: "Wat je schreef, staat bij ‘\(there.nl)’. Jullie zijn nu bij ‘\(here.nl)’.",
      en: "What you wrote stands at ‘\(there.en)’. You are at ‘\(here.en)’ now.")
  }
  static let ledHere = Phrase(nl: "De begeleider houdt iedereen bij deze stap.", en: "The facilitator keeps everybody at this step.")
  static let tooSoonTitle = Phrase(nl: "Schiet niet te snel in oplossingen", en: "Don't jump to solutions")
  static func tooSoonMissing(_ steps: [Phrase]) -> Phrase {
    Phrase(
      nl: "Er is nog geen zin bij \(steps.map(\.nl).joined(separator: " en ")).",
      en: "There is no sentence yet at \(steps.map(\.en).joined(separator: " and ")).")
  }
  static let tooSoonWhy = Phrase(
    nl: "Wie eerst zegt wat er aan de hand is en waar het heen moet, kiest daarna interventies die passen.",
    en: "Say first what is going on and where it should go: then you choose interventions that fit.")
  static let tooSoonKeys = Phrase(nl: "Enter = toch naar interventies, Esc = blijven", en: "Enter = interventions anyway, Esc = stay")
  static let beginAtFirstStep = KeyedPhrase { sign in
    Phrase(
      nl: "Begin vooraan: \(sign("chooseStep", "s")) → Wat is er aan de hand?",
      en: "Begin at the start: \(sign("chooseStep", "s")) → What is going on?")
  }

  // MARK: What a group chooses for itself

  static let perspectiveTitle = Phrase(nl: "Door welke bril kijk je?", en: "Which perspective do you take?")
  static let perspectiveAbout = Phrase(
    nl: "Nieuwe notities van jullie groep krijgen deze bril.", en: "New notes of your group get this perspective.")
  static let noPerspective = Phrase(nl: "geen bril", en: "no perspective")
  static func glassesGiven(_ name: String) -> Phrase {
    Phrase(
      nl: "De begeleider gaf jullie deze ronde de bril van: \(name).",
      en: "The facilitator gave you this perspective for the round: \(name).")
  }
  static func atTable(_ names: String) -> Phrase { Phrase(nl: "Aan tafel: \(names)", en: "At the table: \(names)") }
  static func looksThrough(_ name: String) -> Phrase { Phrase(nl: "Jullie bril is nu: \(name)", en: "Your perspective is now: \(name)") }
  static let looksThroughNone = Phrase(nl: "Jullie kijken nu zonder bril.", en: "You take no perspective now.")
  static let detailsTitle = Phrase(nl: "Meer over deze notitie", en: "More about this note")
  static let detailsWho = Phrase(
    nl: "Wie is nodig? Rollen, geen namen: @huurders @gemeente", en: "Who is needed? Roles, no names: @tenants @council")
  static let noLevel = Phrase(nl: "geen", en: "none")
  static let detailsSaved = KeyedPhrase { sign in
    Phrase(nl: "Bewaard · \(sign("undo", "u")) maakt het ongedaan", en: "Saved · \(sign("undo", "u")) undoes it")
  }
  static let searches = Phrase(nl: "zoekt", en: "searches")
  static let searchTitle = Phrase(nl: "Zoeken", en: "Search")
  static let searchAbout = KeyedPhrase { sign in
    Phrase(
      nl: "In de notities van deze case en stap. Nog eens \(sign("search", "/")) en Enter gaat verder.",
      en: "In the notes of this case and step. \(sign("search", "/")) and Enter again goes on.")
  }
  static let groupHelp = [
    Phrase(
      nl: "De begeleider verdeelt de groepen over kamers. Typ hier het nummer van jouw kamer en druk op Enter.",
      en: "The facilitator sends groups to rooms. Type the number of your room here and press Enter."),
    Phrase(
      nl: "Weet je het niet? Vraag het de begeleider. Verkeerd getypt: Backspace. Esc = weg hier, en later terugkomen.",
      en: "Not sure? Ask the facilitator. A wrong number: Backspace. Esc = leave, and come back later."),
  ]
  static let searchLabel = Phrase(nl: "Zoek naar", en: "Search for")
  static func foundNone(_ text: String) -> Phrase {
    Phrase(nl: "Geen notitie te zien met ‘\(text)’ in deze case en stap.", en: "No note to be seen with ‘\(text)’ in this case and step.")
  }
  /// While somebody looks at their own notes only.
  static func foundNoneOfOurs(_ text: String) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "Geen notitie met ‘\(text)’ bij jullie eigen notities · \(sign("onlyOurs", "m")) = iedereen",
        en: "No note with ‘\(text)’ among your own notes · \(sign("onlyOurs", "m")) = everybody")
    }
  }
  /// While other groups can't be seen anyway.
  static func foundNoneYet(_ text: String) -> Phrase {
    Phrase(
      nl: "Geen notitie met ‘\(text)’ te zien: de andere groepen zie je later.",
      en: "No note with ‘\(text)’ to be seen: you will see the other groups later.")
  }
  static func found(_ place: Int, of count: Int, _ text: String) -> KeyedPhrase {
    KeyedPhrase { sign in
      count == 1
        ? Phrase(nl: "1 notitie met ‘\(text)’", en: "1 note with ‘\(text)’")
        : Phrase(
          nl: "\(place) van \(count) notities met ‘\(text)’ · \(sign("search", "/")) en Enter = volgende",
          en: "\(place) of \(count) notes with ‘\(text)’ · \(sign("search", "/")) and Enter = next")
    }
  }
  static let removedMeanwhile = Phrase(nl: "Deze notitie is intussen weggehaald.", en: "This note has been removed since.")
  static let onlyUs = Phrase(nl: "alleen wij", en: "only us")
  static let seesOnlyOurs = KeyedPhrase { sign in
    Phrase(
      nl: "Je ziet nu alleen jullie eigen notities · \(sign("onlyOurs", "m")) = iedereen",
      en: "Only your own notes now · \(sign("onlyOurs", "m")) = everybody")
  }
  static let seesEverybody = Phrase(nl: "Je ziet weer alle notities.", en: "You see all notes again.")
  /// While the others can't be seen anyway.
  static let seesNobodyElse = Phrase(
    nl: "De andere groepen zie je later: de begeleider laat ze dan zien.",
    en: "You will see the other groups later: the facilitator reveals them.")
}
