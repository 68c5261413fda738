// The words of the facilitator's screen: the list of groups, and what the facilitator did to whom. Those of its lists and forms stand in
// Words+HostLists.
import Board

extension Words {
  // MARK: Above the list

  static let hostTitle = Phrase(nl: "Begeleider", en: "Facilitator")
  static func groupsAndNotes(_ groups: Int, _ notes: Int) -> Phrase {
    Phrase(
      nl: "\(groups) \(groups == 1 ? "groep" : "groepen") · \(notes) \(notes == 1 ? "notitie" : "notities")",
      en: "\(groups) \(groups == 1 ? "group" : "groups") · \(notes) \(notes == 1 ? "note" : "notes")")
  }
  static func minutes(_ minutes: Int) -> Phrase {
    minutes == 1 ? Phrase(nl: "1 minuut", en: "1 minute") : Phrase(nl: "\(minutes) minuten", en: "\(minutes) minutes")
  }
  static let clockIsOver = Phrase(nl: "tijd is om", en: "time is up")
  static func minutesOver(_ minutes: Int) -> Phrase { Phrase(nl: "\(minutes) min over tijd", en: "\(minutes) min over") }
  static let clockPaused = Phrase(nl: "pauze", en: "paused")
  static let noAgendaHere = Phrase(nl: "Geen agenda", en: "No agenda")
  static let toBegin = Phrase(nl: "n = beginnen", en: "n = begin")
  static func appliesToAll(_ count: Int) -> Phrase {
    Phrase(
      nl: "Geldt voor: \(count == 1 ? "de ene groep" : "ALLE \(count) groepen")",
      en: "Applies to: \(count == 1 ? "the one group" : "ALL \(count) groups")")
  }
  static func appliesTo(_ whom: Phrase) -> Phrase { Phrase(nl: "Geldt voor: \(whom.nl)", en: "Applies to: \(whom.en)") }
  static let allGroups = Phrase(nl: "alle groepen", en: "all groups")
  /// "groep 3, 7 en 9".
  static func someGroups(_ names: [String]) -> Phrase {
    func list(_ and: String) -> String {
      names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " \(and) " + (names.last ?? "")
    }
    return Phrase(nl: "groep \(list("en"))", en: "\(names.count == 1 ? "group" : "groups") \(list("and"))")
  }
  static func problems(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(nl: "! 1 groep vraagt aandacht", en: "! 1 group needs attention")
      : Phrase(nl: "! \(count) groepen vragen aandacht", en: "! \(count) groups need attention")
  }

  // MARK: How the session stands

  static let plenaryLabel = Phrase(nl: "Plenair", en: "Plenary")
  static let black = Phrase(nl: "zwart", en: "black")
  static let stateHidden = Phrase(nl: "Verborgen voor elkaar", en: "Hidden from each other")
  static let stateClosed = Phrase(nl: "Op slot", en: "Closed")
  static let stateLed = Phrase(nl: "Iedereen in deze stap", en: "Everybody held in this step")
  static func partly(_ what: Phrase, _ count: Int) -> Phrase {
    Phrase(nl: "\(what.nl): \(count) \(count == 1 ? "groep" : "groepen")", en: "\(what.en): \(count) \(count == 1 ? "group" : "groups")")
  }
  static let pollRuns = Phrase(nl: "Poll loopt", en: "Poll is open")
  static let messageStands = Phrase(nl: "Mededeling", en: "Message")
  static func votingState(_ state: Voting.State) -> Phrase {
    switch state {
    case .off: Phrase(nl: "Stemmen: nog niet", en: "Voting: not yet")
    case .open: Phrase(nl: "Stemmen: open", en: "Voting: open now")
    case .closed: Phrase(nl: "Stemmen: dicht", en: "Voting: closed")
    case .result: Phrase(nl: "Stemmen: uitslag", en: "Voting: result")
    }
  }

  // MARK: The list

  static let groupHead = Phrase(nl: "Groep", en: "Group")
  static let stepHead = Phrase(nl: "Stap", en: "Step")
  static let totalHead = Phrase(nl: "Som", en: "Sum")
  static let caseHead = Phrase(nl: "Case", en: "Case ")
  /// A step where there is little room.
  static func shortName(of step: Step) -> Phrase {
    switch step {
    case .start: Phrase(nl: "vertrek", en: "start")
    case .end: Phrase(nl: "einde", en: "end")
    case .interventions: Phrase(nl: "interv.", en: "intervs.")
    }
  }
  static func groupsDo(_ mode: GroupMode.Name) -> Phrase {
    Phrase(nl: "Groepen: \(mode.title.nl)", en: "Groups: \(mode.title.en)")
  }
  static let noGroupsYet = Phrase(nl: "Er zijn nog geen groepen. N = een groep erbij", en: "There are no groups yet. N = add a group")
  static func looksAlong(_ group: String) -> Phrase { Phrase(nl: "\(group) · meekijken", en: "\(group) · looking in") }

  // MARK: What was done

  static func done(_ what: Phrase, _ whom: Phrase) -> Phrase {
    Phrase(nl: "\(what.nl), \(whom.nl) · u = terug", en: "\(what.en), \(whom.en) · u = undo")
  }
  static func done(_ what: Phrase) -> Phrase { Phrase(nl: "\(what.nl) · u = terug", en: "\(what.en) · u = undo") }
  static let alreadySo = Phrase(nl: "Zo staat het al.", en: "It is like that already.")
  static func toStop(_ title: Phrase) -> Phrase { Phrase(nl: "Naar \(title.nl)", en: "On to \(title.en)") }
  static let beforeAgenda = Phrase(nl: "Terug naar het begin", en: "Back to the beginning")
  static let agendaIsOver = Phrase(nl: "Dit is het laatste punt van de agenda.", en: "This is the last item of the agenda.")
  static let agendaNotBegun = Phrase(nl: "De agenda begint hier. n = eerste punt", en: "The agenda begins here. n = first item")
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
  static let noTimer = Phrase(nl: "Er loopt geen klok. t = klok zetten", en: "No clock is running. t = set a clock")
  static let votingOpened = Phrase(nl: "Stemmen is open", en: "Voting is open")
  static let votingClosedNow = Phrase(nl: "Stemmen is dicht", en: "Voting is closed")
  static let resultShown = Phrase(nl: "Uitslag op het plenaire scherm", en: "Result on the plenary screen")
  static let votingOff = Phrase(nl: "Geen stemming meer", en: "No vote any more")
  static func budget(_ count: Int) -> Phrase {
    Phrase(
      nl: count == 1 ? "1 sticker per groep" : "\(count) stickers per groep",
      en: count == 1 ? "1 sticker a group" : "\(count) stickers a group")
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
  static func toMode(_ mode: GroupMode.Name) -> Phrase {
    Phrase(nl: "Scherm: \(mode.title.nl)", en: "Screens: \(mode.title.en)")
  }
  static let hostDoesNotWrite = Phrase(
    nl: "Notities zijn van de groep. Delete verbergt er een voor iedereen.",
    en: "Notes belong to the group. Delete hides one from everybody.")
  static func hostKeyUnknown(_ key: String) -> Phrase {
    Phrase(nl: "‘\(key)’ doet hier niets. ? = alle toetsen", en: "‘\(key)’ does nothing here. ? = all keys")
  }
}
