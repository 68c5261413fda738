// Where the parts of the board stand on a screen of some size. Knows sizes only: no notes, no words.
import Board
import Canvas

/// The board's geometry.
struct BoardPlan: Equatable, Sendable {
  /// How much of the board fits.
  enum Shape: Equatable, Sendable {
    /// Five open columns.
    case wide
    /// The column with the cursor is open, the others are strips.
    case focus
    /// One column, and tabs for the rest.
    case single
    /// One line that says what size is needed.
    case tooSmall
  }

  /// One theme's column.
  struct Column: Equatable, Sendable {
    let theme: Theme
    let x: Int
    let width: Int
    /// Whether it shows its notes; a strip only shows that there are some.
    let isOpen: Bool
  }

  /// Where a cell shows its notes.
  struct Body: Equatable, Sendable {
    let rect: Rect
    /// Whether there is no room for an empty row around each note.
    let isCompact: Bool

    var width: Int { rect.width }
    /// The rows that slots share, each with the gap below it.
    var capacity: Int { isCompact ? rect.height : max(0, rect.height - 1) }
    /// The first row of the first slot.
    var firstRow: Int { isCompact ? rect.y : rect.y + 1 }
  }

  /// Below this nothing sensible can be shown.
  static let least = Size(width: 40, height: 12)

  /// With fewer rows for both lanes together, the empty rows between notes go.
  static let leastAiryRows = 14

  let size: Size
  let shape: Shape
  let columns: [Column]
  let header = 0
  /// The row of what the facilitator says; none when there is nothing to say.
  let noticeRow: Int?
  /// The row of the guiding question; none where every row is needed for notes.
  let questionRow: Int?
  let heads: Int
  /// The row of the upper lane's line.
  let firstLane: Int
  /// The rows that the two lanes' bodies share.
  let bodies: Int
  var footer: Int { size.height - 1 }
  /// Whether notes stand without an empty row between them.
  var isCompact: Bool { bodies < Self.leastAiryRows }

  init(size: Size, focus: Theme, isZoomed: Bool, hasNotice: Bool = false) {
    self.size = size
    let shape: Shape =
      size.width < Self.least.width || size.height < Self.least.height
      ? .tooSmall : isZoomed || size.width < 60 ? .single : size.width < 100 ? .focus : .wide
    self.shape = shape
    noticeRow = hasNotice ? 1 : nil
    // On a low screen the notice has the question's row: then nothing moves when it comes.
    questionRow = size.height >= 24 || size.height >= 18 && !hasNotice ? (hasNotice ? 2 : 1) : nil
    heads = (questionRow ?? noticeRow ?? 0) + 1
    firstLane = heads + 1
    bodies = max(0, size.height - firstLane - 3)
    columns = shape == .tooSmall ? [] : Self.columns(shape, width: size.width, focus: focus)
  }

  private static func columns(_ shape: Shape, width: Int, focus: Theme) -> [Column] {
    let themes = Theme.allCases
    let separators = themes.count - 1
    switch shape {
    case .tooSmall: return []
    case .single: return [Column(theme: focus, x: 0, width: width, isOpen: true)]
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

  /// The row of a lane's line.
  func laneRow(_ horizon: Horizon, upper: Int) -> Int { horizon == .short ? firstLane : firstLane + 1 + upper }

  /// Where an open cell shows its notes; none for a strip, or when nothing fits.
  func body(_ theme: Theme, _ horizon: Horizon, upper: Int) -> Body? {
    columns.first { $0.theme == theme && $0.isOpen }.map { body($0, horizon, upper: upper) }
  }

  /// The part of a column below a lane's line.
  func body(_ column: Column, _ horizon: Horizon, upper: Int) -> Body {
    let height = horizon == .short ? upper : bodies - upper
    return Body(
      rect: Rect(x: column.x, y: laneRow(horizon, upper: upper) + 1, width: column.width, height: max(0, height)),
      isCompact: isCompact)
  }

  /// How the lanes divide the rows: evenly, until one needs more than half and the other can miss it.
  /// - Parameters:
  ///   - short: rows that the fullest cell of the upper lane needs.
  ///   - long: the same of the lower lane.
  /// - Returns: the rows of the upper lane.
  func upperRows(needed short: Int, _ long: Int) -> Int {
    let half = (bodies + 1) / 2
    let least = min(4, bodies / 2)
    if short > half { return min(short, max(half, bodies - max(long, least))) }
    if long > bodies - half { return max(bodies - long, min(half, max(short, least))) }
    return half
  }
}
