// What a command of the facilitator comes to: one change after another on a board of its own, and shared in one go.
import Board

/// Collects the events of one command. Each change sees what those before it came to.
struct Deeds {
  private(set) var board: Board
  private(set) var events: [Event] = []
  private var pen: Pen
  let now: Instant

  init(on board: Board, with pen: Pen, at now: Instant) {
    self.board = board
    self.pen = pen
    self.now = now
  }

  /// Who this command's events are from.
  var writer: WriterID { pen.writer }

  mutating func apply(_ change: SessionChange, to audience: Audience = .everybody) {
    events += pen.write(board.changes(for: change, to: audience, at: now), on: &board, at: now)
  }

  /// Sets fields of a thing; those that are like that already need no event, unless the thing itself is gone.
  mutating func set(_ thing: ThingID, _ fields: [Assignment]) {
    let isThere = board.isThere(thing)
    let changed = isThere ? fields.filter { (board.value($0.field, of: thing) ?? .null) != $0.value } : fields
    if changed.isEmpty { return }
    events += pen.write([ThingChange(thing, changed)], on: &board, at: now)
  }

  /// The same, for a change that is put together on the board.
  mutating func set(_ change: ThingChange) { set(change.thing, change.set) }

  /// Makes a thing that is named after the event that made it.
  /// - Returns: its id.
  mutating func make(_ kind: Kind, _ fields: [Assignment]) -> EventID {
    let event = pen.newThing(kind, fields, at: now)
    board.apply(event)
    events.append(event)
    return event.id
  }

  /// Puts another agenda on the board; where the session stood at a stop that it does not have, it has not begun.
  mutating func replaceAgenda(by items: [AgendaItem]) {
    let kept = Set(items.map(\.id))
    for item in board.agenda where !kept.contains(item.id) { set(.agenda(item.id), [Assignment(.removed, .flag(true))]) }
    for (index, item) in items.enumerated() { set(.agenda(item.id), item.fields(at: index + 1)) }
    if let stop = board.agendaStop, !kept.contains(stop) { set(.session, [Assignment(.agenda, .null)]) }
  }

  /// Groups open the board in a theme, from now on and at every stop that goes to step interventions and names no other.
  mutating func open(in theme: Theme) {
    apply(.theme(theme))
    let items = board.agenda.map { item in
      var does = item.does
      if does.step == .interventions { does.theme = does.theme ?? theme }
      return AgendaItem(id: item.id, title: item.title, minutes: item.minutes, does: does, say: item.say, note: item.note)
    }
    for (index, item) in items.enumerated() { set(.agenda(item.id), item.fields(at: index + 1)) }
  }
}
