// What reports say of what is there and not told: that it is hidden, how much, and nowhere that nobody thought of it.
import Review
import Testing

@testable import Board
@testable import Reports

@Suite("Reports of a board on which something is hidden") struct HiddenReportTests {
  private var board = Board()
  private var pen = Pen(writer: WriterID(bits: 7), author: Author(group: "1"))
  private var clock: Int64 = 1_770_130_000_000

  init() {
    say(ThingID(.caseStudy, "flat"), [Assignment(.title, .text("De flat"))])
    for group in 1...2 { say(.group(GroupID("\(group)")), [Assignment(.removed, .flag(false))]) }
  }

  private mutating func say(_ thing: ThingID, _ set: [Assignment]) {
    clock += 60_000
    if let event = pen.change(thing, set, on: board, at: Instant(milliseconds: clock)) { board.apply(event) }
  }

  private mutating func make(_ kind: Kind, _ set: [Assignment]) -> EventID {
    clock += 60_000
    let event = pen.newThing(kind, set, at: Instant(milliseconds: clock))
    board.apply(event)
    return event.id
  }

  private mutating func hiddenNote() -> NoteID {
    let note = make(
      .note,
      [
        Assignment(.caseStudy, .text("flat")), Assignment(.theme, .text(Theme.newConstruction.rawValue)),
        Assignment(.horizon, .text("short")), Assignment(.text, .text("geheim")),
      ])
    say(.note(note), [Assignment(.hidden, .flag(true))])
    return note
  }

  private func texts(_ language: Language = .nl, on board: Board, hidden: HiddenThings? = nil, asOf: Instant? = nil) -> [String] {
    let report = Report(of: board, notes: board.allNotes, asOf: asOf, hidden: hidden, language: language)
    return [report.markdown(), String(decoding: report.html(at: Instant(milliseconds: clock)), as: UTF8.self)]
  }

  @Test("a hidden note is not one that nobody thought of, and its group is not one without notes") mutating func notes() {
    _ = hiddenNote()
    _ = make(.note, [Assignment(.caseStudy, .text("flat")), Assignment(.step, .text("start")), Assignment(.text, .text("te zien"))])
    for (language, words, lies) in [
      (Language.nl, "op korte termijn niets te zien bij nieuwbouw (1 verborgen)", "niemand dacht op korte termijn aan"),
      (.en, "in the short term nothing to see under new construction (1 hidden)", "nobody thought, in the short term, of new"),
    ] {
      for text in texts(language, on: board) {
        #expect(text.contains(words) || text.contains(words.replacing("(", with: "\\(")), "\(text)")
        #expect(!text.contains(lies) && !text.contains("geheim"))
      }
    }
  }

  @Test("a board on which every note is hidden is not one on which nothing was written") mutating func all() {
    _ = hiddenNote()
    for text in texts(on: board) { #expect(text.contains("iets te zien (1 verborgen)") && !text.contains("nog niets geschreven")) }
  }

  @Test("packages, takeaways and sentences that are hidden are counted") mutating func outcomes() {
    let package = make(.package, [Assignment(.title, .text("geheim")), Assignment(.caseStudy, .text("flat"))])
    let takeaway = make(.takeaway, [Assignment(.text, .text("geheim"))])
    say(.sentence("flat", "1", .start), [Assignment(.text, .text("geheim"))])
    for thing in [ThingID.package(package), .takeaway(takeaway), .sentence("flat", "1", .start)] {
      say(thing, [Assignment(.hidden, .flag(true))])
    }
    for text in texts(on: board) + [SessionText(language: .nl).results(of: board)] {
      #expect(text.contains("Ook verborgen: zinnen (1), pakketten (1), opbrengst (1)") && !text.contains("geheim"))
    }
  }

  @Test("of a moment it says what was still empty then, and how much is hidden, not when") mutating func moment() {
    let before = board
    _ = hiddenNote()
    let hidden = HiddenThings(of: board)
    for text in texts(on: before, hidden: hidden, asOf: Instant(milliseconds: clock)) {
      #expect(!text.contains("niemand dacht") && text.contains("iets te zien (1 verborgen)"))
    }
    for text in texts(on: before, hidden: HiddenThings(of: before), asOf: Instant(milliseconds: clock)) {
      #expect(!text.contains("niemand") && text.contains("oen nog leeg"))
    }
  }
}
