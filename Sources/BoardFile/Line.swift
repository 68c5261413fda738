// One line of the board file: an event as bytes and back.
import Board

/// The line format.
public enum Line {
  /// The line of an event, without its line feed.
  ///
  /// What comes out has been read back: it decodes to an equal event.
  /// - Throws: ``BoardFileError/unwritable(_:)``.
  public static func encode(_ event: Event, board: BoardID) throws(BoardFileError) -> [UInt8] { throw .unwritable(.tooLong) }

  /// The event of a line without its line feed, and the board it belongs to; the event keeps the bytes.
  public static func decode(_ line: ArraySlice<UInt8>) -> Result<(event: Event, board: BoardID), LineFault> { .failure(.noChecksum) }
}
