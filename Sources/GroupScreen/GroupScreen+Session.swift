// Following the session: where the group is, which group it has become, through whose eyes it looks; and going somewhere by its own choice.
import Board
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  /// Something about the session may be different: goes where the group is now, unless somebody writes.
  mutating func followSession() {
    // By the name with which the screen began: a merger that is taken back gives the group its screen back.
    if let group, let seat, board.resolved(seat) != group { joinMergedGroup(board.resolved(seat)) }
    tellOfJoining()
    let before = desk.place
    let left = follow()
    if group != nil { shell.pen.author.role = role }
    if let left { tellOfPlace(left) }
    // Nothing is answered with yes that was asked about another step.
    if before != desk.place, case .question = panel { panel = nil }
    // A package is of a case: the window that opens for it by itself opens for the new one.
    if before.caseID != desk.caseID, calls.isUntouched, let group, board.mode(of: group) == .package { putUntouchedAway() }
    openTheme()
  }

  /// The group has been brought elsewhere: to another case, to another step, or both.
  /// - Parameters:
  ///   - left: where it was.
  ///   - wrote: whether somebody has just shared there what they wrote.
  mutating func tellOfPlace(_ left: SessionPlace, wrote: Bool = false) {
    let isNewCase = left.caseID != desk.caseID
    func title(_ id: CaseID) -> Phrase { board.caseStudies.first { $0.id == id }?.title ?? Words.noCase }
    let (study, step) = (title(desk.caseID), desk.step.title)
    let isBoth = isNewCase && left.step != desk.step
    let here =
      isBoth ? Phrase(nl: "\(study.nl), \(step.nl)", en: "\(study.en), \(step.en)") : isNewCase ? study : step.capitalised
    let there = isNewCase ? title(left.caseID) : left.step.title.capitalised
    let waits = desk.drafts.contains { $0.caseID == left.caseID && $0.step == left.step && !$0.purpose.isOfForm }
    say(wrote ? Words.wroteAt(there, now: here) : named(Words.broughtTo(here, from: waits ? there : nil)))
  }

  /// At a stop that names a theme, and when the facilitator says one apart, the board opens in it over its full width. Whoever writes goes on first.
  private mutating func openTheme() {
    let call = ThemeCall(stop: board.latest(.agenda, of: .session)?.id, said: group.flatMap { event(of: .theme, for: $0) })
    guard call != calls.theme, group != nil, desk.editor == nil else { return }
    let (before, isNewStop) = (calls.theme, call.stop != calls.theme?.stop)
    calls.theme = call
    let ofStop = isNewStop ? board.currentStop?.does.theme : nil
    guard let theme = ofStop ?? (call.said != before?.said ? board.theme(of: group) : nil) else { return }
    desk.isZoomed = true
    desk.cursor.theme = theme
    desk.split.isStale = true
    if desk.step == .interventions { choose(index: 0) }
  }

  // MARK: - Joined groups

  /// "Groep 2 + 4": of a joined group, with whom it is.
  func withJoined(_ name: String, _ group: GroupID) -> String {
    ([name] + board.joinedNames(of: group).dropFirst().map(\.text)).joined(separator: " + ")
  }

  /// Groups that were joined with this one, and those that are by themselves again. Who became part of another one has been told.
  private mutating func tellOfJoining() {
    guard let group else { return }
    let joined = Array(board.joinedNames(of: group).dropFirst())
    defer { calls.joined = joined }
    guard let before = calls.joined, before != joined, seat == group else { return }
    func names(_ groups: [GroupID], _ language: Language) -> String { Phrase.list(groups.map { Phrase.group($0)[language] })[language] }
    let (came, went) = (joined.filter { !before.contains($0) }, before.filter { !joined.contains($0) })
    if !came.isEmpty, board.voting.state == .open {
      say(Phrase.voteTogether(board.joinedNames(of: group), left: board.stickersLeft(for: group)))
    } else if !came.isEmpty {
      say(Phrase(nl: Words.joinsYou(names(came, .nl)).nl, en: Words.joinsYou(names(came, .en)).en))
    } else if !went.isEmpty {
      say(Phrase(nl: Words.leftYou(names(went, .nl).capitalisedFirst).nl, en: Words.leftYou(names(went, .en).capitalisedFirst).en))
    }
  }

  /// The group has become part of another one, or is itself again.
  private mutating func joinMergedGroup(_ name: GroupID) {
    shell.pen.author.group = name
    calls.joined = nil
    desk.followed = nil
    say((name == seat ? Words.groupAgain : Words.joinedGroup)(Words.group(name)[language]))
  }

  /// The perspective that the group writes from: what the facilitator gave it for a round, else its own choice, else what the command line said.
  var role: String? {
    guard let group else { return shell.setup.role }
    if let glasses = board.glasses(of: group) { return glasses }
    if board.value(.role, of: .session(of: group)) != nil { return board.ownRole(of: group) }
    return shell.setup.role
  }

  /// Why nobody may write here now, if the facilitator said so.
  var refusalOfSession: Phrase? {
    guard board.isClosed(for: group) else { return nil }
    return ownDrafts.isEmpty ? Words.closedNotice : Words.inputClosed
  }

  /// Goes to a step and a case by the group's own choice, and records it, so that it is there again after a restart.
  mutating func go(to caseID: CaseID, _ step: Step) {
    show(SessionPlace(caseID: caseID, step: step))
    guard let group, isWritable else { return }
    var set: [Assignment] = []
    if board.caseID(of: group) != caseID { set.append(Assignment(.ownCase, .text(caseID.text))) }
    if board.step(of: group) != step { set.append(Assignment(.ownStep, .text(step.rawValue))) }
    if !set.isEmpty { shell.write(ThingChange(.session(of: group), set)) }
    desk.followed = sessionPlace
  }

  // MARK: - Leaving

  /// q: while the session runs, or there are drafts, it asks first; once for both.
  mutating func leave() { if isSessionGoingOn || !ownDrafts.isEmpty { calls.asksToLeave = true } else { quit() } }

  var isSessionGoingOn: Bool { board.isSessionGoingOn(for: group, at: now.wall) }

  /// What q asks.
  var leaveQuestion: Phrase {
    let (isGoingOn, drafts) = (isSessionGoingOn, ownDrafts.count)
    if drafts > 0, losesDrafts { return Words.leaveAndLose(isSessionGoingOn: isGoingOn, drafts: drafts, mayShare: mayShareAndLeave) }
    return Words.leaveQuestion(isSessionGoingOn: isGoingOn, drafts: drafts)
  }

  /// Where drafts would be lost, leaving may share them first.
  private var mayShareAndLeave: Bool { losesDrafts && !desk.drafts.isEmpty && mayBeWritten }

  /// A key after that question: q leaves, Esc stays, Enter shares and leaves where it says so, anything else stays too and does what it always does.
  /// - Returns: whether that was all.
  mutating func answerWhetherToLeave(_ key: Key) -> Bool {
    guard calls.asksToLeave else { return false }
    calls.asksToLeave = false
    switch key {
    case .character("q"): quit()
    case .escape: break
    case .enter where mayShareAndLeave: shareAllAndLeave()
    default: return false
    }
    return true
  }
}
