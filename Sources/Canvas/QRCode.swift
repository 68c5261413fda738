// A QR code as a square of dark and light modules (ISO/IEC 18004): bytes, versions 1 to 10, levels L and M. Where it stands and in which colours, others say.

/// A QR code.
public struct QRCode: Equatable, Sendable {
  /// How much of it may be damaged.
  public enum Level: Sendable, CaseIterable {
    /// L: some 7 % of its codewords.
    case low
    /// M: some 15 %.
    case medium
  }

  /// Its size, 1 to 10: four modules more on each side with every step.
  public let version: Int
  /// How much of it may be damaged.
  public let level: Level
  /// Which of the eight patterns, 0 to 7, lies over its data.
  public let mask: Int
  /// The modules on each side, without the light ones around it.
  public var side: Int { Self.side(of: version) }
  private var dark: [Bool]

  /// The light modules that have to be around it on each side.
  public static let quietZone = 4
  /// The versions that there are here.
  public static let versions = 1...10

  /// The smallest code that holds these bytes; none where even the largest does not.
  /// - Parameters:
  ///   - bytes: what it says; readers take it for UTF-8.
  ///   - level: how much may be damaged; where nothing is said, as much as fits the version that L needs.
  ///   - version: the version; the smallest that is large enough where nothing is said.
  ///   - mask: the pattern, 0 to 7; where nothing is said, the one that readers find easiest by the rules of the standard.
  public init?(_ bytes: [UInt8], level: Level? = nil, version: Int? = nil, mask: Int? = nil) {
    let wanted = version.map { $0...$0 } ?? Self.versions
    let smallest = wanted.clamped(to: Self.versions).first { bytes.count <= Self.capacity(of: $0, level ?? .low) }
    guard let smallest else { return nil }
    self.version = smallest
    self.level = level ?? (bytes.count <= Self.capacity(of: smallest, .medium) ? .medium : .low)
    var drawing = QRDrawing(side: Self.side(of: smallest), version: smallest)
    drawing.place(Self.codewords(bytes, version: smallest, self.level))
    let masks = mask.map { [min(max($0, 0), 7)] } ?? Array(0...7)
    let told = self.level
    let drawn = masks.map { [drawing] in (mask: $0, drawing: drawing.masked($0, told)) }
    // The first of those that are equally good, as readers of the standard agree on.
    let best = drawn.count == 1 ? drawn[0] : drawn.map { ($0, $0.drawing.penalty) }.min { $0.1 < $1.1 }?.0 ?? drawn[0]
    (self.mask, dark) = (best.mask, best.drawing.dark)
  }

  /// Whether a module is dark, counted from the top left; light outside.
  public subscript(x: Int, y: Int) -> Bool {
    guard x >= 0, y >= 0, x < side, y < side else { return false }
    return dark[y * side + x]
  }

  static func side(of version: Int) -> Int { 17 + 4 * version }
}

/// The modules while a code is made.
private struct QRDrawing {
  let side: Int
  let version: Int
  private(set) var dark: [Bool]
  /// Those that say where the code is and how it is made: no data, and never masked.
  private var isFixed: [Bool]

  /// A code without data, in which nothing says yet how it is masked.
  init(side: Int, version: Int) {
    (self.side, self.version) = (side, version)
    dark = Array(repeating: false, count: side * side)
    isFixed = dark
    for place in 0..<side { drawTiming(place) }
    for (x, y) in [(3, 3), (side - 4, 3), (3, side - 4)] { drawRings(x, y, radius: 4) }
    let middles = Self.alignment(version)
    for x in middles {
      for y in middles where !([x, y] == [6, 6] || [x, y] == [6, side - 7] || [x, y] == [side - 7, 6]) { drawRings(x, y, radius: 2) }
    }
    drawFormat(0)
    if version >= 7 { drawVersion() }
  }

  /// The columns and rows in which the middle of an alignment pattern stands.
  private static func alignment(_ version: Int) -> [Int] {
    switch version {
    case 1: []
    case 2...6: [6, 4 * version + 10]
    default: [6, 2 * version + 8, 4 * version + 10]
    }
  }

  private mutating func fix(_ x: Int, _ y: Int, _ isDark: Bool) {
    guard x >= 0, y >= 0, x < side, y < side else { return }
    dark[y * side + x] = isDark
    isFixed[y * side + x] = true
  }

  private mutating func drawTiming(_ place: Int) {
    fix(place, 6, place.isMultiple(of: 2))
    fix(6, place, place.isMultiple(of: 2))
  }

  /// The square rings around a middle: of a finder pattern, with the light one around it, or of an alignment pattern.
  private mutating func drawRings(_ x: Int, _ y: Int, radius: Int) {
    for dy in -radius...radius {
      for dx in -radius...radius {
        let ring = max(abs(dx), abs(dy))
        fix(x + dx, y + dy, radius == 2 ? ring != 1 : ring != 2 && ring != 4)
      }
    }
  }

  /// Fifteen bits that tell the level and the mask, twice.
  private mutating func drawFormat(_ bits: Int) {
    for place in 0..<15 {
      let isDark = bits >> place & 1 == 1
      // Around the corner at the top left, past the timing patterns.
      switch place {
      case ..<6: fix(8, place, isDark)
      case 6: fix(8, 7, isDark)
      case 7: fix(8, 8, isDark)
      case 8: fix(7, 8, isDark)
      default: fix(14 - place, 8, isDark)
      }
      if place < 8 { fix(side - 1 - place, 8, isDark) } else { fix(8, side - 15 + place, isDark) }
    }
    fix(8, side - 8, true)
  }

  /// Eighteen bits that tell the version, twice.
  private mutating func drawVersion() {
    let bits = version << 12 | Self.remainder(of: version << 12, by: 0x1F25)
    for place in 0..<18 {
      let isDark = bits >> place & 1 == 1
      let (far, near) = (side - 11 + place % 3, place / 3)
      fix(far, near, isDark)
      fix(near, far, isDark)
    }
  }

  /// What is left of a row of bits by a Bose–Chaudhuri–Hocquenghem code.
  private static func remainder(of bits: Int, by generator: Int) -> Int {
    let length = Int.bitWidth - generator.leadingZeroBitCount
    var rest = bits
    while case let excess = Int.bitWidth - rest.leadingZeroBitCount - length, excess >= 0 { rest ^= generator << excess }
    return rest
  }

  /// Puts the bits in two columns at a time, up and down by turns, from the right to the left.
  mutating func place(_ codewords: [UInt8]) {
    var bit = 0
    var isUp = true
    for right in [Int](stride(from: side - 1, to: 6, by: -2)) + [5, 3, 1] {
      for row in 0..<side {
        let y = isUp ? side - 1 - row : row
        for x in [right, right - 1] where !isFixed[y * side + x] {
          // What is left over stays light.
          if bit < codewords.count * 8 { dark[y * side + x] = codewords[bit / 8] >> (7 - bit % 8) & 1 == 1 }
          bit += 1
        }
      }
      isUp.toggle()
    }
  }

  /// The same under a mask, which it tells.
  func masked(_ mask: Int, _ level: QRCode.Level) -> QRDrawing {
    var masked = self
    for y in 0..<side {
      for x in 0..<side where !isFixed[y * side + x] && Self.isTurned(x, y, by: mask) { masked.dark[y * side + x].toggle() }
    }
    let told = (level == .low ? 0b01 : 0b00) << 3 | mask
    masked.drawFormat((told << 10 | Self.remainder(of: told << 10, by: 0x537)) ^ 0x5412)
    return masked
  }

  private static func isTurned(_ x: Int, _ y: Int, by mask: Int) -> Bool {
    switch mask {
    case 0: (x + y) % 2 == 0
    case 1: y % 2 == 0
    case 2: x % 3 == 0
    case 3: (x + y) % 3 == 0
    case 4: (y / 2 + x / 3) % 2 == 0
    case 5: x * y % 2 + x * y % 3 == 0
    case 6: (x * y % 2 + x * y % 3) % 2 == 0
    default: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  // MARK: - How hard it is to read

  /// What the standard counts against a pattern (7.8.3): long runs, squares, what looks like a finder pattern, and far more of one than of the other.
  var penalty: Int {
    var penalty = 0
    for line in 0..<side {
      let first = line * side
      penalty += Self.penalty(ofLine: Array(dark[first..<first + side]))
      penalty += Self.penalty(ofLine: (0..<side).map { dark[$0 * side + line] })
    }
    for y in 0..<side - 1 {
      for place in y * side..<y * side + side - 1 {
        let here = dark[place]
        if here == dark[place + 1], here == dark[place + side], here == dark[place + side + 1] { penalty += 3 }
      }
    }
    let share = dark.count(where: \.self) * 100
    return penalty + abs(share - 50 * dark.count) / (5 * dark.count) * 10
  }

  private static func penalty(ofLine line: [Bool]) -> Int {
    // The quiet zone around it is light.
    let light = Array(repeating: false, count: QRCode.quietZone)
    let line = light + line + light
    let inside = QRCode.quietZone..<line.count - QRCode.quietZone
    var penalty = 0
    var run = 0
    for place in inside {
      run = place > inside.lowerBound && line[place] == line[place - 1] ? run + 1 : 1
      penalty += run == 5 ? 3 : run > 5 ? 1 : 0
    }
    let finder = [true, false, true, true, true, false, true]
    for place in inside.lowerBound..<inside.upperBound - finder.count + 1 where line[place] && line[place..<place + 7].elementsEqual(finder)
    {
      let isApart = !line[place - 4..<place].contains(true) || !line[place + 7..<place + 11].contains(true)
      penalty += isApart ? 40 : 0
    }
    return penalty
  }
}
