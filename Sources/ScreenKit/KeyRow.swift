// One row a command: its keys, its name, what is said about it, when it is offered, and what it does. The keys, the key line, the help, the palette and
// the mouse all read these rows, and there is no other place for a command.
import Board

/// A command of a screen.
package struct KeyRow<S>: Sendable {
  /// What it is called in code, in tests and, for who knows it, in the palette.
  package let name: String
  /// The keys that do it; none for what only the palette offers.
  package var keys: [Key]
  /// How the keys are written on the screen.
  package var label: Phrase
  /// One or two words for the key line; none for what everybody finds by themselves.
  package let hint: (@Sendable (S) -> Phrase)?
  /// What it does, for the help and the palette; none where another row speaks for it.
  package let about: Phrase?
  /// What it does as things are now, where that differs: the one or the other half of what is said about it.
  let aboutNow: (@Sendable (S) -> Phrase)?
  /// What else people call it, in both languages: the palette finds it by these words too, and nobody sees them.
  package let others: String
  /// Hints of a lower rank leave the key line first when it is narrow.
  package var rank: Int
  /// Whether the next row is its other half: they share a hint, and a click on the first sign of the label is this one, on the rest the other.
  package let isPair: Bool
  /// Whether the palette has it: one row that stands for several keys has no place there, because nobody knows which of them is meant.
  package let isNamed: Bool
  /// Whether it would do something now. A closure and no key path, which copies the whole screen: every picture asks.
  package let isOffered: @Sendable (S) -> Bool
  /// Whether it stands in the key line, which asks for more than being offered where there is little to do.
  package var isHinted: @Sendable (S) -> Bool
  /// What it does; where it can't, it says why.
  package let does: @Sendable (inout S) -> Void

  /// A row. It is offered always where `isOffered` is not given, and hinted when it is offered where `isHinted` is not given. Keys that are written
  /// differently in the two languages have a `spelling` instead of a `label`; a hint that depends on what is so is `hintNow` instead of `hint`.
  package init(
    _ name: String, _ keys: [Key], _ label: String = "", spelling: Phrase? = nil, hint: Phrase? = nil,
    hintNow: (@Sendable (S) -> Phrase)? = nil, about: Phrase? = nil, aboutNow: (@Sendable (S) -> Phrase)? = nil, others: String = "",
    rank: Int = 0, isPair: Bool = false, isNamed: Bool = true,
    isOffered: @escaping @Sendable (S) -> Bool = { _ in true }, isHinted: (@Sendable (S) -> Bool)? = nil,
    does: @escaping @Sendable (inout S) -> Void
  ) {
    (self.name, self.keys, self.about, self.others, self.rank) = (name, keys, about, others, rank)
    (self.aboutNow, self.isPair, self.isNamed) = (aboutNow, isPair, isNamed)
    self.label = spelling ?? Phrase(nl: label, en: label)
    if let hint { self.hint = { _ in hint } } else { self.hint = hintNow }
    (self.isOffered, self.isHinted, self.does) = (isOffered, isHinted ?? isOffered, does)
  }
}

extension KeyRow {
  /// What is said about it on a screen as it is now; none where another row speaks for it.
  func said(on screen: S) -> Phrase? { aboutNow?(screen) ?? about }
}

/// A part of the help of a screen.
package enum HelpPart<S>: Sendable {
  /// A line a row.
  case keys([KeyRow<S>])
  case text(Phrase)
  case heading(Phrase)
  case gap
}

extension ScreenState {
  /// The keys that count now, those that somebody gave included.
  package var keys: [KeyRow<Self>] { mapped(keysAsBuilt) }

  private var keysAsBuilt: [KeyRow<Self>] {
    switch panel {
    case nil: screenKeys
    case .help: Self.helpKeys
    case .tour: Self.tourKeys
    case .palette: Self.paletteKeys
    case .form: Self.formKeys
    case .chooser: Self.chooserKeys
    case .question: Self.questionKeys
    case .page: Self.pageKeys
    case .own(let panel): keys(of: panel)
    }
  }

  /// The rows that every screen ends with, but the plenary one, which has no key line.
  /// - Parameters:
  ///   - leaving: what is said about quitting there.
  ///   - quit: what quitting does.
  /// - Returns: the way to every command, help, and the way out.
  package static func everywhere(
    _ leaving: Phrase, quit: @escaping @Sendable (inout Self) -> Void
  ) -> [KeyRow<Self>] {
    [
      KeyRow(
        "palette", [":"], ":",
        about: Phrase(nl: "alles wat je kunt doen, op naam zoeken", en: "find everything you can do by name"),
        isNamed: false, does: { $0.panel = .palette(CommandSearch()) }),
      KeyRow(
        "help", ["?", .function(1)], "?", hint: Words.help,
        about: Words.helpAbout,
        others: "help toetsenbord sneltoets shortcuts keyboard",
        rank: 100, does: { $0.panel = .help(scroll: 0) }), tourKey, settingsKey,
      KeyRow(
        "quit", ["q", .function(10)], "q", hint: Words.toQuit, about: leaving, others: Words.othersForQuit, rank: 100, does: quit),
      KeyRow(
        "suspend", [],
        about: Phrase(nl: "even naar de opdrachtregel (fg brengt je terug)", en: "to the shell for a moment (fg brings you back)"),
        others: "terminal shell achtergrond background",
        isOffered: { !$0.shell.setup.isLocked }, does: { if !$0.shell.setup.isLocked { $0.shell.emit(.suspend) } }),
    ]
  }
}
