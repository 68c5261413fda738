// The one place where anybody's text becomes something that is safe to send to a terminal, and of which the terminal and the grid agree how many
// columns it takes. Both ask wcwidth (ncurses does; see EmojiWidth), which needs a UTF-8 LC_CTYPE.
//
// The rules, for one Character (grapheme cluster):
//   - control characters are shown as their pictures (␛); what has no picture and would be invisible, reorder text, or not be known to the terminal
//     (C1, bidi controls, zero-width characters, tags, separators, private use, unassigned) as �, once for several in a row;
//   - at most four marks a letter; a mark without a letter stands on ◌;
//   - of an emoji sequence (family, skin tone, keycap, subdivision flag) only the first picture is kept; a country's flag becomes its two letters;
//   - conjoining Hangul letters become a syllable; other clusters with several spacing characters become several glyphs;
//   - joiners between letters of scripts that need them (Arabic, Devanagari) and variation selectors are dropped.
import CSystem

extension Glyph {
  /// The glyphs that a character of anybody's text is drawn with, from left to right; at least one.
  public static func glyphs(of character: Character, in set: GlyphSet = .unicode) -> [Glyph] {
    var glyphs: [Glyph] = []
    Cluster(character).forEachGlyph(in: set) { glyphs.append($0) }
    return glyphs
  }
}

struct Sanitiser {
  /// What one scalar of a cluster turns into.
  private enum Piece {
    case glyph(base: UInt32, width: Int)
    case mark(UInt32)
    /// Something invisible or unknown.
    case placeholder
    case nothing
  }

  private let set: GlyphSet
  /// The glyph that marks may still be added to.
  private var pending: Glyph?
  /// The scalar that the pending glyph was made from.
  private var base: Unicode.Scalar = " "
  private var isJoined = false

  private init(_ set: GlyphSet) { self.set = set }

  static func forEachGlyph(of character: Character, in set: GlyphSet, _ body: (Glyph) -> Void) {
    var sanitiser = Sanitiser(set)
    for scalar in character.unicodeScalars {
      switch sanitiser.piece(for: scalar) {
      case .glyph(let base, let width):
        sanitiser.flush(body)
        sanitiser.pending = Glyph(base: base, width: UInt8(clamping: width))
        sanitiser.base = scalar
      case .mark(let mark): sanitiser.add(mark)
      case .placeholder where sanitiser.pending == .placeholder: break
      case .placeholder:
        sanitiser.flush(body)
        sanitiser.pending = .placeholder
        sanitiser.base = scalar
      case .nothing: break
      }
    }
    sanitiser.flush(body)
  }

  private mutating func flush(_ body: (Glyph) -> Void) {
    guard let glyph = pending else { return }
    pending = nil
    switch set {
    case .unicode: body(glyph)
    case .ascii:
      if let scalar = Unicode.Scalar(glyph.base) { forEachASCIIGlyph(like: scalar, width: glyph.width, body) }
    }
  }

  private mutating func add(_ mark: UInt32) {
    var glyph = pending ?? Glyph(base: 0x25CC)  // ◌
    if let syllable = Self.syllable(glyph, mark) {
      glyph.base = syllable
    } else {
      glyph.add(mark: mark)
    }
    pending = glyph
  }

  private mutating func piece(for scalar: Unicode.Scalar) -> Piece {
    let isFirst = pending == nil
    switch scalar.value {
    case 0x1F1E6...0x1F1FF: return .glyph(base: scalar.value - 0x1F1E6 + 0x41, width: 1)
    case 0x200C, 0x200D: return joiner(scalar)
    case 0x20E3 where !isFirst && base.isASCII: return .nothing
    case 0xE0020...0xE007F where base.value == 0x1F3F4 && !isFirst: return .nothing
    default: break
    }
    let properties = scalar.properties
    if properties.isVariationSelector { return isFirst ? .placeholder : .nothing }
    if !isFirst, properties.isEmojiModifier, base.properties.isEmojiModifierBase { return .nothing }
    if isJoined, properties.isEmoji {
      isJoined = false
      return .nothing
    }
    return piece(for: scalar, properties)
  }

  private func piece(for scalar: Unicode.Scalar, _ properties: Unicode.Scalar.Properties) -> Piece {
    let value = scalar.value
    switch properties.generalCategory {
    case .control:
      return value < 0x20 ? .glyph(base: 0x2400 + value, width: 1) : value == 0x7F ? .glyph(base: 0x2421, width: 1) : .placeholder
    // Where a word may be broken: some terminals show it and others don't.
    case .format where value == 0xAD: return .glyph(base: 0x2D, width: 1)
    case .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: return .placeholder
    case .spaceSeparator where value != 0x3000 && value != 0x1680: return .glyph(base: 0x20, width: 1)
    case _ where properties.isDefaultIgnorableCodePoint: return .placeholder
    case .nonspacingMark, .enclosingMark, .spacingMark:
      let columns = columns(of: scalar)
      return columns == 0 ? .mark(value) : columns > 0 ? .glyph(base: value, width: columns) : .placeholder
    default:
      let columns = columns(of: scalar)
      if columns == 0, (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return .mark(value) }
      return columns > 0 ? .glyph(base: value, width: columns) : .placeholder
    }
  }

  /// An emoji that is joined to the next one; a joiner that shapes a script; or one that hides in a word.
  private mutating func joiner(_ scalar: Unicode.Scalar) -> Piece {
    guard pending != nil else { return .placeholder }
    if base.value > 0xFF, base.properties.isEmoji {
      isJoined = scalar.value == 0x200D
      return .nothing
    }
    // Latin, Greek, Cyrillic, Armenian and punctuation have no use for joiners.
    return base.value < 0x590 || pending == .placeholder ? .placeholder : .nothing
  }

  private func columns(of scalar: Unicode.Scalar) -> Int {
    let columns = Int(wcwidth(wchar_t(truncatingIfNeeded: scalar.value)))
    // Where the locale is not UTF-8, wcwidth knows no more than ASCII, and then ASCII is what is drawn.
    guard set == .ascii, columns < 0 else { return columns }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return 1
    }
  }

  /// The Hangul syllable of a leading consonant and a vowel, or of a syllable and a trailing consonant (The Unicode Standard, 3.12).
  private static func syllable(_ glyph: Glyph, _ mark: UInt32) -> UInt32? {
    guard glyph.mark1 == 0 else { return nil }
    switch (glyph.base, mark) {
    case (0x1100...0x1112, 0x1161...0x1175): return 0xAC00 + ((glyph.base - 0x1100) * 21 + (mark - 0x1161)) * 28
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (glyph.base - 0xAC00) % 28 == 0: return glyph.base + mark - 0x11A7
    default: return nil
    }
  }
}
