// The facilitator's list of groups: what it says above the rows, and where everything stands. The rows draw themselves in ListView+Rows.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

/// Where everything stands in the list of groups.
struct ListPlan: Equatable, Sendable {
  /// None where there is no room for it.
  let stateRow: Int?
  let applies: Int
  let heads: Int?
  let list: Rect
  let isNarrow: Bool
  let isShort: Bool
  let name: Int
  let stepX: Int
  let barsX: Int
  /// Columns of one theme, with the space behind it.
  let bar: Int
  let totalX: Int
  let stateX: Int
  /// Whether a theme's notes are a bar; where there is no room for one they are a number.
  var hasBars: Bool { bar >= 5 }

  init(_ size: Size) {
    isNarrow = size.width < 60
    let isTall = size.height >= 30
    applies = isTall ? 3 : 2
    stateRow = size.height >= 14 ? applies + 1 : nil
    let next = (stateRow ?? applies) + (isTall ? 2 : 1)
    heads = isNarrow ? nil : next
    let top = isNarrow ? next : next + 1
    // The last line but one is for what just happened, and for how many rows there are more.
    list = Rect(x: 0, y: top, width: size.width, height: max(1, size.height - 2 - top))
    isShort = size.width < 100
    name = size.width >= 110 ? 16 : size.width >= 100 ? 12 : size.width >= 90 ? 14 : size.width >= 70 ? 10 : 9
    stepX = 3 + name + (isShort ? 4 : 6)
    barsX = stepX + (isShort ? 9 : 15)
    let state = size.width >= 110 ? 22 : size.width >= 100 ? 20 : size.width >= 70 ? 19 : 14
    bar = min(max(3, (size.width - barsX - 6 - state) / 5), 18)
    totalX = barsX + bar * 5
    stateX = totalX + 6
  }
}

extension HostScreen {
  func drawList(in frame: inout Frame) {
    let plan = ListPlan(size)
    let rows = groupRows
    drawListHeader(rows, in: &frame.grid)
    drawAgenda(in: &frame.grid)
    drawApplies(plan, rows, in: &frame.grid)
    if let row = plan.stateRow { drawState(row, in: &frame.grid) }
    drawGroupHeads(plan, in: &frame.grid)
    drawGroupRows(plan, rows, in: &frame)
  }

  private func drawListHeader(_ rows: [GroupStanding], in grid: inout Grid) {
    grid.fill(Rect(x: 0, y: 0, width: size.width, height: 1), .hostHeader)
    var x = size.width - 1
    if let clock = clockWords {
      grid.write(" \(clock.text) ", endingAt: x, y: 0, style: clock.style)
      x -= width(of: clock.text) + 3
    }
    let count = Phrase.groupsAndNotes(rows.count, board.filledCells.reduce(0) { $0 + board.count(in: $1) })[language]
    let title = board.title.map { "\(Words.hostTitle[language]) · \($0[language])" } ?? Words.hostTitle[language]
    let isRoom = x - width(of: count) - 4 >= width(of: Words.hostTitle[language])
    if isRoom {
      grid.write(count, endingAt: x, y: 0, style: .hostHeader)
      x -= width(of: count) + 2
    }
    // A title that does not fit is left out rather than cut.
    let words = width(of: title) <= x - 1 ? title : Words.hostTitle[language]
    grid.write(words.truncated(to: max(0, x - 1), in: glyphs), at: Point(x: 1, y: 0), style: .hostHeader)
  }

  /// What is left of the clock, or how long it is over.
  private var clockWords: (text: String, style: Style)? {
    guard let timer = board.timer(of: nil) else { return nil }
    let left = timer.left(at: now.wall)
    if left <= 0, timer.isRunning {
      let over = Int(clamping: -left / 60_000)
      return ((over < 1 ? Phrase.timeIsUp : Words.minutesOver(over))[language], .clockNow)
    }
    let text = SessionTimer.text(left) + (timer.isRunning ? "" : " " + Phrase.paused[language])
    return (text, left <= 10_000 ? .clockNow : left <= 60_000 ? .clockSoon : .hostHeader)
  }

  /// The stops, from as far back as leaves room for the one where the session is and the next.
  private func drawAgenda(in grid: inout Grid) {
    let agenda = board.agenda
    guard !agenda.isEmpty else {
      grid.write(Words.noAgendaHere[language], at: Point(x: 1, y: 1))
      return
    }
    let place = board.agendaPlace
    let right = (place == nil ? Words.toBegin : SessionTimer.leftInWords(board.agendaLeft(at: now.wall)))[language]
    grid.write(right, endingAt: size.width - 1, y: 1, style: .count)
    let room = size.width - 4 - width(of: right)
    func text(_ index: Int) -> String {
      let title = agenda[index].title[language]
      if let place, index < place { return "✓ \(title)" }
      return "\(title) \(agenda[index].minutes)'"
    }
    func columns(_ index: Int) -> Int { width(of: text(index)) + (index == place ? 6 : 4) }
    var first = place ?? 0
    var used = columns(first) + (first + 1 < agenda.count ? columns(first + 1) : 0)
    while first > 0 {
      used += columns(first - 1)
      if used > room { break }
      first -= 1
    }
    var x = 1
    let clip = Rect(x: 0, y: 1, width: room + 1, height: 1)
    for index in first..<agenda.count {
      let isNow = index == place
      let words = isNow ? " > \(text(index)) " : " \(text(index)) "
      let columns = width(of: words)
      // A stop that does not fit whole is left out, unless it is the one that counts.
      guard x + columns <= room + 1 || index <= (place ?? 0) else { break }
      let fitting = words.truncated(to: max(1, clip.maxX - x), in: glyphs)
      x += grid.write(fitting, at: Point(x: x, y: 1), style: isNow ? .stopNow : .plain, clip: clip) + 2
    }
  }

  private func drawApplies(_ plan: ListPlan, _ rows: [GroupStanding], in grid: inout Grid) {
    let marked = markedGroups
    let words = marked.isEmpty ? Words.appliesToAll(rows.count) : Words.appliesTo(Words.someGroups(marked))
    let problems = rows.count(where: \.isProblem)
    let right = problems > 0 && size.width >= 60 ? Words.problems(problems)[language] : ""
    let room = size.width - 2 - (right.isEmpty ? 0 : width(of: right) + 2)
    if !marked.isEmpty { grid.fill(Rect(x: 0, y: plan.applies, width: size.width, height: 1), .notice) }
    let style: Style = marked.isEmpty ? .count : .notice
    grid.write(words[language].truncated(to: max(1, room), in: glyphs), at: Point(x: 1, y: plan.applies), style: style)
    grid.write(right, endingAt: size.width - 1, y: plan.applies, style: style)
  }

  private func drawState(_ row: Int, in grid: inout Grid) {
    var parts: [Phrase] = []
    let groups = board.groups.map(\.id)
    func add(_ what: Phrase, _ test: (GroupID?) -> Bool) {
      let count = groups.count(where: test)
      if groups.isEmpty ? test(nil) : count == groups.count {
        parts.append(what)
      } else if count > 0 {
        parts.append(Words.partly(what, count))
      }
    }
    add(Words.stateClosed) { board.isClosed(for: $0) }
    add(Words.stateHidden) { board.isHidden($0) }
    let mode = board.mode(of: nil).now(now.wall)
    switch mode {
    case .work, .poll, .vote: break
    case .back: parts.append(Words.calledBack)
    default: parts.append(Words.groupsDo(mode.name))
    }
    if board.voting.state != .off { parts.append(Words.votingState(board.voting.state)) }
    if board.polls.contains(where: \.isOpen) { parts.append(Words.pollRuns) }
    if board.message(for: nil) != nil { parts.append(Phrase.message.capitalised) }
    add(Words.stateLed) { board.isLed($0) }
    let shows = board.shows
    var plenary = Words.plenary(shows.kind)[language]
    if shows.isBlack { plenary = Words.black[language] } else if board.plenaryPage > 0 { plenary += " (\(board.plenaryPage + 1))" }
    // What somebody has to look at never falls off the end.
    let text = ([privacyWords?[language], "\(Words.plenaryLabel[language]): \(plenary)"].compactMap { $0 } + parts.map { $0[language] })
      .joined(separator: " · ")
    grid.write(text.truncated(to: size.width - 2, in: glyphs), at: Point(x: 1, y: row))
  }
}
