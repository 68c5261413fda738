// The board as it was: at any moment of the session, from the events that had been written by then. A few whole boards are kept on the way, so that no step
// has to begin at the beginning.
import Board

/// A session that can be looked at at any moment.
///
/// Moments are those of the writers' wall clocks: good enough to see how a session went, and never used to decide anything.
public struct Replay: Sendable {
  /// Every event: first those that made the board ready, then all others by the clock of who wrote them; those of one moment by id.
  public private(set) var events: [Event]
  /// How many events stood in the file before anybody did anything. They come first whatever the clock of that machine said: a board without its cases is
  /// no moment of the session.
  private let prepared: Int
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
    let prepared = board.events.prefix(while: \.preparesBoard).count
    let events = Self.byClock(board.events[..<prepared]) + Self.byClock(board.events[prepared...])
    (self.events, self.prepared) = (events, prepared)
    interval = max(64, (events.count + Self.boards - 1) / Self.boards)
  }

  /// Only what the facilitator said to everybody, in order of time: for who tells the course of a session and shows no moment of it.
  public init(sessionOf board: Board) {
    (events, prepared, interval) = (Self.byClock(board.events.filter { $0.thing == .session }), 0, 64)
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
      a.element.at != b.element.at
        ? a.element.at < b.element.at : a.element.id != b.element.id ? a.element.id < b.element.id : a.offset < b.offset
    }.map(\.element)
  }

  /// Takes in what was written since, when all of it is later than what is here.
  /// - Parameter later: events, in any order.
  /// - Returns: whether it did; if not, the session has to be made anew.
  public mutating func append(_ later: some Sequence<Event>) -> Bool {
    let later = Self.byClock(later)
    guard let first = later.first else { return true }
    if let last = events.last, first.at <= last.at { return false }
    events += later
    return true
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

  /// The moment of the latest of the first so many events; none before the first. A board that was made by a later clock was ready when it began.
  public func moment(after number: Int) -> Instant? {
    guard number > 0, !events.isEmpty else { return nil }
    let at = events[min(number, events.count) - 1].at
    return number <= prepared && prepared < events.count ? min(at, events[prepared].at) : at
  }

  /// How many events made the board ready before anybody did anything on it: the plate, cases, groups, the agenda.
  public var beginning: Int { events.prefix(while: \.preparesBoard).count }
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
