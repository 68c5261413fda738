// The commands as people and scripts use them, with the real program and real files.
import Foundation
import Testing

@Suite struct FlowTests {
  private let place: Place

  init() throws { place = try Place() }

  @Test("a new board has the plate, two cases and four groups, and is never overwritten") func new() throws {
    try place.makeBoard()
    let text = try String(decoding: place.bytes("s.praat"), as: UTF8.self)
    #expect(text.contains("\"of\":\"maisonnettes\"") && text.contains("\"of\":\"dorp\""))
    #expect(text.components(separatedBy: "\"kind\":\"group\"").count == 5)
    #expect(text.components(separatedBy: "\"kind\":\"theme\"").count == 6)
    let before = try place.bytes("s.praat")
    let again = try place.run("new", "s.praat")
    #expect(again.status == 1 && again.output.isEmpty && again.sentences.count == 1)
    #expect(again.errors.contains("bestaat al"))
    #expect(try place.bytes("s.praat") == before)
  }

  @Test("a title, a number of groups, a plate and cases of one's own") func ownCases() throws {
    try place.write(Array("# Onze flat\n\nTocht.\n".utf8), to: "flat.md")
    let template = try place.run("case-template")
    #expect(template.status == 0 && template.output.hasPrefix("# "))
    #expect(try place.run("case-template", "--lang", "en").output != template.output)
    let made = try place.run(
      "new", "s.praat", "--title", "Sessie noord", "--groups", "12", "--cases", "flat.md", "-", input: Array(template.output.utf8))
    #expect(made.status == 0, "\(made)")
    let listed = try place.run("list", "s.praat")
    #expect(listed.output.hasPrefix("Sessie noord · 0 notities\n"))
    #expect(try place.run("list", "s.praat", "--group", "12", "--case", "flat").status == 0)
    #expect(try place.run("list", "s.praat", "--group", "13").errors.contains("10, 11, 12."))
  }

  @Test("a note is written, changed, removed and put back") func noteFlow() throws {
    try place.makeBoard()
    let id = try place.add("Kennismaken in de eerste maand @huurders #licht")
    #expect(id.wholeMatch(of: /[0-9a-f]{16}-1/) != nil)
    var note = try #require(try place.notes().first)
    #expect(note["id"] as? String == id && note["theme"] as? String == "sociaal-beheer" && note["group"] as? String == "4")

    let edited = try place.run(
      "edit", "s.praat", String(id.prefix(6)), "--text", "Nieuwe tekst", "--theme", "voorraad", "--horizon", "lang", "--case", "dorp",
      "--level",
      "wijk", "--who", "gemeente,politie", "--role", "huurder", "--group", "2")
    #expect(edited.status == 0 && edited.output.isEmpty && edited.errors.isEmpty, "\(edited)")
    note = try #require(try place.notes().first)
    #expect(note["text"] as? String == "Nieuwe tekst" && note["theme"] as? String == "bestaande-woningvoorraad")
    #expect(note["horizon"] as? String == "long" && note["case"] as? String == "dorp" && note["level"] as? String == "wijk")
    #expect(note["who"] as? [String] == ["gemeente", "politie"] && note["role"] as? String == "huurder" && note["group"] as? String == "2")

    let unchanged = try place.bytes("s.praat")
    let same = try place.run("edit", "s.praat", id, "--theme", "2", "--group", "2", "--role", "huurder")
    #expect(same.status == 0 && same.errors.contains("verandert niets"))
    #expect(try place.bytes("s.praat") == unchanged)

    #expect(try place.run("edit", "s.praat", id, "--level", "", "--who", "").status == 0)
    note = try #require(try place.notes().first)
    #expect(note["level"] is NSNull && note["who"] as? [String] == [])

    let removed = try place.run("remove", "s.praat", id)
    #expect(removed.status == 0 && removed.output.isEmpty && removed.errors.isEmpty)
    #expect(try place.notes().isEmpty)
    let again = try place.run("remove", "s.praat", id)
    #expect(again.status == 0 && again.errors.contains("was al weggehaald"))
    let refused = try place.run("edit", "s.praat", id, "--text", "x")
    #expect(refused.status == 1 && refused.errors.contains("praatplaat restore s.praat \(id)"))
    #expect(try place.run("restore", "s.praat", id).status == 0)
    #expect(try place.notes().count == 1)
    #expect(try place.run("restore", "s.praat", id).errors.contains("staat er nog"))
  }

  @Test("short names from list work in edit") func shortNames() throws {
    try place.makeBoard()
    _ = try place.add("een")
    _ = try place.add("twee")
    let listed = try place.run("list", "s.praat", "--text", "twee").output
    let name = try #require(listed.firstMatch(of: /([0-9a-f]+-1)  groep 4  twee/)?.1)
    #expect(try place.run("edit", "s.praat", String(name), "--text", "drie").status == 0)
    #expect(try place.notes().map { $0["text"] as? String } == ["een", "drie"])
  }

  @Test("lines from standard input are all shared, and their ids printed in order") func lines() throws {
    try place.makeBoard()
    let input = [0xEF, 0xBB, 0xBF] + Array("een\r\n\n\ttwee\tdrie\nvier".utf8)
    let added = try place.run("add", "s.praat", "--case=1", "--theme=5", "--horizon=long", "--group=1", "-", input: input)
    #expect(added.status == 0 && added.errors.isEmpty)
    let notes = try place.notes()
    #expect(notes.map { $0["text"] as? String } == ["een", "twee drie", "vier"])
    #expect(notes.compactMap { $0["id"] as? String } == added.output.split(separator: "\n").map(String.init))
  }

  @Test("one bad line, and nothing is shared") func allOrNothing() throws {
    try place.makeBoard()
    let before = try place.bytes("s.praat")
    for (input, line) in [(Array("een\ntwee\u{1B}[2J\ndrie".utf8), "Regel 2"), (Array("een\n\n".utf8) + [0xFF], "Regel 3")] {
      let outcome = try place.run("add", "s.praat", "--case=1", "--theme=5", "--horizon=long", "--group=1", input: input)
      #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.sentences.count == 1)
      #expect(outcome.errors.contains(line) && !outcome.errors.contains("\u{1B}"))
    }
    #expect(try place.run("add", "s.praat", "--case=1", "--theme=5", "--horizon=long", "--group=1").errors.contains("kwam geen tekst"))
    #expect(try place.bytes("s.praat") == before)
  }

  @Test("filters, accents and orders") func list() throws {
    try place.makeBoard()
    _ = try place.add("Coördinatie #plan", theme: "5", group: "2")
    _ = try place.add("Licht in de trappen @gemeente", theme: "1", horizon: "long", group: "1")
    _ = try place.add("Buurtbus", case: "dorp", theme: "5", group: "3")
    func texts(_ filters: String...) throws -> [String] {
      let outcome = try place.run(["list", "s.praat", "--format", "json"] + filters)
      let notes = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
      return notes.compactMap { ($0["text"] as? String)?.split(separator: " ").first.map(String.init) }
    }
    #expect(try texts() == ["Licht", "Coördinatie", "Buurtbus"])
    #expect(try texts("--text", "coordinatie") == ["Coördinatie"])
    #expect(try texts("--theme", "lok", "--case", "2") == ["Buurtbus"])
    #expect(try texts("--group", "1", "--group", "3") == ["Licht", "Buurtbus"])
    #expect(try texts("--tag", "plan") == ["Coördinatie"])
    #expect(try texts("--who", "@gemeente") == ["Licht"])
    #expect(try texts("--horizon", "short", "--sort", "group") == ["Coördinatie", "Buurtbus"])
    #expect(try texts("--sort", "time") == ["Coördinatie", "Licht", "Buurtbus"])
    #expect(try texts("--step", "start") == [])
    #expect(try place.run("list", "s.praat", "--tag", "nergens").output.hasSuffix("Geen notitie te zien die bij deze filters past.\n"))
  }

  @Test("screens that need a terminal say so, and a board that is not there is refused") func screens() throws {
    try place.makeBoard()
    for command in ["host", "present"] {
      #expect(try place.run(command, "s.praat").errors.contains("terminal"))
      #expect(try place.run(command, "weg.praat").status == 1)
    }
  }

  @Test("the documented fields stand in their order") func fields() throws {
    try place.makeBoard()
    _ = try place.add("x")
    let line = try #require(try place.run("list", "s.praat", "--format", "json").output.split(separator: "\n").dropFirst().first)
    let names = line.matches(of: /[{,]"(\w+)":/).map { String($0.1) }
    #expect(
      names == [
        "id", "case", "step", "theme", "horizon", "text", "group", "role", "level", "who", "tags", "stickers", "package", "createdAt",
        "editedAt",
      ])
    let note = try #require(try place.notes().first)
    let parser = ISO8601DateFormatter()
    parser.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    let written = try #require((note["createdAt"] as? String).flatMap(parser.date(from:)))
    #expect(abs(written.timeIntervalSinceNow) < 3_600)
  }

  @Test("text of others can't touch the terminal, also when it is piped") func sanitised() throws {
    try place.makeBoard()
    _ = try place.add("regel een\nregel twee \u{202E}om \u{200B}")
    let listed = try place.run("list", "s.praat").output
    #expect(listed.contains("regel een / regel twee \u{FFFD}om \u{FFFD}"))
    let errors = try place.run("list", "s.praat", "--case", "\u{1B}]0;x\u{7}").errors
    #expect(errors.contains("␛]0;x␇") && !errors.contains("\u{1B}"))
  }

  @Test("without arguments and without a terminal: the default board as text, made on first use") func defaultBoard() throws {
    let first = try place.run()
    #expect(first.status == 0 && first.errors.isEmpty, "\(first)")
    #expect(first.output.hasPrefix("Praatplaat leefbaarheid · 0 notities\n"))
    let file = ".local/share/praatplaat/bord.praat"
    let made = try place.bytes(file)
    #expect(try place.run().status == 0)
    #expect(try place.bytes(file) == made)
    place.environment["XDG_DATA_HOME"] = place.path("data")
    #expect(try place.run("--lang", "en").output.hasPrefix("Praatplaat liveability · 0 notes\n"))
    #expect(FileManager.default.fileExists(atPath: place.path("data/praatplaat/bord.praat")))
  }

  @Test("help, version and usage in both languages") func languages() throws {
    #expect(try place.run("--version").output.hasPrefix("praatplaat "))
    #expect(try place.run("list", "--help").output.hasPrefix("Gebruik: praatplaat list BESTAND"))
    #expect(try place.run("--lang", "en", "list", "--help").output.hasPrefix("Usage: praatplaat list FILE"))
    place.environment["LC_ALL"] = nil
    place.environment["LANG"] = "en_US.UTF-8"
    let unknown = try place.run("lits")
    #expect(unknown.status == 2 && unknown.output.isEmpty)
    #expect(unknown.sentences[0] == "praatplaat: Unknown command ‘lits’. Do you mean ‘list’?")
    #expect(unknown.sentences[1].hasPrefix("Usage: praatplaat "))
    #expect(try place.run("--help", "--lang=nl").output.hasPrefix("Gebruik: "))
    #expect(try place.run("--help", "--lang=de").status == 1)
  }
}
