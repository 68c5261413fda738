// What a session came to: one answer for whoever tells it.
import Board
import Testing

@testable import Review

@Suite("Findings") struct FindingsTests {
  /// A board with two cases and four groups, and pens for each of them.
  private struct Session {
    var board = Board()
    private var pen = Pen(writer: WriterID(bits: 7), author: Author(isFacilitator: true))
    private var clock: Int64 = 1_000_000

    init() {
      for (place, slug) in ["flat", "dorp"].enumerated() {
        say(ThingID(.caseStudy, slug), [Assignment(.title, .text("De \(slug)")), Assignment(.order, .number(Int64(place)))])
      }
      for group in 1...4 { say(ThingID(.group, "\(group)"), [Assignment(.removed, .flag(false))]) }
    }

    mutating func say(_ thing: ThingID, _ set: [Assignment]) {
      clock += 60_000
      if let event = pen.change(thing, set, on: board, at: Instant(milliseconds: clock)) { board.apply(event) }
    }

    @discardableResult mutating func make(_ kind: Kind?, by group: GroupID, role: String? = nil, _ set: [Assignment]) -> EventID {
      clock += 60_000
      pen.author = Author(group: group, role: role)
      let at = Instant(milliseconds: clock)
      let event = kind.map { pen.newThing($0, set, at: at) } ?? pen.newNote(set, at: at)
      board.apply(event)
      pen.author = Author(isFacilitator: true)
      return event.id
    }

    @discardableResult mutating func note(
      _ text: String, _ caseID: CaseID = "flat", _ theme: Theme = .socialManagement, _ horizon: Horizon = .short, by group: GroupID = "1",
      role: String? = nil
    ) -> NoteID {
      make(
        nil, by: group, role: role,
        [
          Assignment(.caseStudy, .text(caseID.text)), Assignment(.theme, .text(theme.rawValue)),
          Assignment(.horizon, .text(horizon.rawValue)), Assignment(.text, .text(text)),
        ])
    }

    mutating func stick(_ count: Int, on note: NoteID) {
      for group in 1...count { make(.sticker, by: GroupID("\(group)"), [Assignment(.note, .text(note.text))]) }
    }

    mutating func pick(_ note: NoteID, _ caseID: CaseID = "flat", by group: GroupID) {
      say(.pick(caseID, group), [Assignment(.note, .text(note.text))])
    }

    mutating func vote(_ state: Voting.State, on ballot: Voting.Ballot) {
      say(.session, [Assignment(.voting, Voting(state, on: ballot).value)])
    }

    func findings(_ filter: NoteFilter = NoteFilter()) -> Findings {
      Findings(of: filter.matching(board.allNotes, packages: board.packages), on: board, filter: filter)
    }
  }

  private func filter(_ set: (inout NoteFilter) -> Void) -> NoteFilter {
    var filter = NoteFilter()
    set(&filter)
    return filter
  }

  @Test(
    "notes are without a sticker only where every note could be voted for: the others were not passed over",
    arguments: Voting.State.allCases)
  func unnoticed(state: Voting.State) {
    var session = Session()
    let (liked, other) = (session.note("een"), session.note("twee"))
    for note in [liked, other] { session.pick(note, by: note == liked ? "1" : "2") }
    session.stick(1, on: liked)
    session.vote(state, on: .picks)
    #expect(session.findings().blindSpots().unnoticed.isEmpty)
    session.vote(state, on: .notes)
    #expect(session.findings().blindSpots().unnoticed == (state == .result || state == .off ? [other] : []))
  }

  @Test("what has as many stickers shares its rank, and stands in one order: told by a group first, then as on the board") func ties() {
    var session = Session()
    let village = session.note("dorp", "dorp")
    let (later, first) = (session.note("lang", "flat", .socialManagement, .long), session.note("kort"))
    let (told, best) = (session.note("verteld", "dorp", by: "2"), session.note("beste", "dorp"))
    session.pick(told, "dorp", by: "2")
    for note in [village, later, first, told] { session.stick(2, on: note) }
    session.stick(3, on: best)
    session.vote(.result, on: .notes)
    let order = [best, told, first, later, village]
    #expect(session.findings().outstanding().map(\.note.id) == order)
    #expect(session.findings().outstanding().map(\.rank) == [1, 2, 2, 2, 2])
    #expect(session.board.voteResult.map(\.note.id) == order)
    #expect(NoteOrder.stickers.sorted(session.board.allNotes, on: session.board).map(\.id) == order)
    // In whatever order notes are asked for, and whichever are left out: a place in the vote stays that place.
    let some = Findings(of: session.board.allNotes.reversed().filter { $0.id != best }, on: session.board)
    #expect(some.outstanding().map(\.note.id) == Array(order.dropFirst()) && some.outstanding().first?.rank == 2)
  }

  @Test("without stickers to tell, what groups tell stands out, and has no rank") func told() {
    var session = Session()
    let (liked, told) = (session.note("geliefd"), session.note("verteld", "dorp", by: "2"))
    session.pick(told, "dorp", by: "2")
    session.stick(2, on: liked)
    for state in [Voting.State.open, .closed] {
      session.vote(state, on: .notes)
      #expect(session.findings().outstanding().map(\.note.id) == [told] && session.findings().outstanding()[0].rank == nil)
      #expect(session.findings().stickers.isEmpty)
    }
    session.vote(.off, on: .notes)
    #expect(session.findings().outstanding().map(\.note.id) == [liked])
    #expect(session.findings(filter { $0.cases = ["dorp"] }).outstanding().map(\.note.id) == [told])
  }

  @Test("a package is told with a note of it that the filters let through") func packages() {
    var session = Session()
    let (short, long) = (session.note("kort"), session.note("lang", "flat", .newConstruction, .long, by: "2"))
    func contents(_ title: String, _ note: NoteID) -> [Assignment] {
      [Assignment(.title, .text(title)), Assignment(.notes(note), .flag(true))]
    }
    let a = session.make(.package, by: "2", contents("De trap", short))
    let b = session.make(.package, by: "1", contents("De deur", long))
    session.make(.package, by: "1", [Assignment(.title, .text("leeg"))])
    #expect(session.findings().packages.count == 3)
    #expect(session.findings(filter { $0.horizons = [.short] }).packages.map(\.id) == [a])
    #expect(session.findings(filter { $0.groups = ["2"] }).packages.map(\.id) == [b])
    #expect(session.findings(filter { $0.packageNames = ["DEUR"] }).packages.map(\.id) == [b])
    #expect(session.findings(filter { $0.packages = [a] }).packages.map(\.id) == [a])
  }

  @Test("sentences follow cases, groups and steps; takeaways follow groups, perspectives and texts") func words() {
    var session = Session()
    session.say(.sentence("flat", "2", .start), [Assignment(.text, .text("begin"))])
    session.say(.sentence("flat", "1", .end), [Assignment(.text, .text("eind"))])
    session.say(.sentence("dorp", "1", .start), [Assignment(.text, .text("dorp"))])
    session.make(.takeaway, by: "1", role: "huurder", [Assignment(.text, .text("Koffie"))])
    session.make(.takeaway, by: "2", [Assignment(.text, .text("thee"))])
    #expect(session.findings().sentences.map(\.text) == ["eind", "begin", "dorp"])
    #expect(session.findings(filter { $0.steps = [.start] }).sentences.map(\.text) == ["begin", "dorp"])
    #expect(session.findings(filter { ($0.cases, $0.groups) = (["flat"], ["1"]) }).sentences.map(\.text) == ["eind"])
    #expect(session.findings(filter { $0.roles = ["HUURDER"] }).takeaways.map(\.text) == ["Koffie"])
    #expect(session.findings(filter { $0.texts = ["koff"] }).takeaways.map(\.text) == ["Koffie"])
    #expect(session.findings(filter { $0.groups = ["2"] }).takeaways.map(\.text) == ["thee"])
    #expect(session.findings(filter { $0.themes = [.newConstruction] }).takeaways.count == 2)
  }

  @Test("a poll is told once its result may be seen and somebody answered") func polls() {
    var session = Session()
    func ask(_ isOpen: Bool, _ isLive: Bool) {
      session.say(
        .poll("p"),
        [
          Assignment(.question, .map(["nl": .text("?"), "en": .text("?")])), Assignment(.options, .list([.text("a"), .text("b")])),
          Assignment(.open, .flag(isOpen)), Assignment(.live, .flag(isLive)),
        ])
    }
    ask(false, false)
    #expect(session.findings().polls.isEmpty)
    session.say(.answer(to: "p", by: "1"), [Assignment(.counts, .list([.number(0), .number(2)]))])
    #expect(session.findings().polls.map { $0.outcome.rows.map(\.hands) } == [[0, 2]] && session.findings().polls[0].groups == 1)
    ask(true, false)
    #expect(session.findings().polls.isEmpty)
    ask(true, true)
    #expect(session.findings().polls.count == 1)
  }

  @Test("what filters leave out is not missed; what lacks every term comes first") func gaps() {
    var session = Session()
    for theme in Theme.allCases.dropFirst() { session.note("x", "flat", theme, .short, role: "huurder") }
    session.note("y", "flat", Theme.allCases[1], .long, by: "2", role: "huurder")
    let spots = session.findings(filter { $0.cases = ["flat"] }).blindSpots()
    #expect(spots.gaps.map(\.study.id) == ["flat", "flat"] && spots.gaps.map(\.horizons) == [[.short, .long], [.long]])
    #expect(spots.gaps.map(\.themes) == [[Theme.allCases[0]], Array(Theme.allCases.dropFirst(2))])
    #expect(spots.oneSided.map(\.role) == ["huurder"] && spots.oneSided[0].themes == Array(Theme.allCases.dropFirst()))
    #expect(spots.silentGroups == ["3", "4"] && !spots.missingRoles.isEmpty && !spots.missingRoles.contains("huurder"))
    // Whoever asks for one perspective is not told that there was only that one.
    let asked = session.findings(filter { ($0.roles, $0.horizons) = (["huurder"], [.short]) }).blindSpots()
    #expect(asked.oneSided.isEmpty && asked.missingRoles.isEmpty)
    #expect(asked.gaps.map(\.study.id) == ["flat", "dorp"] && asked.gaps.allSatisfy { $0.horizons == [.short] })
    #expect(session.findings(filter { $0.groups = ["3"] }).blindSpots().silentGroups == ["3"])
  }

  @Test("a place, a group and a perspective that have something hidden are not missed, and how much is hidden is told") func hidden() {
    var session = Session()
    let note = session.note("weg", "flat", .newConstruction, .short, by: "2", role: "huurder")
    session.note("te zien", role: "gemeente")
    session.say(.note(note), [Assignment(.hidden, .flag(true))])
    let spots = session.findings().blindSpots()
    #expect(spots.unseen.map(\.theme) == [.newConstruction] && spots.unseen.map(\.count) == [1])
    #expect(!spots.gaps.contains { $0.study.id == "flat" && $0.horizons.contains(.short) && $0.themes.contains(.newConstruction) })
    #expect(spots.silentGroups == ["3", "4"] && spots.hiddenGroups == ["2"] && !spots.missingRoles.contains("huurder"))
    let elsewhere = session.findings(filter { ($0.cases, $0.texts) = (["dorp"], ["weg"]) })
    #expect(elsewhere.hidden.total == 0 && elsewhere.blindSpots().unseen.isEmpty, "filters look at places")
    #expect(session.findings(filter { $0.texts = ["iets anders"] }).hidden.count(of: .note) == 1, "and never at hidden words")
  }

  @Test("of everything that is hidden it is told how much, and of no moment when") func hiddenThings() {
    var session = Session()
    let package = session.make(.package, by: "1", [Assignment(.title, .text("Samen")), Assignment(.caseStudy, .text("flat"))])
    let takeaway = session.make(.takeaway, by: "2", [Assignment(.text, .text("Doen"))])
    session.say(.sentence("flat", "3", .end), [Assignment(.text, .text("Zo"))])
    for thing in [ThingID.package(package), .takeaway(takeaway), .sentence("flat", "3", .end)] {
      session.say(thing, [Assignment(.hidden, .flag(true))])
    }
    let hidden = HiddenThings(of: session.board)
    #expect(hidden.total == 3 && [Kind.package, .takeaway, .sentence].allSatisfy { hidden.count(of: $0) == 1 })
    #expect(hidden.sentences(about: "flat") == 1 && hidden.sentences(about: "dorp") == 0)
    #expect(session.findings(filter { $0.groups = ["1"] }).hidden.total == 1, "a package has a case; the others have a group")
    let past = Findings(of: [], on: Board(), hidden: hidden, isPast: true)
    #expect(past.hidden == hidden && past.reach == .then && session.findings().reach == .whole)
  }

  @Test("that the vote opened is marked, whatever was said along with it; that it has other stickers is not") func vote() {
    var session = Session()
    func say(_ voting: Voting, _ more: Assignment...) { session.say(.session, more + [Assignment(.voting, voting.value)]) }
    say(Voting(.open, on: .notes), Assignment(.mode, .text("vote")))
    say(Voting(.open, on: .notes, budget: 9))
    say(Voting(.closed, on: .notes, budget: 9))
    say(Voting(.result, on: .notes, budget: 9))
    say(Voting(.open, on: .picks, budget: 9))
    #expect(Replay(session.board).course.map(\.kinds) == [[.vote], [.result], [.vote]])
  }

  @Test("of spellings that are as common the one with the fewest capitals is shown") func spellings() {
    var session = Session()
    for text in ["#CAFÉ", "#Café", "#café", "@GEMEENTE", "@GEMEENTE", "@gemeente"] { session.note(text) }
    #expect(session.board.allNotes.counting(\.tags).map(\.name) == ["café"])
    #expect(session.board.allNotes.counting(\.who).map(\.name) == ["GEMEENTE"])
  }

  @Test("a stop of the agenda and what came along within a second are one turn; the step belongs to it") func course() {
    var session = Session()
    func say(_ set: [Assignment], _ at: Int64) {
      var pen = Pen(writer: WriterID(bits: UInt64(at)), author: Author(isFacilitator: true))
      if let event = pen.change(.session, set, on: session.board, at: Instant(milliseconds: at)) { session.board.apply(event) }
    }
    say([Assignment(.agenda, .text("welkom"))], 5_000_000)
    say([Assignment(.step, .text(Step.end.rawValue))], 5_000_300)
    say([Assignment(.hidden, .flag(true))], 5_000_400)
    say([Assignment(.hidden, .flag(false))], 5_000_500)
    say([Assignment(.step, .text(Step.start.rawValue))], 5_001_000)
    let turns = Replay(session.board).course
    #expect(turns.map(\.kinds) == [[.stop("welkom"), .reveal], [.step(.start)]])
    #expect(turns.map(\.at.milliseconds) == [5_000_000, 5_001_000])
    #expect(turns[0].number == Replay(session.board).number(at: Instant(milliseconds: 5_000_500)))
  }
}
