// A board from the json that export writes, or notes from the json of list: notes first, then what groups came to besides.
import Board
import BoardFile
import Reports
import Words

extension Imported {
  /// Takes in a document.
  mutating func take(json bytes: [UInt8]) throws(ImportFault) {
    let document: Value
    do throws(JSONFault) { document = try readJSON(bytes) } catch { throw .notJSON(line: error.line, column: error.column) }
    var names: [String: NoteID] = [:]
    let object: [String: Value]
    switch document {
    case .list: object = ["notes": document]
    case .map(let entries): object = entries
    default: throw .noNotes
    }
    guard case .list(let notes)? = object["notes"] else { throw .noNotes }
    for (index, value) in notes.enumerated() {
      let entry = try Entry(value, .entry("notes", index + 1))
      var row = Row(place: entry.place)
      row.isComplete = false
      for column in [NoteColumn.caseStudy, .step, .theme, .horizon, .text, .group, .role, .level] {
        row.texts[column] = try entry.text(column.rawValue)
      }
      row.who = entry.words("who")
      try add(row)
      if let old = try entry.text("id"), let new = ids.last { names[old] = new }
    }
    // Everything after this is about notes that are there.
    for event in events { board.apply(event) }
    try takeSentences(object)
    try takePicks(object, names)
    try takePackages(object, names)
    try takeTakeaways(object)
    try takeCommitments(object)
    try takeVotes(object, names)
  }

  private mutating func takeSentences(_ object: [String: Value]) throws(ImportFault) {
    for entry in try Entry.all("sentences", of: object) {
      let (caseID, group) = (try self.caseID(entry), try self.group(entry))
      let typed = try entry.needed("step")
      let step = try found(entry.place, Phrase(both: "step")) { () throws(Refusal) in try Step.named(typed) }
      let text = try line(entry, "text", limit: Limits.sentenceScalars)
      let name = try name(entry, of: group)
      if board.sentences(caseID, board.resolved(name), step).contains(where: { $0.group == name }) {
        stayed += 1
      } else {
        change(.sentence(caseID, name, step), [Assignment(.text, .text(text))], for: group)
      }
    }
  }

  private mutating func takePicks(_ object: [String: Value], _ names: [String: NoteID]) throws(ImportFault) {
    for entry in try Entry.all("picks", of: object) {
      let (caseID, group) = (try self.caseID(entry), try self.group(entry))
      guard let note = names[try entry.needed("note")] else { continue }
      let name = try name(entry, of: group)
      if board.picks(caseID, board.resolved(name)).contains(where: { $0.group == name }) {
        stayed += 1
      } else {
        change(.pick(caseID, name), [Assignment(.note, .text(note.text))], for: group)
      }
    }
  }

  private mutating func takePackages(_ object: [String: Value], _ names: [String: NoteID]) throws(ImportFault) {
    for entry in try Entry.all("packages", of: object) {
      var fields = [Assignment(.title, .text(try entry.text("title") ?? ""))]
      if try entry.text("case") != nil { fields.append(Assignment(.caseStudy, .text(try caseID(entry).text))) }
      for field in Package.Question.besidesName.map(\.field) where try entry.text(field.name) != nil {
        fields.append(Assignment(field, .text(try line(entry, field.name, limit: Limits.sentenceScalars))))
      }
      fields += entry.words("notes").compactMap { names[$0] }.map { Assignment(.notes($0), .flag(true)) }
      make(.package, fields, Author(group: try groupIfAny(entry), isFacilitator: try groupIfAny(entry) == nil))
    }
  }

  private mutating func takeTakeaways(_ object: [String: Value]) throws(ImportFault) {
    for entry in try Entry.all("takeaways", of: object) {
      let text = try line(entry, "text", limit: Limits.sentenceScalars)
      var plan: [Takeaway.Part: String] = [:]
      for part in Takeaway.Part.allCases where try entry.text(part.rawValue) != nil {
        plan[part] = try line(entry, part.rawValue, limit: part.limit)
      }
      let hasAssociation = try entry.text(Takeaway.associationKey) != nil
      let association = hasAssociation ? try line(entry, Takeaway.associationKey, limit: Limits.lineScalars) : ""
      make(
        .takeaway, Takeaway.fields(text, plan: plan, association: association),
        Author(group: try groupIfAny(entry), role: try entry.text("role")))
    }
  }

  private mutating func takeCommitments(_ object: [String: Value]) throws(ImportFault) {
    for entry in try Entry.all("commitments", of: object) {
      var fields = [Assignment(.text, .text(try line(entry, "text", limit: Commitment.limit)))]
      for field in [Field.origin, .follows, .first, .when, .status] where try entry.text(field.name) != nil {
        fields.append(Assignment(field, .text(try line(entry, field.name, limit: Limits.lineScalars))))
      }
      make(.commitment, fields, Author(group: try groupIfAny(entry), isFacilitator: try groupIfAny(entry) == nil))
    }
  }

  private mutating func takeVotes(_ object: [String: Value], _ names: [String: NoteID]) throws(ImportFault) {
    guard case .map(let votes)? = object["votes"] else { return }
    let given = try Entry.all("given", of: votes)
    for entry in given {
      guard let note = names[try entry.needed("note")] else { continue }
      let group = try self.group(entry)
      let name = try name(entry, of: group)
      make(.sticker, [Assignment(.note, .text(note.text)), Assignment(.group, .text(name.text))], Author(group: group))
    }
    // A vote of this board's own is not touched.
    guard !given.isEmpty, board.value(.voting, of: .session) == nil else { return }
    let state = votes["state"]?.text.flatMap(Voting.State.init(rawValue:)) ?? .off
    let ballot = votes["ballot"]?.text.flatMap(Voting.Ballot.init(rawValue:)) ?? .picks
    let budget = min(max(0, Int(clamping: votes["budget"]?.number ?? Int64(Voting.usualBudget))), Voting.largestBudget)
    change(.session, [Assignment(.voting, Voting(state, on: ballot, budget: budget).value)], for: nil)
  }

  // MARK: - Writing

  private mutating func change(_ thing: ThingID, _ set: [Assignment], for group: GroupID?) {
    pen.author = Author(group: group, isFacilitator: group == nil)
    guard let event = pen.change(thing, set, on: board, at: moment) else { return }
    board.apply(event)
    events.append(event)
  }

  private mutating func make(_ kind: Kind, _ set: [Assignment], _ author: Author) {
    pen.author = author
    let event = pen.newThing(kind, set, at: moment)
    board.apply(event)
    events.append(event)
  }

  // MARK: - Looking up

  private func caseID(_ entry: Entry) throws(ImportFault) -> CaseID {
    let typed = try entry.needed("case")
    return try found(entry.place, Phrase(both: "case")) { () throws(Refusal) in try board.caseID(typed) }
  }

  private func group(_ entry: Entry) throws(ImportFault) -> GroupID {
    let typed = try entry.needed("group")
    return try found(entry.place, Phrase(both: "group")) { () throws(Refusal) in try board.groupID(typed) }
  }

  /// The name of a joined group under which something stands: here too it is part of that group, unless it is a group by itself.
  private mutating func name(_ entry: Entry, of group: GroupID) throws(ImportFault) -> GroupID {
    guard let typed = try entry.text("name"), Limits.isGroupName(typed) else { return group }
    let name = GroupID(typed)
    if board.resolved(name) != group, !board.groups.contains(where: { $0.id == name }) {
      change(.group(name), [Assignment(.into, .text(group.text))], for: nil)
    }
    return name
  }

  private func groupIfAny(_ entry: Entry) throws(ImportFault) -> GroupID? { try entry.text("group") == nil ? nil : try group(entry) }

  private func line(_ entry: Entry, _ name: String, limit: Int) throws(ImportFault) -> String {
    let typed = String(try entry.needed(name).map { $0.isNewline ? " " : $0 })
    return try fitting(entry.place, Phrase(both: name)) { () throws(TextFault) in try label(typed, limit: limit) }
  }
}

/// One object of a list, and where it stands.
private struct Entry {
  let fields: [String: Value]
  let place: ImportFault.Place

  init(_ value: Value, _ place: ImportFault.Place) throws(ImportFault) {
    guard case .map(let fields) = value else { throw .badType(place, Phrase(both: "{ }")) }
    self.fields = fields
    self.place = place
  }

  /// The entries of a list; of one that is not there, none.
  static func all(_ list: String, of object: [String: Value]) throws(ImportFault) -> [Entry] {
    guard case .list(let values)? = object[list] else { return [] }
    var entries: [Entry] = []
    for (index, value) in values.enumerated() { entries.append(try Entry(value, .entry(list, index + 1))) }
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

  func words(_ name: String) -> [String] { fields[name]?.words ?? [] }
}
