// The rows of the facilitator's list: how groups are doing, those that need somebody first, and when that changes by itself. What it is stands in Board.
import Board

extension Model {
  /// A row a group, problems first. The order changes with the board and with the minute, never by walking through it.
  var groupRows: [GroupStanding] {
    board.standings(at: now.wall).enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  /// When (uptime, ms) the list of groups next shows something else by itself: a minute of silence more, or a minute over time. What is hidden behind
  /// the notes of a group or on the plenary screen needs no waking up.
  var nextDeskChange: Int64? {
    guard desk.viewing == nil else { return nil }
    var waits = [board.nextSilence(at: now.wall)].compactMap { $0 }
    if let timer = board.timer(of: nil), timer.isRunning, timer.left(at: now.wall) <= 0 {
      waits.append(SessionTimer.nextMinute(since: now.wall.adding(timer.left(at: now.wall)), from: 1, at: now.wall))
    }
    if case .timer = panel, let timer = hostTimer, timer.isRunning, timer.left(at: now.wall) > 0 {
      waits.append((timer.left(at: now.wall) - 1) % 1_000 + 1)
    }
    return waits.min().map { now.uptime + $0 }
  }
}
