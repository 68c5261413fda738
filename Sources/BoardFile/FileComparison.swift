// Compares a whole board file with the lines that ought to be in it, again and again, and looks closely only at what has changed. Writes nothing.
import Board
import Glibc
import SystemCalls

/// The lines that a program holds of a board, as it has read them.
public struct HeldLines: Sendable {
  let lines: [ArraySlice<UInt8>]
  /// Another one when they are no longer the same lines with more behind them.
  let generation: Int
}

/// Which lines stand in a file, by blocks of 64 KiB: a block whose fingerprint is the same needs no second look.
///
/// A damaged line has another fingerprint than the one that is held, so it counts as missing. A line that another tool has written anew does as well; who puts lines
/// back finds out that they say the same.
struct FileComparison {
  private struct Block {
    let print: UInt64
    /// Of the lines that begin in it.
    var lines: [UInt64] = []
  }

  private var file: FileStatus.Identity?
  private var generation: Int?
  private var blocks: [Block] = []
  /// How many of the held lines have been compared.
  private var comparedLines = 0

  private static let blockBytes = 64 << 10

  /// Reads the file, and says what is not there: of what was there at the last call, of what is held since, and of `others`.
  mutating func missing(_ held: HeldLines, _ others: [ArraySlice<UInt8>], in file: borrowing Descriptor) throws(SystemError)
    -> [ArraySlice<UInt8>]
  {
    let status = try file.status()
    // What an error cuts short is begun anew.
    var next = self.file == status.identity && generation == held.generation ? self : FileComparison()
    (next.file, next.generation) = (status.identity, held.generation)
    var expected = Set(others.map(Fingerprint.of))
    for line in held.lines.dropFirst(next.comparedLines) { expected.insert(Fingerprint.of(line)) }
    try next.read(file, status.size, &expected)
    next.comparedLines = held.lines.count
    self = next
    for block in blocks where !expected.isEmpty { expected.subtract(block.lines) }
    if expected.isEmpty { return [] }
    return (held.lines + others).filter { expected.remove(Fingerprint.of($0)) != nil }
  }

  /// Brings the blocks up to date; what they held and hold no more is expected.
  private mutating func read(_ file: borrowing Descriptor, _ size: Int, _ expected: inout Set<UInt64>) throws(SystemError) {
    let prints = try Self.prints(of: file, size)
    let changed = prints.indices.filter { !blocks.indices.contains($0) || blocks[$0].print != prints[$0] }
    // A line that begins in one block ends in that or in the next.
    var toRead = Set(changed.flatMap { [$0 - 1, $0] }.filter { $0 >= 0 })
    if prints.count < blocks.count, !prints.isEmpty { toRead.insert(prints.count - 1) }
    for block in blocks.dropFirst(prints.count) { expected.formUnion(block.lines) }
    blocks.removeLast(max(0, blocks.count - prints.count))
    for index in toRead.sorted() {
      let lines = try Self.lines(beginningIn: index, of: file)
      if index < blocks.count {
        expected.formUnion(blocks[index].lines)
        blocks[index] = Block(print: prints[index], lines: lines)
      } else {
        blocks.append(Block(print: prints[index], lines: lines))
      }
    }
  }

  private static func prints(of file: borrowing Descriptor, _ size: Int) throws(SystemError) -> [UInt64] {
    var prints: [UInt64] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: blockBytes, alignment: 16)
    defer { buffer.deallocate() }
    for start in stride(from: 0, to: size, by: blockBytes) {
      let count = try file.read(into: buffer, at: start)
      prints.append(Fingerprint.of(UnsafeRawBufferPointer(rebasing: buffer[..<count])))
    }
    return prints
  }

  private static func lines(beginningIn index: Int, of file: borrowing Descriptor) throws(SystemError) -> [UInt64] {
    let start = index * blockBytes
    // From the byte before, which may end the line before.
    let bytes = try file.bytes(at: max(0, start - 1), count: 2 * blockBytes + 2)
    let end = min(bytes.count, blockBytes + min(start, 1))
    var place = 0
    if start > 0 {
      guard let first = FileScan.lineFeed(in: bytes, from: 0) else { return [] }
      place = first + 1
    }
    var lines: [UInt64] = []
    while place < end {
      let lineEnd = FileScan.lineFeed(in: bytes, from: place) ?? bytes.count
      let line = FileScan.trimmed(bytes[place..<lineEnd], isFirst: start + place == 0)
      if !line.isEmpty { lines.append(Fingerprint.of(line)) }
      place = lineEnd + 1
    }
    return lines
  }
}

/// How long a thread leaves the file alone after it has read all of it: a hundred screens of a large board spend no more than a hundredth of a processor on that.
struct Rest {
  private var ended = 0
  /// Processor time, in microseconds.
  private var cost = 0
  private var isFirst = true

  /// - Returns: until when (uptime, ms). A file that was changed where it had been read can wait less long.
  func end(isUrgent: Bool) -> Int { ended + (isUrgent ? cost / 10 : cost * 10) }

  /// The first time is dear, and is not done again.
  mutating func measure(_ work: () -> Void) {
    let start = Signal.threadTime()
    work()
    cost = isFirst ? 0 : Signal.threadTime() - start
    (ended, isFirst) = (Signal.uptime(), false)
  }
}

/// What is missing of lines, where all events of a file have been read: those of which no event has the id and says the same, in whatever bytes.
func missing(_ lines: [ArraySlice<UInt8>], in events: [Event]) -> [Event] {
  if lines.isEmpty { return [] }
  var seen = FingerprintSet(capacity: events.count + lines.count)
  for index in events.indices { _ = seen.insert(Fingerprint.of(events[index].line)) }
  let left = lines.filter { seen.insert(Fingerprint.of($0)) }.compactMap { try? Line.decode($0).get().event }
  if left.isEmpty { return [] }
  let ids = Set(left.lazy.map(\.id))
  let twins = Dictionary(grouping: events.lazy.filter { ids.contains($0.id) }, by: \.id)
  return left.filter { event in twins[event.id]?.contains { $0.saysTheSame(as: event) } != true }
}

extension Event {
  /// Whether both are the same, in whatever order their fields stand: a tool that wrote a line anew has lost nothing.
  func saysTheSame(as other: Event) -> Bool {
    self == other
      || id == other.id && tick == other.tick && at == other.at && author == other.author && thing == other.thing
        && Set(set) == Set(other.set)
  }
}
