// Changes made here: on the board at once, on their way to the file, and in the log for undo.
import Board

/// What this screen did, and what it took back, for undo and redo.
package struct ChangeLog: Equatable, Sendable {
  /// One field of a change: the event that set it here, and what was there before.
  package struct Part: Equatable, Sendable {
    package let thing: ThingID
    package let field: Field
    /// The event that gives the field its value as long as nobody changed it since; none where it was never set.
    package internal(set) var own: EventID?
    package let valueBefore: Value
    let eventBefore: EventID?

    /// What undo needs to remove a thing that was made here.
    static func making(_ thing: ThingID, own: EventID?) -> Part {
      Part(thing: thing, field: .removed, own: own, valueBefore: .flag(true), eventBefore: nil)
    }
  }

  /// A step that can be taken back.
  package enum Step: Equatable, Sendable {
    /// Fields of one thing, or, when a facilitator says something to everybody, of several.
    case change([Part])
    case draftRemoved(Draft)
  }

  package internal(set) var done: [Step] = []
  package internal(set) var undone: [Step] = []

  /// A new change: what was taken back before it can't be done again.
  mutating func record(_ step: Step) {
    done.append(step)
    undone = []
  }

  /// A value that an earlier step set has been put back by another event; from now on that event stands for it.
  mutating func replace(_ old: EventID?, of field: Field, on thing: ThingID, by new: EventID) {
    func renewed(_ step: Step) -> Step {
      guard case .change(var fields) = step else { return step }
      for index in fields.indices where fields[index].thing == thing && fields[index].field == field && fields[index].own == old {
        fields[index].own = new
      }
      return .change(fields)
    }
    done = done.map(renewed)
    undone = undone.map(renewed)
  }
}

extension Shell {
  /// Sets fields of a thing, as one step for undo.
  /// - Returns: whether anything was written.
  @discardableResult package mutating func change(_ thing: ThingID, _ set: [Assignment]) -> Bool { change([ThingChange(thing, set)]) }

  /// Sets fields of several things, which undo takes back together.
  /// - Returns: whether anything was written.
  @discardableResult package mutating func change(_ changes: [ThingChange]) -> Bool {
    var events: [Event] = []
    var parts: [ChangeLog.Part] = []
    for change in changes {
      guard let (event, its) = write(change.thing, change.set) else { continue }
      events.append(event)
      parts += its
    }
    guard !events.isEmpty else { return false }
    self.changes.record(.change(parts))
    emit(.append(events))
    return true
  }

  /// Makes things that are named after their first event: a note, a sticker, a package, a takeaway. All of them stand in one append, and are one step
  /// for undo.
  /// - Parameters:
  ///   - kind: what is made.
  ///   - sets: the fields of each.
  /// - Returns: their ids, in the same order.
  @discardableResult package mutating func make(_ kind: Kind, _ sets: [[Assignment]]) -> [EventID] {
    let events = sets.map { set in
      let event = pen.newThing(kind, set, at: now.wall)
      own(event)
      return event
    }
    if !events.isEmpty {
      changes.record(.change(events.map { .making($0.thing, own: nil) }))
      emit(.append(events))
    }
    lastMade = events.last?.id ?? lastMade
    return events.map(\.id)
  }

  /// Makes one thing.
  @discardableResult package mutating func make(_ kind: Kind, _ set: [Assignment]) -> EventID { make(kind, [set])[0] }

  /// Changes something that is no work of anybody's to undo: where the group is, that it is done.
  /// - Returns: whether anything was written.
  @discardableResult package mutating func write(_ change: ThingChange) -> Bool { write([change]) }

  /// Changes several things that are no work of anybody's to undo, in one append.
  /// - Returns: whether anything was written.
  @discardableResult package mutating func write(_ changes: [ThingChange]) -> Bool {
    let events = changes.compactMap { change in
      let event = pen.change(change.thing, change.set, on: board, at: now.wall)
      if let event { own(event) }
      return event
    }
    if !events.isEmpty { emit(.append(events)) }
    return !events.isEmpty
  }

  /// Writes down what the plenary screens show, so that all of them go along. It is nothing to undo: the key beside it takes it back.
  /// - Parameter view: none where there is no page to turn to, which writes nothing.
  package mutating func show(_ view: PlenaryView?) {
    guard let view, fileTakesIt() else { return }
    write(board.changes(for: .shows(view), at: now.wall))
  }

  private mutating func write(_ thing: ThingID, _ set: [Assignment]) -> (Event, [ChangeLog.Part])? {
    var parts = set.map {
      ChangeLog.Part(
        thing: thing, field: $0.field, own: nil, valueBefore: board.value($0.field, of: thing) ?? .null,
        eventBefore: board.latest($0.field, of: thing)?.id)
    }
    guard let event = pen.change(thing, set, on: board, at: now.wall) else {
      say(Words.frozen, isWarning: true)
      return nil
    }
    own(event)
    for index in parts.indices { parts[index].own = event.id }
    return (event, parts)
  }

  // MARK: - The log

  /// Somebody else took something back that can be put back here.
  package mutating func recordRemoval(_ removal: Event) {
    let part = ChangeLog.Part(thing: removal.thing, field: .removed, own: removal.id, valueBefore: .flag(false), eventBefore: nil)
    changes.record(.change([part]))
  }

  /// The last two steps are one for undo, as two digits of one number are. Nothing where they are about different things.
  package mutating func joinLastSteps() {
    guard changes.done.count > 1, case .change(let last) = changes.done[changes.done.count - 1],
      case .change(var first) = changes.done[changes.done.count - 2], first.count == 1, last.count == 1, first[0].thing == last[0].thing,
      first[0].field == last[0].field
    else { return }
    first[0].own = last[0].own
    changes.done.removeLast()
    changes.done[changes.done.count - 1] = .change(first)
  }

  /// A draft was thrown away.
  package mutating func recordRemoval(of draft: Draft) { changes.record(.draftRemoved(draft)) }

  /// What was just changed made its thing: undo removes that.
  package mutating func recordAsMade() {
    guard case .change(let parts)? = changes.done.last, parts.count == 1, parts[0].eventBefore == nil else { return }
    changes.done[changes.done.count - 1] = .change([.making(parts[0].thing, own: parts[0].own)])
  }

  /// Undo is offered only while the last word about a field was ours; of a new thing, only while nobody else touched it.
  func isStillOurs(_ part: ChangeLog.Part) -> Bool {
    guard board.latest(part.field, of: part.thing)?.id == part.own else { return false }
    return part.own != nil || board.history(of: part.thing).allSatisfy { $0.id.writer == pen.writer }
  }

  /// Sets the values from before a change again.
  /// - Parameter parts: the fields of it that go back.
  /// - Returns: the change that this is, and what it is about; none where nothing could be written.
  mutating func putBack(_ parts: [ChangeLog.Part]) -> (change: [ChangeLog.Part], things: [ThingID])? {
    var events: [Event] = []
    var inverse: [ChangeLog.Part] = []
    var things: [ThingID] = []
    for part in parts where !things.contains(part.thing) { things.append(part.thing) }
    for thing in things {
      let fields = parts.filter { $0.thing == thing }
      guard let (event, its) = write(thing, fields.map { Assignment($0.field, $0.valueBefore) }) else { continue }
      for field in fields { changes.replace(field.eventBefore, of: field.field, on: thing, by: event.id) }
      events.append(event)
      inverse += its
    }
    guard !events.isEmpty else { return nil }
    emit(.append(events))
    return (inverse, things)
  }
}

extension Shell {
  /// What was done before this screen began can be taken back here, the last one first.
  /// - Parameter deeds: what was done, the last one at the end.
  package mutating func recall(_ deeds: [PastDeed]) {
    changes.done =
      deeds.map { deed in
        .change(
          deed.parts.map {
            ChangeLog.Part(
              thing: $0.thing, field: $0.field, own: $0.event, valueBefore: $0.valueBefore, eventBefore: $0.eventBefore)
          })
      } + changes.done
  }
}
