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
  /// Whether that panel stands there as it opened: nobody has pressed a key or clicked since.
  var isUntouched = false
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
  /// The group's stickers on notes that it doesn't see now, while there is a vote.
  var unseenStickers: [EventID] = []
  /// Whether the group has a package of the case where it is; looked up while packages are asked for.
  var hasPackage = false
  var emptySpot = EmptySpotLog()
  /// The groups that were joined with this one, as they were last told of; none before anybody looked.
  var joined: [GroupID]?
  /// What last said in which theme the board opens.
  var theme: ThemeCall?
}

/// What says in which theme a group opens the board: a stop of the agenda, or a word apart.
struct ThemeCall: Equatable, Sendable {
  let stop: EventID?
  let said: EventID?
}

/// A call in large letters.
struct LargeCall: Equatable, Sendable {
  /// The event that it came with: it is shown once.
  let id: EventID
  /// The large word, if it has one.
  let title: Phrase?
  let text: String
}
