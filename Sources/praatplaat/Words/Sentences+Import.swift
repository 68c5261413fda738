// What import says: what it understood, what it left out, and what it asks.
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
    case .notes(let place) where place == CellPlace(): self.name(of: .field(.text))
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
          "Geen thema, termijn, case of groep van dit bord: \(quotedNames(names)). De notities eronder komen wel mee; --map NAAM=THEMA zegt waar.",
        en:
          "No theme, term, case or group of this board: \(quotedNames(names)). The notes under it do come in; --map NAME=THEME says where.")
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
    Phrase(nl: "Niet overgenomen kolommen: \(quotedNames(names)).", en: "Columns that were not taken over: \(quotedNames(names)).")
  }

  private static func columnsWithoutTheme(_ names: [String]) -> Phrase {
    let ignored = ignoredColumns(names)
    return Phrase(
      nl: "\(ignored.nl) Hoort er een bij een thema: --map KOLOM=THEMA.", en: "\(ignored.en) If one belongs to a theme: --map COLUMN=THEME."
    )
  }

  static func quotedNames(_ names: [String]) -> String {
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
  /// What stands in a file more than once.
  static func doubles(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(nl: "1 tekst staat er dubbel in, en komt zo mee.", en: "1 text stands in it more than once, and comes in like that.")
      : Phrase(
        nl: "\(count) teksten staan er dubbel in, en komen zo mee.", en: "\(count) texts stand in it more than once, and come in like that."
      )
  }
  static func added(_ count: Int) -> Phrase {
    let notes = Phrase.notes(count)
    return Phrase(nl: "\(notes.nl) erbij.", en: "\(notes.en) added.")
  }
  /// What the json of a whole board makes of one where nobody has done anything yet.
  static func becomes(_ count: Int, with parts: [Phrase]) -> Phrase {
    func all(_ language: Language) -> String {
      let setup = Phrase(nl: "de plaat met cases en agenda", en: "the plate with cases and agenda")
      let names = [Phrase.notes(count), setup] + parts
      return Phrase.list(names.map { $0[language] })[language]
    }
    return Phrase(
      nl: "Dit bord is nog leeg, en wordt het bord van de json: \(all(.nl)).",
      en: "This board is empty still, and becomes the board of the json: \(all(.en)).")
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
}
