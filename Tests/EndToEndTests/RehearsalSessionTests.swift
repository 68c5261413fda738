// Twenty groups that play along, led through all stops of the agenda by the keys of the facilitator's screen alone. What it and the projector say is compared
// with an oracle: a fold of the file's lines that shares no code with the program.
import Foundation
import ProcessKit
import Testing

/// What the lines of a board file add up to, told by nothing but FORMAT.md.
private struct Oracle {
  private struct Value {
    let tick: Int
    let writer: String
    let value: Any
  }

  /// Kind, then thing, then field.
  private var things: [String: [String: [String: Value]]] = [:]
  private var authors: [String: String] = [:]

  init(file: String) throws {
    for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
      guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], let kind = object["kind"] as? String,
        let of = object["of"] as? String, let set = object["set"] as? [String: Any], let tick = object["tick"] as? Int,
        let id = object["id"] as? String, let by = object["by"] as? [String: Any]
      else { continue }
      if id == of { authors[id] = by["group"] as? String }
      let writer = String(id.prefix(16))
      for (field, value) in set {
        if let old = things[kind]?[of]?[field], (old.tick, old.writer) > (tick, writer) { continue }
        things[kind, default: [:]][of, default: [:]][field] = Value(tick: tick, writer: writer, value: value)
      }
    }
  }

  private func value(_ kind: String, _ of: String, _ field: String) -> Any? { things[kind]?[of]?[field].map(\.value) }
  private func isTrue(_ kind: String, _ of: String, _ field: String) -> Bool { value(kind, of, field) as? Bool ?? false }
  private func made(_ kind: String) -> [String] {
    (things[kind] ?? [:]).keys.filter { !isTrue(kind, $0, "removed") && !isTrue(kind, $0, "hidden") }
  }

  var groups: [String] { (things["group"] ?? [:]).keys.sorted { Int($0) ?? 0 < Int($1) ?? 0 } }
  var stop: String? { value("session", "all", "agenda") as? String }

  private func hands(_ poll: String, _ group: String) -> [Int] { value("answer", "\(poll)/\(group)", "counts") as? [Int] ?? [] }
  private var asked: [String] { value("session", "all", "poll") as? [String] ?? [] }

  func hasPractised(_ group: String) -> Bool { isTrue("session", group, "practised") }
  func hasAnswered(_ group: String) -> Bool { !asked.isEmpty && asked.allSatisfy { hands($0, group).contains { $0 > 0 } } }
  func hasSentence(_ group: String, _ step: String) -> Bool {
    (things["sentence"] ?? [:]).keys.contains { name in
      name.hasSuffix("/\(group)/\(step)") && (value("sentence", name, "text") as? String)?.isEmpty == false
    }
  }
  func interventions(_ group: String) -> Int {
    made("note").count { authors[$0] == group && (value("note", $0, "step") as? String ?? "interventions") == "interventions" }
  }
  func hasGlasses(_ group: String) -> Bool { value("session", group, "glasses") is String }
  func hasPackage(_ group: String) -> Bool { made("package").contains { authors[$0] == group } }
  func hasPicked(_ group: String) -> Bool {
    (things["pick"] ?? [:]).keys.contains { $0.hasSuffix("/\(group)") && value("pick", $0, "note") is String }
  }
  func stickers(_ group: String) -> Int { made("sticker").count { value("sticker", $0, "group") as? String == group } }
  func takeaways(_ group: String) -> Int { made("takeaway").count { authors[$0] == group } }

  /// The share of all hands that an option of a poll has, in per cent, rounded to the nearest.
  func shares(_ poll: String) -> [Int] {
    let all = groups.map { hands(poll, $0) }.filter { !$0.isEmpty }
    guard let first = all.first else { return [] }
    let sums = first.indices.map { option in all.reduce(0) { $0 + $1[option] } }
    let total = sums.reduce(0, +)
    return sums.map { total == 0 ? 0 : Int((Double($0) * 100 / Double(total)).rounded()) }
  }

  func handsInAll(_ poll: String) -> Int { groups.reduce(0) { $0 + hands(poll, $1).reduce(0, +) } }
}

@Suite("A rehearsal") struct RehearsalSessionTests {
  /// A practice board on which twenty groups play along, the facilitator's screen and the projector.
  private struct Room {
    let session: Session
    let copy: String
    let players: Tmux
    let host: Tmux
    let wall: Tmux

    init() throws {
      session = try Session(groups: 20)
      copy = session.folder + "/oefenen.praat"
      players = try session.start("rehearse", "'\(copy)' --speed 60")
      try players.wait(for: "De groepen spelen mee")
      let variables = ["XDG_STATE_HOME": session.folder + "/state"]
      host = try Tmux("exec '\(session.program)' host '\(copy)'", width: 120, height: 50, environment: variables)
      wall = try Tmux("exec '\(session.program)' present '\(copy)'", width: 80, height: 24, environment: variables)
      try host.wait(for: "Geldt voor: ALLE 20 groepen")
      try wall.wait(for: "WELKOM", seconds: 20) { !$0.joined().isEmpty }
    }

    /// The board when nothing has been written on it for two seconds.
    func settled() throws -> Oracle {
      let deadline = Date().addingTimeInterval(90)
      var size = -1
      repeat {
        let now = try FileManager.default.attributesOfItem(atPath: copy)[.size] as? Int ?? 0
        if now == size { return try Oracle(file: copy) }
        size = now
        usleep(2_000_000)
      } while Date() < deadline
      throw TestFailure("the groups did not come to rest")
    }

    /// The facilitator goes on; the stop that is wanted has the mark.
    func next(_ stop: String) throws {
      try host.press("n")
      try host.wait(for: "> \(stop)")
    }

    /// The quiet minute is over when the facilitator says so.
    func endQuiet() throws {
      usleep(500_000)
      try host.press("o")
      try host.wait(for: "werk")
      try host.press("Home", "Enter")
    }

    /// The line and every row say what the oracle has counted.
    func says(_ words: String, _ column: [(String) -> String]) throws -> Oracle {
      let oracle = try settled()
      try host.wait(for: words) { rows in rows.contains { $0.contains(words) } }
      let rows = try host.screen()
      for group in oracle.groups {
        let row = rows.first { $0.contains(" Groep \(group) ") }
        let wanted = column.map { $0(group) }
        let cells = row.map { $0.split(separator: " ").map(String.init) } ?? []
        // What is asked stands behind the number of notes, in this order.
        #expect(wanted.allSatisfy(cells.contains), "group \(group): \(wanted) in \(row ?? "no row")")
      }
      return oracle
    }
  }

  private static func yes(_ isDone: Bool) -> String { isDone ? "ja" : "–" }

  @Test("of twenty groups over all stops, led by keys alone: line, column and projector say what an oracle reads in the file")
  func wholeSession() throws {
    let room = try Room()
    let (host, wall) = (room.host, room.wall)

    try room.next("Welkom en oefenen")
    var oracle = try room.settled()
    var count = oracle.groups.count(where: oracle.hasPractised)
    oracle = try room.says("\(count) van 20 oefenden", [])
    #expect(count == 20)

    try room.next("Poll")
    oracle = try room.settled()
    count = oracle.groups.count(where: oracle.hasAnswered)
    oracle = try room.says("\(count) van 20 antwoordden", [{ [oracle] in Self.yes(oracle.hasAnswered($0)) }])
    try wall.wait(for: "\(count) van 20 groepen antwoordden")
    #expect(count == 20)
    #expect(try !wall.screen().contains { $0.contains("%") })
    // A result is shown before the session goes on.
    try host.press("n")
    let most = oracle.shares("nu").max() ?? 0
    try wall.wait(for: "\(most) %")
    try wall.wait(for: "n = \(oracle.handsInAll("nu"))")

    for (stop, step) in [("Vertrekpunt", "start"), ("Eindpunt", "end")] {
      try room.next(stop)
      try room.endQuiet()
      oracle = try room.settled()
      count = oracle.groups.count { oracle.hasSentence($0, step) }
      oracle = try room.says("\(count) van 20 met een zin", [{ [oracle] in Self.yes(oracle.hasSentence($0, step)) }])
      #expect(count > 10 && count < 20)
    }

    try room.next("Interventies")
    try room.endQuiet()
    oracle = try room.settled()
    count = oracle.groups.count { oracle.interventions($0) > 0 }
    _ = try room.says("\(count) van 20 schreven iets", [])
    #expect(count == 19)
    try host.wait(for: "roept je")

    try room.next("Andermans bril")
    oracle = try room.settled()
    count = oracle.groups.count(where: oracle.hasGlasses)
    _ = try room.says("\(count) van 20 met een andere bril", [])
    #expect(count == 20)

    try room.next("Pakket en keuze")
    oracle = try room.settled()
    count = oracle.groups.count { oracle.hasPackage($0) && oracle.hasPicked($0) }
    _ = try room.says("\(count) van 20 met pakket en keuze", [{ [oracle] in Self.yes(oracle.hasPicked($0)) }])

    try room.next("Terugkoppeling")
    let telling = oracle.groups.filter { oracle.interventions($0) > 0 || oracle.hasSentence($0, "start") || oracle.hasSentence($0, "end") }
    for (place, group) in telling.enumerated() {
      try wall.wait(for: "Groep \(group) van 20")
      if place < telling.count - 1 { try host.press("Right") }
    }
    // No group has been left out, so nothing is asked.
    try room.next("Stemmen")
    oracle = try room.settled()
    count = oracle.groups.count { oracle.stickers($0) == 5 }
    _ = try room.says("\(count) van 20 plakten alles", [{ [oracle] in oracle.stickers($0) == 5 ? "op" : "\(5 - oracle.stickers($0))" }])
    try wall.wait(for: "\(count) van 20 klaar")
    #expect(count == 20)
    try host.press("n")
    try wall.wait(for: "Hier stemden de groepen op")

    try room.next("Opbrengst")
    oracle = try room.settled()
    count = oracle.groups.count { oracle.takeaways($0) > 0 }
    _ = try room.says("\(count) van 20 schreven een opbrengst", [{ [oracle] in "\(oracle.takeaways($0))" }])
    try room.next("Slot")
    try wall.wait(for: "Dank") { rows in !rows.contains { $0.contains("Hier stemden") } }
    try room.next("Uitloop")
    #expect(try Oracle(file: room.copy).stop == "uitloop")
  }
}
