// What the facilitator says to everybody or to the marked groups: one deed is one step for undo, and says whom it was for.
import Board
import Canvas

extension Model {
  /// The marked groups that there still are, in their order.
  var markedGroups: [String] { board.groups.map(\.id).filter(desk.marked.contains) }

  /// Whom a deed is for now.
  var audience: Audience {
    let marked = markedGroups
    return marked.isEmpty ? .everybody : .groups(marked)
  }

  /// "alle groepen", "groep 3 en 7".
  var audienceWords: Phrase {
    let marked = markedGroups
    return marked.isEmpty ? Words.allGroups : Words.someGroups(marked)
  }

  /// Whether the session can be changed at all; says why not.
  mutating func mayLead() -> Bool { fileTakesIt() }

  /// Does something to the session, as one step that undo takes back, and says what and to whom.
  mutating func lead(_ deed: SessionChange, _ what: Phrase, forEverybody: Bool = false) -> [Effect] {
    guard mayLead() else { return [] }
    let isForAll = forEverybody || deed.isForEverybody
    let whom = isForAll ? Words.allGroups : audienceWords
    let changes = board.changes(for: deed, to: isForAll ? .everybody : audience, at: now.wall)
    guard !changes.isEmpty else {
      say(Words.alreadySo)
      return []
    }
    let effects = change(changes)
    followSession()
    // What only changes the plenary screen is for no group.
    if case .shows = deed, !effects.isEmpty { say(Words.done(what)) } else if !effects.isEmpty { say(Words.done(what, whom)) }
    return effects
  }

  /// Does something to one group or note, as one step that undo takes back, and says it.
  mutating func arrange(_ deed: SessionChange, _ done: Phrase) -> [Effect] {
    guard mayLead() else { return [] }
    let effects = change(board.changes(for: deed, at: now.wall))
    if !effects.isEmpty { say(done) }
    return effects
  }

  /// Whether something is so for all that are meant.
  func isSo(_ test: (String?) -> Bool) -> Bool {
    let marked = markedGroups
    let meant = marked.isEmpty ? board.groups.map(\.id) : marked
    return meant.isEmpty ? test(nil) : meant.allSatisfy(test)
  }

  // MARK: - The agenda

  mutating func walkAgenda(by: Int) -> [Effect] {
    let agenda = board.agenda
    guard !agenda.isEmpty else {
      say(Words.noAgenda)
      return []
    }
    let next = (board.agendaPlace ?? -1) + by
    guard next < agenda.count else {
      say(Words.agendaIsOver)
      return []
    }
    if next < -1 {
      say(Words.agendaNotBegun)
      return []
    }
    return go(toStop: next < 0 ? nil : agenda[next])
  }

  mutating func go(toStop item: AgendaItem?) -> [Effect] {
    lead(.agenda(item), item.map { Words.toStop($0.title) } ?? Words.beforeAgenda)
  }

  // MARK: - On and off

  mutating func toggleClosed() -> [Effect] {
    let isClosed = isSo { board.isClosed(for: $0) }
    return lead(.closed(!isClosed), isClosed ? Words.writingOpened : Words.writingClosed)
  }

  mutating func toggleHidden() -> [Effect] {
    let isHidden = isSo { board.isHidden($0) }
    return lead(.hidden(!isHidden), isHidden ? Words.notesRevealed : Words.notesHidden)
  }

  mutating func toggleBack() -> [Effect] {
    let isBack = isSo { board.mode(of: $0) == .back }
    return lead(.mode(isBack ? .work : .back), isBack ? Words.letGo : Words.calledBack)
  }

  mutating func toggleLed() -> [Effect] {
    let isLed = isSo { board.isLed($0) }
    return lead(.led(!isLed), isLed ? Words.groupsGoOn : Words.groupsHeld)
  }

  // MARK: - The clock

  /// The clock of whom a deed is for.
  var hostTimer: SessionTimer? { board.timer(of: markedGroups.first) }

  /// How many minutes the clock gets when nobody says otherwise: those of the agenda's stop.
  var usualMinutes: Int {
    let minutes = board.agendaPlace.map { board.agenda[$0].minutes } ?? 0
    return minutes > 0 ? minutes : 5
  }

  mutating func extendTimer(by milliseconds: Int64) -> [Effect] {
    guard hostTimer != nil else {
      say(Words.noTimer)
      return []
    }
    return lead(.clock(.add(milliseconds)), milliseconds > 0 ? Words.minuteMore : Words.minuteFewer)
  }

  mutating func pauseTimer() -> [Effect] {
    guard let timer = hostTimer else { return startTimer(minutes: usualMinutes) }
    return lead(.clock(timer.isRunning ? .pause : .resume), timer.isRunning ? Words.timerPaused : Words.timerGoesOn)
  }

  mutating func startTimer(minutes: Int) -> [Effect] {
    let minutes = min(max(1, minutes), AgendaItem.mostMinutes)
    return lead(.clock(.set(Int64(minutes) * 60_000)), Words.timerStarted(minutes))
  }

  mutating func stopTimer() -> [Effect] {
    guard hostTimer != nil else { return [] }
    return lead(.clock(.off), Words.timerStopped)
  }
}
