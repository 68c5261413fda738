// The keys of the facilitator's screens: the list of groups, the clock, and one group's notes.
import Board

extension Keymap {
  static let host: [Binding] = leading + session + groups + plenary + always

  /// What the facilitator does most.
  private static let leading: [Binding] = [
    Binding(
      .nextStop, [.character("n")], "n", hint: Phrase(nl: "verder", en: "next"),
      about: Phrase(nl: "naar het volgende punt van de agenda", en: "on to the next item of the agenda"), rank: 95),
    Binding(
      .previousStop, [.backspace], Phrase(nl: "Backspace", en: "Backspace"),
      about: Phrase(nl: "terug naar het vorige punt van de agenda", en: "back to the previous item of the agenda")),
    Binding(
      .agendaList, [.character("g")], "g", hint: Phrase(nl: "agenda", en: "agenda"),
      about: Phrase(nl: "naar een punt van de agenda, op naam", en: "to any item of the agenda, by name"), rank: 48),
    Binding(
      .mark, [.character(" ")], Phrase(nl: "spatie", en: "space"), hint: Phrase(nl: "alleen deze", en: "only this"),
      about: Phrase(
        nl: "een groep merken: wat je doet geldt alleen voor gemerkte groepen", en: "mark a group: what you do is for marked groups only"),
      rank: 62),
    Binding(
      .everybody, [.escape], "Esc", hint: Phrase(nl: "weer allen", en: "all again"),
      about: Phrase(
        nl: "niemand meer gemerkt: wat je doet geldt weer voor alle groepen", en: "nobody marked: what you do is for all groups again"),
      rank: 88),
    Binding(
      .undo, [.character("u"), .ctrl("z")], "u", hint: Phrase(nl: "terug", en: "undo"),
      about: Phrase(nl: "wat je net deed ongedaan maken", en: "undo what you just did"), rank: 85),
    Binding(.redo, [.ctrl("y"), .ctrl("r")], "Ctrl-Y", about: Phrase(nl: "toch weer doen", en: "do it again")),
  ]

  private static let session: [Binding] = [
    Binding(
      .hostStep, [.character("s")], "s", hint: Phrase(nl: "stap", en: "step"),
      about: Phrase(nl: "naar een andere stap", en: "to another step"), rank: 70),
    Binding(
      .hostCase, [.character("c")], "c", hint: Phrase(nl: "case", en: "case"), about: Phrase(nl: "een case geven", en: "give a case"),
      rank: 60),
    Binding(
      .alternateCases, [.character("y")], "y",
      about: Phrase(nl: "de cases om en om over alle groepen verdelen", en: "give the cases to all groups in turn")),
    Binding(
      .hostTimer, [.character("t")], "t", hint: Phrase(nl: "klok", en: "clock"),
      about: Phrase(nl: "de klok: zetten, stilzetten, stoppen", en: "the clock: set it, pause it, stop it"), rank: 75),
    Binding(.timerMore, [.character("+"), .character("=")], "+", about: Phrase(nl: "een minuut erbij", en: "a minute more")),
    Binding(.timerFewer, [.character("-")], "-", about: Phrase(nl: "een minuut eraf", en: "a minute fewer")),
    Binding(
      .hostClosed, [.character("d")], "d", hint: Phrase(nl: "op slot", en: "close"),
      about: Phrase(nl: "op slot en weer open: wel lezen, niet schrijven", en: "closed and open again: reading but no writing"), rank: 55),
    Binding(
      .hostHidden, [.character("r")], "r", hint: Phrase(nl: "onthul", en: "reveal"),
      about: Phrase(nl: "notities voor elkaar verbergen, en laten zien", en: "hide notes from each other, and reveal them"), rank: 65),
    Binding(
      .led, [.character("l")], "l",
      about: Phrase(
        nl: "iedereen bij deze stap houden, of groepen zelf verder laten gaan",
        en: "hold everybody in this step, or let groups go on by themselves")),
    Binding(
      .hostVoting, [.character("v")], "v", hint: Phrase(nl: "stemmen", en: "vote"),
      about: Phrase(nl: "stemmen met stickers: openen, sluiten, uitslag", en: "voting with stickers: open, close, result"), rank: 58),
    Binding(
      .hostPoll, [.character("p")], "p", hint: Phrase(nl: "poll", en: "poll"),
      about: Phrase(nl: "een poll stellen en sluiten", en: "ask a poll and close it"), rank: 56),
    Binding(
      .hostBack, [.character("b")], "b", hint: Phrase(nl: "roep terug", en: "call back"),
      about: Phrase(nl: "iedereen terugroepen, en weer laten gaan", en: "call everybody back, and let them go again"), rank: 57),
    Binding(
      .hostMessage, [.character("m")], "m", hint: Phrase(nl: "zeg iets", en: "message"),
      about: Phrase(nl: "een mededeling in grote letters", en: "a message in large letters"), rank: 54),
    Binding(
      .hostMode, [.character("o")], "o",
      about: Phrase(
        nl: "wat de groepen doen: wachten, sta stil, bril, pakket, opbrengst",
        en: "what groups do: wait, quiet minute, perspective, package, takeaway")),
    Binding(
      .hostJoin, [.character("i")], "i",
      about: Phrase(nl: "hoe anderen meedoen, om in een chat te plakken", en: "how others join, to paste in a chat")),
  ]

  private static let groups: [Binding] = [
    Binding(
      .openGroup, [.enter], "Enter", hint: Phrase(nl: "kijk mee", en: "look"),
      about: Phrase(nl: "de notities van deze groep bekijken", en: "look at this group's notes"), rank: 68),
    Binding(.renameGroup, [.character("e")], "e", about: Phrase(nl: "deze groep een naam geven", en: "give this group a name")),
    Binding(
      .addGroup, [.character("N")], "N", about: Phrase(nl: "een groep erbij", en: "add a group")),
    Binding(
      .mergeGroup, [.character("M")], "M", about: Phrase(nl: "deze groep bij een andere voegen", en: "merge this group into another one")),
    Binding(
      .removeGroup, [.delete], "Del",
      about: Phrase(nl: "een groep weghalen die nooit iemand opende", en: "remove a group that nobody ever opened")),
    Binding(
      .up, [.up, .character("k")], Phrase(nl: "pijltjes", en: "arrows"),
      about: Phrase(nl: "door de groepen lopen", en: "walk through the groups")),
    Binding(.down, [.down, .character("j")], ""),
    Binding(.first, [.home], "Home End", about: Phrase(nl: "eerste en laatste groep", en: "first and last group")),
    Binding(.last, [.end], ""),
  ]

  private static let plenary: [Binding] = [
    Binding(
      .plenaryView, [.character("w")], "w", hint: Phrase(nl: "plenair", en: "plenary"),
      about: Phrase(nl: "wat het plenaire scherm laat zien", en: "what the plenary screen shows"), rank: 72),
    Binding(
      .plenaryNext, [.right, .pageDown], "→ PgDn", about: Phrase(nl: "plenair scherm: volgende bladzijde", en: "plenary screen: next page")),
    Binding(
      .plenaryPrevious, [.left, .pageUp], "← PgUp",
      about: Phrase(nl: "plenair scherm: vorige bladzijde", en: "plenary screen: previous page")),
    Binding(
      .plenaryBlack, [.character(".")], ".", about: Phrase(nl: "plenair scherm zwart, en terug", en: "plenary screen black, and back")),
    Binding(
      .otherScreen, [.tab], "Tab", hint: Phrase(nl: "toon plenair", en: "show plenary"),
      about: Phrase(nl: "naar het plenaire scherm, en terug", en: "to the plenary screen, and back"), rank: 50),
  ]

  private static let always = everywhere(Phrase(nl: "stoppen; de groepen gaan door", en: "quit; the groups go on"))

  /// The clock, large.
  static let timer: [Binding] = [
    Binding(.timerPause, [.enter], "Enter", hint: Phrase(nl: "zet/pauze", en: "set/pause"), rank: 100),
    Binding(.timerMore, [.character("+"), .character("=")], "+ -", hint: Phrase(nl: "minuut", en: "minute"), rank: 80),
    Binding(.timerFewer, [.character("-")], ""),
    Binding(.timerStop, [.character("0"), .delete], "0", hint: Phrase(nl: "weg", en: "stop"), rank: 70),
    Binding(.close, [.escape, .character("t"), .character("q")], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100),
  ]

  static let hostBoard: [Binding] =
    [
      Binding(
        .backToGroups, [.escape, .backspace], "Esc", hint: Phrase(nl: "groepen", en: "groups"),
        about: Phrase(nl: "terug naar de lijst van groepen", en: "back to the list of groups"), rank: 95),
      Binding(
        .open, [.enter, .character(" ")], "Enter", hint: Phrase(nl: "lees", en: "read"),
        about: Phrase(nl: "de hele notitie lezen, met wie en wanneer", en: "read the whole note, with who and when"), rank: 80),
      Binding(
        .showNote, [.character(".")], ".", hint: Phrase(nl: "groot tonen", en: "show large"),
        about: Phrase(nl: "deze notitie groot op het plenaire scherm", en: "this note large on the plenary screen"), rank: 75),
      Binding(
        .hideNote, [.delete], "Del", hint: Phrase(nl: "verberg", en: "hide"),
        about: Phrase(nl: "deze notitie voor iedereen verbergen; u zet haar terug", en: "hide this note from everybody; u puts it back"),
        rank: 70),
      Binding(
        .moveNoteToGroup, [.character("g")], "g", hint: Phrase(nl: "andere groep", en: "other group"),
        about: Phrase(nl: "deze notitie aan een andere groep geven", en: "give this note to another group"), rank: 40),
      Binding(
        .undo, [.character("u"), .ctrl("z")], "u", hint: Phrase(nl: "terug", en: "undo"),
        about: Phrase(nl: "wat je net deed ongedaan maken", en: "undo what you just did"), rank: 65),
      Binding(.redo, [.ctrl("y"), .ctrl("r")], "Ctrl-Y", about: Phrase(nl: "toch weer doen", en: "do it again")),
      Binding(
        .chooseStep, [.character("s")], "s", hint: Phrase(nl: "stap", en: "step"),
        about: Phrase(nl: "een andere stap van deze groep bekijken", en: "look at another step of this group"), rank: 60),
      Binding(
        .readCase, [.character("c")], "c", hint: Phrase(nl: "case", en: "case"),
        about: Phrase(nl: "de case lezen, en een andere case bekijken", en: "read the case, and look at another case"), rank: 55),
      Binding(
        .zoom, [.character("z")], "z",
        about: Phrase(nl: "één thema over de hele breedte, en terug", en: "one theme over the full width, and back")),
      Binding(
        .left, [.left, .character("h")], Phrase(nl: "pijltjes", en: "arrows"),
        about: Phrase(nl: "door de notities en de thema's lopen", en: "walk through the notes and the themes")),
      Binding(.right, [.right, .character("l")], ""),
      Binding(.up, [.up, .character("k")], ""),
      Binding(.down, [.down, .character("j")], ""),
      Binding(.theme1, [.character("1")], "1 … 5", about: Phrase(nl: "naar een thema", en: "go to a theme")),
      Binding(.theme2, [.character("2")], ""),
      Binding(.theme3, [.character("3")], ""),
      Binding(.theme4, [.character("4")], ""),
      Binding(.theme5, [.character("5")], ""),
      Binding(
        .otherLane, [.tab, .backTab], "Tab", about: Phrase(nl: "tussen korte en lange termijn", en: "between short and long term")),
      Binding(
        .first, [.home], "Home End", about: Phrase(nl: "eerste en laatste notitie van het vak", en: "first and last note of the cell")),
      Binding(.last, [.end], ""),
      Binding(.pageUp, [.pageUp], "PgUp PgDn", about: Phrase(nl: "een scherm verder in het vak", en: "a screenful on in the cell")),
      Binding(.pageDown, [.pageDown], ""),
    ] + always
}
