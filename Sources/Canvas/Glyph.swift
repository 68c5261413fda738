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
  public let base: UInt32
  /// The combining marks on it in order; 0 where there is none, and then the ones that follow are 0 as well.
  public internal(set) var mark1: UInt32 = 0
  public internal(set) var mark2: UInt32 = 0
  public internal(set) var mark3: UInt32 = 0
  public internal(set) var mark4: UInt32 = 0
  /// Columns: 1 or 2.
  public let width: UInt8

  init(base: UInt32, width: UInt8) {
    self.base = base
    self.width = width
  }

  /// An empty cell.
  public static let space = Glyph(base: 0x20, width: 1)

  /// What the terminal is to draw, as text.
  public var text: String {
    var text = ""
    for value in [base, mark1, mark2, mark3, mark4] where value != 0 {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
