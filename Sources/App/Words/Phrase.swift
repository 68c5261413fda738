// A sentence in both languages. Making one without its translation does not compile.
import Board

/// Words on the screen, Dutch and English side by side.
public struct Phrase: Equatable, Sendable {
  /// Dutch.
  public let nl: String
  /// English.
  public let en: String

  /// A sentence and its translation.
  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// The plate's own word for something.
  init(_ name: Localized) { self.init(nl: name.nl, en: name.en) }

  /// The sentence in a language.
  public subscript(language: Language) -> String { language == .nl ? nl : en }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
