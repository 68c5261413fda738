// What groups come to: votes, polls, picks, packages, takeaways, and what each group tells.
import Board
import Testing

@Suite struct SessionOutcomeTests {
  // MARK: - Votes

  @Test("stickers beyond a group's budget don't count: the newest, and of those of one moment the highest ids, on every screen the same")
  func budget() {
    var room = Room()
    let notes = (1...3).map { room.note("n\($0)", by: "1") }
    room.say(.voting(Voting(.open, budget: 2)))
    // Two screens of group 1, of which the one that comes later in the file has the lower writer.
    room.sticker(on: notes[0], by: "1", writer: 0x30)
    room.sticker(on: notes[1], by: "1", writer: 0x30)
    room.sticker(on: notes[2], by: "1", writer: 0x20)
    #expect(room.board.stickers(of: "1").map(\.note) == [notes[2], notes[0]])
    #expect(room.board.stickersLeft(for: "1") == 0 && room.board.stickersLeft(for: "2") == 2)
    #expect(room.board.stickerCounts == [notes[0]: 1, notes[2]: 1])
    room.say(.voting(Voting(.open, budget: 3)))
    #expect(room.board.stickers(of: "1").count == 3)
  }

  @Test("a sticker on a note that can't be seen is free again; when the note comes back the newest by creation don't count")
  func free() {
    var room = Room()
    let notes = (1...3).map { room.note("n\($0)", by: "2") }
    room.say(.voting(Voting(.open, on: .notes, budget: 2)))
    // Of two screens, the later one has the lower writer.
    room.now = Instant(milliseconds: 2_000)
    room.sticker(on: notes[0], by: "1", writer: 0x30)
    room.sticker(on: notes[1], by: "1", writer: 0x30)
    #expect(room.board.stickersLeft(for: "1") == 0)
    room.set(.note(notes[0]), [.removed: true], by: "2")
    #expect(room.board.stickersLeft(for: "1") == 1 && room.board.stickerCounts == [notes[1]: 1])
    room.now = Instant(milliseconds: 3_000)
    room.sticker(on: notes[2], by: "1", writer: 0x20)
    #expect(room.board.stickersLeft(for: "1") == 0)
    room.set(.note(notes[0]), [.removed: false], by: "2")
    #expect(room.board.stickers(of: "1").map(\.note) == [notes[0], notes[1]])
    #expect(room.board.placedStickers(of: "1").map(\.note) == notes)
    room.say(.hide(.note(notes[1]), true))
    #expect(room.board.stickers(of: "1").map(\.note) == [notes[0], notes[2]])
  }

  @Test("what counted when the vote was closed is fixed: hiding later takes the note out of sight and changes no other figure")
  func fixed() {
    var room = Room(groups: 3)
    let notes = (1...4).map { room.note("n\($0)", by: "2") }
    room.say(.voting(Voting(.open, on: .notes, budget: 2)))
    for (group, given) in [("1", [0, 1, 2]), ("2", [0, 2]), ("3", [0, 3])] as [(GroupID, [Int])] {
      for place in given { room.sticker(on: notes[place], by: group) }
    }
    // Hidden before the close: what is on it does not count, and group 1's third sticker does.
    room.say(.hide(.note(notes[1]), true))
    room.say(.voting(Voting(.closed, on: .notes, budget: 2)))
    #expect(room.board.voting.unseen == [notes[1]])
    room.say(.voting(Voting(.result, on: .notes, budget: 2)))
    #expect(room.board.voteResult.map { [$0.rank, $0.stickers] } == [[1, 3], [2, 2], [3, 1]])
    room.say(.hide(.note(notes[0]), true))
    room.set(.note(notes[3]), [.removed: true], by: "2")
    #expect(room.board.voteResult.map { [$0.rank, $0.stickers] } == [[2, 2]])
    // And showing later brings nothing in.
    room.say(.hide(.note(notes[1]), false))
    room.say(.hide(.note(notes[0]), false))
    #expect(room.board.voteResult.map(\.note.id) == [notes[0], notes[2]])
    room.say(.voting(Voting(.open, on: .notes, budget: 2)))
    #expect(room.board.voting.unseen.isEmpty && room.board.stickerCounts[notes[1]] == 1)
  }

  @Test("a sticker that was taken back, or is on a note that is gone or hidden, is in no result")
  func gone() {
    var room = Room()
    let notes = (1...3).map { room.note("n\($0)", by: "1") }
    let taken = room.sticker(on: notes[0], by: "2")
    for note in notes { room.sticker(on: note, by: "2") }
    room.set(.sticker(taken), [.removed: true], by: "2")
    #expect(room.board.voteResult.map(\.stickers) == [1, 1, 1])
    room.set(.note(notes[0]), [.removed: true], by: "1")
    room.set(.note(notes[1]), [.hidden: true], by: "1")
    #expect(room.board.voteResult.map(\.note.id) == [notes[2]])
  }

  @Test("equal counts share a rank, and the next one counts who is before it: 1 1 3; among equals the oldest note is first")
  func ranks() {
    var room = Room(groups: 9)
    let notes = (1...4).map { number in
      room.now = Instant(milliseconds: Int64(number))
      return room.note("n\(number)", by: "1")
    }
    for (note, count) in zip(notes, [1, 3, 3, 1]) { for group in 1...count { room.sticker(on: note, by: GroupID(String(group))) } }
    let result = room.board.voteResult
    #expect(result.map(\.rank) == [1, 1, 3, 3] && result.map(\.note.id) == [notes[1], notes[2], notes[0], notes[3]])
    #expect(result.map(\.stickers) == [3, 3, 1, 1])
  }

  @Test("a joined group has the budgets of all its names")
  func mergedBudget() {
    var room = Room()
    let note = room.note("n", by: "3")
    room.say(.voting(Voting(.open, budget: 2)))
    for group in ["1", "1", "2", "2"] as [GroupID] { room.sticker(on: note, by: group) }
    #expect(room.board.stickerCounts == [note: 4])
    room.merge("2", into: "1")
    #expect(room.board.stickerCounts == [note: 4] && room.board.stickersLeft(for: "1") == 0)
    #expect(room.board.stickerName(for: "1") == nil && room.board.votersDone == (1, 2))
  }

  @Test("a budget from the file is never less than none or more than can be")
  func budgets() {
    for (number, budget) in [(-5, 0), (1_000_000, Voting.largestBudget), (7, 7)] as [(Int64, Int)] {
      #expect(Voting(.map(["state": "open", "budget": .number(number)]))?.budget == budget)
    }
    #expect(Voting(.map(["state": "luid"])) == nil && Voting(.map(["state": "open"])) == Voting(.open))
  }

  // MARK: - Polls

  @Test("a poll's result is the hands of all groups, option by option; answers of another length or kind are read as far as they go")
  func polls() {
    var room = Room(groups: 4)
    room.say(.ask(Poll.usual))
    let poll = room.board.polls[0]
    room.set(.answer(to: "nu", by: "1"), [.counts: .list([3, 1, 0, 0])], by: "1")
    room.set(.answer(to: "nu", by: "2"), [.counts: .list([1])], by: "2")
    room.set(.answer(to: "nu", by: "3"), [.counts: .list([-4, "veel", 100_000, 1, 9])], by: "3")
    room.set(.answer(to: "nu", by: "4"), [.counts: .list([0, 0, 0, 0])], by: "4")
    room.set(.answer(to: "nu", by: "buiten"), [.counts: .list([9, 9, 9, 9])], by: "99")
    #expect(room.board.answer(to: poll, by: "2") == [1, 0, 0, 0])
    #expect(room.board.answer(to: poll, by: "3") == [0, 0, Limits.hands, 1])
    #expect(room.board.outcome(of: poll).rows.map { $0.hands + $0.groups } == [4, 1, Limits.hands, 1])
    #expect(room.board.answers(to: poll) == 3, "nobody's hands are no answer")
    #expect(room.board.polls.map(\.id) == ["nu", "gewenst"] && room.board.polls.allSatisfy(\.isOpen))
    room.say(.closePolls)
    #expect(room.board.polls.count == 2 && !room.board.polls.contains { $0.isOpen })
    #expect(room.board.outcome(of: poll).rows[0].hands == 3 && room.board.outcome(of: poll).rows[0].groups == 1, "closed is not forgotten")
  }

  // MARK: - Packages and takeaways

  @Test("a package has its notes in order of creation, and only those that are there; a note can leave it")
  func packages() {
    var room = Room()
    let notes = (1...4).map { room.note("n\($0)", by: "1", in: "a", Theme.allCases[$0]) }
    let package = room.make(
      .package,
      [
        .title: "Samen", .caseStudy: "a", .notes(notes[2]): true, .notes(notes[0]): true, .notes(notes[1]): true, .notes(notes[3]): false,
        .notes(id(77, 7)): true, .tenants: "de portiekgroep", .when: "in mei",
      ], by: "2")
    #expect(room.board.packages.map(\.notes) == [[notes[0], notes[1], notes[2]]])
    #expect(room.board.packages.first?[.tenants] == "de portiekgroep" && room.board.packages.first?[.partner] == "")
    #expect(room.board.packages.first?.group == "2" && room.board.packages.first?[.when] == "in mei")
    #expect(room.board.packageTitles[notes[1]] == ["Samen"] && room.board.packageTitles[notes[3]] == nil)
    room.set(.package(package), [.notes(notes[1]): .null], by: "2")
    room.set(.note(notes[0]), [.hidden: true], by: "1")
    #expect(room.board.packages.map(\.notes) == [[notes[2]]])
    room.merge("2", into: "3")
    #expect(room.board.packages.first?.group == "3")
    room.set(.package(package), [.removed: true], by: "2")
    #expect(room.board.packages.isEmpty)
  }

  @Test("takeaways stand in order of creation, and one without text is none")
  func takeaways() {
    var room = Room()
    room.now = Instant(milliseconds: 9)
    room.make(.takeaway, [.text: "later"], by: "1")
    room.now = Instant(milliseconds: 3)
    room.make(.takeaway, [.text: "eerder", .role: "huurder"], by: "2")
    room.make(.takeaway, [.text: ""], by: "3")
    #expect(room.board.takeaways.map(\.text) == ["eerder", "later"] && room.board.takeaways.map(\.group) == ["2", "1"])
    #expect(room.board.takeaways.map(\.role) == ["huurder", nil])
  }

  // MARK: - Feedback

  @Test("each group tells of the case it works on, and of every other case that it has something of; hidden groups tell nothing")
  func feedbackPages() {
    var room = Room(groups: 3)
    room.say(.alternateCases)
    room.set(.sentence("b", "1", .end), [.text: "Een trap waar je groet"], by: "1")
    room.note("n", by: "1", in: "a")
    room.note("n", by: "2", in: "b")
    room.note("n", by: "3", in: "a")
    room.say(.hidden(true), to: ["3"])
    #expect(room.board.feedback.map { "\($0.group)\($0.caseID)" } == ["1a", "1b", "2b"])
    #expect(room.board.feedback[1].end == "Een trap waar je groet" && room.board.feedback[1].start == nil)
    #expect(room.board.feedbackPages.map { "\($0.group)\($0.caseID)" } == ["1a", "1b", "2b"])
  }

  @Test("a group tells the note it picked; without a pick the one with most stickers once they may be seen, else its first")
  func feedbackNote() {
    var room = Room(groups: 2)
    let notes = (1...3).map { number in
      room.now = Instant(milliseconds: Int64(number))
      return room.note("n\(number)", by: "1", in: "a", Theme.allCases[3 - number])
    }
    func told() -> NoteID? { room.board.feedback.first?.note }
    #expect(told() == notes[0] && room.board.feedback[0].isPicked == false)
    room.sticker(on: notes[2], by: "2")
    room.say(.voting(Voting(.closed)))
    #expect(told() == notes[0], "a count that nobody may see yet decides nothing")
    room.say(.voting(Voting(.result)))
    #expect(told() == notes[2])
    room.sticker(on: notes[1], by: "2")
    #expect(told() == notes[1], "of those with as many the first")
    room.set(.pick("a", "1"), [.note: .text(notes[0].text)], by: "1")
    #expect(told() == notes[0] && room.board.feedback[0].isPicked)
    room.set(.note(notes[0]), [.hidden: true], by: "1")
    #expect(told() == notes[1] && !room.board.feedback[0].isPicked, "a pick that is hidden is none")
    #expect(room.board.feedback.count == 1, "who has nothing has no page")
  }

  @Test("what a group tells is the same whether or not the board knows its notes by group", arguments: [UInt64](1...20))
  func feedbackIndexed(seed: UInt64) {
    var room = Room(groups: 3)
    for event in Simulation(seed: seed, events: 200).events { room.put(event) }
    room.merge("2", into: "1")
    let board = room.board
    var indexed = room.board
    indexed.indexGroups()
    #expect(board.feedback == indexed.feedback)
    for page in indexed.feedback {
      let all = indexed.allNotes.filter {
        $0.group == page.group && $0.caseID == page.caseID && $0.step == .interventions && indexed.cell(of: $0.id) != nil
      }
      #expect(page.note == all.min { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }?.id, "seed \(seed)")
    }
  }
}
