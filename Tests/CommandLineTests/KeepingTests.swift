// What can't be shared is kept: exit code 4, and the next command delivers it. With real locks, real limits and real disks.
import BoardFile
import Foundation
import ProcessKit
import Testing

@Suite("A change that can't be shared now") struct KeepingTests {
  private let place: Place
  private static let note = ["--case", "1", "--theme", "4", "--horizon", "short", "--group", "4"]

  init() throws {
    place = try Place()
    try place.makeBoard()
    place.environment["PRAATPLAAT_PATIENCE"] = "400"
  }

  private func texts() throws -> [String] { try place.notes().compactMap { $0["text"] as? String } }

  /// An outcome that says: kept here, not to be repeated, and delivered by itself.
  private func expectKept(_ outcome: Outcome, _ part: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(outcome.status == 4 && outcome.output.isEmpty, "\(outcome)", sourceLocation: sourceLocation)
    #expect(outcome.errors.contains(part), "\(outcome)", sourceLocation: sourceLocation)
    #expect(
      outcome.errors.contains("hier bewaard, nog niet gedeeld") && outcome.errors.contains("Niet herhalen"), "\(outcome)",
      sourceLocation: sourceLocation)
  }

  @Test("while somebody stopped has the lock is kept, and goes along with the next one") func stoppedHolder() throws {
    let id = try place.add("een")
    let holder = try place.stoppedHolder(of: "s.praat")
    let before = try place.bytes("s.praat")
    let added = try place.run(["add", "s.praat"] + Self.note, input: Array("twee\ndrie\n".utf8))
    expectKept(added, "houdt ‘s.praat’ bezet")
    #expect(added.sentences.count == 2 && added.errors.contains(#/worden: [0-9a-f]{16}-1 tot en met [0-9a-f]{16}-2\n/#))
    expectKept(try place.run("edit", "s.praat", id, "--text", "anders"), "bezet")
    let english = try place.run("remove", "s.praat", id, "--lang", "en")
    #expect(english.status == 4 && english.errors.contains("kept here, not shared yet") && english.errors.contains("Don’t repeat"))
    expectKept(try place.run("add", "s.praat", "--case=1", "--theme=4", "--horizon=short", "--group=4", "vier"), "Het id wordt: ")
    #expect(try place.bytes("s.praat") == before)
    holder.end()
    place.environment["PRAATPLAAT_PATIENCE"] = nil
    _ = try place.add("vijf")
    #expect(
      try Set(texts()) == ["twee", "drie", "vier", "vijf"], "the removal knew of the edit, which was kept here and not shared yet"
    )
    #expect(try texts().count == 4)
  }

  @Test("is nowhere when it can't be kept either, and that is told: exit code 1") func nowhere() throws {
    let holder = try place.stoppedHolder(of: "s.praat")
    place.environment["XDG_STATE_HOME"] = "/dev/null"
    let added = try place.run(["add", "s.praat"] + Self.note + ["x"])
    #expect(added.status == 1 && added.output.isEmpty && added.errors.contains("niets bewaard"), "\(added)")
    holder.end()
    // Where nothing can be kept, sharing still works.
    #expect(try place.run(["add", "s.praat"] + Self.note + ["y"]).status == 0)
    #expect(try texts() == ["y"])
  }

  @Test("by a program that is killed between its outbox and the file is delivered by the next command") func killed() throws {
    let probe = try place.start(["put", place.path("s.praat"), "3"], program: "FileProbe")
    #expect(try probe.exitCode() == 128 + SIGKILL)
    let ids = Set(probe.output.split(separator: "\n").map(String.init))
    #expect(ids.count == 3)
    #expect(try place.notes().isEmpty)
    let id = try place.add("daarna")
    #expect(Set(try place.notes().compactMap { $0["id"] as? String }) == ids.union([id]))
  }

  @Test("because the file may not grow (ulimit -f) is kept") func limited() throws {
    var bytes = try Array(place.bytes("s.praat"))
    bytes += Array(repeating: 0x0A, count: (64 << 10) - bytes.count)
    try place.write(bytes, to: "s.praat")
    let added = try place.run(
      ["add", "s.praat"] + Self.note + ["te groot"], before: ["/bin/bash", "-c", "ulimit -f 64; exec \"$0\" \"$@\""])
    expectKept(added, "mag niet groter worden")
    #expect(try Array(place.bytes("s.praat")) == bytes)
    _ = try place.add("past weer")
    #expect(try texts() == ["te groot", "past weer"])
  }

  @Test("because the disk is full is kept", .enabled(if: geteuid() == 0, "mounts a small disk, which only root may")) func full() throws {
    let disk = place.path("schijf")
    mkdir(disk, 0o755)
    let mounted = try spawn(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk])
    try #require(mounted.status == 0, "this machine lets nobody mount")
    defer { _ = try? spawn(["umount", "-l", disk]) }
    #expect(try place.run("new", "schijf/s.praat").status == 0)
    _ = try? place.write([UInt8](repeating: 0, count: 1 << 20), to: "schijf/vol")
    let lines = Array((1...40).map { "notitie \($0)\n" }.joined().utf8)
    expectKept(try place.run(["add", "schijf/s.praat"] + Self.note, input: lines), "schijf is vol")
    unlink("\(disk)/vol")
    #expect(try place.run(["add", "schijf/s.praat"] + Self.note + ["nog een"]).status == 0)
    #expect(try place.run("list", "schijf/s.praat").output.contains("· 41 notities"))
    // What fitted on the full disk was half a line, if anything.
    let check = try place.run("check", "schijf/s.praat").output
    #expect(check.contains("alles is heel") || check.contains("beschadigd, ") || check.contains("1 beschadigd"), "\(check)")
  }

  @Test("in a folder where nothing may be made is shared all the same") func readOnlyFolder() throws {
    let isRoot = getuid() == 0
    let folder = place.path("dicht")
    mkdir(folder, 0o755)
    #expect(try place.run("new", "dicht/s.praat").status == 0)
    let before = isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    chmod(place.folder.path, 0o755)
    chmod("\(folder)/s.praat", 0o666)
    chmod(folder, 0o555)
    defer { chmod(folder, 0o755) }
    place.environment["XDG_STATE_HOME"] = NSTemporaryDirectory() + "praat-\(UUID().uuidString)"
    let added = try place.run(["add", "dicht/s.praat"] + Self.note + ["x"], before: before)
    #expect(added.status == 0 && added.errors.isEmpty, "\(added)")
    let doctor = try place.run(["doctor", "dicht/s.praat"], before: before)
    #expect(doctor.status == 0 && doctor.output.contains("niet geprobeerd"), "\(doctor)")
    try? FileManager.default.removeItem(atPath: place.environment["XDG_STATE_HOME"] ?? "")
  }

  @Test("through a symbolic link goes to the file it leads to; --locked refuses the link") func links() throws {
    symlink(place.path("s.praat"), place.path("link.praat"))
    #expect(try place.run(["add", "link.praat"] + Self.note + ["x"]).status == 0)
    #expect(try texts() == ["x"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.path("link.praat")) == place.path("s.praat"))
    let opened = try place.run("open", "link.praat", "--group", "4", "--locked")
    #expect(opened.status == 1 && opened.errors.contains("verwijzing"))
    #expect(try place.run("open", "link.praat", "--group", "4").errors.contains("terminal nodig"))
  }

  // MARK: - forget

  @Test("is shared before forget clears anything, or nothing is cleared") func forget() throws {
    func kept() throws -> [String] {
      let folder = place.path(".local/state/praatplaat")
      return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }
    #expect(try place.run("forget", "s.praat").status == 0, "nothing was kept yet")
    let holder = try place.stoppedHolder(of: "s.praat")
    _ = try place.run(["add", "s.praat"] + Self.note + ["x"])
    let refused = try place.run("forget", "s.praat")
    #expect(refused.status == 4 && refused.output.isEmpty && refused.errors.contains("1 verandering van jou"), "\(refused)")
    #expect(try place.run("forget", "s.praat", "--lang", "en").errors.contains("1 change of yours could not be shared"))
    #expect(try kept().count == 1)
    holder.end()
    place.environment["PRAATPLAAT_PATIENCE"] = nil
    let done = try place.run("forget", "s.praat")
    #expect(done.status == 0 && done.output.isEmpty && done.errors.isEmpty, "\(done)")
    #expect(try kept().isEmpty)
    #expect(try texts() == ["x"])
  }
}
