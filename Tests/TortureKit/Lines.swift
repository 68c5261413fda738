// A board file's lines as FORMAT.md describes them, worked out again and in the plainest way: what the program says is compared with this, not with its own code.
import Board
import BoardFile

enum Lines {
  /// CRC-32 bit by bit.
  static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
    }
    return ~crc
  }

  /// A line that ends in its checksum; `body` ends before it.
  static func sealed(_ body: String) -> [UInt8] {
    let digits = String(crc32(body.utf8), radix: 16)
    return Array("\(body),\"crc\":\"\(String(repeating: "0", count: 8 - digits.count))\(digits)\"}".utf8)
  }

  static func isSound(_ line: some Collection<UInt8>) -> Bool {
    let line = Array(line)
    guard line.count <= 65_536, line.count > 18, line.allSatisfy({ (0x20...0x7E).contains($0) }) else { return false }
    let body = String(decoding: line.dropLast(18), as: UTF8.self)
    return sealed(body) == line
  }

  /// The complete lines of a file: those that hold, and how many count for nothing.
  static func look(at bytes: [UInt8]) -> (sound: [ArraySlice<UInt8>], damaged: Int) {
    var sound: [ArraySlice<UInt8>] = []
    var damaged = 0
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      var line = bytes[start..<end]
      if line.last == 0x0D { line = line.dropLast() }
      let isMarker = ["<", "|", "=", ">"].contains {
        line.starts(with: String(repeating: $0, count: 7).utf8) && (line.count == 7 || line.dropFirst(7).first == 0x20)
      }
      if isSound(line) { sound.append(line) } else if !isMarker, line.contains(where: { $0 != 0x20 && $0 != 0x09 }) { damaged += 1 }
      start = end + 1
    }
    return (sound, damaged)
  }

  static let board = BoardID(high: 0x5f0c_0000_1111_2222, low: 0x3333_4444_5555_6666)

  static func name(_ writer: UInt64, _ n: Int) -> EventID { EventID(writer: WriterID(bits: writer), n: UInt64(n)) }

  /// The line of a note, with its line feed; what is given instead goes into it as it stands.
  static func note(
    _ id: EventID, of note: EventID? = nil, text: String, tick: String = "1", at: Int64 = 1_770_112_800_123, board: BoardID = board,
    version: String = "1",
    more: String = ""
  ) -> [UInt8] {
    let place = note == nil ? #""case":"maisonnettes","theme":"sociaal-beheer","horizon":"short","# : ""
    return sealed(
      #"{"v":\#(version),"board":"\#(board.text)","id":"\#(id.text)","tick":\#(tick),"at":\#(at),"by":{"group":"4"},"kind":"note","of":"\#((note ?? id).text)","set":{\#(place)\#(more)"text":"\#(text)"}"#
    ) + [0x0A]
  }

  /// A note for each text, by one writer.
  static func notes(_ texts: [String]) -> [[UInt8]] { texts.enumerated().map { note(name(0xA, $0.offset + 1), text: $0.element) } }
}
