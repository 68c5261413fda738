// What the commands write, seen from outside: the bytes in the file, and the calls to the system that put them there.
import App
import Board
import BoardFile
import Foundation
import ProcessKit
import Testing

@testable import praatplaat

@Suite struct WritingTests {
  private let place: Place

  init() throws {
    place = try Place()
    try place.makeBoard()
  }

  @Test("every line that is written has the checksum of its bytes, and nothing but printable ASCII") func checksums() throws {
    let id = try place.add("Coördinatie 🙂\nop twee regels")
    _ = try place.run("edit", "s.praat", id, "--text", "“anders” \\ \"zo\"")
    _ = try place.run("remove", "s.praat", id)
    let bytes = try place.bytes("s.praat")
    #expect(bytes.last == 0x0A && bytes.allSatisfy { $0 == 0x0A || ($0 >= 0x20 && $0 < 0x7F) })
    let lines = bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.count == 52)
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      let match = try #require(text.wholeMatch(of: /(.*),"crc":"([0-9a-f]{8})"}/))
      #expect(checksum(Array(match.1.utf8)) == match.2)
      #expect((try? JSONSerialization.jsonObject(with: Data(line))) != nil)
    }
  }

  @Test("a hundred notes take one lock, one write and one flush", .enabled(if: isInstalled("strace"), "needs strace")) func oneOfEach()
    throws
  {
    let input = Array((1...100).map { "notitie \($0)\n" }.joined().utf8)
    let outcome = try place.run(
      ["add", "s.praat", "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4"], input: input,
      before: ["/usr/bin/strace", "-f", "-y", "-o", place.path("trace"), "-e", "trace=fcntl,fdatasync,fsync,write,openat"])
    #expect(outcome.status == 0 && outcome.output.split(separator: "\n").count == 100)
    let calls = try String(decoding: place.bytes("trace"), as: UTF8.self).split(separator: "\n")
    #expect(calls.count { $0.contains("F_OFD_SETLKW") } == 1)
    let board = calls.filter { $0.contains("/s.praat>") }
    #expect(board.count { $0.contains("fdatasync(") } == 1 && !board.contains { $0.contains(" fsync(") })
    #expect(board.count { $0.contains(" write(") } == 1)
    // First in the outbox, on the disk; then in the file, on the disk; only then the ids.
    let kept = try #require(calls.firstIndex { $0.contains("fdatasync(") && $0.contains(".outbox>") })
    let written = try #require(calls.firstIndex { $0.contains(" write(") && $0.contains("/s.praat>") })
    let flushed = try #require(calls.firstIndex { $0.contains("fdatasync(") && $0.contains("/s.praat>") })
    #expect(kept < written && written < flushed)
    let printed = try #require(calls.firstIndex { $0.contains(" write(1<") })
    #expect(flushed < printed)
    #expect(try place.notes().count == 100)
  }

  @Test("twenty writers at once lose nothing") func manyWriters() async throws {
    let folder = place
    let ids = await withTaskGroup(of: String?.self) { group in
      for number in 1...20 {
        let box = UncheckedBox(folder)
        group.addTask { try? box.value.add("notitie \(number)", group: String(number % 4 + 1)) }
      }
      var ids: [String?] = []
      for await id in group { ids.append(id) }
      return ids.compactMap { $0 }
    }
    #expect(Set(ids).count == 20)
    #expect(Set(try place.notes().compactMap { $0["id"] as? String }) == Set(ids))
  }

  @Test("what another process adds is news to an open screen, once") func news() throws {
    let board = try BoardAtPath(place.path("s.praat"))
    var reader = try openBoard(place.path("s.praat"))
    let watch = BoardWatch(path: reader.path)
    let batch = try reader.readAll("s.praat")
    // Between the first read and the first wait: no look is due before some seconds have passed.
    let early = try place.add("intussen")
    let file = ConnectedFile(reader, watch, after: batch, seat: Seat(board.id, on: board.board, group: nil), isLocked: false)
    func news(lookAnyway: Bool) throws -> [String] {
      let news = file.news(lookAnyway: lookAnyway)
      guard news.count == 1, case .board(let batch) = news[0], batch.condition == .sound else {
        Issue.record("\(news)")
        return []
      }
      return batch.events.map(\.id.text)
    }
    #expect(try news(lookAnyway: false) == [early])
    #expect(file.news(lookAnyway: true).isEmpty)
    let id = try place.add("van buiten")
    #expect(try news(lookAnyway: true) == [id])
    #expect(file.news(lookAnyway: true).isEmpty)
    #expect(file.finish(waiting: 0) == .shared)
  }
}

/// A value that every task only reads.
private struct UncheckedBox<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
