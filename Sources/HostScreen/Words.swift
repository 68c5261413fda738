// The words of the facilitator's screen.
import Board
import ScreenKit
import Words

extension Words {
  // MARK: What was done

  static func done(_ what: Phrase, _ whom: Phrase) -> KeyedPhrase {
    done(Phrase(nl: "\(what.nl), \(whom.nl)", en: "\(what.en), \(whom.en)"))
  }
  static func done(_ what: Phrase) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(nl: "\(what.nl) · \(sign("undo", "u")) = terug", en: "\(what.en) · \(sign("undo", "u")) = undo")
    }
  }

  // MARK: Lists and forms

  static func plenary(_ kind: PlenaryView.Kind) -> Phrase {
    switch kind {
    case .welcome, .packages, .takeaways: kind.title
    case .closing: Phrase(nl: "het slot", en: "the closing")
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

  // MARK: Above the list

  static let hostTitle = Phrase(nl: "Begeleider", en: "Facilitator")
  static func minutes(_ minutes: Int) -> Phrase {
    minutes == 1 ? Phrase(nl: "1 minuut", en: "1 minute") : Phrase(nl: "\(minutes) minuten", en: "\(minutes) minutes")
  }
  static func minutesOver(_ minutes: Int) -> Phrase { Phrase(nl: "\(minutes) min over tijd", en: "\(minutes) min over") }
  static let noAgendaHere = Phrase(nl: "Geen agenda", en: "No agenda")
  static let toBegin = KeyedPhrase { sign in Phrase(nl: "\(sign("nextStop", "n")) = beginnen", en: "\(sign("nextStop", "n")) = begin") }
  static func appliesToAll(_ count: Int) -> Phrase {
    Phrase(
      nl: "Geldt voor: \(count == 1 ? "de ene groep" : "ALLE \(count) groepen")",
      en: "Applies to: \(count == 1 ? "the one group" : "ALL \(count) groups")")
  }
  static func appliesTo(_ whom: Phrase) -> Phrase { Phrase(nl: "Geldt voor: \(whom.nl)", en: "Applies to: \(whom.en)") }
  static let allGroups = Phrase(nl: "alle groepen", en: "all groups")
  /// "groep 3, 7 en 9".
  static func someGroups(_ names: [GroupID]) -> Phrase {
    let list = Phrase.list(names.map(\.text))
    return Phrase(nl: "groep \(list.nl)", en: "\(names.count == 1 ? "group" : "groups") \(list.en)")
  }
  static func problems(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(nl: "! 1 groep vraagt aandacht", en: "! 1 group needs attention")
      : Phrase(nl: "! \(count) groepen vragen aandacht", en: "! \(count) groups need attention")
  }

  /// "Groep 3 roept je", "Groep 3 en 7 roepen je".
  static func call(_ groups: [GroupID]) -> Phrase {
    let names = someGroups(groups).capitalised
    return groups.count == 1
      ? Phrase(nl: "\(names.nl) roept je", en: "\(names.en) calls you") : Phrase(nl: "\(names.nl) roepen je", en: "\(names.en) call you")
  }
  static let nobodyCalls = Phrase(nl: "Er roept nu geen groep.", en: "No group calls now.")
  static func youCome(_ group: GroupID) -> KeyedPhrase {
    KeyedPhrase { sign in
      Phrase(
        nl: "\(Words.group(group).nl) ziet dat je komt · \(sign("undo", "u")) = terug",
        en: "\(Words.group(group).en) sees that you come · \(sign("undo", "u")) = undo")
    }
  }

  // MARK: How the session stands

  /// How many texts may have a name or an address in them, and of which groups; before that how many takeaways wait, with the key that has them.
  static func namesOrAddresses(_ count: Int, _ groups: [GroupID], waiting: Int) -> KeyedPhrase {
    let whose = groups.isEmpty ? Phrase(nl: "", en: "") : someGroups(groups)
    let waits = Words.waiting(waiting)
    return KeyedPhrase { sign in
      func said(_ words: String, _ whose: String, _ waits: String) -> String {
        "! " + (waiting > 0 ? "\(waits): \(sign("seenList", "a")) · " : "") + "\(words): \(count)" + (whose.isEmpty ? "" : " (\(whose))")
      }
      return Phrase(nl: said("Naam of adres", whose.nl, waits.nl), en: said("Name or address", whose.en, waits.en))
    }
  }

  /// How many takeaways wait, with the key that has them.
  static func waitingAt(_ count: Int) -> KeyedPhrase {
    KeyedPhrase { sign in
      let (waits, key) = (Words.waiting(count), sign("seenList", "a"))
      return Phrase(nl: "! \(waits.nl): \(key)", en: "! \(waits.en): \(key)")
    }
  }

  static let plenaryLabel = Phrase(nl: "Plenair", en: "Plenary")
  static let black = Phrase(nl: "zwart", en: "black")
  static let stateHidden = Phrase(nl: "Verborgen voor elkaar", en: "Hidden from each other")
  static let stateClosed = Phrase(nl: "Op slot", en: "Closed")
  static let stateLed = Phrase(nl: "Iedereen in deze stap", en: "Everybody held in this step")
  static func partly(_ what: Phrase, _ count: Int) -> Phrase {
    Phrase(nl: "\(what.nl): \(Phrase.groups(count).nl)", en: "\(what.en): \(Phrase.groups(count).en)")
  }
  static let pollRuns = Phrase(nl: "Poll loopt", en: "Poll is open")
  static func votingState(_ state: Voting.State) -> Phrase {
    switch state {
    case .off: Phrase(nl: "Stemmen: nog niet", en: "Voting: not yet")
    case .open: Phrase(nl: "Stemmen: open", en: "Voting: open now")
    case .closed: Phrase(nl: "Stemmen: dicht", en: "Voting: closed")
    case .result: Phrase(nl: "Stemmen: uitslag", en: "Voting: result")
    }
  }

  // MARK: The list

  static let totalHead = Phrase(nl: "Som", en: "Sum")
  static func caseNumbered(_ number: Int) -> Phrase { Phrase(both: "\(Phrase.aCase.nl) \(number)") }
  /// How many notes a group has, where there is little room.
  static func fewNotes(_ count: Int) -> Phrase { Phrase(nl: "\(count) not.", en: Phrase.notes(count).en) }
  /// A step where there is little room.
  static func shortName(of step: Step) -> Phrase {
    switch step {
    case .start: Phrase(nl: "vertrek", en: "start")
    case .end: Phrase(nl: "einde", en: "end")
    case .interventions: Phrase(nl: "interv.", en: "intervs.")
    }
  }
  static func groupsDo(_ mode: GroupMode.Name) -> Phrase { Phrase(nl: "Groepen: \(mode.title.nl)", en: "Groups: \(mode.title.en)") }
  static let noGroupsYet = KeyedPhrase { sign in
    Phrase(
      nl: "Er zijn nog geen groepen. \(sign("addGroup", "N")) = een groep erbij",
      en: "There are no groups yet. \(sign("addGroup", "N")) = add a group")
  }
  static func looksAlong(_ group: String) -> Phrase { Phrase(nl: "\(group) · meekijken", en: "\(group) · looking in") }

  // MARK: What was done

  static let alreadySo = Phrase(nl: "Zo staat het al.", en: "It is like that already.")
  static func toStop(_ title: Phrase) -> Phrase { Phrase(nl: "Naar \(title.nl)", en: "On to \(title.en)") }
  static let beforeAgenda = Phrase(nl: "Terug naar het begin", en: "Back to the beginning")
  static let agendaIsOver = Phrase(nl: "Dit is het laatste punt van de agenda.", en: "This is the last item of the agenda.")
  static let agendaNotBegun = KeyedPhrase { sign in
    Phrase(
      nl: "De agenda begint hier. \(sign("nextStop", "n")) = eerste punt",
      en: "The agenda begins here. \(sign("nextStop", "n")) = first item")
  }
  static let noAgenda = Phrase(nl: "Dit bord heeft geen agenda.", en: "This board has no agenda.")
  static func toStep(_ step: Step) -> Phrase { Phrase(nl: "Stap \(step.title.nl)", en: "Step \(step.title.en)") }
  static func toCase(_ title: Phrase) -> Phrase { Phrase(nl: "Case ‘\(title.nl)’", en: "Case ‘\(title.en)’ given") }
  static let casesAlternated = Phrase(nl: "Cases om en om verdeeld", en: "Cases given in turn")
  static let writingClosed = Phrase(nl: "Op slot", en: "Writing closed")
  static let writingOpened = Phrase(nl: "Schrijven kan weer", en: "Writing open again")
  static let notesHidden = Phrase(nl: "Notities verborgen voor elkaar", en: "Notes hidden from each other")
  static let notesRevealed = Phrase(nl: "Notities zichtbaar", en: "Notes can be seen")
  static let calledBack = Phrase(nl: "Teruggeroepen", en: "Called back")
  static let letGo = Phrase(nl: "Weer aan het werk", en: "Back to work")
  static let groupsHeld = Phrase(nl: "Blijven bij deze stap", en: "Held in this step")
  static let groupsGoOn = Phrase(nl: "Gaan zelf verder", en: "Go on by themselves")
  static let minuteMore = Phrase(nl: "Een minuut erbij", en: "A minute more")
  static let minuteFewer = Phrase(nl: "Een minuut eraf", en: "A minute fewer")
  static let timerPaused = Phrase(nl: "Klok staat stil", en: "Clock paused")
  static let timerGoesOn = Phrase(nl: "Klok loopt weer", en: "Clock goes on")
  static let timerStopped = Phrase(nl: "Klok weg", en: "Clock taken away")
  static func timerStarted(_ minutes: Int) -> Phrase { Phrase(nl: "Klok op \(minutes) min", en: "Clock at \(minutes) min") }
  static let noTimer = KeyedPhrase { sign in
    Phrase(
      nl: "Er loopt geen klok. \(sign("hostTimer", "t")) = klok zetten", en: "No clock is running. \(sign("hostTimer", "t")) = set a clock")
  }
  static let votingOpened = Phrase(nl: "Stemmen is open", en: "Voting is open")
  static let votingClosedNow = Phrase(nl: "Stemmen is dicht", en: "Voting is closed")
  static let resultShown = Phrase(nl: "Uitslag op het plenaire scherm", en: "Result on the plenary screen")
  static let votingOff = Phrase(nl: "Geen stemming meer", en: "No vote any more")
  static func budget(_ count: Int) -> Phrase {
    Phrase(nl: "\(Phrase.stickers(count).nl) per groep", en: "\(Phrase.stickers(count).en) a group")
  }
  static let pollAsked = Phrase(nl: "Poll gesteld", en: "Poll asked")
  static let pollClosed = Phrase(nl: "Poll gesloten", en: "Poll closed")
  static let pollLive = Phrase(nl: "Antwoorden meteen te zien", en: "Answers can be seen at once")
  static let pollNotLive = Phrase(nl: "Antwoorden pas na sluiten te zien", en: "Answers can be seen after closing")
  static let messageSent = Phrase(nl: "Mededeling gedaan", en: "Message sent")
  static let messageTakenAway = Phrase(nl: "Mededeling weg", en: "Message taken away")
  static func plenaryShows(_ kind: PlenaryView.Kind) -> Phrase {
    Phrase(nl: "Plenair scherm toont \(plenary(kind).nl)", en: "Plenary screen shows \(plenary(kind).en)")
  }
  /// What the key for going on will do.
  static func next(_ deed: Phrase) -> KeyedPhrase {
    KeyedPhrase { sign in Phrase(nl: "\(sign("nextStop", "n")) = \(deed.nl)", en: "\(sign("nextStop", "n")) = \(deed.en)") }
  }
  static func toMode(_ mode: GroupMode.Name) -> Phrase { Phrase(nl: "Scherm: \(mode.title.nl)", en: "Screens: \(mode.title.en)") }
  static let hostDoesNotWrite = Phrase(
    nl: "Notities zijn van de groep. Delete verbergt er een voor iedereen.",
    en: "Notes belong to the group. Delete hides one from everybody.")
  static func hostKeyUnknown(_ key: String) -> Phrase {
    Phrase(nl: "‘\(key)’ doet hier niets. ? = alle toetsen", en: "‘\(key)’ does nothing here. ? = all keys")
  }

  // MARK: Lists and forms

  static let agendaTitle = Phrase(nl: "Naar welk punt van de agenda?", en: "Which item of the agenda?")
  static let lookAtStep = Phrase(nl: "Welke stap wil je zien?", en: "Which step do you want to see?")
  static let caseTitle = Phrase(nl: "Welke case?", en: "Which case?")
  static let alternate = Phrase(nl: "Om en om over alle groepen verdelen", en: "In turn, over all groups")
  static let modeTitle = Phrase(nl: "Wat doen de groepen nu?", en: "What do the groups do now?")
  /// What a mode is for, in the list to choose one from; none for what has a key of its own.
  static func modeMeans(_ mode: GroupMode.Name) -> Phrase? {
    switch mode {
    case .work: Phrase(nl: "schrijven in de stap", en: "writing in the step")
    case .welcome: Phrase(nl: "een notitie om te oefenen", en: "a note to practise")
    case .wait: Phrase(nl: "jij bent aan het woord", en: "you are speaking")
    case .quiet: Phrase(nl: "één minuut lezen en denken", en: "one minute to read and think")
    case .perspective: Phrase(nl: "elke groep krijgt een andere rol", en: "each group gets another role")
    case .package: Phrase(nl: "notities die bij elkaar horen", en: "notes that belong together")
    case .takeaway: Phrase(nl: "wat ieder meeneemt", en: "what each takes home")
    case .poll, .vote, .back: nil
    }
  }
  static let plenaryTitle = Phrase(nl: "Wat laat het plenaire scherm zien?", en: "What does the plenary screen show?")
  static let isShown = Phrase(nl: "nu te zien", en: "shown now")
  static let joinTitle = Phrase(nl: "Zo doen anderen mee", en: "How others join")
  static let joinAbout = Phrase(nl: "Plak dit in de chat:", en: "Paste this in the chat:")
  static let joinAboutOwn = Phrase(
    nl: "Zo kom jij binnen, met jouw account. Mag iedereen daarmee in, plak dit dan in de chat:",
    en: "This is how you come in, with your account. If everybody may use that, paste this in the chat:")
  static let joinAboutLine = KeyedPhrase { sign in
    Phrase(
      nl:
        "Plak dit in de chat, of laat op het plenaire scherm ‘meedoen’ zien (\(sign("plenaryView", "w"))): daar staat er een QR-code bij.",
      en: "Paste this in the chat, or show ‘join’ on the plenary screen (\(sign("plenaryView", "w"))): there it has a QR code.")
  }
  static let joinGuess = Phrase(
    nl: "Doen anderen anders mee, bijvoorbeeld met een browser? e = die regel op het bord zetten.",
    en: "Do others join in another way, with a browser for instance? e = put that line on the board.")
  static let joinLineTitle = Phrase(nl: "Hoe doen anderen mee?", en: "How do others join?")
  static let joinLineLabel = Phrase(nl: "Eén regel, voor iedereen", en: "One line, for everybody")
  static let joinLineAbout = Phrase(
    nl: "\(Phrase.joinLineForm.nl). Leeg = geen regel.", en: "\(Phrase.joinLineForm.en). Empty = no line.")
  static let joinLineSet = Phrase(nl: "Nieuwe regel om mee te doen", en: "A new line to join with")
  static let joinLineGone = Phrase(nl: "Regel om mee te doen weggehaald", en: "The line to join with is gone")
  static let noJoinLines = Phrase(nl: "Vraag wie dit bord maakte hoe je meedoet.", en: "Ask who made this board how to join.")
  static let timerIsPaused = Phrase(nl: "De klok staat stil.", en: "The clock is paused.")
  static func timerWouldStart(_ minutes: Int) -> Phrase {
    Phrase(nl: "Er loopt geen klok. Enter = \(minutes) minuten", en: "No clock is running. Enter = \(minutes) minutes")
  }
  static let minutesLabel = Phrase(nl: "Minuten (cijfers, Enter):", en: "Minutes (digits, Enter):")
  static let leaveTitle = Phrase(nl: "De sessie loopt nog", en: "The session is still running")
  static let leaveText = Phrase(
    nl: "Enter = toch stoppen, Esc = blijven. De groepen kunnen gewoon doorgaan.",
    en: "Enter = quit anyway, Esc = stay. The groups can simply go on.")

  // MARK: Groups and their notes

  static func renameTitle(_ group: GroupID) -> Phrase {
    Phrase(nl: "Hoe heet \(Phrase.group(group).nl)?", en: "What is \(Phrase.group(group).en) called?")
  }
  static let renameAbout = Phrase(nl: "Leeg = geen eigen naam.", en: "Empty = no name of its own.")
  static func renamed(_ id: GroupID, _ title: String) -> KeyedPhrase {
    let group = group(id)
    return done(
      title.isEmpty
        ? Phrase(nl: "\(group.nl) heeft geen eigen naam meer", en: "\(group.en) has no name of its own now")
        : Phrase(nl: "\(group.nl) heet nu ‘\(title)’", en: "\(group.en) is called ‘\(title)’ now"))
  }
  static let addGroupTitle = Phrase(nl: "Een groep erbij", en: "Add a group")
  static let addGroupAbout = Phrase(
    nl: "Een nummer, of een naam van kleine letters, cijfers en streepjes.", en: "A number, or a name of small letters, digits and hyphens."
  )
  static let numberLabel = Phrase(nl: "Nummer of naam", en: "Number or name")
  static let groupNameIsWrong = Phrase(
    nl: "Dat kan niet: gebruik kleine letters, cijfers en streepjes.", en: "That is not possible: use small letters, digits and hyphens.")
  static func groupIsThere(_ name: GroupID) -> Phrase {
    Phrase(nl: "\(group(name).nl) is er al.", en: "\(group(name).en) is there already.")
  }
  static let tooManyGroups = Phrase(
    nl: "Er zijn al \(Limits.groups) groepen; meer gaat niet.", en: "There are \(Limits.groups) groups already; there can be no more.")
  static func groupAdded(_ name: GroupID) -> KeyedPhrase {
    done(Phrase(nl: "\(group(name).nl) is erbij", en: "\(group(name).en) was added"))
  }
  static let onlyEmptyGroups = KeyedPhrase { sign in
    Phrase(
      nl: "Alleen een groep zonder notities en zonder scherm kan weg. \(sign("mergeGroup", "M")) = samenvoegen",
      en: "Only a group without notes and a screen can go. \(sign("mergeGroup", "M")) = merge")
  }
  static func removeTitle(_ name: GroupID) -> Phrase { Phrase(nl: "\(group(name).nl) weghalen?", en: "Remove \(Phrase.group(name).en)?") }
  static let removeText = Phrase(
    nl: "Niemand heeft deze groep geopend. Enter = weghalen", en: "Nobody has opened this group. Enter = remove")
  static func groupRemoved(_ name: GroupID) -> KeyedPhrase { done(Phrase(nl: "\(group(name).nl) is weg", en: "\(group(name).en) is gone")) }
  static let noNoteHere = Phrase(nl: "Hier is geen notitie te zien.", en: "There is no note to be seen here.")
  static let moveNoteTitle = Phrase(nl: "Bij welke groep hoort deze notitie?", en: "Which group does this note belong to?")
  static func noteMoved(_ name: GroupID) -> KeyedPhrase {
    done(Phrase(nl: "Hoort nu bij \(Phrase.group(name).nl)", en: "Belongs to \(Phrase.group(name).en) now"))
  }
}
