// What of a note outlives a program that ends before it is shared.
import Board
import Testing

@testable import ScreenKit

@Suite("Drafts") struct DraftTests {
  @Test("a note of a step that stands nowhere yet is kept as the draft that it was") func bareNote() throws {
    var pen = Pen(writer: WriterID(bits: 7), author: Author(group: "1"))
    let note = pen.newNote(
      [Assignment(.caseStudy, .text("dorp")), Assignment(.step, .text("end")), Assignment(.text, .text("Een trap"))],
      at: Instant(milliseconds: 1))
    let draft = try #require(Draft(note))
    #expect(draft.step == .end && draft.caseID == "dorp" && draft.text == "Een trap" && draft.purpose == .newNote)
  }
}
