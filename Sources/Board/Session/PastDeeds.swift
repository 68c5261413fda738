// What facilitators did, as it can be told from the file alone: for who begins again and wants to take something back.

/// Something that a facilitator did at once: what it set, and what stood there before.
public struct PastDeed: Equatable, Sendable {
  /// One field of it.
  public struct Part: Equatable, Sendable {
    /// What was changed.
    public let thing: ThingID
    /// Which field of it.
    public let field: Field
    /// The event that gave the field its value, or that put the same value back since.
    public fileprivate(set) var event: EventID
    /// What it was set to; null took a value back.
    public let value: Value
    /// What stood there before; null where nothing did.
    public let valueBefore: Value
    /// The event that it came from; none where the field was never set.
    public let eventBefore: EventID?
  }

  /// What it set, in the order in which it was written.
  public fileprivate(set) var parts: [Part]
}

extension Board {
  /// What facilitators did and did not take back, the last one at the end. Events of one deed share writer and moment, their numbers follow each other, and each is about another
  /// thing.
  /// Not: what only turns the pages of the plenary screen, and what makes a board.
  /// - Parameter limit: of so many deeds at most, the last ones.
  /// - Returns: the deeds; empty on a board that no facilitator led.
  public func deedsOfFacilitators(last limit: Int = 20) -> [PastDeed] {
    let said = events.filter { $0.author.isFacilitator && PastDeed.kinds.contains($0.thing.kind) }
    let inTime = said.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    var groups: [[Event]] = []
    for event in inTime {
      if let last = groups.last?.last, last.id.writer == event.id.writer, last.at == event.at, last.id.n + 1 == event.id.n,
        groups[groups.count - 1].allSatisfy({ $0.thing != event.thing })
      {
        groups[groups.count - 1].append(event)
      } else {
        groups.append([event])
      }
    }
    var befores = Befores()
    var deeds: [PastDeed] = []
    for group in groups.filter(PastDeed.isDeed).suffix(4 * limit) {
      let deed = PastDeed(parts: group.flatMap { event in event.set.map { befores.part($0, of: event, on: self) } })
      if let last = deeds.last, deed.takesBack(last) {
        deeds.removeLast()
        deed.standsFor(last, in: &deeds)
      } else {
        deeds.append(deed)
      }
    }
    return deeds.suffix(limit)
  }
}

extension PastDeed {
  fileprivate static let kinds: Set<Kind> = [.session, .group, .poll, .note, .sentence, .package, .takeaway, .commitment, .agenda]

  /// Whether events are something that a facilitator did to a session that is there.
  fileprivate static func isDeed(_ events: [Event]) -> Bool {
    let isPageTurned = events.allSatisfy { $0.thing == .session && $0.set.allSatisfy { $0.field == .shows } }
    let isAgendaBrought = events.contains { $0.thing.kind == .agenda && $0.set.contains { $0.field == .title } }
    let isMade = events.contains { $0.thing.kind.isMadeByItsFirstEvent && $0.thing.subject == .event($0.id) }
    return !isPageTurned && !isAgendaBrought && !isMade
  }

  /// Whether this is what taking back another one comes to.
  fileprivate func takesBack(_ other: PastDeed) -> Bool {
    parts.allSatisfy { part in
      other.parts.contains {
        $0.thing == part.thing && $0.field == part.field && $0.event == part.eventBefore && $0.valueBefore == part.value
      }
    }
  }

  /// What was put back is again what earlier deeds said.
  fileprivate func standsFor(_ undone: PastDeed, in deeds: inout [PastDeed]) {
    for part in parts {
      guard let old = undone.parts.first(where: { $0.thing == part.thing && $0.field == part.field })?.eventBefore else { continue }
      for deed in deeds.indices {
        for index in deeds[deed].parts.indices {
          let known = deeds[deed].parts[index]
          if known.thing == part.thing, known.field == part.field, known.event == old { deeds[deed].parts[index].event = part.event }
        }
      }
    }
  }
}

/// What stood in a field before each event; a thing's history is read once.
private struct Befores {
  private var histories: [ThingID: [Event]] = [:]

  mutating func part(_ assignment: Assignment, of event: Event, on board: Board) -> PastDeed.Part {
    let history = histories[event.thing] ?? board.history(of: event.thing)
    histories[event.thing] = history
    let before = history.prefix { $0.id != event.id }.last { $0.set.contains { $0.field == assignment.field } }
    let value = before?.set.last { $0.field == assignment.field }?.value
    return PastDeed.Part(
      thing: event.thing, field: assignment.field, event: event.id, value: assignment.value,
      // Before it there was no group.
      valueBefore: value ?? (event.thing.kind == .group && assignment.field == .removed ? .flag(true) : .null), eventBefore: before?.id)
  }
}
