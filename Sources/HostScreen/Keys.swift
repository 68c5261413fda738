// The keys of the list of groups. Those of one group's notes, and of what stands over them, are in Keys+Notes.
import Board
import ScreenKit
import Words

extension HostScreen {
  typealias Row = KeyRow<HostScreen>

  package var baseKeys: [KeyRow<HostScreen>] { list.viewing == nil ? stopKeys : Self.notesKeys }

  package var screenKeys: [KeyRow<HostScreen>] { list.viewing == nil ? stopKeys : Self.notesKeyLine }

  /// The keys of the list, those that this stop is about first.
  private var stopKeys: [KeyRow<HostScreen>] {
    if isFeedback { return Self.feedbackListKeys }
    switch glance.stop?.does.mode {
    case .poll: return Self.pollListKeys
    case .vote: return Self.voteListKeys
    default: return Self.listKeys
    }
  }

  package var takesInKept: Bool { true }

  package var help: [HelpPart<HostScreen>] {
    [.keys(baseKeys), .gap, .text(Words.helpReading), .text(Words.helpMouse), .text(Words.helpSigns)]
  }

  package static var kind: ScreenKind { .host }

  package static let tables: [String: [KeyRow<HostScreen>]] = [
    "list": listKeys, "feedback list": feedbackListKeys, "poll list": pollListKeys, "vote list": voteListKeys, "notes": notesKeyLine,
    "note": noteKeys, "case": caseKeys, "timer": timerKeys, "seen": seenKeys, "seenSearch": seenSearchKeys, "seenThing": seenThingKeys,
    "join": joinKeys,
  ]

  static let always = everywhere(Phrase(nl: "stoppen; de groepen gaan door", en: "quit; the groups go on")) { $0.leaveSession() }

  static let listKeys = leading + session + clock + answers + groups + paging + plenary + always
  private static let feedbackListKeys = telling + leading + session + clock + answers + groups + plenary + always
  private static let pollListKeys = first("hostPoll")
  private static let voteListKeys = first("hostVoting")

  /// The same keys, with one of them in front.
  private static func first(_ name: String) -> [Row] {
    let rest = leading + session + clock + answers + groups + paging + plenary + always
    return rest.filter { $0.name == name }.map { $0.ranked(89) } + rest.filter { $0.name != name }
  }

  private static let isWritable: @Sendable (HostScreen) -> Bool = { $0.isWritable }
  static let hasTimer: @Sendable (HostScreen) -> Bool = { $0.isWritable && $0.hostTimer != nil }
  private static let hasGroups: @Sendable (HostScreen) -> Bool = { !$0.board.groups.isEmpty }

  /// What is taken back here, and done again.
  static func undoing(rank: Int) -> [Row] {
    let rows = undoKeys(
      Phrase(nl: "terug", en: "undo"), Phrase(nl: "wat je net deed ongedaan maken", en: "undo what you just did"), rank: rank)
    // What was done before this screen began can be taken back too, and the key line does not invite to it.
    return rows.map { row in row.name == "undo" ? row.hinted { $0.canUndo && !$0.isUndoFromBefore } : row }
  }

  /// What the facilitator does most.
  private static let leading: [Row] =
    [
      Row(
        "nextStop", ["n"], "n", hint: Phrase(nl: "verder", en: "next"),
        about: Phrase(nl: "naar het volgende punt van de agenda", en: "on to the next item of the agenda"),
        others: "volgende vooruit forward continue", rank: 95,
        isOffered: { $0.isWritable && $0.glance.next != .over }, does: { $0.goOn() }),
      Row(
        "previousStop", [.backspace], "Backspace",
        about: Phrase(nl: "terug naar het vorige punt van de agenda", en: "back to the previous item of the agenda"),
        isOffered: { $0.isWritable && $0.glance.place != nil }, does: { $0.goBack() }),
      Row(
        "agendaList", ["g"], "g", hint: Phrase(both: "agenda"),
        about: Phrase(
          nl: "de agenda: naar een punt, of een punt korter of langer, en wanneer het slot is",
          en: "the agenda: to an item, or one shorter or longer, and when it ends"), rank: 48,
        isOffered: { $0.isWritable && !$0.glance.agenda.isEmpty }, does: { $0.openAgenda() }),
      Row(
        "mark", [" "], spelling: Words.space, hint: Phrase(nl: "alleen deze", en: "only this"),
        about: Phrase(
          nl: "een groep merken: wat je doet geldt alleen voor gemerkte groepen", en: "mark a group: what you do is for marked groups only"),
        rank: 62, isOffered: hasGroups, does: { $0.markRow() }),
      Row(
        "markWaiting", ["*"], "*", hint: Phrase(nl: "wie nog niet", en: "who has not"),
        about: Phrase(nl: "alle groepen merken die dit nog niet deden", en: "mark all groups that have not done this"), rank: 52,
        isOffered: { $0.hasWaiting }, does: { $0.markWaiting() }),
      Row(
        "readNow", ["z"], "z", hint: Phrase(nl: "lees alles", en: "read it all"),
        about: Phrase(nl: "wat je nu zegt en wat er straks komt, voluit", en: "what you say now and what comes, in full"), rank: 86,
        isOffered: { !$0.glance.agenda.isEmpty }, isHinted: { !$0.glance.agenda.isEmpty && $0.listPlan.above.isCut }, does: { $0.openNow() }
      ),
      Row(
        "everybody", [.escape], "Esc", hint: Phrase(nl: "weer allen", en: "all again"),
        about: Phrase(
          nl: "niemand meer gemerkt: wat je doet geldt weer voor alle groepen", en: "nobody marked: what you do is for all groups again"),
        rank: 88, isOffered: { !$0.markedGroups.isEmpty }, does: { $0.list.marked = [] }),
    ] + undoing(rank: 85)

  private static let session: [Row] = [
    Row(
      "hostStep", ["s"], "s", hint: .step, about: Phrase(nl: "naar een andere stap", en: "to another step"), rank: 70,
      isOffered: isWritable, does: { $0.openSteps() }),
    Row(
      "hostCase", ["c"], "c", hint: .aCase, about: Phrase(nl: "een case geven", en: "give a case"), rank: 60,
      isOffered: { $0.isWritable && !$0.board.caseStudies.isEmpty }, does: { $0.openCases() }),
    Row(
      "alternateCases", ["y"], "y",
      about: Phrase(nl: "de cases om en om over alle groepen verdelen", en: "give the cases to all groups in turn"),
      isOffered: { $0.isWritable && $0.board.caseStudies.count > 1 && !$0.board.groups.isEmpty }, does: { $0.alternateCases() }),
  ]

  private static let clock: [Row] = [
    Row(
      "hostTimer", ["t"], "t", hint: .clock,
      about: Phrase(nl: "de klok: zetten, stilzetten, stoppen", en: "the clock: set it, pause it, stop it"),
      others: "timer tijd minuten pauze pauzeren stopwatch time pause countdown aftellen", rank: 75,
      isOffered: isWritable, does: { $0.panel = .own(.timer(typed: "")) }),
    Row(
      "timerMore", ["+", "="], "+", about: Phrase(nl: "een minuut erbij", en: "a minute more"), isOffered: hasTimer,
      does: { $0.extendTimer(by: 60_000) }),
    Row(
      "timerFewer", ["-"], "-", about: Phrase(nl: "een minuut eraf", en: "a minute fewer"), isOffered: hasTimer,
      does: { $0.extendTimer(by: -60_000) }),
    Row(
      "hostClosed", ["d"], "d", hintNow: { $0.isClosedNow ? Words.opens : Words.closes },
      about: Phrase(nl: "op slot en weer open: wel lezen, niet schrijven", en: "closed and open again: reading but no writing"),
      aboutNow: { $0.isClosedNow ? Words.opensWriting : Words.closesWriting },
      others: "blokkeer vergrendel lock freeze", rank: 55,
      isOffered: isWritable, does: { $0.toggleClosed() }),
    Row(
      "hostHidden", ["r"], "r", hintNow: { $0.isHiddenNow ? Words.reveals : Words.hides },
      about: Phrase(nl: "notities voor elkaar verbergen, en laten zien", en: "hide notes from each other, and reveal them"),
      aboutNow: { $0.isHiddenNow ? Words.revealsNotes : Words.hidesNotes },
      others: "zichtbaar visible show", rank: 65,
      isOffered: isWritable, does: { $0.toggleHidden() }),
    Row(
      "led", ["l"], "l",
      about: Phrase(
        nl: "iedereen bij deze stap houden, of groepen zelf verder laten gaan",
        en: "hold everybody in this step, or let groups go on by themselves"),
      aboutNow: { $0.isLedNow ? Words.letsGoOn : Words.holds }, isOffered: isWritable, does: { $0.toggleLed() }),
  ]

  private static let answers: [Row] = [
    Row(
      "hostVoting", ["v"], "v", hint: Phrase(nl: "stemmen", en: "vote"),
      about: Phrase(nl: "stemmen met stickers: openen, sluiten, uitslag", en: "voting with stickers: open, close, result"), rank: 58,
      isOffered: isWritable, does: { $0.openVoting() }),
    Row(
      "hostPoll", ["p"], "p", hint: .poll, about: Phrase(nl: "een poll stellen en sluiten", en: "ask a poll and close it"),
      others: "enquête vraag question survey", rank: 56,
      isOffered: isWritable, does: { $0.openPolls() }),
    Row(
      "hostBack", ["b"], "b", hintNow: { $0.isBackNow ? Words.letsGo : Words.callsBack },
      about: Phrase(nl: "iedereen terugroepen, en weer laten gaan", en: "call everybody back, and let them go again"),
      aboutNow: { $0.isBackNow ? Words.letsAllGo : Words.callsAllBack }, rank: 57,
      isOffered: isWritable, does: { $0.toggleBack() }),
    Row(
      "hostMessage", ["m"], "m", hint: Phrase(nl: "zeg iets", en: "message"),
      about: Phrase(nl: "een mededeling in grote letters", en: "a message in large letters"), others: "bericht omroep announce broadcast",
      rank: 54, isOffered: isWritable,
      does: { $0.openMessage() }),
    Row(
      "hostMode", ["o"], "o",
      about: Phrase(
        nl: "wat de groepen doen: wachten, sta stil, bril, pakket, opbrengst",
        en: "what groups do: wait, quiet minute, perspective, package, takeaway"), isOffered: isWritable, does: { $0.openModes() }),
    Row(
      "hostJoin", ["i"], "i",
      about: Phrase(nl: "hoe anderen meedoen, om in een chat te plakken", en: "how others join, to paste in a chat"),
      others: "qr link url adres uitnodigen uitnodiging invite address",
      does: { $0.panel = .own(.join(scroll: 0)) }),
    Row(
      "copyJoinLine", [], about: Phrase(nl: "de regel om mee te doen kopiëren", en: "copy the line to join with"),
      others: Words.othersForCopying, isOffered: { $0.joinText != nil },
      does: { screen in if let text = screen.joinText { screen.copy(text) } else { screen.say(Words.noJoinLines) } }),
  ]

  private static let groups: [Row] = [
    Row(
      "showGroup", ["f"], "f", hint: Phrase(nl: "toon deze", en: "show this"),
      about: Phrase(
        nl: "bij de terugkoppeling: deze groep op het plenaire scherm", en: "at the feedback: this group on the plenary screen"), rank: 84,
      isOffered: { $0.mayShowChosenGroup }, does: { $0.showChosenGroup() }),
    Row(
      "openGroup", [.enter], "Enter", hint: Phrase(nl: "kijk mee", en: "look"),
      about: Phrase(nl: "de notities van deze groep bekijken", en: "look at this group's notes"), rank: 68, isOffered: hasGroups,
      does: { if let group = $0.chosenGroup { $0.view(group) } }),
    Row(
      "answerCall", ["!"], "!", hint: Phrase(nl: "ik kom", en: "I come"),
      about: Phrase(nl: "zeggen dat je naar een groep komt die roept", en: "say that you come to a group that calls"), rank: 67,
      isOffered: { $0.isWritable && $0.callingGroup != nil }, does: { $0.answerCall() }),
    Row(
      "renameGroup", ["e"], "e", about: Phrase(nl: "deze groep een naam geven", en: "give this group a name"),
      isOffered: { $0.isWritable && !$0.board.groups.isEmpty }, does: { $0.openRename() }),
    Row(
      "addGroup", ["N"], "N", about: Phrase(nl: "een groep erbij", en: "add a group"), isOffered: isWritable, does: { $0.openAddGroup() }),
    Row(
      "mergeGroup", ["M"], "M",
      about: Phrase(nl: "deze groep bij een andere voegen, of weer losmaken", en: "merge this group into another one, or take it apart"),
      isOffered: { $0.isWritable && $0.mayJoin }, does: { $0.openMerge() }),
    Row(
      "removeGroup", [.delete], "Del",
      about: Phrase(nl: "een groep weghalen die nooit iemand opende", en: "remove a group that nobody ever opened"),
      isOffered: { screen in screen.isWritable && screen.chosenGroup.map(screen.isEmpty) ?? false }, does: { $0.askRemoval() }),
    Row(
      "up", [.up, "k"], spelling: Words.arrows, about: Phrase(nl: "door de groepen lopen", en: "walk through the groups"), isNamed: false,
      does: { $0.moveRow(by: -1) }), Row("down", [.down, "j"], does: { $0.moveRow(by: 1) }),
    Row(
      "first", [.home], "Home End", about: Phrase(nl: "eerste en laatste groep", en: "first and last group"), isNamed: false,
      does: { $0.moveRow(by: -Limits.groups) }), Row("last", [.end], does: { $0.moveRow(by: Limits.groups) }),
  ]

  private static let plenary: [Row] = [
    Row(
      "seenList", ["a"], "a", hint: Phrase(nl: "bekijk", en: "look at"),
      about: Phrase(
        nl: "alles wat te zien is: van elk scherm halen, terugzetten, doorlaten",
        en: "everything that can be seen: take it off every screen, put it back, let it through"), rank: 89,
      isHinted: { !$0.list.privacy.texts.isEmpty }, does: { $0.openSeenList() }),
    Row(
      "commitments", ["A"], "A", hint: .commitments,
      about: Phrase(
        nl: "wat de vorige keer is afgesproken: gedaan, loopt, gestopt", en: "what was agreed last time: done, running, stopped"), rank: 46,
      isOffered: { $0.isWritable && !$0.board.commitments.isEmpty }, does: { $0.openCommitments(of: nil) }),
    Row(
      "exportBoard", ["x"], "x",
      about: Phrase(nl: "het bord bewaren in een bestand: poster, tabel, tekst", en: "save the board in a file: poster, table, text"),
      others: "exporteer opslaan delen verslag rapport afdrukken print pdf download export report share csv html",
      isOffered: { !$0.shell.setup.isLocked }, does: { $0.chooseExport() }),
    Row(
      "plenaryView", ["w"], "w", hint: Phrase(nl: "plenair", en: "plenary"),
      about: Phrase(nl: "wat het plenaire scherm laat zien", en: "what the plenary screen shows"),
      others: "beamer projector presentatie tonen presentation", rank: 72, isOffered: isWritable,
      does: { $0.openPlenaryViews() }),
    Row(
      "plenaryBlack", ["."], ".", about: Phrase(nl: "plenair scherm zwart, en terug", en: "plenary screen black, and back"),
      aboutNow: { $0.board.shows.isBlack ? Words.lightsPlenary : Words.darkensPlenary },
      isOffered: isWritable, does: { $0.shell.show($0.board.plenaryDarkened) }),
    Row(
      "otherScreen", [.tab], "Tab", hint: Phrase(nl: "toon plenair", en: "show plenary"),
      about: Phrase(nl: "naar het plenaire scherm, en terug", en: "to the plenary screen, and back"), rank: 50, does: { $0.showPlenary() }),
  ]

  /// The pages of the plenary screen.
  private static let paging: [Row] = [
    Row(
      "plenaryNext", [.right, .pageDown], "→ PgDn",
      about: Phrase(nl: "plenair scherm: volgende bladzijde", en: "plenary screen: next page"),
      isOffered: { $0.isWritable && $0.plenaryTurned(by: 1) != nil }, does: { $0.turnPlenary(by: 1) }),
    Row(
      "plenaryPrevious", [.left, .pageUp], "← PgUp",
      about: Phrase(nl: "plenair scherm: vorige bladzijde", en: "plenary screen: previous page"),
      isOffered: { $0.isWritable && $0.plenaryTurned(by: -1) != nil }, does: { $0.turnPlenary(by: -1) }),
  ]

  /// The same where groups tell each other what they have: then these are the keys that it is about, and at either end they say so.
  private static let telling: [Row] = [
    Row(
      "plenaryPrevious", [.left, .pageUp], "← →", hint: .group,
      about: Phrase(nl: "plenair scherm: de vorige groep", en: "plenary screen: the previous group"), rank: 89, isPair: true,
      isOffered: { $0.mayTurnGroups }, does: { $0.turnPlenary(by: -1) }),
    Row(
      "plenaryNext", [.right, .pageDown], "→", about: Phrase(nl: "plenair scherm: de volgende groep", en: "plenary screen: the next group"),
      isOffered: { $0.mayTurnGroups }, does: { $0.turnPlenary(by: 1) }),
  ]
}

extension KeyRow where S == HostScreen {
  /// The same row, which stays longer in the key line.
  fileprivate func ranked(_ rank: Int) -> KeyRow {
    var row = self
    row.rank = rank
    return row
  }

  /// The same row, in the key line only where something more is so.
  fileprivate func hinted(_ isHinted: @escaping @Sendable (HostScreen) -> Bool) -> KeyRow {
    var row = self
    row.isHinted = isHinted
    return row
  }
}
