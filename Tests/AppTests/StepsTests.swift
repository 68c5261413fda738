// Steps 1 and 2: what their screens keep to on every size, and what of them outlives a program that ends.
import Board
import Canvas
import Testing

@testable import App

@Suite("Steps") struct StepsTests {
  @Test("on every size the parts of a step's screen have their own rows, and the notes have some", arguments: [false, true])
  func plan(hasNotice: Bool) {
    for width in stride(from: 40, through: 200, by: 5) {
      for height in 12...60 {
        let size = Size(width: width, height: height)
        let plan = BoardPlan(size: size, focus: .newConstruction, isZoomed: false, hasNotice: hasNotice, steps: .thinking)
        #expect(plan.shape == .step && plan.columns.count == 1 && plan.lanes == [.short])
        guard let sentence = plan.sentenceRect, let body = plan.body(.newConstruction, .short, upper: 0) else {
          Issue.record("\(width)×\(height): no sentence or no notes")
          continue
        }
        #expect(sentence.maxY == plan.footer, "\(width)×\(height)")
        #expect(body.rect.maxY == sentence.y && body.rect.height >= 4, "\(width)×\(height)")
        #expect(body.rect.maxX == width)
        if let beside = plan.caseRect { #expect(beside.maxX + 1 == body.rect.x && beside.y == body.rect.y) }
        #expect(plan.noticeRow != plan.breadcrumbRow && plan.firstLane < body.rect.y)
      }
    }
  }

  @Test("a note of a step that stands nowhere yet is kept as the draft that it was") func bareNote() throws {
    var pen = Pen(writer: WriterID(bits: 7), author: Author(group: "1"))
    let note = pen.newNote(
      [Assignment(.caseStudy, .text("dorp")), Assignment(.step, .text("end")), Assignment(.text, .text("Een trap"))],
      at: Instant(milliseconds: 1))
    let draft = try #require(Draft(note))
    #expect(draft.step == .end && draft.caseID == "dorp" && draft.text == "Een trap" && draft.purpose == .newNote)
  }

  @Test("searching finds every note with the text once before it begins again", arguments: [UInt64](1...4)) func search(seed: UInt64) {
    var walk = Walk(seed: seed, size: Size(width: 120, height: 36), notes: 40)
    let model = walk.model
    let cells = Theme.allCases.flatMap { theme in Horizon.allCases.map { model.cell(theme, $0) } }
    let all = cells.flatMap { model.board.notes(in: $0, of: model.sight) }.filter { model.board.note($0)?.text.contains("Licht") == true }
    walk.send(.key(.character("/")))
    for letter in "LICHT" { walk.send(.key(.character(letter))) }
    walk.send(.key(.enter))
    var found: [Item?] = [walk.model.cursor.item]
    for _ in all.dropFirst() {
      walk.send(.key(.character("/")))
      walk.send(.key(.enter))
      found.append(walk.model.cursor.item)
    }
    #expect(!all.isEmpty)
    #expect(Set(found) == Set(all.map { Item.note($0) }))
  }
}
