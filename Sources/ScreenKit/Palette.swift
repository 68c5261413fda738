// The roles that a cell can have, and what they look like for a number of colours, a scheme and a ground. No view names a colour, and no colour says
// anything that words don't say too.
import Canvas

/// How a cell looks on a particular terminal. Colours are indexes of the terminal's palette (0–7, 0–15 or 0–255); none is its own default.
public struct Look: Hashable, Sendable {
  /// The colour of the text.
  public var foreground: Int16?
  /// The colour behind it.
  public var background: Int16?
  /// Heavier, or on some terminals brighter.
  public var bold = false
  /// With a line under it.
  public var underline = false
  /// With its two colours exchanged.
  public var reverse = false
  /// Slanted, where the terminal can.
  public var italic = false
}

extension Style {
  package static let header = Style(role: 1)
  package static let question = Style(role: 2)
  /// The heads of the five columns: this role and the four after it.
  package static func head(_ number: Int) -> Style { Style(role: 2 + UInt8(clamping: number)) }
  package static let rule = Style(role: 8)
  package static let laneShort = Style(role: 9)
  package static let laneLong = Style(role: 10)
  package static let count = Style(role: 11)
  package static let ownShort = Style(role: 12)
  package static let ownLong = Style(role: 13)
  package static let otherShort = Style(role: 14)
  package static let otherLong = Style(role: 15)
  /// A draft.
  package static let draft = Style(role: 16)
  /// The frame around what is chosen.
  package static let frame = Style(role: 17)
  package static let hint = Style(role: 18)
  package static let more = Style(role: 19)
  package static let footer = Style(role: 20)
  package static let footerKey = Style(role: 21)
  package static let toast = Style(role: 22)
  package static let warning = Style(role: 23)
  package static let panel = Style(role: 24)
  package static let panelStrong = Style(role: 25)
  package static let panelQuiet = Style(role: 26)
  package static let panelChosen = Style(role: 27)
  package static let panelFrame = Style(role: 28)
  package static let large = Style(role: 29)
  /// The left edge of a sticky note: this role and the four after it, in the order of the notes' roles.
  package static func edge(of note: Style) -> Style { Style(role: note.role - Style.ownShort.role + 30) }
  /// A field of a form: the one where somebody types, and the others.
  package static let panelField = Style(role: 35)
  package static let panelFieldAway = Style(role: 36)
  /// What the facilitator says, in a line over the whole width.
  package static let notice = Style(role: 37)
  /// The clock in its last minute, and in its last ten seconds.
  package static let clockSoon = Style(role: 38)
  package static let clockNow = Style(role: 39)
  /// The facilitator's title bar.
  package static let hostHeader = Style(role: 40)
  /// The stop of the agenda where the session is.
  package static let stopNow = Style(role: 41)
  /// A row that the cursor stands on.
  package static let rowHere = Style(role: 42)
  /// The bars of a theme, short and long term: these roles and, theme by theme, the nine after them.
  package static func bar(_ theme: Int, isShort: Bool) -> Style { Style(role: 43 + UInt8(clamping: (theme - 1) * 2 + (isShort ? 0 : 1))) }
  /// The plenary screen: what matters, what helps, bars for short and long term.
  package static let wall = Style(role: 53)
  package static let wallStrong = Style(role: 54)
  package static let wallBarShort = Style(role: 55)
  package static let wallBarLong = Style(role: 56)
  /// A filter that is on.
  package static let chip = Style(role: 57)
  /// The view that is open, among the names of all.
  package static let tabHere = Style(role: 58)
  /// What a part of a long text is about.
  package static let heading = Style(role: 59)
  /// Bars that count anything but short and long term.
  package static let measure = Style(role: 60)
  /// A QR code, black on white whatever the screen is: its light modules and the half ones, and its dark modules.
  package static let code = Style(role: 62)
  package static let codeDark = Style(role: 63)
  /// What stands behind a pop-up.
  package static let behind = Style(role: 61)

  /// Whether it is of a QR code.
  package var isCode: Bool { role == Style.code.role || role == Style.codeDark.role }

  /// Whether it stays as it is behind a pop-up: whose screen it is, the clock, and what the facilitator says.
  package var staysInFront: Bool {
    let roles: [Style] = [.header, .hostHeader, .notice, .clockSoon, .clockNow, .wall, .wallStrong]
    return roles.contains { $0.role == role }
  }
}

/// Looks by role, for a number of colours, a scheme and a ground.
public struct Palette: Sendable {
  /// The number of colours that it uses.
  public let depth: ColourDepth
  /// What was asked for.
  public let scheme: ColourScheme
  /// What the terminal has behind its letters; none while that is not known. A scheme that brings its own ground does not ask for it.
  public var ground: Ground?

  /// The looks of a scheme on a terminal.
  /// - Parameters:
  ///   - depth: the colours that the terminal has.
  ///   - scheme: what was asked for.
  ///   - ground: what the terminal has behind its letters; none where that is not known.
  public init(depth: ColourDepth, scheme: ColourScheme = .auto, ground: Ground? = nil) {
    self.depth = scheme.depth(of: depth)
    self.scheme = scheme
    self.ground = ground
  }

  /// The look of a style.
  public func look(of style: Style) -> Look {
    let row = StyleSheet.row(of: style)
    var look =
      depth == .monochrome
      ? Look(
        bold: row.usual.bold || row.usual.few.contains(.bold), underline: row.usual.underline || row.usual.few.contains(.underline),
        reverse: row.isBar)
      : colourLook(of: style, row)
    look.underline = look.underline || style.traits.contains(.underline)
    look.italic = look.italic || style.traits.contains(.italic)
    if style.traits.contains(.reverse) { look.reverse.toggle() }
    // Without colours black on white is the terminal's own where it is light, and reversed where it is dark or not known.
    if depth == .monochrome, style.isCode, ground == .light { look.reverse.toggle() }
    look.bold = look.bold || style.traits.contains(.bold)
    // Many a terminal with few colours draws bold black as grey, which can't be read on a coloured ground.
    if depth != .many, look.foreground == 0 { look.bold = false }
    return look
  }

  private func colourLook(of style: Style, _ row: StyleSheet.Row) -> Look {
    // What is black on white everywhere is so in the brightest white that there is.
    if style.isCode { return look(of: style, row, on: .light) }
    if let contrast = strongContrast { return look(of: style, row, on: contrast) }
    let paint = scheme == .colorblind ? StyleSheet.colorblind(style) ?? row.paint(on: ground) : row.paint(on: scheme.ground ?? ground)
    var look = paint.look(depth)
    if let page = scheme.page {
      look.foreground = look.foreground ?? page.ink.index(depth)
      look.background = look.background ?? page.ground.index(depth)
    }
    return look
  }

  private var strongContrast: Ground? { scheme == .contrast || scheme == .contrastLight ? scheme.ground : nil }
}

extension ColourScheme {
  /// What a scheme with a screen of its own puts where others leave the terminal's own colours.
  fileprivate var page: (ink: Colour, ground: Colour)? {
    switch self {
    case .light: (Colour(235, 0, 0), Colour(231, 15, 7))
    case .dark: (Colour(252, 7, 7), Colour(234, 0, 0))
    default: nil
    }
  }
}
