// What a facilitator has in front of them, apart from the board: which row, which groups are marked, whose notes they look at.
import Board

/// The facilitator's own view of the session. None of it is in the file.
struct HostDesk: Equatable, Sendable {
  /// The group where the cursor stands, by name: it stays there when the rows get another order. None is the first row.
  var chosen: String?
  /// The first row that is shown.
  var top = 0
  /// The groups that a deed is for; everybody when none.
  var marked: Set<String> = []
  /// The group whose notes are looked at; none in the list of groups.
  var viewing: String?
}
