// What the plenary screen shows by itself: messages and polls for everybody, what was there before, the time a group has, takeaways.
import Board
import Testing

@Suite("Plenary view") struct PlenaryTests {
  @Test("what everybody is told is shown, and what was shown before comes back; what chosen groups are told never is")
  func messages() {
    var room = Room()
    room.say(.shows(PlenaryView(.board)))
    room.say(.message("Alleen jullie"), to: ["1", "2"])
    #expect(room.board.shows == PlenaryView(.board))
    room.say(.message("Over vijf minuten terug"))
    #expect(room.board.shows == PlenaryView(.message))
    room.say(.message("Over drie minuten"))
    room.say(.message(nil))
    #expect(room.board.shows == PlenaryView(.board))
    #expect(room.board.changes(for: .message(nil), at: room.now).isEmpty)
    room.say(.message("Nog één"))
    room.say(.hide(.session, true))
    #expect(room.board.shows == PlenaryView(.board) && room.board.message(for: nil) == nil)
  }

  @Test("a black screen stays black while a message comes and goes") func black() {
    var room = Room()
    room.say(.shows(PlenaryView(.timer, isBlack: true)))
    room.say(.message("Terug"))
    #expect(room.board.shows == PlenaryView(.message, isBlack: true))
    room.say(.message(nil))
    #expect(room.board.shows == PlenaryView(.timer, isBlack: true))
  }

  @Test("whoever turns to something else while a message stands keeps that when the message goes") func elsewhere() {
    var room = Room()
    room.say(.message("Terug"))
    room.say(.shows(PlenaryView(.question)))
    room.say(.message(nil))
    #expect(room.board.shows == PlenaryView(.question))
  }

  @Test("a poll is shown when it is asked") func asked() {
    var room = Room()
    room.say(.shows(PlenaryView(.timer)))
    room.say(.ask([Poll(id: "eigen", question: Phrase(nl: "Wat eerst?", en: "What first?"), options: [])]))
    #expect(room.board.shows == PlenaryView(.poll))
  }

  @Test("a note that can't be seen gives way to what was shown before it, and else to the board") func hiddenNote() {
    var room = Room()
    let (first, second) = (room.note("een", by: "1"), room.note("twee", by: "2"))
    room.say(.shows(PlenaryView(.note, note: first)))
    #expect(room.board.showsNow.note == first)
    room.say(.hide(.note(first), true))
    #expect(room.board.showsNow == PlenaryView(.board) && room.board.plenaryPages == 1)
    room.say(.shows(PlenaryView(.timer)))
    room.say(.shows(PlenaryView(.note, note: second, isBlack: true)))
    room.say(.hidden(true), to: ["2"])
    #expect(room.board.showsNow == PlenaryView(.timer, isBlack: true))
    room.say(.hidden(false), to: ["2"])
    #expect(room.board.showsNow.note == second)
  }

  @Test("takeaways go along with the newest until somebody turns; the last page goes along again") func newest() {
    var room = Room()
    for number in 1...7 { room.make(.takeaway, [.text: .text("t\(number)")], by: "1") }
    room.say(.shows(PlenaryView(.takeaways)))
    #expect(room.board.plenaryPages == 2 && room.board.plenaryPage == 1)
    let back = room.board.plenaryTurned(by: -1)
    #expect(back == PlenaryView(.takeaways, page: 0))
    if let back { room.say(.shows(back)) }
    for number in 8...12 { room.make(.takeaway, [.text: .text("t\(number)")], by: "2") }
    #expect(room.board.plenaryPages == 3 && room.board.plenaryPage == 0, "who reads an older page stays there")
    #expect(room.board.plenaryTurned(by: 2) == PlenaryView(.takeaways))
    #expect(room.board.plenaryTurned(by: 1) == PlenaryView(.takeaways, page: 1))
    #expect(room.board.plenaryTurned(by: 1, takeaways: 3) == nil, "where one page is on the wall there is none to turn to")
  }

  @Test("the first page is said of takeaways alone: an older file's page means what it meant") func pages() {
    #expect(PlenaryView(PlenaryView(.takeaways, page: 0).value)?.page == 0 && PlenaryView(PlenaryView(.takeaways).value)?.page == nil)
    #expect(
      PlenaryView(.feedback, page: 0) == PlenaryView(.feedback) && PlenaryView(.feedback, page: 0).value == PlenaryView(.feedback).value)
    #expect(PlenaryView(.map(["view": "takeaways", "page": 2]))?.page == 2)
  }

  @Test("a group has its share of the time that was left when its page came, between 30 and 120 seconds") func telling() {
    var room = Room(groups: 4)
    for group in ["1", "2", "3", "4"] as [GroupID] { room.set(.sentence("a", group, .end), [.text: "zin"], by: group) }
    #expect(room.board.tellingTime(at: room.now) == nil)
    room.say(.timer(SessionTimer(milliseconds: 240_000, from: room.now)))
    #expect(room.board.tellingTime(at: room.now) == nil, "nobody tells")
    room.say(.shows(PlenaryView(.feedback)))
    func time(_ later: Int64) -> [Int64]? { room.board.tellingTime(at: room.now.adding(later)).map { [$0.left, $0.of] } }
    #expect(time(0) == [60_000, 60_000] && time(20_000) == [40_000, 60_000] && time(90_000) == [0, 60_000])
    // Black in between begins nothing anew.
    room.now = room.now.adding(10_000)
    room.say(.shows(room.board.plenaryDarkened))
    room.say(.shows(room.board.plenaryDarkened))
    #expect(time(0) == [50_000, 60_000])
    // Three are left, with 150 seconds.
    room.now = room.now.adding(80_000)
    if let next = room.board.plenaryTurned(by: 1) { room.say(.shows(next)) }
    #expect(time(0) == [50_000, 50_000])
    room.now = room.now.adding(130_000)
    if let next = room.board.plenaryTurned(by: 1) { room.say(.shows(next)) }
    #expect(time(0) == [30_000, 30_000])
    #expect(time(20_000) == nil, "the time of all is up")
    room.say(.clock(.pause))
    #expect(time(0) == nil, "a clock that stands still counts for nobody")
  }

  @Test("a takeaway is on the wall ten seconds after it came, one in which something looks like a name only when it was let through")
  func wall() {
    var room = Room()
    let ids = (1...3).map { room.make(.takeaway, [.text: .text("t\($0)")], by: "1") }
    func wall(after milliseconds: Int64) -> [String] {
      let arrived: [EventID: Int64] = [ids[0]: 500, ids[1]: 500, ids[2]: 9_000]
      return room.board.takeawaysOnWall(flagged: [ids[1]], arrived: arrived, at: 500 + milliseconds).map(\.text)
    }
    #expect(wall(after: 9_999).isEmpty && wall(after: 10_000) == ["t1"])
    room.say(.pass(ids[1], true))
    #expect(wall(after: 10_000) == ["t1", "t2"])
    room.say(.hide(.takeaway(ids[1]), true))
    #expect(wall(after: 10_000) == ["t1"], "what was taken off is nowhere, let through or not")
    room.say(.hidden(true), to: ["1"])
    #expect(wall(after: 10_000).isEmpty)
  }

  @Test("the report's line and the silence at the end of time are said once, and taken back") func said() {
    var room = Room()
    room.say(.report("https://bord.example"))
    room.say(.muted(true))
    #expect(room.board.reportLine == "https://bord.example" && room.board.isMuted)
    #expect(room.board.changes(for: .muted(true), at: room.now).isEmpty)
    room.say(.report(nil))
    room.say(.muted(false))
    #expect(room.board.reportLine == nil && !room.board.isMuted)
    room.say(.report(String(repeating: "x", count: 300)))
    #expect(room.board.reportLine?.count == Limits.lineScalars)
  }
}
