// JSON from elsewhere: UTF-8 over many lines, made into the printable ASCII that our own parser is strict about.
import Board

/// Bytes that are no JSON document, or one that names a field twice in an object or is nested too deeply.
package struct JSONFault: Error, Equatable {
  /// The line where reading stopped, counted from 1.
  package private(set) var line = 1
  /// The character of that line, counted from 1: a code point, as editors count them.
  package private(set) var column = 1

  /// The beginning of a document.
  fileprivate init() {}

  /// A place in a document.
  package init(line: Int, column: Int) { (self.line, self.column) = (line, column) }

  fileprivate mutating func pass(_ scalar: Unicode.Scalar) {
    (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
  }
}

/// Objects and lists that may be open at a time in a document from elsewhere.
private let documentNesting = 32

/// Reads a JSON document (RFC 8259) in UTF-8, with or without a byte order mark.
/// - Throws: ``JSONFault``.
package func readJSON(_ document: [UInt8]) throws(JSONFault) -> Value {
  guard let text = String(validating: document, as: UTF8.self) else {
    // The standard library does not say where; the longest beginning that can be read does.
    throw place(of: "\u{FFFD}", in: String(decoding: document, as: UTF8.self))
  }
  let ascii = try printable(text)
  var value: Value?
  var at = 0
  ascii.withUnsafeBufferPointer { bytes in
    var parser = JSONParser(bytes, nesting: documentNesting)
    do throws(LineFault) {
      let read = try parser.value()
      try parser.expectEnd()
      value = read
    } catch {
      at = parser.at
    }
  }
  guard let value else { throw place(ofByte: at, in: text) }
  return value
}

private func place(of wanted: Unicode.Scalar, in text: String) -> JSONFault {
  var place = JSONFault()
  for scalar in text.unicodeScalars.prefix(while: { $0 != wanted }) { place.pass(scalar) }
  return place
}

/// Where in a document the byte stands that ``printable(_:)`` made of it.
private func place(ofByte wanted: Int, in text: String) -> JSONFault {
  var (place, byte) = (JSONFault(), 0)
  for scalar in text.unicodeScalars {
    if scalar == "\u{FEFF}", byte == 0 { continue }
    // What is not printable became `\u0000`, once or twice.
    byte += scalar.value < 0x7F ? 1 : 6 * UTF16.width(scalar)
    if byte > wanted { break }
    place.pass(scalar)
  }
  return place
}

/// The same document in printable ASCII: white space between tokens becomes spaces, and letters beyond ASCII escapes.
private func printable(_ text: String) throws(JSONFault) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + text.utf8.count / 8)
  var place = JSONFault()
  var (isInString, isEscaped, isFirst) = (false, false, true)
  for scalar in text.unicodeScalars {
    defer { isFirst = false }
    switch scalar.value {
    case 0x20...0x7E: bytes.append(UInt8(scalar.value))
    case 0x09, 0x0A, 0x0D:
      guard !isInString else { throw place }
      bytes.append(0x20)
    case 0xFEFF where isFirst: continue
    case 0xA0... where isInString && !isEscaped: append(escapeOf: scalar, to: &bytes)
    // DEL and C1 may stand in a string; nowhere else anything beyond ASCII may.
    case 0x7F...0x9F where isInString && !isEscaped: append(escapeOf: scalar, to: &bytes)
    default: throw place
    }
    place.pass(scalar)
    if isEscaped {
      isEscaped = false
    } else if scalar == "\\" {
      isEscaped = isInString
    } else if scalar == "\"" {
      isInString.toggle()
    }
  }
  return bytes
}

private func append(escapeOf scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
  for unit in String(scalar).utf16 {
    let digits = String(unit, radix: 16)
    bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
  }
}
