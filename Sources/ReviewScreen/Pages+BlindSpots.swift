// What nobody thought of: the matrix of themes, terms and cases, who wrote under what, and in words what that leaves open.
import Board
import Canvas
import Review
import ScreenKit
import Words

extension ReviewScreen {
  func addBlindSpots(_ findings: Findings, to page: inout ReviewPage) {
    let spots = findings.blindSpots()
    addMatrix(spots, findings.cases, to: &page)
    page.heading(ReviewWords.whatStandsOut[language])
    addSentences(of: spots, findings.cases, to: &page)
    let groups = findings.groups.prefix(Limits.groups).map {
      (FilterValue.group($0.id), Phrase.group($0.id)[language], spots.matrix.counts(of: $0.id))
    }
    addTable(.group, groups, spots.themes, to: &page)
    addMore(than: Limits.groups, of: findings.groups.count, to: &page)
    let known = Perspective.all.map(\.nl).filter { spots.matrix.roles[$0] != nil }
    let roles = known + spots.matrix.roles.keys.filter { !known.contains($0) }.sorted()
    addTable(.role, roles.map { (.role($0), Perspective.name($0, in: language), spots.matrix.roles[$0] ?? [:]) }, spots.themes, to: &page)
  }

  // MARK: - The matrix

  private func addMatrix(_ spots: BlindSpots, _ cases: [CaseStudy], to page: inout ReviewPage) {
    guard !cases.isEmpty else { return page.text(Words.noCase[language]) }
    let names = size.width >= 100 ? 24 : size.width >= 60 ? 15 : 8
    let room = (page.width - names - 3) / cases.count
    let order = board.caseOrder
    // Beside each other where a bar and its count fit; else case under case.
    if room >= 16 || cases.count == 1 { return addMatrix(spots, cases: cases, order, names: names, room: room, to: &page) }
    for study in cases { addMatrix(spots, cases: [study], order, names: names, room: page.width - names - 3, to: &page) }
  }

  private func addMatrix(
    _ spots: BlindSpots, cases: [CaseStudy], _ order: [CaseID: Int], names: Int, room: Int, to page: inout ReviewPage
  ) {
    let largest = spots.matrix.largest
    page.gap()
    page.row(
      cases.enumerated().map { .init(x: names + 2 + $0 * room, width: room - 2, text: numberedTitle(of: $1, order), style: .heading) })
    for theme in spots.themes {
      for horizon in spots.horizons {
        var pieces: [ReviewPage.Piece] = []
        if horizon == spots.horizons.first {
          pieces.append(.init(x: 1, width: names - 1, text: rowTitle(theme, columns: names - 2), style: .count))
        }
        for (column, study) in cases.enumerated() {
          let x = names + 2 + column * room
          let (lane, style): (Style, Style) = horizon == .short ? (.laneShort, .wallBarShort) : (.laneLong, .wallBarLong)
          pieces.append(.init(x: x, width: 3, text: " \(horizon.letter[language]) ", style: lane))
          pieces += barPieces(
            spots.matrix[study.id, theme, horizon], of: largest, empty: emptyWords(room - 6), at: x + 5, room: room - 5, style,
            behind: [.caseStudy(study.id), .theme(theme), .horizon(horizon)])
        }
        page.row(pieces)
      }
      if size.height >= 30 { page.gap() }
    }
  }

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

  /// What stands where nobody wrote: as many words as there is room for.
  private func emptyWords(_ room: Int) -> String {
    let words = [ReviewWords.nobodyHere, Phrase.empty].map { $0[language] }
    return words.first { width(of: $0) <= room } ?? "0"
  }

  /// A theme's title as the head of a row: never cut, because two of them begin alike.
  func rowTitle(_ theme: Theme, columns: Int) -> String {
    let isShortWhole = width(of: theme.shortTitle[language]) <= columns
    return isShortWhole ? themeTitle(theme, columns: columns) : Words.stripTitle(of: theme)[language]
  }

  // MARK: - Who wrote under what

  private func addTable(
    _ kind: FilterKind, _ rows: [(value: FilterValue, name: String, counts: [Theme: Int])], _ themes: [Theme], to page: inout ReviewPage
  ) {
    guard !rows.isEmpty else { return }
    let names = min(24, max(8, page.width / 3))
    let room = min(16, (page.width - names - 2) / max(1, themes.count))
    page.gap()
    page.row(
      [.init(x: 1, width: names - 1, text: ReviewWords.perTheme(kind.title)[language].capitalisedFirst, style: .heading)]
        + themes.enumerated().map { column, theme in
          let short = theme.shortTitle[language]
          let title =
            width(of: short) <= room - 2 ? short : room >= 8 ? Words.stripTitle(of: theme)[language] : "\(theme.number)"
          return .init(x: names + 2 + column * room, width: room - 1, text: title, style: .heading)
        })
    for row in rows {
      page.row(
        [.init(x: 1, width: names - 1, text: row.name)]
          + themes.enumerated().map { column, theme in
            let count = row.counts[theme] ?? 0
            return .init(
              x: names + 2 + column * room, width: room - 1, text: count == 0 ? "-" : "\(count)", style: count == 0 ? .more : .plain,
              spot: spot([row.value, .theme(theme)], count: count))
          })
    }
  }

  // MARK: - In words

  /// What stands out, a sentence each, and where Enter goes from it.
  func addSentences(of spots: BlindSpots, _ cases: [CaseStudy], to page: inout ReviewPage) {
    let gaps = [CaseID: [BlindSpots.Gap]](grouping: spots.gaps, by: \.study.id)
    var said: [(text: String, spot: ReviewSpot?)] = cases.compactMap { study in
      gaps[study.id].map { (sentence(of: $0, spots, study), nil) }
    }
    said += spots.oneSided.map { one in
      let themes = one.themes.count == Theme.allCases.count ? ReviewWords.allThemes[language] : list(one.themes)
      let words = ReviewWords.oneSided(themes, Perspective.name(one.role, in: language))
      return (words[language], .notes(one.themes.map { .theme($0) } + [.role(one.role)]))
    }
    let (missing, silent, unnoticed) = (spots.missingRoles, spots.silentGroups, spots.unnoticed)
    if !missing.isEmpty {
      said.append((ReviewWords.missingRoles(missing.map { Perspective.name($0, in: language) }.joined(separator: ", "))[language], nil))
    }
    if !silent.isEmpty {
      let more = silent.count > Limits.groups ? [Phrase.andMore(silent.count - Limits.groups)[language]] : []
      let names = (silent.prefix(Limits.groups).map(\.text) + more).joined(separator: ", ")
      said.append((ReviewWords.silentGroups(names, silent.count)[language], nil))
    }
    if !unnoticed.isEmpty { said.append((ReviewWords.withoutSticker(unnoticed.count)[language], .list(unnoticed))) }
    if said.isEmpty { page.text(ReviewWords.noBlindSpots[language]) }
    for (text, spot) in said { page.text(text, indent: 5, first: "! ", spot: spot) }
  }

  /// One sentence a case: first the themes without any note, then those that miss a term.
  private func sentence(of gaps: [BlindSpots.Gap], _ spots: BlindSpots, _ study: CaseStudy) -> String {
    let title = study.title[language]
    if gaps[0].horizons == spots.horizons, gaps[0].themes == spots.themes { return ReviewWords.emptyCase(title)[language] }
    let parts = gaps.map { gap in
      gap.horizons == spots.horizons
        ? ReviewWords.nothingUnder(list(gap.themes))
        : ReviewWords.nothingOn(gap.horizons[0].title[language], list(gap.themes))
    }
    return "‘\(title)’: " + parts.map { $0[language] }.joined(separator: "; ")
  }

  private func list(_ themes: [Theme]) -> String { themes.map(themeTitle).joined(separator: ", ") }
}

extension String {
  /// Spaces before it, up to so many characters.
  func leftPadded(to count: Int) -> String { String(repeating: " ", count: max(0, count - self.count)) + self }
}
