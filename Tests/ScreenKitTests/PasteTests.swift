// A line to paste in a panel that is too narrow for it.
import Canvas
import Testing

@testable import ScreenKit

@Suite("A line to paste") struct PasteTests {
  private func pieces(_ line: String, width: Int, _ glyphs: GlyphSet = .unicode) -> [String] {
    var sheet = Sheet(width: width, glyphs: glyphs)
    sheet.add(toPaste: line)
    return sheet.lines.map { $0.map(\.text).joined() }
  }

  @Test("stands there as it is where it fits") func fits() {
    #expect(pieces("ssh groep@bord.nl", width: 17) == ["ssh groep@bord.nl"])
    #expect(pieces("", width: 17) == [""])
  }

  @Test("says of each piece that it is one, so that none of them does something else, and all of it can be read") func cut() {
    #expect(pieces("praatplaat open /een/lang/pad.praat", width: 20) == ["praatplaat open /ee…", "…n/lang/pad.praat"])
    for width in 5...40 {
      let pieces = pieces("praatplaat open /srv/corporatie/sessies-2026/bord.praat", width: width)
      #expect(pieces.allSatisfy { Canvas.width(of: $0) <= width })
      #expect(pieces.dropLast().allSatisfy { $0.hasSuffix("…") } && pieces.dropFirst().allSatisfy { $0.hasPrefix("…") })
      #expect(pieces.joined().replacing("……", with: "") == "praatplaat open /srv/corporatie/sessies-2026/bord.praat")
    }
  }
}
