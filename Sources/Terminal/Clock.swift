// The two clocks, read here for the loop and passed on as values; nothing further inside asks what time it is.
import ScreenKit
import Board
import Glibc

extension Moment {
  /// This moment.
  public static func now() -> Moment {
    Moment(wall: Instant(milliseconds: milliseconds(of: CLOCK_REALTIME)), uptime: milliseconds(of: CLOCK_MONOTONIC))
  }
}

/// Milliseconds on the clock that never goes back. It stands still while the machine sleeps, so a deadline is not missed by hours at once.
func uptime() -> Int64 { milliseconds(of: CLOCK_MONOTONIC) }

private func milliseconds(of clock: clockid_t) -> Int64 {
  var time = timespec()
  clock_gettime(clock, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
