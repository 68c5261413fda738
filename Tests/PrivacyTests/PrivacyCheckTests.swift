// The rules of the privacy check that a corpus does not show: what is known already, checksums, and how long it takes.
import Board
import Privacy
import SeedKit
import Testing

@Suite struct PrivacyCheckTests {
  private func found(_ text: String, known: [String] = [], before: String? = nil) -> [String] {
    PrivacyCheck(known: known).details(in: text, before: before).map(\.text)
  }

  @Test("The housing association and the parts of a plan are looked at, and what was agreed before; each once")
  func plans() {
    var pen = Pen(writer: WriterID(bits: 7), author: Author(group: "1"))
    func made(_ kind: Kind, _ set: KeyValuePairs<Field, String>) -> Event {
      pen.newThing(kind, set.map { Assignment($0.key, .text($0.value)) }, at: Instant(milliseconds: 1))
    }
    let board = Board([
      made(.takeaway, [.text: "Bellen, met mevrouw Peters", "with": "mevrouw Peters"]),
      made(.takeaway, [.text: "Bellen", .association: "Kerkstraat 12"]),
      made(.takeaway, [.text: "Bellen", "then": "mail jan@huis.example.nl"]),
      made(.commitment, ["from": "package", .text: "De trap", .first: "Bel 06-12345678"]),
      made(.takeaway, [.text: "Bellen", .association: "Talis"]),
    ])
    let texts = PrivacyCheck(board).texts(on: board, notes: [])
    #expect(texts.flatMap(\.details).map(\.text) == ["mevrouw Peters", "Kerkstraat 12", "jan@huis.example.nl", "06-12345678"])
    #expect(texts.first?.text == "Bellen, met mevrouw Peters")
  }

  @Test("It says what it found as it was typed")
  func excerpts() {
    #expect(found("Bij Kerkstraat 12a woont mevrouw De Vries, bel 06-12345678") == ["Kerkstraat 12a", "mevrouw De Vries", "06-12345678"])
    #expect(found("mail jan@huis.example.nl.") == ["jan@huis.example.nl"])
  }

  @Test("What stands in the case, on the plate or as a group's name never alarms")
  func known() {
    #expect(found("Mevrouw Jansen kent iedereen", known: ["Huurder: ‘Mevrouw Jansen woont er 40 jaar’"]) == [])
    #expect(found("mw. jansen kent iedereen", known: ["meneer Jansen"]) == [])
    #expect(found("Kerkstraat 12", known: ["Kerkstraat 1"]) == ["Kerkstraat 12"])
    #expect(found("Kerkstraat 1", known: ["Kerkstraat 12"]) == ["Kerkstraat 1"])
  }

  @Test("A form of address counts behind a quote, in capitals and at the end of a line too")
  func besideSigns() {
    #expect(found("‘Mevrouw Jansen’ zei het") == ["Mevrouw Jansen"])
    #expect(found("vraag\nDHR Jansen") == ["DHR Jansen"])
    #expect(found("é mw. de Wit") == ["mw. de Wit"])
  }

  @Test("What stood in a text already does not alarm again")
  func before() {
    #expect(found("Kerkstraat 12 en nr 14", before: "bij Kerkstraat 12") == ["nr 14"])
  }

  @Test("An account number counts only where its checksum holds, a citizen service number where it passes the eleven-test")
  func checksums() {
    #expect(found("NL91ABNA0417164300") == ["NL91ABNA0417164300"])
    #expect(found("NL92ABNA0417164300") == [])
    #expect(found("123456782") == ["123456782"])
    #expect(found("123456783") == [])
    #expect(found("000000000") == [])
  }

  @Test("Any bytes at all are walked through, and what is found stands in the text", arguments: 0..<40)
  func anything(_ seed: Int) {
    var random = Seeded(UInt64(seed))
    let pieces = [
      "06", "-", " ", "@", ".", "12", "mw", "Kerkstraat", "NL91", "é", "🙂", "\u{301}", "+31", "(", "De", "van", "1234", "AB", "nr", "\n",
      "’", "\u{202E}",
    ]
    let text = (0..<200).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    for detail in PrivacyCheck().details(in: text) { #expect(text.utf8.count >= detail.text.utf8.count && !detail.text.isEmpty) }
  }
}
