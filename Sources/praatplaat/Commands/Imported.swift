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
  /// What a board's json brings besides notes, where this board becomes that one; none where it does not.
  var becomes: [Phrase]?
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
    /// What is an error where it is missing: nothing in json, where null is what a note without it has.
    var needed: Set<NoteColumn> = []
    /// What the input calls its columns, where it has any.
    var headers: [NoteColumn: String] = [:]

    subscript(column: NoteColumn) -> String? { texts[column].flatMap { $0.isEmpty ? nil : $0 } }

    func title(_ column: NoteColumn) -> Phrase { headers[column].map { Phrase(both: $0) } ?? column.title }
  }

  /// Writes a note; one with something the matter is not written.
  /// - Returns: everything that is the matter with it.
  mutating func add(_ row: Row) -> [ImportFault] {
    var (row, faults): (Row, [ImportFault]) = (row, [])
    // What screens and tables call who leads the session is no group.
    if let typed = row[.group], [Phrase.facilitator.nl, Phrase.facilitator.en].contains(typed.lowercased()) { row.texts[.group] = nil }
    func got<Result>(_ make: () throws(ImportFault) -> Result?) -> Result? {
      do throws(ImportFault) { return try make() } catch {
        faults.append(error)
        return nil
      }
    }
    func value<Result>(_ column: NoteColumn, _ look: (String) throws(Refusal) -> Result) -> Result? {
      got { () throws(ImportFault) in
        guard let typed = row[column] else {
          if row.needed.contains(column) { throw .missing(row.place, row.title(column)) }
          return nil
        }
        return try found(row.place, row.title(column)) { () throws(Refusal) in try look(typed) }
      }
    }
    var fields: [Assignment] = []
    if row.needed.contains(.caseStudy), row[.caseStudy] == nil, board.caseStudies.count == 1 {
      fields.append(Assignment(.caseStudy, .text(board.caseStudies[0].id.text)))
    } else if let study = value(.caseStudy, { typed throws(Refusal) in try board.caseID(typed) }) {
      fields.append(Assignment(.caseStudy, .text(study.text)))
    }
    let step = value(.step) { typed throws(Refusal) in try Step.named(typed) } ?? .interventions
    if step != .interventions {
      fields.append(Assignment(.step, .text(step.rawValue)))
    } else {
      let theme = value(.theme) { typed throws(Refusal) in try board.theme(typed) }
      let horizon = value(.horizon) { typed throws(Refusal) in try Horizon.named(typed) }
      if let theme { fields.append(Assignment(.theme, .text(theme.rawValue))) }
      if let horizon { fields.append(Assignment(.horizon, .text(horizon.rawValue))) }
    }
    if let level = value(.level, { typed throws(Refusal) in try Level.named(typed) }) {
      fields.append(Assignment(.level, .text(level.rawValue)))
    }
    if !row.who.isEmpty, let who = got({ () throws(ImportFault) in try names(row) }) {
      fields.append(Assignment(.who, .list(who.map(Value.text))))
    }
    let text = got { () throws(ImportFault) -> String? in
      guard let typed = row[.text] else { throw .missing(row.place, row.title(.text)) }
      return try fitting(row.place, row.title(.text)) { () throws(TextFault) in try noteText(typed) }
    }
    if let text { fields.append(Assignment(.text, .text(text))) }
    let group = value(.group) { typed throws(Refusal) in try board.groupID(typed) }
    let perspective = got { () throws(ImportFault) in try role(row) }
    guard faults.isEmpty else { return faults }
    pen.author = Author(group: group, role: perspective)
    let event = pen.newNote(fields, at: moment)
    events.append(event)
    ids.append(event.id)
    return []
  }

  /// A perspective by its name in either language; else whatever it is.
  private func role(_ row: Row) throws(ImportFault) -> String? {
    guard let typed = row[.role] else { return nil }
    let text = try fitting(row.place, row.title(.role)) { () throws(TextFault) in try label(typed) }
    return Perspective.all.first { [$0.nl, $0.en].contains { $0.lowercased() == text.lowercased() } }?.nl ?? text
  }

  private func names(_ row: Row) throws(ImportFault) -> [String] {
    var names: [String] = []
    for typed in row.who {
      let name = String(typed.drop { $0.isWhitespace || $0 == "@" })
      if name.isEmpty { continue }
      let fit = try fitting(row.place, row.title(.who)) { () throws(TextFault) in try label(name) }
      if !names.contains(fit) { names.append(fit) }
    }
    return names
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

  /// How many texts stand more than once in the input, in the same place on the board.
  var doubles: Int {
    let arriving = Board(events)
    var counts: [Sameness: Int] = [:]
    for note in ids.compactMap(arriving.note) { counts[Sameness(note), default: 0] += 1 }
    return counts.values.count { $0 > 1 }
  }

  /// Takes out the notes that were on the board already. What two people wrote in one file comes in twice; what is on the board once stands for
  /// one of them.
  /// - Returns: how many are there, and how many of those the facilitator hid or somebody removed.
  mutating func takeOutPresent(on board: Board) -> (count: Int, gone: Int) {
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
