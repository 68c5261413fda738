// The keys that the terminal's description has, by ncurses' numbers and by the names that its extensions have.
import ScreenKit
import CNcurses

extension Key {
  /// The key of a number from ncurses' own list; none for what is no key of ours.
  init?(cursesCode code: Int32) {
    switch code {
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    // The VT220 has Find and Select where others have Home and End.
    case KEY_HOME, KEY_SHOME, KEY_FIND, KEY_SFIND: self = .home
    case KEY_END, KEY_SEND, KEY_SELECT, KEY_LL: self = .end
    case KEY_PPAGE, KEY_SPREVIOUS: self = .pageUp
    case KEY_NPAGE, KEY_SNEXT: self = .pageDown
    case KEY_SR: self = .shiftUp
    case KEY_SF: self = .shiftDown
    case KEY_SLEFT: self = .shiftLeft
    case KEY_SRIGHT: self = .shiftRight
    case KEY_BACKSPACE: self = .backspace
    case KEY_DC, KEY_SDC: self = .delete
    case KEY_IC, KEY_SIC: self = .insert
    case KEY_BTAB: self = .backTab
    case KEY_ENTER: self = .enter
    // The corners and the middle of the number pad. PuTTY sends these for its digits as soon as a program uses the whole keyboard.
    case KEY_A1: self = .character("7")
    case KEY_A3: self = .character("9")
    case KEY_B2: self = .character("5")
    case KEY_C1: self = .character("1")
    case KEY_C3: self = .character("3")
    case praat_function_key_0...praat_function_key_63: self = .function(Int(code - praat_function_key_0))
    default: return nil
    }
  }

  /// The key of a name from the extended part of a description: `kDC5` is Delete with xterm's modifier number 5; `kp` and two letters belong to
  /// the number pad. None for what is no key of ours, such as `kxIN`, the window's getting the focus.
  init?(extendedName name: String) {
    switch name {
    case "ka2": self = .character("8")
    case "kb1": self = .character("4")
    case "kb3": self = .character("6")
    case "kc2": self = .character("2")
    case "kp5": self = .character("5")
    case "kpZRO": self = .character("0")
    case "kpDOT": self = .character(".")
    case "kpCMA": self = .character(",")
    case "kpADD": self = .character("+")
    case "kpSUB": self = .character("-")
    case "kpMUL": self = .character("*")
    case "kpDIV": self = .character("/")
    default:
      let digit = name.last?.wholeNumberValue
      let stem = digit == nil ? name : String(name.dropLast())
      guard let key = Self.stems[stem] else { return nil }
      // Without a digit, these are the shifted ones.
      self = key.with(digit.map(Modifiers.init(xterm:)) ?? .shift)
    }
  }

  private static let stems: [String: Key] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end, "kPRV": .pageUp, "kNXT": .pageDown,
    "kIC": .insert,
    "kDC": .delete,
  ]

  /// The keys of the number pad after `ESC O`, as the VT100 has them.
  init?(keypad byte: UInt8) {
    switch byte {
    case UInt8(ascii: "M"): self = .enter
    case UInt8(ascii: "p")...UInt8(ascii: "y"): self = .character(Character(Unicode.Scalar(byte - UInt8(ascii: "p") + 0x30)))
    case UInt8(ascii: "j")...UInt8(ascii: "o"): self = .character(Character(Unicode.Scalar(byte - UInt8(ascii: "j") + 0x2A)))
    default: return nil
    }
  }
}
