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

  /// Starts it under strace, with what it asks for and what wakes it in a file.
  private func traced(into trace: String, _ options: String...) throws -> Background {
    let strace = ["-f", "-qq", "-o", trace, "-e", "trace=inotify_add_watch,poll"] + options
    let watch = try place.start(strace + [try builtProgram("praatplaat"), "watch", "s.praat"], in: "/usr/bin/strace")
    let deadline = Date().addingTimeInterval(60)
    while try !lines(of: trace).contains(where: { $0.contains("poll(") }), Date() < deadline { usleep(5_000) }
    return watch
  }

  private func lines(of trace: String) throws -> [Substring] {
    guard FileManager.default.fileExists(atPath: trace) else { return [] }
    return try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
  }

  /// Ends the program that is traced.
  private func end(_ trace: String) throws {
    kill(try #require(try lines(of: trace).first?.split(separator: " ").first.flatMap { pid_t($0) }), SIGTERM)
  }

  @Test("is woken by none of what is written beside it, not even by its own trace", .enabled(if: isInstalled("strace"), "needs strace"))
  func beside() throws {
    let trace = place.path("spoor")
    let watch = try traced(into: trace)
    let before = try lines(of: trace)
    for _ in 0..<100 { try place.write(Array("x".utf8), to: "spoor2") }
    _ = try place.add("een")
    try #require(try watch.waitForOutput { $0.hasSuffix("\n") })
    // A name that came, the board's own line, the way to its reader, and the wait after them.
    let woken = try lines(of: trace).count - before.count
    #expect((1...20).contains(woken), "\(woken) waits")
    try end(trace)
    #expect(try watch.exitCode() == 128 + SIGTERM)
  }

  @Test("hears of the file by its folder where no watch is left for it", .enabled(if: isInstalled("strace"), "needs strace"))
  func noneLeft() throws {
    // Not in the folder: it would be heard there.
    let trace = NSTemporaryDirectory() + "/spoor-\(UUID().uuidString)"
    defer { unlink(trace) }
    let watch = try traced(into: trace, "-e", "inject=inotify_add_watch:error=ENOSPC:when=2")
    let asked = try lines(of: trace).filter { $0.contains("inotify_add_watch(") }
    try #require(asked.count == 3 && asked[1].contains("ENOSPC"))
    #expect(!asked[0].contains("IN_MODIFY") && asked[2].contains("IN_MODIFY"))
    _ = try place.add("een")
    try #require(try watch.waitForOutput { $0.hasSuffix("\n") })
    #expect(try lines(of: trace).contains { $0.contains("revents=POLLIN}") })
    try end(trace)
    #expect(try watch.exitCode() == 128 + SIGTERM)
  }

  @Test("ends by a signal, also while nobody reads what it has to say", arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  func unread(signal: Int32) throws {
    // A reader that never reads, and more changes than fit in a pipe.
    let script =
      #"exec 3>&1; { echo $BASHPID >&3; exec "$0" watch s.praat 3>&-; } | { sleep 600 3>&- & echo $! >&3; wait; }; echo ended ${PIPESTATUS[0]}"#
    let shell = try place.start(["-c", script, try builtProgram("praatplaat")], in: "/bin/bash")
    try #require(try shell.waitForOutput { $0.split(separator: "\n").count == 2 })
    let numbers = shell.output.split(separator: "\n").compactMap { pid_t($0) }
    try #require(numbers.count == 2)
    func call(_ number: pid_t) -> String { (try? String(contentsOfFile: "/proc/\(number)/syscall", encoding: .utf8)) ?? "" }
    // Which of the two is the program, its name says.
    let watch = try #require(
      numbers.first { (try? String(contentsOfFile: "/proc/\($0)/cmdline", encoding: .utf8))?.contains("watch") == true })
    let sleeper = try #require(numbers.first { $0 != watch })
    defer { kill(sleeper, SIGKILL) }
    let lines = String(repeating: String(repeating: "x", count: 3_000) + "\n", count: 60)
    let added = try place.run(
      "add", "s.praat", "--case", "1", "--theme", "4", "--horizon", "short", "--group", "4", input: Array(lines.utf8))
    try #require(added.status == 0)
    // Ended while it waits, or on its way there: it makes no difference.
    usleep(300_000)
    kill(watch, signal)
    let deadline = Date().addingTimeInterval(20)
    while kill(watch, 0) == 0, !call(watch).isEmpty, Date() < deadline { usleep(5_000) }
    #expect(Date() < deadline, "it goes on: \(call(watch))")
    kill(sleeper, SIGKILL)
    #expect(try shell.waitForOutput { $0.contains("ended \(128 + signal)\n") }, "\(shell.output)")
  }

  @Test("QUIT ends a command that waits at once, with nothing said about it") func quit() throws {
    let outcome = try place.run(
      ["x"], before: ["/bin/bash", "-c", #""$0" watch s.praat & p=$!; sleep 0.5; kill -QUIT $p; wait $p; exit $?"#])
    #expect(outcome.status == 128 + SIGQUIT && outcome.output.isEmpty && !outcome.errors.contains("Thread"), "\(outcome)")
    let list = try place.run(
      ["x"],
      before: [
        "/bin/bash", "-c",
        #"mkfifo f; exec 3<>f; head -c 65536 /dev/zero >&3; env --default-signal=QUIT "$0" list s.praat >&3 & p=$!; sleep 0.5; kill -QUIT $p; wait $p; exit $?"#,
      ])
    #expect(list.status == 128 + SIGQUIT && !list.errors.contains("Thread"), "\(list)")
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

  @Test("--try does in the folder what a session does there, before there is a board, and leaves nothing behind") func trial() throws {
    let place = try Place()
    let before = try FileManager.default.contentsOfDirectory(atPath: place.folder.path)
    for file in ["sessie.praat", "."] {
      let dutch = try place.run("doctor", file, "--try")
      #expect(dutch.status == 0 && dutch.errors.isEmpty, "\(dutch)")
      for label in ["bestand maken", "aanvullen", "teruglezen", "om de beurt", "in één keer", "map bewaren", "bericht", "opruimen"] {
        let pattern = try Regex("\(label): +werkt\n")
        #expect(dutch.output.contains(pattern), "\(label)\n\(dutch.output)")
      }
      #expect(dutch.output.hasSuffix("in deze map kan een sessie\n"))
      #expect(try place.run("doctor", file, "--try", "--lang", "en").output.hasSuffix("a session can be held in this folder\n"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == before)
    #expect(try place.run("doctor", "--try").status == 2)
    let missing = try place.run("doctor", "nergens/sessie.praat", "--try")
    #expect(missing.status == 1 && missing.output.contains("De map is er niet. Hier kan geen bord worden gemaakt"), "\(missing)")
    #expect(missing.sentences.count == 1 && missing.errors.contains("‘nergens’"))
  }

  @Test(
    "--try says of each part what it means that it does not work",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")))
  func failing() throws {
    let place = try Place()
    for (call, code, part, status) in [
      ("fdatasync", "EIO", "aanvullen: +werkt niet. De schijf geeft een fout", 1),
      ("link", "EPERM", "in één keer: +werkt niet. Je mag er niet bij.*leeg bestand", 0),
      ("fsync", "EIO", "map bewaren: +werkt niet", 0), ("unlink", "EACCES", "opruimen: +werkt niet.*mag weg", 0),
      ("inotify_init1", "EMFILE", "bericht: +kan nu niet; er wordt vijf keer", 0), ("fcntl", "ENOLCK", "slot: +kan hier niet", 0),
      ("write", "ENOSPC", "aanvullen: +werkt niet. De schijf is vol.*niets worden gedeeld", 1),
    ] as [(String, String, String, Int32)] {
      // Only the first write: what is said is written too.
      let pattern = try Regex(part)
      let which = call == "write" ? ":when=1" : ""
      let strace = ["/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=\(call):error=\(code)\(which)"]
      let outcome = try place.run(["doctor", "s.praat", "--try"], before: strace)
      #expect(outcome.status == status && outcome.output.contains(pattern), "\(call) \(code): \(outcome)")
    }
  }

  @Test("a board that can't be read: the page, and the reason") func unreadable() throws {
    let place = try Place()
    let outcome = try place.run("doctor", "weg.praat")
    #expect(outcome.status == 1 && outcome.output.contains("weg.praat") && outcome.sentences.count == 1)
    #expect(outcome.errors.contains("bestaat niet"))
  }
}
