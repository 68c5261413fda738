// Notes from a table: which column is which, and a row a note.
import Board
import Canvas
import Reports
import Words

extension NoteColumn {
  /// What people and programs call it, besides its own titles.
  private var others: [String] {
    switch self {
    case .horizon: ["horizon", "termijn", "term"]
    case .text: ["notitie", "note", "text"]
    case .role: ["role", "perspectief"]
    default: [rawValue]
    }
  }

  /// The column that a header names, in either language; capitals and accents don't matter.
  static func named(_ header: String) -> NoteColumn? {
    let sought = header.folded.trimmed
    return allCases.first { ([$0.title.nl, $0.title.en] + $0.others).contains { $0.folded == sought } }
  }

  /// Whether leaving it out loses nothing: it says again what another column says, or what comes anew.
  fileprivate var isNeedless: Bool {
    switch self {
    case .id, .caseTitle, .tags, .createdAt, .editedAt, .filter, .asOf: true
    default: false
    }
  }
}

extension Imported {
  /// Takes in the rows of a table.
  mutating func take(csv bytes: [UInt8]) throws(ImportFault) {
    let table: CSVTable
    do throws(CSVTable.Fault) { table = try CSVTable(bytes) } catch {
      switch error {
      case .notUTF8(let line): throw .notUTF8(line: line)
      case .badQuote(let line): throw .badQuote(line: line)
      }
    }
    guard let header = table.rows.first else { throw .empty }
    var columns: [NoteColumn?] = []
    for cell in header.cells {
      let column = NoteColumn.named(cell.withoutInertMark)
      if let column, columns.contains(column) { throw .columnTwice(column.title) }
      columns.append(column)
    }
    guard columns.contains(.text) else { throw .missingColumn(NoteColumn.text.title) }
    for row in table.rows.dropFirst() {
      if row.cells.count > columns.count, row.cells[columns.count...].contains(where: { !$0.isEmpty }) { throw .extraCells(line: row.line) }
      var note = Row(place: .line(row.line))
      for (column, cell) in zip(columns, row.cells) {
        guard let column else { continue }
        let cell = column == .text ? cell.withoutInertMark : cell.withoutInertMark.trimmed
        if column == .who { note.who = cell.split(separator: ",").map(String.init) }
        note.texts[column] = cell
      }
      try add(note)
    }
    noteIgnored(header.cells, columns, table.rows.dropFirst())
  }

  private mutating func noteIgnored(_ names: [String], _ columns: [NoteColumn?], _ rows: ArraySlice<CSVTable.Row>) {
    for (index, column) in columns.enumerated() {
      switch column {
      case let column? where column.isNeedless: continue
      case .stickers, .package:
        let saysSomething = rows.contains { index < $0.cells.count && !["", "0"].contains($0.cells[index]) }
        if saysSomething { ignoredColumns.append(names[index]) }
      case nil: if !names[index].trimmed.isEmpty { ignoredColumns.append(names[index]) }
      default: continue
      }
    }
  }
}
