// What the plenary screen shows around the work: welcome, the question, the clock, and what the facilitator says.
import Board
import Canvas
import ScreenKit
import Words

extension PlenaryScreen {
  func drawWelcome(on wall: inout Wall) {
    drawHead("", on: &wall)
    let room = wall.body
    let groups = board.groups
    let isTight = room.height < 14
    var small: [WallPart] = []
    func add(_ text: String, width: Int, limit: Int, gap: Int) {
      small.append(WallPart(rows: wall.lines(of: text, width: width, limit: limit), gap: isTight ? gap - 1 : gap))
    }
    let most = wall.isFull ? room.height / 3 : 2
    if let title = board.title?[language], !title.isBlank {
      add(title, width: wall.isFull ? room.width : min(room.width, 72), limit: most, gap: 2)
    }
    let here = groups.count { $0.isOpened }
    if let line = shell.joinLinesForAll.first {
      let line = Phrase.joinWith(line)[language]
      if wall.isFull {
        // What has to be typed goes before air, but not before the word of welcome and who is here.
        let others = small.reduce(here > 0 ? 2 : 1) { $0 + $1.rows.count }
        let rows = wall.lines(of: line, width: room.width, limit: max(most, room.height - others))
        if rows.count > room.height - others - small.count { for index in small.indices { small[index].gap = 0 } }
        small.append(WallPart(rows: rows, gap: rows.count < room.height - others && !isTight ? 1 : 0))
      } else {
        add(line, width: room.width, limit: most, gap: 1)
      }
    }
    if here > 0 { add(Words.groupsHere(here, groups.count)[language], width: room.width, limit: 1, gap: 1) }
    let rest = room.height - small.reduce(0) { $0 + $1.height }
    let words = Phrase.welcome.capitalised[language]
    var large = wall.large(words, in: Size(width: room.width, height: rest), limit: 1)
    // Where block letters don't fit, air between capitals makes the word stand out.
    if large == [words] { large = [words.uppercased().map(String.init).joined(separator: " ")] }
    wall.writeCentred([WallPart(rows: large)] + small, in: room)
  }

  // MARK: - The question and the clock

  func drawQuestion(on wall: inout Wall) {
    let step = board.step(of: nil)
    let mode = board.mode(of: nil).now(now.wall)
    var clock = board.timer(of: nil)
    let text = (Words.task(of: mode) ?? Words.question(of: step))[language]
    var extra: [WallPart] = []
    if case .quiet(let ends) = mode {
      clock = .running(ends: ends)
      let words = "\(Words.quiet[language]). \((step == .interventions ? .aloneOnPaper : Words.quietMeans)[language])"
      extra.append(WallPart(rows: [words], gap: wall.body.height < 14 ? 1 : 2))
    }
    let isQuiet = !extra.isEmpty
    drawHead(Words.stepOf(step)[language], on: &wall, hasClock: isQuiet)
    draw(text, above: extra, clock, isMinute: isQuiet, on: &wall)
  }

  func drawTimer(on wall: inout Wall) {
    let mode = board.mode(of: nil).now(now.wall)
    let stop = board.agenda.first { $0.id == board.agendaStop }
    drawHead(stop?.title[language] ?? "", on: &wall, hasClock: false)
    guard let clock = board.timer(of: nil) else { return wall.writeLarge(Words.noClock[language], in: wall.body, limit: 3) }
    var above: [WallPart] = []
    if let task = Words.task(of: mode)?[language] {
      above.append(WallPart(rows: wall.large(task, in: Size(width: wall.width, height: 2), limit: 2, mayBeBlocks: false)))
    }
    draw(nil, above: above, clock, on: &wall)
  }

  /// A text, as large as there is room for, and a clock in block digits under it; without a text the clock is what is large.
  private func draw(_ text: String?, above extra: [WallPart], _ clock: SessionTimer?, isMinute: Bool = false, on wall: inout Wall) {
    let room = wall.body
    var parts = extra
    let isLarge = wall.size.width >= 120 && wall.size.height >= 20
    let digits = clock.map { bigText(SessionTimer.text($0.left(at: now.wall)), scale: isLarge ? 2 : 1) }
    let phase = clock.map { self.phase(of: $0, isMinute: isMinute) } ?? .running
    if let words = phase.words {
      parts.append(
        WallPart(rows: [" \(words[language].capitalisedFirst) "], style: phase.style, gap: !wall.isFull && room.height > 14 ? 1 : 0))
    }
    let used = parts.reduce(0) { $0 + $1.height } + (digits.map { $0.count + (wall.isFull ? 0 : 2) } ?? 0)
    if let text {
      let large = wall.large(
        text, in: Size(width: room.width, height: max(1, room.height - used - (wall.isFull ? 0 : 1))), limit: Wall.mostLines - 5)
      parts.insert(WallPart(rows: large), at: 0)
    }
    guard let digits else { return wall.writeCentred(parts, in: room) }
    let above = parts.reduce(0) { $0 + $1.height } - (parts.first?.gap ?? 0)
    let isFramed = !wall.isFull && room.height - above >= digits.count + 2
    let height = min(digits.count + (isFramed ? 2 : 0), room.height)
    let gap = !parts.isEmpty && room.height - above - height >= 2 ? 1 : 0
    let top = room.y + max(0, room.height - above - gap - height) * 2 / 5
    wall.writeCentred(parts, in: Rect(x: room.x, y: top, width: room.width, height: max(0, min(above, room.height - height))))
    // The field of the digits: in a frame in the last minute, and inverted in the last seconds, so that it is seen without colour.
    let wide = (digits.first.map { width(of: $0) } ?? 0) + 8
    let y = min(top + above + gap, room.maxY - height)
    let field = Rect(x: (wall.size.width - wide) / 2, y: y, width: wide, height: height)
    let isLast = phase.style == .clockNow
    let style: Style = isLast ? .clockNow : .wallStrong
    wall.clockField = Rect(x: 0, y: y, width: wall.size.width, height: height)
    if isLast { wall.grid.fill(field, style) }
    if isFramed, isLast || phase == .lastMinute { wall.grid.frame(field, style: style, stroke: .heavy) }
    let place = Rect(x: field.x, y: field.y + (isFramed ? 1 : 0), width: wide, height: digits.count)
    wall.write(digits, in: place, style: style, isCentred: true)
  }

  func drawWallMessage(on wall: inout Wall) {
    drawHead("", on: &wall)
    let text = board.message(for: nil) ?? board.title?[language] ?? ""
    let (room, bare) = (wall.body, text.withoutEmoji)
    if bare != text, !bare.isEmpty {
      // Block letters have no emoji: they say the words, and a line under them the whole.
      let line = wall.lines(of: text, width: room.width, limit: room.height)
      let rest = Size(width: room.width, height: max(0, room.height - line.count - 1))
      if let blocks = wall.blocks(bare, in: rest, limit: Wall.mostLines - 2) {
        return wall.writeCentred([WallPart(rows: blocks), WallPart(rows: line)], in: room)
      }
    }
    wall.writeLarge(text, in: room, limit: Wall.mostLines - 2)
  }

  /// Thanks, and where the report will be.
  func drawClosing(on wall: inout Wall) {
    drawHead("", on: &wall)
    let room = wall.body
    var small: [WallPart] = []
    if let naming = takeaways.naming, naming.of > 0 {
      let words = Phrase.naming(naming.count, of: naming.of)[language]
      small.append(WallPart(rows: wall.lines(of: words, width: room.width, limit: room.height), gap: 2))
    }
    if let line = board.reportLine {
      small.append(WallPart(rows: wall.lines(of: Words.reportIs(line)[language], width: room.width, limit: room.height), gap: 2))
    }
    if wall.isFull { for index in small.indices { small[index].gap = 0 } }
    let rest = max(1, room.height - small.reduce(0) { $0 + $1.height })
    let thanks = wall.large(Words.thanks[language], in: Size(width: room.width, height: rest), limit: 2)
    wall.writeCentred([WallPart(rows: thanks)] + small, in: room)
  }
}
