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
      ("a - b = c. 1.5", "a - b = c. 1.5"), ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("[a](b) ![c](d)", "\\[a\\](b) \\!\\[c\\](d)"),
      ("<b> &amp; a|b ~~c~~ $x$", "\\<b\\> \\&amp; a\\|b \\~\\~c\\~\\~ \\$x\\$"), ("    code", "code"), ("a\n\n- b\n", "a\\\n  \\- b"),
      ("a\\", "a\\\\"),
      ("\u{202E}x", "�x"),
    ])
  func escapes(_ text: String, _ markdown: String) { #expect(text.markdown(indent: "  ") == markdown) }

  @Test("headings per case and theme, tasks, takeaways and blind spots") func report() {
    let board = PosterTests.session
    let text = Report(of: board, notes: board.allNotes, language: .nl).markdown()
    for line in [
      "# Sessie\n", "## 1\\. De flat\n", "### Vertrekpunt\n", "### Sociaal beheer\n", "#### K · korte termijn\n",
      "## Pakketten: wie doet wat\n",
      "- [ ] **De deur open** (groep 1) · Wie doet wat: ", "## Opbrengst\n", "## Blinde vlekken\n", "**dit vertellen we** · *groep ",
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
    #expect(report.markdown().contains("\nAlleen: Sociaal beheer · korte termijn · \\#snel\n"))
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
