// Which lines a delivery wants to be in the file, and which of them are missing there. Reads the file and the outbox, writes neither.
import Board
import Glibc
import SystemCalls

extension BoardWriter {
  /// What there is to be done for a cargo; none when there is nothing.
  func wanted(of cargo: Cargo) throws(BoardFileError) -> Wanted? {
    guard let outbox, let current = outbox.view(), let view = adopted(current, outbox) else {
      if cargo.own.isEmpty, cargo.others.isEmpty { return nil }
      let comparesOwn = mayHaveLeftLines && !distrustsLeftLines
      return Wanted(
        lines: cargo.own, others: cargo.others, how: comparesOwn || !cargo.others.isEmpty ? .whole : .none, path: path,
        distrusts: !comparesOwn)
    }
    do throws(SystemError) { return try wanted(of: cargo, view) } catch { throw .trouble(error.trouble) }
  }

  private func wanted(of cargo: Cargo, _ view: consuming OutboxView) throws(SystemError) -> Wanted? {
    let isAllKept = cargo.others.isEmpty && (cargo.own.isEmpty || cargo.outboxFile == view.identity)
    if cargo.others.isEmpty, let seen = view.mark.seen(at: path), try isStill(seen) {
      // An outbox that was made smaller since has what the old one had.
      let hasOwn = isAllKept ? true : try view.has(cargo.own, for: path)
      if hasOwn {
        let lines = try view.waiting(for: path)
        return lines.isEmpty ? nil : Wanted(lines: lines, others: [], how: .since(seen), path: path, distrusts: distrustsLeftLines, view)
      }
    }
    let kept = try putsBack ? view.all(for: path) : view.neverShared(for: path)
    if isAllKept, view.mark.seen.isEmpty, !view.mark.isLost, !mayHaveLeftLines {
      // Nothing was ever shared from here, so nothing of it can be in the file, but for what a program wrote that was killed before it said so.
      return kept.isEmpty ? nil : Wanted(lines: kept, others: [], how: .none, path: path, distrusts: false, view)
    }
    return Wanted(lines: cargo.own, others: kept + cargo.others, how: .whole, path: path, distrusts: distrustsLeftLines, view)
  }

  private func isStill(_ seen: SeenFile) throws(SystemError) -> Bool {
    guard let file = try? Descriptor(opening: path, O_RDONLY) else { return false }
    return try seen.isStill(file, file.status())
  }

  /// What waits for a path from which the file has moved is put here for this one: from now on it belongs here.
  private func adopted(_ view: consuming OutboxView, _ outbox: Outbox) -> OutboxView? {
    let mark = view.mark
    guard mark.settled < view.end, let lines = try? view.rawLines(from: mark.settled) else { return view }
    let belonging = Belonging(to: path, mark)
    let ours = Set(lines.filter { ($0.path ?? path) == path }.map(\.bytes))
    var adopted: [ArraySlice<UInt8>] = []
    for line in lines where line.path ?? path != path && mark.isWaiting(line) && belonging.has(line.path, line.device) {
      if !ours.contains(line.bytes), case .success = Line.decode(line.bytes) { adopted.append(line.bytes) }
    }
    if adopted.isEmpty { return view }
    guard (try? outbox.put(adopted, for: path)) != nil else { return view }
    return outbox.view()
  }
}

extension OutboxView {
  /// The lines for this path that have not been seen in its file.
  func waiting(for path: String) throws(SystemError) -> [ArraySlice<UInt8>] {
    try lines(from: mark.seen(at: path)?.upto ?? 0).filter { ($0.path ?? path) == path }.map(\.event.line)
  }

  /// Whether all of these stand among the lines for this path.
  func has(_ own: [ArraySlice<UInt8>], for path: String) throws(SystemError) -> Bool {
    Set(try bytes(for: path).map(Fingerprint.of)).isSuperset(of: own.map(Fingerprint.of))
  }

  /// Those of the lines for this path that have been in no file yet.
  func neverShared(for path: String) throws(SystemError) -> [ArraySlice<UInt8>] {
    let mark = mark
    return try rawLines(from: mark.settled).filter {
      mark.isWaiting($0) && ($0.path ?? path) == path && $0.bytes.withUnsafeBufferPointer(LineParser.isSound)
    }.map(\.bytes)
  }

  /// All lines for the file at this path, also of long ago.
  func all(for path: String) throws(SystemError) -> [ArraySlice<UInt8>] {
    try bytes(for: path).filter { $0.withUnsafeBufferPointer(LineParser.isSound) }
  }
}

/// The lines that a delivery wants to be in the file.
struct Wanted: ~Copyable {
  /// Which part of the file is compared.
  enum Comparison {
    /// Nothing: the lines can't be there.
    case none
    /// What came after the file was seen last.
    case since(SeenFile)
    case whole
  }

  private var lines: [ArraySlice<UInt8>]
  private var absent: Set<ArraySlice<UInt8>>
  /// What else may say the same as one of the lines, where all of the file is compared: another tool may have written it in other bytes.
  private var twins: Twins
  private let path: String
  private let how: Comparison
  /// Own lines are written again even when they can be read.
  private let distrusts: Bool
  private var view: OutboxView?
  /// How many of the lines somebody waits for.
  private(set) var ownCount: Int
  /// Up to where the file has been compared.
  private(set) var comparedSize = 0
  /// Whether somebody else has shared everything already.
  private(set) var isShared = false

  init(
    lines: [ArraySlice<UInt8>], others: [ArraySlice<UInt8>], how: Comparison, path: String, distrusts: Bool,
    _ view: consuming OutboxView? = nil
  ) {
    ownCount = lines.count
    absent = Set(lines)
    absent.formUnion(others)
    self.lines = lines + others
    twins = if case .whole = how { Twins(of: lines + others, absent) } else { Twins(of: [], []) }
    self.how = how
    self.path = path
    self.distrusts = distrusts
    self.view = view
  }

  private var outboxFile: FileStatus.Identity? {
    switch view {
    case .some(let view): view.identity
    case .none: nil
    }
  }

  /// Where the outbox ended when it was read.
  var outboxEnd: Int {
    switch view {
    case .some(let view): view.end
    case .none: 0
    }
  }

  /// Whether something was put in the outbox behind a place.
  func hasLines(after place: Int) -> Bool {
    switch view {
    case .some(let view): (try? view.rawLines(from: min(place, view.end)).isEmpty) != true
    case .none: false
    }
  }

  /// Whether nothing is missing.
  var isComplete: Bool { absent.isEmpty }

  /// What is to be written, each line once, in order.
  var missing: [ArraySlice<UInt8>] {
    var left = absent
    return lines.filter { left.remove($0) != nil }
  }

  /// Those of them that nobody waits for: the file has lost them.
  var returned: [ArraySlice<UInt8>] {
    if ownCount == lines.count { return [] }
    let own = Set(lines.prefix(ownCount))
    return missing.filter { !own.contains($0) }
  }

  /// Leaves out what only others wait for; everything stays where nobody waits.
  mutating func restrict(to own: [ArraySlice<UInt8>]) { if !own.isEmpty { absent.formIntersection(own) } }

  /// Leaves out what is missing and is not to be written now; what somebody waits for always is.
  mutating func drop(_ isLeftOut: (ArraySlice<UInt8>) -> Bool) {
    for line in returned where isLeftOut(line) { absent.remove(line) }
  }

  /// Says in the outbox that all of it stands in the file.
  func mark(_ file: SeenFile, in outbox: Outbox) {
    switch view {
    case .some(let view): outbox.mark(file, after: view)
    case .none: break
    }
  }

  /// Crosses out what stands in the file, as far as that can be known without the lock.
  mutating func compare(_ scan: inout FileScan, _ board: BoardID) throws(BoardFileError) {
    guard case .whole = how else { return }
    try crossOut(&scan, board)
  }

  /// Crosses out what came since.
  /// - Returns: false when things have changed so much that all is to be done anew.
  mutating func compareUnderLock(_ scan: inout FileScan, _ board: BoardID, _ outbox: Outbox?) throws(BoardFileError) -> Bool {
    switch how {
    case .none:
      try expectBoard(&scan, board)
      return try working { () throws(SystemError) in try takeAlong(outbox) }
    case .whole:
      guard try working({ () throws(SystemError) in try scan.isContinued() }) else { return false }
      try crossOut(&scan, board)
    case .since:
      try expectBoard(&scan, board)
      return try working { () throws(SystemError) in try compareSince(scan.file, outbox) }
    }
    return true
  }

  /// Looks at the outbox once more: who had the lock before us may have written our lines, and others have put theirs.
  private mutating func compareSince(_ file: borrowing Descriptor, _ outbox: Outbox?) throws(SystemError) -> Bool {
    guard let current = try outbox?.currentView(), current.identity == outboxFile, let seen = current.mark.seen(at: path) else {
      return false
    }
    let status = try file.status()
    guard try seen.isStill(file, status) else { return false }
    lines = try current.waiting(for: path)
    ownCount = lines.count
    absent = Set(lines)
    isShared = lines.isEmpty
    view = .some(consume current)
    if distrusts { return true }
    for line in FileScan.lines(in: try file.bytes(at: seen.size, count: status.size - seen.size)) where !absent.isEmpty {
      absent.remove(line)
    }
    comparedSize = status.size
    return true
  }

  /// The same where nothing has ever been shared from this outbox.
  private mutating func takeAlong(_ outbox: Outbox?) throws(SystemError) -> Bool {
    guard outboxFile != nil else { return true }
    guard let current = try outbox?.currentView(), current.identity == outboxFile, current.mark.seen.isEmpty else { return false }
    lines = try current.all(for: path)
    ownCount = lines.count
    absent = Set(lines)
    view = .some(consume current)
    return true
  }

  private mutating func crossOut(_ scan: inout FileScan, _ board: BoardID) throws(BoardFileError) {
    let kept = distrusts ? Set(lines.prefix(ownCount)) : []
    var (absent, twins) = (absent, twins)
    do throws(SystemError) {
      try scan.look(expecting: board) { event in
        if !kept.contains(event.line), absent.remove(event.line) == nil {
          for twin in twins.saying(the: event) where !kept.contains(twin) { absent.remove(twin) }
        }
        return !absent.isEmpty
      }
    } catch {
      throw .trouble(error.trouble)
    }
    (self.absent, self.twins) = (absent, twins)
    comparedSize = scan.offset
    try check(scan, board)
  }

  private func expectBoard(_ scan: inout FileScan, _ board: BoardID) throws(BoardFileError) {
    do throws(SystemError) { try scan.look(chunkBytes: 4 << 10) { _ in false } } catch { throw .trouble(error.trouble) }
    try check(scan, board)
  }

  private func check(_ scan: borrowing FileScan, _ board: BoardID) throws(BoardFileError) {
    if let found = scan.board, found != board { throw .anotherBoard }
    if let version = scan.newerVersion { throw .newerVersion(version) }
    if scan.board != nil { return }
    // What is left of it after damage is still ours: it was this board when it was opened, and appending takes nothing away.
    let isElse: Bool
    do throws(SystemError) { isElse = try scan.isSomethingElse(than: board) } catch { throw .trouble(error.trouble) }
    if isElse { throw .notABoard }
  }
}

/// Lines that may stand in the file in other bytes. Hardly ever one does; so what they say is read only when one of their writers has written what none of them is.
private struct Twins {
  private let lines: [ArraySlice<UInt8>]
  private let known: Set<ArraySlice<UInt8>>
  private let writers: Set<WriterID>
  private var events: [EventID: [Event]]?

  /// - Parameters:
  ///   - lines: the lines.
  ///   - known: the same.
  init(of lines: [ArraySlice<UInt8>], _ known: Set<ArraySlice<UInt8>>) {
    self.lines = lines
    self.known = known
    writers = Set(lines.lazy.compactMap(Self.writer))
  }

  /// Those that say what an event says, in other bytes.
  mutating func saying(the event: Event) -> [ArraySlice<UInt8>] {
    guard writers.contains(event.id.writer), !known.contains(event.line) else { return [] }
    let events = self.events ?? Dictionary(grouping: lines.lazy.compactMap { try? Line.decode($0).get().event }, by: \.id)
    self.events = events
    return (events[event.id] ?? []).filter { $0.saysTheSame(as: event) }.map(\.line)
  }

  private static let beforeBoard = Array(#"{"v":1,"board":""#.utf8)
  private static let beforeWriter = Array(#"","id":""#.utf8)

  /// Who wrote a line, read from where we write it; a line of another tool is read as a whole.
  private static func writer(of line: ArraySlice<UInt8>) -> WriterID? {
    let start = line.startIndex + beforeBoard.count + 32
    guard line.count > 80, line.starts(with: beforeBoard), line[start...].starts(with: beforeWriter) else {
      return try? Line.decode(line).get().event.id.writer
    }
    return WriterID(String(decoding: line[(start + beforeWriter.count)...].prefix(16), as: UTF8.self))
  }
}
