// The picture of the review: which board, which view, which notes and which moment on top; the view; the slider; the keys.
import Board
import Canvas
import Review
import ScreenKit
import Words

extension ReviewScreen {
  package func draw(in frame: inout Frame) {
    drawReviewHeader(in: &frame.grid)
    for tab in reviewTabs() {
      let style: Style = tab.view == desk.view ? .tabHere : .plain
      frame.grid.write(tab.text, at: tab.rect.origin, style: style, clip: tab.rect)
    }
    drawReviewState(in: &frame)
    let body = reviewBody
    if desk.view == .notes { drawNoteList(body, in: &frame) } else { drawPage(body, in: &frame) }
    if sliderRows > 0 { drawSlider(in: &frame.grid) }
  }

  private func drawReviewHeader(in grid: inout Grid) {
    grid.fill(Rect(x: 0, y: 0, width: size.width, height: 1), .header)
    let title = board.title?[language] ?? shell.board.title?[language] ?? ""
    let whole = title.isEmpty ? ReviewWords.lookingBack[language] : "\(ReviewWords.lookingBack[language]) · \(title)"
    // What is hidden now is in no past; how much that is, is the same at every moment.
    let notes = NoteTotal(told: desk.index.count, hidden: desk.hidden.count(of: .note))
    let counts = [
      Phrase.groups(board.groups.count)[language], Phrase.notes(notes)[language],
      shell.setup.review.edits ? ReviewWords.editing[language] : Words.readOnly[language],
    ]
    // The number of notes is the last to go: the title is shortened first.
    let right =
      [counts, Array(counts.prefix(2))].map { $0.joined(separator: " · ") }.first { width(of: $0) <= size.width / 2 } ?? counts[1]
    grid.write(right, endingAt: size.width - 1, y: 0, style: .header)
    let room = size.width - width(of: right) - 4
    let left = width(of: whole) <= room || title.isEmpty ? whole : title
    grid.write(left.truncated(to: max(0, room), in: glyphs), at: Point(x: 1, y: 0), style: .header)
  }

  /// The views and where their names stand: whole names where they fit, else short ones, else of the open view only.
  func reviewTabs() -> [(view: ReviewView, text: String, rect: Rect)] {
    let views = reviewViews
    let ways: [(ReviewView) -> String] = [
      { " " + $0.title[self.language] }, { " " + ReviewWords.shortName(of: $0)[self.language] },
      { " " + ReviewWords.shortestName(of: $0)[self.language] },
      { $0 == self.desk.view ? " " + $0.title[self.language] : "" },
    ]
    var texts: [String] = []
    for way in ways {
      texts = views.map { " \($0.rawValue + 1)\(way($0)) " }
      if texts.reduce(0, { $0 + width(of: $1) }) <= size.width { break }
    }
    var x = 0
    return zip(views, texts).map { view, text in
      let rect = Rect(x: x, y: 1, width: width(of: text), height: 1)
      x = rect.maxX
      return (view, text, rect)
    }
  }

  // MARK: - Filters and the moment

  /// The moment that is shown, when it is not now.
  private var momentText: String {
    desk.past.map { " \(ReviewWords.asOf(clock($0.at))[language])\(desk.playsAt == nil ? "" : " >") " } ?? ""
  }

  private var countText: String {
    let count = desk.chips.isEmpty ? "" : Phrase.outOf(desk.found.count, desk.index.count)[language]
    let order = desk.order == .board ? "" : desk.order.title[language]
    return [count, order].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The filters that are on and where their chips stand; those that don't fit are counted by a last one without a place.
  func reviewChips() -> [(value: FilterValue, text: String, rect: Rect)] {
    var x = 1 + (momentText.isEmpty ? 0 : width(of: momentText) + 1)
    // Whoever types needs some of the columns.
    let end = size.width - 2 - width(of: countText) - (desk.typing == nil ? 0 : 24)
    var chips: [(FilterValue, String, Rect)] = []
    for value in desk.chips where desk.typing == nil || value.kind != .text {
      let text = " \(chipText(value).truncated(to: max(4, min(32, end - x - 2)), in: glyphs)) "
      let rect = Rect(x: x, y: 2, width: width(of: text), height: 1)
      if rect.maxX > end { break }
      chips.append((value, text, rect))
      x = rect.maxX + 1
    }
    return chips
  }

  private func drawReviewState(in frame: inout Frame) {
    let chips = reviewChips()
    if !momentText.isEmpty { frame.grid.write(momentText, at: Point(x: 1, y: 2), style: .notice) }
    for chip in chips { frame.grid.write(chip.text, at: chip.rect.origin, style: .chip) }
    var x = chips.last?.rect.maxX ?? (momentText.isEmpty ? 0 : 1 + width(of: momentText))
    let count = countText
    let end = size.width - 2 - width(of: count)
    if let typing = desk.typing {
      let room = max(6, end - x - 3)
      let typed = typing.field.text.truncatedAtStart(to: room - 1, in: glyphs)
      x += 1 + frame.grid.write("/", at: Point(x: x + 1, y: 2), style: .more)
      frame.grid.write(typed.padded(to: room, in: glyphs), at: Point(x: x + 1, y: 2), style: .panelField)
      frame.cursor = Point(x: min(size.width - 1, x + 1 + width(of: typed)), y: 2)
    } else if chips.count < desk.chips.count {
      frame.grid.write(" +\(desk.chips.count - chips.count)", at: Point(x: x, y: 2), style: .more)
    } else if chips.isEmpty, momentText.isEmpty {
      let words =
        desk.hidden.total > 0
        ? ReviewWords.allButHidden(desk.hidden.total) : desk.index.count == 0 ? Words.noNotesHere : ReviewWords.allNotes
      frame.grid.write(words[language].truncated(to: max(0, end - 1), in: glyphs), at: Point(x: 1, y: 2), style: .hint)
    }
    frame.grid.write(count, endingAt: size.width - 1, y: 2, style: .more)
  }

  // MARK: - A page

  private func drawPage(_ body: Rect, in frame: inout Frame) {
    let top = desk.place.top
    let spots = desk.page.spots
    let chosen = spots.indices.contains(desk.place.index) ? desk.place.index : nil
    for (row, line) in desk.page.lines.dropFirst(top).prefix(body.height).enumerated() {
      let y = body.y + row
      for span in line {
        let isChosen = span.spot != nil && span.spot == chosen
        frame.grid.write(span.text, at: Point(x: span.x, y: y), style: isChosen ? .rowHere : span.style, clip: body)
      }
    }
    if let chosen {
      let spot = spots[chosen]
      let y = body.y + spot.lines.lowerBound - top
      if body.contains(Point(x: max(0, spot.x - 1), y: y)) {
        frame.grid.write(">", at: Point(x: max(0, spot.x - 1), y: y), style: .frame)
        if panel == nil, desk.typing == nil { frame.cursor = Point(x: spot.x, y: y) }
      }
    }
    drawReviewMore(body, lines: desk.page.lines.count, in: &frame.grid)
  }

  func drawReviewMore(_ body: Rect, lines: Int, in grid: inout Grid) {
    let (above, below) = (desk.place.top, lines - desk.place.top - body.height)
    if above > 0 { grid.write(" ▲ \(Words.more(above)[language]) ", endingAt: size.width, y: body.y, style: .count) }
    if below > 0 { grid.write(" ▼ \(Words.more(below)[language]) ", endingAt: size.width, y: body.maxY - 1, style: .count) }
  }

  // MARK: - The slider

  private func drawSlider(in grid: inout Grid) {
    guard let replay = desk.replay else { return }
    let rect = sliderRect
    let ends = sliderEnds
    grid.write(ends.first, at: Point(x: 1, y: rect.y), style: .count)
    grid.write(ends.last, endingAt: size.width - 1, y: rect.y, style: .count)
    let now = sliderColumn(desk.past?.number ?? replay.events.count, in: replay)
    grid.horizontalRule(at: rect.origin, width: rect.width, style: .rule)
    grid.horizontalRule(at: rect.origin, width: now - rect.x, style: .rule, stroke: .heavy)
    var free = 0
    for mark in replay.landmarks {
      let x = sliderColumn(mark.number, in: replay)
      grid.write("┼", at: Point(x: x, y: rect.y), style: .rule)
      let words = shortText(of: mark)
      guard !words.isEmpty, x >= free, x + width(of: words) < size.width else { continue }
      grid.write(words, at: Point(x: x, y: rect.y + 1), style: .plain)
      free = x + width(of: words) + 2
    }
    grid.write("●", at: Point(x: now, y: rect.y), style: .frame)
  }

  func time(_ instant: Instant) -> String { shell.setup.zone.time(at: instant) }
}
