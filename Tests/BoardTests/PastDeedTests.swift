// What facilitators did, told from the file alone.
import Board
import Testing

@Suite struct PastDeedTests {
  private func room() -> Room {
    var room = Room()
    for (index, name) in ["een", "twee"].enumerated() {
      room.put(
        event(
          id(8, UInt64(index + 1)), about: .agenda(name), [.title: .text(name), .order: .number(Int64(index)), .minutes: 10]))
    }
    return room
  }

  private func deeds(_ room: Room) -> [PastDeed] { room.board.deedsOfFacilitators() }

  @Test("a deed is everything that was written at once, with what stood there before")
  func whole() throws {
    var room = room()
    room.say(.hidden(true))
    room.now = room.now.adding(1_000)
    room.say(.next)
    let last = try #require(deeds(room).last)
    #expect(deeds(room).count == 2)
    #expect(last.parts.first?.field == .agenda && last.parts.first?.valueBefore == .null && last.parts.first?.value == .text("een"))
    #expect(last.parts.allSatisfy { room.board.latest($0.field, of: $0.thing)?.id == $0.event })
    room.now = room.now.adding(1_000)
    room.say(.hidden(false))
    #expect(deeds(room).last?.parts.map(\.valueBefore) == [true])
  }

  @Test("two facilitators at the same moment did two things, and what groups do is no deed of theirs")
  func writers() {
    var room = room()
    room.say(.closed(true), by: 0xA)
    room.say(.led(true), by: 0xB)
    room.set(.session(of: "1"), [.ready: true], by: "1")
    room.note("licht", by: "1")
    #expect(deeds(room).map { $0.parts.map(\.field) } == [[.closed], [.led]])
  }

  @Test("turning pages and bringing the agenda are no deeds")
  func pages() {
    var room = room()
    room.say(.shows(PlenaryView(.timer)))
    #expect(deeds(room).isEmpty)
  }

  @Test("what was taken back is not there to be taken back again, and what it put back stands for what was said before")
  func takenBack() throws {
    var room = room()
    for isClosed in [true, false] {
      room.now = room.now.adding(1_000)
      room.say(.closed(isClosed))
    }
    room.now = room.now.adding(1_000)
    room.say(.closed(true))
    let left = deeds(room)
    #expect(left.count == 1)
    let part = try #require(left.first?.parts.first)
    #expect(room.board.latest(.closed, of: .session)?.id == part.event && part.valueBefore == .null)
  }

  @Test("only so many are told, the last ones")
  func limit() {
    var room = room()
    for number in 1...9 {
      room.now = room.now.adding(1_000)
      room.say(.message("\(number)"))
    }
    #expect(room.board.deedsOfFacilitators(last: 2).map { $0.parts[0].value } == [.text("8"), .text("9")])
  }
}
