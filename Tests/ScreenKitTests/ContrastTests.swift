// The schemes with strong contrast hold what they promise, for every style that there is.
import Canvas
import Foundation
import Testing

@testable import ScreenKit

@Suite("Strong contrast") struct ContrastTests {
  /// The relative luminance of a colour of xterm's palette, as WCAG 2.2 has it.
  private func luminance(_ index: Int16) -> Double {
    func channel(_ value: Int) -> Double {
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
    let (red, green, blue): (Int, Int, Int)
    if index >= 232 {
      let grey = 8 + 10 * (Int(index) - 232)
      (red, green, blue) = (grey, grey, grey)
    } else {
      let cube = Int(index) - 16
      (red, green, blue) = (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    }
    return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)
  }

  private func ratio(_ a: Int16, _ b: Int16) -> Double {
    let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }

  @Test("every text stands out from its background by 7 to 1, every edge and bar by 3 to 1", arguments: Contrast.allCases)
  func everyStyle(contrast: Contrast) throws {
    let palette = Palette(depth: .many, contrast: contrast)
    let shapes = Set(
      (30...34).map(UInt8.init) + [Style.wallBarShort.role, Style.wallBarLong.role]
        + (Style.bar(1, isShort: true).role...Style.bar(5, isShort: false).role))
    for role in 0...Style.behind.role {
      let look = palette.look(of: Style(role: role))
      let (foreground, background) = (try #require(look.foreground), try #require(look.background))
      #expect(ratio(foreground, background) >= (shapes.contains(role) ? 3 : 7), "role \(role)")
      #expect(!look.reverse)
    }
  }

  @Test("with 16 and 8 colours no text has the colour of its background", arguments: Contrast.allCases) func fewColours(contrast: Contrast)
  {
    for depth in [ColourDepth.sixteen, .eight] {
      let palette = Palette(depth: depth, contrast: contrast)
      for role in 0...Style.behind.role {
        let look = palette.look(of: Style(role: role))
        #expect(look.foreground != nil && look.background != nil && look.foreground != look.background, "role \(role)")
      }
    }
  }

  @Test("without colours the terminal's own look stays") func monochrome() {
    for role in 0...Style.behind.role {
      let style = Style(role: role)
      #expect(Palette(depth: .monochrome, contrast: .dark).look(of: style) == Palette(depth: .monochrome).look(of: style))
    }
  }
}
