// A small board to report on.
import Glibc

@testable import Board

/// libc's character widths, which the sanitiser asks, need a UTF-8 locale.
let utf8Locale: Bool = setlocale(LC_CTYPE, "C.UTF-8") != nil

struct Sample {
  var board = Board()
  private var pen: Pen
  private var clock: Int64 = 1_770_112_800_123

  init(writer: UInt64 = 0x9C41_E07B_52AA_3D18, groups: Int = 4) {
    _ = utf8Locale
    pen = Pen(writer: WriterID(bits: writer), author: Author(isFacilitator: true))
    change(ThingID(.board, "b"), [Assignment(.title, .text("Sessie"))])
    for (index, slug) in ["flat", "dorp"].enumerated() {
      change(
        ThingID(.caseStudy, slug),
        [Assignment(.title, .text("De \(slug)")), Assignment(.text, .text("…")), Assignment(.order, .number(Int64(index + 1)))])
    }
    for group in 1..<(groups + 1) { change(ThingID(.group, String(group)), [Assignment(.removed, .flag(false))]) }
  }

  mutating func change(_ thing: ThingID, _ set: [Assignment]) {
    clock += 60_000
    if let event = pen.change(thing, set, on: board, at: Instant(milliseconds: clock)) { board.apply(event) }
  }

  @discardableResult mutating func note(
    _ text: String, _ caseID: CaseID = "flat", _ theme: Theme = .socialManagement, _ horizon: Horizon = .short, group: GroupID? = "1",
    role: String? = nil, _ more: [Assignment] = []
  ) -> NoteID {
    clock += 60_000
    pen.author = Author(group: group, role: role)
    let event = pen.newNote(
      [
        Assignment(.caseStudy, .text(caseID.text)), Assignment(.theme, .text(theme.rawValue)),
        Assignment(.horizon, .text(horizon.rawValue)),
        Assignment(.text, .text(text)),
      ] + more, at: Instant(milliseconds: clock))
    board.apply(event)
    return event.id
  }

  /// A package, a takeaway: what is named after the event that makes it.
  @discardableResult mutating func make(_ kind: Kind, _ set: KeyValuePairs<Field, Value>, group: GroupID?) -> EventID {
    clock += 60_000
    pen.author = Author(group: group)
    let event = pen.newThing(kind, set.map { Assignment($0.key, $0.value) }, at: Instant(milliseconds: clock))
    board.apply(event)
    return event.id
  }
}
