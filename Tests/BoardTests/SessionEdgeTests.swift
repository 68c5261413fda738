// The edges of a session: numbers at the ends of their scales, what is hidden, and notes that several groups are seen of together.
import Board
import SeedKit
import Testing

@Suite struct SessionEdgeTests {
  @Test("a clock has at most a week left, whatever the file says, and its sums don't overflow", arguments: [Int64.min, -1, 0, 1, .max])
  func clock(number: Int64) {
    for value in [Value.map(["ends": .number(number)]), .map(["left": .number(number)])] {
      for now in [Int64.min, 0, .max].map(Instant.init(milliseconds:)) {
        guard let timer = SessionTimer(value) else {
          Issue.record("no clock")
          continue
        }
        for one in [timer, timer.extended(by: 60_000, at: now), timer.extended(by: -60_000, at: now), timer.toggled(at: now)] {
          #expect(abs(one.left(at: now)) <= SessionTimer.longest)
        }
      }
    }
  }

  @Test("a clock with as much left as a file can say doesn't break the sum of the agenda")
  func agenda() {
    var room = Room()
    room.put(event(id(0x77, 1), about: .agenda("a"), [.minutes: .number(.max)]))
    room.put(event(id(0x77, 2), about: .session, [.agenda: "a", .timer: .map(["left": .number(.max)])]))
    #expect(room.board.agendaLeft(at: room.now) == SessionTimer.longest)
  }

  @Test("a poll that is named thousands of times is asked once, and no more than nine are asked")
  func polls() {
    var room = Room()
    for number in 0..<12 {
      room.put(event(id(0x77, UInt64(number + 1)), about: .poll("p\(number)"), [.question: "?", .options: .list(["a", "b"])]))
    }
    let names = Array(repeating: Value.text("p3"), count: 5_000) + (0..<12).map { .text("p\($0)") }
    room.put(event(id(0x78, 1), about: .session, [.poll: .list(names)]))
    #expect(room.board.polls.map(\.id) == ["p3", "p0", "p1", "p2", "p4", "p5", "p6", "p7", "p8"])
    #expect(room.board.allPolls.count == 12)
  }

  @Test("a page is one that can be counted on from")
  func page() {
    #expect(PlenaryView(.map(["view": "votes", "page": .number(.max)]))?.page == PlenaryView.lastPage)
  }

  @Test("a note that the facilitator hid is seen by nobody, also while everything else is")
  func hiddenNote() {
    var room = Room()
    let note = room.note("privé", by: "1")
    #expect(room.board.isSeen(note, in: .everything))
    room.put(event(id(0x77, 1), tick: 9, about: .note(note), [.hidden: true]))
    #expect(!room.board.isSeen(note, in: .everything) && !room.board.isSeen(note, in: .only(["1"])))
  }

  @Test("a package of a hidden group is for that group alone, its title too")
  func hiddenPackage() {
    var room = Room()
    let note = room.note("koffie", by: "2")
    let package = room.make(.package, [.title: "Geheim", .notes(note): true], by: "1")
    room.say(.hidden(true), to: ["1"])
    #expect(room.board.packages(seenBy: "1").map(\.id) == [package])
    #expect(room.board.packages(seenBy: "2").isEmpty && room.board.packages(seenBy: nil).isEmpty)
    room.say(.hidden(false))
    #expect(room.board.packages(seenBy: nil).count == 1)
  }

  @Test("groups that were merged in any way are one in every order of arrival, and a group of that is itself", arguments: UInt64(1)...30)
  func merges(seed: UInt64) {
    var random = Seeded(seed)
    var events: [Event] = []
    for number in 1...40 {
      let (from, into) = (Int.random(in: 1...12, using: &random), Int.random(in: 0...12, using: &random))
      events.append(
        event(
          id(UInt64.random(in: 1...3, using: &random), UInt64(number)), tick: UInt64(number), about: ThingID(.group, "\(from)"),
          [.into: into == 0 ? .null : .text("\(into)")], line: "\(number)"))
    }
    let board = Board(events)
    for _ in 0..<4 {
      let other = Board(events.shuffled(using: &random))
      for group in (1...12).map({ GroupID(String($0)) }) {
        let one = board.resolved(group)
        #expect(one == other.resolved(group), "seed \(seed)")
        #expect(board.resolved(one) == one && board.namesIn(one).contains(group), "seed \(seed)")
      }
    }
  }

  @Test("what is known together is what comes of looking group by group, while notes come, move and go", arguments: UInt64(1)...10)
  func together(seed: UInt64) {
    var random = Seeded(seed)
    var room = Room()
    var notes: [NoteID] = []
    let sight = Sight.only(["1", "3", nil])
    room.board.index(sight)
    for step in 0..<200 {
      let group = GroupID("\(Int.random(in: 1...3, using: &random))")
      if notes.isEmpty || random.chance(50) {
        notes.append(room.note("n\(step)", by: group, Theme.allCases[step % 2]))
      } else if let note = notes.randomElement(using: &random) {
        switch Int.random(in: 0...3, using: &random) {
        case 0: room.set(.note(note), [.removed: true], by: group)
        case 1: room.set(.note(note), [.group: .text(group.text)], by: group)
        case 2: room.set(.note(note), [.theme: .text(Theme.allCases[step % 2].rawValue)], by: group)
        default: room.set(.note(note), [.hidden: step % 2 == 0 ? true : .null], by: group)
        }
      }
      var fresh = Board(room.events)
      fresh.indexGroups()
      for theme in Theme.allCases.prefix(2) {
        let cell = Cell("a", theme, .short)
        let ids = fresh.notes(in: cell, of: sight)
        #expect(room.board.notes(in: cell, of: sight) == ids, "seed \(seed), step \(step)")
        #expect(room.board.count(in: cell, of: sight) == ids.count)
        for (place, id) in ids.enumerated() where step % 20 == 0 {
          #expect(room.board.note(at: place, in: cell, of: sight) == id && room.board.index(of: id, in: cell, of: sight) == place)
        }
      }
    }
  }
}

@Suite("A group that is hidden and then removed") struct RemovedHiddenTests {
  @Test("stays hidden") func staysHidden() throws {
    var pen = Pen(writer: WriterID(bits: 1), author: Author(isFacilitator: true))
    var board = Board()
    let now = Instant(milliseconds: 0)
    for group in ["1", "2"] as [GroupID] {
      _ = pen.write([ThingChange(.group(group), [Assignment(.removed, .flag(false))])], on: &board, at: now)
    }
    pen.author = Author(group: "2")
    let note = pen.newNote([Assignment(.text, .text("van twee"))], at: now)
    board.apply(note)
    pen.author = Author(isFacilitator: true)
    _ = pen.write(board.changes(for: .hidden(true), to: .groups(["2"]), at: now), on: &board, at: now)
    #expect(board.sight(of: "1") != .everything)
    _ = pen.write([ThingChange(ThingID(.group, "2"), [Assignment(.removed, .flag(true))])], on: &board, at: now)
    guard case .only(let names) = board.sight(of: "1") else {
      Issue.record("everything is seen")
      return
    }
    #expect(!names.contains("2"))
  }
}
