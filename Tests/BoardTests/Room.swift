// A session for tests: a board with groups and cases, facilitators who speak, groups who write.
import Board

/// A board, and pens for whoever changes it.
struct Room {
  var board = Board()
  private var pens: [UInt64: Pen] = [:]
  /// Everything that was written here, in the order of writing.
  private(set) var events: [Event] = []
  var now = Instant(milliseconds: 1_000)

  init(groups: Int = 3, cases: [CaseID] = ["a", "b"]) {
    for (index, name) in cases.enumerated() {
      put(event(id(9, UInt64(index + 1)), about: .caseStudy(name), [.title: .text(name.text), .order: .number(Int64(index))]))
    }
    for number in 1...max(1, groups) where groups > 0 {
      put(event(id(9, UInt64(100 + number)), about: .group(GroupID(String(number))), [.removed: false]))
    }
  }

  mutating func put(_ event: Event) {
    board.apply(event)
    events.append(event)
  }

  /// A facilitator does something; there can be several.
  @discardableResult
  mutating func say(_ change: SessionChange, to groups: [GroupID]? = nil, by facilitator: UInt64 = 0xA) -> [ThingChange] {
    let changes = board.changes(for: change, to: groups.map(Audience.groups) ?? .everybody, at: now)
    write(changes, by: facilitator, Author(isFacilitator: true))
    return changes
  }

  /// A group sets fields of a thing.
  mutating func set(_ thing: ThingID, _ set: KeyValuePairs<Field, Value>, by group: GroupID) {
    write([ThingChange(thing, set.map { Assignment($0.key, $0.value) })], by: 0x100 + (UInt64(group.text) ?? 99), Author(group: group))
  }

  /// A group writes a change that the board put together.
  mutating func write(_ change: ThingChange, by group: GroupID) {
    write([change], by: 0x100 + (UInt64(group.text) ?? 99), Author(group: group))
  }

  /// A group makes a thing that is named after its event.
  @discardableResult
  mutating func make(_ kind: Kind, _ set: KeyValuePairs<Field, Value>, by group: GroupID?, writer: UInt64? = nil) -> EventID {
    let writer = writer ?? 0x100 + (group.flatMap { UInt64($0.text) } ?? 99)
    var pen = pens[writer] ?? Pen(writer: WriterID(bits: writer), author: Author())
    pen.author = Author(group: group, isFacilitator: group == nil)
    let event = pen.newThing(kind, set.map { Assignment($0.key, $0.value) }, at: now)
    pens[writer] = pen
    put(event)
    return event.id
  }

  /// A note of a group in step interventions.
  @discardableResult
  mutating func note(
    _ text: String, by group: GroupID, in caseID: CaseID = "a", _ theme: Theme = .residentMix, _ horizon: Horizon = .short
  ) -> NoteID {
    make(
      .note,
      [
        .caseStudy: .text(caseID.text), .theme: .text(theme.rawValue), .horizon: .text(horizon.rawValue), .text: .text(text),
      ], by: group)
  }

  @discardableResult
  mutating func sticker(on note: NoteID, by group: GroupID, writer: UInt64? = nil) -> EventID {
    make(.sticker, [.note: .text(note.text), .group: .text(group.text)], by: group, writer: writer)
  }

  mutating func merge(_ group: GroupID, into other: GroupID?, by facilitator: UInt64 = 0xA) {
    let change = ThingChange(.group(group), [Assignment(.into, other.map { .text($0.text) } ?? .null)])
    write([change], by: facilitator, Author(isFacilitator: true))
  }

  private mutating func write(_ changes: [ThingChange], by writer: UInt64, _ author: Author) {
    var pen = pens[writer] ?? Pen(writer: WriterID(bits: writer), author: author)
    pen.author = author
    events += pen.write(changes, on: &board, at: now)
    pens[writer] = pen
  }
}

/// Everything that can be read from a session, to lay two boards side by side.
struct SessionReading: Equatable {
  var groups: [GroupID: [String]] = [:]
  var everybody: [String] = []

  init(_ board: Board) {
    for group in board.groups.map(\.id) {
      groups[group] = [
        "\(board.step(of: group)) \(board.isLed(group)) \(board.caseID(of: group) ?? "") \(board.hasSteps(for: group))",
        "\(String(describing: board.timer(of: group))) \(board.isClosed(for: group)) \(board.mode(of: group))",
        "\(board.message(for: group) ?? "") \(board.role(of: group) ?? "") \(board.isReady(group)) \(board.isHidden(group))",
        "\(board.stickers(of: group).map(\.id)) \(board.stickersLeft(for: group)) \(board.namesIn(group).sorted())",
      ]
    }
    // In the order of the questions: that of a dictionary is another one each time.
    let packages = board.packages.map { package in
      "\(package.id) \(package.caseID) \(package.notes) \(Package.Question.allCases.map { package[$0] })"
    }.joined()
    everybody = [
      "\(board.shows) \(board.voting) \(board.polls) \(board.agendaStop ?? "")", "\(board.voteResult)", packages,
      "\(board.takeaways)", "\(board.feedback)", "\(board.seen())", "\(board.ballot(for: "1"))", "\(board.feedbackLeft)", "\(board.picks)",
      "\(board.polls.map { board.outcome(of: $0).rows.map { [$0.hands, $0.groups] } })",
    ]
  }
}
