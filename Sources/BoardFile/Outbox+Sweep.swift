// What goes out of an outbox: lines that have been in the board file for long enough, and everything when a person says so.
import Board
import Glibc
import SystemCalls

extension Outbox {
  /// For how long lines that are shared are kept, in milliseconds: 30 days. A file that is restored from an older copy is put right for as long.
  static let keptFor: Int64 = 30 * 86_400_000

  /// How many lines have been in no board file yet. None of them is lost as long as the outbox is there.
  public var undelivered: Int {
    guard var view = view() else { return 0 }
    let settled = view.mark.settled
    return (try? view.lines(from: settled).count) ?? 0
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

  /// Takes out what was put long ago and has been shared, when the last mark says that there is such a thing. The rest is written beside the outbox and put in
  /// its place, so that at any moment one of the two is whole.
  func sweep(at now: Instant = .now()) throws(BoardFileError) {
    let oldest = now.adding(-Self.keptFor)
    guard let mark = view()?.mark, let first = mark.oldest, first < oldest.adding(-Self.keptFor / 30) else { return }
    do throws(SystemError) {
      let file = try openLocked(creating: false, sharing: false)
      let status = try file.status()
      let ending = try OutboxView.ending(of: file, board: board)
      let bytes = try file.bytes(at: 0, count: ending.end)
      let rest = OutboxRest(of: bytes, ending.mark, after: oldest, board)
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

  init(of old: [UInt8], _ mark: OutboxMark, after oldest: Instant, _ board: BoardID) {
    var mark = mark
    var first: Instant?
    var isKept = true
    var batch: (line: ArraySlice<UInt8>, at: Instant)?
    for line in old.split(separator: 0x0A) {
      switch OutboxRecord(line, board: board) {
      case .batch(_, let at)?:
        batch = (line, at)
        isKept = at >= oldest
        moves.append((line.startIndex, bytes.count))
        if isKept { add(line) }
        if isKept { first = min(first ?? at, at) }
      case .event?:
        // What nobody has shared stays, however old it is, and so does the line that says for whom it is.
        if !isKept, line.startIndex >= mark.settled {
          isKept = true
          if let batch {
            add(batch.line)
            first = min(first ?? batch.at, batch.at)
          }
        }
        moves.append((line.startIndex, bytes.count))
        if isKept { add(line) }
      case .mark?, nil: break
      }
    }
    moves.append((old.count, bytes.count))
    mark.move { place in moves.first { $0.from >= place }?.to ?? bytes.count }
    mark.oldest = first
    mark.anchor = bytes[max(0, mark.settled - 256)..<mark.settled].withUnsafeBytes(Checksum.crc32)
    bytes += mark.line
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    bytes += line
    bytes.append(0x0A)
  }
}
