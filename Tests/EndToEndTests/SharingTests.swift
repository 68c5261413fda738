// Two people at two terminals over one file: the program's main job.
import Foundation
import Testing

@Suite("Two terminals on one file") struct SharingTests {
  @Test("see each other's notes, and neither cursor moves") func twoTerminals() throws {
    let session = try Session()
    try session.praatplaat("add", session.board, "--case", "1", "--theme", "1", "--horizon", "short", "--group", "2", "Kennismaken")
    let one = try session.open(group: 1)
    let two = try session.open(group: 2)
    try one.wait(for: "Kennismaken")
    try two.wait(for: "Kennismaken")
    try one.press("4")
    try two.press("3")
    try one.wait(for: "Wie ziet het als het misgaat")
    try two.wait(for: "Welke woning ontbreekt")
    try one.wait(for: "gedeeld")
    let before = try two.state()

    try one.press("n")
    try one.type("Soep op zondag")
    try one.press("Enter")
    try two.wait(for: "Soep op zondag")
    #expect(try two.state() == before)

    // The other way, while the first one is typing the next note.
    try one.type("Half af")
    try one.wait(for: "Half af")
    let typing = try one.state()
    try two.type("Samen eten")
    try two.press("Enter", "Enter")
    try one.wait(for: "Samen eten")
    #expect(try one.state() == typing)
    #expect(try one.screen().contains { $0.contains("Half af") })
  }

  @Test("a note says that it is shared only when it is in the file") func sharedMeansInTheFile() throws {
    let session = try Session()
    let terminal = try session.open(group: 3)
    try terminal.wait(for: "nog leeg")
    try terminal.type("Naar buiten")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "✓ gedeeld") { rows in
      rows.contains { $0.contains("✓ gedeeld") } && rows.contains { $0.contains("K wij") } && rows.contains { $0.contains("n nieuw") }
    }
    #expect(try session.lines().contains { $0.contains("Naar buiten") && $0.contains("\"group\":\"3\"") })
  }

  @Test("é, 🙂 and 漢字 go through the keyboard, the screen and the file unharmed") func oddText() throws {
    let session = try Session()
    let terminal = try session.open(group: 1, width: 80, height: 24)
    try terminal.wait(for: "nog leeg")
    try terminal.press("n")
    try terminal.type("Café 🙂 met 漢字 erbij")
    try terminal.wait(for: "Café 🙂 met 漢字 erbij")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "n nieuw")
    try terminal.wait(for: "✓ gedeeld")
    let list = try session.praatplaat("list", session.board, "--format", "json")
    #expect(list.contains("\"text\":\"Café 🙂 met 漢字 erbij\""))
    #expect(try session.lines().allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 <= 0x7E } })
  }

  @Test("a paste of several lines asks first, and Esc pastes nothing") func pasting() throws {
    let session = try Session()
    let terminal = try session.open(group: 1)
    try terminal.wait(for: "nog leeg")
    try terminal.paste("Koffie\nThee\n")
    try terminal.wait(for: "Je plakt 2 regels")
    try terminal.press("Escape")
    try terminal.wait(for: "n nieuw")
    try terminal.paste("Koffie\nThee\n")
    try terminal.wait(for: "Je plakt 2 regels")
    try terminal.press("2")
    try terminal.wait(for: "two notes") { rows in rows.contains { $0.contains("Koffie") } && rows.contains { $0.contains("Thee") } }
    // The question shows both lines too, and what was shared before is still shared: only the file tells.
    try terminal.wait(for: "two notes in the file") { _ in
      (try? session.lines().filter { $0.contains("\"kind\":\"note\"") }.count) == 2
    }
    try terminal.wait(for: "✓ gedeeld")
  }

  @Test("a half note survives a killed program") func draftsSurvive() throws {
    let session = try Session()
    let first = try session.open(group: 2)
    try first.wait(for: "nog leeg")
    try first.type("Half af")
    try first.wait(for: "Half af")
    try waitForDraft(in: session)
    kill(try first.process(), SIGKILL)
    let second = try session.open(group: 2)
    try second.wait(for: "Enter = verder")
    try second.wait(for: "Half af")
  }

  @Test("a half note survives the end of the connection") func draftsSurviveHangUp() throws {
    let session = try Session()
    let first = try session.open(group: 2)
    try first.wait(for: "nog leeg")
    try first.type("Net niet af")
    try first.wait(for: "Net niet af")
    try first.tmux(["kill-server"])
    try waitForDraft(in: session)
    let second = try session.open(group: 2)
    try second.wait(for: "Net niet af")
  }

  private func waitForDraft(in session: Session) throws {
    let deadline = Date().addingTimeInterval(20)
    while Date() < deadline {
      let files = (FileManager.default.enumerator(atPath: session.folder + "/state")?.allObjects as? [String]) ?? []
      let drafts = files.filter { $0.hasSuffix(".drafts") }
      if drafts.contains(where: { (try? String(contentsOfFile: session.folder + "/state/" + $0, encoding: .utf8))?.contains("af") == true })
      {
        return
      }
      usleep(20_000)
    }
    throw TestFailure("no draft was kept")
  }
}
