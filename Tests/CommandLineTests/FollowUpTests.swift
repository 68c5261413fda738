// A session after another one, from the command line: what was agreed comes along, and how it stands is said and told.
import Foundation
import Testing

@Suite("A follow-up by commands") struct FollowUpTests {
  private let place: Place

  init() throws {
    place = try Place()
    try place.makeBoard()
  }

  private func does(_ words: String...) throws {
    let outcome = try place.run(words)
    try #require(outcome.status == 0 && outcome.errors.isEmpty, "\(words): \(outcome)")
  }

  @Test("a plan from options is told in one sentence, and with its parts in json") func plan() throws {
    try does(
      "takeaway", "s.praat", "--group", "1", "--if", "er geklaagd wordt", "--then", "bel ik aan", "--with", "de wijkagent", "--when",
      "op maandag", "--association", "Woonwaarts")
    let sentence = "Als er geklaagd wordt, dan bel ik aan, met de wijkagent, op maandag"
    #expect(try place.run("results", "s.praat").output.contains("\(sentence) (Woonwaarts)"))
    let json = try place.run("results", "s.praat", "--format", "json").output
    #expect(json.contains("\"if\":\"er geklaagd wordt\",\"then\":\"bel ik aan\",\"with\":\"de wijkagent\",\"when\":\"op maandag\""))
    for words in [["--then", "x", "Een regel"], []] {
      #expect(try place.run(["takeaway", "s.praat", "--group", "1"] + words).status == 2, "\(words)")
    }
    let long = try place.run("takeaway", "s.praat", "--group", "1", "--when", String(repeating: "x", count: 61))
    #expect(long.status == 1 && long.errors.contains("60"))
  }

  @Test("a line that begins as a plan and is none says how a plan is written; one with only a comma is a plan") func lines() throws {
    let line = try place.run("takeaway", "s.praat", "Als buur ga ik langs", "--group", "1")
    #expect(line.status == 0 && line.errors == "praatplaat: Staat erbij, niet als plan. Een plan schrijf je zo: Als …, dan …\n")
    for said in ["Als er geklaagd wordt, bel ik aan", "Vaker langsgaan"] {
      let added = try place.run("takeaway", "s.praat", said, "--group", "1")
      #expect(added.status == 0 && added.errors.isEmpty, "\(said)")
    }
    let board = try place.run("export", "s.praat", "--format", "json").output
    #expect(
      board.contains("\"if\":\"er geklaagd wordt\"") && !board.contains("\"then\":\"Vaker") && !board.contains("ga ik langs\",\"then"))
  }

  @Test("what was agreed comes along to the session after it, where it is said to run or be done, and every report tells it")
  func followUp() throws {
    try does("package", "s.praat", "De trap", "--group", "3", "--first", "Bellen")
    try does("takeaway", "s.praat", "Als het regent, dan bel ik", "--group", "2")
    try does("takeaway", "s.praat", "Goed geluisterd", "--group", "2")
    try does("new", "t.praat", "--from", "s.praat", "--follow-up", "--title", "Terugkom")
    try does("package", "t.praat", "De trap", "--group", "3", "--status", "running")
    try does("takeaway", "t.praat", "Als het", "--group", "2", "--status", "done")
    let text = try place.run("results", "t.praat").output
    #expect(text.contains("loopt") && text.contains("De trap – Bellen") && text.contains("gedaan") && !text.contains("Goed geluisterd"))
    for (format, said) in [
      ("markdown", "groep 2 · gedaan"), ("html", "groep 2 · gedaan"), ("json", "\"status\":\"done\""), ("sheet", "· loopt"),
    ] {
      #expect(try place.run("export", "t.praat", "--format", format).output.contains(said), "\(format)")
    }
    let same = try place.run("takeaway", "t.praat", "Als het", "--group", "2", "--status", "done")
    #expect(same.status == 0 && same.errors.contains("verandert"))
    try does("takeaway", "t.praat", "Als het", "--group", "2", "--status", "none")
    #expect(try place.run("results", "t.praat").output.contains("nog niets gezegd"))
  }

  @Test("of another group, with another option, without anything agreed, or without the old board it is refused") func refused() throws {
    #expect(try place.run("new", "t.praat", "--from", "s.praat", "--follow-up").errors.contains("niets afgesproken"))
    try does("package", "s.praat", "De trap", "--group", "3")
    try does("new", "t.praat", "--from", "s.praat", "--follow-up")
    #expect(try place.run("package", "t.praat", "De trap", "--group", "1", "--status", "done").status == 1)
    #expect(try place.run("package", "t.praat", "De trap", "--group", "3", "--status", "klaar").status == 1)
    try does("session", "t.praat", "--closed", "yes", "--for", "3")
    let closed = try place.run("package", "t.praat", "De trap", "--group", "3", "--status", "done")
    #expect(closed.status == 1 && closed.errors.contains("op slot"), "\(closed)")
    #expect(try place.run("package", "t.praat", "De trap", "--group", "3", "--status", "done", "--who", "x").status == 2)
    #expect(try place.run("new", "u.praat", "--follow-up").status == 2)
    #expect(try place.run("new", "u.praat", "--from", "s.praat", "--follow-up", "--empty").status == 2)
  }

  @Test("json brings plans and what was agreed to another board, as they were") func roundTrip() throws {
    try does("package", "s.praat", "De trap", "--group", "3")
    try does("new", "t.praat", "--from", "s.praat", "--follow-up")
    try does("package", "t.praat", "De trap", "--group", "3", "--status", "done")
    try does("add", "t.praat", "Licht in de hal", "--case", "1", "--theme", "4", "--horizon", "short", "--group", "1")
    try does("takeaway", "t.praat", "--group", "1", "--if", "het regent", "--then", "bel ik", "--association", "Talis")
    try place.makeBoard("u.praat")
    try place.write(place.run("export", "t.praat", "--format", "json").output.utf8, to: "t.json")
    #expect(try place.run("import", "u.praat", "t.json").status == 0)
    func told(_ board: String) throws -> [String] {
      let json = try place.run("results", board, "--format", "json").output
      return json.split(separator: "\n").filter { $0.contains("\"association\"") || $0.contains("\"status\"") }.map {
        String($0.drop { $0 != "," })
      }
    }
    #expect(try told("u.praat") == told("t.praat"))
    #expect(try told("u.praat").count == 2)
  }
}
