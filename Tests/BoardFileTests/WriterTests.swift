// Appending: what is delivered stands in the file, once, after whatever was there.
import Board
import Foundation
import Testing

@testable import BoardFile

@Suite("A writer")
struct WriterTests {
  let folder: Folder
  let path: String

  init() throws {
    folder = try Folder()
    path = try folder.write(try lines(notes(1...2)))
  }

  func refusal(_ events: [Event], board: BoardID = ours) -> BoardFileError? {
    var writer = BoardWriter(path: path, board: board)
    do throws(BoardFileError) {
      try writer.deliver(events)
      return nil
    } catch {
      return error
    }
  }

  @Test("puts its events at the end of the file, in order")
  func appends() throws {
    var writer = BoardWriter(path: path, board: ours)
    try writer.deliver(notes(3...4))
    try writer.deliver([])
    try writer.deliver(notes(5...5))
    #expect(try folder.bytes() == lines(notes(1...5)))
  }

  @Test("seals a torn tail, which becomes a damaged line of its own")
  func seals() throws {
    let torn = Array(try lines(notes(3...3)).dropLast(20))
    try folder.append(torn)
    var writer = BoardWriter(path: path, board: ours)
    try writer.deliver(notes(4...4))
    #expect(try folder.bytes() == lines(notes(1...2)) + torn + [0x0A] + lines(notes(4...4)))
    let (batch, damage) = try read(path)
    #expect(batch.events == notes(1...2) + notes(4...4))
    #expect(damage.map(\.number) == [3] && damage.map(\.fault) == [.noChecksum])
  }

  @Test("completes a last line that only lacks its line feed")
  func completes() throws {
    try folder.write(Array(try lines(notes(1...2)).dropLast()))
    var writer = BoardWriter(path: path, board: ours)
    try writer.deliver(notes(3...3))
    #expect(try folder.bytes() == lines(notes(1...3)))
  }

  @Test("writes nothing into another board, a newer one, or what is no file")
  func refuses() throws {
    let before = try folder.bytes()
    #expect(refusal(notes(3...3), board: theirs) == .anotherBoard)
    #expect(refusal([note(3, String(repeating: "x", count: 1 << 16))]) == .unwritable(.tooLong))
    #expect(try folder.bytes() == before)
    let newer = sealed(#"{"v":2,"board":"\#(ours.text)","id":7,"kind":"board""#) + [0x0A]
    try folder.write(newer)
    #expect(refusal(notes(3...3)) == .newerVersion(2))
    #expect(try folder.bytes() == newer)
    let list = Array("Boodschappen\n- melk\n".utf8)
    try folder.write(list)
    #expect(refusal(notes(3...3)) == .notABoard)
    #expect(try folder.bytes() == list)
    unlink(path)
    #expect(refusal(notes(3...3)) == .missing)
    #expect(mkfifo(path, 0o600) == 0)
    #expect(refusal(notes(3...3)) == .notRegular)
    unlink(path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "elders")
    #expect(refusal(notes(3...3)) == .symbolicLink)
    unlink(path)
    #expect(mkdir(path, 0o700) == 0)
    #expect(refusal(notes(3...3)) == .isDirectory)
  }

  @Test("appends nothing to a file of 256 MiB")
  func tooBig() throws {
    #expect(truncate(path, FileLimits.fileBytes) == 0)
    #expect(refusal(notes(3...3)) == .tooBig)
    unlink(path)
  }

  @Test("loses nothing with others writing at the same time")
  func together() async throws {
    let path = path
    let problems = await withTaskGroup(of: String?.self) { group in
      for number in 1...4 as ClosedRange<UInt64> {
        group.addTask {
          var writer = BoardWriter(path: path, board: ours)
          do throws(BoardFileError) {
            for n in 1...25 as ClosedRange<UInt64> { try writer.deliver(notes((2 * n - 1)...(2 * n), writer: number)) }
            return nil
          } catch {
            return "\(error)"
          }
        }
      }
      return await group.reduce(into: []) { problems, problem in problems += problem.map { [$0] } ?? [] }
    }
    #expect(problems.isEmpty)
    let (batch, damage) = try read(path)
    #expect(batch.events.count == 202 && damage.isEmpty)
    #expect(Set(batch.events) == Set(notes(1...2) + (1...4).flatMap { notes(1...50, writer: $0) }))
  }

  @Test("loses nothing to other programs that write, nor to one that is killed while it writes")
  func processes() async throws {
    await withTaskGroup(of: Void.self) { group in
      for number in 1...2 as ClosedRange<UInt64> {
        group.addTask { [path] in
          await #expect(processExitsWith: .success) { [path = path as String, number = number as UInt64] in
            var writer = BoardWriter(path: path, board: ours)
            for n in 1...40 as ClosedRange<UInt64> { try writer.deliver(notes(n...n, writer: number)) }
          }
        }
      }
      group.addTask { [path] in
        // Killed with its lock held and a line half written.
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
          let file = try Descriptor.openRegular(path, O_RDWR | O_APPEND)
          try file.lockForAppending()
          try file.write(Array(try lines(notes(9...9, writer: 3)).dropLast(30)))
          kill(getpid(), SIGKILL)
        }
      }
    }
    let (batch, damage) = try read(path)
    #expect(Set(batch.events) == Set(notes(1...2) + notes(1...40, writer: 1) + notes(1...40, writer: 2)))
    #expect(batch.events.count == 82 && damage.count <= 1, "an unfinished last line is no damage yet")
  }

  @Test("waits for a lock that another program holds, and writes when it goes")
  func waits() throws {
    // The lock is that of the format: one byte at 2^30, which python's F_OFD_SETLK or another praatplaat would take.
    let holder = try Descriptor.openRegular(path, O_RDWR)
    try holder.lockForAppending()
    let before = try folder.bytes()
    let delivery = try Delivery(path: path, board: ours)
    delivery.append(notes(3...3))
    #expect(!delivery.finish(waiting: 50))
    #expect(try folder.bytes() == before)
    try holder.close()
  }

  @Test("finds the file that was put in the old one's place while it waited")
  func replacedWhileWaiting() throws {
    let holder = try Descriptor.openRegular(path, O_RDWR)
    try holder.lockForAppending()
    let delivery = try Delivery(path: path, board: ours)
    delivery.append(notes(3...3))
    try folder.write(try lines(notes(1...1)), to: "nieuw")
    #expect(rename(folder.file("nieuw"), path) == 0)
    try holder.close()
    #expect(delivery.finish(waiting: 10_000))
    #expect(try folder.bytes() == lines(notes(1...1) + notes(3...3)))
  }

  @Test("writes again only what an attempt that failed halfway left out")
  func halfway() async {
    // In a process of its own, because the limit on a file's size is a process's.
    await #expect(processExitsWith: .success) {
      let folder = try Folder()
      let path = try folder.write(try lines(notes(1...2)))
      let all = try lines(notes(1...40))
      let room = try lines(notes(1...20)).count + 30
      var before = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &before)
      var limit = before
      limit.rlim_cur = rlim_t(room)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      ignoreFileSignals()
      var writer = BoardWriter(path: path, board: ours)
      #expect(throws: BoardFileError.trouble(.fileTooBig)) { try writer.deliver(notes(3...40)) }
      #expect(try folder.bytes() == Array(all[..<room]))
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &before)
      try writer.deliver(notes(3...40))
      #expect(try folder.bytes() == Array(all[..<room]) + [0x0A] + lines(notes(21...40)))
      let (batch, damage) = try read(path)
      #expect(batch.events == notes(1...40) && damage.map(\.number) == [21])
    }
  }
}
