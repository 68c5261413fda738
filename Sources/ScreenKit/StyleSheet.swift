// The style sheet: one page. Notes and titles bring their own ground, so they look the same on dark and light terminals; everything else keeps the
// terminal's own colours, and where it has one of its own it can be read on black and on white, or says on which.
import Canvas

/// A colour among 256, 16 and 8, as indexes of the terminal's palette; none for the terminal's own.
struct Colour {
  let many: Int16?
  let sixteen: Int16?
  let eight: Int16?

  init(_ many: Int16?, _ sixteen: Int16?, _ eight: Int16?) { (self.many, self.sixteen, self.eight) = (many, sixteen, eight) }

  static let black = Colour(16, 0, 0)
  static let white = Colour(231, 15, 7)
  static let gold = Colour(222, 11, 3)

  /// A colour that only terminals with 256 have; on others the terminal's own.
  static func rich(_ index: Int16) -> Colour { Colour(index, nil, nil) }

  func index(_ depth: ColourDepth) -> Int16? {
    switch depth {
    case .many: many
    case .sixteen: sixteen
    case .eight: eight
    case .monochrome: nil
    }
  }
}

/// What a role is painted with.
struct Paint {
  var ink: Colour?
  var ground: Colour?
  var bold = false
  var underline = false
  var italic = false
  var reverse = false
  /// What is added where the colours are few, and for underlining where there are none.
  var few: Traits = []

  func look(_ depth: ColourDepth) -> Look {
    let isFew = depth != .many
    return Look(
      foreground: ink?.index(depth), background: ground?.index(depth), bold: bold || isFew && few.contains(.bold),
      underline: underline || isFew && few.contains(.underline), reverse: reverse || isFew && few.contains(.reverse),
      italic: italic && !isFew)
  }
}

enum StyleSheet {
  struct Row {
    /// Where nothing is known of the terminal's ground.
    let usual: Paint
    /// On a ground that is known, where that is different.
    var onDark: Paint?
    var onLight: Paint?
    /// Whether it is a bar, which without colours shows as such.
    var isBar = false

    func paint(on ground: Ground?) -> Paint {
      switch ground {
      case .dark: onDark ?? usual
      case .light: onLight ?? usual
      case nil: usual
      }
    }
  }

  static func row(of style: Style) -> Row { Int(style.role) < rows.count ? rows[Int(style.role)] : rows[0] }

  /// How many roles there are.
  static var count: Int { rows.count }

  /// The paint of a style that says something by its colour, in colours that stay apart for everybody; none where the usual ones do.
  static func colorblind(_ style: Style) -> Paint? {
    switch style.role {
    case Style.head(1).role: Paint(ink: Colour(16, 15, 7), ground: Colour(204, 1, 1))
    case Style.head(2).role: Paint(ink: .black, ground: Colour(215, 3, 3))
    case Style.head(3).role: Paint(ink: .black, ground: Colour(226, 15, 7))
    case Style.head(4).role: Paint(ink: .black, ground: Colour(159, 6, 6))
    case Style.head(5).role: Paint(ink: Colour(16, 15, 7), ground: Colour(141, 4, 4))
    case Style.bar(1, isShort: true).role...Style.bar(5, isShort: false).role:
      (style.role - Style.bar(1, isShort: true).role).isMultiple(of: 2) ? wallShort : wallLong
    default: nil
    }
  }

  private static func text(
    _ ink: Colour?, on ground: Colour? = nil, bold: Bool = false, underline: Bool = false, italic: Bool = false, few: Traits = []
  ) -> Paint {
    Paint(ink: ink, ground: ground, bold: bold, underline: underline, italic: italic, few: few)
  }

  private static func own(bold: Bool = false, underline: Bool = false, italic: Bool = false, few: Traits = []) -> Paint {
    Paint(bold: bold, underline: underline, italic: italic, few: few)
  }

  private static func head(_ ground: Colour) -> Row { Row(usual: text(.black, on: ground), isBar: true) }

  /// Something in a colour of its own on the terminal's ground: one for any ground, one for black and one for white.
  private static func tint(_ any: Int16, dark: Int16, light: Int16) -> Row {
    Row(usual: text(.rich(any)), onDark: text(.rich(dark)), onLight: text(.rich(light)))
  }

  /// A colour of its own on another, without holes through which the terminal's ground would shine.
  private static func pattern(_ any: Int16, on pale: Int16, dark: Int16, on deep: Int16) -> Row {
    Row(usual: text(.rich(any), on: .rich(pale)), onDark: text(.rich(dark), on: .rich(deep)))
  }

  /// A part of a panel, which is dark where nothing is known of the ground.
  private static func panel(_ ink: Int16, _ light: Int16, bold: Bool = false, italic: Bool = false) -> Row {
    Row(
      usual: text(.rich(ink), on: .rich(236), bold: bold, italic: italic),
      onLight: text(.rich(light), on: .rich(254), bold: bold, italic: italic))
  }

  private static func field(_ ink: Int16, on ground: Int16, light: Int16) -> Row {
    Row(usual: text(.rich(ink), on: .rich(ground), few: .underline), onLight: text(.rich(16), on: .rich(light), few: .underline))
  }

  private static let gold = Row(usual: text(.black, on: .gold, bold: true), isBar: true)
  private static let title = Row(usual: text(.rich(231), on: .rich(24), bold: true, few: .reverse), isBar: true)
  private static let alarm = Row(usual: Paint(bold: true, reverse: true), isBar: true)
  private static let plain = Row(usual: Paint())
  private static let strong = Row(usual: own(bold: true))
  /// Between light and dark: they stand out from a black wall and from a white one. With few colours the letters' own colour does that.
  private static let wallShort = text(.rich(166))
  private static let wallLong = text(.rich(25), on: .rich(110))

  private static let rows: [Row] = [
    /* plain */ plain, /* header */ title, /* question */ Row(usual: own(italic: true)),
    /* heads: coral, sand, green, turquoise, lilac */
    Row(usual: text(.rich(16), on: .rich(216), few: .reverse), isBar: true), head(Colour(179, 3, 3)), head(Colour(114, 10, 2)),
    head(Colour(80, 14, 6)),
    // With 8 colours white letters on blue: black on white is what the reversed one is, on a dark ground.
    Row(usual: text(Colour(16, 0, 7), on: Colour(183, 13, 4)), isBar: true),
    /* rule */ tint(243, dark: 245, light: 242),
    /* laneShort */ gold, /* laneLong */ Row(usual: text(.black, on: Colour(116, 14, 6), bold: true), isBar: true),
    /* count */ strong,
    /* ownShort */ Row(usual: text(.black, on: Colour(229, 11, 3), bold: true)),
    /* ownLong */ Row(usual: text(.black, on: Colour(159, 14, 6), bold: true)),
    /* otherShort */ Row(usual: text(.black, on: Colour(180, 3, 7))),
    /* otherLong */ Row(usual: text(.black, on: Colour(110, 6, 7))),
    /* draft */ Row(usual: text(.rich(16), on: .rich(255), few: .underline), onLight: text(.rich(16), on: .rich(254), few: .underline)),
    /* frame */ strong, /* hint */ plain, /* more */ strong,
    /* footer */ Row(
      usual: text(.rich(255), on: .rich(238), few: .reverse), onLight: text(.rich(235), on: .rich(252), few: .reverse), isBar: true),
    // The same ink as beside it, and one trait: a key line is most of what a key sends over a slow line.
    /* footerKey */ Row(
      usual: text(.rich(255), on: .rich(238), underline: true, few: [.reverse, .bold]),
      onLight: text(.rich(235), on: .rich(252), underline: true, few: [.reverse, .bold]), isBar: true),
    /* toast */ title, /* warning */ alarm,
    /* panel, panelStrong, panelQuiet */ panel(255, 235), panel(231, 16, bold: true), panel(252, 238, italic: true),
    /* panelChosen */ gold, /* panelFrame */ panel(250, 240), /* large */ strong,
    /* edges: ownShort, ownLong, otherShort, otherLong, draft. With 8 colours others' notes are white, and their edge is a strip of colour. */
    Row(usual: text(Colour(172, 0, 0), on: Colour(229, 11, 3))), Row(usual: text(Colour(31, 0, 0), on: Colour(159, 14, 6))),
    Row(usual: text(Colour(130, 0, 3), on: Colour(180, 3, 3))), Row(usual: text(Colour(25, 0, 6), on: Colour(110, 6, 6))),
    Row(usual: text(.rich(244), on: .rich(255)), onLight: text(.rich(244), on: .rich(254))),
    /* panelField, panelFieldAway */ field(231, on: 240, light: 231), field(255, on: 238, light: 252),
    /* notice */ gold, /* clockSoon */ gold, /* clockNow */ alarm,
    /* hostHeader */ Row(usual: text(.rich(231), on: .rich(54), bold: true, few: .reverse), isBar: true), /* stopNow */ gold,
    /* rowHere */ Row(usual: text(.rich(231), on: .rich(240), bold: true, few: .reverse), isBar: true),
    /* bars of the themes, short and long */
    tint(167, dark: 216, light: 167), pattern(131, on: 217, dark: 174, on: 95), tint(136, dark: 179, light: 136),
    pattern(94, on: 180, dark: 137, on: 58), tint(65, dark: 114, light: 65), pattern(28, on: 114, dark: 72, on: 22),
    tint(31, dark: 80, light: 31), pattern(30, on: 116, dark: 37, on: 23), tint(133, dark: 183, light: 133),
    pattern(97, on: 183, dark: 140, on: 60),
    /* wall */ plain, /* wallStrong */ strong,
    /* wallBarShort */ Row(usual: wallShort, onDark: text(Colour(214, 11, 3)), onLight: text(Colour(166, 1, 1))),
    /* wallBarLong */ Row(
      usual: wallLong, onDark: text(Colour(39, 14, 6), on: Colour(24, 4, 4)), onLight: text(Colour(25, 4, 4), on: Colour(110, 14, 6))),
    /* chip */ Row(usual: text(.rich(16), on: .rich(252), few: .reverse), isBar: true), /* tabHere */ title,
    /* heading */ Row(usual: own(bold: true, underline: true)),
    /* measure */ tint(103, dark: 146, light: 60), /* behind */ tint(243, dark: 245, light: 242),
    /* code */ Row(usual: text(.black, on: .white), isBar: true), /* codeDark */ Row(usual: text(.white, on: .black)),
  ]
}
