// What a poll came to, and what kind of figure that is. A share of hands is a percentage; of eight groups that each gave one answer it
// would claim more than there is.

/// The result of a poll, as far as groups have answered.
public struct PollOutcome: Equatable, Sendable {
  /// What its numbers are numbers of.
  public enum Figure: Equatable, Sendable {
    /// Nobody answered.
    case none
    /// Hands of people: shares of them may be told as percentages.
    case hands
    /// One answer a group: "7 of 8 groups".
    case groups
    /// Some groups counted hands and others gave one answer. The two are told apart and never added up.
    case mixed
  }

  /// One of its options.
  public struct Row: Equatable, Sendable {
    /// What could be answered.
    public let option: Phrase
    /// The hands of groups that counted them.
    public let hands: Int
    /// The groups that gave it as their one answer.
    public let groups: Int
  }

  /// The poll.
  public let poll: Poll
  /// Its options, in order.
  public let rows: [Row]
  /// All hands together: the n that belongs to a percentage.
  public let hands: Int
  /// The groups that gave one answer.
  public let single: Int
  /// The groups that answered, in whatever way.
  public let answered: Int
  /// All groups of the board.
  public let groups: Int
  /// What its numbers are numbers of.
  public let figure: Figure

  /// The share of an option among the hands, in whole percents, a half upwards; none where no hands were counted.
  public func percent(of row: Row) -> Int? { hands > 0 ? (row.hands * 200 + hands) / (hands * 2) : nil }

  /// How long a bar of an option is, in thousandths of the hands or of the groups that answered; none where some answers are hands and others are of groups,
  /// which no bar can stand for together.
  public func share(of row: Row) -> Int? {
    switch figure {
    case .none, .mixed: nil
    case .hands: row.hands * 1_000 / max(1, hands)
    case .groups: row.groups * 1_000 / max(1, single)
    }
  }

  /// How often an option was chosen, by hands or by groups; none where there are some of both.
  public func count(of row: Row) -> Int? { figure == .mixed ? nil : row.hands + row.groups }

  /// The options with most hands, all of those that have as many; none where no hands were counted.
  public var leadingByHands: [Row] { Self.leading(rows, \.hands) }
  /// The options that most groups gave as their one answer, all of those that have as many; none where no group did.
  public var leadingByGroups: [Row] { Self.leading(rows, \.groups) }

  private static func leading(_ rows: [Row], _ count: (Row) -> Int) -> [Row] {
    let most = rows.map(count).max() ?? 0
    return most > 0 ? rows.filter { count($0) == most } : []
  }
}

extension Board {
  /// How many groups answered all of some polls, and how many others a part of them; a joined group is one.
  public func answering(_ polls: [Poll]) -> (all: Int, part: Int) {
    let counts = groups.map { group in polls.count { answer(to: $0, by: group.id)?.contains { $0 > 0 } ?? false } }
    return (counts.count { $0 > 0 && $0 == polls.count }, counts.count { $0 > 0 && $0 < polls.count })
  }

  /// What a poll came to until now. Where the poll does not say who answers it, a group that gave one hand gave one answer, and one that
  /// gave more counted hands.
  public func outcome(of poll: Poll) -> PollOutcome {
    let groups = groups
    let answers = groups.compactMap { answer(to: poll, by: $0.id) }.filter { $0.contains { $0 > 0 } }
    func isSingle(_ answer: [Int]) -> Bool {
      switch poll.asks {
      case .group: true
      case .hands: false
      case nil: answer.reduce(0, +) == 1
      }
    }
    let (single, counted) = (answers.filter(isSingle), answers.filter { !isSingle($0) })
    let rows = poll.options.enumerated().map { index, option in
      PollOutcome.Row(
        option: option, hands: counted.reduce(0) { $0 + $1[index] },
        groups: single.count { $0[index] > 0 })
    }
    let figure: PollOutcome.Figure =
      switch (single.isEmpty, counted.isEmpty) {
      case (true, true): .none
      case (true, false): .hands
      case (false, true): .groups
      case (false, false): .mixed
      }
    return PollOutcome(
      poll: poll, rows: rows, hands: rows.reduce(0) { $0 + $1.hands }, single: single.count, answered: answers.count, groups: groups.count,
      figure: figure)
  }
}
