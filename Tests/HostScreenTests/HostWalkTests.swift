// The facilitator's screen whatever anybody does: it writes no notes, its rows stand still, undo takes back every deed, and two of them agree.
import Board
import Canvas
import Cases
import SeedKit
import Testing

@testable import HostScreen
@testable import ScreenKit

/// One or more facilitators before the same board, and a group that writes on it.
private struct Hosts {
  var screens: [HostScreen] = []
  var random: Seeded
  private(set) var made: [[Event]] = []
  private var group = Pen(writer: WriterID(bits: 0xF00D), author: Author(group: "2"))
  private var uptime: Int64 = 1_000

  private static let start = Instant(milliseconds: 1_770_123_600_000)

  static let sizes = [
    Size(width: 120, height: 36), Size(width: 100, height: 24), Size(width: 80, height: 24), Size(width: 60, height: 20),
    Size(width: 59, height: 18), Size(width: 50, height: 15), Size(width: 40, height: 12),
  ]

  init(_ count: Int, seed: UInt64, size: Size = Size(width: 120, height: 36), language: Language = .nl) throws {
    random = Seeded(seed)
    var pen = Pen(writer: WriterID(bits: 0xB0A2D), author: Author())
    var board = Board()
    for step in setup(of: BoardID(high: 1, low: 2), plate: try Plate.builtIn(), cases: try CaseText.builtIn(), groups: 6) {
      if let event = pen.change(step.thing, step.set, on: board, at: Self.start) { board.apply(event) }
    }
    let agenda = try Agenda.builtIn()
    for number in 0..<count {
      let setup = Setup(
        language: language, writer: WriterID(bits: 0xACE + UInt64(number)), kind: .host, joinLines: ["praatplaat open x"], agenda: agenda)
      screens.append(HostScreen(Shell(setup, author: Author(isFacilitator: true), board: board, size: size, at: now)))
      made.append([])
      _ = keep(number, screens[number].beginning())
    }
  }

  private var now: Moment { Moment(wall: Self.start.adding(60_000 + uptime), uptime: uptime) }

  private mutating func keep(_ number: Int, _ effects: [Effect]) -> [Effect] {
    for case .append(let events) in effects { made[number] += events }
    return effects
  }

  @discardableResult mutating func send(_ event: AppEvent, to number: Int = 0, after milliseconds: Int64 = 100) -> [Effect] {
    uptime += milliseconds
    defer {
      // What follows is the projector's; the facilitator comes back with the list as it was.
      if screens[number].isLeft { screens[number] = HostScreen(screens[number].shell, list: screens[number].list) }
    }
    return keep(number, screens[number].update(event, at: now))
  }

  mutating func type(_ text: String, to number: Int = 0) {
    for character in text { send(.key(.character(character)), to: number) }
  }

  /// Each facilitator gets what the others did, in some order.
  mutating func exchange() {
    for number in screens.indices {
      let others = made.indices.filter { $0 != number }.flatMap { made[$0] }
      send(.board(Batch(events: random.oneIn(2) ? others : others.reversed())), to: number)
    }
  }

  /// A group writes a note.
  mutating func arrive(_ name: GroupID) {
    group.author = Author(group: name)
    let note = group.newNote(
      [
        Assignment(.caseStudy, .text("maisonnettes")), Assignment(.theme, .text(random.pick(Theme.allCases).rawValue)),
        Assignment(.horizon, .text(random.pick(Horizon.allCases).rawValue)), Assignment(.text, .text("Licht")),
      ], at: now.wall)
    for number in screens.indices { send(.board(Batch(events: [note])), to: number) }
  }

  mutating func key() -> Key {
    switch random.number(0...5) {
    case 0: random.pick([.up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .delete, .backspace])
    case 1: random.pick([.enter, .enter, .escape])
    case 2: .character(random.pick(Array("12345 /ab")))
    default: .character(random.pick(Array("nuscytdrvpbmiolwgeNMzf*+-.0?: ")))
    }
  }
}

extension HostScreen {
  fileprivate var isTimerOpen: Bool { if case .own(.timer) = panel { true } else { false } }

  /// The session as anybody sees it, without who said it when.
  fileprivate var session: String {
    let groups = board.groups.map { group in
      "\(group) \(board.step(of: group.id)) \(board.caseID(of: group.id) ?? "") \(board.isClosed(for: group.id)) \(board.isHidden(group.id))"
        + " \(board.isLed(group.id)) \(board.mode(of: group.id).name) \(board.message(for: group.id) ?? "") \(board.glasses(of: group.id) ?? "")"
        + " \(board.timer(of: group.id).map { "\($0)" } ?? "")"
    }
    return (groups + ["\(board.agendaStop ?? "") \(board.shows) \(board.voting) \(board.polls)"]).joined(separator: "\n")
  }
}

@Suite("Facilitator") struct HostWalkTests {
  @Test("whatever the facilitator types, every frame is whole, and no note comes of it", arguments: [UInt64](1...6)) func walks(
    seed: UInt64
  ) throws {
    var hosts = try Hosts(
      1, seed: seed, size: Hosts.sizes[Int(seed) % Hosts.sizes.count], language: seed % 2 == 0 ? .nl : .en)
    for step in 0..<500 {
      if hosts.random.oneIn(8) { hosts.arrive(hosts.random.pick(["1", "2", "3"])) }
      hosts.send(.key(hosts.key()), after: hosts.random.oneIn(10) ? 65_000 : 100)
      let frame = hosts.screens[0].view()
      if let cursor = frame.cursor { #expect(frame.grid.bounds.contains(cursor), "seed \(seed), step \(step)") }
    }
    #expect(!hosts.made[0].isEmpty)
    #expect(hosts.made[0].allSatisfy { !$0.makesNote && $0.thing.kind != .sticker })
  }

  @Test("no hint is shown for what would do nothing", arguments: [UInt64](1...6)) func hints(seed: UInt64) throws {
    var hosts = try Hosts(
      1, seed: seed, size: Hosts.sizes[Int(seed) % Hosts.sizes.count], language: seed % 2 == 0 ? .nl : .en)
    let language = hosts.screens[0].language
    let refusals = [
      Words.alreadySo, Words.noTimer.usual, Words.agendaIsOver, Words.agendaNotBegun.usual, Words.noNoteHere, Words.onlyEmptyGroups.usual,
      Words.nothingToUndo,
      Words.hostDoesNotWrite, Words.nothingToChoose,
    ].map { $0[language] }
    for step in 0..<240 {
      if hosts.random.oneIn(8) { hosts.arrive(hosts.random.pick(["1", "2", "3"])) }
      hosts.send(.key(hosts.key()))
      guard step % 6 == 0 else { continue }
      let screen = hosts.screens[0]
      // A form or a list may answer that it is so already.
      guard screen.panel == nil || screen.isTimerOpen else { continue }
      let before = screen.view()
      for hint in screen.footerHints() {
        let does = [hint.rect.x, hint.rect.maxX - 1].contains { x in
          var other = hosts
          let effects = other.send(.mouse(Mouse(.click, at: Point(x: x, y: hint.rect.y))))
          if let toast = other.screens[0].shell.toast, toast != screen.shell.toast, refusals.contains(toast.text) { return false }
          return !effects.isEmpty || other.screens[0].view() != before
        }
        #expect(does, "seed \(seed), step \(step): ‘\(hint.label) \(hint.words)’")
      }
    }
  }

  @Test("walking through the rows does not change their order, and what arrives does not move the cursor to another group")
  func rows() throws {
    var hosts = try Hosts(1, seed: 1)
    hosts.type("nnn")
    for name in ["4", "5", "6"] as [GroupID] { hosts.arrive(name) }
    hosts.send(.tick, after: 200_000)
    let order = hosts.screens[0].groupRows.map(\.id)
    for key in [Key.down, .down, .up, .end, .home, .down, .character(" "), .down] {
      hosts.send(.key(key))
      #expect(hosts.screens[0].groupRows.map(\.id) == order)
    }
    let chosen = hosts.screens[0].chosenGroup
    for name in ["4", "3", "1", "5", "2", "6"] as [GroupID] {
      hosts.arrive(name)
      #expect(hosts.screens[0].chosenGroup == chosen)
    }
    #expect(hosts.screens[0].groupRows.map(\.id) != order)
  }

  @Test(
    "u takes back what a key did, whole, and Ctrl-Y does it again",
    arguments: [
      "n", "d", "r", "l", "b", "y", "t\n\u{1B}", "mHallo\n", "v\n", "p\n\n", "sk\n", "skk\n", "cj\n\n", "ojjj\n", "wjj\n", "gjjj\n",
      "eNoord\n", "N\n",
      "M\n\n",
      "jj d", "jj skk\n",
    ])
  func undo(keys: String) throws {
    var hosts = try Hosts(1, seed: 1)
    // Where the agenda has not given the cases in turn, a key does.
    if keys != "y" { hosts.type("nn") }
    let before = hosts.screens[0].session
    for character in keys {
      hosts.send(.key(character == "\n" ? .enter : character == "\u{1B}" ? .escape : .character(character)), after: 0)
    }
    #expect(hosts.screens[0].session != before, "‘\(keys)’ did nothing")
    let after = hosts.screens[0].session
    hosts.send(.key(.character("u")))
    #expect(hosts.screens[0].session == before)
    hosts.send(.key(.ctrl("y")))
    #expect(hosts.screens[0].session == after)
  }

  @Test(
    "a key comes to what its deed comes to, to the last field",
    arguments: [
      ("ojjjj\n", .mode(.perspective)), ("b", .mode(.back)), ("v\n", .voting(Voting(.open))), ("p\n\n", .ask(Poll.usual)),
      ("N\n", .addGroup("7")),
    ] as [(String, SessionChange)])
  func deeds(keys: String, deed: SessionChange) throws {
    var hosts = try Hosts(1, seed: 1)
    let board = hosts.screens[0].board
    var events: [Event] = []
    for character in keys {
      for case .append(let new) in hosts.send(.key(character == "\n" ? .enter : .character(character)), after: 0) { events += new }
    }
    let changes = board.changes(for: deed, at: hosts.screens[0].now.wall)
    #expect(!changes.isEmpty && events.map { ThingChange($0.thing, $0.set) } == changes)
  }

  @Test("two facilitators who do anything at all end with the same session", arguments: [UInt64](1...8)) func two(seed: UInt64) throws {
    var hosts = try Hosts(2, seed: seed)
    for _ in 0..<60 {
      for _ in 0..<hosts.random.number(1...6) {
        let number = hosts.random.number(0...1)
        hosts.send(.key(hosts.key()), to: number)
        if hosts.random.oneIn(9) { hosts.arrive(GroupID("\(hosts.random.number(1...6))")) }
      }
      hosts.exchange()
      #expect(hosts.screens[0].board == hosts.screens[1].board, "seed \(seed)")
      #expect(hosts.screens[0].session == hosts.screens[1].session, "seed \(seed)")
    }
  }

  @Test("a second facilitator finds the agenda that the first one brought") func agenda() throws {
    var hosts = try Hosts(2, seed: 1)
    hosts.exchange()
    #expect(hosts.screens[0].board.agenda == hosts.screens[1].board.agenda)
    hosts.type("nn")
    hosts.exchange()
    #expect(hosts.screens[1].board.agendaPlace == 1)
  }

  @Test("the screen wakes up when the minutes of silence change, and no sooner") func deadline() throws {
    var hosts = try Hosts(1, seed: 1)
    hosts.arrive("1")
    hosts.send(.tick, after: 10_000)
    let next = try #require(hosts.screens[0].listDeadlines.min())
    let wait = next - hosts.screens[0].now.uptime
    #expect(wait > 150_000 && wait <= 170_000)
    let before = hosts.screens[0].view()
    hosts.send(.tick, after: wait - 1)
    #expect(hosts.screens[0].view() == before)
    hosts.send(.tick, after: 1)
    #expect(hosts.screens[0].view() != before)
  }
}
