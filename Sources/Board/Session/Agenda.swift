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
  /// What the facilitator says aloud here, in paragraphs with an empty line between them; empty where there is nothing to say.
  public let say: Phrase
  /// What the facilitator keeps in mind here, and nobody else reads; empty where there is nothing.
  public let note: Phrase

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
    /// The questions that are asked instead of the usual poll, with ``asksPoll``; at most ``Limits/polls``.
    public var polls: [OwnPoll] = []
    /// Whether each case goes to groups in turn.
    public var alternatesCases: Bool?
    /// The theme in which groups open the board.
    public var theme: Theme?
    /// The order in which groups tell what they have.
    public var feedbackOrder: FeedbackOrder?
    /// Whether everybody takes a break here. A word for who reads the agenda: what happens on the screens is in ``mode`` and ``shows``.
    public var isBreak: Bool?
    /// Whether this is time to spare, from which the stops before it may take.
    public var isBuffer: Bool?

    /// A question of the agenda's own.
    public struct OwnPoll: Equatable, Sendable {
      /// What is asked.
      public let question: Phrase
      /// What can be answered, in order: two or more, at most ``Limits/pollOptions``.
      public let options: [Phrase]

      /// A question with its options.
      public init(question: Phrase, options: [Phrase]) {
        self.question = question
        self.options = options
      }

      fileprivate init?(_ value: Value) {
        guard case .map(let entries) = value, let question = entries["question"]?.localized, case .list(let options)? = entries["options"]
        else { return nil }
        self.init(question: question, options: options.prefix(Limits.pollOptions).compactMap(\.localized))
      }

      fileprivate var value: Value { .map(["question": Value(question), "options": .list(options.map(Value.init))]) }
    }

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
      if case .list(let own)? = entries["polls"] { polls = own.prefix(Limits.polls).compactMap(OwnPoll.init) }
      alternatesCases = flag("cases")
      theme = entries["theme"]?.text.flatMap(Theme.init(rawValue:))
      feedbackOrder = entries["order"]?.text.flatMap(FeedbackOrder.init(rawValue:))
      isBreak = flag("break")
      isBuffer = flag("buffer")
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
      if !polls.isEmpty { entries["polls"] = .list(polls.map(\.value)) }
      entries["cases"] = alternatesCases.map(Value.flag)
      entries["theme"] = theme.map { .text($0.rawValue) }
      entries["order"] = feedbackOrder.map { .text($0.rawValue) }
      entries["break"] = isBreak.map(Value.flag)
      entries["buffer"] = isBuffer.map(Value.flag)
      return .map(entries)
    }
  }

  /// A stop of an agenda.
  public init(
    id: String, title: Phrase, minutes: Int, does: Effects, say: Phrase = Phrase(nl: "", en: ""), note: Phrase = Phrase(nl: "", en: "")
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.does = does
    self.say = say
    self.note = note
  }

  /// The fields of this stop on a board; of what it does not say, none.
  /// - Parameter place: Its place in the agenda: lower comes first.
  /// - Returns: What to set, so that it is there also where it was removed before, or said more.
  public func fields(at place: Int) -> [Assignment] {
    func text(_ phrase: Phrase) -> Value { phrase.nl.isEmpty && phrase.en.isEmpty ? .null : Value(phrase) }
    return [
      Assignment(.title, Value(title)), Assignment(.minutes, .number(Int64(minutes))), Assignment(.does, does.value),
      Assignment(.order, .number(Int64(place))), Assignment(.say, text(say)), Assignment(.note, text(note)),
    ]
  }

  /// Whether groups stay in the step where they are: so a stop does that names none.
  public var keepsStep: Bool { does.step == nil }

  /// Whether this is the time to spare, from which other stops may take: it says so, or is called `uitloop`.
  public var isBuffer: Bool { does.isBuffer ?? (id == "uitloop") }

  /// The polls that are asked here: the stop's own, else the usual two; none where it asks nothing.
  public var polls: [Poll] {
    guard does.asksPoll == true else { return [] }
    if does.polls.isEmpty { return Poll.usual }
    return does.polls.enumerated().map { Poll(id: "\(id)-\($0 + 1)", question: $1.question, options: $1.options) }
  }

  /// The longest stop: a day.
  public static let mostMinutes = 1_440
}

/// In which order groups tell what they have. The raw values are what stands in the file.
public enum FeedbackOrder: String, CaseIterable, Hashable, Sendable {
  /// All groups of the first case, then those of the next one.
  case caseStudy = "case"
  /// By the groups' own order.
  case number
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
        does: AgendaItem.Effects(value(.does, of: thing)), say: value(.say, of: thing)?.localized ?? Phrase(nl: "", en: ""),
        note: value(.note, of: thing)?.localized ?? Phrase(nl: "", en: ""))
    }
  }

  /// The stop where the session is; none before it began.
  public var currentStop: AgendaItem? { agendaStop.flatMap { stop in agenda.first { $0.id == stop } } }

  /// The order in which groups tell what they have: what the facilitator said, else that of the stop where the session is, else of the agenda's first stop
  /// that has one, else by number.
  public var feedbackOrder: FeedbackOrder {
    if let said = value(.order, of: .session)?.text.flatMap(FeedbackOrder.init(rawValue:)) { return said }
    let agenda = agenda
    let here = agendaStop.flatMap { stop in agenda.first { $0.id == stop } }
    return here?.does.feedbackOrder ?? agenda.lazy.compactMap(\.does.feedbackOrder).first ?? .number
  }

  /// The theme in which a group opens the board, as the agenda had it last; none where it named none.
  public func theme(of group: GroupID?) -> Theme? { session(.theme, for: group)?.text.flatMap(Theme.init(rawValue:)) }

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
