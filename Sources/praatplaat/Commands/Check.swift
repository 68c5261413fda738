// `praatplaat check`: what is damaged, missing or odd in a board's file. Reads exactly the named file, takes no lock and writes nothing.
import Board
import BoardFile
import Reports

func checkBoard(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let format = try Option.format.value(arguments[.format], otherwise: TextOrJSON.text)
  let name = arguments.operands[0]
  let check: BoardCheck
  do throws(BoardFileError) { check = try BoardCheck.read(name) } catch { throw .reading(name, error) }
  switch format {
  case .json: try console.print { writeJSON(of: check, name, to: $0) }
  case .text:
    let lines = Sentences.summary(of: check) + Sentences.list(of: check) + keptHere(of: check.board, in: name)
    try console.print(lines.map { $0[console.language].onOneLine(in: console.glyphs) + "\n" }.joined())
  }
  return check.isSound ? .done : .damage
}

/// What this user's own outbox has more than the file: what goes in again by itself, and what waits for a person; none where nothing is kept of this board.
private func lacking(of board: BoardID, in name: String) -> (lost: KeptElsewhere, elsewhere: KeptElsewhere)? {
  guard let outbox = try? Outbox(of: board), outbox.contents != nil, var reader = try? BoardReader(path: name),
    let events = try? reader.readNew().events
  else { return nil }
  let lacking = outbox.lacking(in: events, at: reader.path)
  return (KeptElsewhere(lacking.lost), KeptElsewhere(lacking.elsewhere))
}

/// The same as sentences.
func keptHere(of board: BoardID, in name: String) -> [Phrase] {
  guard let lacking = lacking(of: board, in: name) else { return [] }
  return Sentences.lacking(lacking.lost.changes, lacking.elsewhere.changes == 0 ? nil : lacking.elsewhere, file: name)
}

/// The findings for programs; `praatplaat check --help` names the fields.
private func writeJSON(of check: BoardCheck, _ name: String, to sink: ([UInt8]) -> Void) {
  JSONWriter.document(to: sink) { json in
    json.field("file", name)
    json.field("board", check.board.text)
    json.field("sound", check.isSound)
    json.field("bytes", check.bytes)
    json.field("lines", check.lines)
    json.field("events", check.events)
    json.field("repeats", check.repeats)
    json.field("ignored", check.ignored)
    json.object("counts") { json in
      json.field("damaged", check.damaged.count)
      json.field("duplicates", check.duplicates.count)
      json.field("missing", check.missing)
      json.field("foreign", check.foreign.count)
      json.field("newer", check.newer.count)
      json.field("frozen", check.frozen.count)
    }
    json.objects("damaged", check.damaged.first) { $0.fields(of: $1) }
    json.objects("duplicates", check.duplicates.first) { json, duplicate in
      json.field("id", duplicate.id.text)
      json.field("line", duplicate.number)
      json.field("earlier", duplicate.earlier)
    }
    json.objects("gaps", check.gaps) { json, gap in
      json.field("writer", gap.writer.text)
      json.field("count", gap.count)
      json.objects("missing", gap.missing) { json, stretch in
        json.field("from") { $0.value(.decimal(String(stretch.lowerBound))) }
        json.field("to") { $0.value(.decimal(String(stretch.upperBound))) }
      }
    }
    json.objects("foreign", check.foreign.first) { $0.fields(of: $1) }
    json.objects("newer", check.newer.first) { $0.fields(of: $1) }
    json.objects("frozen", check.frozen.first) { json, frozen in
      json.field("line", frozen.number)
      json.field("kind", frozen.thing.kind.name)
      json.field("of", frozen.thing.subject.text)
    }
    json.field("unfinished") { json in
      guard let unfinished = check.unfinished else { return json.raw("null") }
      json.object { json in
        json.field("line", unfinished.number)
        json.field("bytes", unfinished.bytes)
      }
    }
    json.objects("copies", check.copies) { json, copy in
      json.field("path", copy.path)
      json.field("conflict", copy.isConflict)
    }
    json.object("unseen") { json in
      json.field("listed", check.unseen.folder == nil)
      json.field("others", check.unseen.beyond)
      json.field("unreadable", check.unseen.unreadable.count)
      json.field("tooBig", check.unseen.tooBig.count)
      json.field("paths", check.unseen.unreadable.first + check.unseen.tooBig.first)
    }
    json.object("kept") { json in
      let lacking = lacking(of: check.board, in: name)
      json.field("lost", lacking?.lost.changes ?? 0)
      json.field("elsewhere", lacking?.elsewhere.changes ?? 0)
      json.field("notesElsewhere", lacking?.elsewhere.notes ?? 0)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func fields(of line: DamagedLine) {
    field("line", line.number)
    field("offset", line.offset)
    field("reason", line.fault.word)
  }
}

extension LineFault {
  /// The fault for programs; the name of a field behind a colon.
  fileprivate var word: String {
    switch self {
    case .tooLong: "too-long"
    case .notPrintable: "not-printable"
    case .noChecksum: "no-checksum"
    case .wrongChecksum: "wrong-checksum"
    case .notJSON: "not-json"
    case .missingField(let name): "missing-field:\(name)"
    case .badField(let name): "bad-field:\(name)"
    case .newerVersion(let version): "newer-version:\(version)"
    case .anotherBoard: "another-board"
    }
  }
}
