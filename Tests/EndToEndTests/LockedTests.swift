// A terminal that is the session's alone (`--locked`), on this machine: no stopping into a shell, and no file but this board.
import Foundation
import ProcessKit
import Testing

@Suite("A locked screen") struct LockedTests {
  private func open(_ session: Session, _ options: String = "", command: String = "open") throws -> Tmux {
    let terminal = try session.start(command, "\(options) --locked")
    return terminal
  }

  /// What a locked screen keeps is in the account's own home, whatever the environment says.
  private func tidy(_ session: Session) {
    _ = try? spawn([session.program, "forget", session.board], environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"])
  }

  private func isStopped(_ pid: Int32) throws -> Bool {
    try String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8).contains(") T ")
  }

  @Test("nothing stops it: no signal, and no Ctrl-Z in spoken order, where the terminal takes keys itself", arguments: ["", "--spoken"])
  func stopping(options: String) throws {
    let session = try Session()
    defer { tidy(session) }
    let terminal = try open(session, "--group 1 \(options)")
    try terminal.wait(for: options.isEmpty ? "✓ gedeeld" : "Groep 1")
    try terminal.press("C-z")
    kill(try terminal.process(), SIGTSTP)
    usleep(300_000)
    #expect(try !isStopped(try terminal.process()))
    if options.isEmpty {
      try terminal.press("4")
      try terminal.wait(for: "Wie ziet het als het misgaat")
    }
  }

  @Test("a crash of it asks nobody whether a debugger is wanted, also where Swift is installed") func crash() throws {
    let session = try Session()
    defer { tidy(session) }
    let asking = ["SWIFT_BACKTRACE": "enable=yes,interactive=yes,timeout=none"]
    let terminal = try session.start("open", "--group 1 --locked", environment: asking)
    try terminal.wait(for: "✓ gedeeld")
    kill(try terminal.process(), SIGSEGV)
    try terminal.waitForEnd()
    #expect(try !terminal.screen().contains { $0.contains("Press space") || $0.contains("Backtrace") })
  }

  @Test("who can't see a screen is told what to do with the line that was pasted, and no command of the server's") func words() throws {
    let session = try Session()
    defer { tidy(session) }
    let none = try spawn([session.program, "open", session.board, "--locked"], environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"])
    #expect(none.status == 1 && none.errors.contains("ssh -t") && !none.errors.contains("praatplaat list"), "\(none.errors)")
    let dumb = try session.start("open", "--locked; echo ENDED $?; exec sleep 60", environment: ["TERM": "dumb"], before: "")
    try dumb.wait(for: "ENDED 1")
    #expect(try dumb.screen().joined().contains("TERM=xterm-256color ssh"))
    let spoken = try session.start("open", "--group 1 --locked --spoken; echo ENDED $?; exec sleep 60", before: "")
    try spoken.wait(for: "Groep 1")
    try spoken.press("C-d")
    try spoken.wait(for: "ENDED")
    let end = try spoken.screen().joined()
    #expect(end.contains("kom binnen zoals je net deed") && !end.contains(session.board), "\(end)")
  }

  @Test("a board that is taken away is not made anew, whatever is pressed, and one that is not there is not made") func gone() throws {
    let session = try Session()
    defer { tidy(session) }
    let terminal = try open(session, "--group 1")
    try terminal.wait(for: "✓ gedeeld")
    unlink(session.board)
    try terminal.wait(for: "Het bestand is weg")
    for key in ["Enter", "K", "y", "x", "Escape"] {
      try terminal.press(key)
      usleep(450_000)
    }
    #expect(!FileManager.default.fileExists(atPath: session.board))
    let none = try spawn([session.program, "open", session.folder + "/geen.praat", "--locked"])
    #expect(none.status == 1 && !FileManager.default.fileExists(atPath: session.folder + "/geen.praat"))
  }

  @Test("a copy of the board that stands beside it is not taken in") func copies() throws {
    let session = try Session()
    defer { tidy(session) }
    let copy = session.folder + "/bord (conflicted copy 2026-11-26).praat"
    let terminal = try open(session, "--group 1")
    try terminal.wait(for: "✓ gedeeld")
    try FileManager.default.copyItem(atPath: session.board, toPath: copy)
    try session.praatplaat("add", copy, "--case", "1", "--theme", "4", "--horizon", "short", "--group", "2", "Van elders")
    usleep(6_500_000)
    #expect(try !terminal.screen().contains { $0.contains("Van elders") })
    #expect(try !session.lines().contains { $0.contains("Van elders") })
  }

  @Test("the facilitator's screen saves no file either") func host() throws {
    let session = try Session()
    defer { tidy(session) }
    let terminal = try open(session, command: "host")
    try terminal.wait(for: "Geldt voor: ALLE 4 groepen")
    let before = try FileManager.default.contentsOfDirectory(atPath: session.folder).sorted()
    try terminal.press("x")
    usleep(500_000)
    try terminal.press("Enter")
    usleep(500_000)
    #expect(try FileManager.default.contentsOfDirectory(atPath: session.folder).sorted() == before)
  }
}
