// Which takeaways stand on the wall: a facilitator has a moment to take one off before everybody reads it.

extension Board {
  /// How long a takeaway is on a screen's board before it is on its wall, in milliseconds.
  public static let takeawayRest: Int64 = 10_000

  /// The takeaways that a plenary screen shows, in order of creation: those that the facilitator let through, and of the others those in which nothing looks
  /// like a name or address and that have been here for ``takeawayRest``. None of a hidden group, and none that was taken off the screens.
  /// - Parameters:
  ///   - flagged: whether a name or address may stand in one.
  ///   - arrived: when one came to this screen; none where it has not.
  ///   - now: the moment, by the same clock as `arrived`.
  /// - Returns: those takeaways.
  public func takeawaysOnWall(flagged: (Takeaway) -> Bool, arrived: (Takeaway) -> Instant?, at now: Instant) -> [Takeaway] {
    shownTakeaways.filter { takeaway in
      if takeaway.isPassed { return true }
      guard let arrived = arrived(takeaway), now.milliseconds(since: arrived) >= Self.takeawayRest else { return false }
      return !flagged(takeaway)
    }
  }
}
