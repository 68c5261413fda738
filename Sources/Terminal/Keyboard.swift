// What keys send on one terminal and not on the next, and how a terminal is made to send more of them. By its name: nothing else tells.
import CNcurses
import ScreenKit

/// What is peculiar to a terminal's keyboard.
struct Keyboard: Equatable {
  /// Whether `ESC O x` is what stands on the number pad beside the digit: rxvt, st and mlterm send it without Num Lock, PuTTY for the digit
  /// itself.
  private let padMoves: Bool
  /// Whether a line feed is Enter on the number pad: alacritty 0.11 sends one, and everywhere else it is Ctrl-J.
  let lineFeedIsEnter: Bool

  /// - Parameter term: what TERM says, also where a description of another name stands in.
  init(term: String?) {
    let name = term ?? ""
    padMoves = name == "st" || ["rxvt", "st-", "mlterm"].contains { name.hasPrefix($0) }
    lineFeedIsEnter = name.hasPrefix("alacritty")
  }

  /// Whether this byte, behind `ESC O`, is a key of the number pad. E and G are the middle one, G in PuTTY.
  static func isPad(_ byte: UInt8) -> Bool { "MEG".utf8.contains(byte) || (0x6A...0x79).contains(byte) }

  /// The key of the number pad that sends this byte behind `ESC O`; none where it means nothing, such as the middle one without Num Lock.
  func pad(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "M"): return .enter
    case UInt8(ascii: "n") where padMoves: return .delete
    case UInt8(ascii: "j")...UInt8(ascii: "o"): return .character(Character(Unicode.Scalar(byte - UInt8(ascii: "j") + 0x2A)))
    case UInt8(ascii: "p")...UInt8(ascii: "y"):
      let digit = Int(byte - UInt8(ascii: "p"))
      return padMoves ? Self.moves[digit] : .character(Character(Unicode.Scalar(0x30 + UInt8(digit))))
    default: return nil
    }
  }

  /// What stands beside the digits from 0 on.
  private static let moves: [Key?] = [.insert, .end, .down, .pageDown, .left, nil, .right, .home, .up, .pageUp]

  /// Makes ncurses leave the keys that have several names to the decoder, once it reads keys at all: many a description has other sequences
  /// there than the terminal sends (with PuTTY's, a 1 of the number pad would be a 7), or another key (st's Ctrl-Delete is one that clears
  /// the screen).
  static func takeBackFromNcurses() {
    let pad = "npqrstuvwxyE".map { "O\($0)" } + ["[E"]
    let numbered = (1...8).flatMap { number in "~^$@".map { "[\(number)\($0)" } }
    let modified = (2...8).flatMap { held in "ABCDFH".map { "[1;\(held)\($0)" } + (2...6).map { "[\($0);\(held)~" } }
    for sequence in pad + numbered + modified { define_key("\u{1B}" + sequence, 0) }
  }

  /// Leaves the number pad to Num Lock, which ncurses takes from it: in PuTTY each of its keys would be a digit whatever that says, and Num Lock itself
  /// F1. st would send another Delete then, and those that tell of Num Lock themselves need nothing.
  var padByNumLock: [UInt8] { padMoves ? [] : Array("\u{1B}>".utf8) }

  /// Makes keys tell what is held down with them, where they can: Alt sends ESC and no letter ÿ (xterm's mode 1036, whose state is put
  /// away), and Shift-Enter is not Enter (xterm's modifyOtherKeys; the keyboard protocol of kitty, which foot, alacritty, ghostty and
  /// others have as well). Old terminals take the second for bold and underlined, and are told that it is not. On the screen that it is
  /// meant for: kitty has a state for each.
  static let moreKeys = Array("\u{1B}[?1036s\u{1B}[?1036h\u{1B}[>4;1m\u{1B}[m\u{1B}[=1;1u".utf8)
  /// Takes that back.
  static let keysAsBefore = Array("\u{1B}[=0;1u\u{1B}[>4m\u{1B}[?1036r".utf8)
}

extension Key {
  /// The keys of the number pad in kitty's protocol, with Num Lock and without.
  init?(kittyPad code: Int) {
    switch code {
    case 57_399...57_408: self = .character(Character(Unicode.Scalar(UInt8(code - 57_399 + 0x30))))
    case 57_409...57_427:
      guard let key = Self.kittyPad[code - 57_409] else { return nil }
      self = key
    default: return nil
    }
  }

  private static let kittyPad: [Key?] = [
    ".", "/", "*", "-", "+", .enter, "=", ",", .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete, nil,
  ]
}
