// What merge, watch and forget say.
import Board
import BoardFile
import Words

extension Sentences {
  static func merging(_ other: String, into file: String, _ error: BoardFileError) -> Phrase {
    guard error == .anotherBoard else { return reading(other, error) }
    return Phrase(
      nl: "\(quoted(other)) is een ander bord dan \(quoted(file)); die twee gaan nooit samen. Er is niets veranderd.",
      en: "\(quoted(other)) is another board than \(quoted(file)); those two are never put together. Nothing has changed.")
  }

  static func forgetting(_ error: BoardFileError) -> Phrase {
    let what = what(error.trouble)
    return Phrase(
      nl: "Niet alles kon worden gewist. \(what.nl) Doe het straks opnieuw.",
      en: "Not everything could be cleared. \(what.en) Do it again later.")
  }

  /// What is not shared yet and keeps everything from being cleared. Why; none when only somebody else's lock takes long, or when it waits for another file.
  static func cannotForget(_ file: String, _ count: Int, _ error: BoardFileError?) -> Phrase {
    let (changes, could) = (Phrase.changes(count), count == 1 ? "kon" : "konden")
    let why = error.map { Self.why(quoted(file), $0) }
    return Phrase(
      nl:
        "\(why.map { $0.nl + " " } ?? "")\(changes.nl) van jou \(could) nog niet worden gedeeld. Er is niets gewist; \(why == nil ? "doe het opnieuw als het bestand er weer is" : "los dat op en doe het opnieuw").",
      en:
        "\(why.map { $0.en + " " } ?? "")\(changes.en) of yours could not be shared yet. Nothing was cleared; \(why == nil ? "do it again when the file is there again" : "solve that and do it again")."
    )
  }

  /// What is shared, and of which no copy could be kept here.
  static func unguarded(_ trouble: Trouble) -> Phrase {
    let why = Phrase.noCopy(trouble)
    return Phrase(
      nl: "Gedeeld, maar hier is geen kopie bewaard: \(why.nl) Raakt het weg uit het bestand, dan komt het niet vanzelf terug.",
      en: "Shared, but no copy is kept here: \(why.en) If the file loses it, it does not come back by itself.")
  }

  static let forgotten = Phrase(
    nl: "Wat hier van dit bord bewaard werd is gewist. Het bord zelf is zoals het was.",
    en: "What was kept here of this board is cleared. The board itself is as it was.")

  static func forgottenUnshared(_ count: Int) -> Phrase {
    let changes = Phrase.changes(count)
    return Phrase(
      nl: "\(changes.nl) van jou \(count == 1 ? "stond in geen enkel bestand, en is" : "stonden in geen enkel bestand, en zijn") nu weg.",
      en: "\(changes.en) of yours stood in no file, and \(count == 1 ? "is" : "are") gone now.")
  }

  static let boardHint = Phrase(
    nl: "Een bord heeft 32 cijfers en letters a tot f; praatplaat doctor BESTAND noemt ze.",
    en: "A board has 32 digits and letters a to f; praatplaat doctor FILE names them.")

  /// What is left of the old board after a new one was made of it.
  static func traces(of old: String) -> Phrase {
    let command = "praatplaat forget \(quotedForShell(old))"
    return Phrase(
      nl: "Wat hier van het oude bord bewaard is wis je met: \(command)", en: "To clear what is kept here of the old board: \(command)")
  }

  static let nothingToFollow = Phrase(
    nl: "Er is daar niets afgesproken: geen pakket en geen plan. Met --empty neem je alleen de opzet over.",
    en: "Nothing was agreed there: no package and no plan. --empty takes over the set-up only.")
  static func followed(_ file: String, _ count: Int) -> Phrase {
    let name = quotedForShell(file: file)
    return Phrase(
      nl: "Het vervolg is gemaakt, met \(count) \((count == 1 ? Phrase.commitment : .commitments).nl). Openen: praatplaat host \(name)",
      en: "The follow-up is made, with \(count) \((count == 1 ? Phrase.commitment : .commitments).en). To open it: praatplaat host \(name)")
  }

  /// What check and doctor say of the own outbox.
  static func lacking(_ lost: Int, _ elsewhere: KeptElsewhere?, file: String) -> [Phrase] {
    var lines: [Phrase] = []
    if lost > 0 {
      let changes = Phrase.changes(lost)
      lines.append(
        Phrase(
          nl: "Uit dit bestand verdwenen en hier bewaard: \(changes.nl). Wie het opent of erin schrijft, zet ze terug.",
          en: "Gone from this file and kept here: \(changes.en). Whoever opens it or writes to it puts them back."))
    }
    if let elsewhere { lines.append(.keptElsewhere(elsewhere, file: quotedForShell(file))) }
    return lines
  }

  /// What watch says when something is the matter with the file as a whole, and when it is over.
  static func watching(_ condition: FileCondition) -> Phrase? {
    switch condition {
    case .sound: Phrase(nl: "Het bestand is er weer.", en: "The file is there again.")
    case .missing: Phrase(nl: "Het bestand is weg. Ik wacht tot het er weer is.", en: "The file is gone. Waiting until it is there again.")
    case .anotherBoard:
      Phrase(
        nl: "Op de plek van dit bord staat nu een ander bord. Ik wacht tot dit bord er weer is.",
        en: "Another board stands in this board’s place now. Waiting until this board is there again.")
    case .somethingElse:
      Phrase(
        nl: "Op de plek van dit bord staat nu iets anders, dat geen bord is. Ik wacht tot dit bord er weer is.",
        en: "Something that is no board stands in this board’s place now. Waiting until this board is there again.")
    case .newerVersion:
      Phrase(
        nl: "Dit bord is nu van een nieuwere praatplaat. Werk dit programma bij.",
        en: "This board is now of a newer praatplaat. Update this program.")
    case .readOnly: nil
    case .unreadable(let trouble):
      Phrase(nl: "Het bestand kan nu niet worden gelezen. \(what(trouble).nl)", en: "The file can’t be read now. \(what(trouble).en)")
    }
  }
}
