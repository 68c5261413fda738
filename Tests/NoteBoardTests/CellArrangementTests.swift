// Which notes of a cell are shown: the rule that nothing is hidden or shortened while a row is free, on any heights.
import SeedKit
import Testing

@testable import NoteBoard

@Suite("Arrangement of a cell") struct CellArrangementTests {
  private func request(_ heights: [Int], rows: Int, top: Int = 0, must: Int? = nil, held: Int? = nil, isAiry: Bool = true) -> CellRequest {
    CellRequest(count: heights.count, rows: rows, isAiry: isAiry, top: top, must: must, heldRow: held) { heights[$0] }
  }

  private func arranged(_ heights: [Int], rows: Int, top: Int = 0, must: Int? = nil, held: Int? = nil) -> CellArrangement {
    request(heights, rows: rows, top: top, must: must, held: held).arranged()
  }

  @Test("notes stand with an empty row above each, and the lowest of those give way first") func air() {
    #expect(arranged([2, 3], rows: 10).rows.map(\.y) == [1, 4])
    #expect(arranged([2, 3, 2], rows: 9).rows.map(\.y) == [1, 4, 7])
    #expect(arranged([2, 3, 2], rows: 8).rows.map(\.y) == [1, 3, 6])
    #expect(arranged([2, 3, 2], rows: 7).rows.map(\.y) == [0, 2, 5])
  }

  @Test("where not all fit, the longest are shortened first, but never what is chosen") func shortening() {
    #expect(arranged([8, 3, 5], rows: 12).rows.map(\.height) == [5, 3, 4])
    #expect(arranged([8, 3, 5], rows: 14, must: 0).rows.map(\.height) == [8, 3, 3])
    #expect(arranged([9, 9, 2], rows: 9).rows.map(\.height) == [4, 3, 2])
  }

  @Test("what can't be shown even shortened is counted, and the rows that are left go to what is shown") func hiding() {
    let cell = arranged([6, 6, 6, 6], rows: 11)
    #expect(cell.rows.map(\.index) == [0, 1, 2, 3] && cell.rows.map(\.height) == [3, 3, 3, 2])
    let low = arranged([6, 6, 6, 6], rows: 7, top: 1)
    #expect((low.above, low.below) == (1, 1) && low.rows.map(\.height) == [4, 3])
    // Scrolled down to the end, nothing stays empty below.
    #expect(arranged([2, 2, 2, 2], rows: 5, top: 3).rows.map(\.index) == [2, 3])
  }

  @Test("what is held keeps its row when something comes above or below, and moves as far as it must") func holding() {
    #expect(arranged([3, 2], rows: 10, must: 0, held: 4).rows.map(\.y) == [4, 8])
    #expect(arranged([3, 5], rows: 10, must: 0, held: 4).rows.map(\.y) == [2, 5])
    #expect(arranged([2, 2, 2, 3], rows: 12, must: 3, held: 5).rows.map(\.y) == [0, 2, 4, 6])
    #expect(arranged([2, 2, 2, 3], rows: 12, must: 3, held: 8).rows.map(\.y) == [1, 4, 6, 8])
  }

  @Test("no row is free while anything is hidden or shortened; what must be seen is seen whole", arguments: 0..<20)
  func nothingHidden(seed: Int) {
    var random = Seeded(UInt64(seed))
    for _ in 0..<500 {
      let heights = (0..<random.number(1...14)).map { _ in random.number(1...random.pick([3, 6, 14])) }
      let rows = random.number(1...40)
      let must = random.oneIn(3) ? nil : random.number(0...heights.count - 1)
      let held = random.oneIn(2) ? nil : random.number(0...rows - 1)
      let made = request(heights, rows: rows, top: random.number(0...heights.count - 1), must: must, held: held, isAiry: !random.oneIn(4))
      let cell = made.arranged()
      let used = cell.rows.reduce(0) { $0 + $1.height }
      let free = rows - used
      let what = "seed \(seed): \(heights) in \(rows), must \(must ?? -1) held \(held ?? -1): \(cell)"
      #expect(cell.rows.allSatisfy { $0.y >= 0 && $0.y + $0.height <= rows && $0.height >= 1 }, "\(what)")
      #expect(zip(cell.rows, cell.rows.dropFirst()).allSatisfy { $0.y + $0.height <= $1.y && $0.index + 1 == $1.index }, "\(what)")
      #expect(cell.above + cell.rows.count + cell.below == heights.count, "\(what)")
      if cell.rows.contains(where: { $0.height < $0.full }) { #expect(free == 0, "\(what)") }
      for hidden in [cell.above - 1, cell.above + cell.rows.count] where heights.indices.contains(hidden) {
        #expect(free < min(2, heights[hidden]), "\(what)")
      }
      if heights.reduce(0, +) <= rows { #expect(cell.isWhole, "\(what)") }
      guard let must else { continue }
      let shown = cell.rows.first { $0.index == must }
      #expect(shown.map { $0.height == min(heights[must], rows) } ?? false, "\(what)")
      if let held, let shown {
        // It moves no further than what stands above or below it asks.
        let above = cell.rows.filter { $0.index < must }.reduce(0) { $0 + $1.height }
        #expect(shown.y == min(max(held, above), above + free), "\(what)")
      }
    }
  }
}
