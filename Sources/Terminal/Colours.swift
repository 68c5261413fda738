// Looks as ncurses' attributes and colour pairs. Pairs are made when a look is first drawn; the terminal's own palette is left as its owner has it.
import ScreenKit
import CNcurses
import Canvas

/// What the terminal can do with colours.
struct Colours: Equatable {
  let depth: ColourDepth
  /// How many pairs there are, the first of which is the terminal's own colours; 0 without colours.
  let pairs: Int32
  /// Whether "the terminal's own" can stand beside a colour of ours.
  let hasDefaults: Bool
  /// A colour is red, green and blue in one number, from 8 on.
  let isDirect: Bool

  static let none = Colours(depth: .monochrome, pairs: 0, hasDefaults: false, isDirect: false)

  /// Turns colours on, if they are wanted and there are enough.
  static func start(wanted: Bool) -> Colours {
    guard wanted, has_colors(), start_color() == OK else { return .none }
    let depth = depth(of: praat_colours())
    guard depth != .monochrome else { return .none }
    return Colours(depth: depth, pairs: praat_colour_pairs(), hasDefaults: use_default_colors() == OK, isDirect: praat_colours() > 256)
  }

  static func depth(of count: Int32) -> ColourDepth {
    switch count {
    case 256...: .many
    case 16...: .sixteen
    case 8...: .eight
    default: .monochrome
    }
  }

  /// The number that ncurses wants for a colour of a look.
  /// - Parameters:
  ///   - index: of the terminal's palette; none for its own colour.
  ///   - fallback: what stands for the terminal's own colour where that can't be asked for.
  /// - Returns: the colour's number, -1 for the terminal's own.
  func number(of index: Int16?, fallback: Int32) -> Int32 {
    guard let index, index >= 0 else { return hasDefaults ? -1 : fallback }
    return isDirect ? Colours.direct(Int32(index)) : Int32(index)
  }

  /// A colour of the usual palette of 256 as red, green and blue, where the terminal takes nothing else (TERM=xterm-direct). The first eight stay
  /// what they are everywhere.
  static func direct(_ index: Int32) -> Int32 {
    func packed(_ red: Int32, _ green: Int32, _ blue: Int32) -> Int32 { red << 16 | green << 8 | blue }
    func level(_ step: Int32) -> Int32 { step == 0 ? 0 : 55 + 40 * step }
    switch index {
    case ..<8: return index
    case 8: return packed(127, 127, 127)
    case 9..<16: return packed(index & 1 == 0 ? 0 : 255, index & 2 == 0 ? 0 : 255, index & 4 == 0 ? 0 : 255)
    case 16..<232:
      let cube = index - 16
      return packed(level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    default:
      let grey = 8 + 10 * (min(index, 255) - 232)
      return packed(grey, grey, grey)
    }
  }
}

/// How ncurses draws each style: made once for every style that occurs.
struct Renditions {
  /// A style's attributes, and the number of its pair.
  struct Rendition: Equatable {
    var attributes: attr_t
    var pair: Int32
  }

  private struct Pair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  let colours: Colours
  private var pairs: [Pair: Int32] = [:]
  private var byStyle: [Style: Rendition] = [:]
  /// Whether the palette has changed, so that an unchanged cell looks different now.
  private(set) var isStale = false

  init(_ colours: Colours) { self.colours = colours }

  /// The palette has changed. The pairs stay: they are the same colours.
  mutating func forget() {
    byStyle = [:]
    isStale = true
  }

  mutating func used() { isStale = false }

  /// How ncurses draws a style. A full block is drawn as a blank in the block's colour: letters leave gaps between rows in many a font.
  mutating func rendition(of style: Style, in palette: Palette, isBlock: Bool = false) -> Rendition {
    var rendition = known(style, in: palette)
    if isBlock { rendition.attributes ^= praat_reverse }
    return rendition
  }

  private mutating func known(_ style: Style, in palette: Palette) -> Rendition {
    if let known = byStyle[style] { return known }
    let look = palette.look(of: style)
    var attributes: attr_t = 0
    if look.bold { attributes |= praat_bold }
    if look.underline { attributes |= praat_underline }
    if look.reverse { attributes |= praat_reverse }
    if look.italic { attributes |= praat_italic }
    let rendition = Rendition(attributes: attributes, pair: pair(look.foreground, look.background))
    byStyle[style] = rendition
    return rendition
  }

  /// The pair of two colours. Where all pairs are given out, the terminal's own colours: plain, and readable.
  private mutating func pair(_ foreground: Int16?, _ background: Int16?) -> Int32 {
    guard colours.pairs > 0, foreground != nil || background != nil else { return 0 }
    let wanted = Pair(foreground: colours.number(of: foreground, fallback: 7), background: colours.number(of: background, fallback: 0))
    if let known = pairs[wanted] { return known }
    let number = Int32(pairs.count + 1)
    guard number < colours.pairs, init_extended_pair(number, wanted.foreground, wanted.background) == OK else { return 0 }
    pairs[wanted] = number
    return number
  }
}
