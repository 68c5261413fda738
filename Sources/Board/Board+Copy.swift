// A fresh board from what can be seen of another one now: other ids, one event a thing, no history. What was removed or hidden does not come along; what counted
// does: every sticker, also where it is on a note that stays behind, so that budgets, ranks and what is left over are as they were.

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
  /// What notes are called that do not come along, and that have stickers.
  var absent: [NoteID: NoteID] = [:]

  private static let setup: Set<Kind> = [.board, .theme, .card, .caseStudy, .group, .agenda]

  private static let made: Set<Kind> = [.sticker, .package, .takeaway, .commitment]

  private func id(of thing: Thing) -> ThingID { board.events[Int(thing.first)].thing }

  /// Nothing is said about a note that does not come along; a sticker on it is on a note that nobody knows.
  private var naming: NoteNaming {
    let (names, absent) = (names, absent)
    return NoteNaming(told: { names[$0] }, voted: { names[$0] ?? absent[$0] ?? $0 })
  }

  mutating func takeSetup(as id: BoardID, _ contents: CopyContents, writer: WriterID, at now: Instant) {
    var pen = Pen(writer: writer, author: Author(isFacilitator: true))
    // A damaged file may know of several boards.
    let boards = board.named(.board)
    let named = boards.first { board.value(.title, of: $0)?.localized != nil } ?? boards.first
    for thing in board.things {
      let old = self.id(of: thing)
      guard Self.setup.contains(old.kind), old.kind != .board || old == named else { continue }
      var set = board.told(old, naming)
      // A group that was joined and then taken away: what it wrote counts for the other.
      let isGone = board.isGone(thing)
      if isGone { set = old.kind == .group && contents == .everything ? set.filter { $0.field == .into } : [] }
      if isGone, set.isEmpty { continue }
      // Another session: nobody sits there yet, and who joined another group last time is a group again.
      if old.kind == .group, contents != .everything { set = set.filter { ![.opened, .table, .into].contains($0.field) } }
      // What is there without saying anything is there.
      if set.isEmpty { set = [Assignment(.removed, .flag(false))] }
      let thing = old.kind == .board ? ThingID(.board, id.text) : old
      guard let event = pen.change(thing, set, on: Board(), at: now) else { continue }
      events.append(event)
      if isGone, let removal = pen.change(thing, [Assignment(.removed, .flag(true))], on: Board([event]), at: now) {
        events.append(removal)
      }
    }
  }

  /// Notes in order of creation, so that they stand as they stood; then what is about them, in order of id, which counts for stickers.
  mutating func takeWork(of theme: Theme? = nil, writer: WriterID) {
    var pen = Pen(writer: writer, author: Author())
    let all = board.things.filter { thing in
      let id = id(of: thing)
      return !Self.setup.contains(id.kind) && !board.isGone(thing) && !board.isUntold(id)
        && (!id.kind.isMadeByItsFirstEvent || thing.maker != nil)
    }
    let things = theme.map { theme in all.filter { isAbout(theme, $0) } } ?? all
    let notes = things.filter(board.isNote).sorted { placed($0) < placed($1) }
    let made = things.filter { Self.made.contains(id(of: $0).kind) }.sorted { name(of: $0) < name(of: $1) }
    var n: UInt64 = 0
    for thing in notes + made {
      n += 1
      names[name(of: thing)] = EventID(writer: writer, n: n)
    }
    let voted = made.filter { id(of: $0).kind == .sticker }.compactMap { board.value(.note, of: $0)?.noteID }
    absent = StandIns(for: voted.filter { names[$0] == nil }).names
    for thing in notes + made {
      let maker = board.events[Int(thing.maker ?? thing.first)]
      pen.author = maker.author
      events.append(pen.newThing(id(of: thing).kind, board.told(id(of: thing), naming), at: maker.at))
    }
    let named: [Kind] = theme == nil ? [.session, .sentence, .pick, .poll, .answer] : [.pick]
    for id in named.flatMap(board.named) {
      guard let thing = board.thing(id), theme.map({ isAbout($0, thing) }) ?? true else { continue }
      // How people join leads to the board where it was said.
      let set = board.told(id, naming).filter { $0.field != .join }
      guard !set.isEmpty, let latest = board.registers(of: thing).map({ board.events[Int($0.event)] }).max(by: { $1.outranks($0) }) else {
        continue
      }
      pen.author = latest.author
      if let event = pen.change(id, set, on: Board(), at: latest.at) { events.append(event) }
    }
  }

  private func placed(_ thing: Thing) -> Placed { Placed(at: board.events[Int(thing.maker ?? thing.first)].at, id: name(of: thing)) }

  private func name(of thing: Thing) -> EventID { board.events[Int(thing.maker ?? thing.first)].id }

  /// Whether a thing is a note under a theme, tells one, or has one in it.
  private func isAbout(_ theme: Theme, _ thing: Thing) -> Bool {
    func isUnder(_ note: NoteID?) -> Bool {
      guard let note, case .intervention(theme, _)? = board.cell(of: note)?.spot else { return false }
      return true
    }
    return switch id(of: thing).kind {
    case .note: isUnder(thing.maker.map { board.events[Int($0)].id })
    case .pick: isUnder(board.value(.note, of: thing)?.noteID)
    case .package: board.notesIn(thing).contains(where: isUnder)
    default: false
    }
  }
}
