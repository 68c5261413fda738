// The tables of the page: blind spots, who does what, polls; and takeaways, which are a list.
import Board
import Review
import Words

extension Report {
  // MARK: - Blind spots

  /// What nobody thought of: the counts, and the first words of all there are.
  func writeBlindSpots(_ words: ArraySlice<String>, of count: Int, _ page: inout HTMLWriter) {
    page.section("blind", id: "blind-spots", self(.blindSpots)) { page in
      if !findings.cases.isEmpty {
        page.element("div", "scroll", "tabindex=\"0\" role=\"region\" \(HTMLWriter.attribute("aria-label", self(ReportWords.matrix)))") {
          page in
          page.element("table", "matrix spots") { page in
            page.element("caption", text: self(ReportWords.matrix))
            page.element("thead") { page in
              page.element("tr") { page in
                page.element("th", "", "scope=\"col\"", text: self(.theme.capitalised))
                page.element("th", "", "scope=\"col\"") { page in page.element("span", "term", text: self(.term.capitalised)) }
                for study in findings.cases { page.element("th", "", "scope=\"col\"") { $0.title(study.title[language]) } }
                if hasNoCase { page.element("th", "", "scope=\"col\"", text: self(.noCase)) }
                if hasTotals { page.element("th", "sum", "scope=\"col\"", text: self(.total)) }
              }
            }
            let largest = spots.matrix.largest
            for theme in themesOnPlate { writeRows(of: theme, largest: largest, &page) }
            writeSums(&page)
          }
        }
      }
      page.list("words", words + [more(than: words.count, of: count), naming].compactMap { $0 }) { $0.text($1) }
    }
  }

  private func writeRows(of theme: Theme, largest: Int, _ page: inout HTMLWriter) {
    page.element("tbody", "t\(theme.number)") { page in
      for horizon in spots.horizons {
        page.element("tr") { page in
          if horizon == spots.horizons.first {
            page.element("th", "", "scope=\"rowgroup\" rowspan=\"\(spots.horizons.count)\"") { page in
              // A title of the board's own has no short form.
              let (full, short) = (title(of: theme), theme.shortTitle[language])
              let hasShort = [theme.title.nl, theme.title.en].contains(full)
              page.element("span", hasShort ? "full" : "") { $0.title(full) }
              if hasShort { page.element("span", "brief", text: short) }
            }
          }
          page.element("th", "", "scope=\"row\"") { page in
            writeKey(horizon, &page)
            page.element("span", "term", text: horizon.title[language])
          }
          let counts = matrixCases.map { spots.matrix[$0, theme, horizon] }
          for (study, count) in zip(matrixCases, counts) {
            let hidden = spots.hidden[study, theme, horizon]
            if count == 0, hidden > 0 {
              page.element("td", "empty", text: self(.countHidden(hidden)))
            } else if count == 0, spots.reach == .whole {
              page.element("td", "empty", text: self(.empty))
            } else {
              page.countCell(horizon.rawValue, count, bar: count == 0 ? 0 : max(3, count * 100 / max(1, largest)))
            }
          }
          if hasTotals { page.element("td", text: "\(counts.reduce(0, +))") }
        }
      }
    }
  }

  /// Whether there are notes of none of the cases.
  private var hasNoCase: Bool { spots.matrix.cases.total(of: Matrix.noCase) > 0 }

  /// The columns of the matrix: the cases, and what belongs to none of them.
  var matrixCases: [CaseID] { findings.cases.map(\.id) + (hasNoCase ? [Matrix.noCase] : []) }

  /// Whether there are columns to be added up.
  private var hasTotals: Bool { matrixCases.count > 1 }

  /// What stands under no theme, and all there is: so that the table comes to the number of notes that are told.
  private func writeSums(_ page: inout HTMLWriter) {
    let tally = spots.matrix.cases
    let sums = spots.matrix.asides.map { heading in (title(of: heading), matrixCases.map { tally[$0, heading] }) }
    page.element("tbody") { page in
      for (name, counts) in sums + [(self(.total), matrixCases.map(tally.total(of:)))] {
        page.element("tr") { page in
          page.element("th", "", "scope=\"row\" colspan=\"2\"", text: name)
          for count in counts + (hasTotals ? [counts.reduce(0, +)] : []) { page.element("td", text: "\(count)") }
        }
      }
    }
  }

  /// What is counted under no theme, by its name.
  func title(of heading: Heading) -> String {
    switch heading {
    case .theme(let theme): title(of: theme)
    case .noTheme: self(.noTheme)
    case .step(let step): step.title[language].capitalisedFirst
    }
  }

  // MARK: - Who does what

  /// Packages, with as many notes of each and as many letters of a note.
  func writePackages(
    _ packages: ArraySlice<Package>, id: String = "packages", notes most: Int = .max, letters: Int = .max, _ page: inout HTMLWriter
  ) {
    if packages.isEmpty { return }
    let told = Set(notes.map(\.id))
    let columns = ([.aPackage.capitalised] + Package.Question.besidesName.map(\.title) + [.notes.capitalised]).map { self($0) }
    page.section("packages", id: id, self(ReportWords.packages)) { page in
      page.element("table", "rows") { page in
        page.element("thead") { page in
          page.element("tr") { page in
            for (place, column) in columns.enumerated() {
              // On paper every sheet of the table says what it is.
              let title = place == 0 ? " " + HTMLWriter.attribute("data-title", self(ReportWords.packages)) : ""
              page.element("th", "", "scope=\"col\"" + title, text: column)
            }
          }
        }
        page.element("tbody") { page in
          for package in packages {
            writeRow(of: package, columns, &page) { page in writeNotes(of: package, told, most, letters, &page) }
          }
        }
      }
      page.more(more(than: packages.count, of: findings.packages.count))
    }
  }

  private func writeRow(
    of package: Package, _ columns: [String], _ page: inout HTMLWriter, _ notes: (inout HTMLWriter) -> Void
  ) {
    page.element("tr") { page in
      page.element("th", "", "scope=\"row\"") { page in
        page.element("span", "", "dir=\"auto\"", text: package.title)
        page.element("span", "by", text: " " + name(of: package.group))
      }
      for (column, text) in zip(columns.dropFirst(), Package.Question.besidesName.map { package[$0] }) {
        page.element("td", text.isEmpty ? "none" : "", "\(HTMLWriter.attribute("data-label", column)) dir=\"auto\"", text: text)
      }
      page.element("td", "", HTMLWriter.attribute("data-label", self(.notes.capitalised)), notes)
    }
  }

  private func writeNotes(of package: Package, _ told: Set<NoteID>, _ most: Int, _ letters: Int, _ page: inout HTMLWriter) {
    let listed = listedNotes(of: package).prefix(most)
    page.list("", Array(listed)) { page, note in
      if told.contains(note.id) {
        page.element("a", "", "href=\"#n\(note.id.text)\" dir=\"auto\"", text: note.text.shortened(to: letters))
      } else {
        page.text(note.text)
      }
    }
    page.more(more(than: min(most, Limits.notesOfPackage), of: package.notes.count))
  }

  // MARK: - Polls and takeaways

  func writePolls(_ polls: ArraySlice<Findings.Answered>, _ page: inout HTMLWriter) {
    if polls.isEmpty { return }
    page.section("polls", id: "", self(.poll.capitalised)) { page in
      for answered in polls {
        page.element("table", "matrix") { page in
          page.element("caption", text: of(answered.outcome))
          page.element("tbody") { page in
            let (outcome, most) = (answered.outcome, max(1, answered.outcome.rows.compactMap(answered.outcome.share).max() ?? 1))
            for row in outcome.rows {
              page.element("tr") { page in
                page.element("th", "", "scope=\"row\"", text: row.option[language])
                page.barCell("short", self(outcome.amount(of: row)), bar: (outcome.share(of: row) ?? 0) * 100 / most)
              }
            }
          }
        }
      }
      page.more(more(than: polls.count, of: findings.polls.count))
      if let finding = Phrase.finding(of: findings.polls.map(\.outcome)) { page.element("p", "finding", text: finding[language]) }
    }
  }

  /// "Van wie is leefbaarheid nu? · 16 van 20 groepen · n = 97".
  private func of(_ outcome: PollOutcome) -> String {
    [outcome.poll.question, outcome.answeredInWords, outcome.sample].compactMap { $0?[language] }.joined(separator: " · ")
  }

  func writeTakeaways(_ takeaways: ArraySlice<Takeaway>, id: String = "takeaways", _ page: inout HTMLWriter) {
    if takeaways.isEmpty { return }
    page.section("takeaways", id: id, self(.takeaways.capitalised)) { page in
      write(Array(takeaways), &page)
      page.more(more(than: takeaways.count, of: findings.takeaways.count))
    }
  }

  func write(_ takeaways: [Takeaway], _ page: inout HTMLWriter) {
    page.list("sentences", takeaways) { page, takeaway in write(takeaway.text, by: labels(of: takeaway), &page) }
  }

  /// What somebody said, and who.
  func write(_ text: String, by: String, _ page: inout HTMLWriter) {
    page.element("q", "", "dir=\"auto\"", text: text)
    if !by.isEmpty { page.element("span", "by", text: " " + by) }
  }
}
