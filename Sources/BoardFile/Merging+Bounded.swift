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
