// A group's screen by itself: what it writes, what it leaves standing, and what it does when the facilitator calls.
import Board
import CSystem
import Canvas
import ScreenKit
import Testing

@testable import GroupScreen

@Suite("Group screen") struct GroupScreenTests {
  init() { setlocale(LC_CTYPE, "C.UTF-8") }

  // MARK: - Writing

  @Test("what is typed and entered stands on the board, and the next note opens") func writes() {
    var table = Table()
    table.type("nLicht")
    table.press(.enter)
    #expect(table.texts == ["Licht"])
    #expect(table.effects.contains { if case .append(let events) = $0 { events.contains(where: \.makesNote) } else { false } })
    #expect(table.screen.desk.editor?.field.isEmpty == true)
    #expect(table.picture.contains("Licht"))
  }

  @Test("Esc leaves what is written as a draft on disk; removing it can be undone and done again") func drafts() {
    var table = Table()
    table.type("Half")
    table.press(.escape)
    #expect(table.texts.isEmpty && table.screen.desk.drafts.map(\.text) == ["Half"])
    #expect(table.effects.last == .keepDrafts(table.screen.desk.drafts))
    table.press(.delete)
    #expect(table.screen.desk.drafts.isEmpty)
    table.press(.character("u"))
    #expect(table.screen.desk.drafts.map(\.text) == ["Half"] && table.screen.isDraftChosen)
    table.press(.ctrl("y"))
    #expect(table.screen.desk.drafts.isEmpty)
  }

  @Test("pasted lines become a note each, or one note") func pastes() {
    var table = Table()
    table.paste("een\ntwee")
    table.press(.character("2"))
    #expect(table.texts == ["een", "twee"])
    table.paste("drie\nvier")
    table.press(.character("1"), .enter)
    #expect(table.texts == ["een", "twee", "drie\nvier"])
  }

  @Test("what is answered about a package stands where it was asked") func packages() throws {
    var table = Table()
    table.hear(.mode(.work))
    table.press(.character("p"))
    for text in ["Naam", "", "huurders", "partner", "wie", "eerst", "wanneer"] {
      table.type(text)
      table.press(.tab)
    }
    table.press(.enter)
    let package = try #require(table.screen.board.packages.first)
    #expect(package.title == "Naam" && package[.tenants] == "huurders" && package[.partner] == "partner")
    #expect(package[.who] == "wie" && package[.first] == "eerst" && package[.when] == "wanneer")
  }

  @Test("what is typed in a form is kept on disk a second later, and again by a program that comes after it") func formsSurvive() throws {
    var table = Table()
    table.hear(.mode(.takeaway))
    table.type("Samen doen")
    #expect(table.screen.ownDrafts.map(\.purpose) == [.takeaway])
    var next = Table(drafts: table.screen.ownDrafts)
    next.hear(.mode(.takeaway))
    next.press(.character("o"), .down, .enter)
    #expect(next.screen.board.takeaways.isEmpty == (next.screen.ownDrafts.count == 1))
  }

  @Test("the number of drafts is written at klaar, at another stop and when there are fewer; never their text") func tellsHowMany() {
    var table = Table()
    table.hear(.mode(.work))
    table.type("Half")
    table.press(.escape)
    #expect(table.screen.board.drafts(of: "1") == 0)
    table.hear(.step(.end))
    #expect(table.screen.board.drafts(of: "1") == 1)
    for case .append(let events) in table.effects {
      for event in events { #expect(!event.set.contains { $0.value == .text("Half") }) }
    }
    table.press(.character("o"), .enter)
    #expect(table.texts == ["Half"] && table.screen.board.drafts(of: "1") == 0)
  }

  @Test("an edit that is unchanged, and a blank text, leave no draft") func noDrafts() {
    var table = Table()
    table.type("nLicht")
    table.press(.enter, .escape)
    table.type("e")
    table.press(.escape)
    table.type("n  ")
    table.press(.escape)
    #expect(table.screen.ownDrafts.isEmpty)
  }

  // MARK: - Arriving

  @Test("a group that is asked for joins by its number, and any key ends its name in large letters") func joins() {
    var table = Table(group: nil)
    table.type("2")
    table.press(.enter)
    #expect(table.screen.group == "2" && table.screen.seat == "2")
    #expect(table.screen.stage != .board && table.screen.footerHints().isEmpty)
    table.type("n")
    #expect(table.screen.stage == .board && table.screen.desk.editor != nil)
  }

  @Test("during the welcome nothing that is typed comes on the board") func welcome() {
    var table = Table()
    table.hear(.mode(.welcome))
    table.type("nUtrecht")
    table.press(.enter)
    #expect(table.texts.isEmpty && table.screen.board.hasPractised("1"))
    // The first key takes the praise away.
    table.type("e")
    table.pass(5_000)
    let picture = table.picture
    table.type("w>a")
    #expect(table.picture == picture)
  }

  // MARK: - Arrivals

  @Test("a note from a computer with a clock behind comes below the draft that stands, and below what was just shared") func lateClock() {
    var table = Table()
    func rows() -> [Int] {
      let lines = table.picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return ["Half", "Achter"].compactMap { text in lines.firstIndex { $0.contains(text) } }
    }
    table.pass(5_000)
    table.press("n")
    table.type("Half")
    table.hear(of: "Achter", by: "2", late: 4_000)
    #expect(rows().count == 2 && rows() == rows().sorted())
    table.press(.escape)
    #expect(rows().count == 2 && rows() == rows().sorted())
    table.press(.right, .left, .enter, .enter, .escape)
    #expect(table.texts.count == 2 && rows() == rows().sorted())
    table.press(.right, .left)
    #expect(rows().count == 2 && rows() != rows().sorted(), "when the cursor has left, both stand by their time")
  }

  // MARK: - Calls

  @Test("a poll that is called opens, and goes when the facilitator goes on") func poll() {
    var table = Table()
    table.hear(.ask(Poll.usual))
    table.hear(.mode(.poll))
    #expect(table.screen.panel?.isPoll == true)
    table.type("3")
    #expect(table.screen.board.polls.first.flatMap { table.screen.board.answer(to: $0, by: "1") }?.first == 3)
    table.hear(.mode(.work))
    #expect(table.screen.panel == nil)
  }

  @Test("while somebody writes a call opens nothing; it comes when they are done") func waits() {
    var table = Table()
    table.type("Half")
    table.hear(.ask(Poll.usual))
    table.hear(.mode(.poll))
    table.hear(.message("Koffie"))
    #expect(table.screen.panel == nil && table.screen.desk.editor?.field.text == "Half" && table.screen.largeCall == nil)
    table.press(.escape)
    #expect(table.screen.largeCall?.text == "Koffie")
    table.press(.escape)
    #expect(table.screen.largeCall == nil && table.screen.panel?.isPoll == true)
  }

  @Test("large letters take no key from anybody") func largeLetters() {
    var table = Table()
    table.hear(.message("Koffie"))
    #expect(table.picture.contains("Koffie"))
    table.type("n")
    #expect(table.screen.largeCall == nil && table.screen.desk.editor != nil)
  }

  @Test("what was said because nobody may write goes when they may again") func closed() {
    var table = Table()
    table.hear(.closed(true))
    table.type("n")
    #expect(table.toast == Words.closedNotice.nl && table.screen.desk.editor == nil)
    table.hear(.closed(false))
    #expect(table.toast == nil)
  }

  @Test("a question about a step that the group has left can't be answered any more") func question() {
    var table = Table()
    table.press(.character("s"), .home, .enter)
    #expect(table.screen.desk.step == .start)
    table.press(.character("s"), .end, .enter)
    #expect(table.screen.panel != nil)
    table.hear(.step(.end))
    #expect(table.screen.panel == nil && table.screen.desk.step == .end)
  }

  // MARK: - Keys

  private static let tables: [[KeyRow<GroupScreen>]] =
    [
      GroupScreen.boardKeys, GroupScreen.stepKeys, GroupScreen.boardWelcomeKeys, GroupScreen.stepWelcomeKeys, GroupScreen.joinKeys,
      GroupScreen.writingKeys,
    ]
    + [
      GroupPanel.note(EventID(writer: WriterID(bits: 1), n: 1), scroll: 0), .caseStudy(0, scroll: 0), .cards(.residentMix, chosen: 0),
      .paste([]), .poll(PollSheet()), .ballot(chosen: 0),
    ].map(Table().screen.keys)

  @Test("no key means two things in one table, and what is hinted has a key that is written", arguments: tables)
  func unambiguous(table: [KeyRow<GroupScreen>]) {
    var seen: [Key: String] = [:]
    for row in table {
      for key in row.keys { #expect(seen.updateValue(row.name, forKey: key) == nil, "\(key) is \(row.name), too") }
      if row.hint != nil { #expect(!row.label.nl.isEmpty && !row.label.en.isEmpty && !row.keys.isEmpty, "\(row.name)") }
      if let about = row.about { #expect(about.nl != about.en, "\(row.name)") }
    }
    #expect(Set(table.map(\.name)).count == table.count)
  }
}

extension Panel<GroupScreen> {
  fileprivate var isPoll: Bool { if case .own(.poll) = self { true } else { false } }
}
