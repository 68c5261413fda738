// Following the session: where the group is, which group it has become, through whose eyes it looks; and going somewhere by its own choice.
import Board
import NoteBoard
import ScreenKit

extension GroupScreen {
  /// Something about the session may be different: goes where the group is now, unless somebody writes.
  mutating func followSession() {
    // By the name with which the screen began: a merger that is taken back gives the group its screen back.
    if let group, let seat, board.resolved(seat) != group { joinMergedGroup(board.resolved(seat)) }
    let before = desk.place
    let left = follow()
    if group != nil { shell.pen.author.role = role }
    if let left, left.step != desk.step {
      let waits = desk.drafts.contains { $0.caseID == left.caseID && $0.step == left.step && !$0.purpose.isOfForm }
      say(Words.broughtTo(desk.step, from: waits ? left.step : nil))
    }
    // Nothing is answered with yes that was asked about another step.
    if before != desk.place, case .question = panel { panel = nil }
    tellOfJoining()
  }

  /// Groups that are joined in the middle of a vote have one budget from then on.
  private mutating func tellOfJoining() {
    guard let group else { return }
    let (names, before) = (board.joinedNames(of: group), calls.names)
    calls.names = names
    guard names.count > 1, names != before, !before.isEmpty, board.voting.state == .open else { return }
    say(Phrase.voteTogether(names, left: board.stickersLeft(for: group)))
  }

  /// The group has become part of another one, or is itself again.
  private mutating func joinMergedGroup(_ name: GroupID) {
    shell.pen.author.group = name
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
  var refusalOfSession: Phrase? { board.isClosed(for: group) ? Words.inputClosed : nil }

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

  /// A key after that question: q leaves, Esc stays, anything else stays too and does what it always does.
  /// - Returns: whether that was all.
  mutating func answerWhetherToLeave(_ key: Key) -> Bool {
    guard calls.asksToLeave else { return false }
    calls.asksToLeave = false
    if key == .character("q") { quit() }
    return key == .character("q") || key == .escape
  }
}
