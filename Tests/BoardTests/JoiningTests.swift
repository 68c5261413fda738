// Joining groups: everything stays under the name it was made under, and adds up; taking it back gives everybody their own again.
@testable import Board
import SeedKit
import Testing

@Suite("Groups that are joined") struct JoiningTests {
  /// Every figure that a session is told by.
  private struct Figures: Equatable {
    var counts: [NoteID: Int]
    var results: [[Int]]
    var ranks: [[Int]]
    var sentences: [String]
    var picks: [String]

    init(_ board: Board) {
      counts = board.stickerCounts
      results = board.allPolls.map { board.outcome(of: $0).rows.map { $0.hands + $0.groups } }
      ranks = board.voteResult.map { [$0.rank, $0.stickers] }
      let said = board.sentences(board.caseStudies.map(\.id), board.groups.map(\.id), [.start, .end])
      sentences = said.map { "\($0.caseID) \($0.name) \($0.step) \($0.text)" }.sorted()
      picks = board.picks.map { "\($0.caseID) \($0.name) \($0.note.text)" }.sorted()
    }
  }

  /// A session of five groups in the middle of a vote and a poll.
  private func room(_ random: inout Seeded) -> Room {
    var room = Room(groups: 5)
    let groups = (1...5).map { GroupID(String($0)) }
    var notes: [NoteID] = []
    for _ in 1...random.number(1...12) {
      room.now = Instant(milliseconds: Int64(random.number(0...9)))
      notes.append(room.note("n", by: random.pick(groups), in: random.pick(["a", "b"])))
    }
    room.say(.voting(Voting(.open, on: .notes, budget: random.number(1...4))))
    room.say(.ask(Poll.usual))
    for _ in 1...30 {
      room.now = Instant(milliseconds: Int64(random.number(0...9)))
      let (group, note) = (random.pick(groups), random.pick(notes))
      switch random.number(0...4) {
      case 0: room.set(.sentence("a", group, random.pick([.start, .end])), [.text: .text("z\(random.number(0...99))")], by: group)
      case 1: room.set(.pick("a", group), [.note: .text(note.text)], by: group)
      case 2:
        let hands = (0...3).map { _ in Value.number(Int64(random.number(0...3))) }
        room.set(.answer(to: random.pick(["nu", "gewenst"]), by: group), [.counts: .list(hands)], by: group)
      default: room.sticker(on: note, by: group, writer: UInt64(random.number(0x20...0x40)))
      }
    }
    return room
  }

  @Test("joining groups in the middle of a vote changes no total, and taking it back changes none either", arguments: UInt64(1)...40)
  func totals(seed: UInt64) {
    var random = Seeded(seed)
    var room = room(&random)
    let before = Figures(room.board)
    let left = (1...5).reduce(0) { $0 + room.board.stickersLeft(for: GroupID(String($1))) }
    var joined: [GroupID] = []
    for _ in 1...random.number(1...4) {
      let (group, other) = (GroupID(String(random.number(1...5))), GroupID(String(random.number(1...5))))
      guard room.board.resolved(group) != room.board.resolved(other), !joined.contains(group) else { continue }
      room.say(.merge(group, into: other))
      joined.append(group)
      #expect(Figures(room.board) == before, "seed \(seed)")
      #expect(room.board.groups.reduce(0) { $0 + room.board.stickersLeft(for: $1.id) } == left, "seed \(seed)")
    }
    for group in joined.shuffled(using: &random) {
      room.say(.merge(group, into: nil))
      #expect(Figures(room.board) == before, "seed \(seed)")
    }
    #expect(room.board.groups.count == 5 && Board(room.events.shuffled(using: &random)) == room.board, "seed \(seed)")
  }

  @Test("both sentences stay, each with whose it is, until the joined group writes one; who leaves has its own again")
  func sentences() {
    var room = Room(groups: 4)
    for group in ["3", "4"] as [GroupID] { room.set(.sentence("a", group, .end), [.text: .text("van \(group)")], by: group) }
    room.merge("4", into: "3")
    #expect(room.board.sentences("a", "3", .end) == [GroupText("3", "van 3"), GroupText("4", "van 4")])
    let change = room.board.writing("samen", "a", "3", .end)
    #expect(change.set.map(\.field) == [.text, .standsFor])
    room.write(change, by: "3")
    #expect(room.board.sentences("a", "3", .end) == [GroupText("3", "samen")])
    room.say(.merge("4", into: nil))
    #expect(room.board.sentences("a", "3", .end) == [GroupText("3", "samen")])
    #expect(room.board.sentences("a", "4", .end) == [GroupText("4", "van 4")])
    // Joined once more, nothing has been said together yet.
    room.say(.merge("4", into: "3"))
    #expect(room.board.sentences("a", "3", .end).count == 2)
  }

  @Test("a pick of a joined group stands for all its names, also when it is taken back")
  func picks() {
    var room = Room(groups: 4)
    let notes = ["3", "4"].map { (name: GroupID) in room.note("n\(name)", by: name) }
    for (group, note) in zip(["3", "4"] as [GroupID], notes) { room.set(.pick("a", group), [.note: .text(note.text)], by: group) }
    room.merge("3", into: "4")
    #expect(room.board.picks("a", "4").map(\.note) == [notes[1], notes[0]] && room.board.picks.map(\.name) == ["4", "3"])
    room.write(room.board.picking(notes[0], "a", "4"), by: "4")
    #expect(room.board.picks("a", "4").map(\.note) == [notes[0]] && room.board.picks.count == 1)
    room.write(room.board.picking(nil, "a", "4"), by: "4")
    #expect(room.board.picks.isEmpty)
    room.say(.merge("3", into: nil))
    #expect(room.board.picks.map(\.group) == ["3"])
  }

  @Test("hands of a joined group add up as one group that answered, until it answers anew")
  func polls() throws {
    var room = Room(groups: 3)
    room.say(.ask(Poll.usual))
    let poll = try #require(room.board.polls.first)
    func result(_ board: Board) -> [Int] { board.outcome(of: poll).rows.map { $0.hands + $0.groups } }
    room.set(.answer(to: "nu", by: "1"), [.counts: .list([2, 1, 0, 0])], by: "1")
    room.set(.answer(to: "nu", by: "2"), [.counts: .list([0, 4, 0, 1])], by: "2")
    room.merge("1", into: "2")
    #expect(room.board.answer(to: poll, by: "2") == [2, 5, 0, 1] && room.board.answers(to: poll) == 1)
    room.write(room.board.answering([0, 0, 0, 1], to: poll, by: "2"), by: "2")
    #expect(result(room.board) == [0, 0, 0, 1])
    room.say(.merge("1", into: nil))
    #expect(result(room.board) == [2, 1, 0, 1] && room.board.answers(to: poll) == 2)
  }

  @Test("a call goes along when groups are joined, and back when that is undone; only who answers it comes")
  func calls() throws {
    var room = Room(groups: 3)
    room.set(.session(of: "1"), [.calls: true], by: "1")
    room.now = Instant(milliseconds: 5_000)
    room.say(.merge("1", into: "2"))
    #expect(room.board.isCalling("2") && !room.board.isCalling("1"))
    #expect(!room.board.isAnswer(try #require(room.board.latest(.calls, of: .session(of: "1")))))
    room.now = Instant(milliseconds: 6_000)
    room.say(.answerCall("2"))
    #expect(!room.board.isCalling("2"))
    #expect(room.board.isAnswer(try #require(room.board.latest(.calls, of: .session(of: "2")))))
    // Who takes it back has answered nothing.
    room.set(.session(of: "3"), [.calls: true], by: "3")
    room.set(.session(of: "3"), [.calls: .null], by: "3")
    #expect(!room.board.isAnswer(try #require(room.board.latest(.calls, of: .session(of: "3")))))
  }

  @Test("the next sticker is written under the first name that has one left")
  func stickers() {
    var room = Room(groups: 3)
    let note = room.note("n", by: "3")
    room.say(.voting(Voting(.open, on: .notes, budget: 1)))
    room.sticker(on: note, by: "1")
    room.merge("2", into: "1")
    #expect(room.board.stickersLeft(for: "1") == 1 && room.board.stickerName(for: "1") == "2")
    room.make(.sticker, [.note: .text(note.text), .group: "2"], by: "1")
    #expect(room.board.stickersLeft(for: "1") == 0 && room.board.stickerName(for: "1") == nil && room.board.stickerCounts == [note: 2])
  }

  @Test("what stands for another name counts only while that name is joined under it: two that were joined either way lose nothing")
  func eitherWay() {
    var room = Room(groups: 2)
    for group in ["1", "2"] as [GroupID] { room.set(.sentence("a", group, .end), [.text: .text("van \(group)")], by: group) }
    room.set(.sentence("a", "1", .end), [.standsFor: .list(["2"])], by: "1")
    room.set(.sentence("a", "2", .end), [.standsFor: .list(["1"])], by: "2")
    #expect(room.board.sentences("a", "1", .end).count == 1 && room.board.sentences("a", "2", .end).count == 1)
    room.merge("1", into: "2")
    #expect(room.board.sentences("a", "2", .end) == [GroupText("2", "van 2")])
    room.merge("2", into: "1")
    #expect(room.board.resolved("2") == "1" && room.board.sentences("a", "1", .end) == [GroupText("1", "van 1")], "a ring is its lowest")
  }
}

extension GroupText {
  /// What stands under a name, for comparing.
  fileprivate init(_ group: GroupID, _ text: String) { self.init(group: group, text: text) }
}
