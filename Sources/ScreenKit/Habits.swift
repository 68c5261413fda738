// What somebody is used to: the tours that they looked at, and the commands that they look for by name. A few lines of text beside their drafts.
import Board

extension ScreenKind {
  /// What it is called in a configuration, and on the command line where it is a command.
  public var word: String {
    switch self {
    case .group: "group"
    case .host: "host"
    case .present: "present"
    case .review: "review"
    }
  }

  /// The screen of a word.
  public init?(word: String) {
    guard let kind = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = kind
  }
}

/// What is remembered of a person from one run to the next.
public struct Habits: Equatable, Sendable {
  /// Something that is remembered.
  public enum Deed: Equatable, Sendable {
    /// The tour of a screen was looked at.
    case toured(ScreenKind)
    /// A command of a screen was found by its name, and done.
    case used(ScreenKind, String)
  }

  /// The screens whose tour was looked at.
  private var toured: Set<ScreenKind> = []
  /// How much a command is used, by screen and name: a thousand for each time, and all of them less with every use of another.
  private var uses: [String: Int] = [:]
  /// What was done since this was read, for whoever writes it down.
  public private(set) var news: [Deed] = []

  /// Somebody who is new.
  public init() {}

  /// Somebody who is offered no tour.
  public static let settled: Habits = {
    var habits = Habits()
    habits.toured = Set(ScreenKind.allCases)
    return habits
  }()

  /// What a text says. Lines that can't be understood say nothing.
  public init(text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      switch (words.first, words.count) {
      case ("toured", 2): ScreenKind(word: String(words[1])).map { _ = toured.insert($0) }
      case ("used", 3): if let count = Int(words[2]), (1...100_000).contains(count) { uses[String(words[1])] = count }
      default: break
      }
    }
    bound()
  }

  /// The same as a text: a few dozen lines at most.
  public var text: String {
    let tours = toured.map { "toured \($0.word)\n" }.sorted()
    return (tours + ranked.map { "used \($0.key) \($0.value)\n" }).joined()
  }

  /// Remembers something.
  public mutating func remember(_ deed: Deed) {
    news = news.suffix(199) + [deed]
    switch deed {
    case .toured(let kind): toured.insert(kind)
    case .used(let kind, let name):
      uses = uses.mapValues { $0 - $0 / 16 }
      uses["\(kind.word).\(name)", default: 0] += 1_000
      bound()
    }
  }

  /// Whether the tour of a screen was looked at.
  public func knows(_ kind: ScreenKind) -> Bool { toured.contains(kind) }

  /// How much a command is used; 0 for never.
  public func use(of name: String, on kind: ScreenKind) -> Int { uses["\(kind.word).\(name)"] ?? 0 }

  private var ranked: [(key: String, value: Int)] { uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) } }

  /// As many as can be of use to anybody.
  private mutating func bound() {
    if uses.count > 60 { uses = Dictionary(uniqueKeysWithValues: ranked.prefix(60).map { ($0.key, $0.value) }) }
  }
}
