// The command palette: which commands what was typed may mean, in either language, by their names or by what others call the same.
import Board
import Canvas

/// The command palette: what has been typed, and which of the commands found is chosen.
package struct CommandSearch: Equatable, Sendable {
  var typed = ""
  var chosen = 0

  package init(typed: String = "") { self.typed = typed }
}

extension ScreenState {
  /// The commands that can be done now and that have all the words that were typed, best first: of those that fit as well, what this person uses most.
  var foundInPalette: [KeyRow<Self>] {
    if case .palette(let search) = panel { found(by: search, isOffered: true) } else { [] }
  }

  /// The commands that were meant where none of those that can be done now was, with what each of them says about that.
  var refusedInPalette: [(row: KeyRow<Self>, why: String)] {
    guard case .palette(let search) = panel else { return [] }
    return found(by: search, isOffered: false).compactMap { row in refusal(of: row).map { (row, $0) } }
  }

  /// Why a command can't be done now, in its own words; none where it says nothing, or does something after all.
  private func refusal(of row: KeyRow<Self>) -> String? {
    var other = self
    (other.panel, other.shell.toast) = (nil, nil)
    row.does(&other)
    guard other.panel == nil, other.isWriting == isWriting, other.shell.takeEffects().isEmpty else { return nil }
    return other.shell.toast?.text
  }

  private func found(by search: CommandSearch, isOffered: Bool) -> [KeyRow<Self>] {
    let words = search.typed.folded.split(separator: " ").map(String.init)
    let found = mapped(baseKeys).filter { $0.isNamed && $0.about != nil && $0.isOffered(self) == isOffered }
      .compactMap { row in fit(of: row, to: words, typed: search.typed).map { (row: row, fit: $0) } }
    // What is only like it is there for who made a typing error.
    let least = found.contains { $0.fit < .alike } ? PaletteFit.within : .alike
    let habits = shell.habits
    return found.filter { $0.fit <= least }.enumerated()
      .sorted { one, other in
        let uses = [one, other].map { habits.use(of: $0.element.row.name, on: Self.kind) }
        return (one.element.fit.rawValue, -uses[0], one.offset) < (other.element.fit.rawValue, -uses[1], other.offset)
      }
      .map(\.element.row)
  }

  /// How well a command fits what was typed; none where it does not.
  private func fit(of row: KeyRow<Self>, to words: [String], typed: String) -> PaletteFit? {
    if words.isEmpty { return .key }
    if row.label[language] == typed { return .key }
    func text(_ language: Language) -> String { "\(row.about?[language] ?? "") \(row.hint?(self)[language] ?? "")".folded }
    let own = text(language) + " " + row.name.lowercased()
    let others = (Language.allCases.filter { $0 != language }.map(text) + [row.others.folded]).joined(separator: " ").words
    let owned = own.words
    var worst = PaletteFit.key
    for word in words {
      let fit: PaletteFit? =
        if owned.contains(where: { $0.hasPrefix(word) }) {
          .beginning
        } else if others.contains(where: { $0.hasPrefix(word) }) {
          .elsewhere
        } else if own.contains(word) {
          .within
        } else if (owned + others).contains(where: { $0.isLike(word) }) {
          .alike
        } else {
          nil
        }
      guard let fit else { return nil }
      worst = max(worst, fit)
    }
    return worst
  }

  mutating func typeInPalette(_ key: Key) {
    guard case .palette(var search) = panel else { return }
    switch key {
    case .character(let character): search = CommandSearch(typed: search.typed + String(character))
    case .backspace:
      if search.typed.isEmpty { return panel = nil }
      search = CommandSearch(typed: String(search.typed.dropLast()))
    case .ctrl("u"), .ctrl("w"): search = CommandSearch()
    default: return
    }
    panel = .palette(search)
  }
}

/// How well a command fits what was typed, best first.
private enum PaletteFit: Int, Comparable {
  /// It is its key, or nothing was typed.
  case key
  /// A word of it begins so.
  case beginning
  /// A word begins so that others have for it, or that it has in the other language.
  case elsewhere
  /// It stands within what is said about it.
  case within
  /// Its letters stand in a word of it, in this order.
  case alike

  static func < (one: PaletteFit, other: PaletteFit) -> Bool { one.rawValue < other.rawValue }
}

extension String {
  fileprivate var words: [Substring] { split { !$0.isLetter && !$0.isNumber && $0 != "-" } }
}

extension Substring {
  /// Whether these letters stand in it in their order, the first of them first, and are most of it: what is left when some were missed.
  fileprivate func isLike(_ letters: String) -> Bool {
    guard letters.count >= 3, first == letters.first, count <= letters.count * 2 else { return false }
    var rest = letters[...]
    for letter in self where letter == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
