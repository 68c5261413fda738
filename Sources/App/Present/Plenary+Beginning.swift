// What the plenary screen shows around the work: welcome, how to join, the question, the clock, and what the facilitator says.
import Board
import Canvas

extension Model {
  func drawWelcome(on wall: inout Wall) {
    drawHead("", on: &wall)
    let room = wall.body
    let groups = board.groups
    var small: [WallPart] = []
    if let title = board.title?[language], !title.isBlank {
      small.append(WallPart(rows: wall.lines(of: title, width: min(room.width, 72), limit: 2), gap: 2))
    }
    if let line = setup.joinLines.first {
      small.append(WallPart(rows: wall.lines(of: Words.Wall.joinWith(line)[language], width: room.width, limit: 2)))
    }
    let here = groups.count { $0.isOpened }
    if here > 0 { small.append(WallPart(rows: wall.lines(of: Words.Wall.groupsHere(here, groups.count)[language], width: room.width, limit: 1))) }
    let rest = room.height - small.reduce(0) { $0 + $1.height }
    let large = LargeText(Words.Wall.welcome[language], in: Size(width: room.width, height: rest), glyphs: wall.glyphs, limit: 1)
    wall.writeCentred([WallPart(rows: large.rows)] + small, in: room)
  }

  func drawJoin(on wall: inout Wall) {
    guard !setup.joinLines.isEmpty else { return drawAlone(Words.Wall.askToJoin, on: &wall, title: Words.Wall.join) }
    drawHead(Words.Wall.join[language], on: &wall)
    let room = wall.body
    let isTight = room.height < 12
    var y = room.y
    func add(_ lines: [String], indent: Int = 0) {
      for line in lines where y < room.maxY {
        wall.grid.write(line, at: Point(x: room.x + indent, y: y), style: .wallStrong)
        y += 1
      }
      if !isTight { y += 1 }
    }
    add([Words.Wall.typeThis[language]])
    for line in setup.joinLines.prefix(3) { add(wall.lines(of: line, width: room.width - 2, limit: 2), indent: 2) }
    if isTight { y += 1 }
    add(wall.lines(of: Words.Wall.thenRoom[language], width: room.width, limit: 2))
    add(wall.lines(of: Words.noNames[language], width: room.width, limit: 2))
  }

  // MARK: - The question and the clock

  func drawQuestion(on wall: inout Wall) {
    let step = board.step(of: nil)
    let mode = board.mode(of: nil).now(now.wall)
    var clock = board.timer(of: nil)
    let task = Words.Wall.task(of: mode)
    var extra: [WallPart] = []
    if case .quiet(let ends) = mode {
      clock = .running(ends: ends)
      extra.append(WallPart(rows: [Words.Wall.quiet[language] + ". " + Words.Wall.quietMeans[language]], gap: 2))
    }
    drawHead(Words.Wall.stepOf(step)[language], on: &wall, hasClock: clock != board.timer(of: nil))
    draw((task ?? Words.Wall.question(of: step))[language], above: extra, clock, on: &wall)
  }

  func drawTimer(on wall: inout Wall) {
    let mode = board.mode(of: nil).now(now.wall)
    let stop = board.agenda.first { $0.id == board.agendaStop }
    drawHead(stop?.title[language] ?? "", on: &wall, hasClock: false)
    guard let clock = board.timer(of: nil) else {
      let large = LargeText(Words.Wall.noClock[language], in: wall.body.size, glyphs: wall.glyphs, limit: 3)
      return wall.writeCentred([WallPart(rows: large.rows)], in: wall.body)
    }
    draw(nil, above: Words.Wall.task(of: mode).map { [WallPart(rows: wall.lines(of: $0[language], width: min(wall.width, 60), limit: 2))] } ?? [], clock, on: &wall)
  }

  /// A text, as large as there is room for, and a clock in block digits under it; without a text the clock is what is large.
  private func draw(_ text: String?, above extra: [WallPart], _ clock: SessionTimer?, on wall: inout Wall) {
    let room = wall.body
    var parts = extra
    var digits: (rows: [String], isLast: Bool, isNear: Bool)?
    if let clock {
      let left = clock.left(at: now.wall)
      let scale = wall.size.width >= 120 && wall.size.height >= 20 ? 2 : 1
      let isRunning = clock.isRunning
      digits = (bigText(SessionTimer.text(left), scale: scale), isRunning && left <= Self.lastSeconds, isRunning && left <= Self.lastMinute)
      let words: Phrase? =
        !isRunning ? Words.Wall.paused
        : left <= 0 ? Words.Wall.timeIsUp : left <= Self.lastSeconds ? Words.Wall.nearlyOver : left <= Self.lastMinute ? Words.Wall.lastMinute : nil
      if let words {
        let said = words[language] + (left <= 0 && isRunning ? ". " + Words.Wall.finishSentence[language] : "")
        parts.append(WallPart(rows: [said.capitalisedFirst], style: isRunning ? .clockSoon : .wallStrong, gap: room.height > 14 ? 1 : 0))
      }
    }
    let used = parts.reduce(0) { $0 + $1.height } + (digits.map { $0.rows.count + 3 } ?? 0)
    if let text {
      let large = LargeText(
        text, in: Size(width: room.width, height: max(1, room.height - used)), glyphs: wall.glyphs, limit: max(1, Wall.mostLines - 4))
      parts.insert(WallPart(rows: large.rows), at: 0)
    }
    guard let digits else { return wall.writeCentred(parts, in: room) }
    // The field around the digits: a frame in the last minute, and inverted in the last seconds.
    let wide = (digits.rows.first.map { width(of: $0, in: wall.glyphs) } ?? 0) + 8
    let gap = room.height - used > 2 ? 1 : 0
    let height = digits.rows.count + 2
    let total = parts.reduce(0) { $0 + $1.height } - (parts.first?.gap ?? 0) + (parts.isEmpty ? 0 : gap) + height
    let top = room.y + max(0, room.height - total) * 2 / 5
    wall.writeCentred(parts, in: Rect(x: room.x, y: top, width: room.width, height: max(0, total - height - (parts.isEmpty ? 0 : gap))))
    let field = Rect(x: (wall.size.width - wide) / 2, y: top + total - height, width: wide, height: height)
    let style: Style = digits.isLast ? .clockNow : .wallStrong
    if digits.isLast { wall.grid.fill(field, style) }
    if digits.isNear { wall.grid.frame(field, style: style, stroke: .heavy) }
    wall.write(digits.rows, in: Rect(x: field.x, y: field.y + 1, width: wide, height: digits.rows.count), style: style, isCentred: true)
  }

  func drawWallMessage(on wall: inout Wall) {
    drawHead("", on: &wall)
    let text = board.message(for: nil) ?? board.title?[language] ?? ""
    let large = LargeText(text, in: wall.body.size, glyphs: wall.glyphs, limit: Wall.mostLines - 2)
    wall.writeCentred([WallPart(rows: large.rows)], in: wall.body)
  }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
