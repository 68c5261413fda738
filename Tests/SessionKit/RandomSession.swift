// A session in which anybody does anything: votes over budget, groups that are joined, taken apart and taken away, things that are hidden, removed and put back. For
// tests of what has to be the same wherever a board goes.
import Board
import SeedKit

/// Makes up a board on which anything happened.
package struct RandomSession {
  private var random: Seeded
  private var pens: [GroupID?: Pen] = [:]
  private var now = Instant(milliseconds: 1_770_120_000_000)
  private var notes: [NoteID] = []
  private var made: [ThingID] = []
  /// The board.
  package private(set) var board = Board()
  /// Everything that was written, in order.
  package private(set) var events: [Event] = []

  private static let names: [GroupID] = ["1", "2", "3", "noord"]
  private static let cases: [CaseID] = ["hof", "flat"]

  /// A board of a few groups on which so many things were done; the seed decides which.
  package init(seed: UInt64, deeds: Int) {
    random = Seeded(seed)
    setUp()
    for _ in 0..<deeds {
      // Clocks of laptops are not alike, and two things may happen in one millisecond.
      now = now.adding(random.chance(25) ? 0 : Int64(random.number(-400...4_000)))
      doAnything()
    }
    // Most sessions end with a vote that is over.
    if random.chance(70) { say(.voting(voting(random.chance(50) ? .result : .closed))) }
    for _ in 0..<random.number(0...6) { hideOrRemove() }
  }

  private mutating func setUp() {
    write(nil, ThingID(.board, BoardID(high: 1, low: 2).text), [Assignment(.title, Value(Phrase(nl: "Het hof", en: "The court")))])
    for (index, name) in Self.cases.enumerated() {
      write(nil, .caseStudy(name), [Assignment(.title, .text("De \(name)")), Assignment(.order, .number(Int64(index)))])
    }
    for name in Self.names { write(nil, .group(name), [Assignment(.removed, .flag(false))]) }
    write(nil, .agenda("start"), AgendaItem(id: "start", title: Phrase(nl: "Start", en: "Start"), minutes: 5, does: .init()).fields(at: 1))
    write(nil, ThingID(.theme, Theme.newConstruction.rawValue), [Assignment(.title, .text("Nieuw en groen"))])
    write(nil, ThingID(.card, "kaart"), [Assignment(.theme, .text(Theme.newConstruction.rawValue)), Assignment(.title, .text("Hofje"))])
    for _ in 0..<4 { note() }
  }

  // MARK: - Deeds

  private mutating func doAnything() {
    let group = random.pick(Self.names)
    switch random.number(0...33) {
    case 0...5: note()
    case 6...12: sticker(group)
    case 13: edit()
    case 14, 15: hideOrRemove()
    case 16: say(.merge(group, into: random.chance(65) ? random.pick(Self.names) : nil))
    case 17: if random.chance(30) { say(random.chance(40) ? .removeGroup(group) : .addGroup(group)) }
    case 18, 19: pick(group)
    case 20, 21: sentence(group)
    case 22, 23: answer(group)
    case 24: package(group)
    case 25: make(.takeaway, [Assignment(.text, .text("Opbrengst \(events.count)"))], group)
    case 26: say(.voting(voting(random.pick(Voting.State.allCases))))
    case 27: say(.ballot(random.pick(Voting.Ballot.allCases), stickers: random.number(1...3), ownExcluded: random.chance(30)))
    case 28: ask()
    case 29: say(random.chance(50) ? .closePolls : .live(random.chance(50)))
    case 30:
      say(
        random.pick([.step(random.pick(Step.allCases)), .led(random.chance(50)), .caseStudy(random.pick(Self.cases)), .message("Nog even")])
      )
    case 31: write(group, .session(of: group), [Assignment(random.pick([.ready, .led]), .flag(random.chance(60)))])
    case 32: say(.rename(group, random.chance(70) ? "Team \(events.count)" : ""))
    default: take()
    }
  }

  private mutating func note() {
    let group = random.chance(90) ? random.pick(Self.names) : nil
    var set = [
      Assignment(.text, .text(random.pick(["Portiek", "Buurttafel @gemeente", "Groen\ndak #snel", "“Licht” 🙂"]) + " \(events.count)"))
    ]
    if random.chance(95) { set.append(Assignment(.caseStudy, .text((random.chance(95) ? random.pick(Self.cases) : "weg").text))) }
    if random.chance(12) { set.append(Assignment(.step, .text(random.pick(Step.allCases).rawValue))) }
    if random.chance(95) { set.append(Assignment(.theme, .text(random.pick(Theme.allCases).rawValue))) }
    if random.chance(95) { set.append(Assignment(.horizon, .text(random.pick(Horizon.allCases).rawValue))) }
    if random.chance(15) { set.append(Assignment(.level, .text(random.pick(Level.allCases).rawValue))) }
    if random.chance(15) { set.append(Assignment(.who, .list([.text("zorg")]))) }
    if !notes.isEmpty, random.chance(15) { set.append(Assignment(.on, .text(random.pick(notes).text))) }
    notes.append(make(.note, set, group, role: random.chance(30) ? random.pick(Perspective.all).nl : nil))
  }

  private mutating func edit() {
    let change: Assignment =
      switch random.number(0...3) {
      case 0: Assignment(.text, .text("Beter \(events.count)"))
      case 1: Assignment(.theme, .text(random.pick(Theme.allCases).rawValue))
      case 2: Assignment(.group, .text(random.pick(Self.names).text))
      default: Assignment(.horizon, .null)
      }
    write(random.pick(Self.names), .note(random.pick(notes)), [change])
  }

  /// A note more often than something else; also back again.
  private mutating func hideOrRemove() {
    let thing = random.chance(65) || made.isEmpty ? .note(random.pick(notes)) : random.pick(made)
    if random.chance(60) { return say(.hide(thing, random.chance(75))) }
    write(nil, thing, [Assignment(.removed, .flag(random.chance(75)))])
  }

  /// Also one that somebody has no right to: two screens may give the last one at once.
  private mutating func sticker(_ group: GroupID) {
    make(.sticker, [Assignment(.note, .text(random.pick(notes).text)), Assignment(.group, .text(group.text))], group)
  }

  private mutating func pick(_ group: GroupID) {
    let change = board.picking(random.chance(85) ? random.pick(notes) : nil, random.pick(Self.cases), board.resolved(group))
    write(group, change.thing, change.set)
  }

  private mutating func sentence(_ group: GroupID) {
    let text = random.chance(90) ? "Zin \(events.count)" : ""
    let change = board.writing(text, random.pick(Self.cases), board.resolved(group), random.pick([.start, .end]))
    made.append(change.thing)
    write(group, change.thing, change.set)
  }

  private mutating func ask() {
    var polls =
      random.chance(50)
      ? Poll.usual
      : [
        Poll(id: "eigen", question: Phrase(nl: "Wie?", en: "Wie?"), options: [Phrase(nl: "wij", en: "wij"), Phrase(nl: "zij", en: "zij")])
      ]
    for place in polls.indices { polls[place].asks = random.pick([nil, Poll.Asks.group, .hands]) }
    made += polls.map { .poll($0.id) }
    say(.ask(polls))
  }

  private mutating func answer(_ group: GroupID) {
    guard let poll = board.allPolls.randomElement(using: &random) else { return ask() }
    let hands = poll.options.map { _ in random.number(0...3) }
    let change = board.answering(hands, to: poll, by: random.chance(70) ? board.resolved(group) : group)
    write(group, change.thing, change.set)
  }

  private mutating func package(_ group: GroupID) {
    var set = [Assignment(.title, .text("Pakket \(events.count)")), Assignment(.caseStudy, .text(random.pick(Self.cases).text))]
    for question in Package.Question.besidesName where random.chance(40) {
      set.append(Assignment(question.field, .text(question.rawValue)))
    }
    for _ in 0..<random.number(0...3) {
      let field = Field.notes(random.pick(notes))
      if !set.contains(where: { $0.field == field }) { set.append(Assignment(field, .flag(true))) }
    }
    make(.package, set, random.chance(85) ? group : nil)
  }

  /// Takes a sticker, package or takeaway back, or a note out of a package.
  private mutating func take() {
    let things = made.filter { [.sticker, .package, .takeaway].contains($0.kind) }
    guard let thing = things.randomElement(using: &random) else { return }
    let isOut = thing.kind == .package && random.chance(60)
    write(nil, thing, [isOut ? Assignment(.notes(random.pick(notes)), .null) : Assignment(.removed, .flag(true))])
  }

  private mutating func voting(_ state: Voting.State) -> Voting {
    Voting(state, on: random.pick(Voting.Ballot.allCases), budget: random.number(1...3))
  }

  // MARK: - Writing

  private mutating func say(_ change: SessionChange) {
    for change in board.changes(for: change, at: now) { write(nil, change.thing, change.set) }
  }

  private mutating func pen(_ group: GroupID?, role: String? = nil) -> Pen {
    var pen = pens[group] ?? Pen(writer: WriterID(bits: random.next()), author: Author())
    pen.author = Author(group: group, role: role, isFacilitator: group == nil)
    return pen
  }

  private mutating func write(_ group: GroupID?, _ thing: ThingID, _ set: [Assignment]) {
    var pen = pen(group)
    if let event = pen.change(thing, set, on: board, at: now) { put(event) }
    pens[group] = pen
  }

  @discardableResult
  private mutating func make(_ kind: Kind, _ set: [Assignment], _ group: GroupID?, role: String? = nil) -> EventID {
    var pen = pen(group, role: role)
    let event = pen.newThing(kind, set, at: now)
    pens[group] = pen
    put(event)
    if kind != .note { made.append(event.thing) }
    return event.id
  }

  private mutating func put(_ event: Event) {
    board.apply(event)
    events.append(event)
  }
}
