// Whether a page fits one sheet of A3 on the wall, and in letters of which size. An estimate of what a browser will do, on the safe side: a browser is asked
// in the tests, not here.
import Board

/// How a page is printed.
enum PosterSize: Equatable {
  /// On one sheet of A3, with letters of one of these sizes; the first is the largest.
  case poster(Int)
  /// On as many sheets of A4 as it takes, and every group on its own.
  case pages

  /// In pixels of 1/96 inch, as in the style sheet: `.fit0` and on.
  private static let letters: [Double] = [13, 11.5, 10, 9, 8]
  /// The sheet within its margins.
  private static let (width, height) = (1_511.0, 1_040.0)

  init(_ report: Report) {
    let size = Self.letters.firstIndex { Self.needed(by: report, letters: $0) < Self.height }
    self = size.map(PosterSize.poster) ?? .pages
  }

  /// The classes of the whole page.
  var styleClass: String {
    switch self {
    case .poster(let size): "poster fit\(size)"
    case .pages: "pages"
    }
  }

  private static func needed(by report: Report, letters size: Double) -> Double {
    let line = size * 1.35
    let column = (width - 40) / 5 - 16
    /// The height of a text of that width.
    func height(_ text: String, _ width: Double) -> Double {
      let perLine = max(8, width / (size * 0.53))
      return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
        $0 + (Double($1.count) / perLine + 0.35).rounded(.up) * line
      }
    }
    func height(_ notes: [Note], _ width: Double) -> Double {
      notes.reduce(0) { sum, note in
        let by = report.labels(of: note).joined(separator: " · ")
        return sum + height(note.text, width) + height(by, width) * 0.9 + (report.pickers[note.id] == nil ? 0 : line) + 14
      }
    }
    var total = 4.5 * line
    let outstanding = report.outstanding
    if !outstanding.isEmpty { total += 2.5 * line + Double((outstanding.count + 1) / 2) * 2.4 * line }
    for (id, _) in report.toldCases {
      let its = report.notes.filter { $0.caseID == id }
      total += 2.4 * line
      let steps = [Step.start, .end].map { step in
        report.sentences.filter { $0.caseID == id && $0.step == step }.reduce(0) { $0 + height($1.text + "  groep 12", width / 4 - 30) }
          + height(its.filter { $0.step == step }, width / 4 - 30) / 1.5
      }
      total += (steps.max() ?? 0) == 0 ? 0 : (steps.max() ?? 0) + 2.5 * line
      total += 2.2 * line
      for horizon in Horizon.allCases {
        let lanes = Theme.allCases.map { theme in height(its.filter { $0.theme == theme && $0.horizon == horizon }, column) }
        total += max(1.5 * line, lanes.max() ?? 0) + 2 * line
      }
    }
    return total + after(report, line, size)
  }

  /// What stands under the cases: beside each other, so the highest counts, and packages over the whole width.
  private static func after(_ report: Report, _ line: Double, _ size: Double) -> Double {
    let perLine = 440 / (size * 0.53)
    let words = report.blindSpots.sentences.reduce(0) { $0 + (Double($1.count) / perLine + 0.4).rounded(.up) }
    let matrix = (Double(report.blindSpots.themes.count * report.blindSpots.horizons.count) * 1.35 + 6 + words) * line
    let takeaways = Double(report.takeaways.count) * 2.2 * line
    let packages = report.packages.reduce(0) { sum, package in
      let longest = [package.who, package.first, package.tenants, package.partner].map(\.count).max() ?? 0
      let rows = max(Double(longest) / 22 + 1, Double(package.notes.count) * 2)
      return sum + rows * line + 8
    }
    let timeline = report.notes.isEmpty ? 0 : 130 + Double(report.marks.count) * line * 0.6
    return max(matrix, takeaways * 0.6, timeline) + packages + (report.packages.isEmpty ? 0 : 4 * line)
  }
}
