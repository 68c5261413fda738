// What a reader has read, so that it can say what a file has lost. It holds no bytes of its own: the lines are those that the events hold.
import Board

/// The sound lines of one board file.
struct Ledger {
  private var lines: [ArraySlice<UInt8>] = []
  private var generation = 0
  /// Lost, and not seen in the file since.
  private var owed: [ArraySlice<UInt8>] = []
  private var lost: [ArraySlice<UInt8>]?

  var all: [ArraySlice<UInt8>] { lines + owed }

  /// What the file held when it was read.
  var held: HeldLines { HeldLines(lines: lines, generation: generation) }

  /// The file has been read for the first time, and holds these.
  mutating func begin(with lines: [ArraySlice<UInt8>]) { self.lines = lines }

  /// More has been read from the file.
  mutating func add(_ events: [Event]) {
    if events.isEmpty { return }
    lines.reserveCapacity(lines.count + events.count)
    for event in events { lines.append(event.line) }
    if !owed.isEmpty { owed = missing(owed, in: events).map(\.line) }
  }

  /// The file holds these now, and no others.
  mutating func replace(by events: [Event]) {
    owed = missing(all, in: events).map(\.line)
    lines = events.map(\.line)
    generation += 1
    lost = owed
  }

  mutating func takeLost() -> [ArraySlice<UInt8>]? {
    defer { lost = nil }
    return lost
  }
}
