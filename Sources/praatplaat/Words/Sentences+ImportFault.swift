// Why import can't: what is the matter with an input, where, and what to do.
import Board
import Intake
import Words

extension Sentences {
  static func importing(_ input: String, _ fault: ImportFault) -> Phrase {
    let what = self.fault(fault, in: input)
    // A text that does not fit says so itself, and how to go on.
    let saysSo = what.nl.contains(nothingShared.nl.dropLast())
    let all = saysSo ? what : Phrase(nl: "\(what.nl) \(nothingShared.nl)", en: "\(what.en) \(nothingShared.en)")
    return fault.isOfSetup ? Phrase(nl: "\(all.nl) \(setupFirst.nl)", en: "\(all.en) \(setupFirst.en)") : all
  }

  /// A board file is no table: there is another way for it.
  static func importingBoard(_ input: String, into file: String, isSame: Bool) -> Phrase {
    let (name, from) = (quoted(input), quotedForShell(file: input))
    let command = isSame ? "praatplaat merge \(quotedForShell(file: file)) \(from)" : "praatplaat export \(from) --format json"
    return isSame
      ? Phrase(
        nl: "\(name) is een bord, en hetzelfde als dit. \(nothingShared.nl) Samenvoegen: \(command)",
        en: "\(name) is a board, and the same as this one. \(nothingShared.en) To bring them together: \(command)")
      : Phrase(
        nl: "\(name) is een ander bord. \(nothingShared.nl) Maak er eerst json van, en importeer die: \(command)",
        en: "\(name) is another board. \(nothingShared.en) First make json of it, and import that: \(command)")
  }

  /// What is the matter with an input, or with one row of it.
  static func fault(_ fault: ImportFault, in input: String) -> Phrase {
    let name = input == "-" ? Phrase(nl: "standaardinvoer", en: "standard input") : Phrase(both: quoted(input))
    switch fault {
    case .input(let fault): return self.fault(fault, name)
    case .notJSON(let line, let column):
      let at = text(.line(line), name)
      return Phrase(
        nl: "\(at.nl) is geen goede json, vanaf teken \(column).", en: "\(at.en) is no proper json, from character \(column) on.")
    case .noNotes:
      return Phrase(
        nl: "De json van \(name.nl) heeft geen lijst notes; neem die van export of list, of de export van Trello.",
        en: "The json of \(name.en) has no list notes; take that of export or list, or the export of Trello.")
    case .badType(let place, let column):
      let at = text(place, name)
      return Phrase(nl: "\(at.nl): in ‘\(column.nl)’ hoort een tekst.", en: "\(at.en): ‘\(column.en)’ has to be a text.")
    case .notObject(let place):
      let at = text(place, name)
      return Phrase(nl: "\(at.nl): hier hoort een object { }.", en: "\(at.en): an object { } belongs here.")
    case .missing(let place, let column):
      let at = text(place, name)
      return Phrase(nl: "\(at.nl): de kolom ‘\(column.nl)’ is leeg.", en: "\(at.en): the column ‘\(column.en)’ is empty.")
    case .unusable(let place, let column):
      let at = text(place, name)
      return Phrase(
        nl: "\(at.nl): wat in ‘\(column.nl)’ staat, kan daar niet staan.", en: "\(at.en): what is in ‘\(column.en)’ can’t be there.")
    case .value(let place, let column, let reason):
      let (at, why) = (text(place, name), sentence(for: reason))
      let (nl, en) = (quoted(String(column.nl.prefix(60))), quoted(String(column.en.prefix(60))))
      return Phrase(nl: "\(at.nl), kolom \(nl): \(why.nl)", en: "\(at.en), column \(en): \(why.en)")
    case .several(let faults): return self.fault(.rows(faults.count, isSetup: faults.contains(where: \.isOfSetup)), in: input)
    case .rows(let count, let isSetup): return rows(count, name, isSetup)
    case .notList(let list):
      return Phrase(
        nl: "In de json van \(name.nl) is \(quoted(list)) geen lijst [ ].", en: "In the json of \(name.en) \(quoted(list)) is no list [ ].")
    case .eventsLack(let count, let total):
      return Phrase(
        nl: "De json van \(name.nl) is niet heel: van de \(total) notities in notes kent events er \(count) niet. Maak de export opnieuw.",
        en: "The json of \(name.en) is not whole: of the \(total) notes in notes, events lacks \(count). Make the export again.")
    case .unsaid(let options):
      let all = Phrase.list(options.map(\.flag))
      return Phrase(
        nl: "\(name.nl.capitalisedFirst) zegt niet alles van elke notitie, en hier kan niemand het invullen: geef \(all.nl) erbij.",
        en: "\(name.en.capitalisedFirst) does not say everything of each note, and nobody can fill it in here: give \(all.en) along.")
    case .archive:
      return Phrase(
        nl: "\(name.nl.capitalisedFirst) is een zip zonder spreadsheet. Pak hem uit, en geef de csv die erin zit.",
        en: "\(name.en.capitalisedFirst) is a zip without a spreadsheet. Unpack it, and give the csv that is in it.")
    case .spreadsheet(let isInstalled):
      let save = Phrase(nl: "Bewaar hem in je spreadsheet als csv, en geef die.", en: "Save it as csv in your spreadsheet, and give that.")
      return isInstalled
        ? Phrase(
          nl: "LibreOffice kan van \(name.nl) geen tabel maken. \(save.nl)", en: "LibreOffice can make no table of \(name.en). \(save.en)")
        : Phrase(
          nl: "\(name.nl.capitalisedFirst) is een spreadsheet, en LibreOffice staat hier niet. \(save.nl)",
          en: "\(name.en.capitalisedFirst) is a spreadsheet, and LibreOffice is not here. \(save.en)")
    }
  }

  private static let setupFirst = Phrase(
    nl: "Voeg de groepen en cases die hier ontbreken eerst toe, of neem de json in op een nieuw bord: praatplaat new.",
    en: "First add the groups and cases that are missing here, or import the json into a new board: praatplaat new.")

  private static func rows(_ count: Int, _ name: Phrase, _ isSetup: Bool) -> Phrase {
    let what =
      isSetup
      ? setupFirst
      : Phrase(
        nl: "Hoort een kolom er niet bij: --map KOLOM=-. Wat een waarde is, zegt --map WAARDE=THEMA.",
        en: "If a column does not belong: --map COLUMN=-. What a value is, --map VALUE=THEME says.")
    return Phrase(
      nl: "In \(name.nl) is \(count) keer iets niet goed; hierboven staat wat. \(what.nl)",
      en: "\(count) things in \(name.en) are not right; they stand above. \(what.en)")
  }

  private static func fault(_ fault: IntakeFault, _ name: Phrase) -> Phrase {
    func at(_ line: Int) -> Phrase { text(.line(line), name) }
    switch fault {
    case .empty:
      return Phrase(
        nl: "In \(name.nl) staat geen notitie: geef een tabel met een kopregel, een lijst, of json van export.",
        en: "There is no note in \(name.en): give a table with a header, a list, or json from export.")
    case .notText:
      return Phrase(
        nl: "\(name.nl.capitalisedFirst) is geen tekst. Bewaar de notities als csv of als gewone tekst.",
        en: "\(name.en.capitalisedFirst) is no text. Save the notes as csv or as plain text.")
    case .notUTF8(let line):
      return Phrase(nl: "\(at(line).nl) is geen UTF-8; bewaar het als UTF-8.", en: "\(at(line).en) is no UTF-8; save it as UTF-8.")
    case .badQuote(let line):
      return Phrase(
        nl: "\(at(line).nl): een aanhalingsteken heeft geen eind, of er staat iets achter.",
        en: "\(at(line).en): a quotation mark has no end, or something stands behind it.")
    case .noTextColumn(let found):
      return Phrase(
        nl:
          "Geen kolom van \(name.nl) heet tekst, notitie, idee, bericht of inhoud. Gevonden: \(quotedNames(found)). Zeg welke: --map KOLOM=tekst. Is het een notitie per regel: --format text.",
        en:
          "No column of \(name.en) is called text, note, idea, message or content. Found: \(quotedNames(found)). Say which: --map COLUMN=text. If it is a note a line: --format text."
      )
    case .noThemeColumns(let found):
      return Phrase(
        nl: "Geen kolom van \(name.nl) is een thema. Gevonden: \(quotedNames(found)). Zeg welke: --map KOLOM=THEMA.",
        en: "No column of \(name.en) is a theme. Found: \(quotedNames(found)). Say which: --map COLUMN=THEME.")
    case .columnTwice(let column):
      return Phrase(
        nl: "De kolom \(quoted(column)) staat twee keer in \(name.nl).", en: "The column \(quoted(column)) stands twice in \(name.en).")
    case .sameUse(let first, let second):
      return Phrase(
        nl: "Van de kolommen \(quoted(first)) en \(quoted(second)) zei je hetzelfde; alleen tekst kan in meer kolommen staan.",
        en: "You said the same of the columns \(quoted(first)) and \(quoted(second)); only text can be in several columns.")
    case .document(let kind):
      return Phrase(
        nl:
          "\(name.nl.capitalisedFirst) is \(kind): een document, geen lijst van notities. Neem de csv of json van export, of gewone tekst.",
        en: "\(name.en.capitalisedFirst) is \(kind): a document, no list of notes. Take the csv or json of export, or plain text.")
    case .ownMarkdown:
      return Phrase(
        nl: "\(name.nl.capitalisedFirst) is Markdown van praatplaat zelf, om te lezen. Neem csv of json: praatplaat export --format csv.",
        en: "\(name.en.capitalisedFirst) is Markdown of praatplaat itself, for reading. Take csv or json: praatplaat export --format csv.")
    case .extraCells(let line):
      return Phrase(
        nl: "\(at(line).nl) heeft meer cellen dan de kopregel; zet tekst met een scheidingsteken tussen aanhalingstekens.",
        en: "\(at(line).en) has more cells than the header; put text with a separator between quotation marks.")
    case .notMapped(let column, let found):
      return found.isEmpty
        ? Phrase(
          nl: "\(name.nl.capitalisedFirst) heeft geen kolommen; --map \(quoted(column)) zegt hier niets.",
          en: "\(name.en.capitalisedFirst) has no columns; --map \(quoted(column)) says nothing here.")
        : Phrase(
          nl: "In \(name.nl) is geen kolom of lijst \(quoted(column)). Gevonden: \(quotedNames(found)).",
          en: "There is no column or list \(quoted(column)) in \(name.en). Found: \(quotedNames(found)).")
    }
  }

  private static func text(_ place: ImportFault.Place, _ input: Phrase) -> Phrase {
    switch place {
    case .line(let line): Phrase(nl: "Regel \(line) van \(input.nl)", en: "Line \(line) of \(input.en)")
    case .entry(let list, let number):
      Phrase(nl: "Nummer \(number) in \(list) van \(input.nl)", en: "Number \(number) in \(list) of \(input.en)")
    }
  }
}
