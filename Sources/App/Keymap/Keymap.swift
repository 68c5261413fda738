// The keymap: one table drives the keys, the hints at the bottom, the help and the command palette, in both languages.
import Board

/// One row of the keymap.
public struct Binding: Sendable {
  /// What the keys do.
  public let command: Command
  /// The keys that do it; none for what only the palette offers.
  public let keys: [Key]
  /// How the keys are written on the screen.
  public let label: Phrase
  /// One or two words at the bottom of the screen; none for what everybody finds by themselves.
  public let hint: Phrase?
  /// What it does, for the help and the palette; none where another row speaks for it.
  public let about: Phrase?
  /// Hints of a lower rank leave the bottom line first when it is narrow.
  public let rank: Int

  init(_ command: Command, _ keys: [Key], _ label: Phrase, hint: Phrase? = nil, about: Phrase? = nil, rank: Int = 0) {
    self.command = command
    self.keys = keys
    self.label = label
    self.hint = hint
    self.about = about
    self.rank = rank
  }

  init(_ command: Command, _ keys: [Key], _ label: String, hint: Phrase? = nil, about: Phrase? = nil, rank: Int = 0) {
    self.init(command, keys, Phrase(nl: label, en: label), hint: hint, about: about, rank: rank)
  }
}

/// The keys of every context.
public enum Keymap {
  /// The command that a key stands for, if any.
  public static func command(for key: Key, in context: Context) -> Command? { lookup[context]?[key] }

  /// The rows of a context, in the order in which the help shows them.
  public static func bindings(in context: Context) -> [Binding] { table[context] ?? [] }

  /// The row of a command.
  public static func binding(of command: Command, in context: Context) -> Binding? {
    bindings(in: context).first { $0.command == command }
  }

  private static let lookup: [Context: [Key: Command]] = table.mapValues { rows in
    var commands: [Key: Command] = [:]
    for row in rows {
      for key in row.keys { commands[key] = row.command }
    }
    return commands
  }

  private static let table: [Context: [Binding]] = {
    var table: [Context: [Binding]] = [:]
    for context in Context.allCases { table[context] = rows(of: context) }
    return table
  }()

  /// The rows of a screen with those of a session among them: the help and the way out stay last.
  private static func around(_ screen: [Binding], _ session: [Binding]) -> [Binding] {
    let end = screen.firstIndex { $0.command == .palette || $0.command == .help } ?? screen.endIndex
    return screen[..<end] + session + screen[end...]
  }

  /// The rows that every screen ends with, but the plenary one, which has no key line.
  /// - Parameter leaving: what is said about quitting there.
  /// - Returns: the way to every command, help, and the way out.
  static func everywhere(_ leaving: Phrase) -> [Binding] {
    [
      Binding(
        .palette, [.character(":")], ":",
        about: Phrase(nl: "alles wat je kunt doen, op naam zoeken", en: "find everything you can do by name")),
      Binding(
        .help, [.character("?"), .function(1)], "?", hint: Phrase(nl: "hulp", en: "help"),
        about: Phrase(nl: "alle toetsen van dit scherm", en: "all keys of this screen"), rank: 100),
      Binding(
        .quit, [.character("q"), .function(10)], "q", hint: Phrase(nl: "stop", en: "quit"), about: leaving, rank: 100),
      Binding(
        .suspend, [], "",
        about: Phrase(nl: "even naar de opdrachtregel (fg brengt je terug)", en: "to the shell for a moment (fg brings you back)")),
    ]
  }

  private static func rows(of context: Context) -> [Binding] {
    switch context {
    case .board: around(board, answers)
    case .step: around(stepBoard, call)
    case .writing: writing
    case .note: note
    case .caseStudy: caseStudy
    case .cards: cards
    case .help: help
    case .palette: palette
    case .paste: paste
    case .groupQuestion: groupQuestion
    case .form: form
    case .chooser: chooser
    case .question: question
    case .page: page
    case .poll: poll
    case .ballot: ballot
    case .host: host
    case .hostBoard: hostBoard
    case .present: present
    case .timer: timer
    case .review: review
    case .reviewText: reviewText
    }
  }
}
