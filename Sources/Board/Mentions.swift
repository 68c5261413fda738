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
    var (seenWho, seenTags): (Set<String>, Set<String>) = ([], [])
    var before: Character = " "
    var rest = text[...]
    while let sign = rest.popFirst() {
      if sign == "@" || sign == "#", !Self.isOfName(before) {
        let name = String(rest.prefix(while: Self.isOfName))
        switch sign {
        case _ where name.isEmpty: break
        case "@": if seenWho.insert(name).inserted { who.append(name) }
        default: if seenTags.insert(name).inserted { tags.append(name) }
        }
      }
      before = sign
    }
  }

  private static func isOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}
