// Names that are safe in a file, on a command line and in a report's address: made from titles that people type.

/// A text as `[a-z0-9-]`: small letters without accents, everything between words one hyphen, apostrophes gone ("foto’s" is `fotos`). Empty when
/// nothing of the text is left.
/// - Parameters:
///   - text: A title or a file's name.
///   - limit: The length in characters, cut after a whole word where there is one.
/// - Returns: The slug.
package func slug(of text: some StringProtocol, limit: Int = 60) -> String {
  var slug = ""
  var isBetweenWords = false
  for character in text.lowercased() where !isDropped(character) {
    guard let letters = plainLetters(for: character) else {
      isBetweenWords = true
      continue
    }
    if isBetweenWords, !slug.isEmpty { slug.append("-") }
    isBetweenWords = false
    slug += letters
  }
  guard slug.utf8.count > limit else { return slug }
  let start = slug.prefix(limit)
  return String(start.lastIndex(of: "-").map { start[..<$0] } ?? start)
}

/// The slug, or the first of `slug-2`, `slug-3`… that is not taken yet; it is taken from then on.
package func unique(_ slug: String, among taken: inout Set<String>) -> String {
  var candidate = slug
  var n = 2
  while !taken.insert(candidate).inserted {
    candidate = "\(slug)-\(n)"
    n += 1
  }
  return candidate
}

private func isDropped(_ character: Character) -> Bool { character == "'" || character == "’" || character == "‘" || character == "\u{AD}" }

private func plainLetters(for character: Character) -> String? {
  if character.isASCII { return character.isLetter || character.isNumber ? String(character) : nil }
  return accented[character]
}

/// Characters that are a letter with a mark, and those that no decomposition leads back to a letter. Characters compare by canonical equivalence, so
/// that é typed as one code point and as two is found alike.
private let accented: [Character: String] = {
  var letters: [Character: String] = [
    "æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "ĳ": "ij",
  ]
  // Grave, acute, circumflex, tilde, macron, breve, dot, diaeresis, ring, double acute, caron, cedilla, ogonek.
  let marks: [Unicode.Scalar] = [
    "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{307}", "\u{308}", "\u{30A}", "\u{30B}", "\u{30C}", "\u{327}",
    "\u{328}",
  ]
  for letter in "abcdefghijklmnopqrstuvwxyz" {
    for mark in marks { letters[Character("\(letter)\(mark)")] = String(letter) }
  }
  return letters
}()
