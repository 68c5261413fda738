// Finds the lines of a text one by one, each in one walk over its characters, so that what is not asked for costs nothing.

struct LineBreaker {
  /// A place between two characters: in the text, and counted in Characters.
  private struct Place {
    var index: String.Index
    var offset = 0
    /// The columns from the beginning of the line.
    var column = 0
  }

  private let text: String
  private let width: Int
  private let glyphs: GlyphSet
  private let isForEditing: Bool
  private let hyphenates: Bool
  /// Where the next line begins; none when there are no more.
  private var start: Place?

  init(_ text: String, width: Int, glyphs: GlyphSet, editing: Bool, hyphenates: Bool) {
    self.text = text
    self.width = width
    self.glyphs = glyphs
    isForEditing = editing
    self.hyphenates = hyphenates
    start = Place(index: text.startIndex)
  }

  /// Whether anything visible comes after the lines found so far.
  var leavesSomething: Bool { start.map { text[$0.index...].contains { !$0.isWhitespace } } ?? false }

  mutating func next() -> WrappedText.Line? {
    guard let start else { return nil }
    var clusters = Clusters(text, from: start.index)
    var here = Place(index: start.index, offset: start.offset)
    // The last place to break: where the line then ends, and where the next begins.
    var (end, resume): (Place?, Place?) = (nil, nil)
    // The last place within the width, for spaces that stick out.
    var fit = here
    var previous = Kind.lineStart
    // The word, or the part of one, that the walk is in; and where one that begins with @ or # may be parted, if it must.
    var (word, isMarked, inMarked) = (here, false, Place?.none)
    while let cluster = clusters.next() {
      let kind = Kind(cluster, glyphs)
      if kind == .lineEnd {
        let after = Place(index: clusters.index, offset: here.offset + 1)
        return line(from: start, to: fit, next: after, isLast: true)
      }
      let after = Place(index: clusters.index, offset: here.offset + 1, column: here.column + cluster.width(in: glyphs))
      if kind == .space, !isForEditing {
        if previous != .space { end = here }
      } else if kind == .space {
        if after.column > width, here.column > 0 { return line(from: start, to: here, next: after, isLast: false) }
        (end, resume) = (after, after)
      } else {
        if previous == .space || previous == .lineStart { (word, isMarked, inMarked) = (here, hyphenates && cluster.isMark, nil) }
        if previous == .space, !isForEditing {
          // An indent is shown as far as it goes.
          (end, resume) = (end?.offset == start.offset ? fit : end, here)
        } else if kind.breaks(after: previous) {
          if isMarked { inMarked = here } else { (end, resume, word) = (here, here, here) }
        }
        if after.column > width, here.offset > start.offset {
          if let inMarked, word.column == 0 { return line(from: start, to: inMarked, next: inMarked, isLast: false) }
          if hyphenates, !isMarked || word.column == 0, let part = parting(of: word) {
            return line(from: start, to: part, next: part, isLast: false, isHyphenated: true)
          }
          if let end, let resume { return line(from: start, to: end, next: resume, isLast: false) }
          return line(from: start, to: here, next: here, isLast: false)
        }
      }
      if kind != .space || isForEditing || after.column <= width { fit = after }
      here = after
      previous = kind.following(previous)
      // Between two letters that fit nothing is decided.
      if kind == .letter, case let letters = clusters.skipASCII(atMost: width - here.column, where: Kind.isLetter), letters > 0 {
        here = Place(index: clusters.index, offset: here.offset + letters, column: here.column + letters)
        fit = here
      }
    }
    return line(from: start, to: fit, next: nil, isLast: true)
  }

  private mutating func line(from: Place, to: Place, next: Place?, isLast: Bool, isHyphenated: Bool = false) -> WrappedText.Line {
    start = next
    let shown = text[from.index..<to.index]
    return WrappedText.Line(
      text: isHyphenated ? shown + "-" : String(shown), range: from.offset..<to.offset, width: to.column + (isHyphenated ? 1 : 0),
      isLast: isLast, isHyphenated: isHyphenated)
  }

  /// The last place in a word where it may be parted and leaves room for the hyphen; none where the word fits a line of its own.
  private func parting(of word: Place) -> Place? {
    // Most words fit a line: where they end is found sooner than where they may be parted.
    guard isLonger(word) else { return nil }
    var clusters = Clusters(text, from: word.index)
    var place = word
    var (places, letters): ([Place], [Character]) = ([], [])
    var last: Place?
    // Of a run of letters: where it may be parted. What comes far behind the width does not matter for it.
    func part() {
      for offset in syllableBreaks(in: letters) {
        let part = places[places.count - letters.count + offset]
        if part.column < width { last = part }
      }
      letters = []
    }
    while place.column - word.column <= width + 12, let cluster = clusters.next() {
      let kind = Kind(cluster, glyphs)
      if kind == .space || kind == .lineEnd { break }
      if case .plain(let scalar) = cluster, scalar.properties.isAlphabetic { letters.append(Character(scalar)) } else { part() }
      places.append(place)
      if letters.isEmpty { places = [] }
      place = Place(index: clusters.index, offset: place.offset + 1, column: place.column + cluster.width(in: glyphs))
    }
    part()
    return last
  }

  /// Whether the word that begins at a place is longer than a line.
  private func isLonger(_ word: Place) -> Bool {
    var clusters = Clusters(text, from: word.index)
    var columns = 0
    while let cluster = clusters.next() {
      let kind = Kind(cluster, glyphs)
      if kind == .space || kind == .lineEnd { return false }
      columns += cluster.width(in: glyphs)
      if columns > width { return true }
      columns += clusters.skipASCII(atMost: width - columns, where: Kind.isLetter)
    }
    return false
  }
}

extension Cluster {
  /// Whether words that name somebody or something begin with it.
  fileprivate var isMark: Bool { if case .plain(let scalar) = self { scalar == "@" || scalar == "#" } else { false } }
}

extension LineBreaker {
  /// What a character means for the breaking of lines.
  private enum Kind: Equatable {
    case lineStart, lineEnd, space, letter
    /// `-` and `/`; after a letter one may break.
    case divider
    case dividerAfterLetter
    case wide
    /// A wide character that belongs to the one after it, or before it.
    case opening, closing

    init(_ cluster: Cluster, _ glyphs: GlyphSet) {
      switch cluster {
      case .plain(let scalar):
        self = scalar == " " ? .space : scalar == "-" || scalar == "/" || scalar.value == 0x2010 ? .divider : .letter
      case .other(let character):
        switch character {
        case "\n", "\r\n": self = .lineEnd
        case "「", "『", "（", "【", "〈", "《", "〔", "［", "｛": self = .opening
        case "」", "』", "）", "】", "〉", "》", "〕", "］", "｝", "、", "。", "，", "．", "！", "？", "：", "；", "ー", "々": self = .closing
        default: self = Self.isSpace(character) ? .space : cluster.width(in: glyphs) == 2 && !Self.isFlag(character) ? .wide : .letter
        }
      }
    }

    /// Whether a byte of ASCII is a letter here.
    static func isLetter(_ byte: UInt8) -> Bool {
      (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "/")
    }

    /// Spaces that a line may break at; not the no-break ones.
    private static func isSpace(_ character: Character) -> Bool {
      guard let value = character.unicodeScalars.first?.value, character.unicodeScalars.count == 1 else { return false }
      return value == 9 || value == 0x1680 || (0x2000...0x200A).contains(value) && value != 0x2007 || value == 0x205F || value == 0x3000
    }

    private static func isFlag(_ character: Character) -> Bool {
      character.unicodeScalars.first.map { (0x1F1E6...0x1F1FF).contains($0.value) } ?? false
    }

    /// Whether a line may break between the previous character and this one.
    func breaks(after previous: Kind) -> Bool {
      switch (previous, self) {
      case (.dividerAfterLetter, .letter), (.dividerAfterLetter, .wide), (.dividerAfterLetter, .opening): true
      case (.wide, .wide), (.wide, .opening), (.closing, .wide), (.closing, .opening): true
      default: false
      }
    }

    /// What the next character has to know of this one.
    func following(_ previous: Kind) -> Kind {
      switch (previous, self) {
      case (.letter, .divider), (.wide, .divider), (.closing, .divider): .dividerAfterLetter
      default: self
      }
    }
  }
}
