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

  /// What a mode is called, without the moment that a quiet minute ends at. The raw values are the words in the file; the order is the one in which
  /// a session comes by them.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    case work, welcome, wait, quiet, poll, perspective, package, back, vote, takeaway
  }

  /// What it is called.
  public var name: Name {
    switch self {
    case .work: .work
    case .welcome: .welcome
    case .wait: .wait
    case .quiet: .quiet
    case .poll: .poll
    case .vote: .vote
    case .back: .back
    case .perspective: .perspective
    case .package: .package
    case .takeaway: .takeaway
    }
  }

  /// How long the quiet minute lasts, in milliseconds: "sta stil", one minute at the beginning of a step.
  public static let quietMilliseconds: Int64 = 60_000

  /// The mode that is called so; a quiet minute begins now.
  public init(_ name: Name, at now: Instant) {
    self =
      switch name {
      case .work: .work
      case .welcome: .welcome
      case .wait: .wait
      case .quiet: .quiet(ends: now.adding(Self.quietMilliseconds))
      case .poll: .poll
      case .vote: .vote
      case .back: .back
      case .perspective: .perspective
      case .package: .package
      case .takeaway: .takeaway
      }
  }

  /// Reads what stands in the file: a word, or `{"is":"quiet","ends":ms}`; none for a mode that this version does not know.
  public init?(_ value: Value) {
    switch value {
    case .text(let word):
      // A quiet minute without its end is none.
      guard let name = Name(rawValue: word), name != .quiet else { return nil }
      self.init(name, at: Instant(milliseconds: 0))
    case .map(let entries):
      guard entries["is"]?.text == Name.quiet.rawValue, let ends = entries["ends"]?.number else { return nil }
      self = .quiet(ends: Instant(milliseconds: ends))
    default: return nil
    }
  }

  /// As it stands in the file.
  public var value: Value {
    if case .quiet(let ends) = self { return .map(["is": .text(name.rawValue), "ends": .number(ends.milliseconds)]) }
    return .text(name.rawValue)
  }

  /// The mode at a moment: a quiet minute that is over is work.
  public func now(_ now: Instant) -> GroupMode {
    if case .quiet(let ends) = self, ends <= now { .work } else { self }
  }
}
