// The words of the facilitator's lists and forms, of the clock, and of what becomes of groups and their notes.
import Board

extension Words {
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
  static func votingTitle(_ voting: Voting) -> Phrase {
    let state = votingState(voting.state)
    let each = budget(voting.budget)
    return Phrase(nl: "\(state.nl) · \(each.nl)", en: "\(state.en) · \(each.en)")
  }
  static let openVotingOnPicks = Phrase(nl: "Openen: op wat elke groep vertelt", en: "Open: on what each group tells")
  static let openVotingOnNotes = Phrase(nl: "Openen: op alle interventies", en: "Open: on all interventions")
  static let closeVoting = Phrase(nl: "Sluiten", en: "Close voting")
  static let showResult = Phrase(nl: "Uitslag laten zien, ook op het plenaire scherm", en: "Show the result, also on the plenary screen")
  static func stickersMore(_ count: Int) -> Phrase {
    Phrase(nl: "Meer stickers: \(count) per groep", en: "More stickers: \(count) a group")
  }
  static func stickersFewer(_ count: Int) -> Phrase {
    Phrase(nl: "Minder stickers: \(count) per groep", en: "Fewer stickers: \(count) a group")
  }
  static let noVoting = Phrase(nl: "Stemming weghalen; stickers blijven bewaard", en: "Take the vote away; stickers are kept")
  static let usualPolls = Phrase(nl: "Van wie is leefbaarheid: nu en gewenst", en: "Whose is liveability: now and wished")
  static let closePolls = Phrase(nl: "Sluiten", en: "Close the poll")
  static let showPollResults = Phrase(nl: "Antwoorden meteen laten zien", en: "Show answers at once")
  static let hidePollResults = Phrase(nl: "Antwoorden pas na sluiten laten zien", en: "Show answers only after closing")
  static let ownPoll = Phrase(nl: "Een eigen vraag", en: "A question of your own")
  static let ownPollAbout = Phrase(
    nl: "Zet een / tussen de antwoorden, bijvoorbeeld: ja / nee / weet niet",
    en: "Put a / between the answers, for example: yes / no / don't know")
  static let questionLabel = Phrase(nl: "Vraag", en: "Question")
  static let optionsLabel = Phrase(nl: "Antwoorden", en: "Answers")
  static let pollNeeds = Phrase(
    nl: "Een vraag heeft 2 tot \(Limits.pollOptions) antwoorden, met een / ertussen.",
    en: "A question has 2 to \(Limits.pollOptions) answers, with a / between them.")
  static func askAgain(_ question: String) -> Phrase { Phrase(nl: "Weer vragen: \(question)", en: "Ask again: \(question)") }
  static let plenaryTitle = Phrase(nl: "Wat laat het plenaire scherm zien?", en: "What does the plenary screen show?")
  static let isShown = Phrase(nl: "nu te zien", en: "shown now")
  static func plenary(_ kind: PlenaryView.Kind) -> Phrase {
    switch kind {
    case .welcome: Phrase(nl: "welkom", en: "welcome")
    case .join: Phrase(nl: "zo doe je mee", en: "how to join")
    case .question: Phrase(nl: "de vraag van de stap", en: "the step's question")
    case .board: Phrase(nl: "het bord met aantallen", en: "the board with counts")
    case .feedback: Phrase(nl: "terugkoppeling per groep", en: "feedback group by group")
    case .note: Phrase(nl: "één notitie, groot", en: "one note, large")
    case .timer: Phrase(nl: "de klok", en: "the clock")
    case .poll: Phrase(nl: "de poll", en: "the poll")
    case .votes: Phrase(nl: "de uitslag van het stemmen", en: "the result of the vote")
    case .packages: Phrase(nl: "pakketten", en: "packages")
    case .takeaways: Phrase(nl: "opbrengst", en: "takeaways")
    case .message: Phrase(nl: "de mededeling", en: "the message")
    }
  }
  static let messageTitle = Phrase(nl: "Mededeling", en: "Message to the groups")
  static let messageAbout = Phrase(nl: "Leeg = de mededeling weghalen.", en: "Empty = take the message away.")
  static let messageLabel = Phrase(nl: "Wat wil je zeggen?", en: "What do you want to say?")
  static let joinTitle = Phrase(nl: "Zo doen anderen mee", en: "How others join")
  static let joinAbout = Phrase(nl: "Plak dit in de chat:", en: "Paste this in the chat:")
  static let noJoinLines = Phrase(nl: "Vraag wie dit bord maakte hoe je meedoet.", en: "Ask who made this board how to join.")
  static let timerTitle = Phrase(nl: "Klok", en: "Clock")
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

  static func renameTitle(_ group: String) -> Phrase {
    Phrase(nl: "Hoe heet \(groupInside(group).nl)?", en: "What is \(groupInside(group).en) called?")
  }
  static let renameAbout = Phrase(nl: "Leeg = geen eigen naam.", en: "Empty = no name of its own.")
  static let nameLabel = Phrase(nl: "Naam", en: "Name")
  static func renamed(_ group: String, _ title: String) -> Phrase {
    title.isEmpty
      ? Phrase(
        nl: "\(self.group(group).nl) heeft geen eigen naam meer · u = terug",
        en: "\(self.group(group).en) has no name of its own now · u = undo")
      : Phrase(
        nl: "\(self.group(group).nl) heet nu ‘\(title)’ · u = terug", en: "\(self.group(group).en) is called ‘\(title)’ now · u = undo")
  }
  static let addGroupTitle = Phrase(nl: "Een groep erbij", en: "Add a group")
  static let addGroupAbout = Phrase(
    nl: "Een nummer, of een naam van kleine letters, cijfers en streepjes.", en: "A number, or a name of small letters, digits and hyphens."
  )
  static let numberLabel = Phrase(nl: "Nummer of naam", en: "Number or name")
  static let groupNameIsWrong = Phrase(
    nl: "Dat kan niet: gebruik kleine letters, cijfers en streepjes.", en: "That is not possible: use small letters, digits and hyphens.")
  static func groupIsThere(_ name: String) -> Phrase {
    Phrase(nl: "\(group(name).nl) is er al.", en: "\(group(name).en) is there already.")
  }
  static let tooManyGroups = Phrase(
    nl: "Er zijn al \(Limits.groups) groepen; meer gaat niet.", en: "There are \(Limits.groups) groups already; there can be no more.")
  static func groupAdded(_ name: String) -> Phrase {
    Phrase(nl: "\(group(name).nl) is erbij · u = terug", en: "\(group(name).en) was added · u = undo")
  }
  static func mergeTitle(_ name: String) -> Phrase {
    Phrase(nl: "Bij wie gaat \(groupInside(name).nl) verder?", en: "Whom does \(groupInside(name).en) join?")
  }
  static let mergeAbout = Phrase(
    nl: "Alle notities gaan mee, en het scherm schuift door. u zet het terug.", en: "All notes and the screen come along. u puts it back.")
  static func merged(_ name: String, _ other: String) -> Phrase {
    Phrase(
      nl: "\(group(name).nl) hoort nu bij \(groupInside(other).nl) · u = terug",
      en: "\(group(name).en) is part of \(groupInside(other).en) now · u = undo")
  }
  static let onlyEmptyGroups = Phrase(
    nl: "Alleen een groep zonder notities en zonder scherm kan weg. M = samenvoegen",
    en: "Only a group without notes and a screen can go. M = merge")
  static func removeTitle(_ name: String) -> Phrase {
    Phrase(nl: "\(group(name).nl) weghalen?", en: "Remove \(groupInside(name).en)?")
  }
  static let removeText = Phrase(
    nl: "Niemand heeft deze groep geopend. Enter = weghalen", en: "Nobody has opened this group. Enter = remove")
  static func groupRemoved(_ name: String) -> Phrase {
    Phrase(nl: "\(group(name).nl) is weg · u = terug", en: "\(group(name).en) is gone · u = undo")
  }
  static let noNoteHere = Phrase(nl: "Hier staat geen notitie.", en: "There is no note here.")
  static let noteHiddenForAll = Phrase(nl: "Verborgen voor iedereen · u zet terug", en: "Hidden from everybody · u puts it back")
  static let moveNoteTitle = Phrase(nl: "Bij welke groep hoort deze notitie?", en: "Which group does this note belong to?")
  static func noteMoved(_ name: String) -> Phrase {
    Phrase(nl: "Hoort nu bij \(groupInside(name).nl) · u = terug", en: "Belongs to \(groupInside(name).en) now · u = undo")
  }
}
