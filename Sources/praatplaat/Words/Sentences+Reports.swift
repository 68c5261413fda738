// What export says, and what texts are warned of.
import Board
import Words

extension Sentences {
  static let sizeHint = Phrase(
    nl: "Kolommen x regels, bijvoorbeeld 120x36.", en: "Columns x rows, 120x36 for instance.")

  static let exporting = Phrase(nl: "Het verslag wordt gemaakt…", en: "The report is being made…")
  /// Stands in the name of the file of pages to take home, after the board's.
  static let takenHome = Phrase(nl: "meeneemblad", en: "sheet")
  static let cardNeedsTheme = Phrase(
    nl: "Een kaart hoort bij een thema: kies een notitie van de interventies.",
    en: "A card is under a theme: choose a note of interventions.")
  static func noteTooLongForCard(_ limit: Int) -> Phrase {
    Phrase(
      nl: "Op een kaart passen \(limit) tekens, en deze notitie is langer. Schrijf haar eerst korter op.",
      en: "A card holds \(limit) characters, and this note is longer. Write it shorter first.")
  }
  static func themeIsFull(_ theme: Theme, _ limit: Int) -> Phrase {
    Phrase(
      nl: "Bij ‘\(theme.title.nl)’ staan al \(limit) kaarten. Haal er een weg uit het bestand.",
      en: "‘\(theme.title.en)’ has \(limit) cards already. Take one out of the file.")
  }
  static func exported(_ path: String, _ count: Int, of total: Int) -> Phrase {
    let some = Phrase.some(count, of: total)
    return Phrase(nl: "Klaar, met \(some.nl): \(path)", en: "Done, with \(some.en): \(path)")
  }
  static func ofOtherFormat(_ option: Option, _ home: String, _ format: String) -> Phrase {
    Phrase(
      nl: "\(option.flag) hoort bij \(home), en dit wordt \(format). Laat \(option.flag) weg, of kies --format \(home).",
      en: "\(option.flag) goes with \(home), and this is \(format). Leave \(option.flag) out, or choose --format \(home).")
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
  static func onlyNotes(without parts: [Phrase]) -> Phrase {
    let (nl, en) = (Phrase.list(parts.map(\.nl)).nl, Phrase.list(parts.map(\.en)).en)
    return Phrase(
      nl: "Op dit bord is al gewerkt: alleen de notities zijn overgenomen, en niet: \(nl).",
      en: "This board is in use already: only the notes were taken over, and not: \(en).")
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
}
