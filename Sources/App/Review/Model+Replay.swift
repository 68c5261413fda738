// The board as it was: step by step, minute by minute, or played. The model's own board is the one that is shown; the one as it is now waits in the desk.
import Board
import Canvas
import Review

extension Model {
  /// Whether there is anything to look back at.
  var canReplay: Bool { (review.past?.live ?? board).events.contains { $0.thing.kind == .note || $0.thing.kind == .session } }

  /// The session in order of time: made when it is first asked for, and once more only when something arrives that was written earlier.
  @discardableResult mutating func replay() -> Replay? {
    if review.past != nil { return review.replay }
    let known = review.replay?.events.count ?? 0
    if known > 0, known <= board.events.count, review.replay?.append(board.events[known...]) == true { return review.replay }
    review.replay = Replay(board)
    return review.replay
  }

  /// Boards of at most so many events are made ready to go back in before anybody asks: what is kept for it takes several times the memory of the board.
  static let mostPrepared = 20_000

  /// Does a piece of what going back needs, while nobody presses a key: then the first step back is as quick as the others.
  mutating func prepareReplay() {
    review.preparesAt = nil
    guard review.past == nil, canReplay, board.events.count <= Self.mostPrepared else { return }
    if review.replay == nil {
      review.replay = Replay(unpreparedFor: board)
    } else if review.replay?.prepare() != true {
      return
    }
    review.preparesAt = now.uptime + 1
  }

  /// How many changes there have been at the moment that is shown.
  var replayNumber: Int { review.past?.number ?? review.replay?.events.count ?? 0 }

  /// Whether the board is shown as it was before anything had happened.
  var isAtStart: Bool {
    guard let past = review.past, let replay = review.replay else { return false }
    return past.number <= replay.beginning
  }

  mutating func stepReplay(by steps: Int) {
    guard canReplay, review.past != nil || steps < 0, let replay = replay() else { return }
    review.playsAt = nil
    go(to: replayNumber + steps, in: replay)
  }

  /// A minute on or back; where nothing happened in it, to the next or previous change.
  mutating func stepReplay(minutes: Int) {
    guard canReplay, review.past != nil || minutes < 0, let replay = replay() else { return }
    review.playsAt = nil
    guard let at = review.past?.at ?? replay.moment(after: replay.events.count) else { return }
    let moment = at.adding(Int64(minutes) * 60_000)
    let number = replay.number(at: moment)
    if number == replayNumber { return go(to: number + minutes, in: replay) }
    go(to: number, at: moment, in: replay)
  }

  mutating func goToStart() {
    guard canReplay, let replay = replay() else { return }
    review.playsAt = nil
    go(to: replay.beginning, in: replay)
  }

  mutating func goToMoment(_ number: Int) {
    guard let replay = replay() else { return }
    review.playsAt = nil
    go(to: number, in: replay)
  }

  /// Shows the board after so many changes.
  /// - Parameters:
  ///   - number: how many; at the end of all, the board as it is now.
  ///   - moment: the moment to name; that of the last change when none.
  ///   - replay: the session.
  private mutating func go(to number: Int, at moment: Instant? = nil, in replay: Replay) {
    let number = max(replay.beginning, number)
    if number >= replay.events.count { return returnToNow() }
    let old = replayNumber
    let at = moment ?? replay.moment(after: max(1, number)) ?? now.wall
    review.past = ReviewDesk.Past(live: review.past?.live ?? board, number: number, at: at)
    let isNear = number >= old && number - old <= 64
    if isNear {
      for event in replay.events[old..<number] { board.apply(event) }
    } else {
      board = replay.board(after: number)
    }
    lookAgain(at: replay.events[min(old, number)..<max(old, number)])
    review.isPageStale = true
  }

  mutating func returnToNow() {
    review.playsAt = nil
    guard let past = review.past else { return }
    board = past.live
    review.past = nil
    review.index = NoteIndex(board, after: review.index)
    review.isBoardStale = true
  }

  // MARK: - Playing

  /// How long a change stands, in milliseconds, and in how many steps a whole session is played.
  private static let beat: Int64 = 100
  private static let beats = 300

  mutating func togglePlaying() {
    if review.playsAt != nil {
      review.playsAt = nil
      return
    }
    guard canReplay, let replay = replay() else { return }
    if review.past == nil { go(to: replay.beginning, in: replay) }
    if review.past != nil { review.playsAt = now.uptime + Self.beat }
  }

  /// The next moment of a session that is being played.
  mutating func playOn() {
    guard let replay = review.replay, review.past != nil else { return review.playsAt = nil }
    let step = max(1, (replay.events.count - replay.beginning + Self.beats - 1) / Self.beats)
    go(to: replayNumber + step, in: replay)
    if review.past != nil { review.playsAt = now.uptime + Self.beat }
  }

  // MARK: - The slider

  /// How many rows the slider takes at the bottom: it is there while the board is not shown as it is now, and in the time line.
  var sliderRows: Int { (review.past != nil || review.view == .timeline) && size.height >= 16 && review.replay != nil ? 2 : 0 }

  /// Where the slider's line begins and ends: between the times at both ends.
  var sliderRect: Rect { Rect(x: 8, y: size.height - 1 - sliderRows, width: max(1, size.width - 16), height: 1) }

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
    guard sliderRows > 0, rect.contains(point), let replay = review.replay, rect.width > 1 else { return nil }
    return replay.beginning + (point.x - rect.x) * (replay.events.count - replay.beginning) / (rect.width - 1)
  }
}
