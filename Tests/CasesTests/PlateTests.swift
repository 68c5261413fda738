// Somebody else's plate: what is understood, and what is said about what is not.
import Testing

@testable import Board
@testable import Cases

@Suite struct PlateTests {
  @Test("a plate with five headings and nothing else is a plate")
  func smallest() throws {
    let plate = try Plate.parse(markdown("# Onze plaat\n" + fiveThemes), language: .nl)
    #expect(plate.title[.en] == "Onze plaat")
    #expect(plate.intro[.nl].isEmpty)
    #expect(plate.themes.map(\.theme) == Theme.allCases)
    #expect(plate.themes.allSatisfy { $0.cards.isEmpty && $0.question[.nl].isEmpty })
    #expect(plate.themes[3].title == Phrase(nl: "Sociaal beheer", en: "Social management"))
  }

  @Test(
    "a theme is known by its name, short name or slug, in either language, however it is written",
    arguments: [
      "Sociaal beheer", "SOCIAAL BEHEER", "4. Sociaal beheer", "4) beheer", "4 Sociaal beheer", "Thema 4: Sociaal beheer", "sociaal-beheer",
      "Beheer",
      "**Sociaal beheer**", "Social management", "social", "Theme 4 – Social", "Sociáal  béheer", "Sociaal beheer ##",
      "Sociaal\u{A0}beheer", "Socia\u{301}al beheer",
    ])
  func themeNames(name: String) { #expect(Heading("## \(name)").flatMap { Theme(heading: $0.text) } == .socialManagement) }

  @Test("every theme is known by all of its names")
  func allThemeNames() {
    let names: [(Theme, [String])] = [
      (.residentMix, ["bewonerssamenstelling", "Samenstelling", "resident mix", "Residents"]),
      (.existingStock, ["bestaande-woningvoorraad", "Best. woningvoorraad", "Voorraad", "Existing stock", "stock"]),
      (.newConstruction, ["Nieuwbouw", "New construction", "new"]),
      (.localCooperation, ["Lokale samenwerking", "samenwerking", "Local cooperation", "Local"]),
    ]
    for (theme, names) in names { for name in names { #expect(Theme(heading: name) == theme, "\(name)") } }
    for name in ["", "4", "4.", "Wonen", "Sociaal", "New stock", "—"] { #expect(Theme(heading: name) == nil, "\(name)") }
  }

  @Test("themes in any order come out in the poster's order, each with its own cards and question")
  func order() throws {
    let text = "# P\n## Lokaal\n## Beheer\n"
    #expect(plateFault(text)?.problem == .unknownTheme("Lokaal"))
    let plate = try Plate.parse(
      markdown("# P\n## Samenwerking\n> Met wie?\n### B\nwijk\n## Beheer\n## Nieuwbouw\n## Voorraad\n## Samenstelling\n### A\nstad\n"),
      language: .nl)
    #expect(plate.themes.map(\.theme) == Theme.allCases)
    #expect(plate.themes[0].cards.map(\.title.nl) == ["A"])
    #expect(plate.themes[4].cards.map(\.title.nl) == ["B"])
    #expect(plate.themes[4].question.nl == "Met wie?")
  }

  @Test("lines that were wrapped by hand are put together, paragraphs and lists are kept")
  func prose() throws {
    let text = """
      # P

      Een inleiding
      over twee regels.

      Nog een alinea.
      \(fiveThemes)> Een vraag
      > die doorloopt?

      ### Kaart
      *straat · nul20.nl*

      Wat het is
      en wat het vraagt:
      - een
      - twee

      Klaar.
      """
    let plate = try Plate.parse(markdown(text), language: .nl)
    #expect(plate.intro.nl == "Een inleiding over twee regels.\n\nNog een alinea.")
    #expect(plate.themes[4].question.nl == "Een vraag die doorloopt?")
    let card = try #require(plate.themes[4].cards.first)
    #expect(card.text.nl == "Wat het is en wat het vraagt:\n- een\n- twee\n\nKlaar.")
    #expect(card.level == .street)
    #expect(card.source == "nul20.nl")
  }

  @Test("a question may be a plain paragraph")
  func plainQuestion() throws {
    let plate = try Plate.parse(markdown("# P\n\(fiveThemes)Met wie?\n### K\nwijk\n"), language: .nl)
    #expect(plate.themes[4].question.nl == "Met wie?")
  }

  @Test(
    "the line under a card's title can be typed on any keyboard",
    arguments: [
      ("straat · nul20.nl", Level.street, "nul20.nl"), ("straat", .street, ""), ("Straat - nul20.nl", .street, "nul20.nl"),
      ("wijk | a · b", .neighbourhood, "a · b"),
      ("dorp, Ewijk, rn7.nl", .village, "Ewijk, rn7.nl"), ("Stad: aedes.nl", .city, "aedes.nl"), ("home – x-y.nl", .home, "x-y.nl"),
      ("neighborhood · x", .neighbourhood, "x"), ("_woning_ · x", .home, "x"), ("straat ·", .street, ""),
    ])
  func levelLine(line: String, level: Level, source: String) throws {
    let card = try #require(try Plate.parse(markdown("# P\n\(fiveThemes)### K\n\n\(line)\nTekst.\n"), language: .nl).themes[4].cards.first)
    #expect(card.level == level)
    #expect(card.source == source)
    #expect(card.text.nl == "Tekst.")
  }

  @Test("a card can have a source and no level in particular")
  func sourceOnly() throws {
    let card = try #require(try Plate.parse(markdown("# P\n\(fiveThemes)### K\n· nul20.nl\n"), language: .nl).themes[4].cards.first)
    #expect(card.level == nil)
    #expect(card.source == "nul20.nl")
    #expect(card.text == Phrase(nl: "", en: ""))
  }

  @Test("a byte order mark, CRLF, CR, tabs and a forgotten space after the hash signs are no trouble")
  func patience() throws {
    let text = "\u{FEFF}#Onze plaat\r\n\r\nIn\tleiding\r\n" + fiveThemes.replacing("## ", with: "##").replacing("\n", with: "\r")
    let plate = try Plate.parse(markdown(text), language: .nl)
    #expect(plate.title.nl == "Onze plaat")
    #expect(plate.intro.nl == "In  leiding")
  }

  @Test("card slugs come from titles without accents, and no two are alike")
  func slugs() throws {
    let cards = ["Café ’t Hoekje!", "cafe t hoekje", "Foto’s & film", "日本", "—"].map { "### \($0)\nwijk\n" }.joined()
    let plate = try Plate.parse(markdown("# P\n" + fiveThemes + cards), language: .nl)
    #expect(plate.themes[4].cards.map(\.slug) == ["cafe-t-hoekje", "cafe-t-hoekje-2", "fotos-film", "kaart", "kaart-2"])
  }

  @Test("every fault names its line and its kind")
  func faults() {
    func fault(_ line: Int, _ problem: MarkdownFault.Problem) -> MarkdownFault {
      MarkdownFault(file: "plaat.md", line: line, problem: problem)
    }
    let long = String(repeating: "a", count: 121)
    let thirteen = (1...13).map { "### K\($0)\nwijk\n" }.joined()
    let cases: [(String, MarkdownFault)] = [
      ("", fault(1, .empty)), (" \n\t\n\n", fault(1, .empty)), ("\u{FEFF}", fault(1, .empty)),
      ("\nTekst\n# P\n", fault(2, .missingTitle)), ("## Beheer\n", fault(1, .missingTitle)), ("#\n", fault(1, .missingTitle)),
      ("# P\n\n## Wonen\n", fault(3, .unknownTheme("Wonen"))), ("# P\n# Wonen\n", fault(2, .unknownTheme("Wonen"))),
      ("# P\n##\n", fault(2, .emptyHeading)),
      ("# P\n## Beheer\n###  \n", fault(3, .emptyHeading)),
      ("# P\n## Beheer\n\n## 4. Sociaal beheer\n", fault(4, .themeTwice(.socialManagement, firstLine: 2))),
      ("# P\n## Beheer\n## Nieuwbouw\n", fault(3, .themesMissing([.residentMix, .existingStock, .localCooperation]))),
      ("# P\n### K\nwijk\n", fault(2, .cardBeforeTheme("K"))), ("# P\n## Beheer\n### K\n### L\nwijk\n", fault(3, .levelMissing(card: "K"))),
      ("# P\n## Beheer\n### K\n", fault(3, .levelMissing(card: "K"))),
      ("# P\n## Beheer\n### K\nEen kamer voor de buurt.\n", fault(4, .levelMissing(card: "K"))),
      ("# P\n## Beheer\n### K\nBuren, wijkagent en gemeente.\n", fault(4, .levelMissing(card: "K"))),
      ("# P\n## Beheer\n### K\n\nbuurt · nul20.nl\n", fault(5, .unknownLevel("buurt", card: "K"))),
      ("# P\n## Beheer\n### K\nBuurt\n", fault(4, .unknownLevel("Buurt", card: "K"))),
      ("# P\n" + fiveThemes + thirteen, fault(31, .tooManyCards(.localCooperation, limit: 12))),
      ("# \(long)\n", fault(1, .tooLong(.title, scalars: 121, limit: 120))),
      ("# P\n## Beheer\n### \(long)\n", fault(3, .tooLong(.cardTitle, scalars: 121, limit: 120))),
      ("# P\n\n\(long) \(long.prefix(100))\n" + fiveThemes + "\(long)\n\(long)\n", fault(9, .tooLong(.question, scalars: 243, limit: 200))),
      ("# P\na\u{1B}[31mb\n", fault(2, .controlCharacter("\u{1B}"))), ("# P\n\n\u{85}", fault(3, .controlCharacter("\u{85}"))),
    ]
    for (text, expected) in cases { #expect(plateFault(text) == expected, "\(text)") }
  }

  @Test("a file in another encoding is told so, at the line where it shows")
  func encoding() {
    #expect(throws: MarkdownFault(file: "p.md", line: 2, problem: .notUTF8)) {
      try Plate.parse(MarkdownFile(name: "p.md", bytes: [0x23, 0x20, 0x50, 0x0A, 0x63, 0xE9, 0x0A]), language: .nl)
    }
  }

  @Test("a part that is just within its limit passes")
  func limits() throws {
    let title = String(repeating: "é", count: 120)
    let text = String(repeating: "a", count: 1_000)
    let plate = try Plate.parse(markdown("# \(title)\n\(fiveThemes)### K\nwijk\n\(text)\n"), language: .nl)
    #expect(plate.title.nl == title)
    #expect(
      plateFault("# P\n\(fiveThemes)### K\nwijk\n\n\(text)a\n")
        == MarkdownFault(file: "plaat.md", line: 10, problem: .tooLong(.cardText, scalars: 1_001, limit: 1_000)))
  }
}
