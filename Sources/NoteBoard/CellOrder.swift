// In which order things stand in a cell: notes by the time of their creation, and what is being written by the time when it was begun. So what arrives
// comes below it; and what was just shared stays where it was written until the cursor leaves the cell.
import Board

/// The order of one cell.
struct CellOrder {
  /// How many notes of the cell are seen here.
  let notes: Int
  /// What stands between the notes, and at which place.
  private var between: [(place: Int, slot: Slot)] = []
  /// The notes that stand elsewhere than the board has them: their places there, ascending.
  private var moved: [Int] = []

  var count: Int { notes - moved.count + between.count }

  fileprivate init(notes: Int) { self.notes = notes }

  /// - Parameters:
  ///   - notes: how many notes are seen.
  ///   - begun: what stands by the time when it was begun; none where it is not known, which is the end.
  ///   - places: the board's own places of those that are notes.
  ///   - countUntil: how many notes were there at a moment.
  fileprivate init(notes: Int, begun: [(at: Instant?, slot: Slot)], places: [Int], countUntil: (Instant) -> Int) {
    self.notes = notes
    moved = places.sorted()
    let inOrder = begun.enumerated().sorted { a, b in
      switch (a.element.at, b.element.at) {
      case (let one?, let other?) where one != other: one < other
      case (nil, _?): false
      case (_?, nil): true
      default: a.offset < b.offset
      }
    }
    for (number, entry) in inOrder.enumerated() {
      let before = entry.element.at.map { at in
        let count = countUntil(at)
        return count - moved.prefix { $0 < count }.count
      }
      between.append((place: (before ?? notes - moved.count) + number, slot: entry.element.slot))
    }
  }

  /// What stands at a place: something of its own, or the note with a place of the board.
  func entry(at index: Int) -> Entry? {
    guard index >= 0, index < count else { return nil }
    var place = index
    for entry in between {
      if entry.place == index { return .slot(entry.slot) }
      if entry.place < index { place -= 1 }
    }
    for note in moved where note <= place { place += 1 }
    return .note(place)
  }

  enum Entry {
    case slot(Slot)
    /// By its place among the notes of the board.
    case note(Int)
  }

  func index(of slot: Slot) -> Int? { between.first { $0.slot == slot }?.place }

  /// Where a note stands that has a place of the board.
  func index(ofNote place: Int) -> Int {
    var index = place - moved.prefix { $0 < place }.count
    for entry in between where entry.place <= index { index += 1 }
    return index
  }
}

extension NoteBoardScreen {
  /// The order of a cell's items; with what is being written among them, where asked.
  func order(of cell: Cell, withEditor: Bool = false) -> CellOrder {
    let notes = noteCount(in: cell)
    let isWriting = withEditor && isWritingNew(in: cell)
    let pins = desk.pins.filter { $0.cell == cell }
    if !isWriting, pins.isEmpty, desk.drafts.isEmpty, desk.elsewhere.isEmpty { return CellOrder(notes: notes) }
    var (begun, places): ([(at: Instant?, slot: Slot)], [Int]) = ([], [])
    for pin in pins {
      guard let place = board.index(of: pin.note, in: cell, of: desk.sight) else { continue }
      places.append(place)
      begun.append((pin.begun, .item(.note(pin.note))))
    }
    for number in draftsStanding(in: cell) { begun.append((desk.drafts[number].begun, .item(.draft(number)))) }
    for number in elsewhereStanding(in: cell) { begun.append((desk.elsewhere[number].draft.begun, .item(.elsewhere(number)))) }
    if isWriting { begun.append((desk.editor?.begun, .editor)) }
    return CellOrder(notes: notes, begun: begun, places: places) { board.count(in: cell, until: $0, of: desk.sight) }
  }

  func slot(at index: Int, in cell: Cell, _ order: CellOrder) -> Slot? {
    switch order.entry(at: index) {
    case .slot(let slot): slot
    case .note(let place): note(at: place, in: cell).map { .item(.note($0)) }
    case nil: nil
    }
  }

  func index(of slot: Slot, in cell: Cell, _ order: CellOrder) -> Int? {
    if let index = order.index(of: slot) { return index }
    guard case .item(.note(let id)) = slot else { return nil }
    return board.index(of: id, in: cell, of: desk.sight).map(order.index(ofNote:))
  }

  /// A note that was just shared stays where its draft stood, when others came meanwhile.
  package mutating func pin(_ id: NoteID, begun: Instant?) {
    guard let begun, let cell = board.cell(of: id), let place = board.index(of: id, in: cell, of: desk.sight),
      board.count(in: cell, until: begun, of: desk.sight) < place || desk.pins.contains(where: { $0.cell == cell && $0.begun > begun })
    else { return }
    desk.pins.append(Pin(note: id, cell: cell, begun: begun))
  }

  /// A note that comes from a computer with a clock behind stands where it came here: below what was being written then.
  mutating func pinLate(_ id: NoteID) {
    guard let cell = board.cell(of: id), let note = board.note(id) else { return }
    let standing = draftsStanding(in: cell).map { desk.drafts[$0].begun } + [isWritingNew(in: cell) ? desk.editor?.begun : nil]
    let begun = standing.compactMap { $0 } + desk.pins.filter { $0.cell == cell && !$0.isLate }.map(\.begun)
    guard begun.contains(where: { note.createdAt <= $0 }) else { return }
    desk.pins.append(Pin(note: id, cell: cell, begun: now.wall, isLate: true))
  }

  /// What stands where it was written or came: until the cursor leaves the cell, and what came late as long as a draft stands there.
  mutating func dropPins() {
    if desk.pins.isEmpty { return }
    let here = cursorCell
    let pins = desk.pins.filter { $0.cell == here || $0.isLate && !draftsStanding(in: $0.cell).isEmpty }
    if pins.count < desk.pins.count { desk.pins = pins }
  }
}

/// A note that stands by the time when it was begun here, or came here, as long as the cursor is in its cell.
package struct Pin: Equatable, Sendable {
  let note: NoteID
  let cell: Cell
  let begun: Instant
  /// Whether it came from elsewhere, and was made before what stands above it by a clock that is behind.
  var isLate = false
}
