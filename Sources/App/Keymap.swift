// The keymap: one table drives the keys, the hints at the bottom, the help and the command palette, in both languages.
import Board

/// One row of the keymap.
public struct Binding: Sendable {
  /// What the keys do.
  public let command: Command
  /// The keys that do it; none for what only the palette offers.
  public let keys: [Key]
  /// How the keys are written on the screen.
  public let label: Phrase
  /// One or two words at the bottom of the screen; none for what everybody finds by themselves.
  public let hint: Phrase?
  /// What it does, for the help and the palette; none where another row speaks for it.
  public let about: Phrase?
  /// Hints of a lower rank leave the bottom line first when it is narrow.
  public let rank: Int

  init(_ command: Command, _ keys: [Key], _ label: Phrase, hint: Phrase? = nil, about: Phrase? = nil, rank: Int = 0) {
    self.command = command
    self.keys = keys
    self.label = label
    self.hint = hint
    self.about = about
    self.rank = rank
  }

  init(_ command: Command, _ keys: [Key], _ label: String, hint: Phrase? = nil, about: Phrase? = nil, rank: Int = 0) {
    self.init(command, keys, Phrase(nl: label, en: label), hint: hint, about: about, rank: rank)
  }
}

/// The keys of every context.
public enum Keymap {
  /// The command that a key stands for, if any.
  public static func command(for key: Key, in context: Context) -> Command? { lookup[context]?[key] }

  /// The rows of a context, in the order in which the help shows them.
  public static func bindings(in context: Context) -> [Binding] { table[context] ?? [] }

  /// The row of a command.
  public static func binding(of command: Command, in context: Context) -> Binding? {
    bindings(in: context).first { $0.command == command }
  }

  private static let lookup: [Context: [Key: Command]] = table.mapValues { rows in
    var commands: [Key: Command] = [:]
    for row in rows {
      for key in row.keys { commands[key] = row.command }
    }
    return commands
  }

  private static let table: [Context: [Binding]] = [
    .board: board, .writing: writing, .note: note, .caseStudy: caseStudy, .cards: cards, .help: help, .palette: palette, .paste: paste,
    .groupQuestion: groupQuestion,
  ]

  private static let board: [Binding] = [
    Binding(
      .write, [.character("n"), .insert], "n", hint: Phrase(nl: "nieuw", en: "new"),
      about: Phrase(nl: "een notitie schrijven, in het vak waar je staat", en: "write a note, in the cell where you are"), rank: 95),
    Binding(
      .open, [.enter, .character(" ")], "Enter", hint: Phrase(nl: "open", en: "open"),
      about: Phrase(nl: "de hele notitie lezen, met wie en wanneer", en: "read the whole note, with who and when"), rank: 80),
    Binding(
      .edit, [.character("e"), .function(2)], "e", hint: Phrase(nl: "wijzig", en: "edit"),
      about: Phrase(nl: "je notitie wijzigen", en: "edit your note"), rank: 70),
    Binding(
      .switchHorizon, [.character("t")], "t", hint: Phrase(nl: "kort/lang", en: "short/long"),
      about: Phrase(nl: "je notitie naar korte of lange termijn", en: "your note to short or long term"), rank: 60),
    Binding(
      .moveLeft, [.character("<"), .shiftLeft], "< >", hint: Phrase(nl: "verplaats", en: "move"),
      about: Phrase(nl: "je notitie naar een ander thema", en: "your note to another theme"), rank: 50),
    Binding(.moveRight, [.character(">"), .shiftRight], "< >"),
    Binding(
      .remove, [.delete], "Del", hint: Phrase(nl: "weghalen", en: "remove"),
      about: Phrase(nl: "je notitie weghalen; u zet haar terug", en: "remove your note; u puts it back"), rank: 40),
    Binding(
      .build, [.character("r")], "r", hint: Phrase(nl: "bouw voort", en: "build on"),
      about: Phrase(nl: "voortbouwen op deze notitie, ook van een andere groep", en: "build on this note, also another group's"), rank: 65),
    Binding(
      .undo, [.character("u"), .ctrl("z")], "u", hint: Phrase(nl: "ongedaan", en: "undo"),
      about: Phrase(nl: "je laatste wijziging ongedaan maken", en: "undo your last change"), rank: 45),
    Binding(
      .redo, [.ctrl("y"), .ctrl("r")], "Ctrl-Y", about: Phrase(nl: "toch weer doen", en: "do it again")),
    Binding(
      .cards, [.character("i")], "i", hint: Phrase(nl: "voorbeelden", en: "examples"),
      about: Phrase(nl: "voorbeeldkaarten, om over te nemen als notitie", en: "example cards, to take over as a note"), rank: 55),
    Binding(
      .readCase, [.character("c")], "c", hint: Phrase(nl: "case", en: "case"),
      about: Phrase(nl: "de case lezen, en een andere case kiezen", en: "read the case, and choose another case"), rank: 57),
    Binding(
      .zoom, [.character("z")], "z",
      about: Phrase(nl: "één thema over de hele breedte, en terug", en: "one theme over the full width, and back")),
    Binding(
      .left, [.left, .character("h")], Phrase(nl: "pijltjes", en: "arrows"),
      about: Phrase(nl: "door de notities en de thema's lopen", en: "walk through the notes and the themes")),
    Binding(.right, [.right, .character("l")], ""),
    Binding(.up, [.up, .character("k")], ""),
    Binding(.down, [.down, .character("j")], ""),
    Binding(
      .theme1, [.character("1")], "1 … 5", about: Phrase(nl: "naar een thema", en: "go to a theme")),
    Binding(.theme2, [.character("2")], ""),
    Binding(.theme3, [.character("3")], ""),
    Binding(.theme4, [.character("4")], ""),
    Binding(.theme5, [.character("5")], ""),
    Binding(
      .otherLane, [.tab, .backTab], "Tab", about: Phrase(nl: "tussen korte en lange termijn", en: "between short and long term")),
    Binding(
      .first, [.home], "Home End", about: Phrase(nl: "eerste en laatste notitie van het vak", en: "first and last note of the cell")),
    Binding(.last, [.end], ""),
    Binding(
      .pageUp, [.pageUp], "PgUp PgDn", about: Phrase(nl: "een scherm verder in het vak", en: "a screenful on in the cell")),
    Binding(.pageDown, [.pageDown], ""),
    Binding(
      .palette, [.character(":")], ":",
      about: Phrase(nl: "alles wat je kunt doen, op naam zoeken", en: "find everything you can do by name")),
    Binding(
      .help, [.character("?"), .function(1)], "?", hint: Phrase(nl: "hulp", en: "help"),
      about: Phrase(nl: "alle toetsen van dit scherm", en: "all keys of this screen"), rank: 100),
    Binding(
      .quit, [.character("q"), .function(10)], "q", hint: Phrase(nl: "stop", en: "quit"),
      about: Phrase(nl: "stoppen; alles is al bewaard", en: "quit; everything is saved already"), rank: 100),
    Binding(
      .suspend, [], "",
      about: Phrase(nl: "even naar de opdrachtregel (fg brengt je terug)", en: "to the shell for a moment (fg brings you back)")),
  ]

  private static let writing: [Binding] = [
    Binding(
      .save, [.enter], "Enter", hint: Phrase(nl: "bewaart", en: "saves"),
      about: Phrase(nl: "bewaren en meteen de volgende schrijven; leeg = klaar", en: "save and write the next one; empty = done"), rank: 100
    ),
    Binding(
      .writeInOtherLane, [.tab, .backTab], "Tab", hint: Phrase(nl: "kort/lang", en: "short/long"),
      about: Phrase(nl: "korte of lange termijn", en: "short or long term"), rank: 90),
    Binding(
      .stopWriting, [.escape], "Esc", hint: Phrase(nl: "klaar", en: "done"),
      about: Phrase(nl: "stoppen; wat je schreef blijft staan als concept", en: "stop; what you wrote stays as a draft"), rank: 100),
    Binding(
      .newLine, [.altEnter, .ctrl("j")], "Ctrl-J", hint: Phrase(nl: "nieuwe regel", en: "new line"),
      about: Phrase(nl: "een nieuwe regel (Alt-Enter ook)", en: "a new line (Alt-Enter too)"), rank: 60),
    Binding(
      .writeLeft, [.shiftLeft], "Shift-← →", hint: Phrase(nl: "ander thema", en: "other theme"),
      about: Phrase(nl: "onder een ander thema; < > zolang er niets staat", en: "under another theme; < > while nothing is written"),
      rank: 70),
    Binding(.writeRight, [.shiftRight], ""),
  ]

  private static let panelKeys: [Binding] = [
    Binding(.scrollUp, [.up, .character("k")], "↑ ↓", hint: Phrase(nl: "lezen", en: "read"), rank: 50),
    Binding(.scrollDown, [.down, .character("j")], "↑ ↓"),
    Binding(.scrollPageUp, [.pageUp], ""),
    Binding(.scrollPageDown, [.pageDown, .character(" ")], ""),
  ]

  private static let note: [Binding] =
    [
      Binding(.edit, [.character("e"), .function(2)], "e", hint: Phrase(nl: "wijzig", en: "edit"), rank: 80),
      Binding(.switchHorizon, [.character("t")], "t", hint: Phrase(nl: "kort/lang", en: "short/long"), rank: 70),
      Binding(.build, [.character("r")], "r", hint: Phrase(nl: "bouw voort", en: "build on"), rank: 75),
      Binding(.remove, [.delete], "Del", hint: Phrase(nl: "weghalen", en: "remove"), rank: 60),
      Binding(.previous, [.left, .character("h")], "← →", hint: Phrase(nl: "vorige/volgende", en: "previous/next"), rank: 55),
      Binding(.next, [.right, .character("l")], "← →"),
      Binding(
        .close, [.escape, .enter, .character("q")], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100),
    ] + panelKeys

  private static let caseStudy: [Binding] =
    [
      Binding(.previous, [.left, .character("h")], "← →", hint: Phrase(nl: "andere case", en: "other case"), rank: 80),
      Binding(.next, [.right, .character("l"), .tab], "← →"),
      Binding(.choose, [.enter], "Enter", hint: Phrase(nl: "kiezen", en: "choose"), rank: 90),
      Binding(.close, [.escape, .character("c"), .character("q")], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100),
    ] + panelKeys

  private static let cards: [Binding] = [
    Binding(.choose, [.enter], "Enter", hint: Phrase(nl: "overnemen", en: "take over"), rank: 100),
    Binding(.scrollUp, [.up, .character("k")], "↑ ↓", hint: Phrase(nl: "kaart", en: "card"), rank: 70),
    Binding(.scrollDown, [.down, .character("j")], ""),
    Binding(.previous, [.left, .character("h")], "← →", hint: Phrase(nl: "ander thema", en: "other theme"), rank: 80),
    Binding(.next, [.right, .character("l"), .tab], ""),
    Binding(.close, [.escape, .character("i"), .character("q")], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100),
  ]

  private static let help: [Binding] =
    [
      Binding(
        .close, [.escape, .enter, .character("?"), .character("q"), .function(1)], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100)
    ] + panelKeys

  private static let palette: [Binding] = [
    Binding(.choose, [.enter], "Enter", hint: Phrase(nl: "doen", en: "do it"), rank: 100),
    Binding(.scrollUp, [.up], "↑ ↓", hint: Phrase(nl: "kiezen", en: "choose"), rank: 80),
    Binding(.scrollDown, [.down, .tab], ""),
    Binding(.close, [.escape], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100),
  ]

  private static let paste: [Binding] = [
    Binding(.asOneNote, [.character("1"), .enter], "1", hint: Phrase(nl: "één notitie", en: "one note"), rank: 100),
    Binding(.asManyNotes, [.character("2")], "2", hint: Phrase(nl: "één per regel", en: "one a line"), rank: 100),
    Binding(.close, [.escape], "Esc", hint: Phrase(nl: "niet plakken", en: "don't paste"), rank: 100),
  ]

  private static let groupQuestion: [Binding] = [
    Binding(.join, [.enter], "Enter", hint: Phrase(nl: "verder", en: "go on"), rank: 100),
    Binding(.quit, [.escape, .ctrl("c")], "Esc", hint: Phrase(nl: "stop", en: "quit"), rank: 100),
  ]
}
