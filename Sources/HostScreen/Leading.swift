// What the facilitator says to everybody or to the marked groups: one deed is one step for undo, and says whom it was for.
import Board
import NoteBoard
import ScreenKit
import Words

extension HostScreen {
  /// The marked groups that there still are, in their order.
  var markedGroups: [GroupID] { board.groups.map(\.id).filter(list.marked.contains) }

  /// "alle groepen", "groep 3 en 7".
  var audienceWords: Phrase {
    let marked = markedGroups
    return marked.isEmpty ? Words.allGroups : Words.someGroups(marked)
  }

  /// Does something to the session, as one step that undo takes back, and says what and to whom.
  mutating func lead(_ deed: SessionChange, _ what: Phrase, forEverybody: Bool = false) {
    guard mayWrite() else { return }
    let marked = forEverybody || deed.isForEverybody ? [] : markedGroups
    let whom = marked.isEmpty ? Words.allGroups : Words.someGroups(marked)
    let changes = board.changes(for: deed, to: marked.isEmpty ? .everybody : .groups(marked), at: now.wall)
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
    toggle({ $0.isClosed(for: $1) }, on: (.closed(true), Words.writingClosed), off: (.closed(false), Words.writingOpened))
  }

  mutating func toggleHidden() {
    toggle({ $0.isHidden($1) }, on: (.hidden(true), Words.notesHidden), off: (.hidden(false), Words.notesRevealed))
  }

  mutating func toggleBack() {
    toggle({ $0.mode(of: $1) == .back }, on: (.mode(.back), Words.calledBack), off: (.mode(.work), Words.letGo))
  }

  mutating func toggleLed() { toggle({ $0.isLed($1) }, on: (.led(true), Words.groupsHeld), off: (.led(false), Words.groupsGoOn)) }

  /// Off where it is so for all that are meant, otherwise on.
  private mutating func toggle(
    _ isSo: (Board, GroupID?) -> Bool, on: (deed: SessionChange, words: Phrase), off: (deed: SessionChange, words: Phrase)
  ) {
    let marked = markedGroups
    let meant = marked.isEmpty ? board.groups.map(\.id) : marked
    let next = (meant.isEmpty ? isSo(board, nil) : meant.allSatisfy { isSo(board, $0) }) ? off : on
    lead(next.deed, next.words)
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
