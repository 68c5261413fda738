// From the bytes of a line to its event: the checksum first, then the JSON, then what its fields may be.
import Board

/// What a line turns out to be.
enum ParsedLine {
  case event(Event, BoardID)
  /// Sound, but of a newer version: only what matters for the whole file is looked at.
  case newer(version: Int, board: BoardID?, isAboutBoard: Bool)
  case damaged(LineFault)
}

/// Reads one line. The order of its fields is free, but for the checksum, which comes last.
struct LineParser {
  var json: JSONParser
  /// The names that were there, as bits; see LineParser+Fields.
  var seen: UInt16 = 0
  var seenUnknown: Set<String> = []

  var version: Int64?
  var board: BoardID?
  var id: EventID?
  var tick: UInt64?
  var at: Int64?
  var author: Author?
  var kind: Kind?
  var subject: Subject?
  var assignments: [Assignment]?
  /// The first field whose value is not what this version expects. Held back: in a line of a newer version it means nothing.
  var bad: Name?

  /// What follows the checksummed bytes: `,"crc":"` and eight digits and `"}`.
  private static let endingBytes = 18

  static func parse(_ line: UnsafeBufferPointer<UInt8>) -> ParsedLine {
    guard line.count <= FileLimits.lineBytes else { return .damaged(.tooLong) }
    guard isPrintable(UnsafeRawBufferPointer(line)) else { return .damaged(.notPrintable) }
    guard let checksum = checksum(atEndOf: line) else { return .damaged(.noChecksum) }
    let checked = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(line)[..<(line.count - endingBytes)])
    guard Checksum.crc32(checked) == checksum else { return .damaged(.wrongChecksum) }
    var parser = LineParser(json: JSONParser(line))
    do throws(LineFault) {
      try parser.readFields()
      return try parser.result()
    } catch {
      return .damaged(error)
    }
  }

  /// Whether the bytes are those that the line's checksum was made of, and all printable.
  static func isSound(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isPrintable(UnsafeRawBufferPointer(line)), let checksum = checksum(atEndOf: line) else { return false }
    return Checksum.crc32(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(line)[..<(line.count - endingBytes)])) == checksum
  }

  private init(json: JSONParser) { self.json = json }

  // MARK: - Bytes

  /// Whether all bytes are 0x20–0x7E. Eight at a time; no byte's sum carries into the next as long as none has its high bit set.
  static func isPrintable(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    var at = 0
    while at + 8 <= bytes.count {
      let eight = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let atLeastSpace = eight &+ 0x6060_6060_6060_6060
      let isDelete = eight &+ 0x0101_0101_0101_0101
      guard eight & high == 0, atLeastSpace & high == high, isDelete & high == 0 else { return false }
      at += 8
    }
    return bytes[at...].allSatisfy { $0 >= 0x20 && $0 <= 0x7E }
  }

  private static func checksum(atEndOf line: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard line.count >= endingBytes else { return nil }
    let start = line.count - endingBytes
    let opening: StaticString = ",\"crc\":\""
    for index in 0..<8 where line[start + index] != opening.utf8Start[index] { return nil }
    guard line[start + 16] == UInt8(ascii: "\""), line[start + 17] == UInt8(ascii: "}") else { return nil }
    var checksum: UInt32 = 0
    for byte in line[(start + 8)..<(start + 16)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): checksum = checksum << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): checksum = checksum << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return checksum
  }
}
