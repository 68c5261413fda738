// The same picture in fewer bytes: what ncurses draws says every colour again for each piece of text. Over a slow line that is what somebody waits for.
// Letters are never said to come again (REP): mosh 1.4 does not know that, and tmux and screen repeat ASCII alone, whatever their descriptions say. Pure:
// bytes in, bytes out.

/// What letters look like, as a terminal keeps it.
private struct Pen: Equatable {
  /// The numbers of what is on (1 bold, 3 italic, 4 underlined, 7 reverse), as bits.
  var traits: UInt16 = 0
  /// The colours as the terminal is told them, such as `38;5;24`; empty for its own.
  var foreground: [UInt8] = []
  var background: [UInt8] = []

  /// Takes the parameters of `CSI … m`.
  /// - Returns: false where they say something that is not known here.
  mutating func take(_ parameters: ArraySlice<UInt8>) -> Bool {
    var parts = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)[...]
    while let part = parts.popFirst() {
      guard let number = part.isEmpty ? 0 : Int(String(decoding: part, as: UTF8.self)) else { return false }
      switch number {
      case 0: self = Pen()
      case 1...9: traits |= 1 << number
      case 22: traits &= ~0b110
      case 23...25, 27...29: traits &= ~(1 << (number - 20))
      case 30...37, 90...97: foreground = Array(part)
      case 40...47, 100...107: background = Array(part)
      case 39: foreground = []
      case 49: background = []
      case 38, 48:
        let count = parts.first == [UInt8(ascii: "5")] ? 2 : 4
        guard parts.count >= count else { return false }
        let colour = Array(([part] + parts.prefix(count)).joined(separator: [UInt8(ascii: ";")]))
        parts = parts.dropFirst(count)
        if number == 38 { foreground = colour } else { background = colour }
      default: return false
      }
    }
    return true
  }

  /// The shortest way here from another pen.
  func sequence(from other: Pen) -> [UInt8] {
    var changes: [[UInt8]] = []
    for number in 1...9 where traits & 1 << number == 0 && other.traits & 1 << number != 0 {
      changes.append(Self.digits(20 + max(2, number)))
    }
    // What takes bold away takes faint away too.
    let before = changes.contains(Self.digits(22)) ? other.traits & ~0b110 : other.traits
    changes = changes.first == changes.dropFirst().first ? Array(changes.dropFirst()) : changes
    for number in 1...9 where traits & 1 << number != 0 && before & 1 << number == 0 { changes.append(Self.digits(number)) }
    if foreground != other.foreground { changes.append(foreground.isEmpty ? Self.digits(39) : foreground) }
    if background != other.background { changes.append(background.isEmpty ? Self.digits(49) : background) }
    var anew: [[UInt8]] = [[]]
    for number in 1...9 where traits & 1 << number != 0 { anew.append(Self.digits(number)) }
    anew += [foreground, background].filter { !$0.isEmpty }
    let ways = [changes, anew].map { Array($0.joined(separator: [UInt8(ascii: ";")])) }
    return Array("\u{1B}[".utf8) + (ways[1].count < ways[0].count ? ways[1] : ways[0]) + [UInt8(ascii: "m")]
  }

  private static func digits(_ number: Int) -> [UInt8] { Array(String(number).utf8) }
}

/// Makes what ncurses draws shorter, frame by frame.
struct Shortening {
  /// What the terminal's letters look like now, and what ncurses wants; none while that is not known.
  private var pen: Pen?
  private var wanted: Pen?
  /// The row of the cursor, as the terminal counts it, while that is known.
  private var row: [UInt8]?
  /// Whether letters stand for themselves, which ncurses says with every change of looks.
  private var isPlainText = false

  /// The terminal may be in any state.
  mutating func forget() { self = Shortening() }

  /// The frame in fewer bytes.
  mutating func shorten(_ drawn: [UInt8]) -> [UInt8] {
    var short: [UInt8] = []
    short.reserveCapacity(drawn.count)
    var rest = drawn[...]
    while let byte = rest.first {
      if byte == 0x1B {
        let sequence = Self.sequence(at: rest)
        rest = rest.dropFirst(sequence.count)
        take(sequence, into: &short)
      } else if byte < 0x20, byte != 0x0A {
        short.append(byte)
        rest = rest.dropFirst()
      } else {
        if byte == 0x0A { row = nil }
        show(in: &short)
        short.append(byte)
        rest = rest.dropFirst()
      }
    }
    return short
  }

  private mutating func take(_ sequence: ArraySlice<UInt8>, into short: inout [UInt8]) {
    let (second, last) = (sequence.dropFirst().first, sequence.last ?? 0)
    switch second {
    case UInt8(ascii: "("):
      let isPlain = last == UInt8(ascii: "B")
      if !isPlain || !isPlainText { short += sequence }
      isPlainText = isPlain
    case UInt8(ascii: "[") where last == UInt8(ascii: "m"):
      let parameters = sequence.dropFirst(2).dropLast()
      var next = wanted ?? Pen()
      let isAnew = parameters.isEmpty || parameters.first == UInt8(ascii: "0")
      if wanted != nil || isAnew, next.take(parameters) {
        wanted = next
      } else {
        show(in: &short)
        (pen, wanted) = (nil, nil)
        short += sequence
      }
    // Moving the cursor, and modes, have no look.
    case UInt8(ascii: "[") where last == UInt8(ascii: "H"): move(sequence, into: &short)
    case UInt8(ascii: "[") where "CDG".utf8.contains(last): short += sequence
    case UInt8(ascii: "[") where "ABdhl".utf8.contains(last):
      row = nil
      short += sequence
    case UInt8(ascii: "]"): short += sequence
    case UInt8(ascii: "[") where "JKX".utf8.contains(last):
      show(in: &short)
      short += sequence
    default:
      row = nil
      show(in: &short)
      short += sequence
    }
  }

  /// Moves the cursor; within a row the column is enough.
  private mutating func move(_ sequence: ArraySlice<UInt8>, into short: inout [UInt8]) {
    let place = sequence.dropFirst(2).dropLast().split(separator: UInt8(ascii: ";"))
    if place.count == 2, row == Array(place[0]) {
      short += [0x1B, UInt8(ascii: "[")] + place[1] + [UInt8(ascii: "G")]
    } else {
      short += sequence
      row = place.count == 2 ? Array(place[0]) : nil
    }
  }

  /// Tells the terminal the look that counts now, if it does not have it.
  private mutating func show(in short: inout [UInt8]) {
    guard let wanted, wanted != pen else { return }
    short += pen.map(wanted.sequence) ?? Pen().sequence(from: Pen()) + (wanted == Pen() ? [] : wanted.sequence(from: Pen()))
    pen = wanted
  }

  /// The control sequence that begins here, as a whole.
  private static func sequence(at rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let second = rest.dropFirst().first
    let tail = rest.dropFirst(2)
    switch second {
    case UInt8(ascii: "["):
      return rest[..<(tail.firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 } ?? rest.endIndex)]
    case UInt8(ascii: "]"):
      guard let end = tail.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else { return rest }
      return rest[..<min(rest.endIndex, rest[end] == 0x07 ? end + 1 : end + 2)]
    case UInt8(ascii: "("), UInt8(ascii: ")"): return rest.prefix(3)
    default: return rest.prefix(2)
    }
  }
}
