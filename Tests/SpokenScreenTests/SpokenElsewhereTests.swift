// Drafts of the spoken screen that another screen of the group may want, and what it says about drafts that are changes or too long.
import Board
import ScenarioKit
import ScreenKit
import SpokenScreen
import Testing

@Suite("A draft in spoken order that two screens may want") struct SpokenElsewhereTests {
  private var screen: SpokenScreen
  private var board: Board
  private var uptime: Int64 = 1_000

  private var now: Moment { Moment(wall: Instant(milliseconds: 1_770_123_600_000 + uptime), uptime: uptime) }

  init() throws { (screen, board) = try Self.open() }

  private static func open(_ drafts: [Draft] = [], more: String = "") throws -> (SpokenScreen, Board) {
    let text = "title x\ngroup 4\nnote 4 1 K Een tuin voor kinderen\nsession all mode work\n\(more)screen\n"
    let board = try Stage(Scenario(file: "x", text: text)).model.board
    var setup = Setup(language: .nl, writer: WriterID(bits: 0x59), group: "4", drafts: drafts)
    setup.hasShelf = true
    var screen = SpokenScreen(setup, board: board, at: Moment(wall: Instant(milliseconds: 1_770_123_600_000), uptime: 0))
    _ = screen.start()
    _ = screen.takeLines()
    return (screen, board)
  }

  private mutating func type(_ lines: String...) -> [Effect] {
    lines.flatMap { line in
      uptime += 600
      return screen.take(line: line, at: now)
    }
  }

  private mutating func hear(_ news: ShelfNews) -> [Effect] { screen.hear(.shelf(news), at: now) }

  private func requests(_ effects: [Effect]) -> [ShelfRequest] {
    effects.compactMap { if case .shelf(let request) = $0 { request } else { nil } }
  }

  private func texts(_ effects: [Effect]) -> [String] {
    effects.flatMap { effect -> [String] in
      guard case .append(let events) = effect else { return [] }
      return events.filter(\.makesNote).flatMap(\.set).filter { $0.field == .text }.compactMap(\.value.text)
    }
  }

  @Test("has a name, and is shared when it is known that no other screen has it", arguments: [false, true])
  mutating func claimed(isLost: Bool) throws {
    _ = type("4", "1", "1", "Mevrouw Jansen helpt")
    let draft = try #require(screen.keptDrafts.first)
    let id = try #require(draft.id)
    let asked = type("1")
    #expect(requests(asked) == [.claim([draft])] && texts(asked).isEmpty)
    let heard = hear(.claimed([draft], lost: isLost ? [LostDraft(id: id, hasMore: false)] : []))
    #expect(texts(heard) == (isLost ? [] : ["Mevrouw Jansen helpt"]))
    #expect(screen.takeLines().contains("Op het andere scherm is dit verder geschreven.") == isLost)
    #expect(!screen.keptDrafts.contains { $0.id == id })
    // Before the note leaves, it is known as which event it does.
    guard !isLost else { return }
    let order = heard.compactMap { effect -> String? in
      switch effect {
      case .shelf(.shares(id, as: _)): "shares"
      case .append(let events): events.contains(where: \.makesNote) ? "append" : nil
      default: nil
      }
    }
    #expect(order == ["shares", "append"])
  }

  @Test("that another screen took over goes, and what was typed here since stays", arguments: [false, true])
  mutating func lost(hasMore: Bool) throws {
    _ = type("4", "1", "1", "Mevrouw Jansen helpt", "")
    let id = try #require(screen.keptDrafts.first?.id)
    _ = hear(.lost([LostDraft(id: id, hasMore: hasMore)]))
    #expect(screen.keptDrafts.map(\.text) == (hasMore ? ["Mevrouw Jansen helpt"] : []))
    #expect(screen.keptDrafts.allSatisfy { $0.id != id && $0.id != nil })
    #expect(screen.takeLines().contains { $0.hasPrefix("Op het andere scherm is dit verder geschreven.") })
  }

  private func theirs() -> Draft {
    var draft = Draft(purpose: .newNote, caseID: "a", theme: .residentMix, horizon: .short, text: "Samen eten")
    draft.id = "other-1"
    return draft
  }

  @Test("of another screen is told, and taken over when it is silent there", arguments: [false, true])
  mutating func elsewhere(isSilent: Bool) {
    let touched = now.wall.adding(isSilent ? -20_000 : 0)
    _ = hear(.elsewhere([ElsewhereDraft(theirs(), touched: touched)]))
    _ = type("18")
    let told = screen.takeLines()
    #expect(told.contains { $0.contains("Op een ander scherm staat nog") && $0.contains("‘Samen eten’") })
    #expect(!told.contains("Alles wat je typte, is gedeeld."))
    guard isSilent else { return #expect(told.contains { $0.contains("Is het daar 10 s stil") }) }
    let asked = type("1")
    guard case .takeOver(let draft, let id, _)? = requests(asked).last else {
      Issue.record("nothing is asked")
      return
    }
    #expect(draft == theirs())
    var own = draft
    (own.id, own.from) = (id, draft.id)
    _ = hear(.takenOver(own))
    #expect(screen.keptDrafts == [own] && screen.takeLines().contains { $0.contains("Je was hier aan het schrijven") })
  }

  @Test("that is a change says of what", arguments: ["edit", "building", "details"]) mutating func change(kind: String) throws {
    let note = try #require(board.allNotes.first { $0.text == "Een tuin voor kinderen" })
    let purpose: Draft.Purpose = ["edit": .editing(note.id), "building": .building(on: note.id)][kind] ?? .details(note.id)
    var draft = Draft(
      purpose: purpose, caseID: note.caseID, theme: .residentMix, horizon: .short, text: kind == "details" ? "" : "Een tuin voor ouderen")
    if kind == "details" { draft.answers = ["who": "huismeester"] }
    (screen, _) = try Self.open([draft])
    _ = type("0", "18")
    let words = ["edit": ", in plaats van ‘Een tuin voor kinderen’", "building": ", bouwt voort op ‘Een tuin voor kinderen’"]
    let told = screen.takeLines()
    #expect(told.contains { $0.contains(words[kind] ?? "wat bij de notitie ‘Een tuin voor kinderen’ hoort") }, "\(told)")
  }

  @Test("that is too long is kept, says by how much, and can be made shorter", arguments: ["1", "2", "3"])
  mutating func tooLong(way: String) throws {
    let text = String(repeating: "woord ", count: Limits.textScalars / 6) + "en nog veel meer hierachter"
    let asked = type("4", "1", "1", text)
    #expect(texts(asked).isEmpty && screen.keptDrafts.map(\.text) == [text])
    let over = text.unicodeScalars.count - Limits.textScalars
    #expect(screen.takeLines().contains { $0.contains("Dit is \(over) tekens te lang") })
    let shared: [Effect]
    switch way {
    case "1": shared = type("1", "Kort")
    case "2": shared = type("2")
    default: shared = type("3", "en nog veel meer hierachter", "nu")
    }
    // It was on disk: another screen may have it.
    guard case .claim(let drafts)? = requests(shared).last else {
      Issue.record("nothing is asked")
      return
    }
    let told = try #require(texts(hear(.claimed(drafts, lost: []))).first)
    #expect(told.unicodeScalars.count <= Limits.textScalars && !screen.keptDrafts.contains { $0.text == text })
    #expect(told.hasSuffix(["1": "Kort", "2": "woord en"][way] ?? "nu"))
  }
}
