// check and merge with the real program: what they say, how they end, and that check leaves every byte alone.
import Foundation
import ProcessKit
import Testing

@Suite struct CheckTests {
  private let place: Place
  /// How many lines a new board has.
  private let lines: Int

  init() throws {
    place = try Place()
    try place.makeBoard()
    lines = try place.bytes("s.praat").count { $0 == 0x0A }
  }

  private func check(_ file: String = "s.praat") throws -> [String: Any] {
    let before = try place.bytes(file)
    let outcome = try place.run("check", file, "--format", "json")
    #expect(outcome.errors.isEmpty && [0, 3].contains(outcome.status), "\(outcome)")
    #expect(try place.bytes(file) == before)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect((json["sound"] as? Bool) == (outcome.status == 0))
    return json
  }

  private func counts(_ json: [String: Any]) -> [String: Int] { json["counts"] as? [String: Int] ?? [:] }

  private func numbers(_ json: [String: Any], _ list: String, _ field: String = "line") -> [Int] {
    (json[list] as? [[String: Any]] ?? []).compactMap { $0[field] as? Int }
  }

  private func board() throws -> String {
    let first = try #require(try place.bytes("s.praat").split(separator: 0x0A).first)
    return String(try #require(String(decoding: first, as: UTF8.self).firstMatch(of: /"board":"([0-9a-f]+)"/)?.1))
  }

  private func line(_ json: String) -> [UInt8] { Array("\(json),\"crc\":\"\(checksum(Array(json.utf8)))\"}\n".utf8) }

  private func event(_ id: String, tick: String = "1", v: Int = 1, board: String, text: String = "x") -> [UInt8] {
    line(
      "{\"v\":\(v),\"board\":\"\(board)\",\"id\":\"\(id)\",\"tick\":\(tick),\"at\":1,\"by\":{},\"kind\":\"note\",\"of\":\"\(id)\",\"set\":{\"text\":\"\(text)\"}"
    )
  }

  @Test("a sound board: one line, exit code 0, and nothing anywhere changes") func sound() throws {
    _ = try place.add("een")
    let names = try FileManager.default.subpathsOfDirectory(atPath: place.folder.path).sorted()
    let outcome = try place.run("check", "s.praat")
    #expect(outcome.status == 0 && outcome.output == "\(lines + 1) regels: alles is heel.\n" && outcome.errors.isEmpty, "\(outcome)")
    #expect(try place.run("check", "s.praat", "--lang", "en").output == "\(lines + 1) lines: everything is whole.\n")
    let json = try check()
    #expect(json["lines"] as? Int == lines + 1 && json["events"] as? Int == lines + 1 && json["unfinished"] is NSNull)
    let count = try place.bytes("s.praat").count
    #expect(json["bytes"] as? Int == count)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: place.folder.path).sorted() == names)
    chmod(place.path("s.praat"), 0o444)
    #expect(try place.run("check", "s.praat").status == 0)
  }

  @Test("a folder with more boards than are looked at: its conflict copies are, and the rest is counted") func crowded() throws {
    let bytes = try place.bytes("s.praat")
    for number in 0..<300 { try place.write(bytes, to: "a\(number).praat") }
    try place.write(bytes, to: "s.sync-conflict-20261122-160842-ABCDEFG.praat")
    let json = try check()
    #expect((json["copies"] as? [[String: Any]])?.first?["conflict"] as? Bool == true)
    #expect((json["unseen"] as? [String: Any])?["others"] as? Int == 44)
    let text = try place.run("check", "s.praat")
    #expect(text.output.contains("conflictkopie") && text.output.contains("Niet bekeken ernaast: 44 van"), "\(text.output)")
    #expect(try place.run("check", "s.praat", "--lang", "en").output.contains("Not looked at beside it: 44 of"))
    #expect(try place.run("doctor", "s.praat").output.contains("Niet bekeken ernaast: 44 van"))
  }

  @Test("every kind of finding has its line and its reason") func findings() throws {
    let (id, other) = (try board(), String(repeating: "ab", count: 16))
    var bytes = try Array(place.bytes("s.praat"))
    bytes += Array("{\"v\":1,\"gescheurd\n".utf8)  // 1
    bytes += event("00000000000000aa-1", board: id)  // 2
    bytes += event("00000000000000aa-1", board: id)  // 3: a repeat
    bytes += event("00000000000000aa-1", board: id, text: "anders")  // 4
    bytes += event("00000000000000aa-4", board: id)  // 5: 2 and 3 are missing
    bytes += event("00000000000000bb-1", board: other)  // 6
    bytes += event("00000000000000cc-1", v: 9, board: id)  // 7
    bytes += event("00000000000000dd-1", tick: "9007199254740991", board: id)  // 8
    bytes += event("00000000000000dd-2", tick: "9007199254740992", board: id)  // 9
    bytes += [0x0A] + Array("<<<<<<< HEAD\n=======\n>>>>>>> x\r\n".utf8)  // 10 to 13
    bytes += [0, 0, 0, 0x0A]  // 14
    bytes += event("00000000000000ee-1", board: id).map { $0 == UInt8(ascii: "x") ? UInt8(ascii: "y") : $0 }  // 15
    bytes += line("[" + String(repeating: "[", count: 1_000))  // 16
    bytes += Array(repeating: UInt8(ascii: "x"), count: 70_000) + [0x0A]  // 17
    bytes += Array("{\"v\":1,\"bo".utf8)  // 18
    try place.write(bytes, to: "s.praat")
    let json = try check()
    #expect(json["lines"] as? Int == lines + 18 && json["repeats"] as? Int == 1 && json["ignored"] as? Int == 4)
    #expect(json["events"] as? Int == lines + 4)
    #expect(counts(json) == ["damaged": 6, "duplicates": 1, "missing": 2, "foreign": 1, "newer": 1, "frozen": 1], "\(counts(json))")
    #expect(numbers(json, "damaged") == [1, 9, 14, 15, 16, 17].map { lines + $0 })
    let reasons = (json["damaged"] as? [[String: Any]] ?? []).compactMap { $0["reason"] as? String }
    #expect(reasons == ["no-checksum", "bad-field:tick", "not-printable", "wrong-checksum", "not-json", "too-long"])
    #expect(numbers(json, "duplicates") == [lines + 4] && numbers(json, "duplicates", "earlier") == [lines + 2])
    #expect(numbers(json, "foreign") == [lines + 6] && numbers(json, "newer") == [lines + 7] && numbers(json, "frozen") == [lines + 8])
    let gaps = json["gaps"] as? [[String: Any]] ?? []
    #expect(gaps.map { $0["missing"] as? [[String: Int]] } == [[["from": 2, "to": 3]]], "\(gaps)")
    #expect((json["unfinished"] as? [String: Int]) == ["line": lines + 18, "bytes": 10])
    let text = try place.run("check", "s.praat")
    #expect(text.status == 3)
    #expect(text.output.hasPrefix("\(lines + 18) regels: 6 beschadigd, 1 in tegenspraak met een eerdere, "))
    for part in [
      "Regel \(lines + 1) is beschadigd: afgebroken", "Regel \(lines + 4) heeft het id 00000000000000aa-1 van regel \(lines + 2)",
      "ontbreekt nummer 2–3",
      "Regel \(lines + 6) is van een ander bord.", "Regel \(lines + 7) is van een nieuwere praatplaat (versie 9).",
      "Regel \(lines + 8) heeft het hoogste volgnummer",
      "Regel \(lines + 18) is nog niet af (10 bytes",
    ] { #expect(text.output.contains(part), "\(part)\n\(text.output)") }
    #expect(try place.run("check", "s.praat", "--lang", "en").output.contains("Line \(lines + 15) is damaged: the checksum does not hold."))
  }

  @Test("gaps and odd lines alone are no damage") func odd() throws {
    let bytes = try Array(place.bytes("s.praat")) + event("00000000000000aa-9", board: try board()) + Array("half".utf8)
    try place.write(bytes, to: "s.praat")
    #expect(counts(try check())["missing"] == 8)
    let outcome = try place.run("check", "s.praat")
    #expect(outcome.status == 0 && outcome.output.contains("ontbreekt nummer 1–8") && outcome.output.contains("Er is niets beschadigd"))
  }

  @Test("a hostile number makes no endless list") func hostile() throws {
    let bytes = try Array(place.bytes("s.praat")) + event("00000000000000aa-18446744073709551615", board: try board())
    try place.write(bytes, to: "s.praat")
    let json = try check()
    #expect(counts(json)["missing"] == Int.max)
    #expect(((json["gaps"] as? [[String: Any]])?.first?["missing"] as? [Any])?.count == 1)
    #expect(try place.run("check", "s.praat").output.contains("1–18446744073709551614"))
  }

  @Test("a long list is cut off, and says how much more there is") func long() throws {
    try place.write(try Array(place.bytes("s.praat")) + Array(String(repeating: "kapot\n", count: 1_234).utf8), to: "s.praat")
    let text = try place.run("check", "s.praat").output
    #expect(text.hasPrefix("1.\(lines + 234) regels: 1.234 beschadigd.\n") && text.contains("… en zo nog 1.194;"))
    #expect(text.split(separator: "\n").count < 60)
    #expect(numbers(try check(), "damaged").count == 1_234)
  }

  @Test("a line of 1 GiB takes less than 100 MiB of memory") func overlong() throws {
    let handle = try FileHandle(forWritingTo: place.folder.appendingPathComponent("s.praat"))
    try handle.seekToEnd()
    // A hole: a gibibyte that takes no room on the disk.
    try handle.truncate(atOffset: 1 << 30)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("\n".utf8))
    try handle.close()
    let outcome = try place.run(
      ["check", "s.praat"], before: ["/bin/bash", "-c", "ulimit -v 600000; exec \"$0\" \"$@\""])
    #expect(outcome.status == 3 && outcome.output.contains("Regel \(lines + 1) is beschadigd: langer dan 64 KiB"), "\(outcome)")
    let script =
      "import resource,subprocess,sys; subprocess.run(sys.argv[1:]); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    let measured = try place.run(["check", "s.praat"], before: ["/usr/bin/python3", "-c", script])
    let peak = try #require(measured.output.split(separator: "\n").last.flatMap { Int($0) })
    #expect(peak < 100 << 10, "\(peak) KiB")
  }

  @Test("what is no board is refused") func noBoards() throws {
    try place.write(Array("zomaar wat\n".utf8), to: "tekst")
    try place.write([], to: "leeg")
    for (file, part) in [("tekst", "is geen bord"), ("leeg", "is leeg"), ("weg", "bestaat niet"), (".", "is een map")] {
      for words in [["check", file], ["merge", file, "s.praat"], ["merge", "s.praat", file], ["watch", file], ["forget", file]] {
        let outcome = try place.run(words)
        #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.sentences.count == 1, "\(words): \(outcome)")
        #expect(outcome.errors.contains(part) && outcome.errors.contains("‘\(file)’"), "\(words): \(outcome)")
      }
    }
    #expect(try place.run("merge", "s.praat").status == 2)
    #expect(try place.run("check", "s.praat", "--format", "xml").errors.contains("text, json"))
  }

  // MARK: - merge

  @Test("merge takes in what copies have more, says how many, and leaves the copies alone") func merge() throws {
    _ = try place.add("een")
    try place.write(place.bytes("s.praat"), to: "a.praat")
    try place.write(place.bytes("s.praat"), to: "s (conflicterende kopie).praat")
    let note = ["--case", "1", "--theme", "4", "--horizon", "short", "--group", "4"]
    for (file, text) in [("a.praat", "twee"), ("s (conflicterende kopie).praat", "drie"), ("s.praat", "vier")] {
      #expect(try place.run(["add", file] + note + [text]).status == 0)
    }
    let found = try place.run("check", "s.praat").output
    #expect(found.contains("conflictkopie") && found.contains("a.praat"))
    let before = try place.bytes("a.praat")
    let merged = try place.run("merge", "s.praat", "a.praat", "s (conflicterende kopie).praat")
    #expect(merged.status == 0 && merged.output == "2\n" && merged.errors.isEmpty, "\(merged)")
    #expect(try place.run("merge", "s.praat", "a.praat", "s.praat").output == "0\n")
    #expect(try place.bytes("a.praat") == before)
    #expect(Set(try place.notes().compactMap { $0["text"] as? String }) == ["een", "twee", "drie", "vier"])
    #expect(try place.run("check", "s.praat", "--format", "json").status == 0)
  }

  @Test("merge refuses another board, and a lock that is held, without writing a byte") func mergeRefused() throws {
    try place.makeBoard("ander.praat")
    let before = try place.bytes("s.praat")
    let refused = try place.run("merge", "s.praat", "ander.praat")
    #expect(refused.status == 1 && refused.output.isEmpty && refused.errors.contains("‘ander.praat’ is een ander bord dan ‘s.praat’"))
    #expect(try place.run("merge", "s.praat", "ander.praat", "--lang", "en").errors.contains("is another board than"))
    try place.write(before, to: "a.praat")
    #expect(
      try place.run("add", "a.praat", "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4", "x").status == 0)
    let holder = try place.stoppedHolder(of: "s.praat")
    place.environment["PRAATPLAAT_PATIENCE"] = "300"
    let busy = try place.run("merge", "s.praat", "a.praat")
    #expect(busy.status == 1 && busy.output.isEmpty && busy.errors.contains("niets samengevoegd"), "\(busy)")
    #expect(try place.bytes("s.praat") == before)
    holder.end()
    place.environment["PRAATPLAAT_PATIENCE"] = nil
    #expect(try place.run("merge", "s.praat", "a.praat").output == "1\n")
  }
}
