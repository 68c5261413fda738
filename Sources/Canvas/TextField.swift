// Text that somebody is typing, edited by what a person sees as a character. Knows no screen: its lines are those that a line end made.

/// Text with a caret in it. Line ends of other systems (CR LF, CR) become LF.
public struct TextField: Equatable, Sendable {
  /// The text by what a person sees as one character.
  public private(set) var characters: [Character]
  private var position: Int
  /// Whether all of it is selected: a letter replaces it, while a space or a sign goes on behind it.
  public private(set) var isSelected = false

  /// The text with the caret at its end.
  public init(_ text: String = "") {
    characters = Array(text.withPlainLineEnds)
    position = characters.count
  }

  /// Where the caret stands, as the number of characters before it. A number outside the text becomes its beginning or end.
  public var caret: Int {
    get { position }
    set {
      isSelected = false
      position = min(max(0, newValue), characters.count)
    }
  }

  /// Selects all of it, where there is anything.
  public mutating func selectAll() { (position, isSelected) = (characters.count, !characters.isEmpty) }

  /// The text as it is to be kept.
  public var text: String { String(characters) }

  /// Whether there is no text at all, not even a space.
  public var isEmpty: Bool { characters.isEmpty }

  /// Puts text before the caret. What joins with the character before it (an accent, the next piece of an emoji) becomes one with it.
  public mutating func insert(_ text: String) {
    let replaces = isSelected && text.first.map { $0.isLetter || $0.isNumber } ?? false
    isSelected = false
    replace(replaces ? 0..<characters.count : caret..<caret, with: text.withPlainLineEnds)
  }

  /// Replaces characters, and finds anew what a person sees as one character around the place: what was apart may join there, and what was
  /// joined may come apart. The caret comes behind the new text.
  private mutating func replace(_ range: Range<Int>, with text: String) {
    // A boundary depends on what comes before it, back to the beginning of one cluster, and on the scalar after it. So one cluster to the
    // left is enough, and to the right the first place that is a boundary whatever comes before it.
    let left = max(0, range.lowerBound - 1)
    var right = min(range.upperBound + 1, characters.count)
    while right < characters.count, !startsAnew(at: right) { right += 1 }
    let before = String(characters[left..<range.lowerBound]) + text
    let around = Array(before + String(characters[range.upperBound..<right]))
    let end = before.utf8.count
    var (passed, caret) = (0, left)
    for character in around {
      if passed >= end { break }
      passed += character.utf8.count
      caret += 1
    }
    characters.replaceSubrange(left..<right, with: around)
    position = caret
  }

  /// Whether the character at an index stays apart from the one before it, also when other text comes before both.
  private func startsAnew(at index: Int) -> Bool { characters[index - 1].isPlain && characters[index].isPlain }
}

extension TextField {
  /// Removes the character before the caret.
  public mutating func deleteBackward() { delete(from: caret - 1, to: caret) }

  /// Removes the character behind the caret.
  public mutating func deleteForward() { delete(from: caret, to: caret + 1) }

  /// Removes what `moveWordLeft` passes.
  public mutating func deleteWordBackward() { delete(from: wordStart, to: caret) }

  /// Removes what `moveWordRight` passes.
  public mutating func deleteWordForward() { delete(from: caret, to: nextWord) }

  /// Removes from the beginning of the line to the caret; at the beginning, the line end before it.
  public mutating func deleteToStart() { delete(from: lineStart < caret ? lineStart : caret - 1, to: caret) }

  /// Removes from the caret to the end of the line; at the end, the line end behind it.
  public mutating func deleteToEnd() { delete(from: caret, to: lineEnd > caret ? lineEnd : caret + 1) }

  private mutating func delete(from start: Int, to end: Int) {
    let range = isSelected ? 0..<characters.count : max(0, start)..<min(characters.count, end)
    isSelected = false
    if !range.isEmpty { replace(range, with: "") }
  }
}

extension TextField {
  /// One character back.
  public mutating func moveLeft() { caret -= 1 }

  /// One character on.
  public mutating func moveRight() { caret += 1 }

  /// To the beginning of this word, or of the one before.
  public mutating func moveWordLeft() { caret = wordStart }

  /// To the beginning of the next word, or to the end of the text.
  public mutating func moveWordRight() { caret = nextWord }

  /// To the beginning of the line.
  public mutating func moveToLineStart() { caret = lineStart }

  /// To the end of the line.
  public mutating func moveToLineEnd() { caret = lineEnd }

  /// To the beginning of the text.
  public mutating func moveToStart() { caret = 0 }

  /// To the end of the text.
  public mutating func moveToEnd() { caret = characters.count }

  private var lineStart: Int { characters[..<caret].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }

  private var lineEnd: Int { characters[caret...].firstIndex(of: "\n") ?? characters.count }

  private var wordStart: Int {
    guard let last = characters[..<caret].lastIndex(where: \.isInWord) else { return 0 }
    return characters[..<last].lastIndex { !$0.isInWord }.map { $0 + 1 } ?? 0
  }

  private var nextWord: Int {
    guard let gap = characters[caret...].firstIndex(where: { !$0.isInWord }) else { return characters.count }
    return characters[gap...].firstIndex(where: \.isInWord) ?? characters.count
  }
}

extension Character {
  fileprivate var isInWord: Bool { !isWhitespace && !isPunctuation }

  /// Whether it is one plain scalar: between two of those there is a boundary whatever surrounds them.
  fileprivate var isPlain: Bool {
    if case .plain = Cluster(self) { true } else { false }
  }
}

extension String {
  fileprivate var withPlainLineEnds: String {
    guard utf8.contains(13) else { return self }
    var scalars = String.UnicodeScalarView()
    var follows: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if scalar == "\r" { scalars.append("\n") } else if !(scalar == "\n" && follows == "\r") { scalars.append(scalar) }
      follows = scalar
    }
    return String(scalars)
  }
}
