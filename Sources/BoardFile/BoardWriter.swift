// Appends events to a board file so that they stay there. Blocks as long as the lock or the disk takes; screens and commands leave it to Delivery.
//
// What a delivery wants to be in the file is BoardWriter+Wanted's: this file opens, locks, appends, flushes and reads back.
import Board
import Glibc
import SystemCalls

/// Appends to one board file. Stays on the thread that made it.
///
/// Every attempt opens the file anew: after an error nothing that a descriptor says about earlier writes is to be trusted.
public struct BoardWriter: ~Copyable {
  /// The file's resolved path, as ``BoardReader/path`` has it.
  public let path: String
  /// Nothing is written where another one stands.
  public let board: BoardID
  /// Whether the file system has no locks. Lines are appended all the same; that others do so at the same moment harms nothing but a line or two.
  public private(set) var hasNoLocks = false
  let outbox: Outbox?
  /// Whether what the file has lost of the outbox goes in again, and not only what has never been in it.
  var putsBack = true
  /// For how many milliseconds to wait for the lock on a file system of this machine.
  var lockPatience = 5_000
  private var lockLimit: LockLimit?
  /// Whether somebody has held the lock for so long that the next time it is only tried.
  private var isLockStuck = false
  /// What was appended without the lock: it has to be seen once more before it counts as settled.
  private(set) var unsettled: [ArraySlice<UInt8>] = []
  /// Up to where the outbox's lines have stood in the file for long enough, though never seen under the lock.
  private var agedEnd: Int?
  private var unsettledEnd = 0
  /// Whether an earlier attempt may have left lines in the file that need not be written again.
  var mayHaveLeftLines = false
  /// Whether lines that an earlier attempt left there may never have reached the disk, whatever is read.
  var distrustsLeftLines = false
  var returns = Returns()
  /// What is to be put back later, and when (uptime, ms).
  private(set) var heldBack: (lines: [ArraySlice<UInt8>], due: Int)?
  /// Whether lines are missing that have been put back often enough.
  private(set) var givesUp = false

  /// Opens nothing yet.
  ///
  /// With an outbox, lines that stand in it for this file are written along with those that are given, whoever put them there.
  public init(path: String, board: BoardID, outbox: Outbox? = nil) {
    self.path = path
    self.board = board
    self.outbox = outbox
  }

  /// Puts the events in the file, in this order: one lock, one write, one flush. Returns only when they have been read back from the path.
  ///
  /// After an error some of them may stand in the file; delivering them again is harmless and writes only what is missing.
  /// - Throws: ``BoardFileError``.
  public mutating func deliver(_ events: [Event]) throws(BoardFileError) {
    var cargo = Cargo()
    for event in events { cargo.own.append(try Line.encode(event, board: board)[...]) }
    if let outbox, !events.isEmpty { cargo.receipts = [try? outbox.put(cargo.own, for: path)] }
    try deliver(cargo)
  }

  /// The same for lines of any kind, and says when it begins and stops waiting for the lock.
  /// - Returns: how many lines were missing in the file and have been written.
  @discardableResult mutating func deliver(_ cargo: Cargo, locking: LockObserver = .unobserved) throws(BoardFileError) -> Int {
    // Who only looks whether all is well does not need to be allowed to write.
    var isWriting = !cargo.own.isEmpty
    (heldBack, givesUp) = (nil, false)
    for _ in 0..<Self.attempts {
      switch try attempt(cargo, isWriting, locking) {
      case .again(let needsWriting):
        isWriting = isWriting || needsWriting
        continue
      case .done(let count):
        mayHaveLeftLines = false
        distrustsLeftLines = false
        agedEnd = nil
        return count
      }
    }
    throw .trouble(.notReadBack)
  }

  /// How often a file may be replaced under our hands before we say so.
  private static let attempts = 8

  /// What an attempt came to.
  private enum Attempt {
    /// The path no longer names the file that was locked, or there is something to write after all.
    case again(isWriting: Bool)
    case done(Int)
  }

  private mutating func attempt(_ cargo: Cargo, _ isWriting: Bool, _ locking: LockObserver) throws(BoardFileError) -> Attempt {
    guard var wanted = try wanted(of: cargo) else { return .done(0) }
    let file = try Descriptor.openRegular(path, isWriting ? O_RDWR | O_APPEND : O_RDONLY)
    let identity = try working { () throws(SystemError) in try file.status().identity }
    var scan = FileScan(file, identity: identity)
    // Reading the whole file takes long, and is done before others have to wait for the lock.
    try wanted.compare(&scan, board)
    if wanted.isComplete { return try finish(wanted, scan.giveBack(), isLocked: false) }
    if !isWriting { return .again(isWriting: true) }
    let isLocked = try lock(scan.file, locking)
    let (status, named) = try working { () throws(SystemError) in (try scan.file.status(), try System.status(of: path)) }
    guard status.identity == named.identity else { return .again(isWriting: true) }
    guard try wanted.compareUnderLock(&scan, board, outbox) else { return .again(isWriting: true) }
    holdBack(&wanted)
    // Everybody who does without the lock would take along what all others have waiting.
    if !isLocked { wanted.restrict(to: cargo.own) }
    let locked = scan.giveBack()
    // Somebody who had the lock before took ours along, and has said so.
    if wanted.isShared { return .done(0) }
    return wanted.isComplete ? try finish(wanted, locked, isLocked: isLocked) : try write(wanted, to: locked, status, isLocked: isLocked)
  }

  /// What was appended without the lock, long enough ago: where it is still whole it counts as settled, also while somebody holds the lock.
  mutating func takeAged() -> [ArraySlice<UInt8>] {
    defer { (unsettled, agedEnd) = ([], unsettledEnd) }
    return unsettled
  }

  /// Leaves alone for now, or for good, what something else keeps taking out.
  private mutating func holdBack(_ wanted: inout Wanted) {
    let now = Signal.uptime()
    var later: [ArraySlice<UInt8>] = []
    var due = Int.max
    (heldBack, givesUp) = (nil, false)
    wanted.drop { line in
      guard let allowed = returns.due(line) else {
        givesUp = true
        return true
      }
      if allowed <= now { return false }
      later.append(line)
      due = min(due, allowed)
      return true
    }
    if !later.isEmpty { heldBack = (later, due) }
  }

  /// - Returns: whether it has the lock, or there is none to be had; not where it took too long.
  private mutating func lock(_ file: borrowing Descriptor, _ locking: LockObserver) throws(BoardFileError) -> Bool {
    locking.willWait()
    defer { locking.didWait() }
    do throws(SystemError) {
      try takeLock(of: file)
    } catch {
      guard error.saysNoLocks else { throw .trouble(error.trouble) }
      hasNoLocks = true
    }
    return !isLockStuck
  }

  private mutating func takeLock(of file: borrowing Descriptor) throws(SystemError) {
    guard file.isKnownToBeLocal else { return try file.lockForAppending() }
    if isLockStuck {
      isLockStuck = try !file.tryLock()
      return
    }
    lockLimit = lockLimit ?? LockLimit()
    guard let lockLimit else { return try file.lockForAppending() }
    isLockStuck = try !file.lockForAppending(within: lockPatience, lockLimit)
  }

  // MARK: - Appending

  private mutating func write(
    _ wanted: borrowing Wanted, to file: consuming Descriptor, _ status: FileStatus, isLocked: Bool
  ) throws(BoardFileError) -> Attempt {
    // A torn line gets an end, and so becomes a damaged line of its own. Without the lock somebody may just have written half of one.
    let isSealed = isLocked ? try endsWithLineFeed(file, status) : false
    var bytes: [UInt8] = isSealed ? [] : [0x0A]
    let missing = wanted.missing
    for line in missing {
      bytes += line
      bytes.append(0x0A)
    }
    guard status.size + bytes.count <= FileLimits.fileBytes else { throw .tooBig }
    mayHaveLeftLines = true
    distrustsLeftLines = false
    var isWhole = false
    var end = 0
    do throws(SystemError) {
      isWhole = try file.write(bytes)
      end = try file.position()
    } catch {
      throw .trouble(error.trouble)
    }
    do throws(SystemError) {
      try file.flush()
    } catch {
      // The system may have dropped the bytes that it could not write and yet show them, and say next time that all is well: everything is written anew.
      mayHaveLeftLines = false
      distrustsLeftLines = true
      throw .trouble(error.trouble)
    }
    // In pieces, others may have come between. And where it does not stand where the file ended when it was compared, somebody cut that off since: what is
    // gone with it would be marked as being there.
    let isInPlace = !isLocked || end - bytes.count == max(status.size, wanted.comparedSize)
    guard isWhole, isInPlace, try isReadBack(bytes, endingAt: end, status.identity, wanted, isSettled: isLocked) else {
      return .again(isWriting: true)
    }
    if !isLocked {
      unsettled += missing
      unsettledEnd = wanted.outboxEnd
      markBeginning(wanted, in: file, status)
    }
    // The lock goes only now: who comes next finds the mark, and leaves alone what is shared.
    _ = consume file
    returns.note(wanted.returned, at: Signal.uptime())
    return .done(missing.count)
  }

  private func endsWithLineFeed(_ file: borrowing Descriptor, _ status: FileStatus) throws(BoardFileError) -> Bool {
    do throws(SystemError) {
      let size = try file.status().size
      return try size == 0 ? true : file.bytes(at: size - 1, count: 1) == [0x0A]
    } catch {
      throw .trouble(error.trouble)
    }
  }

  /// Everything stands in the file already: then it only has to be on the disk.
  private mutating func finish(_ wanted: borrowing Wanted, _ file: consuming Descriptor, isLocked: Bool) throws(BoardFileError)
    -> Attempt
  {
    if wanted.ownCount > 0 { try working { () throws(SystemError) in try file.flush() } }
    let (status, named) = try working { () throws(SystemError) in (try file.status(), try System.status(of: path)) }
    guard status.identity == named.identity else { return .again(isWriting: wanted.ownCount > 0) }
    if isLocked || isSettled(wanted, file) { mark(wanted, in: file, status.identity, size: wanted.comparedSize) }
    return .done(0)
  }

  /// Whether what was seen without the lock counts. While somebody holds it, others may just have appended without it, and nobody has looked at that again.
  private func isSettled(_ wanted: borrowing Wanted, _ file: borrowing Descriptor) -> Bool {
    if let agedEnd, !wanted.hasLines(after: agedEnd) { return true }
    return unsettled.isEmpty && !file.isLockedByOthers
  }

  // MARK: - Reading back

  /// The path is opened anew, because a network share could answer from this machine's memory otherwise. Every line stands between line feeds: the one before the
  /// first was there under the lock, or is one of the bytes.
  private func isReadBack(
    _ bytes: [UInt8], endingAt end: Int, _ identity: FileStatus.Identity, _ wanted: borrowing Wanted, isSettled: Bool
  ) throws(BoardFileError) -> Bool {
    let file = try Descriptor.openRegular(path, O_RDONLY)
    let isThere = try working { () throws(SystemError) in
      guard try file.status().identity == identity else { return false }
      return try file.bytes(at: end - bytes.count, count: bytes.count) == bytes
    }
    if isThere, isSettled { mark(wanted, in: file, identity, size: end) }
    return isThere
  }

  /// Says where what was appended without the lock is to be looked for, when nothing has ever been shared here before.
  private func markBeginning(_ wanted: borrowing Wanted, in file: borrowing Descriptor, _ status: FileStatus) {
    guard let outbox, let known = outbox.view()?.mark, known.seen(at: path) == nil,
      let seen = try? SeenFile(path: path, upto: 0, in: file, identity: status.identity, size: status.size)
    else { return }
    wanted.mark(seen, in: outbox)
  }

  private func mark(_ wanted: borrowing Wanted, in file: borrowing Descriptor, _ identity: FileStatus.Identity, size: Int) {
    guard let outbox else { return }
    // Without a mark the next program compares once more.
    guard let seen = try? SeenFile(path: path, upto: wanted.outboxEnd, in: file, identity: identity, size: size) else { return }
    wanted.mark(seen, in: outbox)
  }
}

/// What is to be delivered.
struct Cargo: Sendable {
  /// This program's own changes, as lines without their line feeds.
  var own: [ArraySlice<UInt8>] = []
  /// Where the own lines stand in the outbox: one for each time that some were put there, none where that failed. Empty when none was tried.
  var receipts: [Outbox.Receipt?] = []
  /// Lines that were read from this board before, or from copies of it.
  var others: [ArraySlice<UInt8>] = []

  /// The file in which all own lines are kept; none when some are not, or elsewhere.
  var outboxFile: FileStatus.Identity? {
    guard let first = receipts.first??.file, receipts.allSatisfy({ $0?.file == first }) else { return nil }
    return first
  }
}

/// Who wants to know how long the lock takes.
struct LockObserver {
  let willWait: () -> Void
  let didWait: () -> Void

  static var unobserved: LockObserver { LockObserver(willWait: {}, didWait: {}) }
}
