// What may stand for the last word of a command line that somebody is still typing. Made from the table of commands; reads no file by itself.
import Board
import Canvas

/// A command line up to the cursor, as far as it can be understood.
struct Completion {
  /// Something that may stand there.
  enum Candidate: Equatable {
    case word(String, about: String)
    /// A file whose name ends so; any file where that is empty.
    case files(ending: String)
  }

  /// What words there are for a value: in each language one, or the same.
  struct Known {
    let words: Phrase
    var about = Phrase(both: "")
  }

  private(set) var command: Subcommand?
  private(set) var operands: [String] = []
  private(set) var given: [(option: Option, value: String?)] = []
  /// The option that the next word is a value of, and whether it has one already.
  private var awaiting: (option: Option, hasOne: Bool)?
  private var optionsHaveEnded = false
  /// What has been typed of the last word.
  private let typed: String

  /// - Parameter words: those after the program's name, as the program would get them. The last one is still being typed, and may be empty.
  init(_ words: [String]) {
    typed = words.last ?? ""
    for word in words.dropLast() { take(word) }
  }

  private mutating func take(_ word: String) {
    if let (option, _) = awaiting, !word.hasPrefix("--") {
      given.append((option, word))
      awaiting = option.values(in: command) == .several ? (option, true) : nil
    } else if !optionsHaveEnded, word == "--" {
      (optionsHaveEnded, awaiting) = (true, nil)
    } else if !optionsHaveEnded, word.hasPrefix("-"), word != "-" {
      takeOption(word)
    } else if command == nil {
      command = Subcommand(rawValue: word)
    } else {
      operands.append(word)
    }
  }

  private mutating func takeOption(_ word: String) {
    let parts = word.drop { $0 == "-" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    awaiting = nil
    guard let name = parts.first, let option = Option(rawValue: name) else { return }
    if parts.count < 2, option.values(in: command) != .none { return awaiting = (option, false) }
    given.append((option, parts.dropFirst().first))
  }

  private var row: CommandRow { CommandRow.of(command) }

  /// The board that the line is about, by its file's name.
  var board: String? {
    if let from = given.last(where: { $0.option == .from })?.value { return from }
    return row.operands.first.map { $0.name == CommandRow.fileName } == true ? operands.first : nil
  }

  /// What may stand there.
  /// - Parameters:
  ///   - language: that of the words.
  ///   - board: reads the board that the line is about, where one of its things is asked for.
  /// - Returns: all of them, also those that what was typed is no beginning of: each shell has its own idea of what fits.
  func candidates(in language: Language, on board: () -> Board?) -> [Candidate] {
    if let awaiting, !awaiting.hasOne || !typed.hasPrefix("-") { return values(of: awaiting.option, in: language, on: board) }
    if !optionsHaveEnded, typed.hasPrefix("-") {
      guard let equals = typed.firstIndex(of: "=") else { return options(in: language) }
      guard let option = Option(rawValue: String(typed[..<equals].drop { $0 == "-" })) else { return [] }
      return values(of: option, typed: String(typed[typed.index(after: equals)...]), in: language, on: board)
    }
    guard command != nil else {
      return Subcommand.allCases.map { .word($0.rawValue, about: CommandRow.of($0).about[language]) }
    }
    let place = min(operands.count, row.operands.last?.isRepeatable == true ? row.operands.count - 1 : .max)
    let found = row.operands.indices.contains(place) ? operandCandidates(row.operands[place], in: language, on: board) : []
    return found.isEmpty && typed.isEmpty && !optionsHaveEnded ? options(in: language) : found
  }

  /// The options that can still be given.
  private func options(in language: Language) -> [Candidate] {
    (row.options + CommandRow.everywhere).filter { use in use.isRepeatable || !given.contains { $0.option == use.option } }
      .map { .word($0.option.flag, about: $0.about[language]) }
  }

  private func operandCandidates(_ operand: CommandRow.Operand, in language: Language, on board: () -> Board?) -> [Candidate] {
    let literals = Self.literals(of: operand.name[language])
    if !literals.isEmpty { return words(literals, typed, in: language) }
    switch operand.name {
    case CommandRow.fileName, CommandRow.otherFile, CommandRow.copyName: return [.files(ending: ".praat")]
    case CommandRow.inputName: return [.files(ending: "")]
    case CommandRow.note.name: return words(board()?.knownNotes(isRemoved: command == .restore) ?? [], typed, in: language)
    default: return []
    }
  }

  private func values(of option: Option, in language: Language, on board: () -> Board?) -> [Candidate] {
    values(of: option, typed: typed, in: language, on: board)
  }

  private func values(of option: Option, typed: String, in language: Language, on board: () -> Board?) -> [Candidate] {
    guard let use = (row.options + CommandRow.everywhere).first(where: { $0.option == option }), let value = use.value else { return [] }
    var found = words(option.known(in: command, on: board), typed, in: language)
    if found.isEmpty { found = words(Self.literals(of: value[language]), typed, in: language) }
    return found + (option.endings(in: command).map { .files(ending: $0) })
  }

  /// The words of a value's name that are typed as they stand: `text|json`, and of `STOP|next|previous` the last two.
  static func literals(of name: String) -> [Known] {
    let parts = name.split(separator: "|").filter { $0.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || "+-".contains($0)) } }
    return parts.map { Known(words: Phrase(both: String($0))) }
  }

  /// In the language of the line; in the other one where somebody has begun to type that.
  private func words(_ known: [Known], _ typed: String, in language: Language) -> [Candidate] {
    func all(_ spoken: Language) -> [Candidate] { known.map { .word($0.words[spoken], about: $0.about[language]) } }
    func isBegun(_ spoken: Language) -> Bool { known.contains { $0.words[spoken].folded.hasPrefix(typed.folded) } }
    let other: Language = language == .nl ? .en : .nl
    return all(isBegun(language) || !isBegun(other) ? language : other)
  }
}
