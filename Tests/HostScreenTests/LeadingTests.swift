// Going on with a session: what is shown first, what is asked first, and two facilitators who want the same stop at once.
import Board
import CSystem
import Canvas
import Cases
import ScreenKit
import SeedKit
import Testing

@testable import HostScreen

/// Facilitators before one board with groups; what one does reaches the others after a while.
private struct Team {
  var screens: [HostScreen] = []
  private var onTheirWay: [(to: Int, at: Int64, events: [Event])] = []
  private var pen = Pen(writer: WriterID(bits: 0xF00D), author: Author())
  private(set) var uptime: Int64 = 100_000
  private let start = Instant(milliseconds: 1_770_123_600_000)
  let delay: Int64

  init(_ count: Int, groups: Int = 4, delay: Int64 = 100, size: Size = Size(width: 120, height: 36), language: Language = .nl) throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    self.delay = delay
    var board = Board()
    for step in setup(of: BoardID(high: 1, low: 2), plate: try Plate.builtIn(), cases: try CaseText.builtIn(), groups: groups) {
      if let event = pen.change(step.thing, step.set, on: board, at: start) { board.apply(event) }
    }
    for (order, item) in try Agenda.builtIn().enumerated() {
      if let event = pen.change(.agenda(item.id), item.fields(at: order), on: board, at: start) { board.apply(event) }
    }
    for number in 0..<count {
      let setup = Setup(language: language, writer: WriterID(bits: 0xACE + UInt64(number)), kind: .host)
      screens.append(HostScreen(Shell(setup, author: Author(isFacilitator: true), board: board, size: size, at: now)))
    }
  }

  var now: Moment { Moment(wall: start.adding(uptime), uptime: uptime) }
  var board: Board { screens[0].board }

  mutating func pass(_ milliseconds: Int64) {
    let end = uptime + milliseconds
    while let next = onTheirWay.enumerated().filter({ $0.element.at <= end }).min(by: { $0.element.at < $1.element.at }) {
      onTheirWay.remove(at: next.offset)
      uptime = max(uptime, next.element.at)
      _ = screens[next.element.to].update(.board(Batch(events: next.element.events)), at: now)
    }
    uptime = end
  }

  @discardableResult mutating func press(_ keys: Key..., on number: Int = 0) -> [Effect] {
    var all: [Effect] = []
    for key in keys {
      let effects = screens[number].update(.key(key), at: now)
      for case .append(let events) in effects {
        for other in screens.indices where other != number { onTheirWay.append((other, uptime + delay, events)) }
      }
      all += effects
    }
    return all
  }

  /// A facilitator's deed that all of them hear of, long ago by now.
  mutating func say(_ deed: SessionChange, to groups: [GroupID]? = nil) {
    put(board.changes(for: deed, to: groups.map(Audience.groups) ?? .everybody, at: now.wall), Author(isFacilitator: true))
    pass(5_000)
  }

  /// A group sets fields of something.
  mutating func set(_ thing: ThingID, _ set: [Assignment], by group: GroupID) { put([ThingChange(thing, set)], Author(group: group)) }

  @discardableResult private mutating func put(_ changes: [ThingChange], _ author: Author) -> [Effect] {
    pen.author = author
    var known = board
    let events = pen.write(changes, on: &known, at: now.wall)
    return screens.indices.flatMap { screens[$0].update(.board(Batch(events: events)), at: now) }
  }

  mutating func call(_ group: GroupID) -> [Effect] {
    put([ThingChange(.session(of: group), [Assignment(.calls, .flag(true))])], Author(group: group))
  }

  mutating func open() { for group in board.groups.map(\.id) { set(.group(group), [Assignment(.opened, .flag(true))], by: group) } }

  func shows(_ text: String, on number: Int = 0) -> Bool { screens[number].view().grid.text.contains(text) }

  func stop(_ id: String) -> AgendaItem? { board.agenda.first { $0.id == id } }

  mutating func go(_ id: String) { say(.agenda(stop(id))) }
}

@Suite("Leading a session") struct LeadingTests {
  @Test("two facilitators who press n within a second of each other go one stop on, never two", arguments: [UInt64](1...100))
  func together(seed: UInt64) throws {
    var random = Seeded(seed)
    var team = try Team(2, delay: Int64(random.number(20...600)))
    team.press("n")
    team.pass(10_000)
    let before = try #require(team.board.agendaPlace)
    let first = random.number(0...1)
    team.press("n", on: first)
    team.pass(Int64(random.number(0...1_000)))
    team.press("n", on: 1 - first)
    team.pass(5_000)
    #expect(team.screens.map { $0.board.agendaPlace } == [before + 1, before + 1], "seed \(seed)")
  }

  @Test("two facilitators who press n to show a result show it, and nobody skips it", arguments: [UInt64](1...40))
  func togetherAtResult(seed: UInt64) throws {
    var random = Seeded(seed)
    var team = try Team(2, delay: Int64(random.number(20...300)))
    team.open()
    team.go("poll")
    team.set(.answer(to: "nu", by: "1"), [Assignment(.counts, .list([1, 0, 0, 0].map(Value.number)))], by: "1")
    let first = random.number(0...1)
    team.press("n", on: first)
    team.pass(Int64(random.number(0...1_000)))
    team.press("n", on: 1 - first)
    team.pass(5_000)
    #expect(team.board.agendaStop == "poll" && team.board.polls.allSatisfy { !$0.isOpen }, "seed \(seed)")
  }

  @Test("n just after another facilitator went on says so and does nothing, and a second and a half later it goes on")
  func tooSoon() throws {
    var team = try Team(2)
    team.press("n", on: 1)
    team.pass(300)
    #expect(team.press("n").isEmpty && team.shows("Welkom en oefenen is net gezet door een ander · n deed niets"))
    team.pass(1_500)
    team.press("n")
    #expect(team.board.agendaStop == "poll")
  }

  @Test("a poll with an answer is closed and shown by the first n, and the second one goes on")
  func poll() throws {
    var team = try Team(1)
    team.open()
    team.go("poll")
    team.set(.answer(to: "nu", by: "1"), [Assignment(.counts, .list([1, 0, 0, 0].map(Value.number)))], by: "1")
    #expect(team.shows("Straks: n = sluit de poll en toont de uitslag") && team.shows("0 van 4 beantwoordden alles, 1 een deel"))
    team.press("n")
    #expect(team.board.agendaStop == "poll" && team.shows("Poll gesloten, uitslag op het plenaire scherm"))
    team.press("n")
    #expect(team.board.agendaStop == "vertrekpunt")
  }

  @Test("with marked groups n asks first, because it is for all groups")
  func marked() throws {
    var team = try Team(1)
    team.press("n", " ", "n")
    #expect(team.board.agendaStop == "welkom" && team.shows("n geldt voor alle groepen, niet alleen groep 1"))
    team.press(.escape)
    #expect(team.board.agendaStop == "welkom")
    team.press("n", .enter)
    #expect(team.board.agendaStop == "poll")
  }

  @Test("while groups have not told what they have n asks, and n again goes on; arrows never leave the stop")
  func feedback() throws {
    var team = try Team(1)
    team.open()
    for group in ["1", "2", "3"] as [GroupID] {
      team.set(.sentence("maisonnettes", group, .end), [Assignment(.text, .text("Groeten"))], by: group)
    }
    team.go("terugkoppeling")
    #expect(team.shows("nog 2 groepen") && team.shows("niets te vertellen: groep 4"))
    team.press("n")
    #expect(team.board.agendaStop == "terugkoppeling" && team.shows("Nog 2 groepen niet geweest"))
    team.press(.escape, .right, .pageDown, .pageDown, .right)
    #expect(team.board.agendaStop == "terugkoppeling" && team.shows("alle groepen zijn geweest"))
    team.press("n")
    #expect(team.board.agendaStop == "stemmen")
    team.press(.backspace, "n", "n")
    #expect(team.board.agendaStop == "stemmen")
  }

  @Test("f puts the chosen group on the plenary screen, and says where it can't")
  func showsGroup() throws {
    var team = try Team(1)
    team.open()
    for group in ["1", "3"] as [GroupID] {
      team.set(.sentence("maisonnettes", group, .end), [Assignment(.text, .text("Groeten"))], by: group)
    }
    team.press("f")
    #expect(team.shows("f zet bij de terugkoppeling"))
    team.go("terugkoppeling")
    team.screens[0].list.chosen = "3"
    team.press("f")
    #expect(team.board.shows.group == "3" && team.shows("Groep 3 op het plenaire scherm"))
    team.screens[0].list.chosen = "2"
    team.press("f")
    #expect(team.shows("Groep 2 heeft niets te vertellen."))
  }

  @Test("* marks who has not, and a message then is for them and leaves the plenary screen alone")
  func waiting() throws {
    var team = try Team(1)
    team.open()
    team.go("eindpunt")
    team.set(.sentence("maisonnettes", "1", .end), [Assignment(.text, .text("Groeten"))], by: "1")
    let shown = team.board.shows
    team.press("*")
    #expect(team.screens[0].markedGroups == ["2", "3", "4"])
    team.press("m", "H", "i", .enter)
    #expect(team.board.message(for: "1") == nil && team.board.message(for: "2") == "Hi" && team.board.shows == shown)
  }

  @Test("a group that calls rings a bell once and comes on top; ! answers it")
  func bell() throws {
    var team = try Team(1)
    team.open()
    team.press(.end)
    #expect(team.call("3").contains(.bell) && team.screens[0].groupRows.first?.id == "3")
    team.press("!")
    #expect(!team.board.isCalling("3"))
  }

  @Test("one case or step for all asks first where groups differ, and for a marked group it does not")
  func asks() throws {
    var team = try Team(1)
    team.go("eindpunt")
    team.say(.alternateCases)
    team.press("c", .enter)
    #expect(team.shows("Groepen hebben nu verschillende cases.") && team.board.caseID(of: "2") == "dorp")
    team.press(.escape, "c", .enter, .enter)
    #expect(team.board.caseID(of: "2") == "maisonnettes")
    team.say(.step(.start), to: ["2"])
    team.press("s", .end, .enter)
    #expect(team.shows("1 groep in vertrekpunt en 3 groepen in eindpunt."))
    team.press(.enter)
    #expect(team.board.step(of: "2") == .interventions)
    team.press(" ", "s", .home, .enter)
    #expect(team.screens[0].panel == nil)
  }

  @Test("a minute more for all says which group keeps its own time, and what is left to spare")
  func minute() throws {
    var team = try Team(1)
    team.go("eindpunt")
    team.say(.clock(.add(180_000)), to: ["3"])
    #expect(team.shows("+3 min"))
    team.press("+")
    #expect(team.shows("Een minuut erbij, alle groepen · groep 3 houdt eigen tijd · uitloop nog") && team.shows("+3 min"))
  }

  @Test("undo names what it takes back, and after a restart it takes back the last deed from before")
  func undo() throws {
    var team = try Team(1)
    team.go("poll")
    team.press("r")
    team.pass(1_000)
    team.press("d")
    team.press("u")
    #expect(team.shows("Ongedaan: Op slot") && !team.board.isClosed(for: nil))
    team.pass(1_000)
    let setup = Setup(writer: WriterID(bits: 0xBEE), kind: .host)
    team.screens[0] = HostScreen(
      Shell(setup, author: Author(isFacilitator: true), board: team.board, size: Size(width: 120, height: 36), at: team.now))
    let isHidden = team.board.isHidden("1")
    team.press("u")
    #expect(team.board.isHidden("1") == isHidden && team.shows("Van voor de herstart. Toch ongedaan maken?"))
    team.press("u")
    #expect(team.board.isHidden("1") != isHidden && team.shows("Ongedaan, van voor de herstart: Notities"))
    team.press("u", .enter)
    #expect(team.board.agendaStop == nil && team.shows("Ongedaan, van voor de herstart: Naar Poll"))
    team.press("u")
    #expect(team.shows("Er is niets om ongedaan te maken."))
  }

  @Test("in the agenda + and - make a stop longer or shorter and move the end")
  func agendaList() throws {
    var team = try Team(1)
    team.press("n", "g", .down, "+")
    #expect(team.board.agenda[1].minutes == 5 && team.shows("Poll: 5 minuten"))
    let end = try #require(team.board.plannedEnd)
    team.press(.end, "+")
    let later = try #require(team.board.plannedEnd)
    #expect(later > end && later.milliseconds % 300_000 == 0)
    team.press(.enter)
    #expect(team.board.value(.end, of: .session) == nil)
  }

  @Test("a new group is called what is typed at once")
  func newGroup() throws {
    var team = try Team(1)
    team.press("N")
    for letter in "laat" { team.press(.character(letter)) }
    team.press(.enter)
    #expect(team.board.groups.map(\.id).contains("laat"))
  }

  @Test(
    "at every stop of the agenda everything to say stands there or can be read, and rows are never empty under a text that is cut",
    arguments: [(120, 36), (80, 24), (60, 16), (50, 15), (40, 12)])
  func stops(width: Int, height: Int) throws {
    for language in Language.allCases {
      for groups in [3, 20] {
        var team = try Team(1, groups: groups, size: Size(width: width, height: height), language: language)
        team.open()
        for item in team.board.agenda {
          team.go(item.id)
          let (plan, screen) = (team.screens[0].listPlan, team.screens[0])
          let free = plan.list.height - groups
          #expect(!plan.above.isCut || free <= 0, "\(width) \(item.id) \(language) \(groups): \(free) rows are free")
          #expect(!plan.above.isCut || screen.baseKeys.contains { $0.name == "readNow" && $0.isHinted(screen) })
          #expect(screen.view().grid.text.contains("n = "), "\(item.id)")
        }
      }
    }
  }
}
