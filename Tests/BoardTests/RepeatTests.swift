// Events that come more than once, and events that should not exist: one id with different bytes, equal stamps.
import Board
import Testing

@Suite struct RepeatTests {
  @Test("a repeat changes nothing and is not new")
  func plainRepeat() {
    let made = making(id(1, 1), text: "een", line: "x")
    var board = Board()
    let isNew = [board.apply(made), board.apply(made)]
    #expect(isNew == [true, false])
    #expect(board.events.count == 1)
    #expect(board.count(in: firstCell) == 1)
  }

  @Test("an own event that comes back from the file with its bytes is no news, and keeps its bytes whichever came first")
  func ownEventComesBack() {
    let own = making(id(1, 1), text: "een")
    var back = own
    back.line = Array("bytes".utf8)[...]
    for order in orders(of: [own, back]) {
      let board = Board(order)
      #expect(board.events == [own])
      #expect(board.events[0].line == back.line)
    }
  }

  @Test("of two events with equal stamps the greater line wins, in any order and also when one of them is said in two ways")
  func equalStamps() {
    let note = making(id(1, 1), line: "a")
    let low = event(id(2, 1), tick: 2, about: note.thing, [.text: "laag"], line: "m")
    var lowAgain = low
    lowAgain.line = Array("z".utf8)[...]
    let middle = event(id(2, 2), tick: 2, about: note.thing, [.text: "midden"], line: "p")
    for order in orders(of: [note, low, middle]) { #expect(Board(order).note(note.id)?.text == "midden") }
    let whole = Board([note, low, lowAgain, middle])
    for order in orders(of: [note, low, lowAgain, middle]) {
      #expect(Board(order) == whole)
      #expect(Board(order).note(note.id)?.text == "laag")
    }
  }

  @Test("a tie is decided anew when an own event comes back with its bytes")
  func tieAfterDelivery() {
    let note = making(id(1, 1), line: "a")
    let own = event(id(2, 1), tick: 2, about: note.thing, [.theme: "nieuwbouw"])
    var back = own
    back.line = Array("z".utf8)[...]
    let other = event(id(2, 2), tick: 2, about: note.thing, [.theme: "sociaal-beheer"], line: "m")
    var board = Board([note, own, other])
    #expect(board.cell(of: note.id)?.spot == .intervention(.socialManagement, .short))
    let isNew = board.apply(back)
    #expect(!isNew)
    #expect(board.cell(of: note.id)?.spot == .intervention(.newConstruction, .short))
    #expect(board.index(of: note.id, in: Cell("a", .newConstruction, .short)) == 0)
    #expect(board.count(in: Cell("a", .socialManagement, .short)) == 0)
    for order in orders(of: [note, own, other, back]) { #expect(Board(order) == board) }
  }

  @Test("of two events under one id both count: the greater line made the note, and the note stands where that one says")
  func twoMakers() {
    let first = making(id(1, 1), at: 500, group: "1", text: "eerst", line: "a")
    let second = making(id(1, 1), at: 100, group: "2", text: "daarna", line: "b")
    let between = making(id(2, 1), at: 300, text: "ertussen", line: "c")
    for order in orders(of: [first, second, between]) {
      let board = Board(order)
      #expect(board.events.count == 3)
      #expect(board.note(first.id)?.text == "daarna")
      #expect(board.note(first.id)?.group == "2")
      #expect(board.note(first.id)?.createdAt.milliseconds == 100)
      #expect(board.count(in: firstCell) == 2)
      #expect(board.index(of: first.id, in: firstCell) == 0)
      #expect(board.index(of: between.id, in: firstCell) == 1)
      #expect(board.history(of: first.thing).map(\.line) == [first.line, second.line])
      #expect(board.activeGroups == ["1", "2"])
    }
  }

  @Test("an event under a note's own id that is about another thing does not make the note, and still counts")
  func twinAboutAnotherThing() {
    let made = making(id(1, 1), text: "een", line: "a")
    let other = making(id(2, 1), text: "twee", line: "b")
    let twin = event(id(1, 1), tick: 2, about: other.thing, [.text: "van een dubbelganger"], line: "c")
    for order in orders(of: [made, other, twin]) {
      let board = Board(order)
      #expect(board.note(made.id)?.text == "een")
      #expect(board.note(other.id)?.text == "van een dubbelganger")
    }
  }

  @Test("when a note was last changed does not depend on the order of arrival, also at equal stamps")
  func editedAtWithTies() {
    let note = making(id(1, 1), line: "a")
    let one = event(id(2, 1), tick: 2, at: 10, about: note.thing, [.text: "een"], line: "m")
    let two = event(id(2, 2), tick: 2, at: 20, about: note.thing, [.level: "wijk"], line: "n")
    for order in orders(of: [note, one, two]) { #expect(Board(order).note(note.id)?.editedAt.milliseconds == 20) }
  }

  @Test("history is the same in every order of arrival, also for changes that have no bytes yet")
  func historyWithTies() {
    let note = making(id(1, 1))
    let nine = event(id(1, 9), tick: 2, about: note.thing, [.text: "negen"])
    let ten = event(id(1, 10), tick: 2, about: note.thing, [.text: "tien"])
    for order in orders(of: [note, nine, ten]) {
      #expect(Board(order).history(of: note.thing).map(\.id) == [note.id, nine.id, ten.id])
      #expect(Board(order).note(note.id)?.text == "tien")
    }
  }

  @Test("text that only differs in how its accents are encoded is the same event, and the greater line says which bytes are shown")
  func canonicallyEqualText() {
    let composed = making(id(1, 1), text: "caf\u{E9}", line: "a")
    let decomposed = making(id(1, 1), text: "cafe\u{301}", line: "b")
    for order in orders(of: [composed, decomposed]) {
      #expect(Board(order).note(composed.id)?.text.unicodeScalars.count == 5)
    }
  }

  @Test("boards with other losing values are not equal: they have another history")
  func equalityCountsHistory() {
    let note = making(id(1, 1), line: "a")
    let winner = event(id(2, 1), tick: 3, about: note.thing, [.text: "wint"], line: "w")
    let loser = event(id(3, 1), tick: 2, about: note.thing, [.text: "verliest"], line: "l")
    let otherLoser = event(id(3, 1), tick: 2, about: note.thing, [.text: "verliest ook"], line: "o")
    #expect(Board([note, winner, loser]) != Board([note, winner, otherLoser]))
    #expect(Board([note, winner, loser]) == Board([loser, winner, note]))
  }

  @Test("thousands of events under one id, and lines with thousands of fields, fold to what their order says")
  func hostileNumbers() {
    let twins = (0..<3_000).map { making(id(1, 1), at: Int64($0), text: String($0), line: "\(10_000 + $0)") }
    let wide = (0..<3).map { line in
      let set = (0..<2_000).map { Assignment(Field("field-\($0 + line * 1_000)"), .number(Int64(line))) }
      return Event(
        id: id(2, UInt64(line + 1)), tick: UInt64(line + 2), at: Instant(milliseconds: 0), author: Author(), thing: .note(id(1, 1)),
        set: set)
    }
    for board in [Board(twins + wide), Board((twins + wide).reversed())] {
      #expect(board.note(id(1, 1))?.text == "2999")
      let values = (0...4_000).map { board.value(Field("field-\($0)"), of: .note(id(1, 1)))?.number }
      #expect(values == (0..<4_000).map { min(2, $0 / 1_000) } + [nil])
    }
  }
}
