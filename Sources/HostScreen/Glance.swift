// What a picture of the list asks of the board in several places, looked up once for each change of the board.
import Board

/// Where the session is, what this stop asks, and what comes.
struct Glance: Sendable {
  /// How many events there were: with another number it is looked up again.
  let events: Int
  let agenda: [AgendaItem]
  /// The stop where the session is; none before it began.
  let stop: AgendaItem?
  let place: Int?
  let task: StopTask
  let next: NextDeed
  /// Whether groups tell each other what they have, page by page.
  let isFeedback: Bool
  /// Which page the projector shows, counted from 0, and of how many, where nothing waits.
  let page: (number: Int, of: Int)
  /// How many notes there are.
  let notes: NoteTotal
  /// At the closing, how many notes name somebody who is needed, and of how many; none elsewhere.
  let naming: (count: Int, of: Int)?

  init(_ board: Board) {
    events = board.events.count
    agenda = board.agenda
    notes = board.noteTotal
    let stop = board.agendaStop
    place = stop.flatMap { [agenda] stop in agenda.firstIndex { $0.id == stop } }
    self.stop = place.map { [agenda] in agenda[$0] }
    (task, next) = (board.stopTask, board.nextDeed)
    page = (board.plenaryPage, board.plenaryPages)
    naming = self.stop?.does.shows == .closing ? board.naming(in: .everything) : nil
    isFeedback = self.stop?.does.shows == .feedback || self.stop != nil && board.shows.kind == .feedback
  }
}

extension HostScreen {
  /// The board at a glance, as it is now.
  var glance: Glance { if let known, known.events == board.events.count { known } else { Glance(board) } }

  /// Which page the projector shows, counted from 0, and of how many: of takeaways, of those that are on the wall.
  var plenaryPage: (number: Int, of: Int) {
    guard let onWall = takeawaysOnWall else { return glance.page }
    return (board.plenaryPage(takeaways: onWall), board.plenaryPages(takeaways: onWall))
  }

  /// What the projector shows so many pages on; none where there is no such page.
  func plenaryTurned(by pages: Int) -> PlenaryView? { board.plenaryTurned(by: pages, takeaways: takeawaysOnWall) }

  /// Looks again where something has changed since.
  mutating func lookAgain() { if list.viewing == nil, known?.events != board.events.count { known = Glance(board) } }
}
