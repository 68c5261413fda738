// Identifiers as they stand in the file.
import Board
import SeedKit
import Testing

@Suite struct IdentityTests {
  @Test("identifiers are lower-case hexadecimal of exactly their length")
  func hexadecimal() {
    #expect(WriterID("9c41e07b52aa3d18")?.bits == 0x9c41_e07b_52aa_3d18)
    #expect(WriterID("0000000000000000")?.bits == 0)
    #expect(BoardID("5f0c000000000000ffffffffffffffff") == BoardID(high: 0x5f0c_0000_0000_0000, low: .max))
    for text in [
      "", "9C41e07b52aa3d18", "9c41e07b52aa3d1", "9c41e07b52aa3d188", "9c41e07b52aa3d1g", " c41e07b52aa3d18", "9c41e07b52aa3d1é",
    ] {
      #expect(WriterID(text) == nil, "\(text)")
      #expect(BoardID(text + text) == nil, "\(text)")
      #expect(EventID(text + "-1") == nil, "\(text)")
    }
  }

  @Test(
    "an event's number has no sign and no leading zeros, is at least 1 and fits 64 bits",
    arguments: ["", "0", "01", "+1", "-1", "1 ", " 1", "1a", "18446744073709551616", "99999999999999999999", "100000000000000000000", "½"])
  func badNumbers(n: String) { #expect(EventID("9c41e07b52aa3d18-\(n)") == nil) }

  @Test("every identifier reads back from its text")
  func roundTrip() {
    var random = Seeded(5)
    let edges: [UInt64] = [1, 9, 10, 9_999_999_999_999_999_999, 10_000_000_000_000_000_000, .max]
    for n in edges + (0..<200).map({ _ in random.next() >> UInt64.random(in: 0...62, using: &random) | 1 }) {
      let event = id(random.next(), n)
      #expect(EventID(event.text) == event)
      let text = "een bord: \(event.text)!"
      #expect(EventID(text.dropFirst(10).dropLast()) == event)
      #expect(WriterID(event.writer.text) == event.writer)
      let board = BoardID(high: random.next() >> 40, low: random.next())
      #expect(BoardID(board.text) == board)
    }
  }

  @Test("events are ordered by writer, then by number as a number")
  func order() {
    #expect(id(1, 9) < id(1, 10))
    #expect(id(1, 10) < id(2, 1))
    #expect(id(2, 1) < id(.max, 1))
    #expect(Stamp(tick: 1, writer: WriterID(bits: 9)) < Stamp(tick: 2, writer: WriterID(bits: 1)))
    #expect(Stamp(tick: 2, writer: WriterID(bits: 1)) < Stamp(tick: 2, writer: WriterID(bits: 9)))
  }

  @Test("a moment stays at the ends of the scale")
  func adding() {
    #expect(Instant(milliseconds: 5).adding(-7).milliseconds == -2)
    #expect(Instant(milliseconds: .max).adding(1).milliseconds == .max)
    #expect(Instant(milliseconds: .min).adding(-1).milliseconds == .min)
  }
}

@Suite struct VocabularyTests {
  @Test("groups are called [a-z0-9-], one to 32 characters")
  func groupNames() {
    for name in ["1", "99", "noord", "tafel-3", "-", String(repeating: "a", count: 32)] { #expect(Limits.isGroupName(name), "\(name)") }
    for name in ["", "Noord", "a b", "é", "a_b", "1\n", String(repeating: "a", count: 33), "🙂"] {
      #expect(!Limits.isGroupName(name), "\(name)")
    }
  }

  @Test("text in one language is shown to everybody")
  func fallback() {
    #expect(Phrase(nl: "wijk", en: "area")[.en] == "area")
    #expect(Phrase(nl: "wijk", en: "")[.en] == "wijk")
    #expect(Phrase(nl: "", en: "area")[.nl] == "area")
    #expect(Value(Phrase(nl: "wijk", en: "")) == .map(["nl": "wijk"]))
    #expect(Value(Phrase(nl: "wijk", en: "area")).localized == Phrase(nl: "wijk", en: "area"))
    #expect(Value.text("wijk").localized == Phrase(nl: "wijk", en: "wijk"))
    #expect(Value.map(["nl": 3, "en": "area"]).localized?[.nl] == "area")
  }

  @Test("themes are numbered in the poster's order, and a horizon's other is the other")
  func themes() {
    #expect(Theme.allCases.map(\.number) == [1, 2, 3, 4, 5])
    #expect(Horizon.allCases.map(\.other) == [.long, .short])
  }

  @Test("kinds keep the word that stands in the file")
  func kinds() {
    for name in ["board", "theme", "card", "case", "group", "note", "sticker", ""] { #expect(Kind(name: name).name == name) }
    #expect(Kind(name: "case") == .caseStudy)
  }
}
