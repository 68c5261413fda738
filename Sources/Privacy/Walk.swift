// One walk over a text, from word to word. Every rule looks a bounded number of words ahead, so the whole takes time by the length of the text.

/// A word, a number or a sign of a text.
struct Token: Equatable {
  enum Kind { case word, number, sign }

  let kind: Kind
  /// Where it stands, in bytes.
  let range: Range<Int>
  /// Whether white space stands before it, or it is the first.
  let isApart: Bool
}

/// The lengths of words that begin with two letters, a bit each: a report looks at every word of ten thousand notes, and hardly one is a form of address.
struct WordShapes: Sendable {
  private var lengths = [UInt32](repeating: 0, count: 32 * 32)

  /// - Parameter words: of two to 31 letters of ASCII.
  init(_ words: Set<String>) {
    for word in words {
      let bytes = Array(word.utf8)
      lengths[Self.place(bytes[0], bytes[1])] |= 1 << UInt32(bytes.count)
    }
  }

  /// Whether one of the words may begin with these letters and be of this length.
  func mayHave(_ first: UInt8, _ second: UInt8, _ length: Int) -> Bool {
    length >= 2 && length < 32 && lengths[Self.place(first, second)] & 1 << UInt32(length) != 0
  }

  private static func place(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }
}

/// A text as its words, numbers and signs, and what has been found in it.
struct Walk {
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []
  private var hasNumbers = false
  private var hasAt = false
  /// Whether it has small letters: in a text of capitals alone, capitals say nothing.
  private(set) var hasSmallLetters = false

  init(_ text: String) {
    bytes = Array(text.utf8)
    tokens.reserveCapacity(bytes.count / 4 + 1)
    var at = 0
    var isApart = true
    while at < bytes.count {
      if let length = spaceLength(at) {
        at += length
        isApart = true
        continue
      }
      let token = token(at, isApart: isApart)
      tokens.append(token)
      if token.kind == .number { hasNumbers = true }
      if bytes[at] == UInt8(ascii: "@") { hasAt = true }
      (at, isApart) = (token.range.upperBound, false)
    }
    hasSmallLetters = bytes.contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  private func token(_ start: Int, isApart: Bool) -> Token {
    var end = start
    if isDigit(bytes[start]) {
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      return Token(kind: .number, range: start..<end, isApart: isApart)
    }
    while end < bytes.count, isLetter(end) { end += 1 }
    if end > start { return Token(kind: .word, range: start..<end, isApart: isApart) }
    // A sign is one character, of however many bytes.
    end += 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Token(kind: .sign, range: start..<end, isApart: isApart)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Letters of any script; the signs beyond ASCII that people type are quotes and dashes (U+2000 to U+206F) and what stands before U+00C0.
  private func isLetter(_ at: Int) -> Bool {
    switch bytes[at] {
    case 0x41...0x5A, 0x61...0x7A: return true
    case ..<0x80: return false
    case 0xC2: return false
    case 0xE2: return at + 1 < bytes.count && bytes[at + 1] > 0x81
    // Inside a sign of several bytes nobody asks.
    default: return true
    }
  }

  private func spaceLength(_ at: Int) -> Int? {
    switch bytes[at] {
    case 0x20, 0x09...0x0D: 1
    // A no-break space.
    case 0xC2: at + 1 < bytes.count && bytes[at + 1] == 0xA0 ? 2 : nil
    default: nil
    }
  }

  // MARK: - What rules ask

  func token(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  func text(_ token: Token) -> String { String(decoding: bytes[token.range], as: UTF8.self) }

  /// Whether a token has the shape of one of some words.
  func mayBe(_ words: WordShapes, _ index: Int) -> Bool {
    let (start, length) = (tokens[index].range.lowerBound, tokens[index].range.count)
    return length >= 2 && words.mayHave(bytes[start], bytes[start + 1], length)
  }

  /// A word in small letters; none for what is no word.
  func word(_ index: Int) -> String? { token(index).flatMap { $0.kind == .word ? text($0).lowercased() : nil } }

  /// The digits of a number; none for what is no number.
  func digits(_ index: Int) -> ArraySlice<UInt8>? { token(index).flatMap { $0.kind == .number ? bytes[$0.range] : nil } }

  /// What a number of at most nine digits says.
  func number(_ index: Int) -> Int? {
    digits(index).flatMap { $0.count > 9 ? nil : $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
  }

  func isSign(_ index: Int, _ signs: String) -> Bool {
    guard let token = token(index), token.kind == .sign else { return false }
    if token.range.count == 1 { return signs.utf8.contains(bytes[token.range.lowerBound]) }
    let sign = text(token)
    return signs.contains { String($0) == sign }
  }

  /// Whether a word begins with a capital.
  func isCapitalised(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    let first = bytes[token.range.lowerBound]
    if first < 0x80 { return first <= 0x5A }
    return text(token).unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether a token is stuck to the one before it.
  func isStuck(_ index: Int) -> Bool { token(index).map { !$0.isApart } ?? false }

  /// What stands from one token up to and with another.
  func text(_ from: Int, through last: Int) -> String {
    String(decoding: bytes[tokens[from].range.lowerBound..<tokens[last].range.upperBound], as: UTF8.self)
  }

  func detail(_ kind: PersonalDetail.Kind, _ from: Int, through last: Int, core: Int? = nil) -> (PersonalDetail, last: Int) {
    (PersonalDetail(kind: kind, text: text(from, through: last), core: text(core ?? from, through: last)), last)
  }

  // MARK: - The walk

  mutating func details() -> [PersonalDetail] {
    var found: [PersonalDetail] = []
    var index = 0
    // What has been found already belongs to nothing else.
    var first = 0
    while index < tokens.count {
      if let (detail, last) = detail(at: index, after: first) {
        found.append(detail)
        index = last + 1
        first = index
      } else {
        index += 1
      }
    }
    return found
  }

  private func detail(at index: Int, after first: Int) -> (PersonalDetail, last: Int)? {
    switch tokens[index].kind {
    case .word:
      if let name = name(at: index) { return name }
      // Nothing else is made of words alone; most words have no number near.
      guard hasNumbers, (index + 1..<index + 5).contains(where: { token($0)?.kind == .number }) else { return nil }
      return iban(at: index) ?? calledTelephone(at: index) ?? street(at: index) ?? houseNumber(at: index)
    case .number: return telephone(at: index) ?? bsn(at: index) ?? postcode(at: index) ?? englishStreet(at: index)
    case .sign:
      if hasAt, isSign(index, "@"), let email = email(at: index, after: first) { return email }
      return hasNumbers ? telephone(at: index) : nil
    }
  }
}
