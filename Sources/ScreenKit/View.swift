// The picture of a screen: the screen itself, the panel over it, the line of what just happened, the key line.
import Board
import Canvas
import Words

/// Below this nothing sensible can be shown.
package let leastSize = Size(width: 40, height: 12)

extension ScreenState {
  /// The screen as it is now.
  package func view() -> Frame {
    var frame = Frame(grid: Grid(size: size, glyphs: glyphs), cursor: nil)
    guard !isTooSmall else {
      drawTooSmall(in: &frame)
      return frame
    }
    draw(in: &frame)
    if panel != nil { drawPanel(in: &frame) }
    guard panel != nil || hasKeyLine else { return frame }
    drawMessage(in: &frame)
    drawFooter(in: &frame)
    return frame
  }

  /// Whether nothing can be shown but that the window is too small.
  var isTooSmall: Bool { size.width < leastSize.width || size.height < leastSize.height }

  private func drawTooSmall(in frame: inout Frame) {
    let forms = tooSmallWords.map { WrappedText($0[language], width: max(1, size.width), glyphs: glyphs, limit: max(0, size.height)) }
    let lines = (forms.first { !$0.isCut } ?? forms[0]).lines
    frame.grid.write(lines.map(\.text), at: Point(x: 0, y: 0), style: .plain)
  }

  /// What a window says that is too small, in fewer and fewer words: what helps, what becomes of what was typed, and how to leave all the same.
  private var tooSmallWords: [Phrase] {
    if shell.isLeaving { return [Words.stillSharing] }
    let quits = isWriting ? Words.interruptQuits : named(Words.keyQuits)
    let larger = Words.tooSmall(leastSize.width, leastSize.height)
    let leaves = draftLoss.map { Phrase(nl: "\(quits.nl) · \($0.nl)", en: "\(quits.en) · \($0.en)") } ?? quits
    let forms = [[larger, Words.typedStays, leaves], [larger, leaves], [leaves], [quits]]
    return forms.dropFirst(isWriting ? 0 : 1).map { parts in
      Phrase(nl: parts.map(\.nl).joined(separator: " "), en: parts.map(\.en).joined(separator: " "))
    }
  }

  /// A theme's title: what the plate calls it, or our own words for it.
  package func themeTitle(_ theme: Theme) -> String { board.title(of: theme)?[language] ?? theme.title[language] }

  /// A theme's title for a column: the whole one, else a shorter one of ours, else what fits.
  package func themeTitle(_ theme: Theme, columns: Int) -> String {
    let whole = themeTitle(theme)
    if width(of: whole) <= columns { return whole }
    guard whole == theme.title[language] else { return whole.truncated(to: columns, in: glyphs) }
    let abbreviated = Words.abbreviatedTitle(of: theme)[language]
    return width(of: abbreviated) <= columns ? abbreviated : theme.shortTitle[language].truncated(to: columns, in: glyphs)
  }

  /// A text as lines that stand in the middle of the screen, with air on both sides.
  package func centredLines(_ text: String, limit: Int? = nil) -> [String] {
    WrappedText(text, width: max(1, size.width - 4), glyphs: glyphs, limit: limit).lines.map(\.text)
  }

  /// Whose note it is, in words.
  package func owner(of note: Note) -> String { (note.group.map(Phrase.group) ?? Phrase.facilitator)[language] }

  /// The time of day, and the date when it was not today, in the time zone of this screen.
  package func clock(_ instant: Instant) -> String {
    let zone = shell.setup.zone
    let (local, time) = (CalendarTime(instant, in: zone), zone.time(at: instant))
    return local.date == CalendarTime(now.wall, in: zone).date ? time : "\(local.day)-\(local.month)-\(local.year) \(time)"
  }

  // MARK: - A panel

  /// Where the panel's box stands: in the middle, and on small screens over everything but the footer.
  package func panelRect(_ sheet: Sheet) -> Rect {
    let height = min(sheet.lines.count, panelRows) + 2
    let first = firstPanelRow
    if isPanelFull { return Rect(x: 0, y: first, width: size.width, height: size.height - 1 - first) }
    let width = panelWidth + 4
    // A little above the middle, where the eye is.
    return Rect(x: (size.width - width) / 2, y: max(first, (size.height - 1 - height) * 2 / 5), width: width, height: height)
  }

  /// The first row that a panel may cover: it leaves the line above it, and on larger screens the header.
  var firstPanelRow: Int { (isPanelFull ? 0 : 1) + (lineAbovePanel == nil ? 0 : 1) }

  func panelTop(_ sheet: Sheet) -> Int {
    let last = max(0, sheet.lines.count - panelRows)
    if let chosen = sheet.chosen { return min(max(0, chosen - panelRows / 2), last) }
    return min(panel?.scroll ?? 0, last)
  }

  private func drawPanel(in frame: inout Frame) {
    guard let sheet = sheet() else { return }
    let rect = panelRect(sheet)
    if let line = lineAbovePanel {
      let row = firstPanelRow - 1
      frame.grid.fill(row: row, .notice)
      frame.grid.write(line.truncated(to: size.width - 2, in: glyphs), at: Point(x: 1, y: row), style: .notice)
    }
    frame.grid.stepBack(behind: rect)
    frame.grid.fill(rect, .panel)
    frame.grid.frame(rect, style: .panelFrame)
    let top = panelTop(sheet)
    let hiddenAbove = sheet.above ?? top
    let above = hiddenAbove > 0 ? " ▲ \(Words.more(hiddenAbove)[language]) " : ""
    let room = max(0, rect.width - 6 - width(of: above))
    frame.grid.write(" \(sheet.title.truncated(to: room, in: glyphs)) ", at: Point(x: rect.x + 2, y: rect.y), style: .panelStrong)
    let inside = rect.inset(x: 2, y: 1)
    frame.grid.write(sheet.lines, from: top, in: inside)
    let below = sheet.below ?? sheet.lines.count - top - inside.height
    frame.grid.write(above, endingAt: rect.maxX - 2, y: rect.y, style: .panelStrong)
    if below > 0 { frame.grid.write(" ▼ \(Words.more(below)[language]) ", endingAt: rect.maxX - 2, y: rect.maxY - 1, style: .panelStrong) }
    if let caret = sheet.caret {
      frame.cursor = Point(x: min(inside.x + caret.x, inside.maxX), y: inside.y + max(0, caret.y - top))
    } else {
      frame.cursor = Point(x: inside.x, y: inside.y + (sheet.chosen.map { $0 - top } ?? 0))
    }
  }
}

extension GridCell {
  /// Whether it shows a piece of text: no space, and no rule, which may well end at a pop-up.
  fileprivate var isLettering: Bool { ![0x20, 0x2D, 0x7C].contains(glyph.base) && !(0x2500...0x257F).contains(glyph.base) }
}

extension Grid {
  /// Dims what stands behind a pop-up, and takes away what would be a scrap at its edges: words that it cuts in two, and strips too narrow to read.
  package mutating func stepBack(behind rect: Rect) {
    restyle(bounds) { $0.staysInFront ? $0 : .behind }
    for y in max(0, rect.y)..<max(0, min(rect.maxY, size.height)) where !self[0, y].style.staysInFront {
      var left = rect.x
      while left > 0, rect.x < Self.leastStrip || self[left - 1, y].isLettering { left -= 1 }
      var right = rect.maxX
      while right < size.width, size.width - rect.maxX < Self.leastStrip || self[right, y].isLettering { right += 1 }
      fill(Rect(x: left, y: y, width: right - left, height: 1), .plain)
    }
  }

  /// The columns beside a pop-up that are worth a look.
  private static var leastStrip: Int { 12 }

  /// Fills a whole row of the screen.
  package mutating func fill(row: Int, _ style: Style) { fill(Rect(x: 0, y: row, width: size.width, height: 1), style) }

  /// Writes lines below each other.
  package mutating func write(_ lines: [String], at point: Point, style: Style, clip: Rect? = nil) {
    for (index, line) in lines.enumerated() { write(line, at: Point(x: point.x, y: point.y + index), style: style, clip: clip) }
  }

  /// Writes as many styled lines as fit, beginning with one of them.
  package mutating func write(_ lines: [[Span]], from first: Int, in rect: Rect, style: (Style) -> Style = { $0 }) {
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      var x = rect.x
      for span in line { x += write(span.text, at: Point(x: x, y: rect.y + row), style: style(span.style), clip: rect) }
    }
  }

  /// Writes a text that ends at a column.
  package mutating func write(_ text: String, endingAt x: Int, y: Int, style: Style = .plain) {
    write(text, at: Point(x: x - width(of: text, in: glyphs), y: y), style: style)
  }

  /// Writes lines below each other, each in the middle of the screen.
  package mutating func writeCentred(_ lines: [String], y: Int, style: Style) {
    for (index, line) in lines.enumerated() { writeCentred(line, y: y + index, style: style) }
  }

  /// Writes a text in the middle of the screen.
  package mutating func writeCentred(_ text: String, y: Int, style: Style = .plain) {
    write(text, at: Point(x: max(0, (size.width - width(of: text, in: glyphs)) / 2), y: y), style: style)
  }
}
