// The QR code on the wall, read back from a picture of the page as a terminal shows it.
import CSystem
import Canvas
import Foundation
import ProcessKit
import ScenarioKit
import ScreenKit
import Testing

@testable import App
@testable import PlenaryScreen

@Suite("The QR code on the wall") struct WallCodeTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  private func page(_ line: String, _ width: Int, _ height: Int, _ more: String = "groups 20") throws -> Grid {
    let text = "title t\nsize \(width)x\(height)\n\(more)\nas present\nsession all join \(line)\nsession all shows join"
    return try Stage(try Scenario(file: "code", text: text)).model.view().grid
  }

  /// An address of so many characters.
  private static func address(_ count: Int) -> String { "https://" + String(repeating: "bord.", count: 40).prefix(count - 11) + ".nl" }

  private func hasCode(_ grid: Grid) -> Bool {
    (0..<grid.size.height).contains { y in (0..<grid.size.width).contains { grid[$0, y].style.isCode } }
  }

  @Test(
    "is there as far as it fits",
    arguments: [
      (17, 60, 16, true), (18, 60, 16, false), (78, 80, 24, true), (79, 80, 24, true), (107, 80, 24, false), (200, 120, 36, true),
      (17, 40, 12, false), (200, 40, 12, false),
    ]) func sizes(count: Int, width: Int, height: Int, isThere: Bool) throws
  {
    let grid = try page(Self.address(count), width, height)
    #expect(hasCode(grid) == isThere)
    // The line itself always is.
    #expect(grid.text.filter { !$0.isWhitespace }.contains(isThere && count > 25 ? "https://bord.bord." : Self.address(count)))
  }

  @Test("has its light margin of four modules on every side") func quietZone() throws {
    let grid = try page(Self.address(17), 60, 16)
    let cells = (0..<60 * 16).map { Point(x: $0 % 60, y: $0 / 60) }.filter { grid[$0.x, $0.y].style.isCode }
    let (left, right) = (cells.map(\.x).min()!, cells.map(\.x).max()!)
    #expect(right - left + 1 == 29 && cells.map(\.y).max()! - cells.map(\.y).min()! + 1 == 15)
    let inside = cells.filter { grid[$0.x, $0.y] != grid[left, 0] }
    #expect(inside.map(\.x).min() == left + 4 && inside.map(\.x).max() == right - 4)
    #expect(inside.map(\.y).min() == 2 && inside.map(\.y).max() == 12)
  }

  @Test("is left out where the terminal shows ASCII alone, and the line stands there") func ascii() throws {
    let grid = try page(Self.address(17), 80, 24, "ascii")
    #expect(!hasCode(grid) && grid.text.contains(Self.address(17)))
  }

  @Test("is not made of what this machine guesses") func guess() throws {
    let grid = try Stage(try Scenario(file: "code", text: "title t\nsize 80x24\nas present\nsession all shows join")).model.view().grid
    #expect(!hasCode(grid))
  }

  // MARK: - Read back

  private static let palettes: [(name: String, palette: Palette, isDark: Bool)] =
    [ColourDepth.many, .sixteen, .eight].flatMap { depth in
      ColourScheme.allCases.filter { $0 != .mono }.flatMap { scheme in
        [true, false].map { isDark in
          ("\(scheme.rawValue) \(depth) dark: \(isDark)", Palette(depth: depth, scheme: scheme, ground: isDark ? .dark : .light), isDark)
        }
      }
    } + [("monochrome", Palette(depth: .monochrome), true), ("monochrome light", Palette(depth: .monochrome, ground: .light), false)]

  @Test(
    "is read by zbarimg in every colour scheme, dark and light, also at 40 % of its size",
    .enabled(if: isInstalled("zbarimg"), "needs zbarimg"),
    arguments: [(17, 60, 16), (78, 80, 24), (24, 120, 36), (60, 200, 60), (200, 120, 36)])
  func readBack(count: Int, width: Int, height: Int) throws {
    let line = Self.address(count)
    let grid = try page(line, width, height)
    var seen: [Bool: Set<[Look]>] = [:]
    for (name, palette, isDark) in Self.palettes {
      // What looks the same to the last cell is read once.
      guard seen[isDark, default: []].insert([palette.look(of: .code), palette.look(of: .codeDark)]).inserted else { continue }
      for cell in [10, 4] { #expect(try read(picture(of: grid, palette, isDark: isDark, cell: cell)) == line, "\(name), \(cell)") }
    }
  }

  @Test("is read where the line is a command", .enabled(if: isInstalled("zbarimg"), "needs zbarimg")) func command() throws {
    let line = "ssh -p 2222 groep@bord.example.org"
    let grid = try page(line, 80, 24)
    #expect(grid.text.contains(line))
    #expect(try read(picture(of: grid, Palette(depth: .many), isDark: true, cell: 10)) == line)
  }

  /// The page as a picture in greys: a cell is twice as high as wide, and what is no half block is drawn as its ground alone.
  private func picture(of grid: Grid, _ palette: Palette, isDark: Bool, cell: Int) -> [UInt8] {
    var picture = Array("P5 \(grid.size.width * cell) \(grid.size.height * cell * 2) 255\n".utf8)
    for y in 0..<grid.size.height {
      for isUpper in [true, false] {
        let row = (0..<grid.size.width).flatMap { x -> [UInt8] in
          let here = grid[x, y]
          let look = palette.look(of: here.style)
          var (ink, ground) = (grey(look.foreground) ?? (isDark ? 220 : 30), grey(look.background) ?? (isDark ? 20 : 250))
          if look.reverse { (ink, ground) = (ground, ink) }
          let isInk = here.glyph.text == (isUpper ? "▀" : "▄")
          return Array(repeating: isInk ? ink : ground, count: cell)
        }
        for _ in 0..<cell { picture += row }
      }
    }
    return picture
  }

  private func grey(_ colour: Int16?) -> UInt8? {
    switch colour {
    case nil: nil
    case 0, 16: 0
    case 7: 0xE5
    case 15, 231: 0xFF
    default: 0x80
    }
  }

  private func read(_ picture: [UInt8]) throws -> String {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("wall-\(UUID().uuidString).pgm")
    defer { try? FileManager.default.removeItem(at: place) }
    try Data(picture).write(to: place)
    return try spawn(["zbarimg", "-q", "--raw", "--oneshot", "--nodbus", "-Sdisable", "-Sqrcode.enable", place.path]).output
  }
}
