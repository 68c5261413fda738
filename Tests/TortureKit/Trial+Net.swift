// What only the net under the file brings back: damage where nobody reads again, a file that is older and elsewhere, clocks that are wrong; and no net at all.
import Board
import BoardFile
import Glibc

extension Trial {
  static let net = [
    Trial("bytes overwritten in place, then a note") { tools, size, row throws(TrialError) in
      for part in ["Notitie 1\"", "\"kind\":\"case\"", "\"kind\":\"board\""] {
        try broughtBack(tools, &row) { place, bytes throws(TrialError) in
          try place.overwrite(try start(bytes, of: part), with: UInt8(ascii: "#"), count: part.utf8.count)
        }
      }
    },
    Trial("zeros in place, then a note") { tools, size, row throws(TrialError) in
      try broughtBack(tools, &row) { place, bytes throws(TrialError) in
        try place.overwrite(bytes.count / 2, with: 0, count: 700)
      }
    },
    Trial("any line of thirty notes overwritten, then a note") { tools, size, row throws(TrialError) in
      let place = try thirty(tools)
      let lines = place.lines
      for number in stride(from: 0, to: lines.count, by: size.choose(lines.count / 2, 1)) {
        try place.damage(lines[number])
        let damaged = place.bytes(of: place.file)
        _ = try place.add("daarna")
        row.expect(place.bytes(of: place.file).starts(with: damaged), "the damage was not left where it is")
        row.runs += 1
        try place.lookFor(lines, &row)
      }
      try place.check(&row)
    },
    Trial("any line of thirty notes overwritten under a screen", waits: true) { tools, size, row throws(TrialError) in
      let place = try thirty(tools)
      let lines = place.lines
      // Another user's: only what it has read brings lines back.
      let screen = try opened(place, before: "env XDG_STATE_HOME='\(place.folder)/other'")
      let numbers = size.choose([lines.count - 1], [0, 1, 2, lines.count / 2, lines.count - 2, lines.count - 1])
      for number in numbers {
        try place.damage(lines[number])
        row.expect(try wait(for: lines, in: place, seconds: 10) != nil, "line \(number + 1) is not there after ten seconds")
        row.runs += 1
        try place.lookFor(lines, &row)
      }
      if size == .full {
        // Damage and growth come together, and go on growing: only the look that comes once a minute finds it.
        screen.firstChild.map { _ = kill($0, SIGSTOP) }
        try place.damage(lines[lines.count / 3])
        let start = uptime()
        var isStopped = true
        while uptime() < start + 70_000_000, try wait(for: lines, in: place, seconds: 1) == nil {
          try place.appendAsOther(row.runs)
          if isStopped {
            screen.firstChild.map { _ = kill($0, SIGCONT) }
            // `script` stops with its program.
            screen.send(SIGCONT)
          }
          isStopped = false
          row.runs += 1
        }
        try place.lookFor(lines, &row)
      }
      close(screen, in: place)
      try place.check(&row)
    },
    Trial("renamed and older, then a note") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      let old = place.bytes(of: place.file)
      var promised: [String: String] = [:]
      for n in 1...size.choose(3, 20) { promised[try place.add("Notitie \(n)")] = "Notitie \(n)" }
      unlink(place.file)
      let other = "\(place.folder)/anders.praat"
      try place.write(old, to: other)
      var words = place.adding("daarna")
      words[1] = other
      let added = try place.run(words)
      row.expect(added.status == 0, "not added: \(added)")
      row.runs += 1
      row.compare(try Listing(place, other), promised: promised)
    },
    Trial("clocks 40 days ahead and of the 1970s, then an older copy") { tools, size, row throws(TrialError) in
      guard let faketime = Place.program("faketime") else {
        row.skipped = "needs faketime"
        return
      }
      let place = try Place(tools)
      try place.makeBoard()
      let old = place.bytes(of: place.file)
      var promised: [String: String] = [:]
      for round in 1...size.choose(1, 5) {
        for clock in ["+0", "+40d", "1975-01-01 12:00:00", "-50y", "+0"] {
          let text = "Notitie \(round) \(promised.count)"
          let before = ["env", "FAKETIME_DONT_FAKE_MONOTONIC=1", faketime, "-f", clock]
          let outcome = try place.run(place.adding(text), before: before)
          row.expect(outcome.status == 0, "\(clock): \(outcome)")
          if let id = outcome.lines.first { promised[id] = text }
          row.runs += 1
        }
      }
      try place.write(old, to: place.file)
      promised[try place.add("daarna")] = "daarna"
      row.compare(try Listing(place), promised: promised)
    },
    Trial("no outbox: shared all the same, and that is said") { tools, size, row throws(TrialError) in
      for (index, obstacle) in NoOutbox.all.enumerated() where obstacle.isPossible {
        try obstacle.attempt(tools, &row, onScreen: size == .full || index == 0)
      }
    },
  ]

  /// A board of thirty notes.
  private static func thirty(_ tools: Tools) throws(TrialError) -> Place {
    let place = try Place(tools)
    try place.makeBoard()
    let added = try place.run(place.adding("-"), input: Array((1...30).map { "Notitie \($0)\n" }.joined().utf8))
    guard added.status == 0 else { throw TrialError(description: "not added: \(added)") }
    return place
  }

  /// Adds notes, does something to the file, and adds one more: all must be there again, and the lines of the board itself.
  private static func broughtBack(
    _ tools: Tools, _ row: inout Row, _ damage: (Place, [UInt8]) throws(TrialError) -> Void
  ) throws(TrialError) {
    let place = try Place(tools)
    try place.makeBoard()
    var promised: [String: String] = [:]
    for n in 1...3 { promised[try place.add("Notitie \(n)")] = "Notitie \(n)" }
    let bytes = place.bytes(of: place.file)
    let lines = place.lines
    try damage(place, bytes)
    // By number: the case may be one of those that are damaged.
    promised[try place.add("daarna")] = "daarna"
    row.runs += 1
    row.damaged += Lines.look(at: place.bytes(of: place.file)).damaged
    try place.lookFor(lines, &row)
    row.compare(try Listing(place), promised: promised)
  }

  /// Where a text begins in a file.
  private static func start(_ bytes: [UInt8], of part: String) throws(TrialError) -> Int {
    guard let start = Place.start(of: Array(part.utf8), in: bytes) else { throw TrialError(description: "nothing to damage") }
    return start
  }
}

extension Place {
  /// The sound lines of the board.
  var lines: [[UInt8]] { Lines.look(at: bytes(of: file)).sound.map { Array($0) } }

  static func start(of part: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = part.first else { return nil }
    return bytes.indices.first { bytes[$0] == first && bytes[$0...].starts(with: part) }
  }

  /// Counts those of the lines that are there.
  func lookFor(_ expected: [[UInt8]], _ row: inout Row) throws(TrialError) {
    let there = Set(lines)
    row.acknowledged += expected.count
    row.present += expected.count(where: there.contains)
  }

  /// Compares the damage that `check` speaks of with what there is.
  func check(_ row: inout Row) throws(TrialError) {
    row.damaged += Lines.look(at: bytes(of: file)).damaged
    row.reported += try Listing(self).reported
    let checked = try run(["check", file, "--lang", "en"])
    row.expect(checked.status == 3, "check ended with \(checked.status): \(checked.output)\(checked.errors)")
  }

  /// Writes over bytes of the board, and leaves its size as it is.
  func overwrite(_ offset: Int, with byte: UInt8, count: Int) throws(TrialError) {
    let file = open(self.file, O_WRONLY | O_CLOEXEC)
    defer { close(file) }
    guard pwrite(file, [UInt8](repeating: byte, count: count), count, off_t(offset)) == count else {
      throw TrialError(description: "can't damage the board")
    }
  }

  /// Writes over the middle of a line, wherever it stands.
  fileprivate func damage(_ line: [UInt8]) throws(TrialError) {
    var bytes = bytes(of: file)
    var places: [Int] = []
    while let start = Self.start(of: line, in: bytes) {
      places.append(start)
      bytes[start] = 0
    }
    for place in places { try overwrite(place + line.count / 2, with: UInt8(ascii: "#"), count: 20) }
  }

  /// A note of a colleague, by a program that knows nothing of what the file held.
  fileprivate func appendAsOther(_ number: Int) throws(TrialError) {
    guard let board = lines.lazy.compactMap({ try? Line.decode($0[...]).get().board }).first else {
      throw TrialError(description: "no board is left")
    }
    let note = Lines.note(Lines.name(0xC, number), text: "van een collega", board: board)
    let file = open(self.file, O_WRONLY | O_APPEND | O_CLOEXEC)
    defer { close(file) }
    guard Glibc.write(file, note, note.count) == note.count else { throw TrialError(description: "can't append") }
  }
}
