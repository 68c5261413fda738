// The shell: what every screen stands in. The board and the pen that changes it, what is on its way to the file, the size, the moment, the sentence
// that says what just happened. It knows no screen, and no screen's fields stand here.
import Board
import Canvas

/// What every screen has, whatever it shows.
package struct Shell: Sendable {
  /// What the screen began with.
  package let setup: Setup
  /// Everything that is known of the shared board, our own changes included.
  package private(set) var board: Board
  /// What events are made with.
  package var pen: Pen
  package internal(set) var size: Size
  package internal(set) var now: Moment
  package internal(set) var toast: Toast?
  /// What is remembered of who sits here.
  package internal(set) var habits: Habits
  /// What has been done here, for undo and redo.
  package internal(set) var changes = ChangeLog()
  /// Our own changes that are not known to be shared yet.
  package internal(set) var delivery = DeliveryLog()
  package internal(set) var condition = FileCondition.sound
  /// The thing that was made here last.
  package internal(set) var lastMade: EventID?
  var (damagedLines, newerLines) = (0, 0)
  /// How many events were made here: whoever keeps something that hangs on the board sees by it that it has to look again.
  package private(set) var ownEvents = 0
  /// The file is gone, and the question whether to make it anew has been answered.
  var waitsForFile = false
  /// Until when (uptime, ms) a second Ctrl-C quits.
  var interruptedUntil: Int64 = 0
  /// When (uptime, ms) this screen heard that another one went to a stop of the agenda.
  private var heardOfStop: Int64?
  /// Somebody asked to quit while changes were still on their way.
  package internal(set) var isLeaving = false
  /// What was typed in forms and is not shared; kept here for screens that take turns. A group has its drafts at its desk.
  package var drafts: [Draft]
  /// When (uptime, ms) what is being typed is put on disk as a draft.
  var draftsDue: Int64?
  /// The drafts as they were last put on disk.
  package internal(set) var draftsOnDisk: [Draft]
  /// What the draft is called that is being shared: the edges hear as which event, before that leaves.
  package var sharing: String?
  private var effects: [Effect] = []
  /// What a key asked of the edges that may turn out to be the first letter of a word.
  private var held: [Effect] = []
  private var holds = Holding.nothing
  /// Whether a change has left since something was held: then what was before can't come back.
  package private(set) var hasSentSince = false

  private enum Holding {
    case nothing
    /// The key may be the first letter of a word: nothing it asks leaves yet.
    case everything
    /// It has been taken in, and may still be that: the program stays.
    case leaving
  }

  /// A shell around a board as it was just read.
  /// - Parameters:
  ///   - setup: what the screen begins with.
  ///   - author: on whose behalf it writes.
  ///   - board: what is known of the board.
  ///   - size: of the terminal.
  ///   - now: the moment.
  package init(_ setup: Setup, author: Author, board: Board, size: Size, at now: Moment) {
    (self.setup, self.board, self.size, self.now) = (setup, board, size, now)
    pen = Pen(writer: setup.writer, author: author)
    (drafts, draftsOnDisk, habits) = (setup.drafts, setup.drafts, setup.habits)
    if let notice = setup.notice { say(notice, isWarning: true) }
  }

  /// Asks something of the edges; they carry it out in this order.
  package mutating func emit(_ effect: Effect) {
    // Drafts go to this user's own disk, and are put there anew with every change.
    switch effect {
    case .keepDrafts, .shelf(.claim), .shelf(.takeOver): return effects.append(effect)
    case .append(let events): if let name = sharing.take(), let first = events.first { emit(.shelf(.shares(name, as: first.id))) }
    default: break
    }
    if holds == .everything || holds == .leaving && effect == .quit { return held.append(effect) }
    // Our own lines stand in the file in their order.
    if case .append = effect {
      hasSentSince = holds == .leaving
      sendHeld()
    }
    effects.append(effect)
  }

  /// What has been asked of the edges since this was last called.
  package mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  // MARK: - A key that may be the first letter of a word

  /// What a key may change here, as it was before.
  package struct Before: Sendable {
    fileprivate let board: Board
    fileprivate let pen: Pen
    fileprivate let changes: ChangeLog
  }

  /// The shell as it is now, to come back to.
  package var before: Before { Before(board: board, pen: pen, changes: changes) }

  /// The changes that wait.
  package var heldEvents: [Event] { held.flatMap { effect -> [Event] in if case .append(let events) = effect { events } else { [] } } }

  /// What is asked of the edges waits from now on.
  package mutating func hold() { (holds, hasSentSince) = (.everything, false) }

  /// What is asked from now on goes, but what was held waits on.
  package mutating func keepHeld() { if holds == .everything { holds = .leaving } }

  /// What was held goes.
  package mutating func sendHeld() {
    holds = .nothing
    effects += held
    held = []
  }

  /// What was held never happened. What others changed since has to be taken in again.
  package mutating func forgetHeld(since before: Before) {
    for case .append(let events) in held { delivery.forget(events) }
    (held, holds) = ([], .nothing)
    (board, pen, changes) = (before.board, before.pen, before.changes)
    (isLeaving, toast) = (false, nil)
  }

  /// Says what just happened.
  /// - Parameters:
  ///   - words: the sentence.
  ///   - isWarning: whether it goes only with time, not with the next key.
  ///   - cause: what makes it untrue when it is over, for ``withdraw(_:)``.
  package mutating func say(_ words: Phrase, isWarning: Bool = false, cause: Toast.Cause? = nil) {
    let text = words[setup.language]
    // Long enough to read: a second to notice it, and a twentieth of a second a character.
    toast = Toast(text: text, isWarning: isWarning, cause: cause, until: now.uptime + 1_500 + Int64(text.count) * 50)
  }

  /// Takes a sentence away that is not so any more.
  package mutating func withdraw(_ cause: Toast.Cause) { if toast?.cause == cause { toast = nil } }

  /// Takes a sentence away that is about what is over; a warning stays.
  package mutating func dropToast() { if toast?.isWarning == false { toast = nil } }

  // MARK: - The board

  /// Takes in an event from elsewhere, or of our own.
  /// - Returns: whether it was new.
  @discardableResult package mutating func apply(_ event: Event) -> Bool {
    guard board.apply(event) else { return false }
    if event.id.writer != pen.writer, Self.goesOn(event) { heardOfStop = now.uptime }
    return true
  }

  /// Whether somebody goes on with the session by it: to another stop, or to the result of a vote or poll. Who presses the same key at the same moment meant that.
  private static func goesOn(_ event: Event) -> Bool {
    if event.thing.kind == .poll { return event.set.contains { $0.field == .open && !$0.value.isTrue } }
    return event.thing == .session && event.set.contains { $0.field == .agenda || $0.field == .voting }
  }

  /// Whether another screen has just gone to a stop of the agenda, or shown a result: too soon to go on from there.
  package var hasJustHeardOfStop: Bool {
    NextDeed.nextIsTooSoon(after: heardOfStop.map(Instant.init(milliseconds:)), now: Instant(milliseconds: now.uptime))
  }

  /// Keeps count of what somebody can see, so that no picture has to.
  package mutating func index(_ sight: Sight) { board.index(sight) }

  /// Keeps count of when each group last wrote.
  package mutating func indexGroups() { board.indexGroups() }

  /// Looks up which groups there are, where that may have changed: what comes next asks for it a dozen times.
  package mutating func callRoll() { board.callRoll() }

  /// Takes in an event that was made here, and counts it as on its way.
  mutating func own(_ event: Event) {
    board.apply(event)
    delivery.add(event, at: now.uptime)
    ownEvents += 1
  }

  /// The lines with which people join: what the board says, else what this machine can tell. For the plenary screen and to paste in a chat.
  package var joinLines: [String] { board.joinLine.map { [$0.text] } ?? setup.joinLines }

  /// The same for a whole room to read. How the facilitator came in over ssh need not be open to others, whose account that is, is not for all, and what
  /// is typed behind it does nothing elsewhere.
  package var joinLinesForAll: [String] { board.joinLine == nil && setup.joinLines.first?.hasPrefix("ssh ") == true ? [] : joinLines }

  // MARK: - Time

  /// When (uptime, ms) the shell itself wants to hear that time has passed.
  var deadlines: [Int64] { [toast?.until, draftsDue, delivery.nextChange(after: now.uptime)].compactMap { $0 } }

  /// What is typed goes to disk within a second: one small write for a burst of typing, and none when nothing is different.
  package mutating func keepDraftsSoon() { draftsDue = draftsDue ?? now.uptime + 1_000 }

  /// Whether changes can go to the file at all; says why not.
  package mutating func fileTakesIt() -> Bool {
    guard let refusal = condition.refusal else { return true }
    say(refusal, isWarning: true)
    return false
  }
}

extension FileCondition {
  /// Why the file takes no changes, if so.
  var refusal: Phrase? {
    switch self {
    case .readOnly: Words.fileIsReadOnly
    case .newerVersion: Words.fileIsNewer
    case .anotherBoard: Words.fileIsAnotherBoard
    case .somethingElse: Words.fileIsSomethingElse
    case .sound, .missing, .unreadable: nil
    }
  }
}

/// A sentence that says what just happened, and goes by itself.
package struct Toast: Equatable, Sendable {
  /// What a sentence hangs on: when that is over, the sentence goes too.
  package enum Cause: Equatable, Sendable {
    /// The facilitator lets nobody write.
    case inputClosed
    /// There was nothing to open.
    case nothingCalled
    /// A note was removed while somebody writes in it.
    case removedWhileEditing
    /// The groups don't see each other.
    case othersHidden
    /// Somebody typed where no text was open, and writes now: it is read while they type on.
    case wordBegun
    /// The mouse holds a note.
    case dragging
  }

  package let text: String
  package let isWarning: Bool
  package let cause: Cause?
  /// Uptime, ms.
  package let until: Int64
}
