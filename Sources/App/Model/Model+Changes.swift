// Changes to notes: made here, shown at once, given to the file, and taken back with undo.
import Board

/// What this screen did, and what it took back, for undo and redo.
struct ChangeLog: Equatable, Sendable {
  /// One field of a change: the event that set it here, and what was there before.
  struct Part: Equatable, Sendable {
    let field: Field
    /// The event that gives the field its value as long as nobody changed it since; none where it was never set.
    var own: EventID?
    let valueBefore: Value
    let eventBefore: EventID?
  }

  /// A step that can be taken back.
  enum Step: Equatable, Sendable {
    case change(ThingID, [Part])
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
      guard case .change(thing, var fields) = step else { return step }
      for index in fields.indices where fields[index].field == field && fields[index].own == old { fields[index].own = new }
      return .change(thing, fields)
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
    guard let (event, step) = apply(thing, set) else { return [] }
    changes.record(step)
    return [.append([event])]
  }

  mutating func makeNote(_ set: [Assignment]) -> (id: NoteID, effects: [Effect]) {
    let event = pen.newNote(set, at: now.wall)
    board.apply(event)
    delivery.add(event, at: now.uptime)
    // Undo of a new note is its removal.
    changes.record(
      .change(
        event.thing, [ChangeLog.Part(field: .removed, own: nil, valueBefore: .flag(true), eventBefore: nil)]))
    return (event.id, [.append([event])])
  }

  private mutating func apply(_ thing: ThingID, _ set: [Assignment]) -> (Event, ChangeLog.Step)? {
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
      .change(thing, before.map { ChangeLog.Part(field: $0.0, own: event.id, valueBefore: $0.1, eventBefore: $0.2) })
    )
  }

  // MARK: - The group's own notes

  /// The chosen note, if this group may change it; says why not.
  private mutating func changeableNote() -> Note? {
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
    note.group.map { Words.groupInside($0)[language] } ?? Words.facilitator[language]
  }

  mutating func switchHorizon() -> [Effect] {
    guard let note = changeableNote(), let horizon = note.horizon?.other else { return [] }
    let effects = change(.note(note.id), [Assignment(.horizon, .text(horizon.rawValue))])
    choose(.note(note.id))
    if !effects.isEmpty { say(Words.nowTerm(Words.name(of: horizon)[language])) }
    return effects
  }

  mutating func moveNote(by: Int) -> [Effect] {
    guard let note = changeableNote(), let theme = note.theme else { return [] }
    let target = theme.number - 1 + by
    guard Theme.allCases.indices.contains(target) else { return [] }
    let effects = change(.note(note.id), [Assignment(.theme, .text(Theme.allCases[target].rawValue))])
    choose(.note(note.id))
    if !effects.isEmpty { say(Words.moved(Words.title(of: Theme.allCases[target])[language])) }
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
    guard let note = changeableNote(), let theme = note.theme, let horizon = note.horizon else { return }
    if let number = concepts.firstIndex(where: { $0.purpose == .editing(note.id) }) { return resume(number) }
    write(in: theme, horizon, purpose: .editing(note.id), text: note.text)
  }

  mutating func openItem() -> [Effect] {
    switch cursor.item {
    case .note(let id): panel = .note(id, scroll: 0)
    case .concept(let number): resume(number)
    case nil: if mayWrite() { write(in: cursor.theme, cursor.horizon) }
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
    if case .draftRemoved = step { true } else { isWritable }
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
    case .change(let thing, let fields):
      guard isStillOurs(thing, fields) else {
        say(Words.undoOvertaken)
        return []
      }
      guard let (event, inverse) = apply(thing, fields.map { Assignment($0.field, $0.valueBefore) }) else { return [] }
      for field in fields { changes.replace(field.eventBefore, of: field.field, on: thing, by: event.id) }
      if isUndo { changes.undone.append(inverse) } else { changes.done.append(inverse) }
      if case .event(let id) = thing.subject, board.note(id) != nil { choose(.note(id)) }
      say(isUndo ? Words.undone : Words.redone)
      return [.append([event])]
    }
  }

  /// Undo is offered only while the last word about these fields was ours; a new note, only while nobody else touched it.
  private func isStillOurs(_ thing: ThingID, _ fields: [ChangeLog.Part]) -> Bool {
    fields.allSatisfy { field in
      guard board.latest(field.field, of: thing)?.id == field.own else { return false }
      return field.own != nil || board.history(of: thing).allSatisfy { $0.id.writer == pen.writer }
    }
  }
}
