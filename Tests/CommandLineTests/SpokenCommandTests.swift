// The spoken screen as a program: on a terminal that can do nothing, and on no terminal at all.
import Foundation
import ProcessKit
import Testing

@Suite struct SpokenCommandTests {
  private let place: Place

  init() throws {
    place = try Place()
    place.environment["TERM"] = "dumb"
    try place.makeBoard()
  }

  @Test("under TERM=dumb a note is added and another group's note is heard, and no byte of it moves a cursor") func dumb() throws {
    _ = try place.add("Elke week een buurttafel", group: "2")
    let typed = "3\n3\n4\n4\n1\nEen buurtkamer \u{1B}[31m in blok 5\n0\n"
    let outcome = try place.run("open", "s.praat", "--spoken", "--lang", "nl", input: Array(typed.utf8))
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("1: ‘Elke week een buurttafel’, groep 2, Sociaal beheer, korte termijn\n"))
    #expect(outcome.output.contains("De notitie staat bij Sociaal beheer, korte termijn.\n"))
    #expect((outcome.output + outcome.errors).utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    #expect(Set(try place.notes().compactMap { $0["text"] as? String }) == ["Elke week een buurttafel", "Een buurtkamer [31m in blok 5"])
  }

  @Test("a note that arrives is said at once, and the end of the input ends it") func arrives() throws {
    let pipe = place.path("pipe")
    _ = try spawn(["mkfifo", pipe], in: place.folder.path, environment: place.environment)
    let script = "exec \"$@\" < \(pipe)"
    let screen = try place.start(
      ["-c", script, "sh", try builtProgram("praatplaat"), "open", "s.praat", "--spoken", "--group", "4", "--lang", "nl"], in: "/bin/sh")
    // Whoever holds the pipe open is somebody who has not typed yet.
    let typing = try FileHandle(forWritingTo: URL(filePath: pipe))
    #expect(try screen.waitForOutput { $0.contains("Jullie zijn Groep 4") })
    _ = try place.add("Samen eten", group: "2")
    #expect(try screen.waitForOutput { $0.contains("Groep 2 schreef bij Sociaal beheer, korte termijn: ‘Samen eten’\n") })
    try typing.close()
    #expect(try screen.exitCode() == 0)
  }

  @Test("a text that the end of the input cut off goes to nobody, and waits for whoever comes back and says their group") func cutOff()
    throws
  {
    let spoken = ["open", "s.praat", "--spoken", "--lang", "nl"]
    #expect(try place.run(spoken + ["--group", "4"], input: Array("4\n4\n1\nEen half".utf8)).status == 0)
    #expect(try place.notes().isEmpty)
    let back = try place.run(spoken, input: Array("4\n2\nwoord\n".utf8))
    #expect(back.output.contains("Je was hier aan het schrijven, Sociaal beheer, korte termijn: ‘Een half’.\n1 = delen\n"), "\(back)")
    #expect(try place.notes().compactMap { $0["text"] as? String } == ["Een half woord"])
    let again = try place.run(spoken + ["--group", "4"], input: [])
    #expect(!again.output.contains("aan het schrijven"))
  }

  /// Whether a draft is on this user's own disk.
  private func isOnShelf(_ text: String) -> Bool {
    let names = FileManager.default.enumerator(atPath: place.path(".state"))?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".drafts") }.contains { name in
      (try? String(contentsOfFile: place.path(".state/" + name), encoding: .utf8))?.contains(text) ?? false
    }
  }

  @Test("a text that was asked about is there again after a kill") func killed() throws {
    place.environment["XDG_STATE_HOME"] = place.path(".state")
    let pipe = place.path("pipe")
    _ = try spawn(["mkfifo", pipe], in: place.folder.path, environment: place.environment)
    let words = ["open", "s.praat", "--spoken", "--group", "4", "--lang", "nl"]
    let screen = try place.start(["-c", "exec \"$@\" < \(pipe)", "sh", try builtProgram("praatplaat")] + words, in: "/bin/sh")
    let typing = try FileHandle(forWritingTo: URL(filePath: pipe))
    try typing.write(contentsOf: Data("4\n4\n1\nMevrouw Jansen helpt\n".utf8))
    #expect(try screen.waitForOutput { $0.contains("Naam of adres? ‘Mevrouw Jansen’") && isOnShelf("Mevrouw Jansen helpt") })
    kill(try screen.number(), SIGKILL)
    #expect(try screen.exitCode() == 128 + SIGKILL)
    try typing.close()
    let back = try place.run(words, input: [])
    #expect(back.output.contains("korte termijn: ‘Mevrouw Jansen helpt’."), "\(back)")
  }

  @Test("what a killed program had shared is asked about no more, and what it had not is", arguments: ["bare", "claimed"], [false, true])
  func killedWhileSharing(kind: String, isThere: Bool) throws {
    place.environment["XDG_STATE_HOME"] = place.path(".state")
    let note = isThere ? try place.add("Een trap", group: "4") : "00000000000000ab-3"
    let board =
      try #require(
        try JSONSerialization.jsonObject(with: place.bytes("s.praat").prefix { $0 != 0x0A }) as? [String: Any])["board"] as? String ?? ""
    let stem = place.path(".state/praatplaat/\(board)")
    try FileManager.default.createDirectory(atPath: place.path(".state/praatplaat"), withIntermediateDirectories: true)
    let name = kind == "bare" ? #""as":"\#(note)""# : #""id":"00000000000000aa-1""#
    let line =
      #"{"case":"maisonnettes","theme":"sociaal-beheer","horizon":"short","text":"Een trap",\#(name)}"# + "\n"
    try line.write(toFile: stem + ".4.00000000000000aa.drafts", atomically: true, encoding: .utf8)
    if kind == "claimed" { symlink("00000000000000aa-1 ab \(note)", stem + ".00000000000000aa-1.claim") }
    for _ in 1...2 {
      let outcome = try place.run("open", "s.praat", "--spoken", "--group", "4", "--lang", "nl", input: [])
      #expect(outcome.output.contains("aan het schrijven") != isThere, "\(outcome)")
    }
    #expect(isOnShelf("Een trap") != isThere)
  }

  @Test("a group that was joined with another opens that one, says so, and finds what was typed under both names") func joined() throws {
    place.environment["XDG_STATE_HOME"] = place.path(".state")
    let spoken = ["open", "s.praat", "--spoken", "--lang", "nl", "--group"]
    #expect(try place.run(spoken + ["1"], input: Array("4\n4\n1\nEen half".utf8)).status == 0)
    #expect(try place.run("session", "s.praat", "--merge", "1=2").status == 0)
    let outcome = try place.run(spoken + ["1"], input: Array("1\n".utf8))
    #expect(outcome.errors.contains("Groep 1 hoort nu bij groep 2.\n") && outcome.errors.contains("--group 2"), "\(outcome)")
    #expect(outcome.output.contains("Jullie zijn Groep 2") && outcome.output.contains("‘Een half’"), "\(outcome)")
    #expect(try place.notes().compactMap { $0["text"] as? String } == ["Een half"])
    #expect(!isOnShelf("Een half"))
  }

  @Test("where nothing is asked of a terminal, none is needed") func noTerminal() throws {
    let outcome = try place.run("open", "s.praat", "--spoken", "--group", "2", "--lang", "en", input: [])
    #expect(outcome.status == 0 && outcome.output.hasPrefix("Praatplaat, in spoken order."), "\(outcome)")
    #expect(try place.run("open", "s.praat", "--group", "2").status == 1)
  }
}
