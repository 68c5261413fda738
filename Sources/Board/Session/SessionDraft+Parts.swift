// Parts of what a facilitator's deed comes to that hang on nobody who is meant: what the plenary screen goes along with, joined groups, minutes.

extension SessionDraft {
  /// The plenary screen goes along, and stays black where it is.
  mutating func show(_ kind: PlenaryView.Kind) {
    if board.shows.kind != kind { set(.session, .shows, PlenaryView(kind, isBlack: board.shows.isBlack).value) }
  }

  /// What everybody is told is on the plenary screen; when it is taken away, what was there before comes back.
  mutating func show(message text: String?) {
    if text != nil { return show(.message) }
    if board.shows.kind == .message { set(.session, .shows, board.shownBefore.value) }
  }

  /// What a joined group said stands for the words of those of whom it is made. Who leaves it, or comes to another one, speaks for itself again.
  mutating func forgetWhatStandsFor(_ name: GroupID) {
    for kind in [Kind.sentence, .pick, .answer] {
      for thing in (board.roster[kind] ?? []).map({ ThingID(kind, $0) }) {
        let others = (board.value(.standsFor, of: thing)?.words ?? []).map(GroupID.init(_:))
        guard others.contains(name) else { continue }
        let left = others.filter { $0 != name && !board.isJoined($0, under: name) }
        set(thing, .standsFor, left.isEmpty ? .null : .list(left.map { .text($0.text) }))
      }
    }
  }

  /// A stop that gets shorter is there so that the end stays where it was.
  mutating func setMinutes(of stop: String, _ minutes: Int) {
    let (thing, value) = (ThingID.agenda(stop), Value.number(Int64(min(max(0, minutes), AgendaItem.mostMinutes))))
    guard board.isThere(thing), board.value(.minutes, of: thing) != value else { return }
    if let end = board.plannedEnd { set(.session, .end, .number(end.milliseconds)) }
    set(thing, .minutes, value)
  }
}
