// The json that export and list write. A board where nobody has done anything yet becomes the board of that json; any other one gets its notes.
import Board
import BoardFile
import Reports
import Words

extension Imported {
  /// Takes in a document.
  mutating func take(json bytes: [UInt8]) throws(ImportFault) {
    let document: Value
    do throws(JSONFault) { document = try readJSON(bytes) } catch { throw .notJSON(line: error.line, column: error.column) }
    let object: [String: Value]
    switch document {
    case .list: object = ["notes": document]
    case .map(let entries): object = entries
    default: throw .noNotes
    }
    guard case .list? = object["notes"] else { throw .noNotes }
    let isBoard = object["board"]?.text.flatMap { BoardID($0) } != nil
    if isBoard { try checkBoard(object) }
    let parts = Self.parts.filter { part in object[part.field].map { Self.saysSomething(part.field, $0) } ?? false }.map(\.name)
    if isBoard, board.isUntouched {
      becomes = parts
      let history = try JSONEntry.all("events", of: object)
      if history.isEmpty { try takeBoard(object) } else { try takeHistory(history, notes: JSONEntry.all("notes", of: object)) }
    } else {
      leftOut = parts
      try takeNotes(object)
    }
  }

  /// What the json of a board has besides notes, that is not taken along to a board with things of its own.
  private static let parts: [(field: String, name: Phrase)] = [
    ("groups", .groups), ("sentences", .sentences), ("picks", Voting.Ballot.picks.title), ("packages", .packages), ("polls", .polls),
    ("votes", .voting), ("takeaways", .takeaways), ("commitments", .commitments), ("things", .session),
  ]

  private static func saysSomething(_ field: String, _ part: Value) -> Bool {
    func entries(_ value: Value?) -> [[String: Value]] {
      guard case .list(let list)? = value else { return [] }
      return list.compactMap { if case .map(let entry) = $0 { entry } else { nil } }
    }
    return switch (field, part) {
    // That there are groups says nothing; what they call themselves does.
    case ("groups", _): entries(part).contains { $0["title"]?.text != nil || $0["table"]?.text != nil }
    case ("things", _): entries(part).contains { $0["kind"] == .text(Kind.session.name) }
    case (_, .map(let parts)): !entries(parts["given"]).isEmpty
    default: !entries(part).isEmpty
    }
  }

  /// Takes the notes of a document, whose cases, themes and groups are named as people name them.
  private mutating func takeNotes(_ object: [String: Value]) throws(ImportFault) {
    var made: [(note: JSONEntry, place: Int)] = []
    var faults: [ImportFault] = []
    guard case .list(let notes)? = object["notes"] else { throw .noNotes }
    for (index, value) in notes.enumerated() {
      do throws(ImportFault) {
        let entry = try JSONEntry(value, .entry("notes", index + 1))
        var row = Row(place: entry.place)
        for column in [NoteColumn.caseStudy, .step, .theme, .horizon, .text, .group, .role, .level] {
          row.texts[column] = try entry.text(column.rawValue)
        }
        row.who = entry.words("who")
        let place = events.count
        let wrong = add(row)
        if wrong.isEmpty { made.append((entry, place)) }
        faults += wrong
      } catch { faults.append(error) }
    }
    if let fault = ImportFault(faults) { throw fault }
    try finish(made)
    for event in events { board.apply(event) }
  }

  /// Gives notes the times that they were told with, and the notes on which they build; says that they came from there.
  /// - Parameter made: the notes as they were told, and the places of their events, in order.
  /// - Throws: a time that is none.
  mutating func finish(_ made: [(note: JSONEntry, place: Int)]) throws(ImportFault) {
    var names: [String: NoteID] = [:]
    for (note, place) in made { if let old = try note.text("id") { names[old] = events[place].id } }
    var edits: [Event] = []
    for (note, place) in made {
      let event = events[place]
      var set = event.set
      if let on = try note.text("on").flatMap({ names[$0] }) { set.append(Assignment(.on, .text(on.text))) }
      let created = try note.moment("createdAt")
      if created != nil { set.append(mark) }
      events[place] = Event(
        id: event.id, tick: event.tick, at: created ?? event.at, author: event.author, thing: event.thing, set: set)
      if let created, let edited = try note.moment("editedAt"), edited != created {
        pen.author = event.author
        if let edit = pen.change(event.thing, [mark], on: Board([events[place]]), at: edited) { edits.append(edit) }
      }
    }
    events += edits
    self.names.merge(names) { first, _ in first }
  }

  /// That something was brought here now, and its times are those that its source told.
  var mark: Assignment { Assignment(.imported, .number(moment.milliseconds)) }
}

/// One object of a list of json, and where it stands.
struct JSONEntry {
  let fields: [String: Value]
  let place: ImportFault.Place

  init(fields: [String: Value], place: ImportFault.Place) { (self.fields, self.place) = (fields, place) }

  init(_ value: Value, _ place: ImportFault.Place) throws(ImportFault) {
    guard case .map(let fields) = value else { throw .notObject(place) }
    self.fields = fields
    self.place = place
  }

  /// The entries of a list; of one that is not there, none.
  static func all(_ list: String, of object: [String: Value]) throws(ImportFault) -> [JSONEntry] {
    let values: [Value]
    switch object[list] {
    case .list(let list)?: values = list
    case nil, .null?: return []
    default: throw .notList(list)
    }
    var entries: [JSONEntry] = []
    for (index, value) in values.enumerated() { entries.append(try JSONEntry(value, .entry(list, index + 1))) }
    return entries
  }

  /// A text, or a number as its digits; none where the field is null, empty or not there.
  func text(_ name: String) throws(ImportFault) -> String? {
    switch fields[name] {
    case nil, .null?: nil
    case .text(let text)?: text.isEmpty ? nil : text
    case .number(let number)?: String(number)
    default: throw .badType(place, Phrase(both: name))
    }
  }

  func needed(_ name: String) throws(ImportFault) -> String {
    guard let text = try text(name) else { throw .missing(place, Phrase(both: name)) }
    return text
  }

  /// The texts of a list; none where there is no list.
  func words(_ name: String) -> [String] { fields[name]?.words ?? [] }

  /// A moment in time; none where nothing is said.
  func moment(_ name: String) throws(ImportFault) -> Instant? {
    guard let text = try text(name) else { return nil }
    guard let moment = CalendarTime.moment(of: text) else { throw .unusable(place, Phrase(both: name)) }
    return moment
  }

  /// The name of a group, whether or not a board knows it; none where nothing is said.
  func group(_ name: String = "group") throws(ImportFault) -> GroupID? {
    guard let text = try text(name) else { return nil }
    guard Limits.isGroupName(text) else { throw .unusable(place, Phrase(both: name)) }
    return GroupID(text)
  }

  /// The name under which something was written: of a joined group one of its names, else the group's.
  func ownName() throws(ImportFault) -> GroupID? {
    if let name = try group("name") { return name }
    return try group()
  }

  func neededName() throws(ImportFault) -> GroupID {
    guard let name = try ownName() else { throw .missing(place, Phrase(both: "group")) }
    return name
  }

  /// A value as the board file has it: null where nothing is said.
  func value(_ name: String) -> Value { fields[name] ?? .null }
}
