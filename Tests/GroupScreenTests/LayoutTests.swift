// The board on whole screens: whatever people type and whatever arrives, nothing is hidden or shortened while there is room for it.
import Board
import Canvas
import ScreenKit
import SeedKit
import Testing

@testable import GroupScreen
@testable import NoteBoard

/// A group at a screen of some size, and others who write meanwhile.
private struct Room {
  var screen: GroupScreen
  private var board: Board
  private var others = Pen(writer: WriterID(bits: 0x07E2), author: Author(group: "2"))
  private var uptime: Int64 = 1_000

  init(_ size: Size) {
    var board = Board()
    var pen = Pen(writer: WriterID(bits: 0xB0A2D), author: Author())
    let things =
      [ThingChange(ThingID(.caseStudy, "a"), [Assignment(.title, .text("a"))])]
      + ["1", "2"].map { ThingChange(ThingID(.group, $0), [Assignment(.removed, .flag(false))]) }
    _ = pen.write(things, on: &board, at: Instant(milliseconds: 1_000))
    let setup = Setup(writer: WriterID(bits: 1), group: "1")
    let now = Moment(wall: Instant(milliseconds: 2_000), uptime: uptime)
    screen = GroupScreen(Shell(setup, author: Author(group: "1"), board: board, size: size, at: now))
    self.board = board
    screen.begin()
    press(.escape)
  }

  mutating func send(_ event: AppEvent) {
    uptime += 10
    for case .append(let events) in screen.update(event, at: Moment(wall: Instant(milliseconds: 1_000 + uptime), uptime: uptime)) {
      for event in events { board.apply(event) }
    }
  }

  mutating func press(_ keys: Key...) { for key in keys { send(.key(key)) } }
  mutating func type(_ text: String) { for character in text { send(.key(.character(character))) } }
  mutating func wait(_ milliseconds: Int64) {
    uptime += milliseconds
    send(.tick)
  }

  /// Another group's note comes in.
  mutating func arrives(_ theme: Theme, _ horizon: Horizon, _ text: String) {
    let event = others.newNote(
      [
        Assignment(.caseStudy, .text("a")), Assignment(.theme, .text(theme.rawValue)), Assignment(.horizon, .text(horizon.rawValue)),
        Assignment(.text, .text(text)),
      ], at: Instant(milliseconds: 1_000 + uptime))
    board.apply(event)
    send(.board(Batch(events: [event])))
  }

  var picture: [Substring] { screen.view().grid.text.split(separator: "\n", omittingEmptySubsequences: false) }
  func row(of text: String) -> Int? { picture.firstIndex { $0.contains(text) } }

  /// What breaks the rule on the screen as it is.
  var faults: [String] {
    let (plan, split) = (screen.plan, screen.desk.split)
    let (short, long) = (screen.need(.short, plan), screen.need(.long, plan))
    var faults: [String] = []
    let here = plan.shortage(short, long, upper: split.upper)
    if plan.shape != .step {
      for upper in 2...max(2, plan.bodies - 2) where plan.shortage(short, long, upper: upper).isLess(than: here) {
        faults.append("the border at \(upper) would show more than at \(split.upper): \(short) \(long)")
      }
    }
    for horizon in plan.lanes {
      for column in plan.columns where column.isOpen {
        let cell = screen.cell(column.theme, horizon)
        let body = plan.body(column, horizon, upper: split.upper)
        let shown = screen.arrangement(of: cell, screen.order(of: cell, withEditor: true), in: body)
        let free = body.rect.height - shown.rows.reduce(0) { $0 + $1.height }
        // Beside what opened over its neighbours one row may be too few for any of them.
        let spare = cell == screen.cursorCell && shown != screen.still(cell, in: body) ? 1 : 0
        if free > spare, shown.rows.contains(where: { $0.height < $0.full }) {
          faults.append("\(column.theme) \(horizon): \(shown) in \(body.rect)")
        }
        if free > 1, shown.above + shown.below > 0 { faults.append("\(column.theme) \(horizon): \(shown) in \(body.rect)") }
      }
    }
    return faults
  }
}

@Suite("Layout on whole screens") struct LayoutTests {
  private static let words = [
    "samen", "koffie", "een buurtkamer in de berging", "licht", "bewonerscommissie", "op vaste tijden", "@dorpsvereniging",
    "wie hij tegenkomt",
  ]

  @Test("whatever happens, nothing is hidden or shortened while a row is free, once the border had its time", arguments: 0..<24)
  func nothingHidden(seed: Int) {
    var random = Seeded(UInt64(seed))
    var room = Room(Size(width: random.pick([40, 50, 72, 80, 100, 120, 200]), height: random.number(12...60)))
    func text() -> String { (0..<random.number(1...random.pick([2, 6, 25]))).map { _ in random.pick(Self.words) }.joined(separator: " ") }
    for step in 0..<30 {
      switch random.number(0...9) {
      case 0...3:
        let themes: [Theme] = random.oneIn(3) ? Theme.allCases : [room.screen.desk.cursor.theme]
        room.arrives(random.pick(themes), random.pick(Horizon.allCases), text())
      case 4:
        room.press("n")
        room.send(.paste(text()))
        room.press(random.pick([.enter, .escape, .tab]))
      case 5: room.press(random.pick([.up, .down, .left, .right, .tab, .home, .end, .pageDown]))
      case 6: room.press("n", "W", random.pick([.escape, .enter]))
      case 7: room.press(random.pick([.escape, "e", "z", "u"]))
      case 8:
        room.send(
          .mouse(Mouse(random.pick([.wheelUp, .wheelDown, .click]), at: Point(x: random.number(0...39), y: random.number(3...11)))))
      default: if random.oneIn(4) { room.send(.resized(Size(width: random.number(40...160), height: random.number(12...60)))) }
      }
      room.wait(2_000)
      #expect(room.faults.isEmpty, "seed \(seed), step \(step), \(room.screen.size)")
    }
  }

  @Test(
    "a note that arrives in the cell where somebody writes a first one is seen whole below it, and the typed text has not moved",
    arguments: [(120, 36), (80, 24), (50, 15)], Horizon.allCases)
  func arrivalBelowDraft(size: (Int, Int), horizon: Horizon) throws {
    var room = Room(Size(width: size.0, height: size.1))
    if horizon == .long { room.press(.tab) }
    room.press("n")
    room.type("Koffie op de galerij")
    let row = try #require(room.row(of: "Koffie op"))
    room.arrives(.residentMix, horizon, "Licht in de hal")
    #expect(room.row(of: "Koffie op") == row)
    let arrived = try #require(room.row(of: "Licht in de hal"))
    #expect(arrived > row)
    room.press(.enter)
    // What was shared stays above it until the cursor leaves the cell.
    #expect(try #require(room.row(of: "Koffie op")) < #require(room.row(of: "Licht in de hal")))
    room.press(.escape, .right, .left)
    #expect(try #require(room.row(of: "Koffie op")) > #require(room.row(of: "Licht in de hal")))
  }

  @Test("the border moves for an arrival at once, then not again within two seconds unless a key is pressed")
  func borderMoves() {
    var room = Room(Size(width: 120, height: 24))
    let before = room.screen.desk.split.upper
    for number in 1...8 { room.arrives(.residentMix, .short, "Notitie \(number)") }
    let once = room.screen.desk.split.upper
    #expect(once > before)
    #expect(!room.faults.isEmpty)
    #expect(room.screen.deadline != nil)
    room.wait(2_000)
    #expect(room.screen.desk.split.upper > once)
    #expect(room.faults.isEmpty)
  }
}
