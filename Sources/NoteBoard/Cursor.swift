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
}

/// The first item that a cell shows: it stays where it is when others arrive.
package struct Anchor: Equatable, Sendable {
  /// None where the note that is being written comes first.
  package var item: Item?
  package var index: Int
}

/// A row of the cursor's cell, and what stands there.
package struct HeldRow: Equatable, Sendable {
  package let item: Item?
  /// Counted from the cell's first row.
  package let row: Int
}

/// How the lanes divide the height. It changes on what somebody does here; what arrives from elsewhere never moves what is being read.
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
  /// Something arrived that may make the upper lane higher, not lower.
  package var growsOnly = false
}
