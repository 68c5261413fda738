// What a note's text says about itself: @who is needed, and #tags.

/// The `@names` and `#tags` in a text, each once, in order, without their sign.
///
/// A name goes on through letters, digits, `-` and `_`, and its sign counts where none of these stands before it: so an e-mail address mentions
/// nobody, and a full stop at the end of a sentence is no part of a tag.
public struct Mentions: Equatable, Sendable {
  /// Who is needed.
  public private(set) var who: [String] = []
  /// What it is about.
  public private(set) var tags: [String] = []

  /// Finds them; a name counts as it was first written.
  public init(in text: String) {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "#") }) else { return }
    // Most texts are plain, and then a byte is a character: a report reads ten thousand of them.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      find(in: text.utf8, before: UInt8(ascii: " "), at: UInt8(ascii: "@"), hash: UInt8(ascii: "#"), Self.isOfName) { String($0) }
    } else {
      find(in: text, before: " ", at: "@", hash: "#", Self.isOfName) { String($0) }
    }
  }

  private mutating func find<Text: Collection>(
    in text: Text, before: Text.Element, at: Text.Element, hash: Text.Element, _ isOfName: (Text.Element) -> Bool,
    _ string: (Text.SubSequence) -> String?
  ) where Text.Element: Equatable, Text.SubSequence == Text.SubSequence.SubSequence {
    var (seenWho, seenTags): (Set<String>, Set<String>) = ([], [])
    var before = before
    var rest = text[...]
    while let sign = rest.popFirst() {
      if sign == at || sign == hash, !isOfName(before), let name = string(rest.prefix(while: isOfName)), !name.isEmpty {
        if sign == at {
          if seenWho.insert(name).inserted { who.append(name) }
        } else if seenTags.insert(name).inserted {
          tags.append(name)
        }
      }
      before = sign
    }
  }

  /// Who is named in a field that asks for names alone: they stand between `@`, `/`, `&`, commas, semicolons, ends of lines and the word "en" or "and",
  /// and may be of several words. A perspective such as "zorg en welzijn" is one name.
  /// - Returns: each once, in order, without signs.
  public static func names(in text: String) -> [String] {
    var names: [String] = []
    for part in text.split(whereSeparator: { $0.isNewline || "@,;/&".contains($0) }) {
      for name in parties(in: part.split(whereSeparator: \.isWhitespace)) where !names.contains(name) { names.append(name) }
    }
    return names
  }

  private static func parties(in words: [Substring]) -> [String] {
    let whole = words.joined(separator: " ")
    if Perspective.all.contains(where: { [$0.nl, $0.en].contains(whole.lowercased()) }) { return [whole] }
    return words.split(whereSeparator: { ["en", "and"].contains($0.lowercased()) }).map { $0.joined(separator: " ") }
  }

  private static func isOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
  }
}
