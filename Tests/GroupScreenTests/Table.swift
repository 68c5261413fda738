// A group at its table: one screen, played alone, and a facilitator who says something now and then.
import Board
import Canvas
import ScreenKit

@testable import GroupScreen

struct Table {
  var screen: GroupScreen
  /// What the screen asked of the edges since the table was set.
  private(set) var effects: [Effect] = []
  private var outside: Board
  private var facilitator = Pen(writer: WriterID(bits: 0xFAC), author: Author(isFacilitator: true))
  private var uptime: Int64 = 1_000
  private var others: [GroupID: Pen] = [:]

  /// A board with two cases and three groups, on a screen of a usual size.
  init(group: GroupID? = "1", drafts: [Draft] = [], hasShelf: Bool = false) {
    var board = Board()
    var pen = Pen(writer: WriterID(bits: 0xB0A2D), author: Author())
    let things =
      ["a", "b"].map { ThingChange(ThingID(.caseStudy, $0), [Assignment(.title, .text($0))]) }
      + ["1", "2", "3"].map { ThingChange(ThingID(.group, $0), [Assignment(.removed, .flag(false))]) }
    _ = pen.write(things, on: &board, at: Instant(milliseconds: 1_000))
    var setup = Setup(writer: WriterID(bits: 1), group: group, drafts: drafts)
    setup.hasShelf = hasShelf
    let now = Moment(wall: Instant(milliseconds: 2_000), uptime: uptime)
    screen = GroupScreen(
      Shell(setup, author: Author(group: group), board: board, size: Size(width: 100, height: 30), at: now))
    outside = board
    screen.begin()
    carryOut(screen.shell.takeEffects())
  }

  private mutating func carryOut(_ new: [Effect]) {
    effects += new
    for case .append(let events) in new {
      for event in events { outside.apply(event) }
    }
  }

  mutating func send(_ event: AppEvent) {
    uptime += 10
    carryOut(screen.update(event, at: Moment(wall: Instant(milliseconds: 1_000 + uptime), uptime: uptime)))
  }

  /// Presses keys one by one: what each of them does is sure before the next.
  mutating func press(_ keys: Key...) { for key in keys { pressCalmly(key) } }
  mutating func type(_ text: String) { for character in text { pressCalmly(.character(character)) } }

  private mutating func pressCalmly(_ key: Key) {
    send(.key(key))
    if let deadline = screen.deadline, screen.awaitsWord { pass(deadline - uptime) }
  }

  /// Types with so many milliseconds between two keys.
  mutating func type(_ text: String, every gap: Int64) { hurry(text.map(Key.character), every: gap) }

  /// Presses keys with so many milliseconds between two of them.
  mutating func hurry(_ keys: [Key], every gap: Int64) {
    for key in keys {
      pass(gap)
      uptime -= 10
      send(.key(key))
    }
  }

  /// Lets time go by, with a tick at every deadline on the way.
  mutating func pass(_ milliseconds: Int64) {
    let end = uptime + max(0, milliseconds)
    while let deadline = screen.deadline, deadline <= end {
      uptime = max(uptime, deadline) - 10
      send(.tick)
    }
    uptime = end
  }

  /// What a group agreed in the session before arrives.
  mutating func agree(_ text: String, by group: GroupID) {
    var other = others[group] ?? Pen(writer: WriterID(bits: 0x0100 + UInt64(others.count)), author: Author(group: group))
    let event = other.newThing(
      .commitment, [Assignment(.origin, .text("package")), Assignment(.text, .text(text))], at: Instant(milliseconds: 1_000 + uptime))
    others[group] = other
    outside.apply(event)
    send(.board(Batch(events: [event])))
  }

  /// A note of some group arrives; from a computer of which the clock is so many milliseconds behind.
  mutating func hear(of text: String, by group: GroupID, late: Int64 = 0) {
    var other = others[group] ?? Pen(writer: WriterID(bits: 0x0100 + UInt64(others.count)), author: Author(group: group))
    let event = other.newNote(
      [
        Assignment(.caseStudy, .text("a")), Assignment(.theme, .text(Theme.residentMix.rawValue)),
        Assignment(.horizon, .text(Horizon.short.rawValue)), Assignment(.text, .text(text)),
      ], at: Instant(milliseconds: 1_000 + uptime - late))
    others[group] = other
    outside.apply(event)
    send(.board(Batch(events: [event])))
  }
  /// There is something to know about drafts of other screens.
  mutating func hear(_ news: ShelfNews) { send(.shelf(news)) }
  mutating func paste(_ text: String) { send(.paste(text)) }
  /// Nothing happens for so many milliseconds.
  mutating func wait(_ milliseconds: Int64) {
    uptime += milliseconds
    send(.tick)
  }

  /// The facilitator says something to everybody.
  mutating func hear(_ change: SessionChange) {
    let at = Instant(milliseconds: 1_000 + uptime)
    let changes = outside.changes(for: change, to: .everybody, at: at)
    send(.board(Batch(events: facilitator.write(changes, on: &outside, at: at))))
  }

  var toast: String? { screen.shell.toast?.text }
  var picture: String { screen.view().grid.text }
  var texts: [String] { screen.board.allNotes.map(\.text) }
}
