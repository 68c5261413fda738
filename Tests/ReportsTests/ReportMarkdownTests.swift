// Markdown: whatever somebody wrote stays text.
import Review
import Testing

@testable import Board
@testable import Reports

@Suite struct ReportMarkdownTests {
  @Test(
    "what would mean something is escaped",
    arguments: [
      ("# kop", "\\# kop"), ("- punt", "\\- punt"), ("+ punt", "\\+ punt"), ("1. een", "1\\. een"), ("12) een", "12\\) een"),
      ("===", "\\==="),
      ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("[a](b) ![c](d)", "\\[a](b) !\\[c](d)"),
      ("<b> &amp; a|b ~~c~~ $x$", "\\<b> \\&amp; a\\|b \\~\\~c\\~\\~ \\$x\\$"), ("    code", "code"),
      ("a\n\n- b\n", "a\\\n  \\- b"),
      ("a\\", "a\\\\"),
      ("[x] a ##", "\\[x\\] a \\#\\#"), ("a\n:-- |", "a\\\n  \\:-- \\|"), ("> a\n>b", "\\> a\\\n  \\>b"),
      ("\u{202E}x", "�x"),
    ])
  func escapes(_ text: String, _ markdown: String) { #expect(text.markdown(indent: "  ") == markdown) }

  @Test(
    "what means nothing where it stands is left as it is",
    arguments: [
      "a - b = c. 1.5", "Elke week, 1e keer (met R&D): 5 * 3 < 20 > 2!", "-5 graden, +31", "bewoners_raad C# a#", "#snel, #tuin",
      "10:30:45",
      "jan_de_vries@x.nl, www.x.nl/a_b?c=1&d=2#e", "a] {b} ^c^ 100% \"d\"",
    ])
  func leaves(_ text: String) { #expect(text.markdown() == text) }

  @Test(
    "an address stays whole and is a link to itself; where it can't be one no part of it is",
    arguments: [
      ("https://nl.wikipedia.org/wiki/Sociale_huur.", "<https://nl.wikipedia.org/wiki/Sociale_huur>."),
      ("(HTTP://x.nl/a_(b)), ‘ftp://x.nl’", "(<HTTP://x.nl/a_(b)>), ‘<ftp://x.nl>’"),
      ("http://x.nl/<img src=//evil.example/p.png>", "<http://x.nl/>\\<img src=//evil.example/p.png>"),
      ("https://x.nl/%C3%A9", "[https://x.nl/%C3%A9](<https://x.nl/%C3%A9>)"),
      ("https://x.nl/?a&lt;b", "[https://x.nl/?a\\&lt;b](<https://x.nl/?a&amp;lt;b>)"),
      ("www.x.nl/*a*", "www\\.x\\.nl/\\*a\\*"), ("gemeente.nl/@jan", "gemeente\\.nl/`@jan`"),
      ("www.x.nl\na", "www\\.x\\.nl\\\na"),
      ("http://*x*", "http\\:\\//\\*x\\*"),
    ])
  func addresses(_ text: String, _ markdown: String) { #expect(text.markdown() == markdown) }

  @Test(
    "what a forge takes for somebody's name, a number of an issue or an emoji is code, where it looks for none",
    arguments: [
      ("@gemeente, @wijk-team.", "`@gemeente`, `@wijk-team`."), ("zie #12 en !3 en GH-4", "zie `#12` en `!3` en `GH-4`"),
      ("@a#1 b#2@c", "`@a#1` b`#2@c`"), (":tada: :+1: 9:30:00", "`:tada:` `:+1:` 9:30:00"),
      ("@jan@x.nl", "`@jan@x.nl`"), ("a @ b", "a @ b"),
    ])
  func labels(_ text: String, _ markdown: String) { #expect(text.markdown() == markdown) }

  @Test(
    "a text that repeats one sign ten thousand times takes no longer for it", arguments: ["#", "@", "(", "[", "_", ":a", "&", "http://x)"])
  func long(_ sign: String) {
    let duration = ContinuousClock().measure { _ = String(repeating: sign, count: 10_000).markdown() }
    #expect(duration < .seconds(2))
  }

  @Test("headings per case and theme, tasks, takeaways and blind spots") func report() {
    let board = PosterTests.session
    let text = Report(of: board, notes: board.allNotes, language: .nl).markdown()
    for line in [
      "# Sessie\n", "## 1\\. De flat\n", "### Vertrekpunt\n", "### Sociaal beheer\n", "#### K · korte termijn\n",
      "## Pakketten: wie doet wat\n",
      "- [ ] **De deur open** (groep 1) · Huurders: ", "## Opbrengst\n", "## Blinde vlekken\n", "**dit vertellen we** · *groep ",
    ] { #expect(text.contains(line), "\(line)") }
    #expect(text.hasSuffix("\n") && !text.contains("\n\n\n"))
  }

  @Test("a choice says what it is a choice of") func choice() {
    let board = PosterTests.session
    var filter = NoteFilter()
    filter.themes = [.socialManagement]
    filter.horizons = [.short]
    filter.tags = ["snel"]
    let report = Report(of: board, notes: filter.matching(board.allNotes), filter: filter, language: .nl)
    #expect(report.choice == "Alleen: Sociaal beheer · korte termijn · #snel")
    #expect(report.markdown().contains("\nAlleen: Sociaal beheer · korte termijn · #snel\n"))
    // What was left out on purpose is not missed.
    #expect(!report.blindSpots.contains { $0.contains("lange termijn") || $0.contains("nieuwbouw") })
    #expect(Report(of: board, notes: board.allNotes, language: .nl).choice == nil)
  }

  @Test("what lacks both terms is not thought of at all") func neitherTerm() {
    let both = ReportWords.nobodyThought(["nieuwbouw", "sociaal beheer"], [.short, .long], "De flat")
    #expect(both.nl == "‘De flat’: niemand dacht aan nieuwbouw en sociaal beheer.")
    #expect(both.en == "‘De flat’: nobody thought of nieuwbouw and sociaal beheer.")
    #expect(ReportWords.nobodyThought(["nieuwbouw"], [.long], "De flat").nl == "‘De flat’: niemand dacht op lange termijn aan nieuwbouw.")
  }
}
