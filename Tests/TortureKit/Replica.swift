// One copy of a board in a simulated session: its fold, the events that it has, and the pen of the program that has it open.
import Board
import BoardFile

struct Replica {
  /// Every event that is here, each once, in order of arrival: what a file is to a program.
  private(set) var events: [Event] = []
  private var known: Set<EventID> = []
  private(set) var board = Board()
  private var pen: Pen
  /// The notes that are known here, in order of arrival, so that a number means one of them.
  private var notes: [NoteID] = []
  private var latest: Event?
  /// This copy's sticker on each note.
  private var stickers: [NoteID: EventID] = [:]

  init(writer: WriterID) { pen = Pen(writer: writer, author: Author(group: "1")) }

  mutating func restart(writer: WriterID) {
    pen = Pen(writer: writer, author: Author(group: "1"))
    latest = nil
    board = Board(events)
  }

  /// An event arrives, perhaps not for the first time.
  mutating func take(_ event: Event) {
    board.apply(event)
    guard known.insert(event.id).inserted else { return }
    events.append(event)
    if event.makesNote { notes.append(event.id) }
  }

  /// Makes a change, as a program would: applied at once, and then written.
  /// - Returns: the event as it was read back from its line; none where there is nothing to change.
  mutating func make(_ step: Step, text: String, at now: Instant, of boardID: BoardID) throws(BoardFileError) -> Event? {
    guard let event = event(for: step, text, now) else { return nil }
    let line = try Line.encode(event, board: boardID)[...]
    guard case .success(let (written, _)) = Line.decode(line), written == event else { throw .unwritable(.notJSON) }
    // Before it has come back it has no bytes, as on a screen.
    take(event)
    if case .undo = step { latest = nil } else { latest = event }
    events[events.count - 1] = written
    return written
  }

  private mutating func event(for step: Step, _ text: String, _ now: Instant) -> Event? {
    switch step {
    case .add:
      return pen.newNote(
        [
          Assignment(.caseStudy, .text("a")), Assignment(.theme, .text(Theme.newConstruction.rawValue)),
          Assignment(.horizon, .text("short")),
          Assignment(.text, .text(text)),
        ], at: now)
    case .edit(_, let note): return change(note, [Assignment(.text, .text(text))], now)
    case .move(_, let note):
      let theme = Theme.allCases[text.utf8.count % Theme.allCases.count]
      return change(note, [Assignment(.theme, .text(theme.rawValue)), Assignment(.horizon, .text("long"))], now)
    case .remove(_, let note): return change(note, [Assignment(.removed, .flag(true))], now)
    case .restore(_, let note): return change(note, [Assignment(.removed, .flag(false))], now)
    case .stick(_, let note): return stick(note, now)
    case .undo: return latest.flatMap { undo(of: $0, now) }
    case .send, .restart: return nil
    }
  }

  private mutating func change(_ note: Int, _ set: [Assignment], _ now: Instant) -> Event? {
    if notes.isEmpty { return nil }
    return pen.change(.note(notes[note % notes.count]), set, on: board, at: now)
  }

  private mutating func stick(_ note: Int, _ now: Instant) -> Event? {
    if notes.isEmpty { return nil }
    let note = notes[note % notes.count]
    if let known = stickers[note] {
      return pen.change(.sticker(known), [Assignment(.removed, .flag(board.isThere(.sticker(known))))], on: board, at: now)
    }
    let event = pen.newThing(.sticker, [Assignment(.note, .text(note.text)), Assignment(.group, .text("1"))], at: now)
    stickers[note] = event.id
    return event
  }

  /// The old values again; none where somebody changed the same since.
  private mutating func undo(of event: Event, _ now: Instant) -> Event? {
    guard event.set.allSatisfy({ board.latest($0.field, of: event.thing) == event }) else { return nil }
    if event.makesItsThing { return pen.change(event.thing, [Assignment(.removed, .flag(true))], on: board, at: now) }
    let before = board.history(of: event.thing).prefix { $0 != event }
    let old = event.set.map { assignment in
      Assignment(assignment.field, before.flatMap(\.set).last { $0.field == assignment.field }?.value ?? .null)
    }
    return pen.change(event.thing, old, on: board, at: now)
  }
}
