// Reads the lines of one open file from where it stopped last time. What a file is among boards and paths, BoardReader knows.
import Board
import Glibc
import SystemCalls

/// One open board file, and how far it has been read.
///
/// A line ends with LF. What comes after the last LF is not damaged, only unfinished: it is looked at again when the file has grown. (If it is sound as it
/// stands, its event counts already: its checksum says that it is whole.)
///
/// A complete line that fails may still be on its way, where a network share shows the file's new size before its bytes. So it counts as damage when it fails at
/// a second look. The first look at a whole file counts what it sees, because for most commands there is no second; what is near the end is looked at
/// again all the same.
struct FileScan: ~Copyable {
  let file: Descriptor
  let identity: FileStatus.Identity
  /// How the file stood just before it was read last.
  private(set) var seen: FileStatus?
  /// The board of the first sound line.
  private(set) var board: BoardID?
  /// The version of a newer program that wrote about the board itself.
  private(set) var newerVersion: Int?
  private(set) var damage = Damage()
  /// Everything before this place has been read; a line begins here, unless an overlong one goes on.
  private var mark = Mark()
  /// The line at the mark is too long, and its end has not been seen.
  private var overlong: (number: Int, offset: Int)?
  private var doubt: Doubt?
  private let words = WordCache()

  /// Everything before this place has been read, and a line begins here.
  var offset: Int { mark.offset }

  /// A place between two lines.
  private struct Mark {
    var offset = 0
    /// Lines before it.
    var lines = 0
    /// Up to 4 KiB that stand before it, to notice that a file was rewritten in place.
    var before: [UInt8] = []

    mutating func advance(over bytes: ArraySlice<UInt8>, lines: Int) {
      offset += bytes.count
      self.lines += lines
      before = Array((before + bytes.suffix(Self.kept)).suffix(Self.kept))
    }

    private static let kept = 4 << 10
  }

  /// A complete line that failed, and is read once more.
  private struct Doubt {
    let mark: Mark
    /// The damage before it.
    let damage: Damage
    /// Lines that begin before this place have been seen once.
    var end = 0
  }

  init(_ file: consuming Descriptor, identity: FileStatus.Identity) {
    self.file = file
    self.identity = identity
  }

  init(_ file: consuming Descriptor) throws(SystemError) {
    let identity = try file.status().identity
    self.init(file, identity: identity)
  }

  /// The file, for who goes on with it.
  consuming func giveBack() -> Descriptor { file }

  /// Whether another look at a file that stands like this would bring nothing.
  func isUpToDate(with status: FileStatus) -> Bool { seen == status && doubt == nil }

  /// Whether the file still is what has been read, perhaps with more at its end.
  func isContinued() throws(SystemError) -> Bool {
    let place = mark.offset - mark.before.count
    return try file.bytes(at: place, count: mark.before.count) == mark.before
  }

  /// Forgets everything that was read; the next look begins at the start.
  mutating func rewind() {
    seen = nil
    board = nil
    newerVersion = nil
    damage = Damage()
    mark = Mark()
    overlong = nil
    doubt = nil
  }

  /// Reads what is new. Events of the file's own board are taken, until `take` says that it is enough.
  ///
  /// Reads nothing beyond the first sound line when that is of another board than the one expected.
  mutating func look(expecting: BoardID? = nil, chunkBytes: Int = 256 << 10, _ take: (consuming Event) -> Bool) throws(SystemError) {
    let status = try file.status()
    var pass = Pass(isFirst: seen == nil, secondUntil: doubt?.end ?? 0, size: status.size, expecting: expecting)
    if let doubt { damage = doubt.damage }
    doubt = nil
    var place = mark.offset
    var rest: ArraySlice<UInt8> = []
    while place < status.size, !pass.isStopped {
      let chunk = try file.bytes(at: place, count: min(status.size - place, chunkBytes), after: rest)
      if chunk.count == rest.count { break }
      place += chunk.count - rest.count
      rest = read(chunk, &pass, take)
    }
    if !pass.isStopped, overlong == nil, !rest.isEmpty {
      let line = Self.trimmed(rest, isFirst: mark.offset == 0)
      if case .success(let (event, board)) = Line.decode(line) { _ = accept(event, of: board, &pass, take) }
    }
    // Only now: a look that an error cut short is taken up where it stopped.
    seen = status
    doubt?.end = place
    if let doubt {
      mark = doubt.mark
      overlong = nil
    }
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What one look has to remember.
  private struct Pass {
    /// The first look at the whole file.
    let isFirst: Bool
    let secondUntil: Int
    let size: Int
    let expecting: BoardID?
    var isStopped = false
  }

  // MARK: - Lines

  /// Reads the complete lines of a chunk that begins at the mark.
  /// - Returns: what is left after the last of them.
  private mutating func read(_ chunk: [UInt8], _ pass: inout Pass, _ take: (consuming Event) -> Bool) -> ArraySlice<UInt8> {
    var start = 0
    var lines = mark.lines
    while !pass.isStopped, let end = Self.lineFeed(in: chunk, from: start) {
      lines += 1
      if let overlong {
        self.overlong = nil
        damage.add(overlong.number, at: overlong.offset, .tooLong)
      } else {
        let line = Self.trimmed(chunk[start..<end], isFirst: lines == 1)
        if !Self.isDropped(line), let fault = read(line, &pass, take) {
          note(fault, of: lines, in: chunk, at: start, pass)
        }
      }
      start = end + 1
    }
    if overlong == nil, chunk.count - start > FileLimits.lineBytes + Self.byteOrderMark.count + 1 {
      overlong = (lines + 1, mark.offset + start)
    }
    if overlong != nil { start = chunk.count }
    mark.advance(over: chunk[..<start], lines: lines - mark.lines)
    return chunk[start...]
  }

  /// The lines of something that was read whole, blank ones left out.
  static func lines(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = lineFeed(in: bytes, from: start) ?? bytes.count
      if end > start { lines.append(bytes[start..<end]) }
      start = end + 1
    }
    return lines
  }

  static func lineFeed(in chunk: [UInt8], from start: Int) -> Int? {
    chunk.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < bytes.count, let found = memchr(base + start, 0x0A, bytes.count - start) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Without the byte order mark and the carriage return that other programs leave.
  static func trimmed(_ line: ArraySlice<UInt8>, isFirst: Bool) -> ArraySlice<UInt8> {
    var line = line
    if isFirst, line.starts(with: byteOrderMark) { line = line.dropFirst(byteOrderMark.count) }
    if line.last == 0x0D { line = line.dropLast() }
    return line
  }

  /// Blank lines and git's conflict markers mean nothing and are nobody's loss.
  static func isDropped(_ line: ArraySlice<UInt8>) -> Bool {
    if line.first == UInt8(ascii: "{") { return false }
    guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return true }
    guard "<|=>".utf8.contains(first), line.prefix(7).elementsEqual(repeatElement(first, count: 7)) else { return false }
    return line.count == 7 || line[line.startIndex + 7] == 0x20
  }

  /// - Returns: why the line counts for nothing, if so.
  private mutating func read(_ line: ArraySlice<UInt8>, _ pass: inout Pass, _ take: (consuming Event) -> Bool) -> LineFault? {
    switch LineParser.parse(line, words) {
    case .event(let event, let board): return accept(event, of: board, &pass, take)
    case .newer(let version, let board, let isAboutBoard):
      if let board, !isOwn(board, &pass) { return .anotherBoard }
      if isAboutBoard { newerVersion = max(newerVersion ?? 0, version) }
      return .newerVersion(version)
    case .damaged(let fault): return fault
    }
  }

  private mutating func accept(_ event: consuming Event, of board: BoardID, _ pass: inout Pass, _ take: (consuming Event) -> Bool)
    -> LineFault?
  {
    guard isOwn(board, &pass) else { return .anotherBoard }
    if !pass.isStopped { pass.isStopped = !take(event) }
    return nil
  }

  /// Whether a sound line is of this file's board; the first one decides which that is.
  private mutating func isOwn(_ board: BoardID, _ pass: inout Pass) -> Bool {
    if self.board == nil {
      self.board = board
      pass.isStopped = pass.expecting.map { $0 != board } ?? false
    }
    return self.board == board
  }

  private mutating func note(_ fault: LineFault, of number: Int, in chunk: [UInt8], at start: Int, _ pass: Pass) {
    // What comes after a line in doubt is read again too, and counts then.
    if doubt != nil, !pass.isFirst { return }
    let offset = mark.offset + start
    if doubt == nil, fault.mayPass, offset >= pass.secondUntil, !pass.isFirst || pass.size - offset <= FileLimits.lineBytes {
      var here = mark
      here.advance(over: chunk[..<start], lines: number - 1 - mark.lines)
      doubt = Doubt(mark: here, damage: damage)
      if !pass.isFirst { return }
    }
    damage.add(number, at: offset, fault)
  }
}

extension LineFault {
  /// Whether the line may turn out sound once all its bytes are there: its checksum has not been seen to hold.
  fileprivate var mayPass: Bool {
    switch self {
    case .notPrintable, .noChecksum, .wrongChecksum: true
    case .tooLong, .notJSON, .missingField, .badField, .newerVersion, .anotherBoard: false
    }
  }
}

/// The lines of a file that count for nothing.
struct Damage {
  private(set) var lines: [DamagedLine] = []
  /// Of those that are damaged, or of another board.
  private(set) var count = 0
  /// Of those that are sound, and of a newer version.
  private(set) var newer = 0

  /// A file that is no board at all has millions of lines.
  private static let kept = 10_000

  mutating func add(_ number: Int, at offset: Int, _ fault: LineFault) {
    if case .newerVersion = fault { newer += 1 } else { count += 1 }
    if lines.count < Self.kept { lines.append(DamagedLine(number: number, offset: offset, fault: fault)) }
  }
}
