// What stands in one cell, or in two for a wide character. Made by the sanitiser (Glyph+Sanitiser) and nowhere else.

/// Which characters the terminal can show.
public enum GlyphSet: Hashable, Sendable {
  /// A UTF-8 terminal.
  case unicode
  /// Anything else: letters lose their accents, lines become - | +, and what has no likeness a question mark.
  case ascii
}

/// One spacing character with the marks on it, as ncurses' setcchar takes them. A plain value without references, so that a screen of them is
/// one block of memory.
public struct Glyph: Hashable, Sendable {
  /// The spacing character's scalar.
  public internal(set) var base: UInt32
  /// The first combining mark on it; 0 where there is none, and then the others are 0 as well. There are four, because a cell of ncurses holds
  /// five code points (CCHARW_MAX) and it cuts the rest without a word.
  public internal(set) var mark1: UInt32 = 0
  /// The second mark, or 0.
  public internal(set) var mark2: UInt32 = 0
  /// The third mark, or 0.
  public internal(set) var mark3: UInt32 = 0
  /// The fourth mark, or 0.
  public internal(set) var mark4: UInt32 = 0
  /// Columns: 1 or 2.
  public internal(set) var width: UInt8

  init(base: UInt32, width: UInt8 = 1) {
    self.base = base
    self.width = width
  }

  init(ascii byte: UInt8) { self.init(base: UInt32(byte)) }

  /// An empty cell.
  public static let space = Glyph(base: 0x20)

  /// Stands for what can't or must not be shown: � (U+FFFD).
  public static let placeholder = Glyph(base: 0xFFFD)

  /// What the terminal is to draw, as text.
  public var text: String {
    var text = ""
    append(to: &text.unicodeScalars)
    return text
  }

  /// Whether it is a full block (█), which a terminal draws as a blank in the block's colour.
  public var isBlock: Bool { base == 0x2588 }

  /// What a terminal draws for it: the glyph itself, or the blank for a block.
  public var onScreen: Glyph { isBlock ? .space : self }

  func append(to scalars: inout String.UnicodeScalarView) {
    if let scalar = Unicode.Scalar(base) { scalars.append(scalar) }
    if mark1 == 0 { return }
    for value in [mark1, mark2, mark3, mark4] where value != 0 {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
  }

  /// Puts a mark on it; a fifth one is dropped.
  mutating func add(mark: UInt32) {
    if mark1 == 0 {
      mark1 = mark
    } else if mark2 == 0 {
      mark2 = mark
    } else if mark3 == 0 {
      mark3 = mark
    } else if mark4 == 0 {
      mark4 = mark
    }
  }
}
