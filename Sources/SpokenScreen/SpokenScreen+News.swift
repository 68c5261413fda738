// What arrives, a line each: notes of others and what becomes of them, what the facilitator says, the clock. What is asked meanwhile stays asked.
import Board
import ScreenKit
import Words

/// What has been told about the session: what is different from it is news.
struct Told: Equatable, Sendable {
  var step = Step.interventions
  var caseID: CaseID = ""
  var mode = GroupMode.Name.work
  var isClosed = false
  var message: String?
  var voting = Voting.State.off
  var polls: [String] = []
  var isCalling = false
  var isBreak = false
  var theme: Theme?
  var glasses: String?
  var name: GroupID = ""
  /// The groups that were joined with it.
  var joined: [GroupID] = []
  /// How many of the group's stickers don't count, and on which notes it has some.
  var uncounted = 0
  var stickers: Set<NoteID> = []
  var timer: SessionTimer?
  var hidesGroups = false
  /// Whether it has been told that time is up.
  var isTimeUp = false

  init() {}

  init(_ board: Board, _ group: GroupID, at now: Moment) {
    (step, caseID, name) = (board.step(of: group), board.caseID(of: group) ?? "", group)
    (mode, message, isClosed) = (board.mode(of: group).now(now.wall).name, board.message(for: group), board.isClosed(for: group))
    (voting, isCalling, glasses) = (board.voting.state, board.isCalling(group), board.glasses(of: group))
    theme = board.theme(of: group)
    isBreak = board.currentStop?.does.isBreak == true
    joined = board.joinedNames(of: group)
    polls = board.polls.filter(\.isOpen).map(\.id)
    let counted = board.stickers(of: group)
    uncounted = board.placedStickers(of: group).count - counted.count
    stickers = Set(counted.map(\.note))
    (timer, hidesGroups) = (board.timer(of: group), board.isInSession && board.hidesGroups)
    isTimeUp = Told.isUp(timer, at: now)
  }

  static func isUp(_ timer: SessionTimer?, at now: Moment) -> Bool { timer.map { $0.isRunning && $0.left(at: now.wall) <= 0 } ?? false }

  /// When (uptime, ms) there is something to say about the clock.
  func deadline(_ timer: SessionTimer?, at now: Moment) -> [Int64] {
    guard let timer, timer.isRunning, !isTimeUp, case let left = timer.left(at: now.wall), left > 0 else { return [] }
    return [now.uptime + left]
  }
}

extension SpokenScreen {
  // MARK: - Notes

  /// An event of somebody else, if it is about a note that this group sees here, or its sentence, or takes something of its own out of its sight.
  mutating func tellOf(_ event: Event) {
    if event.id.writer != shell.pen.writer {
      if let group, let what = board.loss(of: group, by: event)?.said, let its = board.seen(event.thing) {
        return tell(Words.lost(what, its.text))
      }
      tellOfSentence(event)
    }
    guard let group, event.thing.kind == .note, case .event(let id) = event.thing.subject, event.id.writer != shell.pen.writer else {
      return
    }
    let isOurs = board.noteEvenIfRemoved(id)?.group == group
    guard let note = board.note(id), board.cell(of: id) != nil else {
      // What went away: said of what could be seen.
      guard let note = board.noteEvenIfRemoved(id), note.caseID == caseID, isOurs || board.isSeen(id, in: board.sight(of: group)),
        event.set.contains(where: { $0.field == .removed || $0.field == .hidden })
      else { return }
      return tell(Words.wentAway(note.text))
    }
    guard note.caseID == caseID, note.step == step, board.isSeen(id, in: board.sight(of: group)) else { return }
    let whose = note.group.map { Phrase.group($0).capitalised } ?? Phrase.facilitator.capitalised
    if event.makesNote { return tell(Words.arrived(whose, spot(of: note), note.text)) }
    if event.set.contains(where: { $0.field == .removed || $0.field == .hidden }) { return tell(Words.cameBack(note.text)) }
    if event.set.contains(where: { $0.field == .text || $0.field == .theme || $0.field == .horizon }) {
      tell(Words.changed(whose, spot(of: note), note.text))
    }
  }

  /// Another screen of the group wrote the sentence of a step.
  private mutating func tellOfSentence(_ event: Event) {
    guard let group else { return }
    for step in [Step.start, .end] where event.thing == .sentence(caseID, group, step) {
      tellSentence(of: step)
    }
  }

  // MARK: - The session

  mutating func tellWhatIsNew() {
    guard seat != nil else { return }
    followSession()
    guard let group else { return }
    let (old, new) = (told, Told(board, group, at: now))
    told = new
    told.isTimeUp = old.isTimeUp && new.isTimeUp
    if new.joined != old.joined, new.voting != .open || new.joined.count < 2 { tell(Words.nowCalled(called(group))) }
    if new.step != old.step || new.caseID != old.caseID { tell(Words.nowAt(place)) }
    if new.theme != old.theme, let theme = new.theme { tell(Words.isAboutTheme(title(of: theme))) }
    if new.message != old.message, let message = new.message { tell(Words.facilitatorSays(message)) }
    if new.isClosed != old.isClosed { tell(new.isClosed ? Words.closed : Words.openAgain) }
    if new.glasses != old.glasses, new.mode != .perspective, let glasses = new.glasses {
      tell(Phrase.glasses(Perspective.name(glasses, in: language)))
    }
    if old.isCalling, !new.isCalling, new.name == old.name, let answer = board.latest(.calls, of: .session(of: group)),
      board.isAnswer(answer)
    {
      tell(Words.somebodyComes)
    }
    if new.joined != old.joined, new.voting == .open, new.joined.count > 1 {
      tell(Phrase.voteTogether(new.joined, left: board.stickersLeft(for: group)))
    }
    tellOfClosedPoll()
    if new.timer != old.timer { tellOfClock() }
    if new.hidesGroups != old.hidesGroups { tell(new.hidesGroups ? Words.hearsOnlyOurs : Words.hearsOthers) }
    tellOfMode(new, since: old)
    if new.voting == .open, old.voting == .open {
      if new.uncounted > old.uncounted { tell(Words.tooManyStickers) }
      if old.stickers.contains(where: { board.cell(of: $0) == nil }) { tell(Words.freeAgain(board.stickersLeft(for: group))) }
    }
  }

  /// A poll that closes while its hands are being typed: whatever else is said, that is too.
  private mutating func tellOfClosedPoll() {
    guard let id = handsFor, board.poll(id)?.isOpen != true else { return }
    handsFor = nil
    guard case .text = question else { return }
    tell(Words.pollClosedMeanwhile)
  }

  /// What the facilitator asks now, with the number that answers it.
  mutating func tellWhatIsAsked() {
    guard let group, board.isInSession else { return tell(Words.nothingAsked) }
    if let message = board.message(for: group) { tell(Words.facilitatorSays(message)) }
    if board.timer(of: group) != nil { tellOfClock() }
    tellOfMode()
  }

  /// How much time there is.
  private mutating func tellOfClock() {
    guard let timer = board.timer(of: group) else { return tell(Words.clockIsOff) }
    let left = timer.left(at: now.wall)
    guard left > 0 else { return }
    tell(timer.isRunning ? SessionTimer.leftInWords(left) : Words.clockIsPaused(SessionTimer.leftInWords(left)))
  }

  /// What groups are to do now, a poll or a vote that came or went: one line.
  private mutating func tellOfMode(_ new: Told, since old: Told) {
    if new.mode != old.mode || new.mode == .perspective && new.glasses != old.glasses {
      tellOfMode()
    } else if new.voting != old.voting {
      tellOfVote(isVoting: true)
    } else if new.polls != old.polls, new.polls.isEmpty || !Set(new.polls).isSubset(of: old.polls) {
      tell(new.polls.isEmpty ? Words.noPoll : Words.pollAsked)
    } else if new.isBreak, !old.isBreak {
      tellOfBreak()
    }
  }

  private mutating func tellOfMode() {
    guard let group else { return }
    let mode = board.mode(of: group).now(now.wall)
    switch mode {
    case .work, .vote: tellOfVote(isVoting: mode == .vote)
    case .welcome: tell(Phrase.welcome.capitalised)
    case .wait: tell(Words.facilitatorSpeaks)
    case .quiet: tell(board.hasSteps(for: group) && board.step(of: group) == .interventions ? Phrase.aloneOnPaper : Words.quietMinute)
    case .poll: tell(board.polls.contains(where: \.isOpen) ? Words.pollAsked : Words.noPoll)
    case .back:
      tell(Words.comeBack)
      tellWhatIsTold(group)
    case .perspective: tell(Words.lookWith(Perspective.name(board.role(of: group) ?? "", in: language)))
    case .package: tell(board.picks(caseID, group).count != 1 && step == .interventions ? Words.packageAndPickAsked : Words.packageAsked)
    case .takeaway: tell(Words.takeawayAsked)
    }
    if mode == .work || mode == .perspective { tellOfBreak() }
  }

  /// Where everybody comes back to tell: what is told of a group that chose nothing.
  private mutating func tellWhatIsTold(_ group: GroupID) {
    guard board.shows.kind == .feedback || board.currentStop?.does.shows == .feedback else { return }
    shell.indexGroups()
    let told = board.feedback(of: group, on: caseID)
    if !told.isPicked, let note = told.note.flatMap(board.note) { tell(Words.toldInstead(note.text.oneLine)) }
  }

  private mutating func tellOfVote(isVoting: Bool) {
    switch board.voting.state {
    case .open: tell(Words.voteAsked)
    case .closed: tell(ScreenKit.Words.votingClosed)
    case .result: tell(Words.resultAsked)
    case .off: tell(isVoting ? Words.noVote : ScreenKit.Words.question(of: step))
    }
  }

  /// Says once that time is up, and that a quiet minute is over.
  mutating func tellOfTime() {
    if seat != nil, let group, told.mode == .quiet, board.mode(of: group).now(now.wall).name != .quiet {
      told.mode = board.mode(of: group).now(now.wall).name
      tellOfMode()
    }
    guard seat != nil, Told.isUp(board.timer(of: group), at: now), !told.isTimeUp else { return }
    told.isTimeUp = true
    tell(Phrase.timeIsUp.capitalised)
  }
}
