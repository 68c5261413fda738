// What is said of this user's own copies of changes: that there are some that a file lacks, or that there can be none.
import Board

extension Phrase {
  /// "10 notities", or "3 veranderingen" where none of them makes a note.
  package static func kept(_ kept: KeptElsewhere) -> Phrase { kept.notes > 0 ? notes(kept.notes) : changes(kept.changes) }

  /// The sentence that screens and commands have for them; `file` is as a shell reads it.
  package static func keptElsewhere(_ kept: KeptElsewhere, file: String? = nil) -> Phrase {
    let what = Phrase.kept(kept)
    return Phrase(
      nl: "Hier bewaard en niet in dit bestand: \(what.nl). ‘praatplaat merge \(file ?? "BESTAND") --kept’ zet ze erin.",
      en: "Kept here and not in this file: \(what.en). ‘praatplaat merge \(file ?? "FILE") --kept’ puts them in.")
  }

  /// Why this user's own disk keeps no copy.
  package static func noCopy(_ trouble: Trouble) -> Phrase {
    switch trouble {
    case .missing: Phrase(nl: "je hebt hier geen eigen map.", en: "you have no folder of your own here.")
    case .noPermission: Phrase(nl: "in je eigen map mag niet geschreven worden.", en: "your own folder may not be written to.")
    case .notARegularFile:
      Phrase(nl: "in je eigen map staat iets anders op die plek.", en: "something else stands in that place in your own folder.")
    default: trouble.sentence
    }
  }
}
