// The board at any moment: the same as folding all that had been written by then.
import Board
import Testing

@testable import Review

@Suite("Replay") struct ReplayTests {
  private func session(_ count: Int) -> Board {
    var pen = Pen(writer: WriterID(bits: 7), author: Author(group: "1"))
    var board = Board()
    for number in 0..<count {
      // Clocks that go back and stand still are part of life.
      let at = Instant(milliseconds: Int64(number / 2 * 1_000 - (number % 7 == 0 ? 3_000 : 0)))
      if number % 5 == 4, let note = board.events.last(where: \.makesNote) {
        guard let event = pen.change(note.thing, [Assignment(.text, .text("anders \(number)"))], on: board, at: at) else { continue }
        board.apply(event)
      } else {
        board.apply(
          pen.newNote(
            [
              Assignment(.caseStudy, .text("a")), Assignment(.theme, .text("nieuwbouw")), Assignment(.horizon, .text("short")),
              Assignment(.text, .text("notitie \(number)")),
            ], at: at))
      }
    }
    return board
  }

  @Test("at every moment it is what folding the events until then gives", arguments: [0, 1, 63, 64, 65, 500]) func everyMoment(count: Int) {
    let board = session(count)
    let replay = Replay(board)
    #expect(replay.count == board.events.count + 1)
    for number in stride(from: 0, through: count, by: max(1, count / 40)) {
      #expect(replay.board(after: number) == Board(replay.events.prefix(number)))
    }
    #expect(replay.board(after: .max) == board)
    #expect(replay.board(after: -1) == Board())
  }

  @Test("every moment can be asked for before it is prepared, and is the same after", arguments: [0, 63, 64, 65, 500, 2_000])
  func unprepared(count: Int) {
    let board = session(count)
    var replay = Replay(unpreparedFor: board)
    let whole = Replay(board)
    var isUnfinished = true
    var rounds = 0
    while isUnfinished {
      for number in stride(from: 0, through: replay.events.count, by: max(1, count / 5)) {
        #expect(replay.board(after: number) == whole.board(after: number))
      }
      isUnfinished = replay.prepare()
      rounds += 1
    }
    #expect(rounds <= 17)
  }

  @Test("events stand in order of their clocks, and a moment finds those before it") func moments() {
    let replay = Replay(session(200))
    #expect(zip(replay.events, replay.events.dropFirst()).allSatisfy { $0.at <= $1.at })
    for number in 1...replay.events.count {
      let moment = replay.moment(after: number)
      #expect(moment.map(replay.number) ?? 0 >= number)
    }
    #expect(replay.number(at: Instant(milliseconds: .min)) == 0)
    #expect(replay.moment(after: 0) == nil)
  }

  @Test("a board that was made by a clock that ran ahead has its cases at every moment of the session") func madeByALaterClock() throws {
    var (host, group) = (
      Pen(writer: WriterID(bits: 1), author: Author(isFacilitator: true)), Pen(writer: WriterID(bits: 2), author: Author(group: "1"))
    )
    var board = Board()
    let later = Instant(milliseconds: 9_000_000)
    let made = host.change(ThingID(.caseStudy, "a"), [Assignment(.title, .text("Een straat"))], on: board, at: later)
    board.apply(try #require(made))
    for second in 1...3 {
      board.apply(
        group.newNote(
          [Assignment(.caseStudy, .text("a")), Assignment(.text, .text("\(second)"))], at: Instant(milliseconds: Int64(second) * 1_000)))
    }
    let replay = Replay(board)
    #expect(replay.beginning == 1 && replay.moment(after: 1) == Instant(milliseconds: 1_000))
    #expect(replay.number(at: Instant(milliseconds: 0)) == 1 && replay.number(at: Instant(milliseconds: 2_500)) == 3)
    for number in 1...4 { #expect(replay.board(after: number).caseStudies.count == 1) }
    #expect(replay.board(after: 4) == board)
  }

  @Test("what is written later can be added; what was written earlier can't") func append() {
    let board = session(200)
    let whole = Replay(board)
    var replay = Replay(Board(whole.events.prefix(150)))
    var pen = Pen(writer: WriterID(bits: 9), author: Author())
    let last = replay.moment(after: 150) ?? Instant(milliseconds: 0)
    let early = pen.newNote([Assignment(.text, .text("te laat"))], at: last)
    let isAdded = replay.append([early])
    #expect(!isAdded)
    #expect(replay.events.count == 150)
    let later = (1...100).map { pen.newNote([Assignment(.text, .text("\($0)"))], at: last.adding(Int64($0))) }
    let isTaken = replay.append(later.reversed())
    #expect(isTaken)
    #expect(replay.events.map(\.id) == whole.events.prefix(150).map(\.id) + later.map(\.id))
    for number in [0, 100, 150, 151, 200, 250] { #expect(replay.board(after: number) == Board(replay.events.prefix(number))) }
  }

  @Test("a session begins behind what made the board ready") func beginning() {
    var pen = Pen(writer: WriterID(bits: 1), author: Author())
    var board = Board()
    for (thing, set) in [
      (ThingID(.board, "x"), Assignment(.title, .text("t"))), (ThingID(.caseStudy, "a"), Assignment(.order, .number(1))),
      (ThingID(.group, "1"), Assignment(.removed, .flag(false))), (ThingID(.group, "1"), Assignment(.opened, .flag(true))),
    ] {
      if let event = pen.change(thing, [set], on: board, at: Instant(milliseconds: Int64(board.events.count))) { board.apply(event) }
    }
    #expect(Replay(board).beginning == 3)
    #expect(Replay(Board()).beginning == 0)
  }
}
