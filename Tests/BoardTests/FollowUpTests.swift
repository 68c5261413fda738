// What comes along to the session after this one, and how it stands there.
import Testing

@testable import Board

@Suite("A follow-up") struct FollowUpTests {
  /// Two packages and two takeaways, of which one is a plan.
  private func room() -> Room {
    var room = Room()
    room.make(
      .package, [.caseStudy: "a", .title: "De trap", .first: "Bellen", .when: "maandag", .notes(room.note("Licht", by: "2")): true], by: "2"
    )
    room.now = Instant(milliseconds: 2_000)
    room.make(.package, [.caseStudy: "a", .title: "Geheim"], by: "1")
    room.make(
      .takeaway,
      [.text: "Als er geklaagd wordt, dan bel ik aan", "if": "er geklaagd wordt", "then": "bel ik aan", .association: "Woonwaarts"],
      by: "1")
    room.make(.takeaway, [.text: "Goed geluisterd"], by: "1")
    return room
  }

  private func followUp(of board: Board) -> Board {
    Board(
      board.followUp(
        as: BoardID(high: 7, low: 7), setupWriter: WriterID(bits: 0x51), writer: WriterID(bits: 0x52),
        at: Instant(milliseconds: 9_000)))
  }

  @Test("packages and plans come along as a list, with the group that agreed them; a line that is no plan does not, and no note")
  func list() {
    var room = room()
    let hidden = room.board.packages[1].id
    room.say(.hide(.package(hidden), true))
    let next = followUp(of: room.board)
    #expect(next.commitments.map(\.said) == ["De trap – Bellen, maandag", "Als er geklaagd wordt, dan bel ik aan (Woonwaarts)"])
    #expect(next.commitments.map(\.group) == ["2", "1"] && next.commitments.map(\.origin) == [.package, .takeaway])
    #expect(next.commitments.map(\.follows) == [room.board.packages[0].id, room.board.takeaways[0].id])
    #expect(next.packages.isEmpty && next.takeaways.isEmpty && next.allNotes.isEmpty)
    #expect(next.groups.map(\.id) == ["1", "2", "3"] && next.caseStudies.map(\.id) == ["a", "b"])
  }

  @Test("who agreed something before is not there yet, until its screen is opened or it says how that stands") func notThereYet() {
    var room = room()
    room.board = followUp(of: room.board)
    #expect(room.board.groups.map(\.isOpened) == [false, false, false])
    #expect(room.board.standings(at: room.now).map(\.state) == [.notOpened, .notOpened, .notOpened])
    room.set(.commitment(room.board.commitments[0].id), ["status": "running"], by: "2")
    #expect(room.board.groups.map(\.isOpened) == [false, true, false])
  }

  @Test("how each stands is said by anybody, in the order of Enter, and taken back") func progress() throws {
    var room = room()
    let next = followUp(of: room.board)
    room.board = next
    let id = next.commitments[0].id
    var seen: [Commitment.Progress?] = []
    for _ in 0..<4 {
      let now = try #require(room.board.commitments.first).progress.next
      room.say(.progress(id, now))
      seen.append(room.board.commitments[0].progress)
    }
    #expect(seen == [.running, .done, .stopped, nil])
    #expect(room.say(.progress(id, nil)).isEmpty, "what is so already needs no event")
    room.say(.hide(.commitment(id), true))
    #expect(room.board.commitments.count == 2 && room.board.takenOff.map(\.text) == ["De trap · Bellen · maandag"])
  }

  @Test("a third session asks about what still runs or was not answered, and no more about what is done or stopped") func third() {
    var room = room()
    room.board = followUp(of: room.board)
    let all = room.board.commitments
    room.say(.progress(all[0].id, .running))
    room.say(.progress(all[1].id, .done))
    room.say(.progress(all[2].id, .stopped))
    let third = followUp(of: room.board)
    #expect(third.commitments.map(\.text) == ["De trap"] && third.commitments[0].progress == nil)
    #expect(third.commitments[0].group == "2" && third.commitments[0].follows == all[0].id)
  }

  @Test("a group has what was agreed under its own name, and joined what was agreed under each") func groups() {
    var room = room()
    room.board = followUp(of: room.board)
    #expect(room.board.commitments(of: "2").map(\.text) == ["De trap"] && room.board.commitments(of: "3").isEmpty)
    room.merge("2", into: "1")
    #expect(room.board.commitments(of: "1").count == 3 && room.board.commitments(of: nil).count == 3)
  }

  @Test("a copy of everything keeps the list and how it stands") func copied() {
    var room = room()
    room.board = followUp(of: room.board)
    room.say(.progress(room.board.commitments[0].id, .done))
    let copy = Board(
      room.board.copied(
        as: BoardID(high: 8, low: 8), .everything, setupWriter: WriterID(bits: 0x61), writer: WriterID(bits: 0x62),
        at: Instant(milliseconds: 9_000)))
    #expect(copy.commitments.map(\.said) == room.board.commitments.map(\.said))
    #expect(
      copy.commitments.map(\.progress) == [.done, nil, nil] && copy.commitments.map(\.follows) == room.board.commitments.map(\.follows))
  }
}
