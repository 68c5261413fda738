// A whole board from json with every change there was. Events keep their ids: no other event has them, a board file with another board's id is never merged with
// theirs, and who brings the same json in twice at a time brings the same lines.
import Board
import BoardFile
import Words

extension Imported {
  /// Takes in all changes of a board, on one where nobody has done anything yet; then makes the set-up what it was there.
  /// - Throws: what is no change; or where `events` know nothing of some of the notes: they are not all of them.
  mutating func takeHistory(_ entries: [JSONEntry], notes: [JSONEntry]) throws(ImportFault) {
    guard let own = board.named(.board).first, let id = BoardID(own.subject.text) else { throw .noNotes }
    var history: [Event] = []
    for entry in entries {
      let event = try entry.event(onBoard: own)
      // Only what can stand in a board file.
      guard (try? Line.encode(event, board: id)) != nil else { throw .unusable(entry.place, Phrase(both: "set")) }
      history.append(event)
    }
    let told = Board(history)
    var lacking = 0
    for note in notes {
      if let id = try note.text("id").flatMap({ NoteID($0) }), told.note(id) == nil { lacking += 1 }
    }
    if lacking > 0 { throw .eventsLack(lacking, of: notes.count) }
    for event in history { board.apply(event) }
    events += history
    for kind in [Kind.board, .theme, .card, .caseStudy, .group, .agenda] { restore(kind, as: told) }
    say(own, [mark])
    ids += told.allNotes.map(\.id)
  }

  /// Takes away what this board began with and the other one did not have, and sets what each of the two said otherwise as it was there.
  private mutating func restore(_ kind: Kind, as told: Board) {
    let naming = NoteNaming(told: { $0 }, voted: { $0 })
    for thing in board.named(kind) where board.isThere(thing) {
      if kind != .board, !told.isThere(thing) {
        say(thing, [Assignment(.removed, .flag(true))])
        continue
      }
      let fields = Set((board.told(thing, naming) + told.told(thing, naming)).map(\.field)).subtracting([.removed])
      say(thing, fields.sorted { $0.name < $1.name }.map { Assignment($0, told.value($0, of: thing) ?? .null) })
    }
  }
}

extension JSONEntry {
  /// A change as `events` tells it; what it said about its own board is about this one.
  fileprivate func event(onBoard own: ThingID) throws(ImportFault) -> Event {
    guard let id = EventID(try needed("id")) else { throw .unusable(place, Phrase(both: "id")) }
    guard let tick = value("tick").number.flatMap(UInt64.init(exactly:)), (1...Stamp.highestTick).contains(tick) else {
      throw .unusable(place, Phrase(both: "tick"))
    }
    guard let at = try moment("at") else { throw .missing(place, Phrase(both: "at")) }
    guard case .map(let set) = value("set") else { throw .unusable(place, Phrase(both: "set")) }
    let kind = Kind(name: try needed("kind"))
    return Event(
      id: id, tick: tick, at: at,
      author: Author(group: try text("group").map(GroupID.init(_:)), role: try text("role"), isFacilitator: value("facilitator").isTrue),
      thing: kind == .board ? own : ThingID(kind, try needed("of")),
      set: set.sorted { $0.key < $1.key }.map { Assignment(Field($0.key), $0.value) })
  }
}
