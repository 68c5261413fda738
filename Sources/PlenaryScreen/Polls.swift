// Polls on the plenary screen: a bar an option, with what it is of, and what it comes to in a sentence.
import Board
import Canvas
import ScreenKit
import Words

extension PlenaryScreen {
  func drawPolls(on wall: inout Wall) {
    let pages = board.pollPages
    guard pages.indices.contains(wall.page) else { return drawAlone(whyEmpty(isWritten: false, .poll, else: Words.noPoll), on: &wall) }
    let outcomes = pages[wall.page].map(board.outcome)
    let lines = outcomes.reduce(0) { $0 + 1 + $1.rows.count }
    let samples = samplesOnOneLine(of: outcomes, on: wall)
    let answered = answered(outcomes, samples, on: wall)
    // The first one begins in the line of the clock where there is no room to spare.
    let isTight = wall.body.width < 88 && (wall.isFull || wall.body.height < lines + outcomes.count - 1)
    drawHead(isTight ? "" : answered, on: &wall)
    var room = wall.body.height >= lines + outcomes.count ? wall.body : wall.list
    if isTight { (room.y, room.height) = (wall.top, wall.bottom - wall.top) }
    let isSideBySide = room.width >= 88
    var areas = areas(of: outcomes, in: room, isSideBySide: isSideBySide, hasSamples: samples == nil)
    for index in areas.indices where areas[index].rect.y == wall.top {
      areas[index].beside = wallClock(on: wall).map { width(of: $0.text) + 2 } ?? 0
    }
    let needs = areas.map { rows(of: $0, on: wall).reduce(0, +) }
    let used = isSideBySide ? needs.max() ?? 0 : needs.reduce(0, +)
    let found = finding(of: outcomes, in: room, below: used, on: wall)
    room.height -= found.isEmpty ? 0 : found.count + (used + found.count < room.height ? 1 : 0)
    wall.write(found, in: Rect(x: room.x, y: wall.list.maxY - found.count, width: room.width, height: found.count))
    if isSideBySide {
      for index in areas.indices { areas[index].rect.height = room.height }
    } else {
      // Each as many rows as it needs, and of what is left the same for all.
      let shares = Wall.share(room.height, among: needs)
      let spare = max(0, room.height - shares.reduce(0, +)) / max(1, areas.count)
      var y = room.y
      for index in areas.indices {
        areas[index].rect.y = y
        areas[index].rect.height = index == areas.count - 1 ? room.maxY - y : shares[index] + spare
        y += areas[index].rect.height
      }
    }
    for (index, area) in areas.enumerated() { draw(area, isFirst: index == 0, on: &wall) }
    drawFoot(isTight ? answered : "", on: &wall)
  }

  /// How many groups answered all of it, and how many a part; and of how many hands the percentages are, where the questions have no room to say so.
  private func answered(_ outcomes: [PollOutcome], _ samples: String?, on wall: Wall) -> String {
    let (answered, groups) = (board.answering(outcomes.map(\.poll)), board.groups.count)
    if answered.part > 0 {
      let short = Words.answeredShort(answered.all, groups, part: answered.part)[language]
      let words = wall.width < 50 ? short : Words.answered(answered.all, groups, part: answered.part)[language]
      return samples.map { "\(short) · \($0)" } ?? words
    }
    guard let samples, let first = outcomes.first else { return Words.answered(answered.all, groups)[language] }
    return "\(first.answeredInWords[language]) · \(samples)"
  }

  /// "n = 97 / 98": where behind a question it would take a row more; none where it stands there, and where it may not be seen.
  private func samplesOnOneLine(of outcomes: [PollOutcome], on wall: Wall) -> String? {
    guard maySee(outcomes), wall.width < 50, outcomes.contains(where: { $0.sample != nil }) else { return nil }
    return "n = " + outcomes.map { String($0.hands) }.joined(separator: " / ")
  }

  /// What the polls come to, in lines; empty where it may not be seen, and where the polls themselves need the rows.
  private func finding(of outcomes: [PollOutcome], in room: Rect, below used: Int, on wall: Wall) -> [String] {
    guard maySee(outcomes), let finding = Phrase.finding(of: outcomes)?[language] else { return [] }
    let need = wall.need(of: finding, width: room.width, upTo: 99)
    return used + need <= room.height ? wall.lines(of: finding, width: room.width, limit: need) : []
  }

  private func maySee(_ outcomes: [PollOutcome]) -> Bool { outcomes.allSatisfy { $0.poll.isLive || !$0.poll.isOpen } }

  /// A poll and its place on the wall.
  private struct PollArea {
    let question: String
    let options: [String]
    var rect: Rect
    /// What is said of each option, where it may be seen; of one that nobody could answer nothing.
    var figures: [String] = []
    /// How long each bar is beside the others of the page.
    var shares: [Int] = []
    /// The longest bar of the page.
    var most = 1
    /// The columns of a figure, with the space before it.
    var numbers = 0
    /// The columns at the right of the question that something else stands in.
    var beside = 0
  }

  private func areas(of outcomes: [PollOutcome], in room: Rect, isSideBySide: Bool, hasSamples: Bool) -> [PollArea] {
    let columns = (room.width - 6 * (outcomes.count - 1)) / max(1, outcomes.count)
    let maySee = maySee(outcomes)
    let shares = outcomes.map { outcome in outcome.rows.map { outcome.share(of: $0) ?? 0 } }
    let most = max(1, shares.flatMap { $0 }.max() ?? 1)
    return outcomes.enumerated().map { index, outcome in
      var rect = room
      if isSideBySide { (rect.x, rect.width) = (room.x + index * (columns + 6), columns) }
      let sample = maySee && hasSamples ? outcome.sample.map { " · \($0[language])" } ?? "" : ""
      var area = PollArea(
        question: outcome.poll.question[language] + sample, options: outcome.rows.map { $0.option[language].oneLine }, rect: rect)
      guard maySee else { return area }
      // A percentage says of how many hands it is where there is room; else that stands behind the question alone.
      let room = rect.width - 4 - (area.options.map { width(of: $0) }.max() ?? 0)
      let forms = [outcome.wholeFigure, outcome.figure, outcome.shortFigure].map { figure in
        outcome.rows.map { figure($0)?[language] ?? "" }
      }
      area.figures = forms.first { rect.width >= 50 && $0.allSatisfy { width(of: $0) <= room } } ?? forms[2]
      (area.shares, area.most) = (shares[index], most)
      area.numbers = (area.figures.map { width(of: $0) }.max() ?? 0) + 1
      return area
    }
  }

  /// The columns of the options: as many as the longest needs, while the bars keep half, or a few where every row counts.
  private func labels(of area: PollArea, on wall: Wall) -> Int {
    let longest = area.options.map { width(of: $0) }.max() ?? 0
    let bars = area.figures.isEmpty ? 0 : wall.isFull ? area.numbers + 2 : min(area.rect.width / 2, area.numbers + 12)
    return max(1, min(longest + 1, area.rect.width - 2 - bars))
  }

  /// How many rows the question and each option of a poll need to be whole.
  private func rows(of area: PollArea, on wall: Wall) -> [Int] {
    let labels = labels(of: area, on: wall)
    let question = wall.need(of: area.question, width: area.rect.width - area.beside, upTo: 99)
    return [question] + area.options.map { wall.need(of: $0, width: max(1, labels - 1), upTo: 99) }
  }

  /// A question and its options, each with a bar where the result may be seen.
  private func draw(_ area: PollArea, isFirst: Bool, on wall: inout Wall) {
    let (rect, labels) = (area.rect, labels(of: area, on: wall))
    let shares = Wall.share(rect.height, among: rows(of: area, on: wall))
    let question = wall.lines(of: area.question, width: rect.width - area.beside, limit: max(1, shares[0]))
    wall.write(question, in: rect)
    let spare = max(0, rect.height - shares.reduce(0, +))
    let gap = wall.isFull || area.options.isEmpty ? 0 : min(4, spare / area.options.count)
    let thick = gap >= 3 && shares.allSatisfy { $0 == 1 } ? 2 : 1
    // A row of air under the question, where one is left under the options too.
    let lead = gap > 0 && spare >= (area.options.count - 1) * gap + thick ? 1 : 0
    let room = max(1, rect.width - 2 - labels - area.numbers - 1)
    var y = rect.y + question.count + lead
    for (index, option) in area.options.enumerated() {
      let lines = wall.lines(of: option, width: max(1, labels - 1), limit: max(1, shares[index + 1]))
      for (row, line) in lines.enumerated() { wall.write(line, x: rect.x + 2, y: y + row, clip: rect) }
      if !area.figures.isEmpty {
        let share = area.shares[index]
        let columns = share == 0 ? 0 : max(1, share * room / area.most)
        let bar = Rect(x: rect.x + 2 + labels, y: y, width: columns, height: thick)
        wall.grid.fill(bar.intersection(rect), isFirst ? .wallBarShort : .wallBarLong, with: "█")
        wall.write(area.figures[index], x: bar.maxX + (columns > 0 ? 1 : 0), y: y, clip: rect)
      }
      y += lines.count + gap
    }
  }
}
