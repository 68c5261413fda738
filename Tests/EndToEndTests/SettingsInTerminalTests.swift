// A configuration and a first time, in a real terminal.
import Foundation
import ProcessKit
import Testing

@Suite("A screen and its user's settings") struct SettingsInTerminalTests {
  private func config(_ text: String, in session: Session) throws -> [String: String] {
    let folder = session.folder + "/config/praatplaat"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: folder + "/config", atomically: true, encoding: .utf8)
    return ["XDG_CONFIG_HOME": session.folder + "/config"]
  }

  @Test("a key that was given does it and stands in the key line, and what is wrong is said first") func givenKey() throws {
    let session = try Session()
    let environment = try config("keys.group.write = ctrl-n\nmuis = nee\n", in: session)
    let terminal = try session.open(group: 1, environment: environment)
    try terminal.wait(for: "‘muis’ is geen instelling")
    try terminal.wait(for: "Ctrl-N nieuw")
    try terminal.press("C-n")
    try terminal.wait(for: "Enter delen")
    try terminal.type("Met mijn eigen toets")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "the note in the file") { _ in ((try? session.lines()) ?? []).contains { $0.contains("Met mijn eigen toets") } }
  }

  @Test("the tour is offered until it was looked at; at a terminal that is the session's alone it always is") func tour() throws {
    let session = try Session(isNew: true)
    let terminal = try session.open(group: 1)
    try terminal.wait(for: "F3 eerste keer")
    try terminal.press("F3")
    try terminal.wait(for: "1 van 7")
    try terminal.press("Right")
    try terminal.wait(for: "2 van 7")
    try terminal.press("Escape")
    try terminal.press("q")
    try terminal.waitForEnd()
    #expect(try String(contentsOfFile: session.folder + "/state/praatplaat/habits", encoding: .utf8) == "toured group\n")
    let next = try session.open(group: 1)
    try next.wait(for: "n nieuw")
    #expect(try !next.screen().contains { $0.contains("eerste keer") })
    try next.press("q")
    try next.waitForEnd()
    let locked = try session.open(group: 1, options: "--locked")
    try locked.wait(for: "F3 eerste keer")
  }
}
