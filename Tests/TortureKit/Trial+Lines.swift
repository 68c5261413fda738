// Lines that somebody made: too long, too deep, ticks at the end of the scale, clocks that are wrong by years, lines of another board.
import Board
import BoardFile

extension Trial {
  static let lines = [
    Trial("a line of 1 GiB") { tools, size, row throws(TrialError) in
      let place = try Place(tools)
      let megabytes = size.choose(64, 1_024)
      try place.write(Lines.note(Lines.name(0xA, 1), text: "Voor de lange regel"), to: place.file)
      let written = try Child(
        [
          "/bin/sh", "-c", "head -c \(megabytes)M /dev/zero | tr '\\0' x >> \"$0\"; echo >> \"$0\"; printf %s \"$1\" >> \"$0\"", place.file,
          String(decoding: Lines.note(Lines.name(0xA, 2), text: "Na de lange regel"), as: UTF8.self),
        ],
        environment: place.environment
      ).finish()
      row.expect(written.status == 0, "no room for the line")
      let listing = try Listing(place)
      row.runs = 1
      row.damaged = 1
      row.compare(listing, promised: [Lines.name(0xA, 1).text: "Voor de lange regel", Lines.name(0xA, 2).text: "Na de lange regel"])
      // The least that a process is said to have had is what the one that started it had.
      if size == .full { row.expect(listing.outcome.peakKilobytes < 100 << 10, "took \(listing.outcome.peakKilobytes >> 10) MiB") }
    },
    crafted("JSON nested 200,000 deep", damaged: 4) {
      let deep = String(repeating: "[", count: 200_000)
      let shallow = String(repeating: "[", count: 30_000) + String(repeating: "]", count: 30_000)
      let maps = String(repeating: "{\"a\":", count: 9_000) + "1" + String(repeating: "}", count: 9_000)
      return [
        Array(deep.utf8) + [0x0A], Lines.sealed("{\"v\":1,\"set\":" + deep) + [0x0A],
        Lines.note(Lines.name(0xB, 1), text: "diep", more: "\"x\":\(shallow),"),
        Lines.note(Lines.name(0xB, 2), text: "dieper", more: "\"x\":\(maps),"),
      ]
    },
    crafted("ticks that are no ticks", damaged: 8) {
      ["0", "-1", "9007199254740992", "18446744073709551616", "1.5", "1e3", "\"1\"", "null"].enumerated().map {
        Lines.note(Lines.name(0xB, $0.offset + 1), text: "tik", tick: $0.element)
      }
    },
    crafted("lines of another board", damaged: 3) {
      (1...3).map { Lines.note(Lines.name(0xB, $0), text: "van elders", board: BoardID(high: 1, low: 2)) }
    },
    crafted("lines of a newer version", damaged: 2) {
      (1...2).map { Lines.note(Lines.name(0xB, $0), text: "van later", version: "2") }
    },
    Trial("a tick at the end of the scale") { tools, _, row throws(TrialError) in
      let place = try Place(tools)
      let (frozen, free) = (Lines.name(0xA, 1), Lines.name(0xA, 2))
      try place.write(
        Lines.note(frozen, text: "vast") + Lines.note(free, text: "vrij")
          + Lines.note(Lines.name(0xB, 1), of: frozen, text: "voorgoed", tick: "9007199254740991"), to: place.file)
      let refused = try place.run(["edit", place.file, frozen.text, "--text", "toch anders"])
      row.expect(refused.status == 1, "a frozen note was changed: \(refused)")
      let edited = try place.run(["edit", place.file, free.text, "--text", "anders"])
      row.expect(edited.status == 0, "another note is frozen too: \(edited)")
      row.runs = 2
      row.compare(try Listing(place), promised: [frozen.text: "voorgoed", free.text: "anders"])
    },
    Trial("clocks ten years off") { tools, _, row throws(TrialError) in
      let place = try Place(tools)
      let years: Int64 = 10 * 365 * 86_400_000
      let now: Int64 = 1_770_112_800_123
      let (past, future) = (Lines.name(0xA, 1), Lines.name(0xA, 2))
      try place.write(
        Lines.note(past, text: "een") + Lines.note(future, text: "twee")
          // Later, by a clock that is behind; and earlier, by one that is ahead.
          + Lines.note(Lines.name(0xB, 1), of: past, text: "later", tick: "3", at: now - years)
          + Lines.note(Lines.name(0xC, 1), of: past, text: "eerder", tick: "2", at: now + years)
          + Lines.note(Lines.name(0xC, 2), of: future, text: "uit de toekomst", tick: "2", at: now + years), to: place.file)
      let edited = try place.run(["edit", place.file, future.text, "--text", "van nu"])
      row.expect(edited.status == 0, "not edited: \(edited)")
      row.runs = 2
      row.compare(try Listing(place), promised: [past.text: "later", future.text: "van nu"])
    },
  ]

  /// Lines that count for nothing between two sound ones.
  private static func crafted(_ name: String, damaged: Int, _ make: @escaping @Sendable () -> [[UInt8]]) -> Trial {
    Trial(name) { tools, _, row throws(TrialError) in
      let place = try Place(tools)
      let (first, last) = (Lines.note(Lines.name(0xA, 1), text: "vooraan"), Lines.note(Lines.name(0xA, 2), text: "achteraan"))
      try place.write(first + make().flatMap { $0 } + last, to: place.file)
      let promised = [Lines.name(0xA, 1).text: "vooraan", Lines.name(0xA, 2).text: "achteraan"]
      let listing = try Listing(place)
      row.runs = 1
      row.damaged = damaged
      row.compare(listing, promised: promised)
      row.expect(listing.notes.count == 2, "shows \(listing.notes)")
      let edited = try place.run(["edit", place.file, Lines.name(0xA, 2).text, "--text", "daarna"])
      row.expect(edited.status == 0, "can't be written any more: \(edited)")
      let after = try Listing(place)
      row.expect(after.notes[Lines.name(0xA, 2).text] == "daarna", "what was written is not there")
    }
  }
}
