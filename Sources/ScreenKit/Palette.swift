// The style sheet: what each role looks like, for every number of colours. One page; no view names a colour, and no colour says anything that
// words don't say too. Notes and bars bring their own background, so they look the same on dark and light terminals; everything else keeps the
// terminal's own colours.
import Canvas

/// How many colours a terminal shows.
public enum ColourDepth: Sendable, CaseIterable {
  case monochrome, eight, sixteen, many
}

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
  /// What stands behind a pop-up.
  package static let behind = Style(role: 61)

  /// Whether it stays as it is behind a pop-up: whose screen it is, the clock, and what the facilitator says.
  package var staysInFront: Bool {
    let roles: [Style] = [.header, .hostHeader, .notice, .clockSoon, .clockNow, .wall, .wallStrong]
    return roles.contains { $0.role == role }
  }
}

/// A colour scheme: looks by role.
public struct Palette: Sendable {
  /// The number of colours that it is for.
  public let depth: ColourDepth

  /// Strong contrast, where somebody asked for it; without colours every scheme is the terminal's own.
  public let contrast: Contrast?

  /// The scheme for a number of colours.
  public init(depth: ColourDepth, contrast: Contrast? = nil) {
    self.depth = depth
    self.contrast = contrast
  }

  /// The look of a style.
  public func look(of style: Style) -> Look {
    let row = Int(style.role) < Self.sheet.count ? Self.sheet[Int(style.role)] : Self.sheet[0]
    var look =
      switch depth {
      case .many: row.many
      case .sixteen, .eight: row.few
      case .monochrome: Look(bold: row.many.bold, underline: row.few.underline, reverse: row.isBar)
      }
    if let contrast, depth != .monochrome { look = self.look(of: style, usual: look, isBar: row.isBar, on: contrast) }
    look.bold = look.bold || style.traits.contains(.bold)
    look.underline = look.underline || style.traits.contains(.underline)
    look.italic = look.italic || style.traits.contains(.italic)
    if style.traits.contains(.reverse) { look.reverse.toggle() }
    return look
  }

  private struct Row {
    /// With 256 colours; the indexes are those of xterm's palette.
    let many: Look
    /// With 8 or 16.
    let few: Look
    /// Whether it is a bar, which without colours shows as such.
    var isBar = false
  }

  private static let black: Int16 = 16
  private static let white: Int16 = 231

  private static func ink(
    _ foreground: Int16, on background: Int16? = nil, bold: Bool = false, underline: Bool = false, italic: Bool = false
  ) -> Look {
    Look(foreground: foreground, background: background, bold: bold, underline: underline, italic: italic)
  }

  private static func head(_ many: Int16, _ few: Int16) -> Row { Row(many: ink(black, on: many), few: ink(0, on: few), isBar: true) }

  private static let sheet: [Row] = [
    /* plain */ Row(many: Look(), few: Look()),
    /* header */ Row(many: ink(white, on: 24, bold: true), few: Look(bold: true, reverse: true), isBar: true),
    /* question */ Row(many: Look(italic: true), few: Look()),
    /* heads: coral, sand, green, turquoise, lilac */ head(216, 1), head(179, 3), head(114, 2), head(80, 6), head(183, 5),
    /* rule */ Row(many: ink(244), few: Look()),
    /* laneShort */ Row(many: ink(black, on: 222, bold: true), few: ink(0, on: 3), isBar: true),
    /* laneLong */ Row(many: ink(black, on: 116, bold: true), few: ink(0, on: 6), isBar: true),
    /* count */ Row(many: Look(bold: true), few: Look(bold: true)),
    /* ownShort */ Row(many: ink(black, on: 229, bold: true), few: ink(0, on: 3)),
    /* ownLong */ Row(many: ink(black, on: 159, bold: true), few: ink(0, on: 6)),
    /* otherShort */ Row(many: ink(black, on: 180), few: ink(3)),
    /* otherLong */ Row(many: ink(black, on: 110), few: ink(6)),
    /* draft */ Row(many: ink(black, on: 255), few: Look(underline: true)),
    /* frame */ Row(many: Look(bold: true), few: Look(bold: true)),
    /* hint */ Row(many: Look(), few: Look()),
    /* more */ Row(many: Look(bold: true), few: Look(bold: true)),
    /* footer */ Row(many: ink(255, on: 238), few: Look(reverse: true), isBar: true),
    /* footerKey */ Row(
      // The same ink as beside it: a key line is most of what a key sends over a slow line.
      many: ink(255, on: 238, bold: true, underline: true), few: Look(bold: true, underline: true, reverse: true), isBar: true),
    /* toast */ Row(many: ink(white, on: 24, bold: true), few: Look(bold: true, reverse: true), isBar: true),
    /* warning */ Row(many: Look(bold: true, reverse: true), few: Look(bold: true, reverse: true), isBar: true),
    /* panel */ Row(many: ink(255, on: 236), few: Look()),
    /* panelStrong */ Row(many: ink(white, on: 236, bold: true), few: Look(bold: true)),
    /* panelQuiet */ Row(many: ink(252, on: 236, italic: true), few: Look()),
    /* panelChosen */ Row(many: ink(black, on: 222, bold: true), few: Look(bold: true, reverse: true), isBar: true),
    /* panelFrame */ Row(many: ink(250, on: 236), few: Look()),
    /* large */ Row(many: Look(bold: true), few: Look(bold: true)),
    /* edges: ownShort, ownLong, otherShort, otherLong, draft */
    Row(many: ink(172, on: 229), few: ink(0, on: 3)),
    Row(many: ink(31, on: 159), few: ink(0, on: 6)),
    Row(many: ink(130, on: 180), few: ink(3)),
    Row(many: ink(25, on: 110), few: ink(6)),
    Row(many: ink(244, on: 255), few: Look()),
    /* panelField */ Row(many: ink(white, on: 240), few: Look(underline: true)),
    /* panelFieldAway */ Row(many: ink(255, on: 238), few: Look(underline: true)),
    /* notice */ Row(many: ink(black, on: 222, bold: true), few: ink(0, on: 3), isBar: true),
    /* clockSoon */ Row(many: ink(black, on: 222, bold: true), few: ink(0, on: 3), isBar: true),
    /* clockNow */ Row(many: Look(bold: true, reverse: true), few: Look(bold: true, reverse: true), isBar: true),
    /* hostHeader */ Row(many: ink(white, on: 54, bold: true), few: ink(7, on: 5, bold: true), isBar: true),
    /* stopNow */ Row(many: ink(black, on: 222, bold: true), few: ink(0, on: 3, bold: true), isBar: true),
    /* rowHere */ Row(many: ink(white, on: 240, bold: true), few: Look(bold: true, reverse: true), isBar: true),
    /* bars: each theme short and long */
    bar(216, 1), bar(174, 1), bar(179, 3), bar(137, 3), bar(114, 2), bar(72, 2), bar(80, 6), bar(37, 6), bar(183, 5), bar(140, 5),
    /* wall */ Row(many: Look(), few: Look()),
    /* wallStrong */ Row(many: Look(bold: true), few: Look(bold: true)),
    // Between light and dark: the bars stand out from a black wall and from a white one.
    /* wallBarShort */ Row(many: ink(166), few: ink(3)),
    /* wallBarLong */ Row(many: ink(31, on: 116), few: ink(6)),
    /* chip */ Row(many: ink(black, on: 252), few: Look(reverse: true), isBar: true),
    /* tabHere */ Row(many: ink(white, on: 24, bold: true), few: Look(bold: true, reverse: true), isBar: true),
    /* heading */ Row(many: Look(bold: true, underline: true), few: Look(bold: true, underline: true)),
    /* measure */ Row(many: ink(103), few: Look(bold: true)),
    /* behind */ Row(many: ink(244), few: Look()),
  ]

  private static func bar(_ many: Int16, _ few: Int16) -> Row { Row(many: ink(many), few: ink(few)) }
}
