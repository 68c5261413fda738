// What only the net under the file brings back: damage where nobody reads again, a file that is older and elsewhere, clocks that are wrong, a lock that is held for ever.
import Board
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
    Trial("a read lock held by who may only read") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      let reader = open(place.file, O_RDONLY | O_CLOEXEC)
      defer { close(reader) }
      var lock = flock(l_type: Int16(F_RDLCK), l_whence: Int16(SEEK_SET), l_start: 1 << 30, l_len: 1, l_pid: 0)
      guard fcntl(reader, 37, &lock) == 0 else { throw TrialError(description: "no lock") }
      let count = size.choose(2, 20)
      let outcomes = try place.runAll((1...count).map { place.adding("Notitie \($0)") }, atOnce: count)
      var promised: [String: String] = [:]
      for (index, outcome) in outcomes.enumerated() {
        row.expect(outcome.status == 0, "not shared: \(outcome)")
        if let id = outcome.lines.first { promised[id] = "Notitie \(index + 1)" }
      }
      row.runs += 1
      row.compare(try Listing(place), promised: promised)
    },
  ]

  /// Adds notes, does something to the file, and adds one more: all must be there again, and the lines of the board itself.
  private static func broughtBack(
    _ tools: Tools, _ row: inout Row, _ damage: (Place, [UInt8]) throws(TrialError) -> Void
  ) throws(TrialError) {
    let place = try Place(tools)
    try place.makeBoard()
    var promised: [String: String] = [:]
    for n in 1...3 { promised[try place.add("Notitie \(n)")] = "Notitie \(n)" }
    let bytes = place.bytes(of: place.file)
    let lines = Lines.look(at: bytes).sound.map { Array($0) }
    try damage(place, bytes)
    // By number: the case may be one of those that are damaged.
    promised[try place.add("daarna")] = "daarna"
    let found = Lines.look(at: place.bytes(of: place.file))
    let there = Set(found.sound.map { Array($0) })
    row.runs += 1
    row.damaged += found.damaged
    row.acknowledged += lines.count
    row.present += lines.count(where: there.contains)
    row.compare(try Listing(place), promised: promised)
  }

  /// Where a text begins in a file.
  private static func start(_ bytes: [UInt8], of part: String) throws(TrialError) -> Int {
    let part = Array(part.utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: part) }) else {
      throw TrialError(description: "nothing to damage")
    }
    return start
  }
}

extension Place {
  /// Writes over bytes of the board, and leaves its size as it is.
  fileprivate func overwrite(_ offset: Int, with byte: UInt8, count: Int) throws(TrialError) {
    let file = open(self.file, O_WRONLY | O_CLOEXEC)
    defer { close(file) }
    guard pwrite(file, [UInt8](repeating: byte, count: count), count, off_t(offset)) == count else {
      throw TrialError(description: "can't damage the board")
    }
  }
}
