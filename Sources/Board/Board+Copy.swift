// A fresh board from what can be seen of another one now: other ids, one event a thing, no history. What was removed or hidden does not come along.

/// What a copy takes along.
public enum CopyContents: Equatable, Sendable {
  /// Everything that can be seen.
  case everything
  /// The set-up only: the plate, the cases, the groups and the agenda, for another session.
  case setup
  /// The set-up, the notes of step interventions under one theme, the picks of those, and the packages in which any of them is: for a session about it.
  case theme(Theme)
}

extension Board {
  /// The events of a fresh board that looks like this one.
  /// - Parameters:
  ///   - id: the fresh board's id.
  ///   - contents: what comes along.
  ///   - setupWriter: a new writer, of the events of the set-up.
  ///   - writer: a new writer, of all other events.
  ///   - now: for the events of the set-up.
  /// - Returns: one event a thing, the set-up first.
  public func copied(
    as id: BoardID, _ contents: CopyContents, setupWriter: WriterID, writer: WriterID, at now: Instant
  ) -> [Event] {
    var copy = BoardCopy(board: self)
    copy.takeSetup(as: id, contents, writer: setupWriter, at: now)
    switch contents {
    case .everything: copy.takeWork(writer: writer)
    case .theme(let theme): copy.takeWork(of: theme, writer: writer)
    case .setup: break
    }
    return copy.events
  }
}

private struct BoardCopy {
  let board: Board
  var events: [Event] = []
  /// What made things are called in the copy.
  var names: [EventID: EventID] = [:]

  private static let setup: Set<Kind> = [.board, .theme, .card, .caseStudy, .group, .agenda]

  /// What was taken off the screens stays behind; of a session, hiding is about its groups.
  private static let canBeHidden: Set<Kind> = [.sentence, .package, .takeaway, .commitment, .poll]

  private func id(of thing: Thing) -> ThingID { board.events[Int(thing.first)].thing }

  /// The values that fields have now, by name; `removed` only says something with a value that is no removal.
  private func values(of thing: Thing) -> [Assignment] {
    board.registers(of: thing).compactMap { register -> Assignment? in
      let set = board.events[Int(register.event)].set[Int(register.slot)]
      if case .null = set.value { return nil }
      return set.field == .removed && set.value.isTrue ? nil : set
    }.sorted { $0.field.name < $1.field.name }
  }

  mutating func takeSetup(as id: BoardID, _ contents: CopyContents, writer: WriterID, at now: Instant) {
    var pen = Pen(writer: writer, author: Author(isFacilitator: true))
    var hasBoard = false
    for thing in board.things {
      let old = self.id(of: thing)
      guard Self.setup.contains(old.kind), !board.isGone(thing) else { continue }
      var set = values(of: thing)
      if old.kind == .board {
        // A damaged file may know of several.
        if hasBoard { continue }
        hasBoard = true
      }
      if old.kind == .group, contents != .everything {
        // Another session: nobody sits there yet, and who joined another group last time is a group again.
        set = set.filter { ![.opened, .table, .into].contains($0.field) }
        if set.isEmpty { set = [Assignment(.removed, .flag(false))] }
      }
      if set.isEmpty { continue }
      let thing = old.kind == .board ? ThingID(.board, id.text) : old
      if let event = pen.change(thing, set, on: Board(), at: now) { events.append(event) }
    }
  }

  /// Notes in order of creation, so that they stand as they stood; then what is about them, in order of id, which counts for stickers.
  mutating func takeWork(of theme: Theme? = nil, writer: WriterID) {
    var pen = Pen(writer: writer, author: Author())
    let all = board.things.filter {
      !Self.setup.contains(id(of: $0).kind) && !board.isGone($0)
        && !(Self.canBeHidden.contains(id(of: $0).kind) && board.isTakenOffScreens($0))
    }
    let things = theme.map { theme in all.filter { isAbout(theme, $0) } } ?? all
    let notes = things.compactMap { thing in board.position(of: thing).map { ($0.placed, thing) } }.sorted { $0.0 < $1.0 }.map(\.1)
    let made = things.filter { [.sticker, .package, .takeaway, .commitment].contains(id(of: $0).kind) && $0.maker != nil }.sorted {
      name(of: $0) < name(of: $1)
    }
    var n: UInt64 = 0
    for thing in notes + made {
      n += 1
      names[name(of: thing)] = EventID(writer: writer, n: n)
    }
    for thing in notes + made {
      let maker = board.events[Int(thing.maker ?? thing.first)]
      pen.author = maker.author
      // A sticker on a note that does not come along is none; its number is not given to another.
      events.append(pen.newThing(id(of: thing).kind, renamed(values(of: thing)), at: maker.at))
    }
    let named: Set<Kind> = [.session, .sentence, .pick, .poll, .answer]
    for thing in things where named.contains(id(of: thing).kind) {
      let set = renamed(values(of: thing))
      guard !set.isEmpty, let latest = board.registers(of: thing).map({ board.events[Int($0.event)] }).max(by: { $1.outranks($0) }) else {
        continue
      }
      pen.author = latest.author
      if let event = pen.change(id(of: thing), set, on: Board(), at: latest.at) { events.append(event) }
    }
  }

  /// Whether a thing is a note under a theme, tells one, or has one in it.
  private func isAbout(_ theme: Theme, _ thing: Thing) -> Bool {
    func isUnder(_ note: NoteID?) -> Bool {
      guard let note, case .intervention(theme, _)? = board.cell(of: note)?.spot else { return false }
      return true
    }
    return switch id(of: thing).kind {
    case .note: isUnder(thing.maker.map { board.events[Int($0)].id })
    case .pick: isUnder(board.value(.note, of: thing)?.noteID)
    case .package: values(of: thing).contains { $0.value.isTrue && isUnder($0.field.noteID) }
    default: false
    }
  }

  private func name(of thing: Thing) -> EventID { board.events[Int(thing.maker ?? thing.first)].id }

  /// The same values about the copy's notes; what is about a note that does not come along is left out.
  private func renamed(_ set: [Assignment]) -> [Assignment] {
    set.compactMap { assignment in
      let field = assignment.field
      if field.name.hasPrefix("notes.") {
        return NoteID(field.name.dropFirst("notes.".count)).flatMap { names[$0] }.map { Assignment(.notes($0), assignment.value) }
      }
      if field == .on || field == .note {
        return assignment.value.noteID.flatMap { names[$0] }.map { Assignment(field, .text($0.text)) }
      }
      if field == .shows, var view = PlenaryView(assignment.value), let note = view.note {
        view.note = names[note]
        return Assignment(field, view.value)
      }
      return assignment
    }
  }
}
