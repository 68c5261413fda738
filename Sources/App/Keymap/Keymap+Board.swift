// The keys of the board, and those of a note that is being written.
import Board

extension Keymap {
  static let board: [Binding] = notes + [chooseStepKey] + choices + around

  private static let notes: [Binding] = [
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
  ]

  private static let around: [Binding] =
    [
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
    ] + everywhere(Phrase(nl: "stoppen; alles is al bewaard", en: "quit; everything is saved already"))

  static let writing: [Binding] = [
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
}
