// What a group's screen is for: one thing at a time, because it is one field.

/// What the facilitator wants of a group now.
public enum GroupMode: Hashable, Sendable {
  /// Going on with the step.
  case work
  /// Arriving, with a practice note.
  case welcome
  /// The facilitator is speaking.
  case wait
  /// One quiet minute, until this moment; after it, work.
  case quiet(ends: Instant)
  case poll
  case vote
  /// Everybody comes back to the plenary room.
  case back
  /// Looking through somebody else's glasses.
  case perspective
  case package
  case takeaway

  /// The word in the file.
  public var name: String {
    switch self {
    case .work: "work"
    case .welcome: "welcome"
    case .wait: "wait"
    case .quiet: "quiet"
    case .poll: "poll"
    case .vote: "vote"
    case .back: "back"
    case .perspective: "perspective"
    case .package: "package"
    case .takeaway: "takeaway"
    }
  }

  /// Every mode but the quiet minute, which needs its end.
  public static let plain: [GroupMode] = [.work, .welcome, .wait, .poll, .vote, .back, .perspective, .package, .takeaway]

  /// How long the quiet minute lasts, in milliseconds: "sta stil", one minute before steps 1 and 2.
  public static let quietMilliseconds: Int64 = 60_000

  /// The mode that is called so in the file; a quiet minute begins now.
  public init?(name: String, at now: Instant) {
    if name == "quiet" {
      self = .quiet(ends: now.adding(Self.quietMilliseconds))
    } else if let mode = Self.plain.first(where: { $0.name == name }) {
      self = mode
    } else {
      return nil
    }
  }

  /// Reads what stands in the file: a word, or `{"is":"quiet","ends":ms}`; none for a mode that this version does not know.
  public init?(_ value: Value) {
    switch value {
    case .text(let name):
      guard let mode = Self.plain.first(where: { $0.name == name }) else { return nil }
      self = mode
    case .map(let entries):
      guard entries["is"]?.text == "quiet", let ends = entries["ends"]?.number else { return nil }
      self = .quiet(ends: Instant(milliseconds: ends))
    default: return nil
    }
  }

  /// As it stands in the file.
  public var value: Value {
    if case .quiet(let ends) = self { return .map(["is": .text(name), "ends": .number(ends.milliseconds)]) }
    return .text(name)
  }

  /// The mode at a moment: a quiet minute that is over is work.
  public func now(_ now: Instant) -> GroupMode {
    if case .quiet(let ends) = self, ends <= now { .work } else { self }
  }
}
