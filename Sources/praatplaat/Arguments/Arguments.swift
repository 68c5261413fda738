// From the words of a command line to what they ask for. Pure: it looks at no file and no terminal.
import Board

/// A command line that has been understood.
struct Arguments: Equatable {
  /// None: the default board.
  var command: Subcommand?
  var operands: [String] = []
  private(set) var values: [Option: [String]] = [:]

  /// The value of an option that takes one.
  subscript(option: Option) -> String? { values[option]?.first }

  /// Whether a screen is asked for.
  var opensScreen: Bool {
    switch command {
    case nil, .open, .host, .present, .review: !has(.spoken)
    default: false
    }
  }

  func has(_ option: Option) -> Bool { values[option] != nil }

  /// All values of an option, in order; none when it was not given.
  func all(_ option: Option) -> [String] { values[option] ?? [] }

  /// Reads the words after the program's own name.
  ///
  /// Options may stand anywhere; `--` ends them; `--option=value` is one word. The first word that is no option is the command. A value never begins
  /// with two hyphens, unless it stands behind an `=`.
  /// - Throws: ``ArgumentError``, the first that a reader from left to right would stumble over.
  init(_ words: [String]) throws(ArgumentError) {
    var reader = Reader(words: words[...])
    while let word = reader.next() {
      switch word {
      case .operand(let text): try take(text)
      case .option(let typed, let value): try take(typed, value, &reader)
      }
    }
    if has(.help) || has(.version) { return }
    try check()
  }

  private mutating func take(_ operand: String) throws(ArgumentError) {
    if command != nil { return operands.append(operand) }
    guard let command = Subcommand(rawValue: operand) else { throw ArgumentError(problem: .unknownCommand(operand), command: nil) }
    self.command = command
  }

  private mutating func take(_ typed: String, _ value: String?, _ reader: inout Reader) throws(ArgumentError) {
    guard let option = typed == "-h" ? .help : typed.hasPrefix("--") ? Option(rawValue: String(typed.dropFirst(2))) : nil else {
      throw ArgumentError(problem: .unknownOption(typed), command: command ?? reader.laterCommand)
    }
    let earlier = all(option)
    let command = command ?? reader.laterCommand
    let values = option.values(in: command)
    switch values {
    case .none:
      if value != nil { throw ArgumentError(problem: .needlessValue(option), command: command) }
      self.values[option] = earlier
    case .one, .several:
      let new = value.map { [$0] } ?? reader.values(atMost: values == .one ? 1 : .max)
      if new.isEmpty { throw ArgumentError(problem: .missingValue(option), command: command) }
      self.values[option] = earlier + new
    }
  }

  /// Whether the command takes these options, as often as they were given, and has all that it needs.
  private func check() throws(ArgumentError) {
    let row = CommandRow.of(command)
    for option in Option.allCases where has(option) {
      guard let use = (row.options + CommandRow.everywhere).first(where: { $0.option == option }) else {
        throw ArgumentError(problem: .optionOfAnother(option), command: command)
      }
      if all(option).count > 1, !use.isRepeatable { throw ArgumentError(problem: .twice(option), command: command) }
    }
    if operands.count > row.operands.count, row.operands.last?.isRepeatable != true {
      throw ArgumentError(problem: .extraOperand(operands[row.operands.count]), command: command)
    }
    if operands.count < row.operands.count, row.operands[operands.count].isRequired {
      throw ArgumentError(problem: .missingOperand(operands.count), command: command)
    }
    for use in row.options where use.isRequired && !has(use.option) {
      throw ArgumentError(problem: .missingOption(use.option), command: command)
    }
  }
}

/// Goes through the words of a command line.
private struct Reader {
  enum Word {
    case operand(String)
    /// As it was typed, and what stood behind its `=`.
    case option(String, value: String?)
  }

  var words: ArraySlice<String>
  private var optionsHaveEnded = false

  init(words: ArraySlice<String>) { self.words = words }

  mutating func next() -> Word? {
    guard let word = words.popFirst() else { return nil }
    if optionsHaveEnded || !word.hasPrefix("-") || word == "-" { return .operand(word) }
    if word == "--" {
      optionsHaveEnded = true
      return next()
    }
    guard let equals = word.firstIndex(of: "=") else { return .option(word, value: nil) }
    return .option(String(word[..<equals]), value: String(word[word.index(after: equals)...]))
  }

  /// The values of an option.
  mutating func values(atMost limit: Int) -> [String] {
    var values: [String] = []
    while values.count < limit, let word = words.first, !word.hasPrefix("--") {
      values.append(word)
      words.removeFirst()
    }
    return values
  }

  /// The command, where it comes after an option that something is wrong with.
  var laterCommand: Subcommand? { words.lazy.compactMap(Subcommand.init(rawValue:)).first }
}
