// Many at once, none of whom knows of the others.
import Board
import BoardFile

extension Trial {
  static let crowds = [
    Trial("adders and editors at once") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      let (people, changes) = (size.choose(3, 10), size.choose(4, 25))
      var promised: [String: String] = [:]
      var seeds: [String] = []
      for person in 0..<people {
        let id = try place.add("Zaadje \(person)")
        seeds.append(id)
      }
      // Each person does one thing after another; all people at once.
      let clients = (0..<people).map { ("add", $0) } + (0..<people).map { ("edit", $0) }
      var running: [(kind: String, person: Int, change: Int, child: Child)] = []
      func begin(_ kind: String, _ person: Int, _ change: Int) throws(TrialError) {
        let text = "\(kind) \(person) \(change)"
        let words = kind == "add" ? place.adding(text) : ["edit", place.file, seeds[person], "--text", text]
        running.append((kind, person, change, try place.start(words)))
      }
      for (kind, person) in clients { try begin(kind, person, 0) }
      var edits: [String] = []
      var latest = Dictionary(seeds.enumerated().map { ($0.element, "Zaadje \($0.offset)") }) { $1 }
      while !running.isEmpty {
        let (kind, person, change, child) = running.removeFirst()
        let outcome = child.finish()
        row.runs += 1
        let text = "\(kind) \(person) \(change)"
        row.expect(outcome.status == 0, "\(text): \(outcome.errors)")
        if outcome.status == 0 {
          if kind == "add" { for id in outcome.lines { promised[id] = text } } else { edits.append(text) }
          if kind == "edit" { latest[seeds[person]] = text }
        }
        if change + 1 < changes { try begin(kind, person, change + 1) }
      }
      row.compare(try Listing(place), promised: promised.merging(latest) { $1 })
      // Every edit is a line of its own: the note's history.
      let found = Lines.look(at: place.bytes(of: place.file))
      row.damaged = found.damaged
      let history = found.sound.map { String(decoding: $0, as: UTF8.self) }
      row.acknowledged += edits.count
      row.present += edits.count { edit in history.contains { $0.hasSuffix(edit + "\"}" + $0.suffix(18)) } }
    },
    Trial("100 programs of 200 notes each, flushed one by one") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      let (programs, notes) = (size.choose(6, 100), size.choose(10, 200))
      var children: [Child] = []
      for _ in 0..<programs { children.append(try place.probe(["append", place.file, "\(notes)"])) }
      try collect(children, programs * notes, place, &row)
    },
    Trial("100 commands of 200 notes from standard input") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      let (programs, notes) = (size.choose(4, 100), size.choose(20, 200))
      var children: [Child] = []
      for program in 0..<programs {
        let input = (0..<notes).map { "Notitie \($0) van \(program)\n" }.joined()
        children.append(try place.start(place.adding("-"), input: Array(input.utf8)))
      }
      var promised: [String: String] = [:]
      for (program, child) in children.enumerated() {
        let outcome = child.finish()
        row.runs += 1
        row.expect(outcome.status == 0 && outcome.lines.count == notes, "program \(program): \(outcome.status) \(outcome.errors)")
        for (number, id) in outcome.lines.enumerated() { promised[id] = "Notitie \(number) van \(program)" }
      }
      row.damaged = Lines.look(at: place.bytes(of: place.file)).damaged
      row.compare(try Listing(place), promised: promised) { $0.hasPrefix("Notitie ") }
    },
  ]

  /// Waits for probes, and looks whether every note that they said is shared stands in the file to the byte.
  static func collect(_ children: [Child], _ expected: Int, _ place: Place, _ row: inout Row) throws(TrialError) {
    var promised: [EventID] = []
    for (number, child) in children.enumerated() {
      let outcome = child.finish()
      row.runs += 1
      row.expect(outcome.status == 0, "probe \(number) ended with \(outcome.status): \(outcome.lines.last ?? "")")
      promised += outcome.lines.compactMap { EventID($0) }
    }
    row.expect(promised.count == expected, "\(promised.count) of \(expected) acknowledged")
    try settle(promised, place, &row)
  }

  /// Looks whether these notes of probes stand in the file as they were made, and only damage that is reported.
  static func settle(_ promised: [EventID], _ place: Place, at path: String? = nil, _ row: inout Row) throws(TrialError) {
    let found = Lines.look(at: place.bytes(of: path ?? place.file))
    let lines = Set(found.sound.map { Array($0) })
    let (head, board) = (found.sound.first, found.sound.lazy.compactMap { try? Line.decode($0).get().board }.first)
    guard head != nil, let board else { throw TrialError(description: "no board is left") }
    row.acknowledged += promised.count
    row.present += promised.count { id in (try? Line.encode(probed(id), board: board)).map(lines.contains) ?? false }
    row.damaged += found.damaged
    let listing = try Listing(place, path)
    row.reported += listing.reported
    row.expect(listing.outcome.status == 0, "list: \(listing.outcome.errors)")
    let shown = promised.count { listing.notes[$0.text] != nil }
    row.expect(shown == promised.count, "list shows \(shown) of \(promised.count)")
  }

  /// The event that FileProbe makes under this id.
  private static func probed(_ id: EventID) -> Event {
    Event(
      id: id, tick: 1, at: Instant(milliseconds: 1_770_112_800_123 + Int64(id.n)), author: Author(group: "4"), thing: .note(id),
      set: [Assignment(.caseStudy, .text("maisonnettes")), Assignment(.text, .text("Notitie \(id.n): elke week een buurttafel"))])
  }
}
