// The index says of every note what NoteFilter says, whatever happens to the board; only sooner.
import Board
import Testing

@testable import Review

@Suite("Note index") struct NoteIndexTests {
  private static let texts = [
    "Licht in de trappenhuizen #licht", "Coördinatie met de gemeente @gemeente", "KOFFIE op dinsdag", "koffie\r\nen thee", "漢字 en 🙂",
    "Een café @Bewoners #Ontmoeting", "",
  ]

  /// A source of numbers that a seed repeats.
  private struct Random {
    var state: UInt64
    mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
  }

  private func event(_ random: inout Random, _ pen: inout Pen, on board: Board, at: Int64) -> Event? {
    pen.author = Author(group: GroupID("\(random.next(3) + 1)"), role: random.next(2) == 0 ? "huurder" : nil)
    let now = Instant(milliseconds: at)
    let notes = board.events.filter(\.makesNote)
    if !notes.isEmpty, random.next(3) == 0 {
      let note = notes[random.next(notes.count)].thing
      let set: Assignment =
        switch random.next(5) {
        case 0: Assignment(.text, .text(Self.texts[random.next(Self.texts.count)]))
        case 1: Assignment(.theme, .text(Theme.allCases[random.next(5)].rawValue))
        case 2: Assignment(.removed, .flag(random.next(2) == 0))
        case 3: Assignment(.hidden, .flag(random.next(2) == 0))
        default: Assignment(.caseStudy, .text(["a", "b", "c"][random.next(3)]))
        }
      return pen.change(note, [set], on: board, at: now)
    }
    var set = [
      Assignment(.caseStudy, .text(["a", "b", "c"][random.next(3)])), Assignment(.text, .text(Self.texts[random.next(Self.texts.count)])),
    ]
    if random.next(4) == 0 {
      set.append(Assignment(.step, .text("start")))
    } else {
      set += [
        Assignment(.theme, .text(Theme.allCases[random.next(5)].rawValue)),
        Assignment(.horizon, .text(random.next(2) == 0 ? "short" : "long")),
        Assignment(.level, .text(Level.allCases[random.next(5)].rawValue)),
      ]
    }
    return pen.newNote(set, at: now)
  }

  private func filter(_ random: inout Random) -> NoteFilter {
    var filter = NoteFilter()
    if random.next(3) == 0 { filter.texts = [["koffie", "COORD", "n", "é", "字", "\n", ""][random.next(7)]] }
    if random.next(4) == 0 { filter.themes = [Theme.allCases[random.next(5)]] }
    if random.next(5) == 0 { filter.horizons = [.short] }
    if random.next(4) == 0 { filter.groups = ["1", "2"] }
    if random.next(5) == 0 { filter.roles = ["HUURDER"] }
    if random.next(6) == 0 { filter.who = ["@bewoners"] }
    if random.next(6) == 0 { filter.tags = ["ontmoeting", "#licht"] }
    if random.next(6) == 0 { filter.cases = ["b"] }
    if random.next(8) == 0 { filter.levels = [.street] }
    if random.next(8) == 0 { filter.steps = [.interventions] }
    return filter
  }

  @Test(
    "change by change it is the same as looking at the whole board anew, and it lets through what NoteFilter lets through", arguments: 1...8
  )
  func same(seed: Int) {
    var random = Random(state: UInt64(seed))
    var pen = Pen(writer: WriterID(bits: UInt64(seed)), author: Author())
    var board = Board()
    for (order, id) in ["b", "a"].enumerated() {
      let thing = ThingID(.caseStudy, id)
      if let event = pen.change(thing, [Assignment(.order, .number(Int64(order)))], on: board, at: Instant(milliseconds: 0)) {
        board.apply(event)
      }
    }
    var index = NoteIndex(board)
    for step in 1...150 {
      guard let event = event(&random, &pen, on: board, at: Int64(step / 3) * 1_000) else { continue }
      board.apply(event)
      if case .event(let id) = event.thing.subject { index.renew([id], on: board) }
      guard step % 5 == 0 else { continue }
      let seen = board.allNotes.filter { !board.isHidden($0.id) }
      #expect(index.notes == seen)
      #expect(NoteIndex(board, after: index).notes == seen)
      for _ in 0..<10 {
        let filter = filter(&random)
        for order in NoteOrder.allCases {
          let found = index.matching(filter, packages: [], among: order.places(of: index.notes, on: board)).map { index[$0].id }
          #expect(found == filter.matching(order.sorted(seen, on: board)).map(\.id), "\(filter)")
        }
      }
    }
  }

  @Test("a package lets through the notes that are in it") func packages() {
    var pen = Pen(writer: WriterID(bits: 1), author: Author(group: "1"))
    var board = Board()
    let notes = (0..<4).map { number in
      pen.newNote(
        [
          Assignment(.caseStudy, .text("a")), Assignment(.theme, .text("nieuwbouw")), Assignment(.horizon, .text("short")),
          Assignment(.text, .text("notitie \(number)")),
        ], at: Instant(milliseconds: Int64(number)))
    }
    let package = pen.newThing(
      .package,
      [Assignment(.title, .text("p")), Assignment(.notes(notes[1].id), .flag(true)), Assignment(.notes(notes[3].id), .flag(true))],
      at: Instant(milliseconds: 9))
    for event in notes + [package] { board.apply(event) }
    var filter = NoteFilter()
    filter.packages = [package.id]
    #expect(filter.matching(board.allNotes, packages: board.packages).map(\.id) == [notes[1].id, notes[3].id])
    let index = NoteIndex(board)
    #expect(index.matching(filter, packages: board.packages, among: [0, 1, 2, 3]) == [1, 3])
  }

  @Test("the order of stickers waits for the result; notes that a group tells come before others with as many") func stickers() {
    var pen = Pen(writer: WriterID(bits: 1), author: Author(group: "1"))
    var board = Board()
    let made = (0..<4).map { number in
      pen.newNote(
        [
          Assignment(.caseStudy, .text("a")), Assignment(.theme, .text("nieuwbouw")), Assignment(.horizon, .text("short")),
          Assignment(.text, .text("notitie \(number)")),
        ], at: Instant(milliseconds: Int64(number)))
    }
    for event in made { board.apply(event) }
    func say(_ thing: ThingID, _ set: [Assignment]) {
      if let event = pen.change(thing, set, on: board, at: Instant(milliseconds: 50)) { board.apply(event) }
    }
    say(ThingID(.caseStudy, "a"), [Assignment(.order, .number(1))])
    say(ThingID(.group, "1"), [Assignment(.opened, .flag(true))])
    say(.pick("a", "1"), [Assignment(.note, .text(made[3].id.text))])
    board.apply(pen.newThing(.sticker, [Assignment(.note, .text(made[2].id.text))], at: Instant(milliseconds: 60)))
    say(.session, [Assignment(.voting, Voting(.closed, on: .notes).value)])
    #expect(NoteOrder.stickers.sorted(board.allNotes, on: board).map(\.id) == [made[3], made[0], made[1], made[2]].map(\.id))
    say(.session, [Assignment(.voting, Voting(.result, on: .notes).value)])
    #expect(NoteOrder.stickers.sorted(board.allNotes, on: board).map(\.id) == [made[2], made[3], made[0], made[1]].map(\.id))
  }
}
