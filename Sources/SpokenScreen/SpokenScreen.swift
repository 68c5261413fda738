// A group's part of a session in spoken order: lines come in, lines go out, and nothing that was said is ever drawn anew. For screen readers, and for
// terminals that can do no more. It is a screen like the others (the same shell, the same way to the file), but it has no picture and no keys.
import Board
import Canvas
import Reports
import ScreenKit
import Words

/// The spoken screen of a group.
public struct SpokenScreen: Sendable {
  package var shell: Shell
  package var panel: Panel<SpokenScreen>?
  /// The group as which it began, also when that has become part of another one since.
  package private(set) var seated: GroupID?
  /// What has been said and not yet been fetched.
  private var lines: [String] = []
  /// What is asked now.
  var question = Question.menu
  /// What has been told about the session.
  var told = Told()
  /// The sentence of the shell, and the state of the file, that were said last.
  private var toast: Toast?
  private var saved = ""
  /// When (uptime, ms) a text was stopped that may be about one person.
  var stoppedAt: Int64 = 0
  /// Whether the line that is taken in was ended by nobody.
  var isUnfinished = false
  /// The drafts that are still to be asked about, before the menu comes.
  var asksNext: [Draft] = []
  /// Whether somebody has been asked here not to go to the interventions too soon.
  var hasAskedTooSoon = false
  var shelf = ShelfTalk()
  /// The poll for which hands are asked now, as long as it is open.
  var handsFor: String?
  /// When the number of drafts was last told.
  var counted = Counted()
  /// The silence in which it was told what is empty: since when it lasts.
  var toldSilence: Instant?

  /// The screen of the group that was given or is the only one, or the question which group this is.
  public init(_ setup: Setup, board: Board, at now: Moment) {
    // Nothing is as wide as a line; a size is what every screen has.
    shell = Shell(setup, author: Author(group: setup.group, role: setup.role), board: board, size: Size(width: 80, height: 24), at: now)
    if setup.group == nil, shell.board.groups.count == 1 { shell.pen.author.group = shell.board.groups[0].id }
    seated = shell.pen.author.group
    counted.hasTakenOver = !setup.drafts.isEmpty
    nameDrafts()
  }

  /// The group that it writes for; none until it is known.
  public var group: GroupID? { shell.pen.author.group }
  /// The group as which it began: its drafts are kept under this name.
  public var seat: GroupID? { seated }
  /// When it wants to hear that time has passed, in milliseconds of uptime; none when it waits for nothing.
  public var nextDeadline: Int64? { deadline }
  /// What must outlive this process beside the file: drafts, and new notes that are nowhere else.
  public var keptDrafts: [Draft] { drafts }
  /// Whether some of those are new notes: as soon as they are kept elsewhere, they are no drafts any more.
  public var hasUnkeptNotes: Bool { drafts.count > ownDrafts.count }

  /// The first thing that it says and does.
  public mutating func start() -> [Effect] {
    tell(Words.welcome)
    if group == nil { askGroup() } else { join() }
    return shell.takeEffects()
  }

  /// Takes in what somebody typed on a line.
  public mutating func take(line: String, at now: Moment) -> [Effect] {
    let effects = hear(.paste(line), at: now)
    // What is done here is no news.
    if seat != nil, let group {
      let isTimeUp = told.isTimeUp
      told = Told(board, group, at: now)
      told.isTimeUp = isTimeUp
    }
    return effects
  }

  /// Takes in what happened: news of the file, what became of changes, time that passed.
  public mutating func hear(_ event: AppEvent, at now: Moment) -> [Effect] {
    let effects = update(event, at: now)
    // Keys that a sentence names are of screens that have them.
    if let new = shell.toast, new != toast { tell(String(new.text[..<(new.text.firstRange(of: " · ")?.lowerBound ?? new.text.endIndex)])) }
    toast = shell.toast
    // What is not shared is said where it is kept; here only what became of what was.
    let state = deliveryState
    if state.text != saved, state.isWarning || shell.delivery.isEmpty { tell(state.text) }
    if state.isWarning || shell.delivery.isEmpty { saved = state.text } else { saved = "" }
    return effects
  }

  /// What has been said since this was last called: whole lines, without anything that moves a cursor.
  public mutating func takeLines() -> [String] {
    defer { lines = [] }
    return lines
  }

  // MARK: - Saying

  mutating func tell(_ words: Phrase) { tell(words[language]) }
  mutating func tell(_ words: String) { lines.append(words.onOneLine(in: glyphs)) }

  mutating func join() {
    if seated == nil { seated = group }
    followSession()
    guard let group else { return askGroup() }
    // So that others who choose this group are told that it is taken.
    if isWritable, board.value(.opened, of: .group(group)) == nil {
      shell.write(ThingChange(.group(group), [Assignment(.opened, .flag(true))]))
    }
    saved = deliveryState.text
    told = Told(board, group, at: now)
    tell(Words.youAre(called(group).capitalised, place))
    tell(ScreenKit.Words.noNames)
    tellWhatIsAsked()
    asksNext = shell.drafts
    openMenu()
  }

  /// "groep 2, samen met groep 4": of a joined group, with whom it is.
  func called(_ group: GroupID) -> Phrase {
    let others = board.joinedNames(of: group).dropFirst().map { Phrase.group($0) }
    guard !others.isEmpty else { return .group(group) }
    return Words.togetherWith(.group(group), nl: Phrase.list(others.map(\.nl)).nl, en: Phrase.list(others.map(\.en)).en)
  }

  mutating func take(group name: GroupID) { shell.pen.author.group = name }

  // MARK: - Where the group is

  var caseID: CaseID { board.caseID(of: group) ?? "" }
  var step: Step { board.step(of: group) }
  /// "case Maisonnettes uit 1968, stap interventies".
  var place: Phrase {
    let title = board.caseStudies.first { $0.id == caseID }?.title ?? ScreenKit.Words.noCase
    return Words.place(title, step.title)
  }

  /// The perspective that the group writes from: what the facilitator gave it for a round, else its own choice, else what the command line said.
  var role: String? {
    guard let group else { return shell.setup.role }
    if let glasses = board.glasses(of: group) { return glasses }
    return board.value(.role, of: .session(of: group)) == nil ? shell.setup.role : board.ownRole(of: group)
  }

  /// The group that this one is part of now, and through whose eyes it looks.
  mutating func followSession() {
    guard let seated else { return }
    let now = board.resolved(seated)
    if now != group { shell.pen.author.group = now }
    shell.pen.author.role = role
  }
}

extension SpokenScreen: ScreenState {
  package typealias OwnPanel = NoPanel
  package typealias FormPurpose = NoForm

  package var board: Board { _read { yield shell.board } }
  package static var kind: ScreenKind { .group }
  package static var tables: [String: [KeyRow<SpokenScreen>]] { [:] }
  package var tour: [TourStep] { [] }
  package var baseKeys: [KeyRow<SpokenScreen>] { [] }
  package func keys(of panel: NoPanel) -> [KeyRow<Self>] {}
  package func sheet(of panel: NoPanel) -> Sheet {}
  package func draw(in frame: inout Frame) {}
  package mutating func paste(_ text: String) { answer(text.oneLine.trimmed) }
  package mutating func took(_ event: Event) { tellOf(event) }
  package mutating func tookAll(of batch: Batch) { tellWhatIsNew() }
  package mutating func timePassed() { tellOfTime() }
  package mutating func settle() {
    countDrafts()
    attendToSilence()
  }
  package var deadlines: [Int64] {
    let clock = told.deadline(board.timer(of: group), at: now) + silenceDeadline
    guard let group, case .quiet(let ends) = board.mode(of: group), case let left = SessionTimer.running(ends: ends).left(at: now.wall),
      left > 0
    else { return clock }
    return clock + [now.uptime + left]
  }

  package mutating func mayWrite() -> Bool {
    guard shell.fileTakesIt() else { return false }
    if board.isClosed(for: group) { tell(Words.closed) } else if caseID.isEmpty { tell(ScreenKit.Words.noCaseHelp) } else { return true }
    return false
  }

  package var mayBeWritten: Bool { isWritable && !board.isClosed(for: group) && !caseID.isEmpty }
}
