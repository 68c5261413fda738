// Changes to a thing, one after another and at the same time: edits, removals, restoring, undo, and the pen that makes them.
import Board
import Testing

@Suite struct ChangeTests {
  let note = making(id(1, 1), text: "eerst")

  private func removal(tick: UInt64, _ value: Value = true) -> Event {
    event(id(2, tick), tick: tick, about: note.thing, [.removed: value])
  }

  private func edit(tick: UInt64, writer: UInt64 = 3, _ text: String = "daarna") -> Event {
    event(id(writer, tick), tick: tick, about: note.thing, [.text: .text(text)])
  }

  @Test("a removal takes a note away when its tick is higher than every edit's; at a tie the edit wins")
  func removalAgainstEdit() {
    for (removed, edited, isThere) in [(2, 3, true), (2, 2, true), (3, 2, false), (1, 1, true)] as [(UInt64, UInt64, Bool)] {
      for order in orders(of: [note, removal(tick: removed), edit(tick: edited)]) {
        let board = Board(order)
        #expect(board.isThere(note.thing) == isThere, "removed at \(removed), edited at \(edited)")
        #expect((board.note(note.id) != nil) == isThere)
        #expect(board.count(in: firstCell) == (isThere ? 1 : 0))
        #expect(board.noteEvenIfRemoved(note.id) != nil)
        #expect(board.allNotes.count == (isThere ? 1 : 0))
      }
    }
  }

  @Test("an edit of a field that this version does not know keeps a note from being removed as well")
  func unknownFieldAgainstRemoval() {
    let other = event(id(3, 1), tick: 3, about: note.thing, ["kleur": "geel"])
    for order in orders(of: [note, removal(tick: 3), other]) { #expect(Board(order).isThere(note.thing)) }
  }

  @Test("an event that removes and edits at once leaves the thing there")
  func removesAndEdits() {
    let both = event(id(2, 1), tick: 5, about: note.thing, [.removed: true, .text: "toch"])
    #expect(Board([note, both]).note(note.id)?.text == "toch")
  }

  @Test("restoring puts a note back as it was, in its place")
  func restore() {
    for value in [false, .null] as [Value] {
      for order in orders(of: [note, removal(tick: 2), removal(tick: 3, value)]) {
        let board = Board(order)
        #expect(board.note(note.id)?.text == "eerst")
        #expect(board.index(of: note.id, in: firstCell) == 0)
      }
    }
  }

  @Test("only true removes")
  func otherRemovals() {
    for value in ["true", 1, .list([true]), .map([:])] as [Value] { #expect(Board([note, removal(tick: 2, value)]).isThere(note.thing)) }
  }

  @Test("a note that is moved while it is away stands in its new place when it is back")
  func movedWhileRemoved() {
    let move = event(id(3, 1), tick: 2, about: note.thing, [.horizon: "long"])
    for order in orders(of: [note, removal(tick: 3), move, removal(tick: 4, false)]) {
      let board = Board(order)
      #expect(board.cell(of: note.id) == Cell("a", .residentMix, .long))
      #expect(board.count(in: firstCell) == 0)
    }
  }

  @Test("an edit that arrives before its note waits for it")
  func editFirst() {
    var board = Board([edit(tick: 2)])
    #expect(!board.isThere(note.thing))
    #expect(board.note(note.id) == nil)
    #expect(board.noteEvenIfRemoved(note.id) == nil)
    #expect(board.allNotes.isEmpty && board.filledCells.isEmpty)
    #expect(board.nextTick(for: note.thing) == 3)
    #expect(!board.contains(note.id))
    board.apply(note)
    #expect(board.note(note.id)?.text == "daarna")
    #expect(board.note(at: 0, in: firstCell) == note.id)
    #expect(board.contains(note.id))
  }

  @Test("the higher tick wins, and the greater writer at equal ticks")
  func winners() {
    for order in orders(of: [note, edit(tick: 2, writer: 9, "negen"), edit(tick: 2, writer: 8, "acht")]) {
      #expect(Board(order).note(note.id)?.text == "negen")
    }
    for order in orders(of: [note, edit(tick: 2, writer: 9, "negen"), edit(tick: 3, writer: 8, "acht")]) {
      #expect(Board(order).note(note.id)?.text == "acht")
    }
  }

  @Test("a clock that is years ahead wins nothing")
  func clocks() {
    let ahead = event(id(9, 1), tick: 2, at: .max, about: note.thing, [.text: "uit de toekomst"])
    let behind = event(id(8, 1), tick: 3, at: .min, about: note.thing, [.text: "uit het verleden"])
    for order in orders(of: [note, ahead, behind]) { #expect(Board(order).note(note.id)?.text == "uit het verleden") }
  }

  @Test("undo sets the value from before, also where there was none")
  func undo() {
    var pen = Pen(writer: WriterID(bits: 4), author: Author(group: "4"))
    var board = Board([note])
    for (field, value) in [(Field.text, Value.text("anders")), (.level, "wijk"), (.removed, true), (.step, "start")] {
      let before = board.value(field, of: note.thing)
      let was = board
      for set in [value, before ?? .null] {
        guard let change = pen.change(note.thing, [Assignment(field, set)], on: board, at: Instant(milliseconds: 7)) else {
          Issue.record("frozen")
          return
        }
        board.apply(change)
        #expect(board.latest(field, of: note.thing) == change)
      }
      #expect(board.value(field, of: note.thing) == before)
      #expect(board.note(note.id)?.text == was.note(note.id)?.text)
      #expect(board.cell(of: note.id) == was.cell(of: note.id))
    }
    #expect(board.note(note.id)?.level == nil)
    #expect(board.history(of: note.thing).count == 9)
    #expect(board.note(note.id)?.editedAt.milliseconds == 7)
    #expect(board.note(note.id)?.createdAt.milliseconds == 0)
  }

  @Test("a thing whose tick stands at the end of the scale is frozen, and nothing else is")
  func frozen() {
    var pen = Pen(writer: WriterID(bits: 4), author: Author())
    let other = making(id(1, 2))
    let last = event(id(9, 1), tick: Stamp.highestTick, about: note.thing, [.text: "het laatste woord"])
    var board = Board([note, other, last])
    #expect(board.nextTick(for: note.thing) == nil)
    let refused = pen.change(note.thing, [Assignment(.text, "te laat")], on: board, at: Instant(milliseconds: 0))
    #expect(refused == nil)
    let change = pen.change(other.thing, [Assignment(.text, "wel")], on: board, at: Instant(milliseconds: 0))
    #expect(change?.id.n == 1)
    #expect(change?.tick == 2)
    board.apply(event(id(8, 1), tick: Stamp.highestTick - 1, about: other.thing, [:]))
    #expect(board.nextTick(for: other.thing) == Stamp.highestTick)
    #expect(board.note(note.id)?.text == "het laatste woord")
  }

  @Test("a pen's events are numbered from 1, and rise above every tick on their thing")
  func penRises() {
    var pen = Pen(writer: WriterID(bits: 4), author: Author(group: "4", role: "wijkbeheer"))
    var board = Board()
    let made = pen.newNote([Assignment(.text, "een")], at: Instant(milliseconds: 1))
    #expect(made.makesItsThing)
    #expect(made.tick == 1)
    board.apply(made)
    board.apply(event(id(9, 1), tick: 41, about: made.thing, [.text: "van een ander"]))
    var ticks: [UInt64] = []
    for n in 2...4 as ClosedRange<UInt64> {
      guard let change = pen.change(made.thing, [Assignment(.text, "twee")], on: board, at: Instant(milliseconds: 0)) else { continue }
      board.apply(change)
      #expect(change.id == id(4, n))
      #expect(change.author == pen.author)
      #expect(!change.makesItsThing)
      ticks.append(change.tick)
    }
    #expect(ticks == [42, 43, 44])
    let first = pen.change(ThingID(.group, "7"), [Assignment(.opened, true)], on: board, at: Instant(milliseconds: 0))
    #expect(first?.tick == 1)
  }

  @Test("an event that sets nothing makes a note all the same, and takes nothing back")
  func emptyEvents() {
    let bare = event(id(1, 2), about: .note(id(1, 2)), [:])
    let nothing = event(id(3, 1), tick: 9, about: note.thing, [:])
    for order in orders(of: [bare, note, nothing, removal(tick: 5)]) {
      let board = Board(order)
      #expect(board.note(bare.id)?.text == "")
      #expect(board.cell(of: bare.id) == nil)
      #expect(!board.isThere(note.thing))
      #expect(board.nextTick(for: note.thing) == 10)
    }
  }
}
