// A line, or a stretch of a file, as one number: what is alike has the same one. For finding out quickly what is where; no checksum of the format.

/// Says within this process what two stretches of bytes have in common. Seeded: nobody can prepare two lines that meet in it.
enum Fingerprint {
  private static let seed: UInt64 = .random(in: .min ... .max)
  /// Odd, so that a word that differs always makes a difference.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  static func of(_ line: ArraySlice<UInt8>) -> UInt64 { line.withUnsafeBytes(of) }

  /// Eight words at a time, which do not wait for each other: a screen looks at all of a large board again and again.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let factor = factor
    var lanes = (seed, seed &+ 1, seed &+ 2, seed &+ 3, seed &+ 4, seed &+ 5, seed &+ 6, seed ^ UInt64(bytes.count))
    let words = bytes.count & ~63
    var at = 0
    while at < words {
      lanes.0 = mixed(lanes.0 ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self), factor)
      lanes.1 = mixed(lanes.1 ^ bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self), factor)
      lanes.2 = mixed(lanes.2 ^ bytes.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self), factor)
      lanes.3 = mixed(lanes.3 ^ bytes.loadUnaligned(fromByteOffset: at + 24, as: UInt64.self), factor)
      lanes.4 = mixed(lanes.4 ^ bytes.loadUnaligned(fromByteOffset: at + 32, as: UInt64.self), factor)
      lanes.5 = mixed(lanes.5 ^ bytes.loadUnaligned(fromByteOffset: at + 40, as: UInt64.self), factor)
      lanes.6 = mixed(lanes.6 ^ bytes.loadUnaligned(fromByteOffset: at + 48, as: UInt64.self), factor)
      lanes.7 = mixed(lanes.7 ^ bytes.loadUnaligned(fromByteOffset: at + 56, as: UInt64.self), factor)
      at += 64
    }
    var sum = lanes.0
    sum = mixed(mixed(mixed(sum, factor) ^ lanes.1, factor) ^ lanes.2, factor) ^ lanes.3
    sum = mixed(mixed(mixed(mixed(sum, factor) ^ lanes.4, factor) ^ lanes.5, factor) ^ lanes.6, factor) ^ lanes.7
    while at + 8 <= bytes.count {
      sum = mixed(sum ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self), factor)
      at += 8
    }
    // The last of them once more, where there are eight.
    if at < bytes.count, bytes.count >= 8 {
      sum = mixed(sum ^ bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self), factor)
      at = bytes.count
    }
    while at < bytes.count {
      sum = mixed(sum ^ UInt64(bytes[at]), factor)
      at += 1
    }
    return mixed(sum, factor)
  }

  private static func mixed(_ word: UInt64, _ factor: UInt64) -> UInt64 {
    let product = word &* factor
    return product ^ product >> 29
  }
}

/// Fingerprints, to be asked which are there. They are as good as random, so where one stands needs no other hash.
struct FingerprintSet {
  /// Zero where there is none.
  private var places: [UInt64]

  /// Room for so many, and no more.
  init(capacity: Int) { places = Array(repeating: 0, count: max(16, 2 * capacity).roundedUpToPowerOfTwo) }

  func contains(_ print: UInt64) -> Bool { places[place(of: max(print, 1))] != 0 }

  /// - Returns: whether it was not there yet.
  mutating func insert(_ print: UInt64) -> Bool {
    let print = max(print, 1)
    let place = place(of: print)
    defer { places[place] = print }
    return places[place] == 0
  }

  /// Where it stands, or would stand: half of the places are always free.
  private func place(of print: UInt64) -> Int {
    let last = places.count - 1
    var place = Int(truncatingIfNeeded: print) & last
    while places[place] != 0, places[place] != print { place = (place + 1) & last }
    return place
  }
}

extension Int {
  fileprivate var roundedUpToPowerOfTwo: Int { 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
