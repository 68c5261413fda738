// What nobody thought of: the matrix of themes, terms and cases, who wrote under what, and in words what that leaves open.
import Board
import Canvas
import Review

extension Model {
  /// The themes that the filters leave.
  private var shownThemes: [Theme] {
    let wanted = review.filter.themes
    return Theme.allCases.filter { wanted.isEmpty || wanted.contains($0) }
  }

  private var shownHorizons: [Horizon] {
    let wanted = review.filter.horizons
    return Horizon.allCases.filter { wanted.isEmpty || wanted.contains($0) }
  }

  func addBlindSpots(to page: inout ReviewPage) {
    let notes = review.foundNotes
    let matrix = Matrix(notes, cases: shownCases.map(\.id))
    addMatrix(matrix, to: &page)
    page.heading(ReviewWords.whatStandsOut[language])
    let said = blindSpotSentences()
    if said.isEmpty { page.text(ReviewWords.noBlindSpots[language]) }
    for (text, spot) in said { page.text(text, indent: 5, first: "! ", spot: spot) }
    let groups = board.groups.map(\.id).filter { review.filter.groups.isEmpty || review.filter.groups.contains($0) }
    addTable(
      FilterKind.group.title, rows: groups.map { ($0, Phrase.group($0)[language], matrix.groups[$0] ?? [:]) },
      of: .group,
      to: &page)
    let known = Perspective.all.map(\.nl).filter { matrix.roles[$0] != nil }
    let roles = known + matrix.roles.keys.filter { !known.contains($0) }.sorted()
    addTable(
      FilterKind.role.title, rows: roles.map { ($0, Perspective.name($0, in: language), matrix.roles[$0] ?? [:]) },
      of: .role,
      to: &page)
  }

  // MARK: - The matrix

  private func addMatrix(_ matrix: Matrix, to page: inout ReviewPage) {
    let cases = shownCases
    guard !cases.isEmpty else { return page.text(Words.noCase[language]) }
    let names = size.width >= 100 ? 24 : size.width >= 60 ? 15 : 8
    let room = (page.width - names - 3) / max(1, cases.count)
    // Beside each other where a bar and its count fit; else case under case.
    if room >= 16 || cases.count == 1 {
      addMatrix(matrix, cases: cases, names: names, room: room, to: &page)
    } else {
      for study in cases { addMatrix(matrix, cases: [study], names: names, room: page.width - names - 3, to: &page) }
    }
  }

  private func addMatrix(_ matrix: Matrix, cases: [CaseStudy], names: Int, room: Int, to page: inout ReviewPage) {
    let all = board.caseStudies.map(\.id)
    page.gap()
    page.row(
      cases.enumerated().map { column, study in
        let place = (all.firstIndex(of: study.id) ?? 0) + 1
        return .init(
          x: names + 2 + column * room, width: room - 2, text: "\(Words.caseNumber(place)[language]) · \(study.title[language])",
          style: .heading)
      })
    let horizons = shownHorizons
    let isAiry = size.height >= 30
    for theme in shownThemes {
      for horizon in horizons {
        var pieces: [ReviewPage.Piece] = []
        if horizon == horizons.first {
          pieces.append(.init(x: 1, width: names - 1, text: rowTitle(theme, columns: names - 2), style: .count))
        }
        let letter = " \(horizon.letter[language]) "
        for (column, study) in cases.enumerated() {
          let place = Matrix.Place(study.id, theme, horizon)
          let count = matrix[study.id, theme, horizon]
          let x = names + 2 + column * room
          pieces.append(.init(x: x, width: 3, text: letter, style: horizon == .short ? .laneShort : .laneLong))
          let digits = "\(matrix.largest)".count
          let width = max(1, min(30, room - 9 - digits))
          pieces.append(
            .init(
              x: x + 5, width: room - 6, text: count == 0 ? emptyWords(room - 6) : "\(count)".leftPadded(to: digits),
              style: count == 0 ? .more : .count, spot: count == 0 ? .nothing(FilterValue.place(place)) : .notes(FilterValue.place(place))))
          if count > 0 {
            pieces.append(
              .init(
                x: x + 6 + digits, width: width, text: bar(count, of: matrix.largest, width: width),
                style: horizon == .short ? .wallBarShort : .wallBarLong))
          }
        }
        page.row(pieces)
      }
      if isAiry { page.gap() }
    }
  }

  /// What stands where nobody wrote: as many words as there is room for.
  private func emptyWords(_ room: Int) -> String {
    let words = [ReviewWords.nobodyHere, Phrase.empty].map { $0[language] }
    return words.first { width(of: $0, in: setup.glyphs) <= room } ?? "0"
  }

  /// A theme's title as the head of a row: never cut, because two of them begin alike.
  func rowTitle(_ theme: Theme, columns: Int) -> String {
    let isShortWhole = width(of: theme.shortTitle[language], in: setup.glyphs) <= columns
    return isShortWhole ? themeTitle(theme, columns: columns) : Words.stripTitle(of: theme)[language]
  }

  // MARK: - Who wrote under what

  private func addTable(
    _ head: Phrase, rows: [(id: String, name: String, counts: [Theme: Int])], of kind: FilterKind, to page: inout ReviewPage
  ) {
    guard !rows.isEmpty else { return }
    let themes = shownThemes
    let names = min(24, max(8, page.width / 3))
    let room = min(16, (page.width - names - 2) / max(1, themes.count))
    page.gap()
    page.row(
      [.init(x: 1, width: names - 1, text: ReviewWords.perTheme(head)[language].capitalisedFirst, style: .heading)]
        + themes.enumerated().map { column, theme in
          let short = theme.shortTitle[language]
          let title =
            width(of: short, in: setup.glyphs) <= room - 2 ? short : room >= 8 ? Words.stripTitle(of: theme)[language] : "\(theme.number)"
          return .init(x: names + 2 + column * room, width: room - 1, text: title, style: .heading)
        })
    for row in rows {
      page.row(
        [.init(x: 1, width: names - 1, text: row.name)]
          + themes.enumerated().map { column, theme in
            let count = row.counts[theme] ?? 0
            let values = [FilterValue(kind, row.id), FilterValue(.theme, theme.rawValue)]
            return .init(
              x: names + 2 + column * room, width: room - 1, text: count == 0 ? "-" : "\(count)", style: count == 0 ? .more : .plain,
              spot: count == 0 ? .nothing(values) : .notes(values))
          })
    }
  }

  // MARK: - In words

  /// What stands out, a sentence each, and where Enter goes from it.
  func blindSpotSentences() -> [(text: String, spot: ReviewSpot?)] {
    let spots = BlindSpots(review.foundNotes, on: board)
    let filter = review.filter
    let (themes, horizons, cases) = (Set(shownThemes), Set(shownHorizons), shownCases)
    var said: [(String, ReviewSpot?)] = []
    for study in cases {
      let empty = spots.empty.filter { $0.caseID == study.id && themes.contains($0.theme) && horizons.contains($0.horizon) }
      if let text = sentence(of: empty, themes.count * horizons.count, study) { said.append((text, nil)) }
    }
    if filter.roles.isEmpty {
      let sided = spots.oneSided.filter { themes.contains($0.theme) }
      var roles: [String] = []
      for one in sided where !roles.contains(one.role) { roles.append(one.role) }
      for role in roles {
        let its = sided.filter { $0.role == role }.map(\.theme)
        let names = its.count == Theme.allCases.count ? ReviewWords.allThemes[language] : its.map(themeTitle).joined(separator: ", ")
        said.append(
          (
            ReviewWords.oneSided(names, Perspective.name(role, in: language))[language],
            .notes(its.map { FilterValue(.theme, $0.rawValue) } + [FilterValue(.role, role)])
          ))
      }
    }
    if !spots.missingRoles.isEmpty, filter.roles.isEmpty {
      said.append(
        (ReviewWords.missingRoles(spots.missingRoles.map { Perspective.name($0, in: language) }.joined(separator: ", "))[language], nil))
    }
    let silent = spots.silentGroups.filter { filter.groups.isEmpty || filter.groups.contains($0) }
    if !silent.isEmpty { said.append((ReviewWords.silentGroups(silent.joined(separator: ", "), silent.count)[language], nil)) }
    if !spots.unnoticed.isEmpty { said.append((ReviewWords.withoutSticker(spots.unnoticed.count)[language], .list(spots.unnoticed))) }
    return said
  }
}

extension Model {
  /// One sentence a case: first the themes without any note, then those that miss a term.
  private func sentence(of empty: [Matrix.Place], _ all: Int, _ study: CaseStudy) -> String? {
    if empty.isEmpty { return nil }
    if empty.count == all { return ReviewWords.emptyCase(study.title[language])[language] }
    let terms = shownHorizons
    let whole = shownThemes.filter { theme in empty.count { $0.theme == theme } == terms.count }
    var parts: [String] = []
    func list(_ themes: [Theme]) -> String { themes.map(themeTitle).joined(separator: ", ") }
    if !whole.isEmpty { parts.append(ReviewWords.nothingUnder(list(whole))[language]) }
    for horizon in terms where terms.count > 1 {
      let half = empty.filter { $0.horizon == horizon && !whole.contains($0.theme) }.map(\.theme)
      if !half.isEmpty { parts.append(ReviewWords.nothingOn(horizon.title[language], list(half))[language]) }
    }
    return "‘\(study.title[language])’: " + parts.joined(separator: "; ")
  }
}

extension String {
  /// Spaces before it, up to so many characters.
  func leftPadded(to count: Int) -> String { String(repeating: " ", count: max(0, count - self.count)) + self }
}
