// A board as one JSON object, for other programs and for `import`. The fields and their order are a promise to other programs; BoardSchema.swift says what each
// may be.
import Board
import Review
import Words

extension Report {
  /// The board in UTF-8, with a line feed at its end; a note, sentence or package a line.
  ///
  /// Which fields it has says ``boardSchema``. Without filters it is whole: `import` makes the same board of it. Nothing in it is about what the facilitator hid.
  /// - Parameters:
  ///   - id: the board's id.
  ///   - withEvents: whether `events` follows: every change there ever was, but of what is hidden or removed.
  /// - Returns: the bytes.
  public func json(id: BoardID, withEvents: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    writeJSON(id: id, withEvents: withEvents) { bytes += $0 }
    return bytes
  }

  /// The same, handed over piece by piece.
  public func writeJSON(id: BoardID, withEvents: Bool = false, to sink: ([UInt8]) -> Void) {
    let told = Set(notes.map(\.id))
    JSONWriter.document(to: sink) { json in
      json.field("board", id.text)
      json.field("title", localized: board.title)
      json.objectLines("cases", findings.cases) { json, study in
        json.field("id", study.id.text)
        json.field("title", localized: study.title)
        json.field("text", localized: study.text)
      }
      json.objectLines("groups", findings.groups) { json, group in
        json.field("id", group.id.text)
        json.field("title", group.title)
        json.field("table", group.table)
        json.field("opened", group.isOpened)
      }
      json.lines("notes", notes) { json, note in
        json.write(
          note, stickers: stickers[note.id] ?? 0, packages: packageTitles[note.id] ?? [], name: board.ownName(of: .note(note.id)),
          on: note.on.flatMap { told.contains($0) ? $0 : nil })
      }
      writeOutcomes(told, &json)
      json.objectLines("agenda", board.agenda) { json, item in
        json.field("id", item.id)
        json.field("title", localized: item.title)
        json.field("minutes", item.minutes)
        json.field("does") { $0.value(item.does.value) }
        json.field("say", localized: item.say)
        json.field("note", localized: item.note)
      }
      writeChoice(&json)
      if filter.isEmpty { writeThings(told, &json) }
      if let imported = board.importedAt { json.field("importedAt", CalendarTime(imported).iso8601) }
      if withEvents { writeEvents(&json) }
    }
  }

  private func writeChoice(_ json: inout JSONWriter) {
    if !filter.isEmpty {
      json.object("filter") { json in
        for (option, values) in filterOptions where !values.isEmpty { json.field(option, values) }
      }
      json.field("total", total)
    }
    if let asOf { json.field("asOf", CalendarTime(asOf).iso8601) }
  }

  /// What else is on the board, as its file has it: the plate, groups that were joined, the session, and what names of joined groups said for which the joined
  /// group has spoken since.
  private func writeThings(_ told: Set<NoteID>, _ json: inout JSONWriter) {
    let naming = NoteNaming(told: { told.contains($0) ? $0 : nil }, voted: { $0 })
    let written = Set(
      findings.sentences.map { ThingID.sentence($0.caseID, $0.name, $0.step) } + toldPicks(told).map { .pick($0.caseID, $0.name) })
    let joined = board.joinedGroups.map {
      ($0.thing, board.told($0.thing, naming) + ($0.isGone ? [Assignment(.removed, .flag(true))] : []))
    }
    let plate = [Kind.theme, .card].flatMap(board.named).filter(board.isThere)
    let said = [Kind.session, .sentence, .pick].flatMap(board.named).filter { !written.contains($0) }
    let others = (plate + said).map { thing in
      (thing, board.told(thing, naming).filter { thing.kind != .session || $0.field != .voting })
    }
    json.objectLines("things", (joined + others).filter { !$0.1.isEmpty }) { json, thing in
      json.field("kind", thing.0.kind.name)
      json.field("of", thing.0.subject.text)
      let latest = thing.1.compactMap { board.latest($0.field, of: thing.0) }.max { $0.stamp < $1.stamp }
      json.field("at", latest.map { CalendarTime($0.at).iso8601 })
      json.fields(set: thing.1)
    }
  }

  private func writeEvents(_ json: inout JSONWriter) {
    json.objectLines("events", board.toldChanges) { json, event in
      json.field("id", event.id.text)
      json.field("tick") { $0.value(.number(Int64(clamping: event.tick))) }
      json.field("at", CalendarTime(event.at).iso8601)
      json.fields(of: event.author)
      json.field("kind", event.thing.kind.name)
      json.field("of", event.thing.subject.text)
      json.fields(set: event.set)
    }
  }
}

extension JSONWriter {
  /// Who did something.
  mutating func fields(of author: Author) {
    field("group", author.group?.text)
    field("role", author.role)
    field("facilitator", author.isFacilitator)
  }

  /// What a change sets, as it stands in the file.
  mutating func fields(set: [Assignment]) {
    object("set") { json in for assignment in set { json.field(assignment.field.name) { $0.value(assignment.value) } } }
  }

  /// Text per language; null where there is none.
  mutating func field(_ name: String, localized text: Phrase?) { field(name) { $0.value(text.map(Value.init) ?? .null) } }
}
