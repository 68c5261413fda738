// `praatplaat import`: notes from a table or from the json that export writes, all of them or none.
import Board
import BoardFile
import Glibc
import Reports
import SystemCalls
import Words

func importNotes(_ arguments: Arguments, _ console: Console) throws(Refusal) -> ExitCode {
  let file = try BoardAtPath(arguments.operands[0], toWrite: true)
  let input = arguments.operands[1]
  let bytes: [UInt8]
  do throws(SystemError) { bytes = try Streams.read(file: input, limit: FileLimits.fileBytes) } catch {
    throw .unreadable(input, code: error.code)
  }
  if bytes.count > FileLimits.fileBytes { throw .inputTooLong }

  var imported = Imported(onto: file, at: now())
  do throws(ImportFault) {
    switch bytes.first(where: { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
    case nil: throw .empty
    case UInt8(ascii: "{"), UInt8(ascii: "["): try imported.take(json: bytes)
    default: try imported.take(csv: bytes)
    }
    if imported.events.isEmpty { throw .empty }
  } catch {
    throw .importing(input, error)
  }

  console.warnOfDetails(in: imported.events.compactMap(\.writtenText), on: file)
  let outcome = try file.share(imported.events, notes: imported.ids, console)
  guard outcome == .done else { return outcome }
  if !imported.ignoredColumns.isEmpty { console.say(Sentences.ignoredColumns(imported.ignoredColumns)) }
  if !imported.leftOut.isEmpty { console.say(Sentences.onlyNotes(without: imported.leftOut)) }
  return outcome
}

/// What an input comes to on a board: events that are not shared yet.
struct Imported {
  var board: Board
  let moment: Instant
  var pen: Pen
  /// In the order in which they are to be shared.
  var events: [Event] = []
  /// The new notes, in the order of the input.
  var ids: [NoteID] = []
  /// Columns that say something that was not taken over.
  var ignoredColumns: [String] = []
  /// What a board's json told besides notes, and what was left out because this board has things of its own.
  var leftOut: [Phrase] = []
  /// What notes of json are called there, and here.
  var names: [String: NoteID] = [:]

  init(onto file: BoardAtPath, at moment: Instant) {
    self.init(onto: file.board, with: file.pen(), at: moment)
  }

  init(onto board: Board, with pen: Pen, at moment: Instant) {
    self.board = board
    self.pen = pen
    self.moment = moment
  }

  /// One row, before it is known what its values mean on this board.
  struct Row {
    let place: ImportFault.Place
    var texts: [NoteColumn: String] = [:]
    var who: [String] = []
    /// Whether what is missing is an error: not in json, where null is what a note without it has.
    var isComplete = true

    subscript(column: NoteColumn) -> String? { texts[column].flatMap { $0.isEmpty ? nil : $0 } }
  }

  /// Writes a note.
  mutating func add(_ row: Row) throws(ImportFault) {
    var fields: [Assignment] = []
    if let typed = row[.caseStudy] ?? row[.caseTitle] {
      fields.append(Assignment(.caseStudy, .text(try value(row, .caseStudy) { () throws(Refusal) in try board.caseID(typed) }.text)))
    } else if row.isComplete {
      guard board.caseStudies.count == 1 else { throw .missing(row.place, NoteColumn.caseStudy.title) }
      fields.append(Assignment(.caseStudy, .text(board.caseStudies[0].id.text)))
    }
    let step = try row[.step].map { typed throws(ImportFault) in try value(row, .step) { () throws(Refusal) in try Step.named(typed) } }
    if let step, step != .interventions { fields.append(Assignment(.step, .text(step.rawValue))) }
    if step ?? .interventions == .interventions {
      if let typed = row[.theme] {
        fields.append(Assignment(.theme, .text(try value(row, .theme) { () throws(Refusal) in try board.theme(typed).rawValue })))
      } else if row.isComplete {
        throw .missing(row.place, NoteColumn.theme.title)
      }
      if let typed = row[.horizon] {
        fields.append(Assignment(.horizon, .text(try value(row, .horizon) { () throws(Refusal) in try Horizon.named(typed).rawValue })))
      } else if row.isComplete {
        throw .missing(row.place, NoteColumn.horizon.title)
      }
    }
    if let typed = row[.level] {
      fields.append(Assignment(.level, .text(try value(row, .level) { () throws(Refusal) in try Level.named(typed).rawValue })))
    }
    if !row.who.isEmpty { fields.append(Assignment(.who, .list(try names(row).map(Value.text)))) }
    guard let typed = row[.text] else { throw .missing(row.place, NoteColumn.text.title) }
    fields.append(
      Assignment(.text, .text(try fitting(row.place, NoteColumn.text.title) { () throws(TextFault) in try noteText(typed) })))
    pen.author = Author(group: try group(row), role: try role(row))
    let event = pen.newNote(fields, at: moment)
    events.append(event)
    ids.append(event.id)
  }

  private func group(_ row: Row) throws(ImportFault) -> GroupID? {
    guard let typed = row[.group] else { return nil }
    return try value(row, .group) { () throws(Refusal) in try board.groupID(typed) }
  }

  /// A perspective by its name in either language; else whatever it is.
  private func role(_ row: Row) throws(ImportFault) -> String? {
    guard let typed = row[.role] else { return nil }
    let text = try fitting(row.place, NoteColumn.role.title) { () throws(TextFault) in try label(typed) }
    return Perspective.all.first { [$0.nl, $0.en].contains { $0.lowercased() == text.lowercased() } }?.nl ?? text
  }

  private func names(_ row: Row) throws(ImportFault) -> [String] {
    var names: [String] = []
    for typed in row.who {
      let name = String(typed.drop { $0.isWhitespace || $0 == "@" })
      if name.isEmpty { continue }
      let fit = try fitting(row.place, NoteColumn.who.title) { () throws(TextFault) in try label(name) }
      if !names.contains(fit) { names.append(fit) }
    }
    return names
  }

  private func value<Result>(
    _ row: Row, _ column: NoteColumn, _ look: () throws(Refusal) -> Result
  ) throws(ImportFault) -> Result {
    try found(row.place, column.title, look)
  }

  /// Looks something up, and says where in the input it stands when it is not there.
  func found<Result>(
    _ place: ImportFault.Place, _ column: Phrase, _ look: () throws(Refusal) -> Result
  ) throws(ImportFault) -> Result {
    do throws(Refusal) { return try look() } catch { throw .value(place, column, error) }
  }

  /// Makes a text fit, and says where in the input it stands when it can't be.
  func fitting(
    _ place: ImportFault.Place, _ column: Phrase, _ make: () throws(TextFault) -> String
  ) throws(ImportFault) -> String {
    do throws(TextFault) { return try make() } catch { throw .value(place, column, .text(error, .operand)) }
  }
}
