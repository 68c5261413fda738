// Strict JSON (RFC 8259) in printable ASCII, as our lines have it. Not a JSON library: no UTF-8 outside escapes, limited nesting, and a name that stands twice
// in one object makes it invalid, so that no two readers can see different things in one line.
import Board

/// Reads JSON from bytes that are all 0x20–0x7E; the caller has seen to that. Every failure is ``LineFault/notJSON``.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  /// How far it has been read.
  var at = 0
  /// Objects and lists that are open.
  private var depth = 0
  /// How many may be open.
  private let nesting: Int
  /// Where words that come back are found; none for who reads one object.
  private let words: WordTable?

  init(_ bytes: UnsafeBufferPointer<UInt8>, nesting: Int = FileLimits.nesting, words: WordTable? = nil) {
    self.bytes = bytes
    self.nesting = nesting
    self.words = words
  }

  /// A string as it stands: what is between the quotes, and whether that is also what it means.
  struct RawString {
    let bytes: UnsafeBufferPointer<UInt8>
    let hasEscapes: Bool
  }

  // MARK: - Structure

  /// Skips spaces and looks at what comes; 0 at the end.
  @inline(__always) mutating func peek() -> UInt8 {
    while at < bytes.count {
      if bytes[at] != UInt8(ascii: " ") { return bytes[at] }
      at += 1
    }
    return 0
  }

  @inline(__always) mutating func expect(_ byte: UInt8) throws(LineFault) {
    guard peek() == byte else { throw .notJSON }
    at += 1
  }

  /// Nothing but spaces may follow.
  mutating func expectEnd() throws(LineFault) {
    _ = peek()
    guard at == bytes.count else { throw .notJSON }
  }

  mutating func open(_ bracket: UInt8) throws(LineFault) {
    try expect(bracket)
    depth += 1
    guard depth <= nesting else { throw .notJSON }
  }

  /// Before an element: whether there is one, the comma before it skipped. After the last, the closing bracket is.
  mutating func next(before bracket: UInt8, isFirst: inout Bool) throws(LineFault) -> Bool {
    let byte = peek()
    if byte == bracket {
      at += 1
      depth -= 1
      return false
    }
    if isFirst {
      isFirst = false
    } else {
      guard byte == UInt8(ascii: ",") else { throw .notJSON }
      at += 1
    }
    return true
  }

  // MARK: - Values

  mutating func value() throws(LineFault) -> Value {
    switch peek() {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "{"): return .map(try map())
    case UInt8(ascii: "["): return .list(try list())
    case UInt8(ascii: "t"):
      try word("true")
      return .flag(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .flag(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    default: return try number()
    }
  }

  private mutating func map() throws(LineFault) -> [String: Value] {
    var entries: [String: Value] = [:]
    var isFirst = true
    try open(UInt8(ascii: "{"))
    while try next(before: UInt8(ascii: "}"), isFirst: &isFirst) {
      let name = try string()
      try expect(UInt8(ascii: ":"))
      guard entries.updateValue(try value(), forKey: name) == nil else { throw .notJSON }
    }
    return entries
  }

  private mutating func list() throws(LineFault) -> [Value] {
    var values: [Value] = []
    var isFirst = true
    try open(UInt8(ascii: "["))
    while try next(before: UInt8(ascii: "]"), isFirst: &isFirst) { values.append(try value()) }
    return values
  }

  private mutating func word(_ word: StaticString) throws(LineFault) {
    let end = at + word.utf8CodeUnitCount
    guard end <= bytes.count else { throw .notJSON }
    for index in 0..<word.utf8CodeUnitCount where bytes[at + index] != word.utf8Start[index] { throw .notJSON }
    at = end
  }

  private mutating func number() throws(LineFault) -> Value {
    let start = at
    let isNegative = skip(UInt8(ascii: "-"))
    var magnitude: UInt64 = 0
    var isTooLarge = false
    let first = at
    while let digit = digit() {
      let (tens, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (next, carry) = tens.addingReportingOverflow(UInt64(digit))
      isTooLarge = isTooLarge || overflow || carry
      magnitude = next
    }
    guard at > first, at == first + 1 || bytes[first] != UInt8(ascii: "0") else { throw .notJSON }
    var isWhole = true
    if skip(UInt8(ascii: ".")) {
      isWhole = false
      guard skipDigits() else { throw .notJSON }
    }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      isWhole = false
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      guard skipDigits() else { throw .notJSON }
    }
    // Below zero there is room for one more.
    if isWhole, !isTooLarge, magnitude <= UInt64(Int64.max) + (isNegative ? 1 : 0) {
      return .number(Int64(truncatingIfNeeded: isNegative ? 0 &- magnitude : magnitude))
    }
    return .decimal(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  @inline(__always) private mutating func digit() -> UInt8? {
    guard at < bytes.count else { return nil }
    let digit = bytes[at] &- UInt8(ascii: "0")
    guard digit <= 9 else { return nil }
    at += 1
    return digit
  }

  private mutating func skipDigits() -> Bool {
    guard digit() != nil else { return false }
    while digit() != nil {}
    return true
  }

  // MARK: - Strings

  mutating func string() throws(LineFault) -> String { try text(rawString()) }

  /// A string that is not decoded yet; what it means may still be impossible.
  mutating func rawString() throws(LineFault) -> RawString {
    try expect(UInt8(ascii: "\""))
    let start = at
    var hasEscapes = false
    while let end = nextQuoteOrBackslash() {
      guard bytes[end] == UInt8(ascii: "\"") else {
        hasEscapes = true
        at = end + 2
        continue
      }
      at = end + 1
      return RawString(bytes: UnsafeBufferPointer(rebasing: bytes[start..<end]), hasEscapes: hasEscapes)
    }
    throw .notJSON
  }

  /// Eight bytes at a time: half of a line stands between quotes.
  @inline(__always) func nextQuoteOrBackslash() -> Int? {
    let each: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawBufferPointer(bytes)
    var place = at
    while place + 8 <= bytes.count {
      let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let (quote, backslash) = (eight ^ each &* 0x22, eight ^ each &* 0x5C)
      // The high bit of every byte that is zero now; above the first of them a borrow may set others.
      let found = ((quote &- each) & ~quote | (backslash &- each) & ~backslash) & (each &* 0x80)
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "\\") { return place }
      place += 1
    }
    return nil
  }

  /// What a string of these bytes means.
  func text(_ raw: RawString) throws(LineFault) -> String {
    guard !raw.hasEscapes else { return try Self.decoded(raw.bytes) }
    guard let words, raw.bytes.count <= WordTable.bytes, let place = raw.bytes.baseAddress, let end = bytes.baseAddress,
      place - end + WordTable.bytes <= bytes.count
    else { return String(decoding: raw.bytes, as: UTF8.self) }
    return words.text(at: place, count: raw.bytes.count)
  }

  private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) throws(LineFault) -> String {
    var isValid = true
    // An escape is never shorter than the bytes it stands for.
    let text = String(unsafeUninitializedCapacity: bytes.count) { buffer in
      var decoder = EscapeDecoder(bytes)
      let count = decoder.decode(into: buffer)
      isValid = count != nil
      return count ?? 0
    }
    guard isValid else { throw .notJSON }
    return text
  }
}

/// The escapes of one JSON string.
private struct EscapeDecoder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Writes the text as UTF-8.
  /// - Returns: how many bytes; none when an escape is wrong, or a surrogate stands alone.
  mutating func decode(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var count = 0
    while let byte = next() {
      guard byte == UInt8(ascii: "\\") else {
        buffer[count] = byte
        count += 1
        continue
      }
      guard let scalar = escape() else { return nil }
      for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        buffer[count] = unit
        count += 1
      }
    }
    return count
  }

  @inline(__always) private mutating func next() -> UInt8? {
    guard at < bytes.count else { return nil }
    defer { at += 1 }
    return bytes[at]
  }

  private mutating func escape() -> Unicode.Scalar? {
    switch next() {
    case UInt8(ascii: "\""): "\""
    case UInt8(ascii: "\\"): "\\"
    case UInt8(ascii: "/"): "/"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    case UInt8(ascii: "u"): scalar()
    default: nil
    }
  }

  private mutating func scalar() -> Unicode.Scalar? {
    guard let unit = unit() else { return nil }
    guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) }
    guard next() == UInt8(ascii: "\\"), next() == UInt8(ascii: "u"), let low = self.unit(), UTF16.isTrailSurrogate(low) else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
  }

  private mutating func unit() -> UInt16? {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next() else { return nil }
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
