// When a session ends, how long its stops take, and a session that goes on with one theme of another one.
import Foundation
import Testing

@Suite struct PlanTests {
  private let place: Place

  init() throws {
    place = try Place()
    try place.makeBoard()
  }

  private func does(_ words: String...) throws {
    let outcome = try place.run(words)
    try #require(outcome.status == 0, "\(outcome)")
  }

  private func session(_ file: String = "s.praat") throws -> [String: Any] {
    let outcome = try place.run("session", file, "--format", "json")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func changes(_ file: String = "s.praat") throws -> String { String(decoding: try place.bytes(file), as: UTF8.self) }

  @Test("the end is a time on the clock, and off takes it back") func end() throws {
    try does("session", "s.praat", "--end", "14:30")
    #expect(try changes().contains("\"end\":"))
    let before = try place.bytes("s.praat")
    #expect(try place.run("session", "s.praat", "--end", "14:30").errors.contains("er verandert niets"))
    #expect(try place.bytes("s.praat") == before)
    try does("session", "s.praat", "--end", "off")
    #expect(try changes().contains("\"end\":null"))
  }

  @Test("a stop gets other minutes, by its name or number, several at once") func minutes() throws {
    func minutes(_ place: Int) throws -> Int? {
      let agenda = try #require(try session()["agenda"] as? [[String: Any]])
      return agenda[place]["minutes"] as? Int
    }
    try does("session", "s.praat", "--minutes", "poll=7", "--minutes", "1=3")
    #expect(try minutes(1) == 7 && minutes(0) == 3)
  }

  @Test(
    "what is no time, no stop or no number of minutes is refused in words",
    arguments: [
      (["--end", "half drie"], "Schrijf een tijd, zoals 14:30"), (["--minutes", "poll"], "interventies=20"),
      (["--minutes", "poll=veel"], "interventies=20"), (["--minutes", "poll=1441"], "hoogstens een dag"),
      (["--minutes", "dansen=3"], "dansen"),
    ])
  func refused(words: [String], part: String) throws {
    let before = try place.bytes("s.praat")
    let outcome = try place.run(["session", "s.praat"] + words)
    #expect(outcome.status == 1 && outcome.errors.contains(part), "\(outcome)")
    #expect(try place.bytes("s.praat") == before)
  }

  @Test(
    "the help says all of it in both languages",
    arguments: [
      ("nl", "session", ["--end UU:MM|off", "--minutes STOP=N", "hoe laat de sessie eindigt", "hoeveel minuten een stop duurt"]),
      ("en", "session", ["--end HH:MM|off", "--minutes STOP=N", "when the session ends", "how many minutes a stop takes"]),
      ("nl", "new", ["--theme THEMA", "keuzes en pakketten"]), ("en", "new", ["--theme THEME", "picks and packages"]),
    ])
  func help(language: String, command: String, parts: [String]) throws {
    let help = try place.run(command, "--help", "--lang", language).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in parts { #expect(help.contains(part), "\(help)") }
  }

  @Test("they are of everybody, and never for some groups", arguments: [["--end", "14:30"], ["--minutes", "poll=3"]])
  func everybodys(words: [String]) throws {
    let outcome = try place.run(["session", "s.praat", "--for", "3"] + words)
    #expect(outcome.status == 2 && outcome.errors.contains("gaan niet samen"), "\(outcome)")
  }

  @Test("a board of one theme of another one has its notes, picks and packages, another agenda, and groups open it in that theme")
  func theme() throws {
    let note = try place.add("wijkbeheerder", theme: "4")
    let other = try place.add("kozijnen", theme: "2", group: "3")
    try does("pick", "s.praat", note, "--group", "4")
    try does("pick", "s.praat", other, "--group", "3")
    try does("package", "s.praat", "Samen", "--group", "4", "--notes", note)
    try does("new", "wonen.praat", "--from", "s.praat", "--theme", "4", "--agenda", "een-thema")
    let list = try place.run("list", "wonen.praat")
    #expect(list.output.contains("wijkbeheerder") && !list.output.contains("kozijnen"), "\(list)")
    let results = try place.run("results", "wonen.praat").output
    #expect(results.contains("wijkbeheerder") && results.contains("Samen") && !results.contains("kozijnen"), "\(results)")
    #expect((try session("wonen.praat")["agenda"] as? [Any])?.count == 9)
    #expect(try changes("wonen.praat").contains("\"theme\":\"sociaal-beheer\""))
    try does("session", "wonen.praat", "--stop", "interventies")
    #expect(try place.run("check", "wonen.praat").status == 0)
  }

  @Test("a theme needs a board to take it from, and not an empty one") func themeOfNothing() throws {
    let alone = try place.run("new", "t.praat", "--theme", "4")
    #expect(alone.status == 2 && alone.errors.contains("--from"), "\(alone)")
    let empty = try place.run("new", "t.praat", "--from", "s.praat", "--empty", "--theme", "4")
    #expect(empty.status == 2 && empty.errors.contains("gaan niet samen"), "\(empty)")
    let unknown = try place.run("new", "t.praat", "--from", "s.praat", "--theme", "dansen")
    #expect(unknown.status == 1 && unknown.errors.contains("dansen"), "\(unknown)")
    #expect(!FileManager.default.fileExists(atPath: place.folder.path + "/t.praat"))
  }

  @Test("one case of one's own for an internal talk is the case of every group, in one command") func ownCase() throws {
    let template = try place.run("case-template").output
    try Data(template.utf8).write(to: place.folder.appendingPathComponent("mijn-case.md"))
    try does("new", "intern.praat", "--agenda", "intern", "--cases", "mijn-case.md")
    try does("session", "intern.praat", "--stop", "welkom")
    let groups = try #require(try session("intern.praat")["groups"] as? [[String: Any]])
    let cases = Set(groups.compactMap { $0["case"] as? String })
    #expect(groups.count == 4 && cases.count == 1, "\(groups)")
    #expect(cases.isDisjoint(with: ["maisonnettes", "dorp"]))
  }
}
