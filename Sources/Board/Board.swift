// The fold: what a set of events adds up to.
//
// The invariant, which Tests/BoardTests/FoldTests.swift holds to with a seeded generator:
//   a board is a function of the SET of its events. Applying them in any order, any number of times, gives an equal board.
// What keeps it:
//   1. Every field of every thing is a register of its own; its value is the one with the highest stamp (tick, writer). At equal stamps, which
//      only a damaged or hostile file has, the greater line by bytes wins.
//   2. An event that is already here, byte for byte, changes nothing.
//   3. A note is there once the event that made it has arrived; edits that arrive earlier wait in its registers.
//   4. A thing is gone when its removal has a higher tick than every other field of it; at a tie the edit wins.
//   5. Everything else (cells, counts, order) is derived from the registers, and kept up to date change by change, so that nothing on the way
//      to the screen grows with the number of notes.

/// Everything that is on one board, as the fold of the events that have been applied.
public struct Board: Sendable {
  /// All applied events, in order of arrival.
  public private(set) var events: [Event] = []
  private var known: [EventID: Copies] = [:]
  private var indexes: [ThingID: Int] = [:]
  var things: [Thing] = []
  /// The notes of every cell in order of creation; see Board+Cells.
  var cells: [Cell: [Placed]] = [:]
  /// The things of the kinds that a session has few of, by kind.
  var roster: [Kind: [Subject]] = [:]
  /// The groups in whose name some event was written: their screen has been opened.
  public private(set) var activeGroups: Set<String> = []

  public init() {}

  public init(_ events: some Sequence<Event>) {
    for event in events { apply(event) }
  }

  /// Takes in one event. Order and repeats don't matter.
  /// - Returns: whether it was new here.
  @discardableResult public mutating func apply(_ event: Event) -> Bool {
    guard let index = admit(event) else { return false }
    if let group = event.author.group, !activeGroups.contains(group) { activeGroups.insert(group) }
    let at = place(of: event.thing)
    things[at].history.append(index)
    if event.thing.kind == .note {
      let before = position(of: things[at])
      fold(Int(index), into: at)
      reindex(event.thing, from: before, to: position(of: things[at]))
    } else {
      fold(Int(index), into: at)
    }
    return true
  }

  /// Notes the event in the log. None when it is there already.
  private mutating func admit(_ event: Event) -> Int32? {
    let index = Int32(events.count)
    if let copies = known[event.id] {
      for copy in copies.all where events[Int(copy)] == event {
        // Our own event comes back from the file with its bytes, which decide ties.
        if events[Int(copy)].line.isEmpty { events[Int(copy)].line = event.line }
        return nil
      }
      known[event.id] = copies.adding(index)
    } else {
      known[event.id] = .one(index)
    }
    events.append(event)
    return index
  }

  private mutating func place(of thing: ThingID) -> Int {
    if let at = indexes[thing] { return at }
    things.append(Thing(id: thing))
    indexes[thing] = things.count - 1
    if thing.kind != .note { roster[thing.kind, default: []].append(thing.subject) }
    return things.count - 1
  }

  private mutating func fold(_ index: Int, into at: Int) {
    let event = events[index]
    for (slot, assignment) in event.set.enumerated() {
      if assignment.field != .removed { things[at].highestEditTick = max(things[at].highestEditTick, event.tick) }
      let register = Register(field: assignment.field, event: Int32(index), slot: Int32(slot))
      if let known = things[at].registers.firstIndex(where: { $0.field == assignment.field }) {
        if wins(register, over: things[at].registers[known]) { things[at].registers[known] = register }
      } else {
        things[at].registers.append(register)
      }
    }
    things[at].highestTick = max(things[at].highestTick, event.tick)
    if event.makesItsThing {
      // Of two different events under one id the one with the greater line made the thing.
      if let maker = things[at].maker, !(events[Int(maker)].line.lexicographicallyPrecedes(event.line)) { return }
      things[at].maker = Int32(index)
    }
  }

  private func wins(_ new: Register, over old: Register) -> Bool {
    let (a, b) = (events[Int(new.event)], events[Int(old.event)])
    if a.stamp != b.stamp { return a.stamp > b.stamp }
    if new.event == old.event { return new.slot > old.slot }
    return b.line.lexicographicallyPrecedes(a.line)
  }

  // MARK: - Reading registers

  func thing(_ id: ThingID) -> Thing? { indexes[id].map { things[$0] } }

  func value(_ field: Field, of thing: Thing) -> Value? {
    guard let register = thing.registers.first(where: { $0.field == field }) else { return nil }
    let value = events[Int(register.event)].set[Int(register.slot)].value
    return value == .null ? nil : value
  }

  /// The value that a field has now; none when it was never set, or taken back.
  public func value(_ field: Field, of id: ThingID) -> Value? { thing(id).flatMap { value(field, of: $0) } }

  /// The event that a field's value comes from.
  public func latest(_ field: Field, of id: ThingID) -> Event? {
    thing(id)?.registers.first { $0.field == field }.map { events[Int($0.event)] }
  }

  func isGone(_ thing: Thing) -> Bool {
    guard let removal = thing.registers.first(where: { $0.field == .removed }) else { return false }
    let event = events[Int(removal.event)]
    return event.set[Int(removal.slot)].value.isTrue && event.tick > thing.highestEditTick
  }

  /// Whether the thing is on the board: made, and not removed.
  public func isThere(_ id: ThingID) -> Bool {
    guard let thing = thing(id) else { return false }
    return (!id.kind.isMadeByItsFirstEvent || thing.maker != nil) && !isGone(thing)
  }

  /// Every event about one thing, oldest first by (tick, writer).
  public func history(of id: ThingID) -> [Event] {
    (thing(id)?.history ?? []).map { events[Int($0)] }.sorted {
      $0.stamp != $1.stamp ? $0.stamp < $1.stamp : $0.line.lexicographicallyPrecedes($1.line)
    }
  }

  /// The tick that the next change of this thing gets; none when the thing is frozen: its tick stands at the end of the scale
  /// (``Stamp/highestTick``), so nothing can come after what is there.
  public func nextTick(for id: ThingID) -> UInt64? {
    let highest = thing(id)?.highestTick ?? 0
    return highest < Stamp.highestTick ? highest + 1 : nil
  }

  /// Whether an event with this id has arrived.
  public func contains(_ id: EventID) -> Bool { known[id] != nil }
}

/// The value of one field of a thing: which event set it, and where in that event.
struct Register: Sendable {
  let field: Field
  let event: Int32
  let slot: Int32
}

/// One thing: its registers, and the events they came from.
struct Thing: Sendable {
  let id: ThingID
  var registers: [Register] = []
  var history: [Int32] = []
  /// The event that made it, where things of this kind are made by one.
  var maker: Int32?
  /// The highest tick of any field but `removed`.
  var highestEditTick: UInt64 = 0
  var highestTick: UInt64 = 0
}

/// The events under one id: one, but for a damaged or hostile file.
private enum Copies {
  case one(Int32)
  case several([Int32])

  var all: [Int32] {
    switch self {
    case .one(let index): [index]
    case .several(let indexes): indexes
    }
  }

  func adding(_ index: Int32) -> Copies { .several(all + [index]) }
}

extension Board: Equatable {
  /// Two boards are equal when everything that can be read from them is: same things, same winning values with their stamps, same cells.
  public static func == (a: Board, b: Board) -> Bool {
    guard a.known.count == b.known.count, a.cells == b.cells, a.things.count == b.things.count else { return false }
    return a.things.allSatisfy { thing in
      guard let other = b.thing(thing.id), thing.registers.count == other.registers.count else { return false }
      return thing.highestTick == other.highestTick && thing.highestEditTick == other.highestEditTick
        && thing.maker.map { a.events[Int($0)] } == other.maker.map { b.events[Int($0)] }
        && thing.registers.allSatisfy { register in
          guard let twin = other.registers.first(where: { $0.field == register.field }) else { return false }
          let (mine, its) = (a.events[Int(register.event)], b.events[Int(twin.event)])
          return mine.stamp == its.stamp && mine.set[Int(register.slot)] == its.set[Int(twin.slot)]
        }
    }
  }
}
