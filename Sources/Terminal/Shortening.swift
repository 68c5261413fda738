// The same picture in fewer bytes: what ncurses draws says every colour again for each piece of text. Over a slow line that is what somebody waits for.
// Letters are never said to come again (REP): mosh 1.4 does not know that, and tmux and screen repeat ASCII alone, whatever their descriptions say. Pure:
// bytes in, bytes out.

/// A colour of letters or of what is behind them, as the numbers that the terminal is told.
private enum Colour: Equatable {
  /// The terminal's own.
  case own
  /// One of the sixteen, which has a number for itself.
  case named(Int)
  /// One of 256 (`38;5;24`).
  case indexed(Int)
  /// Red, green and blue (`38;2;…`).
  case mixed(Int, Int, Int)
}

/// The numbers of a `CSI … m`, as they are written. They need no memory of their own: a picture has hundreds of them.
private struct Numbers {
  /// All traits taken away and two mixed colours are the most, and take 62.
  private var bytes = InlineArray<64, UInt8>(repeating: 0)
  private(set) var count = 0
  private var isFirst = true

  mutating func add(_ number: Int) {
    addNothing()
    if number >= 100 { add(byte: UInt8(48 + number / 100 % 10)) }
    if number >= 10 { add(byte: UInt8(48 + number / 10 % 10)) }
    add(byte: UInt8(48 + number % 10))
  }

  /// A number that is left out means 0: everything as it was at the beginning.
  mutating func addNothing() {
    if !isFirst { add(byte: UInt8(ascii: ";")) }
    isFirst = false
  }

  /// A colour other than the terminal's own; `base` is 38 for letters, 48 for what is behind them.
  mutating func add(_ colour: Colour, base: Int) {
    switch colour {
    case .own: break
    case .named(let number): add(number)
    case .indexed(let number):
      add(base)
      add(5)
      add(number)
    case .mixed(let red, let green, let blue):
      add(base)
      add(2)
      add(red)
      add(green)
      add(blue)
    }
  }

  /// Writes them as a sequence.
  func write(to short: inout [UInt8]) {
    short.append(0x1B)
    short.append(UInt8(ascii: "["))
    for index in 0..<count { short.append(bytes[index]) }
    short.append(UInt8(ascii: "m"))
  }

  private mutating func add(byte: UInt8) {
    bytes[count] = byte
    count += 1
  }
}

/// What letters look like, as a terminal keeps it.
private struct Pen: Equatable {
  /// The numbers of what is on (1 bold, 3 italic, 4 underlined, 7 reverse), as bits.
  var traits: UInt16 = 0
  var foreground = Colour.own
  var background = Colour.own

  /// Takes the parameters of `CSI … m`.
  /// - Returns: false where they say something that is not known here.
  mutating func take(_ parameters: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = parameters
    var isOver = false
    func next() -> Int? {
      if isOver { return nil }
      var number = 0
      while let byte = rest.popFirst(), byte != UInt8(ascii: ";") {
        guard (48...57).contains(byte), number < 100 else { return nil }
        number = number * 10 + Int(byte - 48)
        if rest.isEmpty { isOver = true }
      }
      return number
    }
    while !isOver {
      let wasLast = rest.isEmpty
      guard let number = next() else { return false }
      isOver = isOver || wasLast
      switch number {
      case 0: self = Pen()
      case 1...9: traits |= 1 << number
      case 22: traits &= ~0b110
      case 23...25, 27...29: traits &= ~(1 << (number - 20))
      case 30...37, 90...97: foreground = .named(number)
      case 40...47, 100...107: background = .named(number)
      case 39: foreground = .own
      case 49: background = .own
      case 38, 48:
        let colour: Colour
        switch next() {
        case 5:
          guard let index = next() else { return false }
          colour = .indexed(index)
        case 2:
          guard let red = next(), let green = next(), let blue = next() else { return false }
          colour = .mixed(red, green, blue)
        default: return false
        }
        if number == 38 { foreground = colour } else { background = colour }
      default: return false
      }
    }
    return true
  }

  /// Writes the shortest way here from another pen.
  func write(from other: Pen, to short: inout [UInt8]) {
    var changes = Numbers()
    // What takes bold away takes faint away too.
    let losesWeight = other.traits & ~traits & 0b110 != 0
    if losesWeight { changes.add(22) }
    for number in 3...9 where traits & 1 << number == 0 && other.traits & 1 << number != 0 { changes.add(20 + number) }
    let before = losesWeight ? other.traits & ~0b110 : other.traits
    for number in 1...9 where traits & 1 << number != 0 && before & 1 << number == 0 { changes.add(number) }
    if foreground != other.foreground { if foreground == .own { changes.add(39) } else { changes.add(foreground, base: 38) } }
    if background != other.background { if background == .own { changes.add(49) } else { changes.add(background, base: 48) } }
    var anew = Numbers()
    anew.addNothing()
    for number in 1...9 where traits & 1 << number != 0 { anew.add(number) }
    anew.add(foreground, base: 38)
    anew.add(background, base: 48)
    (anew.count < changes.count ? anew : changes).write(to: &short)
  }
}

/// Makes what ncurses draws shorter, frame by frame.
struct Shortening {
  /// What the terminal's letters look like now, and what ncurses wants; none while that is not known.
  private var pen: Pen?
  private var wanted: Pen?
  /// The row of the cursor, as the terminal counts it, while that is known.
  private var row: Int?
  /// Whether letters stand for themselves, which ncurses says with every change of looks.
  private var isPlainText = false

  /// A piece of what was drawn.
  private typealias Piece = Slice<UnsafeBufferPointer<UInt8>>

  /// The terminal may be in any state.
  mutating func forget() { self = Shortening() }

  /// The frame in fewer bytes.
  mutating func shorten(_ drawn: [UInt8]) -> [UInt8] {
    var short: [UInt8] = []
    short.reserveCapacity(drawn.count)
    drawn.withUnsafeBufferPointer { drawn in
      var at = 0
      while at < drawn.count {
        let begin = at
        if drawn[at] == 0x1B {
          at = Self.end(ofSequenceAt: at, in: drawn)
          take(drawn[begin..<at], into: &short)
        } else if drawn[at] < 0x20 {
          // A line end comes to letters, in the colours that those have.
          if drawn[at] == 0x0A {
            row = nil
            show(in: &short)
          }
          short.append(drawn[at])
          at += 1
        } else {
          while at < drawn.count, drawn[at] >= 0x20 { at += 1 }
          show(in: &short)
          add(drawn[begin..<at], beforeMove: Self.isMove(at: at, in: drawn), to: &short)
        }
      }
    }
    return short
  }

  /// Adds letters; blanks in the terminal's own colours at their end are cleared, where the cursor goes elsewhere after them anyway.
  private func add(_ letters: Piece, beforeMove isMoved: Bool, to short: inout [UInt8]) {
    let blanks = isMoved && pen == Pen() ? letters.count - (letters.lastIndex { $0 != 0x20 }.map { $0 + 1 - letters.startIndex } ?? 0) : 0
    // The sequence takes four or five bytes itself.
    guard blanks > 5, blanks < 100 else { return short += letters }
    short += letters.dropLast(blanks)
    short.append(0x1B)
    short.append(UInt8(ascii: "["))
    if blanks >= 10 { short.append(UInt8(48 + blanks / 10)) }
    short.append(UInt8(48 + blanks % 10))
    short.append(UInt8(ascii: "X"))
  }

  /// Whether a sequence begins here that puts the cursor on a place of its own.
  private static func isMove(at start: Int, in drawn: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = end(ofSequenceAt: start, in: drawn)
    return start + 2 < end && drawn[start] == 0x1B && drawn[start + 1] == UInt8(ascii: "[") && drawn[end - 1] == UInt8(ascii: "H")
  }

  private mutating func take(_ sequence: Piece, into short: inout [UInt8]) {
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
    case UInt8(ascii: "[") where last == UInt8(ascii: "C") || last == UInt8(ascii: "D") || last == UInt8(ascii: "G"): short += sequence
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
  private mutating func move(_ sequence: Piece, into short: inout [UInt8]) {
    let place = sequence.dropFirst(2).dropLast()
    guard let separator = place.firstIndex(of: UInt8(ascii: ";")), let to = Self.number(place[..<separator]) else {
      row = nil
      short += sequence
      return
    }
    if to == row {
      short.append(0x1B)
      short.append(UInt8(ascii: "["))
      short += place[(separator + 1)...]
      short.append(UInt8(ascii: "G"))
    } else {
      short += sequence
      row = to
    }
  }

  /// The number that these digits are; none where they are anything else.
  private static func number(_ digits: Piece) -> Int? {
    guard !digits.isEmpty, digits.count < 6 else { return nil }
    var number = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 48)
    }
    return number
  }

  /// Tells the terminal the look that counts now, if it does not have it.
  private mutating func show(in short: inout [UInt8]) {
    guard let wanted, wanted != pen else { return }
    if pen == nil { Pen().write(from: Pen(), to: &short) }
    if pen != nil || wanted != Pen() { wanted.write(from: pen ?? Pen(), to: &short) }
    pen = wanted
  }

  /// Where the control sequence that begins here ends.
  private static func end(ofSequenceAt start: Int, in drawn: UnsafeBufferPointer<UInt8>) -> Int {
    guard start + 1 < drawn.count else { return drawn.count }
    let tail = drawn[(start + 2)...]
    switch drawn[start + 1] {
    case UInt8(ascii: "["): return tail.firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 } ?? drawn.count
    case UInt8(ascii: "]"):
      guard let end = tail.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else { return drawn.count }
      return min(drawn.count, drawn[end] == 0x07 ? end + 1 : end + 2)
    case UInt8(ascii: "("), UInt8(ascii: ")"): return min(drawn.count, start + 3)
    default: return min(drawn.count, start + 2)
    }
  }
}
