// What makes reading fast may make no difference: the order of fields in which we write, words that are made once, an outbox that is only looked through.
import Board
import SeedKit
import Testing

@testable import BoardFile

@Suite("A short cut")
struct ShortCutTests {
  /// Whether two lines come to the same.
  private func agree(_ one: ParsedLine, _ other: ParsedLine) -> Bool {
    switch (one, other) {
    case (.event(let a, let board), .event(let b, let otherBoard)): a == b && board == otherBoard
    case (.newer(let a, let board, let isAboutBoard), .newer(let b, let otherBoard, let otherIsAboutBoard)):
      a == b && board == otherBoard && isAboutBoard == otherIsAboutBoard
    case (.damaged(let a), .damaged(let b)): a == b
    default: false
    }
  }

  /// The line without its checksum.
  private func body(_ line: [UInt8]) -> String { String(decoding: line.dropLast(18), as: UTF8.self) }

  @Test("through a line as we write it comes to what the same line with a blank in it says, changed or not", arguments: [1, 2, 3])
  func asWritten(seed: UInt64) throws {
    var generator = Seeded(seed)
    for round in 0..<400 {
      let event = round % 2 == 0 ? note(.random(in: 1...99, using: &generator)) : Event.random(using: &generator)
      var bytes = Array(body(try Line.encode(event, board: ours)).utf8)
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        let place = Int.random(in: 1..<bytes.count, using: &generator)
        let byte = UInt8(ascii: "0") + UInt8.random(in: 0...9, using: &generator)
        bytes[place] = Bool.random(using: &generator) ? byte : (bytes.randomElement(using: &generator) ?? byte)
      }
      let body = String(decoding: bytes, as: UTF8.self)
      let blank = sealed("{ " + body.dropFirst())
      #expect(agree(LineParser.parse(sealed(body)[...]), LineParser.parse(blank[...])), "seed \(seed): \(body)")
    }
  }

  @Test("to the words of lines before gives every line its own", arguments: [4, 5])
  func words(seed: UInt64) throws {
    var generator = Seeded(seed)
    let words = WordCache()
    let letters = "abcdefghijklmnopqrstuvwxyz-".map { $0 }
    for _ in 0..<300 {
      let length = Int.random(in: 0...30, using: &generator)
      let word = String((0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
      // Two that differ in their last letter only, and one that has come before.
      for text in [word, String(word.dropLast()) + "q", "short"] {
        let line = try Line.encode(note(1, text), board: ours)
        #expect(agree(LineParser.parse(line[...], words), LineParser.parse(line[...])), "seed \(seed): \(text)")
      }
    }
  }

  @Test("past words stops where the line does")
  func endOfLine() {
    for text in ["", "a", "twaalf letters", "vierentwintig letters ab"] {
      let json = Array("\"\(text)\"".utf8)
      json.withUnsafeBufferPointer { bytes in
        let words = WordCache()
        withExtendedLifetime(words) {
          var parser = JSONParser(bytes, words: words.table)
          #expect((try? parser.value()) == .text(text))
        }
      }
    }
  }

  @Test("through the outbox finds the one line that the file lacks, wherever it stands")
  func outbox() throws {
    let folder = try Folder()
    let path = try folder.write(try lines(notes(1...1)))
    let outbox = Outbox(folder: folder.file("status/praatplaat"), board: ours)
    // More than fits the buffer that it is looked through with, twice; one line is as long as lines may be.
    let all = (1...1_600).map { note($0, $0 == 700 ? String(repeating: "x", count: 60_000) : "Notitie \($0)") }
    _ = try outbox.put(try all.map { try Line.encode($0, board: ours)[...] }, for: path)
    let events = try all.map { try Line.decode(Line.encode($0, board: ours)[...]).get().event }
    #expect(outbox.lacking(in: events, at: path).all.isEmpty)
    for number in [1, 640, 641, 700, 1_599, 1_600] {
      #expect(outbox.lacking(in: events.filter { $0.id.n != number }, at: path).all == [all[number - 1]], "\(number)")
    }
    // Written anew by a tool, it says the same.
    let anew = try Line.decode(sealed("{ " + body(try Line.encode(all[0], board: ours)).dropFirst())[...]).get().event
    #expect(outbox.lacking(in: [anew] + events.dropFirst(), at: path).all.isEmpty)
  }
}
