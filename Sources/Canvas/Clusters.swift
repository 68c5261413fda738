// Walks over a text by what a person sees as a character, at little cost for the text that nearly everybody writes.

/// One Character of a text.
enum Cluster {
  /// One scalar that is a Character by itself and takes one column.
  case plain(Unicode.Scalar)
  case other(Character)
}

/// The Characters of a text: as many, and with the same boundaries, as iterating over the String gives.
struct Clusters {
  let text: String
  /// Where the next cluster begins.
  private(set) var index: String.Index
  private var ahead: Unicode.Scalar?

  init(_ text: String) { self.init(text, from: text.startIndex) }

  /// The clusters from one of the boundaries on.
  init(_ text: String, from index: String.Index) {
    self.text = text
    self.index = index
    ahead = Self.scalar(of: text, at: index)
  }

  /// The scalar that begins at a place; none at the end. Most are ASCII, and known by their byte.
  private static func scalar(of text: String, at index: String.Index) -> Unicode.Scalar? {
    guard index < text.endIndex else { return nil }
    let byte = text.utf8[index]
    return byte < 0x80 ? Unicode.Scalar(byte) : text.unicodeScalars[index]
  }

  mutating func next() -> Cluster? {
    guard let scalar = ahead else { return nil }
    let start = index
    let after = scalar.isASCII ? text.utf8.index(after: start) : text.unicodeScalars.index(after: start)
    let following = Self.scalar(of: text, at: after)
    // Between two plain scalars there is always a boundary, so that the grapheme rules need not be asked.
    if scalar.isPlain, following?.isPlain ?? true {
      (index, ahead) = (after, following)
      return .plain(scalar)
    }
    index = text.index(after: start)
    ahead = Self.scalar(of: text, at: index)
    return scalar.isPlain && index == after ? .plain(scalar) : .other(text[start])
  }

  /// Goes past printable ASCII, of which every byte is a cluster of one column, as far as what follows is that as well.
  /// - Parameters:
  ///   - limit: how many clusters at most.
  ///   - isWanted: whether to go past this one.
  /// - Returns: how many there were.
  mutating func skipASCII(atMost limit: Int, where isWanted: (UInt8) -> Bool) -> Int {
    let count = text.utf8[index...].withContiguousStorageIfAvailable { bytes in
      var count = 0
      while count < min(limit, bytes.count - 1), isWanted(bytes[count]), (0x20...0x7E).contains(bytes[count + 1]) { count += 1 }
      return count
    }
    guard let count, count > 0 else { return 0 }
    index = text.utf8.index(index, offsetBy: count)
    ahead = Self.scalar(of: text, at: index)
    return count
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the characters that most text is made of, every one of which takes one column, joins with no other of them, and means
  /// nothing to a terminal: ASCII, Latin letters, quotes and dashes, the euro sign, lines and blocks.
  var isPlain: Bool {
    switch value {
    case 0x20...0x7E: true
    case 0xA1...0x2FF: value != 0xAD
    case 0x2010...0x2027, 0x2039...0x203A, 0x20AC, 0x2500...0x259F: true
    default: false
    }
  }
}

extension Cluster {
  init(_ character: Character) {
    let scalars = character.unicodeScalars
    let first = scalars[scalars.startIndex]
    self = first.isPlain && scalars.index(after: scalars.startIndex) == scalars.endIndex ? .plain(first) : .other(character)
  }

  /// Calls the body with each glyph that the cluster is drawn with, from left to right; at least one.
  func forEachGlyph(in set: GlyphSet, _ body: (Glyph) -> Void) {
    switch self {
    case .plain(let scalar) where set == .unicode || scalar.isASCII: body(Glyph(base: scalar.value))
    case .plain(let scalar): forEachASCIIGlyph(like: scalar, width: 1, body)
    case .other(let character): Sanitiser.forEachGlyph(of: character, in: set, body)
    }
  }

  /// The columns that the cluster takes.
  func width(in set: GlyphSet) -> Int {
    if case .plain(let scalar) = self, set == .unicode || scalar.isASCII { return 1 }
    var columns = 0
    forEachGlyph(in: set) { columns += Int($0.width) }
    return columns
  }
}

/// Calls the body with each glyph that the text is drawn with, from left to right.
func forEachGlyph(of text: String, in set: GlyphSet, _ body: (Glyph) -> Void) {
  var clusters = Clusters(text)
  while let cluster = clusters.next() { cluster.forEachGlyph(in: set, body) }
}
