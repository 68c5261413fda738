// The terminal itself: every way out leaves it as it was, odd terminals work, and a new size is taken at any moment.
import Foundation
import ProcessKit
import Testing

@Suite("The terminal") struct TerminalTests {
  /// A shell that notes the terminal's settings before and after, and then waits.
  private func surrounded(_ session: Session) -> String {
    "trap '' INT; stty -g > '\(session.folder)/before'; "
  }

  private func open(_ session: Session, environment: [String: String] = [:]) throws -> Tmux {
    let terminal = try session.open(
      group: 1, options: "; echo ENDED $?; stty -g > '\(session.folder)/after'; exec sleep 60", environment: environment,
      before: surrounded(session))
    try terminal.wait(for: "nog leeg")
    return terminal
  }

  private func expectClean(_ terminal: Tmux, _ session: Session) throws {
    let after = session.folder + "/after"
    let deadline = Date().addingTimeInterval(10)
    // The file is there before stty has written in it.
    while ((try? String(contentsOfFile: after, encoding: .utf8)) ?? "").isEmpty, Date() < deadline { usleep(10_000) }
    let state = try terminal.state().split(separator: " ")
    #expect(Array(state.suffix(4)) == ["0", "1", "0", "0"], "alternate screen, cursor, mouse, keypad")
    #expect(try String(contentsOfFile: session.folder + "/before", encoding: .utf8) == (try String(contentsOfFile: after, encoding: .utf8)))
  }

  /// The program itself, under the shell that tmux started.
  private func program(_ terminal: Tmux) throws -> Int32 {
    let output = try spawn(["ps", "-o", "pid=,comm=", "--ppid", "\(try terminal.process())"]).output
    for line in output.split(separator: "\n") where line.contains("praatplaat") {
      if let pid = line.split(separator: " ").first.flatMap({ Int32($0) }) { return pid }
    }
    throw TestFailure("the program is not running: \(output)")
  }

  @Test("q leaves it as it was, with status 0, and says how to come back") func quit() throws {
    let session = try Session()
    let terminal = try open(session)
    try terminal.press("q")
    try terminal.wait(for: "ENDED 0")
    try terminal.wait(for: "--group 1")
    try expectClean(terminal, session)
  }

  @Test(
    "each signal that ends it leaves it as it was",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGXCPU, 34, 64])
  func signals(signal: Int32) throws {
    let session = try Session()
    let terminal = try open(session)
    kill(try program(terminal), signal)
    try terminal.wait(for: "ENDED \(128 + signal)")
    try expectClean(terminal, session)
  }

  @Test("a crash leaves it as it was", arguments: [SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP, SIGSYS]) func crash(signal: Int32)
    throws
  {
    let session = try Session()
    let terminal = try open(session)
    kill(try program(terminal), signal)
    try terminal.wait(for: "ENDED \(128 + signal)")
    try expectClean(terminal, session)
  }

  @Test(
    "one that nobody reads is left all the same, as it was", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGALRM, SIGSEGV],
    ["open", "host", "review"])
  func unread(signal: Int32, command: String) throws {
    let session = try Session()
    let terminal = try UnreadTerminal(
      [session.program, command, session.board] + (command == "open" ? ["--group", "1"] : []),
      environment: [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": session.folder, "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
      ])
    try #require(terminal.fill(), "it never had to wait")
    kill(terminal.pid, signal)
    #expect(terminal.end() == 128 + signal)
    #expect(terminal.isAsBefore)
    // The picture that nobody read is gone; the way back out of the alternate screen is there.
    let last = terminal.read()
    #expect(last.contains("\u{1B}[?1049l") && last.contains("\u{1B}[?2004l"))
  }

  @Test("no screen for want of descriptors is told as that, not as a terminal that can't be used", arguments: 5...16)
  func descriptors(limit: Int) throws {
    let session = try Session()
    let terminal = try UnreadTerminal(
      ["/bin/sh", "-c", "ulimit -n \(limit); exec '\(session.program)' open '\(session.board)' --group 1"],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": session.folder, "PATH": "/usr/bin:/bin"])
    #expect(terminal.end() == 1)
    #expect(terminal.read().contains("ulimit -n"))
  }

  @Test("Ctrl-C twice quits; once it explains itself") func interrupt() throws {
    let session = try Session()
    let terminal = try open(session)
    try terminal.press("C-c")
    try terminal.wait(for: "Kopiëren kan hier niet met Ctrl-C")
    try terminal.press("C-c")
    try terminal.wait(for: "ENDED 0")
    try expectClean(terminal, session)
  }

  @Test("suspended it gives the terminal to the shell, and comes back whole") func suspend() throws {
    let session = try Session()
    let terminal = try Tmux("PS1='$ ' bash --norc -i", environment: ["XDG_STATE_HOME": session.folder + "/state"])
    try terminal.wait(for: "$")
    try terminal.type("'\(session.program)' open '\(session.board)' --group 1")
    try terminal.press("Enter")
    try terminal.wait(for: "nog leeg")
    try terminal.type(":opdracht")
    try terminal.wait(for: ": opdracht")
    try terminal.press("Enter")
    try terminal.wait(for: "Stopped")
    let state = try terminal.state().split(separator: " ")
    #expect(Array(state.suffix(4)) == ["0", "1", "0", "0"])
    try terminal.type("fg")
    try terminal.press("Enter")
    try terminal.wait(for: "nog leeg")
    try terminal.type("Nog steeds hier")
    try terminal.wait(for: "Nog steeds hier")
  }

  @Test(
    "a terminal that this system has no description of still works",
    arguments: ["xterm-kitty", "foot-extra", "alacritty", "", "no-such-terminal"])
  func unknownTerminals(name: String) throws {
    let session = try Session()
    let terminal = try session.open(group: 1, environment: ["TERM": name])
    try terminal.wait(for: "nog leeg")
    try terminal.type("Werkt ook hier")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "n nieuw")
    try terminal.wait(for: "✓ gedeeld")
  }

  @Test(
    "terminals that bring a description of their own work where the machine has none at all",
    arguments: [
      "foot", "foot-direct", "xterm-kitty", "alacritty", "alacritty-direct", "xterm-ghostty", "ghostty", "wezterm", "tmux-direct", "putty",
      "putty-256color", "mlterm", "st-256color", "rxvt-unicode-256color",
    ])
  func withoutDescriptions(name: String) throws {
    let session = try Session()
    let terminal = try open(session, environment: ["TERM": name, "TERMINFO_DIRS": "/nonexistent"])
    try terminal.press("n")
    try terminal.type("Werkt ook in \(name)")
    try terminal.press("Home", "Delete", "Enter", "Enter")
    try terminal.wait(for: "n nieuw")
    try terminal.wait(for: "erkt ook in")
    usleep(500_000)
    try terminal.press("q")
    try terminal.wait(for: "ENDED 0")
    try expectClean(terminal, session)
  }

  @Test("a terminal that can't move its cursor gets a sentence instead of a mess") func dumbTerminal() throws {
    let session = try Session()
    let terminal = try session.open(group: 1, options: "; echo ENDED $?; exec sleep 60", environment: ["TERM": "dumb"], before: "")
    try terminal.wait(for: "ENDED 1")
    try terminal.wait(for: "kan geen scherm worden getekend")
    try terminal.wait(for: "--spoken")
  }

  @Test("where files may not grow, and in a small stack, the whole screen is there", arguments: ["-f 0", "-f 1", "-S -s 128"])
  func limits(limit: String) throws {
    let session = try Session()
    let terminal = try session.open(group: 1, options: "; echo ENDED $?; exec sleep 60", before: "ulimit \(limit);")
    try terminal.wait(for: "q stop")
    try terminal.wait(for: "LANGE TERMIJN")
    #expect(try !terminal.screen().joined().contains("[5n"))
    usleep(500_000)
    try terminal.press("q")
    // What can't be written to the file is still on its way.
    if limit.hasPrefix("-f") {
      usleep(500_000)
      try terminal.press("q")
    }
    try terminal.wait(for: "ENDED")
  }

  @Test("where the stack may not grow to what a screen needs, that is said") func smallStack() throws {
    let session = try Session()
    let terminal = try session.open(group: 1, options: "; echo ENDED $?; exec sleep 60", before: "ulimit -s 128;")
    try terminal.wait(for: "ENDED 1")
    try terminal.wait(for: "ulimit -H -s")
  }

  @Test("one that prints on paper gets that sentence, too") func paper() throws {
    let session = try Session()
    let description = "paper|a printing terminal, hc, am, cols#80, cup=\\E[%i%p1%d;%p2%dH, clear=\\E[H\\E[J,\n"
    try description.write(toFile: session.folder + "/paper.src", atomically: true, encoding: .utf8)
    #expect(try spawn(["tic", "-x", "-o", session.folder + "/terminfo", session.folder + "/paper.src"]).status == 0)
    let environment = ["TERM": "paper", "TERMINFO": session.folder + "/terminfo"]
    let terminal = try session.open(group: 1, options: "; echo ENDED $?; exec sleep 60", environment: environment, before: "")
    try terminal.wait(for: "ENDED 1")
    try terminal.wait(for: "kan geen scherm worden getekend")
  }

  @Test("a terminal that is not UTF-8 gets ASCII borders, by its locale or because somebody says so", arguments: ["nl_NL.ISO-8859-1", ""])
  func asciiTerminal(locale: String) throws {
    let session = try Session()
    let terminal = try session.open(group: 1, options: locale.isEmpty ? "--plain" : "", environment: ["LC_ALL": locale])
    try terminal.wait(for: "nog leeg")
    #expect(try terminal.screen().joined().utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("resizing while somebody types loses no letter, through every layout and back") func resizeWhileTyping() throws {
    let session = try Session()
    let terminal = try session.open(group: 1)
    try terminal.wait(for: "nog leeg")
    try terminal.press("n")
    var typed = ""
    for (number, size) in [(80, 24), (50, 15), (30, 8), (200, 60), (59, 18), (120, 36)].enumerated() {
      let word = "woord\(number) "
      typed += word
      try terminal.type(word)
      try terminal.resize(size.0, size.1)
    }
    try terminal.wait(for: "K wij")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "n nieuw")
    try terminal.wait(for: "✓ gedeeld")
    let list = try session.praatplaat("list", session.board, "--format", "json")
    #expect(list.contains(typed.trimmingCharacters(in: .whitespaces)))
  }

  @Test("the mouse chooses with a click and opens with a double click") func mouse() throws {
    let session = try Session()
    try session.praatplaat("add", session.board, "--case", "1", "--theme", "3", "--horizon", "short", "--group", "1", "Een hofje")
    let terminal = try session.open(group: 1, environment: ["TERM": "xterm-256color"])
    try terminal.wait(for: "Een hofje")
    let rows = try terminal.screen()
    let y = (rows.firstIndex { $0.contains("Een hofje") } ?? 0) + 1
    let click = "\u{1B}[<0;55;\(y)M\u{1B}[<0;55;\(y)m"
    try terminal.type(click)
    try terminal.wait(for: "Welke woning ontbreekt")
    // Longer than two clicks may be apart, so that the next two are the double one.
    usleep(600_000)
    try terminal.type(click + click)
    try terminal.wait(for: "Zo kwam het hier")
  }
}
