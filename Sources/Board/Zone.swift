// How far the clocks of a place are from UTC. That changes, twice a year in most of Europe, so every moment is told by what held then. Values come in from
// the edge, where the system's zone data are.

/// The clocks of a place, moment by moment.
public struct Zone: Equatable, Sendable {
  /// A moment at which they were set forward or back.
  public struct Change: Equatable, Sendable {
    /// From this moment on …
    public let at: Instant
    /// … they are so many seconds ahead of UTC; negative behind it.
    public let secondsFromUTC: Int

    /// A change at a moment.
    public init(at: Instant, secondsFromUTC: Int) { (self.at, self.secondsFromUTC) = (at, secondsFromUTC) }
  }

  private let first: Int
  private let changes: [Change]

  /// Clocks that always are as far from UTC.
  /// - Parameters:
  ///   - seconds: how far ahead of UTC, before the first of the changes.
  ///   - changes: in order of time.
  public init(secondsFromUTC seconds: Int, changes: [Change] = []) { (first, self.changes) = (seconds, changes) }

  /// Clocks that show UTC.
  public static let utc = Zone(secondsFromUTC: 0)

  /// How many seconds they are ahead of UTC at a moment.
  public func secondsFromUTC(at moment: Instant) -> Int {
    let later = changes.firstPassing { $0.at > moment }
    return later == 0 ? first : changes[later - 1].secondsFromUTC
  }

  /// Whether its clocks say at a moment what they say at another too: in the last hour before they are set back, and in the first one after.
  public func isRepeated(at moment: Instant) -> Bool {
    let later = changes.firstPassing { $0.at > moment }
    return [later - 1, later].filter(changes.indices.contains).contains { place in
      let change = changes[place]
      let back = Int64((place == 0 ? first : changes[place - 1].secondsFromUTC) - change.secondsFromUTC) * 1_000
      return moment >= change.at.adding(-back) && moment < change.at.adding(back)
    }
  }

  /// Hours and minutes as the clocks say them at a moment, `13:48`; where they say that twice, with how far from UTC they are: `02:48 (+02:00)`.
  public func time(at moment: Instant) -> String {
    let local = CalendarTime(moment, in: self)
    return isRepeated(at: moment) ? "\(local.time) (\(local.fromUTC))" : local.time
  }

  /// The clocks of a place as a function says they are, between two moments; before and after those they stay as they are there.
  ///
  /// Between two changes of a place's clocks there are weeks: the shortest that the zone data know is the month in which Morocco fasts. So a look every two
  /// weeks sees every change, and halving finds its moment.
  /// - Parameters:
  ///   - moments: from the first to the last that is of interest, which may be no more than a few hundred years apart.
  ///   - seconds: how far ahead of UTC clocks are at a moment.
  public init(over moments: ClosedRange<Instant>, _ seconds: (Instant) -> Int) {
    let fortnight: Int64 = 14 * 86_400_000
    var (moment, now) = (moments.lowerBound, seconds(moments.lowerBound))
    first = now
    var changes: [Change] = []
    while moment < moments.upperBound {
      let next = min(moment.adding(fortnight), moments.upperBound)
      let then = seconds(next)
      if then != now { changes.append(Change(at: Self.change(after: moment, until: next) { seconds($0) == then }, secondsFromUTC: then)) }
      (moment, now) = (next, then)
    }
    self.changes = changes
  }

  /// The first millisecond after a moment at which the clocks are as they are later.
  private static func change(after begin: Instant, until end: Instant, isDone: (Instant) -> Bool) -> Instant {
    var (before, after) = (begin, end)
    while after.milliseconds(since: before) > 1 {
      let middle = before.adding(after.milliseconds(since: before) / 2)
      if isDone(middle) { after = middle } else { before = middle }
    }
    return after
  }
}
