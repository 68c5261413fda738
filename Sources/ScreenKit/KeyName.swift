// What keys are called: the word that a configuration has for one, and the sign that the screen has.
import Board

extension Key {
  /// The key of a word as a configuration writes it: `n`, `ctrl-x`, `alt-backspace`, `f2`, `space`. Capitals count in a single letter only.
  /// None where no key is called so. What a terminal can't tell from another key is that one: `ctrl-i` is `tab`.
  /// - Parameter word: one word, without spaces.
  public init?(word: String) {
    if word.count == 1, let character = word.first, character.isPrintable {
      self = .character(character)
      return
    }
    let lower = word.lowercased()
    if let key = Self.byWord[lower] {
      self = key
    } else if lower.hasPrefix("ctrl-"), lower.count == 6, let letter = lower.last, letter.isASCII, letter.isLetter {
      self = Self.same[letter] ?? .ctrl(letter)
    } else if lower.hasPrefix("alt-"), word.count == 5, let character = word.last, character.isPrintable {
      self = .alt(character)
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number), "f\(number)" == lower {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// What a configuration calls it.
  public var word: String {
    switch self {
    case .character(let character): Self.words[self] ?? String(character)
    case .ctrl(let letter): "ctrl-\(letter)"
    case .alt(let character): "alt-\(character)"
    case .function(let number): "f\(number)"
    default: Self.words[self] ?? "\(self)"
    }
  }

  /// How the screen writes it, in at most ten columns.
  package var sign: Phrase {
    if self == .character(" ") { return Words.space }
    if let sign = Self.names.first(where: { $0.key == self })?.sign { return Phrase(both: sign) }
    return switch self {
    case .character(let character): Phrase(both: String(character))
    case .ctrl(let letter): Phrase(both: "Ctrl-\(letter.uppercased())")
    case .alt(let character): Phrase(both: "Alt-\(character)")
    case .function(let number): Phrase(both: "F\(number)")
    default: Phrase(both: word)
    }
  }

  /// Keys that mean the same on every screen, and that nobody can give to a command of their own.
  package var isFixed: Bool {
    switch self {
    case .enter, .escape, .up, .down, .left, .right, .character("?"), .character("q"), .character(":"), .ctrl("c"), .ctrl("s"), .ctrl("v"):
      true
    case .character(let character): character.isASCII && character.isNumber
    default: false
    }
  }

  private static let names: [(word: String, key: Key, sign: String?)] = [
    ("enter", .enter, "Enter"), ("esc", .escape, "Esc"), ("tab", .tab, "Tab"), ("shift-tab", .backTab, "Shift-Tab"),
    ("backspace", .backspace, "Backspace"), ("delete", .delete, "Del"), ("insert", .insert, "Ins"), ("space", " ", nil), ("hash", "#", nil),
    ("up", .up, "↑"), ("down", .down, "↓"), ("left", .left, "←"), ("right", .right, "→"), ("home", .home, "Home"), ("end", .end, "End"),
    ("page-up", .pageUp, "PgUp"), ("page-down", .pageDown, "PgDn"),
    ("shift-up", .shiftUp, "Shift-↑"), ("shift-down", .shiftDown, "Shift-↓"), ("shift-left", .shiftLeft, "Shift-←"),
    ("shift-right", .shiftRight, "Shift-→"), ("ctrl-up", .ctrlUp, "Ctrl-↑"), ("ctrl-down", .ctrlDown, "Ctrl-↓"),
    ("ctrl-left", .ctrlLeft, "Ctrl-←"), ("ctrl-right", .ctrlRight, "Ctrl-→"), ("ctrl-home", .ctrlHome, "Ctrl-Home"),
    ("ctrl-end", .ctrlEnd, "Ctrl-End"), ("ctrl-backspace", .ctrlBackspace, "Ctrl-Bksp"), ("ctrl-delete", .ctrlDelete, "Ctrl-Del"),
    ("alt-enter", .altEnter, "Alt-Enter"), ("alt-left", .altLeft, "Alt-←"), ("alt-right", .altRight, "Alt-→"),
    ("alt-backspace", .altBackspace, "Alt-Bksp"),
  ]
  private static let words = Dictionary(uniqueKeysWithValues: names.map { ($0.key, $0.word) })
  private static let byWord = Dictionary(uniqueKeysWithValues: names.map { ($0.word, $0.key) })
  /// Letters that with Ctrl are another key to every terminal.
  private static let same: [Character: Key] = ["i": .tab, "m": .enter, "h": .backspace]
}

extension Character {
  /// Whether it can be a key: it has a sign of its own.
  fileprivate var isPrintable: Bool { self != " " && !isWhitespace && unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } }
}
