// A line whose fields stand in the order in which we write them, with no blanks: almost every line is one. A short cut; what it doesn't take, LineParser+Fields reads.
import Board
import Glibc

extension LineParser {
  /// Reads a line as ``Line/encode(_:board:)`` writes it.
  /// - Returns: the event; none when anything stands otherwise, which says nothing about the line.
  static func eventAsWritten(_ line: ArraySlice<UInt8>, _ json: JSONParser) -> (Event, BoardID)? {
    var parser = LineParser(line, json)
    return try? parser.readAsWritten()
  }

  private mutating func readAsWritten() throws(LineFault) -> (Event, BoardID)? {
    try json.open(UInt8(ascii: "{"))
    guard json.skip(#""v":1,"board":""#), let board = BoardID(utf8: json.upToQuote()), json.skip(#"","id":""#),
      let id = EventID(utf8: json.upToQuote()), json.skip(#"","tick":"#),
      case .number(let ticks) = try json.value(), let tick = UInt64(exactly: ticks), tick >= 1, tick <= Stamp.highestTick,
      json.skip(#","at":"#), case .number(let at) = try json.value(), json.skip(#","by":"#), let author = try readAuthor(),
      json.skip(#","kind":"#), case .text(let kind) = try json.value(), json.skip(#","of":"#), let subject = try readSubject(),
      json.skip(#","set":"#), let assignments = try readAssignments(), json.at == line.count - Self.endingBytes
    else { return nil }
    let event = Event(
      id: id, tick: tick, at: Instant(milliseconds: at), author: author, thing: ThingID(Kind(name: kind), subject), set: assignments,
      line: line)
    return (event, board)
  }
}

extension JSONParser {
  /// Whether exactly this comes; then it is behind us.
  fileprivate mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count, let place = bytes.baseAddress, memcmp(place + at, text.utf8Start, count) == 0 else { return false }
    at += count
    return true
  }

  /// What stands before the next quote; that is not behind us yet.
  fileprivate mutating func upToQuote() -> UnsafeBufferPointer<UInt8> {
    let start = at
    at = nextQuoteOrBackslash() ?? bytes.count
    return UnsafeBufferPointer(rebasing: bytes[start..<at])
  }
}
