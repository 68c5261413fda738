// Healing: what open programs know, the file gets back. Copies of it are taken in or merged.
import Board
import Foundation
import Testing

@testable import BoardFile

@Suite("A file that lost lines")
struct HealingTests {
  let folder: Folder
  let path: String

  init() throws {
    folder = try Folder()
    path = try folder.write(try lines(notes(1...5)))
  }

  /// One program that follows the file, without an outbox: what it puts back it has read.
  final class Program {
    var reader: BoardReader
    let delivery: Delivery

    init(_ path: String, pace: DeliveryPace = DeliveryPace(putBack: 0...1)) throws {
      reader = try BoardReader(path: path)
      reader.patience = 0
      _ = try reader.readNew()
      delivery = try Delivery(path: path, board: ours, outbox: nil, shelf: nil, pace: pace)
    }

    var hasLost: Bool { reader.takeLost() != nil }

    @discardableResult func look() throws -> Batch {
      let batch = try reader.readNew()
      if let lost = reader.takeLost() { delivery.putBack(lost) }
      return batch
    }

    func finish() -> Bool { delivery.finish(waiting: 60_000) }
  }

  func bytes(_ lines: [ArraySlice<UInt8>]) -> [UInt8] { lines.flatMap { $0 + [0x0A] } }

  func replace(by bytes: [UInt8]) throws {
    try folder.write(bytes, to: "nieuw")
    #expect(rename(folder.file("nieuw"), path) == 0)
  }

  @Test("is told what it lost, as raw lines, once")
  func told() throws {
    let strange = Event(
      id: EventID(writer: WriterID(bits: 5), n: 1), tick: 1, at: Instant(milliseconds: 1), author: Author(),
      thing: ThingID(.other("later"), "x"), set: [Assignment("vraag", .map(["nl": .text("?")]))])
    try folder.append(try lines([strange]))
    var reader = try BoardReader(path: path)
    _ = try reader.readNew()
    var lost = reader.takeLost()
    #expect(lost == nil)
    try replace(by: try lines(notes(2...3) + notes(9...9)))
    _ = try reader.readNew()
    lost = reader.takeLost()
    #expect(try lost.map(bytes) == lines(notes(1...1) + notes(4...5) + [strange]))
    lost = reader.takeLost()
    let known = reader.known.count
    #expect(lost == nil && known == 7)
    // Not put back yet, and lost still when the file is replaced once more.
    try replace(by: try lines(notes(1...9)))
    _ = try reader.readNew()
    lost = reader.takeLost()
    #expect(try lost.map(bytes) == lines([strange]))
  }

  @Test("gets it back, each line once, however many programs noticed")
  func putBackOnce() throws {
    let programs = try (0..<8).map { _ in try Program(path) }
    try replace(by: try lines(notes(1...2)))
    for program in programs { try program.look() }
    for program in programs { #expect(program.finish()) }
    #expect(try folder.bytes() == lines(notes(1...5)))
    for program in programs { #expect(try program.look().condition == .sound) }
    #expect(try programs.allSatisfy { !$0.hasLost } && read(path).batch.damagedLines == 0)
  }

  @Test("gets it back", arguments: ["cut off", "emptied", "rewritten in place", "saved as UTF-16", "broken into lines", "zeros"])
  func losses(_ loss: String) throws {
    let program = try Program(path)
    switch loss {
    case "cut off": #expect(truncate(path, try lines(notes(1...2)).count + 40) == 0)
    case "emptied": #expect(truncate(path, 0) == 0)
    case "rewritten in place": try folder.write(try lines(notes(2...2) + notes(4...4)))
    case "saved as UTF-16": try folder.write([0xFF, 0xFE] + folder.bytes().flatMap { [$0, 0] })
    case "broken into lines": try folder.write(folder.bytes().flatMap { $0 == UInt8(ascii: ":") ? [$0, 0x0A, 0x20] : [$0] })
    default: try folder.write([UInt8](repeating: 0, count: 4_096))
    }
    try program.look()
    #expect(program.finish() && program.delivery.failure == nil)
    #expect(try Set(read(path).batch.events) == Set(notes(1...5)))
    #expect(try program.look().condition == .sound)
  }

  @Test("that is another board now gets nothing")
  func anotherBoard() throws {
    let program = try Program(path)
    let other = try lines(notes(1...2), board: theirs)
    try replace(by: other)
    #expect(try program.look().condition == .anotherBoard)
    #expect(!program.hasLost)
    program.delivery.putBack(program.reader.known)
    // Nothing of its own is left to share.
    #expect(program.finish() && program.delivery.failure == .anotherBoard)
    #expect(try folder.bytes() == other)
  }

  @Test(
    "in whose place somebody else's file stands now gets nothing, however that came there, and what was made meanwhile waits",
    arguments: ["written over it", "put in its place"])
  func somethingElse(_ way: String) throws {
    let program = try Program(path, pace: DeliveryPace(pauses: 1...2, putBack: 0...1))
    let own = try folder.bytes()
    let letter = Array("Geachte heer,\nDit is mijn eigen brief.\n".utf8)
    if way == "written over it" { try folder.write(letter) } else { try replace(by: letter) }
    #expect(try program.look().condition == .somethingElse)
    #expect(!program.hasLost)
    program.delivery.putBack(program.reader.known)
    program.delivery.append(notes(6...6))
    for _ in 0..<6_000 where program.delivery.failure == nil { usleep(1_000) }
    #expect(program.delivery.failure == .notABoard)
    #expect(try folder.bytes() == letter)
    try replace(by: own)
    #expect(try program.look().condition == .sound)
    #expect(program.finish())
    #expect(try folder.bytes() == lines(notes(1...6)))
  }

  @Test("is taken for somebody else's only after a while: who writes it anew may have come no further than its first letters")
  func growing() throws {
    let program = try Program(path)
    program.reader.patience = 60_000
    let own = try folder.bytes()
    try replace(by: Array(own.prefix(20)))
    #expect(try program.look().condition == .sound)
    try folder.append(Array(own.dropFirst(20)))
    #expect(try program.look().condition == .sound)
    #expect(program.finish())
    #expect(try folder.bytes() == own)
  }

  @Test("is missed only after a while, because sync tools take it away and put it back")
  func patience() throws {
    let program = try Program(path)
    program.reader.patience = 60_000
    #expect(unlink(path) == 0)
    #expect(try program.look().condition == .sound)
    program.reader.patience = 0
    #expect(try program.look().condition == .missing)
    try folder.write(try lines(notes(1...5)))
    #expect(try program.look().condition == .sound)
    #expect(!program.hasLost && program.finish())
  }

  @Test("and is gone wholly is made anew when a person says so, from everything that is known")
  func madeAnew() throws {
    let program = try Program(path)
    #expect(unlink(path) == 0)
    #expect(try program.look().condition == .missing)
    #expect(folder.names.isEmpty)
    program.delivery.makeAnew(program.reader.known)
    #expect(program.finish())
    #expect(try folder.bytes() == lines(notes(1...5)))
    #expect(try program.look().condition == .sound)
  }

  @Test("is made anew by one, and completed by another that knows more")
  func madeAnewTwice() throws {
    let (first, second) = (try Program(path), try Program(path))
    try folder.append(try lines(notes(6...6)))
    try second.look()
    #expect(unlink(path) == 0)
    first.delivery.makeAnew(first.reader.known)
    #expect(first.finish())
    second.delivery.makeAnew(second.reader.known)
    #expect(second.finish())
    #expect(try folder.bytes() == lines(notes(1...6)))
  }

  @Test("loses nothing for good while it is replaced under twenty programs that write")
  func replacedUnderWriters() throws {
    let state = folder.file("status")
    let probes = try (0..<20).map { _ in try Probe(["append", path, "10"], state: state) }
    // A sync tool that ignores locks: it puts a copy of some moments ago in the file's place, again and again.
    for _ in 0..<40 {
      let copy = try folder.bytes()
      usleep(3_000)
      try replace(by: copy)
    }
    for probe in probes {
      let end = probe.finish()
      #expect(end.code == 0, "\(end.lines)")
    }
    let outbox = Outbox(folder: "\(state)/praatplaat", board: ours)
    #expect(try Delivery(path: path, board: ours, outbox: outbox).finish(waiting: 60_000))
    #expect(Set(try read(path).batch.events.map(\.id)).count == 205)
  }
}

@Suite("Copies of a board")
struct CopyTests {
  let folder: Folder
  let path: String

  init() throws {
    folder = try Folder()
    path = try folder.write(try lines(notes(1...2)))
  }

  @Test(
    "that a sync tool made of a conflict are known by their names",
    arguments: [
      "bord.sync-conflict-20261122-160842-ABCDEFG.praat", "bord (Anna's conflicted copy 2026-11-22).praat",
      "bord (conflicterende kopie van Anna 2026-11-22).praat", "bord (In Konflikt stehende Kopie).praat",
      "bord (Copie en conflit de Anna).praat",
      "bord (copia en conflicto de Ana).praat", "bord (SFConflict anna@x.nl 2026-11-22).praat",
    ])
  func names(_ name: String) {
    #expect(Copies.namesConflict(name))
  }

  @Test(
    "that may be anything else are not",
    arguments: ["bord.praat", "bord (kopie).praat", "conflict.praat", "bord-oud.praat", "bord.praat~", "x) conflict (.praat"])
  func otherNames(_ name: String) {
    #expect(!Copies.namesConflict(name))
  }

  @Test("are found once as they are, by the board inside, and never through a link or a pipe")
  func found() throws {
    try folder.write(try lines(notes(3...3)), to: "bord (conflicted copy).praat")
    try folder.write(try lines(notes(4...4)), to: "bord-vorige-maand.praat")
    try folder.write(try lines(notes(5...5), board: theirs), to: "ander (conflicted copy).praat")
    try folder.write(try lines(notes(6...6)), to: "bord (conflicted copy).txt")
    try folder.write([], to: "leeg (conflict).praat")
    #expect(mkfifo(folder.file("pijp (conflict).praat"), 0o600) == 0)
    try FileManager.default.createSymbolicLink(atPath: folder.file("link (conflict).praat"), withDestinationPath: "bord.praat")
    var copies = Copies(of: path, board: ours)
    #expect(
      copies.find() == [
        BoardCopy(path: folder.file("bord (conflicted copy).praat"), isConflict: true),
        BoardCopy(path: folder.file("bord-vorige-maand.praat"), isConflict: false),
      ])
    #expect(copies.find().isEmpty)
    try folder.append(try lines(notes(7...7)), to: "bord (conflicted copy).praat")
    #expect(copies.find().map(\.isConflict) == [true])
  }

  @Test("that are named as conflicts of this file are found first, however many there are; what was not looked at is counted")
  func many() throws {
    let line = try lines(notes(3...3))
    for number in 0..<400 { try folder.write(line, to: "aaa-\(number).praat") }
    for number in 0..<300 { try folder.write(line, to: "bord (conflicted copy \(number)).praat") }
    try folder.write(line, to: "zus (conflicted copy).praat")
    try folder.write([], to: "groot.praat")
    truncate(folder.file("groot.praat"), FileLimits.fileBytes + 1)
    var copies = Copies(of: path, board: ours)
    let found = copies.find()
    #expect(found.prefix(301).count(where: \.isConflict) == 301, "those of another name too, before what is none")
    #expect(found.count == 300 + 256)
    #expect(copies.unseen.beyond == 402 - 256 && copies.unseen.tooBig.count == 0 && copies.unseen.unreadable.count == 0)
    #expect(Set(copies.takeIn().map { Array($0) }).isEmpty, "they have been looked at")
    copies = Copies(of: path, board: ours)
    #expect(copies.takeIn().count == 1, "one line that all of them have")
    let check = try BoardCheck.read(path)
    #expect(check.copies.count == 556 && check.unseen.beyond == 146)
  }

  @Test("that can't be looked at are named: too big, not to be read, a folder that can't be listed")
  func unseen() throws {
    try folder.write([], to: "groot.praat")
    truncate(folder.file("groot.praat"), FileLimits.fileBytes + 1)
    var copies = Copies(of: path, board: ours)
    #expect(copies.find().isEmpty && copies.unseen.tooBig.first == [folder.file("groot.praat")])
    if getuid() != 0 {
      try folder.write(try lines(notes(3...3)), to: "dicht (conflict).praat")
      chmod(folder.file("dicht (conflict).praat"), 0)
      _ = copies.find()
      #expect(copies.unseen.unreadable.first == [folder.file("dicht (conflict).praat")])
    }
    copies = Copies(of: "/nergens/bord.praat", board: ours)
    #expect(copies.find().isEmpty && copies.unseen.folder == .missing)
  }

  @Test("of a conflict are taken in by open programs and left alone, others are not")
  func takenIn() throws {
    let conflict = try lines(notes(2...4))
    try folder.write(conflict, to: "bord.sync-conflict-20261122-160842-ABCDEFG.praat")
    try folder.write(try lines(notes(5...5)), to: "bord-vorige-maand.praat")
    let delivery = try Delivery(path: path, board: ours, outbox: nil, shelf: nil, pace: DeliveryPace(putBack: 0...1))
    delivery.takeInCopies()
    #expect(delivery.finish(waiting: 60_000))
    #expect(try folder.bytes() == lines(notes(1...4)))
    #expect(try folder.bytes(of: "bord.sync-conflict-20261122-160842-ABCDEFG.praat") == conflict)
  }

  @Test("are merged as the union of their lines, whose number is told")
  func merged() throws {
    try folder.write(try lines(notes(2...4)) + Array("onzin\n".utf8), to: "a.praat")
    try folder.write(try lines(notes(4...6)), to: "b.praat")
    #expect(try mergeBoards(into: path, from: [folder.file("a.praat"), folder.file("b.praat")]) == 4)
    #expect(try folder.bytes() == lines(notes(1...6)))
    #expect(try mergeBoards(into: path, from: [folder.file("a.praat"), folder.file("b.praat")]) == 0)
    #expect(try folder.bytes() == lines(notes(1...6)))
  }

  @Test("are not merged when one of them is another board, or none: nothing is written then")
  func notMerged() throws {
    let a = try folder.write(try lines(notes(3...3)), to: "a.praat")
    let b = try folder.write(try lines(notes(3...3), board: theirs), to: "b.praat")
    #expect(throws: MergeError(path: b, reason: .anotherBoard)) { try mergeBoards(into: path, from: [a, b]) }
    #expect(throws: MergeError(path: folder.file("c"), reason: .missing)) { try mergeBoards(into: path, from: [a, folder.file("c")]) }
    #expect(try folder.bytes() == lines(notes(1...2)))
  }
}
