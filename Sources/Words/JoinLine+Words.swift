// How people join, in words: said by the screens, the reports and the command line.
import Board

extension Phrase {
  /// "Meedoen: https://bord.example.org".
  package static func joinWith(_ line: String) -> Phrase { Phrase(nl: "Meedoen: \(line)", en: "Join: \(line)") }

  /// What a line looks like by which people join.
  package static let joinLineForm = Phrase(
    nl: "https://bord.example.org, of ssh groep@bord.example.org (met -p en een poort als dat nodig is)",
    en: "https://board.example.org, or ssh group@board.example.org (with -p and a port if needed)")
}

extension JoinLine.Fault {
  /// What is wrong, and what would be right.
  package var words: Phrase {
    switch self {
    case .tooLong:
      Phrase(
        nl: "Zo’n regel is hoogstens \(Limits.lineScalars) tekens lang.", en: "Such a line has at most \(Limits.lineScalars) characters.")
    case .unknownWay:
      Phrase(nl: "Zo’n regel begint met https://, http:// of ssh.", en: "Such a line begins with https://, http:// or ssh.")
    case .space: Phrase(nl: "In een webadres staat geen spatie.", en: "There is no space in a web address.")
    case .nowhere:
      Phrase(nl: "Waarheen? Bijvoorbeeld \(Phrase.joinLineForm.nl).", en: "Where to? For example \(Phrase.joinLineForm.en).")
    case .sign(let sign):
      Phrase(nl: "‘\(sign)’ kan niet in zo’n regel.", en: "‘\(sign)’ can’t be in such a line.")
    case .option(let option):
      Phrase(
        nl: "‘\(option)’ kan hier niet. Voor de naam van de computer kan -p met een poort, -l met een naam, -t, -4 en -6.",
        en: "‘\(option)’ can’t be here. Before the computer’s name can be -p with a port, -l with a name, -t, -4 and -6.")
    case .value(let option, let value):
      Self.words(
        behind: option,
        wants: option == "-p"
          ? Phrase(nl: "een poort, een getal van 1 tot en met 65535", en: "a port, a number from 1 up to and including 65535")
          : Phrase(nl: "een naam", en: "a name"), value)
    case .password:
      Phrase(
        nl: "In dit adres staat een wachtwoord, en iedereen leest deze regel. Laat weg wat er voor de @ staat.",
        en: "There is a password in this address, and everybody reads this line. Leave out what stands before the @.")
    }
  }

  private static func words(behind option: String, wants what: Phrase, _ value: String) -> Phrase {
    let found = value.isEmpty ? Phrase(nl: "niets", en: "nothing") : Phrase(both: "‘\(value)’")
    return Phrase(
      nl: "Achter \(option) hoort \(what.nl); er staat \(found.nl).",
      en: "Behind \(option) belongs \(what.en); there is \(found.en).")
  }
}
