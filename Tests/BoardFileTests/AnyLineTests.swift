// Any single line of a board of thirty notes is damaged where it stands, also those of the board and of its cases: whoever comes next makes it whole again.
import Board
import Foundation
import Testing

@testable import BoardFile

@Suite("Any line of thirty notes that is damaged where it stands")
struct AnyLineTests {
  let folder: Folder
  let path: String
  let outbox: Outbox
  let events: [Event]

  init() throws {
    folder = try Folder()
    path = folder.file()
    outbox = Outbox(folder: folder.file("status/praatplaat"), board: ours)
    let things: [(Kind, String)] = [(.board, ours.text), (.theme, "nieuwbouw"), (.caseStudy, "a"), (.caseStudy, "b"), (.group, "1")]
    let made = things.enumerated().map { index, thing in
      Event(
        id: EventID(writer: WriterID(bits: 1), n: UInt64(index + 1)), tick: 1, at: Instant(milliseconds: 1), author: Author(),
        thing: ThingID(thing.0, .name(thing.1)), set: [Assignment(.title, .text("Een titel"))])
    }
    #expect(try createBoard(at: path, id: ours, events: made, keepingIn: outbox) == nil)
    try BoardWriter.share(notes(1...30), path, outbox)
    events = made + notes(1...30)
  }

  /// Does it for each line in turn, and looks whether all lines are there again, and the damage too.
  private func afterDamage(_ comesNext: (_ number: Int) throws -> Void) throws {
    let whole = try folder.bytes()
    for number in events.indices {
      let line = try Line.encode(events[number], board: ours)
      let place = try #require(Data(whole).firstRange(of: Data(line))).lowerBound + line.count / 2
      let handle = try #require(FileHandle(forUpdatingAtPath: path))
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data(whole))
      try handle.seek(toOffset: UInt64(place))
      try handle.write(contentsOf: Data(repeating: 0x23, count: 20))
      try handle.close()
      let damaged = try folder.bytes()
      #expect(damaged.count == whole.count && damaged != whole)
      try comesNext(number)
      #expect(try Set(read(path).batch.events).isSuperset(of: events), "line \(number + 1)")
      #expect(try folder.bytes().starts(with: damaged))
      #expect(try read(path).damage.map(\.number) == [number + 1])
    }
  }

  @Test("is there again when somebody adds a note") func added() throws {
    try afterDamage { number in
      let known = try read(path).batch.events
      let note = note(1, "daarna", writer: UInt64(100 + number))
      let lacking = outbox.lacking(in: known, at: path)
      #expect(lacking.all.contains(events[number]))
      #expect(try deliver([note], to: path, of: ours, outbox: outbox, lacking: lacking.lost, within: 60_000) == .shared)
    }
  }

  @Test("is there again when somebody opens the board") func opened() throws {
    try afterDamage { _ in
      let known = try read(path).batch.events
      #expect(try Delivery(path: path, board: ours, outbox: outbox, after: known).finish(waiting: 60_000))
    }
  }

  @Test("is there again by a screen that is open, also where a colleague's note hides the damage", arguments: [false, true])
  func followed(_ isHidden: Bool) throws {
    try afterDamage { number in
      // It read the file before it was damaged.
      let damaged = try folder.bytes()
      try folder.write(try lines(events))
      let screen = try HealingTests.Program(path)
      try folder.write(damaged)
      if isHidden { try folder.append(try lines([note(1, "van een collega", writer: UInt64(100 + number))])) }
      try screen.look()
      // At once where nothing was added; else by the look that comes once a minute.
      let due = screen.reader.takeComparison()
      #expect((due == nil) == isHidden)
      screen.delivery.compare(due?.held ?? screen.reader.held, in: 0)
      try wait { try Set(read(path).batch.events).isSuperset(of: events) }
      #expect(screen.finish())
    }
  }
}
