// What a stop of the agenda waits for, group by group: the one answer for the facilitator's list, its sum, and whom a mark is for.

/// What is asked of groups now, and how far each is.
public struct StopTask: Equatable, Sendable {
  /// Something that groups are asked for.
  public enum Kind: CaseIterable, Hashable, Sendable {
    /// The practice note.
    case practice
    /// An answer to every poll that is asked.
    case poll
    /// The sentence in which step start or end comes to its end.
    case sentence
    /// Notes in the step.
    case notes
    /// Looking through the glasses that the facilitator gave.
    case glasses
    case package
    /// The note that a group tells the others.
    case pick
    case stickers
    case takeaway
  }

  /// How far a group is with one of them.
  public enum State: Equatable, Sendable {
    case practised(Bool)
    /// The answer to so many of the polls that are asked.
    case answered(Int, of: Int)
    case sentence(Bool)
    /// So many notes in the step of this stop, on whatever case, also those that are hidden: they were written.
    case notes(Int)
    /// The glasses that it has on; none where it has none.
    case glasses(String?)
    /// So many packages, on whatever case, also those that were taken off the screens.
    case packages(Int)
    case picked(Bool)
    /// So many stickers that it did not give yet.
    case stickersLeft(Int)
    /// So many takeaways, also those that were taken off the screens.
    case takeaways(Int)

    /// Whether there is nothing to wait for.
    public var isDone: Bool {
      switch self {
      case .practised(let isDone), .sentence(let isDone), .picked(let isDone): isDone
      case .answered(let count, let all): all > 0 && count == all
      case .notes(let count), .packages(let count), .takeaways(let count): count > 0
      case .glasses(let glasses): glasses != nil
      case .stickersLeft(let left): left == 0
      }
    }
  }

  /// One group.
  public struct Row: Equatable, Sendable {
    /// Which group.
    public let group: GroupID
    /// How far it is, in the order of ``StopTask/kinds``.
    public let states: [State]
    /// How many drafts it has that it did not share, as far as it said.
    public let drafts: Int
    /// The step in which it still is, where that is an earlier one than everybody's and this stop asks for something in a step; none
    /// otherwise.
    public let stillIn: Step?
    /// Whether it said that it is done.
    public let isReady: Bool
    /// Whether it is waited for at all: nobody waits for a group of which no screen was ever opened.
    public let isAsked: Bool
    /// Whether it did what is asked, all of it, and in the step of this stop.
    public var isDone: Bool { stillIn == nil && states.allSatisfy(\.isDone) }
  }

  /// What is asked, in the order of columns; empty where groups are asked for nothing, as in a break or while somebody speaks.
  public let kinds: [Kind]
  /// The step of this stop.
  public let step: Step
  /// Every group, in the board's order.
  public let rows: [Row]

  /// How many groups are waited for.
  public var asked: Int { rows.count(where: \.isAsked) }
  /// How many of those have done it.
  public var done: Int { rows.count { $0.isAsked && $0.isDone } }
  /// How many of those that have not answered every poll answered some.
  public var answeredInPart: Int {
    rows.count { $0.isAsked && !$0.isDone && $0.states.contains { if case .answered(let count, _) = $0 { count > 0 } else { false } } }
  }
  /// The groups that have not, in order; none where nothing is asked.
  public var waiting: [GroupID] { kinds.isEmpty ? [] : rows.filter { $0.isAsked && !$0.isDone }.map(\.group) }
}

extension Board {
  /// What groups are asked for now: the answer to a poll or the stickers of a vote that is open, else what the agenda's stop asks, else,
  /// without an agenda, what the groups' screens are for. Free on a board with its groups indexed; see ``indexGroups()``.
  public var stopTask: StopTask {
    guard let groupIndex else { return indexed.stopTask }
    let stop = currentStop
    // Where everybody is now: a facilitator may have brought them back to an earlier step than the stop's.
    let step = step(of: nil)
    let kinds = kinds(askedAt: stop, in: step)
    let looks = StopLooks(kinds: kinds, step: step, stop: stop, tally: GroupTally(groupIndex, on: self), board: self)
    return StopTask(kinds: kinds, step: step, rows: groups.map { looks.row(of: $0, on: self) })
  }

  private func kinds(askedAt stop: AgendaItem?, in step: Step) -> [StopTask.Kind] {
    if polls.contains(where: \.isOpen) { return [.poll] }
    if voting.state == .open { return [.stickers] }
    if let stop, stop.isBuffer { return [] }
    switch stop.map({ $0.does.mode ?? .work }) ?? mode(of: nil).name {
    case .welcome: return [.practice]
    case .poll: return [.poll]
    case .vote: return [.stickers]
    case .perspective: return [.glasses]
    case .package: return [.package, .pick]
    case .takeaway: return [.takeaway]
    case .work, .quiet: return [step == .interventions ? .notes : .sentence]
    case .wait, .back: return []
    }
  }
}

/// What is looked at once for all groups.
private struct StopLooks {
  let kinds: [StopTask.Kind]
  let step: Step
  let tally: GroupTally
  let polls: [Poll]
  let packages: [GroupID: Int]
  let takeaways: [GroupID: Int]
  let stickers: [GroupID: Int]

  init(kinds: [StopTask.Kind], step: Step, stop: AgendaItem?, tally: GroupTally, board: Board) {
    (self.kinds, self.step, self.tally) = (kinds, step, tally)
    func counted(_ kind: StopTask.Kind, _ groups: () -> [GroupID?]) -> [GroupID: Int] {
      kinds.contains(kind) ? [GroupID: Int](groups().compactMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +) : [:]
    }
    let asked = board.polls
    polls = asked.isEmpty ? stop?.polls ?? [] : asked
    packages = counted(.package) { board.packagesWithHidden.map(\.group) }
    takeaways = counted(.takeaway) { board.takeawaysWithHidden.map(\.group) }
    stickers = counted(.stickers) { board.allStickers.map(\.group) }
  }

  func row(of group: Group, on board: Board) -> StopTask.Row {
    let its = board.step(of: group.id)
    let isInStep = kinds.contains(.sentence) || kinds.contains(.notes)
    let order = Step.allCases
    let isEarlier = (order.firstIndex(of: its) ?? 0) < (order.firstIndex(of: step) ?? 0)
    return StopTask.Row(
      group: group.id, states: kinds.map { state($0, of: group.id, on: board) }, drafts: board.drafts(of: group.id),
      stillIn: isInStep && isEarlier ? its : nil, isReady: board.isReady(group.id), isAsked: group.isOpened)
  }

  private func state(_ kind: StopTask.Kind, of group: GroupID, on board: Board) -> StopTask.State {
    let caseID = board.caseID(of: group, otherwise: tally.firstCase) ?? ""
    return switch kind {
    case .practice: .practised(board.hasPractised(group))
    case .poll: .answered(polls.count { board.answer(to: $0, by: group)?.contains { $0 > 0 } ?? false }, of: polls.count)
    case .sentence: .sentence(board.sentence(caseID, group, step) != nil || board.isSentenceTakenOff(caseID, group, step))
    case .notes: .notes(tally.written(by: group, in: step))
    case .glasses: .glasses(board.glasses(of: group))
    case .package: .packages(packages[group] ?? 0)
    case .pick: .picked(board.pick(caseID, group) != nil)
    case .stickers:
      .stickersLeft(max(0, board.voting.budget * (tally.members[group]?.count ?? 1) - (stickers[group] ?? 0)))
    case .takeaway: .takeaways(takeaways[group] ?? 0)
    }
  }
}
