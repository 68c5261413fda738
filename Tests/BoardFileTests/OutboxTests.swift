// The outbox: what is kept before it is shared arrives, whoever has to bring it.
import Board
import Foundation
import SeedKit
import Testing

@testable import BoardFile

@Suite("The outbox")
struct OutboxTests {
  let folder: Folder
  let path: String
  let outbox: Outbox

  init() throws { (folder, path, outbox) = try boardWithOutbox(notes: 2) }

  var state: String { folder.file("status") }

  func slices(_ events: [Event]) throws -> [ArraySlice<UInt8>] { try events.map { try Line.encode($0, board: ours)[...] } }

  func put(_ events: [Event], for path: String? = nil, at now: Instant = .now()) throws {
    _ = try outbox.put(try slices(events), for: path ?? self.path, at: now)
  }

  /// What a program does that opens the board and ends.
  func open(_ path: String? = nil) throws -> Bool {
    try Delivery(path: path ?? self.path, board: ours, outbox: outbox).finish(waiting: 60_000)
  }

  func view() throws -> OutboxView { try OutboxView(Descriptor(opening: outbox.path, O_RDONLY), board: ours) }

  func keptEvents() throws -> [Event] {
    let view = try self.view()
    return try view.lines(from: 0).map(\.event)
  }

  /// Whether a program that opens the board has something to do.
  func hasWork(_ path: String? = nil) throws -> Bool {
    switch try BoardWriter(path: path ?? self.path, board: ours, outbox: outbox).wanted(of: Cargo()) {
    case .some: true
    case .none: false
    }
  }

  func eventsInFile() throws -> Set<Event> { Set(try read(path).batch.events) }

  @Test("says of events whether it has them, wherever they belong") func keptOf() throws {
    try put(notes(3...3))
    try put(notes(4...4), for: folder.file("elders.praat"))
    let ids = notes(3...5).map(\.id)
    #expect(outbox.kept(of: ids) == Set(ids.prefix(2)) && outbox.kept(of: []).isEmpty)
  }

  @Test("keeps a change before it is shared, for this user only")
  func keeps() throws {
    let delivery = try Delivery(path: path, board: ours, outbox: outbox)
    delivery.append(notes(3...4))
    #expect(delivery.finish(waiting: 60_000))
    #expect(delivery.takeNews() == [.kept(notes(3...4).map(\.id)), .shared(notes(3...4).map(\.id))])
    #expect(delivery.keepsAll)
    #expect(try folder.bytes() == lines(notes(1...4)))
    #expect(try keptEvents() == notes(3...4))
    #expect(outbox.undelivered == 0)
    var status = stat()
    #expect(stat(outbox.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(stat(folder.file("status/praatplaat"), &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  @Test("keeps what is typed while somebody else has the file's lock, and shares it when the lock goes")
  func keepsWhileLocked() throws {
    let holder = try Descriptor.openRegular(path, O_RDWR)
    try holder.lockForAppending()
    let delivery = try Delivery(path: path, board: ours, outbox: outbox)
    var told: [DeliveryState] = []
    for n in 3...5 as ClosedRange<UInt64> {
      delivery.append(notes(n...n))
      var watched = pollfd(fd: delivery.descriptor, events: Int16(POLLIN), revents: 0)
      #expect(poll(&watched, 1, 60_000) == 1)
      told += delivery.takeNews()
    }
    #expect(told == (3...5).map { .kept(notes($0...$0).map(\.id)) })
    #expect(try folder.bytes() == lines(notes(1...2)))
    #expect(outbox.undelivered == 3)
    try holder.close()
    #expect(delivery.finish(waiting: 60_000))
    #expect(try folder.bytes() == lines(notes(1...5)))
  }

  @Test("brings what a killed program left with the next one that opens the board")
  func killed() throws {
    let before = try folder.bytes()
    let left = try Probe.run(["put", path, "3"], state: state)
    #expect(left.lines.count == 3)
    #expect(try folder.bytes() == before && outbox.undelivered == 3)
    #expect(try open())
    #expect(try Set(eventsInFile().map(\.id.text)).isSuperset(of: left.lines))
    let after = try folder.bytes()
    #expect(try open() && folder.bytes() == after)
  }

  @Test("brings it with the next change as well, in the order in which it was put")
  func broughtAlong() throws {
    try put(notes(3...4))
    var writer = BoardWriter(path: path, board: ours, outbox: outbox)
    try writer.deliver(notes(5...5))
    #expect(try folder.bytes() == lines(notes(1...5)))
  }

  @Test("writes once what a program left in the file that was killed before it said so")
  func notTwice() throws {
    try BoardWriter.share(notes(3...3), path, outbox)
    try put(notes(4...5))
    try folder.append(try lines(notes(4...4)))
    #expect(try open())
    #expect(try folder.bytes() == lines(notes(1...5)))
  }

  @Test("costs nothing for what was shared long ago, as long as the file is the same")
  func costsNothing() throws {
    try BoardWriter.share(notes(3...500), path, outbox)
    #expect(try !hasWork())
    try folder.append(try lines(notes(1...5, writer: 7)))
    #expect(try !hasWork(), "others only added to it")
    // With everything before the last mark made unreadable nobody would know what was shared; nobody looks.
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: outbox.path)))
    for index in 0..<(bytes.count - 4_096) { bytes[index] = UInt8(ascii: "x") }
    try Data(bytes).write(to: URL(fileURLWithPath: outbox.path))
    #expect(try !hasWork())
  }

  @Test("puts back what the file lost of it", arguments: ["older copy", "renamed older copy", "cut off", "line removed", "emptied"])
  func putsBack(_ loss: String) throws {
    let old = try folder.bytes()
    try BoardWriter.share(notes(3...6), path, outbox)
    try folder.append(try lines(notes(1...2, writer: 7)))
    let all = try lines(notes(1...6) + notes(1...2, writer: 7))
    switch loss {
    case "older copy": try folder.write(old)
    case "renamed older copy":
      try folder.write(old, to: "oud")
      #expect(rename(folder.file("oud"), path) == 0)
    case "cut off": #expect(truncate(path, try lines(notes(1...4)).count + 10) == 0)
    case "line removed": try folder.write(try lines(notes(1...3) + notes(5...6) + notes(1...2, writer: 7)))
    default: #expect(truncate(path, 0) == 0)
    }
    #expect(try hasWork())
    #expect(try open())
    #expect(try eventsInFile().isSuperset(of: notes(3...6)))
    #expect(
      try Set(folder.bytes().split(separator: 0x0A)).isSubset(
        of: Set(all.split(separator: 0x0A) + folder.bytes().split(separator: 0x0A).filter { $0.count < 60 })))
    #expect(try !hasWork())
    let healed = try folder.bytes()
    #expect(try open() && folder.bytes() == healed)
  }

  @Test("never goes into another board")
  func anotherBoard() throws {
    try BoardWriter.share(notes(3...4), path, outbox)
    try put(notes(5...5))
    let other = try lines(notes(1...1), board: theirs)
    try folder.write(other)
    let delivery = try Delivery(path: path, board: ours, outbox: outbox)
    delivery.append(notes(6...6))
    #expect(!delivery.finish(waiting: 50))
    #expect(try folder.bytes() == other)
  }

  @Test("waits for its own file while that stands, and another file of the board is only offered it")
  func elsewhere() throws {
    try BoardWriter.share(notes(3...3), path, outbox)
    try put(notes(4...4))
    let archived = try lines(notes(1...2))
    try folder.write(archived, to: "archief.praat")
    let copy = folder.file("archief.praat")
    let delivery = try Delivery(path: copy, board: ours, outbox: outbox, after: read(copy).batch.events)
    delivery.append(notes(9...9))
    #expect(delivery.finish(waiting: 60_000))
    #expect(delivery.takeStates().contains(.offered(KeptElsewhere(notes(3...4)))))
    #expect(try folder.bytes(of: "archief.praat") == archived + lines(notes(9...9)))
    #expect(outbox.undelivered == 1)
    #expect(try open() && folder.bytes() == lines(notes(1...4)))
    #expect(outbox.undelivered == 0)
    #expect(try shareKept(in: outbox, with: copy, after: read(copy).batch.events, within: 60_000) == 2)
    #expect(try Set(read(copy).batch.events) == Set(notes(1...4) + notes(9...9)))
    #expect(try shareKept(in: outbox, with: copy, after: read(copy).batch.events, within: 60_000) == 0)
    try folder.write(archived, to: "archief.praat")
    #expect(try open(copy) && Set(read(copy).batch.events) == Set(notes(1...4) + notes(9...9)), "from then on they belong there")
  }

  @Test("belongs to a file that was renamed, or whose folder was, also what waits", arguments: ["file", "folder", "older copy"])
  func renamed(_ what: String) throws {
    try FileManager.default.createDirectory(atPath: folder.file("map"), withIntermediateDirectories: false)
    let old = folder.file("map/bord.praat")
    #expect(rename(path, old) == 0)
    let before = try folder.bytes(of: "map/bord.praat")
    try BoardWriter.share(notes(3...6), old, outbox)
    try put(notes(7...7), for: old)
    let name = what == "file" ? "map/nieuw.praat" : "anders/bord.praat"
    #expect(what == "file" ? rename(old, folder.file(name)) == 0 : rename(folder.file("map"), folder.file("anders")) == 0)
    if what != "file" || what == "older copy" { try folder.write(before, to: name) }
    let new = folder.file(name)
    #expect(try Delivery(path: new, board: ours, outbox: outbox, after: read(new).batch.events).finish(waiting: 60_000))
    #expect(try Set(read(new).batch.events) == Set(notes(1...7)))
    #expect(outbox.undelivered == 0)
  }

  @Test("does not follow a file that may only be out of reach") func outOfReach() throws {
    let gone = "/proc/self/weg/bord.praat"
    try put(notes(3...3), for: gone)
    let mark = OutboxMark()
    #expect(!Belonging(to: path, mark).has(gone, 1), "another device than the nearest folder's")
    #expect(!Belonging(to: path, mark).has(gone, nil), "nobody knows where it was")
    #expect(Belonging(to: path, mark).has(folder.file("weg.praat"), Belonging.nearestDevice(path)))
    #expect(!Belonging(to: folder.file("x"), mark).has(path, Belonging.nearestDevice(path)), "it stands")
  }

  @Test("gives every whole line, torn at whichever byte, and goes on from there")
  func torn() throws {
    try BoardWriter.share(notes(3...3), path, outbox)
    try put(notes(4...5))
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: outbox.path)))
    let events = try keptEvents()
    let ends = try events.map { event in
      let line = try Line.encode(event, board: ours)
      return try #require(whole.indices.first { whole[$0...].starts(with: line) }) + line.count + 1
    }
    for count in 0...whole.count {
      try Data(whole[..<count]).write(to: URL(fileURLWithPath: outbox.path))
      let kept = events.indices.filter { ends[$0] <= count }.map { events[$0] }
      #expect(try keptEvents() == kept)
      // Every put waits for the disk: this many are enough.
      guard count % 80 == 0 || ends.contains(count + 1) else { continue }
      try put(notes(9...9))
      // A line that only lacked its line feed has one now.
      #expect(try keptEvents() == events.indices.filter { ends[$0] <= count + 1 }.map { events[$0] } + notes(9...9), "\(count) bytes")
    }
    try Data(whole[..<(whole.count - 3)]).write(to: URL(fileURLWithPath: outbox.path))
    #expect(try open())
    #expect(try folder.bytes() == lines(notes(1...4)))
  }

  @Test("gives every line but the damaged one when a bit flips; where that was a line's end, the next goes with it")
  func flipped() throws {
    try BoardWriter.share(notes(3...3), path, outbox)
    try put(notes(4...6))
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: outbox.path)))
    let rows = whole.split(separator: 0x0A, omittingEmptySubsequences: false)
    let written = notes(3...6).filter { note in rows.contains { String(decoding: $0, as: UTF8.self).contains(note.id.text) } }
    #expect(written == notes(3...6))
    var generator = Seeded(71)
    for _ in 0..<200 {
      var bytes = whole
      let place = Int.random(in: bytes.indices, using: &generator)
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      try Data(bytes).write(to: URL(fileURLWithPath: outbox.path))
      let hit = rows.filter { $0.startIndex <= place + (whole[place] == 0x0A ? 1 : 0) && place <= $0.endIndex }
      let lost = written.filter { note in hit.contains { String(decoding: $0, as: UTF8.self).contains(note.id.text) } }
      #expect(try keptEvents() == written.filter { !lost.contains($0) }, "byte \(place)")
    }
  }

  @Test("counts for nothing where an editor moved its lines, and everything is compared")
  func edited() throws {
    try BoardWriter.share(notes(3...6), path, outbox)
    let text = try String(contentsOfFile: outbox.path, encoding: .utf8)
    try String(text.drop { $0 != "\n" }.dropFirst()).write(toFile: outbox.path, atomically: false, encoding: .utf8)
    #expect(try hasWork() && open())
    #expect(try folder.bytes() == lines(notes(1...6)))
  }

  @Test("lets go of what is shared when it has grown too large, the first first, and only of what was just read back")
  func sweeps() throws {
    let clocks: [Int64] = [-20_000, 0, 40, 60_000]
    for (place, days) in clocks.enumerated() {
      let n = UInt64(place * 2 + 3)
      try put(notes(n...(n + 1)), at: Instant.now().adding(days * 86_400_000))
      #expect(try open())
    }
    try put(notes(11...11))
    try put(notes(12...12), for: try folder.write(try lines(notes(1...2)), to: "elders.praat"))
    try outbox.sweep(for: path)
    #expect(try keptEvents() == notes(3...12), "whatever the clocks said, there is room")
    let bytes = try folder.bytes()
    try folder.write(try lines(notes(1...2) + notes(4...10)))
    let size = try #require(outbox.contents?.bytes)
    try outbox.sweep(for: path, above: size - 1)
    let left = try keptEvents()
    #expect(left.count < 10 && left.starts(with: notes(3...3)), "what the file has lost stays")
    #expect(Set(notes(11...12)).isSubset(of: left), "and what is not shared")
    #expect(try #require(outbox.contents?.bytes) <= size)
    #expect(outbox.undelivered == 2)
    #expect(try open() && eventsInFile() == Set(notes(1...11)))
    #expect(try folder.bytes() != bytes)
    try outbox.sweep(for: path, above: 1)
    #expect(try keptEvents() == notes(12...12))
  }

  @Test("is done without where there is nowhere to keep it, and that is said")
  func nowhere() throws {
    try folder.write([], to: "vol")
    for outbox in [nil, Outbox(folder: folder.file("vol/praatplaat"), board: ours)] {
      let delivery = try Delivery(path: path, board: ours, outbox: outbox)
      let event = outbox == nil ? notes(3...3) : notes(4...4)
      delivery.append(event)
      #expect(delivery.finish(waiting: 60_000))
      let why: Trouble = outbox == nil ? .missing : .notARegularFile
      #expect(delivery.takeNews() == [.unguarded(why), .unkept(event.map(\.id), why), .shared(event.map(\.id))])
    }
    #expect(try folder.bytes() == lines(notes(1...4)))
    #expect(rename(path, folder.file("opzij")) == 0)
    #expect(try deliver(notes(5...5), to: path, of: ours, outbox: nil, within: 50) == .nowhere(.missing))
  }

  @Test("keeps what a command could not share in time, and says so")
  func commands() throws {
    #expect(try deliver(notes(3...3), to: path, of: ours, outbox: outbox, within: 60_000) == .shared)
    let holder = try Probe(["hold", path, "1"], state: state)
    #expect(holder.firstLine() == "locked")
    // Stopped, as with ^Z: it neither goes on nor lets go.
    kill(holder.number, SIGSTOP)
    #expect(try deliver(notes(4...4), to: path, of: ours, outbox: outbox, within: 200) == .kept(nil))
    #expect(throws: BoardFileError.unwritable(.tooLong)) {
      try deliver([note(8), note(9, String(repeating: "x", count: 1 << 16))], to: path, of: ours, outbox: outbox, within: 200)
    }
    #expect(outbox.undelivered == 1)
    kill(holder.number, SIGKILL)
    _ = holder.finish()
    #expect(try deliver(notes(5...5), to: path, of: ours, outbox: outbox, within: 60_000) == .shared)
    #expect(try eventsInFile() == Set(notes(1...5)))
  }

  @Test("is forgotten when a person says so")
  func forgotten() throws {
    try put(notes(3...3))
    try DraftShelf(folder: folder.file("status/praatplaat"), board: ours, group: "4").keep([draft("Weg ermee")])
    try outbox.forget()
    try outbox.forget()
    #expect(outbox.undelivered == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("status/praatplaat")).isEmpty)
    #expect(try open() && folder.bytes() == lines(notes(1...2)))
  }
}

extension BoardWriter {
  static func share(_ events: [Event], _ path: String, _ outbox: Outbox) throws {
    var writer = BoardWriter(path: path, board: ours, outbox: outbox)
    try writer.deliver(events)
  }
}
