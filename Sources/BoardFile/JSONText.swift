// JSON as our lines write it: printable ASCII only, so that a file survives `cat`, e-mail and re-encoding.
import Board

/// Collects the bytes of JSON text.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// `"name":`, after a comma unless it is the first of its object.
  mutating func name(_ name: String) {
    if let last = bytes.last, last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    string(name)
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": raw("\\\"")
      case "\\": raw("\\\\")
      case "\n": raw("\\n")
      case "\r": raw("\\r")
      case "\t": raw("\\t")
      case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { escape(unit) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ unit: UInt16) {
    raw("\\u")
    for place in [12, 8, 4, 0] { bytes.append(Self.digit(UInt8(unit >> UInt16(place) & 15))) }
  }

  /// Names of a map go in order: the same event always makes the same bytes.
  mutating func value(_ value: Value) {
    switch value {
    case .null: raw("null")
    case .flag(let flag): raw(flag ? "true" : "false")
    case .number(let number): raw(String(number))
    case .decimal(let digits): raw(digits)
    case .text(let text): string(text)
    case .list(let values):
      raw("[")
      for (index, value) in values.enumerated() {
        if index > 0 { raw(",") }
        self.value(value)
      }
      raw("]")
    case .map(let entries):
      raw("{")
      for (name, value) in entries.sorted(by: { $0.key < $1.key }) {
        self.name(name)
        self.value(value)
      }
      raw("}")
    }
  }

  /// Takes off the brace that closes the outermost object.
  mutating func reopen() {
    if bytes.last == UInt8(ascii: "}") { bytes.removeLast() }
  }

  /// The line: this object, still open, closed with the checksum of its bytes so far.
  func sealed() -> [UInt8] {
    let checksum = bytes.withUnsafeBytes(Checksum.crc32)
    var line = self
    line.raw(",\"crc\":\"")
    line.hexadecimal(checksum)
    line.raw("\"}")
    return line.bytes
  }

  /// Eight lower-case hexadecimal digits.
  mutating func hexadecimal(_ number: UInt32) {
    for place in stride(from: 28, through: 0, by: -4) { bytes.append(Self.digit(UInt8(number >> UInt32(place) & 15))) }
  }

  private static func digit(_ digit: UInt8) -> UInt8 { digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10 }
}
