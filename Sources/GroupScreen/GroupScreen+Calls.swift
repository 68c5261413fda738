// What the facilitator calls to a group, and the panels that answer it. Nothing here takes a typed character: while somebody writes or fills in
// something, there is only the line.
import Board
import Canvas
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  // MARK: - One sentence

  /// What the facilitator says to this group now, and that it calls them until that is answered; none when there is nothing to say.
  var notice: Phrase? {
    guard stage == .board, isCalling else { return said }
    guard let said else { return named(Words.calling) }
    // What is asked comes first, for it is what is to be done.
    return Phrase(nl: "\(said.nl) · \(named(Words.callingShort).nl)", en: "\(said.en) · \(named(Words.callingShort).en)")
  }

  /// What the facilitator says to this group now.
  private var said: Phrase? {
    guard stage == .board, let group, board.isInSession else { return nil }
    let mode = board.mode(of: group).now(now.wall)
    if mode == .back { return toldInstead ?? Words.everybodyBack }
    if let message = board.message(for: group) { return Words.facilitatorSays(message.oneLine) }
    let drafts = desk.editor == nil ? desk.drafts.count : 0
    if board.isClosed(for: group) { return drafts > 0 ? closedWithDrafts(drafts) : Words.closedNotice }
    let isTimeUp = board.timer(of: group).map { $0.isRunning && $0.left(at: now.wall) <= 0 } ?? false
    if isTimeUp { return drafts > 0 ? named(Words.timeIsUpWithDrafts(drafts)) : Words.timeIsUp }
    if let place = calledElsewhere { return place.step == desk.step ? Words.newCaseWhileWriting : Words.newStepWhileWriting }
    return mode == .work || mode == .perspective ? inBreak(words(of: mode, group)) : words(of: mode, group)
  }

  /// What is said while the panel stands open that answers the facilitator; none while another one does, or none.
  private func wordsWhileOpen(_ mode: GroupMode, _ group: GroupID) -> Phrase? {
    switch (panel, mode) {
    case (.own(.poll), .poll): board.polls.contains(where: \.isOpen) ? Words.pollOpen : nil
    case (.own(.ballot), .vote), (.own(.ballot), .work):
      switch board.voting.state {
      case .open: Words.voting(board.stickersLeft(for: group))
      case .result: Words.resultOpen
      case .off, .closed: nil
      }
    case (.form, .package): Words.packageOpen
    case (.form, .takeaway): Words.takeawayOpen
    default: nil
    }
  }

  private func words(of mode: GroupMode, _ group: GroupID) -> Phrase? {
    if let open = wordsWhileOpen(mode, group) { return open }
    func calls(_ words: Phrase, _ title: Phrase) -> Phrase { desk.editor == nil ? words : Words.callWaits(title) }
    switch mode {
    case .work: return board.voting.state == .open ? voteNotice(group) : emptySpotNotice
    case .welcome, .back: return nil
    case .wait: return Words.waiting
    case .quiet(let ends):
      let left = SessionTimer.text(SessionTimer.running(ends: ends).left(at: now.wall))
      let isOnPaper = board.hasSteps(for: group) && board.step(of: group) == .interventions
      if isOnPaper { return size.width < 76 ? Words.writeAloneShort(left) : Words.writeAlone(left) }
      if plan.caseRect != nil { return Words.standStill(left) }
      let words = named(Words.standStillElsewhere(left))
      return width(of: words[language]) <= size.width - 2 ? words : named(Words.standStillShort(left))
    case .poll:
      guard board.polls.contains(where: \.isOpen) else { return Words.pollOver }
      if desk.editor == nil, let pollsAnswered { return pollsAnswered }
      return calls(named(Words.pollCalls), Phrase.poll.capitalised)
    case .vote: return voteNotice(group)
    case .perspective:
      guard let role else { return nil }
      return Words.lookThrough(Phrase(nl: Perspective.name(role, in: .nl), en: Perspective.name(role, in: .en)))
    case .package: return calls(packageNotice, Phrase.packages.capitalised)
    case .takeaway: return calls(named(Words.takeawayCalls), Phrase.takeaways.capitalised)
    }
  }

  private func voteNotice(_ group: GroupID) -> Phrase {
    let voting = board.voting
    switch voting.state {
    case .off: return Words.votingNotYet
    case .closed: return Words.votingClosed
    case .result: return named(Words.resultCalls)
    case .open:
      let left = board.stickersLeft(for: group)
      if voting.ballot == .picks { return desk.editor == nil ? named(Words.voteOnPicks(left)) : Words.callWaits(Phrase.voting.capitalised) }
      return left > 0 ? named(Words.voteOnNotes(left)) : named(Words.stickersGone)
    }
  }

  /// Where the group has been brought while somebody writes here; none while it is here.
  private var calledElsewhere: SessionPlace? {
    desk.editor != nil && desk.followed.map { $0 != sessionPlace } ?? false ? sessionPlace : nil
  }

  /// The same as it fits a line. Without room for both, the mark of the call is what gives way.
  private var noticeLine: String? {
    guard let notice else { return nil }
    let whole = notice[language]
    return width(of: whole) <= size.width - 2 ? whole : (said ?? notice)[language]
  }

  func drawNotice(in frame: inout Frame) {
    guard let row = plan.noticeRow, let line = noticeLine else { return }
    frame.grid.fill(row: row, .notice)
    frame.grid.write(line.truncated(to: max(0, size.width - 2), in: glyphs), at: Point(x: 1, y: row), style: .notice)
  }

  package var lineAbovePanel: String? {
    guard panel != nil, let group, let line = noticeLine else { return nil }
    // What asks for the panel that stands there needs no row of it on a small screen.
    return isPanelFull && said == wordsWhileOpen(board.mode(of: group).now(now.wall), group) ? nil : line
  }

  // MARK: - Large letters

  /// The call that this screen shows large now. Whoever writes or reads something sees it when they are done.
  var largeCall: LargeCall? {
    guard isIdle, !shell.isLeaving, let group else { return nil }
    return largeCalls(to: group).first { calls.isWanted || !calls.seen.contains($0.id) }
  }

  private func largeCalls(to group: GroupID) -> [LargeCall] {
    let message = board.message(for: group)
    var large: [LargeCall] = []
    if board.mode(of: group) == .back, let id = event(of: .mode, for: group) {
      large.append(LargeCall(id: id, title: Words.backTitle, text: message ?? Words.everybodyBack[language]))
    }
    if let message, let id = event(of: .message, for: group) { large.append(LargeCall(id: id, title: nil, text: message)) }
    return large
  }

  /// The event that said what counts for a group now.
  func event(of field: Field, for group: GroupID) -> EventID? {
    let own = ThingID.session(of: group)
    return board.latest(field, of: board.value(field, of: own) == nil ? .session : own)?.id
  }

  /// Puts the large letters away, with those that say the same.
  mutating func putLargeCallAway() {
    guard largeCall != nil, let group else { return }
    calls.isWanted = false
    for call in largeCalls(to: group) { calls.seen.insert(call.id) }
  }

  func drawLargeCall(in frame: inout Frame) {
    guard let call = largeCall else { return }
    let width = min(size.width - 4, 76)
    let room = max(1, width - 6)
    var big = call.title.map { bigText($0[language].uppercased()) } ?? []
    if big.contains(where: { self.width(of: $0) > room }) || size.height < 18 { big = [] }
    var lines = big
    if let title = call.title, big.isEmpty { lines.append(title[language].uppercased()) }
    if !lines.isEmpty { lines.append("") }
    let most = max(1, size.height - 8 - lines.count)
    lines += WrappedText(call.text, width: room, glyphs: glyphs, limit: most).lines.map(\.text)
    lines += ["", Words.cardGoes[language]]
    let height = min(lines.count + 4, size.height - 3)
    let rect = Rect(x: (size.width - width) / 2, y: max(2, (size.height - height) * 2 / 5), width: width, height: height)
    frame.grid.stepBack(behind: rect)
    frame.grid.fill(rect, .notice)
    frame.grid.frame(rect, style: .notice, stroke: .heavy)
    for (index, line) in lines.prefix(max(0, height - 2)).enumerated() {
      frame.grid.writeCentred(line, y: rect.y + (height > lines.count + 3 ? 2 : 1) + index, style: .notice)
    }
  }

  // MARK: - The panel that answers

  mutating func openCall() {
    if desk.drafts.isEmpty, desk.elsewhere.isEmpty || hasCall { openAsked() } else { openDrafts() }
  }

  /// Opens what the facilitator asks or says.
  mutating func openAsked() {
    guard let group else { return }
    guard hasCall else {
      // Voting on every note needs no panel: it is done on the board.
      let votesOnBoard = board.isInSession && board.voting.state == .open && board.voting.ballot == .notes
      return say(votesOnBoard ? named(Words.giveStickers) : Words.nothingCalled, cause: .nothingCalled)
    }
    if largeCalls(to: group).isEmpty { openPanel(of: board.mode(of: group).now(now.wall)) } else { calls.isWanted = true }
  }

  /// Whether the facilitator's line is about something that opens.
  var hasCall: Bool {
    guard let group, board.isInSession else { return false }
    if !largeCalls(to: group).isEmpty { return true }
    return switch board.mode(of: group) {
    case .poll: !board.polls.isEmpty
    case .vote, .work: hasBallot && (board.voting.state == .open || calls.mode == .vote)
    case .package: mayStartNote
    case .takeaway: isWritable
    default: false
    }
  }

  /// What the key that opens it is called: what the facilitator asks for.
  var callName: Phrase {
    guard let group, largeCalls(to: group).isEmpty else { return Words.message }
    return switch board.mode(of: group) {
    case .poll: .poll
    case .package: .aPackage
    case .takeaway: Words.takeHome
    case .vote, .work: .voting
    default: Words.message
    }
  }

  private var hasBallot: Bool {
    let voting = board.voting
    return voting.state == .result || voting.state == .open && voting.ballot == .picks
  }

  private mutating func openPanel(of mode: GroupMode) {
    switch mode {
    case .poll: if !board.polls.isEmpty { panel = .own(.poll(pollToAnswer)) }
    case .vote, .work: if hasBallot { panel = .own(.ballot(chosen: 0)) }
    case .package: openPackages()
    case .takeaway: openTakeaways()
    default: break
    }
  }

  // MARK: - After everything that happens

  /// Closes what is over, and opens what the facilitator asks for, unless somebody writes, reads or fills in something.
  mutating func attendToCalls() {
    guard let group else { return }
    stopWaiting(group)
    lookForPackage(of: group)
    attendToSilence(group)
    let hasNotice = notice != nil
    if hasNotice != desk.hasNotice {
      desk.hasNotice = hasNotice
      desk.split.isStale = true
      showCursor()
    }
    guard board.isInSession else { return }
    tellOfDrafts(group)
    if refusalOfSession == nil { shell.withdraw(.inputClosed) }
    countStickers(of: group)
    closeUnseenNote()
    let mode = board.mode(of: group).now(now.wall)
    if mode != calls.mode {
      calls.mode = mode
      closeWhatIsOver(mode)
    }
    // What is open already needs no second time.
    switch (panel, mode) {
    case (.own(.poll), .poll), (.own(.ballot), .vote): calls.opened = callKey(mode, group)
    default: break
    }
    giveWay(to: mode, of: group)
    guard isIdle, largeCall == nil, !shell.isLeaving, !calls.asksToLeave else { return }
    guard [.poll, .vote, .package, .takeaway].contains(mode), let call = callKey(mode, group), calls.opened != call else { return }
    if mode == .package, refusalOfSession != nil { return }
    calls.opened = call
    // What o just said is not so any more.
    shell.withdraw(.nothingCalled)
    openPanel(of: mode)
    calls.isUntouched = panel != nil
  }

  /// A window that opened by itself and that nobody has touched gives way to what the facilitator says or does next. After large letters it comes back.
  private mutating func giveWay(to mode: GroupMode, of group: GroupID) {
    if panel == nil { calls.isUntouched = false }
    guard calls.isUntouched, hasUnseenCall(group) || callKey(mode, group) != calls.opened else { return }
    putUntouchedAway()
  }

  /// Closes a window that opened by itself; a draft that it went on with stands by again.
  mutating func putUntouchedAway() {
    if let draft = openForm.flatMap(draft(of:)) { leaveStanding(draft) }
    (panel, calls.opened, calls.isUntouched) = (nil, nil, false)
  }

  private func hasUnseenCall(_ group: GroupID) -> Bool { largeCalls(to: group).contains { !calls.seen.contains($0.id) } }

  /// A note that opened by itself and in which nothing stands holds no call back.
  private mutating func stopWaiting(_ group: GroupID) {
    guard desk.editor?.isWaiting == true, panel == nil, board.isInSession else { return }
    let mode = board.mode(of: group).now(now.wall)
    let isCalled = [.poll, .vote, .package, .takeaway].contains(mode) && callKey(mode, group).map { $0 != calls.opened } ?? false
    guard isCalled || hasUnseenCall(group) else { return }
    desk.editor = nil
    desk.split.isStale = true
  }

  /// What makes a mode new: who said it, and for a vote, that it is open or has a result.
  private func callKey(_ mode: GroupMode, _ group: GroupID) -> EventID? {
    mode == .vote ? board.latest(.voting, of: .session)?.id ?? event(of: .mode, for: group) : event(of: .mode, for: group)
  }

  /// A panel of which the facilitator has gone on, and in which nothing is typed.
  private mutating func closeWhatIsOver(_ mode: GroupMode) {
    switch panel {
    case .own(.poll): if mode != .poll { panel = nil }
    case .own(.ballot): if mode != .vote, board.voting.state != .result { panel = nil }
    case .form(let form):
      let isOver = form.purpose == .takeaway && mode != .takeaway || form.purpose == .practice && mode != .welcome
      if isOver, form.isUntouched { panel = nil }
    default: break
    }
  }

  /// A note that is open here and that the facilitator has just hidden.
  private mutating func closeUnseenNote() {
    guard case .own(.note(let id, _)) = panel, board.note(id) != nil, board.cell(of: id) == nil || !board.isSeen(id, in: desk.sight)
    else { return }
    panel = nil
    say(Words.noteHidden)
  }
}
