// The keys of looking back at a session: views, filters, and the board as it was; of the note that is opened, and of a text that is typed to filter by.
import Board
import Canvas
import ScreenKit
import Words

extension ReviewScreen {
  package var baseKeys: [KeyRow<ReviewScreen>] { Self.reviewKeys }

  package var screenKeys: [KeyRow<ReviewScreen>] { desk.typing == nil ? Self.reviewKeys : Self.typingKeys }

  package mutating func takeOther(_ key: Key) {
    if desk.typing != nil { return typeText(key) }
    if case .character(let character) = key { say(named(ReviewWords.keyUnknown(String(character)))) }
  }

  package mutating func paste(_ text: String) {
    guard desk.typing != nil else { return }
    for character in text.trimmed { typeText(.character(character.isNewline ? " " : character)) }
  }

  /// Keys that need a second session, or leave to change packages, are explained only where there is one.
  package var help: [HelpPart<ReviewScreen>] {
    let (edits, other) = (shell.setup.review.edits, shell.setup.review.other)
    return [
      .keys(Self.viewKeys), .keys(other == nil ? [] : Self.comparisonKeys), .keys(Self.lookingKeys), .keys(edits ? Self.packageKeys : []),
      .keys(Self.walkingKeys), .gap, .text(edits ? ReviewWords.helpEditing : ReviewWords.help), .text(Words.helpReading),
      .text(Words.helpMouse), .text(Words.helpSigns),
    ]
  }

  /// Every table of this screen's own, for tests that go through all of them.
  package static let tables = ["views": reviewKeys, "typing": typingKeys, "note": noteKeys]

  static let reviewKeys = viewKeys + comparisonKeys + lookingKeys + packageKeys + walkingKeys

  private static let viewKeys: [KeyRow<ReviewScreen>] = [
    KeyRow(
      "nextView", [.tab], "Tab", hint: Phrase(nl: "beeld", en: "view"),
      about: Phrase(nl: "naar het volgende beeld (Shift-Tab terug)", en: "to the next view (Shift-Tab back)"), rank: 91,
      does: { $0.turnView(by: 1) }), KeyRow("previousView", [.backTab], does: { $0.turnView(by: -1) }),
    viewKey("viewMinute", .minute, Phrase(nl: "in één minuut: wat eruit springt", en: "in one minute: what stands out")),
    viewKey("viewNotes", .notes, Phrase(nl: "alle notities, een per regel", en: "all notes, one a line")),
    viewKey("viewBlindSpots", .blindSpots, Phrase(nl: "blinde vlekken: waar niemand aan dacht", en: "blind spots: what nobody thought of")),
    viewKey("viewPackages", .packages, Phrase(nl: "de pakketten", en: "the packages")),
    viewKey(
      "viewTakeaways", .takeaways,
      Phrase(nl: "wat mensen meenemen, en de antwoorden op de polls", en: "what people take home, and the answers to the polls")),
    viewKey(
      "viewTimeline", .timeline, Phrase(nl: "hoe de sessie ging, van begin tot eind", en: "how the session went, from beginning to end")),
  ]

  private static let comparisonKeys = [
    viewKey("viewComparison", .comparison, Phrase(nl: "naast de andere sessie leggen", en: "lay it beside the other session"))
  ]

  private static func viewKey(_ name: String, _ view: ReviewView, _ about: Phrase) -> KeyRow<ReviewScreen> {
    let digit = Character("\(view.rawValue + 1)")
    return KeyRow(
      name, [.character(digit)], String(digit), about: about, isOffered: { $0.reviewViews.contains(view) }, does: { $0.turn(to: view) })
  }

  private static let lookingKeys: [KeyRow<ReviewScreen>] = [
    KeyRow(
      "open", [.enter], "Enter", hint: Words.open,
      about: Phrase(
        nl: "openen: de notitie met haar geschiedenis, of de notities achter een getal",
        en: "open: the note with its history, or the notes behind a number"), rank: 80, isOffered: { $0.canOpenSpot },
      does: { $0.openSpot() }),
    cardKey { if case .note(let id)? = $0.chosenSpot { id } else { nil } },
    KeyRow(
      "goBack", [.escape], "Esc", hint: Phrase.back,
      about: Phrase(nl: "terug naar waar je vandaan kwam", en: "back to where you came from"), rank: 84,
      isOffered: { !$0.desk.returns.isEmpty || $0.desk.past != nil }, does: { $0.goBack() }),
    KeyRow(
      "filter", ["f"], "f", hint: Phrase(both: "filter"),
      about: Phrase(
        nl: "filteren op case, thema, groep, bril en meer; ook een filter weghalen",
        en: "filter by case, theme, group, perspective and more; also take one off"), rank: 89, isOffered: { $0.canFilter },
      does: { $0.chooseFilter() }),
    KeyRow(
      "takeOffFilter", [.backspace, .delete], "Backspace", hint: Phrase(nl: "filter weg", en: "filter off"),
      about: Phrase(nl: "het laatste filter weghalen", en: "take off the last filter"), rank: 60, isOffered: { !$0.desk.chips.isEmpty },
      does: { screen in if let last = screen.desk.chips.last { screen.takeOff(last) } }),
    KeyRow(
      "search", ["/"], "/", hint: Words.search,
      about: Phrase(nl: "zoeken in de tekst; de lijst volgt elke letter", en: "search the text; the list follows every letter"),
      others: "vind find", rank: 75,
      does: { $0.beginTyping() }),
    KeyRow(
      "sortNotes", ["o"], "o", hint: Phrase(nl: "volgorde", en: "order"),
      about: Phrase(nl: "de notities in een andere volgorde", en: "the notes in another order"), rank: 50, isOffered: { $0.canSort },
      does: { $0.chooseOrder() }),
    copyKey(about: Words.copyNote) { if case .note(let id)? = $0.chosenSpot { $0.shownNote(id)?.text } else { nil } },
    KeyRow(
      "replayBack", [","], ", .", hint: Phrase(nl: "in de tijd", en: "in time"),
      about: Phrase(
        nl: "een wijziging terug en weer verder: het bord zoals het was", en: "a change back and on again: the board as it was"), rank: 55,
      isPair: true, isOffered: { $0.canGoBackInTime }, does: { $0.stepReplay(by: -1) }),
    KeyRow("replayOn", ["."], isOffered: { $0.desk.past != nil }, does: { $0.stepReplay(by: 1) }),
    KeyRow(
      "replayMinuteBack", ["<", .shiftLeft], "< >", about: Phrase(nl: "een minuut terug en weer verder", en: "a minute back and on again"),
      isOffered: { $0.canGoBackInTime }, does: { $0.stepReplay(minutes: -1) }),
    KeyRow("replayMinuteOn", [">", .shiftRight], isOffered: { $0.desk.past != nil }, does: { $0.stepReplay(minutes: 1) }),
    KeyRow(
      "replayStart", [.home], "Home", about: Phrase(nl: "naar het begin van de sessie", en: "to the beginning of the session"),
      isOffered: { $0.canGoBackInTime }, does: { $0.goToStart() }),
    KeyRow(
      "replayNow", [.end], "End", hint: Phrase(nl: "naar nu", en: "to now"),
      about: Phrase(nl: "weer het bord zoals het nu is", en: "the board as it is now again"), rank: 82, isOffered: { $0.desk.past != nil },
      does: { $0.returnToNow() }),
    KeyRow(
      "play", [" "], spelling: Words.space, hintNow: { $0.desk.playsAt == nil ? Phrase(nl: "speel af", en: "play") : ReviewWords.stop },
      about: Phrase(nl: "de sessie afspelen, en stoppen", en: "play the session, and stop"), rank: 66, isOffered: { $0.canReplay },
      does: { $0.togglePlaying() }),
  ]

  private static let packageKeys: [KeyRow<ReviewScreen>] = [
    KeyRow(
      "newPackage", ["n"], "n", hint: .aPackage, about: Phrase(nl: "een pakket maken van notities", en: "make a package of notes"),
      rank: 72, isOffered: { $0.mayMakePackage }, does: { $0.openPackageForm(nil) }),
    KeyRow(
      "changePackage", ["e", .function(2)], "e", hint: Phrase(nl: "wijzig", en: "change"),
      about: Phrase(nl: "het gekozen pakket wijzigen", en: "change the chosen package"), rank: 73,
      isOffered: { $0.mayEditPackages && $0.chosenPackage != nil },
      does: { screen in if let id = screen.chosenPackage { screen.openPackageForm(id) } }),
    KeyRow(
      "commitments", ["A"], "A", hint: .commitments,
      about: Phrase(nl: "zeggen hoe het staat met wat eerder is afgesproken", en: "say how things stand that were agreed before"), rank: 71,
      isOffered: { $0.mayEditPackages && !$0.board.commitments.isEmpty },
      does: { $0.sayProgress() }),
  ]

  private static let walkingKeys: [KeyRow<ReviewScreen>] =
    [
      KeyRow(
        "exportNotes", ["x"], "x", hint: Phrase(nl: "bewaar", en: "save"),
        about: Phrase(nl: "wat je ziet bewaren: poster, tabel, tekst of JSON", en: "save what you see: poster, table, text or JSON"),
        others: "exporteer opslaan download export csv html", rank: 70, isOffered: { !$0.desk.found.isEmpty }, does: { $0.chooseExport() }),
      KeyRow(
        "up", [.up], spelling: Words.arrows, about: Phrase(nl: "door het beeld lopen", en: "walk through the view"), isNamed: false,
        does: { $0.moveInView(-1) }), KeyRow("down", [.down], does: { $0.moveInView(1) }),
      KeyRow("left", [.left], does: { $0.moveAside(-1) }), KeyRow("right", [.right], does: { $0.moveAside(1) }),
      KeyRow(
        "pageUp", [.pageUp], "PgUp PgDn", about: Phrase(nl: "een scherm terug en verder", en: "a screenful back and on"), isNamed: false,
        does: { $0.pageInView(-1) }), KeyRow("pageDown", [.pageDown], does: { $0.pageInView(1) }),
    ] + everywhere(Phrase(nl: "stoppen", en: "quit"), quit: { $0.quitUnlessDraftsAreLost() })

  /// Makes a note a card of an own plate: the one that is chosen, or the one that is opened.
  private static func cardKey(_ note: @escaping @Sendable (ReviewScreen) -> NoteID?) -> KeyRow<ReviewScreen> {
    KeyRow(
      "makeCard", ["k"], "k", hint: .card,
      about: Phrase(
        nl: "van deze notitie een kaart maken, in een bestand met jullie eigen plaat",
        en: "make a card of this note, in a file with a plate of your own"), rank: 52, isOffered: { note($0) != nil },
      does: { $0.makeCard(of: note($0)) })
  }

  // MARK: - Elsewhere

  /// While a text is typed to filter by.
  private static let typingKeys: [KeyRow<ReviewScreen>] = [
    KeyRow("save", [.enter], "Enter", hint: .done, rank: 90, does: { $0.endTyping() }), KeyRow("up", [.up], does: { $0.moveInView(-1) }),
    KeyRow("down", [.down], does: { $0.moveInView(1) }),
    KeyRow("close", [.escape], "Esc", hint: Phrase.back, rank: 100, does: { $0.leaveTyping() }),
  ]

  /// In a note that is opened.
  static let noteKeys: [KeyRow<ReviewScreen>] =
    [
      cardKey { if case .own(.note(let id, _)) = $0.panel { id } else { nil } },
      copyKey { if case .own(.note(let id, _)) = $0.panel { $0.shownNote(id)?.text } else { nil } },
    ]
    + turningKeys(Words.previousAndNext, rank: 55, isHinted: { $0.openNotePlace != nil }) { $0.turnFoundNote(by: $1) } + [
      close([.escape, .enter, "q"])
    ] + readingKeys(letters: false)
}
