// Others that write to the file in their own way: clients of a network share that append where they remember the end, and the program of the version before.
import Board
import Glibc
import SeedKit

extension Trial {
  static let foreign = [
    Trial("writers that append at a remembered end") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      let screen = try opened(place)
      let (clients, programs, notes) = size.choose((1, 2, 8), (3, 6, 60))
      var remembering: [Child] = []
      for _ in 0..<clients { remembering.append(try place.probe(["remember", place.file, "\(notes)"])) }
      var children: [Child] = []
      for _ in 0..<programs { children.append(try place.probe(["append", place.file, "\(notes)"])) }
      for child in remembering { try wait(for: child, toSay: "written") }
      var promised: [EventID] = []
      for child in children { promised += child.finish().lines.compactMap { EventID($0) } }
      row.expect(promised.count == programs * notes, "\(promised.count) of \(programs * notes) acknowledged")
      // They look what is left of theirs, as every open screen does.
      for child in remembering {
        child.send(SIGCONT)
        let outcome = child.finish()
        row.expect(outcome.status == 0, "a client ended with \(outcome.status): \(outcome.lines.last ?? "")")
        promised += outcome.lines.compactMap { EventID($0) }
      }
      close(screen, in: place)
      row.runs = clients + programs
      _ = try place.add("daarna")
      try settle(promised, place, &row)
    },
    Trial("the program of the version before beside this one") { tools, size, row throws(TrialError) in
      if size == .full, tools.before == nil {
        row.skipped = "needs the program of the version before"
        return
      }
      try besides(tools, size, &row)
    },
  ]

  /// Both write, both have the board open, and the file is replaced, cut off and damaged. Where there is no older program a probe is in its place: it believes what it
  /// knows of a file's end, and does not compare.
  private static func besides(_ tools: Tools, _ size: Size, _ row: inout Row) throws(TrialError) {
    let place = try Place(tools)
    try place.makeBoard()
    let seeds = place.lines
    var screens = [try opened(place)]
    if let before = tools.before { screens.append(try opened(place, with: before)) }
    let follower = tools.before == nil ? try place.probe(["follow", place.file, "1"]) : nil
    var random = Seeded(14)
    var (notes, ids): ([String: String], [EventID]) = ([:], [])
    for round in 0..<size.choose(3, 40) {
      var running: [(text: String, isOld: Bool, child: Child)] = []
      for writer in 0..<4 {
        let text = "Notitie \(round) van \(writer)"
        if writer.isMultiple(of: 2) {
          running.append((text, false, try place.start(place.adding(text))))
        } else if let before = tools.before {
          running.append((text, true, try Child([before] + place.adding(text), environment: place.environment)))
        } else {
          running.append((text, true, try place.probe(["append", place.file, "1"])))
        }
      }
      try interfere(place, round, &random)
      for (text, isOld, child) in running {
        let outcome = child.finish()
        row.runs += 1
        // The older one refuses where the file has just lost its cases.
        row.expect(outcome.status == 0 || isOld && outcome.status == 1, "\(text): \(outcome)")
        if isOld, tools.before == nil {
          ids += outcome.lines.compactMap { EventID($0) }
        } else {
          for id in outcome.lines { notes[id] = text }
        }
      }
    }
    notes[try place.add("daarna")] = "daarna"
    try wait(for: seeds, in: place)
    for screen in screens { close(screen, in: place) }
    follower?.send(SIGKILL)
    try place.lookFor(seeds, &row)
    let found = Lines.look(at: place.bytes(of: place.file))
    row.damaged = found.damaged
    let listing = try Listing(place)
    row.compare(listing, promised: notes)
    row.acknowledged += ids.count
    row.present += ids.count { listing.notes[$0.text] != nil }
    // They put back what the file has lost, and do not go on for ever.
    let most = Dictionary(grouping: found.sound, by: { $0 }).values.map(\.count).max() ?? 0
    row.expect(most <= size.choose(10, 60), "a line stands there \(most) times")
  }

  private static func interfere(_ place: Place, _ round: Int, _ random: inout Seeded) throws(TrialError) {
    let bytes = place.bytes(of: place.file)
    switch round % 4 {
    case 0:
      let copy = "\(place.folder)/copy.tmp"
      try place.write(bytes, to: copy)
      usleep(UInt32.random(in: 0...20_000, using: &random))
      rename(copy, place.file)
    case 1: try place.overwrite(Int.random(in: 0..<(bytes.count - 30), using: &random), with: UInt8(ascii: "#"), count: 30)
    case 2: truncate(place.file, Int.random(in: min(2_000, bytes.count)...bytes.count, using: &random))
    default: break
    }
  }
}
