// Tables of counts: whichever way notes are counted, they come to the same number.
import Board
import SessionKit
import Testing

@testable import Review

@Suite("Tables of counts") struct MatrixTests {
  @Test("every way of counting comes to all notes, whoever wrote them and wherever they stand", arguments: UInt64(1)...50)
  func addsUp(seed: UInt64) {
    let notes = oddBoard(seed: seed).allNotes
    let matrix = Matrix(notes, cases: ["flat", "dorp"])
    #expect(matrix.total == notes.count && matrix.groups.total == notes.count && matrix.roles.total == notes.count)
    #expect(matrix.groups.rows.reduce(0) { $0 + matrix.groups.total(of: $1) } == notes.count)
    #expect(
      matrix.groups.total(of: nil) == notes.count { $0.group == nil } && matrix.roles.total(of: nil) == notes.count { $0.role == nil })
    let places = Theme.allCases.reduce(0) { sum, theme in Horizon.allCases.reduce(sum) { $0 + matrix.count(theme, $1) } }
    #expect(places == matrix.places.values.reduce(0, +))
    #expect(places + matrix.asides.reduce(0) { $0 + matrix.cases.total(under: $1) } == notes.count)
    let cases = ["flat", "dorp", Matrix.noCase].map { matrix.cases.total(of: $0) }
    #expect(cases.reduce(0, +) == notes.count && matrix.cases.rows.isSubset(of: ["flat", "dorp", Matrix.noCase]))
  }
}
