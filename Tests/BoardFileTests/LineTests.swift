// The line format: what is written, and what is understood of it.
import Board
import BoardFile
import Foundation
import SeedKit
import Testing

@Suite("A line")
struct LineTests {
  @Test("stands in the file as the format describes it")
  func example() throws {
    let line = String(decoding: try Line.encode(note(7, "Café \"De Hoek\" 😀"), board: ours), as: UTF8.self)
    #expect(
      line.hasPrefix(
        #"{"v":1,"board":"5f0c0000111122223333444455556666","id":"9c41e07b52aa3d18-7","tick":1,"at":1770112800130,"by":{"group":"4","role":"wijkbeheer"},"#
          + #""kind":"note","of":"9c41e07b52aa3d18-7","set":{"case":"maisonnettes","theme":"sociaal-beheer","horizon":"short","#
          + #""text":"Caf\u00e9 \"De Hoek\" \ud83d\ude00"},"crc":""#))
    #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
  }

  @Test("is the one that FORMAT.md shows, byte for byte")
  func documented() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Sources/BoardFile/FORMAT.md")
    let shown = try #require(try String(contentsOf: page, encoding: .utf8).split(separator: "\n").first { $0.hasPrefix(#"{"v":1"#) })
    let (event, board) = try Line.decode(Array(shown.utf8)[...]).get()
    #expect(event.thing == .note(note(7).id) && event.author == Author(group: "4", role: "wijkbeheer"))
    #expect(try Line.encode(event, board: board) == Array(shown.utf8))
  }

  @Test("comes back as the event that was written", arguments: [1, 2, 3])
  func roundTrip(seed: UInt64) throws {
    var generator = Seeded(seed)
    for _ in 0..<400 {
      let event = Event.random(using: &generator)
      let line = try Line.encode(event, board: ours)
      let (decoded, board) = try Line.decode(line[...]).get()
      #expect(decoded == event, "seed \(seed)")
      #expect(board == ours)
      #expect(Array(decoded.line) == line)
      #expect(try Line.encode(decoded, board: ours) == line, "the same event always makes the same bytes")
    }
  }

  @Test("is refused when it could not be read back")
  func unwritable() {
    func refusal(_ set: [Assignment], tick: UInt64 = 1) -> BoardFileError? {
      let id = EventID(writer: WriterID(bits: 1), n: 1)
      let event = Event(id: id, tick: tick, at: Instant(milliseconds: 0), author: Author(), thing: .note(id), set: set)
      do throws(BoardFileError) {
        _ = try Line.encode(event, board: ours)
        return nil
      } catch {
        return error
      }
    }
    var deep = Value.null
    for _ in 0..<7 { deep = .list([deep]) }
    #expect(refusal([Assignment(.text, .text(String(repeating: "😀", count: 4_000)))]) == nil)
    #expect(refusal([Assignment(.text, .text(String(repeating: "x", count: 1 << 16)))]) == .unwritable(.tooLong))
    #expect(refusal([Assignment(.text, deep)]) == .unwritable(.notJSON))
    #expect(refusal([Assignment(.text, .text("a")), Assignment(.text, .text("b"))]) == .unwritable(.notJSON))
    #expect(refusal([Assignment(.order, .decimal("veel"))]) == .unwritable(.notJSON))
    #expect(refusal([], tick: 0) == .unwritable(.badField("tick")))
    #expect(refusal([], tick: Stamp.highestTick + 1) == .unwritable(.badField("tick")))
  }

  @Test("may have its fields in any order, and fields that nobody knows yet")
  func freeOrder() throws {
    let line = sealed(
      #"{"set":{"text":"Tuin"},"mood":{"a":[1,2]},"of":"00000000000000aa-1","kind":"note","by":{"team":7},"at":5,"tick":2,"id":"00000000000000aa-1","#
        + #""board":"5f0c0000111122223333444455556666", "v" : 1"#)
    let (event, _) = try Line.decode(line[...]).get()
    #expect(event.set == [Assignment(.text, .text("Tuin"))])
    #expect(event.makesItsThing)
    #expect(event.author == Author())
  }

  @Test(
    "says what is wrong with it",
    arguments: [
      (#""tick":1,"#, #""tick":0,"#, LineFault.badField("tick")),
      (#""tick":1,"#, #""tick":9007199254740992,"#, .badField("tick")),
      (#""tick":1,"#, #""tick":1.0,"#, .badField("tick")),
      (#""tick":1,"#, #""tick":"1","#, .badField("tick")),
      (#""tick":1,"#, "", .missingField("tick")),
      (#""tick":1,"#, #""tick":1,"tick":1,"#, .notJSON),
      (#""tick":1,"#, #""tick":1,"t\u0069ck":1,"#, .notJSON),
      (#""tick":1,"#, #""tick":01,"#, .notJSON),
      (#""v":1,"#, "", .missingField("v")),
      (#""v":1,"#, #""v":0,"#, .badField("v")),
      (#""v":1,"#, #""v":2,"#, .newerVersion(2)),
      (#""at":5,"#, #""at":null,"#, .badField("at")),
      (#""by":{},"#, #""by":[],"#, .badField("by")),
      (#""by":{},"#, #""by":{"group":4},"#, .badField("by")),
      (#""kind":"note","#, #""kind":1,"#, .badField("kind")),
      (#""of":"00000000000000aa-1","#, #""of":{},"#, .badField("of")),
      (#""id":"00000000000000aa-1","#, #""id":"00000000000000aa-0","#, .badField("id")),
      (#""id":"00000000000000aa-1","#, #""id":"00000000000000AA-1","#, .badField("id")),
      (#""board":"5f0c0000111122223333444455556666","#, #""board":"5f0c","#, .badField("board")),
      (#""set":{}"#, #""set":{"a":1,"a":1}"#, .notJSON),
      (#""set":{}"#, #""set":{"a":{"b":1,"b":1}}"#, .notJSON),
      (#""set":{}"#, #""set":{"a":"\ud83d"}"#, .notJSON),
      (#""set":{}"#, #""set":{"a":"\ud83d\u0041"}"#, .notJSON),
      (#""set":{}"#, #""set":{"a":"\ude00"}"#, .notJSON),
      (#""set":{}"#, #""set":{"a":"\x"}"#, .notJSON),
      (#""set":{}"#, #""set":{"a":[1,]}"#, .notJSON),
      (#""set":{}"#, #""set":null"#, .badField("set")),
      (#""set":{}"#, #""set":{}}"#, .notJSON),
    ])
  func faults(part: String, replacement: String, expected: LineFault) {
    let body =
      #"{"v":1,"board":"5f0c0000111122223333444455556666","id":"00000000000000aa-1","tick":1,"at":5,"by":{},"kind":"note","#
      + #""of":"00000000000000aa-1","set":{}"#
    #expect(fault(of: sealed(body)) == nil)
    #expect(body.contains(part))
    #expect(fault(of: sealed(body.replacing(part, with: replacement))) == expected)
  }

  @Test("needs its checksum at its end")
  func checksum() throws {
    let line = try Line.encode(note(1), board: ours)
    #expect(fault(of: []) == .noChecksum)
    #expect(fault(of: Array("{}".utf8)) == .noChecksum)
    #expect(fault(of: line.dropLast()) == .noChecksum)
    #expect(fault(of: line + [0x20]) == .noChecksum)
    #expect(fault(of: line + [0x09]) == .notPrintable)
    var changed = line
    changed[40] ^= 1
    #expect(fault(of: changed) == .wrongChecksum)
  }

  @Test("keeps numbers that are no whole number as they were written, and whole ones to the last digit")
  func numbers() throws {
    let body =
      #"{"v":1,"board":"5f0c0000111122223333444455556666","id":"00000000000000aa-1","tick":1,"at":-9223372036854775808,"by":{},"kind":"x","of":"y","#
      + #""set":{"a":9223372036854775807,"b":9223372036854775808,"c":-9223372036854775809,"d":1e2,"e":-0,"f":0.10}"#
    let (event, _) = try Line.decode(sealed(body)[...]).get()
    #expect(event.at.milliseconds == .min)
    #expect(
      event.set.map(\.value) == [
        .number(.max), .decimal("9223372036854775808"), .decimal("-9223372036854775809"), .decimal("1e2"), .number(0), .decimal("0.10"),
      ])
  }

  @Test("may be nested 200,000 deep, or have thousands of names, and is read or refused without harm")
  func hostile() {
    let deep = Array((String(repeating: "[", count: 30_000) + String(repeating: "]", count: 30_000)).utf8)
    #expect(fault(of: sealed("{\"v\":1,\"set\":" + String(decoding: deep, as: UTF8.self))) == .notJSON)
    #expect(fault(of: Array(repeating: UInt8(ascii: "["), count: 200_000)) == .tooLong)
    let names = (0..<6_000).map { "\"\($0)\":1" }.joined(separator: ",")
    let head =
      #"{"v":1,"board":"5f0c0000111122223333444455556666","id":"00000000000000aa-1","tick":1,"at":0,"by":{},"kind":"x","of":"y","set":{"#
    #expect(fault(of: sealed(head + names + "}")) == nil)
    #expect(fault(of: sealed(head + names + ",\"7\":1}")) == .notJSON)
  }

  @Test("never becomes an event that was not written, whichever bit is flipped")
  func bitFlips() throws {
    let events = [note(1, "Één"), note(2), note(3)]
    let file = try lines(events)
    for bit in 0..<file.count * 8 {
      var flipped = file
      flipped[bit / 8] ^= 1 << UInt8(bit % 8)
      for line in flipped.split(separator: 0x0A) {
        if case .success(let (event, board)) = Line.decode(line) {
          #expect(events.contains(event) && board == ours, "bit \(bit)")
        }
      }
    }
  }

  @Test("is not made of random bytes", arguments: [11, 12])
  func randomBytes(seed: UInt64) {
    var generator = Seeded(seed)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(fault(of: bytes) != nil, "seed \(seed)")
      // The same with a checksum that holds, so that the JSON is looked at.
      let printable = String(decoding: bytes.map { 0x20 + $0 % 95 }, as: UTF8.self)
      #expect(fault(of: sealed("{" + printable)) != nil, "seed \(seed)")
    }
  }
}
