// From bytes to text, whichever of the ways of writing text down they are in that programs for tables and notes use.

/// How text was written down in bytes.
package enum TextEncoding: Equatable, Sendable {
  case utf8, utf16
  /// What Windows in Western Europe calls ANSI. Nothing in a file says so: it is assumed where the bytes are nothing else.
  case windows1252
}

/// A text that was read, and how it had been written down.
package struct DecodedText: Equatable, Sendable {
  /// The text, without a byte order mark.
  package let text: String
  /// How it stood in the file.
  package let encoding: TextEncoding

  /// Reads bytes: a byte order mark says what they are; without one, text in UTF-16 shows by its zeros, and what is no UTF-8 is taken for
  /// Windows-1252.
  /// - Throws: ``IntakeFault/notText`` where this is no text, ``IntakeFault/notUTF8(line:)`` where it is UTF-8 with damage.
  package init(_ bytes: [UInt8]) throws(IntakeFault) {
    if let isBig = Self.isBigEndianUTF16(bytes) {
      let start = bytes.starts(with: isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]) ? 2 : 0
      let units = stride(from: start, to: bytes.count - 1, by: 2).map { at -> UInt16 in
        let (one, two) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
        return isBig ? one << 8 | two : two << 8 | one
      }
      guard let text = String(validating: units, as: UTF16.self), !text.unicodeScalars.contains("\0") else { throw .notText }
      (self.text, encoding) = (text, .utf16)
      return
    }
    if bytes.contains(0) { throw .notText }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let text = String(validating: content, as: UTF8.self) {
      (self.text, encoding) = (text, .utf8)
      return
    }
    let repaired = String(decoding: content, as: UTF8.self)
    // Two letters of Windows-1252 that look like one of UTF-8 are rare: where there are many of those, a few bytes are damaged.
    let (good, bad) = repaired.unicodeScalars.reduce(into: (0, 0)) { counts, scalar in
      if scalar == "\u{FFFD}" { counts.1 += 1 } else if !scalar.isASCII { counts.0 += 1 }
    }
    if good > bad || content.count < bytes.count {
      let before = repaired.unicodeScalars.prefix { $0 != "\u{FFFD}" }
      throw .notUTF8(line: before.count { $0 == "\n" } + 1)
    }
    // Nobody types these, and what is packed or encoded is full of them.
    if content.contains(where: { $0 < 0x20 && !($0 == 0x1A || (0x09...0x0D).contains($0)) }) { throw .notText }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: content.map(Self.windows1252))
    (self.text, encoding) = (String(text), .windows1252)
  }

  /// Whether it is UTF-16 and begins each letter with its high byte; none where it is no UTF-16.
  private static func isBigEndianUTF16(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 2, bytes.count.isMultiple(of: 2) else { return nil }
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    let beginning = bytes.prefix(4_096)
    let (even, odd) = beginning.enumerated().reduce(into: (0, 0)) { zeros, byte in
      if byte.element == 0 { if byte.offset.isMultiple(of: 2) { zeros.0 += 1 } else { zeros.1 += 1 } }
    }
    // Of every two bytes of Latin letters one is zero, and always the same one.
    let (pairs, few) = (beginning.count / 2, beginning.count / 40)
    if odd * 2 > pairs, even <= few { return false }
    if even * 2 > pairs, odd <= few { return true }
    return nil
  }

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard byte & 0xE0 == 0x80 else { return Unicode.Scalar(byte) }
    return highControls[Int(byte & 0x1F)]
  }

  /// What stands at 0x80 to 0x9F. Five places are empty; a control character stands there, which no note takes.
  private static let highControls: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}", "\u{90}", "‘", "’", "“", "”", "•", "–",
    "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}
