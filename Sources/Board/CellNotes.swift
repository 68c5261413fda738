// The notes of one cell, in order. What is kept here is derived: the registers alone say where a note stands.

/// A note in its cell. The order is that of creation: by clock, then by writer, then by number, so that every screen shows the same.
struct Placed: Hashable, Comparable, Sendable {
  let at: Instant
  let id: NoteID

  static func < (a: Placed, b: Placed) -> Bool { a.at != b.at ? a.at < b.at : a.id < b.id }
}

/// Notes in order of creation, in blocks: when one comes or goes, only its block moves up. Two copies of a board that are merged bring
/// thousands of notes that belong between others.
struct CellNotes: Equatable, Sendable {
  /// None of them empty; each begins after the last note of the one before.
  private var blocks: [[Placed]] = []
  private(set) var count = 0

  private static let blockCapacity = 256

  subscript(index: Int) -> NoteID? {
    guard index >= 0 else { return nil }
    var rest = index
    for block in blocks {
      if rest < block.count { return block[rest].id }
      rest -= block.count
    }
    return nil
  }

  func index(of placed: Placed) -> Int? {
    guard let (block, index) = find(placed) else { return nil }
    return blocks[..<block].reduce(index) { $0 + $1.count }
  }

  var all: some Sequence<Placed> { blocks.joined() }

  var first: Placed? { blocks.first?.first }

  /// How many come before a note, whether or not it is one of them.
  func countBefore(_ placed: Placed) -> Int {
    let block = self.block(for: placed)
    let before = blocks[..<block].reduce(0) { $0 + $1.count }
    return block < blocks.count ? before + blocks[block].firstPassing { $0 >= placed } : before
  }

  /// How many were there at a moment.
  func count(until at: Instant) -> Int {
    let block = blocks.firstPassing { $0.last.map { $0.at > at } ?? true }
    let before = blocks[..<block].reduce(0) { $0 + $1.count }
    return block < blocks.count ? before + blocks[block].firstPassing { $0.at > at } : before
  }

  mutating func insert(_ placed: Placed) {
    count += 1
    guard let last = blocks.last?.last else { return blocks = [[placed]] }
    // Most come after all that are there.
    let isLast = last < placed
    let block = isLast ? blocks.count - 1 : self.block(for: placed)
    if isLast { blocks[block].append(placed) } else { blocks[block].insert(placed, at: blocks[block].firstPassing { $0 >= placed }) }
    if blocks[block].count > Self.blockCapacity {
      let half = Array(blocks[block].suffix(Self.blockCapacity / 2))
      blocks[block].removeLast(half.count)
      blocks.insert(half, at: block + 1)
    }
  }

  mutating func remove(_ placed: Placed) {
    guard let (block, index) = find(placed) else { return }
    count -= 1
    blocks[block].remove(at: index)
    if blocks[block].isEmpty { blocks.remove(at: block) }
  }

  private func find(_ placed: Placed) -> (block: Int, index: Int)? {
    let block = self.block(for: placed)
    guard block < blocks.count else { return nil }
    let index = blocks[block].firstPassing { $0 >= placed }
    return blocks[block][index] == placed ? (block, index) : nil
  }

  /// The first block that doesn't end before the note.
  private func block(for placed: Placed) -> Int {
    blocks.firstPassing { $0.last.map { $0 >= placed } ?? true }
  }

  /// Where the blocks are cut depends on the order of arrival, and means nothing.
  static func == (a: CellNotes, b: CellNotes) -> Bool { a.count == b.count && a.blocks.joined().elementsEqual(b.blocks.joined()) }
}

extension RandomAccessCollection where Index == Int {
  /// Where the first element stands that passes, where all after it pass too; the end when none does.
  package func firstPassing(_ passes: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
