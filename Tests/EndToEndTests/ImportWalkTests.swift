// A facilitator with ideas in another program, at a terminal: one command, and at most one answer.
import Foundation
import Testing

@Suite struct ImportWalkTests {
  private static func sample(_ file: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples/\(file)").path
  }

  private func notes(_ session: Session) throws -> [[String: Any]] {
    let list = try session.praatplaat("list", session.board, "--format", "json")
    return try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
  }

  @Test("thirty ideas of Padlet get on the board with one command and one answer: Enter, after seeing what will happen") func padlet()
    throws
  {
    let session = try Session()
    let terminal = try session.start("import", "'\(Self.sample("padlet.csv"))' --case 1 --lang nl")
    try terminal.wait(for: "Enter = zo is het goed")
    let screen = try terminal.screen().joined(separator: "\n")
    #expect(screen.contains("30 notities, kolom ‘Section’ als thema") && screen.contains("a = termijn: korte termijn"), "\(screen)")
    #expect(screen.contains("b = groep: begeleider") && screen.contains("1 rij heeft geen tekst"), "\(screen)")
    #expect(try notes(session).isEmpty)
    try terminal.press("Enter")
    try terminal.waitForEnd()
    #expect(try notes(session).count == 30)
  }

  @Test("where nothing is likely that is asked, and the answer is the only one") func oneQuestion() throws {
    let session = try Session()
    let terminal = try session.start("import", "'\(Self.sample("regels.txt"))' --case 1 --lang nl")
    try terminal.wait(for: "Typ het nummer van het thema; dan is het compleet.")
    try terminal.type("zoiets\n")
    try terminal.wait(for: "‘zoiets’ is geen thema")
    try terminal.type("4\n")
    try terminal.waitForEnd()
    #expect(try notes(session).map { "\($0["theme"] ?? "") \($0["horizon"] ?? "")" } == Array(repeating: "sociaal-beheer short", count: 3))
  }

  @Test("a letter changes what is filled in, and q does nothing") func changes() throws {
    let session = try Session()
    let start = "'\(Self.sample("padlet.csv"))' --case 1 --lang nl"
    // The window outlives the program: tmux may close one before it has read the last words.
    let first = try session.start("import", start + "; echo ENDED $?; exec sleep 60", before: "")
    try first.wait(for: "Enter = zo")
    try first.type("q\n")
    try first.wait(for: "ENDED 1")
    #expect(try first.screen().contains { $0.contains("Er is niets gedeeld.") })
    #expect(try notes(session).isEmpty)
    let second = try session.start("import", start)
    try second.wait(for: "Enter = zo")
    try second.type("a\n")
    try second.wait(for: "1 korte termijn, 2 lange termijn")
    try second.type("2\n")
    try second.wait(for: "a = termijn: lange termijn")
    try second.type("b\n")
    try second.wait(for: "0 begeleider, of een groep: 1, 2, 3, 4")
    try second.type("3\n")
    try second.wait(for: "b = groep: groep 3")
    try second.type("\n")
    try second.waitForEnd()
    let all = try notes(session)
    #expect(all.count == 30 && all.allSatisfy { $0["horizon"] as? String == "long" && $0["group"] as? String == "3" })
  }

  @Test("taken in again, Enter takes only what is new") func again() throws {
    let session = try Session()
    let options = "--case 1 --horizon short --theme 5 --lang nl"
    let ideas = session.folder + "/ideeen.txt"
    try "Soep\nSamen koken\n".write(toFile: ideas, atomically: true, encoding: .utf8)
    try session.praatplaat("import", session.board, ideas, "--case", "1", "--horizon", "short", "--theme", "5")
    try "Soep\nSamen koken\nEen tuin\n".write(toFile: ideas, atomically: true, encoding: .utf8)
    let terminal = try session.start("import", "'\(ideas)' \(options)")
    try terminal.wait(for: "2 van 3 staan er al. Enter = alleen de nieuwe, q = niets doen.")
    try terminal.press("Enter")
    try terminal.waitForEnd()
    #expect(try notes(session).compactMap { $0["text"] as? String }.sorted() == ["Een tuin", "Samen koken", "Soep"])
  }
}
