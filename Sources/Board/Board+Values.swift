// Reading registers: the value that each field has now, and the events behind it.

extension Board {
  func value(_ field: Field, of thing: Thing) -> Value? {
    guard let register = register(field, of: thing) else { return nil }
    let value = events[Int(register.event)].set[Int(register.slot)].value
    return if case .null = value { nil } else { value }
  }

  /// The value that a field has now; none when it was never set, or taken back.
  public func value(_ field: Field, of id: ThingID) -> Value? { thing(id).flatMap { value(field, of: $0) } }

  /// The event that a field's value comes from, also when that event took the value back; none when it was never set.
  public func latest(_ field: Field, of id: ThingID) -> Event? {
    thing(id).flatMap { register(field, of: $0) }.map { events[Int($0.event)] }
  }

  func isGone(_ thing: Thing) -> Bool {
    guard let removal = register(.removed, of: thing), events[Int(removal.event)].tick > thing.highestEditTick else { return false }
    return events[Int(removal.event)].set[Int(removal.slot)].value.isTrue
  }

  /// Whether the thing is on the board: made, and not removed.
  public func isThere(_ id: ThingID) -> Bool {
    guard let thing = thing(id) else { return false }
    return (!id.kind.isMadeByItsFirstEvent || thing.maker != nil) && !isGone(thing)
  }

  /// Every event about one thing, oldest first by (tick, writer).
  public func history(of id: ThingID) -> [Event] {
    guard let thing = thing(id) else { return [] }
    return ([thing.first] + thing.later).map { events[Int($0)] }.sorted { $1.outranks($0) }
  }

  /// The tick that the next change of this thing gets; none when the thing is frozen: its tick stands at the end of the scale
  /// (``Stamp/highestTick``), so nothing can come after what is there.
  public func nextTick(for id: ThingID) -> UInt64? {
    let highest = thing(id)?.highestTick ?? 0
    return highest < Stamp.highestTick ? highest + 1 : nil
  }
}
