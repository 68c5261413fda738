// What import refuses before anything is written, all of it at once, and what comes in from what the program itself wrote.
import Foundation
import ProcessKit
import Testing

@Suite struct ImportFaultTests {
  private let place: Place

  init() throws {
    place = try Place()
    place.environment["LANG"] = "nl_NL.UTF-8"
    place.environment["PATH"] = "/usr/bin:/bin"
    try place.makeBoard()
  }

  private func take(_ text: String, on board: String = "s.praat", _ more: String...) throws -> Outcome {
    try place.run(["import", board, "-", "--lang", "nl"] + more, input: Array(text.utf8))
  }

  @Test("bad rows are told before options are asked for, with every fault of a row, by the name of its column") func rows() throws {
    let outcome = try take("Notitie;Bij welk thema?;Termijn;Groep\na;foo;ooit;99\nb;bar;kort;1\n")
    #expect(outcome.status == 1 && outcome.sentences.count { $0.hasPrefix("Regel 2") } == 3, "\(outcome)")
    #expect(outcome.errors.contains("Regel 3 van standaardinvoer, kolom ‘Bij welk thema?’: ‘bar’ is geen thema."), "\(outcome)")
    #expect(outcome.errors.contains("is 4 keer iets niet goed") && outcome.errors.contains("--map WAARDE=THEMA"))
    #expect(!outcome.errors.contains("--case"))
    let good = try take("Notitie;Bij welk thema?;Groep\na;foo;begeleider\n", "--map", "foo=4", "--case", "1", "--horizon", "short")
    #expect(good.status == 0, "\(good)")
    #expect(try place.notes().map { $0["theme"] as? String } == ["sociaal-beheer"])
    #expect(try place.notes()[0]["group"] is NSNull)
  }

  @Test("of json all bad notes are told at once, and what to do about groups that are not here") func json() throws {
    _ = try place.add("een")
    let outcome = try take(#"{"notes":[{"text":"a","group":"8"},{"text":[]},7,{"text":"b","group":"9","theme":"x"}]}"#)
    #expect(outcome.status == 1 && outcome.sentences.count { $0.hasPrefix("Nummer ") } == 5, "\(outcome)")
    #expect(outcome.errors.contains("Voeg de groepen en cases die hier ontbreken eerst toe, of neem de json in op een nieuw bord"))
    let one = try take(#"[{"text":"a","group":"8"}]"#)
    #expect(one.errors.contains("op een nieuw bord: praatplaat new."), "\(one)")
  }

  @Test("json of a board that is not whole, or holds what nobody can type, is refused") func brokenBoard() throws {
    for text in ["een", "twee"] { _ = try place.add(text) }
    let json = try place.run("export", "s.praat", "--format", "json", "--events").output
    var object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let events = try #require(object["events"] as? [[String: Any]])
    try place.makeBoard("t.praat")
    let before = try place.bytes("t.praat")
    func expectRefusal(_ field: String, _ value: Any, _ words: String) throws {
      var changed = object
      changed[field] = value
      let text = String(decoding: try JSONSerialization.data(withJSONObject: changed), as: UTF8.self)
      let outcome = try take(text, on: "t.praat")
      #expect(outcome.status == 1 && outcome.errors.contains(words), "\(outcome)")
    }
    try expectRefusal("events", events.filter { $0["kind"] as? String != "note" }, "van de 2 notities in notes kent events er 2 niet")
    try expectRefusal("polls", [String: Any](), "is ‘polls’ geen lijst")
    try expectRefusal("things", "x", "is ‘things’ geen lijst")
    object["events"] = nil
    var notes = try #require(object["notes"] as? [[String: Any]])
    notes[0]["text"] = "a\u{1B}[31m"
    notes[1]["text"] = String(repeating: "x", count: 9_000)
    try expectRefusal("notes", notes, "Nummer 1 in notes van standaardinvoer, kolom ‘Tekst’: De tekst heeft een onzichtbaar stuurteken")
    try expectRefusal("notes", notes, "er passen er 4000")
    #expect(try place.bytes("t.praat") == before)
  }

  @Test("the json of a whole board says what will come along, also where it is only tried") func whole() throws {
    _ = try place.add("een")
    let json = try place.run("export", "s.praat", "--format", "json").output
    try place.makeBoard("t.praat")
    let outcome = try take(json, on: "t.praat", "--dry-run")
    #expect(outcome.sentences.first?.hasPrefix("Dit bord is nog leeg, en wordt het bord van de json: 1 notitie") == true, "\(outcome)")
    #expect(outcome.sentences.last?.hasPrefix("Alleen geprobeerd") == true)
  }

  @Test("our own table brings its times, with the mark that they were told; what is left out is named") func times() throws {
    let text = """
      Id;Case;Titel van de case;Stap;Thema;Termijn;Tekst;Groep;Stickers;Gemaakt;Gewijzigd;Filter
      a-1;maisonnettes;Maisonnettes uit 1968;interventies;Sociaal beheer;korte termijn;Soep;1;2;2026-02-03T12:00:00Z;2026-02-03T13:00:00+01:00;x

      """
    let outcome = try take(text)
    #expect(outcome.status == 0 && outcome.errors.contains("Niet overgenomen kolommen: ‘Stickers’, ‘Filter’."), "\(outcome)")
    let note = try place.notes()[0]
    #expect(note["createdAt"] as? String == "2026-02-03T12:00:00.000Z" && note["importedAt"] is String, "\(note)")
    // What a spreadsheet made of them is no time.
    let odd = try take(
      text.replacingOccurrences(of: "Soep", with: "Brood").replacingOccurrences(of: "2026-02-03T12:00:00Z", with: "3-2-26"))
    #expect(odd.status == 0 && odd.errors.contains("‘Stickers’, ‘Gemaakt’, ‘Filter’"), "\(odd)")
  }

  @Test("what stands in a file twice comes in twice, and that is said") func doubles() throws {
    let outcome = try take("Idee\nSoep\nSOEP\nTuin\n", "--case", "1", "--theme", "4", "--horizon", "short")
    #expect(outcome.status == 0 && outcome.sentences.last == "1 tekst staat er dubbel in, en komt zo mee.", "\(outcome)")
  }
}
