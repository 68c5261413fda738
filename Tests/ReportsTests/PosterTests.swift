// The page: nothing in it but what stands on the board, in a form that a browser can only show. What a browser makes of it is tested in Tests/Browser.
import Glibc
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
    #expect(schemes.count == 3)
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

  @Test("a small board is a poster, a large one pages") func sizes() {
    func size(_ board: Board) -> PosterSize { PosterSize(Report(of: board, notes: board.allNotes, language: .nl)) }
    #expect(size(Sample().board) == .poster(0))
    #expect(size(Self.session) == .pages)
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
