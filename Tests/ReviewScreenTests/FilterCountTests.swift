// The lists to filter by: what is one to who searches is one entry, and the number behind it is what choosing it gives.
import Board
import Canvas
import Review
import ScreenKit
import SeedKit
import Testing

@testable import ReviewScreen

@Suite("What can be filtered by") struct FilterCountTests {
  private static let names = [
    "Gemeente", "gemeente", "GEMEENTE", "ｇｅｍｅｅｎｔｅ", "Coördinatie", "Coo\u{308}rdinatie", "coordinatie", "politie",
  ]
  private static let roles = ["huurder", "Huurder", "HUURDER", "Wijkbeheer", "buurman", "Buurman", "politie"]

  private static let at = Instant(milliseconds: 1_000)

  private func board(_ random: inout Seeded) -> Board {
    var board = Board()
    var pen = Pen(writer: WriterID(bits: 7), author: Author(isFacilitator: true))
    for thing in [ThingID(.caseStudy, "flat"), ThingID(.caseStudy, "dorp"), ThingID(.group, "1"), ThingID(.group, "2")] {
      _ = pen.write([ThingChange(thing, [Assignment(.removed, .flag(false))])], on: &board, at: Self.at)
    }
    var notes: [NoteID] = []
    for _ in 0..<40 {
      pen.author = Author(
        group: random.oneIn(5) ? nil : GroupID(random.pick(["1", "2"])), role: random.oneIn(3) ? random.pick(Self.roles) : nil)
      let mentions = (0..<random.number(0...3)).map { _ in random.pick(["@", "#"]) + random.pick(Self.names) }
      var set = [
        Assignment(.caseStudy, .text(random.pick(["flat", "dorp", "weg", ""]))),
        Assignment(.text, .text("Licht " + mentions.joined(separator: " "))),
        Assignment(.horizon, .text(random.pick(["short", "long"]))), Assignment(.theme, .text(random.pick(Theme.allCases).rawValue)),
      ]
      if random.oneIn(3) {
        set.append(Assignment(.who, .list((0..<2).map { _ in .text(random.pick(["", "@"]) + random.pick(Self.names)) })))
      }
      if random.oneIn(4) { set.append(Assignment(.step, .text(random.pick(["start", "end"])))) }
      if random.oneIn(4) { set.append(Assignment(.level, .text(random.pick(Level.allCases).rawValue))) }
      let note = pen.newNote(set, at: Self.at)
      board.apply(note)
      notes.append(note.id)
    }
    for title in ["Samen", "samen"] {
      let inside = (0..<9).map { _ in random.pick(notes) }
      board.apply(
        pen.newThing(.package, [Assignment(.title, .text(title))] + Set(inside).map { Assignment(.notes($0), .flag(true)) }, at: Self.at))
    }
    for note in notes where random.oneIn(9) {
      _ = pen.write([ThingChange(.note(note), [Assignment(.hidden, .flag(true))])], on: &board, at: Self.at)
    }
    return board
  }

  private func screen(_ board: Board) -> ReviewScreen {
    let setup = Setup(writer: WriterID(bits: 1), kind: .review)
    let now = Moment(wall: Self.at, uptime: 1_000)
    return ReviewScreen(Shell(setup, author: Author(isFacilitator: true), board: board, size: Size(width: 120, height: 36), at: now))
  }

  @Test("the number behind every value of every list is how many notes choosing it leaves", arguments: [UInt64](1...6))
  func counts(seed: UInt64) throws {
    var random = Seeded(seed)
    let screen = screen(board(&random))
    var tried = 0
    for other in [nil] + FilterKind.allCases.map(Optional.init) {
      var filtered = screen
      if let other, let value = filtered.values(of: other).randomElement(using: &random)?.value { filtered.desk.put(on: [value]) }
      if other == .text { filtered.desk.put(on: [.text("gemeente")]) }
      filtered.settle()
      for kind in FilterKind.allCases where kind != other {
        let values = filtered.values(of: kind)
        for (value, count) in values.map({ ($0.value, $0.count) }) {
          var chosen = filtered
          chosen.desk.put(on: [value])
          chosen.settle()
          #expect(count > 0 && chosen.desk.found.count == count, "\(value) with \(filtered.desk.chips)")
          tried += 1
        }
        for (place, one) in values.enumerated() {
          #expect(!values[(place + 1)...].contains { $0.value.isLike(one.value) }, "\(one.value) stands there once")
        }
      }
    }
    #expect(tried > 200)
  }

  @Test("a name in several spellings is one entry, as most people wrote it") func spellings() throws {
    var board = Board()
    var pen = Pen(writer: WriterID(bits: 7), author: Author(group: "1"))
    for text in [
      "een @Gemeente", "twee @gemeente", "drie @gemeente @GEMEENTE", "vier @Coördinatie #Groen", "vijf @coordinatie #groen", "zes #groen",
    ] {
      board.apply(pen.newNote([Assignment(.text, .text(text))], at: Self.at))
    }
    var screen = screen(board)
    func told(_ kind: FilterKind) -> [String] { screen.values(of: kind).map { "\(screen.name(of: $0.value)) \($0.count)" } }
    #expect(told(.who) == ["@gemeente 3", "@coordinatie 2"] && told(.tag) == ["#groen 3"])
    // What was put on stays itself, however most write it later.
    screen.desk.put(on: [.who("GEMEENTE")])
    screen.settle()
    #expect(screen.desk.found.count == 3 && screen.values(of: .who).first?.value == .who("GEMEENTE"))
  }

  @Test("a perspective in several spellings is one row of who wrote under what, and is not missed") func perspectives() {
    var board = Board()
    var pen = Pen(writer: WriterID(bits: 7), author: Author())
    for role in ["Huurder", "huurder", "HUURDER", "Buurman", "buurman", "buurman"] {
      pen.author = Author(group: "1", role: role)
      board.apply(
        pen.newNote(
          [
            Assignment(.caseStudy, .text("a")), Assignment(.theme, .text(Theme.newConstruction.rawValue)),
            Assignment(.horizon, .text("long")),
          ], at: Self.at))
    }
    let spots = Findings(of: board.allNotes, on: board).blindSpots()
    let roles = spots.matrix.roles
    #expect(roles.rows == ["huurder", "buurman"] && roles.rows.allSatisfy { roles[$0, .theme(.newConstruction)] == 3 })
    #expect(!spots.missingRoles.contains("huurder"))
  }
}
