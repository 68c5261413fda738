// What is the matter with a text or a file that was brought along, as sentences.
import Board
import Glibc
import Words

extension Sentences {
  static func text(_ fault: TextFault, _ place: TextPlace) -> Phrase {
    let at: Phrase =
      switch place {
      case .operand: Phrase(nl: "De tekst", en: "The text")
      case .option(let option): Phrase(nl: "De waarde van \(option.flag)", en: "The value of \(option.flag)")
      case .line(let number): Phrase(nl: "Regel \(number)", en: "Line \(number)")
      }
    let what: Phrase =
      switch fault {
      case .empty: Phrase(nl: "is leeg. Er is niets gedeeld", en: "is empty. Nothing was shared")
      case .notUTF8:
        Phrase(
          nl: "is geen UTF-8. Er is niets gedeeld; bewaar de tekst als UTF-8", en: "is no UTF-8. Nothing was shared; save the text as UTF-8"
        )
      case .controlCharacter(let scalar, let index):
        Phrase(
          nl: "heeft een onzichtbaar stuurteken (\(code(scalar))) op plaats \(index). Er is niets gedeeld; haal het weg",
          en: "has an invisible control character (\(code(scalar))) at place \(index). Nothing was shared; take it out")
      case .tooLong(let count, let limit):
        Phrase(
          nl: "heeft \(count) tekens; er passen er \(limit). Er is niets gedeeld; maak de tekst korter",
          en: "has \(count) characters; there is room for \(limit). Nothing was shared; make the text shorter")
      }
    return Phrase(nl: "\(at.nl) \(what.nl).", en: "\(at.en) \(what.en).")
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  static func unreadable(_ file: String, _ code: Int32) -> Phrase {
    let name = file == "-" ? Phrase(nl: "Standaardinvoer", en: "Standard input") : Phrase(both: quoted(file))
    return Phrase(
      nl: "\(name.nl) kan niet worden gelezen: \(reason(code).nl). Er is niets veranderd.",
      en: "\(name.en) can’t be read: \(reason(code).en). Nothing has changed.")
  }

  /// Why the system refused, within a sentence.
  static func reason(_ code: Int32) -> Phrase {
    switch code {
    case ENOENT, ENOTDIR: Phrase(nl: "het bestaat niet", en: "it does not exist")
    case EISDIR: Phrase(nl: "het is een map", en: "it is a folder")
    case EACCES, EPERM: Phrase(nl: "je mag er niet bij", en: "you have no permission")
    case ENOSPC: Phrase(nl: "de schijf is vol", en: "the disk is full")
    case EDQUOT: Phrase(nl: "je schijfruimte is op", en: "your disk quota is used up")
    case EROFS: Phrase(nl: "daar mag niemand schrijven", en: "nobody may write there")
    case ENAMETOOLONG: Phrase(nl: "de naam is te lang", en: "the name is too long")
    case EFBIG: Phrase(nl: "het is te groot", en: "it is too big")
    case EIO: Phrase(nl: "de schijf of de terminal geeft een fout", en: "the disk or the terminal reports an error")
    case EBADF: Phrase(nl: "het staat niet open", en: "it is not open")
    default: Phrase(nl: "systeemfout \(code)", en: "system error \(code)")
    }
  }
}
