// Over a line of 9,600 baud with 200 ms each way: what somebody waits for is counted in bytes of that line, so that no other work on this
// machine counts.
import Foundation
import ProcessKit
import Testing

private let hasAll = FileManager.default.isExecutableFile(atPath: "/usr/sbin/sshd") && isInstalled("ssh") && isInstalled("python3")

@Suite("Over a line of 9,600 baud", .enabled(if: hasAll, "needs sshd, ssh and python3")) struct SlowLineTests {
  /// What it carries in a second, in bytes.
  private static let second = 960
  private static let question = "\u{1B}[5n"
  private static let line = URL(fileURLWithPath: #filePath).appendingPathComponent("../../SlowLine/slow-line.py").standardized.path

  /// How many bytes have come down the line.
  private func count(_ log: String) throws -> Int {
    let last = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").last?.split(separator: " ").last
    return try #require(last.flatMap { Int($0) })
  }

  /// Waits until nothing has come for two seconds.
  private func waitForSilence(_ log: String) throws {
    let deadline = Date().addingTimeInterval(60)
    var (last, since) = (-1, Date())
    while Date().timeIntervalSince(since) < 2 {
      let now = try count(log)
      if now != last { (last, since) = (now, Date()) }
      if Date() > deadline { throw TestFailure("the line is never silent") }
      usleep(50_000)
    }
  }

  @Test("the first screen comes in eight seconds of it, and what still comes behind a held arrow in one, and one picture") func held()
    throws
  {
    let server = try SSHServer()
    for number in 1...40 {
      try server.session.praatplaat(
        "add", server.board, "--case", "1", "--theme", "\(number < 34 ? 1 : number % 5 + 1)", "--horizon", "short", "--group", "1",
        "Notitie nummer \(number) over de buurt")
    }
    let log = server.session.folder + "/line"
    let proxy = "-o 'ProxyCommand=python3 \(Self.line) %h %p \(Self.second) 0.2 \(log)'"
    let terminal = try Tmux("exec \(server.line(group: 1, proxy))", width: 80, height: 24, environment: ["TERM": "xterm-256color"])
    // Long before the first letter of the program comes.
    let shown = server.session.folder + "/shown"
    try terminal.tmux(["pipe-pane", "-t", "0", "cat >> '\(shown)'"])
    try terminal.wait(for: "the first screen", seconds: 60) { rows in rows.contains { $0.contains("gedeeld") } }
    try waitForSilence(log)
    func frames() throws -> [String] { try String(contentsOfFile: shown, encoding: .utf8).components(separatedBy: Self.question) }
    let first = try #require(try frames().first)
    #expect(first.utf8.count <= 8 * Self.second)
    let before = try frames().count
    for _ in 1...30 {
      try terminal.press("Down")
      usleep(1_000_000 / 30)
    }
    let atLast = try count(log)
    try waitForSilence(log)
    let pictures = try frames().dropFirst(before - 1).map(\.utf8.count)
    #expect(pictures.count > 1)
    // What ssh puts around a picture.
    let around = 100
    #expect(try count(log) - atLast <= Self.second + (pictures.max() ?? 0) + around, "\(first.utf8.count) \(pictures)")
    try terminal.press("q")
    try terminal.waitForEnd(seconds: 60)
  }
}
