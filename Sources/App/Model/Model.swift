// The model: everything one screen knows. Events go in, effects come out; it has no clock, file or terminal of its own.
import Board
import Canvas
import Review

/// One screen of the program.
public struct Model: Sendable {
  /// Everything that is known of the shared board, our own changes included.
  public internal(set) var board: Board
  let setup: Setup
  var pen: Pen
  var size: Size
  var now: Moment

  /// Whose screen it is now: a facilitator switches between two.
  var kind: ScreenKind
  /// The facilitator's own view of the session.
  var desk = HostDesk()
  /// Where somebody is who looks back at a session.
  var review = ReviewDesk()
  /// What stands on the screen: the question which group this is, its name in large letters, or the board.
  var stage: Stage
  /// What stands over the board, if anything.
  var panel: Panel?
  /// The case that this screen works on; its slug.
  var caseID: String
  /// The step that this screen works on.
  var step: Step
  /// Whose notes can be seen here.
  var sight = Sight.everything
  /// Where the session said that this group is, when it was last followed there.
  var followed: SessionPlace?
  /// What this screen has done with the facilitator's calls.
  var calls = CallLog()
  /// Whether only the group's own notes are shown, because somebody asked for it.
  var seesOnlyOurs = false
  /// The first line of each case that is shown beside the notes of a step; the first of all where none is said.
  var caseTops: [String: Int] = [:]
  /// Whether somebody has been asked here not to go to the interventions too soon.
  var hasAskedTooSoon = false
  /// What was last searched for.
  var lastSearch = ""
  var cursor = Cursor(theme: .residentMix, horizon: .short)
  /// Whether what is chosen has to come into sight.
  var cursorMoved = false
  var tops: [Cell: Anchor] = [:]
  /// Where what is chosen or written stays while others change the notes around it; none once somebody does something here.
  var held: HeldRow?
  var split = LaneSplit()
  var isZoomed = false
  var editor: Editor?
  /// Half notes, left standing.
  var concepts: [Draft]
  var toast: Toast?
  /// Notes that have just come in from elsewhere, and until when (uptime, ms) they are marked.
  var fresh: [NoteID: Int64] = [:]
  var changes = ChangeLog()
  var delivery = DeliveryLog()
  var condition = FileCondition.sound
  var damagedLines = 0
  /// The file is gone, and the question whether to make it anew has been answered.
  var waitsForFile = false
  /// Until when (uptime, ms) a second Ctrl-C quits.
  var interruptedUntil: Int64 = 0
  /// Somebody asked to quit while changes were still on their way.
  var isLeaving = false
  /// When (uptime, ms) what is being typed is put on disk as a draft.
  var draftsDue: Int64?
  /// The drafts as they were last put on disk.
  private var draftsOnDisk: [Draft]

  /// A screen over a board as it was just read.
  public init(_ setup: Setup, board: Board, size: Size, at now: Moment) {
    self.setup = setup
    self.board = board
    self.size = size
    self.now = now
    kind = setup.kind
    concepts = setup.drafts
    draftsOnDisk = setup.drafts
    let isFacilitator = setup.kind != .group
    pen = Pen(
      writer: setup.writer, author: Author(group: isFacilitator ? nil : setup.group, role: setup.role, isFacilitator: isFacilitator))
    caseID = board.caseStudies.first?.id ?? ""
    step = .interventions
    stage = .board
    if kind == .host || kind == .present { self.board.indexGroups() }
    if kind == .review {
      review.index = NoteIndex(board)
      review.otherIndex = setup.review.other.map { NoteIndex($0) }
      // After the first picture, which nobody should wait for.
      review.preparesAt = now.uptime + 200
    }
    if setup.group == nil, !isFacilitator {
      let groups = board.groups
      if groups.count == 1, let only = groups.first {
        pen.author.group = only.id
      } else {
        stage = .askingGroup(GroupQuestion())
      }
    }
    seat = pen.author.group
    followSession()
    attendToCalls()
    settle()
  }

  /// The group that this screen writes for; none until it is known.
  public var group: String? { pen.author.group }

  /// The group as which this screen began, also when that has become part of another one since: its half notes are kept under this name.
  public internal(set) var seat: String?

  /// The language of the screen.
  public var language: Language { setup.language }

  /// What must outlive this process beside the file: half notes, what is being typed, and new notes that are neither in the shared file nor in the outbox.
  public var drafts: [Draft] {
    var drafts = concepts + delivery.bare.compactMap { Draft($0) }
    if let editor, !editor.field.text.isBlank { drafts.append(editor.draft) }
    return drafts
  }

  /// When the model wants to hear that time has passed, in milliseconds of uptime; none when it waits for nothing.
  public var deadline: Int64? {
    var moments: [Int64] = []
    if let toast { moments.append(toast.until) }
    if case .greeting(let until) = stage { moments.append(until) }
    if let first = fresh.values.min() { moments.append(first) }
    if let draftsDue { moments.append(draftsDue) }
    if let next = delivery.nextChange(after: now.uptime) { moments.append(next) }
    if let next = nextSessionChange { moments.append(next) }
    if let next = review.playsAt { moments.append(next) }
    if let next = review.preparesAt { moments.append(next) }
    return moments.min()
  }

  /// Takes in one event.
  /// - Parameters:
  ///   - event: what happened.
  ///   - now: when.
  /// - Returns: what the edges have to do about it, in this order.
  public mutating func update(_ event: AppEvent, at now: Moment) -> [Effect] {
    self.now = now
    var effects: [Effect] = []
    switch event {
    case .key, .mouse, .paste, .resized: releaseRow()
    case .board, .delivery, .exported, .tick: break
    }
    switch event {
    case .key(let key): effects = press(key)
    case .mouse(let mouse): effects = point(mouse)
    case .paste(let text): effects = paste(text)
    case .resized(let size): resize(to: size)
    case .board(let batch): take(batch)
    case .delivery(let state): effects = take(state)
    case .exported(let outcome): tell(outcome)
    case .tick: break
    }
    effects += passTime()
    attendToCalls()
    settle()
    return effects
  }

  /// The first thing that a screen does: a group that was given or is the only one announces itself, so that nobody else takes its number.
  public mutating func begin() -> [Effect] {
    guard stage == .board else { return [] }
    switch kind {
    case .group: return announceGroup()
    case .host, .present: return beginHosting()
    case .review: return []
    }
  }

  private mutating func resize(to size: Size) {
    self.size = size
    split.isStale = true
    review.isPageStale = true
  }

  private mutating func passTime() -> [Effect] {
    if let toast, toast.until <= now.uptime { self.toast = nil }
    if case .greeting(let until) = stage, until <= now.uptime { stage = .board }
    if let moment = review.playsAt, moment <= now.uptime { playOn() }
    if let moment = review.preparesAt, moment <= now.uptime { prepareReplay() }
    if fresh.values.contains(where: { $0 <= now.uptime }) { fresh = fresh.filter { $0.value > now.uptime } }
    if let due = draftsDue, due <= now.uptime {
      draftsDue = nil
      return keepDrafts()
    }
    return []
  }

  mutating func say(_ words: Phrase, isWarning: Bool = false) {
    let text = words[language]
    // Long enough to read: a second to notice it, and a twentieth of a second a character.
    toast = Toast(text: text, isWarning: isWarning, until: now.uptime + 1_500 + Int64(text.count) * 50)
  }

  /// What is typed goes to disk within a second: one small write for a burst of typing, and none when nothing is different.
  mutating func keepDraftsSoon() { draftsDue = draftsDue ?? now.uptime + 1_000 }

  mutating func keepDrafts() -> [Effect] {
    draftsDue = nil
    let drafts = drafts
    if drafts == draftsOnDisk { return [] }
    draftsOnDisk = drafts
    return [.keepDrafts(drafts)]
  }
}
