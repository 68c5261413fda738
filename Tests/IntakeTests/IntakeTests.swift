// How an input is read: which shape it has, what its columns and headings are, and what is left out.
import Board
import Reports
import SeedKit
import Testing
import Words

@testable import Intake

/// A board with the five themes, two cases and groups 1 to 4, as far as names go.
var names: BoardNames {
  BoardNames(
    theme: { typed in
      if let number = Int(typed) { return Theme.allCases.first { $0.number == number } }
      let found = Theme.allCases.filter { theme in
        [theme.rawValue, theme.title.nl, theme.title.en, theme.shortTitle.nl].contains { $0.lowercased().hasPrefix(typed.lowercased()) }
      }
      return found.count == 1 ? found[0] : nil
    },
    horizon: { typed in
      Horizon.allCases.first { [$0.rawValue, $0.title.nl, $0.title.en].contains { $0.hasPrefix(typed.lowercased()) } }
    },
    group: { typed in ["1", "2", "3", "4"].contains(typed) ? GroupID(typed) : nil },
    caseStudy: { typed in ["flat", "plein"].contains(typed.lowercased()) ? CaseID(typed.lowercased()) : nil })
}

func read(_ text: String, as format: IntakeFormat? = nil, named name: String = "-", _ map: ColumnMap = ColumnMap()) throws -> Intake {
  try Intake(text, as: format, named: name, map, names)
}

extension Intake {
  /// Theme, term and text of each note.
  fileprivate var told: [String] {
    notes.map { "\($0.texts[.theme] ?? "-") \($0.texts[.horizon] ?? "-") \($0.texts[.text] ?? "")" }
  }
}

@Suite struct IntakeTests {
  @Test(
    "the text's column is found by what people call it, in both languages, whatever the capitals, accents and underscores",
    arguments: [
      "Tekst", "TEXT", "notitie", "Note", "Idee", "ideeën", "IDEA", "Bericht", "message", "post", "Sticky", "sticky_note", "Card",
      "Content", "inhoud",
      "Body", "voorstel", "Antwoord", "Subject", "Onderwerp", "Titel", "Card Name", "Omschrijving",
    ])
  func textColumn(_ header: String) throws {
    let intake = try read("\(header);Kleur\neen;rood\n")
    #expect(intake.notes.map { $0.texts[.text] } == ["een"] && intake.leftOut == [.column("Kleur")], "\(intake)")
  }

  @Test(
    "a list says where its notes belong when it is called by a theme or a term",
    arguments: ["Lijst", "kolom", "Section", "LIST NAME", "column", "Wall Section", "Area", "category", "rubriek", "Topic"])
  func listColumn(_ header: String) throws {
    let intake = try read("Idee,\(header)\na,4. Sociaal beheer\nb,\u{1F33F} Nieuwbouw (lange termijn)\nc,Thema 5\nd,Parkeerplaats\n")
    #expect(intake.told == ["sociaal-beheer - a", "nieuwbouw long b", "lokale-samenwerking - c", "- - d"])
    #expect(intake.leftOut == [.lists(["Parkeerplaats"])] && !intake.hasColumn.contains(.theme))
  }

  @Test("a list may also be a term, a case or a group; an author only a group") func otherLists() throws {
    #expect(try read("Idee;Lijst\na;Korte termijn\nb;lange termijn\n").told == ["- short a", "- long b"])
    #expect(try read("Idee;Lijst\na;Flat\n").notes[0].texts[.caseStudy] == "flat")
    #expect(try read("Idee;Auteur\na;2\nb;3\n").notes.map { $0.texts[.group] } == ["2", "3"])
    let person = try read("Idee;Auteur\na;Jan\n")
    #expect(person.notes[0].texts[.group] == nil && person.leftOut == [.column("Auteur")])
  }

  @Test("columns side by side: a column a theme, by name, number, slug or beginning, with a term behind it perhaps") func columns() throws {
    let intake = try read(
      "Nieuwbouw kort;sociaal-beheer;New construction - long term;Beheer (korte termijn)\na;b;c;d\n;e;;\n", as: .columns)
    #expect(intake.shape == .columns)
    #expect(intake.told.contains("sociaal-beheer - b") && intake.told.contains("sociaal-beheer - e"))
    #expect(intake.told.contains("nieuwbouw long c") && intake.told.contains("sociaal-beheer short d"))
    #expect(throws: IntakeFault.noThemeColumns(["a", "b"])) { try read("a;b\n1;2\n", as: .columns) }
    // One name above one column is a heading above a list.
    #expect(try read("Nieuwbouw\na\nb\n").told == ["nieuwbouw - a", "nieuwbouw - b"])
  }

  @Test("the questions of a form: an idea, a theme, a group; the only one that is left has the text") func questions() throws {
    let asked = try read("Timestamp,Wat is je idee?,Welk thema past erbij?\n1,a,Nieuwbouw\n")
    #expect(asked.told == ["nieuwbouw - a"] && asked.leftOut == [.column("Timestamp")])
    #expect(try read("Tijdstempel,Wat kan er beter?\n1,a\n").told == ["- - a"])
    #expect(throws: IntakeFault.noTextColumn(["Tijdstempel", "Wat kan er beter?", "Wat is er goed?"])) {
      try read("Tijdstempel,Wat kan er beter?,Wat is er goed?\n1,a,b\n")
    }
  }

  @Test("what somebody says of a column counts before what it is called") func map() throws {
    var map = ColumnMap()
    map.add("Idee", .needless)
    map.add("wat", try #require(ColumnMap.use("tekst", names)))
    #expect(try read("Idee;Wat\na;b\n", map).told == ["- - b"])
    #expect(ColumnMap.use("nieuwbouw", names) == .notes(CellPlace(theme: .newConstruction)))
    #expect(ColumnMap.use("korte termijn", names) == .notes(CellPlace(horizon: .short)) && ColumnMap.use("kleur", names) == nil)
    map.add("weg", .needless)
    #expect(throws: IntakeFault.notMapped("weg", ["Idee", "Wat"])) { try read("Idee;Wat\na;b\n", map) }
  }

  @Test("of two columns that could be it the surer one is; the same one twice is refused") func rivals() throws {
    let intake = try read("Idee;notitie\nx;a\n")
    #expect(intake.told == ["- - a"] && intake.leftOut == [.column("Idee")])
    #expect(throws: IntakeFault.columnTwice("Tekst")) { try read("Tekst;Text\na;b\n") }
  }

  @Test("a line a note: bullets go, commas stay, and a line that is a theme's name is no note") func lines() throws {
    let text = "Meer groen, meer bankjes\nEen huismeester\n\n• Soep\nNieuwbouw\nEen tuin, met hek, en een bank\n"
    let intake = try read(text, named: "ideeen.txt")
    #expect(intake.shape == .lines)
    #expect(
      intake.told == ["- - Meer groen, meer bankjes", "- - Een huismeester", "- - Soep", "nieuwbouw - Een tuin, met hek, en een bank"])
    #expect(try read("\"Citaat\" zei hij\nnog een\n").told == ["- - \"Citaat\" zei hij", "- - nog een"])
  }

  @Test("a list: bullets, numbers and boxes; deeper points belong to the one above; headings say where") func points() throws {
    let text = """
      # Middag
      Een regel vooraf.
      ## Social management
      - [ ] a
        1. diep
      b) tweede
      ## Iets anders
      * c
        en verder
      **Nieuwbouw**
      - d
      - Lange termijn
        - e
      - f
      """
    let intake = try read(text, as: .markdown)
    #expect(
      intake.told == [
        "sociaal-beheer - a\n- diep", "sociaal-beheer - tweede", "- - c\nen verder", "nieuwbouw - d", "nieuwbouw long e", "nieuwbouw - f",
      ])
    #expect(intake.leftOut == [.lists(["Middag", "Iets anders"]), .lines(1)])
  }

  @Test("a table of which each row says one thing is a list; any other without a known header is refused") func noHeader() throws {
    #expect(try read("een,\ntwee,\n,drie\n").told == ["- - een", "- - twee", "- - drie"])
    #expect(throws: IntakeFault.noTextColumn(["een", "twee"])) { try read("een;twee\ndrie;vier\n") }
  }

  @Test("a title above a table is no header, and is told") func title() throws {
    let intake = try read("Opbrengst 20 oktober;;\n\nThema;Idee;Kleur\nNieuwbouw;a;\n")
    #expect(intake.told == ["nieuwbouw - a"] && intake.leftOut == [.lines(1)])
  }

  @Test("columns that are no themes can be said to be") func mappedColumns() throws {
    var map = ColumnMap()
    map.add("Went well", .notes(CellPlace(theme: .socialManagement)))
    map.add("To improve", .notes(CellPlace(theme: .newConstruction, horizon: .long)))
    #expect(try read("Went well,To improve\na,b\n,c\n", map).told == ["sociaal-beheer - a", "nieuwbouw long b", "nieuwbouw long c"])
  }

  @Test("rows that can't be read are kept apart, with their lines") func badRows() throws {
    let intake = try read("Idee;Thema\na;4;te veel\nb;4\n\nc;5;;\n;4\n")
    #expect(intake.told == ["sociaal-beheer - b", "lokale-samenwerking - c"])
    #expect(intake.faults == [.extraCells(line: 2)] && intake.leftOut == [.withoutText(1)])
  }

  @Test("random text never traps, in any shape") func random() {
    var random = Seeded(13)
    let pieces = [
      "Idee", "Lijst", "Nieuwbouw", "kort", ";", ",", "\t", "\n", "\r\n", "\"", "- ", "# ", "1. ", "  ", ":", "é", "[x] ", "**", "(", "/",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      for format in [nil, .table, .columns, .text, .markdown] as [IntakeFormat?] { _ = try? read(text, as: format) }
    }
  }
}

@Suite struct DecodedTextTests {
  @Test("random bytes are a text or a fault") func random() {
    var random = Seeded(2026)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        random.oneIn(3)
          ? [0, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0xD8, 0xC3].randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      _ = try? DecodedText(bytes)
    }
  }

  @Test("Windows-1252 has its own signs between the letters") func windows() throws {
    let decoded = try DecodedText([0x80, 0x93, 0xE9, 0x94, 0x96, 0xFF])
    #expect(decoded.text == "€“é”–ÿ" && decoded.encoding == .windows1252)
  }

  @Test("no text, and text with damage, are told apart") func faults() {
    #expect(throws: IntakeFault.notText) { try DecodedText([0x50, 0x4B, 0, 1, 2]) }
    #expect(throws: IntakeFault.notUTF8(line: 2)) { try DecodedText(Array("é é\nx".utf8) + [0xFF]) }
    #expect(throws: IntakeFault.notUTF8(line: 1)) { try DecodedText([0xEF, 0xBB, 0xBF, 0xFF]) }
  }

  @Test(
    "a table with | between its cells is a table, however it is framed",
    arguments: [
      "| Thema | Tekst |\n|---|:--:|\n| beheer | Licht |\n| Nieuwbouw | Tuin |\n", "Thema | Tekst\nbeheer | Licht\nNieuwbouw|Tuin\n",
      "Thema | Tekst\n---|---\nbeheer | Licht\nNieuwbouw | Tuin", "||Thema||Tekst||\n|beheer|Licht|\n|Nieuwbouw|Tuin|",
      "+-------+-------+\n| Thema | Tekst |\n+-------+-------+\n| beheer | Licht |\n| Nieuwbouw | Tuin |\n+-------+-------+\n",
      " Thema  | Tekst \r\n--------+-------\r\n beheer | Licht \r\n Nieuwbouw | Tuin\r\n",
      "| **Thema** | Tekst\n| beheer | Licht\n\n| Nieuwbouw | Tuin",
    ])
  func piped(_ text: String) throws {
    for (format, name) in [(nil, "-"), (nil, "x.md"), (nil, "x.csv"), (.table, "-"), (.markdown, "-")] as [(IntakeFormat?, String)] {
      let intake = try read(text, as: format, named: name)
      #expect(intake.shape == .table && intake.told == ["sociaal-beheer - Licht", "nieuwbouw - Tuin"], "\(name): \(intake)")
      #expect(intake.leftOut.isEmpty)
    }
    #expect(try read(text, as: .text).shape == .lines)
  }

  @Test("what stands around such a table is left out, and told; a second one with the same header goes along") func aroundPipes() throws {
    let text = "Hoi,\n| Idee | Thema |\n|--|--|\n| een \\| twee<br>drie | 3 |\n\nEn nog:\n\n| Idee | Thema |\n|--|--|\n| vier \"| |\n"
    let intake = try read(text + "\n| Naam |\n|--|\n| Wim |\nGroet\n", named: "verslag.md")
    #expect(intake.told == ["nieuwbouw - een | twee\ndrie", "- - vier \""])
    #expect(intake.leftOut == [.lines(5)] && intake.notes.map(\.place) == [.line(4), .line(10)])
  }

  @Test("columns of such a table may be themes; one without a text names what it has") func pipedColumns() throws {
    let intake = try read("| Nieuwbouw | Sociaal beheer |\n|---|---|\n| Tuin | Licht |\n")
    #expect(intake.shape == .columns && intake.told == ["nieuwbouw - Tuin", "sociaal-beheer - Licht"])
    #expect(throws: IntakeFault.noTextColumn(["Iets", "Anders"])) { try read("| Iets | Anders |\n|---|---|\n| a | b |\n") }
    #expect(try read("| Tekst | Wie |\n|---|---|\n| a | b | c |\n").faults == [.extraCells(line: 3)])
  }

  @Test("lines in which a | stands stay lines, and a list stays a list") func noPipes() throws {
    #expect(try read("Licht | lucht\nKoffie\nThee | water\n").told == ["- - Licht | lucht", "- - Koffie", "- - Thee | water"])
    #expect(try read("Idee\nLicht | lucht\nThee | water\n").told == ["- - Licht | lucht", "- - Thee | water"])
    #expect(try read("- Licht | lucht\n- Thee | water\n").shape == .points)
    #expect(
      try read("Idee;Thema\nLicht | lucht;3\nThee | water;4\n").told == ["nieuwbouw - Licht | lucht", "sociaal-beheer - Thee | water"])
  }
}
