// The facilitator's screen by itself: a shell around a board, keys in, effects and a picture out.
import Board
import CSystem
import Canvas
import ScreenKit
import Testing

@testable import HostScreen

@Suite("Facilitator's screen by itself") struct HostScreenTests {
  private let now = Moment(wall: Instant(milliseconds: 1_770_123_600_000), uptime: 1_000)
  private let stops = [
    AgendaItem(id: "een", title: Phrase(nl: "Vertrek", en: "Start"), minutes: 5, does: AgendaItem.Effects()),
    AgendaItem(id: "twee", title: Phrase(nl: "Einde", en: "End"), minutes: 0, does: AgendaItem.Effects()),
  ]

  /// A facilitator before a board with three groups, the first of which is open and wrote two notes.
  private func host(_ changes: [SessionChange] = [], condition: FileCondition = .sound, width: Int = 120) -> HostScreen {
    setlocale(LC_CTYPE, "C.UTF-8")
    var board = Board()
    var pen = Pen(writer: WriterID(bits: 1), author: Author(isFacilitator: true))
    func write(_ thing: ThingID, _ set: [Assignment]) {
      if let event = pen.change(thing, set, on: board, at: now.wall) { board.apply(event) }
    }
    for name in ["1", "2", "3"] { write(ThingID(.group, name), [Assignment(.removed, .flag(false))]) }
    write(ThingID(.group, "1"), [Assignment(.opened, .flag(true))])
    for slug in ["a", "b"] { write(ThingID(.caseStudy, slug), [Assignment(.title, .text("Buurt \(slug)"))]) }
    for name in ["1", "2", "3"] as [GroupID] { write(.sentence("a", name, .end), [Assignment(.text, .text("Groeten"))]) }
    for change in changes { for part in board.changes(for: change, at: now.wall) { write(part.thing, part.set) } }
    pen.author = Author(group: "1")
    for text in ["Licht", "Verf"] { board.apply(note(text, with: &pen)) }
    let setup = Setup(writer: WriterID(bits: 2), kind: .host, agenda: stops)
    var screen = HostScreen(
      Shell(setup, author: Author(isFacilitator: true), board: board, size: Size(width: width, height: 36), at: now))
    _ = screen.beginning()
    if condition != .sound { _ = screen.update(.board(Batch(condition: condition)), at: now) }
    return screen
  }

  private func note(_ text: String, with pen: inout Pen) -> Event {
    pen.newNote(
      [
        Assignment(.caseStudy, .text("a")), Assignment(.theme, .text(Theme.residentMix.rawValue)),
        Assignment(.horizon, .text(Horizon.short.rawValue)), Assignment(.text, .text(text)),
      ], at: now.wall)
  }

  @discardableResult private func press(_ keys: Key..., on screen: inout HostScreen) -> [Effect] {
    keys.flatMap { screen.update(.key($0), at: now) }
  }

  private func type(_ text: String, on screen: inout HostScreen) { for character in text { press(.character(character), on: &screen) } }

  private func shows(_ text: String, _ screen: HostScreen) -> Bool { screen.view().grid.text.contains(text) }

  // MARK: - Leading

  @Test("a board without an agenda gets one when the facilitator begins, and only then") func agenda() {
    var first = host()
    #expect(first.board.agenda.map(\.id) == ["een", "twee"])
    #expect(first.beginning().isEmpty)
  }

  @Test("n goes on, Backspace goes back, u takes it back, and at the end it says so") func stop() {
    var screen = host()
    press(.character("n"), on: &screen)
    #expect(screen.board.agendaStop == "een" && shows("Naar Vertrek, alle groepen · u = terug", screen))
    press(.character("n"), .character("n"), on: &screen)
    #expect(screen.board.agendaStop == "twee" && shows("Dit is het laatste punt", screen))
    press(.character("u"), on: &screen)
    #expect(screen.board.agendaStop == "een")
    press(.backspace, on: &screen)
    #expect(screen.board.agendaStop == nil && shows("Terug naar het begin", screen))
  }

  @Test("a deed is for the marked groups, and for all of them again after Esc") func marked() {
    var screen = host()
    press(.down, .character(" "), .character("d"), on: &screen)
    #expect(["1", "2", "3"].map { screen.board.isClosed(for: $0) } == [false, true, false])
    #expect(shows("Geldt voor: groep 2", screen) && shows("Op slot, groep 2", screen))
    press(.escape, .character("d"), on: &screen)
    #expect(["1", "2", "3"].allSatisfy { screen.board.isClosed(for: $0) } && shows("Geldt voor: ALLE 3 groepen", screen))
  }

  @Test("digits set the clock, a 0 at the beginning takes it away, and a click beside it does not close it") func clock() {
    var screen = host()
    press(.character("t"), .character("1"), .character("0"), on: &screen)
    _ = screen.update(.mouse(Mouse(.click, at: Point(x: 0, y: 0))), at: now)
    press(.enter, on: &screen)
    #expect(screen.board.timer(of: nil)?.left(at: now.wall) == 600_000)
    press(.character("0"), on: &screen)
    #expect(screen.board.timer(of: nil) == nil)
    press(.enter, .escape, .character("-"), on: &screen)
    #expect(screen.board.timer(of: nil)?.left(at: now.wall) == 240_000 && screen.panel == nil)
  }

  @Test("the number of stickers goes up row by row without leaving the list") func stickers() {
    var screen = host([.voting(Voting(.closed, on: .picks, budget: 3))])
    press(.character("v"), .down, .down, .down, .enter, .enter, .down, .enter, on: &screen)
    #expect(screen.board.voting.budget == 4 && shows("> Minder stickers: 3 per groep", screen))
  }

  @Test("a poll of one's own comes back with what was typed until it has answers") func poll() {
    var screen = host()
    press(.character("p"), .end, .enter, on: &screen)
    type("Genoeg?", on: &screen)
    press(.tab, .character("j"), .enter, .enter, on: &screen)
    #expect(shows("Een vraag heeft 2 tot", screen) && shows("Genoeg?", screen) && screen.board.polls.isEmpty)
    press(.up, on: &screen)
    type("a/nee", on: &screen)
    press(.tab, .left, .enter, on: &screen)
    #expect(screen.board.polls.map { $0.options.map(\.nl) } == [["ja", "nee"]] && screen.board.polls.map(\.asks) == [.hands])
  }

  @Test("→ turns the page of every plenary screen, and Tab leaves for it with the list as it was") func plenary() {
    var screen = host([.shows(PlenaryView(.feedback))])
    press(.right, .down, .character(" "), on: &screen)
    #expect(screen.board.shows.page == 1)
    #expect(press(.tab, on: &screen).isEmpty && screen.isLeft)
    let again = HostScreen(screen.shell, list: screen.list)
    #expect(!again.isLeft && again.chosenGroup == "2" && again.markedGroups == ["2"])
  }

  // MARK: - Groups and their notes

  @Test("a new group goes with the key that made it, but not once somebody sits in it") func newGroup() {
    var screen = host()
    press(.character("N"), .enter, on: &screen)
    #expect(screen.board.groups.map(\.id) == ["1", "2", "3", "4"] && screen.chosenGroup == "4")
    press(.character("u"), on: &screen)
    #expect(screen.board.groups.count == 3)
    press(.character("N"), .enter, on: &screen)
    var pen = Pen(writer: WriterID(bits: 3), author: Author(group: "4"))
    let opened = pen.change(ThingID(.group, "4"), [Assignment(.opened, .flag(true))], on: screen.board, at: now.wall)
    _ = screen.update(.board(Batch(events: [opened].compactMap { $0 })), at: now)
    press(.character("u"), on: &screen)
    #expect(screen.board.groups.count == 4)
  }

  @Test("a group that is refused stays in the form: a wrong name, and one that is there") func refusedGroup() {
    var screen = host()
    press(.character("N"), .backspace, .character("2"), .enter, on: &screen)
    #expect(shows("Groep 2 is er al.", screen) && screen.openForm != nil)
    press(.backspace, .character("!"), .enter, on: &screen)
    #expect(shows("gebruik kleine letters", screen) && screen.openForm?.text(.number) == "!")
  }

  @Test("looking along shows the group's board, Del hides a note from everybody, and u puts the cursor back on it") func hides() throws {
    var screen = host()
    press(.enter, .down, on: &screen)
    let note = try #require(screen.chosenNote)
    #expect(shows("Groep 1 · meekijken", screen) && shows("Verf", screen))
    press(.delete, on: &screen)
    #expect(
      screen.board.value(.hidden, of: .note(note))?.isTrue == true && !shows("Verf", screen) && shows("Van alle schermen gehaald", screen))
    press(.character("u"), on: &screen)
    #expect(screen.chosenNote == note && shows("Verf", screen))
    press(.escape, on: &screen)
    #expect(shows("Geldt voor: ALLE 3 groepen", screen))
  }

  @Test("in an open note the keys of a group say whose it is, and Del hides it") func openNote() {
    var screen = host()
    press(.enter, .enter, on: &screen)
    #expect(press(.character("t"), on: &screen).isEmpty && shows("Notities zijn van de groep", screen) && screen.panel != nil)
    #expect(press(.character("e"), on: &screen).isEmpty && screen.panel == nil)
    press(.enter, .right, on: &screen)
    #expect(shows("Verf", screen) && !press(.delete, on: &screen).isEmpty && screen.panel == nil)
  }

  @Test("looking at another step or case is for this screen only") func looks() {
    var screen = host()
    press(.enter, on: &screen)
    #expect(press(.character("s"), .home, .enter, on: &screen).isEmpty && screen.desk.step == .start)
    #expect(press(.character("c"), .right, .enter, on: &screen).isEmpty && screen.desk.caseID == "b")
    #expect(screen.board.step(of: "1") == .interventions && screen.board.caseID(of: "1") == "a")
  }

  @Test("a note that was hidden here and is removed by its group is told, and u puts it back") func removed() throws {
    var screen = host()
    press(.enter, on: &screen)
    let note = try #require(screen.chosenNote)
    press(.delete, on: &screen)
    var pen = Pen(writer: WriterID(bits: 3), author: Author(group: "1"))
    let removal = pen.change(.note(note), [Assignment(.removed, .flag(true))], on: screen.board, at: now.wall)
    _ = screen.update(.board(Batch(events: [removal].compactMap { $0 })), at: now)
    #expect(screen.shell.toast?.isWarning == true && screen.board.note(note) == nil)
    press(.character("u"), on: &screen)
    #expect(screen.board.note(note) != nil)
  }

  // MARK: - The way out, and what is refused

  @Test("q asks while a session runs, and leaves at once before it began") func quits() {
    var screen = host()
    _ = screen.update(.delivery(.shared(screen.shell.delivery.waiting.map(\.id))), at: now)
    #expect(press(.character("q"), on: &screen) == [.quit])
    press(.character("n"), on: &screen)
    _ = screen.update(.delivery(.shared(screen.shell.delivery.waiting.map(\.id))), at: now)
    #expect(press(.character("q"), on: &screen).isEmpty && shows("De sessie loopt nog", screen))
    #expect(press(.escape, on: &screen).isEmpty)
    #expect(press(.character("q"), .enter, on: &screen) == [.quit])
  }

  @Test("where the file takes no changes, no key that would change it is offered, and pressed all the same it says why") func readOnly() {
    let screen = host([.timer(.paused(left: 60_000)), .shows(PlenaryView(.feedback))], condition: .readOnly)
    let harmless = [
      "mark", "readNow", "hostJoin", "openGroup", "up", "down", "first", "last", "seenList", "exportBoard", "otherScreen", "palette",
      "help", "tour", "settings", "quit", "suspend",
    ]
    #expect(screen.baseKeys.filter { $0.isOffered(screen) }.map(\.name) == harmless)
    for row in screen.baseKeys
    where !harmless.contains(row.name) && !["hostTimer", "everybody", "undo", "redo", "plenaryPrevious"].contains(row.name) {
      var other = screen
      row.does(&other)
      #expect(other.shell.toast != nil && other.shell.takeEffects().isEmpty && other.panel == nil, "\(row.name)")
    }
  }

  @Test("every key that is offered does something: it writes, says something, or is seen", arguments: ["", "n ", "\n", "n\n"])
  func offered(before: String) {
    var screen = host([.shows(PlenaryView(.feedback, page: 1)), .timer(.paused(left: 60_000))])
    for character in before { press(character == "\n" ? .enter : .character(character), on: &screen) }
    let picture = screen.view()
    for row in screen.baseKeys where row.isOffered(screen) && row.isNamed && row.about != nil {
      var other = screen
      row.does(&other)
      let effects = other.shell.takeEffects()
      #expect(!effects.isEmpty || other.isLeft || other.panel != nil || other.view() != picture, "\(before.debugDescription) \(row.name)")
    }
  }

  @Test("a key that has no meaning here is told, and the key line fits every width", arguments: [40, 60, 80, 100, 120]) func fits(
    width: Int
  ) {
    var screen = host(width: width)
    press(.character("h"), on: &screen)
    #expect(shows("‘h’ doet hier niets", screen))
    for keys in [[Key.escape], [.enter], [.enter]] {
      for key in keys { press(key, on: &screen) }
      #expect(screen.footerHints().allSatisfy { $0.rect.maxX <= width })
    }
  }
}
