// What import says: what it understood, what it left out, what it asks, and why it can't.
import Board
import Intake
import Reports
import Words

extension Sentences {
  // MARK: - What was understood

  /// "41 notities, kolom ‘Bericht’ als tekst, kolom ‘Section’ als thema."
  static func understood(_ intake: Intake) -> Phrase {
    var parts = [Phrase.notes(intake.notes.count)]
    switch intake.shape {
    case .lines: parts.append(Phrase(nl: "een per regel", en: "one a line"))
    case .points: parts.append(Phrase(nl: "een per punt van de lijst", en: "one for each point of the list"))
    case .trello: parts.append(Phrase(nl: "kaarten van Trello", en: "cards of Trello"))
    case .table, .columns: break
    }
    for column in intake.columns {
      let (name, use) = (column.name, column.use)
      guard let what = self.name(of: use) else { continue }
      if intake.shape == .trello, use != .field(.theme) && use != .field(.horizon) { continue }
      parts.append(
        intake.shape == .trello
          ? Phrase(nl: "\(name == "labels" ? "label" : "lijst") als \(what.nl)", en: "\(name == "labels" ? "label" : "list") as \(what.en)")
          : Phrase(nl: "kolom \(quoted(name)) als \(what.nl)", en: "column \(quoted(name)) as \(what.en)"))
    }
    func all(_ language: Language) -> String { parts.map { $0[language] }.joined(separator: ", ") }
    return Phrase(nl: all(.nl) + ".", en: all(.en) + ".")
  }

  private static func name(of use: ColumnUse) -> Phrase? {
    switch use {
    case .field(let column): Phrase(nl: column.title.nl.lowercased(), en: column.title.en.lowercased())
    case .heading: Phrase(nl: "kop", en: "heading")
    case .details: Phrase(nl: "toelichting", en: "details")
    case .notes(let place):
      Phrase(
        nl: "notities bij \([place.theme?.title.nl, place.horizon?.title.nl].compactMap { $0 }.joined(separator: ", "))",
        en: "notes on \([place.theme?.title.en, place.horizon?.title.en].compactMap { $0 }.joined(separator: ", "))")
    default: nil
    }
  }

  static func assumed(_ encoding: TextEncoding) -> Phrase {
    encoding == .windows1252
      ? Phrase(
        nl: "Gelezen als Windows-1252. Kijk na of letters als é en ë kloppen.",
        en: "Read as Windows-1252. See whether letters such as é and ë are right.")
      : Phrase(nl: "Gelezen als UTF-16.", en: "Read as UTF-16.")
  }
  static let onlyFirstSheet = Phrase(
    nl: "Alleen het eerste blad van de spreadsheet is gelezen.", en: "Only the first sheet of the spreadsheet was read.")

  /// "Voor wat het bestand niet zegt: case De flat, termijn korte termijn."
  static func filledIn(_ lines: [(name: Phrase, value: Phrase?)]) -> Phrase {
    func all(_ language: Language) -> String {
      lines.map { "\($0.name[language]): \($0.value?[language] ?? "?")" }.joined(separator: ", ")
    }
    return Phrase(
      nl: "Waar de invoer niets zegt, wordt dit ingevuld: \(all(.nl)).", en: "Where the input says nothing, this is filled in: \(all(.en))."
    )
  }

  /// What was left out, a sentence each.
  static func leftOut(of intake: Intake) -> [Phrase] {
    let columns = intake.leftOut.compactMap { if case .column(let name) = $0 { name } else { nil } }
    let told = columns.isEmpty ? [] : [intake.shape == .columns ? columnsWithoutTheme(columns) : ignoredColumns(columns)]
    return told + intake.leftOut.compactMap(leftOut)
  }

  private static func leftOut(_ what: LeftOut) -> Phrase? {
    switch what {
    case .column: nil
    case .lists(let names):
      Phrase(
        nl:
          "Geen thema, termijn, case of groep van dit bord: \(some(names)). De notities eronder komen wel mee; --map NAAM=THEMA zegt waar.",
        en: "No theme, term, case or group of this board: \(some(names)). The notes under it do come in; --map NAME=THEME says where.")
    case .withoutText(let count):
      count == 1
        ? Phrase(nl: "1 rij heeft geen tekst en komt niet mee.", en: "1 row has no text and does not come in.")
        : Phrase(nl: "\(count) rijen hebben geen tekst en komen niet mee.", en: "\(count) rows have no text and do not come in.")
    case .archived(let count):
      count == 1
        ? Phrase(nl: "1 gearchiveerde kaart komt niet mee.", en: "1 archived card does not come in.")
        : Phrase(nl: "\(count) gearchiveerde kaarten komen niet mee.", en: "\(count) archived cards do not come in.")
    case .lines(let count):
      count == 1
        ? Phrase(nl: "1 regel hoort bij geen notitie en komt niet mee.", en: "1 line belongs to no note and does not come in.")
        : Phrase(
          nl: "\(count) regels horen bij geen notitie en komen niet mee.", en: "\(count) lines belong to no note and do not come in.")
    case .attachments(let count):
      Phrase(nl: "Bijlagen van kaarten komen niet mee: \(count).", en: "Attachments of cards do not come in: \(count).")
    case .checklists(let count):
      Phrase(nl: "Checklists van kaarten komen niet mee: \(count).", en: "Checklists of cards do not come in: \(count).")
    }
  }

  static func ignoredColumns(_ names: [String]) -> Phrase {
    Phrase(nl: "Niet overgenomen kolommen: \(some(names)).", en: "Columns that were not taken over: \(some(names)).")
  }

  private static func columnsWithoutTheme(_ names: [String]) -> Phrase {
    let ignored = ignoredColumns(names)
    return Phrase(
      nl: "\(ignored.nl) Hoort er een bij een thema: --map KOLOM=THEMA.", en: "\(ignored.en) If one belongs to a theme: --map COLUMN=THEME."
    )
  }

  private static func some(_ names: [String]) -> String {
    names.prefix(8).map { quoted(String($0.prefix(60))) }.joined(separator: ", ") + (names.count > 8 ? ", …" : "")
  }

  // MARK: - What is there already

  static func present(_ count: Int, of total: Int, isAsked: Bool) -> Phrase {
    let new = total - count
    if new == 0 {
      return Phrase(
        nl: "Alles staat er al: \(Phrase.notes(total).nl). Er komt niets bij.",
        en: "Everything is there already: \(Phrase.notes(total).en). Nothing is added.")
    }
    let begin = Phrase(nl: "\(count) van \(total) staan er al.", en: "\(count) of \(total) are there already.")
    let which =
      new == 1
      ? Phrase(nl: "alleen de nieuwe", en: "only the new one") : Phrase(nl: "alleen de \(new) nieuwe", en: "only the \(new) new ones")
    return isAsked
      ? Phrase(nl: "\(begin.nl) Enter = \(which.nl), q = niets doen.", en: "\(begin.en) Enter = \(which.en), q = do nothing.")
      : Phrase(nl: "\(begin.nl) Erbij komt: \(which.nl).", en: "\(begin.en) What is added: \(which.en).")
  }
  static func presentButGone(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(nl: "1 daarvan is hier verborgen of weggehaald, en blijft dat.", en: "1 of them was hidden or removed here, and stays so.")
      : Phrase(
        nl: "\(count) daarvan zijn hier verborgen of weggehaald, en blijven dat.",
        en: "\(count) of them were hidden or removed here, and stay so.")
  }
  static func onlyTried(_ count: Int) -> Phrase {
    let notes = Phrase.notes(count)
    return Phrase(
      nl: "Alleen geprobeerd, niets geschreven. Erbij zou komen: \(notes.nl).",
      en: "Only tried, nothing written. What would be added: \(notes.en).")
  }
  static let saysItself = Phrase(
    nl: "Dit is json van praatplaat zelf: elke notitie zegt alles al, en opties over wat ontbreekt doen er niets.",
    en: "This is json of praatplaat itself: each note says everything already, and options about what lacks do nothing here.")
  static let nothingShared = Phrase(nl: "Er is niets gedeeld.", en: "Nothing was shared.")

  // MARK: - The form

  static let formBegin = Phrase(nl: "Wat het bestand niet zegt:", en: "What the file does not say:")
  static let formKeys = Phrase(
    nl: "Enter = zo is het goed, een letter = iets anders kiezen, q = niets doen.",
    en: "Enter = it is right like this, a letter = choose something else, q = do nothing.")
  static func formQuestion(_ name: Phrase, isLast: Bool) -> Phrase {
    let then = isLast ? Phrase(nl: "; dan is het compleet", en: "; then it is complete") : Phrase(both: "")
    return Phrase(
      nl: "Typ het nummer van \(name.nl == "thema" ? "het" : "de") \(name.nl)\(then.nl). Een letter = iets anders kiezen, q = niets doen.",
      en: "Type the number of the \(name.en)\(then.en). A letter = choose something else, q = do nothing.")
  }
  static func groupChoices(_ groups: [String]) -> Phrase {
    let names = groups.joined(separator: ", ")
    return Phrase(nl: "  0 begeleider, of een groep: \(names)", en: "  0 facilitator, or a group: \(names)")
  }

  static let mapHint = Phrase(
    nl: "Zeg het als KOLOM=tekst, thema, termijn, case, groep, bril, niveau, wie of stap; of KOLOM=- om hem over te slaan, of LIJST=THEMA.",
    en: "Say it as COLUMN=text, theme, term, case, group, perspective, level, who or step; or COLUMN=- to skip it, or LIST=THEME.")

  // MARK: - Why not

  static func importing(_ input: String, _ fault: ImportFault) -> Phrase {
    let what = self.fault(fault, in: input)
    // A text that does not fit says so itself, and how to go on.
    let saysSo = what.nl.contains(nothingShared.nl.dropLast())
    return saysSo ? what : Phrase(nl: "\(what.nl) \(nothingShared.nl)", en: "\(what.en) \(nothingShared.en)")
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
      return Phrase(nl: "\(at.nl), kolom ‘\(column.nl)’: \(why.nl)", en: "\(at.en), column ‘\(column.en)’: \(why.en)")
    case .rows(let count):
      return Phrase(
        nl: "In \(name.nl) zijn \(count) rijen niet goed; hierboven staat waarom. Hoort een kolom er niet bij: --map KOLOM=-.",
        en: "\(count) rows of \(name.en) are not right; the reasons stand above. If a column does not belong: --map COLUMN=-.")
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
          "Geen kolom van \(name.nl) heet tekst, notitie, idee, bericht of inhoud. Gevonden: \(some(found)). Zeg welke: --map KOLOM=tekst. Is het een notitie per regel: --format text.",
        en:
          "No column of \(name.en) is called text, note, idea, message or content. Found: \(some(found)). Say which: --map COLUMN=text. If it is a note a line: --format text."
      )
    case .noThemeColumns(let found):
      return Phrase(
        nl: "Geen kolom van \(name.nl) is een thema. Gevonden: \(some(found)). Zeg welke: --map KOLOM=THEMA.",
        en: "No column of \(name.en) is a theme. Found: \(some(found)). Say which: --map COLUMN=THEME.")
    case .columnTwice(let column):
      return Phrase(
        nl: "De kolom \(quoted(column)) staat twee keer in \(name.nl).", en: "The column \(quoted(column)) stands twice in \(name.en).")
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
          nl: "In \(name.nl) is geen kolom of lijst \(quoted(column)). Gevonden: \(some(found)).",
          en: "There is no column or list \(quoted(column)) in \(name.en). Found: \(some(found)).")
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
