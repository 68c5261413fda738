// Notes as JSON: one array, one note a line, so that diff and grep work on it; and what else has the same fields wherever it stands. The fields and their order are a promise to other programs.
import Board
import Review

/// The notes as a JSON array in UTF-8, with a line feed at its end.
/// - Parameters:
///   - notes: in the order in which they are to stand.
///   - stickers: how many each has; as many as whoever reads this may know.
///   - packages: the packages that each is in, by title.
/// - Returns: the bytes.
public func json(of notes: [Note], stickers: [NoteID: Int] = [:], packages: [NoteID: [String]] = [:]) -> [UInt8] {
  var bytes: [UInt8] = []
  writeJSON(of: notes, stickers: stickers, packages: packages, isHidden: { _ in false }) { bytes += $0 }
  return bytes
}

/// The same, handed over piece by piece. A note that is hidden says so; no other says anything about it.
public func writeJSON(
  of notes: [Note], stickers: [NoteID: Int], packages: [NoteID: [String]], isHidden: (NoteID) -> Bool, to sink: ([UInt8]) -> Void
) {
  withoutActuallyEscaping(sink) { sink in
    var json = JSONWriter(to: sink)
    json.write(notes, stickers, packages, isHidden)
    json.pour(atLeast: 1)
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ notes: [Note], _ stickers: [NoteID: Int], _ packages: [NoteID: [String]], _ isHidden: (NoteID) -> Bool)
  {
    raw("[")
    for (index, note) in notes.enumerated() {
      raw(index == 0 ? "\n" : ",\n")
      write(note, stickers: stickers[note.id] ?? 0, packages: packages[note.id] ?? [], isHidden: isHidden(note.id))
      pour()
    }
    raw(notes.isEmpty ? "]\n" : "\n]\n")
  }
}
extension JSONWriter {
  /// A note, with the same fields wherever it stands; those at the end only where there is something to say.
  /// - Parameters:
  ///   - note: the note.
  ///   - stickers: how many it has.
  ///   - packages: the packages that it is in, by title.
  ///   - name: the name of a joined group under which it was written, where that is another one than the group's.
  ///   - on: the note that it builds on, where that is told of too.
  ///   - isHidden: whether the facilitator hid it, for who is told of such notes.
  mutating func write(_ note: Note, stickers: Int, packages: [String], name: GroupID? = nil, on: NoteID? = nil, isHidden: Bool = false) {
    object { json in
      json.field("id", note.id.text)
      json.field("case", note.caseID.isEmpty ? nil : note.caseID.text)
      json.field("step", note.step.rawValue)
      json.field("theme", note.theme?.rawValue)
      json.field("horizon", note.horizon?.rawValue)
      json.field("text", note.text)
      json.field("group", note.group?.text)
      json.field("role", note.role)
      json.field("level", note.level?.rawValue)
      json.field("who", note.who)
      json.field("tags", note.tags)
      json.field("stickers", stickers)
      json.field("package", packages)
      json.field("createdAt", CalendarTime(note.createdAt).iso8601)
      json.field("editedAt", CalendarTime(note.editedAt).iso8601)
      if let imported = note.importedAt { json.field("importedAt", CalendarTime(imported).iso8601) }
      json.field(name: name, besides: note.group)
      if let on { json.field("on", on.text) }
      if isHidden { json.field("hidden", true) }
    }
  }

  /// The name under which something was written or given, where it is not the group's own: of a joined group another one of its names.
  mutating func field(name: GroupID?, besides group: GroupID?) {
    if let name, name != group { field("name", name.text) }
  }

  mutating func fields(of sentence: Findings.Sentence) {
    field("case", sentence.caseID.text)
    field("group", sentence.group.text)
    field(name: sentence.name, besides: sentence.group)
    field("step", sentence.step.rawValue)
    field("text", sentence.text)
  }

  mutating func fields(of package: Package, with notes: [NoteID]) {
    field("id", package.id.text)
    field("title", package.title)
    field("case", package.caseID.isEmpty ? nil : package.caseID.text)
    field("group", package.group?.text)
    field("notes", notes.map(\.text))
    for question in Package.Question.besidesName { field(question.field.name, package[question]) }
  }

  mutating func fields(of takeaway: Takeaway) {
    field("id", takeaway.id.text)
    field("text", takeaway.text)
    field("group", takeaway.group?.text)
    field("role", takeaway.role)
    field("association", takeaway.association)
    for part in Takeaway.Part.allCases { field(part.field.name, takeaway.plan[part]) }
  }
}
