// The clocks of this place, from the system's zone data (TZ, /etc/localtime), as the C library reads them.
import Board
import Glibc

/// The clocks of this place, over all that happened on a board and two years to both sides of now.
///
/// What a clock that was decades wrong wrote down is told as clocks were at the nearest end: of such a moment nobody knows the hour anyway.
/// - Parameters:
///   - board: the board whose moments are to be told.
///   - now: the moment.
/// - Returns: a value; it does not follow a change of the system's zone.
func systemZone(for board: Board, at now: Instant) -> Zone {
  let year: Int64 = 366 * 86_400_000
  var (first, last) = (now.adding(-2 * year), now.adding(2 * year))
  // By place: an event that is handed out is counted in each of its parts.
  for index in board.events.indices {
    first = min(first, board.events[index].at)
    last = max(last, board.events[index].at)
  }
  tzset()
  return Zone(over: max(first, now.adding(-50 * year))...min(last, now.adding(50 * year)), secondsFromUTC)
}

/// How many seconds local time is ahead of UTC at a moment.
private func secondsFromUTC(at moment: Instant) -> Int {
  var time = time_t((Double(moment.milliseconds) / 1_000).rounded(.down))
  var local = tm()
  return localtime_r(&time, &local) == nil ? 0 : local.tm_gmtoff
}
