// The plenary screen by itself: a shell around a board, keys in, effects and a picture out.
import Board
import CSystem
import Canvas
import ScreenKit
import Testing

@testable import PlenaryScreen

@Suite("Plenary screen by itself") struct PlenaryScreenTests {
  private let now = Moment(wall: Instant(milliseconds: 1_770_123_600_000), uptime: 1_000)

  /// A projector over a board with three groups, of which this was said.
  private func screen(
    _ changes: [SessionChange] = [.shows(PlenaryView(.feedback))], condition: FileCondition = .sound,
    joinLines: [String] = []
  ) -> PlenaryScreen {
    setlocale(LC_CTYPE, "C.UTF-8")
    var board = Board()
    var pen = Pen(writer: WriterID(bits: 1), author: Author(isFacilitator: true))
    func write(_ thing: ThingID, _ set: [Assignment]) {
      if let event = pen.change(thing, set, on: board, at: now.wall) { board.apply(event) }
    }
    for name in ["1", "2", "3"] { write(ThingID(.group, name), [Assignment(.removed, .flag(false))]) }
    write(ThingID(.caseStudy, "a"), [Assignment(.title, .text("Een buurt"))])
    for name in ["1", "2", "3"] as [GroupID] { write(.sentence("a", name, .end), [Assignment(.text, .text("Groeten"))]) }
    for change in changes { for part in board.changes(for: change, at: now.wall) { write(part.thing, part.set) } }
    let setup = Setup(writer: WriterID(bits: 2), kind: .present, joinLines: joinLines)
    var screen = PlenaryScreen(
      Shell(setup, author: Author(isFacilitator: true), board: board, size: Size(width: 80, height: 24), at: now))
    _ = screen.beginning()
    if condition != .sound { _ = screen.update(.board(Batch(condition: condition)), at: now) }
    return screen
  }

  /// The views that were asked of the file, but for whose page it is.
  private func shown(_ effects: [Effect]) -> [PlenaryView] {
    let events: [Event] = effects.flatMap { effect -> [Event] in if case .append(let events) = effect { events } else { [] } }
    return events.flatMap(\.set).filter { $0.field == .shows }.compactMap { PlenaryView($0.value) }.map {
      PlenaryView($0.kind, page: $0.page, isBlack: $0.isBlack)
    }
  }

  @Test("→ turns a page in the file, ← turns it back, and at either end nothing is written") func pages() {
    var screen = screen()
    #expect(screen.view().grid.text.contains("1 van 3"))
    #expect(screen.update(.key(.left), at: now).isEmpty)
    #expect(shown(screen.update(.key(.right), at: now)) == [PlenaryView(.feedback, page: 1)])
    #expect(screen.view().grid.text.contains("2 van 3"))
    #expect(shown(screen.update(.key(.pageDown), at: now)) == [PlenaryView(.feedback, page: 2)])
    #expect(screen.update(.key(.down), at: now).isEmpty)
    #expect(shown(screen.update(.key(.up), at: now)) == [PlenaryView(.feedback, page: 1)])
  }

  @Test(
    "a room never reads how the facilitator came in over ssh; the line on the board is for all",
    arguments: [PlenaryView.Kind.join, .welcome])
  func joining(_ kind: PlenaryView.Kind) throws {
    let lines = ["ssh beheer@10.0.0.1", "praatplaat open /srv/bord.praat"]
    let guessed = screen([.shows(PlenaryView(kind))], joinLines: lines).view().grid.text
    #expect(!guessed.contains("beheer") && !guessed.contains("praatplaat open"))
    #expect(guessed.contains("Vraag de begeleider hoe je meedoet.") == (kind == .join))
    let line = try JoinLine("ssh groep@bord.example")
    #expect(screen([.join(line), .shows(PlenaryView(kind))], joinLines: lines).view().grid.text.contains("ssh groep@bord.example"))
    #expect(screen([.shows(PlenaryView(kind))], joinLines: Array(lines.dropFirst())).view().grid.text.contains("praatplaat open"))
  }

  @Test("a page beyond the last is the last, and turning goes on from there") func beyond() {
    var screen = screen([.shows(PlenaryView(.feedback, page: 90))])
    #expect(screen.view().grid.text.contains("3 van 3"))
    #expect(shown(screen.update(.key(.left), at: now)) == [PlenaryView(.feedback, page: 1)])
  }

  @Test("a black screen shows nothing at all, and the same key lights it again") func black() {
    var screen = screen()
    let before = screen.view()
    #expect(shown(screen.update(.key(.character(".")), at: now)) == [PlenaryView(.feedback, isBlack: true)])
    let isEmpty = screen.view().grid.text.allSatisfy(\.isWhitespace)
    #expect(isEmpty)
    #expect(shown(screen.update(.key(.character("b")), at: now)) == [PlenaryView(.feedback)])
    #expect(screen.view() == before)
  }

  @Test("Tab leaves for the facilitator's screen, and writes nothing") func leaves() {
    var screen = screen()
    #expect(!screen.isLeft)
    #expect(screen.update(.key(.tab), at: now).isEmpty)
    #expect(screen.isLeft)
  }

  @Test("where the file takes no changes, turning a page says why") func readOnly() {
    var screen = screen(condition: .readOnly)
    #expect(screen.update(.key(.right), at: now).isEmpty)
    #expect(screen.view().grid.text.contains("alleen lezen"))
    #expect(screen.baseKeys.filter { !$0.isOffered(screen) }.map(\.name) == ["plenaryNext", "plenaryPrevious", "plenaryBlack", "mute"])
  }

  @Test("a key that does nothing says nothing on a wall, and neither does the mouse") func silent() {
    var screen = screen()
    let before = screen.view()
    for key in [Key.character("x"), .character("5"), .character("u"), .escape, .enter, .home] {
      #expect(screen.update(.key(key), at: now).isEmpty)
    }
    for action in [Mouse.Action.click, .wheelDown] { _ = screen.update(.mouse(Mouse(action, at: Point(x: 3, y: 23))), at: now) }
    _ = screen.update(.paste("Hallo"), at: now)
    #expect(screen.view() == before && before.cursor == nil)
  }

  @Test("the clock is what time passes for, and nothing else") func clock() {
    #expect(screen().deadline == nil)
    let screen = screen([.timer(SessionTimer(milliseconds: 60_000, from: now.wall)), .shows(PlenaryView(.timer))])
    #expect(screen.deadline == now.uptime + 1_000)
  }

  @Test("the palette does what it finds, and help has a line a key") func panels() {
    var screen = screen()
    for key in [Key.character(":"), .character("v"), .character("o"), .character("l")] { _ = screen.update(.key(key), at: now) }
    #expect(shown(screen.update(.key(.enter), at: now)) == [PlenaryView(.feedback, page: 1)])
    _ = screen.update(.key(.character("?")), at: now)
    let help = screen.view().grid.text
    for row in screen.baseKeys where !row.keys.isEmpty { #expect(help.contains(row.label[.nl])) }
  }
}
