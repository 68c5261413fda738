// Somebody who does anything at all on a screen, while others write on the same board: what the properties of the model are tried on.
import Board
import Canvas
import Cases
import SeedKit

@testable import App
@testable import GroupScreen
@testable import ScreenKit

/// A screen, the board around it, and a source of random deeds.
struct Walk {
  var model: Model
  var random: Seeded
  /// Every event that there is: those of the beginning, those made here, those that arrived.
  private(set) var events: [Event]
  /// Those made here, in order.
  private(set) var appended: [Event] = []
  private var outside: Board
  private var notes: [NoteID] = []
  private var pen = Pen(writer: WriterID(bits: 0xF00D), author: Author(group: "2"))
  private var uptime: Int64 = 1_000

  private static let start = Instant(milliseconds: 1_770_123_600_000)

  /// The board that every walk begins on, without notes.
  private static let beginning: [Event] = {
    var pen = Pen(writer: WriterID(bits: 0xB0A2D), author: Author())
    var board = Board()
    do {
      for step in setup(of: BoardID(high: 1, low: 2), plate: try Plate.builtIn(), cases: try CaseText.builtIn(), groups: 4) {
        if let event = pen.change(step.thing, step.set, on: board, at: start) { board.apply(event) }
      }
    } catch { preconditionFailure("what comes with the program can't be read: \(error)") }
    return board.events
  }()

  init(seed: UInt64, size: Size, notes: Int = 12, group: GroupID? = "1", language: Language = .nl) {
    random = Seeded(seed)
    outside = Board(Self.beginning)
    events = Self.beginning
    model = Model(Setup(writer: WriterID(bits: 1), group: "1"), board: Board(), size: size, at: Moment(wall: Self.start, uptime: uptime))
    for number in 0..<notes {
      pen.author = Author(group: random.pick(["1", "2", "3"]))
      let event = pen.newNote(
        fields(random.pick(["Licht", "Koffie op dinsdag", "Een lange notitie over het trappenhuis en wie er veegt", "漢字 en 🙂"])),
        at: Self.start.adding(Int64(number) * 1_000))
      outside.apply(event)
      events.append(event)
      self.notes.append(event.id)
    }
    model = Model(
      Setup(language: language, writer: WriterID(bits: 0xACE), group: group), board: outside, size: size,
      at: Moment(wall: Self.start.adding(60_000), uptime: uptime))
    _ = take(model.begin())
  }

  /// Where a note stands and what it says: mostly on the board, now and then in one of the steps before it.
  private mutating func fields(_ text: String) -> [Assignment] {
    let caseStudy = Assignment(.caseStudy, .text(random.oneIn(6) ? "dorp" : "maisonnettes"))
    if random.oneIn(3) {
      return [caseStudy, Assignment(.step, .text(random.pick([Step.start, .start, .end]).rawValue)), Assignment(.text, .text(text))]
    }
    return [
      caseStudy,
      Assignment(.theme, .text(random.pick(Array(Theme.allCases.prefix(random.oneIn(2) ? 1 : 5))).rawValue)),
      Assignment(.horizon, .text(random.pick(Horizon.allCases).rawValue)), Assignment(.text, .text(text)),
    ]
  }

  /// The group's screen, which the walk is on.
  var screen: GroupScreen {
    guard case .group(let screen) = model.screen else { preconditionFailure("a group's screen became another one") }
    return screen
  }

  private var now: Moment { Moment(wall: Self.start.adding(60_000 + uptime), uptime: uptime) }

  /// Sends one event to the model, and keeps what it appends.
  @discardableResult mutating func send(_ event: AppEvent) -> [Effect] {
    uptime += Int64(random.number(1...400))
    return take(model.update(event, at: now))
  }

  private mutating func take(_ effects: [Effect]) -> [Effect] {
    for case .append(let made) in effects {
      appended += made
      events += made
      for event in made where outside.apply(event) && event.makesNote { notes.append(event.id) }
    }
    return effects
  }

  // MARK: - Deeds

  static let sizes = [
    Size(width: 120, height: 36), Size(width: 100, height: 24), Size(width: 80, height: 24), Size(width: 60, height: 20),
    Size(width: 59, height: 18), Size(width: 50, height: 15), Size(width: 40, height: 12),
  ]

  mutating func size() -> Size {
    random.oneIn(3) ? Size(width: random.number(1...220), height: random.number(1...70)) : random.pick(Self.sizes)
  }

  mutating func key() -> Key {
    switch random.number(0...9) {
    case 0...2: return random.pick([.up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab])
    case 3: return random.pick([.enter, .escape])
    case 4...5: return .character(random.pick(Array("netnut<>ricz:?12345LKé🙂@ qx漢swbmf/owvpa-+")))
    case 6: return random.pick([.delete, .backspace, .ctrl("z"), .ctrl("y"), .shiftLeft, .shiftRight])
    case 7: return .character(random.pick(Array("abcdefgh ")))
    default:
      return random.pick([
        .enter, .escape, .altEnter, .ctrl("j"), .ctrl("w"), .ctrl("u"), .ctrl("k"), .ctrl("a"), .ctrl("e"), .ctrl("s"), .ctrl("v"),
        .ctrlLeft, .ctrlRight, .ctrlHome, .ctrlEnd, .function(1), .function(2), .insert, .alt("x"), .ctrlBackspace, .altBackspace,
      ])
    }
  }

  mutating func mouse() -> Mouse {
    let point = Point(x: random.number(-1...screen.size.width), y: random.number(-1...screen.size.height))
    return Mouse(random.pick([.click, .click, .doubleClick, .wheelUp, .wheelDown, .drag, .release]), at: point)
  }

  /// What others do: a note comes, or one of those that are there changes.
  mutating func arrival() -> AppEvent {
    var batch = Batch()
    for _ in 0..<random.number(1...3) {
      pen.author = Author(group: random.pick(["1", "2", "3"]))
      let at = Instant(milliseconds: now.wall.milliseconds + Int64(random.number(-90_000...1_000)))
      if random.oneIn(2) || notes.isEmpty {
        batch.events.append(
          pen.newNote(fields(random.pick(["Tuin", "Een ruilkast in de hal, met boeken en planten\ndie iedereen mag pakken"])), at: at))
      } else {
        let note = random.pick(notes)
        let set: [Assignment] =
          switch random.number(0...3) {
          case 0: [Assignment(.removed, .flag(random.oneIn(2)))]
          case 1: [Assignment(.text, .text(random.pick(["Kort", "Anders, en een stuk langer dan het was, over meer regels dan een"])))]
          case 2: [Assignment(.horizon, .text(random.pick(Horizon.allCases).rawValue))]
          default: [Assignment(.theme, .text(random.pick(Theme.allCases).rawValue))]
          }
        if let event = pen.change(.note(note), set, on: outside, at: at) { batch.events.append(event) }
      }
      if let event = batch.events.last {
        if outside.apply(event), event.makesNote { notes.append(event.id) }
        events.append(event)
      }
    }
    if random.oneIn(4) { batch.events += session() }
    return .board(batch)
  }

  /// What a facilitator says, or another screen of the same group: where the group is, whether it may go elsewhere, its sentence.
  private mutating func session() -> [Event] {
    let at = now.wall
    pen.author = Author(isFacilitator: true)
    let changes: [ThingChange] =
      switch random.number(0...7) {
      case 0...2: outside.changes(for: .step(random.pick(Step.allCases)), at: at)
      case 3: outside.changes(for: .led(random.oneIn(2)), at: at)
      case 4: outside.changes(for: .hidden(random.oneIn(2)), at: at)
      case 5: outside.changes(for: random.oneIn(2) ? .perspectives : .ownPerspectives, at: at)
      case 6: outside.changes(for: .caseStudy(random.pick(["maisonnettes", "dorp"])), to: .groups(["1"]), at: at)
      default:
        [
          ThingChange(
            .sentence("maisonnettes", "1", random.pick([.start, .end])),
            [Assignment(.text, .text(random.pick(["", "Een zin", "Een lange zin over wat er in deze buurt aan de hand is en waarom"])))])
        ]
      }
    let made = pen.write(changes, on: &outside, at: at)
    events += made
    return made
  }

  /// What the facilitator says, to everybody or to this screen's group.
  mutating func call() -> AppEvent {
    let at = Instant(milliseconds: now.wall.milliseconds + Int64(random.number(-2_000...2_000)))
    let steps: [Step] = [.interventions, .interventions, .start, .end]
    let change: SessionChange =
      switch random.number(0...12) {
      case 0: .step(random.pick(steps))
      case 1: .timer(random.oneIn(3) ? nil : SessionTimer(milliseconds: Int64(random.number(0...70_000)), from: at))
      case 2: .closed(random.oneIn(5))
      case 3: .hidden(random.oneIn(2))
      case 4...6: .mode(GroupMode(random.pick(GroupMode.Name.allCases), at: at))
      case 7: .mode(.quiet(ends: at.adding(Int64(random.number(0...60_000)))))
      case 8: .message(random.oneIn(3) ? nil : random.pick(["Over vijf minuten terug", "\u{1B}[31mRood\nen nog een regel"]))
      case 9: random.oneIn(2) ? .perspectives : .ownPerspectives
      case 10: .voting(Voting(random.pick(Voting.State.allCases), on: random.pick(Voting.Ballot.allCases), budget: random.number(0...3)))
      case 11: random.oneIn(2) ? .ask(Poll.usual) : .closePolls
      default: .caseStudy(random.pick(["maisonnettes", "dorp"]))
      }
    var batch = Batch()
    pen.author = Author(group: nil, isFacilitator: true)
    for part in outside.changes(for: change, to: random.oneIn(2) ? .everybody : .groups(["1"]), at: at) {
      if let event = pen.change(part.thing, part.set, on: outside, at: at) {
        outside.apply(event)
        events.append(event)
        batch.events.append(event)
      }
    }
    return .board(batch)
  }

  /// Anything that can happen.
  mutating func anything() -> AppEvent {
    switch random.number(0...19) {
    case 0...11: .key(key())
    case 12...14: .mouse(mouse())
    case 15: .paste(random.pick(["Licht", "een\ntwee\r\ndrie", "", "\u{1B}[31m\u{202E}", "  \n "]))
    case 16: .resized(size())
    case 17: arrival()
    case 18: random.oneIn(2) ? arrival() : call()
    default:
      random.pick([
        .tick, .delivery(.shared(appended.map(\.id))), .delivery(.waiting), .delivery(.failed(.diskFull)),
        .board(Batch(condition: random.pick([.sound, .sound, .sound, .missing, .readOnly]))),
      ])
    }
  }
}
