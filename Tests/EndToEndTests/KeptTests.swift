// A screen whose changes can't be shared for a while, and one whose file goes away: what it says, and that nothing is lost.
import Foundation
import ProcessKit
import Testing

@Suite("A screen without its file") struct KeptTests {
  @Test("keeps a note while somebody stopped has the lock, and shares it when the lock goes") func locked() throws {
    let session = try Session()
    let terminal = try session.open(group: 1)
    try terminal.wait(for: "✓ gedeeld")
    let holder = try hold(session.board, in: session)
    defer { kill(holder, SIGKILL) }
    try terminal.type("Wacht op het slot")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "hier bewaard, nog niet gedeeld: 1")
    // The screen goes on: keys still do what they do.
    try terminal.press("3")
    try terminal.wait(for: "Welke woning ontbreekt")
    #expect(try !session.lines().contains { $0.contains("Wacht op het slot") })
    kill(holder, SIGKILL)
    try terminal.wait(for: "✓ gedeeld")
    #expect(try session.lines().contains { $0.contains("Wacht op het slot") })
  }

  @Test("leaves what is kept to the next program, and says so") func left() throws {
    let session = try Session()
    let terminal = try session.open(group: 1, before: "")
    try terminal.wait(for: "✓ gedeeld")
    let holder = try hold(session.board, in: session)
    defer { kill(holder, SIGKILL) }
    try terminal.type("Voor de volgende")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "hier bewaard, nog niet gedeeld: 1")
    kill(try terminal.process(), SIGKILL)
    kill(holder, SIGKILL)
    let next = try session.open(group: 2)
    try next.wait(for: "Voor de volgende")
    #expect(try session.lines().filter { $0.contains("Voor de volgende") }.count == 1)
  }

  @Test("asks when the file is gone, and makes it anew on Enter") func gone() throws {
    let session = try Session()
    try session.praatplaat("add", session.board, "--case", "1", "--theme", "1", "--horizon", "short", "--group", "2", "Van een ander")
    let before = try session.lines()
    let terminal = try session.open(group: 1)
    try terminal.wait(for: "Van een ander")
    try terminal.wait(for: "✓ gedeeld")
    let announced = try session.lines()
    unlink(session.board)
    try terminal.wait(for: "Enter = opnieuw maken")
    #expect(!FileManager.default.fileExists(atPath: session.board))
    try terminal.press("Enter")
    try terminal.wait(for: "✓ gedeeld")
    #expect(Set(try session.lines()) == Set(announced) && Set(announced).isSuperset(of: before))
  }

  @Test("puts back what an older copy in the file's place has lost, and takes in a conflict copy beside it") func healed() throws {
    let session = try Session()
    func add(_ file: String, _ text: String) throws {
      try session.praatplaat("add", file, "--case", "1", "--theme", "1", "--horizon", "short", "--group", "2", text)
    }
    let (older, conflict) = (session.folder + "/ouder", session.folder + "/bord (conflicterende kopie).praat")
    try FileManager.default.copyItem(atPath: session.board, toPath: older)
    try FileManager.default.copyItem(atPath: session.board, toPath: conflict + ".tmp")
    try add(session.board, "Niet kwijtraken")
    try add(conflict + ".tmp", "Uit de kopie")
    // Otherwise the outbox of this user knows both.
    try FileManager.default.removeItem(atPath: session.folder + "/state")
    let terminal = try session.open(group: 1)
    try terminal.wait(for: "Niet kwijtraken")
    try terminal.wait(for: "✓ gedeeld")
    rename(older, session.board)
    rename(conflict + ".tmp", conflict)
    try terminal.wait(for: "Uit de kopie")
    let deadline = Date().addingTimeInterval(30)
    while try session.lines().filter({ $0.contains("Niet kwijtraken") || $0.contains("Uit de kopie") }).count < 2 {
      if Date() > deadline { throw TestFailure("it was not put back") }
      usleep(20_000)
    }
    #expect(FileManager.default.fileExists(atPath: conflict))
  }

  /// Somebody who has the lock and was stopped.
  /// - Returns: the number of the process.
  private func hold(_ file: String, in session: Session) throws -> pid_t {
    let said = session.folder + "/holder"
    let script = #""$1" hold "$2" 1 >"$3" 2>/dev/null </dev/null & echo $!"#
    let started = try spawn(["/bin/sh", "-c", script, "sh", try builtProgram("FileProbe"), file, said])
    let number = try #require(pid_t(started.output.dropLast()))
    let deadline = Date().addingTimeInterval(20)
    while (try? String(contentsOfFile: said, encoding: .utf8)) != "locked\n" {
      if Date() > deadline { throw TestFailure("nobody has the lock") }
      usleep(10_000)
    }
    kill(number, SIGSTOP)
    return number
  }
}
