// Files whose bytes are not what was written: cut off, flipped, filled with zeros, rewritten by other programs. What is whole loads; what is not is reported.
import Board
import SeedKit

extension Trial {
  private static let texts = ["Elke week een buurttafel", "Kleinere woningen om te wisselen", "Samen een moestuin"]

  static let bytes = [
    Trial("every beginning of a file") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      let file = Lines.notes(texts).flatMap { $0 }
      let starts = Array(stride(from: 0, through: file.count, by: size.choose(97, 1)))
      try listEach(starts, place, &row) { count in Array(file[..<count]) }
    },
    Trial("every bit of three lines flipped") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      let file = Lines.notes(texts).flatMap { $0 }
      let bits = Array(stride(from: 0, to: file.count * 8, by: size.choose(503, 1)))
      try listEach(bits, place, &row) { bit in
        var flipped = file
        flipped[bit / 8] ^= 1 << UInt8(bit % 8)
        return flipped
      }
    },
    Trial("a version that a flipped bit makes higher") { tools, _, row throws(TrialError) in
      let place = try Place(tools)
      var lines = Lines.notes(texts)
      // "1" with one bit more is "3"; its checksum no longer holds, so it is damaged and not newer.
      let at = lines[1].firstIndex(of: UInt8(ascii: "1")) ?? 0
      lines[1][at] ^= 2
      try place.write(lines.flatMap { $0 }, to: place.file)
      let listing = try Listing(place)
      row.expect(!listing.outcome.errors.contains("newer"), "taken for a newer version: \(listing.outcome.errors)")
      let added = try place.run(["add", place.file, "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4", "x"])
      row.expect(!added.errors.contains("newer") && !added.errors.contains("nieuwere"), "can't be written: \(added.errors)")
      try look(lines, at: place.file, place, &row)
    },
    transformed("blocks of zeros, as after a power cut") { lines in
      let zeros = [UInt8](repeating: 0, count: 4_096)
      var torn = lines[2]
      torn.replaceSubrange(20..<60, with: [UInt8](repeating: 0, count: 40))
      return [zeros + [0x0A], lines[0], zeros + lines[1], lines[3], torn, lines[4], zeros]
    },
    transformed("carriage returns") { lines in lines.map { $0.dropLast() + [0x0D, 0x0A] } },
    transformed("a byte order mark") { lines in [[0xEF, 0xBB, 0xBF]] + lines },
    transformed("git's conflict markers") { lines in
      func marker(_ text: String) -> [UInt8] { Array((text + "\n").utf8) }
      return [
        lines[0], marker("<<<<<<< HEAD"), lines[1], marker("||||||| 1f0a"), marker("======="), lines[2], marker(">>>>>>> andere tak"),
      ] + lines[3...]
    },
    transformed("lines in any order, some twice") { lines in
      var random = Seeded(5)
      return (lines + lines[1...3]).shuffled(using: &random)
    },
    transformed("lines that an editor joined or broke") { lines in
      [lines[0].dropLast() + lines[1], lines[2], Array(lines[3][..<80]) + [0x0A], Array(lines[3][80...]), lines[4]]
    },
  ]

  /// Lists many files, a few at a time.
  private static func listEach(_ cases: [Int], _ place: Place, _ row: inout Row, _ bytes: (Int) -> [UInt8]) throws(TrialError) {
    let lines = Lines.notes(texts)
    for start in stride(from: 0, to: cases.count, by: 64) {
      let group = cases[start..<min(start + 64, cases.count)]
      for one in group { try place.write(bytes(one), to: "\(place.folder)/\(one).praat") }
      let outcomes = try place.runAll(group.map { Listing.words("\(place.folder)/\($0).praat") })
      for (one, outcome) in zip(group, outcomes) {
        row.runs += 1
        let file = bytes(one)
        // The last line counts without its line feed, when its checksum is there.
        let whole = Lines.look(at: file + [0x0A]).sound
        let found = Lines.look(at: file)
        let listing = Listing(outcome)
        if whole.isEmpty {
          row.expect(listing.notes.isEmpty && listing.outcome.status == 1, "\(one): opened without a sound line")
          continue
        }
        row.damaged += found.damaged
        var promised: [String: String] = [:]
        for (number, text) in texts.enumerated() where whole.contains(lines[number].dropLast()) {
          promised[Lines.name(0xA, number + 1).text] = text
        }
        row.compare(listing, promised: promised)
        row.expect(listing.notes.count == promised.count, "\(one): shows \(listing.notes) for \(promised)")
        row.expect(!listing.outcome.errors.contains("newer"), "\(one): \(listing.outcome.errors)")
      }
      _ = try Child(["/bin/sh", "-c", "rm -f \"$0\"/*.praat", place.folder], environment: place.environment).finish()
    }
  }

  /// A file of five notes that something was done to.
  private static func transformed(_ name: String, _ change: @escaping @Sendable ([[UInt8]]) -> [[UInt8]]) -> Trial {
    Trial(name) { tools, _, row throws(TrialError) in
      let place = try Place(tools)
      let lines = Lines.notes(texts + ["Een huismeester op de galerij", "Een bankje bij de ingang"])
      try place.write(change(lines).flatMap { $0 }, to: place.file)
      try look(lines, at: place.file, place, &row)
    }
  }

  /// Lists a file made from these lines: those that stand in it must be there as notes, and everything else must be reported.
  static func look(_ lines: [[UInt8]], at path: String, _ place: Place, _ row: inout Row) throws(TrialError) {
    let file = place.bytes(of: path)
    let found = Lines.look(at: file)
    var promised: [String: String] = [:]
    for (number, text) in (texts + ["Een huismeester op de galerij", "Een bankje bij de ingang"]).prefix(lines.count).enumerated()
    where found.sound.contains(Lines.notes([text])[0].dropLast()) || found.sound.contains(lines[number].dropLast()) {
      promised[Lines.name(0xA, number + 1).text] = text
    }
    row.runs += 1
    row.damaged += found.damaged
    row.compare(try Listing(place, path), promised: promised)
    let checked = try place.run(["check", path, "--lang", "en"])
    row.expect(checked.status == (found.damaged == 0 ? 0 : 3), "check ended with \(checked.status): \(checked.output)\(checked.errors)")
    row.expect(place.bytes(of: path) == file, "reading has changed the file")
  }
}
