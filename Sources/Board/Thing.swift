// One thing as the fold keeps it: which events are about it, and which of them gives each field its value. A board may have 100,000 of these.

/// The value of one field of a thing: which event set it (its place in ``Board/events``), and where in that event.
struct Register: Sendable {
  let event: Int32
  let slot: Int32
}

/// One thing: its registers, and the events they came from, as places in ``Board/events``.
struct Thing: Sendable {
  /// The event that came first, which says what this is about.
  let first: Int32
  /// The event that made it, where things of this kind are made by one.
  var maker: Int32?
  /// The events that came after the first.
  var later: [Int32] = []
  /// Filled when a second event arrives: most notes never change, and go without.
  var registers: [Register] = []
  /// The highest tick of any field but `removed`.
  private(set) var highestEditTick: UInt64 = 0
  private(set) var highestTick: UInt64 = 0

  init(begunBy event: Event, _ index: Int32) {
    first = index
    maker = event.makesItsThing ? index : nil
    recordTicks(of: event)
  }

  mutating func recordTicks(of event: Event) {
    highestTick = max(highestTick, event.tick)
    if event.tick > highestEditTick, event.set.contains(where: { $0.field != .removed }) { highestEditTick = event.tick }
  }
}
