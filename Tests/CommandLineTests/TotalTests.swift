// One number of notes, whoever tells it, and apart from it how many are hidden.
import App
import Board
import BoardFile
import Canvas
import Foundation
import ScreenKit
import Testing

@Suite("How many notes there are") struct TotalTests {
  private let place: Place

  init() throws {
    place = try Place()
    try place.makeBoard()
  }

  private func does(_ words: String...) throws -> String {
    let outcome = try place.run(words)
    try #require(outcome.status == 0, "\(words): \(outcome)")
    return outcome.output
  }

  @Test("is the same in every command, report and screen") func same() throws {
    let notes = try (1...3).map { try place.add("notitie \($0)") }
    _ = try does("session", "s.praat", "--hide", notes[1])
    let (nl, en) = ("2 notities, en 1 verborgen", "2 notes, and 1 hidden")
    for words in [["list"], ["list", "--hidden"], ["results"], ["session"]] {
      let first = try place.run([words[0], "s.praat"] + words.dropFirst()).output.split(separator: "\n")[0]
      #expect(first.hasSuffix(nl), "\(words): \(first)")
      let english = try place.run([words[0], "s.praat", "--lang", "en"] + words.dropFirst()).output.split(separator: "\n")[0]
      #expect(english.hasSuffix(en), "\(words): \(english)")
    }
    for command in ["results", "session"] {
      let text = try does(command, "s.praat", "--format", "json")
      let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(object["notes"] as? Int == 2 && object["hiddenNotes"] as? Int == 1)
    }
    for format in ["markdown", "html"] { #expect(try does("export", "s.praat", "--format", format).contains(nl)) }
    #expect(try does("list", "s.praat", "--text", "notitie 1").contains("1 van de \(nl)"))
    // A group is told of nothing that it can't see.
    #expect(try does("list", "s.praat", "--as", "4").split(separator: "\n")[0].hasSuffix(" · 2 notities"))
    let board = try WholeBoard(path: place.path("s.praat")).board
    let now = Moment(wall: Instant(milliseconds: 4_000_000_000_000), uptime: 1_000)
    for kind in [ScreenKind.review, .host] {
      let model = Model(Setup(writer: WriterID(bits: 1), kind: kind), board: board, size: Size(width: 120, height: 36), at: now)
      #expect(model.view().grid.text.contains(nl), "\(kind)")
    }
  }

  @Test("what is hidden is listed, and marked, only for whoever asks") func hidden() throws {
    let notes = try ["een", "twee"].map { try place.add($0) }
    _ = try does("session", "s.praat", "--hide", notes[0])
    #expect(try !does("list", "s.praat").contains("een") && place.notes().count == 1)
    #expect(try does("list", "--hidden", "s.praat").contains("een [verborgen]\n"))
    #expect(try does("list", "s.praat", "--hidden", "--lang", "en").contains("een [hidden]\n"))
    #expect(try place.notes("--hidden").map { $0["hidden"] as? Bool } == [true, nil])
    #expect(try place.run("list", "s.praat", "--hidden", "--as", "4").errors.contains("gaan niet samen"))
    #expect(try place.run("export", "s.praat", "--format", "csv", "--hidden").status != 0)
    // Of a session it goes on asking for yes or no.
    #expect(try place.run("session", "s.praat", "--hidden").status == 2)
    #expect(try place.run("session", "--hidden", "yes", "s.praat").status == 0)
  }
}
