// What goes to the terminal: one write a frame, few bytes, one frame at a time, and questions whose answers never become keys.
import Foundation
import ProcessKit
import Testing

@Suite("A frame") struct FrameTests {
  private static let introduction = "\u{1B}]11;?\u{1B}\\\u{1B}[?2026$p\u{1B}[2;1Hë\u{1B}[6n\u{1B}[c"
  private static let answers = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?2026;2$y\u{1B}[2;2R\u{1B}[?62;22c"
  private static let (question, drawn) = ("\u{1B}[5n", "\u{1B}[0n")
  private static let (down, enter) = ("\u{1B}OB", "\r")

  /// A group's screen on a terminal that answers only what the test answers. Its environment says that it is white, as the answer will.
  private func open(
    _ session: Session, before: [String] = [], term: String = "xterm-256color", ground: String = "0;15"
  ) throws -> UnreadTerminal {
    try UnreadTerminal(
      before + [session.program, "open", session.board, "--group", "1"],
      environment: [
        "TERM": term, "COLORFGBG": ground, "LC_ALL": "C.UTF-8", "HOME": session.folder, "PATH": "/usr/bin:/bin",
        "SWIFT_BACKTRACE": "enable=no",
      ], columns: 160, rows: 45)
  }

  private func note(_ text: String, _ session: Session, group: String = "1") throws {
    try session.praatplaat("add", session.board, "--case", "1", "--theme", "1", "--horizon", "short", "--group", group, text)
  }

  @Test("goes out in one write: the first, after a cursor key with at most 400 bytes, after Enter, and when somebody else writes")
  func oneWrite() throws {
    let session = try Session()
    for text in ["Een hofje", "Een bankje", "Licht in de hal"] { try note(text, session) }
    let trace = session.folder + ".trace"
    defer { unlink(trace) }
    let terminal = try open(session, before: ["/usr/bin/strace", "-y", "-o", trace, "-e", "trace=write"])
    func writes() throws -> Int {
      try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n").count { $0.contains("/dev/pts/") }
    }
    let first = try terminal.read(upTo: Self.question)
    #expect(first.contains(Self.introduction) && first.utf8.count < 8_000)
    // What this group's own program writes in the file may come back before the test looks.
    #expect(try writes() == first.components(separatedBy: Self.question).count - 1)
    terminal.type(Self.answers + Self.drawn)
    #expect(terminal.read() == "")
    for key in [Self.down, Self.down, Self.down] {
      let before = try writes()
      terminal.type(key)
      let frame = try terminal.read(upTo: Self.question)
      #expect(frame.hasPrefix("\u{1B}[?2026h") && frame.hasSuffix("\u{1B}[?2026l" + Self.question))
      #expect(frame.utf8.count <= 400, "\(frame.debugDescription)")
      #expect(try writes() == before + 1)
      terminal.type(Self.drawn)
    }
    for step in [{ terminal.type(Self.enter) }, { try note("Soep op zondag", session) }] {
      let before = try writes()
      try step()
      _ = try terminal.read(upTo: Self.question)
      #expect(try writes() == before + 1)
      terminal.type(Self.drawn)
    }
  }

  @Test("says what to do where the terminal takes a letter of two bytes for two letters, and nothing where it doesn't", arguments: [1, 2])
  func otherLetters(columns: Int) throws {
    let session = try Session()
    let terminal = try open(session)
    _ = try terminal.read(upTo: Self.question)
    terminal.type(Self.answers.replacing("[2;2R", with: "[2;\(columns + 1)R") + Self.drawn)
    if columns == 1 {
      #expect(terminal.read() == "")
    } else {
      #expect(try terminal.read(upTo: Self.question).contains("Window > Translation op UTF-8, of begin met --plain."))
    }
  }

  @Test("of a terminal that says it has 65,535 columns and rows takes no more memory than one of 1,000 by 500") func size() throws {
    let session = try Session()
    let terminal = try UnreadTerminal(
      [session.program, "open", session.board, "--group", "1"],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": session.folder, "SWIFT_BACKTRACE": "enable=no"],
      columns: .max, rows: .max)
    _ = try terminal.read(upTo: Self.question)
    let status = try String(contentsOfFile: "/proc/\(terminal.pid)/status", encoding: .utf8)
    let kibibytes = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }.flatMap { Int($0.filter(\.isNumber)) }
    #expect(try #require(kibibytes) < 256 << 10)
  }

  @Test("waits for the answer to the one before: a held key makes one frame at a time, the last one with where it came to")
  func paced() throws {
    let session = try Session()
    for number in 1...9 { try note("Notitie nummer \(number)", session) }
    let terminal = try open(session)
    _ = try terminal.read(upTo: Self.question)
    terminal.type(Self.answers + Self.drawn)
    _ = terminal.read()
    var frames = ""
    for _ in 1...8 {
      terminal.type(Self.down)
      frames += terminal.read()
    }
    #expect(frames.components(separatedBy: Self.question).count == 2, "one frame")
    terminal.type(Self.drawn)
    frames = try terminal.read(upTo: Self.question)
    #expect(frames.components(separatedBy: Self.question).count == 2, "and one more")
  }

  @Test("waits for nobody where a terminal never answers") func unanswered() throws {
    let session = try Session()
    for number in 1...4 { try note("Notitie nummer \(number)", session) }
    let terminal = try open(session)
    _ = try terminal.read(upTo: Self.question)
    for _ in 1...3 {
      terminal.type(Self.down)
      _ = try terminal.read(upTo: Self.question)
    }
  }

  @Test("has questions whose answers, cut after every byte, change nothing") func splitAnswers() throws {
    let session = try Session()
    try note("Een hofje", session)
    let before = try session.praatplaat("list", session.board)
    let terminal = try open(session)
    _ = try terminal.read(upTo: Self.question)
    for byte in (Self.answers + Self.drawn) {
      terminal.type(String(byte))
      #expect(terminal.read() == "")
    }
    #expect(try session.praatplaat("list", session.board) == before)
    terminal.type(Self.down)
    _ = try terminal.read(upTo: Self.question)
  }

  @Test("is drawn anew in other colours when the terminal says that its background is another one than was thought")
  func background() throws {
    let session = try Session()
    try note("Een hofje", session)
    let terminal = try open(session, ground: "15;0")
    _ = try terminal.read(upTo: Self.question)
    terminal.type(Self.answers + Self.drawn)
    let anew = try terminal.read(upTo: Self.question)
    #expect(anew.contains("\u{1B}[38;5;") || anew.contains(";38;5;"))
    terminal.type(Self.drawn + "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\")
    #expect(terminal.read() == "")
  }

  @Test("carries what is copied to the clipboard, in the same write") func clipboard() throws {
    let session = try Session()
    try note("Een hofje voor 👨‍👩‍👧", session)
    let trace = session.folder + ".trace"
    defer { unlink(trace) }
    let terminal = try open(session, before: ["/usr/bin/strace", "-y", "-o", trace, "-e", "trace=write"])
    func writes() throws -> Int {
      try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n").count { $0.contains("/dev/pts/") }
    }
    _ = try terminal.read(upTo: Self.question)
    terminal.type(Self.answers + Self.drawn)
    _ = terminal.read()
    let before = try writes()
    terminal.type("y")
    var frames = try terminal.read(upTo: Self.question)
    terminal.type(Self.drawn)
    // What the letter asks of the terminal leaves when it is sure that it is no word.
    while !frames.contains("\u{1B}]52;") {
      frames += try terminal.read(upTo: Self.question)
      terminal.type(Self.drawn)
    }
    let text = Data("Een hofje voor 👨‍👩‍👧".utf8).base64EncodedString()
    #expect(frames.contains("\u{1B}]52;c;\(text)\u{7}") && frames.contains("klembord"))
    #expect(try writes() == before + frames.components(separatedBy: Self.question).count - 1)
  }

  @Test("of a terminal that can't be asked for its clipboard says so, and gets nothing that it would print") func noClipboard() throws {
    let session = try Session()
    try note("Een hofje", session)
    let terminal = try open(session, term: "linux")
    _ = try terminal.read(upTo: "Een hofje")
    terminal.type("y")
    #expect(try !terminal.read(upTo: "kan dat niet").contains("\u{1B}]"))
  }

  @Test("of a terminal that is no xterm has no questions", arguments: ["linux", "vt100"]) func console(term: String) throws {
    let session = try Session()
    let terminal = try open(session, term: term)
    let first = try terminal.read(upTo: "nog leeg")
    for sequence in ["\u{1B}]", "\u{1B}[c", "$p", Self.question] { #expect(!first.contains(sequence)) }
  }

  @Test("is drawn straight to the terminal where the system has no memory files") func withoutMemory() throws {
    let session = try Session()
    let terminal = try open(
      session, before: ["/usr/bin/strace", "-o", "/dev/null", "-e", "trace=memfd_create", "-e", "inject=memfd_create:error=ENOSYS"])
    _ = try terminal.read(upTo: "nog leeg")
    terminal.type("q")
    #expect(terminal.end() == 0)
    #expect(terminal.isAsBefore)
    #expect(terminal.read().contains("\u{1B}[?1049l"))
  }
}
