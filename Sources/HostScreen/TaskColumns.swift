// The columns of what this stop asks, in the rows of groups; and what differs in the clock of one group.
import Board
import Canvas
import ScreenKit
import Words

/// One thing that is asked, in every row.
struct TaskColumn: Equatable, Sendable {
  let head: String
  /// How far each group is.
  let words: [GroupID: String]
  /// Columns, with the space behind it.
  let width: Int
}

extension HostScreen {
  /// The columns of what this stop asks. Notes have none of their own: they stand theme by theme.
  func taskColumns(of task: StopTask) -> [TaskColumn] {
    guard size.width >= 60 else { return [] }
    return task.kinds.enumerated().compactMap { place, kind -> TaskColumn? in
      if kind == .notes { return nil }
      let head = (size.width < 100 ? kind.shortTitle : kind.title)[language]
      var words: [GroupID: String] = [:]
      for row in task.rows { words[row.group] = row.isAsked ? row.states[place].title[language] : "" }
      let most = max(width(of: head), words.values.map { width(of: $0) }.max() ?? 0)
      return TaskColumn(head: head, words: words, width: min(most, size.width >= 100 ? 16 : 12) + 2)
    }
  }

  /// "zin ja · pakket –", for a row that is one line of words; empty where nothing is asked of this group.
  func taskWords(_ row: StopTask.Row?, _ task: StopTask) -> String {
    guard let row, row.isAsked else { return "" }
    return zip(task.kinds, row.states).filter { kind, _ in kind != .notes }.map { kind, state in
      if case .glasses(let glasses) = state, glasses != nil { return state.title[language] }
      return "\(kind.shortTitle[language]) \(state.title[language])"
    }.joined(separator: " · ")
  }

  /// How much more or less time a group has than everybody; none where it has the same clock.
  func ownClockWords(of group: GroupID) -> Phrase? {
    guard let own = board.value(.timer, of: .session(of: group)).flatMap(SessionTimer.init) else { return nil }
    guard let all = board.timer(of: nil) else { return Words.ownClock }
    if own.isRunning != all.isRunning { return own.isRunning ? Words.ownClock : Phrase.paused }
    let more = own.left(at: now.wall) - all.left(at: now.wall)
    let minutes = Int(clamping: (abs(more) + 30_000) / 60_000)
    return minutes == 0 ? nil : Words.minutesMore(more < 0 ? -minutes : minutes)
  }
}

extension StopTask.Kind {
  /// What stands over the column where there is little room.
  fileprivate var shortTitle: Phrase { self == .stickers ? Words.stickersHead : title }
}
