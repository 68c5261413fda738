// Only who tells all notes may say that nobody thought of something; and every file says what it is a choice of, and of which moment.
import BoardFile
import Review
import SeedKit
import SessionKit
import Testing

@testable import Board
@testable import Reports

@Suite("A choice is told as one") struct WholeTests {
  private static let filters: [NoteFilter] = {
    let sets: [(inout NoteFilter) -> Void] = [
      { $0.texts = ["notitie 1"] }, { $0.groups = ["1"] }, { $0.cases = ["dorp"] }, { $0.steps = [.start] }, { $0.roles = ["huurder"] },
      { $0.themes = [.residentMix] }, { ($0.horizons, $0.steps) = ([.long], [.interventions]) }, { $0.tags = ["snel"] },
    ]
    return sets.map { set in
      var filter = NoteFilter()
      set(&filter)
      return filter
    }
  }()

  private static func report(_ board: Board, _ filter: NoteFilter, _ language: Language = .nl, asOf: Instant? = nil) -> Report {
    let notes = filter.matching(board.allNotes, packages: board.packages)
    return Report(of: board, notes: notes, filter: filter, asOf: asOf, language: language)
  }

  @Test("with any filter, no report says that nobody thought of something", arguments: 0..<filters.count) func nobody(_ place: Int) {
    for seed in UInt64(1)...20 {
      let board = oddBoard(seed: seed)
      for language in Language.allCases {
        let report = Self.report(board, Self.filters[place], language)
        for text in [report.markdown(), String(decoding: report.html(at: Instant(milliseconds: 0)), as: UTF8.self)] {
          for claim in [
            "niemand dacht", "Niemand", "\nZonder notities", "nog leeg", "still empty", "nobody thought", "Nobody", "Overal is aan",
            "Everything was thought",
          ] {
            #expect(!text.contains(claim), "seed \(seed): \(claim)")
          }
        }
        let limit = language == .nl ? "et dit filter" : "ith this filter"
        #expect(report.notes.isEmpty || report.blindSpots.allSatisfy { $0.contains(limit) }, "seed \(seed): \(report.blindSpots)")
      }
    }
  }

  @Test("a choice says what it leaves open itself, in both languages") func open() {
    var sample = Sample()
    sample.note("voor de wijk", role: "huurder")
    sample.note("lang", "dorp", .residentMix, .long, group: "2")
    var filter = NoteFilter()
    (filter.texts, filter.cases) = (["wijk"], ["flat"])
    let dutch = Self.report(sample.board, filter).blindSpots
    #expect(
      dutch.prefix(2) == [
        "‘De flat’: met dit filter niets bij bewonerssamenstelling, bestaande woningvoorraad, nieuwbouw en lokale samenwerking.",
        "‘De flat’: met dit filter op lange termijn niets bij sociaal beheer.",
      ])
    #expect(dutch.contains("Sociaal beheer: met dit filter alleen door de bril van huurder."))
    #expect(dutch.contains("Met dit filter zonder notities: groep 2, groep 3, groep 4."))
    #expect(dutch.contains { $0.hasPrefix("Met dit filter niets door de bril van: beleid en strategie, ") })
    let english = Self.report(sample.board, filter, .en).blindSpots
    #expect(english.contains("‘De flat’: with this filter in the long term nothing under social management."))
    #expect(english.contains("With this filter without notes: group 2, group 3, group 4."))
    let all = Self.report(sample.board, NoteFilter()).blindSpots
    #expect(
      all.contains("‘De flat’: niemand dacht op lange termijn aan sociaal beheer.") && all.contains("Zonder notities: groep 3, groep 4."))
  }

  @Test("of notes of the first steps nothing is said about themes") func steps() {
    var sample = Sample()
    sample.note("kort")
    for group in 1...4 { sample.note("begin", group: GroupID("\(group)"), [Assignment(.step, .text(Step.start.rawValue))]) }
    var filter = NoteFilter()
    filter.steps = [.start]
    #expect(Self.report(sample.board, filter).blindSpots == ["Met dit filter staan er geen interventies."])
  }

  // MARK: - Files

  @Test("what filters did not choose is named: polls, and takeaways and sentences that have nothing of what is asked") func unfiltered() {
    var sample = Sample()
    sample.note("kort")
    sample.change(.sentence("flat", "1", .start), [Assignment(.text, .text("begin"))])
    sample.change(.poll("p"), [Assignment(.question, .text("?")), Assignment(.options, .list([.text("a"), .text("b")]))])
    sample.change(.answer(to: "p", by: "1"), [Assignment(.counts, .list([.number(1), .number(2)]))])
    var filter = NoteFilter()
    filter.groups = ["1"]
    #expect(Self.report(sample.board, filter).context == ["Alleen: groep 1", "Niet of maar deels gefilterd: poll."])
    filter.themes = [.socialManagement]
    #expect(Self.report(sample.board, filter).context.last == "Niet of maar deels gefilterd: zinnen, poll.")
    #expect(Self.report(sample.board, filter, .en).context.last == "Not filtered, or only in part: sentences, poll.")
    #expect(Self.report(sample.board, NoteFilter()).context.isEmpty)
  }

  @Test("the name of a file says what was chosen and the moment, and leads nowhere else") func names() {
    let board = Sample().board
    let moment = Instant(milliseconds: 1_770_126_187_000)
    func name(_ file: String = "bord", asOf: Instant? = nil, _ language: Language = .nl, _ set: (inout NoteFilter) -> Void) -> String {
      var filter = NoteFilter()
      set(&filter)
      return Self.report(board, filter, language, asOf: asOf).fileName(file, at: moment)
    }
    #expect(name { _ in } == "bord" && name("") { _ in } == "bord" && name("", .en) { _ in } == "board")
    #expect(name(asOf: moment) { $0.themes = [.socialManagement] } == "bord-sociaal-beheer-stand-13.43")
    #expect(name(asOf: moment, .en) { $0.themes = [.socialManagement] } == "bord-social-management-as-of-13.43")
    #expect(name { ($0.groups, $0.who, $0.tags) = (["4"], ["@gemeente"], ["Café"]) } == "bord-groep-4-gemeente-cafe")
    #expect(name { ($0.texts, $0.horizons) = (["a", "b", "c"], [.short]) } == "bord-korte-termijn-a-b-en-meer")
    #expect(name { $0.texts = ["../../etc/passwd\u{0}\n"] } == "bord-etc-passwd")
    #expect(name { $0.texts = ["…", "שלום"] } == "bord-gefilterd" && name { $0.texts = ["שלום", "licht"] } == "bord-licht-en-meer")
    for file in [String(repeating: "é", count: 127), String(repeating: "x", count: 249), String(repeating: "👩‍👩‍👧", count: 14)] {
      let long = name(file, asOf: moment) { $0.texts = Array(repeating: String(repeating: "lang", count: 30), count: 9) }
      #expect(long.utf8.count <= 240 && long.hasSuffix("-en-meer-stand-13.43") && file.hasPrefix(long.prefix(2)))
    }
  }

  @Test("a moment of another day has its date in the name, and one that the clocks say twice how far they were from UTC") func dated() {
    let back: Int64 = 1_792_890_000_000
    let zone = Zone(secondsFromUTC: 7_200, changes: [Zone.Change(at: Instant(milliseconds: back), secondsFromUTC: 3_600)])
    let moment = Instant(milliseconds: back - 720_000)
    func report(_ language: Language) -> Report {
      Report(of: Sample().board, notes: [], asOf: moment, language: language, zone: zone)
    }
    #expect(report(.nl).fileName("bord", at: moment.adding(1_000)) == "bord-stand-02.48+02.00")
    #expect(report(.nl).fileName("bord", at: moment.adding(30 * 86_400_000)) == "bord-stand-2026-10-25-02.48+02.00")
    #expect(report(.en).fileName("bord", at: moment.adding(-86_400_000)) == "bord-as-of-2026-10-25-02.48+02.00")
    #expect(report(.nl).context == ["Stand van 25 oktober 2026, 02:48 (+02:00)"])
  }

  @Test("the title of a page, by which a browser calls its PDF, says what was chosen and the moment") func pageTitle() {
    let board = Sample().board
    var filter = NoteFilter()
    filter.themes = [.socialManagement]
    let moment = Instant(milliseconds: 1_770_126_187_000)
    func title(_ page: [UInt8]) -> Substring? {
      String(decoding: page, as: UTF8.self).split(separator: "<title>").last?.split(separator: "</title>").first
    }
    let some = Self.report(board, filter, asOf: moment)
    #expect(title(some.html(at: moment)) == "Sessie · Alleen: Sociaal beheer · Stand van 3 februari 2026, 13:43")
    #expect(title(some.sheet(at: moment))?.hasSuffix("· Sessie · Alleen: Sociaal beheer · Stand van 3 februari 2026, 13:43") == true)
    // The foot of a page tells one moment: that of the board, not that of the printing.
    let foot = String(decoding: some.sheet(at: moment.adding(60_000)), as: UTF8.self).split(separator: "<footer>").last
    #expect(foot?.ranges(of: "Stand van").count == 1, "\(foot ?? "")")
    #expect(title(Self.report(board, NoteFilter()).html(at: moment)) == "Sessie")
  }

  @Test("csv says in every row what was chosen and of which moment it is, and of a whole board nothing") func csv() {
    var sample = Sample()
    sample.note("wijk")
    sample.note("=wijk")
    sample.note("anders")
    var filter = NoteFilter()
    (filter.texts, filter.horizons) = (["wijk"], [.short])
    let moment = Instant(milliseconds: 1_770_126_187_000)
    func lines(_ report: Report) -> [Substring] { String(decoding: report.csv(), as: UTF8.self).split(separator: "\r\n") }
    let some = lines(Self.report(sample.board, filter, asOf: moment))
    #expect(some.count == 3 && some[0].hasSuffix(";Filter;Stand van"))
    #expect(some.dropFirst().allSatisfy { $0.hasSuffix(";korte termijn · ‘wijk’ (2 van de 3 notities);2026-02-03T13:43:07Z") })
    #expect(lines(Self.report(sample.board, NoteFilter()))[0].hasSuffix(";Gewijzigd"))
    #expect(lines(Self.report(sample.board, NoteFilter(), asOf: moment))[0].hasSuffix(";Gewijzigd;Stand van"))
  }

  @Test("json says what was chosen under the names of the options, and keeps only packages and picks of it") func json() throws {
    var sample = Sample()
    let (told, other) = (sample.note("wijk"), sample.note("anders", group: "2"))
    for (note, group) in [(told, "1"), (other, "2")] {
      sample.change(.pick("flat", GroupID(group)), [Assignment(.note, .text(note.text))])
      sample.change(
        ThingID(.package, EventID(writer: WriterID(bits: UInt64(group) ?? 0), n: 1).text),
        [Assignment(.title, .text(group)), Assignment(.notes(note), .flag(true))])
    }
    var filter = NoteFilter()
    (filter.texts, filter.themes, filter.groups) = (["wijk"], [.socialManagement], ["1"])
    func object(_ report: Report) throws -> [String: Value] {
      guard case .map(let object) = try readJSON(report.json(id: BoardID(high: 0, low: 1))) else { return [:] }
      return object
    }
    let some = try object(Self.report(sample.board, filter, asOf: Instant(milliseconds: 1_770_126_187_000)))
    #expect(
      some["filter"]
        == .map(["text": .list([.text("wijk")]), "theme": .list([.text("sociaal-beheer")]), "group": .list([.text("1")])]))
    #expect(some["total"] == .number(2) && some["asOf"] == .text("2026-02-03T13:43:07.000Z"))
    guard case .list(let picks)? = some["picks"] else { return #expect(Bool(false), "no picks") }
    #expect(picks.count == 1)
    let all = try object(Self.report(sample.board, NoteFilter()))
    #expect(all["filter"] == nil && all["total"] == nil && all["asOf"] == nil && all["notes"] != nil)
  }

  // MARK: - Tables

  @Test("the poster's matrix and the numbers of Markdown come to the notes that are told", arguments: UInt64(1)...30) func sums(
    seed: UInt64
  )
    throws
  {
    let board = oddBoard(seed: seed)
    for filter in [NoteFilter()] + Self.filters {
      let report = Self.report(board, filter)
      if report.notes.isEmpty { continue }
      let page = String(decoding: report.html(at: Instant(milliseconds: 0)), as: UTF8.self)
      let table = try #require(page.split(separator: "<table class=\"matrix spots\">").last?.split(separator: "</table>").first)
      let rows = table.split(separator: "<tr>").dropFirst(2).map { row in
        row.split(separator: "<td").dropFirst().map { cell in
          // A cell without notes says so in words.
          let inside = cell.drop { $0 != ">" }.dropFirst().replacing("<span class=\"number\">", with: "")
          return Int(inside.prefix { $0.isNumber }) ?? 0
        }
      }
      let last = try #require(rows.last)
      #expect(last.last == report.notes.count, "seed \(seed)")
      for column in last.indices { #expect(rows.dropLast().reduce(0) { $0 + $1[column] } == last[column], "seed \(seed)") }
      if last.count > 1 { for row in rows { #expect(row.dropLast().reduce(0, +) == row.last, "seed \(seed)") } }
      let list = try #require(report.markdown().split(separator: "## Aantallen\n\n").last?.split(separator: "\n\n").first)
      let counts = list.split(separator: "\n").compactMap { line in Int(line.split(separator: ": ")[1].prefix { $0.isNumber }) }
      #expect(counts.last == report.notes.count && counts.dropLast().reduce(0, +) == counts.last, "seed \(seed)")
    }
  }
}
