// Notes that come in from elsewhere, with the real program: what is said, what is asked, and what is the matter.
import Foundation
import Glibc
import ProcessKit
import SeedKit
import Testing

@Suite struct ImportTests {
  private let place: Place

  init() throws {
    place = try Place()
    place.environment["LANG"] = "nl_NL.UTF-8"
    place.environment["PATH"] = "/usr/bin:/bin"
    try place.makeBoard()
  }

  /// What somebody types after `import s.praat -`, and what comes in on standard input.
  private func take(_ text: String, _ more: String...) throws -> Outcome { try take(Array(text.utf8), more) }

  private func take(_ bytes: [UInt8], _ more: [String]) throws -> Outcome {
    try place.run(["import", "s.praat", "-", "--lang", "nl"] + more, input: bytes)
  }

  private func texts() throws -> [String] { try place.notes().compactMap { $0["text"] as? String }.sorted() }

  private static let placed = ["--case", "1", "--theme", "beheer", "--horizon", "short"]

  @Test("a table of somebody's own, and what is the matter with it") func tables() throws {
    let good = "Groep,Idee,notitie,TERMIJN,thema,case\n4,x,Buurttafel,kort,beheer,maison\n,,Zonder groep,L,5,2\n"
    let outcome = try place.run("import", "s.praat", "-", input: Array(good.replacingOccurrences(of: ",L,", with: ",lang,").utf8))
    #expect(outcome.status == 0 && outcome.output.split(separator: "\n").count == 2, "\(outcome)")
    #expect(outcome.sentences.count == 2 && outcome.errors.contains("Niet overgenomen kolommen: ‘Idee’."))
    let bad: [(String, [String])] = [
      ("", ["geen notitie"]), ("Tekst;Thema\n", ["geen notitie"]), ("Thema;Termijn\n4;kort\n", ["Geen kolom", "‘Thema’, ‘Termijn’"]),
      ("Case;Thema;Termijn;Tekst\n1;4;kort;goed\n1;9;kort;fout\n", ["Regel 3", "‘Thema’", "sociaal-beheer"]),
      ("Case;Thema;Termijn;Tekst\n1;4;;fout\n", ["Regel 2", "‘Termijn’", "leeg"]),
      ("Case;Thema;Termijn;Tekst\n1;4;kort;een;twee\n", ["Regel 2", "meer cellen"]), ("Tekst;Tekst\na;b\n", ["‘Tekst’", "twee keer"]),
      ("Case;Thema;Termijn;Tekst\n1;4;kort;\"open\n", ["Regel 2", "aanhalingsteken"]),
      ("{\"notes\":[\n{\"text\":}]}", ["Regel 2", "json", "teken 9"]),
      ("{\"notes\":[{\"text\":\"a\",\"theme\":\"niets\"}]}", ["Nummer 1 in notes", "‘Thema’"]), ("{\"a\":1}", ["notes"]),
      ("Case;Thema;Termijn;Tekst\n1;4;kort;\(String(repeating: "x", count: 5_000))\n", ["Regel 2", "‘Tekst’", "maak de tekst korter"]),
    ]
    let before = try place.bytes("s.praat")
    for (input, words) in bad {
      let outcome = try place.run("import", "s.praat", "-", input: Array(input.utf8))
      #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.sentences.count <= 3, "\(outcome)")
      #expect(outcome.errors.components(separatedBy: "Er is niets gedeeld").count == 2, "\(outcome.errors)")
      for word in words { #expect(outcome.errors.contains(word), "\(word): \(outcome.errors)") }
    }
    #expect(try place.bytes("s.praat") == before)
  }

  @Test("a group as people write it: its number, or the word before it") func groupsInWords() throws {
    let table = "Case;Thema;Termijn;Tekst;Groep\n1;4;kort;een;Groep 2\n1;4;kort;twee;group 3\n1;4;kort;drie;4\n"
    #expect(try place.run("import", "s.praat", "-", input: Array(table.utf8)).status == 0)
    let list = try place.run("list", "s.praat", "--format", "json").output
    for group in 2...4 { #expect(list.contains("\"group\":\"\(group)\"")) }
    #expect(
      try place.run("import", "s.praat", "-", input: Array("Case;Thema;Termijn;Tekst;Groep\n1;4;kort;een;Groep 9\n".utf8)).status == 1)
  }

  @Test("what the input does not say comes from options, and that is said before anything is written") func options() throws {
    let outcome = try take(Array("Idee\nBuurttafel\nSamen koken\n".utf8), Self.placed + ["--group", "2"])
    #expect(outcome.status == 0 && outcome.output.split(separator: "\n").count == 2, "\(outcome)")
    #expect(
      outcome.sentences == [
        "2 notities, kolom ‘Idee’ als tekst.",
        "Waar de invoer niets zegt, wordt dit ingevuld: case: Maisonnettes uit 1968, thema: Sociaal beheer, termijn: korte termijn, groep: groep 2.",
      ])
    let notes = try place.notes()
    #expect(
      notes.allSatisfy {
        $0["group"] as? String == "2" && $0["horizon"] as? String == "short" && $0["theme"] as? String == "sociaal-beheer"
      })
  }

  @Test("without a terminal every option that is missing is named at once, and nothing is written") func unsaid() throws {
    let before = try place.bytes("s.praat")
    let outcome = try take("Idee\nBuurttafel\n")
    #expect(outcome.status == 1 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.sentences.last?.contains("geef --case, --theme en --horizon erbij. Er is niets gedeeld.") == true, "\(outcome)")
    #expect(try place.bytes("s.praat") == before)
  }

  @Test("--dry-run says it all and writes nothing") func dryRun() throws {
    let before = try place.bytes("s.praat")
    let outcome = try take(Array("Idee\nBuurttafel\n".utf8), Self.placed + ["--dry-run"])
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome)")
    #expect(outcome.sentences.last == "Alleen geprobeerd, niets geschreven. Erbij zou komen: 1 notitie.")
    #expect(try take("Idee;Thema\nBuurttafel;zeven\n", "--case", "1", "--horizon", "short", "--dry-run").status == 1)
    #expect(try place.bytes("s.praat") == before)
  }

  @Test("taken in twice, only what is new comes in; where all is there nothing is written") func twice() throws {
    let first = "Idee\nBuurttafel\nBuurttafel\nSamen koken\n"
    #expect(try take(Array(first.utf8), Self.placed).status == 0)
    #expect(try texts() == ["Buurttafel", "Buurttafel", "Samen koken"])
    let before = try place.bytes("s.praat")
    let again = try take(Array(first.utf8), Self.placed)
    #expect(again.status == 0 && again.output.isEmpty, "\(again)")
    #expect(again.sentences.last == "Alles staat er al: 3 notities. Er komt niets bij.")
    #expect(try place.bytes("s.praat") == before)
    let more = try take(Array((first.replacingOccurrences(of: "koken", with: "KOKEN") + "Huismeester\n").utf8), Self.placed)
    #expect(more.sentences.last == "3 van 4 staan er al. Erbij komt: alleen de nieuwe.", "\(more)")
    #expect(try texts() == ["Buurttafel", "Buurttafel", "Huismeester", "Samen koken"])
    // In another theme it is another note.
    #expect(try take("Idee\nSamen koken\n", "--case", "1", "--theme", "5", "--horizon", "short").status == 0)
    #expect(try texts().count == 5)
  }

  @Test("our own table and our own list, taken in on the board that they are of, add nothing") func ownBoard() throws {
    _ = try place.add("Buurttafel @politie")
    _ = try place.add("twee\nregels", theme: "3", horizon: "long", group: "2")
    let before = try place.bytes("s.praat")
    for words in [["export", "s.praat", "--format", "csv"], ["list", "s.praat", "--format", "json"]] {
      let outcome = try take(Array(try place.run(words).output.utf8), [])
      #expect(outcome.status == 0 && outcome.sentences.last == "Alles staat er al: 2 notities. Er komt niets bij.", "\(outcome)")
    }
    #expect(try place.bytes("s.praat") == before)
    let json = try take(Array(try place.run("list", "s.praat", "--format", "json").output.utf8), ["--theme", "3"])
    #expect(json.status == 0 && json.sentences.first?.hasPrefix("Dit is json van praatplaat zelf") == true, "\(json)")
  }

  @Test("what was hidden or removed here does not come back, and that is said") func gone() throws {
    let ids = try take(Array("Idee\nOver een buurman\nBuurttafel\n".utf8), Self.placed).output.split(separator: "\n").map(String.init)
    try #require(ids.count == 2)
    #expect(try place.run("session", "s.praat", "--hide", ids[0]).status == 0)
    #expect(try place.run("remove", "s.praat", ids[1]).status == 0)
    let again = try take(Array("Idee\nOver een buurman\nBuurttafel\n".utf8), Self.placed)
    #expect(
      again.sentences.suffix(2) == [
        "Alles staat er al: 2 notities. Er komt niets bij.", "2 daarvan zijn hier verborgen of weggehaald, en blijven dat.",
      ])
    #expect(again.status == 0 && again.output.isEmpty)
  }

  @Test("all bad rows are told at once, twenty in full") func badRows() throws {
    let rows = (1...32).map { "\($0 == 3 ? "beheer" : "thema \($0 + 10)");idee \($0)" }.joined(separator: "\n")
    let outcome = try take("Thema;Idee\n\(rows)\n", "--case", "1", "--horizon", "short")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.sentences.count { $0.hasPrefix("Regel ") } == 20, "\(outcome)")
    #expect(outcome.sentences.contains("en 11 meer"))
    #expect(outcome.sentences.last?.hasPrefix("praatplaat: In standaardinvoer is 31 keer iets niet goed") == true)
    #expect(try texts().isEmpty)
  }

  @Test("a header that nobody knows: those found and those known are named, and --map says which is which") func map() throws {
    let table = "Wat;Waar;Wie\nBuurttafel;Leefbaar;gemeente/politie\nTuin;Stenen;zorg en welzijn\n"
    let lost = try take(Array(table.replacingOccurrences(of: "Wie", with: "Hoe").utf8), Self.placed)
    #expect(lost.status == 1 && lost.errors.contains("Gevonden: ‘Wat’, ‘Waar’, ‘Hoe’. Zeg welke: --map KOLOM=tekst."), "\(lost)")
    #expect(lost.errors.contains("heet tekst, notitie, idee, bericht of inhoud"))
    let mapped = try take(
      table, "--map", "wat=tekst", "--map", "Waar=lijst", "--map", "Leefbaar=beheer", "--map", "Stenen=nieuwbouw (lange termijn)", "--case",
      "1",
      "--horizon", "short")
    #expect(mapped.status == 0, "\(mapped)")
    let told = try place.notes().map { "\($0["text"] ?? "") \($0["theme"] ?? "") \($0["horizon"] ?? "") \($0["who"] as? [String] ?? [])" }
    #expect(
      Set(told) == [
        "Buurttafel sociaal-beheer short [\"gemeente\", \"politie\"]", "Tuin nieuwbouw long [\"zorg en welzijn\"]",
      ])
    let wrong = try take(table, "--map", "Wat=kleur")
    #expect(wrong.status == 1 && wrong.errors.contains("KOLOM=tekst"), "\(wrong)")
    let unknown = try take(Array(table.utf8), Self.placed + ["--map", "Wat=tekst", "--map", "Zoveel=-"])
    #expect(unknown.errors.contains("geen kolom of lijst ‘Zoveel’. Gevonden: ‘Wat’, ‘Waar’, ‘Wie’."), "\(unknown)")
  }

  @Test("what a file was written in is found out, and told where it is assumed") func encodings() throws {
    let text = "Idee\nCafé ‘De Buurt’ voor €1\n"
    let utf16 = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let windows: [UInt8] =
      Array("Idee\nCaf".utf8) + [0xE9, 0x20, 0x91] + Array("De Buurt".utf8) + [0x92] + Array(" voor ".utf8) + [0x80] + Array("1\n".utf8)
    let inputs: [([UInt8], String?)] = [
      (Array(text.utf8), nil), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), nil), ([0xFF, 0xFE] + utf16, "UTF-16"),
      ([0xFE, 0xFF] + big, "UTF-16"),
      (utf16, "UTF-16"), (big, "UTF-16"), (windows, "Windows-1252"),
    ]
    for (bytes, name) in inputs {
      try FileManager.default.removeItem(atPath: place.path("s.praat"))
      try place.makeBoard()
      let outcome = try take(bytes, Self.placed)
      #expect(
        outcome.status == 0 && (outcome.sentences.first?.hasPrefix("Gelezen als \(name ?? "?")") == true) == (name != nil), "\(outcome)")
      #expect(try texts() == ["Café ‘De Buurt’ voor €1"])
    }
    let picture = try take([0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3, 4], [])
    #expect(picture.status == 1 && picture.errors.contains("is geen tekst"), "\(picture)")
    let damaged = try take(Array("Idee\nCafé één\nx".utf8) + [0xFF, 0x0A], [])
    #expect(damaged.status == 1 && damaged.errors.contains("Regel 3 van standaardinvoer is geen UTF-8"), "\(damaged)")
  }

  @Test("white space beside quotes is no part of a cell, and what should be an object is told so") func whiteSpace() throws {
    #expect(try take(Array("Idee ; \"Thema\"\n\"een; twee\" ;\t\"beheer\"  \n".utf8), ["--case", "1", "--horizon", "short"]).status == 0)
    #expect(try texts() == ["een; twee"])
    let list = try take("[1]")
    #expect(list.status == 1 && list.errors.contains("Nummer 1 in notes van standaardinvoer: hier hoort een object { }."), "\(list)")
  }

  @Test("a spreadsheet without LibreOffice, and a zip of something else: told what to do") func spreadsheets() throws {
    let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    place.environment["PATH"] = place.folder.path
    let sheet = try take(zip + Array("xl/workbook.xml".utf8), [])
    #expect(sheet.status == 1 && sheet.errors.contains("LibreOffice staat hier niet. Bewaar hem in je spreadsheet als csv"), "\(sheet)")
    let other = try take(zip + Array("Posts.csv".utf8), [])
    #expect(other.status == 1 && other.errors.contains("Pak hem uit, en geef de csv"), "\(other)")
  }

  @Test("a spreadsheet goes through LibreOffice in a folder that is gone afterwards") func converted() throws {
    try FileManager.default.createDirectory(atPath: place.path("bin"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: place.path("tmp"), withIntermediateDirectories: true)
    // Stands for LibreOffice: the last word is the file, the one before it the folder.
    let script =
      "#!/bin/sh\nfor w; do o=$f; f=$w; done\nmkdir -p \"$o/profile/x\"\ncp \"$f\" \"$o/kopie\"\nprintf 'Idee,Thema\\nBuurttafel,beheer\\n' > \"$o/invoer.csv\"\n"
    try place.write(Array(script.utf8), to: "bin/soffice")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.path("bin/soffice"))
    place.environment["PATH"] = place.path("bin") + ":/usr/bin:/bin"
    place.environment["TMPDIR"] = place.path("tmp")
    let outcome = try take(
      [0x50, 0x4B, 0x03, 0x04] + Array("xl/workbook.xml xl/worksheets/sheet2.xml".utf8), ["--case", "1", "--horizon", "short"])
    #expect(outcome.status == 0 && outcome.sentences.first == "Alleen het eerste blad van de spreadsheet is gelezen.", "\(outcome)")
    #expect(try texts() == ["Buurttafel"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path("tmp")).isEmpty)
  }

  @Test("a real spreadsheet comes in", .enabled(if: isInstalled("soffice"), "needs soffice"), arguments: ["xlsx", "ods"])
  func realSpreadsheet(_ ending: String) throws {
    try place.write(Array("Idee,Thema\n\"Café, met soep\",beheer\n".utf8), to: "t.csv")
    place.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    let made = try spawn(
      [
        "soffice", "-env:UserInstallation=file://\(place.path("profile"))", "--headless", "--convert-to", ending,
        "--infilter=CSV:44,34,76,1", "t.csv",
      ],
      in: place.folder.path, environment: place.environment)
    try #require(made.status == 0, "\(made)")
    // Where temporary files go may have any name, or be no place at all.
    let odd = place.path("é met #100% wit")
    try FileManager.default.createDirectory(atPath: odd, withIntermediateDirectories: true)
    place.environment["TMPDIR"] = ending == "ods" ? "nergens" : odd
    let outcome = try place.run("import", "s.praat", "t.\(ending)", "--case", "1", "--horizon", "short")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try texts() == ["Café, met soep"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: odd).isEmpty)
  }

  @Test("what is printed of an input can do nothing to a terminal") func hostile() throws {
    let outcome = try take(Array("Idee;\u{1B}]0;x\u{7}kolom\nBuurttafel;\u{1B}[2J\nx\u{1B}[31m;y\n".utf8), Self.placed)
    #expect(outcome.status == 1 && outcome.errors.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A }, "\(outcome)")
  }

  @Test("whatever comes in, it ends with a sentence and exit code 0 or 1") func fuzz() throws {
    var random = Seeded(2026)
    let pieces = [
      "Idee", "Thema", ";", ",", "\t", "\n", "\r", "\"", "- ", "# ", "beheer", "{", "[", "]", "}", ":", "\"cards\"", "sep=;\n", "\u{FEFF}",
      "é", "4", " ",
    ]
    for seed in 0..<60 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        if Int.random(in: 0..<8, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
        }
      }
      let outcome = try take(bytes, Self.placed + ["--dry-run"])
      #expect([0, 1].contains(outcome.status) && !outcome.sentences.isEmpty, "\(seed) \(bytes) \(outcome)")
    }
  }

  @Test("of two who bring the same at one moment one brings it, and the other hears what is there already", arguments: ["csv", "json"])
  func sameMoment(_ format: String) throws {
    let text: [UInt8]
    if format == "json" {
      try place.makeBoard("t.praat")
      _ = try place.run(["import", "t.praat", "-"] + Self.placed, input: Array("Idee\nBuurttafel\nSamen koken\n".utf8))
      _ = try place.run("package", "t.praat", "De trap", "--group", "1")
      text = Array(try place.run("export", "t.praat", "--format", "json").output.utf8)
    } else {
      text = Array("Idee;Thema;Termijn;Case\nBuurttafel;4;kort;1\nSamen koken;4;kort;1\n".utf8)
    }
    // Each reads the board, and then waits for what is to come in.
    let pipes = ["een", "twee"]
    for pipe in pipes { #expect(mkfifo(place.path(pipe), 0o600) == 0) }
    let programs = try pipes.map { try place.start(["import", "s.praat", $0, "--lang", "nl"]) }
    let inputs = try pipes.map { pipe in
      var file: Int32 = -1
      let deadline = Date().addingTimeInterval(60)
      while file < 0, Date() < deadline {
        file = open(place.path(pipe), O_WRONLY | O_NONBLOCK)
        if file < 0 { usleep(5_000) }
      }
      try #require(file >= 0)
      return file
    }
    for input in inputs {
      #expect(Glibc.write(input, text, text.count) == text.count)
      close(input)
    }
    for program in programs { #expect(try program.exitCode() == 0, "\(program.errors)") }
    #expect(try texts() == ["Buurttafel", "Samen koken"])
    #expect(try place.run("results", "s.praat").output.ranges(of: "De trap").count == (format == "json" ? 1 : 0))
    #expect(programs.count { $0.errors.hasSuffix("Alles staat er al: 2 notities. Er komt niets bij.\n") && $0.output.isEmpty } == 1)
    #expect(programs.count { $0.output.split(separator: "\n").count == 2 } == 1)
  }
}
