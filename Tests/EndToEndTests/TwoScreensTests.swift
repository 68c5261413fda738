// Two screens of one group on one machine, of which the first does not answer any more: its draft is gone on with on the second, and shared once.
import Foundation
import ProcessKit
import Testing

@Suite("Two screens of a group") struct TwoScreensTests {
  let text = "Straattafel"

  /// A screen on which a draft stands that is kept.
  private func writing(in session: Session) throws -> Tmux {
    let terminal = try session.open(group: 1)
    try terminal.wait(for: "✓ gedeeld")
    try terminal.press("n")
    usleep(500_000)
    try terminal.type(text)
    try terminal.wait(for: text)
    let deadline = Date().addingTimeInterval(20)
    while try shelves(of: session).allSatisfy({ try !String(contentsOfFile: $0, encoding: .utf8).contains(text) }) {
      try #require(Date() < deadline, "the draft is not kept")
      usleep(20_000)
    }
    return terminal
  }

  private func shelves(of session: Session) throws -> [String] {
    let folder = session.folder + "/state/praatplaat"
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".drafts") }.map { "\(folder)/\($0)" }
  }

  /// The other screen has been silent for a while.
  private func age(_ session: Session) throws {
    for shelf in try shelves(of: session) {
      try FileManager.default.setAttributes([.modificationDate: Date().addingTimeInterval(-30)], ofItemAtPath: shelf)
    }
  }

  private func shared(in session: Session) throws -> Int { try session.lines().filter { $0.contains(text) }.count }

  @Test("the second one reads the draft, takes it over when the first is silent, and the first hears of that when it wakes up")
  func takenOver() throws {
    let session = try Session()
    let first = try writing(in: session)
    let stopped = try first.process()
    defer { kill(stopped, SIGKILL) }
    kill(stopped, SIGSTOP)
    let second = try session.open(group: 1)
    try second.wait(for: "ander scherm")
    try second.wait(for: text)
    try second.press("Enter")
    try second.wait(for: "Dit schrijft iemand op een ander scherm")
    try age(session)
    try second.wait(for: "Enter = verder")
    try second.press("Enter")
    try second.wait(for: "Je schrijft dit nu hier")
    // The first one types on, and asks to share, before it knows.
    try first.type("!")
    try first.press("Enter")
    kill(stopped, SIGCONT)
    try first.wait(for: "Wat jij hier typte, blijft jouw concept")
    try second.press("Enter")
    try second.wait(for: "✓ gedeeld")
    try second.wait(for: text) { _ in (try? shared(in: session)) == 1 }
    try first.press("Escape")
    try first.wait(for: "1 concept")
    #expect(try shared(in: session) == 1)
  }

  @Test("who wakes up at the moment that the other takes over shares it or loses it, also when it is killed then", arguments: 0..<6)
  func atOnce(round: Int) throws {
    let session = try Session()
    let first = try writing(in: session)
    let stopped = try first.process()
    defer { kill(stopped, SIGKILL) }
    kill(stopped, SIGSTOP)
    try age(session)
    let second = try session.open(group: 1)
    try second.wait(for: "Enter = verder")
    try first.press("Enter")
    kill(stopped, SIGCONT)
    try second.press("Enter")
    if round % 2 == 1 {
      usleep(UInt32(round) * 3_000)
      kill(stopped, SIGKILL)
    }
    usleep(500_000)
    try second.press("Enter")
    usleep(500_000)
    try second.press("Enter")
    usleep(1_000_000)
    #expect(try shared(in: session) <= 1)
    // Where neither has shared it, it is still somebody's draft.
    if try shared(in: session) == 0 {
      let kept = try shelves(of: session).map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
      #expect(kept.contains(text))
    }
  }
}
