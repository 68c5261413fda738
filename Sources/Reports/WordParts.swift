// Where a long word of a title may be broken. Browsers know it for some languages on some computers; a theme's name is to be read on all of them.

/// With these the last part of a long word begins: Dutch puts words together, and English ends them alike.
private let lastParts = [
  "samenstelling", "stelling", "voorraad", "bouw", "beheer", "werking", "woning", "kwaliteit", "verbetering", "ontwikkeling", "ruimte",
  "veiligheid", "baarheid", "zaamheid", "struction", "ration", "ment", "hood",
]

extension String {
  /// The text in pieces; at the end of each it may be broken. Words of ten letters at most stay whole.
  var wordParts: [String] {
    var parts: [String] = []
    var begun = startIndex
    for word in split(whereSeparator: { !$0.isLetter }) where word.count > 10 {
      for place in word.indices.dropFirst(3) where lastParts.contains(where: word[place...].lowercased().hasPrefix) {
        parts.append(String(self[begun..<place]))
        begun = place
      }
    }
    return parts + [String(self[begun...])]
  }
}
