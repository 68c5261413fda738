// Where somebody stands on the board, what a cell shows first, and how the lanes divide the height.
import Board

/// Where a person stands on the board.
struct Cursor: Equatable, Sendable {
  var theme: Theme
  var horizon: Horizon
  /// What is chosen in that cell; none when it is empty.
  var item: Item?
  /// The chosen item's place in its cell, for when it is gone.
  var index = 0
}

/// What can be chosen in a cell.
enum Item: Hashable, Sendable {
  case note(NoteID)
  /// A half note, by its place in the model's list of them.
  case concept(Int)
}

/// The first item that a cell shows: it stays where it is when others arrive.
struct Anchor: Equatable, Sendable {
  /// None where the note that is being written comes first.
  var item: Item?
  var index: Int
}

/// A row of the cursor's cell, and what stands there.
struct HeldRow: Equatable, Sendable {
  let item: Item?
  /// Counted from the cell's first row.
  let row: Int
}

/// How the lanes divide the height. It changes on what somebody does here; what arrives from elsewhere never moves what is being read.
struct LaneSplit: Equatable, Sendable {
  /// Rows of the upper lane's body.
  var upper = 0
  /// The rows that it divides.
  var bodies = 0
  var isStale = true
  /// The theme it was made for; where one column is open, another theme has other needs.
  var focus: Theme?
  /// Something arrived while somebody was reading: renewed at the next key.
  var waits = false
  /// Something arrived that may make the upper lane higher, not lower.
  var growsOnly = false
}
