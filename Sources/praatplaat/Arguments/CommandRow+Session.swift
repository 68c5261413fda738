// The rows of the commands that lead a session: the facilitator's screens, and the same for scripts.
import Board

extension CommandRow {
  static let host = CommandRow(
    operands: [file], options: ofScreens,
    about: Phrase(nl: "opent het scherm van de begeleider", en: "opens the facilitator's screen"),
    notes: [
      Phrase(
        nl:
          "Alle groepen op een rij, met de agenda erboven: stappen, klok, poll, stemmen. Tab laat zien wat er op het plenaire scherm staat.",
        en: "All groups in a list, with the agenda on top: steps, clock, poll, voting. Tab shows what is on the plenary screen.")
    ])

  static let present = CommandRow(
    operands: [file], options: ofScreens,
    about: Phrase(nl: "opent het plenaire scherm, voor de beamer", en: "opens the plenary screen, for the projector"),
    notes: [
      Phrase(
        nl:
          "Het laat groot zien wat de begeleider kiest, en volgt vanzelf. Maak de letters van de terminal groot: 60 bij 16 leest het best.",
        en: "It shows large what the facilitator picks, and follows by itself. Make the terminal’s letters large: 60 by 16 reads best.")
    ])

  private static let yesNo = Phrase(both: "yes|no")

  static let session = CommandRow(
    operands: [file],
    options: [
      .init(
        option: .forGroups, value: Phrase(nl: "GROEP[,GROEP…]", en: "GROUP[,GROUP…]"),
        about: Phrase(nl: "voor welke groepen; anders voor alle", en: "for which groups; otherwise for all")),
      .init(
        option: .stop, value: Phrase(nl: "STOP|next|previous", en: "STOP|next|previous"),
        about: Phrase(
          nl: "naar deze stop van de agenda, de volgende of de vorige", en: "to this stop of the agenda, the next or the previous")),
      .init(
        option: .agenda, value: agendaName, about: Phrase(nl: "zet een andere agenda op het bord", en: "puts another agenda on the board")),
      .init(
        option: .step, value: Phrase(both: "start|end|interventions"),
        about: Phrase(nl: "naar deze stap, of het nummer ervan: 1, 2 of 3", en: "to this step, or its number: 1, 2 or 3")),
      .init(
        option: .led, value: yesNo,
        about: Phrase(nl: "houdt groepen in hun stap, of laat elke groep gaan", en: "holds groups in their step, or lets each go")),
      .init(option: .caseStudy, value: caseName, about: Phrase(nl: "geeft groepen deze case", en: "gives groups this case")),
      .init(option: .alternateCases, about: Phrase(nl: "verdeelt de cases om en om", en: "gives the cases to groups in turn")),
      .init(
        option: .timer, value: Phrase(both: "10m|90s|+1m|-1m|pause|resume|off"),
        about: Phrase(nl: "zet de klok, of verandert hem", en: "sets the clock, or changes it")),
      .init(
        option: .closed, value: yesNo, about: Phrase(nl: "niemand schrijft, of iedereen weer wel", en: "nobody writes, or everybody again")),
      .init(
        option: .hidden, value: yesNo,
        about: Phrase(nl: "groepen zien elkaars notities niet, of wel", en: "groups don't see each other's notes, or do")),
      .init(
        option: .mode, value: Phrase(nl: "WAARVOOR", en: "MODE"),
        about: Phrase(
          nl: "waar het scherm voor is: \(modes)",
          en: "what the screen is for: \(modes)")),
      .init(
        option: .message, value: Phrase(nl: "TEKST", en: "TEXT"),
        about: Phrase(nl: "een mededeling in grote letters; leeg haalt hem weg", en: "a message in large letters; empty takes it away")),
      .init(
        option: .perspectives, value: yesNo,
        about: Phrase(
          nl: "geeft elke groep de bril van een ander, of neemt die terug", en: "gives each group another perspective, or takes it back")),
      .init(
        option: .voting, value: Phrase(both: "off|open|closed|result"),
        about: Phrase(
          nl: "stemmen: uit, open, gesloten, of de uitslag voor iedereen", en: "voting: off, open, closed, or the result for everybody")),
      .init(
        option: .ballot, value: Phrase(both: "picks|notes"),
        about: Phrase(
          nl: "waarop gestemd wordt: wat groepen kozen, of alle notities", en: "what is voted on: what groups picked, or all notes")),
      .init(
        option: .stickers, value: Phrase(nl: "AANTAL", en: "NUMBER"),
        about: Phrase(nl: "stickers per groep, hoogstens \(Voting.largestBudget)", en: "stickers a group, at most \(Voting.largestBudget)")),
      .init(
        option: .shows, value: Phrase(nl: "WAT", en: "VIEW"),
        about: Phrase(
          nl: "wat het plenaire scherm laat zien: \(views)", en: "what the plenary screen shows: \(views)")),
      .init(option: .page, value: Phrase(nl: "AANTAL", en: "NUMBER"), about: Phrase(nl: "welke bladzij daarvan", en: "which page of it")),
      .init(
        option: .black, value: yesNo, about: Phrase(nl: "het plenaire scherm op zwart, of niet", en: "the plenary screen black, or not")),
      .init(
        option: .hide, value: Phrase(nl: "NOTITIE", en: "NOTE"),
        about: Phrase(nl: "verbergt een notitie overal (privacy)", en: "hides a note everywhere (privacy)"), isRepeatable: true),
      .init(
        option: .show, value: Phrase(nl: "NOTITIE", en: "NOTE"), about: Phrase(nl: "laat hem weer zien", en: "shows it again"),
        isRepeatable: true),
      .init(
        option: .addGroup, value: Phrase(nl: "NAAM", en: "NAME"), about: Phrase(nl: "een groep erbij", en: "one more group"),
        isRepeatable: true),
      .init(
        option: .rename, value: Phrase(nl: "GROEP=NAAM", en: "GROUP=NAME"),
        about: Phrase(nl: "hoe een groep heet; leeg haalt de naam weg", en: "what a group is called; empty takes the name away"),
        isRepeatable: true),
      .init(
        option: .merge, value: Phrase(nl: "GROEP=ANDERE", en: "GROUP=OTHER"),
        about: Phrase(
          nl: "voegt een groep bij een andere; leeg maakt dat ongedaan", en: "puts a group with another one; empty undoes that"),
        isRepeatable: true),
      .init(
        option: .move, value: Phrase(nl: "NOTITIE=GROEP", en: "NOTE=GROUP"),
        about: Phrase(nl: "geeft een notitie aan een groep", en: "gives a note to a group"), isRepeatable: true),
      .init(
        option: .format, value: Phrase(both: "text|json"),
        about: Phrase(nl: "om te lezen, of voor een programma", en: "to read, or for a program")),
    ],
    about: Phrase(nl: "leidt een sessie, of zegt hoe het ermee is", en: "leads a session, or says how it is"),
    notes: [
      Phrase(
        nl:
          "Zonder iets te doen wordt geprint hoe de sessie is. Alles in één opdracht wordt in één keer gedeeld. Wat je apart noemt gaat voor wat de stop van de agenda doet.",
        en:
          "With nothing to do, prints how the session is. Everything in one command is shared in one go. What you name apart counts over what the agenda’s stop does."
      ),
      Phrase(
        nl: "Wat je tegen iedereen zegt, neemt terug wat je over hetzelfde tegen één groep zei.",
        en: "What you say to everybody takes back what you said about the same to one group."), named,
    ])

  private static let modes = GroupMode.Name.allCases.map(\.rawValue).joined(separator: ", ")
  private static let views = PlenaryView.Kind.allCases.filter { $0 != .note }.map(\.rawValue).joined(separator: ", ")

  static let poll = CommandRow(
    operands: [file],
    options: [
      .init(
        option: .question, value: Phrase(nl: "VRAAG", en: "QUESTION"), about: Phrase(nl: "een eigen vraag", en: "a question of your own")),
      .init(
        option: .options, value: Phrase(both: "A/B/C"),
        about: Phrase(nl: "de antwoorden, met schuine strepen ertussen", en: "the answers, with slashes between them")),
      .init(
        option: .live, about: Phrase(nl: "de tussenstand is te zien terwijl de poll loopt", en: "the score can be seen while the poll runs")
      ),
      .init(option: .close, about: Phrase(nl: "sluit de poll", en: "closes the poll")),
      .init(
        option: .answer, value: Phrase(both: "POLL"),
        about: Phrase(nl: "beantwoordt deze poll, voor een groep", en: "answers this poll, for a group")),
      .init(option: .group, value: group, about: Phrase(nl: "welke groep", en: "which group")),
      .init(
        option: .counts, value: Phrase(both: "0,2,1"),
        about: Phrase(nl: "hoeveel handen per antwoord", en: "how many hands for each answer")),
    ],
    about: Phrase(nl: "stelt een vraag aan alle groepen", en: "asks all groups a question"),
    notes: [
      Phrase(
        nl:
          "Zonder eigen vraag: van wie is leefbaarheid nu, en van wie zou het moeten zijn? De namen van de polls worden geprint, voor --answer. De uitslag geeft praatplaat results.",
        en:
          "Without a question of your own: whose is liveability now, and whose should it be? The polls’ names are printed, for --answer. praatplaat results has what came out."
      )
    ])

  static let results = CommandRow(
    operands: [file],
    options: [
      .init(
        option: .format, value: Phrase(both: "text|json"),
        about: Phrase(nl: "om te lezen, of voor een programma", en: "to read, or for a program"))
    ],
    about: Phrase(nl: "toont wat een sessie opleverde", en: "shows what a session came to"),
    notes: [
      Phrase(
        nl: "Polls, stemmen, keuzes, zinnen, pakketten, opbrengst, en hoe ver elke groep is. Ook wat op de schermen nog verborgen is.",
        en: "Polls, votes, picks, sentences, packages, takeaways, and how far each group is. Also what is still hidden on the screens.")
    ])

  // MARK: - Words that rows share

  static let agendaName = Phrase(nl: "NAAM|BESTAND", en: "NAME|FILE")
  static let agendaAbout = Phrase(
    nl: "de agenda: sessie, intern, partners, een-thema, of een eigen bestand",
    en: "the agenda: session, internal, partners, one-theme, or a file of your own")
  static let agendasAre = Phrase(
    nl: "De agenda’s duren 90, 60, 75 en 60 minuten. Hoe je er zelf een schrijft, staat in Cases/README.md.",
    en: "The agendas take 90, 60, 75 and 60 minutes. How to write one yourself is in Cases/README.md.")
}
