// Damage in place: size and end of the file are as they were, and only who reads all of it can tell.
import Board
import Foundation
import SeedKit
import Testing

@testable import BoardFile

@Suite("A file that was damaged where nobody reads it again")
struct DamageTests {
  let folder: Folder
  let path: String
  let outbox: Outbox

  init() throws { (folder, path, outbox) = try boardWithOutbox(notes: 40) }

  /// Writes over bytes of a file, and leaves everything else of it as it is.
  func overwrite(_ bytes: [UInt8], at offset: Int) throws {
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    try handle.seek(toOffset: UInt64(offset))
    try handle.write(contentsOf: Data(bytes))
    try handle.close()
  }

  func offset(of event: Event) throws -> Int {
    try #require(Data(folder.bytes()).firstRange(of: Data(Line.encode(event, board: ours)))).lowerBound
  }

  func damage(_ kind: String, _ event: Event) throws {
    let place = try offset(of: event)
    switch kind {
    case "twenty bytes": try overwrite(Array(repeating: UInt8(ascii: "x"), count: 20), at: place + 30)
    case "zeros": try overwrite(Array(repeating: 0, count: 600), at: place + 100)
    default:
      let at = try #require(Data(folder.bytes())[place...].firstRange(of: Data("Notitie".utf8))).lowerBound
      try overwrite(Array("Notifie".utf8), at: at)
    }
  }

  func eventsInFile() throws -> Set<Event> { Set(try read(path).batch.events) }

  /// What a program does that opens the board and ends.
  func open() throws -> Bool {
    try Delivery(path: path, board: ours, outbox: outbox, after: read(path).batch.events).finish(waiting: 60_000)
  }

  static let kinds = ["twenty bytes", "zeros", "a word"]

  @Test("gets back what the outbox of who opens it has, and the damage stays where it is", arguments: kinds)
  func opened(_ kind: String) throws {
    try BoardWriter.share(notes(41...60), path, outbox)
    try BoardWriter.share(notes(61...80, writer: 7), path, outbox)
    try damage(kind, note(43, "Notitie 43"))
    let damaged = try folder.bytes()
    #expect(try open())
    #expect(try eventsInFile().isSuperset(of: notes(41...60) + notes(61...80, writer: 7)))
    #expect(try folder.bytes().starts(with: damaged))
    #expect(try read(path).batch.damagedLines > 0)
    let healed = try folder.bytes()
    #expect(try open() && folder.bytes() == healed)
  }

  @Test("gets back what a screen holds, whoever wrote it", arguments: kinds)
  func followed(_ kind: String) throws {
    let screen = try HealingTests.Program(path, pace: DeliveryPace(putBack: 0...1))
    for n in [1, 17, 39] as [UInt64] {
      try damage(kind, note(n, "Notitie \(n)"))
      try screen.look()
      guard let due = screen.reader.takeComparison() else {
        Issue.record("nothing to compare")
        return
      }
      screen.delivery.compare(due.held, in: 0)
      try wait { try eventsInFile() == Set(notes(1...40)) }
      #expect(try eventsInFile() == Set(notes(1...40)))
      try screen.look()
    }
    #expect(screen.finish())
  }

  @Test("in the lines that make the board what it is is healed as well, also beyond the blocks that changed")
  func large() throws {
    let many = (1...1_500).map { note(UInt64($0), "Notitie \($0)", writer: 9) }
    try folder.append(try lines(many))
    let screen = try HealingTests.Program(path, pace: DeliveryPace(putBack: 0...1))
    var comparison = FileComparison()
    let held = screen.reader.held
    func missing() throws -> [Event] {
      try comparison.missing(held, [], in: try Descriptor.openRegular(path, O_RDONLY)).map { try Line.decode($0).get().event }
    }
    #expect(try missing().isEmpty)
    // At and around the borders of blocks of 64 KiB.
    var generator = Seeded(5)
    for n in [1, 2, 200, 201, 202, 1_499, 1_500] + (0..<10).map({ _ in Int.random(in: 1...1_500, using: &generator) }) {
      let bytes = try folder.bytes()
      let place = try offset(of: many[n - 1])
      try overwrite([0], at: place + .random(in: 0..<200, using: &generator))
      #expect(try missing() == [many[n - 1]])
      #expect(try missing().isEmpty, "it is said once")
      try overwrite(Array(bytes[place..<(place + 200)]), at: place)
      #expect(try missing().isEmpty)
    }
    try folder.append(try lines(notes(1...3, writer: 12)))
    #expect(try missing().isEmpty)
    #expect(truncate(path, Int(try offset(of: many[1_000]))) == 0)
    #expect(try missing() == Array(many[1_000...]))
  }

  @Test("has lost nothing when a tool wrote its lines anew, with the same in them")
  func writtenAnew() throws {
    try BoardWriter.share(notes(41...45), path, outbox)
    let screen = try HealingTests.Program(path)
    let anew = try folder.bytes().split(separator: 0x0A).flatMap { line -> [UInt8] in
      let text = String(decoding: line, as: UTF8.self).replacing("\"kind\":\"note\",", with: "")
      let body = text.replacing("{\"v\":1,", with: "{\"kind\":\"note\",\"v\":1,").split(separator: ",\"crc\"")[0]
      return sealed(String(body)) + [0x0A]
    }
    try folder.write(anew)
    try screen.look()
    #expect(try open() && screen.finish())
    #expect(try folder.bytes() == anew)
  }

  @Test("gets the same line back three times at most, the third later, and then it is said")
  func contested() throws {
    let line = try Line.encode(note(3, "Notitie 3"), board: ours)[...]
    var returns = Returns()
    #expect(returns.due(line) == .min)
    returns.note([line], at: 1_000)
    #expect(returns.due(line) == .min)
    returns.note([line], at: 2_000)
    #expect(returns.due(line) == 62_000)
    returns.note([line], at: 62_000)
    #expect(returns.due(line) == nil)

    let delivery = try Delivery(
      path: path, board: ours, outbox: nil, shelf: nil, pace: DeliveryPace(pauses: 1...2, putBack: 0...1, lastReturn: 100))
    var said = false
    // A file that is replaced while a line is being put back gets it once more, and that counts as the same time.
    for _ in 0..<24 where !said {
      try folder.write(try lines(notes(1...2) + notes(4...40)))
      delivery.putBack([line])
      for _ in 0..<600 {
        said = said || delivery.takeNews().contains(.contested)
        if try said || eventsInFile().contains(note(3, "Notitie 3")) { break }
        usleep(10_000)
      }
    }
    #expect(said)
    #expect(delivery.finish(waiting: 60_000))
  }

  @Test("is looked for after a change without growth, and once a minute after any")
  func times() throws {
    func status(_ size: Int, _ nanoseconds: Int) -> FileStatus {
      var status = stat()
      status.st_size = size
      status.st_mtim.tv_nsec = nanoseconds
      return FileStatus(status)
    }
    var times = ComparisonTimes()
    let now = Signal.uptime()
    #expect(times.take(at: now + 90_000) == nil)
    times.note(status(10, 1), after: status(10, 1))
    #expect(times.take(at: now + 90_000) == nil)
    times.note(status(20, 2), after: status(10, 1))
    #expect(times.take(at: now + 1_000) == nil)
    #expect(times.take(at: now + 61_000) == 0)
    #expect(times.take(at: now + 200_000) == nil)
    times.note(status(20, 3), after: status(20, 2))
    #expect(times.take(at: now + 200_001) == 200)
  }
}

@Suite("A new board")
struct NewBoardTests {
  @Test("stands in the outbox as well, as shared")
  func kept() throws {
    let folder = try Folder()
    let outbox = Outbox(folder: folder.file("status/praatplaat"), board: ours)
    #expect(try createBoard(at: folder.file(), id: ours, events: notes(1...30), keepingIn: outbox) == nil)
    #expect(outbox.undelivered == 0)
    var bytes = try folder.bytes()
    bytes.replaceSubrange(100..<130, with: Array(repeating: 0, count: 30))
    try folder.write(bytes)
    #expect(try Delivery(path: folder.file(), board: ours, outbox: outbox, after: read(folder.file()).batch.events).finish(waiting: 60_000))
    #expect(try Set(read(folder.file()).batch.events) == Set(notes(1...30)))
  }

  @Test("is read less often the more that costs, and sooner when it was changed where it had been read") func rest() {
    var rest = Rest()
    rest.measure {}
    #expect(rest.end(isUrgent: false) <= Signal.uptime(), "the first time is not counted")
    let before = Signal.uptime()
    let cost = 2_000
    rest.measure {
      let start = Signal.threadTime()
      while Signal.threadTime() - start < cost {}
    }
    #expect(rest.end(isUrgent: false) >= before + cost * 10)
    #expect(rest.end(isUrgent: true) < rest.end(isUrgent: false))
  }
}
