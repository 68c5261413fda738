// A countdown in the file. Who joins late sees the same time as everybody, because the end is written down and not the beginning.

/// A countdown.
public enum SessionTimer: Hashable, Sendable {
  /// It ends at this moment, by the facilitator's clock.
  case running(ends: Instant)
  /// So many milliseconds are left, and none go by.
  case paused(left: Int64)

  /// No clock has more left than this, or is over for longer: a week. A file may say any number, and sums of these never overflow.
  public static let longest: Int64 = 7 * 24 * 3_600_000

  /// Starts one.
  public init(milliseconds: Int64, from now: Instant) { self = .running(ends: now.adding(Self.within(milliseconds))) }

  private static func within(_ milliseconds: Int64) -> Int64 { min(max(0, milliseconds), longest) }

  /// Reads what stands in the file: `{"ends": ms}` or `{"left": ms}`; none for anything else.
  public init?(_ value: Value) {
    guard case .map(let entries) = value else { return nil }
    if let ends = entries["ends"]?.number {
      self = .running(ends: Instant(milliseconds: ends))
    } else if let left = entries["left"]?.number {
      self = .paused(left: Self.within(left))
    } else {
      return nil
    }
  }

  /// As it stands in the file.
  public var value: Value {
    switch self {
    case .running(let ends): .map(["ends": .number(ends.milliseconds)])
    case .paused(let left): .map(["left": .number(left)])
    }
  }

  /// How many milliseconds are left, at most ``longest``; less than 0 once it is over.
  public func left(at now: Instant) -> Int64 {
    switch self {
    case .running(let ends): min(max(-Self.longest, ends.milliseconds(since: now)), Self.longest)
    case .paused(let left): Self.within(left)
    }
  }

  /// Whether it counts.
  public var isRunning: Bool { if case .running = self { true } else { false } }

  /// The same with so many milliseconds more, or fewer. One that is over begins anew at the moment, and has nothing to take from.
  public func extended(by milliseconds: Int64, at now: Instant) -> SessionTimer {
    if milliseconds < 0, left(at: now) <= 0 { return self }
    return switch self {
    case .running: SessionTimer(milliseconds: max(0, left(at: now)) + milliseconds, from: now)
    case .paused: .paused(left: Self.within(left(at: now) + milliseconds))
    }
  }

  /// Stands still, or goes on.
  public func toggled(at now: Instant) -> SessionTimer {
    switch self {
    case .running: .paused(left: max(0, left(at: now)))
    case .paused(let left): SessionTimer(milliseconds: left, from: now)
    }
  }

  /// Whole seconds, of which the one that has begun counts; 0 where nothing is left.
  public static func wholeSeconds(_ milliseconds: Int64) -> Int64 { milliseconds <= 0 ? 0 : (milliseconds - 1) / 1_000 + 1 }

  /// `7:42`; over an hour `61:05`. What has begun counts: 7:42 is shown until 7:41 is reached.
  /// - Parameter milliseconds: what is left; below 0 shows as 0:00.
  /// - Returns: minutes and seconds.
  public static func text(_ milliseconds: Int64) -> String {
    let seconds = wholeSeconds(milliseconds)
    return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }

  /// The same, and over time `+0:45`: how long it has been over, in seconds that have gone by.
  /// - Parameter milliseconds: what is left; below 0 counts up.
  /// - Returns: minutes and seconds, with a plus once a whole second is over.
  public static func textBothWays(_ milliseconds: Int64) -> String {
    let over = max(milliseconds, -longest) / -1_000
    return over > 0 ? "+" + text(over * 1_000) : text(milliseconds)
  }
}

/// What somebody wants of a clock, whatever it says now. What is relative (``isRelative``) is said to each clock by itself: said to
/// everybody it changes the clocks of single groups too, and keeps what differs between them.
public enum ClockWish: Equatable, Sendable {
  case off, pause, resume
  /// So many milliseconds from now.
  case set(Int64)
  /// So many milliseconds more, or fewer; where there is no clock, one of so many.
  case add(Int64)

  /// Whether it changes what a clock says, where it does not say what it becomes.
  public var isRelative: Bool {
    switch self {
    case .pause, .resume, .add: true
    case .off, .set: false
    }
  }

  /// What becomes of a clock.
  func applied(to timer: SessionTimer?, at now: Instant) -> SessionTimer? {
    switch self {
    case .off: nil
    case .pause: timer.map { $0.isRunning ? $0.toggled(at: now) : $0 }
    case .resume: timer.map { $0.isRunning ? $0 : $0.toggled(at: now) }
    case .set(let duration): SessionTimer(milliseconds: duration, from: now)
    case .add(let duration):
      timer?.extended(by: duration, at: now) ?? (duration > 0 ? SessionTimer(milliseconds: duration, from: now) : nil)
    }
  }
}
