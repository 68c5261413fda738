// What a group does on its screen, from the command line: the same rules, so that a script can play a whole session.
import Foundation
import Testing

@Suite struct GroupCommandTests {
  private let place: Place

  init() throws {
    place = try Place()
    try place.makeBoard()
  }

  /// Does it without a word.
  private func does(_ words: String...) throws {
    let outcome = try place.run(words)
    try #require(outcome.status == 0 && outcome.errors.isEmpty, "\(words): \(outcome)")
  }

  /// The id that a command prints.
  private func made(_ words: String...) throws -> String {
    let outcome = try place.run(words)
    try #require(outcome.status == 0 && outcome.errors.isEmpty, "\(words): \(outcome)")
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  private func isRefused(_ words: String...) throws -> String {
    let before = try place.bytes("s.praat")
    let outcome = try place.run(words)
    let after = try place.bytes("s.praat")
    #expect(outcome.status == 1 && outcome.output.isEmpty && after == before, "\(words): \(outcome)")
    return outcome.errors
  }

  private func note(_ text: String, by group: String) throws -> String {
    try made("add", "s.praat", text, "--case", "1", "--theme", "4", "--horizon", "short", "--group", group)
  }

  private func results() throws -> [String: Any] {
    let outcome = try place.run("results", "s.praat", "--format", "json")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func text() throws -> String { try place.run("results", "s.praat").output }

  @Test("a sentence is written, replaced and taken away") func sentence() throws {
    try does("sentence", "s.praat", "Een trap waar je elkaar groet", "--group", "3", "--step", "eindpunt", "--case", "1")
    #expect(try text().contains("Een trap waar je elkaar groet"))
    try does("sentence", "s.praat", "Een hal waar je blijft staan", "--group", "3", "--step", "end", "--case", "1")
    #expect(try text().contains("Een hal waar je blijft staan"))
    #expect(try !text().contains("Een trap waar"))
    let same = try place.run("sentence", "s.praat", "Een hal waar je blijft staan", "--group", "3", "--step", "end", "--case", "1")
    #expect(same.status == 0 && same.errors.contains("verandert"))
    try does("sentence", "s.praat", "", "--group", "3", "--step", "end", "--case", "1")
    #expect(try !text().contains("Een hal"))
    #expect(try isRefused("sentence", "s.praat", "x", "--group", "3", "--step", "3").contains("Kies uit"))
    #expect(try isRefused("sentence", "s.praat", String(repeating: "x", count: 401), "--group", "3", "--step", "1").contains("400"))
  }

  @Test("who asks for the notes of a group that was joined gets those of the whole group, and is told", arguments: ["nl", "en"])
  func listJoined(_ language: String) throws {
    for group in ["1", "2", "3"] { _ = try note("van \(group)", by: group) }
    try does("session", "s.praat", "--merge", "1=2")
    let words =
      language == "nl"
      ? "Groep 1 hoort nu bij groep 2; dit is van die hele groep.\n" : "Group 1 is part of group 2 now; this is of that whole group.\n"
    for command in [["list"], ["export", "--format", "csv"]] {
      let outcome = try place.run([command[0], "s.praat"] + command.dropFirst() + ["--group", "1", "--lang", language])
      #expect(outcome.status == 0 && outcome.errors == words, "\(outcome)")
      #expect(outcome.output.contains("van 1") && outcome.output.contains("van 2") && !outcome.output.contains("van 3"))
    }
    #expect(try place.run("list", "s.praat", "--as", "1").errors == "Groep 1 hoort nu bij groep 2.\n")
    let added = try place.run("add", "s.praat", "x", "--case", "1", "--theme", "4", "--horizon", "short", "--group", "1")
    #expect(added.status == 0 && added.errors == "Groep 1 hoort nu bij groep 2.\n")
    try does("list", "s.praat", "--group", "2")
  }

  @Test("what is about a joined group itself says with whom it is and how that is undone; another joins the group that it is now")
  func mergeJoined() throws {
    try does("session", "s.praat", "--merge", "1=2")
    for wish in [["--merge", "1=3"], ["--rename", "1=Zuid"]] {
      let said = try isRefused("session", "s.praat", wish[0], wish[1])
      #expect(said.contains("Groep 1 hoort nu bij groep 2; --merge 1= maakt dat ongedaan."), "\(said)")
    }
    let joined = try place.run("session", "s.praat", "--merge", "3=1")
    #expect(joined.status == 0 && joined.errors.contains("Groep 1 hoort nu bij groep 2."), "\(joined)")
    #expect(try place.run("list", "s.praat", "--group", "3").errors.hasPrefix("Groep 3 hoort nu bij groep 2"))
  }

  @Test("a group that was joined with another is that one, and it is said") func joined() throws {
    try does("session", "s.praat", "--merge", "1=2")
    let outcome = try place.run("takeaway", "s.praat", "Een trap", "--group", "1")
    #expect(outcome.status == 0 && outcome.errors == "Groep 1 hoort nu bij groep 2.\n", "\(outcome)")
    #expect(try isRefused("takeaway", "s.praat", "Een trap", "--group", "99").contains("99"))
    // What is about the name itself is not about another group.
    #expect(try isRefused("session", "s.praat", "--rename", "1=Zuid").contains("--merge 1="))
  }

  @Test("a note that is hidden from a group takes no sticker of it, and why is said") func hidden() throws {
    let note = try note("Buurttafel", by: "2")
    let opened = try place.run("session", "s.praat", "--stop", "next", "--hidden", "yes", "--voting", "open", "--ballot", "notes")
    #expect(opened.status == 0 && opened.errors.contains("elke groep ziet alleen haar eigen"), "\(opened)")
    #expect(opened.errors.hasSuffix("praatplaat session s.praat --hidden no\n"), "\(opened)")
    #expect(try isRefused("sticker", "s.praat", note, "--group", "1").contains("--hidden no"))
    try does("session", "s.praat", "--hidden", "no")
    _ = try made("sticker", "s.praat", note, "--group", "1")
  }

  @Test("a package that has no more than a name is told too") func named() throws {
    _ = try made("package", "s.praat", "Samen in het portiek", "--group", "1")
    #expect(try text().contains("Pakket: Samen in het portiek\n"))
  }

  @Test("a copy to practise on that is there already stays, and it is said how to name another") func practice() throws {
    try place.makeBoard("s-oefenen.praat")
    #expect(try isRefused("rehearse", "s.praat").contains("KOPIE"))
  }

  @Test("a group tells a note of its own, one for each case") func pick() throws {
    let (first, second) = (try note("Buurttafel", by: "1"), try note("Wijkschouw", by: "2"))
    try does("pick", "s.praat", first, "--group", "1")
    #expect(try isRefused("pick", "s.praat", second, "--group", "1").contains("niet van groep 1"))
    let other = try note("Licht in de hal", by: "1")
    try does("pick", "s.praat", other, "--group", "1")
    try does("pick", "s.praat", other, "--group", "1", "--off")
    let nothing = try place.run("pick", "s.praat", other, "--group", "1", "--off")
    #expect(nothing.status == 0 && nothing.errors.contains("verandert"))
  }

  @Test("stickers are given while there is voting, and no more than a group has") func stickers() throws {
    // Of a group that picked nothing the first note is voted on.
    _ = try note("Een bank voor de deur", by: "2")
    let notes = [try note("Buurttafel", by: "1"), try note("Wijkschouw", by: "2")]
    #expect(try isRefused("sticker", "s.praat", notes[0], "--group", "3").contains("niet gestemd"))
    try does("pick", "s.praat", notes[0], "--group", "1")
    try does("session", "s.praat", "--voting", "open", "--stickers", "2")
    #expect(try isRefused("sticker", "s.praat", notes[1], "--group", "3").contains("alleen op wat groepen kozen"))
    _ = try made("sticker", "s.praat", notes[0], "--group", "3")
    _ = try made("sticker", "s.praat", notes[0], "--group", "3")
    #expect(try isRefused("sticker", "s.praat", notes[0], "--group", "3").contains("geen stickers meer"))
    try does("sticker", "s.praat", notes[0], "--group", "3", "--off")
    #expect(try isRefused("sticker", "s.praat", notes[0], "--group", "4", "--off").contains("geen sticker van groep 4"))
    try does("session", "s.praat", "--voting", "result")
    #expect(try isRefused("sticker", "s.praat", notes[0], "--group", "3").contains("niet gestemd"))
  }

  @Test("a package is made and changed: what is not named stays") func package() throws {
    let notes = [try note("Buurttafel", by: "1"), try note("Wijkschouw", by: "2")]
    let id = try made(
      "package", "s.praat", "Trap op", "--group", "1", "--case", "1", "--notes", notes.joined(separator: ","), "--tenants", "portiek 5",
      "--when", "mei")
    #expect(id.contains("-"))
    try does("package", "s.praat", "--group", "1", "--package", "trap op", "--partner", "de wijkagent", "--when", "", "--notes", notes[0])
    let said = try text()
    #expect(said.contains("Trap op") && said.contains("portiek 5") && said.contains("de wijkagent") && !said.contains("mei"))
    #expect(try isRefused("package", "s.praat", "--group", "2", "--package", "trap op", "--partner", "x").contains("trap op"))
    #expect(try place.run("package", "s.praat", "--group", "1", "--package", "trap op").status == 2)
    #expect(try place.run("package", "s.praat", "--group", "1").status == 2)
  }

  @Test("while the board is closed for a group nothing is written but a takeaway") func closed() throws {
    let id = try note("Buurttafel", by: "1")
    try does("session", "s.praat", "--closed", "yes", "--for", "1")
    let words = ["--case", "1", "--theme", "4", "--horizon", "short"]
    let adding = try place.run(["add", "s.praat", "Te laat", "--group", "1"] + words)
    #expect(adding.status == 1 && adding.errors.contains("op slot voor groep 1"))
    #expect(try place.run(["add", "s.praat", "Op tijd", "--group", "2"] + words).status == 0)
    #expect(try isRefused("sentence", "s.praat", "x", "--group", "1", "--step", "1").contains("op slot"))
    #expect(try isRefused("pick", "s.praat", id, "--group", "1").contains("op slot"))
    #expect(try isRefused("package", "s.praat", "Trap op", "--group", "1").contains("op slot"))
    _ = try made("takeaway", "s.praat", "Morgen bel ik de wijkagent", "--group", "1", "--role", "huurder")
    #expect(try text().contains("Morgen bel ik de wijkagent"))
  }

  @Test("a group that calls is answered; one that does not, is said to") func calls() throws {
    #expect(try isRefused("session", "s.praat", "--answer-call", "3").contains("Groep 3 roept niet"))
  }

  @Test("a name or an address is warned of, and shared") func privacy() throws {
    let outcome = try place.run("takeaway", "s.praat", "Bellen met mevrouw De Vries op 06-12345678", "--group", "1")
    #expect(outcome.status == 0 && outcome.errors.contains("De Vries"))
  }
}
