// Making a board file: whole or not at all.
import Board
import Foundation
import Testing

@testable import BoardFile

@Suite("A new board file")
struct CreationTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  func refusal(_ path: String, _ events: [Event] = notes(1...2)) -> BoardFileError? {
    do throws(BoardFileError) {
      try createBoard(at: path, id: ours, events: events)
      return nil
    } catch {
      return error
    }
  }

  @Test("has all its lines and leaves nothing beside it")
  func made() throws {
    try createBoard(at: folder.file(), id: ours, events: notes(1...500))
    #expect(try folder.bytes() == lines(notes(1...500)))
    #expect(folder.names == ["bord.praat"])
  }

  @Test("overwrites nothing, and leaves nothing beside what is there")
  func exists() throws {
    try folder.write([1, 2, 3])
    #expect(refusal(folder.file()) == .exists)
    #expect(refusal(folder.path) == .exists)
    try FileManager.default.createSymbolicLink(atPath: folder.file("koppeling"), withDestinationPath: "nergens")
    #expect(refusal(folder.file("koppeling")) == .danglingLink)
    #expect(try folder.bytes() == [1, 2, 3])
    #expect(folder.names == ["bord.praat", "koppeling"])
  }

  @Test("is refused where it can't be")
  func impossible() throws {
    #expect(refusal(folder.file("nergens/bord.praat")) == .missing)
    #expect(refusal(folder.path + "/") == .isDirectory)
    #expect(refusal(folder.file(), []) == .empty)
    #expect(refusal(folder.file(), [note(1, String(repeating: "x", count: 1 << 16))]) == .unwritable(.tooLong))
    try folder.write([], to: "bestand")
    #expect(refusal(folder.file("bestand/bord.praat")) == .trouble(.system(ENOTDIR)))
    #expect(folder.names == ["bestand"])
  }

  @Test("can be made where there are no hard links")
  func withoutLinks() throws {
    func noLinks(_: String, _: String) -> Int32 {
      errno = EPERM
      return -1
    }
    let bytes = try lines(notes(1...3))
    try BoardCreation(path: folder.file(), bytes: bytes, link: noLinks).run()
    #expect(try folder.bytes() == bytes)
    #expect(folder.names == ["bord.praat"])
    #expect(throws: BoardFileError.exists) { try BoardCreation(path: folder.file(), bytes: bytes, link: noLinks).run() }
  }

  @Test("is not there when its maker was killed before it was whole")
  func killed() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.file() as String] in
      try BoardCreation(path: path, bytes: lines(notes(1...3)), link: { _, _ in kill(getpid(), SIGKILL) }).run()
    }
    #expect(folder.names.count == 1 && folder.names[0].hasPrefix(".board-"))
    try createBoard(at: folder.file(), id: ours, events: notes(1...3))
    #expect(try folder.bytes() == lines(notes(1...3)))
  }

  @Test("is not put over one that somebody else made just before")
  func race() throws {
    func tooLate(_ from: String, _ to: String) -> Int32 {
      _ = try? folder.write([7])
      return link(from, to)
    }
    #expect(throws: BoardFileError.exists) { try BoardCreation(path: folder.file(), bytes: [1], link: tooLate).run() }
    #expect(try folder.bytes() == [7])
    #expect(folder.names == ["bord.praat"])
  }

  @Test("is for the whole group in a folder that passes its group on")
  func sharedFolder() throws {
    func mode(_ path: String) throws -> Int { try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) }
    chmod(folder.path, 0o2770)
    try createBoard(at: folder.file(), id: ours, events: notes(1...1))
    #expect(try mode(folder.file()) == 0o660)
  }
}
