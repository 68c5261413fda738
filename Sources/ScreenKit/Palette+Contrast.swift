// The schemes with strong contrast: black on white or white on black, for a lit room, a weak projector, or eyes that need it. They are derived from the
// style sheet by what a style is for, so that a new style has a look in them too; every text has a contrast of at least 7 to 1 (WCAG 2.2, AAA).
import Canvas

/// Black on white, or white on black, whatever the terminal's own colours are.
public enum Contrast: Sendable, CaseIterable {
  /// Light letters on a black screen: a dark room.
  case dark
  /// Black letters on a white screen: a lit room.
  case light
}

extension Palette {
  /// A colour of the contrast schemes: its place among 256, 16 and 8.
  private struct Colour {
    let many: Int16
    let sixteen: Int16
    let eight: Int16

    static let black = Colour(many: 16, sixteen: 0, eight: 0)
    static let white = Colour(many: 231, sixteen: 15, eight: 7)
    static let yellow = Colour(many: 226, sixteen: 11, eight: 3)
    static let cyan = Colour(many: 51, sixteen: 14, eight: 6)
    static let paleYellow = Colour(many: 230, sixteen: 11, eight: 3)
    static let paleCyan = Colour(many: 195, sixteen: 14, eight: 6)
    static let brown = Colour(many: 94, sixteen: 1, eight: 1)
    static let navy = Colour(many: 18, sixteen: 4, eight: 4)

    func index(_ depth: ColourDepth) -> Int16 {
      switch depth {
      case .many: many
      case .sixteen: sixteen
      case .eight, .monochrome: eight
      }
    }
  }

  /// The look of a style in a scheme with strong contrast.
  /// - Parameters:
  ///   - style: what the cell is for.
  ///   - usual: its look in the usual scheme.
  ///   - isBar: whether the style stands out as a bar.
  ///   - contrast: which of the two schemes.
  /// - Returns: the look.
  func look(of style: Style, usual: Look, isBar: Bool, on contrast: Contrast) -> Look {
    let (paper, ink): (Colour, Colour) = contrast == .dark ? (.black, .white) : (.white, .black)
    func look(_ foreground: Colour, on background: Colour, bold: Bool = false, underline: Bool = false) -> Look {
      Look(foreground: foreground.index(depth), background: background.index(depth), bold: bold, underline: underline)
    }
    // Short term is warm and long term cold here too, on notes as well as in bars.
    let (warm, cold): (Colour, Colour) = contrast == .dark ? (.yellow, .cyan) : (.brown, .navy)
    switch style.role {
    case Style.ownShort.role: return look(.black, on: .yellow, bold: true)
    case Style.ownLong.role: return look(.black, on: .cyan, bold: true)
    case Style.otherShort.role: return look(.black, on: .paleYellow)
    case Style.otherLong.role: return look(.black, on: .paleCyan)
    case Style.draft.role: return look(.black, on: .white, underline: true)
    case Style.edge(of: .ownShort).role: return look(.brown, on: .yellow)
    case Style.edge(of: .ownLong).role: return look(.navy, on: .cyan)
    case Style.edge(of: .otherShort).role: return look(.brown, on: .paleYellow)
    case Style.edge(of: .otherLong).role: return look(.navy, on: .paleCyan)
    case Style.edge(of: .draft).role: return look(.black, on: .white)
    case Style.warning.role, Style.clockNow.role, Style.notice.role, Style.clockSoon.role, Style.stopNow.role:
      return look(.black, on: .yellow, bold: true)
    case Style.code.role: return look(.black, on: .white)
    case Style.codeDark.role: return look(.white, on: .black)
    case Style.wallBarShort.role: return look(warm, on: paper)
    case Style.wallBarLong.role: return look(cold, on: paper)
    case Style.bar(1, isShort: true).role...Style.bar(5, isShort: false).role:
      return look((style.role - Style.bar(1, isShort: true).role).isMultiple(of: 2) ? warm : cold, on: paper)
    case _ where isBar: return look(paper, on: ink, bold: true, underline: usual.underline)
    default: return look(ink, on: paper, bold: usual.bold, underline: usual.underline)
    }
  }
}
