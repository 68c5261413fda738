// Rows and columns that notes are made of: a table with a header, or the cards of a board.
import Board
import Reports
import Words

/// Rows of cells, and what the columns are.
struct Grid {
  /// One row.
  struct Row {
    let place: IntakePlace
    var cells: [String]
    /// What the list in which it hung says.
    var heading = CellPlace()
  }

  var columns: [IntakeColumn]
  var rows: [Row]
  let map: ColumnMap
  let names: BoardNames
  /// Rows above the header, such as a title.
  private var rowsAbove = 0

  /// What the headers of a table are: by what somebody said, by their names, as themes, as questions, in that order.
  init(_ table: Table, _ map: ColumnMap, _ names: BoardNames) throws(IntakeFault) {
    (self.map, self.names, rows) = (map, names, [])
    rowsAbove = Self.headerRow(table, map)
    let headers = (table.rows.dropFirst(rowsAbove).first?.cells ?? []).map { $0.withoutInertMark.trimmed }
    var found: [(use: ColumnUse, rank: Int)?] = []
    for header in headers {
      if let use = map.uses[header.asHeader] { found.append((use, -1)) } else { found.append(ColumnUse.named(header)) }
    }
    try Self.settleTwice(&found, headers)
    columns = []
    for (index, header) in headers.enumerated() {
      guard let (use, rank) = found[index] else {
        columns.append(IntakeColumn(header, .unknown))
        continue
      }
      let rivals = use.isOnlyOnce ? found.indices.filter { $0 != index && found[$0]?.use == use } : []
      if rivals.contains(where: { found[$0]?.rank == rank && rank >= 0 }) { throw .columnTwice(header) }
      let isBeaten = rivals.contains { (found[$0]?.rank ?? .max, $0) < (rank, index) }
      columns.append(IntakeColumn(header, isBeaten ? .unknown : use))
    }
    for row in table.rows.dropFirst(rowsAbove + 1) { rows.append(Row(place: .line(row.line), cells: row.cells)) }
  }

  /// Of several columns that somebody said have the text each cell is a note; anything else can be said of one column only.
  private static func settleTwice(_ found: inout [(use: ColumnUse, rank: Int)?], _ headers: [String]) throws(IntakeFault) {
    let said = found.indices.filter { found[$0]?.rank == -1 && found[$0]?.use.isOnlyOnce == true }
    for (place, first) in said.enumerated() {
      guard let use = found[first]?.use, use != .eachCell,
        let second = said[(place + 1)...].first(where: { found[$0]?.use == use })
      else { continue }
      guard use == .field(.text) else { throw .sameUse(headers[first], headers[second]) }
      for index in said where found[index]?.use == use { found[index] = (.eachCell, -1) }
    }
  }

  /// The first row, unless one a little below has the header that this one lacks.
  private static func headerRow(_ table: Table, _ map: ColumnMap) -> Int {
    func hasText(_ row: Table.Row) -> Bool {
      row.cells.contains { cell in (map.uses[cell.asHeader] ?? ColumnUse.named(cell.withoutInertMark)?.use)?.isText == true }
    }
    if table.rows.first.map(hasText) == true { return 0 }
    return table.rows.prefix(5).firstIndex { row in row.cells.count { !$0.trimmed.isEmpty } > 1 && hasText(row) } ?? 0
  }

  init(_ columns: [IntakeColumn], _ rows: [Row], _ map: ColumnMap, _ names: BoardNames) {
    (self.columns, self.rows, self.map, self.names) = (columns, rows, map, names)
  }

  var hasText: Bool { columns.contains { $0.use.isText } }

  /// Whether there are columns of notes of one theme.
  var hasThemes: Bool { columns.contains { if case .notes(let place) = $0.use { !place.isNowhere } else { false } } }

  /// Reads headers that are nothing else as themes and terms.
  mutating func readThemes() {
    for index in columns.indices where columns[index].use == .unknown {
      let place = names.place(columns[index].name)
      if place.theme != nil { columns[index].use = .notes(place) }
    }
  }

  /// Reads headers as the questions of a form. Of several that could have the text none has it; the only one that nothing else is known of has it.
  mutating func readQuestions() {
    let open = columns.indices.filter { columns[$0].use == .unknown && isFilled($0) }
    let asked = open.map { (index: $0, use: ColumnUse.asked(columns[$0].name)) }
    for (index, use) in asked {
      let isTaken = columns.contains { $0.use == use || use == .field(.text) && $0.use == .eachCell }
      guard let use, !isTaken, asked.count(where: { $0.use == use }) == 1 else { continue }
      columns[index].use = use
    }
    let left = open.filter { columns[$0].use == .unknown }
    if !hasText, left.count == 1, columns.count > 1 { columns[left[0]].use = .field(.text) }
  }

  private func cell(_ index: Int, of row: Row) -> String { index < row.cells.count ? row.cells[index].trimmed : "" }

  private func isFilled(_ index: Int) -> Bool { rows.contains { !cell(index, of: $0).isEmpty } }

  /// Whether some cell says more than that there is nothing.
  private func says(_ index: Int) -> Bool { rows.contains { !["", "0", "false", "FALSE"].contains(cell(index, of: $0)) } }

  // MARK: - What lists are

  /// Makes of each list, and of each author, what its values name: themes and terms, or else a case or a group. Of what names nothing while others do,
  /// the notes come in without.
  private mutating func settleLists(_ intake: inout Intake) {
    var strange: [String] = []
    var open: [Int] = []
    for index in columns.indices where [.list, .author].contains(columns[index].use) {
      let values = distinct(rows.filter { !isArchived($0) }.map { cell(index, of: $0) })
      let isList = columns[index].use == .list
      if isList, values.contains(where: { !place(of: $0).isNowhere }), !has(.theme) || !has(.horizon) {
        strange += values.filter { place(of: $0).isNowhere && map.uses[$0.asHeader] == nil }
        settle(index, places: values)
      } else if let column = (isList ? [NoteColumn.caseStudy, .group] : [.group]).first(where: { column in
        !values.isEmpty && !has(column) && values.allSatisfy { names.value($0, of: column) != nil }
      }) {
        columns[index].use = .field(column)
      } else if isList {
        open.append(index)
      }
    }
    // Beside a list that names themes, another one is a column like others.
    for index in open {
      if has(.theme) { columns[index].use = .unknown } else { strange += distinct(rows.map { cell(index, of: $0) }) }
    }
    if !strange.isEmpty { intake.leftOut.append(.lists(strange)) }
  }

  /// Where there are votes, a group that this board does not have is one of ideas.
  private mutating func settleGroups() {
    guard columns.contains(where: { ["votes", "vote", "stemmen", "likes", "score"].contains($0.name.asHeader) }) else { return }
    for index in columns.indices where columns[index].use == .field(.group) && map.uses[columns[index].name.asHeader] == nil {
      let values = distinct(rows.map { cell(index, of: $0) })
      if values.allSatisfy({ names.value($0, of: .group) == nil }) { columns[index].use = .unknown }
    }
  }

  private mutating func settle(_ index: Int, places values: [String]) {
    let places = Dictionary(uniqueKeysWithValues: values.map { ($0, place(of: $0)) })
    let column: NoteColumn = !has(.theme) && places.values.contains { $0.theme != nil } ? .theme : .horizon
    for row in rows.indices where index < rows[row].cells.count {
      let place = places[cell(index, of: rows[row])] ?? CellPlace()
      rows[row].heading.theme = rows[row].heading.theme ?? place.theme
      rows[row].heading.horizon = rows[row].heading.horizon ?? place.horizon
      rows[row].cells[index] = (column == .theme ? place.theme?.rawValue : place.horizon?.rawValue) ?? ""
    }
    columns[index].use = .field(column)
  }

  private func has(_ column: NoteColumn) -> Bool { columns.contains { $0.use == .field(column) } }

  private func place(of list: String) -> CellPlace {
    switch map.uses[list.asHeader] {
    case .notes(let place)?: place
    case nil: names.place(list)
    default: CellPlace()
    }
  }

  private func distinct(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  // MARK: - Notes

  /// Makes notes of the rows.
  mutating func intake(_ shape: Intake.Shape) throws(IntakeFault) -> Intake {
    var intake = Intake(shape)
    try checkMap()
    settleGroups()
    for column in columns { if case .field(let field) = column.use { intake.hasColumn.insert(field == .caseTitle ? .caseStudy : field) } }
    settleLists(&intake)
    let isOurs = columns.contains { $0.use == .field(.id) } && columns.contains { $0.use == .field(.caseTitle) }
    leaveOutOddTimes(isOurs)
    let decodes = columns.contains { $0.name.asHeader == "bg color" }
    var (archived, withoutText) = (0, 0)
    for row in rows {
      if row.cells.count > columns.count, row.cells[columns.count...].contains(where: { !$0.trimmed.isEmpty }) {
        if case .line(let line) = row.place { intake.faults.append(.extraCells(line: line)) }
        continue
      }
      if isArchived(row) {
        archived += 1
        continue
      }
      let found = notes(of: row).map { decodes ? $0.withEntitiesDecoded : $0 }
      if found.isEmpty { withoutText += 1 }
      intake.notes += found
    }
    if rowsAbove > 0 { intake.leftOut.append(.lines(rowsAbove)) }
    if archived > 0 { intake.leftOut.append(.archived(archived)) }
    if withoutText > 0 { intake.leftOut.append(.withoutText(withoutText)) }
    for index in columns.indices {
      if isUsed(index) { intake.columns.append(columns[index]) }
      if saysMore(index, isOurs) { intake.leftOut.append(.column(columns[index].name.isEmpty ? "#\(index + 1)" : columns[index].name)) }
    }
    return intake
  }

  /// What somebody said of a column or a list has to be about one that is there.
  private func checkMap() throws(IntakeFault) {
    let lists = columns.indices.filter { [.list, .field(.theme), .field(.horizon)].contains(columns[$0].use) }
    for name in map.names {
      let sought = name.asHeader
      if columns.contains(where: { $0.name.asHeader == sought }) { continue }
      if rows.contains(where: { row in lists.contains { cell($0, of: row).asHeader == sought } }) { continue }
      throw .notMapped(name, columns.map(\.name).filter { !$0.isEmpty })
    }
  }

  private func isArchived(_ row: Row) -> Bool {
    columns.indices.contains { index in
      columns[index].use == .archived && ["true", "ja", "yes", "waar", "1"].contains(cell(index, of: row).lowercased())
    }
  }

  private func isUsed(_ index: Int) -> Bool {
    switch columns[index].use {
    case .field(.createdAt), .field(.editedAt): isFilled(index)
    case .field(let column): ColumnMap.fields.contains(column) && isFilled(index)
    case .heading, .details, .notes: isFilled(index)
    case .list, .author, .archived, .needless, .unknown: false
    }
  }

  /// Whether a column that is not taken over says something.
  private func saysMore(_ index: Int, _ isOurs: Bool) -> Bool {
    switch columns[index].use {
    case .field(.stickers), .field(.package), .field(.filter), .field(.asOf): says(index)
    case .field(let column): !ColumnMap.fields.contains(column) && column != .caseTitle && !isOurs && says(index)
    case .author, .needless, .unknown: says(index) && map.uses[columns[index].name.asHeader] != .needless
    // What lists are is said apart.
    case .list, .heading, .details, .notes, .archived: false
    }
  }

  /// Times come in from our own tables, as long as no other program has made something else of them.
  private mutating func leaveOutOddTimes(_ isOurs: Bool) {
    for index in columns.indices where [.field(.createdAt), .field(.editedAt)].contains(columns[index].use) {
      let isWhole = rows.allSatisfy { row in
        let cell = cell(index, of: row)
        return cell.isEmpty || CalendarTime.moment(of: cell) != nil
      }
      if !isOurs || !isWhole { columns[index].use = .needless }
    }
  }

  /// Takes the value of a cell: what somebody said that it means, else what the board calls it.
  private func take(_ value: String, _ field: NoteColumn, _ texts: inout [NoteColumn: String]) {
    if value.isEmpty { return }
    if field == .theme || field == .horizon, let use = map.uses[value.asHeader] {
      if case .notes(let place) = use {
        texts[.theme] = place.theme?.rawValue ?? texts[.theme]
        texts[.horizon] = place.horizon?.rawValue ?? texts[.horizon]
      }
      if case .notes(let place) = use, field == .theme ? place.theme != nil : place.horizon != nil { return }
      if use == .needless { return }
    }
    texts[field] = names.value(value, of: field) ?? value
  }

  private func notes(of row: Row) -> [IntakeNote] {
    var texts: [NoteColumn: String] = [:]
    var parts: (heading: String, text: String, details: String) = ("", "", "")
    var side: [(String, CellPlace)] = []
    for (index, column) in columns.enumerated() {
      let cell = index < row.cells.count ? row.cells[index].withoutInertMark : ""
      switch column.use {
      case .field(.text): parts.text = cell
      case .heading: parts.heading = cell.trimmed
      case .details: parts.details = cell.trimmed
      case .notes(let place): if !cell.trimmed.isEmpty { side.append((cell, place)) }
      case .field(.caseTitle) where texts[.caseStudy] == nil && !cell.trimmed.isEmpty:
        texts[.caseStudy] = names.value(cell, of: .caseStudy) ?? cell.trimmed
      case .field(let field) where ColumnMap.fields.contains(field):
        take(cell.trimmed, field, &texts)
      case .field(.createdAt), .field(.editedAt):
        if case .field(let field) = column.use, !cell.trimmed.isEmpty { texts[field] = cell.trimmed }
      default: continue
      }
    }
    if texts[.horizon] == nil { texts[.horizon] = row.heading.horizon?.rawValue }
    if texts[.theme] == nil { texts[.theme] = row.heading.theme?.rawValue }
    var whole: [String] = []
    for part in [parts.heading, parts.text, parts.details] where !part.trimmed.isEmpty && part.trimmed != whole.last?.trimmed {
      whole.append(part)
    }
    var notes: [IntakeNote] = []
    if !whole.isEmpty {
      var note = IntakeNote(place: row.place, texts: texts)
      note.texts[.text] = whole.joined(separator: "\n")
      notes.append(note)
    }
    for (text, place) in side {
      var note = IntakeNote(place: row.place, texts: texts)
      note.texts[.text] = text
      if let theme = place.theme { note.texts[.theme] = theme.rawValue }
      if let horizon = place.horizon { note.texts[.horizon] = horizon.rawValue }
      notes.append(note)
    }
    return notes
  }
}

extension ColumnUse {
  /// Whether a note has it only once.
  fileprivate var isOnlyOnce: Bool {
    switch self {
    case .field, .heading, .details: true
    default: false
    }
  }
}

extension IntakeNote {
  /// Mural writes the signs of HTML as their names.
  fileprivate var withEntitiesDecoded: IntakeNote {
    var note = self
    note.texts = texts.mapValues { text in
      guard text.contains("&") else { return text }
      var pieces = text.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
      for index in pieces.indices.dropFirst() {
        let entity = Self.entities.first { pieces[index].hasPrefix($0.name) }
        pieces[index] = entity.map { $0.sign + pieces[index].dropFirst($0.name.count) } ?? "&" + pieces[index]
      }
      return pieces.joined()
    }
    return note
  }

  private static let entities = [("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("#39;", "'"), ("nbsp;", " ")]
    .map { (name: $0.0, sign: $0.1) }
}
