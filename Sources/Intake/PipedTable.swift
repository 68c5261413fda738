// Tables as people paste them from Markdown, a wiki, a chat or a database: cells between `|`, with or without one around each row, and a line of hyphens under
// the header perhaps.
import Reports

/// A table with `|` between its cells, and the text around it.
struct PipedTable {
  /// The rows, without the lines of hyphens.
  private(set) var table: Table
  /// Whether it can be nothing else: every row begins with `|`, or hyphens stand under the header.
  let isCertain: Bool
  /// How many lines are no part of it: those around it, and other tables.
  private(set) var others = 0

  /// A line of the text that says something.
  private struct Line {
    let number: Int
    let text: String
    let isRule: Bool
    /// Nothing where the line is no row.
    let cells: [String]?
  }

  /// - Parameter text: what stood in the file; it is none where most of it is no such table.
  init?(_ text: String) {
    var blocks: [[Line]] = [[]]
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let said = line.trimmed
      let isRule = Self.isRule(said)
      let cells = isRule ? nil : Self.cells(said)
      if !said.isEmpty { blocks[blocks.count - 1].append(Line(number: index + 1, text: said, isRule: isRule, cells: cells)) }
      if !isRule, cells == nil, blocks.last?.isEmpty == false { blocks.append([]) }
    }
    let lines = blocks.joined()
    let rows = lines.filter { $0.cells != nil }
    guard rows.count > 1, let header = rows.first?.cells else { return nil }
    let hasRule = blocks.contains { Self.header(of: $0) != nil }
    let isFramed = rows.allSatisfy { $0.text.hasPrefix("|") }
    // Rows of a table within a list are no notes, and more than one point is more than what stands above a table.
    isCertain = (hasRule || isFramed && rows.count * 2 > lines.count) && ListText.pointCount(text) < rows.count - 1
    if !isCertain, rows.count * 2 <= lines.count { return nil }
    var taken: [Table.Row] = []
    for block in blocks {
      let own = block.compactMap { line in line.cells.map { Table.Row(line: line.number, cells: $0) } }
      others += block.count { $0.cells == nil && !$0.isRule }
      if let other = Self.header(of: block), !taken.isEmpty {
        // Another table goes along where it has the same columns.
        if other == header { taken += own.dropFirst() } else { others += own.count }
      } else {
        taken += own
      }
    }
    table = Table(taken)
  }

  /// The row above a line of hyphens with which a table begins.
  private static func header(of block: [Line]) -> [String]? {
    guard let first = block.firstIndex(where: { $0.cells != nil }), first + 1 < block.count, block[first + 1].isRule else { return nil }
    return block[first].cells
  }

  /// `|---|:--:|`, `---+---`, `+----+`.
  private static func isRule(_ line: String) -> Bool {
    line.contains("-") && line.contains { "|+".contains($0) } && line.allSatisfy { "|+-:= ".contains($0) }
  }

  /// The cells of a row; of `||a||b||`, as some wikis have headers, too.
  private static func cells(_ line: String) -> [String]? {
    let isHeader = line.hasPrefix("||") && line.hasSuffix("||") && line.count > 4
    let line = isHeader ? line.replacing("||", with: "|") : line
    let isFramed = line.hasPrefix("|")
    var cells = [""]
    var isEscaped = false
    for character in isFramed ? line.dropFirst() : line[...] {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        if isEscaped, character != "|" { cells[cells.count - 1].append("\\") }
        if character != "\\" || isEscaped { cells[cells.count - 1].append(character) }
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if isEscaped { cells[cells.count - 1].append("\\") }
    if cells.count > 1, cells[cells.count - 1].trimmed.isEmpty { cells.removeLast() }
    guard cells.count > 1 || isFramed && line.count > 1 && line.hasSuffix("|") else { return nil }
    return cells.map { cell in lineEnds.reduce(cell.trimmed) { $0.replacing($1, with: "\n") } }
  }

  /// How Markdown writes a line end within a cell.
  private static let lineEnds = ["<br>", "<br/>", "<br />"]
}
