// One board out of several files of it: the union of their lines.
import Board
import Glibc

/// Takes the events of other files of the same board into one: appends the raw lines that it lacks, under its lock, and reads them back. The others are left alone.
///
/// Blocks as long as the lock takes.
/// - Parameters:
///   - path: the file that they go into, links resolved (``BoardReader/path``).
///   - others: files of the same board.
/// - Returns: how many lines were new.
/// - Throws: ``MergeError``, before anything is written when another file is the matter.
public func mergeBoards(into path: String, from others: [String]) throws(MergeError) -> Int {
  let (board, resolved, _) = try read(path)
  var cargo = Cargo()
  for other in others {
    let (found, _, lines) = try read(other)
    guard found == board else { throw MergeError(path: other, reason: .anotherBoard) }
    cargo.others += lines
  }
  if cargo.others.isEmpty { return 0 }
  var writer = BoardWriter(path: resolved, board: board)
  do throws(BoardFileError) { return try writer.deliver(cargo) } catch { throw MergeError(path: path, reason: error) }
}

/// Which file could not be merged, and why.
public struct MergeError: Error, Equatable, Sendable {
  /// As it was given.
  public let path: String
  /// What is the matter with it.
  public let reason: BoardFileError
}

private func read(_ path: String) throws(MergeError) -> (board: BoardID, path: String, lines: [ArraySlice<UInt8>]) {
  do throws(BoardFileError) {
    var reader = try BoardReader(path: path)
    let batch = try reader.readNew()
    guard let board = reader.boardID else { throw .notABoard }
    return (board, reader.path, batch.events.map(\.line))
  } catch {
    throw MergeError(path: path, reason: error)
  }
}
