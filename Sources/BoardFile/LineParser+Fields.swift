// The fields of a line: which there are, and what each may be.
import Board

extension LineParser {
  /// The fields that this version knows.
  enum Name: String, CaseIterable {
    case v, board, id, tick, at, by, kind, of, set, crc

    /// Its bit in ``LineParser/seen``.
    var bit: UInt16 {
      switch self {
      case .v: 1
      case .board: 1 << 1
      case .id: 1 << 2
      case .tick: 1 << 3
      case .at: 1 << 4
      case .by: 1 << 5
      case .kind: 1 << 6
      case .of: 1 << 7
      case .set: 1 << 8
      case .crc: 1 << 9
      }
    }

    /// By length first: every line has all ten.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      func named(_ name: Name, _ text: StaticString) -> Name? {
        for index in 0..<text.utf8CodeUnitCount where bytes[index] != text.utf8Start[index] { return nil }
        return name
      }
      let found: Name? =
        switch bytes.count {
        case 1: named(.v, "v")
        case 2: named(.id, "id") ?? named(.at, "at") ?? named(.by, "by") ?? named(.of, "of")
        case 3: named(.set, "set") ?? named(.crc, "crc")
        case 4: named(.tick, "tick") ?? named(.kind, "kind")
        case 5: named(.board, "board")
        default: nil
        }
      guard let found else { return nil }
      self = found
    }
  }

  mutating func readFields() throws(LineFault) {
    var isFirst = true
    try json.open(UInt8(ascii: "{"))
    while try json.next(before: UInt8(ascii: "}"), isFirst: &isFirst) {
      let raw = try json.rawString()
      try json.expect(UInt8(ascii: ":"))
      if let name = raw.hasEscapes ? Name(rawValue: try json.text(raw)) : Name(raw.bytes) {
        guard seen & name.bit == 0 else { throw .notJSON }
        seen |= name.bit
        if try !readField(name) { bad = bad ?? name }
      } else {
        guard seenUnknown.insert(try json.text(raw)).inserted else { throw .notJSON }
        _ = try json.value()
      }
    }
    try json.expectEnd()
  }

  /// - Returns: whether the field has a value that it may have.
  private mutating func readField(_ name: Name) throws(LineFault) -> Bool {
    switch name {
    case .v:
      version = try json.value().number
      return version.map { $0 >= 1 } ?? false
    case .board:
      board = try readBoard()
      return board != nil
    case .id:
      id = try readSubject().flatMap { if case .event(let id) = $0 { id } else { nil } }
      return id != nil
    case .tick:
      tick = try json.value().number.flatMap { UInt64(exactly: $0) }
      return tick.map { $0 >= 1 && $0 <= Stamp.highestTick } ?? false
    case .at:
      at = try json.value().number
      return at != nil
    case .by:
      author = try readAuthor()
      return author != nil
    case .kind:
      kind = try json.value().text.map { Kind(name: $0) }
      return kind != nil
    case .of:
      subject = try readSubject()
      return subject != nil
    case .set:
      assignments = try readAssignments()
      return assignments != nil
    case .crc:
      _ = try json.value()
      return true
    }
  }

  private mutating func readBoard() throws(LineFault) -> BoardID? {
    guard json.peek() == UInt8(ascii: "\"") else {
      _ = try json.value()
      return nil
    }
    let raw = try json.rawString()
    return raw.hasEscapes ? BoardID(try json.text(raw)) : BoardID(utf8: raw.bytes)
  }

  mutating func readSubject() throws(LineFault) -> Subject? {
    guard json.peek() == UInt8(ascii: "\"") else {
      _ = try json.value()
      return nil
    }
    let raw = try json.rawString()
    if !raw.hasEscapes, let id = EventID(utf8: raw.bytes) { return .event(id) }
    let text = try json.text(raw)
    return EventID(text).map { .event($0) } ?? .name(text)
  }

  mutating func readAuthor() throws(LineFault) -> Author? {
    guard json.peek() == UInt8(ascii: "{") else {
      _ = try json.value()
      return nil
    }
    var author = Author()
    var isGood = true
    var known: (group: Bool, role: Bool, facilitator: Bool) = (false, false, false)
    var others: Set<String> = []
    var isFirst = true
    try json.open(UInt8(ascii: "{"))
    while try json.next(before: UInt8(ascii: "}"), isFirst: &isFirst) {
      let name = try json.string()
      try json.expect(UInt8(ascii: ":"))
      let isRepeated: Bool
      switch name {
      case "group":
        isRepeated = exchange(&known.group, with: true)
        if case .text(let text) = try json.value() { author.group = GroupID(text) } else { isGood = false }
      case "role":
        isRepeated = exchange(&known.role, with: true)
        if case .text(let text) = try json.value() { author.role = text } else { isGood = false }
      case "facilitator":
        isRepeated = exchange(&known.facilitator, with: true)
        if case .flag(let flag) = try json.value() { author.isFacilitator = flag } else { isGood = false }
      default:
        isRepeated = !others.insert(name).inserted
        _ = try json.value()
      }
      if isRepeated { throw .notJSON }
    }
    return isGood ? author : nil
  }

  /// An object with its names in order; none when something else stands there.
  mutating func readAssignments() throws(LineFault) -> [Assignment]? {
    guard json.peek() == UInt8(ascii: "{") else {
      _ = try json.value()
      return nil
    }
    var assignments: [Assignment] = []
    var names: Set<String> = []
    var isFirst = true
    try json.open(UInt8(ascii: "{"))
    while try json.next(before: UInt8(ascii: "}"), isFirst: &isFirst) {
      let name = try json.string()
      try json.expect(UInt8(ascii: ":"))
      guard !isRepeated(name, in: assignments, &names) else { throw .notJSON }
      if assignments.isEmpty { assignments.reserveCapacity(4) }
      assignments.append(Assignment(Field(name), try json.value()))
    }
    return assignments
  }

  /// Few names are compared one by one; thousands, which only a hostile line has, are not.
  private func isRepeated(_ name: String, in assignments: [Assignment], _ names: inout Set<String>) -> Bool {
    if assignments.count < 16 { return assignments.contains { $0.field.name == name } }
    if names.isEmpty { names = Set(assignments.map(\.field.name)) }
    return !names.insert(name).inserted
  }

  /// The whole line, once its fields have been read.
  func result() throws(LineFault) -> ParsedLine {
    if let version, version > FileLimits.version {
      return .newer(version: Int(version), board: board, isAboutBoard: kind == .board)
    }
    if let bad { throw .badField(bad.rawValue) }
    guard let board, let id, let tick, let at, let author, let kind, let subject, let assignments, version != nil else {
      let missing = Name.allCases.first { seen & $0.bit == 0 }
      throw .missingField(missing?.rawValue ?? "")
    }
    let event = Event(
      id: id, tick: tick, at: Instant(milliseconds: at), author: author, thing: ThingID(kind, subject), set: assignments,
      line: line)
    return .event(event, board)
  }
}
