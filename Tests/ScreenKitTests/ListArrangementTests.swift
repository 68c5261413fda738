// Which rows of a list are shown: the rule that nothing is cut off or out of sight while a line is free, on any heights.
import Canvas
import SeedKit
import Testing

@testable import ScreenKit

@Suite("Arrangement of a list") struct ListArrangementTests {
  private func arranged(_ heights: [Int], lines: Int, chosen: Int? = nil, least: Int = 1) -> ListArrangement {
    ListArrangement(count: heights.count, lines: lines, chosen: chosen, least: least) { heights[$0] }
  }

  @Test("where not everything fits the longest are shortened first, and never what is chosen") func shortening() {
    #expect(arranged([3, 1, 5], lines: 9).isWhole)
    #expect(arranged([3, 1, 5], lines: 7).rows.map(\.height) == [3, 1, 3])
    #expect(arranged([3, 1, 5], lines: 7, chosen: 2).rows.map(\.height) == [1, 1, 5])
  }

  @Test("what is out of sight is counted in rows, and what is chosen stands in the middle") func hiding() {
    let list = arranged([2, 2, 2, 2, 2, 2, 2], lines: 4, chosen: 3)
    #expect(list.rows.map(\.index) == [2, 3, 4] && list.rows.map(\.height) == [1, 2, 1] && (list.above, list.below) == (2, 2))
    #expect(arranged([1, 1, 1, 1], lines: 2, chosen: 3).rows.map(\.index) == [2, 3])
    #expect(arranged([9, 9], lines: 4, chosen: 1).rows.map(\.height) == [4])
  }

  @Test("a row keeps the lines that it needs at least, as long as others can go out of sight") func least() {
    let list = arranged([4, 4, 4, 4], lines: 7, least: 2)
    #expect(list.rows.map(\.height) == [3, 2, 2] && list.below == 1)
  }

  @Test("a list without rows, and one without lines, show nothing") func nothing() {
    #expect(arranged([], lines: 5).rows.isEmpty && arranged([], lines: 5).isWhole)
    #expect(arranged([1, 1], lines: 0).below == 2)
  }

  @Test("no line is free while a row is cut off or out of sight; what is chosen is whole", arguments: 0..<20) func nothingHidden(seed: Int)
  {
    var random = Seeded(UInt64(seed))
    for _ in 0..<500 {
      let heights = (0..<random.number(1...30)).map { _ in random.number(1...random.pick([1, 3, 9])) }
      let lines = random.number(1...40)
      let chosen = random.oneIn(4) ? nil : random.number(0...heights.count - 1)
      let list = arranged(heights, lines: lines, chosen: chosen, least: random.number(1...3))
      let used = list.rows.reduce(0) { $0 + $1.height }
      let what = "seed \(seed): \(heights) in \(lines), chosen \(chosen ?? -1): \(list)"
      #expect(used == lines || used < lines && list.isWhole, "\(what)")
      #expect(list.above + list.rows.count + list.below == heights.count && list.rows.first?.index == list.above, "\(what)")
      #expect(zip(list.rows, list.rows.dropFirst()).allSatisfy { $0.index + 1 == $1.index }, "\(what)")
      #expect(list.rows.allSatisfy { $0.height >= 1 && $0.height <= heights[$0.index] }, "\(what)")
      if let chosen { #expect(list.rows.first { $0.index == chosen }?.height == min(heights[chosen], lines), "\(what)") }
    }
  }

  @Test("a row of a list says everything in the lines that it asks for, at any width", arguments: 0..<10) func whole(seed: Int) {
    var random = Seeded(UInt64(seed))
    let words = ["straat", "buurt", "een", "wijkbeheerder", "de", "groen", "verhuiscoach"]
    for _ in 0..<100 {
      let texts = (0..<random.number(1...6)).map { _ in (0..<random.number(1...12)).map { _ in random.pick(words) }.joined(separator: " ") }
      var sheet = Sheet(width: random.number(20...90), rows: random.number(8...30), glyphs: .unicode)
      let empty = sheet
      let chosen = random.number(0...texts.count - 1)
      sheet.addList(count: texts.count, chosen: chosen) { empty.item(texts[$0], isChosen: $0 == chosen, lines: $1) }
      let shown = sheet.lines.map { $0.dropFirst().map(\.text).joined() }.joined(separator: " ")
      #expect(sheet.lines.count <= sheet.rows)
      #expect(sheet.lines.count == sheet.rows || texts.allSatisfy(shown.contains) && !shown.contains("…"), "seed \(seed): \(sheet.lines)")
      #expect(shown.contains(texts[chosen]), "seed \(seed): \(sheet.lines)")
    }
  }
}
