// What everybody decided, on the plenary screen: polls, the vote, packages, takeaways. Results are seen when they may be seen.
import Board
import Canvas
import ScreenKit
import Words

extension PlenaryScreen {
  func drawPolls(on wall: inout Wall) {
    let pages = board.pollPages
    guard pages.indices.contains(wall.page) else { return drawAlone(Words.noPoll, on: &wall) }
    let polls = pages[wall.page]
    let lines = polls.reduce(0) { $0 + 1 + $1.options.count }
    let answered = Words.answered(polls.map(board.answers).min() ?? 0, board.groups.count)[language]
    // The first one begins in the line of the clock where there is no room to spare.
    let isTight = wall.body.width < 88 && (wall.isFull || wall.body.height < lines + polls.count - 1)
    drawHead(isTight ? "" : answered, on: &wall)
    var room = wall.body.height >= lines + polls.count ? wall.body : wall.list
    if isTight { (room.y, room.height) = (wall.top, wall.bottom - wall.top) }
    let maySee = polls.allSatisfy { $0.isLive || !$0.isOpen }
    let results = polls.map { board.result(of: $0) }
    let most = max(1, results.flatMap { $0 }.max() ?? 1)
    var areas = PollArea.areas(of: polls, in: room, isSideBySide: room.width >= 88)
    for index in areas.indices {
      areas[index].result = maySee ? results[index] : nil
      areas[index].most = most
      if areas[index].rect.y == wall.top { areas[index].beside = wallClock(on: wall).map { width(of: $0.text) + 2 } ?? 0 }
    }
    if room.width < 88 {
      // Each as many rows as it needs, and of what is left the same for all.
      let needs = areas.map { rows(of: $0, on: wall).reduce(0, +) }
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

  /// A poll and its place on the wall.
  private struct PollArea {
    let poll: Poll
    var rect: Rect
    /// The figures, option by option, where they may be seen.
    var result: [Int]?
    /// The largest figure of the page.
    var most = 1
    /// The columns at the right of the question that something else stands in.
    var beside = 0

    static func areas(of polls: [Poll], in room: Rect, isSideBySide: Bool) -> [PollArea] {
      let columns = (room.width - 6 * (polls.count - 1)) / max(1, polls.count)
      return polls.enumerated().map { index, poll in
        var rect = room
        if isSideBySide { (rect.x, rect.width) = (room.x + index * (columns + 6), columns) }
        return PollArea(poll: poll, rect: rect)
      }
    }

    /// The columns of a figure.
    var numbers: Int { String(most).count + 1 }
  }

  /// The columns of the options: as many as the longest needs, while the bars keep half, or a few where every row counts.
  private func labels(of area: PollArea, on wall: Wall) -> Int {
    let longest = area.poll.options.map { width(of: $0[language].oneLine) }.max() ?? 0
    let bars = area.result == nil ? 0 : wall.isFull ? area.numbers + 8 : area.rect.width / 2
    return max(1, min(longest + 1, area.rect.width - 2 - bars))
  }

  /// How many rows the question and each option of a poll need to be whole.
  private func rows(of area: PollArea, on wall: Wall) -> [Int] {
    let labels = labels(of: area, on: wall)
    let question = wall.need(of: area.poll.question[language], width: area.rect.width - area.beside, upTo: 99)
    return [question] + area.poll.options.map { wall.need(of: $0[language], width: max(1, labels - 1), upTo: 99) }
  }

  /// A question and its options, each with a bar where the result may be seen.
  private func draw(_ area: PollArea, isFirst: Bool, on wall: inout Wall) {
    let (rect, labels) = (area.rect, labels(of: area, on: wall))
    let shares = Wall.share(rect.height, among: rows(of: area, on: wall))
    let question = wall.lines(of: area.poll.question[language], width: rect.width - area.beside, limit: max(1, shares[0]))
    wall.write(question, in: rect)
    let options = area.poll.options.map { $0[language] }
    let spare = max(0, rect.height - shares.reduce(0, +))
    let gap = wall.isFull || options.isEmpty ? 0 : min(4, spare / options.count)
    let thick = gap >= 3 && shares.allSatisfy { $0 == 1 } ? 2 : 1
    // A row of air under the question, where one is left under the options too.
    let lead = gap > 0 && spare >= (options.count - 1) * gap + thick ? 1 : 0
    let room = max(1, rect.width - 2 - labels - area.numbers - 1)
    var y = rect.y + question.count + lead
    for (index, option) in options.enumerated() {
      let lines = wall.lines(of: option, width: max(1, labels - 1), limit: max(1, shares[index + 1]))
      for (row, line) in lines.enumerated() { wall.write(line, x: rect.x + 2, y: y + row, clip: rect) }
      if let count = area.result?[index] {
        let columns = count == 0 ? 0 : max(1, count * room / area.most)
        let bar = Rect(x: rect.x + 2 + labels, y: y, width: columns, height: thick)
        wall.grid.fill(bar.intersection(rect), isFirst ? .wallBarShort : .wallBarLong, with: "█")
        wall.write("\(count)", x: bar.maxX + (count > 0 ? 1 : 0), y: y, clip: rect)
      }
      y += lines.count + gap
    }
  }

  // MARK: - Votes

  func drawVotes(on wall: inout Wall) {
    let voting = board.voting
    switch voting.state {
    case .off: return drawAlone(Words.noVote, on: &wall)
    case .open: return drawSaid(Words.voting, Words.stickersEach(voting.budget), on: &wall)
    case .closed: return drawSaid(Words.voted, Words.resultComes, on: &wall)
    case .result: break
    }
    let result = board.shownResult
    if result.isEmpty {
      return drawAlone(board.voteResult.isEmpty ? Words.nobodyVoted : Words.stillHidden, on: &wall, title: Words.result)
    }
    drawHead(Words.result[language], on: &wall)
    let room = wall.list
    let page = wall.onPage(result, each: Board.votesOnPage)
    let each = max(2, (room.height + 1) / Board.votesOnPage)
    func columns(_ ranks: Int) -> Int { min(room.width - ranks, wall.isFull ? room.width : 90) }
    func needs(_ ranks: Int) -> [Int] { page.map { wall.need(of: $0.note.text, width: columns(ranks), upTo: room.height) } }
    // Where there is room, the places are in block digits.
    let largeRanks = 6 + (page.map { bigText("\($0.rank)")[0].count }.max() ?? 0)
    let isLarge =
      !wall.isFull && each >= 7 && needs(largeRanks).allSatisfy { $0 <= min(each - 3, (Wall.mostLines - 2) / max(1, page.count) - 1) }
    let ranks = isLarge ? largeRanks : (page.map { String($0.rank).count }.max() ?? 1) + 2
    let shares = Wall.share(room.height - page.count, among: needs(ranks))
    let spare = max(0, room.height - page.count - shares.reduce(0, +))
    let gap = page.count > 1 ? min(2, spare / (page.count - 1)) : 0
    var next = room.y
    for (index, place) in page.enumerated() {
      var y = isLarge ? room.y + index * each : next
      if isLarge {
        wall.write(bigText("\(place.rank)"), in: Rect(x: room.x, y: y, width: ranks, height: 5))
        y += 1
      } else {
        wall.write("\(place.rank)", x: room.x, y: y)
      }
      for line in wall.lines(of: place.note.text, width: columns(ranks), limit: shares[index]) {
        wall.write(line, x: room.x + ranks, y: y)
        y += 1
      }
      drawStickers(of: place, x: room.x + ranks, y: y, columns: room.width - ranks, on: &wall)
      next = y + 1 + gap
    }
    drawFoot(on: &wall)
  }

  /// "●●● 3  Groep 4".
  private func drawStickers(of place: VoteRank, x: Int, y: Int, columns: Int, on wall: inout Wall) {
    let dots = Self.stickers(place.stickers, columns: max(1, min(30, columns - 20)))
    let used = wall.grid.write(dots, at: Point(x: x, y: y), style: .wallBarShort)
    let who = place.note.group.map { Words.group(board.resolved($0))[language] } ?? Phrase.facilitator[language].capitalisedFirst
    let number = dots.contains("×") ? "" : " \(place.stickers)"
    wall.write("\(number)  \(who)", x: x + used, y: y)
  }

  private func drawSaid(_ large: Phrase, _ small: Phrase, on wall: inout Wall) {
    drawHead("", on: &wall)
    let room = wall.body
    let text = wall.large(large[language], in: Size(width: room.width, height: room.height - 3), limit: 3)
    let line = wall.lines(of: small[language], width: room.width, limit: 2)
    wall.writeCentred([WallPart(rows: text), WallPart(rows: line, gap: 2)], in: room)
  }

  // MARK: - Packages

  func drawPackages(on wall: inout Wall) {
    let packages = board.packages(seenBy: nil)
    guard packages.indices.contains(wall.page) else {
      return drawAlone(board.packages.isEmpty ? Words.noPackages : Words.stillHidden, on: &wall)
    }
    let package = packages[wall.page]
    drawHead(Phrase.aPackage.capitalised[language] + (package.group.map { " · \(groupTitle($0))" } ?? ""), on: &wall)
    let room = wall.list
    let title = package.title.isBlank ? Words.untitled[language] : package.title.oneLine
    let said = package.answered.filter { !$0.text.isBlank }.map { (label: $0.question.title[language], text: $0.text) }
    let labels = (said.map { width(of: $0.label) }.max() ?? 0) + 2
    var notes = package.notes.compactMap(shownNote).map { (label: "-", text: $0.text) }
    // All of them, unless there are more than rows.
    let most = max(1, room.height - said.count - 2)
    if notes.count > most { notes = notes.prefix(most) + [("", Words.moreNotes(notes.count - most)[language])] }
    let parts = notes.map { ($0.label, $0.text, 2) } + said.map { ($0.label, $0.text, labels) }
    let needs =
      [wall.need(of: title, width: room.width - 4, upTo: room.height)]
      + parts.map { wall.need(of: $0.1, width: room.width - $0.2, upTo: room.height) }
    let shares = Wall.share(room.height, among: needs)
    let spare = room.height - shares.reduce(0, +)
    let used = shares.dropFirst().reduce(0, +)
    // Rows of air between the parts, and within the strip.
    let (air, inner) = (spare >= 3 ? 1 : 0, spare >= 6 ? 1 : 0)
    // The name stands on a strip, as large as the lines under it leave room for.
    let field = Rect(x: room.x, y: room.y, width: room.width, height: max(1, room.height - used - 2 * air))
    let inside = Size(width: room.width - 4, height: max(1, field.height - 2 * inner))
    let large = wall.large(title, in: inside, limit: 2)
    let strip = Rect(x: room.x, y: room.y, width: room.width, height: min(field.height, large.count + 2 * inner))
    wall.grid.fill(strip, .ownShort)
    wall.write(large, in: strip.inset(x: 2, y: inner), style: .ownShort.with(.bold))
    var y = strip.maxY + air
    let pace = room.maxY - y >= used + parts.count + air ? 1 : 0
    for (index, (label, text, indent)) in parts.enumerated() {
      if index == notes.count, index > 0 { y += air }
      wall.write(label, x: room.x, y: y, style: index < notes.count ? .wallStrong : .wall, clip: room)
      for line in wall.lines(of: text, width: room.width - indent, limit: shares[index + 1]) {
        wall.write(line, x: room.x + indent, y: y, clip: room)
        y += 1
      }
      y += pace
    }
    drawFoot(on: &wall)
  }

  // MARK: - Takeaways

  func drawTakeaways(on wall: inout Wall) {
    let takeaways = board.shownTakeaways
    if takeaways.isEmpty {
      return drawAlone(board.takeaways.isEmpty ? Words.noTakeaways : Words.stillHidden, on: &wall, title: Words.takeaways)
    }
    drawHead(Words.takeaways[language], on: &wall)
    let room = wall.list
    let page = wall.onPage(takeaways, each: Board.takeawaysOnPage)
    let columns = min(room.width - 2, wall.isFull ? room.width : 90)
    let needs = page.map { wall.need(of: $0.text, width: columns, upTo: room.height) }
    let shares = Wall.share(room.height, among: needs)
    let spare = room.height - shares.reduce(0, +)
    let gap = page.count > 1 ? min(2, spare / (page.count - 1)) : 0
    var y = room.y
    for (takeaway, share) in zip(page, shares) {
      wall.write("-", x: room.x, y: y)
      for line in wall.lines(of: takeaway.text, width: columns, limit: share) {
        wall.write(line, x: room.x + 2, y: y)
        y += 1
      }
      y += gap
    }
    drawFoot(on: &wall)
  }
}
