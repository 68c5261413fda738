// The session against the clock on the wall: when it ends, and whether it is behind. Time to spare (``AgendaItem/isBuffer``) gives before
// the end moves.

/// How the session is doing against the time at which it ends.
public struct Planning: Equatable, Sendable {
  /// When it ends.
  public let end: Instant
  /// Milliseconds that it is ahead of what the agenda still needs; less than 0 when it is behind, and 0 while the time to spare makes up
  /// for it.
  public let ahead: Int64
  /// Milliseconds of the time to spare that are left.
  public let bufferLeft: Int64
  /// Milliseconds that the clock of this stop has been over; 0 while it is not.
  public let overrun: Int64

  /// Whole minutes behind, at least 0. What has not gone by whole does not count.
  public var minutesBehind: Int { Int(clamping: max(0, -ahead) / 60_000) }
  /// Whole minutes ahead, at least 0.
  public var minutesAhead: Int { Int(clamping: max(0, ahead) / 60_000) }

  /// How long each group has to tell what it has.
  /// - Parameters:
  ///   - milliseconds: what is left of the time for all.
  ///   - groups: how many still have to.
  /// - Returns: whole seconds, 30 at least and 120 at most; none where no group is left.
  public static func feedbackSeconds(of milliseconds: Int64, for groups: Int) -> Int? {
    guard groups > 0 else { return nil }
    return Int(min(max(30, milliseconds / 1_000 / Int64(groups)), 120))
  }
}

extension Board {
  /// When the session went to its first stop, by that facilitator's clock: the last time, where it was taken back to before the beginning.
  /// None before it began.
  public var sessionStart: Instant? {
    var start: Instant?
    for event in history(of: .session) {
      guard let said = event.set.last(where: { $0.field == .agenda }) else { continue }
      start = said.value == .null ? nil : start ?? event.at
    }
    return start
  }

  /// When the session ends: at the moment that was said, else its beginning and all minutes of the agenda. None before it began where no
  /// moment was said, and without an agenda.
  public var plannedEnd: Instant? {
    if let said = value(.end, of: .session)?.number { return Instant(milliseconds: said) }
    let agenda = agenda
    guard !agenda.isEmpty, let start = sessionStart else { return nil }
    return start.adding(agenda.reduce(0) { $0 + Int64($1.minutes) * 60_000 })
  }

  /// How the session is doing against the clock on the wall; none where nothing says when it ends, and where it is at no stop. Reads the
  /// history of the session: to be asked once a picture.
  public func planning(at now: Instant) -> Planning? {
    let agenda = agenda
    guard let stop = agendaStop, let place = agenda.firstIndex(where: { $0.id == stop }), let end = plannedEnd else { return nil }
    func milliseconds(_ items: some Sequence<AgendaItem>) -> Int64 { items.reduce(0) { $0 + Int64($1.minutes) * 60_000 } }
    let (here, later) = (agenda[place], agenda[(place + 1)...])
    let left = timer(of: nil)?.left(at: now) ?? 0
    let needed = (here.isBuffer ? 0 : max(0, left)) + milliseconds(later.filter { !$0.isBuffer })
    // The file may say any moment.
    let spare = min(max(-SessionTimer.longest, end.adding(-needed).milliseconds(since: now)), SessionTimer.longest)
    // In the time to spare itself all that is left is spare.
    let buffer = here.isBuffer ? max(0, spare) : milliseconds(later.filter(\.isBuffer))
    let ahead = spare < 0 ? spare : max(0, spare - buffer)
    return Planning(end: end, ahead: ahead, bufferLeft: min(max(0, spare), buffer), overrun: max(0, -left))
  }

  /// How long each group has to tell what it has, of what the clock for everybody has left; none without a clock, and where no group is
  /// left.
  /// - Parameters:
  ///   - groups: how many still have to.
  ///   - now: the moment.
  /// - Returns: whole seconds, 30 at least and 120 at most.
  public func feedbackSeconds(for groups: Int, at now: Instant) -> Int? {
    timer(of: nil).flatMap { Planning.feedbackSeconds(of: $0.left(at: now), for: groups) }
  }
}
