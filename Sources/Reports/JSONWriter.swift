// JSON for other programs (RFC 8259): UTF-8, with an escape for what a text editor or a terminal would stumble over. Only writes.

/// Collects JSON text, field by field, in the order in which it is told.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Something that stands for itself: brackets, and the white space between them.
  mutating func raw(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  mutating func beginObject() {
    raw("{")
    needsComma = false
  }

  mutating func endObject() { raw("}") }

  mutating func field(_ name: String, _ value: String?) {
    begin(name)
    if let value { string(value) } else { raw("null") }
  }

  mutating func field(_ name: String, _ value: Int) {
    begin(name)
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func field(_ name: String, _ values: [String]) {
    begin(name)
    raw("[")
    for (index, value) in values.enumerated() {
      if index > 0 { raw(",") }
      string(value)
    }
    raw("]")
  }

  private mutating func begin(_ name: String) {
    if needsComma { raw(",") }
    needsComma = true
    string(name)
    raw(":")
  }

  /// Escapes what must be (quotes, backslash, C0), and control characters beyond that: DEL, C1, and U+2028 and U+2029, which end a line in JavaScript.
  mutating func string(_ text: String) {
    raw("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": raw("\\\"")
      case "\\": raw("\\\\")
      case "\n": raw("\\n")
      case "\r": raw("\\r")
      case "\t": raw("\\t")
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        raw("\\u")
        bytes.append(contentsOf: (String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    raw("\"")
  }
}
