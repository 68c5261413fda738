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
  let line: ArraySlice<UInt8>
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
  static let endingBytes = 18

  /// What a line without its line feed says; the event keeps the bytes.
  ///
  /// Who reads many lines keeps the words that they have in common.
  static func parse(_ line: ArraySlice<UInt8>, _ words: WordCache? = nil) -> ParsedLine {
    withExtendedLifetime(words) { line.withUnsafeBufferPointer { parse($0, of: line, words?.table) } }
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, of line: ArraySlice<UInt8>, _ words: WordTable?) -> ParsedLine {
    guard bytes.count <= FileLimits.lineBytes else { return .damaged(.tooLong) }
    guard isPrintable(UnsafeRawBufferPointer(bytes)) else { return .damaged(.notPrintable) }
    guard let checksum = checksum(atEndOf: bytes) else { return .damaged(.noChecksum) }
    let checked = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<(bytes.count - endingBytes)])
    guard Checksum.crc32(checked) == checksum else { return .damaged(.wrongChecksum) }
    let json = JSONParser(bytes, words: words)
    if let (event, board) = eventAsWritten(line, json) { return .event(event, board) }
    var parser = LineParser(line, json)
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

  init(_ line: ArraySlice<UInt8>, _ json: JSONParser) { (self.line, self.json) = (line, json) }

  // MARK: - Bytes

  /// Whether all bytes are 0x20–0x7E.
  static func isPrintable(_ bytes: UnsafeRawBufferPointer) -> Bool {
    // No way out halfway: so it is done sixteen bytes at a time.
    var highest: UInt8 = 0
    for byte in bytes { highest = max(highest, byte &- 0x20) }
    return highest <= 0x7E - 0x20
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
