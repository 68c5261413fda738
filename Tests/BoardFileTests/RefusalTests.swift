// What the system can refuse, for real: full and read-only disks, limits, and failures that only strace can bring about. The change is kept, and shared later.
import Board
import Foundation
import ProcessKit
import Testing

@testable import BoardFile

@Suite("A file system that refuses", .serialized)
struct RefusalTests {
  let folder: Folder
  let path: String

  init() throws {
    folder = try Folder()
    path = try folder.write(try lines(notes(1...2)))
  }

  var state: String { folder.file("status") }

  /// Whether what was kept arrives, once nothing is refused any more.
  func expectDelivered(at path: String? = nil, _ count: Int = 1) throws {
    let outbox = Outbox(folder: "\(state)/praatplaat", board: ours)
    #expect(outbox.undelivered == count)
    #expect(try Delivery(path: path ?? self.path, board: ours, outbox: outbox).finish(waiting: 60_000))
    #expect(Set(try read(path ?? self.path).batch.events.map(\.id)).count == 2 + count)
    #expect(outbox.undelivered == 0)
  }

  static let injections: [(String, String, Trouble)] = [
    ("write", "ENOSPC", .diskFull), ("write", "EDQUOT", .overQuota), ("write", "EIO", .inputOutput), ("fdatasync", "EIO", .inputOutput),
    ("fdatasync", "ENOSPC", .diskFull), ("fdatasync", "EDQUOT", .overQuota), ("write", "ESTALE", .staleHandle),
    ("fdatasync", "ESTALE", .staleHandle),
    ("write", "EROFS", .readOnlyFileSystem), ("fdatasync", "EACCES", .noPermission),
  ]

  @Test(
    "is told apart, and what it refused is kept and shared later", .enabled(if: isInstalled("strace"), "needs strace"),
    arguments: injections.indices)
  func injected(_ index: Int) throws {
    let (call, code, trouble) = Self.injections[index]
    let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-P", path, "-e", "inject=\(call):error=\(code)"]
    let end = try Probe.run(["batch", path, "1"], state: state, before: strace)
    #expect(end.code == 4 && end.lines == ["kept \(BoardFileError.trouble(trouble))"], "\(end)")
    try expectDelivered()
  }

  @Test("without locks is written to all the same", .enabled(if: isInstalled("strace"), "needs strace"), arguments: ["ENOLCK", "EINVAL"])
  func noLocks(_ code: String) throws {
    let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=fcntl:error=\(code)"]
    let end = try Probe.run(["append", path, "3"], state: state, before: strace)
    #expect(end.code == 0 && end.lines.count == 3, "\(end)")
    #expect(try read(path).batch.events.count == 5)
  }

  @Test(
    "keeps the change when the call is killed, whichever it is", .enabled(if: isInstalled("strace"), "needs strace"),
    arguments: ["write", "fdatasync", "pread64", "fcntl"])
  func killed(_ call: String) throws {
    for number in 1...3 {
      try folder.write(try lines(notes(1...2)))
      try? FileManager.default.removeItem(atPath: state)
      let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-P", path, "-e", "inject=\(call):signal=KILL:when=\(number)"]
      let end = try Probe.run(["batch", path, "2"], state: state, before: strace)
      let outbox = Outbox(folder: "\(state)/praatplaat", board: ours)
      #expect(try Delivery(path: path, board: ours, outbox: outbox).finish(waiting: 60_000))
      let events = try read(path).batch.events
      #expect(Set(events.map(\.id.text)).isSuperset(of: end.lines.filter { !$0.hasPrefix("kept") }))
      #expect([2, 4].contains(Set(events).count), "\(number): all of it or nothing")
      #expect(end.code == 0 || outbox.undelivered == 0)
    }
  }

  @Test("to let the file grow (ulimit -f) loses nothing")
  func limited() throws {
    try folder.write(try lines(notes(1...2)) + Array(repeating: UInt8(ascii: "\n"), count: 20_000))
    let end = try Probe.run(["batch", path, "1"], state: state, before: ["bash", "-c", "ulimit -f 8; exec \"$0\" \"$@\""])
    #expect(end.code == 4 && end.lines == ["kept \(BoardFileError.trouble(.fileTooBig))"], "\(end)")
    try expectDelivered()
  }

  @Test("because the disk is full", .enabled(if: geteuid() == 0, "mounts a small disk, which only root may"))
  func full() throws {
    let disk = folder.file("schijf")
    #expect(mkdir(disk, 0o700) == 0)
    try #require(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk), "this machine lets nobody mount")
    defer { run("umount", disk) }
    try folder.write(try lines(notes(1...2)), to: "schijf/bord.praat")
    _ = try? folder.write([UInt8](repeating: 0, count: 200_000), to: "schijf/vol")
    let board = "\(disk)/bord.praat"
    let end = try Probe.run(["batch", board, "40"], state: state)
    #expect(end.code == 4 && end.lines == ["kept \(BoardFileError.trouble(.diskFull))"], "\(end)")
    unlink("\(disk)/vol")
    try expectDelivered(at: board, 40)
    // And the disk that is full is the one with the outbox: then straight to the file, and honestly so.
    _ = try? folder.write([UInt8](repeating: 0, count: 200_000), to: "schijf/vol")
    #expect(mkdir("\(disk)/status", 0o700) == 0)
    let delivery = try Delivery(path: path, board: ours, outbox: Outbox(folder: "\(disk)/status", board: ours))
    delivery.append(notes(3...40))
    #expect(delivery.finish(waiting: 60_000))
    #expect(delivery.takeStates() == [.unkept(notes(3...40).map(\.id), .diskFull), .shared(notes(3...40).map(\.id))])
  }

  @Test("because the folder is mounted to be read only", .enabled(if: geteuid() == 0, "mounts, which only root may"))
  func readOnlyMount() throws {
    let disk = folder.file("schijf")
    #expect(mkdir(disk, 0o700) == 0)
    let board = try folder.write(try lines(notes(1...2)), to: "schijf/bord.praat")
    try #require(run("mount", "--bind", disk, disk) && run("mount", "-o", "remount,ro,bind", disk), "this machine lets nobody mount")
    let end = try Probe.run(["batch", board, "1"], state: state)
    run("umount", disk)
    #expect(end.code == 4 && end.lines == ["kept \(BoardFileError.trouble(.readOnlyFileSystem))"], "\(end)")
    try expectDelivered(at: board)
  }

  @Test(
    "because this user may not write",
    .enabled(if: geteuid() == 0, "makes the file immutable, which only root may; another user is refused by its mode"))
  func immutable() throws {
    try #require(run("chattr", "+i", path), "this file system has no such thing")
    let end = try Probe.run(["batch", path, "1"], state: state)
    run("chattr", "-i", path)
    #expect(end.code == 4 && end.lines == ["kept \(BoardFileError.trouble(.noPermission))"], "\(end)")
    try expectDelivered()
  }

  @Test("by its mode", .enabled(if: geteuid() != 0, "root may write everything"))
  func mode() throws {
    chmod(path, 0o400)
    let end = try Probe.run(["batch", path, "1"], state: state)
    chmod(path, 0o600)
    #expect(end.code == 4 && end.lines == ["kept \(BoardFileError.trouble(.noPermission))"], "\(end)")
    try expectDelivered()
  }

  @Test("because somebody was stopped with the lock in hand, and the file is shared when it goes")
  func stopped() throws {
    let holder = try Probe(["hold", path, "1"], state: state)
    #expect(holder.firstLine() == "locked")
    kill(holder.number, SIGSTOP)
    let end = try Probe.run(["hurry", path, "1"], state: state)
    #expect(end.code == 4 && end.lines == ["kept busy"])
    kill(holder.number, SIGKILL)
    _ = holder.finish()
    try expectDelivered()
  }
}
