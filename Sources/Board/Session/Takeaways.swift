// Which takeaways may stand on a projector: a facilitator has read them, or has had the time to. One rule for every screen that shows or lists them.

extension Board {
  /// For so many milliseconds after it came to a screen a takeaway is only the facilitator's to read.
  public static let takeawayDelay: Int64 = 10_000

  /// The takeaways that may be on the projector at a moment, in order of creation: one comes ten seconds after it arrived, and one that may be about
  /// somebody only when the facilitator let it through. What was let through comes at once, and what a facilitator wrote never waits; what was taken off
  /// the screens, or is of a group that is hidden, does not come.
  /// - Parameters:
  ///   - flagged: the takeaways in which something may be about one person.
  ///   - arrived: when each came to this screen, in milliseconds of its own uptime; one that is not among them was there before.
  ///   - now: the moment, on the same clock.
  /// - Returns: those that may be shown.
  public func takeawaysOnWall(flagged: Set<EventID>, arrived: [EventID: Int64], at now: Int64) -> [Takeaway] {
    shownTakeaways.filter { takeaway in
      if takeaway.isPassed || takeaway.group == nil { return true }
      return !flagged.contains(takeaway.id) && arrived[takeaway.id].map { now - $0 >= Self.takeawayDelay } ?? true
    }
  }

  /// The takeaways that wait until the facilitator lets them through, in order of creation; also those of groups that are hidden for now.
  /// - Parameter flagged: the takeaways in which something may be about one person.
  /// - Returns: those that wait.
  public func takeawaysWaiting(flagged: Set<EventID>) -> [Takeaway] {
    flagged.isEmpty ? [] : takeaways.filter { !$0.isPassed && $0.group != nil && flagged.contains($0.id) }
  }
}
