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

  static func cannotForget(_ file: String, _ count: Int) -> Phrase {
    let changes = Phrase.changes(count)
    return Phrase(
      nl:
        "\(changes.nl) van jou kon nog niet worden gedeeld met \(quoted(file)). Er is niets gewist; doe het opnieuw als het bestand er weer is.",
      en:
        "\(changes.en) of yours could not be shared with \(quoted(file)) yet. Nothing was cleared; do it again when the file is there again."
    )
  }

  static let forgotten = Phrase(
    nl: "Wat hier van dit bord bewaard werd is gewist. Het bord zelf is zoals het was.",
    en: "What was kept here of this board is cleared. The board itself is as it was.")

  /// What watch says when something is the matter with the file as a whole, and when it is over.
  static func watching(_ condition: FileCondition) -> Phrase? {
    switch condition {
    case .sound: Phrase(nl: "Het bestand is er weer.", en: "The file is there again.")
    case .missing: Phrase(nl: "Het bestand is weg. Ik wacht tot het er weer is.", en: "The file is gone. Waiting until it is there again.")
    case .anotherBoard:
      Phrase(
        nl: "Op de plek van dit bord staat nu een ander bord. Ik wacht tot dit bord er weer is.",
        en: "Another board stands in this board’s place now. Waiting until this board is there again.")
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
