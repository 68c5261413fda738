// The commands, and what a row of their table holds. The rows are in CommandRow+Table.swift.
import Board

/// What the program can be told to do.
enum Subcommand: String, CaseIterable {
  case new, open, host, present, review, add, edit, remove, restore, list
  case sentence, pick, sticker, package, takeaway
  case session, poll, results, rehearse
  case export, `import`
  case check, merge, watch, forget, doctor
  case caseTemplate = "case-template"
  case sshConfig = "ssh-config"
  case webConfig = "web-config"
  case man, completions
  case config
}

/// What a command takes. Reading the command line, its errors, the usage line and the help are all made from this.
struct CommandRow {
  /// Something that stands on the command line by its place.
  struct Operand {
    let name: Phrase
    var isRequired = true
    /// Whether everything that follows is one of these too. Only the last.
    var isRepeatable = false
  }

  /// An option as this command has it.
  struct Use {
    let option: Option
    /// What stands for its value in usage and help; none for an option without one.
    var value: Phrase?
    let about: Phrase
    var isRequired = false
    /// Whether it may be given more than once. Of other options a second one is an error: which of the two was meant is not for us to guess.
    var isRepeatable = false
  }

  /// Does it.
  let run: @Sendable (Arguments, Console) throws(Refusal) -> ExitCode
  /// What is wrong with a command line that each of its options by itself does not show.
  var fault: @Sendable (Arguments) throws(Refusal) -> ArgumentError? = { _ in nil }
  var operands: [Operand] = []
  var options: [Use] = []
  /// One line, for the list of commands and the top of its help.
  let about: Phrase
  /// What else a person should know, a paragraph each.
  var notes: [Phrase] = []

  /// A row of options, in both languages.
  static func use(_ option: Option, _ value: Phrase? = nil, nl: String, en: String, isRequired: Bool = false, isRepeatable: Bool = false)
    -> Use
  { Use(option: option, value: value, about: Phrase(nl: nl, en: en), isRequired: isRequired, isRepeatable: isRepeatable) }

  /// A paragraph of notes, in Dutch and in English.
  static func paragraph(_ nl: String, _ en: String) -> Phrase { Phrase(nl: nl, en: en) }

  func use(of option: Option) -> Use? { options.first { $0.option == option } }
}
