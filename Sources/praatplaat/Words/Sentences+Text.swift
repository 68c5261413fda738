// What is the matter with a text or a file that was brought along, as sentences.
import Board
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
      nl: "\(name.nl) kan niet worden gelezen: \(Phrase.reason(code).nl). Er is niets veranderd.",
      en: "\(name.en) can’t be read: \(Phrase.reason(code).en). Nothing has changed.")
  }
}
