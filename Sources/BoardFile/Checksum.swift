// CRC-32 as zlib and gzip have it (RFC 1952, section 8): polynomial 0xEDB88320, bits reflected. Finds damage; keeps nobody out.
import CSystem

enum Checksum {
  /// The checksum of the bytes.
  static func crc32(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    guard multiplies, bytes.count >= 64 else { return ~register(0xFFFF_FFFF, after: bytes) }
    let count = bytes.count & ~15
    let register = praat_crc32(0xFFFF_FFFF, bytes.baseAddress, count)
    return ~Self.register(register, after: UnsafeRawBufferPointer(rebasing: bytes[count...]))
  }

  /// Whether the processor takes sixty-four bytes at a time: a board of 100,000 lines has thirty million.
  private static let multiplies = praat_has_crc32() != 0

  /// What every processor can do, eight bytes at a time.
  /// - Parameters:
  ///   - register: what the bytes before these came to.
  ///   - bytes: what comes after them.
  /// - Returns: what they come to together.
  static func register(_ register: UInt32, after bytes: UnsafeRawBufferPointer) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      guard let table = tables.baseAddress, var place = bytes.baseAddress else { return register }
      var crc = UInt64(register)
      let end = place + bytes.count
      while end - place >= 8 {
        let eight = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self)) ^ crc
        let low = table[0x700 + Int(eight & 0xFF)] ^ table[0x600 + Int(eight >> 8 & 0xFF)]
        let lowMiddle = table[0x500 + Int(eight >> 16 & 0xFF)] ^ table[0x400 + Int(eight >> 24 & 0xFF)]
        let highMiddle = table[0x300 + Int(eight >> 32 & 0xFF)] ^ table[0x200 + Int(eight >> 40 & 0xFF)]
        let high = table[0x100 + Int(eight >> 48 & 0xFF)] ^ table[Int(eight >> 56)]
        crc = UInt64((low ^ lowMiddle) ^ (highMiddle ^ high))
        place += 8
      }
      while place < end {
        crc = UInt64(table[Int((crc ^ UInt64(place.load(as: UInt8.self))) & 0xFF)]) ^ crc >> 8
        place += 1
      }
      return UInt32(truncatingIfNeeded: crc)
    }
  }

  /// Eight tables of 256: table k gives what a byte does to the checksum when k more bytes follow it.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
      tables[byte] = crc
    }
    for index in 256..<tables.count {
      let before = tables[index - 256]
      tables[index] = tables[Int(before & 0xFF)] ^ before >> 8
    }
    return tables
  }()
}
