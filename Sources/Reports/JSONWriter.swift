// JSON for other programs (RFC 8259): UTF-8, with an escape for what a text editor or a terminal would stumble over. Only writes.
import Board

/// Collects JSON text, field by field, in the order in which it is told.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private let sink: Sink?

  /// Takes pieces of the text as they are ready, in order.
  package typealias Sink = ([UInt8]) -> Void

  /// Collects all of it; where there is a sink, only what has not gone there yet.
  package init(to sink: Sink? = nil) { self.sink = sink }

  /// Hands over what is ready, when that is worth it.
  package mutating func pour(atLeast least: Int = 64 << 10) {
    guard let sink, bytes.count >= least, !bytes.isEmpty else { return }
    sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Something that stands for itself: brackets, and the white space between them.
  package mutating func raw(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  /// An object whose fields are written by `write`.
  package mutating func object(_ write: (inout JSONWriter) -> Void) {
    raw("{")
    needsComma = false
    write(&self)
    raw("}")
  }

  /// The bytes of one object, with a line feed at their end.
  package static func document(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    document(to: { bytes += $0 }, write)
    return bytes
  }

  /// The same, piece by piece.
  package static func document(to sink: Sink, _ write: (inout JSONWriter) -> Void) {
    withoutActuallyEscaping(sink) { sink in
      var json = JSONWriter(to: sink)
      json.object(write)
      json.raw("\n")
      json.pour(atLeast: 1)
    }
  }

  package mutating func field(_ name: String, _ value: String?) {
    begin(name)
    if let value { string(value) } else { raw("null") }
  }

  package mutating func field(_ name: String, _ value: Int?) {
    begin(name)
    guard let value else { return raw("null") }
    bytes.append(contentsOf: String(value).utf8)
  }

  package mutating func field(_ name: String, _ values: [String]) {
    begin(name)
    list(values) { $0.string($1) }
  }

  package mutating func field(_ name: String, _ value: Bool) {
    begin(name)
    raw(value ? "true" : "false")
  }

  /// A field whose value is written by `write`.
  package mutating func field(_ name: String, _ write: (inout JSONWriter) -> Void) {
    begin(name)
    write(&self)
    needsComma = true
  }

  /// A list whose elements are written by `write`.
  package mutating func list<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
    raw("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { raw(",") }
      write(&self, element)
      pour()
    }
    raw("]")
  }

  /// A field with a list, a line an element.
  mutating func lines<Element>(_ name: String, _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
    field(name) { json in
      json.list(elements) { json, element in
        json.raw("\n")
        write(&json, element)
      }
    }
  }

  /// A field with an object whose fields are written by `write`.
  package mutating func object(_ name: String, _ write: (inout JSONWriter) -> Void) { field(name) { $0.object(write) } }

  /// A field with a list of objects whose fields are written by `write`.
  package mutating func objects<Element>(_ name: String, _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
    field(name) { json in json.list(elements) { json, element in json.object { write(&$0, element) } } }
  }

  /// The same, a line each.
  mutating func objectLines<Element>(_ name: String, _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
    lines(name, elements) { json, element in json.object { write(&$0, element) } }
  }

  /// A value as the board file has it.
  package mutating func value(_ value: Value) {
    switch value {
    case .null: raw("null")
    case .flag(let flag): raw(flag ? "true" : "false")
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .decimal(let digits): bytes.append(contentsOf: digits.utf8)
    case .text(let text): string(text)
    case .list(let values): list(values) { $0.value($1) }
    case .map(let entries):
      object { json in for (name, value) in entries.sorted(by: { $0.key < $1.key }) { json.field(name) { $0.value(value) } } }
    }
  }

  private mutating func begin(_ name: String) {
    if needsComma { raw(",") }
    needsComma = true
    string(name)
    raw(":")
  }

  /// Escapes what must be (quotes, backslash, C0), and control characters beyond that: DEL, C1, and U+2028 and U+2029, which end a line in JavaScript.
  package mutating func string(_ text: String) {
    raw("\"")
    defer { raw("\"") }
    // Most text is plain.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) { return bytes.append(contentsOf: text.utf8) }
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
  }
}
