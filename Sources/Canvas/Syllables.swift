// Where a long word may be parted: a small rule of vowels and consonants that reads well in Dutch and in English. No dictionary: it knows no word.

/// The places within a word before which it may be parted, ascending, counted in letters. At least three letters stay on each side.
///
/// A syllable begins with the last consonant before a vowel, and takes along the one or two before it with which words begin ("str", "ch", "pl").
/// - Parameter letters: The letters of the word, without anything else.
/// - Returns: the places; none in a word without two vowels apart.
func syllableBreaks(in letters: [Character]) -> [Int] {
  guard letters.count >= 2 * leastPart else { return [] }
  let folded = letters.map { Letter($0) }
  var breaks: [Int] = []
  var lastVowel: Int?
  for (index, letter) in folded.enumerated() where letter.isVowel(after: index > 0 ? folded[index - 1] : nil) {
    if let last = lastVowel, index - last > 1 {
      let start = index - onset(of: Array(folded[(last + 1)..<index]))
      if start >= leastPart, letters.count - start >= leastPart { breaks.append(start) }
    }
    lastVowel = index
  }
  return breaks
}

/// The letters that stay together at least.
private let leastPart = 3

/// How many of the consonants between two vowels belong to the second.
private func onset(of consonants: [Letter]) -> Int {
  // A syllable that ends in a vowel needs all of them to begin the next.
  for length in [3, 2] where length <= consonants.count {
    if onsets.contains(String(consonants.suffix(length).map(\.base))) { return length }
  }
  return 1
}

/// What words begin with and what is spoken as one; "st" and "sl" are none: they part more often than not (leven-s-loop).
private let onsets: Set<String> = [
  "bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "kl", "kr", "kn", "kw", "ph", "pl", "pr", "qu", "sch", "sh", "str", "spr",
  "th", "tr",
  "vl", "vr", "wr", "wh",
]

/// A letter without its accent, in lower case.
private struct Letter {
  let base: Character

  init(_ letter: Character) { base = String(letter).folded.first ?? letter }

  /// A "u" after a "q" is none; a "j" after an "i" belongs to it.
  func isVowel(after before: Letter?) -> Bool {
    switch base {
    case "a", "e", "i", "o", "y": true
    case "u": before?.base != "q"
    case "j": before?.base == "i"
    default: false
    }
  }
}
