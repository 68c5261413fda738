// What an input comes to on a board: notes as events, before anybody has shared them.
import Board
import BoardFile
import Canvas
import Reports
import Words

/// What an input comes to on a board: events that are not shared yet.
struct Imported {
  var board: Board
  let moment: Instant
  var pen: Pen
  /// In the order in which they are to be shared.
  var events: [Event] = []
  /// The new notes, in the order of the input.
  var ids: [NoteID] = []
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

extension Imported {
  /// What makes a note the same as another one: the text, capitals, accents and white space apart, and where it stands.
  private struct Sameness: Hashable {
    let text: String
    let caseID: CaseID
    let step: Step
    let theme: Theme?
    let horizon: Horizon?

    init(_ note: Note) {
      text = note.text.folded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      (caseID, step, theme, horizon) = (note.caseID, note.step, note.theme, note.horizon)
    }
  }

  /// Takes out the notes that are on the board already. What two people wrote in one file comes in twice; what is on the board once stands for
  /// one of them.
  /// - Returns: how many are there, and how many of those the facilitator hid or somebody removed.
  mutating func takeOutPresent() -> (count: Int, gone: Int) {
    var there: [Sameness: (shown: Int, gone: Int)] = [:]
    for note in board.everyNote {
      let isGone = board.note(note.id) == nil || board.value(.hidden, of: .note(note.id))?.isTrue == true
      if isGone { there[Sameness(note), default: (0, 0)].gone += 1 } else { there[Sameness(note), default: (0, 0)].shown += 1 }
    }
    if there.isEmpty { return (0, 0) }
    let arriving = Board(events)
    var (present, gone): (Set<NoteID>, Int) = ([], 0)
    for id in ids {
      guard let note = arriving.note(id), var left = there[Sameness(note)], left.shown + left.gone > 0 else { continue }
      if left.shown > 0 {
        left.shown -= 1
      } else {
        left.gone -= 1
        gone += 1
      }
      there[Sameness(note)] = left
      present.insert(id)
    }
    ids.removeAll(where: present.contains)
    events.removeAll { if case .event(let id) = $0.thing.subject { present.contains(id) } else { false } }
    return (present.count, gone)
  }
}
