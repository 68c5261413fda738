// Following the session: the step and case where the group is, whose notes it sees, and when the clock next changes something on the screen.
import Board

/// Where the session says that a group is.
struct SessionPlace: Equatable, Sendable {
  let caseID: String
  let step: Step
}

extension Model {
  /// The group whose place in the session this screen shows: its own, or the one that a facilitator looks at; the plenary screen is nobody's.
  var seatedGroup: String? {
    switch kind {
    case .group: group
    case .host: desk.viewing
    case .present, .review: nil
    }
  }

  /// Something about the session may be different: goes where the group is now. While somebody writes, what they write stays where it is; the screen
  /// goes along when they are done.
  mutating func followSession() {
    // By the name with which the screen began: a merger that is taken back gives the group its screen back.
    if kind == .group, let group, let seat, board.resolved(seat) != group { joinMergedGroup(board.resolved(seat)) }
    renewSight()
    let place = SessionPlace(caseID: board.caseID(of: seatedGroup) ?? "", step: board.step(of: seatedGroup))
    if kind == .group, group != nil { pen.author.role = role }
    if place == followed || editor != nil { return }
    let isFirst = followed == nil
    followed = place
    guard place.caseID != caseID || place.step != step else { return }
    if !isFirst, kind == .group, place.step != step {
      let waits = concepts.contains { $0.caseID == caseID && $0.step == step }
      say(Words.broughtTo(place.step, from: waits ? step : nil))
    }
    (caseID, step) = (place.caseID, place.step)
    cursor.item = nil
    cursor.index = 0
    split.isStale = true
    if !isFirst { fresh = [:] }
    // Nothing is answered with yes that was asked about another step.
    if case .question = panel, kind == .group { panel = nil }
    showCursor()
  }

  /// Whose notes can be seen here now.
  mutating func renewSight() {
    let new: Sight =
      switch kind {
      case .group:
        seesOnlyOurs && group != nil ? .only(Set(board.namesIn(group ?? "").map(Optional.some))) : board.sight(of: group)
      case .host: desk.viewing.map { .only(Set(board.namesIn($0).map(Optional.some))) } ?? .everything
      case .present: board.sight(of: nil)
      case .review: .everything
      }
    if new == sight { return }
    board.index(new)
    sight = new
    // What comes or goes under somebody's eyes does not move what they read or write.
    if held == nil { split.isStale = true } else { split.waits = true }
  }

  /// Goes to a step and a case by the group's own choice, and writes it down, so that it is there again after a restart.
  mutating func go(to caseID: String, _ step: Step) -> [Effect] {
    (self.caseID, self.step) = (caseID, step)
    cursor.item = nil
    cursor.index = 0
    split.isStale = true
    showCursor()
    guard kind == .group, let group, isWritable else { return [] }
    var set: [Assignment] = []
    if board.caseID(of: group) != caseID { set.append(Assignment(.ownCase, .text(caseID))) }
    if board.step(of: group) != step { set.append(Assignment(.ownStep, .text(step.rawValue))) }
    let effects = set.isEmpty ? [] : note(ThingChange(.session(of: group), set))
    followed = SessionPlace(caseID: board.caseID(of: group) ?? "", step: board.step(of: group))
    return effects
  }

  /// Changes something that is no work of anybody's to undo: where the group is, that it is done.
  mutating func note(_ change: ThingChange) -> [Effect] {
    let events = pen.write([change], on: &board, at: now.wall)
    for event in events { delivery.add(event, at: now.uptime) }
    return events.isEmpty ? [] : [.append(events)]
  }

  /// The perspective that the group writes from: what the facilitator gave it for a round, else its own choice, else what the command line said.
  var role: String? {
    guard let group else { return setup.role }
    if let glasses = board.glasses(of: group) { return glasses }
    if board.value(.role, of: .session(of: group)) != nil { return board.ownRole(of: group) }
    return setup.role
  }

  /// When (uptime, ms) a clock on the screen next shows something else; none while no clock runs.
  var nextSessionChange: Int64? {
    if kind == .review { return nil }
    var moments: [Int64] = []
    func add(_ left: Int64) {
      // The moment at which the last digit changes: a whole number of seconds is left.
      if left > 0 { moments.append(now.uptime + (left - 1) % 1_000 + 1) }
    }
    if let timer = board.timer(of: seatedGroup), timer.isRunning { add(timer.left(at: now.wall)) }
    if case .quiet(let ends) = board.mode(of: seatedGroup) { add(SessionTimer.running(ends: ends).left(at: now.wall)) }
    if kind == .host, let next = nextDeskChange { moments.append(next) }
    return moments.min()
  }
}
