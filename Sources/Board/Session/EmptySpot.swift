// What a group has left empty on its own board, and for how long it wrote nothing there: so that it hears of it while that still helps.

/// A theme and a term under which a group wrote nothing.
public struct EmptySpot: Equatable, Sendable {
  /// The theme.
  public let theme: Theme
  /// The term.
  public let horizon: Horizon
  /// Whether other groups wrote there, and this one sees it.
  public let isFilledByOthers: Bool

  /// So many milliseconds without a note are a silence in which a group hears of what is empty.
  public static let silentMilliseconds: Int64 = 4 * 60_000
}

/// A group that is at work and writes nothing.
public struct Silence: Equatable, Sendable {
  /// Since when, by the clock of whoever wrote last.
  public let since: Instant
  /// Milliseconds until it is long enough to say something; 0 where it is.
  public let left: Int64
}

extension Board {
  /// A theme and a term under which a group wrote nothing about a case, also nothing that was hidden since: of those the one with fewest notes
  /// around it, themes first, then terms, then in the order of the plate. Where groups open the board in one theme it is about that theme only.
  /// Needs ``indexGroups()``.
  /// - Returns: none where something stands everywhere.
  public func emptySpot(of group: GroupID, on caseID: CaseID) -> EmptySpot? {
    let names = joinedNames(of: group)
    let themes = theme(of: group).map { [$0] } ?? Theme.allCases
    func count(_ theme: Theme, _ horizon: Horizon) -> Int {
      let cell = Cell(caseID, theme, horizon)
      return names.reduce(hiddenCount(in: cell, of: group)) { $0 + (groupIndex?.cells[GroupIndex.Key(cell: cell, group: $1)]?.count ?? 0) }
    }
    let counts = themes.map { theme in Horizon.allCases.map { count(theme, $0) } }
    let ofHorizon = Horizon.allCases.indices.map { place in counts.reduce(0) { $0 + $1[place] } }
    let sight = sight(of: group)
    var best: (rank: (Int, Int), spot: EmptySpot)?
    for (theme, its) in zip(themes, counts) {
      for (place, horizon) in Horizon.allCases.enumerated() where its[place] == 0 {
        let rank = (its.reduce(0, +), ofHorizon[place])
        if let known = best, known.rank <= rank { continue }
        let seen = self.count(in: Cell(caseID, theme, horizon), of: sight)
        best = (rank, EmptySpot(theme: theme, horizon: horizon, isFilledByOthers: seen > 0))
      }
    }
    return best?.spot
  }

  /// How long a group that works in step interventions has written nothing: since its last note, but no longer than it has been at this. None for one that is
  /// asked for something else, is done, or may not write. Needs ``indexGroups()``.
  public func silence(of group: GroupID, at now: Instant) -> Silence? {
    let mode = mode(of: group)
    guard isInSession, groupIndex != nil, mode.now(now) == .work, step(of: group) == .interventions, !isReady(group), !isClosed(for: group)
    else { return nil }
    let own = [Field.ownStep, .ownCase].compactMap { latest($0, of: .session(of: group))?.at }
    // Nobody writes in a quiet minute.
    let quiet: [Instant] = if case .quiet(let ends) = mode { [ends] } else { [] }
    let since = (own + quiet).reduce(silentSince(group, joinedNames(of: group), at: now), max)
    let passed = min(max(0, now.milliseconds(since: since)), SessionTimer.longest)
    return Silence(since: since, left: max(0, EmptySpot.silentMilliseconds - passed))
  }
}
