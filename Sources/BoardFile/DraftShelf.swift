// Half-written notes on this user's own disk, so that a crash or a lost connection costs nobody a sentence. They are no part of the board.
import Board

/// Where one group's half-written notes of one board are kept.
public struct DraftShelf: Sendable {
  /// The file.
  public let path: String

  /// The shelf of a group; of the facilitator when there is none.
  /// - Throws: ``BoardFileError/missing`` when there is no home folder.
  public init(board: BoardID, group: String?) throws(BoardFileError) { throw .missing }

  /// Keeps these drafts and no others.
  /// - Throws: ``BoardFileError/trouble(_:)``.
  public func keep(_ drafts: [Draft]) throws(BoardFileError) {}

  /// The drafts that were kept; lines that can't be read are left out.
  public func kept() -> [Draft] { [] }
}
