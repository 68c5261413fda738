// The keys of steps 1 and 2: notes beside the case, and one sentence as result.
import Board

extension Keymap {
  static let chooseStepKey = Binding(
    .chooseStep, [.character("s")], "s", hint: Phrase(nl: "stap", en: "step"),
    about: Phrase(nl: "naar vertrekpunt, eindpunt of interventies", en: "to starting point, end point or interventions"), rank: 39)

  /// What a group chooses for itself, on every step.
  static let choices: [Binding] = [
    Binding(
      .choosePerspective, [.character("b")], "b", hint: Phrase(nl: "bril", en: "perspective"),
      about: Phrase(nl: "door wiens bril je kijkt", en: "whose perspective you take"), rank: 25),
    Binding(
      .search, [.character("/")], "/", hint: Phrase(nl: "zoek", en: "search"),
      about: Phrase(nl: "zoeken in de notities", en: "search the notes"), rank: 30),
    Binding(
      .onlyOurs, [.character("m")], "m", hint: Phrase(nl: "iedereen", en: "everybody"),
      about: Phrase(nl: "alleen jullie eigen notities zien, en terug", en: "see only your own notes, and back"), rank: 78),
  ]

  static let stepBoard: [Binding] =
    [
      Binding(
        .write, [.character("n"), .insert], "n", hint: Phrase(nl: "nieuw", en: "new"),
        about: Phrase(nl: "een notitie schrijven", en: "write a note"), rank: 95),
      Binding(
        .open, [.enter, .character(" ")], "Enter", hint: Phrase(nl: "open", en: "open"),
        about: Phrase(nl: "de hele notitie lezen, met wie en wanneer", en: "read the whole note, with who and when"), rank: 62),
      Binding(
        .makeSentence, [.character("w")], "w", hint: Phrase(nl: "wordt de zin", en: "make sentence"),
        about: Phrase(nl: "deze notitie wordt de zin van deze stap", en: "this note becomes the sentence of this step"), rank: 87),
      Binding(
        .writeSentence, [.tab, .backTab], "Tab", hint: Phrase(nl: "de zin", en: "sentence"),
        about: Phrase(nl: "de zin van deze stap schrijven of wijzigen", en: "write or edit the sentence of this step"), rank: 89),
      Binding(
        .chooseStep, [.character("s")], "s", hint: Phrase(nl: "stap", en: "step"),
        about: Phrase(nl: "naar vertrekpunt, eindpunt of interventies", en: "to starting point, end point or interventions"), rank: 86),
      Binding(
        .edit, [.character("e"), .function(2)], "e", hint: Phrase(nl: "wijzig", en: "edit"),
        about: Phrase(nl: "je notitie wijzigen", en: "edit your note"), rank: 60),
      Binding(
        .remove, [.delete], "Del", hint: Phrase(nl: "weghalen", en: "remove"),
        about: Phrase(nl: "je notitie weghalen; u zet haar terug", en: "remove your note; u puts it back"), rank: 40),
      Binding(
        .build, [.character("r")], "r", hint: Phrase(nl: "bouw voort", en: "build on"),
        about: Phrase(nl: "voortbouwen op deze notitie, ook van een andere groep", en: "build on this note, also another group's"), rank: 61
      ),
      Binding(
        .undo, [.character("u"), .ctrl("z")], "u", hint: Phrase(nl: "ongedaan", en: "undo"),
        about: Phrase(nl: "je laatste wijziging ongedaan maken", en: "undo your last change"), rank: 45),
      Binding(.redo, [.ctrl("y"), .ctrl("r")], "Ctrl-Y", about: Phrase(nl: "toch weer doen", en: "do it again")),
      Binding(
        .readCase, [.character("c")], "c", hint: Phrase(nl: "case", en: "case"),
        about: Phrase(nl: "de case lezen, en een andere case kiezen", en: "read the case, and choose another case"), rank: 57),
    ] + choices + [
      Binding(
        .up, [.up, .character("k")], Phrase(nl: "↑ ↓", en: "↑ ↓"), about: Phrase(nl: "door de notities lopen", en: "walk through the notes")
      ),
      Binding(.down, [.down, .character("j")], ""),
      Binding(
        .first, [.home], "Home End", about: Phrase(nl: "eerste en laatste notitie", en: "first and last note")),
      Binding(.last, [.end], ""),
      Binding(
        .pageUp, [.pageUp], "PgUp PgDn",
        about: Phrase(nl: "verder lezen in de case, of een scherm notities verder", en: "read on in the case, or a screenful of notes on")),
      Binding(.pageDown, [.pageDown], ""),
    ] + everywhere(Phrase(nl: "stoppen; alles is al bewaard", en: "quit; everything is saved already"))
}
