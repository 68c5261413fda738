// Tables of counts: themes, terms and cases; groups and themes; perspectives and themes. Each adds up to all notes that are told.
import Board
import Canvas
import Review
import ScreenKit
import Words

extension ReviewScreen {
  // MARK: - Themes, terms and cases

  /// Where the columns of a matrix stand.
  private struct Columns {
    let cases: [CaseStudy]
    /// The places of all cases on the board.
    let order: [CaseID: Int]
    let names: Int
    let room: Int
    /// Whether what the cases come to together stands beside them.
    let hasTotals: Bool
    var totalX: Int? { hasTotals ? x(cases.count) : nil }
    static let totalWidth = 6

    func x(_ column: Int) -> Int { names + 2 + column * room }
  }

  func addMatrix(_ spots: BlindSpots, _ cases: [CaseStudy], to page: inout ReviewPage) {
    guard !cases.isEmpty else { return page.text(Words.noCase[language]) }
    let names = size.width >= 100 ? 24 : size.width >= 60 ? 15 : 8
    let width = page.width - names - 3
    // Beside each other where a bar and its count fit, with totals where those fit too; else case under case.
    let least = 16
    let (room, withTotals) = (width / cases.count, (width - Columns.totalWidth - 1) / cases.count)
    let (hasTotals, order) = (cases.count > 1 && withTotals >= least, board.caseOrder)
    if room >= least || cases.count == 1 {
      addMatrix(
        spots, Columns(cases: cases, order: order, names: names, room: hasTotals ? withTotals : room, hasTotals: hasTotals), to: &page)
    } else {
      for study in cases { addMatrix(spots, Columns(cases: [study], order: order, names: names, room: width, hasTotals: false), to: &page) }
    }
    let besides = spots.matrix.cases.total(of: Matrix.noCase)
    if besides == 0, hasTotals || cases.count == 1 { return }
    page.gap()
    if besides > 0 { page.text("\(Phrase.noCase[language]): \(besides)", indent: 1) }
    page.text("\(Phrase.total[language]): \(Phrase.notes(spots.matrix.total)[language])", .count, indent: 1)
  }

  private func addMatrix(_ spots: BlindSpots, _ columns: Columns, to page: inout ReviewPage) {
    let matrix = spots.matrix
    page.gap()
    var heads = columns.cases.enumerated().map { column, study in
      ReviewPage.Piece(x: columns.x(column), width: columns.room - 2, text: numberedTitle(of: study, columns.order), style: .heading)
    }
    if let x = columns.totalX { heads.append(.init(x: x, width: Columns.totalWidth, text: Phrase.total[language], style: .heading)) }
    page.row(heads)
    for theme in spots.themes {
      for horizon in spots.horizons {
        var pieces: [ReviewPage.Piece] = []
        if horizon == spots.horizons.first {
          pieces.append(.init(x: 1, width: columns.names - 1, text: rowTitle(theme, columns: columns.names - 2), style: .count))
        }
        let (lane, style): (Style, Style) = horizon == .short ? (.laneShort, .wallBarShort) : (.laneLong, .wallBarLong)
        let counts = columns.cases.map { matrix[$0.id, theme, horizon] }
        for (column, study) in columns.cases.enumerated() {
          pieces.append(.init(x: columns.x(column), width: 3, text: " \(horizon.letter[language]) ", style: lane))
          pieces += barPieces(
            counts[column], of: matrix.largest,
            empty: emptyWords(columns.room - 6, spots.reach, hidden: spots.hidden[study.id, theme, horizon]), at: columns.x(column) + 5,
            room: columns.room - 5, style, behind: [.caseStudy(study.id), .theme(theme), .horizon(horizon)])
        }
        page.row(pieces + totalPieces(of: counts, columns))
      }
      if size.height >= 30 { page.gap() }
    }
    // What stands under no theme counts too.
    for heading in matrix.asides {
      addSums(name(of: heading), columns.cases.map { matrix.cases[$0.id, heading] }, value(of: heading), columns, to: &page)
    }
    addSums(Phrase.total[language], columns.cases.map { matrix.cases.total(of: $0.id) }, nil, columns, to: &page)
  }

  private func totalPieces(of counts: [Int], _ columns: Columns) -> [ReviewPage.Piece] {
    guard let x = columns.totalX else { return [] }
    return [.init(x: x, width: Columns.totalWidth, text: "\(counts.reduce(0, +))", style: .count, isAtEnd: true)]
  }

  /// A row of counts without bars; behind one stand the notes of its case, where a filter can ask for those.
  private func addSums(_ name: String, _ counts: [Int], _ value: FilterValue?, _ columns: Columns, to page: inout ReviewPage) {
    let end = 5 + "\(desk.found.count)".count
    let pieces = zip(columns.cases, counts).enumerated().map { column, sum in
      ReviewPage.Piece(
        x: columns.x(column), width: end, text: "\(sum.1)", style: sum.1 == 0 ? .more : .count,
        spot: sum.1 == 0 ? nil : value.map { .notes([.caseStudy(sum.0.id), $0]) }, isAtEnd: true)
    }
    page.row([.init(x: 1, width: columns.names - 1, text: name, style: .count)] + pieces + totalPieces(of: counts, columns))
  }

  func name(of heading: Heading) -> String {
    switch heading {
    case .theme(let theme): themeTitle(theme)
    case .noTheme: Phrase.noTheme[language]
    case .step(let step): step.title[language].capitalisedFirst
    }
  }

  /// What asks for the notes under a heading; none where no filter can.
  func value(of heading: Heading) -> FilterValue? { if case .step(let step) = heading { .step(step) } else { nil } }

  /// A count with a bar behind it, and where Enter goes from there; nowhere where nothing stands behind it.
  func barPieces(
    _ count: Int, of most: Int, empty: String, at x: Int, room: Int, _ style: Style, behind values: [FilterValue]?
  ) -> [ReviewPage.Piece] {
    let digits = "\(most)".count
    let width = max(1, min(30, room - 4 - digits))
    return [
      .init(
        x: x, width: room - 1, text: count == 0 ? empty : "\(count)".leftPadded(to: digits), style: count == 0 ? .more : .count,
        spot: values.map { spot($0, count: count) }),
      .init(x: x + 1 + digits, width: count == 0 ? 0 : width, text: bar(count, of: most, width: width), style: style),
    ]
  }

  private func spot(_ values: [FilterValue], count: Int) -> ReviewSpot { count == 0 ? .nothing(values) : .notes(values) }

  /// "Case 2 · De Eikenbuurt".
  func numberedTitle(of study: CaseStudy, _ order: [CaseID: Int]) -> String {
    "\(Words.caseNumber((order[study.id] ?? 0) + 1)[language]) · \(study.title[language])"
  }

  /// What stands where there is no note: as many words as there is room for. That nobody wrote is said only where all notes are told, and none is hidden.
  private func emptyWords(_ room: Int, _ reach: Reach, hidden: Int) -> String {
    let words: [Phrase] =
      if hidden > 0 { [.nothingToSee(hidden: hidden), .countHidden(hidden)] } else {
        switch reach {
        case .whole: [ReviewWords.nobodyHere, .empty]
        case .then: [.emptyThen, .empty]
        case .filtered: [.empty]
        }
      }
    return words.map { $0[language] }.first { width(of: $0) <= room } ?? (hidden > 0 ? "(\(hidden))" : "0")
  }

  /// A theme's title as the head of a row: never cut, because two of them begin alike.
  func rowTitle(_ theme: Theme, columns: Int) -> String {
    let isShortWhole = width(of: theme.shortTitle[language]) <= columns
    return isShortWhole ? themeTitle(theme, columns: columns) : Words.stripTitle(of: theme)[language]
  }

  // MARK: - Who wrote under what

  /// A row of a table of counts: the row of the tally, what it is called, and what filters ask for it; none where none can.
  private typealias CountRow<Key> = (key: Key, name: String, value: FilterValue?)

  func addGroups(_ groups: [GroupID], _ spots: BlindSpots, to page: inout ReviewPage) {
    let tally = spots.matrix.groups
    // Also a group that is on the board no more.
    let known = Set(groups)
    let all = groups + tally.rows.compactMap(\.self).filter { !known.contains($0) }.sorted { $0.text < $1.text }
    var rows: [CountRow<GroupID?>] = all.prefix(Limits.groups).map { ($0, Phrase.group($0)[language], .group($0)) }
    if rows.isEmpty { return }
    if tally.total(of: nil) > 0 { rows.append((nil, Phrase.facilitator[language], nil)) }
    addTable(.group, tally, hidden: spots.hidden.groups, rows, spots.themes, to: &page)
    addMore(than: Limits.groups, of: all.count, to: &page)
  }

  func addPerspectives(_ spots: BlindSpots, to page: inout ReviewPage) {
    let tally = spots.matrix.roles
    let (known, used) = (Perspective.all.map(\.nl), tally.rows.compactMap(\.self))
    let all = known.filter(used.contains) + used.filter { !known.contains($0) }.sorted()
    var rows: [CountRow<String?>] = all.map { ($0, Perspective.name($0, in: language), .role($0)) }
    if rows.isEmpty { return }
    if tally.total(of: nil) > 0 { rows.append((nil, Phrase.noPerspective[language], nil)) }
    addTable(.role, tally, hidden: Tally(), rows, spots.themes, to: &page)
  }

  private func addTable<Key>(
    _ kind: FilterKind, _ tally: Tally<Key>, hidden: Tally<Key>, _ rows: [CountRow<Key>], _ themes: [Theme], to page: inout ReviewPage
  ) {
    let underThemes = themes.reduce(0) { $0 + tally.total(under: .theme($1)) }
    let asides = underThemes == tally.total ? [Phrase.total] : [.elsewhere, .total]
    let names = page.width < 50 ? 10 : min(24, page.width / 3)
    let aside = page.width < 70 ? 4 : 7
    let room = min(16, (page.width - names - 2 - asides.count * aside) / max(1, themes.count))
    let end = names + 2 + themes.count * room
    func x(ofAside place: Int) -> Int { end + place * aside }
    page.gap()
    var heads = [
      ReviewPage.Piece(x: 1, width: names - 1, text: ReviewWords.perTheme(kind.title)[language].capitalisedFirst, style: .heading)
    ]
    heads += themes.enumerated().map { column, theme in
      let short = theme.shortTitle[language]
      let title = width(of: short) <= room - 2 ? short : room >= 8 ? Words.stripTitle(of: theme)[language] : "\(theme.number)"
      return .init(x: names + 2 + column * room, width: room - 1, text: title, style: .heading)
    }
    heads += asides.enumerated().map { place, words in
      let title = words[language]
      return .init(x: x(ofAside: place), width: aside - 1, text: aside > 4 ? title : "\(title.prefix(3))".lowercased(), style: .heading)
    }
    page.row(heads)
    func number(_ count: Int, hidden: Int) -> String { count > 0 ? "\(count)" : hidden > 0 ? "(\(hidden))" : "-" }
    func add(_ name: String, _ counts: [Int], of all: Int, hidden: [Int], _ style: Style, behind values: (Theme) -> [FilterValue]?) {
      let sums = asides.count == 1 ? [all] : [all - counts.reduce(0, +), all]
      page.row(
        [.init(x: 1, width: names - 1, text: name, style: style)]
          + zip(themes, counts).enumerated().map { column, cell in
            .init(
              x: names + 2 + column * room, width: room - 1, text: number(cell.1, hidden: hidden[column]),
              style: cell.1 == 0 ? .more : style,
              spot: values(cell.0).map { spot($0, count: cell.1) })
          }
          + sums.enumerated().map { place, sum in
            .init(
              x: x(ofAside: place), width: aside - 1, text: number(sum, hidden: place == sums.count - 1 ? hidden[themes.count] : 0),
              style: sum == 0 ? .more : .count)
          })
    }
    for row in rows {
      let unseen = themes.map { hidden[row.key, .theme($0)] } + [hidden.total(of: row.key)]
      add(row.name, themes.map { tally[row.key, .theme($0)] }, of: tally.total(of: row.key), hidden: unseen, .plain) { theme in
        row.value.map { [$0, .theme(theme)] }
      }
    }
    if rows.count > 1 {
      let unseen = themes.map { hidden.total(under: .theme($0)) } + [hidden.total]
      add(Phrase.total[language], themes.map { tally.total(under: .theme($0)) }, of: tally.total, hidden: unseen, .count) { _ in nil }
    }
  }
}

extension String {
  /// Spaces before it, up to so many characters.
  func leftPadded(to count: Int) -> String { String(repeating: " ", count: max(0, count - self.count)) + self }
}
