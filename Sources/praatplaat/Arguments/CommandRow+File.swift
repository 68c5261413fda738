// The rows of the commands that look after a board's file.
import Board

extension CommandRow {
  static let check = CommandRow(
    run: checkBoard, operands: [file], options: [textOrJSON],
    about: Phrase(nl: "leest elke regel en zegt wat er mis of vreemd is", en: "reads every line and says what is wrong or odd"),
    notes: [
      paragraph(
        "Er verandert niets aan het bestand. Wie tekst weg wil hebben, haalt geen regels weg (programma’s zetten ze terug), maar maakt een bord met new --from en wist met forget wat bewaard wordt. Eindcode 3: er zijn beschadigde regels, of twee regels die elkaar tegenspreken. Gaten en vreemde regels worden alleen genoemd.",
        "Nothing in the file changes. Who wants text gone takes no lines out (programs put them back), but makes a board with new --from and clears what is kept with forget. Exit code 3: lines are damaged, or two lines contradict each other. Gaps and odd lines are only named."
      ),
      paragraph(
        "De json heeft de velden file, board, sound, bytes, lines, events, repeats, ignored, counts {damaged, duplicates, missing, foreign, newer, frozen}, damaged [{line, offset, reason}], duplicates [{id, line, earlier}], gaps [{writer, count, missing [{from, to}]}], foreign en newer [{line, offset, reason}], frozen [{line, kind, of}], unfinished {line, bytes} of null, copies [{path, conflict}], en unseen {listed, others, unreadable, tooBig, paths}: wat ernaast staat en niet bekeken is. Van elke soort staan hoogstens de eerste 10.000 in de lijst, van ontbrekende nummers elke schrijver, met hoogstens 1.000 reeksen; counts telt alles.",
        "The json has the fields file, board, sound, bytes, lines, events, repeats, ignored, counts {damaged, duplicates, missing, foreign, newer, frozen}, damaged [{line, offset, reason}], duplicates [{id, line, earlier}], gaps [{writer, count, missing [{from, to}]}], foreign and newer [{line, offset, reason}], frozen [{line, kind, of}], unfinished {line, bytes} or null, copies [{path, conflict}], and unseen {listed, others, unreadable, tooBig, paths}: what is beside it and was not looked at. Of each kind at most the first 10,000 are listed, of missing numbers every writer, with at most 1,000 stretches; counts has them all."
      ),
    ])

  static let merge = CommandRow(
    run: mergeCopies, fault: { $0.faultOfMerging },
    operands: [file, .init(name: otherFile, isRequired: false, isRepeatable: true)],
    options: [
      use(
        .kept, nl: "wat hier van dit bord bewaard is voor een ander bestand, in plaats van ANDER",
        en: "what is kept here of this board for another file, instead of OTHER")
    ],
    about: Phrase(nl: "neemt op wat kopieën van een bord meer hebben", en: "takes in what copies of a board have more"),
    notes: [
      paragraph(
        "Het getal dat geprint wordt is hoeveel regels er nieuw waren. De kopieën blijven zoals ze zijn; het twee keer doen kan geen kwaad.",
        "The number that is printed is how many lines were new. The copies stay as they are; doing it twice does no harm."),
      Phrase(
        nl: "In git doet *.praat merge=union in .gitattributes hetzelfde.",
        en: "In git, *.praat merge=union in .gitattributes does the same."),
    ])

  static let watch = CommandRow(
    run: watchBoard, operands: [file],
    about: Phrase(
      nl: "print elke verandering als een regel JSON, zodra die er is", en: "prints every change as a line of JSON, as it happens"),
    notes: [
      paragraph(
        "Alleen wat er vanaf nu bij komt; wat er al staat geeft list. Elke regel heeft event, at, kind, of, what (added, changed, removed, restored of none), changed (de velden), group, role, facilitator, set (de waarden) en note: de notitie zoals zij nu is, met de velden van list --format json, of null.",
        "Only what comes from now on; list gives what is there. Every line has event, at, kind, of, what (added, changed, removed, restored or none), changed (the fields), group, role, facilitator, set (the values) and note: the note as it is now, with the fields of list --format json, or null."
      ),
      Phrase(
        nl: "Ctrl-C stopt. Is het bestand weg of vervangen, dan gaat het door zodra het er weer is.",
        en: "Ctrl-C stops. If the file is gone or replaced, it goes on as soon as it is there again."),
    ])

  static let forget = CommandRow(
    run: forgetBoard, fault: { $0.faultOfForgetting }, operands: [.init(name: fileName, isRequired: false)],
    options: [
      use(
        .board, Phrase(both: "ID"),
        nl: "van dit bord, zonder bestand; wat nog niet gedeeld is, gaat dan ook weg als zijn bestand er niet is",
        en: "of this board, without a file; what is not shared yet then goes too where its file is not there"),
      use(.every, nl: "van alle borden, op dezelfde manier", en: "of all boards, in the same way"),
    ],
    about: Phrase(nl: "wist wat hier van een bord bewaard wordt", en: "clears what is kept here of a board"),
    notes: [
      paragraph(
        "Dat zijn je eigen veranderingen en je half geschreven notities. Het bord zelf blijft zoals het is. Wat nog niet gedeeld is, wordt eerst gedeeld; lukt dat niet, dan blijft alles staan (eindcode 4).",
        "That is your own changes and your half-written notes. The board itself stays as it is. What is not shared yet is shared first; when that fails everything stays (exit code 4)."
      )
    ])

  static let config = CommandRow(
    run: printConfig, options: ofScreens.filter { $0.option != .locked } + [withoutBell],
    about: Phrase(nl: "zegt welke instellingen gelden en waar ze vandaan komen", en: "says which settings hold and where they come from"),
    notes: [
      paragraph(
        "Instellingen staan in ~/.config/praatplaat/config (of onder XDG_CONFIG_HOME), één per regel: naam = waarde. Een # begint een opmerking. De omgeving (LANG, NO_COLOR) gaat daarvoor, en een optie voor alles. Wat deze opdracht print kun je daar neerzetten als begin.",
        "Settings are in ~/.config/praatplaat/config (or under XDG_CONFIG_HOME), one a line: name = value. A # begins a remark. The environment (LANG, NO_COLOR) goes before that, and an option before everything. What this command prints can be put there as a beginning."
      ),
      paragraph(
        "Een toets geef je zo: keys.group.write = N, met de namen die deze opdracht noemt. De oude toets doet het ook nog, tot een andere opdracht hem krijgt.",
        "This is how a key is given: keys.group.write = N, with the names that this command has. The old key goes on working until another command is given it."
      ),
    ])

  static let doctor = CommandRow(
    run: examine,
    fault: { $0.has(.tries) && $0.operands.isEmpty ? ArgumentError(problem: .missingOperand(0), command: .doctor) : nil },
    operands: [.init(name: fileName, isRequired: false)],
    options: [
      use(
        .tries, nl: "probeert in de map van BESTAND wat een sessie daar doet, met een eigen bestand dat weer weggaat",
        en: "tries in the folder of FILE what a session does there, with a file of its own that goes again")
    ],
    about: Phrase(nl: "zegt hoe het hier gesteld is, om in een vraag te plakken", en: "says how things are here, to paste in a question"),
    notes: [
      Phrase(
        nl: "Er staan geen persoonlijke gegevens in, behalve de namen van mappen en bestanden.",
        en: "There is nothing personal in it, but for the names of folders and files."),
      paragraph(
        "Voor een sessie: praatplaat doctor BESTAND --try. Het bord hoeft er nog niet te zijn, en een map mag ook. Eindcode 1: in die map kan nu niets worden gedeeld.",
        "Before a session: praatplaat doctor FILE --try. The board need not be there yet, and a folder will do. Exit code 1: nothing can be shared in that folder now."
      ),
    ])
}
