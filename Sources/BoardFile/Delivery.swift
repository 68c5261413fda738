// The delivery thread: takes events from the loop, gets them into the shared file however long that takes, and says how far it is.
import Board

/// Delivers events to one board file on a thread of its own. Nothing here makes the caller wait, but for ``finish(waiting:)``.
public final class Delivery: Sendable {
  /// Readable when ``takeNews()`` has something to say.
  public var descriptor: Int32 { -1 }

  /// Starts the thread.
  ///
  /// `path` is the resolved one (``BoardReader/path``). `shelf` keeps half-written notes.
  /// - Throws: ``BoardFileError/trouble(_:)`` when the system has no thread or descriptors left.
  public init(path: String, board: BoardID, shelf: DraftShelf? = nil) throws(BoardFileError) { throw .missing }

  /// Delivers these events after those that were given before; all that wait go in one write.
  public func append(_ events: [Event]) {}

  /// Keeps these half-written notes instead of those that were given before.
  public func keep(_ drafts: [Draft]) {}

  /// What happened since the last call.
  public func takeNews() -> [DeliveryState] { [] }

  /// At quit: tries for at most so many milliseconds to get everything shared and every draft kept.
  /// - Returns: whether it did.
  public func finish(waiting milliseconds: Int) -> Bool { true }
}
