// Two sessions of which one followed the other.
import Board
import Testing

@testable import Review

@Suite("What came of it") struct FollowUpTests {
  private func events(_ writer: UInt64, _ things: [(kind: Kind, set: KeyValuePairs<Field, Value>)]) -> [Event] {
    var pen = Pen(writer: WriterID(bits: writer), author: Author(group: "1"))
    return things.map { kind, set in pen.newThing(kind, set.map { Assignment($0.key, $0.value) }, at: Instant(milliseconds: 1)) }
  }

  @Test("what the later one asks about, what it leaves out and what is new are told apart") func apart() throws {
    let made = events(
      1,
      [
        (.package, [.title: .text("De trap")]), (.package, [.title: .text("De hal")]),
        (.takeaway, [.text: .text("Bellen"), "then": .text("Bellen")]), (.takeaway, [.text: .text("Regel")]),
      ])
    let earlier = Board(made)
    let later = Board(
      events(
        2,
        [
          (.commitment, ["from": .text("package"), "follows": .text(made[0].id.text), .text: .text("De trap"), "status": .text("done")]),
          (.commitment, ["from": .text("package"), "follows": .text("00000000000000aa-1"), .text: .text("Van elders")]),
          (.package, [.title: .text("De stoep")]),
        ]))
    let followUp = try #require(FollowUp(later, after: earlier))
    #expect(followUp.commitments.map(\.text) == ["De trap"] && followUp.commitments.map(\.progress) == [.done])
    #expect(followUp.leftOut == ["De hal", "Bellen"] && followUp.new == ["De stoep"])
    #expect(FollowUp(earlier, after: later) == nil && FollowUp(earlier, after: earlier) == nil)
  }

  @Test("what was hidden on the later one is told in no way, and so not as left out") func hidden() throws {
    let made = events(1, [(.package, [.title: .text("De trap")]), (.package, [.title: .text("Geheim")])])
    let listed = events(
      2, made.map { (.commitment, ["follows": .text($0.id.text), .text: $0.set[0].value]) })
    var later = Board(listed)
    var pen = Pen(writer: WriterID(bits: 3), author: Author(isFacilitator: true))
    let hiding = pen.change(.commitment(listed[1].id), [Assignment(.hidden, .flag(true))], on: later, at: Instant(milliseconds: 2))
    later.apply(try #require(hiding))
    let followUp = try #require(FollowUp(later, after: Board(made)))
    #expect(followUp.commitments.map(\.text) == ["De trap"] && followUp.leftOut.isEmpty)
  }

  @Test("a third session tells what came of what was still open in the second") func third() throws {
    let second = Board(
      events(
        1,
        [
          (.commitment, [.text: .text("De trap"), "status": .text("running")]), (.commitment, [.text: .text("De hal")]),
          (.commitment, [.text: .text("Klaar"), "status": .text("done")]),
        ]))
    let third = Board(events(2, [(.commitment, ["follows": .text(second.commitments[0].id.text), .text: .text("De trap")])]))
    let followUp = try #require(FollowUp(third, after: second))
    #expect(followUp.commitments.map(\.text) == ["De trap"] && followUp.leftOut == ["De hal"])
  }
}
