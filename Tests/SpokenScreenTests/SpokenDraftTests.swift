// What a group typed in spoken order and did not share: what is kept, and what the facilitator hears of it.
import Board
import ScenarioKit
import ScreenKit
import SpokenScreen
import Testing

@Suite("Drafts of the spoken screen") struct SpokenDraftTests {
  private var screen: SpokenScreen
  private var uptime: Int64 = 1_000

  private var now: Moment { Moment(wall: Instant(milliseconds: 1_770_123_600_000 + uptime), uptime: uptime) }

  init() throws {
    let text = "title x\ngroup 4\nsession all mode work\nscreen\n"
    let board = try Stage(Scenario(file: "x", text: text)).model.board
    let moment = Moment(wall: Instant(milliseconds: 1_770_123_600_000), uptime: 0)
    screen = SpokenScreen(Setup(language: .nl, writer: WriterID(bits: 0x59), group: "4"), board: board, at: moment)
    _ = screen.start()
  }

  private mutating func type(_ lines: String...) -> [Effect] {
    lines.flatMap { line in
      uptime += 10
      return screen.take(line: line, at: now)
    }
  }

  @Test("a text that is asked about is on disk before there is an answer, and off it when it is shared") mutating func kept() {
    let asked = type("4", "4", "1", "Mevrouw Jansen helpt")
    #expect(asked.contains { if case .keepDrafts(let drafts) = $0 { drafts.map(\.text) == ["Mevrouw Jansen helpt"] } else { false } })
    #expect(!asked.contains { if case .append = $0 { true } else { false } })
    let shared = type("2", "Een bewoner")
    #expect(shared.contains { if case .append = $0 { true } else { false } })
    #expect(shared.last { if case .keepDrafts = $0 { true } else { false } } == .keepDrafts(screen.keptDrafts))
    #expect(!screen.keptDrafts.contains { $0.text.contains("Jansen") })
  }

  @Test("a line that nobody ended is a draft where a text was asked for, and nothing where a number was") mutating func unfinished() {
    let isAnswer = !screen.keep(unfinished: "Een half")
    _ = type("4", "4", "1")
    let isKept = screen.keep(unfinished: "Een half")
    #expect(isAnswer && isKept)
    #expect(screen.keptDrafts.map(\.text) == ["Een half"])
  }

  @Test("at another step the facilitator hears how many drafts there are, and when they are shared that there are none")
  mutating func counted() {
    _ = type("4", "4", "1", "Mevrouw Jansen helpt", "")
    #expect(drafts(in: type("9", "1")) == [.number(1)])
    #expect(drafts(in: type("18", "3")) == [.null])
  }

  /// What is written about the number of drafts.
  private func drafts(in effects: [Effect]) -> [Value] {
    effects.flatMap { effect -> [Value] in
      guard case .append(let events) = effect else { return [] }
      return events.flatMap(\.set).filter { $0.field == .drafts }.map(\.value)
    }
  }
}
