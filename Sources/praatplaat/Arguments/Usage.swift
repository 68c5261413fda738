// The usage line and the help, made from the table.
import Board
import Canvas

extension CommandRow.Use {
  /// `--case CASE`.
  func text(_ language: Language) -> String { value.map { "\(option.flag) \($0[language])" } ?? option.flag }
}

enum Usage {
  /// The pieces of a usage line: what is optional stands in brackets, and no line breaks within a piece.
  static func pieces(of command: Subcommand?, _ language: Language) -> [String] {
    let row = CommandRow.of(command)
    let operands = row.operands.map { operand in
      let name = operand.name[language] + (operand.isRepeatable ? "…" : "")
      return operand.isRequired ? name : "[\(name)]"
    }
    let options = row.options.map { use in use.isRequired ? use.text(language) : "[\(use.text(language))]" }
    guard let command else { return [Phrase(nl: "[OPDRACHT]", en: "[COMMAND]")[language], "[--lang nl|en]", "[--help]"] + options }
    let required = operands.indices.filter { row.operands[$0].isRequired }.map { operands[$0] }
    let optional = operands.indices.filter { !row.operands[$0].isRequired }.map { operands[$0] }
    return [command.rawValue] + required + options + optional
  }

  private static func usageWord(_ language: Language) -> String { Phrase(nl: "Gebruik:", en: "Usage:")[language] }

  /// How a command is called, on one line: `Gebruik: praatplaat remove BESTAND NOTITIE`.
  static func line(of command: Subcommand?, in language: Language) -> String {
    ([usageWord(language), "praatplaat"] + pieces(of: command, language)).joined(separator: " ")
  }

  /// Everything about a command, in lines of at most 80 columns; about the program where there is none.
  static func help(of command: Subcommand?, in language: Language) -> String {
    let row = CommandRow.of(command)
    var lines = self.lines(of: pieces(of: command, language), after: "\(usageWord(language)) praatplaat")
    lines += ["", row.about[language].withCapital(andPoint: true)].flatMap { wrapped($0, indent: 0) }
    if command == nil { lines += [""] + entries(Subcommand.allCases.map { ($0.rawValue, CommandRow.of($0).about[language]) }) }
    let uses = row.options + CommandRow.everywhere
    lines += [""] + entries(uses.map { ($0.text(language), $0.about[language]) })
    for note in row.notes { lines += [""] + wrapped(note[language], indent: 0) }
    if command == nil {
      let more = Phrase(nl: "Meer over een opdracht: praatplaat new --help.", en: "More about a command: praatplaat new --help.")
      lines += ["", more[language]]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let columns = 80

  /// A usage line of many pieces, with the later lines under its first piece.
  private static func lines(of pieces: [String], after beginning: String) -> [String] {
    var lines = [beginning]
    for piece in pieces {
      let last = lines[lines.count - 1]
      if last.count + 1 + piece.count <= columns {
        lines[lines.count - 1] = last + " " + piece
      } else {
        lines.append(String(repeating: " ", count: beginning.count) + " " + piece)
      }
    }
    return lines
  }

  /// A name and what it is for, in two columns.
  private static func entries(_ entries: [(name: String, about: String)]) -> [String] {
    let indent = 4 + min(entries.map(\.name.count).max() ?? 0, 24)
    return entries.flatMap { entry -> [String] in
      let about = wrapped(entry.about, indent: indent)
      let name = "  " + entry.name
      if name.count + 2 > indent { return [name] + about }
      return [name + (about.first ?? "").dropFirst(name.count)] + about.dropFirst()
    }
  }

  private static func wrapped(_ text: String, indent: Int) -> [String] {
    WrappedText(text, width: columns - indent).lines.map { $0.text.isEmpty ? "" : String(repeating: " ", count: indent) + $0.text }
  }
}

extension String {
  /// As a sentence.
  func withCapital(andPoint: Bool) -> String {
    // The accents of ‘één’ say how it is read; a capital has none.
    (hasPrefix("é") ? "E" : prefix(1).uppercased()) + dropFirst() + (andPoint && !isEmpty && !hasSuffix(".") ? "." : "")
  }
}
