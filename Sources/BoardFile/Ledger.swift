// What a reader has read, so that it can say what a file has lost. It holds no bytes of its own: the lines are those that the events hold.
import Board

/// The sound lines of one board file.
struct Ledger {
  private var lines: [ArraySlice<UInt8>] = []
  /// Lost, and not seen in the file since.
  private var owed: [ArraySlice<UInt8>] = []
  private var lost: [ArraySlice<UInt8>]?

  var all: [ArraySlice<UInt8>] { lines + owed }

  /// More has been read from the file.
  mutating func add(_ events: [Event]) {
    if events.isEmpty { return }
    lines.reserveCapacity(lines.count + events.count)
    for event in events { lines.append(event.line) }
    if owed.isEmpty { return }
    let found = Set(events.lazy.map(\.line))
    owed.removeAll(where: found.contains)
  }

  /// The file holds these now, and no others.
  mutating func replace(by events: [Event]) {
    let found = Set(events.lazy.map(\.line))
    var seen: Set<ArraySlice<UInt8>> = []
    owed = all.filter { !found.contains($0) && seen.insert($0).inserted }
    lines = events.map(\.line)
    lost = owed
  }

  mutating func takeLost() -> [ArraySlice<UInt8>]? {
    defer { lost = nil }
    return lost
  }
}
