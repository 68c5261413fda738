// The lines under a stop: what is said aloud, what is kept in mind, polls of one's own, themes, breaks.
import Testing

@testable import Board
@testable import Cases

@Suite struct AgendaLinesTests {
  private func items(_ lines: String, _ language: Language = .nl) throws -> [AgendaItem] {
    try Agenda.parse(MarkdownFile(name: "a.md", bytes: Array("# T\n## Stop · 5 min\n\(lines)".utf8)), language: language).items
  }

  private func fault(_ lines: String) throws -> MarkdownFault { try #require(throws: MarkdownFault.self) { try items(lines) } }

  @Test("lines with a sign are said aloud, sentences are for the facilitator, and neither ends up in the other")
  func sayAndNote() throws {
    let item = try #require(
      try items("- stap: eindpunt\n\n> Lees de case.\n>Neem de tijd.\nEén minuut duurt lang.\n\n> En nu: één zin.\n\nHelp wie vastzit.\n")
        .first)
    #expect(item.say == Phrase(nl: "Lees de case. Neem de tijd.\n\nEn nu: één zin.", en: ""))
    #expect(item.note == Phrase(nl: "Eén minuut duurt lang.\n\nHelp wie vastzit.", en: ""))
    #expect(item.does.step == .end)
  }

  @Test("what is said may stand above the dashes")
  func sayFirst() throws {
    let item = try #require(try items("> Welkom.\n- stap: eindpunt\n").first)
    #expect(item.say.nl == "Welkom." && item.does.step == .end && item.note.nl.isEmpty)
  }

  @Test("what is said or kept in mind has a limit, and the fault names the line where it begins")
  func limits() throws {
    let long = String(repeating: "a", count: 1_001)
    #expect(try fault("\n> \(long)\n") == MarkdownFault(file: "a.md", line: 4, problem: .tooLong(.stopSay, scalars: 1_001, limit: 600)))
    #expect(
      try fault("- stap: eindpunt\n\(long)\n## Nog een · 1 min\n")
        == MarkdownFault(file: "a.md", line: 4, problem: .tooLong(.stopNote, scalars: 1_001, limit: 1_000)))
    let poll =
      "- poll: \(String(repeating: "🙂", count: 200))" + String(repeating: " / \(String(repeating: "🙂", count: 120))", count: 9) + "\n"
    #expect(try fault(String(repeating: poll, count: 5)) == MarkdownFault(file: "a.md", line: 2, problem: .tooLarge))
  }

  @Test("polls of one's own are asked instead of the usual two, in their order")
  func ownPolls() throws {
    let item = try #require(
      try items("- poll: Wie begint? / wij / de gemeente\n- poll: Ja en/of nee? / ja / nee / beide\n- plenair: poll\n").first)
    #expect(item.does.asksPoll == true && item.does.mode == .poll && item.does.shows == .poll)
    #expect(item.polls.map(\.id) == ["stop-1", "stop-2"] && item.polls.map(\.question.nl) == ["Wie begint?", "Ja en/of nee?"])
    #expect(item.polls[1].options.map(\.nl) == ["ja", "nee", "beide"])
    #expect(try items("- poll: Wie begint?/wij/zij\n").first?.polls.first?.options.count == 2)
    #expect(try items("- poll: ja\n").first?.polls == Poll.usual && items("- poll: nee\n").first?.polls == [])
  }

  @Test("a poll that is none is refused at its line, in plain words")
  func noPoll() throws {
    for typed in ["jaa", "Wie begint? / wij", "Wie? / / wij", "Wie? /" + String(repeating: " x /", count: 9) + " x"] {
      #expect(try fault("- poll: \(typed)\n") == MarkdownFault(file: "a.md", line: 3, problem: .agenda(.noPoll(typed, limit: 9))))
    }
    #expect(try fault("- poll: a / b / c\n- poll: ja\n").problem == .agenda(.wishTwice(AgendaWish.poll.names)))
    #expect(try fault("- poll: ja\n- poll: a / b / c\n").problem == .agenda(.wishTwice(AgendaWish.poll.names)))
    #expect(
      try fault(String(repeating: "- poll: a / b / c\n", count: 10))
        == MarkdownFault(file: "a.md", line: 12, problem: .agenda(.tooManyPolls(limit: 9))))
    #expect(
      try fault("- poll: jaa\n").message(in: .nl)
        == "a.md, regel 3: ‘jaa’ is geen ja of nee, en geen vraag met antwoorden. Schrijf een vraag en 2 tot en met 9 antwoorden, "
        + "met schuine strepen ertussen: ‘poll: Wie begint? / wij / de gemeente’.")
  }

  @Test("a theme has many names", arguments: ["Sociaal beheer", "beheer", "4", "4. sociaal beheer", "social management"])
  func themes(name: String) throws {
    #expect(try items("- thema: \(name)\n").first?.does.theme == .socialManagement)
    #expect(try items("- theme: \(name)\n", .en).first?.does.theme == .socialManagement)
  }

  @Test("an unknown theme is answered with the five")
  func unknownTheme() throws {
    #expect(
      try fault("- thema: 6\n").message(in: .nl)
        == "a.md, regel 3: ‘6’ kan niet bij ‘thema’. Kies uit Bewonerssamenstelling, Bestaande woningvoorraad, Nieuwbouw, Sociaal beheer, "
        + "Lokale samenwerking.")
  }

  @Test("a break calls everybody back and shows the clock, unless the stop says otherwise")
  func pause() throws {
    let pause = try #require(try items("- pauze: ja\n").first).does
    #expect(pause.isBreak == true && pause.mode == .back && pause.shows == .timer)
    let line = try #require(try items("- break: yes\n- groups: at work\n- plenary: board\n", .en).first).does
    #expect(line.isBreak == true && line.mode == .work && line.shows == .board)
    #expect(try items("- pauze: nee\n").first?.does.mode == nil)
  }

  @Test("the order of feedback and the time to spare are said in a word")
  func orderAndBuffer() throws {
    #expect(try items("- volgorde: case\n").first?.does.feedbackOrder == .caseStudy)
    #expect(try items("- order: number\n", .en).first?.does.feedbackOrder == .number)
    #expect(try items("- uitloop: ja\n").first?.isBuffer == true && items("").first?.isBuffer == false)
    #expect(try items("- spare time: yes\n", .en).first?.isBuffer == true)
  }

  @Test("a second language fills in what is said, what is kept in mind, and the questions")
  func translated() throws {
    let dutch = Agenda(title: Phrase(nl: "T", en: ""), items: try items("- poll: Wie? / wij / zij\n> Zeg dit.\n\nLet op.\n"))
    let english = Agenda(title: Phrase(nl: "", en: "T"), items: try items("- poll: Who? / we / they\n> Say this.\n\nMind.\n", .en))
    let item = dutch.translated(by: english).items[0]
    #expect(item.say == Phrase(nl: "Zeg dit.", en: "Say this.") && item.note == Phrase(nl: "Let op.", en: "Mind."))
    #expect(item.polls[0].question == Phrase(nl: "Wie?", en: "Who?") && item.polls[0].options[1] == Phrase(nl: "zij", en: "they"))
  }
}
