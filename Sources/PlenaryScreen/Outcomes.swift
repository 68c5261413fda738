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
    let needed = polls.reduce(polls.count) { $0 + 1 + $1.options.count }
    let room = wall.body.height >= needed ? wall.body : wall.list
    let maySee = polls.allSatisfy { $0.isLive || !$0.isOpen }
    let results = polls.map { board.result(of: $0) }
    let most = max(1, results.flatMap { $0 }.max() ?? 1)
    let answered = Words.answered(polls.map(board.answers).min() ?? 0, board.groups.count)[language]
    let lines = needed - polls.count
    let isTight = room.width < 88 && room.height < lines + polls.count - 1
    drawHead(isTight ? "" : answered, on: &wall)
    let columns = (room.width - 6 * (polls.count - 1)) / polls.count
    // The first one begins in the line of the clock where there is no room to spare.
    var y = isTight ? wall.top : room.y
    for (index, poll) in polls.enumerated() {
      var area = room
      if room.width >= 88 {
        (area.x, area.width) = (room.x + index * (columns + 6), columns)
      } else {
        let left = polls.count - index
        (area.y, area.height) = (y, isTight ? 1 + poll.options.count : (room.maxY - y + left - 1) / left)
        y += area.height
      }
      draw(poll, maySee ? results[index] : nil, most, isFirst: index == 0, in: area, on: &wall)
    }
    drawFoot(isTight ? answered : "", on: &wall)
  }

  /// A question and its options, each with a bar where the result may be seen.
  private func draw(_ poll: Poll, _ result: [Int]?, _ most: Int, isFirst: Bool, in area: Rect, on wall: inout Wall) {
    let beside = area.y == wall.top ? wallClock(on: wall).map { width(of: $0.text) + 2 } ?? 0 : 0
    let question = wall.lines(
      of: poll.question[language], width: area.width - beside, limit: area.height >= poll.options.count * 2 + 2 ? 2 : 1)
    wall.write(question, in: area)
    let rest = Rect(x: area.x, y: area.y + question.count, width: area.width, height: max(0, area.height - question.count))
    let options = poll.options.map { $0[language].oneLine }
    // With a column of air before the bars.
    let longest = options.map { width(of: $0) }.max() ?? 0
    let labels = min(longest + 1, result == nil ? area.width - 1 : area.width / 2)
    let numbers = String(most).count + 1
    let room = max(1, area.width - 2 - labels - numbers - 1)
    let each = max(1, min(5, rest.height / max(1, options.count)))
    let thick = each >= 4 ? 2 : 1
    // A row of air under the question, where one is left under the options too.
    let lead = each > 1 && rest.height >= (options.count - 1) * each + thick + 2 ? 1 : 0
    for (index, option) in options.enumerated() {
      let y = rest.y + index * each + lead
      wall.write(option.truncated(to: max(1, labels - 1), in: glyphs), x: area.x + 2, y: y, clip: rest)
      guard let count = result?[index] else { continue }
      let bar = Rect(x: area.x + 2 + labels, y: y, width: count == 0 ? 0 : max(1, count * room / most), height: thick)
      wall.grid.fill(bar.intersection(rest), isFirst ? .wallBarShort : .wallBarLong, with: "█")
      wall.write("\(count)", x: bar.maxX + (count > 0 ? 1 : 0), y: y, clip: rest)
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
    // Where there is room, the places are in block digits.
    let isLarge = each >= 7
    let ranks =
      isLarge ? 6 + ((page.map { bigText("\($0.rank)")[0].count }.max() ?? 0)) : (page.map { String($0.rank).count }.max() ?? 1) + 2
    // The most lines of text, but for the first and the last one, divided by the places.
    let limit = min(max(1, each - (each > 3 ? 2 : 1)), (Wall.mostLines - 2) / max(1, page.count) - 1)
    for (index, place) in page.enumerated() {
      var y = room.y + index * each
      if isLarge {
        wall.write(bigText("\(place.rank)"), in: Rect(x: room.x, y: y, width: ranks, height: 5))
        y += 1
      } else {
        wall.write("\(place.rank)", x: room.x, y: y)
      }
      for line in wall.lines(of: place.note.text, width: min(room.width - ranks, 90), limit: max(1, limit)) {
        wall.write(line, x: room.x + ranks, y: y)
        y += 1
      }
      let dots = Self.stickers(place.stickers, columns: max(1, min(30, room.width - ranks - 20)))
      let used = wall.grid.write(dots, at: Point(x: room.x + ranks, y: y), style: .wallBarShort)
      let who = place.note.group.map { Words.group(board.resolved($0))[language] } ?? Phrase.facilitator[language].capitalisedFirst
      let number = dots.contains("×") ? "" : " \(place.stickers)"
      wall.write("\(number)  \(who)", x: room.x + ranks + used, y: y)
    }
    drawFoot(on: &wall)
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
    var said = package.answered.filter { !$0.text.isBlank }.map { (label: $0.question.title[language], text: $0.text) }
    let notes = package.notes.compactMap(shownNote)
    let shown = notes.prefix(notes.count > 4 ? 3 : 4)
    let title = package.title.isBlank ? Words.untitled[language] : package.title.oneLine
    let labels = (said.map { width(of: $0.label) }.max() ?? 0) + 2
    let parts = shown.map { ("-", $0.text, 2) } + said.map { ($0.label, $0.text, labels) }
    // A second line for what needs one, where the name keeps its strip and air about it.
    func wrapped(_ parts: some Collection<(String, String, Int)>, _ limit: Int) -> [(label: String, text: String)] {
      parts.flatMap { label, text, indent in
        wall.lines(of: text, width: room.width - indent, limit: limit).enumerated().map { ($0 == 0 ? label : "", $1) }
      }
    }
    let limit = parts.count <= 4 || wrapped(parts, 2).count + 7 <= room.height ? 2 : 1
    var lines = wrapped(parts.prefix(shown.count), limit)
    if notes.count > shown.count { lines.append(("", Words.moreNotes(notes.count - shown.count)[language])) }
    said = wrapped(parts.dropFirst(shown.count), limit)
    let spare = room.height - lines.count - said.count
    // Rows of air between the parts, and within the strip.
    let (air, inner) = (spare >= 3 ? 1 : 0, spare >= 6 ? 1 : 0)
    // The name stands on a strip, as large as the lines under it leave room for.
    let field = Rect(x: room.x, y: room.y, width: room.width, height: max(1, room.height - lines.count - said.count - 2 * air))
    let inside = Size(width: room.width - 4, height: max(1, field.height - 2 * inner))
    let large = wall.large(title, in: inside, limit: 2)
    let strip = Rect(x: room.x, y: room.y, width: room.width, height: min(field.height, large.count + 2 * inner))
    wall.grid.fill(strip, .ownShort)
    wall.write(large, in: strip.inset(x: 2, y: inner), style: .ownShort.with(.bold))
    var y = strip.maxY + air
    let pace = room.maxY - y >= (lines.count + said.count) * 2 + air ? 2 : 1
    for (part, indent, style) in [(lines, 2, Style.wallStrong), (said, labels, .wall)] {
      for (index, line) in part.enumerated() {
        // What goes on in a second line stays together.
        if index > 0 { y += line.label.isEmpty ? 1 : pace }
        wall.write(line.label, x: room.x, y: y, style: style, clip: room)
        wall.write(line.text, x: room.x + indent, y: y, clip: room)
      }
      y += part.isEmpty ? 0 : 1 + air
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
    let each = max(2, (room.height + 1) / Board.takeawaysOnPage)
    for (index, takeaway) in page.enumerated() {
      let y = room.y + index * each
      wall.write("-", x: room.x, y: y)
      wall.write(
        wall.lines(of: takeaway.text, width: min(room.width - 2, 90), limit: 2),
        in: Rect(x: room.x + 2, y: y, width: room.width - 2, height: each))
    }
    drawFoot(on: &wall)
  }
}
