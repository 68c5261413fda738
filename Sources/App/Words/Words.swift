// Every word that a screen shows, but for the keys (Keymap) and the help (which is made from the keymap). Kind words, short sentences, "je".
import Board
import Words

/// The words that only screens say; what others say too is in the room Words.
enum Words {
  static let product = Phrase(nl: "Praatplaat leefbaarheid", en: "Praatplaat liveability")

  // MARK: The plate

  /// Nearly the whole title, for the columns of a screen of 120.
  static func abbreviatedTitle(of theme: Theme) -> Phrase {
    theme == .existingStock ? Phrase(nl: "Best. woningvoorraad", en: theme.title.en) : theme.title
  }

  /// For strips: at most six columns, whole words where there is one.
  static func stripTitle(of theme: Theme) -> Phrase {
    switch theme {
    case .residentMix: Phrase(nl: "Bewon.", en: "Resid.")
    case .existingStock: Phrase(nl: "Voorr.", en: "Stock")
    case .newConstruction: Phrase(nl: "Nieuw", en: "New")
    case .socialManagement: theme.shortTitle
    case .localCooperation: Phrase(nl: "Samen", en: "Local")
    }
  }

  // MARK: Header and footer

  static func caseOf(_ number: Int, _ total: Int) -> Phrase {
    Phrase(nl: "Case \(number) van \(total)", en: "Case \(number) of \(total)")
  }
  static func caseNumber(_ number: Int) -> Phrase { Phrase(both: "Case \(number)") }
  static let noCaseHelp = Phrase(
    nl: "Dit bord heeft geen case om aan te werken. Vraag de begeleider om een bord met een case.",
    en: "This board has no case to work on. Ask the facilitator for a board with a case.")
  static let noCase = Phrase(nl: "Dit bord heeft geen case", en: "This board has no case")
  static func group(_ name: String) -> Phrase {
    Int(name) == nil ? Phrase(both: name) : Phrase(nl: "Groep \(name)", en: "Group \(name)")
  }
  static let ours = Phrase(nl: "wij", en: "us")
  static let shared = Phrase(nl: "gedeeld", en: "shared")
  static func notSharedYet(_ count: Int) -> Phrase {
    Phrase(nl: "nog niet gedeeld: \(count)", en: "not shared yet: \(count)")
  }
  static func keptNotShared(_ count: Int) -> Phrase {
    Phrase(nl: "hier bewaard, nog niet gedeeld: \(count)", en: "kept here, not shared yet: \(count)")
  }
  static func keptNowhere(_ count: Int) -> Phrase {
    Phrase(nl: "nog nergens bewaard: \(count)", en: "not kept anywhere: \(count)")
  }
  static let sharing = Phrase(nl: "delen…", en: "sharing…")
  static let fileGone = Phrase(nl: "bestand weg", en: "file gone")
  static let readOnly = Phrase(nl: "alleen lezen", en: "read only")

  // MARK: The board

  static let empty = Phrase(nl: "nog leeg", en: "nothing yet")
  static let emptyHint = Phrase(nl: "n = schrijven", en: "n = write")
  static func more(_ count: Int) -> Phrase { Phrase(nl: "nog \(count)", en: "\(count) more") }
  static let new = Phrase(nl: "nieuw", en: "new")
  static let draft = Phrase(nl: "concept", en: "draft")
  static let goOn = Phrase(nl: "verder", en: "go on")
  static let draftGoesOn = Phrase(nl: "concept · Enter = verder", en: "draft · Enter = go on")
  /// For columns in which that does not fit.
  static let draftGoesOnShort = Phrase(nl: "concept · Enter", en: "draft · Enter")
  static let draftOfEdit = Phrase(nl: "concept · e = verder", en: "draft · e = go on")
  static func buildsOn(_ group: String) -> Phrase { Phrase(nl: "op \(group)", en: "on \(group)") }
  static let writeHere = Phrase(nl: "Schrijf je notitie …", en: "Write your note …")

  // MARK: Beginning

  static let whichRoom = Phrase(nl: "In welke breakoutroom zit je?", en: "Which breakout room are you in?")
  static func groupsHere(_ list: String) -> Phrase {
    Phrase(nl: "Op dit bord: \(list)", en: "On this board: \(list)")
  }
  static func groupRange(_ first: Int, _ last: Int) -> Phrase {
    Phrase(nl: "groep \(first) tot en met \(last)", en: "group \(first) to \(last)")
  }
  static let typeNumber = Phrase(nl: "Typ het nummer en druk op Enter.", en: "Type the number and press Enter.")
  static let typeName = Phrase(nl: "Typ de naam en druk op Enter.", en: "Type the name and press Enter.")
  static func begin(_ group: String) -> Phrase { Phrase(nl: "Enter = beginnen als \(group)", en: "Enter = begin as \(group)") }
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
  static let noNames = Phrase(nl: "Geen namen of huisnummers van bewoners.", en: "No names or house numbers of residents.")
  static let largerLetters = Phrase(nl: "Letters groter: Ctrl en +", en: "Larger letters: Ctrl and +")
  static func tooSmall(_ width: Int, _ height: Int) -> Phrase {
    Phrase(nl: "Maak het venster groter: minstens \(width) × \(height).", en: "Make the window larger: at least \(width) × \(height).")
  }

  // MARK: What just happened

  static let removed = Phrase(nl: "Notitie weggehaald · u zet terug", en: "Note removed · u puts it back")
  static let removedWhileWriting = Phrase(
    nl: "Een notitie van jullie is weggehaald terwijl je schreef · u zet haar terug",
    en: "A note of yours was removed while you wrote · u puts it back")
  static let removedWhileEditing = Phrase(
    nl: "Deze notitie is weggehaald terwijl je schreef · Enter bewaart haar toch",
    en: "This note was removed while you wrote · Enter saves it all the same")
  static let draftRemoved = Phrase(nl: "Concept weggehaald · u zet terug", en: "Draft removed · u puts it back")
  static let undone = Phrase(nl: "Ongedaan gemaakt · Ctrl-Y doet het weer", en: "Undone · Ctrl-Y does it again")
  static let redone = Phrase(nl: "Weer gedaan", en: "Done again")
  static let undonePartly = Phrase(
    nl: "Voor een deel: de rest heeft iemand anders intussen veranderd.", en: "In part: somebody else has changed the rest since.")
  static let nothingToUndo = Phrase(nl: "Er is niets om ongedaan te maken.", en: "There is nothing to undo.")
  static let nothingToRedo = Phrase(nl: "Er is niets om weer te doen.", en: "There is nothing to do again.")
  static let undoOvertaken = Phrase(
    nl: "Dat is intussen door iemand anders veranderd; het blijft zoals het nu is.",
    en: "Somebody else has changed that since; it stays as it is now.")
  static func notYours(_ group: String) -> Phrase {
    Phrase(nl: "Deze notitie is van \(group). Met r bouw je erop voort.", en: "This note belongs to \(group). Press r to build on it.")
  }
  static let nothingHere = Phrase(nl: "Hier staat nog niets. n = schrijven", en: "There is nothing here yet. n = write")
  static let stillDraft = Phrase(nl: "Dit is nog een concept. Enter = verder", en: "This is still a draft. Enter = go on")
  static let frozen = Phrase(
    nl: "Deze notitie zit vast: het bestand is op die plek beschadigd. Schrijf een nieuwe.",
    en: "This note is stuck: the file is damaged there. Write a new one.")
  static func moved(_ theme: String) -> Phrase { Phrase(nl: "Staat nu bij \(theme)", en: "Now under \(theme)") }
  static func nowTerm(_ horizon: String) -> Phrase { Phrase(nl: "Staat nu op \(horizon)", en: "Now \(horizon)") }
  static let textTooLong = Phrase(
    nl: "Een notitie heeft hoogstens \(Limits.textScalars) tekens. Begin voor de rest een nieuwe.",
    en: "A note has at most \(Limits.textScalars) characters. Start another one for the rest.")
  static let pasteTooLong = Phrase(
    nl: "Dat is te veel om te plakken: een notitie heeft hoogstens \(Limits.textScalars) tekens. Er is niets veranderd.",
    en: "That is too much to paste: a note has at most \(Limits.textScalars) characters. Nothing has changed.")
  static let noCards = Phrase(nl: "Bij dit thema staan geen voorbeeldkaarten.", en: "This theme has no example cards.")

  // MARK: Windows reflexes

  static let copyReflex = Phrase(
    nl: "Kopiëren kan hier niet met Ctrl-C. Stoppen: nog eens Ctrl-C", en: "Ctrl-C does not copy here. To quit: Ctrl-C again")
  static let saveReflex = Phrase(nl: "Alles wordt vanzelf bewaard", en: "Everything is saved by itself")
  static let pasteReflex = Phrase(nl: "Plakken: Ctrl+Shift+V", en: "Paste: Ctrl+Shift+V")
  static func keyUnknown(_ key: String) -> Phrase {
    Phrase(nl: "‘\(key)’ doet hier niets. n = schrijven, ? = alle toetsen", en: "‘\(key)’ does nothing here. n = write, ? = all keys")
  }
  static let stillSharing = Phrase(
    nl: "Even wachten: je laatste notities worden nog gedeeld. q = toch stoppen, Esc = blijven",
    en: "One moment: your last notes are still being shared. q = quit anyway, Esc = stay")

  // MARK: The file

  static func notDelivered(_ trouble: Trouble) -> Phrase {
    Phrase(
      nl: "\(trouble.sentence.nl) Je notities zijn hier bewaard en worden vanzelf bezorgd. We blijven proberen.",
      en: "\(trouble.sentence.en) Your notes are kept here and will be delivered by themselves. We keep trying.")
  }
  /// What stands on this screen only. Why it could not be kept here.
  static func notKept(_ trouble: Trouble) -> Phrase {
    let why =
      trouble == .missing ? Phrase(nl: "Je hebt hier geen eigen map.", en: "You have no folder of your own here.") : trouble.sentence
    return Phrase(
      nl: "LET OP: \(why.nl) Je notities zijn nog nergens bewaard. Laat dit scherm open. We blijven proberen.",
      en: "WATCH OUT: \(why.en) Your notes are not kept anywhere yet. Keep this screen open. We keep trying.")
  }
  static let makeAnewQuestion = Phrase(
    nl: "Het bestand is weg. Enter = opnieuw maken van wat dit scherm weet, Esc = wachten",
    en: "The file is gone. Enter = make it anew from what this screen knows, Esc = wait")
  static let waitingForFile = Phrase(
    nl: "Een ander programma houdt het bestand bezet. Je notities zijn hier bewaard en volgen vanzelf.",
    en: "Another program keeps the file busy. Your notes are kept here and follow by themselves.")
  static func unreadable(_ trouble: Trouble) -> Phrase {
    Phrase(
      nl: "\(trouble.sentence.nl) Wat je ziet is van daarvoor. Laat dit scherm open; we blijven kijken.",
      en: "\(trouble.sentence.en) What you see is from before that. Keep this screen open; we keep looking.")
  }
  static let fileMissing = Phrase(
    nl: "Het bestand is weg. Zet het terug op zijn plek; laat dit scherm open.",
    en: "The file is gone. Put it back in its place; keep this screen open.")
  static let fileIsAnotherBoard = Phrase(
    nl: "Op de plek van dit bord staat nu een ander bord. Er wordt niets naar geschreven.",
    en: "Another board stands in this board's place now. Nothing is written to it.")
  static let fileIsNewer = Phrase(
    nl: "Dit bord is van een nieuwere praatplaat. Je kunt lezen, niet schrijven. Werk dit programma bij.",
    en: "This board comes from a newer praatplaat. You can read, not write. Update this program.")
  static let fileIsReadOnly = Phrase(
    nl: "Dit bestand mag je alleen lezen. Vraag de begeleider om schrijfrechten.",
    en: "You may only read this file. Ask the facilitator for permission to write.")

  // MARK: Panels

  static let noteTitle = Phrase(nl: "Notitie", en: "Note")
  static let historyTitle = Phrase(nl: "Zo kwam het hier", en: "How it got here")
  static let written = Phrase(nl: "geschreven", en: "written")
  static let textChanged = Phrase(nl: "tekst veranderd", en: "text changed")
  static func movedTo(_ place: String) -> Phrase { Phrase(nl: "verplaatst naar \(place)", en: "moved to \(place)") }
  static let wasRemoved = Phrase(nl: "weggehaald", en: "removed")
  static let wasHidden = Phrase(nl: "verborgen voor iedereen", en: "hidden from everybody")
  static let wasShown = Phrase(nl: "weer te zien", en: "shown again")
  static let wasRestored = Phrase(nl: "teruggezet", en: "put back")
  static func earlier(_ text: String) -> Phrase { Phrase(nl: "eerder: ‘\(text)’", en: "before: ‘\(text)’") }
  static let whoIsNeeded = Phrase(nl: "Wie is nodig", en: "Who is needed")
  static let buildsOnLabel = Phrase(nl: "Bouwt voort op", en: "Builds on")
  static let removedNote = Phrase(nl: "een notitie die is weggehaald", en: "a note that was removed")
  static let source = Phrase(nl: "Bron", en: "Source")
  static let cardsTitle = Phrase(nl: "Voorbeeldkaarten", en: "Example cards")
  static let cardsLabel = Phrase(
    nl: "Een eigen selectie uit openbare praktijkvoorbeelden, niet de 25 van de praatplaat.",
    en: "Our own selection of public examples, not the 25 of the poster.")
  static let cardBegin = Phrase(nl: "Bij ons betekent dat: ", en: "For us that means: ")
  static let helpTitle = Phrase(nl: "Alle toetsen", en: "All keys")
  static let helpMouse = Phrase(
    nl: "Met de muis: klik kiest, dubbelklik opent, het wiel schuift, en op de woorden onderin kun je klikken.",
    en: "With the mouse: click chooses, double click opens, the wheel scrolls, and the words at the bottom can be clicked.")
  static let helpReading = Phrase(
    nl: "K = korte termijn, binnen een jaar. L = lange termijn, daarna. @naam = wie er nodig is, #woord = een tag.",
    en: "S = short term, within a year. L = long term, later. @name = who is needed, #word = a tag.")
  static let helpCapital = Phrase(
    nl: "Of begin gewoon met een hoofdletter: dan schrijf je meteen.", en: "Or simply start with a capital letter: you are writing.")
  static let whileWriting = Phrase(nl: "Terwijl je schrijft", en: "While you write")
  static let paletteTitle = Phrase(nl: "Alles wat je kunt doen", en: "Everything you can do")
  static let paletteNone = Phrase(nl: "Niets gevonden. Esc = terug", en: "Nothing found. Esc = back")
  static func pasteTitle(_ lines: Int) -> Phrase {
    Phrase(nl: "Je plakt \(lines) regels", en: "You are pasting \(lines) lines")
  }
  static func workingOn(_ title: String) -> Phrase { Phrase(nl: "Je werkt nu aan ‘\(title)’", en: "You now work on ‘\(title)’") }
  static let thisIsYours = Phrase(nl: "hieraan werk je", en: "you work on this")
}
