// The outbox: this user's own changes to one board, on this user's own disk, from before they are appended to the shared file until long after. What stands in
// it is OutboxJournal's; how it gets into the board file is BoardWriter's.
import Board
import CSystem
import Glibc
import SystemCalls

/// Where one user's changes to one board are kept: `$XDG_STATE_HOME/praatplaat/<board>.outbox`.
///
/// A journal that is only appended to, by all programs of this user. They share its lock, because one write to a local file is never mixed with another; who
/// takes out what is old (``sweep(at:)``) has the lock alone, and so has everybody where the state folder is on a network. Whoever takes the board file's lock shares what everybody put here,
/// also what a program that is gone left, and then marks how far that was. So what was shared long ago is not even read, as long as the board file is the same.
///
/// Nobody waits for the board file's lock while holding this one.
public struct Outbox: Sendable {
  /// The file.
  public let path: String
  let board: BoardID
  /// For how many milliseconds to wait for somebody who holds the lock, which nobody does for longer than a write takes.
  var patience = 2_000

  /// This user's outbox of a board.
  /// - Throws: ``BoardFileError/missing`` when there is no home folder.
  public init(of board: BoardID) throws(BoardFileError) {
    guard let folder = Places.stateFolder else { throw .missing }
    self.init(folder: folder, board: board)
  }

  init(folder: String, board: BoardID) {
    path = System.join(folder, "\(board.text).outbox")
    self.board = board
  }

  /// Where lines that were put stand.
  struct Receipt: Sendable {
    let file: FileStatus.Identity
    let end: Int
  }

  /// Why changes can't be kept here, as far as that shows without doing it; none when they can.
  public var trouble: Trouble? {
    do throws(SystemError) {
      do throws(SystemError) {
        _ = try openRegular(O_RDWR | O_APPEND)
      } catch {
        guard error.code == ENOENT else { throw error }
        let folder = System.split(path).folder
        try Places.makeFolder(folder)
        guard access(folder, W_OK | X_OK) == 0 else { throw SystemError(code: errno) }
      }
      return nil
    } catch {
      return Self.trouble(of: error)
    }
  }

  /// Nothing is missing where something else stands in the way.
  static func trouble(of error: SystemError) -> Trouble {
    [EISDIR, ENOTDIR, ENXIO, ELOOP, EEXIST].contains(error.code) ? .notARegularFile : error.trouble
  }

  /// A pipe would swallow what is put in it.
  func openRegular(_ flags: Int32, mode: mode_t = 0) throws(SystemError) -> Descriptor {
    let file = try Descriptor(opening: path, flags, mode: mode)
    guard try file.status().isRegular else { throw SystemError(code: ENXIO) }
    return file
  }

  /// Keeps these lines for a board file. They are on the disk when this returns.
  func put(_ lines: [ArraySlice<UInt8>], for boardFile: String, at now: Instant = .now()) throws(BoardFileError) -> Receipt {
    var bytes = OutboxRecord.batchLine(path: boardFile, device: Belonging.nearestDevice(boardFile), at: now)
    for line in lines {
      bytes += line
      bytes.append(0x0A)
    }
    do throws(SystemError) {
      let file = try openLocked(creating: true, sharing: true)
      let end = try append(bytes, to: file)
      let receipt = Receipt(file: try file.status().identity, end: end)
      // Others may append meanwhile; one flush is then often enough for all.
      try file.unlock()
      try file.flush()
      return receipt
    } catch {
      throw .trouble(Self.trouble(of: error))
    }
  }

  /// Says how far everything before `view`'s end has got. Not flushed: a mark that is lost costs a comparison.
  func mark(_ file: SeenFile, after view: borrowing OutboxView) {
    do throws(SystemError) {
      let outbox = try openLocked(creating: false, sharing: true)
      guard try outbox.status().identity == view.identity else { return }
      let latest = try OutboxView.ending(of: outbox, board: board)
      var mark = latest.mark
      mark.settled = max(mark.settled, try view.settled(upto: file.upto, for: file.path))
      mark.note(file)
      mark.anchor = try OutboxView.anchor(of: mark, in: outbox)
      _ = try append(mark.line, to: outbox)
    } catch {
      // Whoever comes next finds the lines without a mark, and in the board file.
    }
  }

  /// Own changes that are not among the events that were read from the board file at a path.
  public func lacking(in events: [Event], at boardFile: String) -> Lacking {
    guard let view = view(), (try? view.isWithin(events)) != true else { return Lacking() }
    guard let lines = try? view.rawLines(from: 0), !lines.isEmpty else { return Lacking() }
    let belonging = Belonging(to: boardFile, view.mark)
    let ours = lines.filter { belonging.has($0.path, $0.device) }
    let upto = view.mark.seen(at: boardFile)?.upto ?? 0
    var lacking = Lacking(all: missing(ours.map(\.bytes), in: events))
    // The lines are pieces of the whole outbox, and so know their places in it.
    lacking.lost = lacking.all.filter { $0.line.startIndex < upto }
    if ours.count == lines.count { return lacking }
    lacking.elsewhere = missing(lines.filter { !belonging.has($0.path, $0.device) }.map(\.bytes), in: events + lacking.all)
    return lacking
  }

  /// Those of these events that stand in it, for whichever file of the board.
  public func kept(of ids: [EventID]) -> Set<EventID> {
    guard !ids.isEmpty, let lines = try? view()?.rawLines(from: 0) else { return [] }
    // Asked only after a program was killed.
    return Set(lines.compactMap { try? Line.decode($0.bytes).get().event.id }).intersection(ids)
  }

  /// Own changes that a board file lacks.
  public struct Lacking: Sendable {
    /// Those that belong in it.
    public var all: [Event] = []
    /// Those of them that have been in it before, and that it has lost; the others wait, and go along with whatever is delivered next.
    public var lost: [Event] = []
    /// Those that were made in another file of the board, and go in only when a person says so (``Delivery/takeInKept()``).
    public var elsewhere: [Event] = []

    /// Nothing.
    public init() {}

    init(all: [Event]) { self.all = all }
  }

  /// The files that something waits for.
  public var waitingPaths: [String] {
    guard let view = view() else { return [] }
    let mark = view.mark
    return Set((try? view.rawLines(from: mark.settled).filter { mark.isWaiting($0) }.compactMap(\.path)) ?? []).sorted()
  }

  /// The boards of which this user has an outbox or half notes.
  public static var boards: [BoardID] {
    guard let folder = Places.stateFolder else { return [] }
    let names = System.names(in: folder).filter { $0.hasSuffix(".outbox") || $0.hasSuffix(".drafts") }
    return Set(names.compactMap { BoardID(String($0.prefix { $0 != "." })) }).sorted { $0.text < $1.text }
  }

  /// Keeps the lines that a new board file at this path begins with, which have just been written and flushed there.
  func keep(created bytes: [UInt8], at boardFile: String) throws(BoardFileError) {
    _ = try put(FileScan.lines(in: bytes), for: boardFile)
    guard let view = view() else { return }
    let file = try Descriptor.openRegular(boardFile, O_RDONLY)
    try working { () throws(SystemError) in
      let identity = try file.status().identity
      mark(try SeenFile(path: boardFile, upto: view.end, in: file, identity: identity, size: bytes.count), after: view)
    }
  }

  /// What stands in it now; none when there is no outbox, or it can't be read.
  func view() -> OutboxView? {
    do throws(SystemError) { return try currentView() } catch { return nil }
  }

  /// What stands in it now; none when there is no outbox. Who has seen it before, and has no descriptor left for it, is not to look again and again.
  func currentView() throws(SystemError) -> OutboxView? {
    do throws(SystemError) {
      return try OutboxView(Descriptor(opening: path, O_RDONLY), board: board)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  // MARK: - The file

  private func append(_ bytes: [UInt8], to file: borrowing Descriptor) throws(SystemError) -> Int {
    let size = try file.status().size
    // Whoever made it may not have come to this, and a power cut takes away what has no name.
    if size == 0 { try System.flush(folder: System.split(path).folder) }
    // What a program that is gone left half written becomes a line of its own, which counts for nothing.
    let last = try file.bytes(at: max(0, size - 1), count: min(size, 1))
    let line = last == [0x0A] || last.isEmpty ? bytes : [0x0A] + bytes
    // In pieces, others may have come between.
    if try !file.write(line), try !file.write([0x0A] + bytes) { throw SystemError(code: EIO) }
    return try file.position()
  }

  /// Opens the outbox and locks it. Where it has just been replaced by a shorter one, it opens that.
  func openLocked(creating: Bool, sharing: Bool) throws(SystemError) -> Descriptor {
    let sharing = sharing && !BoardWatch.isOnNetwork(System.split(path).folder)
    while true {
      let file = try open(creating: creating)
      try lock(file, sharing: sharing)
      if let named = try? System.status(of: path), try named.identity == file.status().identity { return file }
    }
  }

  private func open(creating: Bool) throws(SystemError) -> Descriptor {
    do throws(SystemError) {
      return try openRegular(O_RDWR | O_APPEND)
    } catch {
      guard creating, error.code == ENOENT else { throw error }
    }
    let folder = System.split(path).folder
    try Places.makeFolder(folder)
    return try openRegular(O_RDWR | O_APPEND | O_CREAT, mode: 0o600)
  }

  /// Somebody who was stopped with the lock in hand must not stop everybody else of this user: their changes go straight to the board file then.
  private func lock(_ file: borrowing Descriptor, sharing: Bool) throws(SystemError) {
    let deadline = Signal.uptime() + patience
    var pause: UInt32 = 20
    do throws(SystemError) {
      while try !file.tryLock(sharing: sharing) {
        if Signal.uptime() >= deadline { throw SystemError(code: ETIMEDOUT) }
        usleep(.random(in: pause...(2 * pause)))
        pause = min(pause * 2, 2_000)
      }
    } catch {
      guard error.saysNoLocks else { throw error }
    }
  }
}

/// An outbox as it stands at one moment.
struct OutboxView: ~Copyable {
  private let file: Descriptor
  let board: BoardID
  let identity: FileStatus.Identity
  /// After the last whole line.
  let end: Int
  /// How far it has got; that of an outbox without one says that nothing has.
  let mark: OutboxMark

  /// One event line, and whom it is for.
  struct Line {
    let event: Event
    /// None when that is not known.
    let path: String?
    /// Where it begins.
    let offset: Int
  }

  init(_ file: consuming Descriptor, board: BoardID) throws(SystemError) {
    let identity = try file.status().identity
    let ending = try Self.ending(of: file, board: board)
    self.file = file
    self.board = board
    self.identity = identity
    end = ending.end
    mark = ending.mark
  }

  /// Where the last whole line ends, and the last mark; what stands before that is not read.
  static func ending(of file: borrowing Descriptor, board: BoardID) throws(SystemError) -> (end: Int, mark: OutboxMark) {
    let status = try file.status()
    var window = 4 << 10
    var found: OutboxMark?
    var end = 0
    while true {
      let start = max(0, status.size - window)
      let bytes = try file.bytes(at: start, count: status.size - start)
      end = bytes.lastIndex(of: 0x0A).map { start + $0 + 1 } ?? 0
      found = try Self.lastMark(in: bytes, of: file, board)
      if found != nil || start == 0 { break }
      window *= 8
    }
    return (end, found ?? OutboxMark())
  }

  private static func lastMark(in bytes: [UInt8], of file: borrowing Descriptor, _ board: BoardID) throws(SystemError) -> OutboxMark? {
    guard var lineEnd = bytes.lastIndex(of: 0x0A) else { return nil }
    while true {
      let lineStart = bytes[..<lineEnd].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let line = bytes[lineStart..<lineEnd]
      // Events are by far the most, and need not be read to be known as such.
      if line.starts(with: OutboxMark.start), case .mark(let mark)? = OutboxRecord(line, board: board),
        try anchor(of: mark, in: file) == mark.anchor
      {
        return mark
      }
      if lineStart == 0 { return nil }
      // Something was shared once, though nobody knows what.
      if line.starts(with: OutboxMark.start) { return .lost }
      lineEnd = lineStart - 1
    }
  }

  /// The checksum of the bytes before the place up to which everything is settled.
  static func anchor(of mark: OutboxMark, in file: borrowing Descriptor) throws(SystemError) -> UInt32 {
    let count = min(mark.settled, 256)
    return try file.bytes(at: mark.settled - count, count: count).withUnsafeBytes(Checksum.crc32)
  }

  /// The events from a place to the end.
  func lines(from start: Int) throws(SystemError) -> [Line] {
    let bytes = try bytes(from: start)
    var lines: [Line] = []
    var batch: String?
    for line in FileScan.lines(in: bytes) {
      switch OutboxRecord(line, board: board) {
      case .batch(let path, _, _)?: batch = path
      case .event(let event)?:
        lines.append(Line(event: event, path: batch, offset: start + line.startIndex))
      case .mark?, nil: break
      }
    }
    return lines
  }

  /// Reads from a place on until the buffer is full or the file ends.
  func read(into buffer: UnsafeMutableRawBufferPointer, at place: Int) throws(SystemError) -> Int { try file.read(into: buffer, at: place) }

  /// Everything from a place to the end, as it stands.
  func bytes(from start: Int, count: Int = .max) throws(SystemError) -> [UInt8] {
    try file.bytes(at: start, count: min(count, max(0, end - start)))
  }
}

extension Instant {
  /// What the wall clock says.
  static func now() -> Instant {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Instant(milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec / 1_000_000))
  }
}
