// Which rows of a list are shown, with how many lines each: nothing is out of sight or cut off while a line is free. Knows heights only: no words.

/// The rows of a list that are shown, from the top.
package struct ListArrangement: Equatable, Sendable {
  /// One row of the list.
  package struct Row: Equatable, Sendable {
    /// Its place in the list.
    package let index: Int
    /// How many lines it has.
    package internal(set) var height: Int
    /// How many lines it needs to be whole, not counted further than the lines that there are.
    package let full: Int
  }

  /// What is shown, without a hole between the indexes.
  package private(set) var rows: [Row] = []
  /// How many rows are out of sight on either side.
  package private(set) var above = 0
  package private(set) var below = 0

  /// Whether everything is in sight, and whole.
  package var isWhole: Bool { above == 0 && below == 0 && rows.allSatisfy { $0.height >= $0.full } }

  /// Chooses what is shown: what is chosen is whole, as many others as fit are in sight around it, and the longest are shortened first.
  /// - Parameters:
  ///   - count: how many rows the list has.
  ///   - lines: the lines that there are for all of them.
  ///   - chosen: the row that must be in sight; none where nothing is chosen.
  ///   - least: the lines that a row is shortened to before others go out of sight, at least 1.
  ///   - height: the lines that a row needs to be whole. Asked of no more rows than there are lines.
  package init(count: Int, lines: Int, chosen: Int? = nil, least: Int = 1, height: (Int) -> Int) {
    guard count > 0, lines > 0 else {
      below = max(0, count)
      return
    }
    var measured: [Int: Int] = [:]
    func full(_ index: Int) -> Int {
      if let known = measured[index] { return known }
      let full = min(max(1, height(index)), lines)
      measured[index] = full
      return full
    }
    var free = lines
    func add(_ index: Int, _ height: Int, atEnd: Bool) {
      free -= height
      rows.insert(Row(index: index, height: height, full: full(index)), at: atEnd ? rows.count : 0)
    }
    let start = chosen.map { min(max(0, $0), count - 1) } ?? 0
    if chosen != nil { add(start, full(start), atEnd: true) }
    var (first, end) = (start, start + rows.count)
    func grow(up: Bool, to limit: Int) {
      let spare = free - limit
      while up ? first > 0 : end < count {
        let index = up ? first - 1 : end
        let needed = min(full(index), max(1, least))
        guard free - needed >= spare else { return }
        add(index, needed, atEnd: !up)
        if up { first = index } else { end = index + 1 }
      }
    }
    // What is chosen stands in the middle as far as there are rows on both sides.
    grow(up: true, to: free / 2)
    grow(up: false, to: free)
    grow(up: true, to: free)
    lengthen(&free)
    while free > 0, first > 0 || end < count {
      let isUp = end >= count
      let index = isUp ? first - 1 : end
      add(index, min(full(index), free), atEnd: !isUp)
      if isUp { first = index } else { end = index + 1 }
    }
    (above, below) = (first, count - end)
  }

  /// Gives the lines that are left to the shortest of what was shortened: so it is the longest that stay short.
  private mutating func lengthen(_ free: inout Int) {
    while free > 0, let next = rows.indices.filter({ rows[$0].height < rows[$0].full }).min(by: { rows[$0].height < rows[$1].height }) {
      rows[next].height += 1
      free -= 1
    }
  }
}
