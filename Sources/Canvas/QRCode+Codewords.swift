// What a QR code says, as codewords: its bytes, and those by which a reader repairs what is damaged (Reed–Solomon).

extension QRCode {
  /// For each version, from 1: all its codewords, and of each level in how many blocks they lie, with how many of a block for repairs.
  private static let table: [(all: Int, low: (blocks: Int, repairs: Int), medium: (blocks: Int, repairs: Int))] = [
    (26, (1, 7), (1, 10)), (44, (1, 10), (1, 16)), (70, (1, 15), (1, 26)), (100, (1, 20), (2, 18)), (134, (1, 26), (2, 24)),
    (172, (2, 18), (4, 16)), (196, (2, 20), (4, 18)), (242, (2, 24), (4, 22)), (292, (2, 30), (5, 22)), (346, (4, 18), (5, 26)),
  ]

  private static func layout(of version: Int, _ level: Level) -> (blocks: Int, repairs: Int, data: Int) {
    let row = table[version - 1]
    let (blocks, repairs) = level == .low ? row.low : row.medium
    return (blocks, repairs, row.all - blocks * repairs)
  }

  /// The bits of the number of bytes.
  private static func countBits(of version: Int) -> Int { version < 10 ? 8 : 16 }

  /// How many bytes a version holds at a level.
  public static func capacity(of version: Int, _ level: Level) -> Int {
    (layout(of: version, level).data * 8 - 4 - countBits(of: version)) / 8
  }

  /// All codewords of a code, in the order in which they are placed.
  static func codewords(_ bytes: [UInt8], version: Int, _ level: Level) -> [UInt8] {
    let (count, repairs, size) = layout(of: version, level)
    let data = dataCodewords(bytes, version: version, size: size)
    // The last blocks have a codeword more where they can't all be as long.
    var blocks: [ArraySlice<UInt8>] = []
    var start = 0
    for block in 0..<count {
      let end = start + size / count + (block >= count - size % count ? 1 : 0)
      blocks.append(data[start..<end])
      start = end
    }
    return interleaved(blocks) + interleaved(blocks.map { ArraySlice(repairCodewords(of: $0, count: repairs)) })
  }

  /// That they are bytes, how many, the bytes, and something to fill up with.
  private static func dataCodewords(_ bytes: [UInt8], version: Int, size: Int) -> [UInt8] {
    var bits: [Bool] = []
    func add(_ value: Int, _ count: Int) { for place in (0..<count).reversed() { bits.append(value >> place & 1 == 1) } }
    add(0b0100, 4)
    add(bytes.count, countBits(of: version))
    for byte in bytes { add(Int(byte), 8) }
    // The mark of the end comes to a whole codeword: there is room for it, as the beginning takes 4 bits more than whole ones.
    add(0, 4)
    var codewords = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) } as UInt8
    }
    let filling: [UInt8] = [0xEC, 0x11]
    for place in 0..<size - codewords.count { codewords.append(filling[place % 2]) }
    return codewords
  }

  /// The first of every block, the second of every block, and so on.
  private static func interleaved(_ blocks: [ArraySlice<UInt8>]) -> [UInt8] {
    (0..<(blocks.map(\.count).max() ?? 0)).flatMap { place in blocks.compactMap { $0.dropFirst(place).first } }
  }

  // MARK: - Reed–Solomon, over the field of 256 elements with x⁸ + x⁴ + x³ + x² + 1

  private static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
    var (sum, factor) = (UInt8(0), one)
    for place in 0..<8 {
      if other >> place & 1 == 1 { sum ^= factor }
      factor = factor << 1 ^ (factor & 0x80 == 0 ? 0 : 0x1D)
    }
    return sum
  }

  /// What is left of the data by the polynomial whose zeros are the first powers of 2.
  private static func repairCodewords(of data: ArraySlice<UInt8>, count: Int) -> [UInt8] {
    // Without its first term, which is 1.
    var generator: [UInt8] = Array(repeating: 0, count: count - 1) + [1]
    var zero: UInt8 = 1
    for _ in 0..<count {
      for place in generator.indices {
        generator[place] = product(generator[place], zero) ^ (place + 1 < count ? generator[place + 1] : 0)
      }
      zero = product(zero, 2)
    }
    var rest: [UInt8] = Array(repeating: 0, count: count)
    for codeword in data {
      let factor = codeword ^ rest[0]
      rest = rest.dropFirst() + [0]
      for place in rest.indices { rest[place] ^= product(generator[place], factor) }
    }
    return rest
  }
}
