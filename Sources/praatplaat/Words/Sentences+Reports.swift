// What export and import say.
import Board
import Words

extension Sentences {
  static let exporting = Phrase(nl: "Het verslag wordt gemaakt…", en: "The report is being made…")
  static let cardNeedsTheme = Phrase(
    nl: "Een kaart hoort bij een thema: kies een notitie van de interventies.",
    en: "A card is under a theme: choose a note of interventions.")
  static func themeIsFull(_ theme: Theme, _ limit: Int) -> Phrase {
    Phrase(
      nl: "Bij ‘\(theme.title.nl)’ staan al \(limit) kaarten. Haal er een weg uit het bestand.",
      en: "‘\(theme.title.en)’ has \(limit) cards already. Take one out of the file.")
  }
  static func exported(_ path: String, _ count: Int, of total: Int) -> Phrase {
    let some = Phrase.some(count, of: total)
    return Phrase(nl: "Klaar, met \(some.nl): \(path)", en: "Done, with \(some.en): \(path)")
  }
  /// A screen writes where it was started, and can't be asked to write elsewhere.
  static func notWrittenHere(_ why: Phrase, _ command: String) -> Phrase {
    Phrase(nl: "\(why.nl) Start \(command) in een andere map.", en: "\(why.en) Start \(command) in another folder.")
  }
  static func hiddenLeftOut(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(nl: "1 verborgen notitie staat er niet in.", en: "1 hidden note is not in it.")
      : Phrase(nl: "\(count) verborgen notities staan er niet in.", en: "\(count) hidden notes are not in it.")
  }
  /// What `add`, `import` and `edit` warn of: they go on, because a script has nobody to ask.
  static func detailsShared(_ found: [String], in count: Int, _ name: String) -> Phrase {
    let list = found.prefix(3).map { quoted(String($0.prefix(60))) }.joined(separator: ", ") + (found.count > 3 ? ", …" : "")
    let file = quotedForShell(name)
    return Phrase(
      nl:
        "let op, naam of adres in \(count == 1 ? "1 tekst" : "\(count) teksten"): \(list). Bekijk ze met: praatplaat list \(file) --privacy",
      en:
        "take care, a name or address in \(count == 1 ? "1 text" : "\(count) texts"): \(list). Look with: praatplaat list \(file) --privacy"
    )
  }
  static func detailsExported(_ count: Int, _ name: String) -> Phrase {
    let file = quotedForShell(name)
    return count == 1
      ? Phrase(
        nl: "In 1 tekst staat misschien een naam of adres. Bekijk hem met: praatplaat list \(file) --privacy",
        en: "1 text may have a name or address in it. Look with: praatplaat list \(file) --privacy")
      : Phrase(
        nl: "In \(count) teksten staat misschien een naam of adres. Bekijk ze met: praatplaat list \(file) --privacy",
        en: "\(count) texts may have a name or address in them. Look with: praatplaat list \(file) --privacy")
  }
  static func ignoredColumns(_ names: [String]) -> Phrase {
    let list = names.prefix(8).map(quoted).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
    return Phrase(nl: "Niet overgenomen kolommen: \(list).", en: "Columns that were not taken over: \(list).")
  }
  static func alreadyThere(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(nl: "1 zin of keuze stond er al en is gebleven.", en: "1 sentence or pick was there already and has stayed.")
      : Phrase(
        nl: "\(count) zinnen en keuzes stonden er al en zijn gebleven.",
        en: "\(count) sentences and picks were there already and have stayed.")
  }

  static func outputExists(_ path: String) -> Phrase {
    Phrase(
      nl: "\(quoted(path)) is er al, en blijft zoals het is. Kies een andere naam voor het verslag.",
      en: "\(quoted(path)) is there already, and stays as it is. Choose another name for the report.")
  }

  static func unwritable(_ path: String, _ code: Int32) -> Phrase {
    Phrase(
      nl: "\(quoted(path)) kan niet worden geschreven: \(Phrase.reason(code).nl). Er is niets van blijven staan.",
      en: "\(quoted(path)) can’t be written: \(Phrase.reason(code).en). Nothing of it is left.")
  }

  static func importing(_ input: String, _ fault: ImportFault) -> Phrase {
    let name = input == "-" ? Phrase(nl: "standaardinvoer", en: "standard input") : Phrase(both: quoted(input))
    func at(_ line: Int) -> Phrase { Phrase(nl: "Regel \(line) van \(name.nl)", en: "Line \(line) of \(name.en)") }
    let nothing = Phrase(nl: "Er is niets gedeeld.", en: "Nothing was shared.")
    let what: Phrase
    switch fault {
    case .empty:
      what = Phrase(
        nl: "In \(name.nl) staat geen notitie: geef csv met een kopregel, of json van export.",
        en: "There is no note in \(name.en): give csv with a header, or json from export.")
    case .notUTF8(let line):
      what = Phrase(nl: "\(at(line).nl) is geen UTF-8; bewaar het als UTF-8.", en: "\(at(line).en) is no UTF-8; save it as UTF-8.")
    case .badQuote(let line):
      what = Phrase(
        nl: "\(at(line).nl): een aanhalingsteken heeft geen eind, of er staat iets achter.",
        en: "\(at(line).en): a quotation mark has no end, or something stands behind it.")
    case .notJSON(let line, let column):
      what = Phrase(
        nl: "\(at(line).nl) is geen goede json, vanaf teken \(column).",
        en: "\(at(line).en) is no proper json, from character \(column) on.")
    case .noNotes:
      what = Phrase(
        nl: "De json van \(name.nl) heeft geen lijst notes; neem die van export of list.",
        en: "The json of \(name.en) has no list notes; take that of export or list.")
    case .missingColumn(let column):
      what = Phrase(
        nl: "In \(name.nl) staat geen kolom ‘\(column.nl)’. De kopregel noemt wat er in elke kolom staat.",
        en: "There is no column ‘\(column.en)’ in \(name.en). The header tells what is in each column.")
    case .columnTwice(let column):
      what = Phrase(
        nl: "De kolom ‘\(column.nl)’ staat twee keer in \(name.nl).", en: "The column ‘\(column.en)’ stands twice in \(name.en).")
    case .extraCells(let line):
      what = Phrase(
        nl: "\(at(line).nl) heeft meer cellen dan de kopregel; zet tekst met een scheidingsteken tussen aanhalingstekens.",
        en: "\(at(line).en) has more cells than the header; put text with a separator between quotation marks.")
    case .badType(let place, let column):
      what = Phrase(
        nl: "\(text(place, name).nl): in ‘\(column.nl)’ hoort een tekst.", en: "\(text(place, name).en): ‘\(column.en)’ has to be a text.")
    case .missing(let place, let column):
      what = Phrase(
        nl: "\(text(place, name).nl): de kolom ‘\(column.nl)’ is leeg.", en: "\(text(place, name).en): the column ‘\(column.en)’ is empty.")
    case .value(let place, let column, let reason):
      what = Phrase(
        nl: "\(text(place, name).nl), kolom ‘\(column.nl)’: \(sentence(for: reason).nl)",
        en: "\(text(place, name).en), column ‘\(column.en)’: \(sentence(for: reason).en)")
    }
    // A text that does not fit says so itself, and how to go on.
    let saysSo = what.nl.contains(nothing.nl.dropLast())
    return saysSo ? what : Phrase(nl: "\(what.nl) \(nothing.nl)", en: "\(what.en) \(nothing.en)")
  }

  private static func text(_ place: ImportFault.Place, _ input: Phrase) -> Phrase {
    switch place {
    case .line(let line): Phrase(nl: "Regel \(line) van \(input.nl)", en: "Line \(line) of \(input.en)")
    case .entry(let list, let number):
      Phrase(nl: "Nummer \(number) in \(list) van \(input.nl)", en: "Number \(number) in \(list) of \(input.en)")
    }
  }
}
