// The agenda as a list: to go to a stop, to make one longer or shorter, and to say when the session ends.
import Board
import ScreenKit
import Words

extension HostScreen {
  /// The agenda, and under it the end of the session.
  /// - Parameter chosen: the row with the cursor; the stop where the session is when none.
  mutating func openAgenda(at chosen: Int? = nil) {
    let agenda = board.agenda
    guard !agenda.isEmpty else { return say(Words.noAgenda) }
    var rows = agenda.enumerated().map { place, item in
      Choice(
        item.title[language], about: Words.minutes(item.minutes)[language],
        counts: { $0.lengthen(item.id, by: $1, at: place) },
        does: { screen in
          if let stop = screen.board.agenda.first(where: { $0.id == item.id }) { screen.go(toStop: stop) }
        })
    }
    let isSaid = board.value(.end, of: .session) != nil
    let time = board.plannedEnd.map { Words.endsAt(shell.setup.zone.time(at: $0)) }
    let title = (time ?? Words.endIsOpen)[language].capitalisedFirst
    rows.append(
      Choice(
        title, about: (isSaid ? Words.endIsSaid : Words.endFollowsAgenda)[language], counts: { $0.moveEnd(by: $1) },
        does: { $0.lead(.end(nil), Words.endFollowsAgenda.capitalised) }))
    open(Words.agendaTitle, rows, chosen: chosen ?? board.agendaPlace, forEverybody: true)
  }

  /// A minute more or fewer for a stop: of the one where the session is on its clock, of a later one in the agenda.
  private mutating func lengthen(_ stop: String, by minutes: Int, at place: Int) {
    guard mayWrite(), let item = board.agenda.first(where: { $0.id == stop }) else { return }
    if let here = board.agendaPlace, place < here { return say(Words.stopIsOver(item.title)) }
    if board.agendaStop == stop, board.timer(of: nil) != nil {
      return extendTimer(by: Int64(minutes) * 60_000, forEverybody: true)
    }
    let new = min(max(1, item.minutes + minutes), AgendaItem.mostMinutes)
    lead(.minutes(stop: stop, new), Words.takesMinutes(item.title, new))
    openAgenda(at: place)
  }

  /// The end five minutes later or earlier, on a whole five minutes.
  private mutating func moveEnd(by steps: Int) {
    guard mayWrite() else { return }
    let agenda = board.agenda
    let all = agenda.reduce(Int64(0)) { $0 + Int64($1.minutes) * 60_000 }
    let (five, end) = (Int64(300_000), (board.plannedEnd ?? now.wall.adding(all)).milliseconds)
    let whole = end - end % five
    let moved = steps > 0 ? whole + five : end == whole ? whole - five : whole
    let new = Instant(milliseconds: moved)
    lead(.end(new), Words.endsAt(shell.setup.zone.time(at: new)).capitalised)
    openAgenda(at: agenda.count)
  }
}
