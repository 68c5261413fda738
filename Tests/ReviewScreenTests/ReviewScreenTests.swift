// Looking back, on a screen that is made alone: a shell, and nothing of the other screens.
import Board
import Canvas
import ScreenKit
import Testing

@testable import ReviewScreen

@Suite("Looking back, alone") struct ReviewScreenTests {
  private static func at(_ minute: Int) -> Instant { Instant(milliseconds: Int64(minute) * 60_000) }

  /// Two cases, two groups, and a note a minute.
  private static func board(_ notes: [String] = ["Licht in het trappenhuis", "Koffie op dinsdag", "Een trap"]) -> Board {
    var board = Board()
    var pen = Pen(writer: WriterID(bits: 7), author: Author(isFacilitator: true))
    for thing in [ThingID(.caseStudy, "flat"), ThingID(.caseStudy, "dorp"), ThingID(.group, "1"), ThingID(.group, "2")] {
      if let event = pen.change(thing, [Assignment(.removed, .flag(false))], on: board, at: at(0)) { board.apply(event) }
    }
    for (number, text) in notes.enumerated() {
      pen.author = Author(group: GroupID("\(number % 2 + 1)"))
      board.apply(note(text, &pen, minute: number + 1))
    }
    return board
  }

  private static func note(_ text: String, _ pen: inout Pen, minute: Int) -> Event {
    pen.newNote(
      [
        Assignment(.caseStudy, .text("flat")), Assignment(.theme, .text(Theme.residentMix.rawValue)),
        Assignment(.horizon, .text(Horizon.short.rawValue)), Assignment(.text, .text(text)),
      ], at: at(minute))
  }

  private static let now = Moment(wall: at(60), uptime: 1_000)

  private func screen(_ board: Board = board(), edits: Bool = false, other: Board? = nil) -> ReviewScreen {
    var setup = Setup(writer: WriterID(bits: 1), kind: .review)
    setup.review = ReviewSetup(edits: edits, other: other, otherName: "ander.praat")
    let author = Author(isFacilitator: true)
    return ReviewScreen(Shell(setup, author: author, board: board, size: Size(width: 120, height: 36), at: Self.now))
  }

  @discardableResult private func press(_ keys: Key..., on screen: inout ReviewScreen) -> [Effect] {
    keys.flatMap { screen.update(.key($0), at: Self.now) }
  }

  private func type(_ text: String, on screen: inout ReviewScreen) {
    for character in text { press(.character(character), on: &screen) }
  }

  @Test("what is typed filters the list, and Esc brings back what was there") func typing() {
    var screen = screen()
    press(.character("/"), on: &screen)
    type("trap", on: &screen)
    #expect(screen.desk.view == .notes && screen.desk.foundNotes.map(\.text) == ["Licht in het trappenhuis", "Een trap"])
    #expect(!screen.view().grid.text.contains("Koffie"))
    // A letter that is a key elsewhere is text here.
    #expect(screen.footerHints().map(\.row.name) == ["save", "close"])
    press(.escape, on: &screen)
    #expect(screen.desk.view == .minute && screen.desk.chips.isEmpty && screen.desk.typing == nil)
  }

  @Test("a note with a name or an address asks before it becomes a card; another becomes one at once") func cardOfName() {
    func isAsked(_ effects: [Effect]) -> Bool { effects.contains { if case .makeCard = $0 { true } else { false } } }
    var screen = screen(Self.board(["Bel mevrouw Jansen, 06 12345678", "Koffie op dinsdag"]))
    press(.character("2"), on: &screen)
    #expect(!isAsked(press(.character("k"), on: &screen)) && screen.view().grid.text.contains("Jansen’"))
    #expect(!isAsked(press(.escape, on: &screen)))
    press(.character("k"), on: &screen)
    #expect(isAsked(press(.enter, on: &screen)))
    press(.down, on: &screen)
    #expect(isAsked(press(.character("k"), on: &screen)))
  }

  @Test("a filter is chosen, and taken off, from lists that know what they do") func filters() {
    var screen = screen()
    // Case, theme, term, group: three further than the case is the group.
    press(.character("f"), .down, .down, .down, .down, .enter, on: &screen)
    press(.down, .enter, on: &screen)
    #expect(screen.desk.chips == [.group("2")] && screen.desk.foundNotes.map(\.text) == ["Koffie op dinsdag"])
    press(.character("f"), .home, .enter, on: &screen)
    #expect(screen.desk.chips.isEmpty && screen.desk.found.count == 3)
  }

  @Test("who looks at the past goes on doing so while others write; now has everything") func past() {
    var screen = screen()
    let whole = screen.shell.board
    press(.character(","), .character(","), on: &screen)
    #expect(screen.board.allNotes.map(\.text) == ["Licht in het trappenhuis"] && screen.shell.board == whole)
    var pen = Pen(writer: WriterID(bits: 9), author: Author(group: "2"))
    _ = screen.update(.board(Batch(events: [Self.note("Laat", &pen, minute: 9)])), at: Self.now)
    #expect(screen.board.allNotes.count == 1 && screen.shell.board.allNotes.count == 4)
    press(.character("."), on: &screen)
    #expect(screen.board.allNotes.map(\.text) == ["Licht in het trappenhuis", "Koffie op dinsdag"])
    press(.end, on: &screen)
    #expect(screen.board == screen.shell.board && screen.desk.foundNotes.map(\.text).contains("Laat"))
  }

  @Test("a session that is played comes to now by itself") func playing() {
    var screen = screen()
    press(.character(" "), on: &screen)
    #expect(screen.desk.past != nil && screen.footerHints().contains { $0.words == "stoppen" })
    var uptime = Self.now.uptime
    while screen.desk.playsAt != nil, let deadline = screen.deadline, uptime < 60_000 {
      uptime = deadline
      #expect(screen.update(.tick, at: Moment(wall: Self.now.wall, uptime: uptime)).isEmpty)
    }
    #expect(screen.desk.past == nil && screen.desk.found.count == 3)
  }

  @Test("what is hidden while somebody reads it leaves the screen, in the past too") func hiding() throws {
    var screen = screen()
    press(.character("2"), .enter, on: &screen)
    #expect(screen.view().grid.text.contains("Zo kwam het hier"))
    let note = try #require(screen.desk.foundNotes.first)
    var pen = Pen(writer: WriterID(bits: 9), author: Author(isFacilitator: true))
    let hides = pen.change(.note(note.id), [Assignment(.hidden, .flag(true))], on: screen.board, at: Self.at(9))
    _ = screen.update(.board(Batch(events: [try #require(hides)])), at: Self.now)
    #expect(screen.panel == nil && screen.desk.found.count == 2)
    press(.character(","), .character(","), on: &screen)
    #expect(screen.desk.past != nil && !screen.view().grid.text.contains(note.text))
  }

  @Test(
    "what is hidden or removed while somebody looks at the past leaves it at once, and comes back with undo",
    arguments: [Field.hidden, .removed])
  func hidingInThePast(field: Field) throws {
    var screen = screen()
    press(.character(","), .character("2"), on: &screen)
    let (past, note) = (try #require(screen.desk.past), try #require(screen.desk.foundNotes.first))
    #expect(past.number == 6 && screen.desk.found.count == 2)
    var pen = Pen(writer: WriterID(bits: 9), author: Author(isFacilitator: true))
    for (value, texts) in [(true, ["Koffie op dinsdag"]), (false, ["Licht in het trappenhuis", "Koffie op dinsdag"])] {
      let says = pen.change(.note(note.id), [Assignment(field, .flag(value))], on: screen.shell.board, at: Self.at(9))
      _ = screen.update(.board(Batch(events: [try #require(says)])), at: Self.now)
      #expect(screen.desk.past?.at == past.at && screen.desk.foundNotes.map(\.text) == texts)
      #expect(screen.board.allNotesWithHidden.map(\.text) == texts)
      #expect(screen.view().grid.text.contains(note.text) == !value)
    }
    // On from there it is the session as it may be told.
    press(.character("."), on: &screen)
    #expect(screen.board.allNotes.count == 3)
  }

  @Test("a session of which nothing may be told has no past to go to") func nothingToTell() throws {
    var screen = screen(Self.board(["Weg"]))
    var pen = Pen(writer: WriterID(bits: 9), author: Author(isFacilitator: true))
    let note = try #require(screen.desk.foundNotes.first)
    let hides = pen.change(.note(note.id), [Assignment(.hidden, .flag(true))], on: screen.board, at: Self.at(9))
    _ = screen.update(.board(Batch(events: [try #require(hides)])), at: Self.now)
    #expect(!screen.canReplay && !screen.view().grid.text.contains("Weg") && screen.view().grid.text.contains("0 notities, en 1 verborgen"))
  }

  @Test("nothing is written without leave; with it, a package stands on the board with its answers in their fields") func packages() throws
  {
    var reader = screen()
    press(.character("n"), on: &reader)
    #expect(reader.panel == nil && !reader.help.rows.contains { $0.name == "newPackage" || $0.name == "viewComparison" })
    var screen = screen(edits: true, other: Self.board(["Anders"]))
    #expect(screen.help.rows.map(\.name) == ReviewScreen.reviewKeys.map(\.name))
    press(.character("n"), on: &screen)
    type("Samen", on: &screen)
    press(.tab, .character(" "), .tab, on: &screen)
    type("huurders", on: &screen)
    press(.tab, .tab, .tab, .tab, on: &screen)
    type("mei", on: &screen)
    let effects = press(.enter, on: &screen)
    let package = try #require(screen.board.packages.first)
    #expect(package.title == "Samen" && package[.tenants] == "huurders" && package[.when] == "mei" && package[.partner].isEmpty)
    #expect(package.notes == [try #require(screen.board.allNotes.first?.id)] && package.caseID == "flat")
    #expect(effects.count == 1 && screen.desk.view == .packages && screen.view().grid.text.contains("Pakket bewaard"))
    // Saved again without a change, nothing is written.
    press(.character("e"), on: &screen)
    #expect(press(.escape, on: &screen).isEmpty && screen.panel == nil)
  }

  @Test("a file that is gone is no question to who only looks") func missing() {
    var screen = screen()
    _ = screen.update(.board(Batch(condition: .missing)), at: Self.now)
    #expect(!screen.asksToMakeAnew && screen.savedState.text == "! bestand weg" && screen.savedState.isWarning)
    #expect(!press(.character("2"), .enter, on: &screen).contains(.makeAnew) && screen.panel != nil)
  }

  @Test("what is shown can be saved as it is filtered and ordered") func exporting() {
    var screen = screen()
    press(.character("/"), on: &screen)
    type("koffie", on: &screen)
    press(.enter, .character("x"), .down, .down, on: &screen)
    let effects = press(.enter, on: &screen)
    guard case .export(let request)? = effects.first else {
      Issue.record("nothing was exported: \(effects)")
      return
    }
    #expect(request.kind == .table && request.notes.map(\.text) == ["Koffie op dinsdag"] && request.asOf == nil)
    #expect(request.filter.texts == ["koffie"])
  }

  @Test("the key of a view that is not there changes nothing: Esc still goes back to where Enter was pressed") func noOtherSession() {
    var screen = screen()
    press(.character("3"), on: &screen)
    screen.goToNotes([.group("2")])
    press(.character("7"), on: &screen)
    #expect(screen.desk.view == .notes)
    press(.escape, on: &screen)
    #expect(screen.desk.view == .blindSpots)
  }

  @Test("every key that is offered does something, or says why not") func offered() {
    for name in ReviewScreen.reviewKeys.map(\.name) {
      var screen = screen(edits: true, other: Self.board(["Anders"]))
      press(.character("2"), .down, .character(","), .character(","), on: &screen)
      guard let row = screen.baseKeys.first(where: { $0.name == name && !$0.keys.isEmpty && $0.isOffered(screen) }) else { continue }
      let before = screen.view()
      let effects = screen.update(.key(row.keys[0]), at: Self.now)
      // There is nothing above the first note, below the last, or beside a note in a list.
      let isWalking = ["up", "down", "left", "right", "pageUp", "pageDown", "viewNotes"].contains(name)
      #expect(isWalking || !effects.isEmpty || screen.view() != before, "\(name)")
    }
  }
}

extension [HelpPart<ReviewScreen>] {
  fileprivate var rows: [KeyRow<ReviewScreen>] {
    flatMap { part -> [KeyRow<ReviewScreen>] in if case .keys(let rows) = part { rows } else { [] } }
  }
}
