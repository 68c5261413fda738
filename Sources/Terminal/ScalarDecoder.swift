// Bytes as the terminal sends them, to Unicode scalars. Invalid bytes give nothing, and take nothing with them.

/// Puts the bytes of one character together, also when they come in pieces.
///
/// ncurses has `wget_wch` for this; but after one invalid byte that swallows whatever is typed behind it, and it loses a character whose bytes
/// arrive in two parts, as they do over a slow line.
struct ScalarDecoder: Equatable {
  /// How the terminal writes characters.
  enum Encoding: Equatable {
    case utf8
    /// The scalars of the bytes from 0x80 on, in a locale where each character is one byte; 0 for a byte that means nothing.
    case singleByte([UInt32])
  }

  private let encoding: Encoding
  private var partial: [UInt8] = []

  init(_ encoding: Encoding) { self.encoding = encoding }

  /// Takes the next byte.
  /// - Parameter byte: any byte, also below 0x80.
  /// - Returns: the scalar that it completes; none when there is more to come, or when it belongs to nothing.
  mutating func feed(_ byte: UInt8) -> Unicode.Scalar? {
    if byte < 0x80 {
      partial = []
      return Unicode.Scalar(byte)
    }
    if case .singleByte(let table) = encoding {
      guard table.indices.contains(Int(byte) - 0x80), table[Int(byte) - 0x80] != 0 else { return nil }
      return Unicode.Scalar(table[Int(byte) - 0x80])
    }
    if byte >= 0xC0 {
      partial = [byte]
      return nil
    }
    guard let first = partial.first else { return nil }
    partial.append(byte)
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard partial.count == length else { return nil }
    defer { partial = [] }
    // Swift judges: overlong forms, surrogates and numbers beyond Unicode are no scalars.
    return String(validating: partial, as: UTF8.self)?.unicodeScalars.first
  }
}
