// What can be seen can be taken off every screen; who votes on what, and who has been on the plenary screen.
import Board
import Testing

@Suite("What others see") struct SeenTests {
  @Test("a sentence, package, takeaway or poll that is taken off the screens is in no list, and comes back as it was")
  func hiding() throws {
    var room = Room(groups: 2)
    room.set(.sentence("a", "1", .end), [.text: "zin"], by: "1")
    let note = room.note("notitie", by: "1")
    let package = room.make(.package, [.caseStudy: "a", .title: "pakket", .notes(note): true], by: "1")
    let takeaway = room.make(.takeaway, [.text: "mee"], by: "1")
    room.say(.ask(Poll.usual))
    room.set(.answer(to: "nu", by: "1"), [.counts: .list([1, 0, 0, 0])], by: "1")
    room.say(.message("Even stil"))
    let before = SessionReading(room.board)
    #expect(Set(room.board.seen().map(\.kind)) == [.sentence, .note, .package, .takeaway, .poll, .session])
    let things = [ThingID.sentence("a", "1", .end), .note(note), .package(package), .takeaway(takeaway), .poll("nu"), .poll("gewenst")]
    for thing in things { room.say(.hide(thing, true)) }
    let board = room.board
    #expect(board.sentence("a", "1", .end) == nil && board.isSentenceTakenOff("a", "1", .end) && board.packages.isEmpty)
    #expect(board.takeaways.isEmpty && board.polls.isEmpty && board.allPolls.isEmpty && board.feedbackPages.isEmpty)
    #expect(board.packages(of: "1").map(\.isTakenOff) == [true] && board.takeaways(of: "1").map(\.isTakenOff) == [true])
    #expect(board.seen().map(\.text) == ["Even stil"])
    for thing in things { #expect(room.say(.hide(thing, true)).isEmpty) }
    for thing in things { room.say(.hide(thing, false)) }
    #expect(SessionReading(room.board) == before)
    room.say(.hide(.session, true))
    #expect(room.board.message(for: nil) == nil && room.board.seen().count == things.count)
  }

  @Test("who writes a new sentence in place of one that was taken off is seen again; asking a poll anew shows it")
  func anew() {
    var room = Room(groups: 1)
    room.set(.sentence("a", "1", .end), [.text: "naam"], by: "1")
    room.say(.hide(.sentence("a", "1", .end), true))
    room.write(room.board.writing("zonder naam", "a", "1", .end), by: "1")
    #expect(room.board.sentence("a", "1", .end) == "zonder naam")
    room.say(.ask(Poll.usual))
    room.say(.hide(.poll("nu"), true))
    #expect(room.board.polls.map(\.id) == ["gewenst"])
    room.say(.ask(Poll.usual))
    #expect(room.board.polls.map(\.id) == ["nu", "gewenst"])
  }

  @Test("a fresh board of what can be seen has nothing of what was taken off the screens")
  func copies() {
    var room = Room(groups: 1)
    let kept = room.make(.takeaway, [.text: "blijft"], by: "1")
    let gone = room.make(.takeaway, [.text: "naam"], by: "1")
    room.set(.sentence("a", "1", .end), [.text: "naam"], by: "1")
    for thing in [ThingID.takeaway(gone), .sentence("a", "1", .end)] { room.say(.hide(thing, true)) }
    room.say(.pass(kept, true))
    let copy = Board(
      room.board.copied(
        as: BoardID(high: 1, low: 2), .everything, setupWriter: WriterID(bits: 7), writer: WriterID(bits: 8), at: room.now))
    #expect(copy.takeaways.map(\.text) == ["blijft"] && copy.takeaways.map(\.isPassed) == [true])
    #expect(copy.history(of: .sentence("a", "1", .end)).isEmpty)
  }

  @Test("what can be seen is told newest first, without groups that are hidden, and no more than is asked for")
  func order() {
    var room = Room(groups: 2)
    for number in 1...5 {
      room.now = Instant(milliseconds: Int64(number))
      room.note("n\(number)", by: number == 4 ? "2" : "1")
    }
    #expect(room.board.seen(first: 2).map(\.text) == ["n5", "n4"])
    room.say(.hidden(true), to: ["2"])
    #expect(room.board.seen().map(\.text) == ["n5", "n3", "n2", "n1"])
  }

  @Test("the facilitator also sees what groups hide from each other, and what was taken off, the last one first")
  func facilitator() throws {
    var room = Room(groups: 2)
    let note = room.note("notitie", by: "1")
    room.set(.sentence("a", "2", .end), [.text: "zin"], by: "2")
    let takeaway = room.make(.takeaway, [.text: "mee"], by: "1")
    room.say(.hidden(true))
    #expect(room.board.seen().isEmpty && room.board.seen(byFacilitator: true).count == 3 && room.board.takenOff.isEmpty)
    for (place, thing) in [ThingID.note(note), .sentence("a", "2", .end), .takeaway(takeaway)].enumerated() {
      room.now = Instant(milliseconds: 2_000 + Int64(place))
      room.say(.hide(thing, true))
    }
    #expect(room.board.seen(byFacilitator: true).isEmpty && room.board.takenOff.map(\.text) == ["mee", "zin", "notitie"])
    #expect(room.board.takenOff.map(\.group) == ["1", "2", "1"] && room.board.takenOff.map(\.kind) == [.takeaway, .sentence, .note])
    room.say(.hide(.note(note), false))
    #expect(room.board.takenOff.count == 2)
    room.say(.hide(.note(note), true))
    room.set(.note(note), [.removed: true], by: "1")
    #expect(room.board.takenOff.count == 2, "what its group removed is not there to be shown again")
  }

  @Test("a takeaway comes to the projector after ten seconds, one that is flagged when it is let through, a hidden one never")
  func takeaways() {
    var room = Room(groups: 2)
    let (plain, flagged) = (room.make(.takeaway, [.text: "eerst luisteren"], by: "1"), room.make(.takeaway, [.text: "naam"], by: "2"))
    let (own, off) = (room.make(.takeaway, [.text: "van mij"], by: nil), room.make(.takeaway, [.text: "weg"], by: "1"))
    room.say(.hide(.takeaway(off), true))
    let arrived = [plain: Int64(5_000), flagged: 5_000, own: 5_000, off: 5_000]
    func shown(_ now: Int64, _ arrived: [EventID: Int64]) -> [EventID] {
      room.board.takeawaysOnWall(flagged: [flagged, own, off], arrived: arrived, at: now).map(\.id)
    }
    #expect(shown(14_999, arrived) == [own] && shown(15_000, arrived) == [plain, own])
    #expect(shown(0, [:]) == [plain, own], "what was there before has been read")
    #expect(room.board.takeawaysWaiting(flagged: [flagged, own, off]).map(\.id) == [flagged])
    room.say(.pass(flagged, true))
    #expect(shown(5_000, arrived) == [flagged, own] && room.board.takeawaysWaiting(flagged: [flagged]).isEmpty)
    room.say(.hidden(true), to: ["2"])
    #expect(shown(15_000, arrived) == [plain, own])
  }

  @Test("whether groups vote on their own is set without opening a vote, and stays when stickers are set")
  func ownIsSet() {
    var room = Room(groups: 2)
    room.say(.ballot(.picks, stickers: 5, ownExcluded: true))
    #expect(room.board.voting.ownExcluded && room.board.voting.state == .off)
    room.say(.ballot(.notes, stickers: 3))
    #expect(room.board.voting.ownExcluded && room.board.voting.budget == 3)
    room.say(.ballot(.notes, stickers: 3, ownExcluded: false))
    #expect(!room.board.voting.ownExcluded)
  }

  // MARK: - Votes

  @Test("the ballot begins after the voter's own group and goes round; who picked nothing is on it with its first note")
  func ballot() {
    var room = Room(groups: 3)
    let notes = ["1", "2", "3"].map { (name: GroupID) in room.note("n\(name)", by: name) }
    room.set(.pick("a", "1"), [.note: .text(notes[0].text)], by: "1")
    room.say(.voting(Voting(.open, budget: 1)))
    let ballot = room.board.ballot(for: "2")
    #expect(ballot.map(\.note) == [notes[2], notes[0], notes[1]])
    #expect(ballot.map(\.isPicked) == [false, true, false] && ballot.map(\.isOwn) == [false, false, true])
    #expect(room.board.ballot(for: nil).map(\.note) == notes && notes.allSatisfy(room.board.isOnBallot))
    #expect(ballot.map(\.isTold) == [false, false, false])
    room.say(.shows(PlenaryView(.feedback, group: "2", caseID: "a")))
    room.say(.shows(PlenaryView(.votes)))
    #expect(room.board.ballot(for: "2").map(\.isTold) == [false, false, true], "only who was on the wall told it")
    room.say(.hidden(true), to: ["3"])
    #expect(room.board.ballot(for: "2").map(\.note) == [notes[0], notes[1]])
    room.sticker(on: notes[0], by: "2")
    #expect(room.board.votersDone == (1, 3))
  }

  @Test("that own picks get no stickers is part of the vote, and stays whatever else of it changes")
  func ownExcluded() {
    var room = Room()
    var voting = Voting(.open, budget: 3)
    voting.ownExcluded = true
    room.say(.voting(voting))
    room.say(.ballot(.notes, stickers: 4))
    #expect(room.board.voting.ownExcluded && room.board.voting.budget == 4 && Voting(voting.value) == voting)
    #expect(Voting(Voting().value)?.ownExcluded == false)
  }

  // MARK: - Feedback

  @Test("a page of the feedback is a group: it stays when another group gets one, and shows what is left since the stop began")
  func feedback() {
    var room = Room(groups: 3)
    for group in ["2", "3"] as [GroupID] { room.set(.sentence("a", group, .end), [.text: "zin"], by: group) }
    let stop = AgendaItem(id: "terug", title: Phrase(nl: "t", en: "t"), minutes: 1, does: .init())
    room.put(event(id(8, 1), about: .agenda("terug"), [.title: "t", .does: stop.does.value]))
    room.say(.shows(PlenaryView(.feedback, page: 1)))
    room.say(.agenda(stop))
    #expect(room.board.feedbackLeft == ["2", "3"], "what was shown before this stop does not count")
    room.say(.shows(PlenaryView(.feedback)))
    #expect(room.board.shows.group == "2" && room.board.shows.caseID == "a" && room.board.feedbackLeft == ["3"])
    room.set(.sentence("a", "1", .end), [.text: "zin"], by: "1")
    #expect(room.board.plenaryPage == 1 && room.board.plenaryTurned(by: 1)?.group == "3" && room.board.feedbackLeft == ["1", "3"])
    room.put(event(id(8, 2), tick: 90, about: .session, [.shows: .map(["view": "feedback", "page": 2])]))
    #expect(room.board.plenaryPage == 2 && room.board.feedbackLeft == ["1"], "an older file names only the page")
  }

  @Test("the feedback goes by group, or by case where the facilitator says so")
  func feedbackOrder() {
    var room = Room(groups: 2)
    for (group, caseID) in [("1", "a"), ("1", "b"), ("2", "a")] as [(GroupID, CaseID)] {
      room.set(.sentence(caseID, group, .end), [.text: "zin"], by: group)
    }
    func pages() -> [String] { room.board.feedbackPages.map { "\($0.group)\($0.caseID)" } }
    #expect(pages() == ["1a", "1b", "2a"])
    room.say(.feedbackOrder(.caseStudy))
    #expect(pages() == ["1a", "2a", "1b"])
  }
}
