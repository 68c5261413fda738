// JSON from elsewhere: UTF-8 over many lines, made into the printable ASCII that our own parser is strict about.
import Board

/// Bytes that are no JSON document, or one that names a field twice in an object or is nested too deeply.
package struct JSONFault: Error, Equatable {
  /// The line where reading stopped, counted from 1.
  package let line: Int
}

/// Objects and lists that may be open at a time in a document from elsewhere.
private let documentNesting = 32

/// Reads a JSON document (RFC 8259) in UTF-8, with or without a byte order mark.
/// - Throws: ``JSONFault``.
package func readJSON(_ document: [UInt8]) throws(JSONFault) -> Value {
  let (ascii, lines) = try printable(document)
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
  guard let value else { throw JSONFault(line: 1 + lines.count { $0 <= at }) }
  return value
}

/// The same document in printable ASCII: white space between tokens becomes spaces, and letters beyond ASCII escapes.
/// - Returns: the bytes, and where in them the second line and each line after it begins.
private func printable(_ document: [UInt8]) throws(JSONFault) -> (bytes: [UInt8], lines: [Int]) {
  guard let text = String(validating: document, as: UTF8.self) else {
    // The standard library does not say where; the longest beginning that can be read does.
    let mended = String(decoding: document, as: UTF8.self)
    let line = mended.unicodeScalars.prefix { $0 != "\u{FFFD}" }.count { $0 == "\n" }
    throw JSONFault(line: line + 1)
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(document.count + document.count / 8)
  var lines: [Int] = []
  var (isInString, isEscaped, isFirst) = (false, false, true)
  for scalar in text.unicodeScalars {
    defer { isFirst = false }
    if scalar == "\n" { lines.append(bytes.count + 1) }
    switch scalar.value {
    case 0x20...0x7E: bytes.append(UInt8(scalar.value))
    case 0x09, 0x0A, 0x0D:
      guard !isInString else { throw JSONFault(line: lines.count + (scalar == "\n" ? 0 : 1)) }
      bytes.append(0x20)
    case 0xFEFF where isFirst: continue
    case 0xA0... where isInString && !isEscaped: append(escapeOf: scalar, to: &bytes)
    // DEL and C1 may stand in a string; nowhere else anything beyond ASCII may.
    case 0x7F...0x9F where isInString && !isEscaped: append(escapeOf: scalar, to: &bytes)
    default: throw JSONFault(line: lines.count + 1)
    }
    if isEscaped {
      isEscaped = false
    } else if scalar == "\\" {
      isEscaped = isInString
    } else if scalar == "\"" {
      isInString.toggle()
    }
  }
  return (bytes, lines)
}

private func append(escapeOf scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
  for unit in String(scalar).utf16 {
    let digits = String(unit, radix: 16)
    bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
  }
}
