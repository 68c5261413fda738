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

  @Test("what is written later can be added; what was written earlier can't") func follow() {
    let whole = Replay(session(200))
    let begun = Board(whole.events.prefix(150))
    var replay = Replay(begun)
    var pen = Pen(writer: WriterID(bits: 9), author: Author())
    let last = replay.moment(after: 150) ?? Instant(milliseconds: 0)
    let early = pen.newNote([Assignment(.text, .text("te laat"))], at: last)
    let isAdded = replay.follow(Board(begun.events + [early]))
    #expect(!isAdded)
    #expect(replay.events.count == 150)
    let later = (1...100).map { pen.newNote([Assignment(.text, .text("\($0)"))], at: last.adding(Int64($0))) }
    let board = Board(begun.events + later.reversed())
    let isTaken = replay.follow(board)
    #expect(isTaken)
    let isTakenAgain = replay.follow(board)
    #expect(isTakenAgain && replay.events.count == 250)
    #expect(replay.events.map(\.id) == whole.events.prefix(150).map(\.id) + later.map(\.id))
    for number in [0, 100, 150, 151, 200, 250] { #expect(replay.board(after: number) == Board(replay.events.prefix(number))) }
  }

  @Test("what is hidden or removed now was there at no moment, and the ranks of a vote keep its place empty") func untold() throws {
    var (group, host) = (
      Pen(writer: WriterID(bits: 2), author: Author(group: "1")), Pen(writer: WriterID(bits: 1), author: Author(isFacilitator: true))
    )
    var board = Board()
    var moment: Int64 = 0
    func at() -> Instant {
      moment += 1_000
      return Instant(milliseconds: moment)
    }
    func say(_ thing: ThingID, _ set: Assignment...) {
      if let event = host.change(thing, set, on: board, at: at()) { board.apply(event) }
    }
    func make(_ kind: Kind, _ set: [Assignment]) -> EventID {
      let event = group.newThing(kind, set, at: at())
      board.apply(event)
      return event.id
    }
    say(ThingID(.caseStudy, "a"), Assignment(.order, .number(1)))
    say(.group("1"), Assignment(.removed, .flag(false)))
    let notes = ["drie", "twee", "een"].map { text in
      make(
        .note,
        [
          Assignment(.caseStudy, .text("a")), Assignment(.theme, .text("nieuwbouw")), Assignment(.horizon, .text("short")),
          Assignment(.text, .text(text)),
        ])
    }
    let package = make(.package, [Assignment(.title, .text("p"))] + notes.map { Assignment(.notes($0), .flag(true)) })
    say(.pick("a", "1"), Assignment(.note, .text(notes[0].text)))
    say(.session, Assignment(.voting, Voting(.open, on: .notes, budget: 9).value))
    for (place, note) in notes.enumerated() { for _ in 0..<(3 - place) { _ = make(.sticker, [Assignment(.note, .text(note.text))]) } }
    say(.session, Assignment(.voting, Voting(.result, on: .notes, budget: 9).value))
    let shown = Replay(board)
    for field in [Field.hidden, .removed] {
      say(.note(notes[0]), Assignment(field, .flag(true)))
      var earlier = shown
      let follows = earlier.follow(board)
      #expect(!follows)
      let replay = Replay(board)
      #expect(!"\(replay.events)".contains("drie"))
      for number in 0...replay.events.count {
        let then = replay.board(after: number)
        #expect(then.note(notes[0]) == nil && !then.allNotesWithHidden.contains { $0.id == notes[0] } && then.picks.isEmpty)
        #expect(then.packages.allSatisfy { $0.id == package && $0.notes.allSatisfy(notes.dropFirst().contains) })
      }
      #expect(replay.board(after: .max).voteResult.map(\.rank) == [2, 3] && replay.board(after: .max).noteTotal == NoteTotal(told: 2))
      #expect(replay.events.count == shown.events.count, "of the note no more is left than that it is gone")
      say(.note(notes[0]), Assignment(field, .flag(false)))
      #expect(Replay(board).board(after: .max) == board)
    }
  }

  @Test("a moment of one telling of the session is found in another") func sameMoment() {
    let board = session(200)
    let replay = Replay(board)
    for number in [1, 40, 41, 199, 200] { #expect(replay.number(through: replay.events[number - 1]) == number) }
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
