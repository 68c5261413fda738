// The one table of commands: operands, options, and what they are for.
import Board
import Words

extension CommandRow {
  /// The row of a command; of the program itself where there is none.
  static func of(_ command: Subcommand?) -> CommandRow {
    switch command {
    case nil: program
    case .new: new
    case .open: open
    case .host: host
    case .present: present
    case .review: review
    case .add: add
    case .edit: edit
    case .remove: remove
    case .restore: restore
    case .list: list
    case .sentence: sentence
    case .pick: pick
    case .sticker: sticker
    case .package: package
    case .takeaway: takeaway
    case .session: session
    case .poll: poll
    case .results: results
    case .rehearse: rehearsal
    case .export: export
    case .import: importing
    case .check: check
    case .merge: merge
    case .watch: watch
    case .forget: forget
    case .doctor: doctor
    case .caseTemplate: caseTemplate
    case .sshConfig: sshConfig
    case .webConfig: webConfig
    case .man: manual
    case .completions: completions
    case .config: config
    }
  }

  /// What every command takes, at the end of its help.
  static let everywhere: [CommandRow.Use] = [
    use(.lang, Phrase(both: "nl|en"), nl: "de taal; anders die van je computer", en: "the language; otherwise your computer's"),
    use(.help, nl: "deze uitleg", en: "this help"),
  ]

  private static let program = CommandRow(
    run: openDefaultBoard,
    options: [
      .init(option: .colors, value: colorsValue, about: colorsAbout), use(.version, nl: "welke versie dit is", en: "which version this is"),
    ],
    about: Phrase(
      nl: "Het bord van een breakoutsessie over leefbaarheid. Zonder opdracht: je eigen bord.",
      en: "The board of a breakout session on liveability. Without a command: your own board."),
    notes: [
      paragraph(
        "Zo begint een sessie: praatplaat new sessie.praat, dan voor de begeleider praatplaat host sessie.praat, en op elke plek praatplaat open sessie.praat. Oefenen kan met praatplaat new oefenen.praat --demo.",
        "This is how a session begins: praatplaat new session.praat, then for the facilitator praatplaat host session.praat, and in every place praatplaat open session.praat. To rehearse: praatplaat new practice.praat --demo."
      ),
      ExitCode.told,
    ])

  private static let new = CommandRow(
    run: makeBoard, fault: { $0.faultOfMaking }, operands: [file],
    options: [
      use(.title, titleName, nl: "hoe de sessie heet", en: "what the session is called"),
      use(
        .groups, number, nl: "hoeveel groepen er zijn: 1 tot en met \(Limits.groups), anders 4",
        en: "how many groups there are: 1 to \(Limits.groups), otherwise 4"),
      use(
        .plate, fileName, nl: "een eigen plaat, in Markdown; - is standaardinvoer",
        en: "a plate of your own, in Markdown; - is standard input"),
      use(
        .cases, Phrase(nl: "BESTAND…", en: "FILE…"), nl: "eigen cases, in Markdown (praatplaat case-template geeft er een om in te vullen)",
        en: "cases of your own, in Markdown (praatplaat case-template gives you one to fill in)", isRepeatable: true),
      .init(option: .agenda, value: agendaName, about: agendaAbout),
      use(
        .from, fileName, nl: "neemt over wat nu op dit bord te zien is, zonder geschiedenis",
        en: "takes over what can be seen on this board now, without history"),
      use(
        .empty, nl: "daarvan alleen de plaat, de cases, de groepen en de agenda",
        en: "of that only the plate, the cases, the groups and the agenda"),
      use(
        .theme, theme, nl: "daarvan de notities, keuzes en pakketten van dit thema; groepen openen het bord erin",
        en: "of that the notes, picks and packages of this theme; groups open the board in it"),
      use(
        .followUp, nl: "een vervolg daarop: wat er is afgesproken komt als lijst mee, om te zeggen of het gedaan is, loopt of stopte",
        en: "a session after that one: what was agreed comes along as a list, to say whether it is done, running or stopped"),
      use(
        .demo, nl: "een sessie die in volle gang is, om te oefenen: 8 groepen, hun notities, een poll en een lopende klok",
        en: "a session in full swing, to rehearse with: 8 groups, their notes, a poll and a running clock"),
    ], about: Phrase(nl: "maakt een bord", en: "makes a board"),
    notes: [
      Phrase(
        nl: "Er komt een bord met de plaat, de twee cases, 4 groepen en een agenda. Een bestand dat er al is, blijft zoals het is.",
        en: "The board has the plate, the two cases, 4 groups and an agenda. A file that is there already stays as it is."), agendasAre,
    ])

  private static let open = CommandRow(
    run: { (arguments, console) throws(Refusal) in try openScreen(arguments, console) }, operands: [file],
    options: [
      use(.group, group, nl: "de groep van dit scherm; anders wordt het gevraagd", en: "this screen's group; otherwise it is asked"),
      use(.role, role, nl: "de bril waardoor de groep kijkt", en: "the perspective that the group takes"),
      use(
        .locked, nl: "de terminal is alleen voor deze sessie: geen weg naar een shell",
        en: "the terminal is for this session only: no way to a shell"),
      use(
        .plain, nl: "alleen letters en lijnen die elke terminal kent, en geen kleuren",
        en: "only letters and lines that every terminal knows, and no colours"),
      use(
        .spoken, nl: "in gesproken volgorde, regel na regel: voor wie een schermlezer gebruikt, en voor eenvoudige terminals",
        en: "in spoken order, line after line: for who uses a screen reader, and for simple terminals"),
      .init(option: .colors, value: colorsValue, about: colorsAbout),
      use(
        .withoutMouse, nl: "de muis blijft van het venster: tekst kiezen en kopiëren",
        en: "the mouse stays the window's: choosing and copying text"),
    ], about: Phrase(nl: "opent het scherm van een groep", en: "opens a group's screen"))

  /// What every screen takes.
  static let ofScreens: [CommandRow.Use] = open.options.filter { ![.group, .role, .spoken].contains($0.option) }

  private static let review = CommandRow(
    run: openReview, operands: [file],
    options: [
      use(.with, fileName, nl: "een andere sessie om ernaast te leggen", en: "another session to lay beside it"),
      use(.edits, nl: "pakketten maken en wijzigen mag", en: "packages may be made and changed"),
    ] + ofScreens.filter { $0.option != .locked }, about: Phrase(nl: "kijkt terug op een sessie", en: "looks back at a session"),
    notes: [
      Phrase(
        nl: "Er wordt niets geschreven, behalve met --edit. Wat anderen nog schrijven, komt vanzelf in beeld.",
        en: "Nothing is written, except with --edit. What others still write appears by itself.")
    ])

  private static let list = CommandRow(
    run: listNotes,
    fault: { $0.has(.as) && $0.has(.hidden) ? ArgumentError(problem: .notTogether(.as, .hidden), command: .list) : nil }, operands: [file],
    options: [
      filter(.caseStudy, caseName, nl: "alleen van deze case", en: "only of this case"),
      filter(
        .step, Phrase(nl: "STAP", en: "STEP"), nl: "alleen van deze stap: start, end of interventions",
        en: "only of this step: start, end or interventions"), filter(.theme, theme, nl: "alleen van dit thema", en: "only of this theme"),
      filter(.horizon, shortOrLong, nl: "alleen korte of lange termijn", en: "only short or long term"),
      filter(.group, group, nl: "alleen van deze groep", en: "only of this group"),
      filter(.role, role, nl: "alleen met deze bril geschreven", en: "only written from this perspective"),
      filter(.level, level, nl: "alleen op dit niveau", en: "only at this level"),
      filter(.who, who, nl: "alleen waar deze @naam nodig is", en: "only where this @name is needed"),
      filter(.tag, Phrase(both: "TAG"), nl: "alleen met deze #tag", en: "only with this #tag"),
      filter(.text, text, nl: "alleen waar dit in de tekst staat", en: "only with this in the text"),
      filter(
        .package, packageName, nl: "alleen in een pakket dat zo heet", en: "only in a package that is called so"),
      use(
        .privacy, nl: "alleen teksten met misschien een naam of adres, en wat erin staat",
        en: "only texts that may have a name or address in them, and what it is"),
      use(.as, group, nl: "alleen wat deze groep nu mag zien", en: "only what this group may see now"),
      use(
        .hidden, nl: "ook wat de begeleider verborgen heeft, met [verborgen] erbij",
        en: "also what the facilitator has hidden, marked [hidden]"),
      use(
        .sort, Phrase(both: "board|time|group|theme|stickers"), nl: "de volgorde: zoals op het bord, of anders",
        en: "the order: as on the board, or otherwise"), textOrJSON,
    ], about: Phrase(nl: "toont de notities van een bord", en: "shows the notes of a board"),
    notes: [
      paragraph(
        "Een filter mag vaker: één ervan is dan genoeg. Verschillende filters moeten allemaal kloppen. Hoofdletters en accenten maken niet uit.",
        "A filter may be given more than once: then one of them is enough. Different filters must all fit. Capitals and accents don’t matter."
      ),
      Phrase(
        nl: "Vooraan elke regel staat de korte naam van de notitie, voor edit, remove en restore.",
        en: "Each line begins with the note’s short name, for edit, remove and restore."), named,
    ])

  private static let caseTemplate = CommandRow(
    run: printCaseTemplate, about: Phrase(nl: "geeft een case om in te vullen, in Markdown", en: "gives a case to fill in, in Markdown"),
    notes: [
      Phrase(nl: "Bijvoorbeeld: praatplaat case-template > onze-buurt.md", en: "For instance: praatplaat case-template > our-street.md")
    ])
}
