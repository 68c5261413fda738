// How changes are made: a pen numbers this process's events and gives each its tick. It makes nothing up: writer and time come in as values.

/// Writes this process's events. Each event must be applied to the board before the next one about the same thing is written, so that ticks rise.
public struct Pen: Equatable, Sendable {
  /// The writer of all events made with it; of no other pen's.
  public let writer: WriterID
  /// On whose behalf is written.
  public var author: Author
  private var written: UInt64 = 0

  /// A pen that has not written yet, for a writer that never wrote before.
  public init(writer: WriterID, author: Author) {
    self.writer = writer
    self.author = author
  }

  /// An event that sets fields of a thing that is there, or of one that has a name. None when the thing is frozen (``Board/nextTick(for:)``).
  public mutating func change(_ thing: ThingID, _ set: [Assignment], on board: Board, at now: Instant) -> Event? {
    guard let tick = board.nextTick(for: thing) else { return nil }
    written += 1
    return Event(id: EventID(writer: writer, n: written), tick: tick, at: now, author: author, thing: thing, set: set)
  }

  /// The event that makes a note; the note has this event's id.
  public mutating func newNote(_ set: [Assignment], at now: Instant) -> Event { newThing(.note, set, at: now) }

  /// The event that makes a thing which is named after it: a note, a sticker, a package, a takeaway.
  public mutating func newThing(_ kind: Kind, _ set: [Assignment], at now: Instant) -> Event {
    written += 1
    let id = EventID(writer: writer, n: written)
    return Event(id: id, tick: 1, at: now, author: author, thing: ThingID(kind, .event(id)), set: set)
  }

  /// Writes changes, and applies each to the board.
  /// - Parameters:
  ///   - changes: things and fields.
  ///   - board: takes in what is written.
  ///   - now: for the events' `at`.
  /// - Returns: the events; a thing that is frozen has none.
  public mutating func write(_ changes: [ThingChange], on board: inout Board, at now: Instant) -> [Event] {
    changes.compactMap { change in
      guard let event = self.change(change.thing, change.set, on: board, at: now) else { return nil }
      board.apply(event)
      return event
    }
  }
}
