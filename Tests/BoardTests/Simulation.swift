// A session of a few writers who see each other's changes late, with a hostile copy machine among them: what the fold has to cope with.
import Board
import SeedKit

/// Makes events as twenty laptops and a bad afternoon would. The same seed makes the same events.
struct Simulation {
  private var random: Seeded
  private var desks: [Desk]
  /// Everything that was written, repeats included, in the order of writing.
  private(set) var events: [Event] = []
  private var notes: [ThingID] = []

  /// A writer, and the board as it has arrived there.
  private struct Desk {
    var pen: Pen
    var board = Board()
    /// What others wrote, or what was made up in their name, and has not arrived here yet.
    var unheard: [Event] = []
  }

  init(seed: UInt64, events count: Int) {
    random = Seeded(seed)
    desks = (1...4).map { Desk(pen: Pen(writer: WriterID(bits: $0 * 0x11), author: Author(group: $0 == 4 ? nil : GroupID(String($0))))) }
    while events.count < count {
      let desk = Int.random(in: desks.indices, using: &random)
      listen(desk)
      if random.chance(18), let old = events.randomElement(using: &random) { tamper(with: old) } else { write(desk) }
    }
  }

  /// Some of what others wrote arrives, in no order.
  private mutating func listen(_ desk: Int) {
    var still: [Event] = []
    for event in desks[desk].unheard.shuffled(using: &random) {
      if random.chance(40) { desks[desk].board.apply(event) } else { still.append(event) }
    }
    desks[desk].unheard = still
  }

  private mutating func add(_ event: Event) {
    events.append(event)
    for desk in desks.indices { desks[desk].unheard.append(event) }
    if event.makesNote { notes.append(event.thing) }
  }

  /// A line that no other event has; sometimes none, as long as it has not come back from the file.
  private mutating func lined(_ event: Event) -> Event {
    var event = event
    if random.chance(85) { event.line = line() }
    return event
  }

  private mutating func line() -> ArraySlice<UInt8> { Array("\(random.next() >> 48) \(events.count)".utf8)[...] }

  // MARK: - Honest changes

  private mutating func write(_ desk: Int) {
    let now = Instant(milliseconds: Int64.random(in: 0...40, using: &random))
    if random.chance(25) {
      let made = desks[desk].pen.newNote(place() + [Assignment(.text, .text("n\(events.count)"))], at: now)
      desks[desk].board.apply(made)
      return add(lined(made))
    }
    let thing = anything()
    let set = change(of: thing, on: desks[desk].board)
    guard let event = desks[desk].pen.change(thing, set, on: desks[desk].board, at: now) else { return }
    desks[desk].board.apply(event)
    add(lined(event))
    if random.chance(15) { add(event) }
  }

  private mutating func anything() -> ThingID {
    let things: [ThingID] = [
      ThingID(.board, "00"), ThingID(.caseStudy, "a"), ThingID(.caseStudy, "b"), ThingID(.group, "2"), ThingID(.group, "10"),
      ThingID(.theme, Theme.newConstruction.rawValue), ThingID(.card, "k"), ThingID(Kind(name: "sticker"), .event(id(0x11, 1))),
    ]
    return random.chance(85) ? notes.randomElement(using: &random) ?? things[0] : things[Int.random(in: things.indices, using: &random)]
  }

  private mutating func place() -> [Assignment] {
    [.caseStudy, .theme, .horizon, .step].compactMap { field in random.chance(field == .step ? 20 : 92) ? assignment(field) : nil }
  }

  private mutating func change(of thing: ThingID, on board: Board) -> [Assignment] {
    let fields: [Field] = [
      .text, .theme, .horizon, .step, .caseStudy, .removed, .hidden, .group, .level, .who, .on, .title, .order, "later",
    ]
    if random.chance(15) { return [assignment(.removed)] }
    var fieldsSet: [Assignment] = []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let field = fields[Int.random(in: fields.indices, using: &random)]
      guard !fieldsSet.contains(where: { $0.field == field }) else { continue }
      // Undo sets what an earlier event had set.
      let old = board.history(of: thing).flatMap(\.set).last { $0.field == field }
      fieldsSet.append(random.chance(25) ? Assignment(field, old?.value ?? .null) : assignment(field))
    }
    return fieldsSet
  }

  private mutating func assignment(_ field: Field) -> Assignment {
    if random.chance(6) {
      return Assignment(field, [.null, 3, "vreemd", .list(["x"]), .map(["nl": 1])].randomElement(using: &random) ?? .null)
    }
    let value: Value =
      switch field {
      case .caseStudy: random.chance(80) ? "a" : "b"
      case .theme: .text(Theme.allCases.randomElement(using: &random)?.rawValue ?? "")
      case .horizon: .text(Horizon.allCases.randomElement(using: &random)?.rawValue ?? "")
      case .step: .text(Step.allCases.randomElement(using: &random)?.rawValue ?? "")
      case .removed, .hidden: .flag(random.chance(60))
      case .order: .number(Int64.random(in: 0...3, using: &random))
      case .level: "wijk"
      case .who: .list(["wmo", "huurders"])
      case .on: .text(id(0x11, 1).text)
      case .group: "3"
      default: .text("v\(events.count) @x\(events.count % 3)")
      }
    return Assignment(field, value)
  }

  // MARK: - What should not happen

  private mutating func tamper(with old: Event) {
    var twin = old
    let later = Instant(milliseconds: Int64.random(in: 0...40, using: &random))
    func event(_ id: EventID, _ tick: UInt64, _ at: Instant, _ thing: ThingID, _ set: [Assignment]) -> Event {
      Event(id: id, tick: tick, at: at, author: Author(group: "buiten"), thing: thing, set: set)
    }
    let set = change(of: old.thing, on: Board())
    switch Int.random(in: 0..<8, using: &random) {
    case 0: break
    case 1: twin = event(old.id, old.tick, later, old.thing, old.set)
    case 2: twin = event(old.id, old.tick, old.at, old.thing, set)
    case 3: twin = event(old.id, old.tick + 1, later, old.thing, set)
    case 4: twin = event(EventID(writer: old.id.writer, n: old.id.n + 1_000), old.tick, later, old.thing, set)
    case 5: twin = event(old.id, old.tick, later, anything(), set)
    case 6: twin = event(id(0xEE, UInt64(events.count + 1)), random.chance(40) ? Stamp.highestTick : 1, later, old.thing, set)
    default: twin = event(id(0xEE, UInt64(events.count + 1)), 2, later, .note(id(0xEE, .max)), set)
    }
    twin.line = line()
    add(twin)
  }
}
