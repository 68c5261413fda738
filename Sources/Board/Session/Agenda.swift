// The agenda: stops that the facilitator walks through, each with a time and with what it does to the session. It stands on the board, so that two
// facilitators walk through the same one.

/// One stop of the agenda.
public struct AgendaItem: Equatable, Sendable {
  /// Its slug.
  public let id: String
  /// What it is called.
  public let title: Phrase
  /// How long it takes.
  public let minutes: Int
  /// What it does to the session.
  public let does: Effects

  /// What a stop does. What is nil stays as it is.
  public struct Effects: Equatable, Sendable {
    /// The step in which all groups go on.
    public var step: Step?
    /// Whether groups are held in their step.
    public var isLed: Bool?
    /// What the groups' screens are for; work when nil.
    public var mode: GroupMode.Name?
    /// What the plenary screen shows.
    public var shows: PlenaryView.Kind?
    /// Whether groups see each other's notes.
    public var isHidden: Bool?
    /// Whether nobody writes; groups write when nil.
    public var isClosed: Bool?
    /// What is voted on; a vote that is open closes when nil.
    public var ballot: Voting.Ballot?
    /// Whether the usual poll is asked; polls close when nil.
    public var asksPoll: Bool?
    /// Whether each case goes to groups in turn.
    public var alternatesCases: Bool?

    /// Does nothing but give the groups their screen back.
    public init() {}

    /// Reads what stands in the file; what this version does not know is passed over.
    public init(_ value: Value?) {
      guard case .map(let entries)? = value else { return }
      func flag(_ name: String) -> Bool? { if case .flag(let flag)? = entries[name] { flag } else { nil } }
      step = entries["step"]?.text.flatMap(Step.init(rawValue:))
      isLed = flag("led")
      mode = entries["mode"]?.text.flatMap(GroupMode.Name.init(rawValue:))
      shows = entries["shows"]?.text.flatMap(PlenaryView.Kind.init(rawValue:))
      isHidden = flag("hidden")
      isClosed = flag("closed")
      ballot = entries["voting"]?.text.flatMap(Voting.Ballot.init(rawValue:))
      asksPoll = flag("poll")
      alternatesCases = flag("cases")
    }

    /// As it stands in the file.
    public var value: Value {
      var entries: [String: Value] = [:]
      entries["step"] = step.map { .text($0.rawValue) }
      entries["led"] = isLed.map(Value.flag)
      entries["mode"] = mode.map { .text($0.rawValue) }
      entries["shows"] = shows.map { .text($0.rawValue) }
      entries["hidden"] = isHidden.map(Value.flag)
      entries["closed"] = isClosed.map(Value.flag)
      entries["voting"] = ballot.map { .text($0.rawValue) }
      entries["poll"] = asksPoll.map(Value.flag)
      entries["cases"] = alternatesCases.map(Value.flag)
      return .map(entries)
    }
  }

  /// A stop of an agenda.
  public init(id: String, title: Phrase, minutes: Int, does: Effects) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.does = does
  }

  /// The longest stop: a day.
  public static let mostMinutes = 1_440
}

extension ThingID {
  /// A stop of the agenda.
  public static func agenda(_ id: String) -> ThingID { ThingID(.agenda, .name(id)) }
}

extension Board {
  /// The agenda, in order; empty on a board that has none.
  public var agenda: [AgendaItem] {
    inOrder(.agenda).map { id, thing in
      AgendaItem(
        id: id, title: title(of: thing, called: id),
        minutes: min(max(0, Int(clamping: value(.minutes, of: thing)?.number ?? 0)), AgendaItem.mostMinutes),
        does: AgendaItem.Effects(value(.does, of: thing)))
    }
  }

  /// The place of the stop where the session is; none before it began.
  public var agendaPlace: Int? { agendaStop.flatMap { stop in agenda.firstIndex { $0.id == stop } } }

  /// How many milliseconds the whole agenda still takes: what the clock has left, and the stops after this one.
  public func agendaLeft(at now: Instant) -> Int64 {
    let (agenda, place) = (agenda, agendaPlace)
    let later = agenda[(place.map { $0 + 1 } ?? 0)...].reduce(Int64(0)) { $0 + Int64($1.minutes) * 60_000 }
    guard place != nil else { return later }
    return later + max(0, timer(of: nil)?.left(at: now) ?? 0)
  }

  // MARK: - Whether it goes on

  /// Whether a facilitator who leaves leaves something that they began: a stop of the agenda, or a clock that counts. Also when the time of the last
  /// stop is over, because it is the facilitator who ends it.
  public var isSessionBegun: Bool { agendaPlace != nil || timer(of: nil)?.isRunning ?? false }

  /// Whether a group that leaves misses something: it is not called back to the plenary room, and its clock has time left, whoever set it, or the
  /// agenda that the session follows.
  public func isSessionGoingOn(for group: GroupID?, at now: Instant) -> Bool {
    guard mode(of: group) != .back else { return false }
    return agendaStop != nil && agendaLeft(at: now) > 0 || timer(of: group).map { $0.left(at: now) > 0 } ?? false
  }
}
