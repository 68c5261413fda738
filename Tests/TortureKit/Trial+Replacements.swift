// Files that another program replaces, cuts off or rewrites while people write: a sync tool, an editor, a restored copy. No lock stops those; healing does.
import Board
import Glibc
import SeedKit

extension Trial {
  static let replacements = [
    Trial("replaced by rename under 20 writers") { tools, size, row throws(TrialError) in
      var random = Seeded(9)
      try interfered(tools, size, &row) { place throws(TrialError) in
        // As a sync tool does it: a copy that is a moment old takes the file's place, without asking anybody.
        let copy = "\(place.folder)/copy.tmp"
        try place.write(place.bytes(of: place.file), to: copy)
        usleep(UInt32.random(in: 0...3_000, using: &random))
        rename(copy, place.file)
      }
    },
    Trial("cut off under 20 writers") { tools, size, row throws(TrialError) in
      var random = Seeded(10)
      try interfered(tools, size, &row) { place throws(TrialError) in
        var status = stat()
        guard stat(place.file, &status) == 0 else { return }
        // Never to nothing: then nobody could tell whose file it was.
        truncate(place.file, Int.random(in: min(2_000, status.st_size)...status.st_size, using: &random))
      }
    },
    Trial("replaced, cut off, and writers killed") { tools, size, row throws(TrialError) in
      var random = Seeded(12)
      try interfered(tools, size, &row, killing: true) { place throws(TrialError) in
        if random.chance(50) {
          let copy = "\(place.folder)/copy.tmp"
          try place.write(place.bytes(of: place.file), to: copy)
          rename(copy, place.file)
        } else {
          var status = stat()
          guard stat(place.file, &status) == 0 else { return }
          truncate(place.file, Int.random(in: min(2_000, status.st_size)...status.st_size, using: &random))
        }
      }
    },
    Trial("saved as UTF-16 under open programs", waits: true) { tools, size, row throws(TrialError) in
      try healed(tools, size, &row) { place, bytes throws(TrialError) in
        try place.write([0xFF, 0xFE] + bytes.flatMap { [$0, 0] }, to: place.file)
      }
    },
    Trial("an older copy put back under open programs", waits: true) { tools, size, row throws(TrialError) in
      try healed(tools, size, &row) { place, bytes throws(TrialError) in
        let old = "\(place.folder)/old.tmp"
        try place.write(Array(bytes.prefix(bytes.count / 2)), to: old)
        rename(old, place.file)
      }
    },
    Trial("lines taken out by an editor under open programs", waits: true) { tools, size, row throws(TrialError) in
      try healed(tools, size, &row) { place, bytes throws(TrialError) in
        let lines = bytes.split(separator: 0x0A)
        try place.write(
          Array(lines.enumerated().filter { $0.offset % 3 != 1 }.map(\.element).joined(separator: [0x0A])) + [0x0A], to: place.file)
      }
    },
  ]

  /// Twenty programs write while something is done to the file again and again, and one has it open.
  private static func interfered(
    _ tools: Tools, _ size: Size, _ row: inout Row, killing: Bool = false, _ interfere: (Place) throws(TrialError) -> Void
  ) throws(TrialError) {
    let place = try Place(tools)
    try place.makeBoard()
    let seeds = Lines.look(at: place.bytes(of: place.file)).sound.map { Array($0) }
    let (programs, notes) = (size.choose(4, 20), size.choose(5, 100))
    let screen = try opened(place)
    var children: [Child] = []
    for _ in 0..<programs { children.append(try place.probe(["append", place.file, "\(notes)"])) }
    var random = Seeded(11)
    // For as long as any of them has something to say.
    var (said, quiet) = (0, 0)
    let deadline = uptime() + 300_000_000
    while uptime() < deadline, quiet < 100 {
      try interfere(place)
      usleep(UInt32.random(in: 1_000...20_000, using: &random))
      // Half of them, each at another moment.
      if killing, random.chance(10) { children[Int.random(in: 0..<(programs / 2), using: &random)].send(SIGKILL) }
      let now = children.reduce(0) { $0 + $1.said.utf8.count }
      quiet = now == said ? quiet + 1 : 0
      said = now
      if children.allSatisfy({ $0.said.split(separator: "\n").count >= notes }) { break }
    }
    var promised: [EventID] = []
    for child in children { promised += child.finish().lines.compactMap { EventID($0) } }
    // Whoever opens the board next puts back what was lost last.
    let last = try place.probe(["append", place.file, "1"]).finish()
    promised += last.lines.compactMap { EventID($0) }
    try wait(for: seeds, in: place)
    close(screen, in: place)
    row.runs = programs
    row.acknowledged = seeds.count
    let lines = Set(Lines.look(at: place.bytes(of: place.file)).sound.map { Array($0) })
    row.present = seeds.count(where: lines.contains)
    row.expect(killing || promised.count == programs * notes + 1, "\(promised.count) of \(programs * notes + 1) acknowledged")
    try settle(promised, place, &row)
  }

  /// Something is done to a file that other programs have open: they put everything back.
  private static func healed(
    _ tools: Tools, _ size: Size, _ row: inout Row, _ damage: (Place, [UInt8]) throws(TrialError) -> Void
  ) throws(TrialError) {
    let place = try Place(tools)
    try place.makeBoard()
    let added = try place.run(place.adding("-"), input: Array((1...20).map { "Notitie \($0)\n" }.joined().utf8))
    let bytes = place.bytes(of: place.file)
    let lines = Lines.look(at: bytes).sound.map { Array($0) }
    var screens = [try opened(place)]
    if size == .full { screens.append(try opened(place)) }
    try damage(place, bytes)
    try wait(for: lines, in: place)
    for screen in screens {
      close(screen, in: place)
    }
    let found = Lines.look(at: place.bytes(of: place.file))
    let there = Set(found.sound.map { Array($0) })
    row.runs = 1
    row.damaged = found.damaged
    row.acknowledged = lines.count
    row.present = lines.count(where: there.contains)
    row.compare(try Listing(place), promised: Dictionary(added.lines.enumerated().map { ($0.element, "Notitie \($0.offset + 1)") }) { $1 })
  }
}
