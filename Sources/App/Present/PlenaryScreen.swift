// The plenary screen: few things, large, and nothing that is hidden. What it shows comes from the file alone, so two of them are the same.
import Board
import Canvas

extension Model {
  func drawPlenary(in frame: inout Frame) {
    let view = board.shows
    if view.isBlack { return }
    var wall = Wall(frame.grid)
    switch view.kind {
    case .welcome: drawWelcome(on: &wall)
    case .join: drawJoin(on: &wall)
    case .question: drawQuestion(on: &wall)
    case .board: drawCounts(on: &wall)
    case .feedback: drawFeedback(on: &wall)
    case .note: drawNote(view.note, on: &wall)
    case .timer: drawTimer(on: &wall)
    case .poll: drawPolls(on: &wall)
    case .votes: drawVotes(on: &wall)
    case .packages: drawPackages(on: &wall)
    case .takeaways: drawTakeaways(on: &wall)
    case .message: drawWallMessage(on: &wall)
    }
    frame.grid = wall.grid
  }

  /// How many pages the view has. It does not depend on the screen, so that every screen turns to the same page.
  var plenaryPages: Int {
    switch board.shows.kind {
    case .feedback: board.feedbackPages.count
    case .poll: pollPages.count
    case .votes: board.voting.state == .result ? (shownResult.count + Self.votesOnPage - 1) / Self.votesOnPage : 1
    case .packages: shownPackages.count
    case .takeaways: (shownTakeaways.count + Self.takeawaysOnPage - 1) / Self.takeawaysOnPage
    case .welcome, .join, .question, .board, .note, .timer, .message: 1
    }
  }

  /// What of a list stands on the page that is shown.
  func onPage<Element>(_ elements: [Element], each count: Int) -> ArraySlice<Element> {
    elements.dropFirst(plenaryPage * count).prefix(count)
  }

  /// Whether a note may be seen by everybody in the room.
  func isShown(_ id: NoteID, in sight: Sight) -> Bool { board.cell(of: id) != nil && board.isSeen(id, in: sight) }

  // MARK: - First and last line

  /// The first line: what this is, and the clock at the right when one runs.
  func drawHead(_ title: String, on wall: inout Wall, hasClock: Bool = true) {
    var room = wall.width
    if hasClock, let clock = wallClock(on: wall) {
      wall.grid.write(clock.text, endingAt: wall.size.width - wall.margin, y: wall.top, style: clock.style)
      room -= width(of: clock.text, in: wall.glyphs) + 2
    }
    wall.grid.write(
      title.inOneLine.truncated(to: max(0, room), in: wall.glyphs), at: Point(x: wall.margin, y: wall.top), style: .wallStrong)
  }

  /// The last line: something to say at the left, and which page this is at the right when there are several.
  func drawFoot(_ text: String = "", on wall: inout Wall) {
    var room = wall.width
    if plenaryPages > 1 {
      let page = Words.Wall.page(plenaryPage + 1, plenaryPages)[language]
      wall.grid.write(page, endingAt: wall.size.width - wall.margin, y: wall.bottom, style: .wallStrong)
      room -= width(of: page, in: wall.glyphs) + 2
    }
    wall.grid.write(text.truncated(to: max(0, room), in: wall.glyphs), at: Point(x: wall.margin, y: wall.bottom), style: .wallStrong)
  }

  /// One sentence in the middle: what is the matter where there is nothing to show.
  func drawAlone(_ text: Phrase, on wall: inout Wall, title: Phrase? = nil) {
    drawHead(title?[language] ?? "", on: &wall)
    let large = LargeText(text[language], in: wall.body.size, glyphs: wall.glyphs, limit: 6)
    wall.writeCentred([WallPart(rows: large.rows)], in: wall.body)
  }

  // MARK: - The clock

  /// The clock as it stands beside other things: its last minute and its last seconds are told in words and by more than colour.
  func wallClock(on wall: Wall) -> (text: String, style: Style)? {
    guard let timer = board.timer(of: nil) else { return nil }
    let isNarrow = wall.size.width < 60
    let left = timer.left(at: now.wall)
    let time = SessionTimer.text(left)
    guard timer.isRunning else { return (isNarrow ? "|| \(time)" : "\(Phrase.paused[language]) \(time)", .wallStrong) }
    if left <= 0 { return (" \(Phrase.timeIsUp[language]) ", .clockNow) }
    guard left <= Self.lastMinute else { return (time, .wallStrong) }
    let isLast = left <= Self.lastSeconds
    let words = (isLast ? Words.Wall.nearlyOver : Words.Wall.lastMinute)[language]
    return (isNarrow ? " ! \(time) " : " \(words) \(time) ", isLast ? .clockNow : .clockSoon)
  }

  static var lastMinute: Int64 { 60_000 }
  static var lastSeconds: Int64 { 10_000 }
}
