// The facilitator's list of groups: what it says above the rows. Where everything stands is in ListPlan; the rows draw themselves in ListView+Rows.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension HostScreen {
  func drawList(in frame: inout Frame) {
    let task = glance.task
    let (plan, rows) = (plan(for: task), groupRows)
    drawListHeader(rows, in: &frame.grid)
    drawAgenda(in: &frame.grid)
    for (line, text) in (plan.above.now + plan.above.next).enumerated() { frame.grid.write(text, at: Point(x: 1, y: 2 + line)) }
    drawApplies(plan, rows, in: &frame.grid)
    for (line, text) in plan.above.state.enumerated() { frame.grid.write(text, at: Point(x: 1, y: plan.applies + 1 + line)) }
    drawGroupHeads(plan, taskColumns(of: task), in: &frame.grid)
    drawGroupRows(plan, rows, task, in: &frame)
  }

  private func drawListHeader(_ rows: [GroupStanding], in grid: inout Grid) {
    grid.fill(Rect(x: 0, y: 0, width: size.width, height: 1), .hostHeader)
    var x = size.width - 1
    if let clock = clockWords {
      grid.write(" \(clock.text) ", endingAt: x, y: 0, style: clock.style)
      x -= width(of: clock.text) + 3
    }
    let count = Phrase.groupsAndNotes(rows.count, glance.notes)[language]
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
    let (agenda, place) = (glance.agenda, glance.place)
    guard !agenda.isEmpty else {
      grid.write(Words.noAgendaHere[language], at: Point(x: 1, y: 1))
      return
    }
    let right = (place == nil ? named(Words.toBegin) : planningWords)[language]
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

  /// When the session ends and how far it is from that; in fewer words on a narrow screen.
  private var planningWords: Phrase {
    guard let planning = board.planning(at: now.wall) else { return SessionTimer.leftInWords(board.agendaLeft(at: now.wall)) }
    if size.width >= 70 { return planning.words(in: shell.setup.zone) }
    if planning.minutesBehind == 0, planning.minutesAhead == 0 {
      return Words.endsAt(shell.setup.zone.time(at: planning.end))
    }
    return planning.distance
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

  /// How much of the state there is room for, in fewer and fewer words: what groups notice comes before what the wall shows, and before whose texts
  /// somebody has to look at.
  enum StateForm: CaseIterable { case whole, wallLast, briefly, briefest }

  /// How the session stands, and first what somebody has to look at.
  func stateWords(_ form: StateForm = .whole) -> String {
    var parts: [Phrase] = []
    let everybody = board.groups.map(\.id)
    func add(_ what: Phrase, _ test: (GroupID?) -> Bool) {
      let count = everybody.count(where: test)
      if everybody.isEmpty ? test(nil) : count == everybody.count {
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
    let page = plenaryPage
    if shows.isBlack {
      plenary = Words.black[language]
    } else if page.of > 1, page.number > 0 || shows.kind == .feedback {
      let name = size.width < 60 ? "" : shows.group.map { Words.group(board.resolved($0))[language] + ", " } ?? ""
      plenary += " (\(name)\(Phrase.outOf(page.number + 1, page.of)[language]))"
    }
    let (wall, groups) = (["\(Words.plenaryLabel[language]): \(plenary)"], parts.map { $0[language] })
    let all = (privacyWords(form).map { [$0[language]] } ?? []) + (form == .whole ? wall + groups : groups + wall)
    return all.joined(separator: " · ")
  }
}
