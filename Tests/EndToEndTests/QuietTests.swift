// What the program does when there is nothing to do, and how long it stays when it is told to go: counted in what it asks of the system.
import Foundation
import ProcessKit
import Testing

@Suite("A terminal that nobody types on") struct QuietTests {
  private static let question = "\u{1B}[5n"
  private static let (answers, drawn) = ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?2026;2$y\u{1B}[?62;22c", "\u{1B}[0n")

  /// A group's screen under strace, which writes beside the folder.
  private func open(_ session: Session, trace: String, _ calls: String, before: [String] = []) throws -> UnreadTerminal {
    try UnreadTerminal(
      ["/usr/bin/strace", "-f", "-s", "4096", "-o", trace, "-e", "trace=" + calls] + before + [
        session.program, "open", session.board, "--group", "1",
      ],
      environment: [
        "TERM": "xterm-256color", "COLORFGBG": "0;15", "LC_ALL": "C.UTF-8", "HOME": session.folder, "PATH": "/usr/bin:/bin",
        "XDG_STATE_HOME": session.folder + "/state", "SWIFT_BACKTRACE": "enable=no",
      ], columns: 100, rows: 30)
  }

  private func lines(_ trace: String) throws -> [Substring] { try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n") }

  @Test(
    "looks at its file once in five seconds, for an hour, and writes nothing",
    .enabled(if: isInstalled("strace") && isInstalled("faketime"), "needs strace and faketime"))
  func idleHour() throws {
    let session = try Session()
    let trace = session.folder + ".trace"
    defer { unlink(trace) }
    // An hour of its clock in ten seconds of ours.
    let terminal = try open(session, trace: trace, "write,%%stat", before: ["/usr/bin/faketime", "-f", "+0 x360"])
    _ = try terminal.read(upTo: "gedeeld")
    terminal.type(Self.answers + Self.drawn)
    _ = terminal.read()
    terminal.type(Self.drawn)
    sleep(2)
    let before = try lines(trace).count
    sleep(10)
    let hour = try lines(trace).dropFirst(before)
    let looks = hour.count { $0.contains("bord.praat\"") }
    // A busy machine gives it less of its hour.
    #expect(looks > 60 && looks <= 740, "\(looks) looks")
    #expect(!hour.contains { $0.contains("write(") })
    #expect(terminal.read() == "")
  }

  @Test(
    "that is left waits a tenth of a second for an answer that is still to come, once, and where there is none to come not at all",
    .enabled(if: isInstalled("strace"), "needs strace"), arguments: [true, false])
  func leaving(isAwaited: Bool) throws {
    let session = try Session()
    let trace = session.folder + ".trace"
    defer { unlink(trace) }
    let terminal = try open(session, trace: trace, "poll,write")
    _ = try terminal.read(upTo: Self.question)
    terminal.type(Self.answers + Self.drawn)
    _ = terminal.read()
    // Whatever the program had to say beside the first picture.
    terminal.type(Self.drawn)
    _ = terminal.read()
    terminal.type("2")
    _ = try terminal.read(upTo: Self.question)
    if !isAwaited {
      terminal.type(Self.drawn)
      // A letter of a word perhaps, until 0.4 s later.
      usleep(500_000)
      _ = terminal.read()
      terminal.type(Self.drawn)
      _ = terminal.read()
    }
    terminal.type("q")
    #expect(terminal.end() == 0)
    let left = try #require(try lines(trace).lastIndex { $0.contains("1049l") })
    let waits = try lines(trace)[left...].filter { $0.contains("poll([{fd=0, events=POLLIN}], 1, ") }
    #expect(waits.count == (isAwaited ? 1 : 0), "\(waits)")
    for wait in waits {
      let most = wait.components(separatedBy: "], 1, ").last.flatMap { Int($0.prefix { $0.isNumber }) }
      #expect(most.map { (1...100).contains($0) } == true, "\(wait)")
    }
    #expect(terminal.isAsBefore)
  }

  @Test("has nothing on it that blinks, so it does not ask whether anybody looks, and takes no key from a terminal that tells all the same")
  func blinks() throws {
    let session = try Session()
    let terminal = try UnreadTerminal(
      [session.program, "present", session.board],
      environment: [
        "TERM": "xterm-256color", "COLORFGBG": "0;15", "LC_ALL": "C.UTF-8", "HOME": session.folder, "PATH": "/usr/bin:/bin",
        "XDG_STATE_HOME": session.folder + "/state",
      ])
    let first = try terminal.read(upTo: Self.question)
    for sequence in ["\u{1B}[5m", "\u{1B}[?1004h", "\u{1B}[?12h"] { #expect(!first.contains(sequence)) }
    terminal.type(Self.answers + Self.drawn)
    _ = terminal.read()
    terminal.type(Self.drawn + "\u{1B}[O\u{1B}[I")
    #expect(terminal.read() == "")
  }
}
