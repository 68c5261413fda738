// Text that somebody is typing, edited by what a person sees as a character. Knows no screen: lines are the ones that Enter made.

/// Text with a caret in it. Line ends of other systems (CR LF, CR) become LF.
public struct TextField: Equatable, Sendable {
  /// The text by what a person sees as one character.
  public private(set) var characters: [Character]
  /// Where the caret stands, as the number of characters before it.
  public var caret: Int

  /// The text with the caret at its end.
  public init(_ text: String = "") {
    characters = Array(text)
    caret = characters.count
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }

  public mutating func insert(_ text: String) {}
  public mutating func deleteBackward() {}
  public mutating func deleteForward() {}
  public mutating func deleteWordBackward() {}
  public mutating func deleteWordForward() {}
  public mutating func deleteToStart() {}
  public mutating func deleteToEnd() {}
  public mutating func moveLeft() {}
  public mutating func moveRight() {}
  public mutating func moveWordLeft() {}
  public mutating func moveWordRight() {}
  public mutating func moveToLineStart() {}
  public mutating func moveToLineEnd() {}
  public mutating func moveToStart() {}
  public mutating func moveToEnd() {}
}
