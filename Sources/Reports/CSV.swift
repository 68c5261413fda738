// Tables as RFC 4180 has them, written and read. What a cell means is not known here.

/// What stands between the cells of a row.
public enum CellSeparator: String, CaseIterable, Sendable {
  /// `,`
  case comma
  /// `;`, which spreadsheets in Dutch expect.
  case semicolon
  /// A tab.
  case tab

  var byte: UInt8 {
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

  /// Begins with the byte order mark by which spreadsheets know UTF-8.
  init(_ separator: CellSeparator) { self.separator = separator.byte }

  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(cell.withoutControls.inert)
    }
    bytes += [0x0D, 0x0A]
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

/// A table that was read.
package struct CSVTable: Equatable, Sendable {
  /// Why bytes are no table.
  package enum Fault: Error, Equatable {
    /// The line with this number, counted from 1, is no UTF-8.
    case notUTF8(line: Int)
    /// A quote that begins on this line has no end, or something stands behind its end.
    case badQuote(line: Int)
  }

  /// One row and where it begins.
  package struct Row: Equatable, Sendable {
    /// The line of the file on which the row begins, counted from 1.
    package let line: Int
    /// Its cells.
    package let cells: [String]
  }

  /// The rows, blank lines left out. The first is the header.
  package let rows: [Row]

  /// Reads comma, semicolon or tab, whichever the first row has most of outside quotes; with or without a byte order mark; lines ended by CR LF, LF or CR.
  package init(_ bytes: [UInt8]) throws(Fault) {
    var reader = CSVReader(bytes)
    var rows: [Row] = []
    while let row = try reader.next() {
      if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
    }
    self.rows = rows
  }
}

private struct CSVReader {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private let separator: UInt8

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[at...] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D, !counts.isEmpty { break }
      if CellSeparator.allCases.contains(where: { $0.byte == byte }) { counts[byte, default: 0] += 1 }
    }
    separator = CellSeparator.allCases.map(\.byte).max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? UInt8(ascii: ",")
  }

  mutating func next() throws(CSVTable.Fault) -> CSVTable.Row? {
    guard at < bytes.count else { return nil }
    let start = line
    var cells = [try cell()]
    while at < bytes.count, bytes[at] == separator {
      at += 1
      cells.append(try cell())
    }
    if bytes[at...].starts(with: [0x0D, 0x0A]) { at += 2 } else if at < bytes.count { at += 1 }
    line += 1
    return CSVTable.Row(line: start, cells: cells)
  }

  private mutating func cell() throws(CSVTable.Fault) -> String {
    let quote = UInt8(ascii: "\"")
    let start = line
    guard at < bytes.count, bytes[at] == quote else {
      let begin = at
      while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
      return try text(bytes[begin..<at], start)
    }
    var inside: [UInt8] = []
    at += 1
    while true {
      guard at < bytes.count else { throw .badQuote(line: start) }
      let byte = bytes[at]
      at += 1
      if byte == quote {
        guard at < bytes.count, bytes[at] == quote else { break }
        at += 1
      }
      if byte == 0x0A { line += 1 }
      inside.append(byte)
    }
    guard at == bytes.count || bytes[at] == separator || bytes[at] == 0x0A || bytes[at] == 0x0D else { throw .badQuote(line: start) }
    return try text(inside[...], start)
  }

  private func text(_ bytes: ArraySlice<UInt8>, _ line: Int) throws(CSVTable.Fault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(line: line) }
    return text
  }
}
