// What comes with the program: that it parses, that the languages go together, and that it claims nothing that is not ours to claim.
import Foundation
import Testing

@testable import Board
@testable import Cases

@Suite struct BuiltInTests {
  @Test("every Markdown file is in the program, to the byte: after a change, run `make cases`")
  func embedded() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Cases/Markdown").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
    #expect(Set(names) == Set(Embedded.allCases.map(\.rawValue)))
    for file in Embedded.allCases {
      #expect(try Data(file.text.utf8) == Data(contentsOf: folder.appending(path: file.rawValue)), "\(file.rawValue)")
    }
  }

  private static let levelsAndSources: [[(title: String, level: Level, source: String)]] = [
    [
      ("Gericht toewijzen: kandidaten solliciteren", .neighbourhood, "Portaal, Leuvensehof Nijmegen"),
      ("Anders toewijzen met motivatie en afspraken", .street, "Intermaris"),
      ("Lokaal maatwerk in de huisvestingsverordening", .city, "Platform31"),
      ("Dragende en vragende bewoners in balans, gemengd wonen", .street, "Meanderpark Nieuwegein, overheidvannu.nl"),
      ("Verhuiscoach en seniorenmakelaar voor doorstroming", .village, "rtvdrenthe.nl, nu.nl"),
    ],
    [
      ("Renoveren met een tweede woningtype", .neighbourhood, "Lankforst, dedukenburger.nl"),
      ("Plint open, garages worden werkplaatsen", .street, "opzoom.nl"),
      ("Grote woningen splitsen", .home, "Portaal, Agaatlaanflat"),
      ("Verkoop gespreid, alleen waar er genoeg blijft", .neighbourhood, "rigo.nl"),
      ("Ontmoetingsruimte in eigen bezit", .street, "Platform31"),
    ],
    [
      ("Andere woningtypen op de slooplocatie", .neighbourhood, "Lankforst"),
      ("Terugkeren met een gematigde huur", .neighbourhood, "Jerusalem, Talis, gebiedsontwikkeling.nu"),
      ("Gemengd wonen met een ontmoetingsplek", .street, "De Bongerd Nijmegen, portaal.nl"),
      ("Verplaatsbare woningen met een sociaal programma", .neighbourhood, "NDW21 Nijmegen, volkshuisvestingnederland.nl"),
      ("Hofje voor senioren in het dorp", .village, "Ewijk, rn7.nl"),
    ],
    [
      ("Sociaal wijkbeheerder met vaste tijden", .neighbourhood, "nul20.nl"),
      ("Kennismaken kort na de verhuizing", .home, "methavensteder.nl"),
      ("Buurtbemiddeling", .street, "rochdale.nl"),
      ("Vroeg bellen bij huurachterstand", .home, "omroepzeeland.nl"),
      ("Buurtkamer", .street, "corporatiebouw.nl"),
    ],
    [
      ("Afspraken over gegevens delen", .city, "aedes.nl"),
      ("Convenant woonoverlast, ook met particuliere verhuurders", .city, "officielebekendmakingen.nl"),
      ("Wijkschouw met actielijst", .neighbourhood, "stek-wonen.nl"),
      ("Prestatieafspraken met huurders en gemeente", .city, "woningmarktbeleid.nl"),
      ("Veerkrachtkaarten op tafel", .neighbourhood, "aedes.nl"),
    ],
  ]

  @Test("the plate has five themes of five cards, with the levels and sources that were looked up")
  func plate() throws {
    let plate = try Plate.builtIn()
    #expect(plate.themes.map(\.theme) == Theme.allCases)
    for (theme, expected) in zip(plate.themes, Self.levelsAndSources) {
      #expect(theme.cards.map(\.title.nl) == expected.map(\.title))
      #expect(theme.cards.map(\.level) == expected.map(\.level))
      #expect(theme.cards.map(\.source) == expected.map(\.source))
    }
  }

  @Test("both languages of the plate have the same themes, cards, levels and sources, and every word in both")
  func languages() throws {
    let dutch = try Plate.parse(MarkdownFile(.plaatNl), language: .nl)
    let english = try Plate.parse(MarkdownFile(.plaatEn), language: .en)
    #expect(dutch.themes.map { $0.cards.map(\.level) } == english.themes.map { $0.cards.map(\.level) })
    #expect(dutch.themes.map { $0.cards.map(\.source) } == english.themes.map { $0.cards.map(\.source) })
    let plate = try Plate.builtIn()
    let texts =
      [plate.title, plate.intro] + plate.themes.flatMap { [$0.title, $0.question] + $0.cards.flatMap { [$0.title, $0.text] } }
    for text in texts {
      #expect(!text.nl.isEmpty && !text.en.isEmpty)
      // A company's or a law's name may be the same; a whole text that is the same has not been translated.
      #expect(text.nl != text.en)
    }
  }

  @Test("card titles fit a list, questions fit a line, and a card says it in one or two sentences")
  func lengths() throws {
    let plate = try Plate.builtIn()
    for language in Language.allCases {
      for theme in plate.themes {
        #expect(theme.question[language].count <= 70, "\(theme.question[language])")
        for card in theme.cards {
          #expect(card.title[language].count <= 60, "\(card.title[language])")
          let sentences = card.text[language].filter { ".?".contains($0) }.count
          #expect((1...2).contains(sentences), "\(card.text[language])")
          #expect(card.text[language].count <= 240, "\(card.text[language])")
        }
      }
    }
  }

  @Test("the cards and the cases say what they are not")
  func labels() throws {
    let plate = try Plate.builtIn()
    #expect(plate.intro.nl.contains("een eigen selectie uit openbare praktijkvoorbeelden, niet de 25 van de praatplaat"))
    #expect(plate.intro.en.contains("our own selection from public practice examples, not the 25 of the praatplaat"))
    let cases = try CaseText.builtIn()
    for study in cases {
      #expect(study.text.nl.hasPrefix("Fictief, geïnspireerd op openbare gegevens; niet de casus uit het webinar."))
      #expect(study.text.en.hasPrefix("Fictional, inspired by public information; not the case from the webinar."))
      for heading in ["## In cijfers (verzonnen)", "## Drie stemmen (verzonnen)", "## Wat er al gebeurt", "## De vraag"] {
        #expect(study.text.nl.contains(heading))
      }
    }
  }

  @Test("nothing claims to be the poster's own interventions, and readers are addressed as je", arguments: Embedded.allCases)
  func claims(file: Embedded) {
    let text = file.text
    for forbidden in ["25 interventies", "25 interventions", "25 goede voorbeelden", "stappenplan van", "Lankforststraat", "\"", "“", "”"] {
      #expect(!text.localizedCaseInsensitiveContains(forbidden), "\(forbidden)")
    }
    let words = text.lowercased().split { !$0.isLetter }
    if file.rawValue.contains(".nl.") { #expect(!words.contains("u") && !words.contains("uw")) }
  }

  @Test("the two cases have their slugs, both languages, the same headings and voices, and the same figures")
  func cases() throws {
    let cases = try CaseText.builtIn()
    #expect(cases.map(\.slug) == ["maisonnettes", "dorp"])
    #expect(cases.map(\.title.nl) == ["Maisonnettes uit 1968", "Een dorp dat blijft zitten"])
    for study in cases {
      func lines(_ language: Language, _ start: String) -> [Substring] {
        study.text[language].split(separator: "\n").filter { $0.hasPrefix(start) }
      }
      for start in ["##", ">", "- "] { #expect(lines(.nl, start).count == lines(.en, start).count) }
      #expect(lines(.nl, ">").count == 3)
      func figures(_ language: Language) -> [Int] { lines(language, "- ").flatMap { numbers(in: $0) } }
      #expect(figures(.nl) == figures(.en))
    }
  }

  @Test("the figures of a case add up")
  func sums() throws {
    let cases = try CaseText.builtIn()
    func figures(_ study: CaseText, _ start: String) throws -> [Int] {
      numbers(in: try #require(study.text.nl.split(separator: "\n").first { $0.hasPrefix("- \(start)") }))
    }
    let complaints = try figures(cases[0], "74 meldingen van overlast vorig jaar")
    #expect(complaints.count == 3 && complaints[1...].reduce(0, +) == complaints[0])
    let homes = try figures(cases[1], "140 huurwoningen")
    #expect(homes.count == 3 && homes[1...].reduce(0, +) == homes[0])
  }

  @Test("a case can be read in three screens of 80 by 24", arguments: Language.allCases)
  func screens(language: Language) throws {
    for study in try CaseText.builtIn() {
      let lines = study.text[language].split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + wrapped($1, width: 76) }
      #expect(lines <= 60, "\(study.slug): \(lines)")
    }
  }

  @Test("the case to fill in is itself a case", arguments: Language.allCases)
  func template(language: Language) throws {
    let study = try CaseText.parse(markdown(caseTemplate(in: language), name: "mijn-buurt.md"), language: language)
    #expect(study.slug == "mijn-buurt")
    #expect(study.text[language].contains("\n## "))
  }

  private func numbers(in line: Substring) -> [Int] {
    line.filter { $0 != "." && $0 != "," }.split { !$0.isNumber }.compactMap { Int($0) }.filter { $0 != 0 }
  }

  private func wrapped(_ line: Substring, width: Int) -> Int {
    var (lines, column) = (1, 0)
    for word in line.split(separator: " ") {
      if column > 0, column + 1 + word.count > width {
        (lines, column) = (lines + 1, word.count)
      } else {
        column += word.count + (column > 0 ? 1 : 0)
      }
    }
    return lines
  }
}
