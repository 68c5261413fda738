// A whole board from its json: the set-up, the notes, and what groups came to, each under the name it was told with. The set-up that the board began with gives way.
import Board
import BoardFile
import Reports
import Words

extension Imported {
  /// Takes in everything that a board's json tells, on a board where nobody has done anything yet.
  mutating func takeBoard(_ object: [String: Value]) throws(ImportFault) {
    try takeSetup(object)
    // In order of creation: of notes of one moment the first written is first, there as here.
    var notes: [(note: JSONEntry, at: Instant, id: NoteID?)] = []
    for entry in try JSONEntry.all("notes", of: object) {
      notes.append((entry, try entry.moment("createdAt") ?? moment, try entry.text("id").flatMap { NoteID($0) }))
    }
    notes.sort { a, b in
      if a.at == b.at, let first = a.id, let second = b.id { return first < second }
      return a.at < b.at
    }
    var made: [(note: JSONEntry, place: Int)] = []
    for (entry, _, _) in notes {
      made.append((entry, events.count))
      try takeNote(entry)
    }
    let first = made.first?.place ?? events.count
    try finish(made)
    for event in events[first...] { board.apply(event) }
    try takePackages(object)
    try takeTakeaways(object)
    try takeCommitments(object)
    try takePolls(object)
    try takeSaid(object)
    try takeThings(object, [.session, .sentence, .pick])
    try takeVotes(object)
  }

  // MARK: - The set-up

  private mutating func takeSetup(_ object: [String: Value]) throws(ImportFault) {
    if let own = board.named(.board).first, case .map = object["title"] ?? .null {
      say(own, [Assignment(.title, object["title"] ?? .null)])
    }
    var told: Set<ThingID> = []
    for (index, entry) in try JSONEntry.all("cases", of: object).enumerated() {
      let thing = ThingID.caseStudy(CaseID(try entry.needed("id")))
      told.insert(thing)
      say(thing, entry.assignments([.title, .text]) + [Assignment(.order, .number(Int64(index + 1)))])
    }
    for (index, entry) in try JSONEntry.all("agenda", of: object).enumerated() {
      let thing = ThingID.agenda(try entry.needed("id"))
      told.insert(thing)
      say(thing, entry.assignments([.title, .minutes, .does, .say, .note]) + [Assignment(.order, .number(Int64(index + 1)))])
    }
    var opened: [ThingID] = []
    for entry in try JSONEntry.all("groups", of: object) {
      guard let name = try entry.group("id") else { throw .missing(entry.place, Phrase(both: "id")) }
      told.insert(.group(name))
      say(.group(name), entry.assignments([.title, .table]) + [Assignment(.removed, .flag(false))])
      if entry.value("opened") == .flag(true) { opened.append(.group(name)) }
    }
    try takeThings(object, [.theme, .card, .group])
    for entry in try JSONEntry.all("things", of: object) { told.insert(try entry.thing()) }
    // Json that was filtered does not say what there is not.
    if object["things"] != nil {
      for thing in [Kind.caseStudy, .agenda, .group, .card].flatMap(board.named) where board.isThere(thing) && !told.contains(thing) {
        say(thing, [Assignment(.removed, .flag(true))])
      }
    }
    for group in opened { say(group, [Assignment(.opened, .flag(true))]) }
  }

  /// Things of some kinds as the board file has them.
  private mutating func takeThings(_ object: [String: Value], _ kinds: Set<Kind>) throws(ImportFault) {
    let names = Dictionary(firstOf: names.compactMap { old, new in NoteID(old).map { ($0, new) } })
    let naming = NoteNaming(told: { names[$0] }, voted: { names[$0] ?? $0 })
    for entry in try JSONEntry.all("things", of: object) {
      let thing = try entry.thing()
      guard kinds.contains(thing.kind) else { continue }
      guard case .map(let set) = entry.value("set") else { throw .unusable(entry.place, Phrase(both: "set")) }
      let fields = set.sorted { $0.key < $1.key }.map { Assignment(Field($0.key), $0.value) }
      let isRemoval: (Assignment) -> Bool = { $0.field == .removed && $0.value.isTrue }
      say(thing, fields.filter { !isRemoval($0) }.compactMap { $0.renamed(of: thing.kind, naming) }, at: try entry.moment("at"))
      // A later change of its own: what is said along with it would bring the thing back.
      say(thing, fields.filter(isRemoval), at: try entry.moment("at"))
    }
  }

  // MARK: - What groups brought

  /// A note as a board told it: what it names need not be on this board, as it need not have been on that one.
  private mutating func takeNote(_ entry: JSONEntry) throws(ImportFault) {
    var set: [Assignment] = []
    if let study = try entry.text("case") { set.append(Assignment(.caseStudy, .text(study))) }
    let step = try entry.choice(.step) { typed throws(Refusal) in try Step.named(typed).rawValue }
    if let step, step != Step.interventions.rawValue { set.append(Assignment(.step, .text(step))) }
    if let theme = try entry.choice(.theme, { typed throws(Refusal) in try board.theme(typed).rawValue }) {
      set.append(Assignment(.theme, .text(theme)))
    }
    if let horizon = try entry.choice(.horizon, { typed throws(Refusal) in try Horizon.named(typed).rawValue }) {
      set.append(Assignment(.horizon, .text(horizon)))
    }
    if let level = try entry.choice(.level, { typed throws(Refusal) in try Level.named(typed).rawValue }) {
      set.append(Assignment(.level, .text(level)))
    }
    let who = entry.words("who")
    if !who.isEmpty { set.append(Assignment(.who, .list(who.map(Value.text)))) }
    if let text = try entry.text("text") {
      set.append(Assignment(.text, .text(text)))
    }
    pen.author = Author(group: try entry.ownName(), role: try entry.text("role"))
    let event = pen.newNote(set, at: moment)
    events.append(event)
    ids.append(event.id)
  }

  private mutating func takePackages(_ object: [String: Value]) throws(ImportFault) {
    for entry in try JSONEntry.all("packages", of: object) {
      var set = entry.assignments([.caseStudy] + Package.Question.allCases.map(\.field)).filter { $0.value != .text("") }
      set += entry.words("notes").compactMap { names[$0] }.map { Assignment(.notes($0), .flag(true)) }
      let group = try entry.ownName()
      try make(.package, set, by: Author(group: group, isFacilitator: group == nil), entry)
    }
  }

  private mutating func takeTakeaways(_ object: [String: Value]) throws(ImportFault) {
    for entry in try JSONEntry.all("takeaways", of: object) {
      let set =
        [Assignment(.text, .text(try entry.needed("text")))] + entry.assignments([.association] + Takeaway.Part.allCases.map(\.field))
        + (entry.value("passed").isTrue ? [Assignment(.passed, .flag(true))] : [])
      try make(.takeaway, set, by: Author(group: try entry.ownName(), role: try entry.text("role")), entry)
    }
  }

  private mutating func takeCommitments(_ object: [String: Value]) throws(ImportFault) {
    for entry in try JSONEntry.all("commitments", of: object) {
      let set = [Assignment(.text, .text(try entry.needed("text")))] + entry.assignments([.origin, .follows, .first, .when, .status])
      let group = try entry.ownName()
      try make(.commitment, set, by: Author(group: group, isFacilitator: group == nil), entry)
    }
  }

  private mutating func takePolls(_ object: [String: Value]) throws(ImportFault) {
    for entry in try JSONEntry.all("polls", of: object) {
      let id = try entry.needed("id")
      var options: [Value] = []
      for option in try JSONEntry.all("options", of: entry.fields) { options.append(option.value("text")) }
      say(
        .poll(id), entry.assignments([.question, .open, .live, .asks]) + [Assignment(.options, .list(options))], at: try entry.moment("at"))
      for answer in try JSONEntry.all("answers", of: entry.fields) {
        let name = try answer.neededName()
        say(.answer(to: id, by: name), answer.assignments([.counts, .standsFor]), by: name, at: try answer.moment("at"))
      }
    }
  }

  /// Sentences and picks.
  private mutating func takeSaid(_ object: [String: Value]) throws(ImportFault) {
    for entry in try JSONEntry.all("sentences", of: object) {
      let (study, name) = (CaseID(try entry.needed("case")), try entry.neededName())
      let typed = try entry.needed("step")
      guard let step = Step(rawValue: typed) else { throw .unusable(entry.place, Phrase(both: "step")) }
      say(.sentence(study, name, step), entry.assignments([.text, .standsFor]), by: name, at: try entry.moment("at"))
    }
    for entry in try JSONEntry.all("picks", of: object) {
      let (study, name) = (CaseID(try entry.needed("case")), try entry.neededName())
      guard let note = names[try entry.needed("note")] else { continue }
      say(.pick(study, name), [Assignment(.note, .text(note.text))] + entry.assignments([.standsFor]), by: name, at: try entry.moment("at"))
    }
  }

  private mutating func takeVotes(_ object: [String: Value]) throws(ImportFault) {
    guard case .map(let votes)? = object["votes"] else { return }
    for list in ["given", "unseen", "beyond"] {
      for entry in try JSONEntry.all(list, of: votes) {
        let (told, name) = (try entry.needed("note"), try entry.neededName())
        // A note that went since the vote was closed: nobody knows it here either, and what is on it counts.
        guard let note = names[told] ?? (list == "given" ? nil : NoteID(told)) else { continue }
        pen.author = Author(group: name)
        let set = [Assignment(.note, .text(note.text)), Assignment(.group, .text(name.text))]
        put(pen.newThing(.sticker, set, at: try entry.moment("at") ?? moment))
      }
    }
    let state = votes["state"]?.text.flatMap(Voting.State.init(rawValue:)) ?? .off
    let ballot = votes["ballot"]?.text.flatMap(Voting.Ballot.init(rawValue:)) ?? .picks
    let budget = min(max(0, Int(clamping: votes["budget"]?.number ?? Int64(Voting.usualBudget))), Voting.largestBudget)
    var voting = Voting(state, on: ballot, budget: budget)
    voting.ownExcluded = votes["own"] == .flag(false)
    if voting != Voting() {
      say(.session, [Assignment(.voting, voting.value)], at: try JSONEntry(.map(votes), .entry("votes", 1)).moment("at"))
    }
  }

  // MARK: - Writing

  /// Sets fields of a thing; what it says already is not said again.
  mutating func say(_ thing: ThingID, _ set: [Assignment], by group: GroupID? = nil, at told: Instant? = nil) {
    let new = set.filter { (board.value($0.field, of: thing) ?? .null) != $0.value || !board.isThere(thing) }
    pen.author = Author(group: group, isFacilitator: group == nil)
    guard !new.isEmpty, let event = pen.change(thing, new, on: board, at: told ?? moment) else { return }
    put(event)
  }

  private mutating func make(_ kind: Kind, _ set: [Assignment], by author: Author, _ entry: JSONEntry) throws(ImportFault) {
    pen.author = author
    let created = try entry.moment("createdAt")
    put(pen.newThing(kind, set + (created == nil ? [] : [mark]), at: created ?? moment))
  }

  private mutating func put(_ event: Event) {
    board.apply(event)
    events.append(event)
  }
}

extension JSONEntry {
  /// Fields that the json of a board calls as the board file does; those that are not there, or say nothing, are left out.
  fileprivate func assignments(_ wanted: [Field]) -> [Assignment] {
    wanted.compactMap { field in fields[field.name].flatMap { $0 == .null ? nil : Assignment(field, $0) } }
  }

  /// The thing that an entry of `things` is about.
  fileprivate func thing() throws(ImportFault) -> ThingID { ThingID(Kind(name: try needed("kind")), try needed("of")) }

  /// One of the words that a note's field can have.
  fileprivate func choice(_ column: NoteColumn, _ look: (String) throws(Refusal) -> String) throws(ImportFault) -> String? {
    guard let typed = try text(column.rawValue) else { return nil }
    do throws(Refusal) { return try look(typed) } catch { throw .value(place, column.title, error) }
  }
}
