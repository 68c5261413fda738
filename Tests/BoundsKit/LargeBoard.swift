// Boards that are larger than any session, each in one way: for tests and measurements of what a report or a screen costs when somebody counts further
// than anybody thought of. The same number makes the same bytes every time.
import Board
import BoardFile
import Glibc
import SeedKit

/// A kind of board that has much of one thing.
package enum LargeBoard: String, CaseIterable, Sendable {
  /// Cases with two notes and two sentences each.
  case cases
  /// Packages that all have the same 300 notes.
  case packages
  /// Groups, of which every tenth wrote one note.
  case groups
  /// Notes of 60 KB of text.
  case longNotes = "long-notes"
  /// Writers of one note each, with a number near 2^53: all before it are missing.
  case writers
  /// Themes that no program knows.
  case themes
  /// Notes of twenty groups, spread over two cases, all themes and both terms.
  case notes

  /// How many there are in the board that is measured.
  package var measured: Int {
    switch self {
    case .cases: 2_000
    case .packages: 3_000
    case .groups: 100_000
    case .longNotes: 700
    case .writers: 30_000
    case .themes: 100_000
    case .notes: 640_000
    }
  }

  /// Every event of such a board, in the order of its lines.
  package func events(_ count: Int, _ take: (Event) throws -> Void) rethrows {
    var maker = Maker(seed: UInt64(count))
    try maker.begin(take)
    switch self {
    case .cases: try maker.cases(count, take)
    case .packages: try maker.packages(count, take)
    case .groups: try maker.groups(count, take)
    case .longNotes: try maker.longNotes(count, take)
    case .writers: try maker.writers(count, take)
    case .themes: try maker.themes(count, take)
    case .notes: try maker.notes(count, take)
    }
  }

  /// Such a board as a value.
  package func board(_ count: Int) -> Board {
    var board = Board()
    events(count) { board.apply($0) }
    return board
  }

  /// Writes such a board to a new file.
  /// - Throws: when the file can't be written, or is there already.
  package func write(_ count: Int, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw WriteFailed(code: errno) }
    defer { close(descriptor) }
    var waiting: [UInt8] = []
    func flush() throws {
      var place = 0
      while place < waiting.count {
        let written = waiting[place...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard written > 0 else { throw WriteFailed(code: errno) }
        place += written
      }
      waiting.removeAll(keepingCapacity: true)
    }
    try events(count) { event in
      waiting += try Line.encode(event, board: BoardID(high: 5, low: UInt64(count)))
      waiting.append(0x0A)
      if waiting.count > 1 << 20 { try flush() }
    }
    try flush()
  }

  private struct WriteFailed: Error { let code: Int32 }
}

/// Makes events one after the other.
private struct Maker {
  private var random: Seeded
  private let writer: WriterID
  private var n: UInt64 = 0

  init(seed: UInt64) {
    random = Seeded(seed)
    writer = WriterID(bits: random.next())
  }

  private mutating func event(
    _ thing: ThingID?, _ set: [Assignment], by author: Author = Author(isFacilitator: true), as id: EventID? = nil
  ) -> Event {
    n += 1
    let id = id ?? EventID(writer: writer, n: n)
    return Event(
      id: id, tick: 1, at: Instant(milliseconds: 1_770_112_800_123 + Int64(n)), author: author, thing: thing ?? .note(id), set: set)
  }

  private func both(_ text: String) -> Value { Value(Phrase(nl: text, en: text)) }

  /// The title, and two cases that every board has.
  mutating func begin(_ take: (Event) throws -> Void) rethrows {
    try take(event(ThingID(.board, .name("groot")), [Assignment(.title, both("Een groot bord"))]))
    for number in 1...2 { try take(caseStudy(number)) }
  }

  private mutating func caseStudy(_ number: Int) -> Event {
    event(
      .caseStudy(caseID(number)),
      [
        Assignment(.title, both("Case \(number)")), Assignment(.text, both("Een klein verhaal.")),
        Assignment(.order, .number(Int64(number))),
      ])
  }

  private func caseID(_ number: Int) -> CaseID { CaseID("case-\(number)") }

  private mutating func note(_ text: String, in number: Int, of group: Int, as id: EventID? = nil) -> Event {
    let theme = Theme.allCases[random.number(0...4)]
    let horizon = random.oneIn(2) ? Horizon.short : .long
    return event(
      nil,
      [
        Assignment(.caseStudy, .text(caseID(number).text)), Assignment(.theme, .text(theme.rawValue)),
        Assignment(.horizon, .text(horizon.rawValue)), Assignment(.text, .text(text)),
      ], by: Author(group: GroupID("\(group)"), role: "wijkbeheer"), as: id)
  }

  private mutating func group(_ number: Int) -> Event {
    event(.group(GroupID("\(number)")), [Assignment(.table, .text("tafel \(number)"))])
  }

  mutating func cases(_ count: Int, _ take: (Event) throws -> Void) rethrows {
    for number in 1...20 { try take(group(number)) }
    for number in stride(from: 3, through: count, by: 1) { try take(caseStudy(number)) }
    for number in stride(from: 1, through: count, by: 1) {
      let author = GroupID("\(number % 20 + 1)")
      for place in 1...2 { try take(note("Notitie \(place) bij case \(number)", in: number, of: number % 20 + 1)) }
      for step in [Step.start, .end] {
        try take(
          event(
            .sentence(caseID(number), author, step), [Assignment(.text, .text("Wat hier speelt, \(number)"))], by: Author(group: author)))
      }
    }
  }

  mutating func packages(_ count: Int, _ take: (Event) throws -> Void) rethrows {
    for number in 1...20 { try take(group(number)) }
    var fields: [Assignment] = []
    for number in 1...300 {
      let note = note("Elke week een buurttafel, \(number)", in: number % 2 + 1, of: number % 20 + 1)
      fields.append(Assignment(.notes(note.id), .flag(true)))
      try take(note)
    }
    for number in stride(from: 1, through: count, by: 1) {
      let id = EventID(writer: writer, n: n + 1)
      let own = [Assignment(.title, .text("Pakket \(number)")), Assignment(.caseStudy, .text("case-1"))]
      try take(event(.package(id), own + fields, by: Author(group: GroupID("\(number % 20 + 1)"))))
    }
  }

  mutating func groups(_ count: Int, _ take: (Event) throws -> Void) rethrows {
    for number in stride(from: 1, through: count, by: 1) { try take(group(number)) }
    for number in stride(from: 10, through: count, by: 10) {
      try take(note("Notitie van groep \(number)", in: number / 10 % 2 + 1, of: number))
    }
  }

  mutating func longNotes(_ count: Int, _ take: (Event) throws -> Void) rethrows {
    for number in 1...20 { try take(group(number)) }
    for number in stride(from: 1, through: count, by: 1) {
      var text = "Notitie \(number):"
      while text.utf8.count < 60_000 {
        text += random.pick([" samen", " met @huurders", " in de buurt,", " #snel", " bij de kerk.", " en"])
      }
      try take(note(text, in: number % 2 + 1, of: number % 20 + 1))
    }
  }

  mutating func writers(_ count: Int, _ take: (Event) throws -> Void) rethrows {
    for number in 1...20 { try take(group(number)) }
    for number in stride(from: 1, through: count, by: 1) {
      let id = EventID(writer: WriterID(bits: random.next()), n: (1 << 53) - UInt64(number))
      try take(note("Notitie \(number)", in: number % 2 + 1, of: number % 20 + 1, as: id))
    }
  }

  mutating func themes(_ count: Int, _ take: (Event) throws -> Void) rethrows {
    for number in 1...20 { try take(group(number)) }
    for number in stride(from: 1, through: count, by: 1) {
      try take(
        event(
          ThingID(.theme, .name("thema-\(number)")),
          [
            Assignment(.title, both("Thema \(number)")), Assignment(.question, both("Wat doen we hier?")),
            Assignment(.order, .number(Int64(number))),
          ]))
    }
    for number in 1...100 { try take(note("Notitie \(number)", in: number % 2 + 1, of: number % 20 + 1)) }
  }

  mutating func notes(_ count: Int, _ take: (Event) throws -> Void) rethrows {
    for number in 1...20 { try take(group(number)) }
    for number in stride(from: 1, through: count, by: 1) {
      try take(note("Notitie \(number): elke week een buurttafel", in: number % 2 + 1, of: number % 20 + 1))
    }
  }
}
