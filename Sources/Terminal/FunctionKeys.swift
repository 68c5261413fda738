// The keys that the terminal's description has, by ncurses' numbers and by the names that its extensions have.
import ScreenKit
import CNcurses

extension Key {
  /// The key of a number that ncurses gives it; none for what is no key of ours.
  init?(ncurses code: Int32) {
    // The numbers above KEY_MAX are given out anew for every terminal; the names behind them stay.
    guard code > KEY_MAX else {
      self.init(cursesCode: code)
      return
    }
    guard let name = keyname(code) else { return nil }
    self.init(extendedName: String(cString: name))
  }

  /// The key of a number from ncurses' own list; none for what is no key of ours.
  init?(cursesCode code: Int32) {
    if (praat_function_key_0...praat_function_key_63).contains(code) {
      self = .function(Int(code - praat_function_key_0))
    } else if let key = Self.byCursesCode[code] {
      self = key
    } else {
      return nil
    }
  }

  private static let byCursesCode: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_SR: .shiftUp, KEY_SF: .shiftDown, KEY_SLEFT: .shiftLeft,
    KEY_SRIGHT: .shiftRight,
    // The VT220 has Find and Select where others have Home and End.
    KEY_HOME: .home, KEY_SHOME: .home, KEY_FIND: .home, KEY_SFIND: .home, KEY_END: .end, KEY_SEND: .end, KEY_SELECT: .end, KEY_LL: .end,
    KEY_PPAGE: .pageUp, KEY_SPREVIOUS: .pageUp, KEY_NPAGE: .pageDown, KEY_SNEXT: .pageDown, KEY_BACKSPACE: .backspace, KEY_DC: .delete,
    KEY_SDC: .delete, KEY_IC: .insert, KEY_SIC: .insert, KEY_BTAB: .backTab, KEY_ENTER: .enter,
  ]

  /// The key of a name from the extended part of a description: `kDC5` is Delete with xterm's modifier number 5; `kp` and three letters are
  /// signs on the number pad. None for what is no key of ours, such as `kxIN`, the window's getting the focus.
  init?(extendedName name: String) {
    if let character = Self.numberPad[name] {
      self = .character(character)
      return
    }
    let digit = name.last?.wholeNumberValue
    guard let key = Self.stems[digit == nil ? name : String(name.dropLast())] else { return nil }
    // Without a digit, these are the shifted ones.
    self = key.with(digit.map(Modifiers.init(xterm:)) ?? .shift)
  }

  private static let numberPad: [String: Character] = [
    "kpCMA": ",", "kpADD": "+", "kpSUB": "-", "kpMUL": "*", "kpDIV": "/",
  ]

  private static let stems: [String: Key] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end, "kPRV": .pageUp, "kNXT": .pageDown,
    "kIC": .insert, "kDC": .delete,
  ]
}
