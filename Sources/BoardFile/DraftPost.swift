// The thread that keeps half-written notes while the loop goes on.
import Board
import Synchronization
import SystemCalls

/// Between the loop and the thread: the drafts to keep, of which only the latest matter.
final class DraftPost: Sendable {
  private struct State {
    var drafts: [Draft]?
    var isClosing = false
    var areKept = true
  }

  private let state = Mutex(State())
  /// Held while drafts are written: what is kept at once is not replaced by what was older.
  private let writing = Mutex(())
  private let wake: Signal
  /// Raised when the thread has kept the last.
  let done: Signal

  init() throws(SystemError) {
    wake = try Signal()
    done = try Signal()
  }

  /// Whether the last attempt succeeded.
  var areKept: Bool { state.withLock(\.areKept) }

  func put(_ drafts: [Draft]) {
    state.withLock { $0.drafts = drafts }
    wake.raise()
  }

  func close() {
    state.withLock { $0.isClosing = true }
    wake.raise()
  }

  /// Keeps drafts before anything else happens, instead of those that were given before.
  func keepNow(_ drafts: [Draft], on shelf: DraftShelf) throws(BoardFileError) {
    var failure: BoardFileError?
    writing.withLock { _ in
      state.withLock { $0.drafts = nil }
      do throws(BoardFileError) { try shelf.keep(drafts) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// What the thread does. Drafts that can't be kept now are tried again with the next, after a while, and at the end.
  func run(keepingOn shelf: DraftShelf, _ post: DeliveryPost, _ pace: DeliveryPace) {
    var unkept: [Draft]?
    var told: Bool?
    while true {
      wake.clear()
      let isClosing = writing.withLock { _ in
        let (drafts, isClosing) = state.withLock { state in
          defer { state.drafts = nil }
          return (state.drafts, state.isClosing)
        }
        unkept = drafts ?? unkept
        if let latest = unkept {
          let isKept = (try? shelf.keep(latest)) != nil
          state.withLock { $0.areKept = isKept }
          if isKept { unkept = nil }
          if told != isKept { post.tell(.draftsKept(isKept)) }
          told = isKept
        }
        return isClosing
      }
      if isClosing { break }
      wake.wait(milliseconds: unkept == nil ? nil : pace.net)
    }
    done.raise()
  }
}
