// What the shared file promises, seen on a screen: a file that is busy, replaced or gone.
import Foundation
import ProcessKit
import Testing

@Suite("A screen over a file in trouble") struct LosesNothingTests {
  @Test("while somebody holds the file, a note is kept here, keys still work, and it is shared when the file is free") func busyFile()
    throws
  {
    let session = try Session()
    let terminal = try session.open(group: 1)
    try terminal.wait(for: "✓ gedeeld")
    let holder = try Tmux("exec '\(try builtProgram("FileProbe"))' hold '\(session.board)' 1")
    try holder.wait(for: "locked")
    try terminal.type("Blijft niet weg")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "hier bewaard, nog niet gedeeld: 1")
    try terminal.press("4")
    try terminal.wait(for: "Wie ziet het als het misgaat")
    #expect(try !session.lines().contains { $0.contains("Blijft niet weg") })
    try holder.tmux(["kill-server"])
    try terminal.wait(for: "✓ gedeeld")
    #expect(try session.lines().filter { $0.contains("Blijft niet weg") }.count == 1)
  }

  @Test("a file that an older copy replaced gets back what the screen knows") func replacedFile() throws {
    let session = try Session()
    let older = session.folder + "/older"
    try FileManager.default.copyItem(atPath: session.board, toPath: older)
    let terminal = try session.open(group: 1)
    try terminal.wait(for: "nog leeg")
    try terminal.type("Komt terug")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "✓ gedeeld") { rows in rows.contains { $0.contains("✓ gedeeld") } && rows.contains { $0.contains("n nieuw") } }
    #expect(rename(older, session.board) == 0)
    let deadline = Date().addingTimeInterval(30)
    while try !session.lines().contains(where: { $0.contains("Komt terug") }), Date() < deadline { usleep(20_000) }
    #expect(try session.lines().filter { $0.contains("Komt terug") }.count == 1)
  }

  @Test("a file that is taken away is made anew only after a yes") func removedFile() throws {
    let session = try Session()
    let terminal = try session.open(group: 1)
    try terminal.wait(for: "nog leeg")
    try terminal.type("Weet ik nog")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "✓ gedeeld") { rows in rows.contains { $0.contains("✓ gedeeld") } && rows.contains { $0.contains("n nieuw") } }
    unlink(session.board)
    try terminal.wait(for: "Het bestand is weg. Enter = opnieuw maken")
    #expect(!FileManager.default.fileExists(atPath: session.board))
    try terminal.press("Enter")
    try terminal.wait(for: "✓ gedeeld")
    #expect(try session.praatplaat("list", session.board).contains("Weet ik nog"))
  }

  @Test("what a killed screen had not shared yet is shared by the next one") func killedScreen() throws {
    let session = try Session()
    let terminal = try session.open(group: 1)
    try terminal.wait(for: "✓ gedeeld")
    let holder = try Tmux("exec '\(try builtProgram("FileProbe"))' hold '\(session.board)' 1")
    try holder.wait(for: "locked")
    try terminal.type("Overleeft mij")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "hier bewaard, nog niet gedeeld: 1")
    kill(try terminal.process(), SIGKILL)
    try holder.tmux(["kill-server"])
    let next = try session.open(group: 2)
    try next.wait(for: "Overleeft mij")
    #expect(try session.lines().filter { $0.contains("Overleeft mij") }.count == 1)
  }
}
