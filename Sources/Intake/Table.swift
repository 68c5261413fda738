// Tables as programs write them: RFC 4180, and what spreadsheets take besides. What a cell means is not known here.
import Reports

/// A table that was read.
package struct Table: Equatable, Sendable {
  /// One row and where it begins.
  package struct Row: Equatable, Sendable {
    /// The line of the file on which the row begins, counted from 1.
    package let line: Int
    /// Its cells.
    package let cells: [String]
  }

  /// The rows, blank ones left out. The first is the header, where there is one.
  package let rows: [Row]
  /// What stood between the cells; none where that is no separator of a file of a spreadsheet.
  package let separator: CellSeparator?

  /// Reads a table: the separator is the one under which most rows have as many cells as the first; a first line `sep=;` says it.
  /// Lines end in CR LF, LF or CR. White space around a quoted cell is no part of it.
  /// - Throws: ``IntakeFault/badQuote(line:)``.
  package init(_ text: String) throws(IntakeFault) {
    let bytes = Array(text.utf8)
    let said = Self.saidSeparator(bytes)
    let separator = said?.separator ?? Self.likelySeparator(bytes)
    self.separator = separator
    var reader = TableReader(bytes, separator, from: said?.end ?? 0)
    var rows: [Row] = []
    while let row = try reader.next() {
      if row.cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { rows.append(row) }
    }
    self.rows = rows
  }

  /// Rows that were found otherwise.
  init(_ rows: [Row]) { (self.rows, separator) = (rows, nil) }

  /// The separator that a first line `sep=;` names, and where that line ends.
  private static func saidSeparator(_ bytes: [UInt8]) -> (separator: CellSeparator, end: Int)? {
    let line = bytes.prefix(10).prefix { $0 != 0x0A && $0 != 0x0D }
    let word = line.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: " ") }
    guard word.count == 5, word.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }),
      let separator = CellSeparator.allCases.first(where: { $0.byte == word[4] })
    else { return nil }
    return (separator, line.endIndex)
  }

  private static func likelySeparator(_ bytes: [UInt8]) -> CellSeparator {
    func fit(_ separator: CellSeparator) -> (Int, Int) {
      var reader = TableReader(bytes, separator, from: 0)
      var widths: [Int] = []
      while widths.count < 20, let row = try? reader.next() {
        if row.cells != [""] { widths.append(row.cells.count) }
      }
      // A title of a line or a few may stand above a table, if the rest of it is regular.
      let title = widths.prefix { $0 == 1 }.count
      let body = widths.dropFirst(title)
      guard let first = body.first, title == 0 || title < 5 && body.count > 1 && body.allSatisfy({ $0 == first }) else { return (0, 0) }
      return (body.count { $0 == first }, first)
    }
    return CellSeparator.allCases.map { ($0, fit($0)) }.max { $0.1 < $1.1 }?.0 ?? .comma
  }
}

private struct TableReader {
  private let bytes: [UInt8]
  private var at: Int
  private var line = 1
  private let separator: UInt8
  private static let quote = UInt8(ascii: "\"")

  init(_ bytes: [UInt8], _ separator: CellSeparator, from start: Int) {
    (self.bytes, self.separator, at) = (bytes, separator.byte, start)
    if start > 0 { endLine() }
  }

  mutating func next() throws(IntakeFault) -> Table.Row? {
    guard at < bytes.count else { return nil }
    let start = line
    var cells = [try cell()]
    while at < bytes.count, bytes[at] == separator {
      at += 1
      cells.append(try cell())
    }
    endLine()
    return Table.Row(line: start, cells: cells)
  }

  private mutating func endLine() {
    if bytes[at...].starts(with: [0x0D, 0x0A]) { at += 2 } else if at < bytes.count { at += 1 }
    line += 1
  }

  private var isAtEnd: Bool { at == bytes.count || bytes[at] == separator || bytes[at] == 0x0A || bytes[at] == 0x0D }

  private mutating func skipSpaces() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09, bytes[at] != separator { at += 1 }
  }

  private mutating func cell() throws(IntakeFault) -> String {
    let (begin, start) = (at, line)
    skipSpaces()
    guard at < bytes.count, bytes[at] == Self.quote else {
      while !isAtEnd { at += 1 }
      return String(decoding: bytes[begin..<at], as: UTF8.self)
    }
    var inside: [UInt8] = []
    at += 1
    while true {
      guard at < bytes.count else { throw .badQuote(line: start) }
      let byte = bytes[at]
      at += 1
      if byte == Self.quote {
        guard at < bytes.count, bytes[at] == Self.quote else { break }
        at += 1
      }
      if byte == 0x0A || byte == 0x0D && !(at < bytes.count && bytes[at] == 0x0A) { line += 1 }
      inside.append(byte)
    }
    skipSpaces()
    guard isAtEnd else { throw .badQuote(line: start) }
    return String(decoding: inside, as: UTF8.self)
  }
}
