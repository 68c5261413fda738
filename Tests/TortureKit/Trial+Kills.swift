// SIGKILL, which no program can prepare for: at every system call, and at any moment.
import Board
import Glibc
import SeedKit

extension Trial {
  static let kills = [
    Trial("SIGKILL at every system call of add") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      var promised: [String: String] = [:]
      try atEveryCall(size) { number throws(TrialError) in
        let text = "Notitie \(number)"
        let (outcome, wasKilled) = try Tracer.run([tools.program] + place.adding(text), environment: place.environment, killingAt: number)
        row.runs += 1
        row.expect(wasKilled || outcome.status == 0, "call \(number): add ended with \(outcome.status): \(outcome.errors)")
        for id in outcome.lines { promised[id] = text }
        return wasKilled
      }
      // The next command delivers what the outbox holds.
      promised[try place.add("Notitie na afloop")] = "Notitie na afloop"
      row.damaged = Lines.look(at: place.bytes(of: place.file)).damaged
      row.compare(try Listing(place), promised: promised) { $0.hasPrefix("Notitie ") }
    },
    Trial("SIGKILL at every system call of a delivery") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      var promised: [EventID] = []
      try atEveryCall(size) { number throws(TrialError) in
        let (outcome, wasKilled) = try Tracer.run(
          [tools.probe, "append", place.file, "1"], environment: place.environment, killingAt: number)
        row.runs += 1
        row.expect(wasKilled || outcome.status == 0, "call \(number): ended with \(outcome.status): \(outcome.lines)")
        promised += outcome.lines.compactMap { EventID($0) }
        return wasKilled
      }
      promised += try place.probe(["append", place.file, "1"]).finish().lines.compactMap { EventID($0) }
      try settle(promised, place, &row)
    },
    Trial("SIGKILL at every system call of new") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try atEveryCall(size) { number throws(TrialError) in
        let path = "\(place.folder)/nieuw-\(number).praat"
        let (outcome, wasKilled) = try Tracer.run(
          [tools.program, "new", path, "--groups", "2"], environment: place.environment, killingAt: number)
        row.runs += 1
        if outcome.status == 0 { row.acknowledged += 1 }
        // All of it or nothing: a board that is there has its cases.
        guard access(path, F_OK) == 0 else { return wasKilled }
        if outcome.status == 0 { row.present += 1 }
        let listing = try Listing(place, path)
        row.expect(listing.outcome.status == 0, "call \(number): half a board: \(listing.outcome.errors)")
        let added = try place.run(["add", path, "--case", "2", "--theme", "5", "--horizon", "long", "--group", "2", "Er is plaats"])
        row.expect(added.status == 0, "call \(number): a board without its cases: \(added.errors)")
        unlink(path)
        return wasKilled
      }
    },
    Trial("writers killed at any moment") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      try place.makeBoard()
      var random = Seeded(77)
      let start = uptime()
      _ = try place.add("Notitie vooraf")
      let usual = uptime() - start
      var promised: [String: String] = [:]
      let rounds = size.choose(8, 250)
      for round in 0..<rounds {
        var running: [(text: String, child: Child, end: Int)] = []
        for writer in 0..<4 {
          let text = "Notitie \(round) van \(writer)"
          // Four at once are slower than one.
          running.append((text, try place.start(place.adding(text)), uptime() + Int.random(in: 0...(4 * usual), using: &random)))
        }
        for one in running.sorted(by: { $0.end < $1.end }) {
          usleep(UInt32(max(0, one.end - uptime())))
          one.child.send(SIGKILL)
        }
        for one in running {
          row.runs += 1
          for id in one.child.finish().lines { promised[id] = one.text }
        }
      }
      promised[try place.add("Notitie na afloop")] = "Notitie na afloop"
      row.damaged = Lines.look(at: place.bytes(of: place.file)).damaged
      row.compare(try Listing(place), promised: promised) { $0.hasPrefix("Notitie ") }
    },
  ]

  /// Every call when there is time for it; otherwise some.
  private static func atEveryCall(_ size: Size, _ body: (Int) throws(TrialError) -> Bool) throws(TrialError) {
    var number = 1
    while try body(number) { number += size.choose(37, 1) }
  }

  /// A clock that never goes back, in microseconds.
  static func uptime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1_000
  }
}
