// What the facilitator says to everybody or to the marked groups: one deed is one step for undo, and says whom it was for.
import Board
import NoteBoard
import ScreenKit
import Words

extension HostScreen {
  /// The marked groups that there still are, in their order.
  var markedGroups: [GroupID] { board.groups.map(\.id).filter(list.marked.contains) }

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

  /// Does something to the session, as one step that undo takes back, and says what and to whom.
  mutating func lead(_ deed: SessionChange, _ what: Phrase, forEverybody: Bool = false) {
    guard mayWrite() else { return }
    let isForAll = forEverybody || deed.isForEverybody
    let whom = isForAll ? Words.allGroups : audienceWords
    let changes = board.changes(for: deed, to: isForAll ? .everybody : audience, at: now.wall)
    guard !changes.isEmpty else { return say(Words.alreadySo) }
    let isDone = shell.change(changes)
    follow()
    guard isDone else { return }
    // What only changes the plenary screen is for no group.
    if case .shows = deed { say(Words.done(what)) } else { say(Words.done(what, whom)) }
  }

  /// Does something to one group or note, as one step that undo takes back, and says it.
  /// - Returns: whether anything was written.
  @discardableResult mutating func arrange(_ deed: SessionChange, _ done: Phrase) -> Bool {
    guard mayWrite(), shell.change(board.changes(for: deed, at: now.wall)) else { return false }
    say(done)
    return true
  }

  /// Whether something is so for all that are meant.
  private func isSo(_ test: (GroupID?) -> Bool) -> Bool {
    let marked = markedGroups
    let meant = marked.isEmpty ? board.groups.map(\.id) : marked
    return meant.isEmpty ? test(nil) : meant.allSatisfy(test)
  }

  // MARK: - The agenda

  mutating func walkAgenda(by: Int) {
    let agenda = board.agenda
    guard !agenda.isEmpty else { return say(Words.noAgenda) }
    let next = (board.agendaPlace ?? -1) + by
    guard next < agenda.count else { return say(Words.agendaIsOver) }
    if next < -1 { return say(Words.agendaNotBegun) }
    go(toStop: next < 0 ? nil : agenda[next])
  }

  mutating func go(toStop item: AgendaItem?) { lead(.agenda(item), item.map { Words.toStop($0.title) } ?? Words.beforeAgenda) }

  // MARK: - On and off

  mutating func toggleClosed() {
    let isClosed = isSo { board.isClosed(for: $0) }
    lead(.closed(!isClosed), isClosed ? Words.writingOpened : Words.writingClosed)
  }

  mutating func toggleHidden() {
    let isHidden = isSo { board.isHidden($0) }
    lead(.hidden(!isHidden), isHidden ? Words.notesRevealed : Words.notesHidden)
  }

  mutating func toggleBack() {
    let isBack = isSo { board.mode(of: $0) == .back }
    lead(.mode(isBack ? .work : .back), isBack ? Words.letGo : Words.calledBack)
  }

  mutating func toggleLed() {
    let isLed = isSo { board.isLed($0) }
    lead(.led(!isLed), isLed ? Words.groupsGoOn : Words.groupsHeld)
  }

  mutating func alternateCases() { lead(.alternateCases, Words.casesAlternated, forEverybody: true) }

  // MARK: - The clock

  /// The clock of whom a deed is for.
  var hostTimer: SessionTimer? { board.timer(of: markedGroups.first) }

  /// How many minutes the clock gets when nobody says otherwise: those of the agenda's stop.
  var usualMinutes: Int {
    let minutes = board.agendaPlace.map { board.agenda[$0].minutes } ?? 0
    return minutes > 0 ? minutes : 5
  }

  mutating func extendTimer(by milliseconds: Int64) {
    guard hostTimer != nil else { return say(Words.noTimer) }
    lead(.clock(.add(milliseconds)), milliseconds > 0 ? Words.minuteMore : Words.minuteFewer)
  }

  mutating func pauseTimer() {
    guard let timer = hostTimer else { return startTimer(minutes: usualMinutes) }
    lead(.clock(timer.isRunning ? .pause : .resume), timer.isRunning ? Words.timerPaused : Words.timerGoesOn)
  }

  mutating func startTimer(minutes: Int) {
    let minutes = min(max(1, minutes), AgendaItem.mostMinutes)
    lead(.clock(.set(Int64(minutes) * 60_000)), Words.timerStarted(minutes))
  }

  mutating func stopTimer() { if hostTimer != nil { lead(.clock(.off), Words.timerStopped) } }
}
