// What everybody decided, on the plenary screen: the vote, packages, takeaways. Results are seen when they may be seen.
import Board
import Canvas
import ScreenKit
import Words

extension PlenaryScreen {
  // MARK: - Votes

  func drawVotes(on wall: inout Wall) {
    let voting = board.voting
    switch voting.state {
    case .off: return drawAlone(Words.noVote, on: &wall)
    case .open:
      let voters = board.votersDone
      return drawSaid(Words.voting, [Words.stickersEach(voting.budget), Words.votersDone(voters.done, voters.of)], on: &wall)
    case .closed: return drawSaid(Words.voted, [Words.resultComes], on: &wall)
    case .result: break
    }
    let result = board.shownResult
    if result.isEmpty {
      let none: Phrase = !board.voteResult.isEmpty ? Words.stillHidden : board.hasStickers ? .resultIsHidden : Words.nobodyVoted
      return drawAlone(none, on: &wall, title: Words.result)
    }
    drawHead(Words.result[language], on: &wall)
    let room = wall.list
    let page = wall.onPage(result, each: Board.votesOnPage)
    let lines = lines(of: page, among: result)
    let each = max(2, (room.height + 1) / Board.votesOnPage)
    func columns(_ ranks: Int) -> Int { min(room.width - ranks, wall.isFull ? room.width : 90) }
    func needs(_ ranks: Int) -> [Int] {
      zip(page, lines).flatMap { place, line in
        [place.note.text, line.text].map { wall.need(of: $0, width: columns(ranks), upTo: room.height) }
      }
    }
    // Where there is room, the places are in block digits.
    let largeRanks = 6 + (page.map { bigText("\($0.rank)")[0].count }.max() ?? 0)
    let large = needs(largeRanks)
    let most = min(each - 2, (Wall.mostLines - 2) / max(1, page.count))
    let isLarge = !wall.isFull && each >= 7 && page.indices.allSatisfy { large[2 * $0] + large[2 * $0 + 1] <= most }
    let ranks = isLarge ? largeRanks : (page.map { String($0.rank).count }.max() ?? 1) + 2
    let shares = Wall.share(room.height, among: needs(ranks))
    let spare = max(0, room.height - shares.reduce(0, +))
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
      for line in wall.lines(of: place.note.text, width: columns(ranks), limit: shares[2 * index]) {
        wall.write(line, x: room.x + ranks, y: y)
        y += 1
      }
      let start = y
      for line in wall.lines(of: lines[index].text, width: columns(ranks), limit: shares[2 * index + 1]) {
        wall.write(line, x: room.x + ranks, y: y)
        y += 1
      }
      wall.write(lines[index].dots, x: room.x + ranks, y: start, style: .wallBarShort)
      next = y + gap
    }
    // A place that nobody sees is said: others would move up.
    let unseen = board.voteResult.count - result.count
    drawFoot(unseen > 0 ? Words.notShownYet(unseen)[language] : "", on: &wall)
  }

  /// What stands under each note: "●●● 3  Groep 4 · gedeeld tweede · nog niet gekozen". The dots are its beginning.
  private func lines(of page: [VoteRank], among result: [VoteRank]) -> [(dots: String, text: String)] {
    let ranks = [Int: Int](result.map { ($0.rank, 1) }, uniquingKeysWith: +)
    let picked = Set(board.picks.map(\.note))
    return page.map { place in
      let dots = Self.stickers(place.stickers, columns: 10)
      let who = place.note.group.map { Words.group(board.resolved($0)) } ?? Phrase.facilitator.capitalised
      var words = [who[language]]
      if (ranks[place.rank] ?? 0) > 1 { words.append(Words.shared(place: place.rank)[language]) }
      // Where votes go to what groups picked, one stands in for who picked nothing.
      if board.voting.ballot == .picks, place.note.group != nil, !picked.contains(place.note.id) { words.append(Words.notPicked[language]) }
      return (dots, dots + (dots.contains("×") ? "  " : " \(place.stickers)  ") + words.joined(separator: " · "))
    }
  }

  private func drawSaid(_ large: Phrase, _ small: [Phrase], on wall: inout Wall) {
    drawHead("", on: &wall)
    let room = wall.body
    let lines = small.map { wall.lines(of: $0[language], width: room.width, limit: 2) }
    let used = lines.reduce(1) { $0 + $1.count + 1 }
    let text = wall.large(large[language], in: Size(width: room.width, height: max(1, room.height - used)), limit: 3)
    let parts = lines.enumerated().map { WallPart(rows: $1, gap: $0 == 0 ? 2 : 1) }
    wall.writeCentred([WallPart(rows: text)] + parts, in: room)
  }

  /// Why there is nothing on the wall: groups show it later, it was taken off the screens, or there is none.
  func whyEmpty(isWritten: Bool, _ kind: Kind, else none: Phrase) -> Phrase {
    isWritten ? Words.stillHidden : board.hasHidden(kind) ? Words.nothingToSee.capitalised : none
  }

  // MARK: - Packages

  func drawPackages(on wall: inout Wall) {
    let packages = board.packages(seenBy: nil)
    guard packages.indices.contains(wall.page) else {
      return drawAlone(whyEmpty(isWritten: !board.packages.isEmpty, .package, else: Words.noPackages), on: &wall)
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
    let takeaways = takeaways.onWall
    if takeaways.isEmpty {
      return drawAlone(whyEmpty(isWritten: !board.takeaways.isEmpty, .takeaway, else: Words.noTakeaways), on: &wall, title: Words.takeaways)
    }
    drawHead(Words.takeaways[language], on: &wall)
    let room = wall.list
    // The last page is full of the newest, and goes along with them.
    let isNewest = wall.page == wall.pages - 1
    let page = isNewest ? takeaways.suffix(Board.takeawaysOnPage) : wall.onPage(takeaways, each: Board.takeawaysOnPage)
    let columns = min(room.width - 2, wall.isFull ? room.width : 90)
    let needs = page.map { wall.need(of: $0.said, width: columns, upTo: room.height) }
    let shares = Wall.share(room.height, among: needs)
    let spare = room.height - shares.reduce(0, +)
    let gap = page.count > 1 ? min(2, spare / (page.count - 1)) : 0
    var y = room.y
    for (takeaway, share) in zip(page, shares) {
      wall.write("-", x: room.x, y: y)
      for line in wall.lines(of: takeaway.said, width: columns, limit: share) {
        wall.write(line, x: room.x + 2, y: y)
        y += 1
      }
      y += gap
    }
    drawFoot(on: &wall)
  }
}
