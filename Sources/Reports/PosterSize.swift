// Whether a page fits one sheet of A3 on the wall, and in letters of which size. An estimate of what a browser will do, on the safe side: a browser is asked
// in the tests, not here.
import Board
import Review
import Words

/// How a page is printed.
enum PosterSize: Equatable {
  /// On one sheet of A3, with letters of one of these sizes; the first is the largest.
  case poster(Int)
  /// On as many sheets of A4 as it takes, and every group on its own.
  case pages

  /// In pixels of 1/96 inch, as in the style sheet: `.fit0` and on.
  private static let letters: [Double] = [13, 12, 11, 10, 9.3, 8.6, 8]
  /// The sheet within its margins.
  private static let (width, height) = (1_511.0, 1_040.0)
  /// Rounded up line by line, an estimate is a fifth above what comes out on paper; this takes half of that off.
  private static let tightness = 0.88

  init(_ report: Report) {
    let (outstanding, words, marks) = (report.outstanding, report.blindSpots + [report.naming].compactMap { $0 }, report.marks.count)
    func fits(_ size: Double) -> Bool {
      Self.needed(by: Estimate(report: report, outstanding: outstanding, words: words, marks: marks, size: size, line: size * 1.27))
        < Self.height
    }
    // So much text fits on no sheet, and need not be measured.
    if report.notes.reduce(0, { $0 + $1.text.utf8.count }) > 1 << 20 {
      self = .pages
      return
    }
    // What does not fit in the smallest letters is measured once.
    guard fits(Self.letters[Self.letters.count - 1]) else {
      self = .pages
      return
    }
    self = Self.letters.firstIndex(where: fits).map(PosterSize.poster) ?? .pages
  }

  /// The classes of the whole page.
  var styleClass: String {
    switch self {
    case .poster(let size): "poster fit\(size)"
    case .pages: "pages"
    }
  }

  private static func needed(by estimate: Estimate) -> Double {
    let beside = max(estimate.plates(width * 0.755), estimate.side(width * 0.225))
    return (6 * estimate.line + beside + estimate.packages(width)) * Self.tightness
  }
}

/// How high the parts of a poster become with letters of a size.
private struct Estimate {
  let report: Report
  /// What stands out.
  let outstanding: ArraySlice<Findings.Outstanding>
  /// What nobody thought of, in words.
  let words: [String]
  /// How many marks the time line has.
  let marks: Int
  let size: Double
  let line: Double

  /// The height of a text of that width.
  func height(_ text: String, _ width: Double) -> Double {
    // Letters are half as wide as they are high, on the wide side; words don't fill a line to its end.
    let perLine = max(8, width / (size * 0.55))
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, (Double($1.count) / perLine + 0.2).rounded(.up)) * line
    }
  }

  func height(_ notes: [Note], _ width: Double) -> Double {
    notes.reduce(0) { sum, note in
      let by = "K  " + report.byline(of: note)
      let isPicked = report.findings.picked.contains(note.id)
      return sum + height(note.text, width) * (isPicked ? 1.1 : 1) + height(by, width * 1.16) * 0.9 + (isPicked ? 1.7 : 0.7) * line
    }
  }

  /// The cases, one under the other.
  func plates(_ width: Double) -> Double {
    let column = width / 5 - 2.2 * size
    return report.toldCases.reduce(0) { sum, told in
      let its = report.notes(of: told)
      let steps = [Step.start, .end].map { step in
        self.step(
          told.sentences.filter { $0.step == step }, its.filter { $0.step == step }, width / 2 - 2 * size
        )
      }
      let highest = steps.max() ?? 0
      let lanes = Horizon.allCases.reduce(0) { sum, horizon in
        let heights = Theme.allCases.map { theme in height(its.filter { $0.theme == theme && $0.horizon == horizon }, column) }
        return sum + max(line, heights.max() ?? 0) + 1.75 * line
      }
      let unplaced = its.filter(\.isUnplaced)
      return sum + 3.6 * line + (highest > 0 ? highest + 2.2 * line : 0) + lanes + height(unplaced, column) / 2
    }
  }

  /// Sentences and notes of step 1 or 2, in as many columns as there is room for.
  private func step(_ sentences: [Findings.Sentence], _ notes: [Note], _ width: Double) -> Double {
    func columned(_ least: Double, _ height: (Double) -> Double) -> Double {
      let columns = max(1, (width / (least * size)).rounded(.down))
      let one = height(width / columns - 1.4 * size)
      return one == 0 ? 0 : one / columns + 1.2 * line
    }
    return columned(19) { column in sentences.reduce(0) { $0 + height($1.text + "  groep 12", column) } }
      + columned(15.5) { column in height(notes, column) }
  }

  /// What stands beside the cases.
  func side(_ width: Double) -> Double {
    let spots = report.spots
    let outstanding = outstanding.reduce(0) { $0 + height($1.note.text, width - 3 * size) + 1.9 * line }
    let words = words.reduce(0) { $0 + height($1, width - 2 * size) + 0.1 * line }
    let matrix =
      report.findings.cases.isEmpty
      ? 0 : Double(spots.themes.count * spots.horizons.count + spots.matrix.asides.count + 1) * 1.3 * line + 4 * line
    let takeaways =
      report.findings.takeaways.isEmpty
      ? 0 : report.findings.takeaways.reduce(2.4 * line) { $0 + height($1.said + "  groep 12 · vastgoed", width) }
    let timeline = report.notes.isEmpty ? 0 : width * 0.18 + 4 * line + Double(marks + 1) / 2 * line * 1.1
    let polls = report.findings.polls.reduce(0) { $0 + Double($1.counts.count + 2) * 1.4 * line }
    let finding = Phrase.finding(of: report.findings.polls.map(\.outcome)).map { height($0[report.language], width) + line } ?? 0
    return (outstanding > 0 ? outstanding + 2 * line : 0) + matrix + words + takeaways + timeline + polls + finding + 3 * line
  }

  /// The table under everything.
  func packages(_ width: Double) -> Double {
    if report.findings.packages.isEmpty { return 0 }
    return report.findings.packages.prefix(Limits.packages).reduce(4 * line) { sum, package in
      let notes = report.listedNotes(of: package).map(\.text).joined(separator: " / ")
      let cells = Package.Question.allCases.filter { $0 != .when }.map { height(package[$0], width * 0.09) }
      return sum + max(height(notes, width * 0.4), (cells.max() ?? line) + line) + 0.4 * line
    }
  }
}
