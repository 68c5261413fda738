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

  @Test("where nothing is asked of a terminal, none is needed") func noTerminal() throws {
    let outcome = try place.run("open", "s.praat", "--spoken", "--group", "2", "--lang", "en", input: [])
    #expect(outcome.status == 0 && outcome.output.hasPrefix("Praatplaat, in spoken order."), "\(outcome)")
    #expect(try place.run("open", "s.praat", "--group", "2").status == 1)
  }
}
