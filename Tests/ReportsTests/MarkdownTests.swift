// Markdown as others render it: what somebody wrote is what is read, whatever they wrote, and an address in it is a link to that address.
import Foundation
import ProcessKit
import SeedKit
import SessionKit
import Testing

@testable import Board
@testable import Reports

/// What Tests/Markdown/fetch fetched.
private enum Renderers {
  static let top = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized.path
  static let areThere = FileManager.default.fileExists(atPath: top + "/.build/markdown/complete") && isInstalled("cmark-gfm")

  static func run(_ what: String, _ input: String = "") throws -> String {
    let outcome = try spawn([top + "/.build/markdown/bin/python", top + "/Tests/Markdown/literal.py", what], input: Array(input.utf8))
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }
}

@Suite struct MarkdownTests {
  /// What must be read where a text stands in lines of its own, or on one line.
  private static func read(_ text: String) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  @Test(
    "every example of CommonMark and GFM, every naughty string, every address and every two signs read as they were written, alone and in one document",
    .enabled(if: Renderers.areThere, "needs what Tests/Markdown/fetch fetches"))
  func literal() throws {
    let texts = try Renderers.run("texts").split(separator: "\0").map(String.init)
    try #require(texts.count > 7_000)
    var fields: [String] = []
    for (number, text) in texts.enumerated() {
      let places = ["note", "heading", "cell", "package"]
      let (lines, line) = (Self.read(text.visible), Self.read(text.onOneLineVisible))
      if lines.isEmpty { continue }
      // Those of two signs at one place each: there are many.
      for place in number < 4_000 ? ["note", places[number / 4 % 4]] : [places[number / 4 % 4]] {
        fields += place == "note" ? [place, lines, text.markdown(indent: "  ")] : [place, line, text.markdownOnOneLine]
      }
    }
    let faults = try Renderers.run("faults", fields.map { $0 + "\0" }.joined())
    #expect(faults.isEmpty, "\(faults.prefix(4_000))")
  }

  @Test(
    "whatever is hostile in a whole report is read as it was written: title, names of groups, notes, tags, sentences, packages, takeaways",
    .enabled(if: Renderers.areThere, "needs what Tests/Markdown/fetch fetches"))
  func report() throws {
    let hostile = [
      "https://nl.wikipedia.org/wiki/Sociale_huur", "http://x.nl/<img src=//evil.example/p.png>", "@gemeente #12 :tada: GH-3",
      "[x] www.x.nl/*a*",
      "> [!NOTE]\n> a", "[^1]: ~~b~~ $c$", "<script>alert(1)</script> &copy;", "a | b\n:-- | --:\nc | d", "mailto:wij@x.nl xmpp:wij@x.nl",
    ]
    var sample = Sample()
    sample.change(ThingID(.board, "b"), [Assignment(.title, .text(hostile[1]))])
    sample.change(ThingID(.group, "1"), [Assignment(.title, .text(hostile[2]))])
    for text in hostile { sample.note(text, role: hostile[5]) }
    let board = sample.board
    let markdown = Report(of: board, notes: board.allNotes, language: .nl).markdown()
    let read = [hostile[1]] + hostile.map { Self.read($0.visible) }
    let faults = try Renderers.run("faults", ["report", read.joined(separator: "\u{1F}"), markdown].map { $0 + "\0" }.joined())
    #expect(faults.isEmpty, "\(faults.prefix(4_000))")
  }

  @Test("an address is whole, and what stands before it and around it is no part of it")
  func addresses() {
    for (text, markdown) in [
      ("zie:https://x.nl/a", "zie:<https://x.nl/a>"), ("https://x.nl/foo_", "<https://x.nl/foo_>"),
      ("_https://x.nl/foo_", "\\_<https://x.nl/foo>\\_"), ("https://x.nl/?q=a|b", "[https://x.nl/?q=a\\|b](<https://x.nl/?q=a\\|b>)"),
      ("\"https://x.nl/a\"", "\"<https://x.nl/a>\""), ("!https://x.nl/%20", "\\![https://x.nl/%20](<https://x.nl/%20>)"),
      ("(www.x.nl/a)", "(www.x.nl/a)"), ("www.x.nl/a(b", "www\\.x\\.nl/a(b"),
    ] {
      #expect(text.markdownOnOneLine == markdown)
    }
  }

  @Test("what people write in a session is left as it is, but for whom they name") func ordinary() {
    let board = PosterTests.session
    let texts = board.allNotes.map(\.text).filter { !$0.contains("@") }
    #expect(texts.count > 100 && texts.allSatisfy { $0.markdownOnOneLine == $0.onOneLineVisible })
  }
}
