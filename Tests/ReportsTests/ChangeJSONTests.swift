// A change as a line of JSON: what it came to, whatever the order in which events arrive.
import Board
import Foundation
import Reports
import Testing

@Suite struct ChangeJSONTests {
  private static let id = EventID(writer: WriterID(bits: 0xAA), n: 1)

  private func event(_ n: UInt64, tick: UInt64, _ set: [Assignment]) -> Event {
    Event(
      id: EventID(writer: Self.id.writer, n: n), tick: tick, at: Instant(milliseconds: 1_770_112_800_123), author: Author(group: "4"),
      thing: .note(Self.id), set: set)
  }

  private func tell(_ events: [Event]) throws -> [[String: Any]?] {
    var board = Board()
    return try events.map { event in
      try board.line(applying: event).map { try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]) }
    }
  }

  @Test("a note is added, changed, removed and restored; once more is no news") func order() throws {
    let made = event(1, tick: 1, [Assignment(.caseStudy, .text("dorp")), Assignment(.text, .text("regel \"een\"\n\u{1B}"))])
    let told = try tell([
      made, event(2, tick: 2, [Assignment(.text, .text("twee"))]), event(3, tick: 3, [Assignment(.removed, .flag(true))]),
      event(4, tick: 4, [Assignment(.removed, .flag(false))]), made, event(5, tick: 1, [Assignment(.text, .text("te laat"))]),
    ])
    #expect(told.map { $0?["what"] as? String } == ["added", "changed", "removed", "restored", nil, "none"])
    #expect((told[0]?["note"] as? [String: Any])?["text"] as? String == "regel \"een\"\n\u{1B}")
    #expect(told[2]?["note"] is NSNull && (told[3]?["note"] as? [String: Any])?["text"] as? String == "twee")
    #expect(told[1]?["changed"] as? [String] == ["text"] && told[1]?["at"] as? String == "2026-02-03T10:00:00.123Z")
  }

  @Test("a change that comes before its note says nothing yet; the note then comes as it is") func early() throws {
    let told = try tell([event(2, tick: 2, [Assignment(.text, .text("twee"))]), event(1, tick: 1, [Assignment(.text, .text("een"))])])
    #expect(told.map { $0?["what"] as? String } == ["none", "added"])
    #expect((told[1]?["note"] as? [String: Any])?["text"] as? String == "twee")
  }

  @Test("of what is hidden no more is told than that it is, until it is shown again") func hidden() throws {
    let told = try tell([
      event(1, tick: 1, [Assignment(.text, .text("een"))]), event(2, tick: 2, [Assignment(.hidden, .flag(true))]),
      event(3, tick: 3, [Assignment(.text, .text("twee"))]), event(4, tick: 4, [Assignment(.hidden, .flag(false))]),
    ])
    #expect(told.map { ($0?["note"] as? [String: Any])?["text"] as? String } == ["een", nil, nil, "twee"])
    #expect(told[1]?["set"] as? [String: Bool] == ["hidden": true] && (told[2]?["set"] as? [String: Any])?.isEmpty == true)
    #expect(told[2]?["what"] as? String == "changed" && told[2]?["changed"] as? [String] == ["text"])
  }

  @Test("what is no note has its values, nested ones too") func others() throws {
    let group = Event(
      id: Self.id, tick: 1, at: Instant(milliseconds: 0), author: Author(isFacilitator: true), thing: ThingID(.group, "4"),
      set: [
        Assignment(.opened, .flag(true)), Assignment(.title, Value(Phrase(nl: "vier", en: "four"))),
        Assignment("x", .list([.number(1), .null])),
      ])
    let told = try #require(try tell([group])[0])
    #expect(told["kind"] as? String == "group" && told["of"] as? String == "4" && told["facilitator"] as? Bool == true)
    let set = try #require(told["set"] as? [String: Any])
    #expect(set["opened"] as? Bool == true && (set["title"] as? [String: String]) == ["nl": "vier", "en": "four"])
    #expect((set["x"] as? [Any])?.count == 2 && told["note"] is NSNull && told["group"] is NSNull)
  }
}
