// The tables of a review come to all notes that are told, and with a filter no page says that nobody thought of something.
import Board
import Canvas
import Review
import ScreenKit
import SessionKit
import Testing

@testable import ReviewScreen

@Suite("Looking back at tables") struct ReviewMatrixTests {
  private static let sizes = [
    Size(width: 200, height: 60), Size(width: 120, height: 36), Size(width: 80, height: 24), Size(width: 40, height: 12),
  ]

  private func screen(
    _ board: Board, _ size: Size, _ chips: [FilterValue] = [], _ language: Language = .nl, beside other: Board = oddBoard(seed: 99)
  ) -> ReviewScreen {
    let at = Moment(wall: Instant(milliseconds: 1_770_130_000_000), uptime: 1_000)
    var setup = Setup(language: language, writer: WriterID(bits: 1), kind: .review)
    setup.review = ReviewSetup(name: "bord.praat", other: other, otherName: "ander.praat")
    var screen = ReviewScreen(Shell(setup, author: Author(isFacilitator: true), board: board, size: size, at: at))
    screen.desk.chips = chips
    screen.desk.isFilterStale = true
    screen.turn(to: .blindSpots)
    screen.settle()
    return screen
  }

  private func texts(_ page: ReviewPage) -> [String] { page.lines.map { $0.map(\.text).joined(separator: " ") } }

  /// The numbers of a row of a table; a hyphen is none.
  private func numbers(_ line: [ReviewPage.Span]) -> [Int] { line.dropFirst().compactMap { $0.text == "-" ? 0 : Int($0.text) } }

  @Test("groups and perspectives by theme: every row comes to its total, every column too, and all of them to the notes that are told")
  func tables() throws {
    for seed in UInt64(1)...20 {
      let board = oddBoard(seed: seed)
      for chips in [[], [FilterValue.caseStudy("flat")], [.step(.interventions)]] {
        for size in Self.sizes {
          let screen = screen(board, size, chips)
          let lines = screen.desk.page.lines
          for title in ["Groep en", "Bril en"] {
            let head = try #require(lines.firstIndex { $0.first?.text.hasPrefix(title.prefix(4)) == true }, "\(title) \(size)")
            let rows = lines[(head + 1)...].prefix { !$0.isEmpty }.map(numbers)
            let last = try #require(rows.last)
            #expect(last.last == screen.desk.found.count, "seed \(seed) \(size)")
            for column in last.indices { #expect(rows.dropLast().reduce(0) { $0 + $1[column] } == last[column], "seed \(seed) \(size)") }
            for row in rows { #expect(row.dropLast().reduce(0, +) == row.last, "seed \(seed) \(size)") }
          }
        }
      }
    }
  }

  @Test("themes, terms and cases: the matrix comes to the notes that are told, and names what stands under no theme or in no case")
  func matrix() throws {
    for seed in UInt64(1)...20 {
      let screen = screen(oddBoard(seed: seed), Size(width: 120, height: 24))
      let lines = screen.desk.page.lines
      let end = try #require(lines.firstIndex { $0.first?.text == "Totaal" })
      let rows = lines[1..<end].filter { $0.count > 2 }
      let totals = rows.map { Int($0.last?.text ?? "") ?? 0 }
      #expect(totals.reduce(0, +) == Int(lines[end].last?.text ?? ""), "seed \(seed)")
      let cases = lines[end].dropFirst().compactMap { Int($0.text) }
      #expect(cases.count == 3 && cases[0] + cases[1] == cases[2], "seed \(seed)")
      let said = texts(screen.desk.page).joined(separator: "\n")
      let besides = screen.desk.index.notes.count { !["flat", "dorp"].contains($0.caseID) }
      #expect(besides > 0 && cases[2] + besides == screen.desk.index.count)
      #expect(said.contains("Zonder case: \(besides)\n") && said.contains("Totaal: \(screen.desk.index.count) notities"))
    }
  }

  @Test("the columns of two sessions come to their totals, and are called in the same way") func comparison() throws {
    for size in Self.sizes.prefix(3) {
      for title in [nil, "Praatplaat"] as [String?] {
        let set = title.map { [Assignment(.title, .text($0))] } ?? []
        let boards = [oddBoard(seed: 1), oddBoard(seed: 99)].map { board in
          var pen = Pen(writer: WriterID(bits: 8), author: Author(isFacilitator: true))
          let event = pen.change(ThingID(.board, "b"), set, on: board, at: Instant(milliseconds: 1_770_130_000_000))
          return Board(board.events + (event.map { [$0] } ?? []))
        }
        var screen = screen(boards[0], size, beside: boards[1])
        screen.turn(to: .comparison)
        screen.settle()
        let lines = screen.desk.page.lines
        let heads = try #require(lines.first { $0.count == 2 && $0[0].style == .heading }).map(\.text)
        #expect(heads.allSatisfy { $0.hasSuffix(".praat") || $0.hasSuffix(".praat)") } && heads[0] != heads[1], "\(heads)")
        #expect(heads[0].hasPrefix("Praatplaat (") == heads[1].hasPrefix("Praatplaat ("))
        let together = try #require(lines.first { $0.first?.text == "Alles samen" })
        for column in 1...2 {
          let totals = lines.filter { $0.first?.text == "Totaal" }.compactMap { Int($0[column].text.filter(\.isNumber)) }
          #expect(totals.count == 2 && totals.reduce(0, +) == Int(together[column].text.filter(\.isNumber)))
        }
        #expect(lines.contains { $0.first?.text == "Vertrekpunt" } && lines.contains { $0.first?.text == "Eindpunt" })
      }
    }
  }

  @Test("on a small screen the head says how many notes there are, with what is hidden, and shortens the title") func head() {
    var board = oddBoard(seed: 1)
    var pen = Pen(writer: WriterID(bits: 8), author: Author(isFacilitator: true))
    for note in board.allNotes.prefix(4) {
      if let event = pen.change(.note(note.id), [Assignment(.hidden, .flag(true))], on: board, at: note.createdAt) { board.apply(event) }
    }
    let head = screen(board, Size(width: 50, height: 15)).view().grid.text.split(separator: "\n")[0]
    #expect(head.contains("36 notities, en 4 verborgen") && head.contains("Terugkijken"))
  }

  @Test("where the clocks were set back, moments and the time line say by which of both they are") func twice() {
    let back: Int64 = 1_792_890_000_000
    var board = Board()
    var pen = Pen(writer: WriterID(bits: 8), author: Author(isFacilitator: true))
    for (minute, text) in [(-30, "Zomer"), (30, "Winter"), (45, "Later")] as [(Int64, String)] {
      board.apply(
        pen.newNote(
          [Assignment(.caseStudy, .text("a")), Assignment(.text, .text(text))], at: Instant(milliseconds: back + minute * 60_000)))
    }
    let at = Moment(wall: Instant(milliseconds: back + 86_400_000), uptime: 1_000)
    let zone = Zone(secondsFromUTC: 7_200, changes: [Zone.Change(at: Instant(milliseconds: back), secondsFromUTC: 3_600)])
    let setup = Setup(language: .nl, writer: WriterID(bits: 1), zone: zone, kind: .review)
    var screen = ReviewScreen(
      Shell(setup, author: Author(isFacilitator: true), board: board, size: Size(width: 80, height: 24), at: at))
    screen.turn(to: .timeline)
    screen.settle()
    #expect(texts(screen.desk.page).contains { $0.hasPrefix("02:30 (+02:00) het begin") })
    #expect(screen.sliderEnds == ("02:30 (+02:00)", "02:45 (+01:00)"))
    _ = screen.update(.key(.character(",")), at: at)
    #expect(screen.view().grid.text.contains("stand om 25-10-2026 02:30 (+01:00)"))
  }

  @Test("with any filter no view says that nobody did something; without one the pages say so", arguments: Language.allCases)
  func nobody(_ language: Language) {
    let claims = ["niemand", "geen groep schreef", "nobody", "no group wrote", "overal is aan", "somebody thought of everything"]
    let chips: [FilterValue] = [
      .text("bestaat niet"), .text("notitie 1"), .group("1"), .caseStudy("dorp"), .step(.start), .theme(.residentMix), .role("huurder"),
    ]
    for seed in UInt64(1)...5 {
      let board = oddBoard(seed: seed)
      for chip in chips {
        var screen = screen(board, Size(width: 200, height: 60), [chip], language)
        for view in screen.reviewViews {
          screen.turn(to: view)
          screen.settle()
          let said = texts(screen.desk.page).joined(separator: "\n").lowercased()
          for claim in claims { #expect(!said.contains(claim), "\(chip) \(view): \(claim)") }
        }
        screen.turn(to: .comparison)
        screen.settle()
        let only = texts(screen.desk.page).filter { $0.lowercased().contains(language == .nl ? "alleen in" : "only in") }
        #expect(only.allSatisfy { $0.contains(language == .nl ? "Met dit filter" : "With this filter") } && only.count == 2)
      }
    }
    let whole = texts(screen(oddBoard(seed: 1, notes: 3), Size(width: 200, height: 60), [], language).desk.page).joined(separator: "\n")
    #expect(whole.contains(language == .nl ? "leeg: niemand dacht hieraan" : "empty: nobody thought of this"))
  }
}
