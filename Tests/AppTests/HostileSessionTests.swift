// What a damaged or hostile file may say about a session: no screen traps on it, hangs on it, or says more than it may.
import Board
import Canvas
import Testing

@testable import App
@testable import GroupScreen
@testable import HostScreen
@testable import ScreenKit

/// A board that anything can be said on.
private struct Room {
  private(set) var board = Board()
  private var n: UInt64 = 0
  private var ticks: [ThingID: UInt64] = [:]
  static let start = Instant(milliseconds: 1_770_123_600_000)

  init(groups: Int, cases: Int = 2) {
    for number in 0..<cases { say(ThingID(.caseStudy, "case\(number)"), [Assignment(.order, .number(Int64(number)))]) }
    for number in 0..<groups {
      say(ThingID(.group, "\(number + 1)"), [Assignment(.opened, .flag(true))], by: Author(group: GroupID("\(number + 1)")))
    }
  }

  mutating func say(_ thing: ThingID, _ set: [Assignment], by author: Author = Author(isFacilitator: true), at: Int64 = 0) {
    n += 1
    ticks[thing, default: 0] += 1
    board.apply(
      Event(
        id: EventID(writer: WriterID(bits: 0xBAD), n: n), tick: ticks[thing] ?? 1, at: Self.start.adding(at), author: author, thing: thing,
        set: set))
  }

  @discardableResult mutating func make(_ kind: Kind, _ set: [Assignment], by group: GroupID) -> EventID {
    n += 1
    let id = EventID(writer: WriterID(bits: 0xBAD), n: n)
    board.apply(
      Event(
        id: id, tick: 1, at: Self.start.adding(Int64(n)), author: Author(group: group), thing: ThingID(kind, .event(id)), set: set))
    return id
  }

  @discardableResult mutating func note(_ group: GroupID, _ text: String, _ place: Int = 0) -> NoteID {
    let (theme, horizon) = (Theme.allCases[place % 5], Horizon.allCases[place / 5 % 2])
    return make(
      .note,
      [
        Assignment(.caseStudy, .text("case\(place / 10 % 2)")), Assignment(.theme, .text(theme.rawValue)),
        Assignment(.horizon, .text(horizon.rawValue)), Assignment(.text, .text(text)),
      ], by: group)
  }

  func screen(_ kind: ScreenKind, group: GroupID? = "1", size: Size = Size(width: 120, height: 36)) -> Model {
    Model(
      Setup(writer: WriterID(bits: 7), group: kind == .group ? group : nil, kind: kind), board: board, size: size,
      at: Moment(wall: Self.start.adding(600_000), uptime: 1_000))
  }

  /// The screen of group 1, alone.
  func groupScreen() -> GroupScreen {
    let setup = Setup(writer: WriterID(bits: 7), group: "1")
    return GroupScreen(
      Shell(
        setup, author: Author(group: "1"), board: board, size: Size(width: 120, height: 36),
        at: Moment(wall: Self.start.adding(600_000), uptime: 1_000)))
  }
}

@Suite("Hostile session") struct HostileSessionTests {
  private static let extremes: [Int64] = [.min, .min + 1, -1, 0, 1, 1_770_123_600_000, .max - 1, .max]

  private static let values: [Value] =
    extremes.map(Value.number)
    + [.flag(true), .flag(false), .text(""), .text("quiet"), .text("quite something else"), .decimal("1e999"), .list([]), .map([:])]
    + [Int64.min, .max].flatMap { number -> [Value] in
      [
        .map(["ends": .number(number)]), .map(["left": .number(number)]), .map(["is": .text("quiet"), "ends": .number(number)]),
        .map(["view": .text("feedback"), "page": .number(number)]), .map(["view": .text("votes"), "page": .number(number)]),
        .map(["state": .text("open"), "on": .text("notes"), "budget": .number(number)]),
        .map(["state": .text("result"), "budget": .number(number)]), .list([.number(number), .number(number)]),
      ]
    }
    + [.list(Array(repeating: .text("nu"), count: 12_000)), .list(Array(repeating: .number(.max), count: 3_000))]

  private static let fields: [Field] = [
    .step, .led, .caseStudy, .timer, .closed, .hidden, .mode, .message, .voting, .shows, .agenda, .poll, .glasses, .ownStep, .ownCase,
    .role,
    .ready, .practised,
  ]

  @Test("no value of a field of the session traps a screen", arguments: fields) func session(field: Field) {
    for value in Self.values {
      for thing in [ThingID.session, .session(of: "1")] {
        var room = Room(groups: 2, cases: 1)
        room.say(.agenda("stop"), [Assignment(.minutes, .number(.max)), Assignment(.does, value)])
        room.say(.session, [Assignment(.agenda, .text("stop"))])
        room.note("1", "Koffie")
        for poll in Poll.usual {
          room.say(
            .poll(poll.id), [Assignment(.question, Value(poll.question)), Assignment(.options, .list(poll.options.map(Value.init)))])
          room.say(.answer(to: poll.id, by: "2"), [Assignment(.counts, value)])
        }
        room.say(thing, [Assignment(field, value)])
        for kind in [ScreenKind.group, .host, .present] {
          var model = room.screen(kind)
          _ = model.begin()
          _ = model.view()
          _ = model.deadline
          for key in [Key.character("+"), .character("n"), .right, .enter] {
            _ = model.update(.key(key), at: Moment(wall: Room.start.adding(601_000), uptime: 2_000))
          }
          _ = model.view()
          _ = model.deadline
        }
      }
    }
  }

  @Test("clocks of events at the ends of the scale trap no list of groups") func clocks() {
    for at in Self.extremes {
      var room = Room(groups: 2)
      room.say(.session, [Assignment(.mode, .text("work"))], at: at)
      room.say(.session(of: "1"), [Assignment(.step, .text("start"))], at: at)
      let model = room.screen(.host)
      _ = model.view()
      _ = model.deadline
    }
  }

  /// How long a key and the frame after it take.
  private func time(_ room: Room, _ kind: ScreenKind) -> Duration {
    var model = room.screen(kind)
    _ = model.begin()
    _ = model.view()
    let keys: [Key] = [.down, .up, .right]
    return ContinuousClock().measure {
      for key in keys {
        _ = model.update(.key(key), at: Moment(wall: Room.start.adding(601_000), uptime: 2_000))
        _ = model.view()
        _ = model.deadline
      }
    } / keys.count
  }

  @Test("a chain of 10,000 merges is read at once, and says nothing") func chain() {
    var room = Room(groups: 0)
    let took = ContinuousClock().measure {
      for number in 1...10_000 { room.say(ThingID(.group, "\(number)"), [Assignment(.into, .text("\(number % 10_000 + 1)"))]) }
      for number in 1...10_000 { room.say(ThingID(.group, "g\(number)"), [Assignment(.opened, .flag(true))]) }
    }
    #expect(took < .seconds(10))
    #expect(room.board.resolved("7") == "7")
    #expect(room.board.groups.count == 20_000)
  }

  @Test("10,000 stickers or stops slow no screen down to where nobody can work", arguments: [Kind.sticker, .agenda]) func many(kind: Kind) {
    var room = Room(groups: 20)
    let notes = (0..<200).map { room.note(GroupID("\($0 % 20 + 1)"), "Notitie \($0)", $0) }
    room.say(.session, [Assignment(.voting, Voting(.open, on: .notes, budget: 99).value), Assignment(.agenda, .text("s9999"))])
    for number in 0..<10_000 {
      if kind == .sticker {
        room.make(.sticker, [Assignment(.note, .text(notes[number % 200].text))], by: GroupID("\(number % 20 + 1)"))
      } else {
        room.say(.agenda("s\(number)"), [Assignment(.minutes, .number(5)), Assignment(.order, .number(Int64(number)))])
      }
    }
    // Ten times what it takes on a busy machine, unoptimised.
    for screen in [ScreenKind.group, .host] { #expect(time(room, screen) < .seconds(5)) }
  }

  @Test("on a board of 30,000 notes a key costs much the same while there is voting, or one group is hidden") func large() {
    var room = Room(groups: 20)
    for number in 0..<30_000 { room.note(GroupID("\(number % 20 + 1)"), "Notitie \(number) over iets", number / 20) }
    let before = time(room, .group) + .milliseconds(20)
    let first = room.board.note(at: 0, in: Cell("case0", .residentMix, .short))
    room.say(.session, [Assignment(.voting, Voting(.open, on: .notes, budget: 5).value), Assignment(.mode, .text("vote"))])
    for number in 0..<100 { room.make(.sticker, [Assignment(.note, .text(first?.text ?? ""))], by: GroupID("\(number % 20 + 1)")) }
    #expect(time(room, .group) < before * 3)
    room.say(.session(of: "20"), [Assignment(.hidden, .flag(true))])
    #expect(time(room, .group) < before * 3)
  }

  // MARK: - What this reading found

  private func press(_ keys: [Key], on screen: inout some ScreenState) {
    for key in keys { _ = screen.update(.key(key), at: Moment(wall: Room.start.adding(601_000), uptime: 2_000)) }
  }

  private func bring(_ room: Room, to screen: inout some ScreenState) {
    _ = screen.update(.board(Batch(events: room.board.events)), at: Moment(wall: Room.start.adding(602_000), uptime: 3_000))
  }

  @Test("a vote that is over stays as it was, whatever u takes back") func votes() {
    var room = Room(groups: 2)
    let id = room.note("2", "Koffie")
    room.say(.session, [Assignment(.voting, Voting(.open, on: .notes).value)])
    var screen = room.groupScreen()
    press([.character("v")], on: &screen)
    #expect(screen.board.stickerCounts == [id: 1])
    room.say(.session, [Assignment(.voting, Voting(.result, on: .notes).value)])
    bring(room, to: &screen)
    press([.character("u")], on: &screen)
    #expect(screen.board.stickerCounts == [id: 1])
    #expect(screen.shell.toast?.text == Words.votingClosed[.nl])
  }

  @Test("a group that somebody opened does not go with u of who made it") func groups() {
    var room = Room(groups: 2)
    let setup = Setup(writer: WriterID(bits: 7), kind: .host)
    var screen = HostScreen(
      Shell(
        setup, author: Author(isFacilitator: true), board: room.board, size: Size(width: 120, height: 36),
        at: Moment(wall: Room.start.adding(600_000), uptime: 1_000)))
    screen.addGroup(Form(.addGroup, title: Words.addGroupTitle, rows: [.text(.number, Words.numberLabel, "3")]))
    #expect(screen.board.groups.count == 3)
    room.say(ThingID(.group, "3"), [Assignment(.opened, .flag(true))], by: Author(group: "3"))
    bring(room, to: &screen)
    press([.character("u")], on: &screen)
    #expect(screen.board.groups.count == 3)
  }

  @Test("a package is about the case for which its form was opened") func packages() {
    var room = Room(groups: 2)
    room.note("1", "Koffie")
    room.say(.session, [Assignment(.led, .flag(true))])
    var screen = room.groupScreen()
    screen.openPackages()
    press([.character("S"), .character("a")], on: &screen)
    room.say(.session, [Assignment(.caseStudy, .text("case1"))])
    bring(room, to: &screen)
    press([.enter], on: &screen)
    #expect(screen.board.packages.map(\.caseID) == ["case0"])
    #expect(screen.board.packages.map(\.title) == ["Sa"])
  }

  @Test("a case that was given before it was here is gone to once it comes") func lateCase() {
    var room = Room(groups: 2)
    room.say(.session, [Assignment(.caseStudy, .text("late"))])
    var screen = room.groupScreen()
    #expect(screen.desk.caseID == "case0")
    room.say(ThingID(.caseStudy, "late"), [Assignment(.order, .number(9))])
    bring(room, to: &screen)
    #expect(screen.desk.caseID == "late")
  }

  @Test(
    "where the file takes nothing, no key of any screen writes, and none that would says that it did",
    arguments: [FileCondition.readOnly, .newerVersion, .anotherBoard])
  func closedFile(condition: FileCondition) {
    let keys = (0x20...0x7E).map { Key.character(Character(Unicode.Scalar($0))) } + [.enter, .delete, .tab, .right, .backspace]
    for mode in ["work", "poll", "vote", "package", "takeaway", "welcome"] {
      var room = Room(groups: 2)
      let note = room.note("1", "Koffie")
      room.say(.agenda("a"), [Assignment(.minutes, .number(5))])
      for poll in Poll.usual {
        room.say(
          .poll(poll.id),
          [
            Assignment(.question, Value(poll.question)), Assignment(.options, .list(poll.options.map(Value.init))),
            Assignment(.open, .flag(true)),
          ])
      }
      room.say(
        .session,
        [
          Assignment(.mode, .text(mode)), Assignment(.voting, Voting(.open, on: .notes).value),
          Assignment(.poll, .list(Poll.usual.map { .text($0.id) })),
        ])
      for kind in [ScreenKind.group, .host, .present] {
        for first in keys {
          var model = room.screen(kind)
          _ = model.update(.board(Batch(condition: condition)), at: Moment(wall: Room.start, uptime: 1_500))
          for key in [first, .character("x"), .down, .enter, .character("1"), .enter] {
            for effect in model.update(.key(key), at: Moment(wall: Room.start, uptime: 2_000)) {
              if case .append = effect { Issue.record("\(kind), \(mode): \(first), \(key) wrote") }
            }
          }
          #expect(model.board.events.count == room.board.events.count)
        }
      }
      var screen = room.groupScreen()
      _ = screen.update(.board(Batch(condition: condition)), at: Moment(wall: Room.start, uptime: 1_500))
      screen.shell.toast = nil
      screen.giveSticker(to: note)
      #expect(screen.shell.toast?.isWarning == true)
    }
  }
}
