// The facilitator's screen: the list of groups, and the notes of the group that is looked at. What it does to the session stands in Leading and Groups,
// what it asks first in Lists and TimerPanel, its keys in Keys; the board of notes itself is NoteBoard's.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

/// The facilitator's screen.
package struct HostScreen: NoteBoardScreen, PrivacyAsking {
  package var shell: Shell
  // Lent, not copied: every picture asks for it hundreds of times.
  package var board: Board { _read { yield shell.board } }
  /// A facilitator writes for no group.
  package var group: GroupID? { nil }
  package var panel: Panel<HostScreen>?
  package var desk: NoteDesk
  /// The list of groups as the facilitator has it before them.
  package internal(set) var list: GroupList
  /// Whether the plenary screen takes over.
  package internal(set) var isLeft = false
  /// The question whether a message goes to the groups that may be about one person.
  package var privacyStop: PrivacyStop<HostScreen>?
  /// The board at a glance as it was looked up last; see ``glance``.
  var known: Glance?
  /// Whether a group has called with what has just come in.
  private var callsNow = false
  /// Whether somebody has just said yes to taking back what was done before this screen began.
  var takesBackFromBefore = false
  /// Whether somebody has just said yes to that question.
  package var sharesAnyway = false

  /// The facilitator's screen, with the list of groups on it.
  /// - Parameters:
  ///   - shell: what it stands in.
  ///   - list: the list as it was left; one with the cursor on the first row where nothing is said.
  package init(_ shell: Shell, list: GroupList? = nil) {
    self.shell = shell
    self.shell.indexGroups()
    self.list = list ?? GroupList(self.shell.board, at: shell.now.wall)
    desk = self.list.desk ?? NoteDesk(shell.board)
    follow()
    settle()
    if list == nil { recallDeeds() }
  }

  /// The agenda goes to the file when the board has none, so that two facilitators walk through the same one.
  package mutating func begin() {
    guard isWritable, board.agenda.isEmpty else { return }
    shell.write(shell.setup.agenda.enumerated().map { order, item in ThingChange(.agenda(item.id), item.fields(at: order)) })
  }

  // MARK: - The board of notes

  package var seatedGroup: GroupID? { list.viewing }
  package var sight: Sight { list.viewing.map { .only(Set(board.namesIn($0).map(Optional.some))) } ?? .everything }
  package var whoseBoard: String { list.viewing.map { Words.looksAlong(Words.group($0)[language])[language] } ?? "" }
  package var shownRole: String? { list.viewing.flatMap(board.role) }
  package var mayStartNote: Bool { false }
  package var mayWriteSentence: Bool { false }

  // MARK: - What happens

  package mutating func willTake(_ event: AppEvent) {
    // What is pasted is another text; nobody has seen the question about it.
    if case .paste = event { privacyStop = nil }
    prepare(for: event)
  }

  package mutating func preempt(_ key: Key) -> Bool {
    if answerPrivacyStop(key) { return true }
    if !desk.split.isStale { desk.split.isStale = desk.split.waits }
    // What a key does, it does to something that can be seen.
    if list.viewing != nil, panel == nil { showCursor() }
    return false
  }

  package mutating func takeOther(_ key: Key) {
    if case .character(let character) = key { say(Words.hostKeyUnknown(String(character))) }
  }

  package mutating func point(_ mouse: Mouse) {
    guard list.viewing != nil else { return pointAtList(mouse) }
    switch mouse.action {
    case .wheelUp: wheel(-1, at: mouse.at)
    case .wheelDown: wheel(1, at: mouse.at)
    case .click, .doubleClick:
      let before = desk.cursor
      if chooseItem(at: mouse.at), desk.cursor == before { openNote() }
    case .drag, .release: break
    }
  }

  package mutating func took(_ event: Event) {
    takeNews(event)
    noteArrival(of: event)
    if event.thing.kind == .session, event.set.contains(where: { $0.field == .calls && $0.value.isTrue }),
      board.latest(.calls, of: event.thing) == event
    {
      callsNow = true
    }
    // Somebody else removed a note that was hidden or given away here: it can be put back.
    guard event.id.writer != shell.pen.writer, case .event(let id) = event.thing.subject, event.thing.kind == .note,
      board.latest(.removed, of: event.thing)?.id == event.id, board.note(id) == nil,
      board.history(of: event.thing).contains(where: { $0.id.writer == shell.pen.writer })
    else { return }
    shell.recordRemoval(event)
    say(named(Words.removedWhileWriting), isWarning: true)
  }

  package mutating func tookAll(of batch: Batch) {
    if newsAreAboutSession { follow() }
    if callsNow { shell.emit(.bell) }
    callsNow = false
    finishNews(of: batch)
  }

  package mutating func timePassed() { letFreshFade() }

  package mutating func settle() {
    if openForm == nil { privacyStop = nil }
    list.privacy.catchUp(with: board)
    settleBoard()
    lookAtSeen()
    lookAgain()
  }

  package var deadlines: [Int64] {
    boardDeadlines + clockDeadlines + listDeadlines + seenDeadlines + (list.privacy.isBehind(board) ? [now.uptime + 1] : [])
  }

  // MARK: - Taking back

  /// A group that somebody sits in by now does not go with the key that made it.
  package func mayPutBack(_ part: ChangeLog.Part) -> Bool {
    part.thing.kind != .group || part.field != .removed || !part.valueBefore.isTrue || isEmpty(GroupID(part.thing.subject.text))
  }

  package mutating func goToChange(_ step: ChangeLog.Step) -> Bool { mayTakeBack(step) }

  package func words(forPuttingBack step: ChangeLog.Step, isUndo: Bool) -> Phrase? { isUndo ? wordsForUndo(of: step) : nil }

  package mutating func didPutBack(_ things: [ThingID]) {
    followPutBack(things)
    if things.count == 1, case .event(let id) = things[0].subject, board.note(id) != nil { choose(.note(id)) }
    follow()
  }

  /// Leaves at once, but asks while a session runs, and where a message that was not sent would be lost.
  mutating func leaveSession() {
    guard board.isSessionBegun else { return quitUnlessDraftsAreLost() }
    panel = .question(Question(Words.leaveTitle, [draftLoss, Words.leaveText].compactMap { $0 }) { $0.quit() })
  }

  mutating func showPlenary() {
    list.viewing = nil
    list.desk = desk
    isLeft = true
  }

  // MARK: - The picture

  package func draw(in frame: inout Frame) { if list.viewing == nil { drawList(in: &frame) } else { drawNotes(in: &frame) } }

  package var standingQuestion: Phrase? { privacyQuestion(isTextOpen: true) }

  package var lineAbovePanel: String? {
    let calling = panel == nil ? [] : board.groups.map(\.id).filter(board.isCalling)
    return calling.isEmpty ? nil : Words.call(calling)[language]
  }

  package var messageBottom: Int { panel == nil && list.viewing != nil ? boardBottom : size.height - 1 }
}

/// The list of groups as a facilitator has it before them: which row, which groups are marked, whose notes they look at. None of it is in the file; it
/// is kept while the plenary screen is up.
package struct GroupList: Sendable {
  /// The group where the cursor stands, by name: it stays there when the rows get another order. None is the first row.
  var chosen: GroupID?
  /// The first row that is shown.
  var top = 0
  /// The groups that a deed is for; everybody when none.
  var marked: Set<GroupID> = []
  /// The group whose notes are looked at; none in the list of groups.
  var viewing: GroupID?
  /// The texts in which a name or an address may stand.
  var privacy = PrivateThings()
  /// Everything that can be seen, as it was last looked at.
  var seen = SeenList()
  /// Whether a key leads the session from under the plenary screen that this terminal shows.
  var isProjected = false
  /// When (uptime, ms) such a key asked something that the same key answers.
  var askedUnseen: Int64?
  /// Where somebody stood on the board of notes when the plenary screen came up.
  var desk: NoteDesk?

  /// The list as it begins, with the cursor on the group that comes first at a moment.
  package init(_ board: Board, at now: Instant) { chosen = HostScreen.rows(of: board, at: now).first?.id }
}
