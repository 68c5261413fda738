// What comes with the program: that it parses, that the languages go together, and that it claims nothing that is not ours to claim.
import Foundation
import Testing

@testable import Board
@testable import Cases

@Suite struct BuiltInTests {
  private static let files: [(name: String, bytes: [UInt8])] = [
    ("plaat.nl.md", PackageResources.plaat_nl_md), ("plaat.en.md", PackageResources.plaat_en_md),
    ("maisonnettes.nl.md", PackageResources.maisonnettes_nl_md), ("maisonnettes.en.md", PackageResources.maisonnettes_en_md),
    ("dorp.nl.md", PackageResources.dorp_nl_md), ("dorp.en.md", PackageResources.dorp_en_md),
    ("sessie.nl.md", PackageResources.sessie_nl_md), ("sessie.en.md", PackageResources.sessie_en_md),
    ("intern.nl.md", PackageResources.intern_nl_md), ("intern.en.md", PackageResources.intern_en_md),
    ("partners.nl.md", PackageResources.partners_nl_md), ("partners.en.md", PackageResources.partners_en_md),
    ("een-thema.nl.md", PackageResources.een_thema_nl_md), ("een-thema.en.md", PackageResources.een_thema_en_md),
  ]

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
    let dutch = try Plate.parse(MarkdownFile(name: "plaat.nl.md", bytes: PackageResources.plaat_nl_md), language: .nl)
    let english = try Plate.parse(MarkdownFile(name: "plaat.en.md", bytes: PackageResources.plaat_en_md), language: .en)
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

  @Test("nothing claims to be the poster's own interventions, and readers are addressed as je", arguments: files.map(\.name))
  func claims(name: String) throws {
    let file = try #require(Self.files.first { $0.name == name })
    let text = try #require(String(validating: file.bytes, as: UTF8.self))
    for forbidden in ["25 interventies", "25 interventions", "25 goede voorbeelden", "stappenplan van", "Lankforststraat", "\"", "“", "”"] {
      #expect(!text.localizedCaseInsensitiveContains(forbidden), "\(forbidden)")
    }
    let words = text.lowercased().split { !$0.isLetter }
    if name.contains(".nl.") { #expect(!words.contains("u") && !words.contains("uw")) }
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
    #expect(cases[0].text.nl.contains("74 meldingen van overlast vorig jaar: 41 over geluid, 33 over vuil"))
    #expect(41 + 33 == 74)
    #expect(cases[1].text.nl.contains("140 huurwoningen: 118 gezinswoningen en 22 kleine woningen"))
    #expect(118 + 22 == 140)
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
