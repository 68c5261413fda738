// The keys of looking back at a session: views, filters, and the board as it was.
import Board

extension Keymap {
  static let review: [Binding] =
    [
      Binding(
        .nextView, [.tab], "Tab", hint: Phrase(nl: "beeld", en: "view"),
        about: Phrase(nl: "naar het volgende beeld (Shift-Tab terug)", en: "to the next view (Shift-Tab back)"), rank: 91),
      Binding(.previousView, [.backTab], ""),
      Binding(
        .viewMinute, [.character("1")], "1", about: Phrase(nl: "in één minuut: wat eruit springt", en: "in one minute: what stands out")),
      Binding(.viewNotes, [.character("2")], "2", about: Phrase(nl: "alle notities, een per regel", en: "all notes, one a line")),
      Binding(
        .viewBlindSpots, [.character("3")], "3",
        about: Phrase(nl: "blinde vlekken: waar niemand aan dacht", en: "blind spots: what nobody thought of")
      ),
      Binding(.viewPackages, [.character("4")], "4", about: Phrase(nl: "de pakketten", en: "the packages")),
      Binding(
        .viewTakeaways, [.character("5")], "5",
        about: Phrase(nl: "wat mensen meenemen, en de antwoorden op de polls", en: "what people take home, and the answers to the polls")),
      Binding(
        .viewTimeline, [.character("6")], "6",
        about: Phrase(nl: "hoe de sessie ging, van begin tot eind", en: "how the session went, from beginning to end")),
      Binding(
        .viewComparison, [.character("7")], "7", about: Phrase(nl: "naast de andere sessie leggen", en: "lay it beside the other session")),
      Binding(
        .open, [.enter], "Enter", hint: Phrase(nl: "open", en: "open"),
        about: Phrase(
          nl: "openen: de notitie met haar geschiedenis, of de notities achter een getal",
          en: "open: the note with its history, or the notes behind a number"),
        rank: 80),
      Binding(
        .goBack, [.escape], "Esc", hint: Phrase(nl: "terug", en: "back"),
        about: Phrase(nl: "terug naar waar je vandaan kwam", en: "back to where you came from"), rank: 84),
      Binding(
        .filter, [.character("f")], "f", hint: Phrase(nl: "filter", en: "filter"),
        about: Phrase(
          nl: "filteren op case, thema, groep, bril en meer; ook een filter weghalen",
          en: "filter by case, theme, group, perspective and more; also take one off"),
        rank: 89),
      Binding(
        .takeOffFilter, [.backspace, .delete], "Backspace", hint: Phrase(nl: "filter weg", en: "filter off"),
        about: Phrase(nl: "het laatste filter weghalen", en: "take off the last filter"), rank: 60),
      Binding(
        .search, [.character("/")], "/", hint: Phrase(nl: "zoek", en: "search"),
        about: Phrase(nl: "zoeken in de tekst; de lijst volgt elke letter", en: "search the text; the list follows every letter"), rank: 75),
      Binding(
        .sortNotes, [.character("o")], "o", hint: Phrase(nl: "volgorde", en: "order"),
        about: Phrase(nl: "de notities in een andere volgorde", en: "the notes in another order"), rank: 50),
      Binding(
        .replayBack, [.character(",")], ", .", hint: Phrase(nl: "in de tijd", en: "in time"),
        about: Phrase(
          nl: "een wijziging terug en weer verder: het bord zoals het was", en: "a change back and on again: the board as it was"),
        rank: 55),
      Binding(.replayOn, [.character(".")], ""),
      Binding(
        .replayMinuteBack, [.character("<"), .shiftLeft], "< >",
        about: Phrase(nl: "een minuut terug en weer verder", en: "a minute back and on again")),
      Binding(.replayMinuteOn, [.character(">"), .shiftRight], ""),
      Binding(
        .replayStart, [.home], "Home", about: Phrase(nl: "naar het begin van de sessie", en: "to the beginning of the session")),
      Binding(
        .replayNow, [.end], "End", hint: Phrase(nl: "naar nu", en: "to now"),
        about: Phrase(nl: "weer het bord zoals het nu is", en: "the board as it is now again"), rank: 82),
      Binding(
        .play, [.character(" ")], Phrase(nl: "spatie", en: "space"), hint: Phrase(nl: "speel af", en: "play"),
        about: Phrase(nl: "de sessie afspelen, en stoppen", en: "play the session, and stop"), rank: 66),
      Binding(
        .newPackage, [.character("n")], "n", hint: Phrase(nl: "pakket", en: "package"),
        about: Phrase(nl: "een pakket maken van notities", en: "make a package of notes"), rank: 72),
      Binding(
        .changePackage, [.character("e"), .function(2)], "e", hint: Phrase(nl: "wijzig", en: "change"),
        about: Phrase(nl: "het gekozen pakket wijzigen", en: "change the chosen package"), rank: 73),
      Binding(
        .exportNotes, [.character("x")], "x", hint: Phrase(nl: "bewaar", en: "save"),
        about: Phrase(nl: "wat je ziet bewaren: poster, tabel, tekst of JSON", en: "save what you see: poster, table, text or JSON"),
        rank: 70
      ),
      Binding(
        .up, [.up, .character("k")], Phrase(nl: "pijltjes", en: "arrows"),
        about: Phrase(nl: "door het beeld lopen", en: "walk through the view")),
      Binding(.down, [.down, .character("j")], ""),
      Binding(.left, [.left, .character("h")], ""),
      Binding(.right, [.right, .character("l")], ""),
      Binding(.pageUp, [.pageUp], "PgUp PgDn", about: Phrase(nl: "een scherm terug en verder", en: "a screenful back and on")),
      Binding(.pageDown, [.pageDown], ""),
    ] + everywhere(Phrase(nl: "stoppen", en: "quit"))

  static let reviewText: [Binding] = [
    Binding(.save, [.enter], "Enter", hint: Phrase(nl: "klaar", en: "done"), rank: 90),
    Binding(.up, [.up], ""),
    Binding(.down, [.down], ""),
    Binding(.close, [.escape], "Esc", hint: Phrase(nl: "terug", en: "back"), rank: 100),
  ]
}
