// How a group is doing: the one answer for the facilitator's screen, for `session` and for who goes by. Takes the moment, because silence is time.

/// What can be said of a group at a glance.
public struct GroupStanding: Equatable, Sendable {
  /// How a group is doing.
  public enum State: Equatable, Sendable {
    /// No screen of this group was ever opened.
    case notOpened
    /// It calls the facilitator.
    case calling
    /// Arriving: whether it wrote the practice note.
    case practising(isDone: Bool)
    /// It has nothing in the step where it is, on whatever case, and whatever it has in other steps.
    case noNotes
    /// All that it has there was taken off the screens: so many notes and sentences.
    case onlyHidden(Int)
    /// It says that it is done, and there is nothing in the step where it is.
    case readyButEmpty
    /// Nothing was written for so many minutes.
    case silent(Int)
    case ready
    case working
  }

  /// Notes of one theme.
  public struct Counts: Equatable, Sendable {
    /// Those of the short term.
    public fileprivate(set) var short = 0
    /// Those of the long term.
    public fileprivate(set) var long = 0
    /// Those of both.
    public var all: Int { short + long }
  }

  /// Which group.
  public let id: GroupID
  /// What it calls itself, if anything.
  public let title: String?
  /// The slug of the case that it works on; none without cases.
  public let caseID: CaseID?
  /// The place of that case, counted from 1.
  public let caseNumber: Int?
  /// The step where it is.
  public let step: Step
  /// Theme by theme, over all cases.
  public let counts: [Counts]
  /// Every note of the group, also those of the first two steps, and apart from them those that are hidden from everybody.
  public let total: NoteTotal
  /// How it is doing.
  public let state: State
  /// Whether somebody has to go and look.
  public let isProblem: Bool
  /// How many drafts it has that it did not share, as far as it said.
  public let drafts: Int

  /// Who is to be looked at first has a lower rank; of the same rank groups go by number.
  public var rank: Int {
    guard isProblem else { return 3 }
    return switch state {
    case .calling: -1
    case .noNotes: 0
    case .readyButEmpty: 1
    default: 2
    }
  }

  /// From so many minutes without a change on, a group is called silent.
  public static let silentMinutes: Int64 = 3
}

extension Board {
  /// How every group is doing, in the order of ``groups``. Free on a board with its groups indexed; see ``indexGroups()``.
  /// - Parameters:
  ///   - now: the moment, because silence is time.
  ///   - limit: of so many groups at most, the first ones.
  /// - Returns: a standing a group.
  public func standings(at now: Instant, first limit: Int = .max) -> [GroupStanding] {
    guard let groupIndex else { return indexed.standings(at: now, first: limit) }
    let tally = GroupTally(groupIndex, on: self)
    return groups.prefix(limit).map { standing(of: $0, tally, at: now) }
  }

  private func standing(of group: Group, _ tally: GroupTally, at now: Instant) -> GroupStanding {
    let its = tally.groups[group.id] ?? GroupTally.Notes()
    let (step, caseID) = (step(of: group.id), caseID(of: group.id, otherwise: tally.firstCase))
    let here = caseID ?? ""
    let hidesSentence = step != .interventions && isSentenceTakenOff(here, group.id, step)
    let hasSentence = step != .interventions && sentence(here, group.id, step) != nil
    let isEmptyHere = tally.written(by: group.id, on: here, step) == 0 && !hasSentence && !hidesSentence
    let names = tally.members[group.id] ?? [group.id]
    let told = tally.count(of: group.id, in: step) + (hasSentence ? 1 : 0)
    let hidden = tally.written(by: group.id, in: step) - tally.count(of: group.id, in: step) + (hidesSentence ? 1 : 0)
    let nothing: GroupStanding.State? = told > 0 ? nil : hidden > 0 ? .onlyHidden(hidden) : .noNotes
    let (state, isProblem) = state(of: group, names, isEmptyHere: isEmptyHere, nothing: nothing, at: now)
    return GroupStanding(
      id: group.id, title: group.title, caseID: caseID, caseNumber: tally.caseOrder[here].map { $0 + 1 }, step: step, counts: its.counts,
      total: NoteTotal(told: its.total, hidden: its.hidden), state: state, isProblem: isProblem, drafts: drafts(of: group.id))
  }

  private func state(
    of group: Group, _ names: [GroupID], isEmptyHere: Bool, nothing: GroupStanding.State?, at now: Instant
  ) -> (GroupStanding.State, isProblem: Bool) {
    if !group.isOpened { return (.notOpened, false) }
    if isCalling(group.id) { return (.calling, true) }
    let mode = mode(of: group.id).now(now)
    if mode == .welcome { return (.practising(isDone: hasPractised(group.id)), false) }
    // Who waits, votes or thinks for a minute is quiet because they were asked to be.
    let isAtWork = mode == .work || mode == .perspective
    if isReady(group.id) { return isEmptyHere ? (.readyButEmpty, isAtWork) : (.ready, false) }
    let isAsked = isAtWork && !isClosed(for: group.id)
    let minutes = max(0, now.milliseconds(since: silentSince(group.id, names, at: now)) / 60_000)
    let isSilent = isAsked && minutes >= GroupStanding.silentMinutes
    // Who is asked for something else than notes, an answer or stickers, lacks none.
    let isToWrite = isAtWork || mode.name == .quiet
    if let nothing, isToWrite { return (nothing, isSilent) }
    return isSilent ? (.silent(Int(clamping: minutes)), true) : (.working, false)
  }

  /// Since when a group has been silent: since it last wrote, but no longer than it has been at what it is doing, because after a plenary part
  /// everybody has been. Where neither is known it has been now.
  func silentSince(_ group: GroupID, _ names: [GroupID], at now: Instant) -> Instant {
    let begun = [ThingID.session, .session(of: group)].flatMap { thing in
      [Field.agenda, .mode, .step, .closed].compactMap { latest($0, of: thing)?.at }
    }
    return (begun + names.compactMap { groupIndex?.lastWritten[$0] }).max() ?? now
  }

  /// In how many milliseconds the standing of a group changes by itself, because it has been silent for a minute more; none where none does. Needs
  /// ``indexGroups()``.
  public func nextSilence(at now: Instant) -> Int64? {
    let members = members
    return groups.filter { $0.isOpened && !isReady($0.id) && !isClosed(for: $0.id) }.compactMap { group in
      switch mode(of: group.id) {
      case .work, .perspective, .quiet:
        SessionTimer.nextMinute(
          since: silentSince(group.id, members[group.id] ?? [group.id], at: now), from: GroupStanding.silentMinutes, at: now)
      default: nil
      }
    }.min()
  }
}

/// The notes of all groups, counted in one walk over what is indexed.
struct GroupTally {
  struct Notes {
    var counts = Theme.allCases.map { _ in GroupStanding.Counts() }
    var total = 0
    var hidden = 0
  }

  /// A step of a group on a case.
  struct Place: Hashable {
    let group: GroupID
    let caseID: CaseID
    let step: Step
  }

  let caseOrder: [CaseID: Int]
  let firstCase: CaseID?
  let members: [GroupID: [GroupID]]
  private(set) var groups: [GroupID: Notes] = [:]
  /// The notes of a group in a step, also those that are hidden.
  private var written: [Place: Int] = [:]

  private var inStep: [GroupID: [Step: NoteTotal]] = [:]

  /// How many notes a group has in a step, on whatever case.
  func count(of group: GroupID, in step: Step) -> Int { inStep[group]?[step]?.told ?? 0 }

  /// How many notes a group has in a step, on whatever case, also those that are hidden.
  func written(by group: GroupID, in step: Step) -> Int { inStep[group]?[step].map { $0.told + $0.hidden } ?? 0 }

  /// How many notes a group has in a step on a case, also those that are hidden.
  func written(by group: GroupID, on caseID: CaseID, _ step: Step) -> Int {
    written[Place(group: group, caseID: caseID, step: step)] ?? 0
  }

  init(_ index: GroupIndex, on board: Board) {
    caseOrder = board.caseOrder
    firstCase = caseOrder.first { $0.value == 0 }?.key
    members = board.members
    for (key, notes) in index.cells where notes.count > 0 && caseOrder[key.cell.caseID] != nil {
      guard let group = key.group.map(board.resolved) else { continue }
      if case .intervention(let theme, let horizon) = key.cell.spot {
        let place = theme.number - 1
        if horizon == .short {
          groups[group, default: Notes()].counts[place].short += notes.count
        } else {
          groups[group, default: Notes()].counts[place].long += notes.count
        }
      }
      groups[group, default: Notes()].total += notes.count
      written[Place(group: group, caseID: key.cell.caseID, step: key.cell.spot.step), default: 0] += notes.count
      inStep[group, default: [:]][key.cell.spot.step, default: NoteTotal()].told += notes.count
    }
    for place in board.hiddenPositions where caseOrder[place.cell.caseID] != nil {
      guard let group = place.group.map(board.resolved) else { continue }
      groups[group, default: Notes()].hidden += 1
      written[Place(group: group, caseID: place.cell.caseID, step: place.cell.spot.step), default: 0] += 1
      inStep[group, default: [:]][place.cell.spot.step, default: NoteTotal()].hidden += 1
    }
  }
}

extension Cell.Spot {
  fileprivate var step: Step {
    switch self {
    case .start: .start
    case .end: .end
    case .intervention: .interventions
    }
  }
}

extension SessionTimer {
  /// In how many milliseconds another whole minute has gone by since a moment; the first that counts is the one after so many.
  public static func nextMinute(since moment: Instant, from least: Int64, at now: Instant) -> Int64 {
    // Clocks may say anything: years ago is long ago.
    let passed = min(max(0, now.milliseconds(since: moment)), longest)
    return max(least * 60_000, (passed / 60_000 + 1) * 60_000) - passed
  }
}
