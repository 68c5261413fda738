// A whole session on six real terminals over one file: a facilitator, a projector and four groups, from the poll to the takeaways.
import Foundation
import ProcessKit
import Testing

@Suite("A session") struct SessionTests {
  /// Six screens on one board.
  private struct Room {
    let session: Session
    let host: Tmux
    let wall: Tmux
    let groups: [Tmux]

    init() throws {
      session = try Session()
      host = try session.start("host")
      wall = try session.start("present", width: 80, height: 24)
      groups = try (1...4).map { [session] in try session.open(group: $0) }
      try host.wait(for: "Geldt voor: ALLE 4 groepen")
      try wall.wait(for: "Meedoen: praatplaat open")
      for group in groups { try group.wait(for: "✓ gedeeld") }
    }

    /// The facilitator goes to the next stop of the agenda.
    func next(_ stop: String) throws {
      try host.press("n")
      try host.wait(for: "> \(stop)")
      try host.wait(for: "✓ gedeeld")
    }

    func everyGroup(shows text: String) throws { for group in groups { try group.wait(for: text) } }
  }

  @Test("x on the facilitator's screen saves the board where it was started, without what was taken off, and over ssh says how to fetch it")
  func saves() throws {
    let session = try Session()
    let note = try session.praatplaat(
      "add", session.board, "--case", "1", "--theme", "4", "--horizon", "short", "--group", "2", "Geheim van de buurman")
    try session.praatplaat("add", session.board, "--case", "1", "--theme", "4", "--horizon", "short", "--group", "2", "Een bankje")
    try session.praatplaat("session", session.board, "--hide", String(note.dropLast()))
    let host = try session.start(
      "host", environment: ["SSH_CONNECTION": "10.0.0.2 50000 10.0.0.1 22"], before: "cd '\(session.folder)'; exec")
    try host.wait(for: "Geldt voor: ALLE 4 groepen")
    try host.press("x")
    try host.wait(for: "Bewaren als")
    try host.press("Down", "Enter")
    try host.wait(for: "\(session.folder)/bord-meeneemblad.html")
    try host.press("Escape", "x")
    try host.wait(for: "Bewaren als")
    try host.press("Down", "Down", "Enter")
    try host.wait(for: "\(session.folder)/bord.csv")
    try host.wait(for: "scp ")
    let table = try String(contentsOfFile: session.folder + "/bord.csv", encoding: .utf8)
    #expect(table.contains("Een bankje") && !table.contains("Geheim"))
  }

  @Test("goes from the poll to the takeaways, and every screen goes along") func wholeSession() throws {
    let room = try Room()
    let (host, wall, groups) = (room.host, room.wall, room.groups)

    // Welcome: a practice note that stays off the board.
    try room.next("Welkom en oefenen")
    try room.everyGroup(shows: "Druk n, typ waar je werkt, Enter")
    try wall.wait(for: "Alle 4 groepen zijn er")
    try groups[0].press("n")
    try groups[0].type("Team Wonen")
    try groups[0].press("Enter")
    try groups[0].wait(for: "Gelukt!")
    try host.wait(for: "oefende ✓")
    #expect(try !room.session.lines().contains { $0.contains("Team Wonen") })

    // The poll: one answer, and counted hands; nobody sees the result before it is closed.
    try room.next("Poll")
    try room.everyGroup(shows: "Van wie is leefbaarheid nu?")
    try wall.wait(for: "0 van 4 groepen antwoordden")
    try groups[0].press("Enter", "Enter")
    try groups[1].press("3", "Tab", "Down", "2", "Enter")
    try groups[0].wait(for: "Beantwoord:")
    try groups[1].wait(for: "Beantwoord:")
    try wall.wait(for: "2 van 4 groepen antwoordden")
    #expect(try !wall.screen().contains { $0.contains("%") })
    try host.press("p", "Enter")
    try wall.wait(for: "a bar") { rows in rows.contains { $0.contains("%") } }
    try room.everyGroup(shows: "n nieuw")

    // Step 1: everybody is led there, notes beside the case, one becomes the sentence.
    try room.next("Vertrekpunt")
    try room.everyGroup(shows: "Wat is er aan de hand?")
    try room.everyGroup(shows: "Sta stil")
    try wall.wait(for: "Stap 1 van 3")
    try write("Niemand kent de buren", in: groups[0])
    try groups[0].press("w")
    try groups[0].wait(for: "✓ Vertrekpunt")
    // What others write stays theirs for now.
    #expect(try !groups[1].screen().contains { $0.contains("Niemand kent de buren") })

    // Step 2 comes while somebody writes: nothing that was typed is lost, and the screen goes along after it.
    try groups[1].press("n")
    try groups[1].type("Half af")
    try groups[1].wait(for: "Half af")
    try room.next("Eindpunt")
    try groups[0].wait(for: "Waar willen we met deze buurt")
    try groups[1].wait(for: "Er is een nieuwe stap")
    #expect(try groups[1].screen().contains { $0.contains("Half af") })
    try groups[1].press("Enter")
    try groups[1].wait(for: "Waar willen we met deze buurt")
    try groups[0].press("Tab")
    try groups[0].type("Een trap waar je groet")
    try groups[0].press("Enter")
    try groups[0].wait(for: "✓ Eindpunt")

    // Step 3: groups write and pick; the projector counts.
    try room.next("Interventies")
    try groups[0].wait(for: "Straks: ‘Een trap waar je groet’")
    for (index, text) in ["Licht in de hal", "Soep op zondag", "Een verhuiscoach", "Ruilkast"].enumerated() {
      try write(text, in: groups[index])
      try groups[index].press("w")
      try groups[index].wait(for: "Dit vertellen jullie straks")
    }
    try wall.wait(for: "4 groepen · ")
    // Two letters as fast as a program types them are a word.
    usleep(500_000)
    try groups[0].press("a")
    try host.wait(for: "klaar")
    #expect(try !groups[0].screen().contains { $0.contains("Soep op zondag") })

    try room.next("Andermans bril")
    try groups[0].wait(for: "Kijk nu door de bril van: ")
    try room.next("Pakket en keuze")
    try groups[0].wait(for: "Nieuw pakket")
    try groups[0].type("De trap")
    try groups[0].press("Enter")
    try groups[0].wait(for: "Pakket gedeeld")

    // Feedback: everybody is called back, and sees the others from now on; the projector goes from group to group.
    try room.next("Terugkoppeling")
    for group in groups { try escape(group) }
    try room.everyGroup(shows: "Iedereen terug naar de plenaire ruimte")
    try wall.wait(for: "‘Een trap waar je groet’")
    try wall.wait(for: "Licht in de hal")
    try host.press("NPage")
    try wall.wait(for: "2 van 4")
    try wall.wait(for: "Soep op zondag")
    // The remote may be in the projector's computer.
    try wall.press("NPage")
    try wall.wait(for: "3 van 4")
    // Nobody goes on by accident while a group has not been there.
    try host.press("n")
    try host.wait(for: "Nog 1 groep niet geweest")
    try host.press("Escape")
    usleep(500_000)
    try host.press("NPage")
    try wall.wait(for: "4 van 4")

    // The vote: nobody sees a count before the result.
    try room.next("Stemmen")
    for group in groups { try escape(group) }
    try groups[2].press("o")
    try groups[2].wait(for: "Nog 5 te geven")
    usleep(500_000)
    // Its list begins after itself: group 4, then group 1, then group 2.
    try groups[2].press("Down", "v", "v", "Down", "v")
    try groups[2].wait(for: "Nog 2 te geven")
    try wall.wait(for: "Elke groep heeft 5 stickers")
    try host.press("v")
    try host.wait(for: "Uitslag laten zien")
    try host.press("Down", "Enter")
    try wall.wait(for: "the note with two stickers above the one with one") { rows in
      guard let first = rows.firstIndex(where: { $0.contains("Licht in de hal") }) else { return false }
      return rows.dropFirst(first).contains { $0.contains("Soep op zondag") }
    }

    // Takeaways: one line a person, on the projector after a moment in which the facilitator can still take it off.
    try room.next("Opbrengst")
    try escape(groups[3])
    try groups[3].press("o")
    try groups[3].type("Maandag bel ik de wijkbeheerder")
    try groups[3].press("Enter")
    try wall.wait(for: "Maandag bel ik de wijkbeheerder")

    // One step back, for everybody.
    try host.press("u")
    try host.wait(for: "> Stemmen")
    for line in try room.session.praatplaat("check", room.session.board).split(separator: "\n") { #expect(!line.contains("beschadigd")) }
  }

  @Test("a group that is killed in the middle of a step, with a draft, is where it was") func killedInStep() throws {
    let session = try Session()
    try session.praatplaat("session", session.board, "--step", "start", "--case", "dorp", "--timer", "10m")
    let first = try session.open(group: 3)
    try first.wait(for: "Wat is er aan de hand?")
    try write("De winkel is dicht", in: first)
    try first.press("Tab")
    try first.type("Half een zin")
    try first.wait(for: "Half een zin")
    try escape(first)
    try first.wait(for: "concept · Tab = verder")
    try first.press("n")
    try first.type("Nog niet af")
    try first.wait(for: "Nog niet af")
    try waitForDrafts(["Half een zin", "Nog niet af"], in: session)
    kill(try first.process(), SIGKILL)

    let second = try session.open(group: 3)
    try second.wait(for: "Een dorp dat blijft zitten")
    try second.wait(for: "Wat is er aan de hand?")
    try second.wait(for: "De winkel is dicht")
    try second.wait(for: "Nog niet af")
    try second.wait(for: "concept · Tab = verder")
    // The clock did not begin anew.
    try second.wait(for: "a clock below ten minutes") { rows in
      rows.first.map { $0.hasSuffix(" 9:59") || $0.range(of: #" 9:\d\d$"#, options: .regularExpression) != nil } ?? false
    }
  }

  @Test("Tab goes from the facilitator's screen to the plenary one and back, in one terminal") func oneTerminal() throws {
    let session = try Session()
    let host = try session.start("host", width: 80, height: 24)
    try host.wait(for: "Geldt voor: ALLE 4 groepen")
    try host.press("Tab")
    try host.wait(for: "Meedoen: praatplaat open")
    #expect(try !host.screen().contains { $0.contains("Geldt voor") })
    try host.press("Tab")
    try host.wait(for: "Geldt voor: ALLE 4 groepen")
  }

  @Test("the command line and the facilitator's keys come to the same session") func sameEvents() throws {
    let (typed, scripted) = (try Session(), try Session())
    let host = try typed.start("host")
    try host.wait(for: "✓ gedeeld")
    try host.press("n", "n", "n")
    try host.wait(for: "> Vertrekpunt")
    try host.press("d")
    try host.wait(for: "Op slot")
    try host.wait(for: "✓ gedeeld")
    for _ in 0..<3 { try scripted.praatplaat("session", scripted.board, "--stop", "next") }
    try scripted.praatplaat("session", scripted.board, "--closed", "yes")
    #expect(try facts(of: typed) == (try facts(of: scripted)))
  }

  // MARK: - Doing

  private func write(_ text: String, in terminal: Tmux) throws {
    try terminal.press("n")
    try terminal.type(text)
    try terminal.wait(for: text)
    try terminal.press("Enter")
    try terminal.press("Enter")
    try terminal.wait(for: "the board's keys") { $0.contains { $0.contains("n nieuw") } && $0.contains { $0.contains(text) } }
  }

  /// Escape, and a pause: what follows it at once would be Alt.
  private func escape(_ terminal: Tmux) throws {
    try terminal.press("Escape")
    usleep(150_000)
  }

  private func waitForDrafts(_ texts: [String], in session: Session) throws {
    let deadline = Date().addingTimeInterval(20)
    while Date() < deadline {
      let files = (FileManager.default.enumerator(atPath: session.folder + "/state")?.allObjects as? [String]) ?? []
      let kept = files.filter { $0.hasSuffix(".drafts") }.compactMap {
        try? String(contentsOfFile: session.folder + "/state/" + $0, encoding: .utf8)
      }.joined()
      if texts.allSatisfy(kept.contains) { return }
      usleep(20_000)
    }
    throw TestFailure("these were not kept: \(texts)")
  }

  /// What a session's events say, without who and when: clocks differ by the moment at which they were set.
  private func facts(of session: Session) throws -> [String] {
    var facts: [String: String] = [:]
    for line in try session.lines() {
      guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], let kind = object["kind"] as? String,
        ["session", "agenda", "poll"].contains(kind), let thing = object["of"] as? String, let set = object["set"] as? [String: Any]
      else { continue }
      for (field, value) in set {
        let data = try JSONSerialization.data(withJSONObject: value, options: [.fragmentsAllowed, .sortedKeys])
        let text = String(decoding: data, as: UTF8.self)
        facts["\(kind) \(thing) \(field)"] = text.contains("ends") ? "a moment" : text
      }
    }
    return facts.map { "\($0.key) = \($0.value)" }.sorted()
  }
}
