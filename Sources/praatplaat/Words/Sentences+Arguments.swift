// Errors in the command line as sentences. The usage line follows them.
import Board
import Words

extension Sentences {
  static func sentence(for error: ArgumentError) -> Phrase {
    switch error.problem {
    case .unknownCommand(let typed): unknown(command: typed)
    case .unknownOption(let typed): unknown(option: typed, error.command)
    case .optionOfAnother(let option): optionOfAnother(option, error.command)
    case .missingValue(let option): Phrase(nl: "Achter \(option.flag) hoort een waarde.", en: "\(option.flag) needs a value.")
    case .needlessValue(let option): Phrase(nl: "\(option.flag) heeft geen waarde.", en: "\(option.flag) takes no value.")
    case .twice(let option): Phrase(nl: "\(option.flag) staat er twee keer; kies er één.", en: "\(option.flag) is given twice; choose one.")
    case .missingOption(let option): Phrase(nl: "\(option.flag) ontbreekt.", en: "\(option.flag) is missing.")
    case .missingOperand(let index): missing(operand: index, error.command)
    case .extraOperand(let typed):
      Phrase(
        nl: "\(quoted(typed)) is er een te veel. Hoort het bij elkaar, zet er dan aanhalingstekens om.",
        en: "\(quoted(typed)) is one too many. If it belongs together, put quotes around it.")
    case .nothingToChange where error.command == .session:
      Phrase(
        nl: "Zeg wat er voor deze groepen anders moet, bijvoorbeeld --step of --timer.",
        en: "Say what is to change for these groups, for instance --step or --timer.")
    case .nothingToChange:
      Phrase(nl: "Zeg wat er anders moet, bijvoorbeeld --text of --theme.", en: "Say what is to change, for instance --text or --theme.")
    case .notTogether(let one, let other):
      Phrase(nl: "\(one.flag) en \(other.flag) gaan niet samen.", en: "\(one.flag) and \(other.flag) don’t go together.")
    }
  }

  private static func unknown(command typed: String) -> Phrase {
    let none = Phrase(nl: "Onbekende opdracht \(quoted(typed)).", en: "Unknown command \(quoted(typed)).")
    let words = Subcommand.allCases.map(\.rawValue) + ["help", "version"]
    if typed.contains("/") || typed.contains(".") {
      let command = "praatplaat open \(quotedForShell(file: typed))"
      return Phrase(nl: "\(none.nl) Bedoel je ‘\(command)’?", en: "\(none.en) Do you mean ‘\(command)’?")
    }
    guard let near = nearest(to: typed, among: words) else { return none }
    let meant = near == "help" || near == "version" ? "--\(near)" : near
    return Phrase(nl: "\(none.nl) Bedoel je ‘\(meant)’?", en: "\(none.en) Do you mean ‘\(meant)’?")
  }

  private static func unknown(option typed: String, _ command: Subcommand?) -> Phrase {
    let none = Phrase(nl: "Onbekende optie \(quoted(typed)).", en: "Unknown option \(quoted(typed)).")
    let uses = CommandRow.of(command).options + CommandRow.everywhere
    if let near = nearest(to: String(typed.drop { $0 == "-" }), among: uses.map(\.option.rawValue)) {
      return Phrase(nl: "\(none.nl) Bedoel je ‘--\(near)’?", en: "\(none.en) Do you mean ‘--\(near)’?")
    }
    guard command == .add else { return none }
    return Phrase(nl: "\(none.nl) Is het tekst, zet er dan -- voor.", en: "\(none.en) If it is text, put -- before it.")
  }

  private static func optionOfAnother(_ option: Option, _ command: Subcommand?) -> Phrase {
    guard let command else { return Phrase(nl: "\(option.flag) hoort bij een opdracht.", en: "\(option.flag) belongs to a command.") }
    return Phrase(nl: "‘\(command.rawValue)’ heeft geen \(option.flag).", en: "‘\(command.rawValue)’ has no \(option.flag).")
  }

  private static func missing(operand index: Int, _ command: Subcommand?) -> Phrase {
    let name = CommandRow.of(command).operands[index].name
    return Phrase(nl: "\(name.nl) ontbreekt.", en: "\(name.en) is missing.")
  }
}
