// What a step over the board costs on the way to the terminal: on a slow line that is how long somebody waits for it.
import Foundation
import ProcessKit
import Testing

@Suite("A step over the board at 160×45") struct CursorWalkTests {
  private static let (up, down, right, left) = ("\u{1B}OA", "\u{1B}OB", "\u{1B}OC", "\u{1B}OD")
  private static let (home, end, tab) = ("\u{1B}OH", "\u{1B}OF", "\t")

  /// Over both lanes and back, with each kind of key that moves to what is in sight.
  private static let overAll =
    Array(repeating: right, count: 4) + [tab] + Array(repeating: left, count: 4) + ["l", "l", "h"] + ["5", "1", "3"] + [tab, left, left]

  /// A group's screen on a terminal that takes every frame at once, and counts.
  private final class Walker {
    private let terminal: UnreadTerminal
    private let trace: String
    private let drawn = "\u{1B}[0n"
    private static let question = "\u{1B}[5n"

    init(_ session: Session) throws {
      trace = session.folder + ".trace"
      terminal = try UnreadTerminal(
        [
          "/usr/bin/strace", "-y", "-o", trace, "-e", "trace=write", session.program, "open", session.board, "--group", "1", "--lang", "nl",
        ],
        environment: [
          "TERM": "xterm-256color", "COLORFGBG": "0;15", "LC_ALL": "C.UTF-8", "HOME": session.folder, "PATH": "/usr/bin:/bin",
          "XDG_STATE_HOME": session.folder + "/state", "SWIFT_BACKTRACE": "enable=no",
        ], columns: 160, rows: 45)
      _ = try terminal.read(upTo: Self.question)
      terminal.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?2026;2$y\u{1B}[?62;22c" + drawn)
      // Whatever the first look at the file brings.
      usleep(500_000)
      _ = terminal.read()
      terminal.type(drawn)
    }

    deinit { unlink(trace) }

    /// Presses a key that changes the picture.
    /// - Returns: the bytes of its frame; fails where it takes more than one write.
    func press(_ key: String) throws -> Int {
      // A letter may be the first of a word for a while.
      if key >= "a", key <= "z" { usleep(500_000) }
      let before = try writes()
      terminal.type(key)
      let frame = try terminal.read(upTo: Self.question)
      #expect(try writes() == before + 1 && frame.hasSuffix(Self.question), "\(frame.debugDescription)")
      terminal.type(drawn)
      return frame.utf8.count
    }

    private func writes() throws -> Int {
      try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n").count { $0.contains("/dev/pts/") }
    }
  }

  /// Notes of four groups of 3 to 11 words in every cell, from a table.
  private func fill(_ session: Session, notes: Int) throws {
    let words = [
      "deur", "hal", "trap", "bankje", "hofje", "koffie", "licht", "buurman", "garage", "werkplaats", "gemeente", "jongere", "samen",
      "zorg", "spelen", "tuin", "week", "maand",
    ]
    var lines = ["text,case,theme,horizon,group"]
    for number in 0..<notes {
      let count = 3 + number * 7 % 9
      let text = (0..<count).map { words[(number * 5 + $0 * (3 + number % 4)) % words.count] }.joined(separator: " ")
      lines.append("\(text) \(number),1,\(1 + number % 5),\(number / 5 % 2 == 1 ? "long" : "short"),\(1 + number / 3 % 4)")
    }
    let table = session.folder + "/notities.csv"
    try lines.joined(separator: "\n").write(toFile: table, atomically: true, encoding: .utf8)
    try session.praatplaat("import", session.board, table)
  }

  private func demo() throws -> Session {
    let session = try Session()
    try FileManager.default.removeItem(atPath: session.board)
    try session.praatplaat("new", session.board, "--demo")
    // A clock that goes on makes frames by itself.
    try session.praatplaat("session", session.board, "--timer", "off")
    return session
  }

  @Test(
    "takes one write of at most 400 bytes, on the practice board as on one with 40 notes and one with 1,000", arguments: [nil, 40, 1_000])
  func walk(notes: Int?) throws {
    let session = try notes == nil ? demo() : Session()
    if let notes { try fill(session, notes: notes) }
    let walker = try Walker(session)
    var keys = Self.overAll
    // Up and down, and to both ends, as far as it is in sight.
    if notes == 40 { keys += [Self.end, Self.home] }
    if notes != nil { keys += [Self.down, Self.right, Self.down, "j", Self.up, "k", Self.left] + Self.overAll }
    for (number, key) in keys.enumerated() {
      let bytes = try walker.press(key)
      #expect(bytes <= 400, "key \(number), \(key.debugDescription)")
    }
  }

  @Test("turns a full cell at most once in three notes, in one write of what then stands there") func turning() throws {
    let session = try Session()
    try fill(session, notes: 1_000)
    let walker = try Walker(session)
    let frames = try (0..<24).map { _ in try walker.press(Self.down) }
    #expect(frames.count { $0 > 400 } <= 8, "\(frames)")
    #expect(frames.allSatisfy { $0 <= 1_400 }, "\(frames)")
  }
}
