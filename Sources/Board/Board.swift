// The fold: what a set of events adds up to.
//
// The invariant, which Tests/BoardTests/FoldTests.swift holds to with a seeded generator:
//   a board is a function of the SET of its events. Applying them in any order, any number of times, gives an equal board.
// What keeps it:
//   1. Every field of every thing is a register of its own; its value is the one with the highest stamp (tick, writer). At equal stamps, which
//      only a damaged or hostile file has, the greater line by bytes wins. See Event.outranks: nothing else decides between two events.
//   2. An event that is already here, byte for byte, changes nothing. Said with other bytes it counts once, with the greater line.
//   3. A note is there once the event that made it has arrived; edits that arrive earlier wait in its registers.
//   4. A thing is gone when its removal has a higher tick than every other field of it; at a tie the edit wins.
//   5. Everything else (cells, counts, order) is derived from the registers, and kept up to date change by change, so that nothing on the way
//      to the screen grows with the number of notes.

/// Everything that is on one board, as the fold of the events that have been applied. A value: a copy stays as it was.
public struct Board: Sendable {
  private var box = BoardBox(BoardContents())

  private var own: BoardContents {
    _read { yield box.contents }
    _modify {
      if !isKnownUniquelyReferenced(&box) { box = BoardBox(box.contents) }
      yield &box.contents
    }
  }

  /// All applied events, in order of arrival. An event that came without its line takes it over when it comes again with it.
  public private(set) var events: [Event] {
    get { box.contents.events }
    _modify { yield &own.events }
  }

  /// Everything that any event is about.
  private(set) var things: [Thing] {
    get { box.contents.things }
    _modify { yield &own.things }
  }

  /// The notes of every cell in order of creation; see Board+Cells.
  var cells: [Cell: CellNotes] {
    get { box.contents.cells }
    _modify { yield &own.cells }
  }

  /// The things of the kinds that a session has few of, by kind, in order of arrival.
  private(set) var roster: [Kind: [Subject]] {
    get { box.contents.roster }
    _modify { yield &own.roster }
  }

  /// The groups in whose name some event was written here: their screen has been opened.
  public private(set) var activeGroups: Set<GroupID> {
    get { box.contents.activeGroups }
    _modify { yield &own.activeGroups }
  }

  /// The notes of every cell by group, once a screen asks for them; see Board+Sight.
  var groupIndex: GroupIndex? {
    get { box.contents.groupIndex }
    _modify { yield &own.groupIndex }
  }

  /// Stands for all events that changed more than that a note came, in their order of arrival. As long as it is the same, a cell with as many notes has the
  /// same ones, and they say the same; also on a board that went another way since it was copied.
  public private(set) var edition: UInt64 {
    get { box.contents.edition }
    _modify { yield &own.edition }
  }

  /// Groups that were merged, and the group that each was merged into: see ``resolved(_:)`` for what it is part of now.
  var merges: [GroupID: GroupID] {
    get { box.contents.merges }
    _modify { yield &own.merges }
  }

  /// The groups as every picture asks for them; see Board+Roll. None since an event that may have changed them.
  var roll: GroupRoll? {
    get { box.contents.roll }
    _modify { yield &own.roll }
  }

  /// A board of which nothing has arrived yet.
  public init() {}

  /// The fold of these events; their order and repeats don't matter.
  public init(_ events: some Sequence<Event>) {
    let events = Array(events)
    // As long as no id comes twice these very ones are the board's, and a large board is not copied.
    self.events = events
    own.names.reserveCapacity(events.count)
    things.reserveCapacity(events.count)
    var count: Int32 = 0
    for event in events where take(event, count) { count += 1 }
  }

  /// Makes room for so many events.
  package mutating func reserve(_ count: Int) {
    events.reserveCapacity(count)
    own.names.reserveCapacity(count)
    things.reserveCapacity(count)
  }

  /// Takes in one event. Order and repeats don't matter.
  /// - Returns: whether it was new here.
  @discardableResult public mutating func apply(_ event: Event) -> Bool { take(event, Int32(events.count)) }

  /// Takes in an event that is the next to count; it stands there already, or is to be added.
  private mutating func take(_ event: Event, _ index: Int32) -> Bool {
    let isThere = index < events.count
    // One look at the table for the most common event of all, the one that makes a note.
    let makesNote = event.makesNote
    let (earlier, note) = own.names[event.id, default: Name()].admit(index, making: makesNote ? Int32(things.count) : nil)
    if let earlier {
      // What comes after it has to move up, or is not taken in yet: one by one from here.
      if isThere { events.removeSubrange(Int(index)...) }
      if let known = events[Int(earlier)] == event ? earlier : own.twins[event] {
        takeLine(of: event, known)
        return false
      }
      own.twins[event] = index
    }
    if events.count == index { events.append(event) }
    record(event)
    if event.changesRoll { roll = nil }
    groupIndex?.record(event)
    if let at = makesNote ? note.map(Int.init) : place(of: event.thing) {
      if things[at].later.isEmpty { spread(things[at].first, over: at) }
      things[at].later.append(index)
      beginEdition(with: event)
      fold(event, index, into: at)
    } else {
      begin(event, index)
    }
    return true
  }

  /// Mixed so that neither order nor what came before is lost: FNV-1a, with a number of 64 bits in the place of a byte.
  private mutating func beginEdition(with event: Event) {
    for part in [event.id.writer.bits, event.id.n] { edition = (edition ^ part) &* 0x100_0000_01B3 }
  }

  private mutating func record(_ event: Event) {
    // Who agreed something in the session before has not been in this one yet.
    guard let group = event.author.group, group != own.latestGroup, event.thing.kind != .commitment || !event.makesItsThing else { return }
    own.latestGroup = group
    if activeGroups.insert(group).inserted { roll = nil }
  }

  /// An event came once more. Lines decide ties; one that grew can only win where it lost, so folding it in once more is enough.
  private mutating func takeLine(of event: Event, _ known: Int32) {
    guard events[Int(known)].line.lexicographicallyPrecedes(event.line) else { return }
    events[Int(known)] = event
    if event.changesRoll { roll = nil }
    beginEdition(with: event)
    if let at = place(of: event.thing), !things[at].later.isEmpty { fold(event, known, into: at) }
  }

  private mutating func begin(_ event: Event, _ index: Int32) {
    let at = Int32(things.count)
    switch (event.thing.kind, event.thing.subject) {
    case (.note, .event(let id)): if id != event.id { own.names[id, default: Name()].note = at }
    default: own.places[event.thing] = at
    }
    switch event.thing.kind {
    case .note, .other: break
    case .board, .theme, .card, .caseStudy, .group, .session, .agenda, .sentence, .pick, .sticker, .poll, .answer, .package, .takeaway,
      .commitment:
      roster[event.thing.kind, default: []].append(event.thing.subject)
    }
    things.append(Thing(begunBy: event, index))
    if !event.makesNote || own.awaitedNotes.remove(event.id) != nil { beginEdition(with: event) }
    if let on = event.set.last(where: { $0.field == .on })?.value.noteID, place(of: .note(on)) == nil { own.awaitedNotes.insert(on) }
    if event.thing.kind == .note {
      let place = position(begunBy: event)
      if place == nil { recordHiding(event) }
      reindex(from: nil, to: place)
    }
    recordMerge(event)
  }

  private mutating func recordHiding(_ event: Event) {
    guard case .event(let id) = event.thing.subject, event.thing.kind == .note, event.set.contains(where: { $0.field == .hidden }) else {
      return
    }
    if value(.hidden, of: event.thing)?.isTrue == true { own.hiddenNames.insert(id) } else { own.hiddenNames.remove(id) }
  }

  /// The notes that are hidden and there all the same, in no order.
  var hiddenThings: [Thing] { own.hiddenNames.compactMap { thing(.note($0)) }.filter { $0.maker != nil && !isGone($0) } }

  /// Gives every field of a thing a register, now that a second event is about it.
  private mutating func spread(_ first: Int32, over at: Int) {
    for slot in events[Int(first)].set.indices { set(Register(event: first, slot: Int32(slot)), in: at) }
  }

  private mutating func fold(_ event: Event, _ index: Int32, into at: Int) {
    let before = position(of: things[at])
    for slot in event.set.indices { set(Register(event: index, slot: Int32(slot)), in: at) }
    things[at].recordTicks(of: event)
    // Of two different events under one id the one that outranks the other made the thing.
    if event.makesItsThing, things[at].maker.map({ event.outranks(events[Int($0)]) }) ?? true { things[at].maker = index }
    reindex(from: before, to: position(of: things[at]))
    recordHiding(event)
    recordMerge(event)
  }

  private mutating func set(_ register: Register, in at: Int) {
    let field = field(of: register)
    if let known = registerIndex(of: field, in: things[at]) {
      if wins(register, over: things[at].registers[known]) { things[at].registers[known] = register }
    } else {
      let new = things[at].registers.count
      things[at].registers.append(register)
      if new >= FarField.begin { own.farRegisters[FarField(thing: things[at].first, field: field)] = Int32(new) }
    }
  }

  private func wins(_ new: Register, over old: Register) -> Bool {
    new.event == old.event ? new.slot > old.slot : events[Int(new.event)].outranks(events[Int(old.event)])
  }

  // MARK: - Finding

  func place(of id: ThingID) -> Int? {
    switch (id.kind, id.subject) {
    case (.note, .event(let event)): own.names[event]?.note.map(Int.init)
    default: own.places[id].map(Int.init)
    }
  }

  func thing(_ id: ThingID) -> Thing? { place(of: id).map { things[$0] } }

  /// Whether an event with this id has arrived.
  public func contains(_ id: EventID) -> Bool { own.names[id]?.event != nil }

  /// Whether this very event has arrived; its line doesn't matter.
  func contains(_ event: Event) -> Bool {
    guard let first = own.names[event.id]?.event else { return false }
    return events[Int(first)] == event || own.twins[event] != nil
  }

  /// Few fields are compared one by one; thousands, which only a hostile line has, are not.
  private func registerIndex(of field: Field, in thing: Thing) -> Int? {
    let near = thing.registers.prefix(FarField.begin).firstIndex { self.field(of: $0) == field }
    if near != nil || thing.registers.count <= FarField.begin { return near }
    return own.farRegisters[FarField(thing: thing.first, field: field)].map(Int.init)
  }

  /// The register of a field. While one event is all there is about a thing, its fields stand in that event and nowhere else.
  func register(_ field: Field, of thing: Thing) -> Register? {
    guard thing.later.isEmpty else { return registerIndex(of: field, in: thing).map { thing.registers[$0] } }
    return events[Int(thing.first)].set.lastIndex { $0.field == field }.map { Register(event: thing.first, slot: Int32($0)) }
  }

  /// The registers of all fields that have been set.
  func registers(of thing: Thing) -> [Register] {
    guard thing.later.isEmpty else { return thing.registers }
    return events[Int(thing.first)].set.indices.map { Register(event: thing.first, slot: Int32($0)) }
  }

  func field(of register: Register) -> Field { events[Int(register.event)].set[Int(register.slot)].field }
}

extension Board: Equatable {
  /// Two boards are equal when everything that can be read from them is, but for the order in which it arrived: the events, what every field's
  /// value is and where it comes from, who made what, where the notes stand.
  public static func == (a: Board, b: Board) -> Bool {
    guard a.events.count == b.events.count, a.things.count == b.things.count, a.activeGroups == b.activeGroups, a.cells == b.cells,
      a.merges == b.merges, a.events.allSatisfy(b.contains)
    else { return false }
    return a.things.allSatisfy { thing in
      guard let other = b.thing(a.events[Int(thing.first)].thing) else { return false }
      return thing.highestTick == other.highestTick && thing.highestEditTick == other.highestEditTick
        && thing.maker.map { a.events[Int($0)] } == other.maker.map { b.events[Int($0)] }
        && a.registers(of: thing).allSatisfy {
          let field = a.field(of: $0)
          guard let mine = a.register(field, of: thing), let its = b.register(field, of: other) else { return false }
          return mine.slot == its.slot && a.events[Int(mine.event)] == b.events[Int(its.event)]
        }
    }
  }
}
