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
  /// - Parameters:
  ///   - deed: what is done.
  ///   - what: how that is said.
  ///   - forEverybody: whether it is for all, whoever is marked.
  ///   - after: what else there is to say once it is done.
  mutating func lead(
    _ deed: SessionChange, _ what: Phrase, forEverybody: Bool = false, after: ((HostScreen) -> Phrase?)? = nil
  ) {
    guard mayWrite() else { return }
    let marked = forEverybody || deed.isForEverybody ? [] : markedGroups
    let whom = marked.isEmpty ? Words.allGroups : Words.someGroups(marked)
    let changes = board.changes(for: deed, to: marked.isEmpty ? .everybody : .groups(marked), at: now.wall)
    guard !changes.isEmpty else { return say(Words.alreadySo) }
    let isDone = shell.change(changes)
    follow()
    guard isDone else { return }
    // What only changes the plenary screen or the agenda is for no group.
    switch deed {
    case .shows, .minutes, .end, .feedbackOrder: say(named(Words.done(what)))
    default:
      guard let more = after?(self) else { return say(named(Words.done(what, whom))) }
      say(named(Words.done(what, Phrase(nl: "\(whom.nl) · \(more.nl)", en: "\(whom.en) · \(more.en)"))))
    }
  }

  /// Does something to one group or note, as one step that undo takes back, and says it.
  /// - Returns: whether anything was written.
  @discardableResult mutating func arrange(_ deed: SessionChange, _ done: Phrase) -> Bool {
    guard mayWrite(), shell.change(board.changes(for: deed, at: now.wall)) else { return false }
    say(done)
    return true
  }

  // MARK: - The agenda

  mutating func goBack() {
    let agenda = board.agenda
    guard !agenda.isEmpty else { return say(Words.noAgenda) }
    guard let place = board.agendaPlace else { return say(named(Words.agendaNotBegun)) }
    go(toStop: place == 0 ? nil : agenda[place - 1])
  }

  mutating func go(toStop item: AgendaItem?) { lead(.agenda(item), item.map { Words.toStop($0.title) } ?? Words.beforeAgenda) }

  // MARK: - On and off

  /// Whether nobody that is meant may write.
  var isClosedNow: Bool { isSo { board.isClosed(for: $0) } }
  /// Whether the notes of any that are meant are hidden from the others: the key reveals them, and nobody is hidden by who wants to see all.
  var isHiddenNow: Bool {
    let marked = markedGroups
    let meant = marked.isEmpty ? board.groups.map(\.id) : marked
    return meant.isEmpty ? board.isHidden(nil) : meant.contains { board.isHidden($0) }
  }
  /// Whether all that are meant are called back.
  var isBackNow: Bool { isSo { board.mode(of: $0) == .back } }
  /// Whether all that are meant are held in their step.
  var isLedNow: Bool { isSo { board.isLed($0) } }

  /// Whether something is so for all that are meant: then the key that does it takes it away.
  private func isSo(_ test: (GroupID?) -> Bool) -> Bool {
    let marked = markedGroups
    let meant = marked.isEmpty ? board.groups.map(\.id) : marked
    return meant.isEmpty ? test(nil) : meant.allSatisfy(test)
  }

  mutating func toggleClosed() {
    if isClosedNow { lead(.closed(false), Words.writingOpened) } else { lead(.closed(true), Words.writingClosed) }
  }

  mutating func toggleHidden() {
    if isHiddenNow { lead(.hidden(false), Words.notesRevealed) } else { lead(.hidden(true), Words.notesHidden) }
  }

  mutating func toggleBack() { if isBackNow { lead(.mode(.work), Words.letGo) } else { lead(.mode(.back), Words.calledBack) } }

  mutating func toggleLed() { if isLedNow { lead(.led(false), Words.groupsGoOn) } else { lead(.led(true), Words.groupsHeld) } }

  mutating func alternateCases() { lead(.alternateCases, Words.casesAlternated, forEverybody: true) }

  // MARK: - The clock

  /// The clock of whom a deed is for.
  var hostTimer: SessionTimer? { board.timer(of: markedGroups.first) }

  /// How many minutes the clock gets when nobody says otherwise: those of the agenda's stop.
  var usualMinutes: Int {
    let minutes = board.agendaPlace.map { board.agenda[$0].minutes } ?? 0
    return minutes > 0 ? minutes : 5
  }

  mutating func extendTimer(by milliseconds: Int64, forEverybody: Bool = false) {
    guard hostTimer != nil else { return say(named(Words.noTimer)) }
    let isForAll = forEverybody || markedGroups.isEmpty
    lead(
      .clock(.add(milliseconds)), milliseconds > 0 ? Words.minuteMore : Words.minuteFewer, forEverybody: forEverybody,
      after: { isForAll ? $0.timeWords : nil })
  }

  mutating func pauseTimer() {
    guard let timer = hostTimer else { return startTimer(minutes: usualMinutes) }
    // Every clock stands still or goes on, and each keeps what it has left.
    lead(
      .clock(timer.isRunning ? .pause : .resume), timer.isRunning ? Words.timerPaused : Words.timerGoesOn,
      after: { $0.markedGroups.isEmpty ? $0.ownClockNote : nil })
  }

  mutating func startTimer(minutes: Int) {
    let minutes = min(max(1, minutes), AgendaItem.mostMinutes)
    let own = ownClocks
    leadAsking(
      .clock(.set(Int64(minutes) * 60_000)), Words.timerStarted(minutes), replaces: own.isEmpty ? nil : Words.haveOwnClock(own))
  }

  /// Which groups keep a clock of their own, after something was done to all clocks.
  private var ownClockNote: Phrase? { ownClocks.isEmpty ? nil : Words.keepOwnClock(ownClocks) }

  /// What a minute more or fewer comes to: which groups keep their own time, and what of the time to spare is left.
  private var timeWords: Phrase? {
    var words = [ownClockNote].compactMap { $0 }
    if let planning = board.planning(at: now.wall), board.agenda.contains(where: \.isBuffer) {
      words.append(planning.minutesBehind > 0 ? planning.distance : Words.spare(Int(planning.bufferLeft / 60_000)))
    }
    if words.isEmpty { return nil }
    return Phrase(nl: words.map(\.nl).joined(separator: " · "), en: words.map(\.en).joined(separator: " · "))
  }

  mutating func stopTimer() {
    let own = ownClocks
    if hostTimer != nil { leadAsking(.clock(.off), Words.timerStopped, replaces: own.isEmpty ? nil : Words.haveOwnClock(own)) }
  }
}
