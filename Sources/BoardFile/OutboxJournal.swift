// What stands in an outbox: event lines as the board has them, who they are for, and how far they have got. Bytes and values; OutboxFile knows the file.
import Board
import Glibc
import SystemCalls

/// One line of an outbox.
enum OutboxRecord {
  /// The event lines that follow are for the board file at this path, and were put here at this moment.
  case batch(path: String, device: UInt64?, at: Instant)
  /// An event, as it stands in the board file.
  case event(Event)
  case mark(OutboxMark)

  /// None for a line that is torn, damaged, or of another board.
  init?(_ line: ArraySlice<UInt8>, board: BoardID) {
    if line.starts(with: Self.eventStart) {
      guard case .success(let (event, found)) = Line.decode(line), found == board else { return nil }
      self = .event(event)
      return
    }
    guard let entries = Line.entries(ofSealed: line) else { return nil }
    if let path = entries["for"]?.text, let at = entries["at"]?.number {
      self = .batch(path: path, device: entries["device"]?.text.flatMap { UInt64($0, radix: 16) }, at: Instant(milliseconds: at))
    } else if let mark = OutboxMark(entries) {
      self = .mark(mark)
    } else {
      return nil
    }
  }

  static let eventStart = Array(#"{"v":"#.utf8)

  /// The line that says whom the events after it are for, with its line feed.
  static func batchLine(path: String, device: UInt64?, at: Instant) -> [UInt8] {
    var json = JSONText()
    json.raw("{")
    json.name("for")
    json.string(path)
    json.name("at")
    json.raw(String(at.milliseconds))
    if let device {
      json.name("device")
      json.string(String(device, radix: 16))
    }
    return json.sealed() + [0x0A]
  }
}

/// How far everything before it has got. The last one counts.
///
/// Places are bytes from the outbox's start.
struct OutboxMark: Equatable {
  /// The checksum of up to 256 bytes before `settled`: where an editor has moved lines, the mark counts for nothing.
  var anchor: UInt32 = 0
  /// Everything before this place has been in some file of the board.
  var settled = 0
  /// The board files that lines went to, the latest last.
  private(set) var seen: [SeenFile] = []

  /// More copies of one board than anyone works on at a time; one that is forgotten is compared anew.
  private static let filesKept = 6

  /// What its line begins with: names stand in order.
  static let start = Array(#"{"anchor":"#.utf8)

  /// Whether it stands for marks that can't be relied on.
  private(set) var isLost = false

  init() {}

  /// What a damaged mark is worth: nothing, but that there was one.
  static var lost: OutboxMark {
    var mark = OutboxMark()
    mark.isLost = true
    return mark
  }

  func seen(at path: String) -> SeenFile? { seen.first { $0.path == path } }

  mutating func note(_ file: SeenFile) {
    isLost = false
    seen.removeAll { $0.path == file.path }
    seen.append(file)
    if seen.count > Self.filesKept { seen.removeFirst() }
  }

  /// Moves every place to where its bytes went.
  mutating func move(_ place: (Int) -> Int) {
    settled = place(settled)
    for index in seen.indices { seen[index].upto = place(seen[index].upto) }
  }

  /// With its line feed.
  var line: [UInt8] {
    let entries: [String: Value] = [
      "anchor": .number(Int64(anchor)), "settled": .number(Int64(settled)), "seen": .list(seen.map(\.value)),
    ]
    var json = JSONText()
    json.value(.map(entries))
    json.reopen()
    return json.sealed() + [0x0A]
  }

  fileprivate init?(_ entries: [String: Value]) {
    guard let anchor = entries["anchor"]?.number.flatMap(UInt32.init(exactly:)),
      let settled = entries["settled"]?.number.flatMap(Int.init(exactly:)),
      case .list(let seen)? = entries["seen"], settled >= 0
    else { return nil }
    self.anchor = anchor
    self.settled = settled
    self.seen = seen.compactMap { SeenFile($0) }
  }
}

/// A board file as it was when lines were last seen in it.
struct SeenFile: Equatable {
  let path: String
  /// All lines for this path that stand before this place of the outbox were in the file.
  var upto: Int
  let identity: FileStatus.Identity
  let size: Int
  /// The checksum of up to 4 KiB that end at `size`.
  let tail: UInt32

  private static let tailBytes = 4 << 10

  /// Looks at a file whose bytes up to `size` have just been read or written.
  init(path: String, upto: Int, in file: borrowing Descriptor, identity: FileStatus.Identity, size: Int) throws(SystemError) {
    self.path = path
    self.upto = upto
    self.identity = identity
    self.size = size
    tail = try Self.tail(of: file, endingAt: size)
  }

  /// Whether that is the same file still, perhaps with more at its end.
  func isStill(_ file: borrowing Descriptor, _ status: FileStatus) throws(SystemError) -> Bool {
    guard status.identity == identity, status.size >= size else { return false }
    return try Self.tail(of: file, endingAt: size) == tail
  }

  private static func tail(of file: borrowing Descriptor, endingAt size: Int) throws(SystemError) -> UInt32 {
    let count = min(size, tailBytes)
    return try file.bytes(at: size - count, count: count).withUnsafeBytes(Checksum.crc32)
  }

  fileprivate var value: Value {
    .map([
      "path": .text(path), "upto": .number(Int64(upto)), "device": .text(String(identity.device, radix: 16)),
      "inode": .text(String(identity.inode, radix: 16)), "size": .number(Int64(size)), "tail": .number(Int64(tail)),
    ])
  }

  fileprivate init?(_ value: Value) {
    guard case .map(let entries) = value, let path = entries["path"]?.text, let upto = entries["upto"]?.number.flatMap(Int.init(exactly:)),
      let device = entries["device"]?.text.flatMap({ UInt64($0, radix: 16) }),
      let inode = entries["inode"]?.text.flatMap({ UInt64($0, radix: 16) }),
      let size = entries["size"]?.number.flatMap(Int.init(exactly:)), let tail = entries["tail"]?.number.flatMap(UInt32.init(exactly:)),
      upto >= 0, size >= 0
    else { return nil }
    self.path = path
    self.upto = upto
    identity = FileStatus.Identity(device: device, inode: inode)
    self.size = size
    self.tail = tail
  }
}
