// What the facilitator's list counts as a name or an address.
import Board
import Testing

@testable import HostScreen

@Suite("Names and addresses in the list of groups") struct PrivateThingsTests {
  private func board(_ notes: Int, writing text: (Int) -> String) -> Board {
    var pen = Pen(writer: WriterID(bits: 7), author: Author(group: "1"))
    var board = Board()
    for number in 0..<notes {
      board.apply(
        pen.newNote(
          [
            Assignment(.caseStudy, .text("a")), Assignment(.theme, .text(Theme.newConstruction.rawValue)),
            Assignment(.horizon, .text("short")),
            Assignment(.text, .text(text(number))),
          ], at: Instant(milliseconds: Int64(number))))
    }
    return board
  }

  @Test("a large board is counted bit by bit, each event once") func largeBoards() {
    let board = board(12_000) { $0 % 4_000 == 7 ? "Kerkstraat 12" : "Een buurtkamer" }
    var things = PrivateThings()
    var counts: [Int] = []
    while things.isBehind(board) {
      things.catchUp(with: board)
      counts.append(things.texts.count)
    }
    #expect(counts == [2, 3, 3])
  }

  @Test("a text that is changed, removed or hidden counts no more, and counts again when it comes back") func changes() {
    var board = board(1) { _ in "Kerkstraat 12" }
    let note = board.allNotes[0].id
    var pen = Pen(writer: WriterID(bits: 8), author: Author(group: "1"))
    var things = PrivateThings()
    func count(_ field: Field, _ value: Value) -> Int {
      _ = pen.write([ThingChange(.note(note), [Assignment(field, value)])], on: &board, at: Instant(milliseconds: 9_000))
      things.catchUp(with: board)
      return things.texts.count
    }
    #expect(count(.level, .text("straat")) == 1)
    #expect(count(.text, .text("Kerkstraat")) == 0)
    #expect(count(.text, .text("Kerkstraat 14")) == 1)
    #expect(count(.hidden, .flag(true)) == 0)
    #expect(count(.hidden, .null) == 1)
    #expect(count(.removed, .flag(true)) == 0)
    #expect(count(.removed, .flag(false)) == 1)
  }
}
