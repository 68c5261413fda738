// Where notes stand: each cell's notes in order of creation, kept up to date change by change, so that a screen asks for what it shows and no more.

/// Where on the board a note stands: in a case, in one of the first two steps or in one theme and horizon of the third.
public struct Cell: Hashable, Sendable {
  /// The spot within the case.
  public enum Spot: Hashable, Sendable {
    case start, end
    case intervention(Theme, Horizon)
  }

  /// The case's slug.
  public let caseID: String
  public let spot: Spot

  public init(_ caseID: String, _ spot: Spot) {
    self.caseID = caseID
    self.spot = spot
  }

  public init(_ caseID: String, _ theme: Theme, _ horizon: Horizon) { self.init(caseID, .intervention(theme, horizon)) }
}

/// A note in its cell. The order is that of creation: by clock, then by writer, then by number, so that every screen shows the same.
struct Placed: Hashable, Comparable, Sendable {
  let at: Instant
  let id: NoteID

  static func < (a: Placed, b: Placed) -> Bool { (a.at, a.id) < (b.at, b.id) }
}

extension Board {
  /// How many notes a cell has. Takes the same time however many notes there are.
  public func count(in cell: Cell) -> Int { cells[cell]?.count ?? 0 }

  /// The note at a place in a cell, counted from 0, oldest first.
  public func note(at index: Int, in cell: Cell) -> NoteID? {
    guard let notes = cells[cell], notes.indices.contains(index) else { return nil }
    return notes[index].id
  }

  /// A note's place within its cell, counted from 0; none when it does not stand there.
  public func index(of id: NoteID, in cell: Cell) -> Int? {
    guard let notes = cells[cell], let thing = thing(.note(id)), let maker = thing.maker else { return nil }
    let sought = Placed(at: events[Int(maker)].at, id: id)
    let index = Self.insertionPoint(of: sought, in: notes)
    return index < notes.count && notes[index] == sought ? index : nil
  }

  /// Where a note stands now; none when it is not on the board, or has no place that this version knows.
  public func cell(of id: NoteID) -> Cell? { thing(.note(id)).flatMap { position(of: $0)?.cell } }

  /// The cells that have notes, in no order.
  public var filledCells: some Collection<Cell> { cells.keys }

  func position(of thing: Thing) -> (cell: Cell, placed: Placed)? {
    guard let maker = thing.maker, case .event(let id) = thing.id.subject, !isGone(thing), value(.hidden, of: thing)?.isTrue != true,
      let caseID = value(.caseStudy, of: thing)?.text, let spot = spot(of: thing)
    else { return nil }
    return (Cell(caseID, spot), Placed(at: events[Int(maker)].at, id: id))
  }

  private func spot(of thing: Thing) -> Cell.Spot? {
    switch value(.step, of: thing)?.text.map(Step.init(rawValue:)) ?? .interventions {
    case .start: return .start
    case .end: return .end
    case .interventions:
      guard let theme = value(.theme, of: thing)?.text.flatMap(Theme.init(rawValue:)),
        let horizon = value(.horizon, of: thing)?.text.flatMap(Horizon.init(rawValue:))
      else { return nil }
      return .intervention(theme, horizon)
    case nil: return nil
    }
  }

  mutating func reindex(_ thing: ThingID, from old: (cell: Cell, placed: Placed)?, to new: (cell: Cell, placed: Placed)?) {
    if old?.cell == new?.cell, old?.placed == new?.placed { return }
    if let old, let index = cells[old.cell].map({ Self.insertionPoint(of: old.placed, in: $0) }) {
      cells[old.cell]?.remove(at: index)
      if cells[old.cell]?.isEmpty == true { cells[old.cell] = nil }
    }
    if let new {
      let index = Self.insertionPoint(of: new.placed, in: cells[new.cell] ?? [])
      cells[new.cell, default: []].insert(new.placed, at: index)
    }
  }

  private static func insertionPoint(of sought: Placed, in notes: [Placed]) -> Int {
    var (low, high) = (0, notes.count)
    while low < high {
      let middle = (low + high) / 2
      if notes[middle] < sought { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
