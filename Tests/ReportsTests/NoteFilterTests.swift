// Filters and orders of notes.
import Testing

@testable import Board
@testable import Reports
@testable import Review

@Suite struct NoteFilterTests {
  private let board: Board

  init() {
    var sample = Sample()
    sample.note("Coördinatie met @huurders #licht", "flat", .socialManagement, .short, group: "1", role: "Huurder")
    sample.note("Nieuwe trap", "dorp", .newConstruction, .long, group: "2", [Assignment(.level, .text("straat"))])
    sample.note("Buurtkamer", "flat", .localCooperation, .short, group: "2", [Assignment(.who, .list([.text("Gemeente")]))])
    sample.note("Van de begeleider", "flat", .localCooperation, .long, group: nil)
    board = sample.board
  }

  private func texts(_ change: (inout NoteFilter) -> Void) -> [String] {
    var filter = NoteFilter()
    change(&filter)
    return filter.matching(board.allNotes).map { String($0.text.prefix(5)) }
  }

  @Test("without filters every note is there, in the board's order") func all() {
    #expect(texts { _ in } == ["Coörd", "Buurt", "Van d", "Nieuw"])
    #expect(NoteFilter().isEmpty)
  }

  @Test("several values of one filter: one is enough") func either() {
    #expect(texts { $0.groups = ["1", "2"] } == ["Coörd", "Buurt", "Nieuw"])
  }

  @Test("different filters must all fit") func both() {
    #expect(texts { ($0.groups, $0.cases) = (["2"], ["flat"]) } == ["Buurt"])
    #expect(texts { ($0.groups, $0.horizons) = (["2"], [.long]) } == ["Nieuw"])
    #expect(texts { ($0.groups, $0.themes) = (["1"], [.newConstruction]) } == [])
  }

  @Test("text, roles, names and tags are found without capitals, accents and signs") func folded() {
    #expect(texts { $0.texts = ["COORDINATIE"] } == ["Coörd"])
    #expect(texts { $0.texts = ["trap", "kamer"] } == ["Buurt", "Nieuw"])
    #expect(texts { $0.roles = ["huurder"] } == ["Coörd"])
    #expect(texts { $0.who = ["@gemeente", "HUURDERS"] } == ["Coörd", "Buurt"])
    #expect(texts { $0.tags = ["#Licht"] } == ["Coörd"])
    #expect(texts { $0.tags = ["lich"] } == [])
  }

  @Test("a note without a level fits no level, one of a step only that step") func levels() {
    #expect(texts { $0.levels = [.street] } == ["Nieuw"])
    #expect(texts { $0.steps = [.start] } == [])
    #expect(texts { $0.steps = [.interventions] }.count == 4)
  }

  @Test(
    "orders",
    arguments: [
      (NoteOrder.board, ["Coörd", "Buurt", "Van d", "Nieuw"]), (.time, ["Coörd", "Nieuw", "Buurt", "Van d"]),
      (.group, ["Coörd", "Buurt", "Nieuw", "Van d"]), (.theme, ["Nieuw", "Coörd", "Buurt", "Van d"]),
    ])
  func orders(_ order: NoteOrder, _ texts: [String]) {
    #expect(order.sorted(board.allNotes, on: board).map { String($0.text.prefix(5)) } == texts)
  }
}
