// export and import with the real program, and with the programs that people open the files with.
import Foundation
import ProcessKit
import Testing

@Suite struct ExportTests {
  private let place: Place
  /// Texts that would like to be something else.
  private static let hostile = [
    "=HYPERLINK(\"http://x\";\"klik\")", "+31 6", "-1", "@SUM(A1)", " =1", "\"; DROP", "een;twee,drie\tvier", "<script>alert(1)</script>",
    "# kop\n- punt", "[x](javascript:alert(1)) ![y](z)", "'=1", "& < > \" '", "é 👩‍👩‍👧 עברית", "~~~\ncode\n~~~", "1. een\n2. twee", "| a | b |",
    "`x` *y* __z__", "<!-- weg", "===", "\\",
  ]

  init() throws {
    place = try Place()
    place.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    try place.makeBoard()
  }

  /// Makes a session on it.
  private func session(_ notes: Int, on name: String = "s.praat") throws {
    let outcome = try spawn(
      [try builtProgram("FileProbe"), "session", place.path(name), "\(notes)"], in: place.folder.path, environment: place.environment)
    try #require(outcome.status == 0, "\(outcome)")
  }

  /// Adds a note, also one whose text begins with a hyphen.
  private func write(_ text: String, theme: String = "4", horizon: String = "short", group: String = "4") throws {
    let outcome = try place.run("add", "s.praat", "--case", "1", "--theme", theme, "--horizon", horizon, "--group", group, "--", text)
    try #require(outcome.status == 0, "\(outcome)")
  }

  private func export(_ format: String, _ more: String...) throws -> String {
    let outcome = try place.run(["export", "s.praat", "--format", format] + more)
    try #require(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
    return outcome.output
  }

  @Test(
    "csv is read back by Python as it was written, whatever stands in it", arguments: [("semicolon", ";"), ("comma", ","), ("tab", "\t")])
  func csv(_ name: String, _ separator: String) throws {
    for text in Self.hostile { try write(text) }
    try place.write(Array(try export("csv", "--separator", name, "--lang", "en").utf8), to: "s.csv")
    let script = """
      import csv, json, sys
      rows = list(csv.reader(open('s.csv', encoding='utf-8-sig', newline=''), delimiter=sys.argv[1], strict=True))
      print(json.dumps([row[rows[0].index('Text')] for row in rows[1:]] + [len(row) for row in rows]))
      """
    let outcome = try spawn(["python3", "-c", script, separator], in: place.folder.path, environment: place.environment)
    try #require(outcome.status == 0, "\(outcome)")
    let read = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [Any])
    let texts = read.compactMap { $0 as? String }
    #expect(Set(read.compactMap { $0 as? Int }) == [16] && texts.count == Self.hostile.count)
    for (read, typed) in zip(texts, Self.hostile) {
      let said = typed.split(separator: "\t").joined(separator: " ").trimmingCharacters(in: .whitespaces)
      #expect(read == said || read == "'" + said, "\(read)")
      let first = read.first { !$0.isWhitespace }
      #expect(!["=", "+", "-", "@"].contains(first), "\(read)")
    }
  }

  @Test("csv opens in LibreOffice with the same cells and no formula", .enabled(if: isInstalled("soffice"), "needs soffice"))
  func spreadsheet() throws {
    for text in Self.hostile { try write(text) }
    try place.write(Array(try export("csv").utf8), to: "s.csv")
    let outcome = try spawn(
      ["soffice", "--headless", "--convert-to", "fods", "--infilter=CSV:59,34,76,1", "s.csv"], in: place.folder.path,
      environment: place.environment)
    try #require(outcome.status == 0, "\(outcome)")
    let sheet = String(decoding: try place.bytes("s.fods"), as: UTF8.self)
    #expect(!sheet.contains("table:formula=") && sheet.contains("HYPERLINK") && sheet.contains("👩‍👩‍👧"))
  }

  @Test("markdown shows every text as it was typed, and nothing else than text", .enabled(if: isInstalled("cmark"), "needs cmark"))
  func markdown() throws {
    for text in Self.hostile { try write(text) }
    try place.write(Array(try export("markdown").utf8), to: "s.md")
    let outcome = try spawn(["cmark", "--to", "html", "s.md"], in: place.folder.path, environment: place.environment)
    try #require(outcome.status == 0, "\(outcome)")
    // An address is a link, and what a forge would take for somebody's name is code.
    let html = outcome.output.replacingOccurrences(of: "<a href=\"http://x\">http://x</a>", with: "http://x")
      .replacingOccurrences(of: "<code>@SUM</code>", with: "@SUM")
    for tag in ["<script", "<a ", "<img", "<code", "<pre", "<!--", "<hr", "<blockquote", "raw HTML omitted"] {
      #expect(!html.contains(tag), "\(tag)")
    }
    #expect(html.components(separatedBy: "<h1>").count == 2 && html.components(separatedBy: "<ol").count == 1)
    for text in Self.hostile {
      for line in text.split(separator: "\n") {
        let shown = line.trimmingCharacters(in: .whitespaces).split(separator: "\t").joined(separator: " ").replacingOccurrences(
          of: "&", with: "&amp;"
        )
        .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;").replacingOccurrences(
          of: "\"", with: "&quot;")
        #expect(html.contains(shown), "\(shown)")
      }
    }
  }

  @Test("the size of a film that is none is told what one looks like") func filmSize() throws {
    let outcome = try place.run("export", "s.praat", "--format", "cast", "--size", "80")
    #expect(outcome.status == 1 && outcome.errors.contains("‘80’ is geen waarde van --size. Kolommen x regels, bijvoorbeeld 120x36."))
  }

  @Test("html is valid", .enabled(if: isInstalled("tidy"), "needs tidy")) func html() throws {
    try session(60)
    for text in Self.hostile { try write(text) }
    try place.write(Array(try export("html").utf8), to: "s.html")
    let outcome = try spawn(["tidy", "-q", "-e", "--show-info", "no", "s.html"], in: place.folder.path, environment: place.environment)
    #expect(outcome.status == 0, "\(outcome)")
  }

  @Test("json out and in again, on a fresh board: the same but for ids, with the times that were told and a mark that says so")
  func roundTrip() throws {
    try session(80)
    _ = try place.add("twee\nregels @iemand", group: "2")
    let json = try export("json")
    try place.makeBoard("t.praat")
    let outcome = try place.run("import", "t.praat", "-", input: Array(json.utf8))
    #expect(outcome.status == 0 && outcome.sentences.count == 1, "\(outcome)")
    #expect(outcome.errors.hasPrefix("Dit bord is nog leeg, en wordt het bord van de json: 81 notities, "), "\(outcome)")
    #expect(outcome.output.split(separator: "\n").count == 81)
    func content(_ board: String) throws -> NSArray {
      let list = try place.run("list", board, "--format", "json")
      let notes = try #require(try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
      #expect(notes.allSatisfy { ($0["importedAt"] == nil) == (board == "s.praat") })
      return notes.map { $0.filter { !["id", "importedAt"].contains($0.key) } } as NSArray
    }
    #expect(try content("t.praat") == content("s.praat"))
    for part in ["sentences", "takeaways", "packages", "picks", "votes"] {
      func told(_ board: String) throws -> [Any] {
        let bytes = Data(try place.run("export", board, "--format", "json").output.utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        return (object[part] as? [Any]) ?? [object[part] ?? ""]
      }
      #expect(try told("t.praat").count == told("s.praat").count && !told("s.praat").isEmpty, "\(part)")
    }
    #expect(try place.run("check", "t.praat").status == 0)
    // Once more, now that the board is in use: its notes are there, and nothing else comes.
    let before = try place.run("results", "t.praat", "--format", "json").output
    let again = try place.run("import", "t.praat", "-", input: Array(json.utf8))
    #expect(again.status == 0 && again.output.isEmpty)
    #expect(again.errors.contains("alleen de notities zijn overgenomen, en niet: zinnen, keuzes, pakketten, stemmen, opbrengst en sessie"))
    func said(_ results: String) throws -> NSArray {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(results.utf8)) as? [String: Any])
      return ["polls", "votes", "picks", "sentences", "packages", "takeaways"].map { object[$0] ?? "" } as NSArray
    }
    #expect(try said(before) == said(try place.run("results", "t.praat", "--format", "json").output))
  }

  @Test("json with its history in again, on a fresh board: the same notes with the same ids, and everything that happened to them")
  func history() throws {
    try session(30)
    let id = try place.add("eerst zo").trimmingCharacters(in: .newlines)
    #expect(try place.run("edit", "s.praat", id, "--text", "dan zo").status == 0)
    let hidden = try place.add("over een buurman").trimmingCharacters(in: .newlines)
    #expect(try place.run("session", "s.praat", "--hide", hidden).status == 0)
    try place.makeBoard("t.praat")
    let outcome = try place.run(
      "import", "t.praat", "-", input: Array(try place.run("export", "s.praat", "--format", "json", "--events").output.utf8))
    #expect(outcome.status == 0 && outcome.sentences.count == 1 && outcome.output.split(separator: "\n").count == 31, "\(outcome)")
    func told(_ board: String) throws -> [String: Any] {
      let output = try place.run("export", board, "--format", "json", "--events").output
      return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }
    let (before, after) = (try told("s.praat"), try told("t.praat"))
    for part in ["title", "cases", "groups", "notes", "sentences", "picks", "packages", "polls", "votes", "takeaways", "agenda"] {
      #expect(before[part] as? NSObject == after[part] as? NSObject, "\(part)")
    }
    func events(_ document: [String: Any]) throws -> Set<NSDictionary> {
      Set(try #require(document["events"] as? [[String: Any]]).filter { $0["kind"] as? String != "board" }.map { $0 as NSDictionary })
    }
    let (old, new) = (try events(before), try events(after))
    #expect(old.isSubset(of: new) && old.contains { "\($0)".contains("eerst zo") } && !new.contains { "\($0)".contains(hidden) })
    #expect(after["importedAt"] is String && before["importedAt"] == nil)
    #expect(try place.run("check", "t.praat").status == 0)
  }

  @Test(
    "json of a board with history in which something is no event is refused as a whole",
    arguments: [
      (#""tick":1"#, #""tick":0"#, "tick"), (#""at":"2"#, #""at":"x2"#, "at"), ("[\n{\"id\":\"", "[\n{\"id\":\"x", "id"),
    ])
  func noEvents(_ good: String, _ bad: String, _ field: String) throws {
    _ = try place.add("een")
    let json = try export("json", "--events")
    let begin = try #require(json.range(of: #""events""#)?.lowerBound)
    let place = try #require(json[begin...].range(of: good))
    let broken = json.replacingCharacters(in: place, with: bad)
    try self.place.makeBoard("t.praat")
    let before = try self.place.bytes("t.praat")
    let outcome = try self.place.run("import", "t.praat", "-", input: Array(broken.utf8))
    #expect(outcome.status == 1 && outcome.errors.contains("‘\(field)’") && outcome.errors.contains("in events van"), "\(outcome)")
    #expect(try self.place.bytes("t.praat") == before)
  }

  @Test("what stands under the names of a joined group goes into json and out of it again: every sentence, pick and sticker counts")
  func joinedRoundTrip() throws {
    try session(80)
    #expect(try place.run("session", "s.praat", "--merge", "2=1").status == 0)
    let json = try export("json")
    try place.makeBoard("t.praat")
    #expect(try place.run("import", "t.praat", "-", input: Array(json.utf8)).status == 0)
    func told(_ board: String) throws -> [String] {
      let output = try place.run("export", board, "--format", "json").output
      let object = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
      let votes = try #require(object["votes"] as? [String: Any])
      func lines(_ list: Any?, _ fields: [String]) throws -> [String] {
        let entries = try #require(list as? [[String: Any]])
        return entries.map { entry in fields.map { "\(entry[$0] ?? "")" }.joined(separator: " ") }
      }
      let said = try lines(object["sentences"], ["case", "group", "name", "step", "text"])
      let picks = try lines(object["picks"], ["case", "group", "name"])
      let given = try lines(votes["given"], ["group", "name"]).sorted()
      return try said + picks + given + lines(votes["ranks"], ["rank", "stickers"])
    }
    let before = try told("s.praat")
    #expect(json.contains("\"name\":\"2\""), "something stands under the other name")
    #expect(try told("t.praat") == before)
  }

  @Test("csv out and in again, in both languages, with every separator", arguments: ["nl", "en"]) func csvRoundTrip(_ language: String)
    throws
  {
    for text in Self.hostile { try write(text, theme: "2", horizon: "long", group: "3") }
    for separator in ["comma", "semicolon", "tab"] {
      try place.write(Array(try export("csv", "--lang", language, "--separator", separator).utf8), to: "s.csv")
      try place.makeBoard("\(separator).praat")
      let outcome = try place.run("import", "\(separator).praat", "s.csv", "--lang", "nl")
      #expect(outcome.status == 0 && outcome.sentences.count == 1, "\(outcome)")
      #expect(outcome.errors.hasPrefix("\(Self.hostile.count) notities, kolom "), "\(outcome)")
      let texts = try [("s.praat"), "\(separator).praat"].map { board in
        let list = try place.run("list", board, "--format", "json")
        let notes = try #require(try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
        return notes.map { note in ["text", "theme", "horizon", "group", "case", "step"].map { note[$0] as? String } }
      }
      #expect(texts[0] == texts[1] && texts[0].count == Self.hostile.count)
    }
  }

  @Test("--output writes a whole new file or none, and never over one") func output() throws {
    let made = try place.run("export", "s.praat", "--format", "html", "--output", "poster.html")
    #expect(made.status == 0 && made.output.isEmpty && made.errors.isEmpty)
    let bytes = try place.bytes("poster.html")
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("</html>\n"))
    let again = try place.run("export", "s.praat", "--format", "csv", "--output", "poster.html")
    #expect(again.status == 1 && again.errors.contains("is er al") && again.output.isEmpty)
    #expect(try place.bytes("poster.html") == bytes)
    let nowhere = try place.run("export", "s.praat", "--format", "csv", "--output", "weg/x.csv")
    #expect(nowhere.status == 1 && nowhere.errors.contains("bestaat niet"))
    // A limit on file sizes stands for a full disk.
    let limited = try place.run(
      ["export", "s.praat", "--format", "json", "--output", "vol.json"],
      before: ["/bin/bash", "-c", #"trap '' XFSZ; ulimit -f 1; "$0" "$@""#])
    #expect(limited.status == 1 && limited.errors.contains("te groot"))
    let left = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).filter { !$0.hasPrefix(".") }
    #expect(Set(left) == ["s.praat", "poster.html"], "\(left)")
    #expect(try place.run("export", "s.praat", "--format", "markdown", "--output", "-").output.hasPrefix("# "))
  }

  @Test("a history is that of the whole board: with a filter it is refused") func filteredHistory() throws {
    try session(8)
    for filter in [["--theme", "4"], ["--text", "wijk"], ["--group", "1"]] {
      let refused = try place.run(["export", "s.praat", "--format", "json", "--events"] + filter)
      #expect(refused.status == 2 && refused.output.isEmpty && refused.errors.contains("--events") && refused.errors.contains(filter[0]))
    }
  }

  @Test("html is for a3 unless a4 is asked for, and no other format has paper") func paper() throws {
    try session(8)
    #expect(try export("html").contains("class=\"a3 ") && export("html", "--paper", "a3").contains("class=\"a3 "))
    #expect(try export("html", "--paper", "a4").contains("class=\"a4 "))
    let refused = try place.run("export", "s.praat", "--format", "csv", "--paper", "a4")
    #expect(refused.status == 1 && refused.output.isEmpty && refused.errors.contains("--paper hoort bij html, en dit wordt csv."))
    let unknown = try place.run("export", "s.praat", "--format", "html", "--paper", "a5")
    #expect(unknown.status == 1 && unknown.errors.contains("a3") && unknown.errors.contains("a4"))
  }

  @Test("filters choose, and the report says how many of how many") func filters() throws {
    try session(40)
    let all = try export("markdown")
    let some = try export("markdown", "--theme", "4", "--lang", "en")
    #expect(all.contains(" · 40 notities") && some.contains(" of 40 notes") && !some.contains("### Bewonerssamenstelling"))
    let outcome = try place.run("export", "s.praat", "--format", "pdf")
    #expect(outcome.status == 1 && outcome.errors.contains("markdown, csv, json, html, sheet, cast, schema"))
  }

  @Test("a csv in which nothing was found does not pass for an empty board: beside it stands what was chosen, of how many")
  func foundNothing() throws {
    try session(40)
    for more in [[], ["--output", "s.csv"]] {
      let outcome = try place.run(["export", "s.praat", "--format", "csv", "--text", "zzzz", "--theme", "1"] + more)
      #expect(outcome.status == 0 && outcome.output.split(separator: "\r\n").count == (more.isEmpty ? 1 : 0))
      #expect(outcome.errors == "Alleen: Bewonerssamenstelling · ‘zzzz’ (0 van de 40 notities)\n")
    }
    let english = try place.run("export", "s.praat", "--format", "csv", "--text", "zzzz", "--lang", "en")
    #expect(english.errors == "Only: ‘zzzz’ (0 of 40 notes)\n")
    // Where something was found every row says so; the others say it in themselves.
    #expect(try export("csv", "--theme", "4").contains("van de 40 notities"))
    #expect(try export("markdown", "--text", "zzzz").contains("0 van de 40 notities"))
  }

  @Test("json with every change there was") func events() throws {
    _ = try place.add("een")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(try export("json", "--events").utf8)) as? [String: Any])
    let events = try #require(object["events"] as? [[String: Any]])
    #expect(events.last?["kind"] as? String == "note" && (events.last?["set"] as? [String: Any])?["text"] as? String == "een")
    #expect(events.count == String(decoding: try place.bytes("s.praat"), as: UTF8.self).split(separator: "\n").count)
  }

  @Test("what was hidden stays untold when it is removed as well") func hiddenAndRemoved() throws {
    let id = try place.add("over een buurman").trimmingCharacters(in: .newlines)
    _ = try place.run("session", "s.praat", "--hide", id)
    _ = try place.run("remove", "s.praat", id)
    for format in [["html"], ["csv"], ["markdown"], ["json"], ["json", "--events"]] {
      let outcome = try place.run(["export", "s.praat", "--format"] + format)
      #expect(outcome.status == 0 && !outcome.output.contains("buurman"), "\(format)")
    }
  }
}
