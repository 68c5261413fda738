// A new board's first events, written by a pen, folded, and read back as screens do.
import Testing

@testable import Board
@testable import Cases

@Suite struct SetupTests {
  private let id = BoardID(high: 1, low: 2)

  private func board(_ steps: [ThingChange]) -> Board {
    var pen = Pen(writer: WriterID(bits: 7), author: Author(isFacilitator: true))
    var board = Board()
    for step in steps {
      if let event = pen.change(step.thing, step.set, on: board, at: Instant(milliseconds: 1)) { board.apply(event) }
    }
    return board
  }

  @Test("what comes with the program is read back from the board as it was")
  func builtIn() throws {
    let (plate, cases) = (try Plate.builtIn(), try CaseText.builtIn())
    let board = board(setup(of: id, plate: plate, cases: cases, groups: 4))
    #expect(board.title?[.nl] == "Praatplaat leefbaarheid")
    #expect(board.value(.text, of: ThingID(.board, id.text))?.localized == plate.intro)
    #expect(board.caseStudies == cases.map { CaseStudy(id: CaseID($0.slug), title: $0.title, text: $0.text) })
    for theme in plate.themes {
      #expect(board.title(of: theme.theme) == theme.title)
      #expect(board.question(of: theme.theme) == theme.question)
      let expected = theme.cards.map {
        Card(id: $0.slug, theme: theme.theme, title: $0.title, text: $0.text, level: $0.level, source: $0.source)
      }
      #expect(board.cards(of: theme.theme) == expected)
    }
    #expect(board.groups == (1...4).map { Group(id: GroupID(String($0)), title: nil, table: nil, isOpened: false) })
  }

  @Test("every step makes a thing of its own, so that each is one event at tick 1")
  func once() throws {
    let steps = setup(
      of: id, plate: try Plate.builtIn(), cases: try CaseText.builtIn(), groups: 20, agenda: try Agenda.builtIn())
    #expect(Set(steps.map(\.thing)).count == steps.count)
    #expect(steps.count == 1 + 5 + 25 + 2 + 20 + 12)
    #expect(steps.allSatisfy { !$0.set.isEmpty })
    #expect(board(steps).events.allSatisfy { $0.tick == 1 })
  }

  @Test("an agenda lies ready on the board, and nobody is in a session by it")
  func agenda() throws {
    let agenda = try Agenda.builtIn()
    let board = board(setup(of: id, plate: try Plate.builtIn(), cases: [], groups: 2, agenda: agenda))
    #expect(board.agenda == agenda)
    #expect(!board.isInSession && board.agendaStop == nil && board.step(of: "1") == .interventions && !board.hidesGroups)
  }

  @Test("a session's own title replaces the plate's")
  func title() throws {
    let steps = setup(of: id, title: Phrase(nl: "Team Zuid", en: ""), plate: try Plate.builtIn(), cases: [], groups: 1)
    #expect(board(steps).title?[.nl] == "Team Zuid")
  }

  @Test(
    "the number of groups is kept between none and what a board holds",
    arguments: [(-3, 0), (0, 0), (1, 1), (99, 99), (.max, 99), (Int.min, 0)])
  func groups(asked: Int, got: Int) throws {
    let plate = try Plate.parse(markdown("# P\n" + fiveThemes), language: .nl)
    let board = board(setup(of: id, plate: plate, cases: [], groups: asked))
    #expect(board.groups.map(\.id) == (0..<got).map { GroupID(String($0 + 1)) })
  }

  @Test("somebody's own plate in one language is read in both")
  func ownPlate() throws {
    let plate = try Plate.parse(markdown("# P\n\(fiveThemes)> Met wie?\n### Kaart\nwijk\n"), language: .nl)
    let board = board(setup(of: id, plate: plate, cases: [], groups: 1))
    #expect(board.question(of: .localCooperation)?[.en] == "Met wie?")
    #expect(board.question(of: .newConstruction) == nil)
    let card = try #require(board.cards(of: .localCooperation).first)
    #expect(card.title[.en] == "Kaart")
    #expect(card.source.isEmpty && card.text[.nl].isEmpty)
  }
}
