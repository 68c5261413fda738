// Drawing in a grid, and what has changed between two of them.
import SeedKit
import Testing

@testable import Canvas

@Suite("Grid")
struct GridTests {
  init() { #expect(utf8Locale) }

  private func grid(_ width: Int, _ height: Int, _ glyphs: GlyphSet = .unicode) -> Grid {
    Grid(size: Size(width: width, height: height), glyphs: glyphs)
  }

  @Test("text is written where it is asked for, and its columns are reported")
  func writing() {
    var grid = grid(12, 2)
    #expect(grid.write("wij @huurders", at: Point(x: 1, y: 1), style: Style(role: 3)) == 13)
    #expect(grid.text == "\n wij @huurde")
    #expect(grid[1, 1] == GridCell(glyph: Glyph(ascii: UInt8(ascii: "w")), style: Style(role: 3), part: .single))
    #expect(grid[0, 0] == .blank)
  }

  @Test("nothing is drawn outside the clip or the screen")
  func clipping() {
    var grid = grid(6, 3)
    let clip = Rect(x: 2, y: 1, width: 2, height: 1)
    for y in -1...3 { grid.write("abcdefgh", at: Point(x: -1, y: y), clip: clip) }
    #expect(grid.text == "\n  de\n")
    #expect(grid[99, 0] == .blank && grid[0, -1] == .blank)
  }

  @Test("a wide character that crosses the edge becomes a space in that style")
  func wideAtEdge() {
    var grid = grid(3, 1)
    grid.write("a日本", at: Point(x: 0, y: 0), style: Style(role: 1))
    #expect(grid.text == "a日")
    grid.write("日", at: Point(x: 2, y: 0), style: Style(role: 2))
    #expect(grid[2, 0] == GridCell(glyph: .space, style: Style(role: 2), part: .single))
    #expect(grid[1, 0].glyph == .space && grid[1, 0].style == Style(role: 1))
    grid.write("日", at: Point(x: -1, y: 0), style: Style(role: 4))
    #expect(grid[0, 0] == GridCell(glyph: .space, style: Style(role: 4), part: .single))
  }

  @Test("half of a wide character overwritten leaves a space for the other half")
  func halves() {
    var grid = grid(6, 1)
    grid.write("日本語", at: Point(x: 0, y: 0))
    grid.write("x", at: Point(x: 1, y: 0))
    #expect(grid.text == " x本語")
    grid.write("🙂", at: Point(x: 3, y: 0))
    #expect(grid.text == " x 🙂")
    #expect(grid[5, 0].glyph == .space)
  }

  @Test("restyling leaves the text, and colours both halves of a wide character or neither")
  func restyling() {
    var grid = grid(4, 1)
    grid.write("日本", at: Point(x: 0, y: 0))
    grid.restyle(Rect(x: 1, y: 0, width: 2, height: 9)) { $0.with(.bold) }
    #expect(grid.text == "日本")
    #expect((0..<4).map { grid[$0, 0].style.traits.contains(.bold) } == [false, false, true, true])
  }

  @Test("a filled part holds the character in every cell, a wide one as often as it fits")
  func filling() {
    var grid = grid(7, 2)
    grid.fill(Rect(x: 1, y: 0, width: 5, height: 1), Style(role: 1), with: "日")
    grid.fill(Rect(x: 0, y: 1, width: 3, height: 9), .plain, with: "·")
    #expect(grid.text == " 日日\n···")
    #expect(grid[5, 0].style == Style(role: 1))
  }

  @Test("boxes have corners, without room for them they are lines, and ASCII has + - |")
  func boxes() {
    var grid = grid(9, 4)
    grid.frame(Rect(x: 0, y: 0, width: 4, height: 3))
    grid.frame(Rect(x: 5, y: 0, width: 1, height: 3), stroke: .heavy)
    grid.frame(Rect(x: 0, y: 3, width: 4, height: 1), stroke: .double)
    grid.frame(Rect(x: 7, y: 1, width: 9, height: 9), stroke: .double)
    #expect(grid.text == "┌──┐ ┃\n│  │ ┃ ╔═\n└──┘ ┃ ║\n════   ║")
    var plain = self.grid(4, 3, .ascii)
    plain.frame(plain.bounds)
    #expect(plain.text == "+--+\n|  |\n+--+")
  }

  @Test("only what differs is a change, in runs that hold whole characters")
  func changes() {
    var old = grid(8, 3)
    old.write("abc日本z", at: Point(x: 0, y: 1))
    var new = old
    #expect(Array(new.changes(from: old)).isEmpty)
    new.write("x", at: Point(x: 1, y: 1))
    new.write("語", at: Point(x: 5, y: 1))
    new.write("!", at: Point(x: 7, y: 2))
    #expect(
      Array(new.changes(from: old)) == [Run(y: 1, columns: 1..<2), Run(y: 1, columns: 5..<7), Run(y: 2, columns: 7..<8)])
    var told: [String] = []
    for run in [Run(y: 1, columns: 5..<8), Run(y: 9, columns: 5..<7)] { new.forEachCell(in: run) { glyph, _ in told.append(glyph.text) } }
    #expect(told == ["語", "z"])
  }

  @Test("after a resize everything is a change")
  func resized() {
    #expect(Array(grid(2, 2).changes(from: grid(3, 2))) == [Run(y: 0, columns: 0..<2), Run(y: 1, columns: 0..<2)])
    #expect(Array(grid(0, 2).changes(from: grid(3, 2))).isEmpty)
  }

  @Test("a piece comes back where it was cut out, over whatever stands there, and nothing of it beside that")
  func pieces() {
    var old = grid(10, 4)
    old.write("漢字 é🙂", at: Point(x: 2, y: 1), style: Style(role: 3))
    let rect = Rect(x: 2, y: 1, width: 8, height: 2)
    var new = grid(10, 4)
    for y in 0..<4 { new.write("xxxxxxxxxx", at: Point(x: 0, y: y)) }
    new.put(old.piece(rect))
    #expect(new.text == "xxxxxxxxxx\nxx漢字 é🙂\nxx\nxxxxxxxxxx")
    #expect(new.piece(rect).cells == old.piece(rect).cells)
  }

  @Test("of a piece only what is on the screen is cut out, and on a smaller one it is not put")
  func piecesOutside() {
    var old = grid(6, 3)
    old.write("abcdef", at: Point(x: 0, y: 2))
    let piece = old.piece(Rect(x: -2, y: 2, width: 20, height: 9))
    #expect(piece.rect == Rect(x: 0, y: 2, width: 6, height: 1))
    var (same, smaller) = (grid(6, 3), grid(5, 3))
    same.put(piece)
    smaller.put(piece)
    smaller.put(old.piece(Rect(x: 9, y: 9, width: 2, height: 2)))
    #expect(same.text == "\n\nabcdef" && smaller == grid(5, 3))
  }

  @Test("a cell is kept in eight bytes without a reference")
  func layout() {
    #expect(MemoryLayout<PackedCell>.size == 8 && MemoryLayout<PackedCell>.stride == 8)
    #expect(_isPOD(PackedCell.self) && _isPOD(GridCell.self))
  }

  @Test("letters keep their marks in whatever order they were written, in pieces too; another mark is another picture")
  func marks() {
    var (there, back) = (grid(4, 2), grid(4, 2))
    there.write("e\u{301}o\u{308}x", at: Point(x: 0, y: 0), style: Style(role: 255, traits: [.bold, .italic]))
    back.write("o\u{308}x", at: Point(x: 1, y: 0), style: Style(role: 255, traits: [.bold, .italic]))
    back.write("e\u{301}", at: Point(x: 0, y: 0), style: Style(role: 255, traits: [.bold, .italic]))
    #expect(there == back && Array(there.changes(from: back)).isEmpty)
    #expect(there[1, 0].glyph.mark1 == 0x308 && there[1, 0].style == Style(role: 255, traits: [.bold, .italic]))
    var other = grid(4, 2)
    other.write("a\u{300}\u{301}\u{302}\u{1D165}", at: Point(x: 0, y: 1))
    other.put(there.piece(Rect(x: 0, y: 0, width: 2, height: 1)))
    #expect(other.text == "e\u{301}o\u{308}\na\u{300}\u{301}\u{302}\u{1D165}")
    back.write("e\u{300}", at: Point(x: 0, y: 0), style: Style(role: 255, traits: [.bold, .italic]))
    #expect(there != back && Array(there.changes(from: back)) == [Run(y: 0, columns: 0..<1)])
  }

  @Test(
    "no text, place or size traps; the width is what write reports; halves stay together; changes lead from old to new", arguments: seeds)
  func anything(seed: UInt64) {
    var random = Seeded(seed)
    for round in 0..<150 {
      let size = Size(width: .random(in: -1...30, using: &random), height: .random(in: -1...8, using: &random))
      var old = Grid(size: size, glyphs: round % 4 == 0 ? .ascii : .unicode)
      scribble(in: &old, &random, "seed \(seed) round \(round)")
      var new = old
      scribble(in: &new, &random, "seed \(seed) round \(round)")
      for run in new.changes(from: old) {
        #expect(new[run.columns.lowerBound, run.y].part != .right && new[run.columns.upperBound - 1, run.y].part != .left)
        old.put(new.piece(Rect(x: run.columns.lowerBound, y: run.y, width: run.columns.count, height: 1)))
      }
      #expect(old == new, "seed \(seed) round \(round)")
    }
  }

  private func scribble(in grid: inout Grid, _ random: inout Seeded, _ what: String) {
    func number() -> Int {
      [Int.min, Int.max, .random(in: -3...35, using: &random), .random(in: 0...9, using: &random), .random(in: 0...9, using: &random)]
        .randomElement(using: &random) ?? 0
    }
    func rect() -> Rect { Rect(x: number(), y: number(), width: number(), height: number()) }
    for _ in 0..<12 {
      let text = random.text(10)
      let (style, clip) = (Style(role: UInt8.random(in: 0...3, using: &random)), Bool.random(using: &random) ? rect() : nil)
      let columns = grid.write(text, at: Point(x: number(), y: number()), style: style, clip: clip)
      #expect(columns == width(of: text, in: grid.glyphs), "\(what)")
      if Int.random(in: 0..<4, using: &random) == 0 { grid.fill(rect(), style, with: text.first ?? " ") }
      if Int.random(in: 0..<4, using: &random) == 0 { grid.frame(rect(), style: style, stroke: .heavy, clip: clip) }
      grid.restyle(rect()) { $0.with(.reverse) }
      _ = rect().inset(by: number()).contains(Point(x: number(), y: number()))
    }
    for y in 0..<grid.size.height {
      for x in 0..<grid.size.width where grid[x, y].part != .single {
        let isLeft = grid[x, y].part == .left
        let other = grid[isLeft ? x + 1 : x - 1, y]
        #expect(other.part == (isLeft ? .right : .left) && other.glyph == grid[x, y].glyph && other.style == grid[x, y].style, "\(what)")
      }
    }
  }
}
