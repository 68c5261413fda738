// Which slots of a cell are shown, with how many of their rows, and where: the one rule of "nothing hidden while there is room". Knows heights only: no
// notes, no words. Looks at no more slots than the cell has rows.

/// The slots of a cell that are shown, from the top.
package struct CellArrangement: Equatable, Sendable {
  /// One slot on its rows.
  package struct Row: Equatable, Sendable {
    /// The slot's place in its cell.
    package let index: Int
    /// The first of its rows, counted from the cell's first row.
    package internal(set) var y: Int
    /// How many rows it has.
    package internal(set) var height: Int
    /// How many rows it needs to be whole.
    package let full: Int
  }

  /// What is shown, without a hole between the indexes.
  package internal(set) var rows: [Row] = []
  /// How many slots are out of sight on either side.
  package internal(set) var above = 0
  package internal(set) var below = 0

  /// Whether everything is in sight, and whole.
  package var isWhole: Bool { above == 0 && below == 0 && rows.allSatisfy { $0.height >= $0.full } }
}

/// A cell as far as its arrangement goes.
struct CellRequest {
  /// How many slots it has.
  var count: Int
  /// The rows that there are for all of them.
  var rows: Int
  /// Whether empty rows stand between slots where there are rows left.
  var isAiry = true
  /// The first slot to show, where not all can be shown.
  var top = 0
  /// The slot that must be shown, and whole: what is chosen or typed.
  var must: Int?
  /// The row on which that slot stays as long as this hides nothing.
  var heldRow: Int?
  /// The rows that a slot needs to be whole, at least 1. It need not count further than ``rows``.
  var height: (Int) -> Int

  /// What a note is shortened to before others are hidden: two lines of text, and the line about it.
  static let least = 3
  /// What is shown of one that would be hidden otherwise: one line of text, and the line about it.
  static let scrap = 2

  func full(_ index: Int) -> Int { min(max(1, height(index)), max(1, rows)) }
  func least(_ index: Int, full: Int) -> Int { index == must ? full : min(full, Self.least) }

  /// The rows that all slots need: with empty rows between them, whole, and shortened. Not counted further than a limit.
  func need(upTo limit: Int) -> LaneNeed {
    var need = LaneNeed(airy: isAiry ? 1 : 0, full: 0, least: 0)
    for index in 0..<max(0, count) {
      let full = full(index)
      need.airy += full + (isAiry ? 1 : 0)
      need.full += full
      need.least += least(index, full: full)
      if need.least >= limit { break }
    }
    return LaneNeed(airy: min(need.airy, limit), full: min(need.full, limit), least: min(need.least, limit))
  }

  func arranged() -> CellArrangement {
    guard count > 0, rows > 0 else { return CellArrangement(below: max(0, count)) }
    var window = Window(self)
    window.grow()
    window.lengthen()
    return window.placed()
  }
}

/// The rows that a lane needs for its fullest cell.
struct LaneNeed: Equatable {
  var airy: Int
  var full: Int
  var least: Int

  /// The greatest of each.
  mutating func cover(_ other: LaneNeed) {
    (airy, full, least) = (max(airy, other.airy), max(full, other.full), max(least, other.least))
  }
}

/// The slots that are shown while it is being found out which.
private struct Window {
  let request: CellRequest
  /// The heights of what is shown, first to last.
  var heights: [Int] = []
  /// What each of them needs to be whole.
  var fulls: [Int] = []
  var first: Int
  var used = 0
  /// What was measured: a note is wrapped once, however often it is asked for.
  private var measured: [Int: Int] = [:]

  init(_ request: CellRequest) {
    self.request = request
    first = min(max(0, request.must ?? request.top), request.count - 1)
    // A slot that stands alone is whole as far as there are rows.
    if request.must != nil { add(first, height: full(first), atEnd: true) }
  }

  private mutating func full(_ index: Int) -> Int {
    if let known = measured[index] { return known }
    let full = request.full(index)
    measured[index] = full
    return full
  }

  var end: Int { first + heights.count }
  var left: Int { request.rows - used }
  /// The rows above the slot that must be shown.
  var usedAbove: Int { request.must.map { heights[..<($0 - first)].reduce(0, +) } ?? 0 }

  private mutating func add(_ index: Int, height: Int, atEnd: Bool) {
    used += height
    if atEnd {
      heights.append(height)
      fulls.append(full(index))
    } else {
      heights.insert(height, at: 0)
      fulls.insert(full(index), at: 0)
      first = index
    }
  }

  /// Takes in the slots above, no further than one of them and no more rows than given.
  private mutating func growUp(to least: Int = 0, rows: Int, scrap: Bool = false) {
    var rows = rows
    while first > least {
      let needed = scrap ? min(full(first - 1), CellRequest.scrap) : request.least(first - 1, full: full(first - 1))
      if needed > rows { return }
      add(first - 1, height: needed, atEnd: false)
      rows -= needed
    }
  }

  private mutating func growDown(rows: Int, scrap: Bool = false) {
    var rows = rows
    while end < request.count {
      let needed = scrap ? min(full(end), CellRequest.scrap) : request.least(end, full: full(end))
      if needed > rows { return }
      add(end, height: needed, atEnd: true)
      rows -= needed
    }
  }

  /// Takes in as many slots as there is room for: first those that leave what must be shown on its row.
  mutating func grow() {
    if request.must != nil {
      if let held = request.heldRow {
        growUp(rows: min(held, left))
        growDown(rows: max(0, min(left, request.rows - held - heights[heights.count - 1])))
      } else {
        growUp(to: min(request.top, first), rows: left)
      }
    }
    growDown(rows: left)
    growUp(rows: left)
    growDown(rows: left, scrap: true)
    growUp(rows: left, scrap: true)
  }

  /// Gives the rows that are left to what was shortened, the shortest first: so it is the longest that stay short. What must be shown keeps its row as
  /// long as that leaves no row unused.
  mutating func lengthen() {
    while left > 0 {
      let short = heights.indices.filter { heights[$0] < fulls[$0] }
      if short.isEmpty { return }
      let kept = short.filter(keepsRow)
      guard let next = (kept.isEmpty ? short : kept).min(by: { (heights[$0], $0) < (heights[$1], $1) }) else { return }
      heights[next] += 1
      used += 1
    }
  }

  private func keepsRow(_ place: Int) -> Bool {
    guard let must = request.must, let held = request.heldRow else { return true }
    let above = usedAbove
    return first + place < must ? above < held : held + used - above < request.rows
  }

  /// Puts the slots on their rows. Empty rows come above each as long as there are some left, and at the end.
  func placed() -> CellArrangement {
    var result = CellArrangement(above: first, below: request.count - end)
    // Where something is out of sight, no row is spent on air; one that is too few for another note stays at the end.
    let gap = request.isAiry && result.above + result.below == 0 ? 1 : 0
    var free = left
    // Everything above what is held keeps its rows, and the empty rows above it are what is left of them.
    var reserved = 0
    if let must = request.must, let held = request.heldRow {
      let above = usedAbove
      let slack = min(max(held, above), above + free) - above
      let wanted = min(gap * (must - first + 1), slack)
      reserved = slack - wanted
      free -= slack
      return result.placing(self, lead: reserved, above: wanted, below: free, gap: gap)
    }
    return result.placing(self, lead: 0, above: 0, below: free, gap: gap)
  }
}

extension CellArrangement {
  /// - Parameters:
  ///   - window: the slots and their heights.
  ///   - lead: empty rows before everything.
  ///   - above: empty rows for the slots up to the one that is held.
  ///   - below: empty rows for the others; for all where none is held.
  ///   - gap: the most empty rows above a slot.
  /// - Returns: the same with the slots on their rows.
  fileprivate mutating func placing(_ window: Window, lead: Int, above: Int, below: Int, gap: Int) -> CellArrangement {
    let held = window.request.heldRow == nil ? nil : window.request.must
    var (y, above, below) = (lead, above, below)
    for (place, height) in window.heights.enumerated() {
      let index = window.first + place
      let isAbove = held.map { index <= $0 } ?? false
      let empty = min(gap, isAbove ? above : below)
      if isAbove { above -= empty } else { below -= empty }
      y += empty
      rows.append(Row(index: index, y: y, height: height, full: window.fulls[place]))
      y += height
    }
    return self
  }
}
