// What a page is printed on, and in letters of which size. A browser makes the sheets and breaks them well whatever stands there; this only chooses what it
// begins with, from an estimate on the safe side. A browser is asked in the tests, not here.

/// What a page is printed on; always lying.
public enum Paper: String, CaseIterable, Sendable {
  /// For the wall.
  case a3
  /// For a desk.
  case a4

  /// The sheet within its margins, in pixels of 1/96 inch.
  var sheet: (width: Double, height: Double) {
    switch self {
    case .a3: (1_526, 1_061)
    case .a4: (1_061, 732)
    }
  }
}

/// The columns in which the notes of a case stand on paper.
struct PosterColumns: Equatable {
  /// How wide each is, in hundredths of the sheet.
  let widths: [Int]
  /// How many lines the longest name of a theme takes, so that all are as high.
  let nameLines: Int
}

/// How a page is printed.
struct PosterSize: Equatable {
  /// How the notes of a case stand on paper.
  enum Arrangement: String {
    /// A column for each theme, as on the plate.
    case columns
    /// One theme under the other, each over the whole width: what many sheets are filled by.
    case bands
  }

  let paper: Paper
  let arrangement: Arrangement
  /// The columns of each case; none in bands.
  let columns: [PosterColumns]
  /// The height of letters in half points: none is smaller than nine points.
  let letters: Int
  /// Whether it is meant for one sheet, and stretches to fill it.
  let isOneSheet: Bool
  /// Whether there are too many notes for a wall: then what they came to is told first, and the notes behind it.
  let isDigest: Bool

  /// So many notes are read on a wall.
  static let mostOnWall = 200
  /// Sizes of letters for A3, in half points, as in the style sheet: `.fit18` and on.
  private static let sizes = 18...28

  init(_ report: Report, on paper: Paper) {
    self.paper = paper
    isDigest = report.notes.count > Self.mostOnWall
    // So much text fits on no sheet, and need not be measured.
    let isMeasured = paper == .a3 && !isDigest && report.notes.reduce(0) { $0 + $1.text.utf8.count } < 1 << 17
    guard isMeasured else {
      (arrangement, columns, letters, isOneSheet) = (.bands, [], paper == .a3 ? 20 : 18, false)
      return
    }
    let estimate = PosterEstimate(of: report, width: paper.sheet.width)
    func fits(_ letters: Int, _ arrangement: Arrangement, on sheets: Int) -> Bool {
      // The last of a sheet is never quite filled.
      estimate.height(inLettersOf: letters, arrangement, on: sheets) <= Double(sheets) * 0.98 * paper.sheet.height
    }
    let sheets = (1...20).first { fits(Self.sizes.lowerBound, .columns, on: $0) } ?? 20
    isOneSheet = sheets == 1
    arrangement = sheets <= 3 ? .columns : .bands
    var (fitting, tooLarge) = (Self.sizes.lowerBound, Self.sizes.upperBound + 1)
    while tooLarge - fitting > 1 {
      let middle = (fitting + tooLarge) / 2
      if fits(middle, arrangement, on: sheets) { fitting = middle } else { tooLarge = middle }
    }
    letters = fitting
    columns = arrangement == .columns ? estimate.columns(inLettersOf: letters) : []
  }

  /// The classes of the whole page.
  var styleClass: String {
    "\(paper.rawValue) fit\(letters) \(arrangement.rawValue)" + (isOneSheet ? " one" : "") + (isDigest ? " digest" : "")
  }
}
