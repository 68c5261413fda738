// What an input comes to: notes with what is known of each, what was understood, and what was left out. Nothing here knows a file, or
// writes on a board.
import Board
import Reports
import Words

/// Why an input can't be read.
package enum IntakeFault: Error, Equatable {
  /// There is nothing in it but white space, or a header alone.
  case empty
  /// Pictures, programs and the like.
  case notText
  /// Of UTF-8 with damage: the first line of it, counted from 1.
  case notUTF8(line: Int)
  /// A quote that begins on this line has no end, or something stands behind its end.
  case badQuote(line: Int)
  /// No column has the notes' texts. The headers that were found.
  case noTextColumn([String])
  /// No column is a theme. The headers that were found.
  case noThemeColumns([String])
  case columnTwice(String)
  /// Somebody said the same of two columns of which a note has only one.
  case sameUse(String, String)
  /// It is a document, such as a web page: what that is called.
  case document(String)
  /// It is the Markdown that `export` writes, which is for reading.
  case ownMarkdown
  /// A row has more cells than the header.
  case extraCells(line: Int)
  /// What `--map` names is no column, and no list either. What was found.
  case notMapped(String, [String])
}

/// Where in an input something stands.
package enum IntakePlace: Hashable, Sendable {
  /// A line of a text or a table, counted from 1.
  case line(Int)
  /// The how-manieth entry of a list of json, counted from 1.
  case entry(String, Int)
}

/// How an input is laid out.
package enum IntakeFormat: String, CaseIterable, Sendable {
  /// A note a row, with a header.
  case table
  /// A column a theme.
  case columns
  /// A note a line.
  case text
  /// A list of points, with headings perhaps.
  case markdown
  /// What `export` writes, or Trello.
  case json
}

/// A note that was found.
package struct IntakeNote: Equatable, Sendable {
  /// Where it stands.
  package let place: IntakePlace
  /// What is said of it; what the board knows is in the board's own words.
  package var texts: [NoteColumn: String]
}

/// What was not taken over.
package enum LeftOut: Equatable, Sendable {
  /// A column that says something.
  case column(String)
  /// Lists or headings that the board has no name for; their notes come in.
  case lists([String])
  /// Rows or cards without a text, such as a picture alone.
  case withoutText(Int)
  /// Cards that were put away.
  case archived(Int)
  /// Lines between the points of a list, or above a table.
  case lines(Int)
  /// Attachments of cards.
  case attachments(Int)
  /// Checklists of cards.
  case checklists(Int)
}

/// A column of an input.
package struct IntakeColumn: Equatable, Sendable {
  /// Its header, as it stands there.
  package let name: String
  /// What it is.
  package var use: ColumnUse

  init(_ name: String, _ use: ColumnUse) { (self.name, self.use) = (name, use) }
}

/// What an input comes to.
package struct Intake: Equatable, Sendable {
  /// How it was read.
  package enum Shape: Equatable, Sendable {
    case table, columns, lines, points, trello
  }

  /// How it was read.
  package let shape: Shape
  /// The notes, in the order of the input.
  package var notes: [IntakeNote] = []
  /// The columns that were used, and what each is.
  package var columns: [IntakeColumn] = []
  /// What was left out.
  package var leftOut: [LeftOut] = []
  /// Rows that can't be read.
  package var faults: [IntakeFault] = []
  /// What has a column of its own: where a cell of it is empty, that is a gap in the row and not in the file.
  package var hasColumn: Set<NoteColumn> = []

  init(_ shape: Shape) { self.shape = shape }
}

/// What somebody says of columns and lists that the program does not know.
package struct ColumnMap: Equatable, Sendable {
  /// What to do with a column or a list, by its name as ``Swift/String/asHeader`` makes it.
  package private(set) var uses: [String: ColumnUse] = [:]
  /// The names as they were typed.
  package private(set) var names: [String] = []

  /// Nothing said.
  package init() {}

  /// Adds what a column or a list is.
  package mutating func add(_ name: String, _ use: ColumnUse) {
    names.append(name)
    uses[name.asHeader] = use
  }

  /// What somebody can say that a column is, and what it means: a field by its name in either language; `-` for nothing.
  package static func use(_ typed: String, _ names: BoardNames) -> ColumnUse? {
    if ["-", "niets", "nothing"].contains(typed) { return .needless }
    if let (use, _) = ColumnUse.named(typed), !typed.isEmpty, typed.asHeader.first?.isNumber != true {
      switch use {
      case .field(let column) where fields.contains(column): return use
      case .heading, .details, .list: return use
      default: break
      }
    }
    let place = names.place(typed)
    return place.isNowhere ? nil : .notes(place)
  }

  /// The fields that a column can be said to be.
  package static let fields: [NoteColumn] = [.text, .theme, .horizon, .caseStudy, .group, .role, .level, .who, .step]
}

extension Intake {
  /// Finds out how a text is laid out, and reads it.
  /// - Parameters:
  ///   - text: what stood in the file.
  ///   - format: how it is laid out, where somebody said so.
  ///   - name: the file's name: its ending is a hint.
  ///   - map: what somebody said of its columns.
  ///   - names: what the board calls its themes and the rest.
  /// - Throws: why nothing can be made of it.
  package init(
    _ text: String, as format: IntakeFormat?, named name: String, _ map: ColumnMap, _ names: BoardNames
  ) throws(IntakeFault) {
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    if format != .text { try Self.refuseDocument(text) }
    if format != .text, let piped = PipedTable(text) {
      let isTable = piped.isCertain ? true : try Self.hasText(piped.table, map, names)
      if isTable {
        self = try Self.table(piped.table, format == .columns ? .columns : nil, map, names)
        if piped.others > 0 { leftOut.append(.lines(piped.others)) }
        return
      }
    }
    switch format {
    case .text: self = ListText.lines(Self.lines(text), names)
    case .markdown: self = ListText.points(text, names)
    case .table, .columns: self = try Self.table(try Table(text), format, map, names)
    case nil where ["md", "markdown"].contains(ending): self = ListText.points(text, names)
    case .json, nil:
      let table: Table
      do throws(IntakeFault) { table = try Table(text) } catch {
        // A quote that is no quote of a table: somebody’s own words, where nothing else looks like a table either.
        let first = text.prefix { !$0.isNewline }
        let isTable = ["csv", "tsv"].contains(ending) || ending != "txt" && first.contains { ",;\t".contains($0) }
        if isTable, !ListText.isList(text) { throw error }
        self = ListText.isList(text) ? ListText.points(text, names) : ListText.lines(Self.lines(text), names)
        return
      }
      self = try Self.found(text, table, ending, map, names)
    }
    if !map.names.isEmpty, shape == .lines || shape == .points { throw .notMapped(map.names[0], []) }
  }

  /// What nobody has said the layout of.
  private static func found(
    _ text: String, _ table: Table, _ ending: String, _ map: ColumnMap, _ names: BoardNames
  ) throws(IntakeFault) -> Intake {
    var grid = try Grid(table, map, names)
    let width = grid.columns.count
    if grid.hasText || !map.names.isEmpty { return try self.table(table, nil, map, names) }
    let isTable = ["csv", "tsv"].contains(ending) || width > 1
    if grid.columns.count(where: { !$0.name.isEmpty }) > 1 {
      grid.readThemes()
      if grid.hasThemes { return try self.table(table, .columns, map, names) }
      grid.readQuestions()
      if grid.hasText, grid.columns.contains(where: { $0.use != .unknown && !$0.use.isText }) { return try grid.intake(.table) }
    }
    if !["csv", "tsv"].contains(ending), ListText.isList(text) { return ListText.points(text, names) }
    let single = table.rows.count { $0.cells.count { !$0.trimmed.isEmpty } == 1 }
    if isTable, single * 10 >= table.rows.count * 9 {
      // A table of which each row says one thing is a list; quotes and line ends within a cell are those of a table.
      return ListText.lines(table.rows.map { ($0.line, $0.cells.first { !$0.trimmed.isEmpty } ?? "") }, names)
    }
    let body = table.rows.drop { $0.cells.count == 1 }
    if body.count > 1, body.count < table.rows.count, table.separator != .comma, ending != "txt" {
      throw .noTextColumn(body.first?.cells.map { $0.withoutInertMark.trimmed } ?? [])
    }
    let isRegular = table.rows.count > 1 && table.rows.allSatisfy { $0.cells.count == width }
    if isTable, ending != "txt", isRegular || table.separator != .comma || ["csv", "tsv"].contains(ending) {
      throw .noTextColumn(grid.columns.map(\.name))
    }
    return ListText.lines(lines(text), names)
  }

  /// Whether the header says where the notes' texts are.
  private static func hasText(_ table: Table, _ map: ColumnMap, _ names: BoardNames) throws(IntakeFault) -> Bool {
    var grid = try Grid(table, map, names)
    if !grid.hasText { grid.readThemes() }
    return grid.hasText || grid.hasThemes
  }

  /// A table, of which it is known that it is one.
  private static func table(
    _ table: Table, _ format: IntakeFormat?, _ map: ColumnMap, _ names: BoardNames
  ) throws(IntakeFault) -> Intake {
    var grid = try Grid(table, map, names)
    if format == .columns || !grid.hasText && format == nil { grid.readThemes() }
    if format == .columns {
      guard grid.hasThemes else { throw .noThemeColumns(grid.columns.map(\.name)) }
      return try grid.intake(.columns)
    }
    if !grid.hasThemes { grid.readQuestions() }
    guard grid.hasText || grid.hasThemes else { throw .noTextColumn(grid.columns.map(\.name)) }
    return try grid.intake(grid.hasText ? .table : .columns)
  }

  /// Refuses what is text, but not of notes.
  private static func refuseDocument(_ text: String) throws(IntakeFault) {
    let beginning = text.drop(while: \.isWhitespace).prefix(16).lowercased()
    for (mark, name) in documents where beginning.hasPrefix(mark) { throw .document(name) }
    let terms = Horizon.allCases.flatMap { term in [Language.nl, .en].map { "#### \(term.letter[$0]) · \(term.title[$0])" } }
    if beginning.hasPrefix("# "), text.split(whereSeparator: \.isNewline).contains(where: { terms.contains(String($0)) }) {
      throw .ownMarkdown
    }
  }

  private static let documents = [
    ("<!doctype html", "html"), ("<html", "html"), ("<head", "html"), ("<body", "html"), ("<?xml", "xml"), ("<svg", "svg"),
    ("%pdf-", "pdf"), ("%!ps", "PostScript"), ("{\\rtf", "rtf"),
  ]

  private static func lines(_ text: String) -> [(line: Int, text: String)] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map { ($0 + 1, String($1)) }
  }
}
