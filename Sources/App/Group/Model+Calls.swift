// What the facilitator calls to a group: one sentence in a line of its own, a card over the board while nobody writes, and the panel that answers it.
// Nothing here takes a typed character: while somebody writes or fills in something, there is only the line.
import Board
import Canvas

/// What this screen has done with the facilitator's calls.
struct CallLog: Equatable, Sendable {
  /// The calls whose card has been put away.
  var seen: Set<EventID> = []
  /// The card asked for again, with the key that opens what the line is about.
  var isCardWanted = false
  /// The mode for which a panel opened by itself, or whose panel somebody closed.
  var opened: EventID?
  /// The mode as it was a moment ago.
  var mode = GroupMode.work
  /// Whether the line stands there: found out once after everything that happens, because the whole plan of the screen hangs on it.
  var hasNotice = false
  /// Whether somebody is asked if they want to leave while the session runs.
  var asksToLeave = false
  /// The group's own stickers, note by note.
  var stickers: [NoteID: Int] = [:]
}

/// What the facilitator says to a group now: one sentence in a line of its own, and the keys that answer it.
struct SessionNotice: Equatable, Sendable {
  let text: Phrase
}

/// A call in large letters.
struct SessionCard: Equatable, Sendable {
  /// The event that it came with: it is shown once.
  let call: EventID
  /// The large word, if it has one.
  let title: Phrase?
  let text: String
}

extension Model {
  // MARK: - One sentence

  /// What the facilitator says to this group now; none when there is nothing to say.
  var notice: SessionNotice? { sessionNotice.map { SessionNotice(text: $0) } }

  private var sessionNotice: Phrase? {
    guard kind == .group, stage == .board, let group, board.isInSession else { return nil }
    let mode = board.mode(of: group).now(now.wall)
    if mode == .back { return Words.everybodyBack }
    if let message = board.message(for: group) { return Words.facilitatorSays(message.oneLine) }
    if board.isClosed(for: group) { return Words.closedNotice }
    let isTimeUp = board.timer(of: group).map { $0.isRunning && $0.left(at: now.wall) <= 0 } ?? false
    if isTimeUp { return Words.timeIsUp }
    if isElsewhere { return Words.newStepWhileWriting }
    return words(of: mode, group)
  }

  private func words(of mode: GroupMode, _ group: String) -> Phrase? {
    switch mode {
    case .work: return board.voting.state == .open ? voteNotice(group) : nil
    case .welcome, .back: return nil
    case .wait: return Words.waiting
    case .quiet(let ends): return Words.standStill(SessionTimer.text(SessionTimer.running(ends: ends).left(at: now.wall)))
    case .poll:
      guard board.polls.contains(where: \.isOpen) else { return Words.pollOver }
      if case .poll = panel { return Words.pollOpen }
      return editor == nil ? Words.pollCalls : Words.callWaits(Words.pollTitle)
    case .vote: return voteNotice(group)
    case .perspective:
      guard let role else { return nil }
      let (nl, en) = (Perspective.name(role, in: .nl), Perspective.name(role, in: .en))
      return Words.lookThrough(Phrase(nl: nl, en: en))
    case .package:
      if case .form = panel { return Words.packageOpen }
      return editor == nil ? Words.packageCalls : Words.callWaits(Words.packagesTitle)
    case .takeaway:
      if case .form = panel { return Words.takeawayOpen }
      return editor == nil ? Words.takeawayCalls : Words.callWaits(Words.takeawayTitle)
    }
  }

  private func voteNotice(_ group: String) -> Phrase {
    let voting = board.voting
    switch voting.state {
    case .off: return Words.votingNotYet
    case .closed: return Words.votingClosed
    case .result:
      if case .ballot = panel { return Words.resultOpen }
      return Words.resultCalls
    case .open:
      let left = board.stickersLeft(for: group)
      if case .ballot = panel { return Words.voting(left) }
      if voting.ballot == .picks { return editor == nil ? Words.voteOnPicks(left) : Words.callWaits(Words.votingTitle) }
      return left > 0 ? Words.voteOnNotes(left) : Words.stickersGone
    }
  }

  /// Whether the group has been brought somewhere else while somebody writes here.
  private var isElsewhere: Bool {
    guard editor != nil, let followed else { return false }
    return SessionPlace(caseID: board.caseID(of: group) ?? "", step: board.step(of: group)) != followed
  }

  func drawNotice(in frame: inout Frame) {
    guard let row = plan.noticeRow, let notice else { return }
    frame.grid.fill(Rect(x: 0, y: row, width: size.width, height: 1), .notice)
    frame.grid.write(notice.text[language].truncated(to: max(0, size.width - 2), in: setup.glyphs), at: Point(x: 1, y: row), style: .notice)
  }

  // MARK: - The card

  /// The call that this screen shows large now. Whoever writes or reads something sees it when they are done.
  var card: SessionCard? {
    guard kind == .group, stage == .board, panel == nil, editor == nil, !isLeaving, let group else { return nil }
    return calls(to: group).first { calls.isCardWanted || !calls.seen.contains($0.call) }
  }

  private func calls(to group: String) -> [SessionCard] {
    var cards: [SessionCard] = []
    let message = board.message(for: group)
    if board.mode(of: group) == .back, let call = event(of: .mode, for: group) {
      cards.append(SessionCard(call: call, title: Words.backTitle, text: message ?? Words.everybodyBack[language]))
    }
    if let message, let call = event(of: .message, for: group) { cards.append(SessionCard(call: call, title: nil, text: message)) }
    return cards
  }

  /// The event that said what counts for a group now.
  private func event(of field: Field, for group: String) -> EventID? {
    let own = ThingID.session(of: group)
    return board.latest(field, of: board.value(field, of: own) == nil ? .session : own)?.id
  }

  /// Puts the card away, with those that say the same.
  mutating func putCardAway() {
    guard card != nil, let group else { return }
    calls.isCardWanted = false
    for card in calls(to: group) { calls.seen.insert(card.call) }
  }

  func drawCard(in frame: inout Frame) {
    guard let card else { return }
    let width = min(size.width - 4, 76)
    let room = max(1, width - 6)
    var big = card.title.map { bigText($0[language].uppercased()) } ?? []
    if big.contains(where: { Canvas.width(of: $0) > room }) || size.height < 18 { big = [] }
    var lines: [(String, Style)] = big.map { ($0, .notice) }
    if let title = card.title, big.isEmpty { lines.append((title[language].uppercased(), .notice)) }
    if !lines.isEmpty { lines.append(("", .notice)) }
    let most = max(1, size.height - 8 - lines.count)
    for line in WrappedText(card.text, width: room, glyphs: setup.glyphs, limit: most).lines { lines.append((line.text, .notice)) }
    lines += [("", .notice), (Words.cardGoes[language], .notice)]
    let height = min(lines.count + 4, size.height - 3)
    let rect = Rect(x: (size.width - width) / 2, y: max(2, (size.height - height) * 2 / 5), width: width, height: height)
    frame.grid.fill(rect, .notice)
    frame.grid.frame(rect, style: .notice, stroke: .heavy)
    for (index, line) in lines.prefix(max(0, height - 2)).enumerated() {
      frame.grid.writeCentred(line.0, y: rect.y + (height > lines.count + 3 ? 2 : 1) + index, style: line.1)
    }
  }

  // MARK: - The panel that answers

  /// Opens what the facilitator's line is about.
  mutating func openCall() {
    guard kind == .group, let group else { return }
    guard hasCall else { return say(votesOnBoard ? Words.giveStickers : Words.nothingCalled) }
    if !calls(to: group).isEmpty {
      calls.isCardWanted = true
    } else {
      openPanel(of: board.mode(of: group).now(now.wall))
    }
  }

  /// Whether the facilitator's line is about something that opens.
  var hasCall: Bool {
    guard kind == .group, let group, board.isInSession else { return false }
    if !calls(to: group).isEmpty { return true }
    return switch board.mode(of: group) {
    case .poll: !board.polls.isEmpty
    case .vote, .work: hasBallot && (board.voting.state == .open || calls.mode == .vote)
    case .package: mayBeWritten && !caseID.isEmpty
    case .takeaway: isWritable
    default: false
    }
  }

  /// Voting on every note needs no panel: it is done on the board.
  private var votesOnBoard: Bool { board.isInSession && board.voting.state == .open && board.voting.ballot == .notes }

  private var hasBallot: Bool {
    let voting = board.voting
    return voting.state == .result || voting.state == .open && voting.ballot == .picks
  }

  private mutating func openPanel(of mode: GroupMode) {
    switch mode {
    case .poll: if !board.polls.isEmpty { panel = .poll(PollSheet()) }
    case .vote, .work: if hasBallot { panel = .ballot(chosen: 0) }
    case .package: openPackages()
    case .takeaway: openTakeaways()
    default: break
    }
  }

  /// After everything that happens: closes what is over, and opens what the facilitator asks for, unless somebody writes, reads or fills in something.
  mutating func attendToCalls() {
    guard kind == .group, let group else { return }
    let hasNotice = notice != nil
    if hasNotice != calls.hasNotice {
      calls.hasNotice = hasNotice
      split.isStale = true
      cursorMoved = true
    }
    guard board.isInSession else { return }
    if toast?.text == Words.inputClosed[language], refusalOfSession == nil { toast = nil }
    if board.voting.state == .off {
      if !calls.stickers.isEmpty { calls.stickers = [:] }
    } else {
      let stickers = Dictionary(board.stickers(of: group).map { ($0.note, 1) }, uniquingKeysWith: +)
      if stickers != calls.stickers { calls.stickers = stickers }
    }
    closeUnseenNote()
    let mode = board.mode(of: group).now(now.wall)
    if mode != calls.mode {
      calls.mode = mode
      closeWhatIsOver(mode)
    }
    // What is open already needs no second time.
    switch (panel, mode) {
    case (.poll, .poll), (.ballot, .vote): calls.opened = callKey(mode, group)
    default: break
    }
    guard stage == .board, panel == nil, editor == nil, card == nil, !isLeaving, !calls.asksToLeave else { return }
    guard [.poll, .vote, .package, .takeaway].contains(mode), let call = callKey(mode, group), calls.opened != call else { return }
    if mode == .package, refusalOfSession != nil { return }
    calls.opened = call
    // What o just said is not so any more.
    if let said = toast?.text, [Words.nothingCalled, Words.giveStickers].contains(where: { $0[language] == said }) { toast = nil }
    openPanel(of: mode)
  }

  /// What makes a mode new: who said it, and for a vote, that it is open or has a result.
  private func callKey(_ mode: GroupMode, _ group: String) -> EventID? {
    mode == .vote ? board.latest(.voting, of: .session)?.id ?? event(of: .mode, for: group) : event(of: .mode, for: group)
  }

  /// A panel of which the facilitator has gone on, and in which nothing is typed.
  private mutating func closeWhatIsOver(_ mode: GroupMode) {
    switch panel {
    case .poll: if mode != .poll { panel = nil }
    case .ballot: if mode != .vote, board.voting.state != .result { panel = nil }
    case .form(let form):
      let isOver = form.purpose == .takeaway && mode != .takeaway || form.purpose == .practice && mode != .welcome
      if isOver, form.text(0).isEmpty { panel = nil }
    default: break
    }
  }

  /// A note that is open here and that the facilitator has just hidden.
  private mutating func closeUnseenNote() {
    guard case .note(let id, _) = panel, board.note(id) != nil, board.cell(of: id) == nil || !board.isSeen(id, in: sight) else { return }
    panel = nil
    say(Words.noteHidden)
  }

  /// Why nobody may write here now, if the facilitator said so.
  var refusalOfSession: Phrase? { kind == .group && board.isClosed(for: group) ? Words.inputClosed : nil }

  /// The group has become part of another one, or is itself again.
  mutating func joinMergedGroup(_ name: String) {
    pen.author.group = name
    followed = nil
    say((name == seat ? Words.groupAgain : Words.joinedGroup)(Words.group(name)[language]))
  }

  // MARK: - Leaving

  /// q: while the session runs it asks first.
  mutating func leave() -> [Effect] {
    guard kind == .group, board.isSessionGoingOn(for: group, at: now.wall) else { return quit() }
    calls.asksToLeave = true
    return []
  }

  /// A key after that question: q leaves, Esc stays, anything else stays too and does what it always does.
  mutating func answerWhetherToLeave(_ key: Key) -> [Effect]? {
    guard calls.asksToLeave else { return nil }
    calls.asksToLeave = false
    switch key {
    case .character("q"): return quit()
    case .escape: return []
    default: return nil
    }
  }
}
