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
}
