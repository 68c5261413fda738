// A line, or a stretch of a file, as one number: what is alike has the same one. For finding out quickly what is where; no checksum of the format.

/// Says within this process what two stretches of bytes have in common. Seeded: nobody can prepare two lines that meet in it.
enum Fingerprint {
  private static let seed: UInt64 = .random(in: .min ... .max)
  /// Odd, so that a word that differs always makes a difference.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  static func of(_ line: ArraySlice<UInt8>) -> UInt64 { line.withUnsafeBytes(of) }

  /// Four words at a time: a screen looks at all of a large board once a minute.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let factor = factor
    var (a, b, c, d) = (seed, seed &+ 1, seed &+ 2, seed ^ UInt64(bytes.count))
    var at = 0
    while at + 32 <= bytes.count {
      a = mixed(a ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self), factor)
      b = mixed(b ^ bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self), factor)
      c = mixed(c ^ bytes.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self), factor)
      d = mixed(d ^ bytes.loadUnaligned(fromByteOffset: at + 24, as: UInt64.self), factor)
      at += 32
    }
    while at < bytes.count {
      a = mixed(a ^ UInt64(bytes[at]), factor)
      at += 1
    }
    return mixed(mixed(mixed(mixed(a, factor) ^ b, factor) ^ c, factor) ^ d, factor)
  }

  private static func mixed(_ word: UInt64, _ factor: UInt64) -> UInt64 {
    let product = word &* factor
    return product ^ product >> 29
  }
}
