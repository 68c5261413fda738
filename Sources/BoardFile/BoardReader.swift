// Reads a board file as it grows, and writes nothing: what is new since the last look, which lines are damaged, whether the file was replaced.
import Board
import Glibc
import SystemCalls

/// Reads one board file. Takes no lock, never blocks on a pipe, and does not mind damaged lines.
public struct BoardReader: ~Copyable {
  /// Where the file is, symbolic links resolved once, at opening.
  public let path: String
  /// The board's id, once ``readNew()`` has read a sound line.
  public private(set) var boardID: BoardID?
  /// Whether this user may write the file.
  public private(set) var isWritable: Bool
  private var scan: FileScan
  /// What stands at the path but is not this board, and what to say about it: not read again until it changes.
  private var refused: (status: FileStatus, condition: FileCondition)?
  private var ledger = Ledger()
  /// For how many milliseconds a file may be away, or something else, before that is said: sync tools take it away and put it back.
  var patience = 5_000
  /// Since when (uptime, ms) it is away.
  private var missingSince: Int?
  private var comparing = ComparisonTimes()

  /// Every sound line that was read, also what the file has lost since: what it can be made of anew (``Delivery/makeAnew(_:)``).
  public var known: [ArraySlice<UInt8>] { ledger.all }

  /// The lines that count for nothing, by number, those of a newer version too; the first 10,000 of them.
  public var damage: [DamagedLine] { scan.damage.lines }

  /// How many lines are damaged, or of another board.
  public var damagedLines: Int { scan.damage.count }

  /// Opens the file; reads nothing yet.
  /// - Throws: ``BoardFileError``: missing, isDirectory, notRegular, symbolicLink (only when links are refused) or trouble.
  public init(path: String, refusingLinks: Bool = false) throws(BoardFileError) {
    if refusingLinks {
      let status = try opening { () throws(SystemError) in try System.status(of: path) }
      if status.isLink { throw .symbolicLink }
    }
    let resolved = try System.resolve(path)
    let file = try Descriptor.openRegular(resolved, O_RDONLY)
    // The initialiser may not throw between the first stored property and the last.
    let scan = try Self.scan(file)
    self.path = resolved
    self.isWritable = System.mayWrite(resolved)
    self.scan = scan
  }

  /// What is new in the file since the last call; the first call brings the whole file. One call to the system when nothing has changed.
  ///
  /// Throws only as long as not one sound line has been read (empty, notABoard, newerVersion, trouble). After that the batch's condition says what is the
  /// matter, and a later call recovers by itself.
  public mutating func readNew() throws(BoardFileError) -> Batch {
    guard let boardID else { return try readFirst() }
    var events: [Event] = []
    let condition: FileCondition?
    do throws(BoardFileError) {
      condition = try look(for: boardID, &events)
    } catch {
      condition = Self.condition(of: error)
    }
    return batch(events, condition)
  }

  /// What has been read before and is in the file no more, since it was replaced, cut off or rewritten: raw lines to put back (``Delivery/putBack(_:)``).
  ///
  /// None when that did not happen since the last call; empty when it did and nothing is lost of what this reader knows, though perhaps of what others know.
  public mutating func takeLost() -> [ArraySlice<UInt8>]? { ledger.takeLost() }

  /// What the file is to be compared with now, and in how many milliseconds; none when it can't have changed where it was read (``Delivery/compare(_:in:)``).
  public mutating func takeComparison() -> (held: HeldLines, delay: Int)? {
    comparing.take(at: Signal.uptime()).map { (ledger.held, $0) }
  }

  /// What the file held when it was read.
  var held: HeldLines { ledger.held }

  /// A note of three words; most lines are longer.
  private static let bytesOfShortLine = 256

  private mutating func readFirst() throws(BoardFileError) -> Batch {
    var events: [Event] = []
    var lines: [ArraySlice<UInt8>] = []
    do throws(SystemError) {
      scan.rewind()
      // Room for the whole file at once. What is not needed is never touched, and so is no memory.
      let likely = min(try scan.file.status().size, FileLimits.fileBytes) / Self.bytesOfShortLine
      events.reserveCapacity(likely)
      lines.reserveCapacity(likely)
      try scan.look { event in
        lines.append(event.line)
        events.append(event)
        return true
      }
    } catch {
      throw .trouble(error.trouble)
    }
    guard let board = scan.board else {
      if let version = scan.newerVersion { throw .newerVersion(version) }
      throw scan.seen?.size == 0 ? .empty : .notABoard
    }
    boardID = board
    ledger.begin(with: lines)
    return batch(events, nil)
  }

  private mutating func batch(_ events: [Event], _ condition: FileCondition?) -> Batch {
    var condition = condition
    // Who writes it anew may have come no further than its first letters.
    if condition == .missing || condition == .somethingElse {
      let since = missingSince ?? Signal.uptime()
      missingSince = since
      if Signal.uptime() - since < patience { condition = nil }
    } else {
      missingSince = nil
    }
    let usual: FileCondition = scan.newerVersion != nil ? .newerVersion : isWritable ? .sound : .readOnly
    return Batch(events: events, damagedLines: damagedLines, newerLines: scan.damage.newer, condition: condition ?? usual)
  }

  // MARK: - Looking

  /// - Returns: what is the matter, if anything.
  private mutating func look(for board: BoardID, _ events: inout [Event]) throws(BoardFileError) -> FileCondition? {
    let status: FileStatus
    do throws(SystemError) {
      status = try System.status(of: path)
    } catch {
      // The file may live on without a name; what is still written to it counts.
      try readOn(&events)
      throw error.opening
    }
    if let refused, refused.status == status { return refused.condition }
    if status.identity == scan.identity {
      if refused == nil, scan.isUpToDate(with: status) { return nil }
      return try lookAtSame(status, for: board, &events)
    }
    try readOn(&events)
    return try lookAtOther(status, for: board, &events)
  }

  private mutating func lookAtSame(_ status: FileStatus, for board: BoardID, _ events: inout [Event]) throws(BoardFileError)
    -> FileCondition?
  {
    var found: [Event] = []
    var isContinued = false
    comparing.note(status, after: scan.seen)
    do throws(SystemError) {
      if scan.board == board { isContinued = try scan.isContinued() }
      if !isContinued { scan.rewind() }
      refused = nil
      try Self.read(&scan, of: board, &found)
    } catch {
      // A share that was away no longer knows the descriptor; the path may well be good.
      return try lookAtOther(status, for: board, &events)
    }
    events += found
    guard scan.board == board else { return refuse(status, as: try Self.condition(of: scan, instead: board)) }
    if isContinued { ledger.add(found) } else { ledger.replace(by: found) }
    isWritable = System.mayWrite(path)
    return nil
  }

  private mutating func lookAtOther(_ status: FileStatus, for board: BoardID, _ events: inout [Event]) throws(BoardFileError)
    -> FileCondition?
  {
    var other = try Self.scan(Descriptor.openRegular(path, O_RDONLY))
    var found: [Event] = []
    do throws(SystemError) { try Self.read(&other, of: board, &found) } catch { throw .trouble(error.trouble) }
    events += found
    guard other.board == board else { return refuse(status, as: try Self.condition(of: other, instead: board)) }
    ledger.replace(by: found)
    comparing.note(status, after: nil)
    scan = other
    refused = nil
    isWritable = System.mayWrite(path)
    return nil
  }

  /// What stands at the path is not this board.
  private mutating func refuse(_ status: FileStatus, as condition: FileCondition) -> FileCondition {
    // Nothing is left of it but what may be damaged: all is lost. What is somebody else's has nothing to do with this board.
    if condition == .missing { ledger.replace(by: []) }
    refused = (status, condition)
    return condition
  }

  /// What stands there: another board, something else altogether, or no more than remains, as when a sync tool is about to write it.
  private static func condition(of scan: borrowing FileScan, instead board: BoardID) throws(BoardFileError) -> FileCondition {
    if scan.board != nil { return .anotherBoard }
    do throws(SystemError) { return try scan.isSomethingElse(than: board) ? .somethingElse : .missing } catch {
      throw .trouble(error.trouble)
    }
  }

  /// Reads the file that was open to its end, whether or not the path still names it.
  private mutating func readOn(_ events: inout [Event]) throws(BoardFileError) {
    guard let boardID, scan.board == boardID else { return }
    do throws(SystemError) {
      if try scan.isUpToDate(with: scan.file.status()) { return }
      guard try scan.isContinued() else { return }
      var found: [Event] = []
      try Self.read(&scan, of: boardID, &found)
      ledger.add(found)
      events += found
    } catch {
      // A share that forgot the old file says so; the path is what counts.
    }
  }

  private static func read(_ scan: inout FileScan, of board: BoardID, _ events: inout [Event]) throws(SystemError) {
    var found: [Event] = []
    // Also what was read before an error: it is not read again.
    defer { events.append(contentsOf: found) }
    try scan.look(expecting: board) { event in
      found.append(event)
      return true
    }
  }

  private static func scan(_ file: consuming Descriptor) throws(BoardFileError) -> FileScan {
    do throws(SystemError) { return try FileScan(file) } catch { throw .trouble(error.trouble) }
  }

  private static func condition(of error: BoardFileError) -> FileCondition {
    switch error {
    case .missing, .danglingLink: .missing
    case .anotherBoard: .anotherBoard
    case .notABoard: .somethingElse
    case .newerVersion: .newerVersion
    case .trouble(let trouble): .unreadable(trouble)
    case .exists, .isDirectory, .notRegular, .symbolicLink, .empty, .tooBig, .unwritable: .unreadable(.notARegularFile)
    }
  }
}

/// When a whole file is compared with what was read of it: bytes may change where nobody reads them again.
struct ComparisonTimes {
  /// The file changed and did not grow.
  private var isDue = false
  /// It changed since the last comparison; what grew may also have changed elsewhere.
  private var hasChanged = false
  private var last = Signal.uptime()

  private static let interval = 60_000
  /// Whoever writes in place may not be done.
  private static let pause = 200

  mutating func note(_ status: FileStatus, after seen: FileStatus?) {
    if let seen, seen.seconds == status.seconds, seen.nanoseconds == status.nanoseconds, seen.size == status.size { return }
    hasChanged = true
    if let seen, status.size <= seen.size { isDue = true }
  }

  /// In how many milliseconds to compare; none when there is no need.
  mutating func take(at now: Int) -> Int? {
    guard isDue || hasChanged && now - last >= Self.interval else { return nil }
    defer { (isDue, hasChanged, last) = (false, false, now) }
    return isDue ? Self.pause : 0
  }
}
