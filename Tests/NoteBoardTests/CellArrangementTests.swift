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
    #expect(arranged([8, 3, 5], rows: 14, must: 0).rows.map(\.height) == [8, 2, 4])
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

  @Test("where some are out of sight anyhow, what takes up to a third of the cell is not cut for the sake of one more") func whole() {
    #expect(arranged([5, 4, 5, 4, 5, 4, 3], rows: 19).rows.map(\.height) == [5, 4, 5, 4])
    #expect(arranged([9, 9, 9, 9, 9, 9], rows: 15).rows.map(\.height) == [5, 5, 5])
  }

  @Test("what is chosen opens over what is below it, at the end of the cell also over what is above it, and nothing else moves")
  func opening() {
    let heights = [3, 6, 3, 3, 6, 3]
    let still = arranged(heights, rows: 18)
    #expect(still.rows.map(\.y) == [0, 3, 6, 9, 12, 15])
    let second = arranged(heights, rows: 18, must: 1)
    #expect(second.rows.map(\.index) == [0, 1, 2, 3, 4, 5] && second.rows.map(\.y) == [0, 3, 9, 11, 13, 15])
    let fifth = arranged(heights, rows: 18, must: 4)
    #expect(fifth.rows.map(\.y) == [0, 3, 6, 9, 12] && (fifth.above, fifth.below) == (0, 1))
    let last = arranged([3, 3, 3, 3, 9], rows: 15, must: 4)
    #expect(last.rows.map(\.y) == [0, 2, 4, 6] && last.rows.map(\.index) == [1, 2, 3, 4] && (last.above, last.below) == (1, 0))
  }

  @Test("a cell turns only for what is out of sight, and then what somebody comes from is still there") func turning() {
    let heights = Array(repeating: 3, count: 20)
    for must in 0...3 { #expect(arranged(heights, rows: 12, must: must).rows.map(\.index) == [0, 1, 2, 3]) }
    let down = arranged(heights, rows: 12, must: 4)
    #expect(down.rows.map(\.index) == [3, 4, 5, 6] && down.top == 3)
    #expect(arranged(heights, rows: 12, top: 3, must: 2).rows.map(\.index) == [0, 1, 2, 3])
    #expect(arranged(heights, rows: 12, top: 9, must: 8).rows.map(\.index) == [6, 7, 8, 9])
    #expect(arranged(heights, rows: 12, must: 19).rows.map(\.index) == [16, 17, 18, 19])
  }

  private struct Case {
    let heights: [Int]
    let rows: Int
    let request: CellRequest
    var what: String {
      "\(heights) in \(rows), top \(request.top) must \(request.must ?? -1) held \(request.heldRow ?? -1): \(request.arranged())"
    }
  }

  private func cases(_ seed: Int) -> [Case] {
    var random = Seeded(UInt64(seed))
    return (0..<500).map { _ in
      let heights = (0..<random.number(1...14)).map { _ in random.number(1...random.pick([3, 6, 14])) }
      let rows = random.number(1...40)
      let must = random.oneIn(3) ? nil : random.number(0...heights.count - 1)
      let held = must == nil || random.oneIn(2) ? nil : random.number(0...rows - 1)
      let made = request(heights, rows: rows, top: random.number(0...heights.count - 1), must: must, held: held, isAiry: !random.oneIn(4))
      return Case(heights: heights, rows: rows, request: made)
    }
  }

  @Test(
    "no row is free while anything is hidden or shortened; what must be seen is seen whole, and what is not seen is counted",
    arguments: 0..<20)
  func nothingHidden(seed: Int) {
    for made in cases(seed) {
      let (cell, heights, rows) = (made.request.arranged(), made.heights, made.rows)
      let free = rows - cell.rows.reduce(0) { $0 + $1.height }
      #expect(cell.rows.allSatisfy { $0.y >= 0 && $0.y + $0.height <= rows && $0.height >= 1 }, "seed \(seed): \(made.what)")
      let isInOrder = zip(cell.rows, cell.rows.dropFirst()).allSatisfy { $0.y + $0.height <= $1.y && $0.index < $1.index }
      #expect(isInOrder, "seed \(seed): \(made.what)")
      #expect(cell.above + cell.rows.count + cell.below == heights.count, "seed \(seed): \(made.what)")
      // Beside what is open, one row may be too few for anything.
      let isOpen = cell.rows.contains { $0.index == made.request.must && $0.height > 3 }
      if cell.rows.contains(where: { $0.height < $0.full }) { #expect(free <= (isOpen ? 1 : 0), "seed \(seed): \(made.what)") }
      let shown = Set(cell.rows.map(\.index))
      for hidden in [(cell.rows.first?.index ?? 0) - 1, (cell.rows.last?.index ?? 0) + 1] where heights.indices.contains(hidden) {
        #expect(free < (isOpen ? 2 : min(2, heights[hidden])), "seed \(seed): \(made.what)")
      }
      if heights.reduce(0, +) <= rows { #expect(cell.isWhole, "seed \(seed): \(made.what)") }
      guard let must = made.request.must else { continue }
      let chosen = cell.rows.first { $0.index == must }
      #expect(chosen.map { $0.height == min(heights[must], rows) } ?? false, "seed \(seed): \(made.what)")
      #expect(cell.above == (0..<must).count { !shown.contains($0) }, "seed \(seed): \(made.what)")
      if let held = made.request.heldRow, let chosen, chosen.y != min(held, rows - chosen.height) {
        // It moves no further than what stands above or below it asks.
        let above = cell.rows.filter { $0.index < must }.reduce(0) { $0 + $1.height }
        #expect(chosen.y == min(max(held, above), above + free), "seed \(seed): \(made.what)")
      }
    }
  }

  @Test("where somebody stands in sight moves nothing but what opens there; and the same once more is the same", arguments: 0..<20)
  func stillness(seed: Int) {
    for made in cases(seed) where made.request.heldRow == nil {
      let cell = made.request.arranged()
      var again = made.request
      again.top = cell.top
      #expect(again.arranged() == cell, "seed \(seed): \(made.what)")
      guard let must = made.request.must else { continue }
      again = made.request
      again.must = nil
      let still = again.arranged()
      guard let chosen = cell.rows.first(where: { $0.index == must }), let before = still.rows.first(where: { $0.index == must })
      else { continue }
      #expect(cell.top == still.top, "seed \(seed): \(made.what)")
      if before.height == chosen.height { #expect(cell == still, "seed \(seed): \(made.what)") }
      for row in cell.rows where row.index != must {
        guard let was = still.rows.first(where: { $0.index == row.index }) else {
          Issue.record("seed \(seed): \(row.index) was not there: \(made.what)")
          continue
        }
        #expect(row.index < must ? row.y <= was.y : row.y >= was.y, "seed \(seed): \(made.what)")
      }
    }
  }
}
