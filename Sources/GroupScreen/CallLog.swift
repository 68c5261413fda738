// What this screen has done with the facilitator's calls, and what a call is: one sentence in a line of its own, large letters over the board while
// nobody writes, and the panel that answers it.
import Board

/// What this screen has done with the facilitator's calls.
struct CallLog: Equatable, Sendable {
  /// The calls whose large letters have been put away.
  var seen: Set<EventID> = []
  /// Whether somebody asked for the large letters again, with the key that opens a call.
  var isWanted = false
  /// The mode for which a panel opened by itself, or whose panel somebody closed.
  var opened: EventID?
  /// The mode as it was a moment ago.
  var mode = GroupMode.work
  /// The stop of the agenda, as it was a moment ago.
  var stop: Int?
  var asksToLeave = false
  /// When the number of drafts was last looked at.
  var occasion: DraftOccasion?
  /// Whether drafts of an earlier run stand here: what that run told of them is this one's to take back.
  var hasTakenOver = false
  /// How many of the group's stickers are beyond its budget.
  var uncounted = 0
  /// The groups of which this one was made, as it was a moment ago.
  var names: [GroupID] = []
}

/// A call in large letters.
struct LargeCall: Equatable, Sendable {
  /// The event that it came with: it is shown once.
  let id: EventID
  /// The large word, if it has one.
  let title: Phrase?
  let text: String
}
