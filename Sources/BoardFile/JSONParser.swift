// Strict JSON (RFC 8259) in printable ASCII, as our lines have it. Not a JSON library: no UTF-8 outside escapes, limited nesting, and a name that stands twice
// in one object makes it invalid, so that no two readers can see different things in one line.
import Board

/// Reads JSON from bytes that are all 0x20–0x7E; the caller has seen to that. Every failure is ``LineFault/notJSON``.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var at = 0
  /// Objects and lists that are open.
  private var depth = 0
  /// How many may be open.
  private let nesting: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, nesting: Int = FileLimits.nesting) {
    self.bytes = bytes
    self.nesting = nesting
  }

  /// A string as it stands: what is between the quotes, and whether that is also what it means.
  struct RawString {
    let bytes: Slice<UnsafeBufferPointer<UInt8>>
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
    var value: Int64? = 0
    let first = at
    while let digit = digit() {
      // Counted down below zero, where there is room for one more.
      value = value.flatMap { value in
        let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
        let (next, carry) = tens.subtractingReportingOverflow(Int64(digit))
        return overflow || carry ? nil : next
      }
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
    if isWhole, let value, isNegative || value != .min { return .number(isNegative ? value : -value) }
    return .decimal(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func digit() -> UInt8? {
    guard at < bytes.count, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9") else { return nil }
    defer { at += 1 }
    return bytes[at] - UInt8(ascii: "0")
  }

  private mutating func skipDigits() -> Bool {
    guard digit() != nil else { return false }
    while digit() != nil {}
    return true
  }

  // MARK: - Strings

  mutating func string() throws(LineFault) -> String { try Self.text(rawString()) }

  /// A string that is not decoded yet; what it means may still be impossible.
  mutating func rawString() throws(LineFault) -> RawString {
    try expect(UInt8(ascii: "\""))
    let start = at
    var hasEscapes = false
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return RawString(bytes: bytes[start..<at - 1], hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        at += 2
      default: at += 1
      }
    }
    throw .notJSON
  }

  static func text(_ raw: RawString) throws(LineFault) -> String {
    guard raw.hasEscapes else { return String(decoding: raw.bytes, as: UTF8.self) }
    var isValid = true
    // An escape is never shorter than the bytes it stands for.
    let text = String(unsafeUninitializedCapacity: raw.bytes.count) { buffer in
      var decoder = EscapeDecoder(raw.bytes)
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
  private var rest: Slice<UnsafeBufferPointer<UInt8>>

  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) { rest = bytes }

  /// Writes the text as UTF-8.
  /// - Returns: how many bytes; none when an escape is wrong, or a surrogate stands alone.
  mutating func decode(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var count = 0
    while let byte = rest.popFirst() {
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

  private mutating func escape() -> Unicode.Scalar? {
    switch rest.popFirst() {
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
    guard rest.popFirst() == UInt8(ascii: "\\"), rest.popFirst() == UInt8(ascii: "u"), let low = self.unit(), UTF16.isTrailSurrogate(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
  }

  private mutating func unit() -> UInt16? {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = rest.popFirst().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
