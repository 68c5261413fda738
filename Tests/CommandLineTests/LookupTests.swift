// What somebody typed for a case, a theme, a group or a note, and the one that was meant.
import App
import Board
import BoardFile
import Cases
import Testing

@testable import praatplaat

@Suite struct LookupTests {
  private let board: Board

  init() throws {
    let steps = setup(of: newBoardID(), plate: try .builtIn(), cases: try CaseText.builtIn(), groups: 12)
    board = Self.board(of: steps.map { ($0.thing, $0.set) })
  }

  private static func board(of things: [(thing: ThingID, set: [Assignment])]) -> Board {
    var (board, pen) = (Board(), Pen(writer: newWriterID(), author: Author()))
    for step in things {
      if let event = pen.change(step.thing, step.set, on: board, at: Instant(milliseconds: 0)) { board.apply(event) }
    }
    return board
  }

  @Test(
    "cases by number, slug, title and the beginning of them, without capitals",
    arguments: [
      ("1", "maisonnettes"), ("2", "dorp"), ("dorp", "dorp"), ("DORP", "dorp"), ("mai", "maisonnettes"),
      ("Maisonnettes uit", "maisonnettes"),
      ("een dorp", "dorp"),
    ])
  func cases(_ typed: String, _ id: CaseID) throws { #expect(try board.caseID(typed) == id) }

  @Test(
    "themes in both languages, and by their short names",
    arguments: [
      ("4", Theme.socialManagement), ("sociaal-beheer", .socialManagement), ("soc", .socialManagement), ("Beheer", .socialManagement),
      ("nieuw", .newConstruction), ("new", .newConstruction), ("existing stock", .existingStock), ("bestaande", .existingStock),
      ("lok", .localCooperation), ("samenst", .residentMix),
    ])
  func themes(_ typed: String, _ theme: Theme) throws { #expect(try board.theme(typed) == theme) }

  @Test(
    "horizons, steps and levels",
    arguments: [("short", Horizon.short), ("kort", .short), ("k", .short), ("s", .short), ("long", .long), ("lang", .long), ("l", .long)])
  func horizons(_ typed: String, _ horizon: Horizon) throws {
    #expect(try Horizon.named(typed) == horizon)
    #expect(try Step.named("vertrek") == .start && Step.named("interventions") == .interventions)
    #expect(try Step.named("1") == .start && Step.named("2") == .end && Step.named("3") == .interventions)
    #expect(throws: Refusal.self) { try Step.named("4") }
    #expect(try Level.named("2") == .street && Level.named("neighborhood") == .neighbourhood && Level.named("stad") == .city)
  }

  @Test("a number is never the beginning of another") func numbers() throws {
    #expect(try board.groupID("1") == "1")
    #expect(try board.groupID("12") == "12")
    #expect(try board.groupID("07") == "7")
    #expect(throws: Refusal.self) { try board.groupID("13") }
    #expect(throws: Refusal.self) { try board.groupID("0") }
  }

  @Test("groups with names are counted; without groups any sound name will do") func groupNames() throws {
    let named = Self.board(
      of: ["noord", "zuid-oost", "zuid-west"].map { (ThingID(.group, $0), [Assignment(.removed, .flag(false))]) })
    #expect(try named.groupID("2") == "zuid-oost")
    #expect(try named.groupID("no") == "noord")
    #expect(throws: Refusal.ambiguous(.group, "zuid", candidates: [Phrase(both: "2 zuid-oost"), Phrase(both: "3 zuid-west")])) {
      try named.groupID("zuid")
    }
    #expect(try Board().groupID("kantoor-3") == "kantoor-3")
    #expect(throws: Refusal.unknown(.group, "Kamer 3", known: [])) { try Board().groupID("Kamer 3") }
  }

  @Test("what is not known is answered with what there is; what is not clear with what it could be") func refused() {
    #expect(throws: Refusal.unknown(.caseStudy, "flat", known: [Phrase(both: "1 maisonnettes"), Phrase(both: "2 dorp")])) {
      try board.caseID("flat")
    }
    #expect(throws: Refusal.unknown(.caseStudy, "", known: [Phrase(both: "1 maisonnettes"), Phrase(both: "2 dorp")])) {
      try board.caseID("")
    }
    #expect(
      throws: Refusal.ambiguous(
        .theme, "samen",
        candidates: [
          Phrase(nl: "1 bewonerssamenstelling", en: "1 Resident mix"), Phrase(nl: "5 lokale-samenwerking", en: "5 Local cooperation"),
        ]
      )
    ) { try board.theme("samen") }
    #expect(throws: Refusal.unknown(.format, "xml", known: [Phrase(both: "a"), Phrase(both: "b")])) {
      try Option.format.value("xml", otherwise: Letter.a)
    }
  }

  @Test("a perspective is one that is known, by its name or its beginning in either language, or what was typed") func perspectives() throws
  {
    #expect(try perspective("HUUR") == "huurder" && perspective("tenant") == "huurder" && perspective("housing") == "consulent wonen")
    #expect(try perspective("wijkbeheerder") == "wijkbeheerder")
    #expect(throws: Refusal.self) { try perspective("po\u{1B}") }
    // Police, and policy and strategy.
    #expect(throws: Refusal.ambiguous(.role, "poli", candidates: [Phrase(both: "beleid en strategie"), Phrase(both: "politie")])) {
      try perspective("poli")
    }
  }

  @Test("yes and no, in both languages") func yesAndNo() throws {
    #expect(try Option.led.isYes("yes") && Option.led.isYes("Ja") && !Option.led.isYes("n") && !Option.led.isYes("nee"))
    #expect(throws: Refusal.unknown(.led, "x", known: [Phrase(both: "yes"), Phrase(both: "no")])) { try Option.led.isYes("x") }
  }

  private enum Letter: String, CaseIterable { case a, b }
}
