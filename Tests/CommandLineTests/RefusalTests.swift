// Everything that can be wrong: one line that says so, the right exit code, and not a byte of anybody's changed.
import Foundation
import ProcessKit
import SeedKit
import Testing

@Suite struct RefusalTests {
  private let place: Place
  private static let note = ["--case", "1", "--theme", "4", "--horizon", "short", "--group", "4"]

  init() throws {
    place = try Place()
    try place.makeBoard()
  }

  /// Every command that takes a board.
  private static func commands(on file: String) -> [[String]] {
    [
      ["list", file], ["add", file] + note + ["tekst"], ["edit", file, "9c41-1", "--text", "x"], ["remove", file, "9c41-1"],
      ["restore", file, "9c41-1"], ["open", file, "--group", "4"], ["review", file],
    ]
  }

  private func expectRefusal(
    _ words: [String], _ part: String, input: [UInt8] = [], status: Int32 = 1, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try place.run(words, input: input)
    #expect(outcome.status == status && outcome.output.isEmpty, "\(words): \(outcome)", sourceLocation: sourceLocation)
    #expect(outcome.sentences.count == (status == 2 ? 2 : 1), "\(words): \(outcome)", sourceLocation: sourceLocation)
    #expect(outcome.errors.hasPrefix("praatplaat: "), sourceLocation: sourceLocation)
    #expect(outcome.errors.contains(part), "\(words): \(outcome.errors)", sourceLocation: sourceLocation)
    if status == 2 { #expect(outcome.sentences.last?.hasPrefix("Gebruik: praatplaat") == true, sourceLocation: sourceLocation) }
  }

  @Test("a board that is not there, a folder, a pipe") func noFiles() throws {
    try FileManager.default.createDirectory(atPath: place.path("map"), withIntermediateDirectories: false)
    mkfifo(place.path("pijp"), 0o600)
    for (file, part) in [
      ("weg.praat", "bestaat niet"), ("map", "is een map"), ("pijp", "pijp"), ("/dev/null", "apparaat"), ("", "bestaat niet"),
    ] {
      for words in Self.commands(on: file) { try expectRefusal(words, part) }
    }
    try expectRefusal(["new", "map"], "is een map")
    try expectRefusal(["new", "nergens/s.praat"], "map bestaat niet")
  }

  @Test("an empty file, random bytes, a file of a newer version") func noBoards() throws {
    var generator = Seeded(4_096)
    let random = (0..<4_096).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let newer = Self.line(of: "{\"v\":2,\"board\":\"5f0c5f0c5f0c5f0c5f0c5f0c5f0c5f0c\",\"id\":\"9c41e07b52aa3d18-1\",\"kind\":\"board\"")
    for (name, bytes, part) in [("leeg", [], "is leeg"), ("ruis", random, "is geen bord"), ("nieuwer", newer, "nieuwere praatplaat")] {
      try place.write(bytes, to: name)
      // What a newer version made can be looked at.
      let commands = Self.commands(on: name).filter { name != "nieuwer" || !["list", "open", "review"].contains($0[0]) }
      for words in commands { try expectRefusal(words, part) }
      #expect(try Array(place.bytes(name)) == bytes, "\(name)")
    }
  }

  @Test("a board whose plate a newer version changed is read, not written") func partlyNewer() throws {
    let id = try place.add("een")
    let first = try #require(try place.bytes("s.praat").split(separator: 0x0A).first)
    let board = try #require(String(decoding: first, as: UTF8.self).firstMatch(of: /"board":"([0-9a-f]+)"/)?.1)
    let newer = Self.line(of: "{\"v\":2,\"board\":\"\(board)\",\"id\":\"9c41e07b52aa3d18-1\",\"kind\":\"board\"")
    let bytes = try Array(place.bytes("s.praat")) + newer
    try place.write(bytes, to: "s.praat")
    for words in [["add", "s.praat"] + Self.note + ["x"], ["edit", "s.praat", id, "--text", "x"], ["remove", "s.praat", id]] {
      try expectRefusal(words, "nieuwere praatplaat")
    }
    let listed = try place.run("list", "s.praat")
    #expect(listed.status == 0 && listed.output.contains("een"))
    #expect(
      listed.sentences == ["Dit bord is van een nieuwere praatplaat; wat hier niet gelezen kon worden: 1 regel. Werk dit programma bij."])
    #expect(try Array(place.bytes("s.praat")) == bytes)
  }

  @Test("a line of a newer version is told apart from what is damaged") func newerLine() throws {
    _ = try place.add("een")
    let first = try #require(try place.bytes("s.praat").split(separator: 0x0A).first)
    let board = try #require(String(decoding: first, as: UTF8.self).firstMatch(of: /"board":"([0-9a-f]+)"/)?.1)
    let newer = Self.line(of: "{\"v\":2,\"board\":\"\(board)\",\"id\":\"9c41e07b52aa3d18-1\",\"kind\":\"note\"")
    try place.write(try Array(place.bytes("s.praat")) + newer, to: "s.praat")
    let sentence = "1 regel is van een nieuwere praatplaat en telt hier niet mee. Werk dit programma bij."
    for command in ["list", "results"] { #expect(try place.run(command, "s.praat").sentences == [sentence]) }
    try place.write(try Array(place.bytes("s.praat")) + Array("{\"v\":1,\"kapot\n".utf8), to: "s.praat")
    let damaged = "1 regel in het bestand is onleesbaar of van een ander bord; de rest is heel."
    #expect(try place.run("list", "s.praat").sentences == [damaged, sentence])
  }

  @Test("who imports a board is told what to do with it instead") func importsBoard() throws {
    try place.makeBoard("ander.praat")
    try place.write(place.bytes("s.praat"), to: "kopie.praat")
    try expectRefusal(["import", "s.praat", "kopie.praat"], "praatplaat merge s.praat kopie.praat")
    try expectRefusal(["import", "s.praat", "ander.praat"], "praatplaat export ander.praat --format json")
  }

  @Test("where nothing can be kept, doctor finds that out by trying, and says why") func fullDisk() throws {
    _ = try place.add("een")
    #expect(try place.run("doctor", "s.praat").output.contains("(schrijfbaar)"))
    // A folder that can be written by its rights, and in which nothing can be made.
    let state = place.path("leeg")
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: state + "/praatplaat", withDestinationPath: "/proc")
    place.environment["XDG_STATE_HOME"] = state
    let told = try place.run("doctor", "s.praat").output
    #expect(told.contains("(hier kan niets bewaard worden. ") && told.contains("geen kopie: "), "\(told)")
  }

  @Test("whoever makes a board can open it, whatever the umask") func umask() throws {
    let strict = ["/bin/sh", "-c", "umask 777; exec \"$@\"", "sh"]
    #expect(try place.run(["new", "dicht.praat"], before: strict).status == 0)
    for name in ["dicht.praat", ".local"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: place.path(name))
      let rights = try #require(attributes[.posixPermissions] as? Int)
      #expect(rights & 0o600 == 0o600 && rights & 0o077 == 0, "\(name): \(String(rights, radix: 8))")
    }
  }

  @Test("what an interrupted new left is named by doctor and check, not what is being made") func leftovers() throws {
    let (old, new) = (".board-00000000000000aa.tmp", ".board-00000000000000bb.tmp")
    for name in [old, new, ".board-x.tmp"] { try place.write([], to: name) }
    let hourAgo = Date(timeIntervalSinceNow: -3_600)
    for name in [old, ".board-x.tmp"] {
      try FileManager.default.setAttributes([.modificationDate: hourAgo], ofItemAtPath: place.path(name))
    }
    for command in ["doctor", "check"] {
      let told = try place.run(command, "s.praat").output
      #expect(told.contains(old) && !told.contains(new) && !told.contains("board-x"), "\(command): \(told)")
    }
  }

  @Test("damaged lines and lines of another board are counted, and everything else is there") func damage() throws {
    _ = try place.add("een")
    try place.makeBoard("ander.praat")
    let lines = try place.bytes("ander.praat").split(separator: 0x0A)
    let bytes = try Array(place.bytes("s.praat")) + Array(lines[0]) + [0x0A] + Array("{\"v\":1,\"gescheurd".utf8)
    try place.write(bytes, to: "s.praat")
    let listed = try place.run("list", "s.praat", "--format", "json")
    #expect(listed.status == 0 && listed.output.contains("\"text\":\"een\""))
    #expect(listed.sentences.count == 1 && listed.errors.contains("onleesbaar"))
    #expect(try Array(place.bytes("s.praat")) == bytes)
    _ = try place.add("twee")
    #expect(try place.bytes("s.praat").starts(with: bytes))
  }

  @Test("a file that may not be read or not be written", .enabled(if: getuid() != 0 || isInstalled("setpriv"), "needs setpriv"))
  func permissions() throws {
    // Root may do everything: then somebody else runs it.
    let isRoot = getuid() == 0
    let before = isRoot ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    if isRoot { chmod(place.folder.path, 0o755) }
    let bytes = try place.bytes("s.praat")
    chmod(place.path("s.praat"), 0o444)
    let added = try place.run(["add", "s.praat"] + Self.note + ["x"], before: before)
    #expect(added.status == 1 && added.output.isEmpty && added.errors.contains("Je mag er niet bij"), "\(added)")
    #expect(try place.run(["list", "s.praat"], before: before).status == 0)
    chmod(place.path("s.praat"), 0)
    let listed = try place.run(["list", "s.praat"], before: before)
    #expect(listed.status == 1 && listed.output.isEmpty && listed.sentences.count == 1 && listed.errors.contains("Je mag er niet bij"))
    chmod(place.path("s.praat"), 0o600)
    #expect(try place.bytes("s.praat") == bytes)
  }

  @Test("values that this board does not know, or that are over a limit, name what there is") func values() throws {
    let before = try place.bytes("s.praat")
    func add(_ option: String, _ value: String) -> [String] {
      var words = Self.note
      if let index = words.firstIndex(of: option) { words[index + 1] = value } else { words += [option, value] }
      return ["add", "s.praat"] + words + ["x"]
    }
    try expectRefusal(add("--case", "flat"), "1 maisonnettes, 2 dorp")
    try expectRefusal(add("--theme", "geluk"), "4 sociaal-beheer")
    try expectRefusal(add("--theme", "samen"), "Typ meer letters")
    try expectRefusal(add("--theme", "6"), "geen thema")
    try expectRefusal(add("--horizon", "ooit"), "korte termijn, lange termijn")
    try expectRefusal(add("--group", "9"), "1, 2, 3, 4.")
    try expectRefusal(add("--level", "aarde"), "1 woning")
    try expectRefusal(add("--role", "a\u{1B}b"), "stuurteken (U+001B)")
    for part in ["--case", "--theme", "--horizon", "--group", "--step", "--level", "--format", "--sort"] {
      try expectRefusal(["list", "s.praat", part, "qqq"], "‘qqq’")
    }
    try expectRefusal(["open", "s.praat", "--group", "9"], "1, 2, 3, 4.")
    try expectRefusal(["open", "s.praat", "--colors", "veel"], "auto, light, dark, contrast, contrast-light, colorblind, 256, 16, 8, mono")
    try expectRefusal(["open", "s.praat", "--group", "4"], "terminal nodig")
    for groups in ["0", "100", "-1", "vier", "4.5", "99999999999999999999"] {
      try expectRefusal(["new", "n.praat", "--groups", groups], "1 tot en met 99")
    }
    try expectRefusal(["new", "n.praat", "--title", " "], "--title is leeg")
    try expectRefusal(["new", "n.praat", "--cases", "weg.md"], "bestaat niet")
    try expectRefusal(["new", "n.praat", "--cases", "."], "map")
    try expectRefusal(["new", "n.praat", "--cases", "-", "--plate", "-"], "maar één bestand")
    try expectRefusal(["new", "n.praat", "--cases", "-"], "regel 1", input: Array("zomaar".utf8))
    #expect(!FileManager.default.fileExists(atPath: place.path("n.praat")))
    #expect(try place.bytes("s.praat") == before)
  }

  @Test("text that is too long, empty or has control characters") func texts() throws {
    let before = try place.bytes("s.praat")
    let add = ["add", "s.praat"] + Self.note
    try expectRefusal(add + [String(repeating: "é", count: 5_000)], "5000 tekens")
    try expectRefusal(add + [" \n "], "is leeg")
    try expectRefusal(add + ["licht\u{1B}[31m"], "U+001B) op plaats 6")
    try expectRefusal(add + ["x\u{85}"], "U+0085")
    try expectRefusal(add, "Regel 2", input: Array("een\n\(String(repeating: "x", count: 4_001))\n".utf8))
    #expect(try place.bytes("s.praat") == before)
    _ = try place.add(String(repeating: "🙂", count: 4_000))
  }

  @Test("notes that are not there") func notes() throws {
    let before = try place.bytes("s.praat")
    for command in [["edit", "s.praat", "9c41-1", "--text", "x"], ["remove", "s.praat", "9c41"], ["restore", "s.praat", "9c41-1"]] {
      try expectRefusal(command, "geen notitie ‘9c41")
    }
    try expectRefusal(["remove", "s.praat", "9c"], "minstens 4 tekens")
    try expectRefusal(["edit", "s.praat", "9c41-1"], "Zeg wat er anders moet", status: 2)
    #expect(try place.bytes("s.praat") == before)
  }

  @Test("a command line that is not understood: exit code 2 and the usage line") func usage() throws {
    for (words, part) in [
      (["lits"], "‘list’"), (["hosts", "s.praat"], "‘host’"), (["verslag", "s.praat"], "Onbekende opdracht"),
      (["list"], "BESTAND ontbreekt"),
      (["list", "s.praat", "--themee", "1"], "--theme"),
      (["list", "s.praat", "--group"], "hoort een waarde"), (["add", "s.praat", "x"], "--case ontbreekt"),
      (["remove", "s.praat", "a", "b"], "te veel"),
      (["open", "s.praat", "--locked=1"], "geen waarde"), (["new", "s.praat", "--form", "x"], "Onbekende optie"),
      (["new", "t.praat", "--empty"], "--from ontbreekt"),
      (["new", "t.praat", "--from", "s.praat", "--groups", "3"], "gaan niet samen"),
    ] { try expectRefusal(words, part, status: 2) }
  }

  @Test("a word that is no UTF-8 is refused, not mended") func bytes() throws {
    let outcome = try place.run(
      ["--version"], before: ["/bin/sh", "-c", #"p=$0; exec "$p" list "$(printf 'a\377.praat')""#])
    #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.errors.contains("Woord 2"))
  }

  @Test("standard output that is full or closed") func output() throws {
    let full = try place.run(["x"], before: ["/bin/sh", "-c", #"exec "$0" list s.praat > /dev/full"#])
    #expect(full.status == 1 && full.errors.contains("schijf is vol"))
    let closed = try place.run(["x"], before: ["/bin/sh", "-c", #"exec "$0" list s.praat >&-"#])
    #expect(closed.status == 1)
    let added = try place.run(
      ["x"], before: ["/bin/sh", "-c", #"exec "$0" add s.praat --case 1 --theme 1 --horizon short --group 1 tekst > /dev/full"#])
    #expect(added.status == 5 && added.errors.contains("is gedeeld"))
    #expect(try place.notes().count == 1)
    let asked = try place.run(["x"], before: ["/bin/sh", "-c", #"exec "$0" poll s.praat > /dev/full"#])
    #expect(asked.status == 5 && asked.errors.contains("niet opnieuw"))
    // Everything closed: what is said does not end up in the board.
    let before = try place.bytes("s.praat")
    _ = try place.run(["x"], before: ["/bin/sh", "-c", #"exec "$0" remove s.praat 0000 0<&- 1>&- 2>&-"#])
    #expect(try place.bytes("s.praat") == before)
  }

  @Test("a reader that leaves early is no error") func brokenPipe() throws {
    let outcome = try place.run(
      ["x"], before: ["/bin/bash", "-c", #"trap '' PIPE; "$0" case-template | true; exit ${PIPESTATUS[0]}"#])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
  }

  /// A line with its checksum, by a CRC-32 of its own.
  private static func line(of json: String) -> [UInt8] {
    let bytes = Array(json.utf8)
    return bytes + Array(",\"crc\":\"\(checksum(bytes))\"}\n".utf8)
  }
}

/// CRC-32 as zlib has it, bit by bit from its definition: the program's own is never asked.
func checksum(_ bytes: some Sequence<UInt8>) -> String {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  let digits = String(crc ^ 0xFFFF_FFFF, radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}
