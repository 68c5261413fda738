// Where the parts of the board stand on a screen of some size. Knows sizes only: no notes, no words.
import Board
import Canvas

/// The board's geometry.
package struct BoardPlan: Equatable, Sendable {
  /// How much of the board fits.
  package enum Shape: Equatable, Sendable {
    /// Five open columns.
    case wide
    /// The column with the cursor is open, the others are strips.
    case focus
    /// One column, and tabs for the rest.
    case single
    /// Steps 1 and 2: one column of notes, beside the case where there is room, above the sentence.
    case step
  }

  /// One theme's column.
  package struct Column: Equatable, Sendable {
    let theme: Theme
    let x: Int
    let width: Int
    /// Whether it shows its notes; a strip only shows that there are some.
    let isOpen: Bool

    func contains(x: Int) -> Bool { x >= self.x && x < self.x + width }
  }

  /// Where a cell shows its notes.
  package struct Body: Equatable, Sendable {
    package var rect: Rect
    /// Whether there is no room for an empty row around each note.
    let isCompact: Bool

    var width: Int { rect.width }
    /// The first row of what an empty cell says.
    var firstRow: Int { isCompact || rect.height < 3 ? rect.y : rect.y + 1 }
  }

  /// With fewer rows for both lanes together, the empty rows between notes go.
  static let leastAiryRows = 14

  /// What there is to show of the three steps.
  enum Steps: Equatable, Sendable {
    /// Nobody speaks of steps here.
    case none
    /// The board of step 3, which comes after the others, and how many of them ended in a sentence.
    case board(sentences: Int)
    /// Step 1 or 2.
    case thinking
  }

  package let size: Size
  package let shape: Shape
  package let columns: [Column]
  /// The row of what the facilitator says; none when there is nothing to say.
  package let noticeRow: Int?
  /// The row that says in which of the steps this is.
  package let breadcrumbRow: Int?
  /// The first row of the sentences of the other steps, above the notes; none where the line of the steps says them, or nothing does.
  package let sentencesRow: Int?
  /// How many rows they have: one where they fit beside each other, else what they need as far as there is room.
  let sentenceRows: Int
  /// How many rows all sentences lack that are on the screen or could be.
  let lackedRows: Int
  /// The row of the guiding question; none where every row is needed for notes.
  package let questionRow: Int?
  package let heads: Int
  /// The row of the upper lane's line.
  let firstLane: Int
  /// The rows that the two lanes' bodies share.
  package let bodies: Int
  /// Where the case stands beside the notes of a step; none on a narrow screen.
  package let caseRect: Rect?
  /// The rows of a step's sentence, with the line above it that says so; none elsewhere.
  package let sentenceRect: Rect?
  package var footer: Int { size.height - 1 }
  /// Whether notes stand without an empty row between them.
  var isCompact: Bool { bodies < (shape == .step ? Self.leastAiryRows / 2 : Self.leastAiryRows) }
  /// The lanes that there are: a step that is not about interventions has one.
  var lanes: [Horizon] { shape == .step ? [.short] : Horizon.allCases }

  /// - Parameters:
  ///   - size: the screen.
  ///   - focus: the theme with the cursor.
  ///   - isZoomed: whether that theme has the whole width.
  ///   - hasNotice: whether the facilitator says something.
  ///   - steps: what there is to show of the three steps.
  ///   - sentenceLines: the rows that the sentences of steps need to be whole: on the board those above it, in a step its own.
  ///   - linesAbove: the rows that a step needs for the sentence of the one before; 0 where it has none or the line of the steps has room for it.
  ///   - spareRows: the rows that notes can miss without one more of them being out of sight.
  init(
    size: Size, focus: Theme, isZoomed: Bool, hasNotice: Bool = false, steps: Steps = .none, sentenceLines: Int = 1, linesAbove: Int = 0,
    spareRows: Int = 0
  ) {
    self.size = size
    shape = steps == .thinking ? .step : isZoomed || size.width < 60 ? .single : size.width < 100 ? .focus : .wide
    noticeRow = hasNotice ? 1 : nil
    if shape == .step {
      // On the lowest screens what the facilitator says comes in the place of the steps.
      breadcrumbRow = hasNotice ? (size.height >= 18 ? 2 : nil) : 1
      questionRow = nil
      let least = size.height < 15 ? 1 : size.width >= 100 || size.height < 20 ? 2 : 3
      let usual = max(least, min(sentenceLines, size.height / 6))
      let text = max(usual, min(sentenceLines, usual + spareRows))
      sentenceRows = min(linesAbove, usual + spareRows - text)
      let first = (breadcrumbRow ?? noticeRow ?? 0) + 1
      sentencesRow = sentenceRows > 0 ? first : nil
      lackedRows = max(0, sentenceLines - text) + linesAbove - sentenceRows
      heads = first + sentenceRows
      firstLane = heads
      let sentence = Rect(x: 0, y: size.height - 2 - text, width: size.width, height: text + 1)
      sentenceRect = sentence
      bodies = max(0, sentence.y - firstLane - 1)
      let beside = size.width >= 100 ? size.width * 45 / 100 : size.width >= 60 ? size.width * 2 / 5 : 0
      caseRect = beside > 0 ? Rect(x: 0, y: firstLane + 1, width: beside, height: bodies) : nil
      columns = [Column(theme: focus, x: beside > 0 ? beside + 1 : 0, width: size.width - (beside > 0 ? beside + 1 : 0), isOpen: true)]
      return
    }
    (caseRect, sentenceRect) = (nil, nil)
    if case .board(let sentences) = steps {
      // The sentences matter more than the way to them; on a low screen, what the facilitator says matters more than both.
      let first = (noticeRow ?? 0) + 1
      let isHigh = size.height >= 24
      let isLow = size.height < 18 || !isHigh && hasNotice
      breadcrumbRow = isLow || !isHigh && sentences > 0 ? nil : first
      // Where they are whole or not there at all, they take no row that a note needs.
      let usual = isLow ? 0 : max(1, min(sentenceLines, isHigh ? size.height / 6 : size.height / 9))
      let rows = min(sentenceLines, usual + spareRows)
      sentenceRows = sentences == 0 || isLow && rows < sentenceLines ? 0 : rows
      sentencesRow = sentenceRows == 0 ? nil : isHigh ? first + 1 : first
      lackedRows = sentences == 0 ? 0 : sentenceLines - sentenceRows
      questionRow = nil
      heads = (sentencesRow ?? breadcrumbRow ?? noticeRow ?? 0) + max(1, sentenceRows)
    } else {
      (breadcrumbRow, sentencesRow, sentenceRows, lackedRows) = (nil, nil, 0, 0)
      // On a low screen the notice has the question's row: then nothing moves when it comes.
      questionRow = size.height >= 24 || size.height >= 18 && !hasNotice ? (hasNotice ? 2 : 1) : nil
      heads = (questionRow ?? noticeRow ?? 0) + 1
    }
    firstLane = heads + 1
    bodies = max(0, size.height - firstLane - 3)
    columns = Self.columns(shape, width: size.width, focus: focus)
  }

  private static func columns(_ shape: Shape, width: Int, focus: Theme) -> [Column] {
    let themes = Theme.allCases
    let separators = themes.count - 1
    switch shape {
    case .single, .step: return [Column(theme: focus, x: 0, width: width, isOpen: true)]
    case .wide:
      // What does not divide by five goes to the first columns, which have the longest titles.
      let (share, rest) = (width - separators).quotientAndRemainder(dividingBy: themes.count)
      var x = 0
      return themes.enumerated().map { index, theme in
        let columnWidth = share + (index < rest ? 1 : 0)
        defer { x += columnWidth + 1 }
        return Column(theme: theme, x: x, width: columnWidth, isOpen: true)
      }
    case .focus:
      let strip = width < 72 ? 7 : width < 90 ? 9 : 11
      var x = 0
      return themes.map { theme in
        let columnWidth = theme == focus ? width - separators - strip * separators : strip
        defer { x += columnWidth + 1 }
        return Column(theme: theme, x: x, width: columnWidth, isOpen: theme == focus)
      }
    }
  }

  func laneRow(_ horizon: Horizon, upper: Int) -> Int { horizon == .short || shape == .step ? firstLane : firstLane + 1 + upper }

  /// Where an open cell shows its notes; none for a strip, or when nothing fits.
  func body(_ theme: Theme, _ horizon: Horizon, upper: Int) -> Body? {
    columns.first { $0.theme == theme && $0.isOpen }.map { body($0, horizon, upper: upper) }
  }

  /// The part of a column below a lane's line.
  func body(_ column: Column, _ horizon: Horizon, upper: Int) -> Body {
    let height = shape == .step ? bodies : horizon == .short ? upper : bodies - upper
    return Body(
      rect: Rect(x: column.x, y: laneRow(horizon, upper: upper) + 1, width: column.width, height: max(0, height)),
      isCompact: isCompact)
  }

  /// How the lanes divide the rows: so that nothing is hidden, then so that nothing is shortened, then so that there is air, and otherwise evenly.
  /// - Parameters:
  ///   - short: what the fullest cell of the upper lane needs.
  ///   - long: the same of the lower lane.
  /// - Returns: the rows of the upper lane.
  func upperRows(_ short: LaneNeed, _ long: LaneNeed) -> Int {
    if shape == .step { return bodies }
    var upper = upperRows(short.airy, long.airy, leaving: 4)
    for (above, below) in [(short.full, long.full), (short.least, long.least)] {
      upper = above + below <= bodies ? min(max(upper, above), bodies - below) : upperRows(above, below, leaving: 2)
    }
    return upper
  }

  /// Evenly, until one needs more than half and the other can miss it.
  private func upperRows(_ short: Int, _ long: Int, leaving: Int) -> Int {
    let half = (bodies + 1) / 2
    let least = min(leaving, bodies / 2)
    if short > half { return min(short, max(half, bodies - max(long, least))) }
    if long > bodies - half { return max(bodies - long, min(half, max(short, least))) }
    return half
  }

  /// The rows that both lanes together lack with so many rows for the upper one.
  func shortage(_ short: LaneNeed, _ long: LaneNeed, upper: Int) -> Shortage {
    func lack(_ above: Int, _ below: Int) -> Int { max(0, above - upper) + max(0, below - (bodies - upper)) }
    return Shortage(hidden: lack(short.least, long.least), shortened: lack(short.full, long.full))
  }

  /// What is hidden weighs more than what is shortened.
  struct Shortage {
    let hidden: Int
    let shortened: Int

    func isLess(than other: Shortage) -> Bool { (hidden, shortened) < (other.hidden, other.shortened) }
  }
}
