// The schemes with strong contrast: black on white or white on black, for a lit room, a weak projector, or eyes that need it. They are derived from the
// style sheet by what a style is for, so that a new style has a look in them too; every text has a contrast of at least 7 to 1 (WCAG 2.2, AAA).
import Canvas

extension Palette {
  /// The look of a style in a scheme with strong contrast.
  /// - Parameters:
  ///   - style: what the cell is for.
  ///   - row: what it has in the style sheet.
  ///   - side: black on white, or white on black.
  /// - Returns: the look.
  func look(of style: Style, _ row: StyleSheet.Row, on side: Ground) -> Look {
    let (paper, ink): (Colour, Colour) = side == .dark ? (.black, .white) : (.white, .black)
    let (yellow, cyan) = (Colour(226, 11, 3), Colour(51, 14, 6))
    let (paleYellow, paleCyan) = (Colour(230, 7, 7), Colour(195, 7, 7))
    let (brown, navy) = (Colour(94, 1, 1), Colour(18, 4, 4))
    let usual = row.usual
    func look(_ foreground: Colour, on background: Colour, bold: Bool = false, underline: Bool = false) -> Look {
      Look(foreground: foreground.index(depth), background: background.index(depth), bold: bold, underline: underline)
    }
    // Short term is warm and long term cold here too, on notes as well as in bars.
    let (warm, cold): (Colour, Colour) = side == .dark ? (yellow, cyan) : (brown, navy)
    switch style.role {
    case Style.ownShort.role: return look(.black, on: yellow, bold: true)
    case Style.ownLong.role: return look(.black, on: cyan, bold: true)
    case Style.otherShort.role: return look(.black, on: paleYellow)
    case Style.otherLong.role: return look(.black, on: paleCyan)
    case Style.draft.role: return look(.black, on: .white, underline: true)
    case Style.edge(of: .ownShort).role: return look(brown, on: yellow)
    case Style.edge(of: .ownLong).role: return look(navy, on: cyan)
    case Style.edge(of: .otherShort).role: return look(brown, on: paleYellow)
    case Style.edge(of: .otherLong).role: return look(navy, on: paleCyan)
    case Style.edge(of: .draft).role: return look(.black, on: .white)
    case Style.warning.role, Style.clockNow.role, Style.notice.role, Style.clockSoon.role, Style.stopNow.role:
      return look(.black, on: yellow, bold: true)
    case Style.code.role: return look(.black, on: .white)
    case Style.codeDark.role: return look(.white, on: .black)
    case Style.wallBarShort.role: return look(warm, on: paper)
    case Style.wallBarLong.role: return look(cold, on: paper)
    case Style.bar(1, isShort: true).role...Style.bar(5, isShort: false).role:
      return look((style.role - Style.bar(1, isShort: true).role).isMultiple(of: 2) ? warm : cold, on: paper)
    case _ where row.isBar: return look(paper, on: ink, bold: true, underline: usual.underline)
    default: return look(ink, on: paper, bold: usual.bold, underline: usual.underline)
    }
  }
}
