// How often one program has put the same line back into a file that keeps losing it: whoever takes it out may go on doing so for ever.

/// Counts what this program has put back.
struct Returns {
  private var counts: [UInt64: (times: Int, last: Int)] = [:]
  /// For how many milliseconds the third time waits.
  var pause = 60_000

  private static let most = 3

  /// From when (uptime, ms) the line may be put back; none when it has been often enough.
  func due(_ line: ArraySlice<UInt8>) -> Int? {
    guard let count = counts[Fingerprint.of(line)] else { return .min }
    if count.times >= Self.most { return nil }
    return count.times == Self.most - 1 ? count.last + pause : .min
  }

  /// These were put back now.
  mutating func note(_ lines: [ArraySlice<UInt8>], at now: Int) {
    for line in lines {
      let print = Fingerprint.of(line)
      counts[print] = ((counts[print]?.times ?? 0) + 1, now)
    }
  }
}
