// What the command line says apart from errors: short sentences, "je".
import Board
import Words

/// The sentences of the command line, in both languages.
enum Sentences {
  /// A file's name, or a piece of anybody's text, within a sentence.
  static func quoted(_ text: String) -> String {
    let line = text.prefix(200)
    return "‘\(line)\(line.endIndex < text.endIndex ? "…" : "")’"
  }

  static func made(_ file: String) -> Phrase {
    let name = quotedForShell(file: file)
    return Phrase(nl: "Het bord is gemaakt. Openen: praatplaat open \(name)", en: "The board is made. To open it: praatplaat open \(name)")
  }
  static let typeLines = Phrase(
    nl: "Typ een notitie per regel. Ctrl-D op een lege regel is klaar; dan pas wordt er iets gedeeld. Ctrl-C is niets doen.",
    en: "Type a note a line. Ctrl-D on an empty line ends; only then anything is shared. Ctrl-C does nothing at all.")
  static func busy(_ file: String) -> Phrase {
    Phrase(
      nl: "Een ander programma houdt \(quoted(file)) bezet. Ik wacht hoogstens een minuut.",
      en: "Another program keeps \(quoted(file)) busy. Waiting for at most a minute.")
  }
  /// The notes that have these ids once they are shared; of one run they count on.
  static func ids(_ first: String, _ last: String) -> Phrase {
    first == last
      ? Phrase(nl: "Het id wordt: \(first)", en: "Its id will be: \(first)")
      : Phrase(nl: "De id’s worden: \(first) tot en met \(last)", en: "Their ids will be: \(first) to \(last)")
  }
  static let nothingChanges = Phrase(
    nl: "Zo staat de notitie er al; er verandert niets.", en: "The note is like that already; nothing changes.")
  static let alreadyRemoved = Phrase(
    nl: "Deze notitie was al weggehaald; er verandert niets.", en: "This note was removed already; nothing changes.")
  static let stillThere = Phrase(nl: "Deze notitie staat er nog; er verandert niets.", en: "This note is still there; nothing changes.")
  static func partlyNewer(_ count: Int) -> Phrase {
    let lines = Phrase.lines(count)
    return Phrase(
      nl: "Dit bord is van een nieuwere praatplaat; wat hier niet gelezen kon worden: \(lines.nl). Werk dit programma bij.",
      en: "This board comes from a newer praatplaat; what could not be read here: \(lines.en). Update this program.")
  }

  // MARK: Leaving a screen

  static let stillSharing = Phrase(
    nl: "Even wachten: je laatste notities worden nog gedeeld.", en: "One moment: your last notes are still being shared.")
  static let notFinished = Phrase(
    nl: "Niet alles kon worden gedeeld of bewaard. Kijk met praatplaat list wat er op het bord staat, en schrijf de rest opnieuw.",
    en: "Not everything could be shared or kept. See with praatplaat list what is on the board, and write the rest again.")
  static let keptAtLeaving = Phrase(
    nl: "Je laatste notities zijn hier bewaard en nog niet gedeeld. Ze worden vanzelf bezorgd; schrijf ze niet opnieuw.",
    en: "Your last notes are kept here and not shared yet. They will be delivered by themselves; don’t write them again.")
  static let wayBackIn = Phrase(
    nl: "Terug naar dit bord: kom binnen zoals je net deed, met hetzelfde adres of dezelfde regel.",
    en: "Back to this board: come in the way you just did, with the same address or line.")
  static func wayBack(_ command: String) -> Phrase { Phrase(nl: "Terug naar dit bord: \(command)", en: "Back to this board: \(command)") }
}
