// What a note's text says about itself: @who is needed, and #tags.

/// The `@names` and `#tags` in a text, each once, in order, without their sign.
///
/// A name begins after a space, at the start, or after a bracket or quote, and goes on through letters, digits, `-` and `_`: so an e-mail
/// address mentions nobody, and a full stop at the end of a sentence is no part of a tag.
public struct Mentions: Equatable, Sendable {
  public private(set) var who: [String] = []
  public private(set) var tags: [String] = []

  public init(in text: String) {
    guard text.utf8.contains(where: { $0 == 0x40 || $0 == 0x23 }) else { return }
    var before: Character = " "
    var rest = text[...]
    while let sign = rest.first {
      rest = rest.dropFirst()
      if sign == "@" || sign == "#", !before.isLetter, !before.isNumber {
        let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
        if !name.isEmpty {
          if sign == "@" {
            if !who.contains(name) { who.append(name) }
          } else if !tags.contains(name) {
            tags.append(name)
          }
        }
      }
      before = sign
    }
  }
}
