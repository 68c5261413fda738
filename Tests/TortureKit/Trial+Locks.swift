// Locks that somebody keeps: one who may only read, one who was stopped while writing. They cost five seconds, and nothing else.
import Board
import Glibc

extension Trial {
  static let locks = [
    Trial("a read lock held by who may only read", waits: true) { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      let reader = open(place.file, O_RDONLY | O_CLOEXEC)
      defer { Glibc.close(reader) }
      var lock = flock(l_type: Int16(F_RDLCK), l_whence: Int16(SEEK_SET), l_start: 1 << 30, l_len: 1, l_pid: 0)
      guard fcntl(reader, 37, &lock) == 0 else { throw TrialError(description: "no lock") }
      try shared(size.choose(2, 20), in: place, size, &row)
    },
    Trial("a lock holder that is stopped in the middle of a line", waits: true) { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      let holder = try place.probe(["half", place.file, "1"])
      try wait(for: holder, toSay: "locked")
      try shared(
        size.choose(2, 20), in: place, size, &row,
        andThen: {
          // It goes on with its line, where it does no harm.
          holder.send(SIGCONT)
          return holder.finish().status == 0
        })
      let halves = Lines.look(at: place.bytes(of: place.file)).damaged
      row.damaged = halves
      row.expect(halves == 2, "\(halves) halves of a line")
    },
  ]

  /// So many write at once, each a note.
  private static func shared(
    _ writers: Int, in place: Place, _ size: Size, _ row: inout Row, andThen: () -> Bool = { true }
  ) throws(TrialError) {
    let start = uptime()
    let outcomes = try place.runAll((1...writers).map { place.adding("Notitie \($0)") }, atOnce: writers)
    let milliseconds = (uptime() - start) / 1_000
    if size == .full { row.expect(milliseconds < 10_000, "acknowledged only after \(milliseconds) ms") }
    row.expect(andThen(), "the holder does not end")
    var promised: [String: String] = [:]
    for (index, outcome) in outcomes.enumerated() {
      row.expect(outcome.status == 0, "not shared: \(outcome)")
      if let id = outcome.lines.first { promised[id] = "Notitie \(index + 1)" }
    }
    row.runs += writers
    row.compare(try Listing(place), promised: promised)
  }
}
