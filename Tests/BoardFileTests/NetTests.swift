// A net that is missing is said, and a lock that is held for ever is done without.
import Board
import Foundation
import Testing

@testable import BoardFile

@Suite("Without an outbox that works")
struct MissingNetTests {
  let folder: Folder
  let path: String
  let outbox: Outbox

  init() throws { (folder, path, outbox) = try boardWithOutbox(notes: 2) }

  @Test("it is said, and the note is shared", arguments: ["a folder", "a pipe", "a file for a folder", "none"])
  func said(_ obstacle: String) throws {
    try FileManager.default.createDirectory(atPath: folder.file("status"), withIntermediateDirectories: false)
    var outbox: Outbox? = outbox
    switch obstacle {
    case "a folder": try FileManager.default.createDirectory(atPath: self.outbox.path, withIntermediateDirectories: true)
    case "a pipe":
      try FileManager.default.createDirectory(atPath: folder.file("status/praatplaat"), withIntermediateDirectories: true)
      #expect(mkfifo(self.outbox.path, 0o600) == 0)
    case "a file for a folder": try folder.write([], to: "status/praatplaat")
    default: outbox = nil
    }
    let why: Trouble = outbox == nil ? .missing : .notARegularFile
    #expect(try deliver(notes(3...3), to: path, of: ours, outbox: outbox, within: 60_000) == .sharedUnguarded(why))
    #expect(try folder.bytes() == lines(notes(1...3)))
    let screen = try Delivery(path: path, board: ours, outbox: outbox)
    #expect(screen.finish(waiting: 60_000))
    #expect(screen.takeNews() == [.unguarded(why)])
  }

  @Test("it is tried again, and what was shared meanwhile is kept as well when it works") func again() throws {
    try FileManager.default.createDirectory(atPath: outbox.path, withIntermediateDirectories: true)
    let screen = try Delivery(
      path: path, board: ours, outbox: outbox, shelf: nil, pace: DeliveryPace(putBack: 0...1, net: 20))
    screen.append(notes(3...3))
    var told: [DeliveryState] = []
    try wait {
      told += screen.takeNews()
      return told.contains(.shared([note(3).id]))
    }
    #expect(told.first == .unguarded(.notARegularFile))
    #expect(rmdir(outbox.path) == 0)
    try wait {
      told += screen.takeNews()
      return told.last == .unguarded(nil)
    }
    #expect(told.last == .unguarded(nil))
    #expect(screen.finish(waiting: 60_000))
    try folder.write(try lines(notes(1...2)))
    #expect(try Delivery(path: path, board: ours, outbox: outbox, after: read(path).batch.events).finish(waiting: 60_000))
    #expect(try folder.bytes() == lines(notes(1...3)))
  }
}

@Suite("A lock that somebody holds for ever")
struct HeldLockTests {
  let folder: Folder
  let path: String
  let outbox: Outbox

  init() throws { (folder, path, outbox) = try boardWithOutbox(notes: 2) }

  func delivery(_ pace: DeliveryPace) throws -> Delivery {
    try Delivery(path: path, board: ours, outbox: outbox, shelf: nil, pace: pace)
  }

  @Test("is done without after a while, behind half a line of whoever holds it, and settled later", arguments: [false, true])
  func doneWithout(_ isOnlyRead: Bool) throws {
    let holder = try Descriptor.openRegular(path, isOnlyRead ? O_RDONLY : O_RDWR)
    #expect(try holder.tryLock(sharing: isOnlyRead))
    let half = Array(try lines(notes(8...8)).prefix(120))
    try folder.append(half)
    let screen = try delivery(DeliveryPace(lock: 50, settling: 60_000))
    screen.append(notes(3...3))
    #expect(screen.finish(waiting: 60_000))
    #expect(screen.takeNews().last == .shared([note(3).id]))
    #expect(
      try String(decoding: folder.bytes(), as: UTF8.self)
        == String(decoding: lines(notes(1...2)) + half + [0x0A] + lines(notes(3...3)), as: UTF8.self))
    #expect(outbox.undelivered == 1, "it has been seen once, and that is not enough without the lock")
    try holder.close()
    #expect(try delivery(DeliveryPace()).finish(waiting: 60_000))
    #expect(outbox.undelivered == 0)
    #expect(
      try String(decoding: folder.bytes(), as: UTF8.self)
        == String(decoding: lines(notes(1...2)) + half + [0x0A] + lines(notes(3...3)), as: UTF8.self))
  }

  @Test("costs a program the wait once, and what it wrote is settled when it is seen whole later") func once() throws {
    let holder = try Descriptor.openRegular(path, O_RDWR)
    try holder.lockForAppending()
    let screen = try delivery(DeliveryPace(putBack: 0...1, lock: 300, settling: 300))
    for n in 3...40 as ClosedRange<UInt64> {
      screen.append(notes(n...n))
      try wait { screen.takeNews().contains(.shared([note(n).id])) }
    }
    #expect(try Set(read(path).batch.events) == Set(notes(1...40)))
    try wait { outbox.undelivered == 0 }
    #expect(outbox.undelivered == 0)
    #expect(screen.finish(waiting: 60_000))
    try holder.close()
  }
}

@Suite("What was appended while somebody held the lock")
struct UnsettledTests {
  @Test("is not settled by another program that finds it there, for nobody has looked at it again") func anotherFindsIt() throws {
    let folder = try Folder()
    let path = try folder.write(try lines(notes(1...2)))
    let outbox = Outbox(folder: folder.file("status/praatplaat"), board: ours)
    try BoardWriter.share(notes(3...3), path, outbox)
    let holder = try Descriptor.openRegular(path, O_RDWR)
    try holder.lockForAppending()
    let end = try folder.bytes().count
    let pace = DeliveryPace(lock: 50, settling: 60_000)
    let screen = try Delivery(path: path, board: ours, outbox: outbox, shelf: nil, pace: pace)
    screen.append(notes(4...4))
    #expect(screen.finish(waiting: 60_000))
    // It looks for a line that it misses, and so compares the whole file.
    let other = try Delivery(path: path, board: ours, outbox: outbox, shelf: nil, pace: pace)
    other.putBack([try Line.encode(note(1, "Notitie 1"), board: ours)[...]])
    #expect(other.finish(waiting: 60_000))
    #expect(outbox.undelivered == 1)
    // Who held the lock writes where it remembers the end, as clients of network shares do, and the user forgets the board.
    #expect(try pwrite(holder.number, lines(notes(5...5)), lines(notes(5...5)).count, off_t(end)) > 0)
    try holder.close()
    #expect(try Delivery(path: path, board: ours, outbox: outbox, putsBack: false).finish(waiting: 60_000))
    #expect(try Set(read(path).batch.events) == Set(notes(1...5)))
    #expect(outbox.undelivered == 0)
  }
}

@Suite("Whoever wants to forget")
struct ForgettingTests {
  @Test("shares what waits, and gets nothing back that is gone") func forgets() throws {
    let folder = try Folder()
    let path = try folder.write(try lines(notes(1...2)))
    let outbox = Outbox(folder: folder.file("status/praatplaat"), board: ours)
    try BoardWriter.share(notes(3...6), path, outbox)
    _ = try outbox.put(try Line.encode(note(7), board: ours)[...].split(separator: 0), for: path)
    try folder.write(try lines(notes(1...4)))
    #expect(try Delivery(path: path, board: ours, outbox: outbox, putsBack: false).finish(waiting: 60_000))
    #expect(try folder.bytes() == lines(notes(1...4) + [note(7)]))
    #expect(outbox.undelivered == 0)
  }
}
