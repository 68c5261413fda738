// What is true of a screen whatever anybody does, tried with seeded random walks over all sizes.
import Board
import CSystem
import Canvas
import ScenarioKit
import SeedKit
import Testing

@testable import App
@testable import GroupScreen
@testable import NoteBoard
@testable import ScreenKit

private let hasUTF8 = setlocale(LC_CTYPE, "C.UTF-8") != nil

/// Eight walks, in every layout.
private let seeds: [UInt64] = Array(1...8)

private func begin(_ seed: UInt64, notes: Int = 12, asks: Bool = false) -> Walk {
  Walk(
    seed: seed, size: Walk.sizes[Int(seed) % Walk.sizes.count], notes: notes, group: asks ? nil : "1", language: seed % 3 == 0 ? .en : .nl)
}

@Suite("Model") struct ModelTests {
  init() { #expect(hasUTF8) }

  @Test("whatever happens, the frame has the size of the screen and the cursor is inside it", arguments: seeds)
  func frames(seed: UInt64) {
    var walk = begin(seed, asks: seed % 4 == 0)
    for step in 0..<700 {
      walk.send(walk.anything())
      if step % 25 != 0, walk.screen.size.width * walk.screen.size.height > 1_000 { continue }
      let frame = walk.model.view()
      #expect(frame.grid.size == walk.screen.size, "seed \(seed), step \(step)")
      if let cursor = frame.cursor { #expect(frame.grid.bounds.contains(cursor), "seed \(seed), step \(step)") }
    }
  }

  @Test("every size from 1×1 draws, in every state of the screen", arguments: [UInt64(1), 2, 3])
  func sizes(seed: UInt64) {
    var walk = begin(seed)
    for width in stride(from: 1, through: 220, by: 7) {
      walk.send(.resized(Size(width: width, height: walk.random.number(1...70))))
      for _ in 0..<3 { walk.send(.key(walk.key())) }
      #expect(walk.model.view().grid.size == walk.screen.size)
    }
  }

  @Test("the same screen gives the same frame", arguments: seeds.prefix(3)) func pure(seed: UInt64) {
    var walk = begin(seed)
    for _ in 0..<40 {
      for _ in 0..<5 { walk.send(walk.anything()) }
      #expect(walk.model.view() == walk.model.view())
    }
  }

  @Test("what is remembered of the last picture is what would be drawn anew", arguments: seeds) func remembered(seed: UInt64) {
    var walk = begin(seed, notes: seed % 2 == 0 ? 12 : 60)
    for step in 0..<250 {
      walk.send(walk.anything())
      #expect(walk.model.view() == walk.model.forgettingPictures.view(), "seed \(seed), step \(step)")
    }
  }

  @Test("no key loses what was half-written, but those that are for removing", arguments: seeds) func drafts(seed: UInt64) {
    var walk = begin(seed, notes: 4)
    let removing: Set<Key> = [
      .backspace, .delete, .ctrlBackspace, .altBackspace, .ctrlDelete, .ctrl("w"), .ctrl("u"), .ctrl("k"), .ctrl("z"),
    ]
    for step in 0..<700 {
      let before = walk.screen
      let event = walk.random.oneIn(6) ? walk.anything() : .key(walk.key())
      walk.send(event)
      if case .key(let key) = event, removing.contains(key) { continue }
      let after = walk.screen
      for text in before.halfTexts where !after.keeps(text, since: before) {
        Issue.record("seed \(seed), step \(step): \(event) lost ‘\(text)’")
      }
    }
  }

  @Test(
    "what arrives changes neither what is chosen, nor the text being written, nor the row of the cursor where it need not", arguments: seeds
  )
  func arrivals(seed: UInt64) {
    var walk = begin(seed)
    var seen = 0
    for step in 0..<340 {
      guard walk.random.oneIn(4) else {
        walk.send(walk.random.oneIn(30) ? .resized(walk.size()) : .key(walk.key()))
        continue
      }
      let before = walk.screen
      walk.send(walk.arrival())
      let after = walk.screen
      // A note that opened by itself and is empty holds no step back.
      if before.desk.editor?.isWaiting == true { continue }
      #expect(before.desk.editor == after.desk.editor, "seed \(seed), step \(step)")
      guard before.stage == .board, before.panel == nil, let item = before.desk.cursor.item else { continue }
      // Where the facilitator brings the group elsewhere, or a row comes above the notes, everything moves, and is meant to.
      if before.desk.step != after.desk.step || before.desk.caseID != after.desk.caseID || before.plan.firstLane != after.plan.firstLane {
        continue
      }
      let isThere = after.index(of: item, in: before.cursorCell) != nil
      if isThere { #expect(before.desk.cursor.item == after.desk.cursor.item, "seed \(seed), step \(step)") }
      guard isThere || after.desk.editor != nil, let row = before.view().cursor?.y else { continue }
      // A note that is edited here and removed there is written at the end of its cell; its row stays too.
      let new = after.view().cursor?.y
      #expect(row == new || new.map { mustMove(to: $0, on: after) } ?? false, "seed \(seed), step \(step): from \(row) to \(new ?? -1)")
      seen += 1
    }
    #expect(seen > 20)
  }

  /// Whether what stands on a row had to move there to hide nothing: no row is left on the side that it came from.
  private func mustMove(to row: Int, on screen: GroupScreen) -> Bool {
    let (theme, horizon) = (screen.desk.cursor.theme, screen.desk.cursor.horizon)
    guard let cell = screen.layout().cell(theme, horizon), let here = cell.items.first(where: { $0.rect.y <= row && row < $0.rect.maxY })
    else { return false }
    let above = cell.items.filter { $0.index < here.index }.reduce(0) { $0 + $1.rect.height }
    let below = cell.items.filter { $0.index > here.index }.reduce(0) { $0 + $1.rect.height }
    return here.rect.y == cell.body.rect.y + above || here.rect.maxY + below == cell.body.rect.maxY
  }

  @Test("undoing everything gives the notes as they were, and redoing everything gives them back", arguments: seeds)
  func undo(seed: UInt64) {
    var walk = Walk(seed: seed, size: Walk.sizes[Int(seed) % Walk.sizes.count])
    let first = walk.screen.content
    for _ in 0..<300 { walk.send(.key(walk.key())) }
    walk.send(.key(.escape))
    while walk.screen.panel != nil || walk.screen.desk.editor != nil { walk.send(.key(.escape)) }
    let last = walk.screen.content
    let done = walk.screen.shell.changes.done.count
    for _ in 0..<done { walk.send(.key(.character("u"))) }
    #expect(walk.screen.shell.changes.done.isEmpty)
    #expect(walk.screen.content == first, "seed \(seed)")
    for _ in 0..<done { walk.send(.key(.ctrl("y"))) }
    #expect(walk.screen.content == last, "seed \(seed)")
  }

  @Test("everybody who has the same events has the same board, whatever their order", arguments: seeds) func fold(seed: UInt64) {
    var walk = begin(seed)
    for _ in 0..<500 { walk.send(walk.anything()) }
    #expect(!walk.appended.isEmpty)
    #expect(Board(walk.events.shuffled(using: &walk.random)) == walk.model.board, "seed \(seed)")
  }

  @Test("searching finds every note with the text once before it begins again", arguments: [UInt64](1...4)) func search(seed: UInt64) {
    var walk = Walk(seed: seed, size: Size(width: 120, height: 36), notes: 40)
    let screen = walk.screen
    let cells = Theme.allCases.flatMap { theme in Horizon.allCases.map { screen.cell(theme, $0) } }
    let all = cells.flatMap { screen.board.notes(in: $0, of: screen.sight) }.filter {
      screen.board.note($0)?.text.contains("Licht") == true
    }
    walk.send(.key(.character("/")))
    for letter in "LICHT" { walk.send(.key(.character(letter))) }
    walk.send(.key(.enter))
    var found: [Item?] = [walk.screen.desk.cursor.item]
    for _ in all.dropFirst() {
      walk.send(.key(.character("/")))
      walk.send(.key(.enter))
      found.append(walk.screen.desk.cursor.item)
    }
    #expect(!all.isEmpty)
    #expect(Set(found) == Set(all.map { Item.note($0) }))
  }

  @Test("Tab goes from the projector to the facilitator's screen and back, and nothing that the facilitator sees comes along")
  func otherScreen() throws {
    let lines = ["title t", "groups 2", "as present", "stepnote 2 start Koper", "session 2 hidden yes", "session all shows feedback"]
    var model = try ScenarioKit.Stage(Scenario(file: "tab", text: lines.joined(separator: "\n"))).model
    let before = model.view()
    _ = model.update(.key(.tab), at: model.screen.state.now)
    guard case .host = model.screen else {
      Issue.record("Tab does not lead to the facilitator's screen")
      return
    }
    _ = model.update(.key(.enter), at: model.screen.state.now)
    _ = model.update(.key(.escape), at: model.screen.state.now)
    _ = model.update(.key(.tab), at: model.screen.state.now)
    guard case .plenary = model.screen else {
      Issue.record("Tab does not lead back")
      return
    }
    #expect(model.view() == before && !model.view().grid.text.contains("Koper"))
  }

  @Test("in one terminal n and Backspace lead the session under the plenary screen, and what is asked is asked in one line")
  func oneTerminal() throws {
    let lines = ["title t", "groups 3", "as host", "note 1 1 K Koper", "note 2 1 K Tin", "session all agenda pakket"]
    var model = try ScenarioKit.Stage(Scenario(file: "tab", text: lines.joined(separator: "\n"))).model
    var uptime = model.screen.state.now.uptime
    func press(_ key: Key) -> [Effect] {
      uptime += 2_000
      return model.update(.key(key), at: Moment(wall: model.screen.state.now.wall.adding(2_000), uptime: uptime))
    }
    func isOnWall() -> Bool { if case .plenary = model.screen { true } else { false } }
    _ = press(.tab)
    #expect(press("n").contains { if case .append = $0 { true } else { false } } && isOnWall())
    #expect(model.board.agendaStop == "terugkoppeling" && !model.view().grid.text.contains("u = terug"))
    #expect(press("n").isEmpty && isOnWall() && model.view().grid.text.contains("niet geweest · nog eens = toch"))
    _ = press("n")
    #expect(model.board.agendaStop == "stemmen" && isOnWall())
    _ = press(.backspace)
    #expect(model.board.agendaStop == "terugkoppeling" && isOnWall())
    _ = press(.tab)
    #expect(!isOnWall() && model.view().grid.text.contains("Straks: n = "))
  }
}

extension GroupScreen {
  /// Every half-written text.
  var halfTexts: [String] { (desk.drafts.map(\.text) + [desk.editor?.field.text ?? ""]).filter { !$0.isBlank } }

  /// Whether a half-written text is still somewhere: half-written, on the board, or in what undo brings back.
  func keeps(_ text: String, since before: GroupScreen) -> Bool {
    if halfTexts.contains(text) || ownDrafts.contains(where: { $0.text == text }) || outcomes.contains(text) { return true }
    // More may have been typed into it.
    if let old = before.desk.editor, old.field.text == text, let new = desk.editor, new.field.characters.count >= old.field.characters.count
    {
      return true
    }
    if board.allNotes.contains(where: { $0.text == text.trimmed }) { return true }
    if sentences.contains(text.oneLine.trimmed) || before.sentences.contains(text.oneLine.trimmed) { return true }
    return (shell.changes.done + shell.changes.undone).contains {
      if case .draftRemoved(let draft) = $0 { draft.text == text } else { false }
    }
  }

  /// What was shared with forms.
  private var outcomes: [String] {
    board.takeaways.map(\.text) + board.packages.map(\.title)
      + board.allNotes.map { (board.value(.who, of: .note($0.id))?.words ?? []).joined(separator: " ") }
  }

  /// What the groups say of their steps in one sentence.
  var sentences: [String] {
    board.caseStudies.flatMap { study in
      board.groups.flatMap { group in Step.allCases.compactMap { board.sentence(study.id, group.id, $0) } }
    }
  }

  /// What the board says, without when it was said.
  var content: [String] {
    board.allNotes.map {
      "\($0.id.text) \($0.caseID) \($0.step) \($0.theme?.rawValue ?? "") \($0.horizon?.rawValue ?? "") \($0.group ?? "") \($0.text)"
    } + sentences
  }
}
