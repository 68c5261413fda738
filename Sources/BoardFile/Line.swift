// One line of the board file: an event as bytes and back. Knows nothing of files.
import Board

/// The line format; FORMAT.md describes it.
public enum Line {
  /// The line of an event, without its line feed.
  ///
  /// What comes out has been read back: it decodes to an equal event.
  /// - Throws: ``BoardFileError/unwritable(_:)``.
  public static func encode(_ event: Event, board: BoardID) throws(BoardFileError) -> [UInt8] {
    var json = JSONText()
    json.raw("{")
    json.name("v")
    json.raw(String(FileLimits.version))
    json.name("board")
    json.string(board.text)
    json.name("id")
    json.string(event.id.text)
    json.name("tick")
    json.raw(String(event.tick))
    json.name("at")
    json.raw(String(event.at.milliseconds))
    json.name("by")
    json.raw("{")
    if let group = event.author.group {
      json.name("group")
      json.string(group.text)
    }
    if let role = event.author.role {
      json.name("role")
      json.string(role)
    }
    if event.author.isFacilitator {
      json.name("facilitator")
      json.raw("true")
    }
    json.raw("}")
    json.name("kind")
    json.string(event.thing.kind.name)
    json.name("of")
    json.string(event.thing.subject.text)
    json.name("set")
    json.raw("{")
    for assignment in event.set {
      json.name(assignment.field.name)
      json.value(assignment.value)
    }
    json.raw("}")
    let bytes = json.sealed()
    switch decode(bytes[...]) {
    case .success(let line) where line.event == event && line.board == board: return bytes
    case .success: throw .unwritable(.notJSON)
    case .failure(let fault): throw .unwritable(fault)
    }
  }

  /// The event of a line without its line feed, and the board it belongs to; the event keeps the bytes.
  public static func decode(_ line: ArraySlice<UInt8>) -> Result<(event: Event, board: BoardID), LineFault> {
    switch LineParser.parse(line) {
    case .event(let event, let board): return .success((event, board))
    case .newer(let version, _, _): return .failure(.newerVersion(version))
    case .damaged(let fault): return .failure(fault)
    }
  }

  /// The fields of any object that is sealed with a checksum as events are; none when the checksum is that of other bytes.
  static func entries(ofSealed line: ArraySlice<UInt8>) -> [String: Value]? {
    line.withUnsafeBufferPointer { bytes in
      guard LineParser.isSound(bytes) else { return nil }
      var json = JSONParser(bytes)
      guard case .map(let entries)? = try? json.value(), (try? json.expectEnd()) != nil else { return nil }
      return entries
    }
  }
}
