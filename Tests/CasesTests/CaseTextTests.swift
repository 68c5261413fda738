// Somebody's own cases: title, text, slug and language.
import Testing

@testable import Board
@testable import Cases

@Suite struct CaseTextTests {
  @Test("a case is a title and the Markdown under it, as it was written")
  func shape() throws {
    let study = try CaseText.parse(
      markdown("\r\n# Onze buurt #\r\n\r\nZin een\r\nzin twee.  \r\n\r\n## Kop\r\n- a\r\n\r\n", name: "x/Onze Buurt.md"), language: .nl)
    #expect(study.slug == "onze-buurt")
    #expect(study.title == Phrase(nl: "Onze buurt", en: ""))
    #expect(study.text == Phrase(nl: "Zin een\nzin twee.\n\n## Kop\n- a", en: ""))
  }

  @Test(
    "the slug is what the file is called",
    arguments: [
      ("dorp.nl.md", "dorp"), ("/home/a/Mijn Café.MD", "mijn-cafe"), ("buurt", "buurt"), ("2.md", "case-2"), ("-", "de-titel"),
      ("日本.en.md", "de-titel"),
      ("a.b.markdown", "a-b"), (".md", "de-titel"), ("", "de-titel"), ("map/", "map"),
    ])
  func slug(name: String, expected: String) throws {
    #expect(try CaseText.parse(markdown("# De titel\nTekst", name: name), language: .nl).slug == expected)
  }

  @Test("the file's name says its language; where it does not, the board's language counts")
  func language() throws {
    #expect(try CaseText.parse(markdown("# T\nx", name: "a.en.md"), language: .nl).title.en == "T")
    #expect(try CaseText.parse(markdown("# T\nx", name: "a.NL.md"), language: .en).title.nl == "T")
    #expect(try CaseText.parse(markdown("# T\nx", name: "a.md"), language: .en).title == Phrase(nl: "", en: "T"))
  }

  @Test("two files that differ in language only are one case, in the order of the files")
  func pairs() throws {
    let files = [("b.en.md", "B en"), ("a.nl.md", "A nl"), ("b.nl.md", "B nl"), ("x/a.nl.md", "A too"), ("a.en.md", "A en")]
    let cases = try CaseText.parse(files.map { markdown("# \($0.1)\ntekst", name: $0.0) }, language: .nl)
    #expect(cases.map(\.slug) == ["b", "a", "a-2"])
    #expect(cases.map(\.title) == [Phrase(nl: "B nl", en: "B en"), Phrase(nl: "A nl", en: "A en"), Phrase(nl: "A too", en: "")])
  }

  @Test("every fault names its line and its kind")
  func faults() {
    let long = String(repeating: "a ", count: 8_001)
    #expect(caseFault("") == MarkdownFault(file: "buurt.md", line: 1, problem: .empty))
    #expect(caseFault("\n\nTekst") == MarkdownFault(file: "buurt.md", line: 3, problem: .missingTitle))
    #expect(caseFault("\n#  \nTekst") == MarkdownFault(file: "buurt.md", line: 2, problem: .missingTitle))
    #expect(caseFault("## Kop\nTekst") == MarkdownFault(file: "buurt.md", line: 1, problem: .missingTitle))
    #expect(caseFault("\n# T\n\n\n") == MarkdownFault(file: "buurt.md", line: 2, problem: .missingText))
    #expect(
      caseFault("# T\n\n\(long)") == MarkdownFault(file: "buurt.md", line: 3, problem: .tooLong(.caseText, scalars: 16_001, limit: 16_000)))
    #expect(caseFault("# T\n\(String(repeating: "a", count: 16_000))") == nil)
  }

  @Test("a text that would outgrow its line of 64 KiB once escaped is refused, also when two languages do so together")
  func room() {
    #expect(caseFault("# T\n\(String(repeating: "é", count: 9_333))") == nil)
    #expect(caseFault("# T\n\(String(repeating: "é", count: 9_334))")?.problem == .tooLarge)
    #expect(caseFault("# T\n\n\(String(repeating: "🙂", count: 4_667))") == MarkdownFault(file: "buurt.md", line: 3, problem: .tooLarge))
    let half = String(repeating: "é", count: 5_000)
    #expect(throws: MarkdownFault(file: "a.en.md", line: 1, problem: .tooLarge)) {
      try CaseText.parse([markdown("# T\n" + half, name: "a.nl.md"), markdown("# T\n" + half, name: "a.en.md")], language: .nl)
    }
  }
}
