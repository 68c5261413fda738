// Agendas: those that come with the program, and what somebody's own may look like.
import Testing

@testable import Board
@testable import Cases

@Suite struct AgendaTests {
  private func read(_ text: String, _ language: Language = .nl) throws -> Agenda {
    try Agenda.parse(MarkdownFile(name: "a.md", bytes: Array(text.utf8)), language: language)
  }

  private func problem(_ text: String) throws -> MarkdownFault {
    try #require(throws: MarkdownFault.self) { try read(text) }
  }

  @Test("the usual session is the script of 90 minutes")
  func session() throws {
    let agenda = try Agenda.builtIn()
    #expect(
      agenda.map(\.id) == [
        "welkom", "poll", "vertrekpunt", "eindpunt", "interventies", "andermans-bril", "pakket", "terugkoppeling", "stemmen", "opbrengst",
        "slot", "uitloop",
      ])
    #expect(agenda.map(\.minutes) == [8, 4, 10, 8, 14, 6, 8, 14, 5, 6, 3, 4])
    #expect(agenda.reduce(0) { $0 + $1.minutes } == 90)
    var welcome = AgendaItem.Effects()
    welcome.mode = .welcome
    welcome.shows = .welcome
    welcome.isHidden = true
    welcome.alternatesCases = true
    #expect(agenda[0].does == welcome)
    var start = AgendaItem.Effects()
    start.step = .start
    start.isLed = true
    start.mode = .quiet
    start.shows = .question
    #expect(agenda[2].does == start)
    #expect(agenda[1].does.asksPoll == true && agenda[8].does.ballot == .picks && agenda[7].does.isHidden == false)
    #expect(agenda[4].does.isLed == false && agenda[4].does.mode == .quiet, "a minute alone on paper before anybody types")
    #expect(agenda[5].does.isBreak == true && agenda[5].does.mode == .perspective, "a break is a line and no lock")
    #expect(agenda.map(\.isBuffer) == Array(repeating: false, count: 11) + [true])
  }

  @Test("both languages of an agenda have the same stops, minutes and effects, and every title in both", arguments: Agenda.BuiltIn.allCases)
  func languages(name: Agenda.BuiltIn) throws {
    let dutch = try Agenda.parse(name.markdown(.nl), language: .nl).items
    let english = try Agenda.parse(name.markdown(.en), language: .en).items
    #expect(dutch.map(\.minutes) == english.map(\.minutes))
    #expect(dutch.map(\.does) == english.map(\.does))
    for item in try name.agenda().items {
      #expect(!item.title.nl.isEmpty && !item.title.en.isEmpty)
      for text in [item.say, item.note] { #expect(text.nl.isEmpty == text.en.isEmpty, "\(item.id)") }
      #expect(!item.say.nl.isEmpty || item.isBuffer, "\(item.id) has nothing to say")
    }
  }

  @Test(
    "every agenda begins step 3 with a minute alone on paper, and has a break halfway that locks nobody out",
    arguments: Agenda.BuiltIn.allCases)
  func helpful(name: Agenda.BuiltIn) throws {
    let items = try name.agenda().items
    let third = try #require(items.first { $0.does.step == .interventions })
    #expect(third.does.mode == .quiet && third.say.nl.contains("op papier") && third.say.en.contains("on paper"))
    #expect(items.contains { ($0.say.nl + $0.note.nl).contains("pauze") })
    for item in items where item.does.isBreak == true { #expect(item.does.mode != .back && item.does.isClosed != true, "\(item.id)") }
  }

  @Test("the internal talk ends in who and when, over the packages")
  func whoAndWhen() throws {
    let last = try #require(try Agenda.BuiltIn.internal.agenda().items.last)
    #expect(last.id == "wie-en-wanneer" && last.does.shows == .packages && last.say.nl.contains("datum"))
  }

  @Test("an agenda on one theme opens the board in it from step interventions on, and in nothing else differs")
  func onTheme() throws {
    let agenda = try Agenda.BuiltIn.oneTheme.agenda()
    let themed = agenda.onTheme(.socialManagement)
    #expect(themed.items.compactMap(\.does.theme) == [.socialManagement])
    #expect(themed.items.first { $0.does.theme != nil }?.does.step == .interventions)
    #expect(themed.items.map(\.id) == agenda.items.map(\.id) && themed.items.map(\.say) == agenda.items.map(\.say))
    #expect(try read("# T\n## a · 1 min\n").onTheme(.newConstruction).items[0].does.theme == .newConstruction)
  }

  @Test(
    "the agendas take as long as they say",
    arguments: [(Agenda.BuiltIn.session, 90), (.internal, 60), (.partners, 75), (.oneTheme, 60), (.oneTwoFourAll, 45)])
  func length(name: Agenda.BuiltIn, minutes: Int) throws {
    let agenda = try name.agenda()
    #expect(agenda.items.reduce(0) { $0 + $1.minutes } == minutes)
    #expect(agenda.title.nl.contains(String(minutes)) && agenda.title.en.contains(String(minutes)))
  }

  @Test("a stop says how long it takes in many ways", arguments: ["· 10 min", "(10 minuten)", ", 10 min.", "- 10 minutes", "10min"])
  func minutes(ending: String) throws {
    let item = try #require(try read("# T\n\n## Vertrekpunt \(ending)\n").items.first)
    #expect(item.title.nl == "Vertrekpunt" && item.minutes == 10 && item.id == "vertrekpunt")
  }

  @Test("words to the facilitator are kept as they are, also when they look like a wish; what stands above the first stop is not")
  func words() throws {
    let agenda = try read(
      "# T\n\nVooraf.\n- stap: dit is geen stop\n\n## Eén · 5 min\n\n* Stap: Eindpunt\n\nLet op:\n- neem pennen mee\n### Kop\n- x: y\n")
    var does = AgendaItem.Effects()
    does.step = .end
    let note = Phrase(nl: "Let op:\n- neem pennen mee\n\nKop\n\n- x: y", en: "")
    #expect(agenda.items == [AgendaItem(id: "een", title: Phrase(nl: "Eén", en: ""), minutes: 5, does: does, note: note)])
  }

  @Test("who asks for the poll's screen or the vote's gets a poll or a vote, unless they say otherwise")
  func implied() throws {
    let items = try read(
      "# T\n## a · 1 min\n- groepen: poll\n## b · 1 min\n- groepen: stemmen\n## c · 1 min\n- groups: poll\n- poll: nee\n"
    ).items
    #expect(items[0].does.asksPoll == true && items[1].does.ballot == .picks && items[2].does.asksPoll == false)
  }

  @Test("stops that are called the same are told apart, and a stop may have a short name of its own")
  func names() throws {
    let items = try read("# T\n## Pauze · 5 min\n## Pauze · 5 min\n## 🙂 · 1 min\n## Heel lang · 1 min\n- naam: Kort!\n").items
    #expect(items.map(\.id) == ["pauze", "pauze-2", "stop", "kort"])
  }

  @Test("what no agenda can be made from is refused at its line")
  func refused() throws {
    #expect(try problem("# T\n") == MarkdownFault(file: "a.md", line: 1, problem: .agenda(.stopsMissing)))
    #expect(try problem("## a · 1 min\n").problem == .missingTitle)
    #expect(try problem("# T\n\n## Pauze\n") == MarkdownFault(file: "a.md", line: 3, problem: .agenda(.minutesMissing(stop: "Pauze"))))
    #expect(try problem("# T\n## · 10 min\n").problem == .agenda(.minutesMissing(stop: "· 10 min")))
    #expect(try problem("# T\n## a · 1441 min\n").problem == .agenda(.tooManyMinutes(stop: "a", limit: 1_440)))
    #expect(try problem("# T\n## a · 99999999999999999999 min\n").problem == .agenda(.tooManyMinutes(stop: "a", limit: 1_440)))
    #expect(
      try problem("# T\n" + String(repeating: "## a · 1 min\n", count: 41))
        == MarkdownFault(file: "a.md", line: 42, problem: .agenda(.tooManyStops(limit: 40))))
    #expect(
      try problem("# T\n## a · 1 min\n- grop: x\n")
        == MarkdownFault(file: "a.md", line: 3, problem: .agenda(.unknownWish("grop", known: AgendaWish.allCases.map(\.names)))))
    #expect(try problem("# T\n## a · 1 min\n- stap: eindpunt\n- step: end\n").problem == .agenda(.wishTwice(AgendaWish.step.names)))
    #expect(
      try problem("# T\n## a · 1 min\n- stap: straks\n").message(in: .nl)
        == "a.md, regel 3: ‘straks’ kan niet bij ‘stap’. Kies uit vertrekpunt, eindpunt, interventies.")
    #expect(
      try problem("# T\n## \(String(repeating: "a", count: 121)) · 1 min\n").problem == .tooLong(.stopTitle, scalars: 121, limit: 120))
  }

  @Test("every word that an agenda can use is understood in both languages")
  func vocabulary() {
    for wish in AgendaWish.allCases {
      #expect(AgendaWish(wish.names.nl) == wish && AgendaWish(wish.names.en) == wish)
      for value in wish.values { #expect(wish.word(for: value.title.nl) == value.word && wish.word(for: value.title.en) == value.word) }
    }
  }
}
