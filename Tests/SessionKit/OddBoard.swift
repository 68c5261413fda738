// A board on which everything is that a table of counts may forget: for tests of what is told of a board.
import Board
import SeedKit

/// A board with notes of everybody and nobody, everywhere and nowhere; the same seed makes the same one.
///
/// Its groups are 1 to 6, of which some are joined; notes are also of the facilitator, and of a group that the board does not have. Cases are `flat` and
/// `dorp`, and some notes name another one or none. Notes of interventions may lack a theme or a term; others belong to an earlier step. Some perspectives
/// are the program's, one is somebody's own.
/// - Parameters:
///   - seed: decides everything.
///   - notes: how many notes.
/// - Returns: the board.
package func oddBoard(seed: UInt64, notes: Int = 40) -> Board {
  var random = Seeded(seed)
  var board = Board()
  var pen = Pen(writer: WriterID(bits: seed &+ 11), author: Author(isFacilitator: true))
  var clock: Int64 = 1_770_120_000_000
  func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }
  func set(_ thing: ThingID, _ fields: [Assignment]) {
    clock += 1_000
    if let event = pen.change(thing, fields, on: board, at: Instant(milliseconds: clock)) { board.apply(event) }
  }
  for (place, slug) in ["flat", "dorp"].enumerated() {
    set(ThingID(.caseStudy, slug), [Assignment(.title, .text("De \(slug)")), Assignment(.order, .number(Int64(place)))])
  }
  for group in 1...6 { set(ThingID(.group, "\(group)"), [Assignment(.removed, .flag(false))]) }
  for _ in 0..<notes {
    clock += 1_000
    let group: GroupID? = pick(["1", "1", "2", "3", "4", "5", nil, "weg"])
    pen.author = Author(group: group, role: pick([nil, nil, "huurder", "gemeente", "buurvrouw"]), isFacilitator: group == nil)
    var fields = [Assignment(.text, .text("notitie \(clock % 97)"))]
    if let name = pick(["flat", "flat", "dorp", "elders", nil]) as String? { fields.append(Assignment(.caseStudy, .text(name))) }
    let step = pick([Step.interventions, .interventions, .interventions, .start, .end])
    fields.append(Assignment(.step, .text(step.rawValue)))
    if pick([true, true, true, false]) { fields.append(Assignment(.theme, .text(pick(Theme.allCases).rawValue))) }
    if pick([true, true, true, false]) { fields.append(Assignment(.horizon, .text(pick(Horizon.allCases).rawValue))) }
    board.apply(pen.newNote(fields, at: Instant(milliseconds: clock)))
  }
  pen.author = Author(isFacilitator: true)
  for group in 2...5 where pick([true, false]) { set(ThingID(.group, "\(group)"), [Assignment(.into, .text(pick(["1", "6"])))]) }
  return board
}
