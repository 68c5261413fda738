// What the loop needs of the two rooms it stands between: the pure model, and the shared file. Knows neither of them.
import ScreenKit
import Board

/// Something that takes what happens and shows a picture: the model, seen from the loop.
public protocol Screen {
  /// Takes in one thing that happened and says what the edges have to do about it. The first one is always `.resized`.
  mutating func update(_ event: AppEvent, at now: Moment) -> [Effect]

  /// What it looks like now, in the size that it was told last.
  func view() -> Frame

  /// The uptime in milliseconds at which it wants a `.tick`; none to sleep until something happens.
  var deadline: Int64? { get }
}

/// The shared file, as far as the loop has to do with it. Nothing in it may wait: what can stall belongs on the delivery thread.
public protocol SharedFile {
  /// Readable when there may be something new: changes of the file, and news of the delivery. Asked again in every round.
  var descriptors: [Int32] { get }

  /// What is new, after emptying the descriptors.
  /// - Parameter lookAnyway: look at the file although nothing announced a change, since a network share announces nothing.
  /// - Returns: `.board` and `.delivery` events, none when nothing is new.
  mutating func news(lookAnyway: Bool) -> [AppEvent]

  /// Milliseconds between looks that nothing announced.
  var lookInterval: Int { get }

  /// Hands changes to the delivery, in this order.
  mutating func append(_ events: [Event])

  /// Makes the file anew from what is known of it, now that it is gone and a person said so.
  mutating func makeAnew()

  /// Puts in the own changes that are kept for another file of this board.
  mutating func takeInKept()

  /// Asks about drafts that another program may want, too.
  mutating func ask(_ request: ShelfRequest) -> ShelfNews?

  /// Keeps the drafts; these are all there are.
  mutating func keep(_ drafts: [Draft])
}

/// Why the loop came to its end.
public enum ExitReason: Equatable, Sendable {
  /// The model asked for it.
  case quit
  /// SIGTERM, SIGHUP or any other that ends a program.
  case signal(Int32)
  /// The terminal was closed; there is nothing left to draw on.
  case terminalGone
}
