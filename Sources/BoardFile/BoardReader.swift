// Reads a board file as it grows, and writes nothing: what is new since the last look, which lines are damaged, whether the file was replaced.
import Board

/// Reads one board file. Takes no lock, never blocks on a pipe, and does not mind damaged lines.
public struct BoardReader: ~Copyable {
  /// Where the file is, symbolic links resolved once, at opening.
  public let path: String
  /// The board's id, once ``readNew()`` has read a sound line.
  public private(set) var boardID: BoardID?
  /// The lines that count for nothing, by number; the first 10,000 of them (``damagedLines`` counts all).
  public private(set) var damage: [DamagedLine] = []
  /// How many lines count for nothing.
  public private(set) var damagedLines = 0
  /// Whether this user may write the file.
  public private(set) var isWritable = false

  /// Opens the file; reads nothing yet.
  /// - Throws: ``BoardFileError``: missing, isDirectory, notRegular, symbolicLink or trouble.
  public init(path: String, refusingLinks: Bool = false) throws(BoardFileError) {
    self.path = path
    throw .missing
  }

  /// What is new in the file since the last call; the first call brings the whole file. Costs two calls to the system when nothing has changed.
  ///
  /// Throws only as long as not one sound line has been read (empty, notABoard, trouble). After that the batch's condition says what is the matter, and a
  /// later call recovers by itself.
  public mutating func readNew() throws(BoardFileError) -> Batch { Batch() }
}
