// Where somebody stands on the board, what a cell shows first, and how the lanes divide the height.
import Board

/// Where a person stands on the board.
package struct Cursor: Equatable, Sendable {
  package var theme: Theme
  package var horizon: Horizon
  /// What is chosen in that cell; none when it is empty.
  package var item: Item?
  /// The chosen item's place in its cell, for when it is gone.
  package var index = 0
}

/// What can be chosen in a cell.
package enum Item: Hashable, Sendable {
  case note(NoteID)
  /// A draft, by its place in the model's list of them.
  case draft(Int)
  /// A draft of another screen of the group, by its place in the model's list of them.
  case elsewhere(Int)
}

/// The first item that a cell shows: it stays where it is when others arrive.
package struct Anchor: Equatable, Sendable {
  let slot: Slot
  var index: Int
}

/// A row of the screen, and what stands on it.
package struct HeldRow: Equatable, Sendable {
  let cell: Cell
  /// What stands there: an item, or what is being written, and since when.
  let slot: Slot
  let begun: Instant?
  /// Counted from the top of the screen: a border between lanes that moves is no reason for a text to move.
  let row: Int
  /// Whether somebody types here; else something arrived.
  let isTyping: Bool
}

/// How the lanes divide the height. It changes on what somebody does here, and for what arrives where that shows more of it.
package struct LaneSplit: Equatable, Sendable {
  /// Rows of the upper lane's body.
  package var upper = 0
  /// The rows that it divides.
  package var bodies = 0
  package var isStale = true
  /// The theme it was made for; where one column is open, another theme has other needs.
  package var focus: Theme?
  /// Something arrived while somebody was reading: renewed at the next key.
  package var waits = false
  /// When (uptime, ms) it last moved for something that arrived.
  var movedAt: Int64?
  /// When (uptime, ms) it may move for what arrived; none when nothing did.
  var due: Int64?

  /// How long (ms) it stays at least, while nobody presses a key.
  static let pause: Int64 = 2_000
}
