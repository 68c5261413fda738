// `praatplaat config`: what holds here and where it comes from, in the syntax of the configuration itself, so that it can be saved as a beginning.
import App
import Board
import BoardFile
import ScreenKit
import Settings
import Terminal

/// Where a setting comes from. What stands further down wins.
enum Origin: Equatable {
  case builtIn
  /// A line of the configuration.
  case file(line: Int)
  /// A variable and what it says.
  case environment(String)
  case option(Option)
}

/// A setting as it holds.
struct HeldSetting: Equatable {
  let name: Settings.Name
  let value: String
  let origin: Origin
}

extension Settings {
  /// What holds of everything but keys.
  func held(_ arguments: Arguments, _ environment: (String) -> String?) -> [HeldSetting] {
    func held(_ name: Name, _ option: (Option, String)?, environment: (value: String, variable: String)?, otherwise: String) -> HeldSetting
    {
      if let option { return HeldSetting(name: name, value: option.1, origin: .option(option.0)) }
      if let environment { return HeldSetting(name: name, value: environment.value, origin: .environment(environment.variable)) }
      if let entry = self[name] { return HeldSetting(name: name, value: entry.value, origin: .file(line: entry.line)) }
      return HeldSetting(name: name, value: otherwise, origin: .builtIn)
    }
    func given(_ option: Option, _ value: String) -> (Option, String)? { arguments.has(option) ? (option, value) : nil }
    func said(_ variable: String) -> String? { environment(variable).flatMap { $0.isEmpty ? nil : "\(variable)=\($0)" } }
    let language = Language.named(by: environment).flatMap { language in
      ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { said($0) }.first.map { (language.rawValue, $0) }
    }
    let refusal = ColourWish(environment: environment).allowsColours ? nil : said("NO_COLOR") ?? said("CLICOLOR")
    return [
      held(.language, arguments[.lang].map { (.lang, $0) }, environment: language, otherwise: Language.nl.rawValue),
      held(
        .colors, arguments[.colors].map { (.colors, $0) } ?? given(.plain, ColourScheme.mono.rawValue),
        environment: refusal.map { (ColourScheme.mono.rawValue, $0) }, otherwise: ColourScheme.auto.rawValue),
      held(.mouse, given(.withoutMouse, "no"), environment: nil, otherwise: "yes"),
      held(.glyphs, given(.plain, "plain"), environment: nil, otherwise: "utf-8"),
      held(.bell, given(.withoutBell, "no"), environment: nil, otherwise: "yes"),
      held(.board, nil, environment: nil, otherwise: Places.defaultBoard ?? ""),
    ]
  }

  /// The board that opens where none is named.
  var boardPath: String? {
    guard let value = self[.board]?.value else { return Places.defaultBoard }
    return value.hasPrefix("~/") ? Places.home.map { $0 + value.dropFirst() } : value
  }
}

func printConfig(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  _ = try colourScheme(arguments, console.settings)
  var rows = console.settings.held(arguments, variable).map { held in
    (text: "\(held.name.rawValue) = \(quotedForConfig(held.value))", remark: Sentences.origin(held.origin))
  }
  let keymap = console.settings.keymap
  for given in console.settings.givenKeys {
    let word = keyTables().lazy.filter { $0.kind == given.kind }.flatMap(\.rows).first { $0.name == given.name }?.word ?? given.name
    let keys = given.keys.map(\.word).joined(separator: " ")
    rows.append(("keys.\(given.kind.word).\(word) = \(keys)", Sentences.origin(.file(line: given.line))))
  }
  var lines = aligned(rows, console.language)
  lines.insert(contentsOf: ["# \(Places.config ?? "-")", ""], at: 0)
  lines += ["", "# \(Sentences.keysToGive[console.language])"] + keysToGive(but: keymap, console.language)
  try console.print(lines.joined(separator: "\n") + "\n")
  return .done
}

/// Every command that was given no keys, as a remark.
private func keysToGive(but keymap: Keymap, _ language: Language) -> [String] {
  var rows: [(text: String, remark: Phrase)] = []
  var seen: Set<String> = []
  for table in keyTables() {
    for (place, row) in table.rows.enumerated() where row.takesKeys && keymap[table.kind, row.name] == nil {
      // For the other half of a pair the first one speaks.
      guard let about = row.about ?? table.rows[max(0, place - 1)].about, seen.insert("\(table.kind.word).\(row.word)").inserted else {
        continue
      }
      rows.append(("# keys.\(table.kind.word).\(row.word) = \(row.keys.map(\.word).joined(separator: " "))", about))
    }
  }
  return aligned(rows, language)
}

/// Lines with their remarks below each other.
private func aligned(_ rows: [(text: String, remark: Phrase)], _ language: Language) -> [String] {
  let columns = min(rows.map(\.text.count).max() ?? 0, 48)
  return rows.map { row in row.text + String(repeating: " ", count: max(0, columns - row.text.count)) + "  # " + row.remark[language] }
}

/// A value as a configuration has it: in quotes where it would be read as something else.
private func quotedForConfig(_ value: String) -> String { value.contains("#") || value.hasPrefix("\"") ? "\"\(value)\"" : value }
