// Where somebody is who looks back at a session: which view, which filters, which moment. What is derived from the board stands here too, because no key
// may walk over the board twice.
import Board
import Canvas
import Review

enum ReviewView: Int, CaseIterable, Sendable {
  case minute, notes, blindSpots, packages, takeaways, timeline, comparison
}

/// Something on a page that can be chosen, and that Enter does something with.
enum ReviewSpot: Hashable, Sendable {
  case note(NoteID)
  /// The notes that these filters let through.
  case notes([FilterValue])
  /// A place where those would be, and there are none.
  case nothing([FilterValue])
  case package(EventID)
  /// So many changes into the session.
  case moment(Int)
  /// Several notes to choose from.
  case list([NoteID])
  /// A text to read whole, under a title.
  case text(title: String, String)
}

/// Somebody's own view of a session that is over. None of it is in the file.
struct ReviewDesk: Sendable {
  var view = ReviewView.minute
  /// The filters, in the order in which they were put on.
  var chips: [FilterValue] = []
  var order = NoteOrder.board
  /// The text that is being typed to filter by.
  var typing: Typing?
  var places: [ReviewView: Place] = [:]
  /// Where Esc goes back to.
  var returns: [Return] = []

  // MARK: The board as it was

  /// The session in order of time; made when it is first asked for.
  var replay: Replay?
  /// When (uptime, ms) the next piece of it is made; none when it is whole, or not wanted.
  var preparesAt: Int64?
  /// None while the board is shown as it is now.
  var past: Past?
  /// When (uptime, ms) the next change is played.
  var playsAt: Int64?

  // MARK: What is derived

  var index = NoteIndex()
  /// All places of the index, in the order that is wanted.
  var arranged: [Int] = []
  /// Those of them that the filters let through.
  var found: [Int] = []
  var packages: [Package] = []
  /// What is hidden now, whatever moment is shown.
  var hidden = HiddenThings(of: Board())
  /// Stickers, once they may be seen.
  var stickers: [NoteID: Int] = [:]
  /// The notes that groups tell.
  var picks: [NoteID] = []
  /// The text of the view that is open; empty in the list of notes, of which no more is made than is shown.
  var page = ReviewPage(width: 1, glyphs: .unicode)
  /// The notes of the other session.
  var otherIndex: NoteIndex?
  /// What is hidden of that one.
  var otherHidden = HiddenThings(of: Board())
  var isBoardStale = true
  var isFilterStale = true
  var isPageStale = true

  struct Typing: Equatable, Sendable {
    var field: TextField
    let before: Return
  }

  /// Where the cursor is in a view, and what is shown first.
  struct Place: Equatable, Sendable {
    var spot: ReviewSpot?
    /// The spot's place among all, for when it is gone.
    var index = 0
    var top = 0
  }

  struct Return: Equatable, Sendable {
    let view: ReviewView
    let chips: [FilterValue]
    let place: Place
  }

  /// A moment of the session.
  struct Past: Sendable {
    /// The board as it was.
    var board: Board
    /// How many changes there had been.
    var number: Int
    /// The moment: that of the last of them, or a later one in which nothing changed.
    var at: Instant
  }

  var filter: NoteFilter { NoteFilter(chips) }

  var place: Place {
    get { places[view] ?? Place() }
    set { places[view] = newValue }
  }

  /// The notes that the filters let through.
  var foundNotes: [Note] { found.map { index[$0] } }

  /// From here on, Esc comes back to this.
  var here: Return { Return(view: view, chips: chips, place: place) }

  mutating func put(on values: [FilterValue]) {
    chips.removeAll { values.contains($0) }
    chips += values
    isFilterStale = true
  }
}
