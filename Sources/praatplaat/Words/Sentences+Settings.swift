// What is said about the user's configuration.
import Board
import BoardFile
import ScreenKit
import Settings
import Words

extension Sentences {
  /// Where a setting comes from.
  static func origin(_ origin: Origin) -> Phrase {
    switch origin {
    case .builtIn: Phrase(nl: "ingebouwd", en: "built in")
    case .file(let line): lineNumber(line)
    case .environment(let said): Phrase(nl: "omgeving: \(said)", en: "environment: \(said)")
    case .option(let option): Phrase(nl: "optie \(option.flag)", en: "option \(option.flag)")
    }
  }

  private static func lineNumber(_ line: Int) -> Phrase { Phrase(nl: "regel \(line)", en: "line \(line)") }

  /// A board of one's own can't be made where the settings say: its folder is not there.
  static func noFolderForOwnBoard(_ path: String, _ folder: String, _ line: Int) -> Phrase {
    let place = "\(Places.config ?? ""):\(line)"
    return Phrase(
      nl: "\(quoted(path)) is je eigen bord (\(place)), en de map \(quoted(folder)) is er niet. Maak de map, of verander die regel.",
      en: "\(quoted(path)) is your own board (\(place)), and there is no folder \(quoted(folder)). Make the folder, or change that line.")
  }

  static let keysToGive = Phrase(
    nl: "Toetsen die je een opdracht kunt geven: haal het hekje vooraan weg en verander wat er achter = staat.",
    en: "Keys that you can give to a command: take away the first # and change what stands behind =.")

  /// What is wrong in the configuration, a sentence each; the first few and how many more.
  static func faults(of settings: Settings) -> [Phrase] {
    let most = 5
    let said = settings.faults.prefix(most).map { fault in
      let place = "\(Places.config ?? "")\(fault.line.map { ":\($0)" } ?? "")"
      let what = sentence(for: fault.problem)
      return Phrase(nl: "\(place): \(what.nl)", en: "\(place): \(what.en)")
    }
    let rest = settings.faults.count - said.count
    return said + (rest > 0 ? [Phrase(nl: "En nog \(rest) zulke regels.", en: "And \(rest) more lines like that.")] : [])
  }

  /// The same in one sentence, for a screen.
  static func notice(of settings: Settings) -> Phrase? {
    guard let first = faults(of: settings).first else { return nil }
    if settings.faults.count == 1 { return first }
    let more = Phrase(nl: "Alles: praatplaat config", en: "All of it: praatplaat config")
    return Phrase(nl: "\(first.nl) \(more.nl)", en: "\(first.en) \(more.en)")
  }

  /// What was probably meant; where nothing is near, all that there is.
  private static func meant(_ what: Phrase, _ nearest: String?, of known: [String] = []) -> Phrase {
    let names = (nearest.map { [$0] } ?? known).map(quoted)
    guard let last = names.last else { return what }
    func listed(_ or: String) -> String { names.count == 1 ? last : "\(names.dropLast().joined(separator: ", ")) \(or) \(last)" }
    return Phrase(nl: "\(what.nl) Bedoel je \(listed("of"))?", en: "\(what.en) Do you mean \(listed("or"))?")
  }

  static func sentence(for problem: SettingsFault.Problem) -> Phrase {
    switch problem {
    case .unreadable(let code):
      Phrase(
        nl: "dit kan niet gelezen worden (\(Phrase.reason(code).nl)); het programma doet het zonder.",
        en: "this can't be read (\(Phrase.reason(code).en)); the program does without.")
    case .noFile: Phrase(nl: "dit is geen bestand; het programma doet het zonder.", en: "this is no file; the program does without.")
    case .tooLarge:
      Phrase(
        nl: "dit is te groot voor instellingen; het programma doet het zonder.",
        en: "this is too large for settings; the program does without.")
    case .noText:
      Phrase(nl: "dit is geen tekst in UTF-8; het programma doet het zonder.", en: "this is no text in UTF-8; the program does without.")
    case .noValue(let text):
      Phrase(nl: "in \(quoted(text)) ontbreekt een = met een waarde erachter.", en: "\(quoted(text)) lacks an = with a value behind it.")
    case .unknownName(let name, let nearest):
      meant(Phrase(nl: "\(quoted(name)) is geen instelling.", en: "\(quoted(name)) is no setting."), nearest, of: knownNames)
    case .unknownValue(let name, let value, let known, let nearest):
      meant(
        Phrase(
          nl: "\(quoted(value)) kan niet bij \(name.rawValue); wel \(known.joined(separator: ", ")).",
          en: "\(name.rawValue) can't be \(quoted(value)); it can be \(known.joined(separator: ", "))."), nearest)
    case .relativePath(let value):
      Phrase(nl: "\(quoted(value)) moet met / of ~/ beginnen.", en: "\(quoted(value)) has to begin with / or ~/.")
    case .twice(let name, let earlier):
      Phrase(nl: "\(name) staat ook op regel \(earlier), en die geldt.", en: "\(name) is on line \(earlier) too, and that one holds.")
    case .unknownScreen, .unknownCommand, .unknownKey, .noKey, .fixedKey, .takenKey, .keptKey: sentence(forKeys: problem)
    }
  }

  private static func sentence(forKeys problem: SettingsFault.Problem) -> Phrase {
    switch problem {
    case .unknownScreen(let word, let nearest):
      meant(
        Phrase(nl: "er is geen scherm \(quoted(word)).", en: "there is no screen \(quoted(word))."), nearest,
        of: ScreenKind.allCases.map(\.word))
    case .unknownCommand(let kind, let word, let nearest):
      meant(
        Phrase(
          nl: "het scherm \(kind.word) heeft geen opdracht \(quoted(word)) met een eigen toets; praatplaat config noemt ze allemaal.",
          en: "the screen \(kind.word) has no command \(quoted(word)) with a key; praatplaat config names them all."), nearest)
    case .unknownKey(let word):
      Phrase(
        nl: "geen toets heet \(quoted(word)); zo wel: n, N, ctrl-x, alt-backspace, f2, space.",
        en: "no key is called \(quoted(word)); these are: n, N, ctrl-x, alt-backspace, f2, space.")
    case .noKey(let name): Phrase(nl: "achter \(name) hoort een toets.", en: "\(name) needs a key.")
    case .fixedKey(let word):
      Phrase(nl: "\(quoted(word)) betekent overal hetzelfde en blijft zo.", en: "\(quoted(word)) means the same everywhere and stays so.")
    case .takenKey(let key, let word, let about):
      Phrase(
        nl: "\(quoted(key)) is al van \(word)\(about.map { " (\($0.nl))" } ?? ""). Geef dat eerst een andere toets.",
        en: "\(quoted(key)) is \(word)’s\(about.map { " (\($0.en))" } ?? ""). Give that another key first.")
    case .keptKey(let key, let about):
      Phrase(
        nl: "\(quoted(key)) blijft wat het is\(about.map { ": \($0.nl)" } ?? "").",
        en: "\(quoted(key)) stays what it is\(about.map { ": \($0.en)" } ?? "").")
    default: Phrase(both: "")
    }
  }

  private static var knownNames: [String] { Settings.Name.allCases.map(\.rawValue) + ["keys.…"] }
}
