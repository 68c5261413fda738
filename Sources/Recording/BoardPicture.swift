// The board as a film has it: what it is and how late on top, five columns of two lanes that fill, and what happened last under them.
import Board
import Canvas
import ScreenKit
import Words

extension Stage {
  /// The board as it is now.
  var boardPicture: Grid {
    var grid = Grid(size: film.size)
    drawHead(in: &grid)
    let body = Rect(x: 1, y: 2, width: film.size.width - 2, height: max(0, film.size.height - 4))
    if step == .interventions { drawThemes(body, in: &grid) } else { drawStep(body, in: &grid) }
    drawFoot(in: &grid)
    return grid
  }

  private var language: Language { film.report.language }
  private var width: Int { film.size.width }

  private func drawHead(in grid: inout Grid) {
    grid.fill(row: 0, .header)
    let clock = board.timer(of: nil).map { SessionTimer.text($0.left(at: moment)) }
    let right = [clock, film.report.zone.time(at: moment)].compactMap { $0 }.joined(separator: " · ")
    let title = (board.title ?? .praatplaat)[language].oneLine
    let room = width - Canvas.width(of: right) - 4
    grid.write(title.truncated(to: room), at: Point(x: 1, y: 0), style: .header)
    grid.write(right, endingAt: width - 1, y: 0, style: .header)
    let stop = board.agendaStop.flatMap { slug in board.agenda.first { $0.id == slug }?.title[language] }
    let isStep = stop.map { $0.folded == step.title[language].folded } ?? false
    let parts = [stop, isStep ? nil : step.title.capitalised[language], film.report.choice]
    let left = parts.compactMap { $0 }.joined(separator: " · ").oneLine
    grid.fill(row: 1, .stopNow)
    grid.write(left.truncated(to: width - 2), at: Point(x: 1, y: 1), style: .stopNow)
  }

  private func drawFoot(in grid: inout Grid) {
    let y = film.size.height - 2
    grid.write(news.truncated(to: width - 2), at: Point(x: 1, y: y), style: fresh.isEmpty ? .hint : .more)
    grid.fill(row: y + 1, .footer)
    let count = Phrase.notes(papers.count)[language]
    let pace = Words.pace[language]
    grid.write(count, at: Point(x: 1, y: y + 1), style: .footer)
    if Canvas.width(of: count + pace) + 4 <= width { grid.write(pace, endingAt: width - 1, y: y + 1, style: .footer) }
  }

  private func drawThemes(_ body: Rect, in grid: inout Grid) {
    let lane = (body.height - 1) / 2
    for theme in Theme.allCases {
      let x = body.x + (theme.number - 1) * film.columnWidth
      let title = (board.title(of: theme) ?? theme.title)[language]
      let head = (Canvas.width(of: title) < film.columnWidth ? title : theme.shortTitle[language]).truncated(to: film.columnWidth - 1)
      grid.fill(Rect(x: x, y: body.y, width: film.columnWidth - 1, height: 1), .head(theme.number))
      grid.write(head, at: Point(x: x, y: body.y), style: .head(theme.number))
      for (row, horizon) in Horizon.allCases.enumerated() {
        let place = Place(step: .interventions, theme: theme, horizon: horizon)
        let rect = Rect(x: x, y: body.y + 1 + row * lane, width: film.columnWidth - 1, height: lane)
        draw(places[place] ?? [], under: horizon.title, horizon, rect, in: &grid)
      }
    }
  }

  /// The notes of a step before the interventions, over the whole width.
  private func drawStep(_ body: Rect, in grid: inout Grid) {
    draw(places[Place(step: step, theme: nil, horizon: nil)] ?? [], under: step.title, .short, body, in: &grid)
  }

  /// The newest notes of a place, as many as fit; how many there are stands above them.
  private func draw(_ notes: [NoteID], under title: Phrase, _ horizon: Horizon, _ rect: Rect, in grid: inout Grid) {
    guard rect.height > 1 else { return }
    let label: Style = horizon == .short ? .laneShort : .laneLong
    grid.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), label)
    let count = "\(notes.count)"
    grid.write(title[language].truncated(to: rect.width - count.count - 2), at: Point(x: rect.x, y: rect.y), style: label)
    grid.write(count, endingAt: rect.maxX, y: rect.y, style: label)
    var (shown, rows): ([NoteID], Int) = ([], 0)
    for id in notes.reversed() {
      let need = (papers[id]?.lines.count ?? 0) + 1
      if rows + need > rect.height - 1 { break }
      shown.append(id)
      rows += need
    }
    var y = rect.y + 1
    for id in shown.reversed() {
      guard let paper = papers[id] else { continue }
      let style: Style =
        switch (horizon, fresh.contains(id)) {
        case (.short, true): .ownShort
        case (.short, false): .otherShort
        case (.long, true): .ownLong
        case (.long, false): .otherLong
        }
      let about = [paper.about, stickers[id].map { "●\($0)" }].compactMap { $0 }.joined(separator: " ")
      let place = Rect(x: rect.x, y: y, width: rect.width, height: paper.lines.count + 1)
      grid.fill(place, style)
      for (row, line) in (paper.lines + [about]).enumerated() {
        grid.write("▌", at: Point(x: place.x, y: y + row), style: .edge(of: style))
        grid.write(line.truncated(to: place.width - 1), at: Point(x: place.x + 1, y: y + row), style: style, clip: place)
      }
      y += place.height
    }
  }
}
