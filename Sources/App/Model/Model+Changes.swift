// Changes to notes: made here, shown at once, given to the file, and taken back with undo.
import Board

/// What this screen did, and what it took back, for undo and redo.
struct ChangeLog: Equatable, Sendable {
  /// One field of a change: the event that set it here, and what was there before.
  struct Part: Equatable, Sendable {
    let thing: ThingID
    let field: Field
    /// The event that gives the field its value as long as nobody changed it since; none where it was never set.
    var own: EventID?
    let valueBefore: Value
    let eventBefore: EventID?
  }

  /// A step that can be taken back.
  enum Step: Equatable, Sendable {
    /// Fields of one thing, or, when a facilitator says something to everybody, of several.
    case change([Part])
    case draftRemoved(Draft)
  }

  var done: [Step] = []
  var undone: [Step] = []

  /// A new change: what was taken back before it can't be done again.
  mutating func record(_ step: Step) {
    done.append(step)
    undone = []
  }

  /// A value that an earlier step set has been put back by another event; from now on that event stands for it.
  mutating func replace(_ old: EventID?, of field: Field, on thing: ThingID, by new: EventID) {
    func renewed(_ step: Step) -> Step {
      guard case .change(var fields) = step else { return step }
      for index in fields.indices where fields[index].thing == thing && fields[index].field == field && fields[index].own == old {
        fields[index].own = new
      }
      return .change(fields)
    }
    done = done.map(renewed)
    undone = undone.map(renewed)
  }
}

extension Model {
  /// Whether a note belongs to this screen's group.
  func isOurs(_ id: NoteID) -> Bool { board.note(id).map(isOurs) ?? false }

  func isOurs(_ note: Note) -> Bool { note.group == group }

  /// Sets fields of a thing: on the board at once, on its way to the file, and in the log for undo.
  mutating func change(_ thing: ThingID, _ set: [Assignment]) -> [Effect] {
    change([ThingChange(thing, set)])
  }

  /// Sets fields of several things, which undo takes back together.
  mutating func change(_ changes: [ThingChange]) -> [Effect] {
    var events: [Event] = []
    var parts: [ChangeLog.Part] = []
    for change in changes {
      guard let (event, its) = apply(change.thing, change.set) else { continue }
      events.append(event)
      parts += its
    }
    guard !events.isEmpty else { return [] }
    self.changes.record(.change(parts))
    return [.append(events)]
  }

  /// Makes a thing that is named after its first event: a sticker, a package, a takeaway. Undo removes it.
  mutating func make(_ kind: Kind, _ set: [Assignment]) -> (id: EventID, effects: [Effect]) {
    let event = pen.newThing(kind, set, at: now.wall)
    board.apply(event)
    delivery.add(event, at: now.uptime)
    changes.record(
      .change([ChangeLog.Part(thing: event.thing, field: .removed, own: nil, valueBefore: .flag(true), eventBefore: nil)]))
    return (event.id, [.append([event])])
  }

  mutating func makeNote(_ set: [Assignment]) -> (id: NoteID, effects: [Effect]) {
    make(.note, set)
  }

  private mutating func apply(_ thing: ThingID, _ set: [Assignment]) -> (Event, [ChangeLog.Part])? {
    let before = set.map { ($0.field, board.value($0.field, of: thing) ?? .null, board.latest($0.field, of: thing)?.id) }
    guard let event = pen.change(thing, set, on: board, at: now.wall) else {
      say(Words.frozen, isWarning: true)
      return nil
    }
    board.apply(event)
    delivery.add(event, at: now.uptime)
    split.isStale = true
    return (
      event,
      before.map { ChangeLog.Part(thing: thing, field: $0.0, own: event.id, valueBefore: $0.1, eventBefore: $0.2) }
    )
  }

  // MARK: - The group's own notes

  /// The chosen note, if this group may change it; says why not.
  mutating func changeableNote() -> Note? {
    guard case .note(let id) = cursor.item, let note = board.note(id) else {
      say(cursor.item == nil ? Words.nothingHere : Words.stillDraft)
      return nil
    }
    guard mayWrite() else { return nil }
    guard isOurs(note) else {
      say(Words.notYours(owner(of: note)))
      return nil
    }
    return note
  }

  /// Whose note it is, in words.
  func owner(of note: Note) -> String {
    Phrase.author(note.group)[language]
  }

  mutating func switchHorizon() -> [Effect] {
    guard step == .interventions, let note = changeableNote(), let horizon = note.horizon?.other else { return [] }
    let effects = change(.note(note.id), [Assignment(.horizon, .text(horizon.rawValue))])
    choose(.note(note.id))
    if !effects.isEmpty { say(Words.nowTerm(horizon.title[language])) }
    return effects
  }

  mutating func moveNote(by: Int) -> [Effect] {
    guard step == .interventions, let note = changeableNote(), let theme = note.theme else { return [] }
    let target = theme.number - 1 + by
    guard Theme.allCases.indices.contains(target) else { return [] }
    let effects = change(.note(note.id), [Assignment(.theme, .text(Theme.allCases[target].rawValue))])
    choose(.note(note.id))
    if !effects.isEmpty { say(Words.moved(Theme.allCases[target].title[language])) }
    return effects
  }

  mutating func removeItem() -> [Effect] {
    if case .concept(let number) = cursor.item, concepts.indices.contains(number) {
      changes.record(.draftRemoved(concepts.remove(at: number)))
      split.isStale = true
      say(Words.draftRemoved)
      return keepDrafts()
    }
    guard let note = changeableNote() else { return [] }
    let effects = change(.note(note.id), [Assignment(.removed, .flag(true))])
    if !effects.isEmpty { say(Words.removed) }
    return effects
  }

  mutating func editItem() {
    if case .concept(let number) = cursor.item { return resume(number) }
    guard let note = changeableNote() else { return }
    if let number = concepts.firstIndex(where: { $0.purpose == .editing(note.id) }) { return resume(number) }
    write(in: note.theme ?? cursor.theme, note.horizon ?? cursor.horizon, purpose: .editing(note.id), text: note.text)
  }

  mutating func openItem() -> [Effect] {
    switch cursor.item {
    case .note(let id): panel = .note(id, scroll: 0)
    case .concept(let number): resume(number)
    case nil: if kind == .group, mayWrite() { write(in: cursor.theme, cursor.horizon) }
    }
    return []
  }

  /// A new note that builds on the chosen one, also another group's.
  mutating func build() {
    guard case .note(let id) = cursor.item else { return say(cursor.item == nil ? Words.nothingHere : Words.stillDraft) }
    if mayWrite() { write(in: cursor.theme, cursor.horizon, purpose: .building(on: id)) }
  }

  // MARK: - Undo and redo

  mutating func undo() -> [Effect] {
    guard let step = changes.done.last else {
      say(Words.nothingToUndo)
      return []
    }
    guard canTakeBack(step) || mayWrite() else { return [] }
    changes.done.removeLast()
    return takeBack(step, isUndo: true)
  }

  mutating func redo() -> [Effect] {
    guard let step = changes.undone.last else {
      say(Words.nothingToRedo)
      return []
    }
    guard canTakeBack(step) || mayWrite() else { return [] }
    changes.undone.removeLast()
    return takeBack(step, isUndo: false)
  }

  /// Whether a step can go back now: half notes are this screen's own, the rest has to be written to the file. A step that can't keeps its place.
  func canTakeBack(_ step: ChangeLog.Step) -> Bool {
    if case .draftRemoved = step { true } else { mayBeWritten }
  }

  private mutating func takeBack(_ step: ChangeLog.Step, isUndo: Bool) -> [Effect] {
    switch step {
    case .draftRemoved(let draft):
      if isUndo {
        concepts.append(draft)
        changes.undone.append(step)
        if stands(draft, in: cell(draft.theme, draft.horizon)) {
          (cursor.theme, cursor.horizon) = (draft.theme, draft.horizon)
          choose(.concept(concepts.count - 1))
        }
      } else {
        guard let number = concepts.lastIndex(of: draft) else {
          say(Words.nothingToRedo)
          return []
        }
        concepts.remove(at: number)
        changes.done.append(step)
      }
      split.isStale = true
      say(isUndo ? Words.undone : Words.redone)
      return keepDrafts()
    case .change(let parts):
      // What was voted stands: a sticker goes and comes only while there is voting.
      if parts.contains(where: { $0.thing.kind == .sticker }), board.voting.state != .open {
        say(Words.votingClosed)
        return []
      }
      // Of a word to everybody goes back what nobody has changed since: a group that says it is done does not keep the clock from going back.
      let all = parts
      let parts = all.contains { $0.thing.kind != .session } && !all.allSatisfy(isStillOurs) ? [] : all.filter(isStillOurs)
      guard !parts.isEmpty else {
        say(Words.undoOvertaken)
        return []
      }
      var events: [Event] = []
      var inverse: [ChangeLog.Part] = []
      var things: [ThingID] = []
      for part in parts where !things.contains(part.thing) { things.append(part.thing) }
      for thing in things {
        let fields = parts.filter { $0.thing == thing }
        guard let (event, its) = apply(thing, fields.map { Assignment($0.field, $0.valueBefore) }) else { continue }
        for field in fields { changes.replace(field.eventBefore, of: field.field, on: thing, by: event.id) }
        events.append(event)
        inverse += its
      }
      guard !events.isEmpty else { return [] }
      if isUndo { changes.undone.append(.change(inverse)) } else { changes.done.append(.change(inverse)) }
      if things.count == 1, case .event(let id) = things[0].subject, board.note(id) != nil { choose(.note(id)) }
      let isPartly = all.contains { $0.thing == .session && !parts.contains($0) }
      say(isPartly ? Words.undonePartly : isUndo ? Words.undone : Words.redone)
      return [.append(events)]
    }
  }

  /// Undo is offered only while the last word about a field was ours; of a new note, only while nobody else touched it.
  private func isStillOurs(_ part: ChangeLog.Part) -> Bool {
    guard board.latest(part.field, of: part.thing)?.id == part.own else { return false }
    // A group that somebody sits in by now does not go with the key that made it.
    if part.thing.kind == .group, part.field == .removed, part.valueBefore.isTrue { return isEmpty(part.thing.subject.text) }
    return part.own != nil || board.history(of: part.thing).allSatisfy { $0.id.writer == pen.writer }
  }
}
