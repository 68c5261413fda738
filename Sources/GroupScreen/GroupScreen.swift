// The screen of a group: which group it is, its notes on the board and beside the case, and what it answers to the facilitator. What it shares with
// the facilitator who looks along stands in NoteBoard.
import Board
import Canvas
import NoteBoard
import ScreenKit

/// A group's screen.
package struct GroupScreen: NoteBoardScreen, PrivacyAsking {
  package var shell: Shell
  // Lent, not copied: every picture asks for it hundreds of times.
  package var board: Board { _read { yield shell.board } }
  package var panel: Panel<GroupScreen>?
  package var desk: NoteDesk
  /// What stands on the screen: the question which group this is, its name in large letters, or the board.
  var stage = Stage.board
  /// The group as which this screen began, also when that has become part of another one since: its drafts are kept under this name.
  package internal(set) var seat: GroupID?
  var calls = CallLog()
  /// Whether only the group's own notes are shown, because somebody asked for it.
  package var seesOnlyOurs = false
  /// Whether somebody has been asked here not to go to the interventions too soon.
  var hasAskedTooSoon = false
  var lastSearch = ""
  /// The question whether something is shared that may be about one person.
  package var privacyStop: PrivacyStop<GroupScreen>?
  /// Whether somebody has just said yes to that question.
  package var sharesAnyway = false
  /// The note that the search found first.
  var firstFound: NoteID?
  /// Letters that may be the beginning of a word; none most of the time.
  var letters: TypedLetters?
  /// What another program may have been quicker with.
  var shelf = ShelfTalk()
  /// The note that the mouse holds; none while its button is up.
  var drag: NoteDrag?

  /// The screen of the group that was given or is the only one, or the question which group this is.
  package init(_ shell: Shell) {
    self.shell = shell
    desk = NoteDesk(shell.board)
    desk.drafts = shell.setup.drafts
    if shell.setup.group == nil {
      let groups = board.groups
      if groups.count == 1 { self.shell.pen.author.group = groups[0].id } else { stage = .askingGroup(GroupQuestion()) }
    }
    seat = group
    calls.stop = board.agendaPlace
    nameDrafts()
    dropWhatIsShared()
    followSession()
    settle()
    if !desk.drafts.isEmpty {
      comeBack()
      settleBoard()
    }
  }

  /// The group that this screen writes for; none until it is known.
  package var group: GroupID? { shell.pen.author.group }

  /// Puts these drafts back beside those that stand here already.
  package mutating func takeBack(_ drafts: [Draft]) {
    desk.drafts += drafts
    nameDrafts()
    dropWhatIsShared()
    desk.split.isStale = true
    settleBoard()
    if !drafts.isEmpty { comeBack() }
    settleBoard()
  }
}

/// What the whole screen is for now.
enum Stage: Equatable, Sendable {
  case askingGroup(GroupQuestion)
  /// The group's name in large letters, until this uptime (ms).
  case greeting(until: Int64)
  case board
}

/// The question which group this is: what has been typed, and what is wrong with it.
struct GroupQuestion: Equatable, Sendable {
  var typed = ""
  var refused: String?
}

// MARK: - What the board of notes asks

extension GroupScreen {
  package var seatedGroup: GroupID? { group }
  package var sight: Sight {
    guard seesOnlyOurs, let group else { return board.sight(of: group) }
    return .only(Set(board.namesIn(group).map(Optional.some)))
  }
  package var whoseBoard: String {
    (group.map { withJoined(Words.group($0)[language], $0) } ?? "") + (seesOnlyOurs ? " · " + Words.onlyUs[language] : "")
  }
  package var shownRole: String? { role }
  package var mayStartNote: Bool { mayBeWritten && !desk.caseID.isEmpty }
  package var mayWriteSentence: Bool { desk.step != .interventions && mayStartNote }

  // MARK: - The picture

  package func draw(in frame: inout Frame) {
    switch stage {
    case .askingGroup(let question): drawGroupQuestion(question, in: &frame)
    case .greeting: drawGreeting(in: &frame)
    case .board:
      if isWelcoming { drawWelcome(in: &frame) } else { drawNotes(in: &frame) }
      drawDropTarget(in: &frame)
      drawNotice(in: &frame)
      drawLargeCall(in: &frame)
    }
  }

  package var standingQuestion: Phrase? {
    if let question = privacyQuestion(isTextOpen: desk.editor != nil || openForm != nil) { return question }
    return calls.asksToLeave ? leaveQuestion : nil
  }

  /// The note that is told, and what goes on with a draft, or leads to the drafts, and being done, which asks about them.
  package var ranksOfState: [String: Int] {
    if desk.editor != nil { return [:] }
    let rank = desk.step == .interventions ? rankOfPick : 0
    // Who is asked to read the case has the key to it, unless it stands there.
    let isReading = if case .quiet = board.mode(of: group).now(now.wall) { plan.caseRect == nil } else { false }
    let reads = isReading && desk.step != .interventions ? ["readCase": 98] : [:]
    if desk.drafts.isEmpty { return reads.merging(["pick": rank]) { $1 } }
    return reads.merging([isDraftChosen ? "open" : "openCall": 99, "ready": 81, "pick": min(rank, 79)]) { $1 }
  }

  package var messageBottom: Int { stage == .board && panel == nil ? boardBottom : size.height - 1 }

  // MARK: - Keys

  package static var kind: ScreenKind { .group }

  package var baseKeys: [Row] {
    switch (desk.step == .interventions, isWelcoming) {
    case (true, false): Self.boardKeys
    case (true, true): Self.boardWelcomeKeys
    case (false, false): Self.stepKeys
    case (false, true): Self.stepWelcomeKeys
    }
  }

  package var screenKeys: [Row] {
    switch stage {
    case .askingGroup: Self.joinKeys
    // Any key ends it.
    case .greeting: []
    case .board where desk.editor != nil: Self.writingKeys
    case .board: desk.step == .interventions && !isWelcoming ? Self.boardKeyLine : baseKeys
    }
  }

  package var takesInKept: Bool { true }

  package var help: [HelpPart<GroupScreen>] {
    if case .askingGroup = stage { return (Words.groupHelp + [Words.helpSigns]).flatMap { [.text($0), .gap] } }
    let isPlaced = desk.step == .interventions
    return [
      .keys(isPlaced ? Self.boardKeys : Self.stepKeys), .gap, .text(Words.helpCapital), .text(Words.helpReading), .text(Words.helpDrafts),
      .text(Words.helpWord),
      .text(Words.helpMouse), .text(Words.helpSigns),
    ] + (isPlaced ? [.text(Words.helpDrag)] : []) + [
      .gap, .heading(Words.whileWriting), .keys(isPlaced ? Self.writingKeys : Self.unplacedWritingKeys),
    ]
  }
}
