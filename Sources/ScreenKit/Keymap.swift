// Keys that somebody gave to commands. They come beside the keys that a command has: what the screen says about those stays true, until another command
// was given one of them.
import Board

/// The keys that somebody gave to commands, for each screen.
public struct Keymap: Equatable, Sendable {
  private var given: [ScreenKind: [String: [Key]]] = [:]

  /// Nobody gave any.
  public init() {}

  /// The keys that a command of a screen was given, by the name of its row; none where it has only its own.
  public subscript(_ kind: ScreenKind, _ name: String) -> [Key]? {
    get { given[kind]?[name] }
    set {
      given[kind, default: [:]][name] = newValue
      if given[kind]?.isEmpty == true { given[kind] = nil }
    }
  }

  /// A table with the keys that were given. What has a key that nobody can take, such as Enter, is still called by it.
  package func applied<S>(to rows: [KeyRow<S>], of kind: ScreenKind) -> [KeyRow<S>] {
    guard let given = given[kind], rows.contains(where: { given[$0.name] != nil }) else { return rows }
    let taken = Set(rows.flatMap { given[$0.name] ?? [] })
    var mapped = rows
    for place in rows.indices {
      guard let own = given[rows[place].name] else { continue }
      let rest = rows[place].keys.filter { !own.contains($0) }
      mapped[place].keys = rest.filter(\.isFixed) + own + rest.filter { !$0.isFixed && !taken.contains($0) }
      guard let sign = own.first?.sign, rows[place].keys.first?.isFixed != true else { continue }
      if place > 0, rows[place - 1].isPair {
        mapped[place - 1].label = mapped[place - 1].label.half(0, and: sign)
      } else {
        mapped[place].label = rows[place].isPair ? sign.and(mapped[place].label.half(1)) : sign
      }
    }
    return mapped
  }
}

extension Phrase {
  private func half(of text: String, _ place: Int) -> String {
    let halves = text.split(separator: " ", maxSplits: 1)
    return halves.indices.contains(place) ? String(halves[place]) : ""
  }

  /// One of the two signs of a pair.
  fileprivate func half(_ place: Int) -> Phrase { Phrase(nl: half(of: nl, place), en: half(of: en, place)) }

  fileprivate func half(_ place: Int, and other: Phrase) -> Phrase { half(place).and(other) }

  fileprivate func and(_ other: Phrase) -> Phrase { Phrase(nl: "\(nl) \(other.nl)", en: "\(en) \(other.en)") }
}

/// A table of keys without the screen that it is for: what keys can be given to, and what has them.
public struct KeyTable: Sendable {
  /// A command.
  public struct Row: Sendable {
    /// What it is called in code.
    public let name: String
    /// What a configuration calls it: `switch-horizon`.
    public let word: String
    /// The keys that it has by itself.
    public let keys: [Key]
    /// What it does; none where another row speaks for it.
    public let about: Phrase?
    /// Whether keys can be given to it.
    public let takesKeys: Bool
  }

  /// The screen that has it.
  public let kind: ScreenKind
  /// The commands, in their order.
  public let rows: [Row]
}

extension ScreenState {
  /// Every table that can count on this screen.
  package static var allTables: [String: [KeyRow<Self>]] {
    let panels = [
      "help": helpKeys, "palette": paletteKeys, "form": formKeys, "chooser": chooserKeys, "question": questionKeys, "page": pageKeys,
      "tour": tourKeys,
    ]
    return tables.merging(panels) { own, _ in own }
  }

  /// The same, the screen's own ones first, without what only a screen can use.
  package static var keyTables: [KeyTable] {
    let own = tables
    return allTables.sorted { (own[$0.key] == nil ? 1 : 0, $0.key) < (own[$1.key] == nil ? 1 : 0, $1.key) }.map { _, rows in
      // The tables of the screen itself have the way to help; the others are those of panels, and of what is typed.
      let isOwn = rows.contains { $0.name == "help" }
      return KeyTable(
        kind: kind,
        rows: rows.indices.map { place in
          let row = rows[place]
          let isHalf = row.isPair || place > 0 && rows[place - 1].isPair
          let takesKeys =
            isOwn && (isHalf || row.isNamed && row.about != nil) && !row.keys.contains { [.up, .down, .left, .right].contains($0) }
          return KeyTable.Row(name: row.name, word: row.name.asWord, keys: row.keys, about: row.about, takesKeys: takesKeys)
        })
    }
  }

  /// A table with the keys that somebody gave.
  package func mapped(_ rows: [KeyRow<Self>]) -> [KeyRow<Self>] { shell.setup.keymap.applied(to: rows, of: Self.kind) }
}

extension String {
  /// `switchHorizon` as `switch-horizon`; what a facilitator's command is called does not say whose it is.
  fileprivate var asWord: String {
    let name = hasPrefix("host") && dropFirst(4).first?.isUppercase == true ? String(dropFirst(4)) : self
    return name.reduce(into: "") { $0 += $1.isUppercase ? ($0.isEmpty ? "" : "-") + $1.lowercased() : String($1) }
  }
}
