// The keys of the board of step 3, and of the notes beside the case in steps 1 and 2.
import Board
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  static let boardKeys: [Row] = noteKeys + [chooseStepKey(rank: 39)] + choiceKeys + walkingKeys + answerKeys + callKeys + lastKeys

  /// The same for the key line, so that a step to another note changes little of it: first what can be done anywhere, and last what depends on where
  /// somebody stands.
  static let boardKeyLine: [Row] = {
    let anywhere: Set = ["write", "open", "cards", "readCase", "packages", "openCall", "ready", "commitments"]
    // These leave a full line first.
    let mostly: Set = ["chooseStep", "choosePerspective", "search", "onlyOurs"]
    let last = Set(lastKeys.map(\.name))
    return boardKeys.filter { anywhere.contains($0.name) } + lastKeys + boardKeys.filter { mostly.contains($0.name) }
      + boardKeys.filter { !anywhere.union(mostly).union(last).contains($0.name) }
  }()

  static let stepKeys: [Row] =
    [
      writeKey(writeNote, isOffered: { $0.mayStartNote }) { $0.writeHere() }, openKey(rank: 62),
      Row(
        "makeSentence", ["w"], "w", hint: Phrase(nl: "wordt de zin", en: "make sentence"),
        about: Phrase(nl: "deze notitie wordt de zin van deze stap", en: "this note becomes the sentence of this step"), rank: 87,
        isOffered: { $0.chosenNote != nil && $0.desk.step != .interventions && $0.mayBeWritten }, does: { $0.makeSentence() }),
      Row(
        "writeSentence", [.tab, .backTab], "Tab", hint: Phrase(nl: "de zin", en: "sentence"),
        about: Phrase(nl: "de zin van deze stap schrijven of wijzigen", en: "write or edit the sentence of this step"), rank: 89,
        isOffered: { $0.mayWriteSentence }, does: { $0.writeSentence() }), chooseStepKey(rank: 86), editKey(rank: 60), removeKey,
      buildKey(rank: 61),
    ] + undoing + [readCaseKey] + choiceKeys + [
      Row(
        "up", [.up, "k"], "↑ ↓", about: Phrase(nl: "door de notities lopen", en: "walk through the notes"), isNamed: false,
        does: { $0.step(notes: -1) }), Row("down", [.down, "j"], does: { $0.step(notes: 1) }),
    ]
    + endKeys(
      Phrase(nl: "eerste en laatste notitie", en: "first and last note"),
      Phrase(nl: "verder lezen in de case, of een scherm notities verder", en: "read on in the case, or a screenful of notes on"))
    + callKeys + lastKeys

  static let lastKeys: [Row] = everywhere(Phrase(nl: "stoppen; wat gedeeld is, blijft", en: "quit; what is shared stays")) {
    $0.leave()
  }

  // MARK: - Notes

  static let writeInCell = Phrase(nl: "een notitie schrijven, in het vak waar je staat", en: "write a note, in the cell where you are")
  static let writeNote = Phrase(nl: "een notitie schrijven", en: "write a note")

  static func writeKey(
    _ about: Phrase, isOffered: @escaping @Sendable (GroupScreen) -> Bool, does: @escaping @Sendable (inout GroupScreen) -> Void
  ) -> Row {
    Row(
      "write", ["n", .insert], "n", hint: Words.new, about: about,
      others: "nieuw sticky post-it postit idee toevoegen plakken maak schrijf tekst delen add new idea create insert type text share",
      rank: 95, isOffered: isOffered,
      does: does)
  }

  private static let noteKeys: [Row] =
    [
      writeKey(writeInCell, isOffered: { $0.mayStartNote }) { $0.writeHere() }, openKey(rank: 80), editKey(rank: 70),
      Row(
        "switchHorizon", ["t"], "t", hint: Words.otherTerm,
        about: Phrase(nl: "je notitie naar korte of lange termijn", en: "your note to short or long term"),
        others: "termijn horizon planning later", rank: 60,
        isOffered: { $0.mayChangeNote }, does: { $0.switchHorizon() }),
      Row(
        "moveLeft", ["<", .shiftLeft], "< >", hint: Phrase(nl: "verplaats", en: "move"),
        about: Phrase(nl: "je notitie naar een ander thema", en: "your note to another theme"), rank: 50, isPair: true, isNamed: false,
        isOffered: { $0.mayChangeNote }, does: { $0.moveNote(by: -1) }),
      Row("moveRight", [">", .shiftRight], "< >", isOffered: { $0.mayChangeNote }, does: { $0.moveNote(by: 1) }),
      Row(
        "moveToTheme", [], about: Phrase(nl: "je notitie naar een thema dat je kiest", en: "your note to a theme that you choose"),
        others: "verplaats verplaatsen ander schuif move other", isOffered: { $0.mayChangeNote }, does: { $0.chooseTheme() }), removeKey,
      buildKey(rank: 65),
    ] + undoing + [
      Row(
        "cards", ["i"], "i", hint: Phrase(nl: "voorbeelden", en: "examples"),
        about: Phrase(nl: "voorbeeldkaarten, om over te nemen als notitie", en: "example cards, to take over as a note"),
        others: "inspiratie voorbeeld inspiration samples", rank: 55,
        isOffered: { $0.mayStartNote && $0.board.hasCards(of: $0.desk.cursor.theme) }, does: { $0.openCards() }), readCaseKey,
    ]

  private static func openKey(rank: Int) -> Row {
    Row(
      "open", [.enter, " "], "Enter", hintNow: { $0.isDraftChosen ? Words.goOn : Words.open }, about: Words.readWhole, rank: rank,
      isOffered: { $0.mayOpen }, isHinted: { $0.mayOpen && !$0.asksToMakeAnew }, does: { $0.openItem() })
  }

  private var mayOpen: Bool { isDraftChosen ? mayBeWritten : desk.cursor.item != nil || mayStartNote }

  private static func editKey(rank: Int) -> Row {
    Row(
      "edit", ["e", .function(2)], "e", hint: Words.edit, about: Phrase(nl: "je notitie wijzigen", en: "edit your note"),
      others: "bewerk aanpassen verander change modify rename", rank: rank,
      isOffered: { $0.isDraftChosen ? $0.mayBeWritten : $0.mayChangeNote }, does: { $0.editItem() })
  }

  private static let removeKey = Row(
    "remove", [.delete], "Del", hint: Words.remove,
    about: Phrase(nl: "je notitie weghalen; ongedaan maken kan", en: "remove your note; it can be undone"),
    others: "verwijderen wissen weggooien prullenbak gooi delete erase trash discard", rank: 40,
    isOffered: { $0.isDraftChosen || $0.mayChangeNote }, does: { $0.removeItem() })

  private static func buildKey(rank: Int) -> Row {
    Row(
      "build", ["r"], "r", hint: Words.buildOn,
      about: Phrase(nl: "voortbouwen op deze notitie, ook van een andere groep", en: "build on this note, also another group's"),
      others: "reageer antwoord aanvullen reply respond comment", rank: rank, isOffered: { $0.chosenNote != nil && $0.mayBeWritten },
      // On a note of their own the key line has keys that matter more.
      isHinted: { $0.mayBuild }, does: { $0.build() })
  }

  private static let undoing = undoKeys(
    Words.undoes, Phrase(nl: "je laatste wijziging ongedaan maken", en: "undo your last change"), rank: 45)

  static let readCaseKey = Row(
    "readCase", ["c"], "c", hint: .aCase,
    about: Phrase(nl: "de case lezen, en een andere case kiezen", en: "read the case, and choose another case"),
    others: "casus dossier opgave buurt assignment", rank: 57,
    isOffered: { !$0.desk.caseID.isEmpty }, does: { $0.openCase() })

  // MARK: - What a group chooses for itself, on every step

  private static func chooseStepKey(rank: Int) -> Row {
    Row(
      "chooseStep", ["s"], "s", hint: .step,
      about: Phrase(nl: "naar vertrekpunt, eindpunt of interventies", en: "to starting point, end point or interventions"),
      others: "fase ronde phase stage", rank: rank,
      isOffered: { $0.mayChooseStep }, does: { $0.openSteps() })
  }

  private static let choiceKeys: [Row] = [
    Row(
      "choosePerspective", ["b"], "b", hint: .perspective, about: Phrase(nl: "door wiens bril je kijkt", en: "whose perspective you take"),
      others: "rol blik perspectief role view glasses", rank: 25, isOffered: { $0.mayChoosePerspective }, does: { $0.openPerspectives() }),
    Row(
      "search", ["/"], "/", hint: Words.search, about: Phrase(nl: "zoeken in de notities", en: "search the notes"),
      others: "vind find filter", rank: 30,
      isOffered: { $0.hasNotesToSearch }, does: { $0.openSearch() }),
    Row(
      "onlyOurs", ["m"], "m", hint: Phrase(nl: "iedereen", en: "everybody"),
      about: Phrase(nl: "alleen jullie eigen notities zien, en terug", en: "see only your own notes, and back"),
      aboutNow: { $0.seesOnlyOurs ? Words.showsEverybody : Words.showsOnlyOurs }, rank: 78,
      isOffered: { $0.group != nil },
      // Everybody comes back into sight with the same key.
      isHinted: { $0.seesOnlyOurs }, does: { $0.toggleOnlyOurs() }), copyNoteKey,
  ]
}
