// Which slots of a cell are shown, with how many of their rows, and where: the one rule of "nothing hidden while there is room". Where somebody stands
// moves nothing: what is chosen opens over its neighbours. Knows heights only: no notes, no words. Looks at no more slots than the cell has rows.

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

  /// What is shown, in order.
  package internal(set) var rows: [Row] = []
  /// How many slots are out of sight on either side; what is covered by what is chosen is out of sight on its side.
  package internal(set) var above = 0
  package internal(set) var below = 0
  /// The first slot to show for the same picture once more.
  var top = 0

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

  /// Whether all slots can be in sight, the last of them as a scrap.
  private var allFit: Bool {
    var used = 0
    for index in 0..<count {
      let full = full(index)
      if used + min(full, Self.scrap) > rows { return false }
      used += min(full, Self.least)
    }
    return true
  }

  /// The rows that all slots need: with empty rows between them, whole, and shortened. Not counted further than a limit.
  func need(upTo limit: Int) -> LaneNeed {
    var need = LaneNeed(airy: isAiry ? 1 : 0, full: 0, least: 0)
    for index in 0..<max(0, count) {
      let full = full(index)
      need.airy += full + (isAiry ? 1 : 0)
      need.full += full
      need.least += index == must ? full : min(full, Self.least)
      if need.least >= limit { break }
    }
    return LaneNeed(airy: min(need.airy, limit), full: min(need.full, limit), least: min(need.least, limit))
  }

  func arranged() -> CellArrangement {
    guard count > 0, rows > 0 else { return CellArrangement(below: max(0, count)) }
    let allFit = allFit
    // Where some are out of sight anyhow, what takes up to a third of the cell is not cut for the sake of one more.
    let shortest = allFit ? Self.least : max(Self.least, rows / 3)
    let still = Window(self, from: allFit ? 0 : top, shortest: shortest).filled()
    guard let must else { return still }
    let opened = still.opening(must, rows: rows)
    guard let heldRow else { return opened ?? turned(to: must, from: still.top, shortest: shortest) }
    let keepsRow = opened?.rows.contains { $0.index == must && $0.y == min(heldRow, rows - $0.height) } ?? false
    if let opened, keepsRow { return opened }
    return Window(self, around: must, on: heldRow, shortest: shortest).filled()
  }

  /// What was out of sight comes into sight, and beside it the slot where somebody comes from.
  private func turned(to must: Int, from top: Int, shortest: Int) -> CellArrangement {
    let turned = Window(self, from: turnedTop(must, isDown: must > top, shortest), shortest: shortest).filled()
    return turned.opening(must, rows: rows) ?? turned
  }

  /// The first slot to show then.
  private func turnedTop(_ must: Int, isDown: Bool, _ shortest: Int) -> Int {
    func height(_ index: Int) -> Int { min(full(index), shortest) }
    if isDown { return must > 0 && height(must - 1) + height(must) <= rows ? must - 1 : must }
    var left = rows - height(must)
    if must + 1 < count, height(must + 1) <= left { left -= height(must + 1) }
    var top = must
    while top > 0, height(top - 1) <= left {
      top -= 1
      left -= height(top)
    }
    return top
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
  /// What a slot is shortened to.
  let shortest: Int
  /// What stays on its row, if anything does, and which row that is.
  let held: (index: Int, row: Int)?
  /// The heights of what is shown, first to last.
  var heights: [Int] = []
  /// What each of them needs to be whole.
  var fulls: [Int] = []
  var first: Int
  /// The first slot that is not only a scrap of one.
  var top: Int
  var used = 0
  /// What was measured: a note is wrapped once, however often it is asked for.
  private var measured: [Int: Int] = [:]

  /// The window from a slot on.
  init(_ request: CellRequest, from top: Int, shortest: Int) {
    (self.request, self.shortest, held) = (request, shortest, nil)
    first = min(max(0, top), request.count - 1)
    self.top = first
  }

  /// The window around a slot that is whole, and on a row.
  init(_ request: CellRequest, around index: Int, on row: Int, shortest: Int) {
    (self.request, self.shortest, held) = (request, shortest, (index, row))
    (first, top) = (index, index)
    add(index, height: full(index), atEnd: true)
  }

  private mutating func full(_ index: Int) -> Int {
    if let known = measured[index] { return known }
    let full = request.full(index)
    measured[index] = full
    return full
  }

  var end: Int { first + heights.count }
  var left: Int { request.rows - used }
  /// The rows above the slot that is held.
  var usedAbove: Int { held.map { heights[..<($0.index - first)].reduce(0, +) } ?? 0 }

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

  /// Takes in the slots above, in no more rows than given.
  private mutating func growUp(rows: Int, to most: Int) {
    var rows = rows
    while first > 0 {
      let needed = min(full(first - 1), most)
      if needed > rows { return }
      add(first - 1, height: needed, atEnd: false)
      rows -= needed
    }
  }

  private mutating func growDown(rows: Int, to most: Int) {
    var rows = rows
    while end < request.count {
      let needed = min(full(end), most)
      if needed > rows { return }
      add(end, height: needed, atEnd: true)
      rows -= needed
    }
  }

  /// Takes in as many slots as there is room for: first those that leave what is held on its row.
  private mutating func grow() {
    if let held {
      growUp(rows: min(held.row, left), to: shortest)
      growDown(rows: max(0, min(left, request.rows - held.row - heights[heights.count - 1])), to: shortest)
    }
    growDown(rows: left, to: shortest)
    growUp(rows: left, to: shortest)
    top = first
    growDown(rows: left, to: CellRequest.scrap)
    growUp(rows: left, to: CellRequest.scrap)
  }

  /// What is shown.
  func filled() -> CellArrangement {
    var window = self
    window.grow()
    window.lengthen()
    return window.placed()
  }

  /// Gives the rows that are left to what was shortened, the shortest first: so it is the longest that stay short. What must be shown keeps its row as
  /// long as that leaves no row unused.
  private mutating func lengthen() {
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
    guard let held else { return true }
    let above = usedAbove
    return first + place < held.index ? above < held.row : held.row + used - above < request.rows
  }

  /// Puts the slots on their rows. Empty rows come above each as long as there are some left, and at the end.
  private func placed() -> CellArrangement {
    var result = CellArrangement(above: first, below: request.count - end, top: top)
    // Where something is out of sight, no row is spent on air; one that is too few for another note stays at the end.
    let gap = request.isAiry && result.above + result.below == 0 ? 1 : 0
    var free = left
    // Everything above what is held keeps its rows, and the empty rows above it are what is left of them.
    var reserved = 0
    if let held {
      let above = usedAbove
      let slack = min(max(held.row, above), above + free) - above
      let wanted = min(gap * (held.index - first + 1), slack)
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
    var (y, above, below) = (lead, above, below)
    for (place, height) in window.heights.enumerated() {
      let index = window.first + place
      let isAbove = window.held.map { index <= $0.index } ?? false
      let empty = min(gap, isAbove ? above : below)
      if isAbove { above -= empty } else { below -= empty }
      y += empty
      rows.append(Row(index: index, y: y, height: height, full: window.fulls[place]))
      y += height
    }
    return self
  }

  /// The same with one slot whole: over the rows below it, and near the end of the cell over those above it too. Its neighbours give way as far as they
  /// must, to no less than a scrap; what has no room left for that is out of sight. Everything else stays where it is.
  /// - Returns: none where that slot is not shown.
  fileprivate func opening(_ index: Int, rows height: Int) -> CellArrangement? {
    guard let place = rows.firstIndex(where: { $0.index == index }) else { return nil }
    var chosen = rows[place]
    if chosen.height >= chosen.full { return self }
    (chosen.y, chosen.height) = (min(chosen.y, height - chosen.full), chosen.full)
    var opened = CellArrangement(rows: [chosen], above: above, below: below, top: top)
    for row in rows[..<place].reversed() {
      let end = min(row.y + row.height, opened.rows[0].y)
      let start = min(row.y, end - min(row.height, CellRequest.scrap))
      if start >= 0 { opened.rows.insert(row.on(start..<end), at: 0) } else { opened.above += 1 }
    }
    for row in rows[(place + 1)...] {
      let start = max(row.y, opened.end)
      let end = max(row.y + row.height, start + min(row.height, CellRequest.scrap))
      if end <= height { opened.rows.append(row.on(start..<end)) } else { opened.below += 1 }
    }
    // One row may be too few for the last of them.
    let last = opened.rows.count - 1
    opened.rows[last].height = min(opened.rows[last].full, height - opened.rows[last].y)
    return opened
  }

  /// The first row behind what is shown.
  private var end: Int { rows.last.map { $0.y + $0.height } ?? 0 }
}

extension CellArrangement.Row {
  /// The same slot on other rows.
  fileprivate func on(_ rows: Range<Int>) -> Self { Self(index: index, y: rows.lowerBound, height: rows.count, full: full) }
}
