// Merging for a command: however long somebody holds the file's lock, the command ends.
import Board
import Glibc
import Synchronization
import SystemCalls

/// Takes the events of other files of the same board into one (``mergeBoards(into:from:)``), and gives up after so many milliseconds.
///
/// What had to wait so long is in none but the other files, so it may simply be done again.
/// - Parameters:
///   - path: the file that they go into; a symbolic link is followed.
///   - others: files of the same board.
///   - milliseconds: how long it may take.
/// - Returns: how many lines were new; none when the time was over.
/// - Throws: ``MergeError``.
public func mergeBoards(into path: String, from others: [String], within milliseconds: Int) throws(MergeError) -> Int? {
  final class Outcome: Sendable {
    let result = Mutex<Result<Int, MergeError>?>(nil)
    let done: Signal
    init() throws(SystemError) { done = try Signal() }
  }
  let outcome: Outcome
  do throws(SystemError) {
    outcome = try Outcome()
    let shared = outcome
    try Thread.start {
      do throws(MergeError) {
        let count = try mergeBoards(into: path, from: others)
        shared.result.withLock { $0 = .success(count) }
      } catch {
        shared.result.withLock { $0 = .failure(error) }
      }
      shared.done.raise()
    }
  } catch {
    throw MergeError(path: path, reason: .trouble(error.trouble))
  }
  outcome.done.wait(milliseconds: milliseconds)
  return try outcome.result.withLock { result throws(MergeError) in try result?.get() }
}

/// Puts the own changes in a board file that are kept for other files of the board; from then on they belong there.
/// - Parameters:
///   - outbox: of the board.
///   - path: the file, links resolved.
///   - events: what has just been read of the whole file.
///   - milliseconds: how long it may take.
/// - Returns: how many it lacked; none when the time was over, and then they wait in the outbox for this file.
/// - Throws: ``BoardFileError``: why they could not be kept for it, or not be delivered.
public func shareKept(in outbox: Outbox, with path: String, after events: [Event], within milliseconds: Int) throws(BoardFileError) -> Int?
{
  let lacking = outbox.lacking(in: events, at: path)
  if !lacking.elsewhere.isEmpty { _ = try outbox.put(lacking.elsewhere.map(\.line), for: path) }
  let delivery = try Delivery(path: path, board: outbox.board, outbox: outbox, after: events)
  guard delivery.finish(waiting: milliseconds) else { return nil }
  if let failure = delivery.failure { throw failure }
  return lacking.all.count + lacking.elsewhere.count
}
