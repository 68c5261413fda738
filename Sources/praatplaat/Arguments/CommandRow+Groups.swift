// The rows of the commands that do what a group does on its screen besides writing notes.
import Board
import Words

extension CommandRow {
  private static let byGroup = use(.group, group, nl: "de groep die het doet", en: "the group that does it", isRequired: true)
  private static let ofCase = use(
    .caseStudy, caseName, nl: "de case; anders die waaraan de groep werkt", en: "the case; otherwise the one that the group works on")
  private static let line = Operand(name: text)

  static let sentence = CommandRow(
    run: writeSentence, fault: { (arguments) throws(Refusal) in try arguments.faultOfSentence() }, operands: [file, line],
    options: [
      byGroup, ofCase,
      use(.step, Phrase(both: "start|end"), nl: "van welke stap", en: "of which step", isRequired: true),
    ], about: Phrase(nl: "schrijft de zin waarin een stap eindigt", en: "writes the sentence in which a step ends"),
    notes: [
      Phrase(
        nl: "Er is er een per groep, case en stap: een nieuwe vervangt de oude, een lege haalt hem weg.",
        en: "There is one for each group, case and step: a new one replaces the old one, an empty one takes it away."), named,
    ])

  static let pick = CommandRow(
    run: pickNote, operands: [file, note],
    options: [byGroup, use(.off, nl: "toch niet deze", en: "not this one after all")],
    about: Phrase(nl: "kiest de notitie die een groep aan de anderen vertelt", en: "picks the note that a group tells the others"),
    notes: [
      Phrase(
        nl: "Een eigen notitie van de groep, één per case: een nieuwe keuze vervangt de oude.",
        en: "A note of the group’s own, one for each case: a new pick replaces the old one.")
    ])

  static let sticker = CommandRow(
    run: giveSticker, operands: [file, note],
    options: [byGroup, use(.off, nl: "haalt er een terug", en: "takes one back")],
    about: Phrase(nl: "plakt een sticker van een groep op een notitie", en: "puts a group’s sticker on a note"),
    notes: [
      Phrase(
        nl: "Alleen terwijl er gestemd wordt, en zolang de groep er nog heeft. Het id van de sticker wordt geprint.",
        en: "Only while there is voting, and as long as the group has any left. The sticker’s id is printed.")
    ])

  static let package = CommandRow(
    run: writePackage, fault: { $0.faultOfPackage }, operands: [file, .init(name: titleName, isRequired: false)],
    options: [
      byGroup, ofCase,
      use(
        .package, packageName, nl: "verandert dit pakket van de groep, op naam of id; anders komt er een bij",
        en: "changes this package of the group, by name or id; otherwise there is a new one"),
      use(
        .notes, Phrase(nl: "NOTITIE[,NOTITIE…]", en: "NOTE[,NOTE…]"), nl: "welke notities erin zitten",
        en: "which notes are in it"),
      use(.tenants, text, nl: "welke huurders meedoen", en: "which tenants take part"),
      use(.partner, text, nl: "welke partner", en: "which partner"), use(.who, text, nl: "wie wat doet", en: "who does what"),
      use(.first, text, nl: "de eerste stap", en: "the first step"), use(.when, text, nl: "wanneer", en: "when"), ofStatus,
    ], about: Phrase(nl: "maakt of verandert een pakket", en: "makes or changes a package"),
    notes: [
      Phrase(
        nl: "Wat je niet noemt, blijft; een lege waarde haalt het weg. Van een nieuw pakket wordt het id geprint.",
        en: "What you don’t name stays; an empty value takes it away. A new package’s id is printed."), statusAbout,
    ])

  static let takeaway = CommandRow(
    run: writeTakeaway, fault: { $0.faultOfTakeaway }, operands: [file, .init(name: text, isRequired: false)],
    options: [
      byGroup, ofRole,
      use(.association, text, nl: "bij welke corporatie", en: "at which housing association"),
      use(.occasion, text, nl: "in plaats van TEKST een plan: als dit gebeurt", en: "instead of TEXT a plan: if this happens"),
      use(.deed, text, nl: "dan doe ik dit", en: "then I do this"), use(.with, text, nl: "met wie", en: "with whom"),
      use(.when, text, nl: "op welke dag of in welke week", en: "on which day or in which week"), ofStatus,
    ],
    about: Phrase(nl: "schrijft op wat iemand meeneemt", en: "writes down what somebody takes home"),
    notes: [
      Phrase(
        nl: "Kan ook als het bord op slot is, net als op het scherm. Het id wordt geprint.",
        en: "Also while the board is closed, as on the screen. Its id is printed."),
      Phrase(
        nl: "Een regel als ‘Als …, dan …’ is ook een plan. Plannen gaan mee met new --from OUD --follow-up.",
        en: "A line like ‘If …, then …’ is a plan, too. Plans go along with new --from OLD --follow-up."), statusAbout,
    ])

  private static let ofStatus = use(
    .status, Phrase(both: "done|running|stopped|none"), nl: "hoe het staat met een afspraak van de vorige keer: gedaan, loopt, gestopt",
    en: "how something stands that was agreed last time")
  private static let statusAbout = Phrase(
    nl: "Met --status noem je een afspraak van de groep uit de sessie ervoor, met haar begin of id; verder verandert er niets.",
    en: "With --status you name something the group agreed in the session before, by its beginning or id; nothing else changes.")
}
