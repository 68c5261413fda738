// Escape sequences that the terminal's description does not have. ncurses passes those on byte by byte: xterm's modified keys where TERM says
// screen or linux, the newer forms of Ctrl and Alt, the paste marker, answers to questions that another program asked.
import Glibc
import ScreenKit

/// A key together with what was held down.
struct Modifiers: OptionSet, Equatable {
  let rawValue: Int
  static let shift = Modifiers(rawValue: 1)
  static let alt = Modifiers(rawValue: 2)
  static let control = Modifiers(rawValue: 4)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// From xterm's number, which is one more than the sum of shift 1, alt 2, control 4; what comes on top of that (meta, caps lock) is left out.
  init(xterm number: Int) { self.init(rawValue: number > 1 ? (number - 1) & 7 : 0) }
}

/// What follows `ESC [`: parameters, and one final letter that says what it is.
struct ControlSequence: Equatable {
  private(set) var parameters: [UInt8] = []

  /// Far longer than any key's; what comes on top of it is read and dropped.
  private static let longest = 64

  mutating func append(_ byte: UInt8) {
    if parameters.count < Self.longest { parameters.append(byte) }
  }

  /// The numbers between the semicolons; 0 where there is none. What follows a colon (kitty's finer points) is left out.
  var numbers: [Int] {
    parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      let digits = part.prefix { $0 != UInt8(ascii: ":") }
      return digits.count > 6 ? 0 : Int(String(decoding: digits, as: UTF8.self)) ?? 0
    }
  }

  /// Whether this marks the beginning of pasted text.
  func beginsPaste(final: UInt8) -> Bool { final == UInt8(ascii: "~") && parameters == Array("200".utf8) }

  /// The key that this is; none for what is no key, or none of ours.
  func key(final: UInt8) -> Key? {
    // A sequence with a private marker (< = > ?) is an answer or a mouse report, whatever its last letter is.
    if let first = parameters.first, first >= 0x3C { return nil }
    let numbers = numbers
    let first = numbers.first ?? 0
    let modifiers = Modifiers(xterm: numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case UInt8(ascii: "~"):
      if first == 27, numbers.count > 2 { return Key(code: numbers[2], modifiers) }
      return Key(number: first)?.with(modifiers)
    case UInt8(ascii: "^"): return Key(number: first)?.with(.control)
    case UInt8(ascii: "$"): return Key(number: first)?.with(.shift)
    case UInt8(ascii: "@"): return Key(number: first)?.with([.control, .shift])
    case UInt8(ascii: "u"): return Key(code: first, modifiers)
    case UInt8(ascii: "Z"): return .backTab
    // rxvt writes Shift with the small letters.
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return Key(letter: final - 0x20)?.with(.shift)
    // A larger first number is an answer: where the cursor stands ends in R, as F3 does.
    default: return first <= 1 ? Key(letter: final)?.with(modifiers) : nil
    }
  }
}

extension ControlSequence {
  /// Whether an answer may begin like this: those have a private marker, or are the 0 of "drawn" or the 2 of where the letter ends.
  var mayBeAnswer: Bool { parameters.first.map("?02".utf8.contains) ?? true }

  /// The answer that this is; none for what is none, or answers something that was not asked.
  func answer(final: UInt8) -> Answer? {
    switch final {
    case UInt8(ascii: "c") where parameters.first == UInt8(ascii: "?"): return .kind
    case UInt8(ascii: "n") where parameters == [UInt8(ascii: "0")]: return .drawn
    case UInt8(ascii: "R") where numbers.count == 2 && numbers[0] == Questions.letterRow: return .letter(columns: numbers[1] - 1)
    case UInt8(ascii: "y") where parameters.starts(with: Array("?2026;".utf8)):
      // Set and reset can both be changed; 0 is unknown, and 3 and 4 stay as they are.
      return .synchronized(["?2026;1$", "?2026;2$"].contains { parameters == Array($0.utf8) })
    default: return nil
    }
  }
}

/// What follows `ESC ]`, `ESC P`, `ESC X`, `ESC ^` or `ESC _` (ECMA-48, 8.3: OSC, DCS, SOS, PM, APC), up to BEL or `ESC \`.
struct ControlString: Equatable {
  /// Which of these it was, by its second byte.
  let introducer: UInt8
  /// What came, as far as anything of ours can be that long; what comes on top is read and dropped.
  private(set) var content: [UInt8] = []
  /// Whether nothing came for a moment since it began: then somebody may be typing behind an answer that broke off.
  var hasPaused = false

  init(introducer: UInt8) { self.introducer = introducer }

  static let introducers = Set("]PX^_".utf8)
  private static let longest = 512
  private static let background = Array("11;".utf8)
  /// Every byte of a colour: `rgb:ffff/ffff/ffff`, and with its transparency `rgba:`.
  static let colourBytes = Set("0123456789abcdefABCDEFrgb:/;".utf8)

  mutating func append(_ byte: UInt8) {
    if content.count < Self.longest { content.append(byte) }
  }

  /// Whether it is as long as anything that is kept.
  var isFull: Bool { content.count >= Self.longest }

  /// Whether somebody may have typed it, who writes "Plein" right behind Esc, as long as no end comes: what terminals tell in the first two kinds begins with
  /// a digit or a sign.
  var mayBeTyped: Bool {
    guard let first = content.first, "]P".utf8.contains(introducer) else { return true }
    return first <= 0x20 || (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first)
  }

  /// Whether it tells the background's colour.
  var isColour: Bool { introducer == UInt8(ascii: "]") && content.starts(with: Self.background) }
  /// Whether an answer may begin like this.
  var mayBeAnswer: Bool { introducer == UInt8(ascii: "]") && (content.count < 3 ? Self.background.starts(with: content) : isColour) }

  /// The answer that this is, now that it is complete.
  var answer: Answer? {
    guard isColour, let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let parts = String(decoding: content[(colon + 1)...], as: UTF8.self).split(separator: "/").prefix(3)
    // As many digits as the terminal likes, and as many as make a whole.
    let levels = parts.filter { $0.count <= 4 }.compactMap { digits in
      Int(digits, radix: 16).map { Self.light(Double($0) / Double(1 << (4 * digits.count) - 1)) }
    }
    guard levels.count == 3 else { return nil }
    return .background(lightness: (2126 * levels[0] + 7152 * levels[1] + 722 * levels[2]) / 10_000)
  }

  /// How much light a level of a colour is (sRGB), both from 0 to 1.
  private static func light(_ level: Double) -> Double { level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4) }
}

extension Key {
  /// The keys that are called by a letter, after `ESC [` or `ESC O`.
  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "A"): self = .up
    case UInt8(ascii: "B"): self = .down
    case UInt8(ascii: "C"): self = .right
    case UInt8(ascii: "D"): self = .left
    case UInt8(ascii: "H"): self = .home
    case UInt8(ascii: "F"): self = .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): self = .function(Int(letter - UInt8(ascii: "P")) + 1)
    default: return nil
    }
  }

  /// The keys that are called by a number, before `~`: those of the VT220.
  init?(number: Int) {
    switch number {
    case 1, 7: self = .home
    case 2: self = .insert
    case 3: self = .delete
    case 4, 8: self = .end
    case 5: self = .pageUp
    case 6: self = .pageDown
    case 11...15: self = .function(number - 10)
    case 17...21: self = .function(number - 11)
    case 23, 24: self = .function(number - 12)
    default: return nil
    }
  }

  /// A key by its Unicode number, as xterm's modifyOtherKeys and kitty's protocol write the ones that have no sequence of their own.
  init?(code: Int, _ modifiers: Modifiers) {
    switch code {
    case 13: self = Key.enter.with(modifiers)
    case 9: self = modifiers.contains(.shift) ? .backTab : .tab
    case 27: self = .escape
    case 8, 127: self = Key.backspace.with(modifiers)
    case 57_399...57_427:
      guard let key = Key(kittyPad: code) else { return nil }
      self = key.with(modifiers)
    case 0x20...0x7E, 0xA0...0xDFFF, 0xF900...0x10FFFF:
      guard let scalar = Unicode.Scalar(code) else { return nil }
      let character = Character(scalar)
      if modifiers.contains(.control) {
        guard let lower = Character(character.lowercased()).controlLetter else { return nil }
        self = lower
      } else {
        self = modifiers.contains(.alt) ? .alt(character) : .character(character)
      }
    default: return nil
    }
  }

  /// The same key with something held down; the plain key where the two together mean nothing of their own.
  func with(_ modifiers: Modifiers) -> Key {
    if modifiers.contains(.control) { return Self.withControl[self] ?? self }
    if modifiers.contains(.alt) {
      if case .character(let character) = self { return .alt(character) }
      return Self.withAlt[self] ?? self
    }
    return modifiers.contains(.shift) ? Self.withShift[self] ?? self : self
  }

  /// What a key that ESC came right before is together with it; none where Alt gives it no meaning of its own.
  var withAlt: Key? { Self.withAlt[self] }

  private static let withControl: [Key: Key] = [
    .up: .ctrlUp, .down: .ctrlDown, .left: .ctrlLeft, .right: .ctrlRight, .home: .ctrlHome, .end: .ctrlEnd,
    .backspace: .ctrlBackspace, .delete: .ctrlDelete,
  ]
  private static let withAlt: [Key: Key] = [.left: .altLeft, .right: .altRight, .backspace: .altBackspace, .enter: .altEnter]
  /// Whoever holds Shift down with Enter wants what chat programs do: another line.
  private static let withShift: [Key: Key] = [
    .up: .shiftUp, .down: .shiftDown, .left: .shiftLeft, .right: .shiftRight, .tab: .backTab, .enter: .altEnter,
  ]
}

extension Character {
  /// The key that this lower-case letter is with Ctrl; [ makes an ESC. None when it is neither that nor a letter from a to z.
  fileprivate var controlLetter: Key? {
    guard let ascii = asciiValue, (0x61...0x7A).contains(ascii) || self == "[" else { return nil }
    switch self {
    case "[": return .escape
    case "i": return .tab
    case "m": return .enter
    case "h": return .backspace
    default: return .ctrl(self)
    }
  }
}
