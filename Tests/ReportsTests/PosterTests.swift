// The page: nothing in it but what stands on the board, in a form that a browser can only show. What a browser makes of it is tested in Tests/Browser.
import Glibc
import Review
import SessionKit
import Testing

@testable import Board
@testable import Reports

@Suite struct PosterTests {
  private static func page(_ board: Board, _ language: Language = .nl) -> String {
    let report = Report(of: board, notes: board.allNotes, language: language)
    return String(decoding: report.html(at: Instant(milliseconds: 0)), as: UTF8.self)
  }

  static let session: Board = {
    var board = Sample(groups: 20).board
    for event in SampleSession(on: board, seed: 7, notes: 300).events { board.apply(event) }
    return board
  }()

  @Test("SHA-256 and Base64 are those of everybody else") func digests() {
    func hexadecimal(_ text: String) -> String { sha256(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
    #expect(hexadecimal("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(hexadecimal("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hexadecimal("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      Array("".utf8).base64 == "" && Array("f".utf8).base64 == "Zg==" && Array("fo".utf8).base64 == "Zm8="
        && Array("foob".utf8).base64 == "Zm9vYg==")
  }

  @Test("hostile text is text") func hostile() {
    var sample = Sample()
    sample.change(ThingID(.board, "b"), [Assignment(.title, .text("</title><script>alert(1)</script>"))])
    sample.note("<img src=x onerror=alert(1)> & \"'\u{202E}\u{0}\u{1B}", role: "\" onclick=\"x")
    let page = Self.page(sample.board)
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("\" onclick"))
    #expect(page.contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#39;�␀␛"))
    #expect(!page.unicodeScalars.contains { $0.value == 0x202E || ($0.value < 0x20 && $0 != "\n") })
  }

  @Test("letters, emoji and scripts stay whole; what hides becomes visible") func visible() {
    for text in ["café Ŝtrangé", "👩‍👩‍👧‍👦 🇳🇱 ❤️ 👍🏽", "हिन्दी עברית العربية", "한국어"] { #expect(text.visible == text) }
    #expect("a\u{200B}\u{200B}b\u{2066}c\u{FEFF}d".visible == "a�b�c�d")
    #expect("z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}".visible == "z\u{301}\u{302}\u{303}\u{304}")
    #expect("een\ttwee\r".visible == "een twee␍")
  }

  @Test("a policy without holes, with the digest of the style sheet that is there") func policy() throws {
    let page = Self.page(Self.session)
    let style = try #require(page.split(separator: "<style>").last?.split(separator: "</style>").first)
    #expect(
      page.contains("default-src 'none'; style-src 'sha256-\(sha256(Array(style.utf8)).base64)'; base-uri 'none'; form-action 'none'"))
    for word in ["<script", "<link", "http://", "https://", " style=", "javascript:", "@import", "url("] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test("every note, sentence, package and takeaway is on it, in both languages", arguments: Language.allCases) func complete(
    _ language: Language
  ) {
    let page = Self.page(Self.session, language)
    #expect(page.contains("<html lang=\"\(language.rawValue)\""))
    var writer = HTMLWriter()
    for text in Self.session.allNotes.map(\.text) + Self.session.packages.map(\.title) + Self.session.takeaways.map(\.text) {
      writer = HTMLWriter()
      writer.text(text)
      #expect(page.contains(String(decoding: writer.bytes, as: UTF8.self)))
    }
    for group in Self.session.groups { #expect(page.contains(">\(language == .nl ? "Groep" : "Group") \(group.id)</h2>")) }
    #expect(
      page.contains(
        language == .nl ? "niemand dacht op lange termijn aan nieuwbouw" : "nobody thought, in the long term, of new construction"))
  }

  @Test("headings leave no level out, and no address stands twice") func outline() {
    let page = Self.page(Self.session)
    let levels = page.split(separator: "<h").dropFirst().compactMap { Int($0.prefix(1)) }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    let ids = page.split(separator: " id=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
    #expect(Set(ids).count == ids.count)
    for link in page.split(separator: "href=\"#").dropFirst() { #expect(ids.contains(link.prefix { $0 != "\"" })) }
  }

  @Test("stickers are told once the result has been shown, and hidden notes never") func secrets() {
    var board = Self.session
    var pen = Pen(writer: WriterID(bits: 99), author: Author(isFacilitator: true))
    #expect(Self.page(board).contains(" stickers</span>"))
    let note = board.allNotes[0]
    _ = pen.write([ThingChange(.note(note.id), [Assignment(.hidden, .flag(true))])], on: &board, at: Instant(milliseconds: 0))
    _ = pen.write(board.changes(for: .voting(Voting(.closed)), at: Instant(milliseconds: 0)), on: &board, at: Instant(milliseconds: 0))
    let page = Self.page(board)
    #expect(!page.contains("stickers</span>") && !page.contains("id=\"n\(note.id.text)\""))
    let report = Report(of: board, notes: board.allNotes, language: .nl)
    #expect(report.hiddenCount == 1 && report.total == 299)
    #expect(!String(decoding: report.json(id: BoardID(high: 0, low: 0), withEvents: true), as: UTF8.self).contains(note.id.text))
  }

  @Test("ink and paper have the contrast of WCAG AA, in light and dark") func contrast() throws {
    let schemes = posterStyle.split(separator: "}").filter { $0.contains("--paper:") }
    try #require(schemes.count == 3)
    var known: [String: String] = [:]
    for scheme in schemes {
      for part in scheme.split(separator: ";").flatMap({ $0.split(separator: "{") }).filter({ $0.contains("--") }) {
        let words = part.split(separator: ":").map { String($0.filter { $0 != "\n" && $0 != " " }) }
        if words.count == 2 { known[words[0]] = words[1] }
      }
      let pairs = [
        ("ink", "paper"), ("ink", "card"), ("quiet", "paper"), ("quiet", "card"), ("link", "card"), ("link", "paper"), ("warn", "card"),
        ("warn", "warn-paper"), ("note", "short"), ("note", "long"), ("note", "step"), ("by", "short"), ("by", "long"), ("by", "step"),
        ("pick-ink", "pick"),
      ]
      for (ink, paper) in pairs {
        let (a, b) = (try Self.luminance(known["--\(ink)"]), try Self.luminance(known["--\(paper)"]))
        #expect((max(a, b) + 0.05) / (min(a, b) + 0.05) >= 4.5, "\(ink) on \(paper)")
      }
      // Bars, the marks of what is missing and lines of the time line are read too, though not as letters.
      for bar in ["bar-short", "bar-long", "bar-step", "warn", "quiet"] {
        for paper in ["paper", "card"] {
          let (a, b) = (try Self.luminance(known["--\(bar)"]), try Self.luminance(known["--\(paper)"]))
          #expect((max(a, b) + 0.05) / (min(a, b) + 0.05) >= 3, "\(bar) on \(paper)")
        }
      }
    }
  }

  private static func luminance(_ colour: String?) throws -> Double {
    var digits = try #require(colour).dropFirst().map { String($0) }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    let parts = try stride(from: 0, to: 6, by: 2).map { at -> Double in
      let value = Double(try #require(Int(digits[at] + digits[at + 1], radix: 16))) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func size(_ board: Board, _ paper: Paper = .a3) -> PosterSize {
    PosterSize(Report(of: board, notes: board.allNotes, language: .nl), on: paper)
  }

  private static func session(_ notes: Int, groups: Int = 4) -> Board {
    var board = Sample(groups: groups).board
    for event in SampleSession(on: board, seed: 7, notes: notes).events { board.apply(event) }
    return board
  }

  @Test("an empty board is one sheet in the largest letters; more notes have smaller ones, but never below nine points") func sizes() {
    let empty = Self.size(Sample().board)
    #expect(empty.isOneSheet && empty.letters == 28 && empty.arrangement == .columns && !empty.isDigest)
    let letters = [5, 20, 40, 60, 120, 200].map { Self.size(Self.session($0)).letters }
    #expect(letters.allSatisfy { (18...28).contains($0) } && letters[0] > letters[5])
    #expect(Self.size(Self.session(20), .a4) == PosterSize(Report(of: Self.session(5), notes: [], language: .nl), on: .a4))
  }

  @Test("columns of themes with more to read are wider, and together no wider than the sheet") func columns() throws {
    var sample = Sample()
    for number in 0..<9 { sample.note("Elke maand een ronde door de wijk met wie er woont, nummer \(number)") }
    let columns = Self.size(sample.board).columns
    let (full, empty) = (try #require(columns.first).widths, try #require(columns.last).widths)
    #expect(full.count == 5 && full.reduce(0, +) <= 100 && full[3] == full.max() && full[3] > 2 * full[0])
    #expect(Set(empty).count == 1 && columns.allSatisfy { (1...2).contains($0.nameLines) })
    let page = Self.page(sample.board)
    for column in full { #expect(page.contains("<col class=\"w\(column)\">") && posterStyle.contains(".w\(column){width:\(column)%}")) }
  }

  @Test("every class that the page gives a size by is in the style sheet") func classes() {
    let page = Self.page(Self.session(150)) + Self.page(Self.session(30)) + Self.page(Self.session)
    for name in Set(page.matches(of: #/ (r\d+|fit\d+|n[2-9])[" ]/#).map(\.1)) { #expect(posterStyle.contains(".\(name)"), "\(name)") }
  }

  @Test("no letters for paper are smaller than nine points") func letters() throws {
    let sizes = paperStyle.matches(of: #/([^{}]*)\{[^{}]*font-size:(?:max\()?([\d.]+)pt/#)
    #expect(sizes.count > 12)
    for size in sizes { #expect(try #require(Double(size.2)) >= 9, "\(size.0)") }
  }

  @Test("up to 200 notes the plates come first; with more it begins with what they came to, and the notes are an annex") func digest()
    throws
  {
    func places(_ page: String, _ words: [String]) throws -> [String.Index] {
      try words.map { try #require(page.range(of: $0), "\($0)").lowerBound }
    }
    let page = Self.page(Self.session)
    let order = [
      "In één minuut", ">Zinnen<", ">Dit vertellen we<", ">Blinde vlekken</h2>", ">Opbrengst</h2>", ">Bijlage: de notities</h2>",
    ]
    let found = try places(page, order + ["<table class=\"plate"])
    #expect(found.sorted() == found)
    let small = Self.page(Self.session(200))
    #expect(!small.contains("Bijlage") && !small.contains(">Zinnen<"))
    let two = try places(small, ["<table class=\"plate", ">Blinde vlekken</h2>"])
    #expect(two[0] < two[1])
  }

  @Test("a digest tells as much as there is room for, and what it leaves out stands in the annex") func digestRoom() throws {
    var sample = Sample(groups: 20)
    for number in 0..<201 { sample.note("Notitie \(number)") }
    for group in 1...20 {
      let text = "Zin van \(group): \(String(repeating: "lang ", count: 60))"
      sample.change(.sentence("flat", GroupID("\(group)"), .end), [Assignment(.text, .text(text))])
    }
    for number in 1...300 {
      let text = String(repeating: "veel ", count: 30)
      sample.make(.package, [.title: .text("Pakket \(number)."), .tenants: .text(text), .caseStudy: .text("flat")], group: "1")
    }
    let page = Self.page(sample.board)
    let parts = page.components(separatedBy: "id=\"annex\"")
    try #require(parts.count == 2)
    let told = parts[0].components(separatedBy: "Zin van ").count - 1
    #expect((3...8).contains(told) && parts[0].contains(">en \(20 - told) meer<"))
    for group in 1...20 { #expect(parts[1].contains("Zin van \(group):")) }
    let packages = parts[0].components(separatedBy: ">Pakket ").count - 1
    #expect((30...60).contains(packages))
    for number in 1...300 { #expect(parts[1].contains(">Pakket \(number).<")) }
  }

  @Test("a long title may be broken between the parts of a word, and nowhere else") func wordParts() {
    for (title, parts) in [
      ("Bewonerssamenstelling", ["Bewoners", "samen", "stelling"]), ("Bestaande woningvoorraad", ["Bestaande woning", "voorraad"]),
      ("Lokale samenwerking", ["Lokale samen", "werking"]), ("Nieuwbouw", ["Nieuwbouw"]), ("Sociaal beheer", ["Sociaal beheer"]),
      ("New construction", ["New con", "struction"]), ("Social management", ["Social management"]), ("", [""]), ("👩 zorg", ["👩 zorg"]),
    ] {
      #expect(title.wordParts == parts)
    }
    #expect(Self.page(Self.session).contains("<span>1 Bewoners&shy;samen&shy;stelling</span>"))
  }

  @Test("a filter on another step leaves no empty columns, and what a filter leaves out is not missing") func filtered() throws {
    func page(_ choose: (inout NoteFilter) -> Void) -> String {
      var filter = NoteFilter()
      choose(&filter)
      let report = Report(of: Self.session, notes: filter.matching(Self.session.allNotes), filter: filter, language: .nl)
      return String(decoding: report.html(at: Instant(milliseconds: 0)), as: UTF8.self)
    }
    let (step, group) = (page { $0.steps = [.start] }, page { $0.groups = ["1"] })
    #expect(!step.contains("<table class=\"plate") && !step.contains("met dit filter leeg") && step.contains("matrix spots"))
    #expect(group.contains("<table class=\"plate") && !group.contains("<td class=\"empty\">") && group.contains(">0</span>"))
  }

  @Test("in one minute a shared place is told whole, up to twenty notes") func ties() throws {
    for (tied, told) in [(3, 12), (30, 20)] {
      var sample = Sample(groups: 40)
      for number in 0..<60 { sample.note("Notitie \(number)") }
      sample.change(.session, [Assignment(.voting, Voting(.result, on: .notes, budget: 99).value)])
      for (place, note) in sample.board.allNotes.prefix(9 + tied).enumerated() {
        for group in place < 9 ? ["1", "2"] : ["1"] as [GroupID] { sample.make(.sticker, [.note: .text(note.id.text)], group: group) }
      }
      let report = Report(of: sample.board, notes: sample.board.allNotes, language: .nl)
      #expect(report.outstanding.count == told)
      #expect(String(decoding: report.html(at: Instant(milliseconds: 0)), as: UTF8.self).contains(">en 19 meer<") == (tied == 30))
    }
  }

  @Test("a long text is shortened between words where it can be") func shortened() {
    #expect("kort".shortened(to: 4) == "kort" && "een twee drie".shortened(to: 10) == "een twee…")
    #expect(String(repeating: "w", count: 50).shortened(to: 30) == String(repeating: "w", count: 30) + "…")
    #expect("abc".shortened(to: .max) == "abc")
  }

  @Test("the time line counts notes in pieces that people count with") func timeline() throws {
    #expect(Timeline([]) == nil)
    let timeline = try #require(Timeline(Self.session.allNotes))
    #expect(timeline.minutes == 1 && timeline.pieces.joined().reduce(0, +) == 300)
    var sample = Sample()
    sample.note("een")
    let first = try #require(sample.board.allNotes.first)
    #expect(Timeline([first])?.pieces == [[0, 1, 0]])
  }

  @Test("moments at both ends of the scale are no trouble") func farMoments() {
    let board = Sample().board
    func note(_ at: Int64) -> Event {
      var pen = Pen(writer: WriterID(bits: UInt64(bitPattern: at)), author: Author(group: "1"))
      let fields = [
        Assignment(.caseStudy, .text("flat")), Assignment(.theme, .text("nieuwbouw")), Assignment(.horizon, .text("short")),
        Assignment(.text, .text("x")),
      ]
      return pen.newNote(fields, at: Instant(milliseconds: at))
    }
    for moments in [[Int64.min, .max], [.min], [.max], [0, .max], [.min, 0, 1], [0, 1_000_000_000_000]] {
      var board = board
      for moment in moments { board.apply(note(moment)) }
      #expect(Self.page(board).contains("</html>"))
    }
  }
}
