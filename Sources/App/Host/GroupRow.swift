// One row of the facilitator's list: what is known of a group at a glance, and which groups need somebody first.
import Board

/// How a group is doing.
enum GroupState: Equatable, Sendable {
  /// No screen of this group was ever opened.
  case notOpened
  /// Arriving: whether it wrote the practice note.
  case practising(isDone: Bool)
  case noNotes
  case readyButEmpty
  /// Nothing was written for so many minutes.
  case silent(Int)
  case ready
  case working
}

/// What the list says of a group.
struct GroupRow: Equatable, Sendable {
  /// Notes of one theme.
  struct Counts: Equatable, Sendable {
    var short = 0
    var long = 0

    var all: Int { short + long }
  }

  let id: String
  let title: String?
  let caseNumber: Int?
  let step: Step
  /// Theme by theme.
  let counts: [Counts]
  /// Every note of the group, also those of the first two steps.
  let total: Int
  let state: GroupState
  /// Whether somebody has to go and look: those rows come first.
  let isProblem: Bool

  /// Rows with a lower rank come first; of the same rank they go by number.
  var rank: Int {
    guard isProblem else { return 3 }
    return switch state {
    case .noNotes: 0
    case .readyButEmpty: 1
    default: 2
    }
  }

  /// From so many minutes without a change on, a group is called silent.
  static let silentMinutes: Int64 = 3
}

extension Model {
  /// A row a group, problems first. The order changes with the board and with the minute, never by walking through it.
  var groupRows: [GroupRow] {
    let cases = board.caseStudies.map(\.id)
    let rows = board.groups.map { row(of: $0, cases) }
    return rows.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  private func row(of group: Group, _ cases: [String]) -> GroupRow {
    let sight = Sight.only(Set(board.namesIn(group.id).map(Optional.some)))
    func count(_ cell: Cell) -> Int { board.count(in: cell, of: sight) }
    let counts = Theme.allCases.map { theme in
      cases.reduce(into: GroupRow.Counts()) { sum, id in
        sum.short += count(Cell(id, theme, .short))
        sum.long += count(Cell(id, theme, .long))
      }
    }
    let before = cases.reduce(0) { $0 + count(Cell($1, .start)) + count(Cell($1, .end)) }
    let total = before + counts.reduce(0) { $0 + $1.all }
    let (step, caseID) = (board.step(of: group.id), board.caseID(of: group.id) ?? "")
    let isEmptyHere =
      switch step {
      case .start, .end:
        count(Cell(caseID, step == .start ? .start : .end)) == 0 && board.sentence(caseID, group.id, step) == nil
      case .interventions:
        Theme.allCases.allSatisfy { theme in Horizon.allCases.allSatisfy { count(Cell(caseID, theme, $0)) == 0 } }
      }
    let (state, isProblem) = state(of: group, total: total, isEmptyHere: isEmptyHere)
    return GroupRow(
      id: group.id, title: group.title, caseNumber: cases.firstIndex(of: caseID).map { $0 + 1 }, step: step, counts: counts, total: total,
      state: state, isProblem: isProblem)
  }

  private func state(of group: Group, total: Int, isEmptyHere: Bool) -> (GroupState, isProblem: Bool) {
    if !group.isOpened { return (.notOpened, false) }
    let mode = board.mode(of: group.id).now(now.wall)
    if mode == .welcome { return (.practising(isDone: board.hasPractised(group.id)), false) }
    // Who waits, votes or thinks for a minute is quiet because they were asked to be.
    let isAtWork = mode == .work || mode == .perspective
    if board.isReady(group.id) { return isEmptyHere ? (.readyButEmpty, isAtWork) : (.ready, false) }
    let isAsked = isAtWork && !board.isClosed(for: group.id)
    let minutes = max(0, now.wall.milliseconds(since: silentSince(group.id)) / 60_000)
    if total == 0 { return (.noNotes, isAsked && minutes >= GroupRow.silentMinutes) }
    return isAsked && minutes >= GroupRow.silentMinutes ? (.silent(Int(clamping: minutes)), true) : (.working, false)
  }

  /// Since when a group has been silent: since it last wrote, but no longer than it has been at what it is doing, because after a plenary part
  /// everybody has been. Where neither is known it has been now.
  private func silentSince(_ group: String) -> Instant {
    let begun = [ThingID.session, .session(of: group)].flatMap { thing in
      [Field.agenda, .mode, .step, .closed].compactMap { board.latest($0, of: thing)?.at }
    }
    return (begun + [board.lastWritten(by: group)].compactMap { $0 }).max() ?? now.wall
  }

  /// When (uptime, ms) the list of groups next shows something else by itself: a minute of silence more, or a minute over time. What is hidden behind
  /// the notes of a group or on the plenary screen needs no waking up.
  var nextDeskChange: Int64? {
    guard desk.viewing == nil else { return nil }
    var moments: [Int64] = []
    func add(minutesSince moment: Instant, from least: Int64) {
      // Clocks may say anything: years ago is long ago.
      let passed = min(max(0, now.wall.milliseconds(since: moment)), SessionTimer.longest)
      let next = max(least * 60_000, (passed / 60_000 + 1) * 60_000)
      moments.append(now.uptime + next - passed)
    }
    for group in board.groups where group.isOpened && !board.isReady(group.id) && !board.isClosed(for: group.id) {
      switch board.mode(of: group.id) {
      case .work, .perspective, .quiet: add(minutesSince: silentSince(group.id), from: GroupRow.silentMinutes)
      default: break
      }
    }
    if let timer = board.timer(of: nil), timer.isRunning, timer.left(at: now.wall) <= 0 {
      add(minutesSince: now.wall.adding(timer.left(at: now.wall)), from: 1)
    }
    if case .timer = panel, let timer = hostTimer, timer.isRunning, timer.left(at: now.wall) > 0 {
      moments.append(now.uptime + (timer.left(at: now.wall) - 1) % 1_000 + 1)
    }
    return moments.min()
  }
}
