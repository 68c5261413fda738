// The rows of the commands that lead a session: the facilitator's screens, and the same for scripts.
import Board
import Words

extension CommandRow {
  static let host = CommandRow(
    run: { (arguments, console) throws(Refusal) in try openScreen(arguments, console, kind: .host) }, operands: [file],
    options: ofScreens + [withoutBell],
    about: Phrase(nl: "opent het scherm van de begeleider", en: "opens the facilitator's screen"),
    notes: [
      paragraph(
        "Alle groepen op een rij, met de agenda erboven: stappen, klok, poll, stemmen. Tab laat zien wat er op het plenaire scherm staat.",
        "All groups in a list, with the agenda on top: steps, clock, poll, voting. Tab shows what is on the plenary screen.")
    ])

  static let present = CommandRow(
    run: { (arguments, console) throws(Refusal) in try openScreen(arguments, console, kind: .present) }, operands: [file],
    options: ofScreens + [withoutBell],
    about: Phrase(nl: "opent het plenaire scherm, voor de beamer", en: "opens the plenary screen, for the projector"),
    notes: [
      paragraph(
        "Het laat groot zien wat de begeleider kiest, en volgt vanzelf. Maak de letters van de terminal groot: 60 bij 16 leest het best.",
        "It shows large what the facilitator picks, and follows by itself. Make the terminal’s letters large: 60 by 16 reads best.")
    ])

  private static let yesNo = Phrase(both: "yes|no")
  private static let thing = Phrase(nl: "WAT", en: "THING")
  static let withoutBell = use(
    .withoutBell, nl: "geen belletje als de tijd om is", en: "no bell when time is up")

  static let session = CommandRow(
    run: leadSession, fault: { $0.faultOfSession }, operands: [file],
    options: [
      use(
        .forGroups, Phrase(nl: "GROEP[,GROEP…]", en: "GROUP[,GROUP…]"), nl: "voor welke groepen; anders voor alle",
        en: "for which groups; otherwise for all"),
      use(
        .stop, Phrase(both: "STOP|next|previous"), nl: "naar deze stop van de agenda, de volgende of de vorige",
        en: "to this stop of the agenda, the next or the previous"),
      use(
        .end, Phrase(nl: "UU:MM|off", en: "HH:MM|off"), nl: "hoe laat de sessie eindigt; off is als de agenda op is",
        en: "when the session ends; off is when the agenda is over"),
      use(
        .minutes, Phrase(both: "STOP=N"), nl: "hoeveel minuten een stop duurt; het einde blijft waar het was",
        en: "how many minutes a stop takes; the end stays where it was", isRepeatable: true),
      use(.agenda, agendaName, nl: "zet een andere agenda op het bord", en: "puts another agenda on the board"),
      use(.step, stepName, nl: "naar deze stap, of het nummer ervan: 1, 2 of 3", en: "to this step, or its number: 1, 2 or 3"),
      use(.led, yesNo, nl: "houdt groepen in hun stap, of laat elke groep gaan", en: "holds groups in their step, or lets each go"),
      use(.caseStudy, caseName, nl: "geeft groepen deze case", en: "gives groups this case"),
      use(.alternateCases, nl: "verdeelt de cases om en om", en: "gives the cases to groups in turn"),
      use(
        .timer, Phrase(both: "10m|90s|+1m|-1m|pause|resume|off"), nl: "zet de klok, of verandert hem", en: "sets the clock, or changes it"),
      use(.closed, yesNo, nl: "niemand schrijft, of iedereen weer wel", en: "nobody writes, or everybody again"),
      use(.hidden, yesNo, nl: "groepen zien elkaars notities niet, of wel", en: "groups don't see each other's notes, or do"),
      .init(
        option: .mode, value: Phrase(nl: "WAARVOOR", en: "MODE"),
        about: Phrase(nl: "waar het scherm voor is: \(modes)", en: "what the screen is for: \(modes)")),
      use(.message, text, nl: "een mededeling in grote letters; leeg haalt hem weg", en: "a message in large letters; empty takes it away"),
      use(
        .perspectives, yesNo, nl: "geeft elke groep de bril van een ander, of neemt die terug",
        en: "gives each group another perspective, or takes it back"),
      use(
        .voting, Phrase(both: "off|open|closed|result"), nl: "stemmen: uit, open, gesloten, of de uitslag voor iedereen",
        en: "voting: off, open, closed, or the result for everybody"),
      use(
        .ballot, Phrase(both: "picks|notes"), nl: "waarop gestemd wordt: wat groepen kozen, of alle notities",
        en: "what is voted on: what groups picked, or all notes"),
      use(
        .stickers, number, nl: "stickers per groep, hoogstens \(Voting.largestBudget)",
        en: "stickers a group, at most \(Voting.largestBudget)"),
      use(
        .own, yesNo, nl: "of een groep stickers mag plakken op wat van haarzelf is",
        en: "whether a group may give stickers to what is its own"),
      use(
        .shows, Phrase(nl: "WAT", en: "VIEW"), nl: "wat het plenaire scherm laat zien: \(views)",
        en: "what the plenary screen shows: \(views)"), use(.page, number, nl: "welke bladzij daarvan", en: "which page of it"),
      use(.black, yesNo, nl: "het plenaire scherm op zwart, of niet", en: "the plenary screen black, or not"),
      use(
        .mute, yesNo, nl: "het einde van de tijd zonder belletje en flits op het plenaire scherm, of weer met",
        en: "the end of time without bell and flash on the plenary screen, or with them again"),
      use(
        .report, text, nl: "waar het verslag komt te staan, voor het slot; leeg haalt het weg",
        en: "where the report will be, for the closing; empty takes it away"),
      use(
        .join, Phrase(nl: "REGEL", en: "LINE"), nl: "hoe je meedoet: https://…, http://… of ssh …; leeg of geen haalt het weg",
        en: "how to join: https://…, http://… or ssh …; empty or none takes it away"),
      use(
        .hide, thing, nl: "haalt een notitie, zin, pakket, opbrengst of poll van elk scherm (privacy)",
        en: "takes a note, sentence, package, takeaway or poll off every screen (privacy)", isRepeatable: true),
      use(.show, thing, nl: "laat het weer zien", en: "shows it again", isRepeatable: true),
      use(
        .pass, Phrase(nl: "OPBRENGST|all", en: "TAKEAWAY|all"),
        nl: "laat een opbrengst door naar de beamer; all doet dat met alles wat wacht",
        en: "lets a takeaway through to the projector; all does so with all that waits", isRepeatable: true),
      use(.addGroup, Phrase(nl: "NAAM", en: "NAME"), nl: "een groep erbij", en: "one more group", isRepeatable: true),
      use(
        .rename, Phrase(nl: "GROEP=NAAM", en: "GROUP=NAME"), nl: "hoe een groep heet; leeg haalt de naam weg",
        en: "what a group is called; empty takes the name away", isRepeatable: true),
      use(
        .merge, Phrase(nl: "GROEP=ANDERE", en: "GROUP=OTHER"), nl: "voegt een groep bij een andere; leeg maakt dat ongedaan",
        en: "puts a group with another one; empty undoes that", isRepeatable: true),
      use(
        .move, Phrase(nl: "NOTITIE=GROEP", en: "NOTE=GROUP"), nl: "geeft een notitie aan een groep", en: "gives a note to a group",
        isRepeatable: true),
      use(
        .answerCall, group, nl: "zegt een groep die roept dat je komt", en: "tells a group that calls that you are coming",
        isRepeatable: true), textOrJSON,
    ], about: Phrase(nl: "leidt een sessie, of zegt hoe het ermee is", en: "leads a session, or says how it is"),
    notes: [
      paragraph(
        "Zonder iets te doen wordt geprint hoe de sessie is. Alles in één opdracht wordt in één keer gedeeld. Wat je apart noemt gaat voor wat de stop van de agenda doet.",
        "With nothing to do, prints how the session is. Everything in one command is shared in one go. What you name apart counts over what the agenda’s stop does."
      ),
      Phrase(
        nl: "Wat je tegen iedereen zegt, neemt terug wat je over hetzelfde tegen één groep zei.",
        en: "What you say to everybody takes back what you said about the same to one group."),
      paragraph(
        "Bij --hide en --show is een notitie haar naam of id, een pakket of opbrengst het id (praatplaat results --format json geeft het), een pakket ook de titel, een poll de naam, en een zin CASE/GROEP/STAP: dorp/3/eindpunt.",
        "For --hide and --show a note is its name or id, a package or takeaway its id (praatplaat results --format json has it), a package also its title, a poll its name, and a sentence CASE/GROUP/STEP: dorp/3/end."
      ), named,
    ])

  private static let modes = GroupMode.Name.allCases.map(\.rawValue).joined(separator: ", ")
  private static let views = PlenaryView.Kind.allCases.filter { $0 != .note }.map(\.rawValue).joined(separator: ", ")

  static let poll = CommandRow(
    run: pollGroups, fault: { $0.faultOfPoll }, operands: [file],
    options: [
      use(.question, Phrase(nl: "VRAAG", en: "QUESTION"), nl: "een eigen vraag", en: "a question of your own"),
      use(.options, Phrase(both: "A/B/C"), nl: "de antwoorden, met schuine strepen ertussen", en: "the answers, with slashes between them"),
      use(
        .per, Phrase(both: "group|person"), nl: "één antwoord per groep, of handen tellen per persoon; anders mag beide",
        en: "one answer a group, or each person's hand; otherwise either will do"),
      use(.live, nl: "de tussenstand is te zien terwijl de poll loopt", en: "the score can be seen while the poll runs"),
      use(.close, nl: "sluit de poll", en: "closes the poll"),
      use(.answer, Phrase(both: "POLL"), nl: "beantwoordt deze poll, voor een groep", en: "answers this poll, for a group"),
      use(.group, group, nl: "welke groep", en: "which group"),
      use(.counts, Phrase(both: "0,2,1"), nl: "hoeveel handen per antwoord", en: "how many hands for each answer"),
    ], about: Phrase(nl: "stelt een vraag aan alle groepen", en: "asks all groups a question"),
    notes: [
      paragraph(
        "Zonder eigen vraag: van wie is leefbaarheid nu, en van wie zou het moeten zijn? De namen van de polls worden geprint, voor --answer. De uitslag geeft praatplaat results.",
        "Without a question of your own: whose is liveability now, and whose should it be? The polls’ names are printed, for --answer. praatplaat results has what came out."
      )
    ])

  static let results = CommandRow(
    run: printResults, operands: [file], options: [textOrJSON],
    about: Phrase(nl: "toont wat een sessie opleverde", en: "shows what a session came to"),
    notes: [
      Phrase(
        nl: "Polls, stemmen, keuzes, zinnen, pakketten, opbrengst, en hoe ver elke groep is. Ook wat op de schermen nog verborgen is.",
        en: "Polls, votes, picks, sentences, packages, takeaways, and how far each group is. Also what is still hidden on the screens.")
    ])

  static let rehearsal = CommandRow(
    run: rehearse, operands: [file, .init(name: copyName, isRequired: false)],
    options: [
      use(
        .speed, number, nl: "zoveel keer zo snel als mensen, hoogstens \(Rehearsal.speeds.upperBound); anders \(Rehearsal.usualSpeed)",
        en: "so many times as fast as people, at most \(Rehearsal.speeds.upperBound); otherwise \(Rehearsal.usualSpeed)")
    ], about: Phrase(nl: "laat groepen meespelen, om een sessie te oefenen", en: "has groups play along, to rehearse a session"),
    notes: [
      paragraph(
        "Er komt een kopie van het bord, met dezelfde groepen, cases en agenda en zonder notities: sessie.praat wordt sessie-oefenen.praat. Het bord zelf blijft zoals het is. De groepen antwoorden, schrijven, kiezen en stemmen tot je met Ctrl-C stopt; leiden doe je in een andere terminal, met praatplaat host.",
        "There is a copy of the board, with the same groups, cases and agenda and without notes: session.praat becomes session-rehearsal.praat. The board itself stays as it is. The groups answer, write, pick and vote until you stop with Ctrl-C; you lead in another terminal, with praatplaat host."
      )
    ])

  // MARK: - Words that rows share

  static let agendaName = Phrase(nl: "NAAM|BESTAND", en: "NAME|FILE")
  static let agendaAbout = Phrase(
    nl: "de agenda: sessie, intern, partners, een-thema, 1-2-4-allen, of een eigen bestand",
    en: "the agenda: session, internal, partners, one-theme, 1-2-4-all, or a file of your own")
  static let agendasAre = Phrase(
    nl: "De agenda’s duren 90, 60, 75, 60 en 45 minuten. Hoe je er zelf een schrijft, staat in Cases/README.md.",
    en: "The agendas take 90, 60, 75, 60 and 45 minutes. How to write one yourself is in Cases/README.md.")
}
