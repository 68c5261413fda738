// Appends events to a board file so that they stay there. Blocks as long as the lock or the disk takes; screens leave it to Delivery.
import Board
import Glibc

/// Appends to one board file. Stays on the thread that made it.
///
/// Every attempt opens the file anew: after an error nothing that a descriptor says about earlier writes is to be trusted.
public struct BoardWriter: ~Copyable {
  /// The file's resolved path, as ``BoardReader/path`` has it.
  public let path: String
  public let board: BoardID
  /// Whether the file system has no locks. Lines are appended all the same; that others do so at the same moment harms nothing but a line or two.
  public private(set) var hasNoLocks = false
  /// Whether an earlier attempt may have left lines in the file that need not be written again.
  private var mayHaveLeftLines = false

  /// Opens nothing yet.
  public init(path: String, board: BoardID) {
    self.path = path
    self.board = board
  }

  /// Puts the events in the file, in this order: one lock, one write, one flush. Returns only when they have been read back from the path.
  ///
  /// After an error some of them may stand in the file; delivering them again is harmless and writes only what is missing.
  /// - Throws: ``BoardFileError``.
  public mutating func deliver(_ events: [Event]) throws(BoardFileError) { try deliver(events, locking: .unobserved) }

  /// The same, and says when it begins and stops waiting for the lock.
  mutating func deliver(_ events: [Event], locking: LockObserver) throws(BoardFileError) {
    var lines: [OutgoingLine] = []
    lines.reserveCapacity(events.count)
    for event in events { lines.append(OutgoingLine(id: event.id, bytes: try Line.encode(event, board: board))) }
    for _ in 0..<Self.attempts {
      if lines.isEmpty { return }
      switch try append(lines, locking) {
      case .replaced: continue
      case .alreadyThere: break
      case .written(let written): if try !isReadBack(written) { continue }
      }
      mayHaveLeftLines = false
      return
    }
    throw .trouble(.notReadBack)
  }

  /// How often a file may be replaced under our hands before we say so.
  private static let attempts = 8

  /// What an attempt came to.
  private enum Attempt {
    /// The path no longer names the file that was locked.
    case replaced
    case alreadyThere
    case written(Written)
  }

  /// What was written, and where.
  private struct Written {
    let bytes: [UInt8]
    /// None when it may be in pieces.
    let offset: Int?
    let identity: FileStatus.Identity
  }

  // MARK: - Appending

  private mutating func append(_ lines: [OutgoingLine], _ locking: LockObserver) throws(BoardFileError) -> Attempt {
    let file = try Descriptor.openRegular(path, O_RDWR | O_APPEND)
    try lock(file, locking)
    let (status, named) = try working { () throws(SystemError) in (try file.status(), try System.status(of: path)) }
    guard status.identity == named.identity else { return .replaced }
    var scan = FileScan(file, identity: status.identity)
    try expectOwnBoard(&scan)
    let missing = mayHaveLeftLines ? try notThere(lines, &scan) : lines
    return try write(missing, to: scan.giveBack(), status)
  }

  private mutating func lock(_ file: borrowing Descriptor, _ locking: LockObserver) throws(BoardFileError) {
    locking.willWait()
    defer { locking.didWait() }
    do throws(SystemError) {
      try file.lockForAppending()
    } catch {
      guard [ENOLCK, EINVAL, EOPNOTSUPP, ENOSYS].contains(error.code) else { throw .trouble(error.trouble) }
      hasNoLocks = true
    }
  }

  /// A file without one sound line is still ours: it was this board when it was opened, and appending takes nothing away.
  private func expectOwnBoard(_ scan: inout FileScan) throws(BoardFileError) {
    do throws(SystemError) { try scan.look(chunkBytes: 4 << 10) { _ in false } } catch { throw .trouble(error.trouble) }
    if let found = scan.board, found != board { throw .anotherBoard }
    if let version = scan.newerVersion { throw .newerVersion(version) }
  }

  /// Reads the whole file for the lines that an earlier attempt left there.
  private func notThere(_ lines: [OutgoingLine], _ scan: inout FileScan) throws(BoardFileError) -> [OutgoingLine] {
    var missing: [EventID: [UInt8]] = [:]
    for line in lines { missing[line.id] = line.bytes }
    do throws(SystemError) {
      scan.rewind()
      try scan.look { event in
        if let bytes = missing[event.id], event.line.elementsEqual(bytes) { missing[event.id] = nil }
        return !missing.isEmpty
      }
    } catch {
      throw .trouble(error.trouble)
    }
    return lines.filter { missing[$0.id] != nil }
  }

  private mutating func write(_ lines: [OutgoingLine], to file: consuming Descriptor, _ status: FileStatus) throws(BoardFileError) -> Attempt {
    // A torn line gets an end, and so becomes a damaged line of its own.
    var bytes: [UInt8] = try endsWithLineFeed(file, status) ? [] : [0x0A]
    let seal = bytes.count
    for line in lines { line.append(to: &bytes) }
    guard status.size + bytes.count <= FileLimits.fileBytes else { throw .tooBig }
    mayHaveLeftLines = true
    var attempt = Attempt.alreadyThere
    do throws(SystemError) {
      if !lines.isEmpty {
        let isWhole = try file.write(bytes)
        let end = try file.position()
        bytes.removeFirst(seal)
        attempt = .written(Written(bytes: bytes, offset: isWhole ? end - bytes.count : nil, identity: status.identity))
      }
    } catch {
      throw .trouble(error.trouble)
    }
    do throws(SystemError) {
      try file.flush()
      try file.close()
    } catch {
      // The system may have dropped the bytes that it could not write and yet show them, and say next time that all is well: everything is written anew.
      mayHaveLeftLines = false
      throw .trouble(error.trouble)
    }
    return attempt
  }

  private func endsWithLineFeed(_ file: borrowing Descriptor, _ status: FileStatus) throws(BoardFileError) -> Bool {
    if status.size == 0 { return true }
    do throws(SystemError) { return try file.bytes(at: status.size - 1, count: 1) == [0x0A] } catch { throw .trouble(error.trouble) }
  }

  // MARK: - Reading back

  /// The path is opened anew, because a network share could answer from this machine's memory otherwise.
  private func isReadBack(_ written: Written) throws(BoardFileError) -> Bool {
    guard let offset = written.offset else { return false }
    let file = try Descriptor.openRegular(path, O_RDONLY)
    return try working { () throws(SystemError) in
      guard try file.status().identity == written.identity else { return false }
      return try file.bytes(at: offset, count: written.bytes.count) == written.bytes
    }
  }
}

/// A line on its way to the file.
private struct OutgoingLine {
  let id: EventID
  /// Without its line feed.
  let bytes: [UInt8]

  func append(to file: inout [UInt8]) {
    file.append(contentsOf: bytes)
    file.append(0x0A)
  }
}

/// Who wants to know how long the lock takes.
struct LockObserver {
  let willWait: () -> Void
  let didWait: () -> Void

  static var unobserved: LockObserver { LockObserver(willWait: {}, didWait: {}) }
}
