// Appends events to a board file so that they stay there. Blocks as long as the lock or the disk takes; screens leave it to Delivery.
import Board

/// Appends to one board file. Stays on the thread that made it.
public struct BoardWriter: ~Copyable {
  /// The file's resolved path, as ``BoardReader/path`` has it.
  public let path: String
  public let board: BoardID

  /// Opens nothing yet.
  public init(path: String, board: BoardID) {
    self.path = path
    self.board = board
  }

  /// Puts the events in the file, in this order: one lock, one write, one flush. Returns only when they have been read back from the path.
  ///
  /// After an error some of them may stand in the file; delivering them again is harmless and writes only what is missing.
  /// - Throws: ``BoardFileError``.
  public mutating func deliver(_ events: [Event]) throws(BoardFileError) { throw .missing }
}
