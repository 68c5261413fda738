// The rows of the commands that write and change notes, and the words that rows share.
import Board
import Words

extension CommandRow {
  static let add = CommandRow(
    run: addNotes, fault: { (arguments) throws(Refusal) in try arguments.faultOfAdding() },
    operands: [file, .init(name: text, isRequired: false)],
    options: [
      use(.caseStudy, caseName, nl: "de case", en: "the case", isRequired: true), use(.theme, theme, nl: "het thema", en: "the theme"),
      use(.horizon, shortOrLong, nl: "korte termijn (binnen een jaar) of lange termijn", en: "short term (within a year) or long term"),
      use(.group, group, nl: "de groep die het schrijft", en: "the group that writes it", isRequired: true),
      use(
        .step, stepName, nl: "de stap, anders interventies; een notitie bij start of end heeft geen thema en geen termijn",
        en: "the step, otherwise interventions; a note in start or end has no theme and no term"),
    ] + extras, about: Phrase(nl: "schrijft notities", en: "writes notes"),
    notes: [
      Phrase(
        nl: "Zonder TEKST komt er een notitie voor elke regel van standaardinvoer: allemaal, of geen. Lege regels tellen niet.",
        en: "Without TEXT there is a note for every line of standard input: all of them, or none. Blank lines don’t count."),
      Phrase(
        nl: "Van elke notitie wordt het id geprint, zodra hij gedeeld is. Begint de tekst met een streepje, zet er dan -- voor.",
        en: "Each note’s id is printed as soon as it is shared. If the text begins with a hyphen, put -- before it."), named,
    ])

  static let edit = CommandRow(
    run: editNote, fault: { $0.faultOfEditing }, operands: [file, note],
    options: [
      use(.text, text, nl: "een nieuwe tekst", en: "a new text"), use(.theme, theme, nl: "naar dit thema", en: "to this theme"),
      use(.horizon, shortOrLong, nl: "naar deze termijn", en: "to this term"),
      use(.caseStudy, caseName, nl: "naar deze case", en: "to this case"), use(.group, group, nl: "naar deze groep", en: "to this group"),
    ] + extras, about: Phrase(nl: "verandert een notitie", en: "changes a note"),
    notes: [
      Phrase(
        nl: "Wat je niet noemt, blijft. Een lege waarde haalt niveau of namen weg: --level \"\". Er wordt niets geprint.",
        en: "What you don’t name stays. An empty value takes level or names away: --level \"\". Nothing is printed."), noteNamed, named,
    ])

  static let remove = CommandRow(
    run: { (arguments, console) throws(Refusal) in try setRemoved(true, arguments, console) }, operands: [file, note],
    about: Phrase(nl: "haalt een notitie weg", en: "removes a note"),
    notes: [
      Phrase(
        nl: "De notitie blijft in de geschiedenis; praatplaat restore zet hem terug. Is hij al weg, dan verandert er niets.",
        en: "The note stays in the history; praatplaat restore puts it back. If it is gone already, nothing changes."), noteNamed,
    ])

  static let restore = CommandRow(
    run: { (arguments, console) throws(Refusal) in try setRemoved(false, arguments, console) }, operands: [file, note],
    about: Phrase(nl: "zet een weggehaalde notitie terug", en: "puts a removed note back"),
    notes: [Phrase(nl: "Staat hij er nog, dan verandert er niets.", en: "If it is still there, nothing changes."), noteNamed])

  // MARK: - Words that rows share

  static let fileName = Phrase(nl: "BESTAND", en: "FILE")
  static let otherFile = Phrase(nl: "ANDER", en: "OTHER")
  static let copyName = Phrase(nl: "KOPIE", en: "COPY")
  static let inputName = Phrase(nl: "INVOER", en: "INPUT")
  static let file = CommandRow.Operand(name: fileName)
  static let note = CommandRow.Operand(name: Phrase(nl: "NOTITIE", en: "NOTE"))
  static let shortOrLong = Phrase(both: "short|long")
  static let stepName = Phrase(both: "start|end|interventions")
  static let text = Phrase(nl: "TEKST", en: "TEXT")
  static let number = Phrase(nl: "AANTAL", en: "NUMBER")
  static let textOrJSON = use(.format, Phrase(both: "text|json"), nl: "om te lezen, of voor een programma", en: "to read, or for a program")
  static let caseName = Phrase(both: "CASE")
  static let theme = Phrase(nl: "THEMA", en: "THEME")
  static let group = Phrase(nl: "GROEP", en: "GROUP")
  static let role = Phrase(nl: "BRIL", en: "ROLE")
  static let titleName = Phrase(nl: "TITEL", en: "TITLE")
  static let packageName = Phrase(nl: "PAKKET", en: "PACKAGE")
  static let ofRole = use(.role, role, nl: "de bril waardoor gekeken is", en: "the perspective it was written from")
  static let level = Phrase(nl: "NIVEAU", en: "LEVEL")
  static let who = Phrase(nl: "WIE", en: "WHO")
  static let colorsValue = Phrase(nl: "SCHEMA", en: "SCHEME")
  static let colorsAbout = paragraph(
    """
    anders auto: wat de terminal kan, op zijn eigen achtergrond; 256, 16, 8: hoogstens zoveel kleuren; mono: geen. light en dark zijn rustig, contrast (wit op zwart) \
    en contrast-light (zwart op wit) zijn voor een lichte zaal of een zwakke beamer, colorblind voor wie rood, groen of blauw anders ziet
    """,
    """
    otherwise auto: what the terminal can do, on its own background; 256, 16, 8: at most so many colours; mono: none. light and dark are calm, contrast (white on \
    black) and contrast-light (black on white) are for a lit room or a weak projector, colorblind for who sees red, green or blue differently
    """)
  static let named = Phrase(
    nl: "Een case, thema of groep noem je met het nummer, de korte naam of het begin ervan.",
    en: "You name a case, theme or group by its number, its short name or the beginning of it.")
  private static let noteNamed = Phrase(
    nl: "NOTITIE is het id van de notitie, de korte naam die list geeft, of het begin ervan (minstens 4 tekens).",
    en: "NOTE is the note’s id, the short name that list gives, or the beginning of one (at least 4 characters).")

  /// What a note may have besides.
  private static let extras: [CommandRow.Use] = [
    ofRole,
    use(
      .level, level, nl: "woning, straat, wijk, dorp of stad, of het nummer daarvan",
      en: "home, street, neighbourhood, village or city, or its number"),
    use(
      .who, Phrase(nl: "WIE[,WIE…]", en: "WHO[,WHO…]"), nl: "wie er nodig zijn; mag vaker", en: "who are needed; may be repeated",
      isRepeatable: true),
  ]

  /// What list chooses by.
  static func filter(_ option: Option, _ value: Phrase, nl: String, en: String) -> Use {
    use(option, value, nl: nl, en: en, isRepeatable: true)
  }
}
