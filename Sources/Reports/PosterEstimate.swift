// How high a poster becomes with letters of a size: what a browser will do, reckoned with the widest letters that are usual. All sizes go by the style sheet
// for paper (PosterStyle+Paper.swift).
import Board
import Review
import Words

struct PosterEstimate {
  private let report: Report
  /// The width of the sheet in pixels.
  private let width: Double
  private let outstanding: [Findings.Outstanding]
  /// What nobody thought of, in words.
  private let words: [String]
  /// How many marks the time line has.
  private let marks: Int

  init(of report: Report, width: Double) {
    self.report = report
    self.width = width
    outstanding = Array(report.outstanding)
    words = report.blindSpots + [report.naming].compactMap { $0 }
    marks = report.marks.count
  }

  /// The height of everything. What does not fit at the foot of a sheet goes to the next whole, and leaves about as much empty as two thirds of a note are
  /// high.
  /// - Parameters:
  ///   - halfPoints: the size of letters.
  ///   - arrangement: how the notes stand.
  ///   - sheets: on how many sheets.
  /// - Returns: pixels.
  func height(inLettersOf halfPoints: Int, _ arrangement: PosterSize.Arrangement, on sheets: Int) -> Double {
    let letter = Self.pixels(halfPoints)
    let letters = Letters(letter, width, self, arrangement)
    return (letters.height + Double(sheets - 1) * 0.65 * (letters.tallest + 5)) * letter
  }

  /// The columns of each case, so that they end at about the same height.
  func columns(inLettersOf halfPoints: Int) -> [PosterColumns] {
    let letters = Letters(Self.pixels(halfPoints), width, self, .columns)
    return report.toldCases.map { told in
      let shares = letters.shares(of: letters.lanes(of: told))
      return PosterColumns(widths: shares.map { Int(($0 * 100).rounded(.down)) }, nameLines: letters.nameLines(shares))
    }
  }

  private static func pixels(_ halfPoints: Int) -> Double { Double(halfPoints) / 2 * 96 / 72 }

  /// Everything in units of the letters' height.
  private struct Letters {
    private let board: PosterEstimate
    private let arrangement: PosterSize.Arrangement
    private let width: Double
    /// The height of a line, and of a line of small letters, which are nine points at least.
    private let line = 1.24
    private let small: Double

    init(_ letter: Double, _ width: Double, _ board: PosterEstimate, _ arrangement: PosterSize.Arrangement) {
      (self.board, self.arrangement) = (board, arrangement)
      self.width = width / letter
      small = max(12 / letter, 0.86)
    }

    private var report: Report { board.report }
    private var findings: Findings { board.report.findings }

    var height: Double { 7.4 + inShort + report.toldCases.reduce(0) { $0 + height(of: $1) } + after + packages }

    private func height(of text: String, _ width: Double, size: Double = 1) -> Double {
      Double(text.lines(in: width / size)) * line * size
    }

    /// The height of the highest note.
    var tallest: Double {
      let heights = report.toldCases.flatMap { told in
        let lanes = lanes(of: told)
        return zip(lanes, shares(of: lanes)).flatMap { lanes, share in
          lanes.joined().map { height(of: $0, width * (arrangement == .columns ? share : 0.2) - 0.5) }
        }
      }
      return heights.max() ?? 0
    }

    private var inShort: Double {
      if board.outstanding.isEmpty { return 0 }
      return columns(20) { column in
        board.outstanding.map { height(of: $0.note.text.shortened(to: 300), column - 2.2) + 2 * small * line + 0.2 }
      } + 1.6
    }

    /// Pieces that are put in as many columns of at least this width as there is room for.
    private func columns(_ least: Double, in width: Double? = nil, _ pieces: (Double) -> [Double]) -> Double {
      let width = width ?? self.width
      let count = max(1, ((width + 1.5) / (least + 1.5)).rounded(.down))
      return Self.height(pieces((width + 1.5) / count - 1.5), inColumns: count)
    }

    /// How high columns become with these pieces under each other, none of which is broken.
    private static func height(_ pieces: [Double], inColumns count: Double) -> Double {
      let whole = pieces.reduce(0, +)
      return max(pieces.max() ?? 0, whole / count + (count > 1 ? (pieces.max() ?? 0) * 0.4 : 0))
    }

    // MARK: - Cases

    private func height(of told: ToldCase) -> Double {
      let its = report.notes(of: told)
      let steps = [Step.start, .end].map { step in
        self.step(told.sentences.filter { $0.step == step }, its.filter { $0.step == step })
      }
      let unplaced = its.filter(\.isUnplaced)
      let aside = unplaced.isEmpty ? 0 : columns(15) { column in unplaced.map { height(of: $0, column) } } + 2
      let highest = steps.max() ?? 0
      return (highest > 0 ? highest + 3 : 0) + 0.6 + plate(lanes(of: told)) + aside
    }

    private func step(_ sentences: [Findings.Sentence], _ notes: [Note]) -> Double {
      let width = (self.width - 0.8) / 2 - 1.4
      let said = columns(18, in: width) { column in sentences.map { height(of: $0.text + " groep 12 ", column) + 0.15 } }
      return said + columns(15, in: width) { column in notes.map { height(of: $0, column) } }
        + (sentences.isEmpty && notes.isEmpty ? 0 : 2.4)
    }

    /// The notes of a case on the plate: theme by theme, and in each term by term.
    func lanes(of told: ToldCase) -> [[[Note]]] {
      let notes = report.notes(of: told)
      return report.themesOnPlate.map { theme in
        report.spots.horizons.map { horizon in notes.filter { $0.theme == theme && $0.horizon == horizon } }
      }
    }

    private func plate(_ lanes: [[[Note]]]) -> Double {
      if lanes.isEmpty { return 0 }
      switch arrangement {
      case .columns:
        let shares = shares(of: lanes)
        return 1.5 + Double(nameLines(shares)) * 1.2 + (zip(lanes, shares).map { height(of: $0, inColumnOf: $1) }.max() ?? 0)
      case .bands:
        return lanes.reduce(0) { sum, lanes in
          sum + 4.2 + Self.height(lanes.flatMap { [2] + $0.map { height(of: $0, (width + 0.5) / 5 - 0.5) } }, inColumns: 5)
        }
      }
    }

    /// How many lines the longest name of a theme takes in columns of these parts of the plate's width.
    func nameLines(_ shares: [Double]) -> Int {
      let lines = zip(report.themesOnPlate, shares).map { theme, share in
        report.numbered(theme).wordParts.joined(separator: "\u{AD}").lines(in: (width * share - 1.5) / 1.05)
      }
      return min(4, lines.max() ?? 1)
    }

    /// The part of the plate's width that the column of each theme has.
    func shares(of lanes: [[[Note]]]) -> [Double] {
      var shares = lanes.map { _ in 1 / Double(lanes.count) }
      // The heading of a lane that goes on stands on one line.
      let least = min(max(0.12, 13.2 / width), 1 / Double(max(1, lanes.count)))
      for _ in 0..<3 {
        let areas = zip(lanes, shares).map { height(of: $0, inColumnOf: $1) * $1 }
        // What narrow columns get more than they need, the others have less; until none of those is too narrow then.
        var narrow: Set<Int> = []
        var left: Double { 1 - least * Double(narrow.count) }
        var rest: Double { areas.indices.reduce(0) { narrow.contains($1) ? $0 : $0 + areas[$1] } }
        while let next = areas.indices.first(where: { !narrow.contains($0) && areas[$0] / rest * left < least }) { narrow.insert(next) }
        shares = areas.indices.map { narrow.contains($0) ? least : areas[$0] / rest * left }
      }
      return shares
    }

    private func height(of lanes: [[Note]], inColumnOf share: Double) -> Double {
      lanes.reduce(0) { $0 + 1.75 + ($1.isEmpty ? line : narrow($1, width * share - 0.5)) }
    }

    /// Notes in the column of a theme; where there are few themes each has columns of its own.
    private func narrow(_ notes: [Note], _ column: Double) -> Double {
      report.spots.themes.count < 3
        ? columns(15, in: column) { column in notes.map { height(of: $0, column) } } : notes.reduce(0) { $0 + height(of: $1, column) }
    }

    private func height(of note: Note, _ column: Double) -> Double {
      let isPicked = findings.picked.contains(note.id)
      let inner = column - (isPicked ? 1.3 : 0.9)
      let by = height(of: "K " + report.byline(of: note), inner, size: small)
      return height(of: note.text, isPicked ? inner * 0.93 : inner) + by + 0.65 + (isPicked ? 1.4 : 0)
    }

    // MARK: - What stands under them

    private var after: Double {
      let (spots, column) = (report.spots, (width - 3) / 3)
      let rows = report.themesOnPlate.count * spots.horizons.count + spots.matrix.asides.count + 1
      let cases = report.matrixCases.count
      let heads = findings.cases.map { height(of: $0.title[report.language], ((cases < 3 ? column : width) - 16) / Double(cases) - 0.6) }
      let matrix = findings.cases.isEmpty ? 0 : Double(rows) * 1.5 + 7 + (heads.max() ?? 0)
      let words = board.words.map { height(of: $0, column - 1.1) + 0.24 }
      let takeaways = findings.takeaways.map { height(of: $0.said + " groep 12 · vastgoed", column) + 0.3 }
      let timeline = report.notes.isEmpty ? 0 : column * 0.19 + 5 * line + Double((board.marks + 1) / 2) * line
      let polls = findings.polls.map { Double($0.outcome.rows.count + 2) * 1.7 }
      let finding = Phrase.finding(of: findings.polls.map(\.outcome)).map { height(of: $0[report.language], column) + line } ?? 0
      let titles = 2.4 * (1 + (takeaways.isEmpty ? 0 : 1) + (polls.isEmpty ? 0 : 1))
      // A table of many cases goes over the whole width, and whole to the next sheet; the words stand under it.
      if cases > 2 {
        return matrix + titles + Self.height(words, inColumns: 3) + Self.height([timeline, finding] + takeaways + polls, inColumns: 3)
          + matrix / 3
      }
      let all = matrix + timeline + finding + titles + (words + takeaways + polls).reduce(0, +)
      return max(matrix + 2, all / 3 + 1)
    }

    private var packages: Double {
      let lines = report.commitmentLines.map { height(of: $0.text + $0.by, width - 2) + 0.3 }
      let agreed = lines.reduce(lines.isEmpty ? 0 : 2.4, +)
      if findings.packages.isEmpty { return agreed }
      let column = 0.13 * width
      return findings.packages.prefix(Limits.packages).reduce(4.2 + agreed) { sum, package in
        let notes = report.listedNotes(of: package).map(\.text).joined(separator: " / ")
        let cells = Package.Question.allCases.map { height(of: package[$0], column - 0.6) }
        let byGroup = height(of: package.title, column - 0.6) * 1.1 + small * line
        return sum + max(byGroup, cells.max() ?? 0, height(of: notes, width - 6 * column - 0.6)) + 0.25
      }
    }
  }
}

extension [Note] {
  /// The height that the first of these need before a theme's band begins, in units of the letters' height, by fours: a browser cuts a note that is higher than
  /// what is left of the sheet where its columns begin.
  var roomOnPaper: Int {
    let lines = map { $0.text.lines(in: 20) }.max() ?? 0
    return Swift.min(56, (8 + lines * 4 / 3 + 3) / 4 * 4)
  }
}

extension String {
  /// Lines that the text takes in a width, in units of the letters' height: word by word, in wide letters.
  func lines(in width: Double) -> Int {
    var (lines, used, word) = (1, 0.0, 0.0)
    func close(_ space: Double) {
      if used > 0, used + word > width { (lines, used) = (lines + 1, 0) }
      used += word
      if used > width { (lines, used) = (lines + Int(used / width), used.truncatingRemainder(dividingBy: width)) }
      (used, word) = (used + space, 0)
    }
    for scalar in unicodeScalars {
      switch scalar {
      case "\n":
        close(0)
        (lines, used) = (lines + 1, 0)
      case " ": close(0.32)
      case "\u{AD}": close(0)
      case "i", "j", "l", "f", "t", "r", ".", ",", ":", ";", "'", "(", ")", "!", "I", "-": word += 0.38
      case "m", "w", "M", "W", "@", "%": word += 0.95
      case "A"..."Z", "0"..."9": word += 0.69
      case _ where scalar.value < 0x1100: word += 0.61
      default: word += 1.2
      }
    }
    close(0)
    return lines
  }
}
