// watch with the real program: a line for every change, as it happens, whatever becomes of the file and of whoever reads along.
import Foundation
import ProcessKit
import Testing

@Suite struct WatchTests {
  private let place: Place

  init() throws {
    place = try Place()
    try place.makeBoard()
  }

  private static func lines(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  /// Starts it, and waits until it listens: what is there already is not told.
  private func watch() throws -> Background {
    let watch = try place.start(["watch", "s.praat"])
    let number = try watch.number()
    let deadline = Date().addingTimeInterval(60)
    // It waits in poll once it has read the file.
    while (try? String(contentsOfFile: "/proc/\(number)/wchan", encoding: .utf8))?.contains("poll") != true {
      guard Date() < deadline, FileManager.default.fileExists(atPath: "/proc/\(number)/fd") else { break }
      if (try? String(contentsOfFile: "/proc/\(number)/syscall", encoding: .utf8))?.hasPrefix("7 ") == true { break }
      usleep(5_000)
    }
    return watch
  }

  @Test("tells every change from now on, with the note as it is") func changes() throws {
    _ = try place.add("was er al")
    let watch = try watch()
    let id = try place.add("een @gemeente")
    _ = try place.run("edit", "s.praat", id, "--text", "twee")
    _ = try place.run("remove", "s.praat", id)
    _ = try place.run("restore", "s.praat", id)
    try #require(try watch.waitForOutput { $0.split(separator: "\n").count == 4 && $0.hasSuffix("\n") }, "\(watch.output)")
    let lines = try Self.lines(watch.output)
    #expect(lines.map { $0["what"] as? String } == ["added", "changed", "removed", "restored"])
    #expect(lines.map { $0["kind"] as? String } == Array(repeating: "note", count: 4))
    #expect(lines.allSatisfy { $0["of"] as? String == id })
    #expect(lines[0]["event"] as? String == id && lines[0]["group"] as? String == "4")
    #expect(lines[1]["changed"] as? [String] == ["text"] && (lines[1]["set"] as? [String: String]) == ["text": "twee"])
    #expect((lines[0]["note"] as? [String: Any])?["who"] as? [String] == ["gemeente"] && lines[2]["note"] is NSNull)
    let listed = try #require(try place.notes().first { $0["id"] as? String == id })
    #expect(NSDictionary(dictionary: try #require(lines[3]["note"] as? [String: Any])) == NSDictionary(dictionary: listed))
    kill(try watch.number(), SIGTERM)
    #expect(try watch.exitCode() == 128 + SIGTERM && watch.errors.isEmpty)
  }

  @Test("goes on when the file is replaced") func replaced() throws {
    let watch = try watch()
    _ = try place.add("een")
    try place.write(place.bytes("s.praat"), to: "nieuw.praat")
    #expect(
      try place.run("add", "nieuw.praat", "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4", "twee").status == 0)
    rename(place.path("nieuw.praat"), place.path("s.praat"))
    _ = try place.add("drie")
    try #require(try watch.waitForOutput { $0.split(separator: "\n").count >= 3 && $0.hasSuffix("\n") }, "\(watch.output)")
    let texts = try Self.lines(watch.output).compactMap { ($0["note"] as? [String: Any])?["text"] as? String }
    #expect(texts == ["een", "twee", "drie"])
    kill(try watch.number(), SIGINT)
    #expect(try watch.exitCode() == 128 + SIGINT && watch.errors.isEmpty)
  }

  @Test("ends quietly when nobody reads along any more") func nobodyReads() throws {
    let outcome = try place.run(
      ["watch", "s.praat"],
      before: ["/bin/bash", "-c", #"trap '' PIPE; "$0" "$@" | true; exit ${PIPESTATUS[0]}"#])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
  }
}

@Suite struct DoctorTests {
  @Test("one page about this machine, in both languages, with nothing of the board's notes") func page() throws {
    let place = try Place()
    let dutch = try place.run("doctor")
    #expect(dutch.status == 0 && dutch.errors.isEmpty && dutch.output.split(separator: "\n").count < 24, "\(dutch)")
    for part in ["tekenset:", "UTF-8", "TERM:", "xterm-256color (bekend)", "kleuren:", "256", "inotify:", "klok:", "eigen map:"] {
      #expect(dutch.output.contains(part), "\(part)")
    }
    try place.makeBoard()
    _ = try place.add("geheim plan")
    let english = try place.run("doctor", "s.praat", "--lang", "en")
    #expect(english.status == 0 && english.errors.isEmpty, "\(english)")
    for part in [
      "codeset:", "file system:", "lock:", "works", "permissions:", "writing: yes", " lines: everything is whole.", "not shared yet: 0",
      "copies beside it: ",
    ] {
      #expect(english.output.contains(part), "\(part)\n\(english.output)")
    }
    #expect(!english.output.contains("geheim"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).filter { $0.hasPrefix(".board") }.isEmpty)
    place.environment["TERM"] = "verzonnen"
    #expect(try place.run("doctor").output.contains("verzonnen (onbekend; xterm-256color"))
  }

  @Test("a board that can't be read: the page, and the reason") func unreadable() throws {
    let place = try Place()
    let outcome = try place.run("doctor", "weg.praat")
    #expect(outcome.status == 1 && outcome.output.contains("weg.praat") && outcome.sentences.count == 1)
    #expect(outcome.errors.contains("bestaat niet"))
  }
}
