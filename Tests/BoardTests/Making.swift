// Small values for tests: writers, and events with and without bytes.
import Board

func id(_ writer: UInt64, _ n: UInt64) -> EventID { EventID(writer: WriterID(bits: writer), n: n) }

/// An event as a file would bring it: with a line, which is all that tells two events of one id and stamp apart.
func event(
  _ id: EventID, tick: UInt64 = 1, at: Int64 = 0, group: GroupID? = nil, about thing: ThingID, _ set: KeyValuePairs<Field, Value>,
  line: String = ""
) -> Event {
  Event(
    id: id, tick: tick, at: Instant(milliseconds: at), author: Author(group: group), thing: thing,
    set: set.map { Assignment($0.key, $0.value) }, line: Array(line.utf8)[...])
}

/// The event that makes a note in the first theme, short term.
func making(
  _ id: EventID, at: Int64 = 0, group: GroupID? = nil, text: String = "", in caseID: CaseID = "a",
  _ more: KeyValuePairs<Field, Value> = [:],
  line: String = ""
) -> Event {
  let place: [Assignment] = [
    Assignment(.caseStudy, .text(caseID.text)), Assignment(.theme, .text(Theme.residentMix.rawValue)),
    Assignment(.horizon, .text(Horizon.short.rawValue)), Assignment(.text, .text(text)),
  ]
  return Event(
    id: id, tick: 1, at: Instant(milliseconds: at), author: Author(group: group), thing: .note(id),
    set: place.filter { given in !more.contains { $0.key == given.field } } + more.map { Assignment($0.key, $0.value) },
    line: Array(line.utf8)[...])
}

/// Where ``making(_:at:group:text:in:_:line:)`` puts a note.
let firstCell = Cell("a", .residentMix, .short)

/// All orders of a few values.
func orders<T>(of values: [T]) -> [[T]] {
  guard values.count > 1 else { return [values] }
  return values.indices.flatMap { index in
    var rest = values
    let first = rest.remove(at: index)
    return orders(of: rest).map { [first] + $0 }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
  /// A number.
  public init(integerLiteral number: Int64) { self = .number(number) }
  /// True or false.
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
}
