// The board as it was: step by step, minute by minute, or played. It stands in the desk, and the shell's board goes on being the one as it is now.
import Board
import Canvas
import Review
import ScreenKit

extension ReviewScreen {
  /// Whether there is anything to look back at.
  var canReplay: Bool {
    let board = shell.board
    return board.events.contains { $0.thing.kind == .session || $0.thing.kind == .note && !board.isUntold($0.thing) }
  }

  /// The session in order of time: made when it is first asked for, and once more only when something arrives that was written earlier, or that changes
  /// what may be told.
  @discardableResult mutating func replay() -> Replay? {
    if desk.past != nil { return desk.replay }
    if desk.replay?.follow(shell.board) == true { return desk.replay }
    desk.replay = Replay(shell.board)
    return desk.replay
  }

  /// Boards of at most so many events are made ready to go back in before anybody asks: what is kept for it takes several times the memory of the board.
  static let mostPrepared = 20_000

  /// Does a piece of what going back needs, while nobody presses a key: then the first step back is as quick as the others.
  mutating func prepareReplay() {
    desk.preparesAt = nil
    guard desk.past == nil, canReplay, shell.board.events.count <= Self.mostPrepared else { return }
    desk.index.fold()
    if desk.replay == nil {
      desk.replay = Replay(unpreparedFor: shell.board)
    } else if desk.replay?.prepare() != true {
      return
    }
    desk.preparesAt = now.uptime + 1
  }

  /// How many changes there have been at the moment that is shown.
  var replayNumber: Int { desk.past?.number ?? desk.replay?.events.count ?? 0 }

  /// Not where the board is shown as it was before anything had happened.
  var canGoBackInTime: Bool {
    guard let past = desk.past, let replay = desk.replay else { return canReplay }
    return canReplay && past.number > replay.beginning
  }

  mutating func stepReplay(by steps: Int) {
    guard canReplay, desk.past != nil || steps < 0, let replay = replay() else { return }
    go(to: replayNumber + steps, in: replay)
  }

  /// A minute on or back; where nothing happened in it, to the next or previous change.
  mutating func stepReplay(minutes: Int) {
    guard canReplay, desk.past != nil || minutes < 0, let replay = replay(),
      let at = desk.past?.at ?? replay.moment(after: replay.events.count)
    else { return }
    let moment = at.adding(Int64(minutes) * 60_000)
    let number = replay.number(at: moment)
    if number == replayNumber { return go(to: number + minutes, in: replay) }
    go(to: number, at: moment, in: replay)
  }

  mutating func goToStart() { if canReplay, let replay = replay() { go(to: replay.beginning, in: replay) } }

  mutating func goToMoment(_ number: Int) { if let replay = replay() { go(to: number, in: replay) } }

  /// Shows the board after so many changes, and plays no further.
  /// - Parameters:
  ///   - number: how many; at the end of all, the board as it is now.
  ///   - moment: the moment to name; that of the last change when none.
  ///   - replay: the session.
  private mutating func go(to number: Int, at moment: Instant? = nil, in replay: Replay) {
    let number = max(replay.beginning, number)
    desk.playsAt = nil
    if number >= replay.events.count { return returnToNow() }
    let old = replayNumber
    let at = moment ?? replay.moment(after: max(1, number)) ?? now.wall
    if desk.past != nil, number >= old, number - old <= 64 {
      // In place: a second reference to the board would make every step copy it.
      for event in replay.events[old..<number] { desk.past?.board.apply(event) }
      desk.past?.number = number
      desk.past?.at = at
    } else {
      desk.past = ReviewDesk.Past(board: replay.board(after: number), number: number, at: at)
    }
    lookAgain(at: replay.events[min(old, number)..<max(old, number)])
    desk.isPageStale = true
  }

  /// Something came while the past is looked at: what was hidden or removed by it leaves every moment, and what was brought back is there again.
  mutating func tellPastAgain(after events: [Event]) {
    guard let past = desk.past, let earlier = desk.replay, !earlier.tellsTheSame(as: shell.board, of: events) else { return }
    let replay = Replay(shell.board)
    let last = past.number > earlier.beginning ? earlier.events[past.number - 1] : nil
    let number = max(replay.beginning, last.map(replay.number(through:)) ?? 0)
    desk.replay = replay
    desk.past = ReviewDesk.Past(board: replay.board(after: number), number: number, at: past.at)
    desk.index = NoteIndex(board, after: desk.index)
    desk.isBoardStale = true
  }

  mutating func returnToNow() {
    desk.playsAt = nil
    guard desk.past != nil else { return }
    desk.past = nil
    desk.index = NoteIndex(board, after: desk.index)
    desk.isBoardStale = true
  }

  // MARK: - Playing

  /// How long a change stands, in milliseconds, and in how many steps a whole session is played.
  private static let beat: Int64 = 100
  private static let beats = 300

  mutating func togglePlaying() {
    if desk.playsAt != nil { return desk.playsAt = nil }
    guard canReplay, let replay = replay() else { return }
    if desk.past == nil { go(to: replay.beginning, in: replay) }
    if desk.past != nil { desk.playsAt = now.uptime + Self.beat }
  }

  mutating func playOn() {
    guard let replay = desk.replay, desk.past != nil else { return desk.playsAt = nil }
    let step = max(1, (replay.events.count - replay.beginning + Self.beats - 1) / Self.beats)
    go(to: replayNumber + step, in: replay)
    if desk.past != nil { desk.playsAt = now.uptime + Self.beat }
  }

  // MARK: - The slider

  /// How many rows the slider takes at the bottom: it is there while the board is not shown as it is now, and in the time line.
  var sliderRows: Int { (desk.past != nil || desk.view == .timeline) && size.height >= 16 && desk.replay != nil ? 2 : 0 }

  /// The times at both ends of the slider.
  var sliderEnds: (first: String, last: String) {
    guard let replay = desk.replay else { return ("", "") }
    let (first, last) = (min(replay.beginning + 1, replay.events.count), replay.events.count)
    return (replay.moment(after: first).map(time) ?? "", replay.moment(after: last).map(time) ?? "")
  }

  /// Where the slider's line begins and ends: between those times.
  var sliderRect: Rect {
    let ends = sliderEnds
    let (left, right) = (max(5, width(of: ends.first)) + 3, max(5, width(of: ends.last)) + 3)
    return Rect(x: left, y: size.height - 1 - sliderRows, width: max(1, size.width - left - right), height: 1)
  }

  /// The column of the slider at which so many changes stand. Every column is as many changes, because a session has long silences and busy minutes.
  func sliderColumn(_ number: Int, in replay: Replay) -> Int {
    let rect = sliderRect
    let (first, last) = (replay.beginning, replay.events.count)
    guard last > first else { return rect.x }
    return rect.x + (min(max(number, first), last) - first) * (rect.width - 1) / (last - first)
  }

  /// The number of changes at a place on the slider.
  func moment(at point: Point) -> Int? {
    let rect = sliderRect
    guard sliderRows > 0, rect.contains(point), let replay = desk.replay, rect.width > 1 else { return nil }
    return replay.beginning + (point.x - rect.x) * (replay.events.count - replay.beginning) / (rect.width - 1)
  }
}
