// How a session is and what it came to, as JSON for programs and as text for people.
import Foundation
import Review
import Testing

@testable import Board
@testable import Reports

@Suite struct SessionReportTests {
  private let now = Instant(milliseconds: 1_770_112_800_123)

  private func played() -> Sample {
    var sample = Sample()
    let first = sample.note("Licht\u{1B}[31m", group: "1")
    sample.note("Buurtkamer", group: "2")
    sample.change(.pick("flat", "1"), [Assignment(.note, .text(first.text))])
    sample.change(.sentence("flat", "1", .start), [Assignment(.text, .text("Een zin."))])
    for change in [
      SessionChange.step(.end), .ask(Poll.usual), .message("Nog \u{7} even"), .timer(SessionTimer(milliseconds: 90_000, from: now)),
    ] {
      for deed in sample.board.changes(for: change, at: now) { sample.change(deed.thing, deed.set) }
    }
    sample.change(.answer(to: "nu", by: "1"), [Assignment(.counts, .list([.number(2), .number(1)]))])
    sample.change(.session(of: "2"), [Assignment(.ready, .flag(true)), Assignment(.role, .text("huurder"))])
    sample.change(.session(of: "2"), [Assignment(.drafts, .number(2))])
    return sample
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("a session has the documented fields") func session() throws {
    let read = try object(sessionJSON(of: played().board, at: now))
    #expect(
      Set(read.keys) == [
        "inSession", "stop", "agenda", "agendaSecondsLeft", "shows", "voting", "timer", "message", "join", "report", "muted", "polls",
        "groups", "notes", "hiddenNotes",
      ])
    #expect(read["notes"] as? Int == 2 && read["hiddenNotes"] as? Int == 0)
    let groups = try #require(read["groups"] as? [[String: Any]])
    #expect(
      Set(groups[0].keys) == [
        "group", "title", "case", "step", "led", "mode", "timer", "closed", "hidden", "ready", "drafts", "role", "message", "notes",
        "hiddenNotes", "lastWritten", "state", "silentMinutes", "attention",
      ])
    #expect(groups.map { $0["notes"] as? Int } == [1, 1, 0, 0])
    #expect(groups[1]["ready"] as? Bool == true && groups[1]["drafts"] as? Int == 2 && groups[1]["role"] as? String == "huurder")
    #expect((read["timer"] as? [String: Any])?["secondsLeft"] as? Int == 90)
  }

  @Test("a session's text says what is left as every screen does, and how a group is doing by the one definition") func standing() {
    var sample = played()
    for (id, minutes) in [("een", 40), ("twee", 50)] {
      sample.change(.agenda(id), [Assignment(.minutes, .number(Int64(minutes))), Assignment(.order, .number(Int64(minutes)))])
    }
    for deed in sample.board.changes(for: .agenda(sample.board.agenda[0]), at: now) { sample.change(deed.thing, deed.set) }
    sample.change(.session(of: "2"), [Assignment(.ready, .flag(true))])
    let text = SessionText(language: .nl).text(of: sample.board, at: now.adding(2_000))
    #expect(text.contains("Agenda · nog 90 min\n"), "89:58")
    // The group has a note, but none in the step where it is.
    #expect(text.contains("1 notitie   ! klaar, maar leeg"), "\(text)")
  }

  @Test("results have the documented fields, and polls stand in the order in which they were asked") func results() throws {
    let read = try object(resultsJSON(of: played().board))
    #expect(
      Set(read.keys) == [
        "polls", "votes", "picks", "sentences", "packages", "takeaways", "commitments", "groups", "notes", "hiddenNotes", "hidden",
      ])
    #expect(read["hidden"] as? [String: Int] == ["sentences": 0, "packages": 0, "takeaways": 0, "commitments": 0, "polls": 0])
    let polls = try #require(read["polls"] as? [[String: Any]])
    #expect(polls.map { $0["id"] as? String } == ["nu", "gewenst"] && polls[0]["answers"] as? Int == 1)
    #expect((polls[0]["options"] as? [[String: Any]])?.map { $0["count"] as? Int } == [2, 1, 0, 0])
    let picks = try #require(read["picks"] as? [[String: Any]])
    #expect((picks[0]["note"] as? [String: Any])?["text"] as? String == "Licht\u{1B}[31m")
  }

  @Test("what people wrote can't touch the terminal", arguments: Language.allCases) func sanitised(language: Language) {
    let board = played().board
    for text in [SessionText(language: language).text(of: board, at: now), SessionText(language: language).results(of: board)] {
      #expect(text.hasSuffix("\n") && text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
      #expect(text.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
    }
  }

  @Test("what a poll came to stands once in the results, the poster and Markdown, with what it is a share of") func finding() {
    var sample = played()
    for deed in sample.board.changes(for: .closePolls, at: now) { sample.change(deed.thing, deed.set) }
    let report = Report(of: sample.board, notes: sample.board.allNotes, language: .nl)
    let html = String(decoding: report.html(at: now), as: UTF8.self)
    let results = SessionText(language: .nl).results(of: sample.board)
    for text in [html, report.markdown(), results] { #expect(text.components(separatedBy: "Nu: team Wonen 67 %").count == 2, "\(text)") }
    #expect(html.contains("n = 3") && results.contains("n = 3") && results.contains("67 %  team Wonen"))
  }

  @Test("an empty board says so in few lines") func empty() {
    let text = SessionText(language: .nl).results(of: Sample().board)
    #expect(!text.contains("Stemmen") && !text.contains("Zinnen") && text.contains("Per groep"))
    #expect(SessionText(language: .en).text(of: Sample().board, at: now).hasPrefix("Sessie · no session yet · 0 notes\n"))
  }

  @Test("notes in a package, and those with most stickers first") func packagesAndStickers() {
    var sample = Sample()
    let (a, b) = (sample.note("a"), sample.note("b"))
    let notes = sample.board.allNotes
    var filter = NoteFilter()
    filter.packageNames = ["trap"]
    func package(_ title: String, _ note: NoteID) -> Package {
      Package(
        id: note, caseID: "", group: nil, notes: [note], createdAt: Instant(milliseconds: 0), isTakenOff: false,
        answers: [.name: title])
    }
    #expect(filter.matching(notes, packages: [package("De Trap", b), package("iets", a)]).map(\.id) == [b])
    #expect(NoteOrder.stickers.sorted(notes, on: sample.board, stickers: [b: 2]).map(\.id) == [b, a])
  }
}
