// The words that all screens share: what is said about the file, about keys, and in panels. Kind words, short sentences, "je".
import Board
import Words

/// What screens say.
package enum Words {
  package static let fieldFull = Phrase(nl: "Meer past hier niet.", en: "There is no room for more here.")
  package static let noNotesHere = Phrase(nl: "Er staan nog geen notities.", en: "There are no notes yet.")
  package static let nothingToChoose = Phrase(
    nl: "Er is niets om uit te kiezen. Esc = terug", en: "There is nothing to choose from. Esc = back")

  // MARK: Notes, votes and steps

  package static let noteHidden = Phrase(nl: "Deze notitie is nu niet te zien.", en: "This note can't be seen now.")
  package static let unseenNote = Phrase(nl: "een notitie die nu niet te zien is", en: "a note that can't be seen now")
  package static let notPicked = KeyedPhrase { sign in
    Phrase(
      nl: "Dit vertellen jullie niet meer · \(sign("undo", "u")) zet terug",
      en: "You no longer tell this one · \(sign("undo", "u")) puts it back")
  }
  package static let votingClosed = Phrase(nl: "Stemmen is gesloten. De uitslag volgt.", en: "Voting is closed. The result follows.")
  package static let noStickersGiven = Phrase(nl: "Er zijn geen stickers gegeven.", en: "No stickers were given.")
  package static let noStickerOnOwn = Phrase(
    nl: "Stickers gaan deze keer naar wat anderen vertellen.", en: "This time stickers go to what others tell.")
  package static func voting(_ left: Int) -> Phrase { Phrase(nl: "Stemmen · nog \(left)", en: "Voting · \(left) left") }
  /// What a step asks.
  package static func question(of step: Step) -> Phrase {
    switch step {
    case .start: .whatIsGoingOn
    case .end:
      Phrase(
        nl: "Waar willen we met deze buurt / dit complex op uitkomen?", en: "Where do we want to end up with this neighbourhood / complex?")
    case .interventions: Phrase(nl: "Wat gaan we doen, kort en lang?", en: "What will we do, short and long term?")
    }
  }
  package static let noSentence = KeyedPhrase { sign in
    Phrase(
      nl: "Nog geen zin. \(sign("writeSentence", "Tab")) = schrijven, of \(sign("makeSentence", "w")) op een notitie",
      en: "No sentence yet. \(sign("writeSentence", "Tab")) = write, or \(sign("makeSentence", "w")) on a note")
  }
  package static let detailsChanged = Phrase(nl: "aangevuld", en: "details added")

  // MARK: Privacy

  /// What may be about one person: as much of it as a line has room for, and what to do. Where no text is open there is nothing to type on in.
  package static func nameOrAddress(_ found: [String], isTextOpen: Bool) -> Phrase {
    let list = list(ofDetails: found)
    let typeOn = Phrase(nl: "typ verder", en: "type on")
    let goesOn = isTextOpen ? typeOn : Phrase(nl: "Esc = \(Phrase.back.nl)", en: "Esc = \(Phrase.back.en)")
    return Phrase(
      nl: "Naam of adres? \(list) · \(goesOn.nl) · Tab = toch delen", en: "Name or address? \(list) · \(goesOn.en) · Tab = share anyway")
  }

  /// The first of what may be about one person, as a question names it.
  package static func list(ofDetails found: [String]) -> String {
    found.prefix(2).map { "‘\($0.oneLine.prefix(40))’" }.joined(separator: ", ") + (found.count > 2 ? ", …" : "")
  }

  // MARK: The plate

  /// Nearly the whole title, for the columns of a screen of 120.
  package static func abbreviatedTitle(of theme: Theme) -> Phrase {
    theme == .existingStock ? Phrase(nl: "Best. woningvoorraad", en: theme.title.en) : theme.title
  }
  /// For strips: at most six columns, whole words where there is one.
  package static func stripTitle(of theme: Theme) -> Phrase {
    switch theme {
    case .residentMix: Phrase(nl: "Bewon.", en: "Resid.")
    case .existingStock: Phrase(nl: "Voorr.", en: "Stock")
    case .newConstruction: Phrase(nl: "Nieuw", en: "New")
    case .socialManagement: theme.shortTitle
    case .localCooperation: Phrase(nl: "Samen", en: "Local")
    }
  }

  // MARK: The board

  package static func caseNumber(_ number: Int) -> Phrase { Phrase(both: "Case \(number)") }
  package static let noCaseHelp = Phrase(
    nl: "Dit bord heeft geen case om aan te werken. Vraag de begeleider om een bord met een case.",
    en: "This board has no case to work on. Ask the facilitator for a board with a case.")
  package static let noCase = Phrase(nl: "Dit bord heeft geen case", en: "This board has no case")
  package static func group(_ id: GroupID) -> Phrase {
    Int(id.text) == nil ? Phrase(both: id.text) : Phrase(nl: "Groep \(id)", en: "Group \(id)")
  }
  package static let ours = Phrase(nl: "wij", en: "us")
  package static let shared = Phrase(nl: "gedeeld", en: "shared")
  package static let sharedUnguarded = Phrase(nl: "gedeeld · hier geen kopie", en: "shared · no copy here")
  package static func notSharedYet(_ count: Int) -> Phrase { Phrase(nl: "nog niet gedeeld: \(count)", en: "not shared yet: \(count)") }
  package static func keptNotShared(_ count: Int) -> Phrase {
    Phrase(nl: "hier bewaard, nog niet gedeeld: \(count)", en: "kept here, not shared yet: \(count)")
  }
  package static func keptNowhere(_ count: Int) -> Phrase { Phrase(nl: "nog nergens bewaard: \(count)", en: "not kept anywhere: \(count)") }
  package static func onlyHere(_ drafts: Int) -> Phrase {
    let count = Phrase.drafts(drafts)
    return Phrase(nl: "\(count.nl) · \(drafts == 1 ? "staat" : "staan") alleen hier", en: "\(count.en) · only here")
  }
  package static func draftsUnguarded(_ drafts: Int) -> Phrase {
    let count = Phrase.drafts(drafts)
    return Phrase(nl: "\(count.nl) · hier geen kopie", en: "\(count.en) · no copy here")
  }
  /// What nothing keeps here, where somebody is about to leave.
  package static func draftsAreLost(_ count: Int) -> Phrase {
    let drafts = Phrase.drafts(count)
    return Phrase(
      nl: "\(drafts.nl) \(count == 1 ? "gaat" : "gaan") verloren: hier is geen kopie.",
      en: "\(drafts.en) will be lost: there is no copy here.")
  }
  package static let quitAllTheSame = Phrase(nl: "Enter = toch stoppen, Esc = blijven.", en: "Enter = quit all the same, Esc = stay.")
  package static let sharing = Phrase(nl: "delen…", en: "sharing…")
  package static let fileGone = Phrase(nl: "bestand weg", en: "file gone")
  package static let readOnly = Phrase(nl: "alleen lezen", en: "read only")
  package static func more(_ count: Int) -> Phrase { Phrase(nl: "nog \(count)", en: "\(count) more") }
  package static func groupsHere(_ list: String) -> Phrase { Phrase(nl: "Op dit bord: \(list)", en: "On this board: \(list)") }
  package static let noNames = Phrase(nl: "Geen namen of huisnummers van bewoners.", en: "No names or house numbers of residents.")
  package static func tooSmall(_ width: Int, _ height: Int) -> Phrase {
    Phrase(nl: "Maak het venster groter: minstens \(width) × \(height).", en: "Make the window larger: at least \(width) × \(height).")
  }

  static let keyQuits = KeyedPhrase { sign in Phrase(nl: "\(sign("quit", "q")) = stop", en: "\(sign("quit", "q")) = quit") }
  static let interruptQuits = Phrase(nl: "Ctrl-C = stop", en: "Ctrl-C = quit")
  package static let typedStays = Phrase(nl: "Wat je typte, blijft staan.", en: "What you typed stays.")

  // MARK: What just happened

  package static let undone = KeyedPhrase { sign in
    Phrase(nl: "Ongedaan gemaakt · \(sign("redo", "Ctrl-Y")) doet het weer", en: "Undone · \(sign("redo", "Ctrl-Y")) does it again")
  }
  package static let redone = Phrase(nl: "Weer gedaan", en: "Done again")
  package static let undonePartly = Phrase(
    nl: "Voor een deel: de rest heeft iemand anders intussen veranderd.", en: "In part: somebody else has changed the rest since.")
  package static let nothingToUndo = Phrase(nl: "Er is niets om ongedaan te maken.", en: "There is nothing to undo.")
  package static let nothingToRedo = Phrase(nl: "Er is niets om weer te doen.", en: "There is nothing to do again.")
  package static let undoOvertaken = Phrase(
    nl: "Dat is intussen door iemand anders veranderd; het blijft zoals het nu is.",
    en: "Somebody else has changed that since; it stays as it is now.")
  package static let frozen = Phrase(
    nl: "Deze notitie zit vast: het bestand is op die plek beschadigd. Schrijf een nieuwe.",
    en: "This note is stuck: the file is damaged there. Write a new one.")

  // MARK: Windows reflexes

  package static let copyReflex = Phrase(
    nl: "Kopiëren kan hier niet met Ctrl-C. Stoppen: nog eens Ctrl-C", en: "Ctrl-C does not copy here. To quit: Ctrl-C again")
  package static let saveReflex = Phrase(nl: "Alles wordt vanzelf bewaard", en: "Everything is saved by itself")
  package static let saveReflexUnkept = Phrase(
    nl: "Hier wordt geen kopie bewaard: deel wat blijven moet", en: "No copy is kept here: share what has to stay")
  package static let pasteReflex = Phrase(nl: "Plakken: Ctrl+Shift+V", en: "Paste: Ctrl+Shift+V")
  package static let stillSharing = Phrase(
    nl: "Even wachten: je laatste notities worden nog gedeeld. q = toch stoppen, Esc = blijven",
    en: "One moment: your last notes are still being shared. q = quit anyway, Esc = stay")

  // MARK: The file

  package static func unguarded(_ trouble: Trouble) -> Phrase {
    let why = Phrase.noCopy(trouble)
    return Phrase(
      nl:
        "Hier geen kopie: \(why.nl) Wat je deelt staat alleen in het bestand; raakt dat weg, dan kan dit programma het later niet terugzetten.",
      en: "No copy here: \(why.en) What you share is in the file only; if that is lost, this program can’t put it back later.")
  }
  package static let guardedAgain = Phrase(nl: "Hier wordt weer een kopie bewaard.", en: "A copy is kept here again.")
  package static func keptQuestion(_ kept: KeptElsewhere) -> Phrase {
    let what = Phrase.kept(kept)
    return Phrase(
      nl: "Hier bewaard en niet in dit bestand: \(what.nl). K = erin zetten, Esc = zo laten",
      en: "Kept here and not in this file: \(what.en). K = put in, Esc = leave it")
  }
  package static let contested = Phrase(
    nl: "Iets haalt steeds regels uit het bestand. Ze zijn drie keer teruggezet; zoek uit welk programma dat doet.",
    en: "Something keeps taking lines out of the file. They were put back three times; find out which program does that.")
  package static func notDelivered(_ why: Phrase) -> Phrase {
    Phrase(
      nl: "\(why.nl) Je notities zijn hier bewaard en worden vanzelf bezorgd. We blijven proberen.",
      en: "\(why.en) Your notes are kept here and will be delivered by themselves. We keep trying.")
  }
  /// What stands on this screen only. Why it could not be kept here.
  package static func notKept(_ trouble: Trouble) -> Phrase {
    let why =
      trouble == .missing ? Phrase(nl: "Je hebt hier geen eigen map.", en: "You have no folder of your own here.") : trouble.sentence
    return Phrase(
      nl: "LET OP: \(why.nl) Je notities zijn nog nergens bewaard. Laat dit scherm open. We blijven proberen.",
      en: "WATCH OUT: \(why.en) Your notes are not kept anywhere yet. Keep this screen open. We keep trying.")
  }
  package static let makeAnewQuestion = Phrase(
    nl: "Het bestand is weg. Enter = opnieuw maken van wat dit scherm weet, Esc = wachten",
    en: "The file is gone. Enter = make it anew from what this screen knows, Esc = wait")
  package static let waitingForFile = Phrase(
    nl: "Een ander programma houdt het bestand bezet. Je notities zijn hier bewaard en volgen vanzelf.",
    en: "Another program keeps the file busy. Your notes are kept here and follow by themselves.")
  package static func unreadable(_ trouble: Trouble) -> Phrase {
    Phrase(
      nl: "\(trouble.sentence.nl) Wat je ziet is van daarvoor. Laat dit scherm open; we blijven kijken.",
      en: "\(trouble.sentence.en) What you see is from before that. Keep this screen open; we keep looking.")
  }
  package static let fileMissing = Phrase(
    nl: "Het bestand is weg. Zet het terug op zijn plek; laat dit scherm open.",
    en: "The file is gone. Put it back in its place; keep this screen open.")
  package static let fileIsAnotherBoard = Phrase(
    nl: "Op de plek van dit bord staat nu een ander bord. Er wordt niets naar geschreven.",
    en: "Another board stands in this board's place now. Nothing is written to it.")
  package static let fileIsSomethingElse = Phrase(
    nl: "Op de plek van dit bord staat nu iets anders, dat geen bord is. Er wordt niets naar geschreven.",
    en: "Something else stands in this board's place now, which is no board. Nothing is written to it.")
  package static let fileIsNewer = Phrase(
    nl: "Dit bord is van een nieuwere praatplaat. Je kunt lezen, niet schrijven. Werk dit programma bij.",
    en: "This board comes from a newer praatplaat. You can read, not write. Update this program.")
  package static let fileIsReadOnly = Phrase(
    nl: "Dit bestand mag je alleen lezen. Vraag de begeleider om schrijfrechten.",
    en: "You may only read this file. Ask the facilitator for permission to write.")

  // MARK: Panels

  package static let noteTitle = Phrase(nl: "Notitie", en: "Note")
  package static let historyTitle = Phrase(nl: "Zo kwam het hier", en: "How it got here")
  static let cardMade = Phrase(nl: "De notitie is een kaart van jullie eigen plaat", en: "The note is a card of your own plate")
  static let cardThere = Phrase(nl: "Deze kaart stond al op jullie eigen plaat", en: "This card was on your own plate already")
  static let cardHelp = Phrase(
    nl: "Een nieuw bord met deze plaat: praatplaat new BESTAND --plate met dit pad.",
    en: "A new board with this plate: praatplaat new FILE --plate with this path.")
  package static let written = Phrase(nl: "geschreven", en: "written")
  package static let broughtIn = Phrase(nl: "hierheen gehaald", en: "brought here")
  package static let textChanged = Phrase(nl: "tekst veranderd", en: "text changed")
  package static func movedTo(_ place: String) -> Phrase { Phrase(nl: "verplaatst naar \(place)", en: "moved to \(place)") }
  package static let wasRemoved = Phrase(nl: "weggehaald", en: "removed")
  package static let wasHidden = Phrase(nl: "verborgen voor iedereen", en: "hidden from everybody")
  package static let wasShown = Phrase(nl: "weer te zien", en: "shown again")
  package static let wasRestored = Phrase(nl: "teruggezet", en: "put back")
  package static func earlier(_ text: String) -> Phrase { Phrase(nl: "eerder: ‘\(text)’", en: "before: ‘\(text)’") }
  package static let whoIsNeeded = Phrase(nl: "Wie is nodig", en: "Who is needed")
  package static let buildsOnLabel = Phrase(nl: "Bouwt voort op", en: "Builds on")
  package static let removedNote = Phrase(nl: "een notitie die is weggehaald", en: "a note that was removed")
  package static let helpAbout = Phrase(nl: "alle toetsen van dit scherm", en: "all keys of this screen")
  package static let helpTitle = Phrase(nl: "Alle toetsen", en: "All keys")
  package static let helpMouse = Phrase(
    nl: "Met de muis: klik kiest, nog een klik opent, het wiel schuift, en op de woorden onderin kun je klikken.",
    en: "With the mouse: click chooses, another click opens, the wheel scrolls, and the words at the bottom can be clicked.")
  /// In letters that every terminal shows: whoever needs it sees no others.
  package static let helpSigns = Phrase(
    nl: "Komen er rare tekens op het scherm? Zet in PuTTY Window > Translation op UTF-8, of begin met --plain.",
    en: "Strange signs on the screen? Set Window > Translation to UTF-8 in PuTTY, or start with --plain.")
  package static let helpReading = Phrase(
    nl: "K = korte termijn, binnen een jaar. L = lange termijn, daarna. @naam = wie er nodig is, #woord = een tag.",
    en: "S = short term, within a year. L = long term, later. @name = who is needed, #word = a tag.")
  package static let paletteTitle = Phrase(nl: "Alles wat je kunt doen", en: "Everything you can do")
  package static let paletteNone = Phrase(nl: "Niets gevonden. Esc = terug", en: "Nothing found. Esc = back")
  static func notNow(_ what: Phrase) -> Phrase { Phrase(nl: "Kan nu niet: \(what.nl)", en: "Not now: \(what.en)") }
  package static let shares = Phrase(nl: "delen", en: "share")
  package static let takesOver = Phrase(nl: "overnemen", en: "take over")
  package static let thisIsDraft = Phrase(nl: "Concept: nog niet gedeeld.", en: "A draft: not shared yet.")
  package static let otherOne = Phrase(nl: "andere", en: "other")
  package static let otherQuestion = Phrase(nl: "andere vraag", en: "other question")
  package static let later = Phrase(both: "later")
  package static let saves = Phrase(nl: "bewaart", en: "saves")
  package static let toChoose = Phrase(nl: "kiezen", en: "choose")
  package static let exported = Phrase(nl: "Bewaard", en: "Saved")
  package static let copyWith = Phrase(nl: "Naar je eigen computer halen, daar typen:", en: "To get it on your own computer, type there:")

  package static let tourAbout = Phrase(
    nl: "eerste keer hier? een rondje langs dit scherm", en: "first time here? a look around this screen")
  package static let tourSteps = Phrase(nl: "terug/verder", en: "back/on")
  /// What else people call quitting.
  static let othersForQuit = "stop afsluiten sluit sluiten verlaat exit quit close leave einde"

  // MARK: In the key line

  package static let open = Phrase(both: "open")
  package static let remove = Phrase(nl: "weghalen", en: "remove")
  package static let search = Phrase(nl: "zoek", en: "search")
  package static let toQuit = Phrase(nl: "stop", en: "quit")
  package static let previousAndNext = Phrase(nl: "vorige/volgende", en: "previous/next")
  package static let arrows = Phrase(nl: "pijltjes", en: "arrows")
  package static let help = Phrase(nl: "hulp", en: "help")
  package static let firstTime = Phrase(nl: "eerste keer", en: "first time")
  package static let space = Phrase(nl: "spatie", en: "space")
}
