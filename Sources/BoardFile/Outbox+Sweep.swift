// What goes out of an outbox: lines that have been in the board file for long enough, and everything when a person says so.
import Board
import Glibc
import SystemCalls

extension Outbox {
  /// Above so many bytes lines that are shared go: some thirty thousand notes. No clock decides it.
  static let most = 8 << 20

  /// How large it is, and when the first of what stands in it was put there, by the clock of whoever did; none when there is no outbox.
  public var contents: (bytes: Int, oldest: Instant?)? {
    guard let view = view() else { return nil }
    let start = (try? view.bytes(from: 0, count: 4 << 10)) ?? []
    for line in FileScan.lines(in: start) {
      if case .batch(_, _, let at)? = OutboxRecord(line, board: board) { return (view.end, at) }
    }
    return (view.end, nil)
  }

  /// How many lines have been in no board file yet. None of them is lost as long as the outbox is there.
  public var undelivered: Int {
    guard let view = view() else { return 0 }
    let mark = view.mark
    return (try? view.rawLines(from: mark.settled).count { mark.isWaiting($0) }) ?? 0
  }

  /// Throws away this user's outbox of the board and the half-written notes of programs that are gone, also what is not shared yet.
  /// - Throws: ``BoardFileError/trouble(_:)``.
  public func forget() throws(BoardFileError) {
    do throws(SystemError) {
      let folder = System.split(path).folder
      DraftShelf.clear(board: board, in: folder)
      // With the lock, so that nobody is writing to it: who comes next makes a new one.
      guard (try? System.status(of: path)) != nil else { return }
      let file = try openLocked(creating: false, sharing: false)
      try System.retry { unlink(path) }
      try file.unlock()
    } catch {
      throw .trouble(error.trouble)
    }
  }

  /// Where it has grown too large: takes out lines for the board file at this path, the first that were put first, until half is free again. Only those that
  /// have been shared, and that have just been read there. The rest is written beside the outbox and put in its place, so that at any moment one of
  /// the two is whole.
  func sweep(for boardFile: String, above most: Int = Outbox.most) throws(BoardFileError) {
    guard let status = try? System.status(of: path), status.size > most else { return }
    // All programs of this user find it too large at the same moment; one is enough.
    guard let claim = try? openRegular(O_RDWR), claim.tryClaim() else { return }
    guard let view = view(), view.end > most, let lines = try? view.bytes(for: boardFile), !lines.isEmpty else { return }
    let upto = view.mark.seen(at: boardFile)?.upto ?? 0
    if lines[0].startIndex >= upto { return }
    let shared = try Descriptor.openRegular(boardFile, O_RDONLY)
    do throws(SystemError) {
      var found = Set(lines.map(Fingerprint.of))
      var comparison = FileComparison()
      found.subtract(try comparison.missing(HeldLines(lines: [], generation: 0), lines, in: shared).map(Fingerprint.of))
      let file = try openLocked(creating: false, sharing: false)
      let status = try file.status()
      // Another one was quicker.
      if status.size <= most { return }
      let ending = try OutboxView.ending(of: file, board: board)
      let bytes = try file.bytes(at: 0, count: ending.end)
      let rest = OutboxRest(of: bytes, ending.mark, freeing: bytes.count - most / 2, for: boardFile, found, board)
      if rest.bytes.count >= bytes.count { return }
      let temporary = "\(path).\(newWriterID().text).new"
      let new = try Descriptor(opening: temporary, O_WRONLY | O_CREAT | O_EXCL, mode: mode_t(status.mode & 0o600))
      do throws(SystemError) {
        try new.write(rest.bytes)
        try new.flushAll()
        try System.retry { rename(temporary, path) }
      } catch {
        unlink(temporary)
        throw error
      }
      try System.flush(folder: System.split(path).folder)
    } catch {
      throw .trouble(error.trouble)
    }
  }
}

/// What is left of an outbox.
private struct OutboxRest {
  private(set) var bytes: [UInt8] = []
  /// Where lines stood, and where they stand now; in order.
  private var moves: [(from: Int, to: Int)] = []

  /// - Parameters:
  ///   - old: all of it.
  ///   - mark: how far it has got.
  ///   - room: how many bytes are to go.
  ///   - path: whose lines may go.
  ///   - found: the fingerprints of the lines that stand there.
  ///   - board: whose outbox it is.
  init(of old: [UInt8], _ mark: OutboxMark, freeing room: Int, for path: String, _ found: Set<UInt64>, _ board: BoardID) {
    var mark = mark
    var freed = 0
    var batch: (line: ArraySlice<UInt8>, isOurs: Bool)?
    let upto = mark.seen(at: path)?.upto ?? 0
    bytes.reserveCapacity(old.count)
    for line in FileScan.lines(in: old) {
      if line.starts(with: OutboxRecord.eventStart) {
        let mayGo = batch?.isOurs == true && line.startIndex < upto && freed < room && found.contains(Fingerprint.of(line))
        if !mayGo, let waiting = batch?.line {
          // Nobody needs to know for whom lines were that have gone.
          add(waiting)
          batch?.line = []
        }
        moves.append((line.startIndex, bytes.count))
        if mayGo { freed += line.count + 1 } else { add(line) }
      } else if case .batch(let other, _, _)? = OutboxRecord(line, board: board) {
        batch = (line, other == path)
        moves.append((line.startIndex, bytes.count))
      }
    }
    moves.append((old.count, bytes.count))
    mark.move { place in moves.first { $0.from >= place }?.to ?? bytes.count }
    mark.anchor = bytes[max(0, mark.settled - 256)..<mark.settled].withUnsafeBytes(Checksum.crc32)
    bytes += mark.line
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    if line.isEmpty { return }
    bytes += line
    bytes.append(0x0A)
  }
}
