// The picture of a screen. Each part draws itself in its own file; this one says what stands on what.
import Board
import Canvas

extension Model {
  /// The screen as it is now.
  public func view() -> Frame {
    var frame = Frame(grid: Grid(size: size, glyphs: setup.glyphs), cursor: nil)
    guard size.width >= BoardPlan.least.width, size.height >= BoardPlan.least.height else {
      drawTooSmall(in: &frame)
      return frame
    }
    switch stage {
    case .askingGroup(let question): drawGroupQuestion(question, in: &frame)
    case .greeting: drawGreeting(in: &frame)
    case .board:
      switch kind {
      case .group: drawGroup(in: &frame)
      case .host: if desk.viewing == nil { drawHost(in: &frame) } else { drawGroup(in: &frame) }
      case .review: drawReview(in: &frame)
      case .present:
        drawPlenary(in: &frame)
        // No key line, and no cursor: what is shown is for the back of the room.
        if panel == nil {
          if !board.shows.isBlack { drawMessage(in: &frame) }
          return frame
        }
      }
      drawCard(in: &frame)
      if panel != nil { drawPanel(in: &frame) }
    }
    drawMessage(in: &frame)
    drawFooter(in: &frame)
    return frame
  }

  private func drawTooSmall(in frame: inout Frame) {
    let words = Words.tooSmall(BoardPlan.least.width, BoardPlan.least.height)[language]
    let lines = WrappedText(words, width: max(1, size.width), glyphs: setup.glyphs, limit: max(0, size.height)).lines
    for (row, line) in lines.enumerated() { frame.grid.write(line.text, at: Point(x: 0, y: row)) }
  }

  /// One line of what just happened, or of what is the matter, above the footer.
  private func drawMessage(in frame: inout Frame) {
    var words: (text: String, isWarning: Bool)?
    if isLeaving { words = (Words.stillSharing[language], true) }
    if calls.asksToLeave { words = (Words.sessionStillRuns[language], true) }
    if words == nil, let toast { words = (toast.text, toast.isWarning) }
    if words == nil, let standing = standingWarning { words = (standing[language], true) }
    guard let words else { return }
    let style: Style = words.isWarning ? .warning : .toast
    let text = words.isWarning ? "! " + words.text : words.text
    let lines = WrappedText(text, width: max(1, size.width - 2), glyphs: setup.glyphs, limit: 4).lines
    // Never over a sentence: somebody may be writing it.
    let isBare = stage == .board && panel == nil && (kind == .group || desk.viewing != nil)
    let bottom = isBare ? plan.sentenceRect?.y ?? size.height - 1 : size.height - 1
    for (index, line) in lines.enumerated() {
      let row = bottom - lines.count + index
      frame.grid.fill(Rect(x: 0, y: row, width: size.width, height: 1), style)
      frame.grid.write(line.text, at: Point(x: 1, y: row), style: style)
    }
  }

  /// A theme's title: what the plate calls it, or our own words for it.
  func themeTitle(_ theme: Theme) -> String { board.title(of: theme)?[language] ?? theme.title[language] }

  /// A theme's title for a column: the whole one, else a shorter one of ours, else what fits.
  func themeTitle(_ theme: Theme, columns: Int) -> String {
    let whole = themeTitle(theme)
    if width(of: whole, in: setup.glyphs) <= columns { return whole }
    if whole == theme.title[language] {
      let abbreviated = Words.abbreviatedTitle(of: theme)[language]
      if width(of: abbreviated, in: setup.glyphs) <= columns { return abbreviated }
      return theme.shortTitle[language].truncated(to: columns, in: setup.glyphs)
    }
    return whole.truncated(to: columns, in: setup.glyphs)
  }
}

extension Grid {
  /// Writes a text that ends at a column.
  mutating func write(_ text: String, endingAt x: Int, y: Int, style: Style = .plain) {
    write(text, at: Point(x: x - width(of: text, in: glyphs), y: y), style: style)
  }

  /// Writes a text in the middle of the screen.
  mutating func writeCentred(_ text: String, y: Int, style: Style = .plain) {
    write(text, at: Point(x: max(0, (size.width - width(of: text, in: glyphs)) / 2), y: y), style: style)
  }
}
