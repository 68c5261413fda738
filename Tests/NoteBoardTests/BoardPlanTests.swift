// Where the parts of the board stand: what the screens of steps 1 and 2 keep to on every size.
import Board
import Canvas
import Testing

@testable import NoteBoard

@Suite("Plan of the board") struct BoardPlanTests {
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
}
