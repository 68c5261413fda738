// The board as it was: at any moment of the session, from the events that had been written by then. A few whole boards are kept on the way, so that no step
// has to begin at the beginning.
import Board

/// A session that can be looked at at any moment.
///
/// What is told to nobody now (``Board/Board/isUntold(_:)``) is not there at any moment: for who looks back it never was. Only a sticker that was taken back
/// since is there until then: it says nothing, and the count of a vote is what was counted then.
/// Moments are those of the writers' wall clocks: good enough to see how a session went, and never used to decide anything.
public struct Replay: Sendable {
  /// Every event that may be told: first those that made the board ready, then all others by the clock of who wrote them; those of one moment by id.
  public private(set) var events: [Event]
  /// How many events stood in the file before anybody did anything, and what is left of notes that are told to nobody. They come first whatever the clock
  /// of that machine said: a board without its cases is no moment of the session.
  private let prepared: Int
  /// What is told to nobody.
  private let untold: Set<ThingID>
  /// How many events of the board were looked at.
  private var taken: Int
  /// The board after every so many events, the empty one first; those that have been made so far.
  private var kept = [Board()]
  private let interval: Int

  /// Whole boards that are kept: a step folds a sixteenth of the session at most.
  private static let boards = 16

  /// The whole session of a board, with all that makes a step quick.
  public init(_ board: Board) {
    self.init(unpreparedFor: board)
    while prepare() {}
  }

  /// The session of a board in order of time, and nothing else yet: every moment can be asked for, and comes quicker after each ``prepare()``.
  public init(unpreparedFor board: Board) {
    let (untold, begin) = (board.untold.filter { $0.kind != .sticker }, board.events.prefix(while: \.preparesBoard).count)
    let rewritings = board.rewritings
    let told = { (events: ArraySlice<Event>) in
      Self.byClock(
        events.lazy.filter { !untold.contains($0.thing) }.compactMap { $0.without(rewritings) }.compactMap(board.withoutTakenBack))
    }
    let ready = told(board.events[..<begin]) + Self.byClock(board.remains(of: untold))
    events = ready + told(board.events[begin...])
    (self.untold, prepared, taken) = (untold, ready.count, board.events.count)
    interval = max(64, (events.count + Self.boards - 1) / Self.boards)
  }

  /// Only what the facilitator said to everybody, in order of time: for who tells the course of a session and shows no moment of it.
  public init(sessionOf board: Board) {
    events = Self.byClock(board.events.filter { $0.thing == .session })
    (untold, prepared, taken, interval) = ([], 0, board.events.count, 64)
  }

  /// Makes the next of the boards that are kept on the way: a sixteenth of the work.
  /// - Returns: whether there is more to make.
  public mutating func prepare() -> Bool {
    let begin = (kept.count - 1) * interval
    guard begin + interval <= events.count, var board = kept.last else { return false }
    for event in events[begin..<begin + interval] { board.apply(event) }
    kept.append(board)
    return begin + 2 * interval <= events.count
  }

  private static func byClock(_ events: some Sequence<Event>) -> [Event] {
    events.enumerated().sorted { a, b in
      a.element.at != b.element.at || a.element.id != b.element.id ? isBefore(a.element, b.element) : a.offset < b.offset
    }.map(\.element)
  }

  private static func isBefore(_ a: Event, _ b: Event) -> Bool { a.at != b.at ? a.at < b.at : a.id < b.id }

  /// Takes in what was written since on the same board, when all of it is later than what is here and leaves alone what may be told.
  /// - Parameter board: the board, with whatever came after what is here.
  /// - Returns: whether it did; if not, the session has to be made anew.
  public mutating func follow(_ board: Board) -> Bool {
    guard taken <= board.events.count else { return false }
    let new = board.events[taken...]
    guard tellsTheSame(as: board, of: new) else { return false }
    let later = Self.byClock(new.filter { !untold.contains($0.thing) })
    if let first = later.first, let last = events.last, first.at <= last.at { return false }
    events += later
    taken = board.events.count
    return true
  }

  /// Whether the things that some events are about may be told as they could be when this was made.
  public func tellsTheSame(as board: Board, of events: some Sequence<Event>) -> Bool {
    events.allSatisfy { event in
      (event.thing.kind == .sticker || board.isUntold(event.thing) == untold.contains(event.thing)) && !event.replacesWhatWasTold
    }
  }

  /// How many moments there are: one before the first event, and one after each.
  public var count: Int { events.count + 1 }

  /// The board after the first so many events; of a number beyond them, the board as it is now.
  public func board(after number: Int) -> Board {
    let number = min(max(0, number), events.count)
    let place = min(number / interval, kept.count - 1)
    var board = kept[place]
    for event in events[(place * interval)..<number] { board.apply(event) }
    return board
  }

  /// How many events had been written by a moment; at least those that made the board ready.
  public func number(at moment: Instant) -> Int {
    events[prepared...].firstPassing { $0.at > moment }
  }

  /// How many events had been written when one of the session was, itself included, whether or not it is told.
  public func number(through event: Event) -> Int {
    events[prepared...].firstPassing { Self.isBefore(event, $0) }
  }

  /// The moment of the latest of the first so many events; none before the first. A board that was made by a later clock was ready when it began.
  public func moment(after number: Int) -> Instant? {
    guard number > 0, !events.isEmpty else { return nil }
    let at = events[min(number, events.count) - 1].at
    return number <= prepared && prepared < events.count ? min(at, events[prepared].at) : at
  }

  /// How many events made the board ready before anybody did anything on it: the plate, cases, groups, the agenda, and what is untold.
  public var beginning: Int { prepared + events[prepared...].prefix(while: \.preparesBoard).count }
}

extension Event {
  fileprivate var preparesBoard: Bool {
    switch thing.kind {
    case .board, .theme, .card, .caseStudy, .agenda: true
    case .group: !set.contains { $0.field == .opened }
    default: false
    }
  }
}
