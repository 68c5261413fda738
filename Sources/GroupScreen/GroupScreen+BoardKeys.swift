// The keys of the board of step 3, and of the notes beside the case in steps 1 and 2.
import Board
import NoteBoard
import ScreenKit

extension GroupScreen {
  static let boardKeys: [Row] = noteKeys + [chooseStepKey(rank: 39)] + choiceKeys + movingKeys + answerKeys + callKeys + lastKeys

  static let stepKeys: [Row] =
    [
      writeKey(writeNote, isOffered: \.mayStartNote) { $0.writeHere() }, openKey(rank: 62),
      Row(
        "makeSentence", [.character("w")], "w", hint: Phrase(nl: "wordt de zin", en: "make sentence"),
        about: Phrase(nl: "deze notitie wordt de zin van deze stap", en: "this note becomes the sentence of this step"), rank: 87,
        isOffered: { $0.chosenNote != nil && $0.desk.step != .interventions && $0.mayBeWritten }, does: { $0.makeSentence() }),
      Row(
        "writeSentence", [.tab, .backTab], "Tab", hint: Phrase(nl: "de zin", en: "sentence"),
        about: Phrase(nl: "de zin van deze stap schrijven of wijzigen", en: "write or edit the sentence of this step"), rank: 89,
        isOffered: \.mayWriteSentence, does: { $0.writeSentence() }), chooseStepKey(rank: 86), editKey(rank: 60), removeKey,
      buildKey(rank: 61),
      undoKey, redoKey, readCaseKey,
    ] + choiceKeys + [
      Row(
        "up", [.up, .character("k")], "↑ ↓", about: Phrase(nl: "door de notities lopen", en: "walk through the notes"), isNamed: false,
        does: { $0.step(notes: -1) }), Row("down", [.down, .character("j")], does: { $0.step(notes: 1) }),
    ]
    + endAndPageKeys(
      Phrase(nl: "eerste en laatste notitie", en: "first and last note"),
      Phrase(nl: "verder lezen in de case, of een scherm notities verder", en: "read on in the case, or a screenful of notes on"))
    + callKeys + lastKeys

  static let lastKeys: [Row] = everywhere(Phrase(nl: "stoppen; alles is al bewaard", en: "quit; everything is saved already")) {
    $0.leave()
  }

  // MARK: - Notes

  static let writeInCell = Phrase(nl: "een notitie schrijven, in het vak waar je staat", en: "write a note, in the cell where you are")
  static let writeNote = Phrase(nl: "een notitie schrijven", en: "write a note")

  static func writeKey(
    _ about: Phrase, isOffered: @escaping @Sendable (GroupScreen) -> Bool, does: @escaping @Sendable (inout GroupScreen) -> Void
  ) -> Row {
    Row(
      "write", [.character("n"), .insert], "n", hint: Phrase(nl: "nieuw", en: "new"), about: about, rank: 95, isOffered: isOffered,
      does: does)
  }

  private static let noteKeys: [Row] = [
    writeKey(writeInCell, isOffered: \.mayStartNote) { $0.writeHere() }, openKey(rank: 80), editKey(rank: 70),
    Row(
      "switchHorizon", [.character("t")], "t", hint: Phrase(nl: "kort/lang", en: "short/long"),
      about: Phrase(nl: "je notitie naar korte of lange termijn", en: "your note to short or long term"), rank: 60,
      isOffered: \.mayChangeNote, does: { $0.switchHorizon() }),
    Row(
      "moveLeft", [.character("<"), .shiftLeft], "< >", hint: Phrase(nl: "verplaats", en: "move"),
      about: Phrase(nl: "je notitie naar een ander thema", en: "your note to another theme"), rank: 50, isPair: true, isNamed: false,
      isOffered: \.mayChangeNote, does: { $0.moveNote(by: -1) }),
    Row("moveRight", [.character(">"), .shiftRight], "< >", isOffered: \.mayChangeNote, does: { $0.moveNote(by: 1) }),
    removeKey, buildKey(rank: 65), undoKey, redoKey,
    Row(
      "cards", [.character("i")], "i", hint: Phrase(nl: "voorbeelden", en: "examples"),
      about: Phrase(nl: "voorbeeldkaarten, om over te nemen als notitie", en: "example cards, to take over as a note"), rank: 55,
      isOffered: { $0.mayStartNote && !$0.board.cards(of: $0.desk.cursor.theme).isEmpty }, does: { $0.openCards() }),
    readCaseKey,
  ]

  private static func openKey(rank: Int) -> Row {
    Row(
      "open", [.enter, .character(" ")], "Enter", hintNow: { $0.isDraftChosen ? Words.goOn : Phrase(nl: "open", en: "open") },
      about: Phrase(nl: "de hele notitie lezen, met wie en wanneer", en: "read the whole note, with who and when"), rank: rank,
      isOffered: \.mayOpen, isHinted: { $0.mayOpen && !$0.asksToMakeAnew }, does: { $0.openItem() })
  }

  private var mayOpen: Bool { isDraftChosen ? mayBeWritten : desk.cursor.item != nil }

  private static func editKey(rank: Int) -> Row {
    Row(
      "edit", [.character("e"), .function(2)], "e", hint: Phrase(nl: "wijzig", en: "edit"),
      about: Phrase(nl: "je notitie wijzigen", en: "edit your note"), rank: rank,
      isOffered: { $0.isDraftChosen ? $0.mayBeWritten : $0.mayChangeNote }, does: { $0.editItem() })
  }

  private static let removeKey = Row(
    "remove", [.delete], "Del", hint: Phrase(nl: "weghalen", en: "remove"),
    about: Phrase(nl: "je notitie weghalen; u zet haar terug", en: "remove your note; u puts it back"), rank: 40,
    isOffered: { $0.isDraftChosen || $0.mayChangeNote }, does: { $0.removeItem() })

  private static func buildKey(rank: Int) -> Row {
    Row(
      "build", [.character("r")], "r", hint: Phrase(nl: "bouw voort", en: "build on"),
      about: Phrase(nl: "voortbouwen op deze notitie, ook van een andere groep", en: "build on this note, also another group's"),
      rank: rank,
      isOffered: \.mayBuild, does: { $0.build() })
  }

  private static let undoKey = Row(
    "undo", [.character("u"), .ctrl("z")], "u", hint: Phrase(nl: "ongedaan", en: "undo"),
    about: Phrase(nl: "je laatste wijziging ongedaan maken", en: "undo your last change"), rank: 45, isOffered: \.canUndo,
    does: { $0.undo() })
  private static let redoKey = Row(
    "redo", [.ctrl("y"), .ctrl("r")], "Ctrl-Y", about: Phrase(nl: "toch weer doen", en: "do it again"), isOffered: \.canRedo,
    does: { $0.redo() })

  static let readCaseKey = Row(
    "readCase", [.character("c")], "c", hint: Phrase(nl: "case", en: "case"),
    about: Phrase(nl: "de case lezen, en een andere case kiezen", en: "read the case, and choose another case"), rank: 57,
    isOffered: { !$0.desk.caseID.isEmpty }, does: { $0.openCase() })

  // MARK: - What a group chooses for itself, on every step

  private static func chooseStepKey(rank: Int) -> Row {
    Row(
      "chooseStep", [.character("s")], "s", hint: Phrase(nl: "stap", en: "step"),
      about: Phrase(nl: "naar vertrekpunt, eindpunt of interventies", en: "to starting point, end point or interventions"), rank: rank,
      isOffered: \.mayChooseStep, does: { $0.openSteps() })
  }

  private static let choiceKeys: [Row] = [
    Row(
      "choosePerspective", [.character("b")], "b", hint: Phrase(nl: "bril", en: "perspective"),
      about: Phrase(nl: "door wiens bril je kijkt", en: "whose perspective you take"), rank: 25, isOffered: \.mayChoosePerspective,
      does: { $0.openPerspectives() }),
    Row(
      "search", [.character("/")], "/", hint: Phrase(nl: "zoek", en: "search"),
      about: Phrase(nl: "zoeken in de notities", en: "search the notes"), rank: 30, isOffered: \.hasNotesToSearch,
      does: { $0.openSearch() }),
    Row(
      "onlyOurs", [.character("m")], "m", hint: Phrase(nl: "iedereen", en: "everybody"),
      about: Phrase(nl: "alleen jullie eigen notities zien, en terug", en: "see only your own notes, and back"), rank: 78,
      isOffered: { $0.group != nil },
      // Everybody comes back into sight with the same key.
      isHinted: \.seesOnlyOurs, does: { $0.toggleOnlyOurs() }),
  ]

  // MARK: - Moving

  private static let movingKeys: [Row] =
    [
      Row(
        "zoom", [.character("z")], "z",
        about: Phrase(nl: "één thema over de hele breedte, en terug", en: "one theme over the full width, and back"),
        does: { screen in
          screen.desk.isZoomed.toggle()
          screen.desk.split.isStale = true
        }),
      Row(
        "left", [.left, .character("h")], Phrase(nl: "pijltjes", en: "arrows"),
        about: Phrase(nl: "door de notities en de thema's lopen", en: "walk through the notes and the themes"), isNamed: false,
        does: { $0.step(themes: -1) }), Row("right", [.right, .character("l")], does: { $0.step(themes: 1) }),
      Row("up", [.up, .character("k")], does: { $0.step(notes: -1) }), Row("down", [.down, .character("j")], does: { $0.step(notes: 1) }),
    ] + Theme.allCases.map(themeKey) + [
      Row(
        "otherLane", [.tab, .backTab], "Tab", about: Phrase(nl: "tussen korte en lange termijn", en: "between short and long term"),
        does: { $0.go(to: $0.desk.cursor.theme, $0.desk.cursor.horizon.other) })
    ]
    + endAndPageKeys(
      Phrase(nl: "eerste en laatste notitie van het vak", en: "first and last note of the cell"),
      Phrase(nl: "een scherm verder in het vak", en: "a screenful on in the cell"))

  /// The row of the first theme speaks for all of them.
  private static func themeKey(_ theme: Theme) -> Row {
    let isFirst = theme.number == 1
    return Row(
      "theme\(theme.number)", [.character(Character("\(theme.number)"))], isFirst ? "1 … 5" : "",
      about: isFirst ? Phrase(nl: "naar een thema", en: "go to a theme") : nil, isNamed: false, does: { $0.go(to: theme) })
  }

  private static func endAndPageKeys(_ ends: Phrase, _ pages: Phrase) -> [Row] {
    [
      Row("first", [.home], "Home End", about: ends, isNamed: false, does: { $0.choose(index: 0) }),
      Row("last", [.end], does: { $0.choose(index: $0.itemCount(in: $0.cursorCell) - 1) }),
      Row("pageUp", [.pageUp], "PgUp PgDn", about: pages, isNamed: false, does: { if !$0.scrollCase(pages: -1) { $0.page(-1) } }),
      Row("pageDown", [.pageDown], does: { if !$0.scrollCase(pages: 1) { $0.page(1) } }),
    ]
  }
}
