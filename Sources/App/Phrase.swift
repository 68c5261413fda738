// A sentence in both languages. Making one without its translation does not compile.
import Board

/// Words on the screen, Dutch and English side by side.
public struct Phrase: Equatable, Sendable {
  public let nl: String
  public let en: String

  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  public subscript(language: Language) -> String { language == .nl ? nl : en }
}
