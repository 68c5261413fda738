// Tables as RFC 4180 has them, as they are written. What a cell means is not known here.

/// What stands between the cells of a row.
public enum CellSeparator: String, CaseIterable, Sendable {
  /// `,`
  case comma
  /// `;`, which spreadsheets in Dutch expect.
  case semicolon
  /// A tab.
  case tab

  /// As it stands in a file.
  package var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }
}

/// Writes rows.
struct CSVWriter {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private let separator: UInt8
  private var isInRow = false

  /// Begins with the byte order mark by which spreadsheets know UTF-8.
  init(_ separator: CellSeparator) { self.separator = separator.byte }

  mutating func row(_ cells: [String]) {
    for cell in cells { self.cell(cell) }
    endRow()
  }

  /// The next cell of a row that ``endRow()`` ends. Most cells are plain words and numbers: those are written as they are, and no more is asked of them.
  mutating func cell(_ text: String) {
    if isInRow { bytes.append(separator) }
    isInRow = true
    var text = text
    if !text.withUTF8({ appendPlain($0) }) { append(text.withoutControls.inert) }
  }

  mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isInRow = false
  }

  /// Writes a cell that begins with a letter or digit of ASCII, has nothing in it that needs quotes and no control characters.
  /// - Returns: whether it was one, or is empty.
  private mutating func appendPlain(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first else { return true }
    switch first {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
    default: return false
    }
    // Behind 0xC2 stand control characters too.
    let isPlain = cell.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != separator && $0 != UInt8(ascii: "\"") }
    guard isPlain, cell.last != 0x20 else { return false }
    bytes.append(contentsOf: cell)
    return true
  }

  private mutating func append(_ cell: String) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes =
      cell.utf8.contains { $0 == separator || $0 == quote || $0 == 0x0A || $0 == 0x0D } || cell.utf8.first == 0x20
      || cell.utf8.last == 0x20
    guard needsQuotes else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}

extension String {
  /// What formulas begin with, and the forms of those signs that a spreadsheet, or whoever normalises what it is given, makes them of.
  fileprivate static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}", "\u{207A}",
    "\u{207B}",
    "\u{207C}", "\u{208A}", "\u{208B}", "\u{208C}", "\u{2212}",
  ]

  /// What of it comes after apostrophes at its beginning. Scalar by scalar: a character may be an apostrophe and what can't be seen behind it.
  private var withoutApostrophes: Substring.UnicodeScalarView { unicodeScalars.drop { $0 == "'" } }

  /// With an apostrophe in front where it looks like a formula, and one more where it has such an apostrophe already: so that it can be taken off again.
  var inert: String { withoutApostrophes.looksLikeFormula ? "'" + self : self }

  /// Without the apostrophe that ``inert`` put in front.
  package var withoutInertMark: String {
    unicodeScalars.first == "'" && withoutApostrophes.looksLikeFormula ? String(unicodeScalars.dropFirst()) : self
  }
}

extension Substring.UnicodeScalarView {
  /// Whether a spreadsheet might take it for a formula: it begins with a sign of one, or with a tab or line end, wherever white space and what can't be seen
  /// hide that.
  fileprivate var looksLikeFormula: Bool {
    for scalar in self {
      if ["\t", "\r", "\n"].contains(scalar) || String.formulaSigns.contains(scalar) { return true }
      if !scalar.isUnseen { return false }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// White space, and what takes no room or none that can be seen.
  fileprivate var isUnseen: Bool {
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark: return true
    // The empty pattern of Braille.
    default: return value == 0x2800
    }
  }
}
