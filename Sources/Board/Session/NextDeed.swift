// What the facilitator's "next" does: a result is shown before the session goes on. The host's key, its line of what comes and the command
// line ask here.

/// What comes when the facilitator goes on.
public enum NextDeed: Equatable, Sendable {
  /// Polls that somebody answered take no answers any more, and their result is on the plenary screen.
  case closePolls
  /// A vote in which somebody gave a sticker is closed, and its result is on the plenary screen.
  case showVotes
  /// The next stop of the agenda.
  case stop(AgendaItem)
  /// There is no next stop, or no agenda.
  case over

  /// How long another facilitator's change of stop holds this one's: two who press at once want one and the same stop.
  public static let guardMilliseconds: Int64 = 1_500

  /// Whether it is too soon to go on after another facilitator did. Who asks says so, and does nothing.
  /// - Parameters:
  ///   - other: when this screen heard that another facilitator changed the stop, by the same clock as `now`; none where none did.
  ///   - now: the moment.
  /// - Returns: whether to do nothing.
  public static func nextIsTooSoon(after other: Instant?, now: Instant) -> Bool {
    other.map { (0..<guardMilliseconds).contains(now.milliseconds(since: $0)) } ?? false
  }

  /// The deeds that it comes to, in order.
  func changes(on board: Board) -> [SessionChange] {
    switch self {
    case .closePolls: return [.closePolls] + (board.shows.kind == .poll ? [] : [.shows(PlenaryView(.poll))])
    case .showVotes:
      var voting = board.voting
      voting.state = .result
      return [.voting(voting)]
    case .stop(let item): return [.agenda(item)]
    case .over: return []
    }
  }
}

extension Board {
  /// What ``SessionChange/next`` does now. A poll or vote without a single answer holds nothing up.
  public var nextDeed: NextDeed {
    if polls.contains(where: { $0.isOpen && answers(to: $0) > 0 }) { return .closePolls }
    // A vote that was closed at its own stop still has its result to show; one that was left behind has not.
    let isShown = voting.state == .open || voting.state == .closed && currentStop?.does.ballot != nil
    if isShown, !stickerCounts.isEmpty { return .showVotes }
    let agenda = agenda
    let next = (agendaStop.flatMap { stop in agenda.firstIndex { $0.id == stop } } ?? -1) + 1
    return next < agenda.count ? .stop(agenda[next]) : .over
  }

  /// The groups to ask about before the session goes on: at the stop where groups tell what they have, those who did not. Empty where
  /// there is nothing to ask.
  /// - Parameter feedbackLeft: the groups that were not on the plenary screen yet, in order.
  /// - Returns: those groups, or none.
  public func toAskBeforeNext(feedbackLeft: [GroupID]) -> [GroupID] {
    guard currentStop?.does.shows == .feedback, case .stop = nextDeed else { return [] }
    return feedbackLeft
  }
}
