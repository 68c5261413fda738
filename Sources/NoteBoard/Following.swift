// Following the session: the step and case where the group is, and whose notes it sees; and what arrives from elsewhere.
import Board
import ScreenKit

extension NoteBoardScreen {
  /// How long (ms) a note from elsewhere is marked as new.
  static var freshness: Int64 { 6_000 }

  /// Something about the session may be different: goes where the group is now. While somebody writes, what they write stays where it is; the screen
  /// goes along when they are done.
  /// - Returns: where the screen was, when it has been brought elsewhere.
  @discardableResult package mutating func follow() -> SessionPlace? {
    renewSight()
    let place = sessionPlace
    if place == desk.followed { return nil }
    if let editor = desk.editor {
      // Nobody writes in a note that stands open by itself.
      guard editor.isWaiting else { return nil }
      desk.editor = nil
    }
    let isFirst = desk.followed == nil
    desk.followed = place
    let before = desk.place
    guard place != before else { return nil }
    show(place)
    if isFirst { return nil }
    desk.fresh = [:]
    return before
  }

  /// Shows a step of a case, from its first note.
  package mutating func show(_ place: SessionPlace) {
    (desk.caseID, desk.step) = (place.caseID, place.step)
    desk.cursor.item = nil
    desk.cursor.index = 0
    desk.split.isStale = true
    showCursor()
  }

  /// Whose notes can be seen here may be different.
  package mutating func renewSight() {
    let new = sight
    if new == desk.sight { return }
    shell.index(new)
    desk.sight = new
    // What comes or goes under somebody's eyes does not move what they read or write.
    if desk.held == nil { desk.split.isStale = true } else { moveSplitSoon() }
  }

  /// When (uptime, ms) the clock of the group, or its quiet minute, next shows something else.
  package var clockDeadlines: [Int64] { clockDeadlines(of: seatedGroup) }

  /// When (uptime, ms) the first new note is new no more, and when the border between the lanes may move for what arrived.
  package var boardDeadlines: [Int64] { [desk.fresh.values.min(), desk.split.due].compactMap { $0 } }

  /// Notes are new for a while.
  package mutating func letFreshFade() {
    if desk.fresh.values.contains(where: { $0 <= now.uptime }) { desk.fresh = desk.fresh.filter { $0.value > now.uptime } }
  }

  // MARK: - What arrives

  /// Before something is taken in: what arrives moves nothing under somebody's eyes, and what somebody does here lets go of the row that was held.
  package mutating func prepare(for event: AppEvent) {
    switch event {
    case .resized:
      releaseRow()
      desk.split.isStale = true
    case .key, .paste: if desk.editor != nil { holdRow(isTyping: true) } else { releaseRow() }
    case .mouse: releaseRow()
    case .board(let batch):
      if !batch.events.isEmpty { holdRow() }
      desk.news = NoteDesk.News(groups: board.activeGroups.count)
    case .delivery, .exported, .shelf, .garbled, .tick: break
    }
  }

  /// A new event has come from elsewhere.
  package mutating func takeNews(_ event: Event) {
    if event.makesNote, event.id.writer != shell.pen.writer { desk.news.arrived.append(event.id) }
    // A case that was given before it was here, too.
    if [.session, .group, .caseStudy].contains(event.thing.kind) { desk.news.isAboutSession = true }
  }

  /// Whether what came says where groups are, or whose notes can be seen: that depends on who there is.
  package var newsAreAboutSession: Bool {
    desk.news.isAboutSession || board.activeGroups.count != desk.news.groups || desk.caseID.isEmpty
      || !board.isThere(.caseStudy(desk.caseID))
  }

  /// Everything that came with a look at the file is on the board.
  package mutating func finishNews(of batch: Batch) {
    // A whole session that arrives at once (a copy, a reconnected drive) is not news note by note.
    if desk.news.arrived.count <= 60 {
      for id in desk.news.arrived {
        desk.fresh[id] = now.uptime + Self.freshness
        pinLate(id)
      }
    }
    guard !batch.events.isEmpty else { return }
    moveSplitSoon()
  }

  /// Lets the border between the lanes move for what arrived, not too often while nobody presses a key; with the next key it comes where it belongs.
  private mutating func moveSplitSoon() {
    desk.split.waits = true
    let moment = max(now.uptime, desk.split.movedAt.map { $0 + LaneSplit.pause } ?? now.uptime)
    desk.split.due = min(desk.split.due ?? moment, moment)
  }
}
