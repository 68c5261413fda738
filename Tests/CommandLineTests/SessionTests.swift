// The commands that lead a session, with the real program and real files.
import Foundation
import Testing

@Suite struct SessionTests {
  private let place: Place

  init() throws {
    place = try Place()
    try place.makeBoard()
  }

  private func object(_ words: String...) throws -> [String: Any] {
    let outcome = try place.run(words + ["--format", "json"])
    try #require(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func groups() throws -> [[String: Any]] { try #require(try object("session", "s.praat")["groups"] as? [[String: Any]]) }

  private func does(_ words: String...) throws {
    let outcome = try place.run(["session", "s.praat"] + words)
    try #require(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome)")
  }

  @Test("a new board has an agenda and no session") func fresh() throws {
    let session = try object("session", "s.praat")
    #expect(session["inSession"] as? Bool == false && session["stop"] is NSNull)
    #expect((session["agenda"] as? [Any])?.count == 12 && session["agendaSecondsLeft"] as? Int == 90 * 60)
    #expect(try place.run("session", "s.praat").output.hasPrefix("Praatplaat leefbaarheid · nog geen sessie · 0 notities\n"))
  }

  @Test("several things in one command, for everybody and for some") func several() throws {
    try does("--step", "vertrekpunt", "--led", "ja", "--closed", "yes", "--message", "Nog twee minuten", "--timer", "10m")
    try does("--for", "3,4", "--step", "end", "--timer", "+1m", "--hidden", "yes")
    let groups = try groups()
    #expect(groups.map { $0["step"] as? String } == ["start", "start", "end", "end"])
    #expect(
      groups.allSatisfy { $0["closed"] as? Bool == true && $0["led"] as? Bool == true && $0["message"] as? String == "Nog twee minuten" })
    #expect(groups.map { $0["hidden"] as? Bool } == [false, false, true, true])
    let seconds = groups.compactMap { ($0["timer"] as? [String: Any])?["secondsLeft"] as? Int }
    #expect(seconds.count == 4 && seconds[0] <= 600 && seconds[3] > 600 && seconds[3] <= 660)
    // Who says something to everybody takes back what was said to some.
    try does("--step", "interventions", "--timer", "off", "--message", "", "--hidden", "no")
    let later = try self.groups()
    #expect(
      later.allSatisfy {
        $0["step"] as? String == "interventions" && $0["timer"] is NSNull && $0["message"] is NSNull && $0["hidden"] as? Bool == false
      })
    let before = try place.bytes("s.praat")
    let same = try place.run("session", "s.praat", "--step", "interventions")
    #expect(same.status == 0 && same.errors.contains("er verandert niets"))
    #expect(try place.bytes("s.praat") == before)
  }

  @Test("a deed is whole, as it is on the host's screen; what is said beside it counts over it") func whole() throws {
    func views() throws -> [String?] {
      let session = try object("session", "s.praat")
      let groups = try #require(session["groups"] as? [[String: Any]])
      return [groups[0]["mode"] as? String, groups[0]["role"] as? String, (session["shows"] as? [String: Any])?["view"] as? String]
    }
    try does("--mode", "perspective")
    #expect(try groups().allSatisfy { $0["role"] is String })
    try does("--mode", "work")
    #expect(try groups().allSatisfy { $0["role"] is NSNull })
    try does("--mode", "perspective", "--perspectives", "no")
    #expect(try views() == ["perspective", nil, "welcome"])
    try does("--voting", "open")
    #expect(try views() == ["vote", nil, "welcome"])
    try does("--voting", "result")
    #expect(try views() == ["work", nil, "votes"])
    try does("--voting", "open", "--mode", "wait", "--shows", "board")
    #expect(try views() == ["wait", nil, "board"])
    try does("--voting", "result", "--shows", "timer")
    #expect(try views() == ["work", nil, "timer"])
    try does("--mode", "wait")
    try does("--stickers", "7", "--ballot", "notes")
    #expect(try views() == ["wait", nil, "timer"])
  }

  @Test("session says who is silent, and who is done but has nothing") func standing() throws {
    #expect(try place.run("new", "d.praat", "--demo").status == 0)
    let text = try place.run("session", "d.praat").output
    #expect(text.contains("! stil 4 min") && text.contains("! nog geen notities") && text.contains(/nog \d\d min\n/), "\(text)")
    let silent = try #require(
      (try object("session", "d.praat")["groups"] as? [[String: Any]])?.first { $0["state"] as? String == "silent" })
    #expect(silent["silentMinutes"] as? Int == 4 && silent["attention"] as? Bool == true)
  }

  @Test("the agenda is walked through, and another one put in its place") func agenda() throws {
    try does("--stop", "next")
    #expect(try object("session", "s.praat")["stop"] as? String == "welkom")
    #expect(try groups().map { $0["case"] as? String } == ["maisonnettes", "dorp", "maisonnettes", "dorp"])
    try does("--stop", "vertrek")
    #expect(try groups().allSatisfy { $0["mode"] as? String == "quiet" && $0["step"] as? String == "start" })
    try does("--stop", "previous")
    #expect(try object("session", "s.praat")["stop"] as? String == "poll")
    try does("--agenda", "een-thema")
    var session = try object("session", "s.praat")
    #expect(session["stop"] is NSNull && (session["agenda"] as? [Any])?.count == 9)
    try place.write(Array("# T\n## Eerst · 5 min\n- stap: eindpunt\n## Dan · 7 min\n".utf8), to: "a.md")
    try does("--agenda", "a.md", "--stop", "1")
    session = try object("session", "s.praat")
    #expect(session["stop"] as? String == "eerst" && (session["agenda"] as? [Any])?.count == 2)
    try does("--stop", "next")
    let end = try place.run("session", "s.praat", "--stop", "next")
    #expect(end.status == 1 && end.errors.contains("Verder gaat de agenda niet"))
    try does("--agenda", "sessie")
    #expect((try object("session", "s.praat")["agenda"] as? [Any])?.count == 12)
  }

  @Test("groups are added, named, put together and taken apart; notes go along, are moved and hidden") func groupsAndNotes() throws {
    let id = try place.add("licht", group: "3")
    try does("--add-group", "noord", "--rename", "1=Team Zuid", "--merge", "3=4")
    #expect(try groups().map { $0["group"] as? String } == ["1", "2", "4", "noord"])
    #expect(try groups().first?["title"] as? String == "Team Zuid")
    #expect(try place.notes().first?["group"] as? String == "4")
    try does("--merge", "3=", "--rename", "1=")
    #expect(try groups().count == 5 && (try groups().first?["title"] is NSNull))
    try does("--move", "\(id)=2", "--hide", id)
    #expect(try place.notes().isEmpty && (try place.notes("--as", "2").isEmpty))
    try does("--show", id)
    #expect(try place.notes().first?["group"] as? String == "2")
    #expect(try place.notes("--as", "2").count == 1)
    for (words, hint) in [
      (["--merge", "3=3"], "bij zichzelf"), (["--rename", "3"], "3=Team Zuid"), (["--add-group", "Grote Groep"], "kleine letters"),
      (["--timer", "straks"], "10m"), (["--for", "9", "--closed", "yes"], "geen groep"), (["--stickers", "100"], "99"),
      (["--mode", "dansen"], "welcome"), (["--agenda", "sesie"], "een-thema"),
    ] {
      let outcome = try place.run(["session", "s.praat"] + words)
      #expect(outcome.status == 1 && outcome.sentences.count == 1 && outcome.errors.contains(hint), "\(outcome)")
    }
    #expect(try place.run("session", "s.praat", "--for", "3").status == 2)
    #expect(try place.run("session", "s.praat", "--for", "3", "--stop", "next").errors.contains("gaan niet samen"))
    #expect(try place.run("session", "s.praat", "--for", "3", "--shows", "feedback").errors.contains("gaan niet samen"))
    #expect(try place.run("session", "s.praat", "--closed", "yes", "--format", "json").status == 2)
  }

  @Test("what is taken off the screens stands in no answer and no report, and can be shown again") func takenOff() throws {
    let note = try place.add("geheimnotitie", group: "1")
    func make(_ words: String...) throws -> String {
      let outcome = try place.run(words)
      try #require(outcome.status == 0, "\(outcome)")
      return String(outcome.output.split(separator: "\n").last ?? "")
    }
    _ = try make("sentence", "s.praat", "--group", "1", "--case", "maisonnettes", "--step", "end", "geheimzin")
    let package = try make("package", "s.praat", "--group", "1", "--case", "maisonnettes", "--notes", note, "geheimpakket")
    let takeaway = try make("takeaway", "s.praat", "--group", "1", "geheimopbrengst")
    let poll = try make("poll", "s.praat", "--question", "geheimvraag", "--options", "ja/nee", "--per", "person")
    func told() throws -> [String: String] {
      var answers: [String: String] = [:]
      let formats = ["html", "csv", "markdown", "json"].map { ["export", "s.praat", "--format", $0] }
      let commands =
        formats + [
          ["export", "s.praat", "--format", "json", "--events"], ["results", "s.praat"], ["results", "s.praat", "--format", "json"],
          ["session", "s.praat"], ["session", "s.praat", "--format", "json"], ["list", "s.praat"], ["list", "s.praat", "--format", "json"],
          ["list", "s.praat", "--privacy"],
        ]
      for command in commands { answers[command.joined(separator: " ")] = try place.run(command).output }
      return answers
    }
    #expect(try told().values.count { $0.contains("geheim") } >= 9)
    try does("--hide", note, "--hide", "maisonnettes/1/eindpunt", "--hide", package, "--hide", takeaway, "--hide", poll)
    for (command, answer) in try told() where answer.contains("geheim") { Issue.record("\(command): \(answer)") }
    try does("--show", note, "--show", "1/1/end", "--show", "geheimpakket", "--show", takeaway, "--show", poll)
    #expect(try told().values.count { $0.contains("geheim") } >= 9)
    for (typed, hint) in [("dorp/1/end", "geen zin"), ("dorp/1", "dorp/3/eindpunt"), ("zzzz-9", "geen notitie")] {
      let outcome = try place.run("session", "s.praat", "--hide", typed)
      #expect(outcome.status == 1 && outcome.sentences.count == 1 && outcome.errors.contains(hint), "\(outcome)")
    }
  }

  @Test("takeaways are let through by id or all that wait, polls say who answers, and a vote whether on one's own") func twins() throws {
    func ids() throws -> [String] {
      let takeaways = try #require(try object("results", "s.praat")["takeaways"] as? [[String: Any]])
      return takeaways.compactMap { $0["id"] as? String }
    }
    for text in ["Kerkstraat 12 bellen", "Eerst luisteren"] {
      try #require(try place.run("takeaway", "s.praat", "--group", "1", text).status == 0)
    }
    let size = try place.bytes("s.praat").count
    try does("--pass", "all")
    let first = try place.bytes("s.praat").count
    #expect(first > size)
    #expect(try place.run("session", "s.praat", "--pass", "all").errors.contains("er verandert niets"))
    try does("--pass", try ids()[1])
    #expect(try place.bytes("s.praat").count > first)
    #expect(try place.run("session", "s.praat", "--pass", "9c41-1").errors.contains("results --format json"))
    try does("--own", "no")
    #expect((try object("session", "s.praat")["voting"] as? [String: Any])?["own"] as? Bool == false)
    #expect(try place.run("session", "s.praat", "--own", "no", "--for", "1").errors.contains("gaan niet samen"))
    for (per, written) in [("groep", "group"), ("person", "hands")] {
      #expect(try place.run("poll", "s.praat", "--per", per).status == 0)
      #expect(String(decoding: try place.bytes("s.praat"), as: UTF8.self).contains("\"asks\":\"\(written)\""))
    }
    #expect(try place.run("poll", "s.praat", "--close", "--per", "group").status == 2)
  }

  @Test("a page of the plenary screen is the one that was asked for, and where there are not as many it is said how many there are")
  func pages() throws {
    for group in ["1", "2", "3"] {
      let outcome = try place.run(
        "add", "s.praat", "Een bankje", "--case", "1", "--theme", "4", "--horizon", "short", "--group", group)
      try #require(outcome.status == 0, "\(outcome)")
    }
    func page() throws -> Int? { (try object("session", "s.praat")["shows"] as? [String: Any])?["page"] as? Int }
    try does("--shows", "feedback")
    try does("--page", "3")
    #expect(try page() == 3)
    #expect(try place.run("session", "s.praat").output.contains("bladzij 3"))
    let before = try place.bytes("s.praat")
    let refused = try place.run("session", "s.praat", "--page", "4")
    #expect(refused.status != 0 && refused.errors.contains("3 bladzijden"), "\(refused)")
    #expect(try place.bytes("s.praat") == before)
    try does("--page", "1")
    #expect(try page() == 1)
    #expect(try place.run("session", "s.praat", "--shows", "question", "--page", "2").errors.contains("één bladzij"))
  }

  @Test("where the report will be and a silent end of time are said to everybody, and taken back") func closing() throws {
    func said() throws -> [String] {
      let session = try object("session", "s.praat")
      return [session["report"], session["muted"], (session["shows"] as? [String: Any])?["view"]].map { $0.map { "\($0)" } ?? "" }
    }
    try does("--report", "https://bord.example", "--mute", "yes", "--shows", "closing")
    #expect(try said() == ["https://bord.example", "1", "closing"])
    #expect(try place.run("session", "s.praat").output.contains("Verslag: https://bord.example"))
    try does("--report", "", "--mute", "no", "--message", "Tot zo")
    #expect(try said() == ["<null>", "0", "message"])
    try does("--message", "")
    #expect(try said().last == "closing")
    #expect(try place.run("session", "s.praat", "--report", String(repeating: "x", count: 201)).status == 1)
    #expect(try place.run("session", "s.praat", "--for", "3", "--mute", "yes").errors.contains("gaan niet samen"))
  }

  @Test("list --as shows what a group may see") func sight() throws {
    _ = try place.add("van drie", group: "3")
    _ = try place.add("van vier", group: "4")
    #expect(try place.notes("--as", "4").count == 2)
    try does("--hidden", "yes")
    #expect(try place.notes("--as", "4").map { $0["text"] as? String } == ["van vier"])
    #expect(try place.notes().count == 2)
    try does("--for", "3", "--hidden", "no")
    #expect(try place.notes("--as", "4").count == 2)
    #expect(try place.notes("--as", "3").map { $0["text"] as? String } == ["van drie"])
  }

  @Test("a poll is asked, answered and closed") func poll() throws {
    let asked = try place.run("poll", "s.praat")
    #expect(asked.status == 0 && asked.output == "nu\ngewenst\n")
    #expect(try place.run("poll", "s.praat", "--answer", "nu", "--group", "2", "--counts", "2,0,1,0").status == 0)
    #expect(try place.run("poll", "s.praat", "--answer", "nu", "--group", "2", "--counts", "2,0,1,0").errors.contains("er verandert niets"))
    #expect(try place.run("poll", "s.praat", "--answer", "nu", "--group", "2", "--counts", "2").errors.contains("4 getallen"))
    #expect(try place.run("poll", "s.praat", "--answer", "nu", "--group", "2").status == 2)
    let own = try place.run("poll", "s.praat", "--question", "Hoe gaat het?", "--options", "goed/matig", "--live")
    let id = own.output.split(separator: "\n").first.map(String.init) ?? ""
    #expect(own.status == 0 && id.hasPrefix("eigen-"))
    #expect(try groups().allSatisfy { $0["mode"] as? String == "poll" })
    #expect(try place.run("poll", "s.praat", "--close").status == 0)
    #expect(try groups().allSatisfy { $0["mode"] as? String == "work" })
    #expect(try place.run("poll", "s.praat", "--answer", id, "--group", "2", "--counts", "1,1").errors.contains("geen antwoorden meer"))
    let polls = try #require(try object("results", "s.praat")["polls"] as? [[String: Any]])
    let counts = polls.first { $0["id"] as? String == "nu" }?["options"] as? [[String: Any]]
    #expect(counts?.map { $0["count"] as? Int } == [2, 0, 1, 0] && counts?.map { $0["hands"] as? Int } == [2, 0, 1, 0])
  }

  @Test("a note of the first two steps has no theme and no term") func steps() throws {
    let added = try place.run("add", "s.praat", "--case", "1", "--step", "start", "--group", "1", "--role", "hous", "tocht")
    #expect(added.status == 0, "\(added)")
    let note = try #require(try place.notes("--step", "start", "--role", "consulent").first)
    #expect(note["theme"] is NSNull && note["horizon"] is NSNull && note["role"] as? String == "consulent wonen")
    let refused = try place.run("add", "s.praat", "--case", "1", "--step", "start", "--theme", "2", "--group", "1", "x")
    #expect(refused.status == 2 && refused.errors.contains("--theme en --step gaan niet samen"))
    #expect(try place.run("add", "s.praat", "--case", "1", "--group", "1", "--theme", "2", "x").errors.contains("--horizon ontbreekt"))
  }

  @Test("the demonstration is a session in full swing, and a sound board") func demo() throws {
    #expect(try place.run("new", "d.praat", "--demo").status == 0)
    #expect(try place.run("check", "d.praat").status == 0)
    let session = try object("session", "d.praat")
    #expect(session["stop"] as? String == "interventies" && session["inSession"] as? Bool == true)
    let groups = try #require(session["groups"] as? [[String: Any]])
    #expect(groups.count == 8 && groups.count { $0["notes"] as? Int == 0 } == 1 && groups.count { $0["ready"] as? Bool == true } == 2)
    #expect(Set(groups.compactMap { $0["case"] as? String }) == ["maisonnettes", "dorp"])
    let clock = (groups[0]["timer"] as? [String: Any])?["secondsLeft"] as? Int ?? 0
    #expect((1...240).contains(clock))
    let results = try object("results", "d.praat")
    for part in ["polls", "picks", "sentences", "packages", "takeaways"] { #expect((results[part] as? [Any])?.isEmpty == false, "\(part)") }
    let listed = try place.run("list", "d.praat", "--format", "json")
    let notes = try #require(try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]])
    #expect((55...75).contains(notes.count))
    let texts = notes.compactMap { $0["text"] as? String }
    #expect(Set(texts).count == texts.count)
    let packed = try place.run("list", "d.praat", "--package", "DE TRAP", "--format", "json").output
    #expect(packed.contains("\"package\":[\"De trap begint bij de deur\"]"))
    let first = try place.run("list", "d.praat", "--sort", "stickers", "--format", "json").output.split(separator: "\n")[1]
    #expect(!first.contains("\"stickers\":0"))
    #expect(!(try place.run("list", "d.praat", "--as", "1", "--sort", "stickers", "--format", "json").output.contains(/"stickers":[1-9]/)))
  }

  @Test("the demonstration is in the language that is asked for, down to the last note") func demoInEnglish() throws {
    func written(_ language: String) throws -> [String] {
      let file = language + ".praat"
      #expect(try place.run("new", file, "--demo", "--lang", language).status == 0)
      let lines = try String(contentsOfFile: place.path(file), encoding: .utf8).split(separator: "\n")
      let things = try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
      // What groups wrote: the plate and the cases are there in both languages.
      let sets = things.filter { ($0["by"] as? [String: Any])?["group"] != nil }.compactMap { $0["set"] as? [String: Any] }
      return sets.flatMap { set in ["text", "title", "tenants", "partner", "who", "first", "when"].compactMap { set[$0] as? String } }
    }
    let (dutch, english) = (try written("nl"), try written("en"))
    #expect(dutch.count == english.count && dutch.count > 80)
    #expect(Set(dutch).isDisjoint(with: english))
    for text in english { #expect(!text.contains(/(?i)\b(de|het|een|en|van|niet|voor|wie|met)\b/), "\(text)") }
    for text in dutch { #expect(!text.contains(/(?i)\b(the|a|and|of|not|for|who|with)\b/), "\(text)") }
  }

  @Test("a board from another one looks the same, and remembers nothing of what was taken away") func copy() throws {
    #expect(try place.run("new", "d.praat", "--demo").status == 0)
    func texts(_ file: String) throws -> [String] {
      let listed = try place.run("list", file, "--format", "json", "--sort", "time")
      let notes = try #require(try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]])
      return notes.map {
        "\($0["text"] ?? "") \($0["group"] ?? "") \($0["stickers"] ?? "") \($0["package"] ?? "") \($0["createdAt"] ?? "")"
      }
    }
    let listed = try place.run("list", "d.praat", "--format", "json").output
    let ids = listed.matches(of: /"id":"([0-9a-f-]+)"/).map { String($0.1) }
    #expect(try place.run("remove", "d.praat", ids[0]).status == 0)
    #expect(try place.run("edit", "d.praat", ids[1], "--text", "Zonder wat er eerst stond").status == 0)
    #expect(try place.run("new", "e.praat", "--from", "d.praat").status == 0)
    #expect(try place.run("check", "e.praat").status == 0)
    #expect(try texts("e.praat") == texts("d.praat"))
    for part in ["sentences", "takeaways", "polls", "groups"] {
      let (old, new) = (try object("results", "d.praat")[part] as? [NSObject], try object("results", "e.praat")[part] as? [NSObject])
      #expect(old?.count == new?.count && (part == "takeaways" || old == new), "\(part)")
    }
    let bytes = try String(decoding: place.bytes("e.praat"), as: UTF8.self)
    #expect(!bytes.contains("Buren kennen elkaar niet meer") && !ids.contains { bytes.contains($0) })
    #expect(try place.run("new", "f.praat", "--from", "d.praat", "--empty", "--title", "Nog eens").status == 0)
    let session = try object("session", "f.praat")
    #expect(session["inSession"] as? Bool == false && (session["agenda"] as? [Any])?.count == 12)
    #expect((session["groups"] as? [Any])?.count == 8)
    #expect(try texts("f.praat").isEmpty)
    #expect(try place.run("list", "f.praat").output.hasPrefix("Nog eens · 0 notities"))
    #expect(try place.run("new", "g.praat", "--from", "weg.praat").status == 1)
  }
}
