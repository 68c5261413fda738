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
  /// Whether a spreadsheet might take it for a formula: white space doesn't hide one, and the wide forms of the signs count too.
  private var looksLikeFormula: Bool {
    if let first = unicodeScalars.first, first == "\t" || first == "\r" { return true }
    guard let sign = unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
    return ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}"].contains(sign)
  }

  /// With an apostrophe in front where it looks like a formula, and one more where it has such an apostrophe already: so that it can be taken off again.
  var inert: String {
    String(drop { $0 == "'" }).looksLikeFormula ? "'" + self : self
  }

  /// Without the apostrophe that ``inert`` put in front.
  package var withoutInertMark: String {
    first == "'" && String(drop { $0 == "'" }).looksLikeFormula ? String(dropFirst()) : self
  }
}
