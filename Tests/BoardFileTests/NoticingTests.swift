// Reading a file that changes: appended to, torn, rewritten, replaced, gone and back.
import Board
@testable import BoardFile
import Foundation
import Testing

@Suite("A reader that looks again")
struct NoticingTests {
  let folder: Folder
  let path: String

  init() throws {
    folder = try Folder()
    path = try folder.write(try lines(notes(1...3)))
  }

  /// Puts another file in place, as editors and sync tools do.
  func replace(with bytes: [UInt8]) throws {
    let new = try folder.write(bytes, to: "nieuw")
    #expect(rename(new, path) == 0)
  }

  @Test("finds what was appended, and nothing else")
  func appended() throws {
    var reader = try BoardReader(path: path)
    #expect(try reader.readNew().events == notes(1...3))
    #expect(try reader.readNew() == Batch())
    try folder.append(try lines(notes(4...5)))
    #expect(try reader.readNew() == Batch(events: notes(4...5)))
    #expect(try reader.readNew() == Batch())
  }

  @Test("waits for the rest of an unfinished line, which is no damage")
  func unfinished() throws {
    var reader = try BoardReader(path: path)
    _ = try reader.readNew()
    let line = try lines(notes(4...4))
    for byte in line.dropLast() {
      try folder.append([byte])
      let batch = try reader.readNew()
      #expect(batch.damagedLines == 0 && (batch.events.isEmpty || batch.events == notes(4...4)))
    }
    try folder.append([0x0A])
    #expect(try reader.readNew() == Batch(events: notes(4...4)))
    try folder.append(try lines(notes(5...5)))
    #expect(try reader.readNew() == Batch(events: notes(5...5)))
  }

  @Test("counts a fresh line that fails as damage only when it fails again")
  func doubt() throws {
    var reader = try BoardReader(path: path)
    _ = try reader.readNew()
    let start = try folder.bytes().count
    // The size is there before the bytes: zeros with a line feed at their end.
    let line = try lines(notes(4...4))
    try folder.append(line.map { $0 == 0x0A ? 0x0A : 0 } + lines(notes(5...5)))
    #expect(try reader.readNew() == Batch(events: notes(5...5)))
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: UInt64(start))
    try file.write(contentsOf: Data(line))
    try file.close()
    #expect(try reader.readNew() == Batch(events: notes(4...5)))
    #expect(try reader.readNew() == Batch())

    try folder.append(Array("rommel\n".utf8) + lines(notes(6...6)) + Array("meer rommel\n".utf8))
    #expect(try reader.readNew() == Batch(events: notes(6...6)))
    #expect(try reader.readNew() == Batch(events: notes(6...6), damagedLines: 2))
    #expect(try reader.readNew() == Batch(damagedLines: 2))
    #expect(reader.damage.map(\.number) == [6, 8])
  }

  @Test("counts all damage in a file it has just opened, and takes it back when the bytes arrive after all")
  func doubtAtFirst() throws {
    let line = try lines(notes(4...4))
    let start = try folder.bytes().count
    try folder.append(line.map { $0 == 0x0A ? 0x0A : 0 })
    var reader = try BoardReader(path: path)
    #expect(try reader.readNew() == Batch(events: notes(1...3), damagedLines: 1))
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: UInt64(start))
    try file.write(contentsOf: Data(line))
    try file.close()
    #expect(try reader.readNew() == Batch(events: notes(4...4)))
  }

  @Test("reads the old file to its end and the new one wholly when the file was replaced")
  func replaced() throws {
    var reader = try BoardReader(path: path)
    _ = try reader.readNew()
    try folder.append(try lines(notes(4...4)))
    try replace(with: try lines(notes(2...2) + notes(5...5)))
    #expect(try reader.readNew() == Batch(events: notes(4...4) + notes(2...2) + notes(5...5)))
    try folder.append(try lines(notes(6...6)))
    #expect(try reader.readNew() == Batch(events: notes(6...6)))
  }

  @Test("notices that the file was rewritten in place")
  func rewritten() throws {
    var reader = try BoardReader(path: path)
    _ = try reader.readNew()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.write(contentsOf: Data(try lines(notes(7...9) + notes(11...13))))
    try file.close()
    #expect(try reader.readNew() == Batch(events: notes(7...9) + notes(11...13)))
  }

  @Test("notices that the file was cut off, and what comes after")
  func truncated() throws {
    var reader = try BoardReader(path: path)
    reader.patience = 0
    _ = try reader.readNew()
    #expect(truncate(path, try lines(notes(1...1)).count) == 0)
    #expect(try reader.readNew() == Batch(events: notes(1...1)))
    try folder.append(try lines(notes(8...8)))
    #expect(try reader.readNew() == Batch(events: notes(8...8)))
    #expect(truncate(path, 0) == 0)
    #expect(try reader.readNew() == Batch(condition: .missing))
    #expect(try reader.readNew() == Batch(condition: .missing))
    try folder.append(try lines(notes(9...9)))
    #expect(try reader.readNew() == Batch(events: notes(9...9)))
  }

  @Test("takes nothing from another board at its path, and goes on when its own is back")
  func anotherBoard() throws {
    var reader = try BoardReader(path: path)
    _ = try reader.readNew()
    #expect(rename(path, folder.file("opzij")) == 0)
    try folder.write(try lines(notes(4...4), board: theirs) + lines(notes(5...5)))
    for _ in 0..<3 { #expect(try reader.readNew() == Batch(condition: .anotherBoard)) }
    try folder.append(try lines(notes(6...6)))
    #expect(try reader.readNew() == Batch(condition: .anotherBoard))
    try folder.append(try lines(notes(7...7)), to: "opzij")
    #expect(rename(folder.file("opzij"), path) == 0)
    #expect(try reader.readNew() == Batch(events: notes(7...7)))
    #expect(reader.boardID == ours)
  }

  @Test("takes nothing from another board that was written over its own")
  func anotherBoardInPlace() throws {
    var reader = try BoardReader(path: path)
    _ = try reader.readNew()
    let before = try folder.bytes()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.write(contentsOf: Data(try lines(notes(1...3), board: theirs)))
    #expect(try reader.readNew() == Batch(condition: .anotherBoard))
    #expect(try reader.readNew() == Batch(condition: .anotherBoard))
    try file.seek(toOffset: 0)
    try file.write(contentsOf: Data(before + lines(notes(4...4))))
    try file.close()
    #expect(try reader.readNew() == Batch(events: notes(1...4)))
  }

  @Test("says that the file is gone, and finds it again")
  func missing() throws {
    var reader = try BoardReader(path: path)
    reader.patience = 0
    _ = try reader.readNew()
    #expect(rename(path, folder.file("opzij")) == 0)
    try folder.append(try lines(notes(4...4)), to: "opzij")
    #expect(try reader.readNew() == Batch(events: notes(4...4), condition: .missing))
    #expect(try reader.readNew() == Batch(condition: .missing))
    #expect(rename(folder.file("opzij"), path) == 0)
    #expect(try reader.readNew() == Batch())
    #expect(unlink(path) == 0)
    #expect(try reader.readNew() == Batch(condition: .missing))
    try folder.write(try lines(notes(1...5)))
    #expect(try reader.readNew() == Batch(events: notes(1...5)))
  }

  @Test("never waits for a pipe, or trusts a link, that was put in the file's place")
  func replacedByPipe() throws {
    var reader = try BoardReader(path: path)
    _ = try reader.readNew()
    #expect(rename(path, folder.file("opzij")) == 0)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(try reader.readNew() == Batch(condition: .unreadable(.notARegularFile)))
    #expect(unlink(path) == 0)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "opzij")
    #expect(try reader.readNew() == Batch(condition: .unreadable(.notARegularFile)))
    #expect(rename(folder.file("opzij"), path) == 0)
    #expect(try reader.readNew() == Batch())
  }

  @Test("may be opened on a file that is no board yet")
  func notYet() throws {
    try folder.write([])
    var reader = try BoardReader(path: path)
    #expect(throws: BoardFileError.empty) { try reader.readNew() }
    try folder.append(try lines(notes(1...1)))
    #expect(try reader.readNew() == Batch(events: notes(1...1)))
  }
}
