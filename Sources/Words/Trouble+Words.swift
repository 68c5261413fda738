// What can be the matter with a file, said to people.
import Board

extension Trouble {
  /// A sentence.
  package var sentence: Phrase {
    switch self {
    case .diskFull: Phrase(nl: "De schijf is vol.", en: "The disk is full.")
    case .overQuota: Phrase(nl: "Je schijfruimte is op.", en: "Your disk quota is used up.")
    case .fileTooBig: Phrase(nl: "Het bestand is te groot geworden.", en: "The file has become too big.")
    case .inputOutput: Phrase(nl: "De schijf geeft een fout.", en: "The disk reports an error.")
    case .readOnlyFileSystem: Phrase(nl: "De schijf is alleen-lezen.", en: "The disk is read-only.")
    case .noPermission: Phrase(nl: "Je mag dit bestand niet wijzigen.", en: "You may not change this file.")
    case .staleHandle: Phrase(nl: "De netwerkschijf is weggevallen.", en: "The network drive has gone away.")
    case .missing: Phrase(nl: "Het bestand is weg.", en: "The file is gone.")
    case .notARegularFile: Phrase(nl: "Op die plek staat geen gewoon bestand.", en: "What stands there is no regular file.")
    case .noLocks: Phrase(nl: "Deze schijf kan niet op slot.", en: "This disk has no locks.")
    case .notReadBack: Phrase(nl: "Het bestand gaf je notitie niet terug.", en: "The file did not give your note back.")
    case .system(let number):
      Phrase(nl: "\(Phrase.reason(number).nl.capitalisedFirst).", en: "\(Phrase.reason(number).en.capitalisedFirst).")
    }
  }
}
