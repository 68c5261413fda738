// Faults as sentences: where, what stands there, what to do; in both languages and on one line.
import Testing

@testable import Board
@testable import Cases

@Suite struct MessageTests {
  private static let problems: [MarkdownFault.Problem] =
    [
      .empty, .notUTF8, .controlCharacter("\u{1B}"), .missingTitle, .emptyHeading, .tooLarge, .unknownTheme("Wonen"),
      .themeTwice(.newConstruction, firstLine: 4), .themesMissing([.newConstruction]),
      .themesMissing([.newConstruction, .socialManagement]),
      .cardBeforeTheme("K"), .tooManyCards(.residentMix, limit: 12), .levelMissing(card: "K"), .unknownLevel("buurt", card: "K"),
      .missingText, .agenda(.minutesMissing(stop: "S")), .agenda(.tooManyMinutes(stop: "S", limit: 1_440)),
      .agenda(.tooManyStops(limit: 40)), .agenda(.stopsMissing),
      .agenda(.unknownWish("grop", known: AgendaWish.allCases.map(\.names))), .agenda(.wishTwice(Phrase(nl: "stap", en: "step"))),
      .agenda(.unknownWishValue("x", of: Phrase(nl: "naam", en: "name"), known: [])),
      .agenda(.noPoll("jaa", limit: 9)), .agenda(.tooManyPolls(limit: 9)),
      .agenda(.unknownWishValue("x", of: AgendaWish.mode.names, known: AgendaWish.mode.values.map(\.title))),
    ] + MarkdownFault.Part.allCases.map { .tooLong($0, scalars: 300, limit: $0.limit) }

  @Test("every fault is one line that begins with its file and line, in both languages")
  func shape() {
    for problem in Self.problems {
      let fault = MarkdownFault(file: "plaat.md", line: 12, problem: problem)
      let (dutch, english) = (fault.message(in: .nl), fault.message(in: .en))
      #expect(dutch.hasPrefix("plaat.md, regel 12: "))
      #expect(english.hasPrefix("plaat.md, line 12: "))
      for message in [dutch, english] {
        #expect(message.hasSuffix(".") || message.hasSuffix("’.") || message.hasSuffix(")."))
        #expect(!message.contains("\n") && message.unicodeScalars.allSatisfy { $0.value >= 0x20 })
        #expect(message.count <= 300, "\(message)")
      }
    }
  }

  @Test("an unknown theme is answered with the five that are known")
  func unknownTheme() {
    #expect(
      MarkdownFault(file: "plaat.md", line: 12, problem: .unknownTheme("Wonen")).message(in: .nl)
        == "plaat.md, regel 12: ‘Wonen’ is geen thema van de plaat. Dit zijn de vijf: Bewonerssamenstelling, Bestaande woningvoorraad, "
        + "Nieuwbouw, Sociaal beheer, Lokale samenwerking. Verander de kop, of maak er met ### een kaart van.")
  }

  @Test("an unknown level is answered with the five that are known")
  func unknownLevel() {
    #expect(
      MarkdownFault(file: "p.md", line: 3, problem: .unknownLevel("buurt", card: "Buurtkamer")).message(in: .en)
        == "p.md, line 3: ‘buurt’ is no level (card ‘Buurtkamer’). Choose from home, street, neighbourhood, village, city.")
  }

  @Test("a paragraph that became a heading is quoted short")
  func short() {
    let message = MarkdownFault(file: "p.md", line: 3, problem: .unknownTheme(String(repeating: "é", count: 5_000))).message(in: .nl)
    #expect(message.contains("‘" + String(repeating: "é", count: 39) + "…’"))
  }
}
