// Goes through the lines of a file for `check`. Unlike FileScan it remembers where every event stands, reads once, and follows nothing.
import Board
import Glibc
import SystemCalls

/// One reading of a file from its start to its end.
struct CheckScan {
  private(set) var board: BoardID?
  private(set) var newestVersion: Int?
  private(set) var bytes = 0
  private var lines = 0
  private let words = WordCache()
  private var repeats = 0
  private var ignored = 0
  private var damaged = Findings<DamagedLine>()
  private var duplicates = Findings<DuplicateLine>()
  private var foreign = Findings<DamagedLine>()
  private var newer = Findings<DamagedLine>()
  private var frozen = Findings<FrozenThing>()
  private var unfinished: UnfinishedLine?
  /// Where each event stands first, and a fingerprint of that line.
  private var first: [EventID: (number: Int, print: Fingerprint)] = [:]
  /// The lines under an id that is there more than once: each of them is new only the first time.
  private var others: [EventID: Set<Fingerprint>] = [:]

  /// What two lines of the same bytes have alike. 96 bits and the length: nobody's accident makes two lines meet in it.
  private struct Fingerprint: Hashable {
    let hash: Int
    let checksum: UInt32
    let count: Int

    init(_ line: ArraySlice<UInt8>) {
      var hasher = Hasher()
      line.withUnsafeBytes { hasher.combine(bytes: $0) }
      hash = hasher.finalize()
      checksum = line.withUnsafeBytes(Checksum.crc32)
      count = line.count
    }
  }

  mutating func read(_ file: borrowing Descriptor) throws(SystemError) {
    let chunkBytes = 256 << 10
    /// Where the line in hand begins; it may be too long to hold.
    var start = 0
    var rest: ArraySlice<UInt8> = []
    var isOverlong = false
    while true {
      // Not to the size that the file had at first: whoever appends meanwhile is heard too, and a file that shrinks ends earlier.
      let chunk = try file.bytes(at: bytes, count: chunkBytes, after: rest)
      if chunk.count == rest.count { break }
      bytes += chunk.count - rest.count
      var place = 0
      while let end = FileScan.lineFeed(in: chunk, from: place) {
        lines += 1
        if isOverlong {
          damaged.add(DamagedLine(number: lines, offset: start, fault: .tooLong))
        } else {
          take(chunk[place..<end], at: start)
        }
        isOverlong = false
        place = end + 1
        start = bytes - (chunk.count - place)
      }
      rest = chunk[place...]
      if isOverlong || rest.count > FileLimits.lineBytes + FileScan.byteOrderMark.count + 1 {
        isOverlong = true
        rest = []
      }
    }
    takeEnd(rest, from: start)
  }

  private mutating func take(_ line: ArraySlice<UInt8>, at offset: Int) {
    let line = FileScan.trimmed(line, isFirst: lines == 1)
    if FileScan.isDropped(line) {
      ignored += 1
      return
    }
    if let fault = accept(line, offset) { damaged.add(DamagedLine(number: lines, offset: offset, fault: fault)) }
  }

  /// What stands after the last line feed counts when it is whole, and is no damage when it is not.
  private mutating func takeEnd(_ rest: ArraySlice<UInt8>, from start: Int) {
    if bytes == start { return }
    lines += 1
    let line = FileScan.trimmed(rest, isFirst: lines == 1)
    if bytes - start == rest.count, FileScan.isDropped(line) {
      ignored += 1
    } else if bytes - start > rest.count || accept(line, start) != nil {
      unfinished = UnfinishedLine(number: lines, bytes: bytes - start)
    }
  }

  /// - Returns: why the line is damaged, if it is.
  private mutating func accept(_ line: ArraySlice<UInt8>, _ offset: Int) -> LineFault? {
    switch LineParser.parse(line, words) {
    case .event(let event, let found):
      board = board ?? found
      if found == board { note(event, line) } else { foreign.add(DamagedLine(number: lines, offset: offset, fault: .anotherBoard)) }
    case .newer(let version, let found, _):
      board = board ?? found
      if found == nil || found == board {
        newestVersion = max(newestVersion ?? 0, version)
        newer.add(DamagedLine(number: lines, offset: offset, fault: .newerVersion(version)))
      } else {
        foreign.add(DamagedLine(number: lines, offset: offset, fault: .anotherBoard))
      }
    case .damaged(let fault): return fault
    }
    return nil
  }

  private mutating func note(_ event: Event, _ line: ArraySlice<UInt8>) {
    let print = Fingerprint(line)
    if let earlier = first[event.id] {
      if print == earlier.print || others[event.id]?.contains(print) == true {
        repeats += 1
        return
      }
      others[event.id, default: []].insert(print)
      duplicates.add(DuplicateLine(number: lines, earlier: earlier.number, id: event.id))
    } else {
      first[event.id] = (lines, print)
    }
    if event.tick == Stamp.highestTick { frozen.add(FrozenThing(number: lines, thing: event.thing)) }
  }

  // MARK: - The result

  func result(_ beginning: BoardCheck) -> BoardCheck {
    var check = beginning
    check.bytes = bytes
    check.lines = lines
    check.events = first.count + others.values.reduce(0) { $0 + $1.count }
    check.repeats = repeats
    check.ignored = ignored
    check.damaged = damaged
    check.duplicates = duplicates
    check.foreign = foreign
    check.newer = newer
    check.frozen = frozen
    check.unfinished = unfinished
    check.gaps = gaps
    return check
  }

  private var gaps: [WriterGap] {
    var gaps: [WriterGap] = []
    var writer: WriterID?
    var next: UInt64 = 1
    var missing: [ClosedRange<UInt64>] = []
    var count: UInt64 = 0
    func close() {
      guard let writer, count > 0 else { return }
      gaps.append(WriterGap(writer: writer, missing: Array(missing.prefix(1_000)), count: Int(clamping: count)))
    }
    for id in first.keys.sorted() {
      if id.writer != writer {
        close()
        (writer, next, missing, count) = (id.writer, 1, [], 0)
      }
      if id.n > next {
        missing.append(next...(id.n - 1))
        count += id.n - next
      }
      next = id.n == .max ? .max : id.n + 1
    }
    close()
    return gaps
  }
}
