// What the plenary screen keeps track of beside the board: which takeaways have been here long enough, and the end of time.
import Board
import Privacy
import ScreenKit

/// The takeaways of a wall: when each came to this screen, and whether a name or address may stand in it.
struct TakeawayWatch: Sendable {
  /// So many events of the board have been looked at.
  private var seen = 0
  /// In milliseconds of uptime.
  private var arrived: [EventID: Int64] = [:]
  private var checked: [EventID: (text: String, isFlagged: Bool)] = [:]
  /// What is on the wall, in order of creation; empty while the wall shows something else.
  private(set) var onWall: [Takeaway] = []
  /// When the next one comes, in milliseconds of uptime; none where none waits.
  private(set) var next: Int64?
  /// How many of the notes of step interventions name somebody who is needed, and of how many; none while the wall shows no closing.
  private(set) var naming: (count: Int, of: Int)?

  /// Takes in what is on the board now. What was there when the screen opened came when it was made.
  mutating func follow(_ board: Board, at now: Moment) {
    let isOpening = seen == 0
    for event in board.events[min(seen, board.events.count)...] where event.thing.kind == .takeaway {
      guard case .event(let id) = event.thing.subject, arrived[id] == nil else { continue }
      arrived[id] = now.uptime - (isOpening ? min(max(0, now.wall.milliseconds(since: event.at)), Board.takeawayDelay) : 0)
    }
    let isNew = seen != board.events.count
    seen = board.events.count
    (onWall, next) = ([], nil)
    if board.showsNow.kind != .closing {
      naming = nil
    } else if isNew || naming == nil {
      naming = board.naming(in: board.sight(of: nil))
    }
    guard board.showsNow.kind == .takeaways else { return }
    let shown = board.shownTakeaways
    check(shown, on: board)
    let flagged = Set(shown.map(\.id).filter { checked[$0]?.isFlagged ?? true })
    onWall = board.takeawaysOnWall(flagged: flagged, arrived: arrived, at: now.uptime)
    next = shown.compactMap { arrived[$0.id].map { $0 + Board.takeawayDelay } }.filter { $0 > now.uptime }.min()
  }

  /// Looks at each text once.
  private mutating func check(_ takeaways: [Takeaway], on board: Board) {
    let check = PrivacyCheck()
    var knowing: PrivacyCheck?
    for takeaway in takeaways where checked[takeaway.id]?.text != takeaway.said {
      var isFlagged = !check.details(in: takeaway.said).isEmpty
      if isFlagged {
        let known = knowing ?? PrivacyCheck(board)
        knowing = known
        isFlagged = !known.details(in: takeaway.said).isEmpty
      }
      checked[takeaway.id] = (takeaway.said, isFlagged)
    }
  }
}

extension PlenaryScreen {
  /// The milliseconds for which the clock stands out when time is up.
  static let flash: Int64 = 1_000
  /// A screen that was away for longer than this when time was up says nothing about it any more.
  private static let late: Int64 = 5_000

  /// How long the clock for everybody has been over, in milliseconds; none without a clock that runs, and before that.
  private var over: Int64? {
    guard let timer = board.timer(of: nil), timer.isRunning else { return nil }
    let left = timer.left(at: now.wall)
    return left <= 0 ? -left : nil
  }

  /// Whether the clock stands out for a moment, because time is up just now.
  var isFlashing: Bool { !board.isMuted && (over.map { $0 < Self.flash } ?? false) }

  /// Rings once where this screen saw the clock come to its end. A screen that opens later saw nothing of it.
  mutating func followClock() {
    let over = over
    let hears = shell.setup.hasBell && !board.isMuted
    if let over, let awaited, board.timer(of: nil) == awaited, over < Self.late, hears { shell.emit(.bell) }
    awaited = over == nil ? board.timer(of: nil) : nil
  }

  /// When (uptime, ms) the flash is over, and when another takeaway comes.
  var followingDeadlines: [Int64] {
    let flash = isFlashing ? over.map { now.uptime + Self.flash - $0 } : nil
    return [flash, takeaways.next].compactMap { $0 }
  }
}
