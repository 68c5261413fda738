// What can be the matter with a board file, as sentences: while it is read, made, and written.
import Board
import BoardFile
import Words

extension Sentences {
  static func reading(_ file: String, _ error: BoardFileError) -> Phrase {
    let name = quoted(file)
    switch error {
    case .missing, .trouble(.missing):
      let command = "praatplaat new \(quotedForShell(file: file))"
      return Phrase(
        nl: "\(name) bestaat niet. Kijk of de naam klopt, of maak het bord: \(command)",
        en: "\(name) does not exist. See whether the name is right, or make the board: \(command)")
    case .isDirectory:
      return Phrase(
        nl: "\(name) is een map, geen bord. Noem het bestand in die map.", en: "\(name) is a folder, not a board. Name the file in it.")
    case .notRegular, .trouble(.notARegularFile):
      return Phrase(
        nl: "\(name) is geen gewoon bestand, maar een pijp of een apparaat. Noem een .praat-bestand.",
        en: "\(name) is no regular file but a pipe or a device. Name a .praat file.")
    case .symbolicLink:
      return Phrase(
        nl: "\(name) is een verwijzing naar een ander bestand; met --locked mag dat niet. Noem het bestand zelf.",
        en: "\(name) is a link to another file; with --locked that is not allowed. Name the file itself.")
    case .danglingLink:
      return Phrase(
        nl:
          "\(name) is een verwijzing naar een bestand dat er niet is. Is de schijf aangekoppeld? Zet het bestand terug, of noem een ander.",
        en: "\(name) is a link to a file that is not there. Is the disk mounted? Put the file back, or name another one.")
    case .empty:
      return Phrase(
        nl: "\(name) is leeg. Er is niets veranderd. Zet een kopie terug, of haal het weg en maak een bord met praatplaat new.",
        en: "\(name) is empty. Nothing has changed. Put a copy back, or delete it and make a board with praatplaat new.")
    case .newerVersion:
      return Phrase(
        nl: "\(name) is gemaakt met een nieuwere praatplaat. Er is niets veranderd. Werk dit programma bij.",
        en: "\(name) was made with a newer praatplaat. Nothing has changed. Update this program.")
    case .trouble(let trouble):
      return Phrase(
        nl: "\(name) kan niet worden gelezen. \(what(trouble).nl) Er is niets veranderd.",
        en: "\(name) can’t be read. \(what(trouble).en) Nothing has changed.")
    case .notABoard, .exists, .anotherBoard, .tooBig, .unwritable:
      return Phrase(
        nl: "\(name) is geen bord: er is geen regel van praatplaat in te lezen. Er is niets veranderd. Kijk of dit het goede bestand is.",
        en: "\(name) is no board: no line of praatplaat can be read in it. Nothing has changed. See whether this is the right file.")
    }
  }

  static func making(_ file: String, _ error: BoardFileError) -> Phrase {
    let name = quoted(file)
    switch error {
    case .exists:
      let command = "praatplaat open \(quotedForShell(file: file))"
      return Phrase(
        nl: "\(name) bestaat al, en blijft zoals het is. Kies een andere naam, of open het: \(command)",
        en: "\(name) exists already, and stays as it is. Choose another name, or open it: \(command)")
    case .isDirectory:
      return Phrase(
        nl: "\(name) is een map. Noem een bestand, zoals sessie.praat.", en: "\(name) is a folder. Name a file, such as session.praat.")
    case .danglingLink:
      return Phrase(
        nl:
          "\(name) is een verwijzing naar een bestand dat er niet is. Er is niets gemaakt. Kies een andere naam, of haal de verwijzing weg.",
        en: "\(name) is a link to a file that is not there. Nothing was made. Choose another name, or remove the link.")
    case .missing, .trouble(.missing):
      return Phrase(
        nl: "\(name) kan niet worden gemaakt: de map bestaat niet. Maak eerst de map.",
        en: "\(name) can’t be made: the folder does not exist. Make the folder first.")
    case .unwritable, .tooBig:
      return Phrase(
        nl: "\(name) is niet gemaakt: een tekst is te lang voor het bord. Maak de cases of de plaat korter.",
        en: "\(name) was not made: a text is too long for the board. Make the cases or the plate shorter.")
    default: return Phrase(nl: "\(name) is niet gemaakt. \(what(error.trouble).nl)", en: "\(name) was not made. \(what(error.trouble).en)")
    }
  }

  static func sharing(_ file: String, _ error: BoardFileError, _ found: Int, of count: Int) -> Phrase {
    let why = why(quoted(file), error)
    if found == 0 {
      return Phrase(
        nl: "\(why.nl) Er is niets gedeeld; los dat op en doe het opnieuw.", en: "\(why.en) Nothing was shared; solve that and do it again."
      )
    }
    let command = "praatplaat list \(quotedForShell(file: file))"
    return Phrase(
      nl: "\(why.nl) Misschien is een deel (\(found) van \(count)) toch aangekomen. Kijk voor je het opnieuw doet: \(command)",
      en: "\(why.en) A part (\(found) of \(count)) may have arrived all the same. Before you do it again, look: \(command)")
  }

  /// A change that is in the outbox and not in the file. Why; none when only somebody else's lock takes long.
  static func kept(_ file: String, _ error: BoardFileError?) -> Phrase {
    let why = error.map { Self.why(quoted(file), $0) } ?? busyNow(file)
    return Phrase(
      nl: "\(why.nl) Wat je deed is hier bewaard, nog niet gedeeld; het wordt vanzelf bezorgd. Niet herhalen.",
      en: "\(why.en) What you did is kept here, not shared yet; it will be delivered by itself. Don’t repeat it.")
  }

  static func busyNow(_ file: String) -> Phrase {
    Phrase(nl: "Een ander programma houdt \(quoted(file)) bezet.", en: "Another program keeps \(quoted(file)) busy.")
  }

  static func why(_ name: String, _ error: BoardFileError) -> Phrase {
    switch error {
    case .anotherBoard:
      Phrase(nl: "Op de plek van \(name) staat nu een ander bord.", en: "Another board stands in the place of \(name) now.")
    case .notABoard:
      Phrase(
        nl: "Op de plek van \(name) staat nu iets anders, dat geen bord is.",
        en: "Something that is no board stands in the place of \(name) now.")
    case .newerVersion: Phrase(nl: "\(name) is van een nieuwere praatplaat.", en: "\(name) comes from a newer praatplaat.")
    case .tooBig:
      Phrase(
        nl: "\(name) is vol: een bord is hoogstens \(FileLimits.fileBytes >> 20) MiB. Begin een nieuw bord met praatplaat new.",
        en: "\(name) is full: a board is at most \(FileLimits.fileBytes >> 20) MiB. Begin a new board with praatplaat new.")
    case .unwritable:
      Phrase(
        nl: "Dit past niet op één regel van het bord: maak het korter.", en: "This does not fit one line of the board: make it shorter.")
    default: Phrase(nl: "\(name): \(what(error.trouble).nl)", en: "\(name): \(what(error.trouble).en)")
    }
  }

  /// What a trouble is, and what helps.
  static func what(_ trouble: Trouble) -> Phrase {
    switch trouble {
    case .diskFull: Phrase(nl: "De schijf is vol: maak ruimte.", en: "The disk is full: make room.")
    case .overQuota: Phrase(nl: "Je schijfruimte is op: maak ruimte.", en: "Your disk quota is used up: make room.")
    case .fileTooBig: Phrase(nl: "Het bestand mag niet groter worden.", en: "The file may not grow any more.")
    case .inputOutput: Phrase(nl: "De schijf geeft een fout: vraag je beheerder.", en: "The disk reports an error: ask your administrator.")
    case .noPermission:
      Phrase(nl: "Je mag er niet bij: vraag de begeleider om rechten.", en: "You have no permission: ask the facilitator for it.")
    case .staleHandle: Phrase(nl: "De netwerkschijf is weggevallen: wacht even.", en: "The network drive has gone away: wait a moment.")
    case .notARegularFile: Phrase(nl: "Er staat geen gewoon bestand.", en: "There is no regular file.")
    case .notReadBack:
      Phrase(nl: "Het bestand gaf niet terug wat erin geschreven was.", en: "The file did not give back what was written to it.")
    case .readOnlyFileSystem, .missing, .noLocks, .system: trouble.sentence
    }
  }
}
