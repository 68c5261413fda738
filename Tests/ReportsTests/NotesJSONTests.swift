// Notes as JSON, read back by Foundation.
import Foundation
import Testing

@testable import Board
@testable import Reports

@Suite struct NotesJSONTests {
  @Test("a note has exactly the documented fields, in their order") func fields() {
    var sample = Sample()
    sample.note("Licht @huurders #trap", group: "4", role: "wijkbeheer", [Assignment(.level, .text("wijk"))])
    let id = sample.board.allNotes[0].id.text
    #expect(
      String(decoding: json(of: sample.board.allNotes), as: UTF8.self) == """
        [
        {"id":"\(id)","case":"flat","step":"interventions","theme":"sociaal-beheer","horizon":"short","text":"Licht @huurders #trap",\
        "group":"4","role":"wijkbeheer","level":"wijk","who":["huurders"],"tags":["trap"],"stickers":0,"package":[],\
        "createdAt":"2026-02-03T10:08:00.123Z","editedAt":"2026-02-03T10:08:00.123Z"}
        ]

        """)
  }

  @Test("what a note does not have is null, and no notes are an empty array") func nulls() throws {
    var sample = Sample()
    sample.note("x", group: nil)
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json(of: sample.board.allNotes))) as? [[String: Any]])
    for field in ["group", "role", "level"] { #expect(read[0][field] is NSNull) }
    #expect(json(of: []) == Array("[]\n".utf8))
  }

  @Test("any text comes back as it was, and no control character is written as it is") func escapes() throws {
    let nasty = "\u{0}\u{1B}[31m\u{7F}\u{9B}\"\\/\n\r\t\u{2028}é 👩‍👩‍👧 \u{202E}שלום"
    var sample = Sample()
    for text in [nasty, "", "\u{10FFFF}"] { sample.note(text) }
    let bytes = json(of: sample.board.allNotes)
    let read = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    #expect(
      read.map { ($0["text"] as? String).map { Array($0.unicodeScalars) } } == [nasty, "", "\u{10FFFF}"].map { Array($0.unicodeScalars) })
    let text = try #require(String(validating: bytes, as: UTF8.self))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(text.split(separator: "\n").count == 5)
  }
}
