// A fresh board from what can be seen of another one: the same to look at, and nothing of what was.
import Testing

@testable import Board

@Suite struct CopyTests {
  private let new = BoardID(high: 7, low: 7)

  private func copy(_ board: Board, _ contents: CopyContents = .everything) -> Board {
    Board(board.copied(as: new, contents, setupWriter: WriterID(bits: 100), writer: WriterID(bits: 101), at: Instant(milliseconds: 99)))
  }

  private let board = Board([
    event(id(1, 1), about: ThingID(.board, "old"), [.title: "Oud"]),
    event(id(1, 2), about: ThingID(.group, "1"), [.title: "Team", .table: "iemand", .opened: true]),
    event(id(1, 3), about: ThingID(.group, "2"), [.into: "1"]),
    event(id(1, 4), about: ThingID(.caseStudy, "a"), [.title: "A", .order: 1]),
    making(id(2, 1), at: 20, group: "1", text: "geheim"),
    event(id(2, 2), tick: 2, group: "1", about: .note(id(2, 1)), [.text: "eerste"]),
    making(id(2, 3), at: 10, group: "2", text: "bouwt", [.on: .text(id(2, 1).text)]),
    making(id(2, 4), at: 5, group: "2", text: "weg"),
    event(id(2, 5), tick: 2, about: .note(id(2, 4)), [.removed: true]),
    making(id(2, 6), at: 6, group: "2", text: "verborgen", [.hidden: true]),
    event(id(3, 1), group: "1", about: .sticker(id(3, 1)), [.note: .text(id(2, 3).text), .group: "1"]),
    event(id(3, 2), group: "1", about: .sticker(id(3, 2)), [.note: .text(id(2, 6).text), .group: "1"]),
    event(
      id(3, 3), group: "1", about: .package(id(3, 3)),
      [.title: "Pakket", .notes(id(2, 1)): true, .notes(id(2, 6)): true, .notes(id(2, 4)): true]),
    event(id(3, 4), group: "1", about: .pick("a", "1"), [.note: .text(id(2, 1).text)]),
    event(id(3, 5), group: "1", about: .sentence("a", "1", .start), [.text: "Een zin."]),
    event(id(3, 6), about: .session, [.step: "end", .shows: PlenaryView(.note, note: id(2, 6)).value]),
  ])

  @Test("it looks the same, and its notes point at each other") func same() throws {
    let copy = copy(board)
    #expect(copy.title?[.nl] == "Oud" && copy.value(.title, of: ThingID(.board, new.text)) != nil)
    let notes = copy.allNotes
    #expect(
      notes.map(\.text) == ["bouwt", "eerste"] && notes.map(\.group) == ["1", "1"] && notes.map(\.createdAt.milliseconds) == [10, 20])
    #expect(notes[0].on == notes[1].id)
    #expect(copy.pick("a", "1") == notes[1].id && copy.sentence("a", "1", .start) == "Een zin.")
    #expect(copy.packages.map(\.notes) == [[notes[1].id]] && copy.stickerCounts == [notes[0].id: 1])
    #expect(copy.step(of: "1") == .end && copy.shows.kind == .note && copy.shows.note == nil)
    #expect(copy.groups.map(\.table) == ["iemand"])
    // Nothing of what was removed, hidden or written over.
    let words = copy.events.flatMap { $0.set.compactMap(\.value.text) }
    #expect(!words.contains("geheim") && !words.contains("weg") && !words.contains("verborgen"))
  }

  @Test("only the set-up: nobody has written, sits anywhere, or is in a session") func setup() {
    let copy = copy(board, .setup)
    #expect(copy.allNotes.isEmpty && !copy.isInSession && copy.picks.isEmpty)
    #expect(
      copy.groups.map(\.id) == ["1", "2"] && copy.groups.map(\.title) == ["Team", nil]
        && copy.groups.allSatisfy { $0.table == nil && !$0.isOpened })
    #expect(copy.caseStudies.map(\.id) == ["a"])
  }

  @Test("of one theme: its notes, the picks of those and the packages that have any; nobody sits anywhere, and nothing else comes along")
  func oneTheme() throws {
    var room = Room(groups: 3)
    room.say(.mode(.work))
    let note = room.note("wijkbeheerder", by: "1", .socialManagement)
    let other = room.note("kozijnen", by: "2", .existingStock)
    let hidden = room.note("verborgen", by: "3", .socialManagement, .long)
    room.say(.hide(.note(hidden), true))
    room.set(.pick("a", "1"), [.note: .text(note.text)], by: "1")
    room.set(.pick("a", "2"), [.note: .text(other.text)], by: "2")
    room.set(.sentence("a", "1", .end), [.text: "Een zin."], by: "1")
    room.make(.package, [.caseStudy: "a", .title: "Samen", .notes(note): true, .notes(other): true], by: "1")
    room.make(.package, [.caseStudy: "a", .title: "Alleen kozijnen", .notes(other): true], by: "2")
    room.make(.takeaway, [.text: "Bellen."], by: "1")
    let copy = copy(room.board, .theme(.socialManagement))
    let copied = try #require(copy.allNotes.first)
    #expect(copy.allNotes.map(\.text) == ["wijkbeheerder"] && copied.group == "1")
    #expect(copy.picks.map(\.note) == [copied.id] && copy.packages.map(\.title) == ["Samen"] && copy.packages[0].notes == [copied.id])
    #expect(copy.takeaways.isEmpty && copy.sentence("a", "1", .end) == nil && !copy.isInSession && copy.groups.count == 3)
  }

  @Test(
    "what counted when a vote was closed counts in its copy: a note that is hidden since keeps its place in budgets and ranks, and is nowhere told of"
  )
  func closedVote() {
    var room = Room(groups: 3)
    let notes = (1...4).map { room.note("n\($0)", by: "2") }
    room.say(.voting(Voting(.open, on: .notes, budget: 2)))
    // Group 1 gives one more than it has.
    for place in [0, 1, 2] { room.sticker(on: notes[place], by: "1") }
    for place in [0, 1] { room.sticker(on: notes[place], by: "2") }
    room.sticker(on: notes[2], by: "3")
    room.sticker(on: notes[3], by: "3")
    room.say(.voting(Voting(.result, on: .notes, budget: 2)))
    room.say(.hide(.note(notes[0]), true))
    room.set(.note(notes[3]), [.removed: true], by: "2")
    let copy = copy(room.board)
    func ranks(_ board: Board) -> [String] { board.voteResult.map { "\($0.rank) \($0.stickers) \($0.note.text)" } }
    #expect(ranks(room.board) == ["1 2 n2", "3 1 n3"] && ranks(copy) == ranks(room.board))
    for group in ["1", "2", "3"] as [GroupID] {
      #expect(copy.stickersLeft(for: group) == 0 && copy.stickers(of: group).count == room.board.stickers(of: group).count)
    }
    #expect(copy.allNotes.map(\.text) == ["n2", "n3"])
  }

  @Test("a sentence that was taken off the screens still stands for those of the names that were joined; nothing of its text goes along")
  func hiddenSentence() {
    var room = Room(groups: 2)
    room.set(.sentence("a", "1", .end), [.text: "Van één."], by: "1")
    room.set(.sentence("a", "2", .end), [.text: "Van twee."], by: "2")
    room.merge("2", into: "1")
    room.write(room.board.writing("Samen.", "a", "1", .end), by: "1")
    room.say(.hide(.sentence("a", "1", .end), true))
    let copy = copy(room.board)
    #expect(room.board.sentences("a", "1", .end).isEmpty && copy.sentences("a", "1", .end).isEmpty)
    #expect(!copy.events.contains { $0.set.contains { $0.value == "Samen." } })
  }

  @Test(
    "a group that was joined and then taken away is still part of the other; a note without a place comes along; a poll that was taken off does not"
  )
  func loose() {
    var room = Room(groups: 3)
    let note = room.note("van drie", by: "3")
    room.make(.note, [.text: "nergens"], by: "2")
    room.merge("3", into: "2")
    room.say(.removeGroup("3"))
    room.say(.ask([Poll.usual[0]]))
    room.write(room.board.answering([1, 0, 0, 0], to: Poll.usual[0], by: "1"), by: "1")
    room.say(.hide(.poll("nu"), true))
    let copy = copy(room.board)
    #expect(copy.allNotes.map(\.group) == ["2", "2"] && room.board.note(note)?.group == "2")
    #expect(copy.groups.map(\.id) == ["1", "2"] && copy.resolved("3") == "2")
    #expect(copy.allNotes.contains { $0.text == "nergens" } && !copy.events.contains { $0.thing.kind == .answer })
  }

  @Test("a copy of a copy is the same again, and the order of the lines does not matter") func again() {
    let once = copy(board)
    let twice = copy(once)
    #expect(twice.allNotes.map(\.text) == once.allNotes.map(\.text) && twice.packages.map(\.title) == once.packages.map(\.title))
    #expect(Board(once.events.reversed()) == once)
  }
}
