// The pages to take home: what is on them, which cards, and that everything fits one sheet.
import Board
import Review
import Testing

@testable import Reports

@Suite("The sheets to take home") struct SheetTests {
  private func page(_ board: Board, filter: NoteFilter = NoteFilter(), _ language: Language = .nl) -> String {
    let notes = filter.matching(board.allNotes, packages: board.packages)
    let report = Report(of: board, notes: notes, filter: filter, language: language)
    return String(decoding: report.sheet(at: Instant(milliseconds: 1_770_112_800_000)), as: UTF8.self)
  }

  private func titles(_ page: String) -> [String] {
    page.split(separator: "<h1 dir=\"auto\">").dropFirst().compactMap { $0.split(separator: "</h1>").first.map(String.init) }
  }

  /// A board on which group 1 picked, packed and took home, and of group 3 there is nothing.
  private func sample() -> Sample {
    var sample = Sample(groups: 3)
    let note = sample.note("Elke week een buurttafel", "flat", .socialManagement, group: "1")
    sample.change(.pick("flat", "1"), [Assignment(.note, .text(note.text))])
    sample.change(.sentence("flat", "1", .end), [Assignment(.text, .text("Je groet elkaar"))])
    sample.make(
      .package, [.title: .text("De trap"), .who: .text("wijkbeheer"), .caseStudy: .text("flat"), .notes(note): .flag(true)], group: "1")
    sample.make(
      .takeaway, [.text: .text("Als er geklaagd wordt, dan bel ik aan"), "then": .text("bel ik aan"), .association: .text("Woonwaarts")],
      group: "1")
    sample.make(.takeaway, [.text: .text("Vaker langsgaan"), .association: .text("woonwaarts")], group: "2")
    sample.make(.takeaway, [.text: .text("Eerst luisteren"), .association: .text("Talis")], group: "2")
    for (theme, names) in [
      (Theme.socialManagement, ["Buurtkamer", "Bemiddeling"]), (.newConstruction, ["Hofje"]), (.residentMix, ["Toewijzen"]),
    ] {
      for name in names {
        sample.change(
          ThingID(.card, name.lowercased()),
          [Assignment(.theme, .text(theme.rawValue)), Assignment(.title, .text(name)), Assignment(.text, .text("…"))])
      }
    }
    return sample
  }

  @Test("there is a page for each group, and one for each association however it was spelt") func pages() {
    let page = page(sample().board)
    #expect(titles(page) == ["Groep 1", "Groep 2", "Groep 3", "Talis", "Woonwaarts"])
    for text in ["Je groet elkaar", "Elke week een buurttafel", "De trap", "wijkbeheer", "dan bel ik aan", "Buurtkamer"] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test("a group of which there is nothing has kind words and room to write; so has one without a takeaway") func empty() {
    let page = page(sample().board)
    #expect(page.components(of: "Van jullie staat er nog niets op het bord") == 1)
    #expect(page.components(of: "Dan doe ik …") == 1)
  }

  @Test("with a filter of a group there are the pages of that group and its associations, and each says so") func filtered() {
    var filter = NoteFilter()
    filter.groups = ["2"]
    let page = page(sample().board, filter: filter)
    #expect(titles(page) == ["Groep 2", "Talis", "Woonwaarts"])
    // On each of them, and in the title.
    #expect(page.components(of: "Alleen: groep 2") == 4 && !page.contains("dan bel ik aan"))
  }

  @Test("what was taken off the screens is on no page") func hidden() {
    var sample = sample()
    let board = sample.board
    let things =
      [ThingID.package(board.packages[0].id), .takeaway(board.takeaways[0].id), .sentence("flat", "1", .end)]
      + board.allNotes.map { .note($0.id) }
    for thing in things { sample.change(thing, [Assignment(.hidden, .flag(true))]) }
    let page = page(sample.board)
    for text in ["Je groet elkaar", "Elke week", "De trap", "dan bel ik aan"] { #expect(!page.contains(text), "\(text)") }
    #expect(titles(page) == ["Groep 1", "Groep 2", "Groep 3", "Talis", "Woonwaarts"])
  }

  @Test("cards are those of the themes that pick and packages are about, most of them first, each theme in turn") func cards() {
    var sample = sample()
    let board = sample.board
    let about = board.allNotes
    #expect(board.cards(fitting: about, first: 3).map(\.id) == ["bemiddeling", "buurtkamer"])
    sample.note("Een hofje", "flat", .newConstruction)
    sample.note("Nog een hofje", "flat", .newConstruction)
    #expect(sample.board.cards(fitting: sample.board.allNotes, first: 3).map(\.id) == ["hofje", "bemiddeling", "buurtkamer"])
    #expect(sample.board.cards(fitting: [], first: 3).map(\.id) == ["toewijzen", "hofje", "bemiddeling"])
    #expect(Sample().board.cards(fitting: [], first: 3).isEmpty)
  }

  @Test("what does not fit is left out whole and counted, the longest list first") func fits() {
    let long = String(repeating: "woord ", count: 60)
    func entries(_ count: Int) -> [SheetPage.Entry] { (0..<count).map { SheetPage.Entry(text: "\($0) \(long)") } }
    let page = SheetPage(
      title: "Groep 1", about: "",
      sections: [.init(heading: "Zin", entries: entries(1)), .init(heading: "Opbrengst", entries: entries(90))], blanks: [])
    let (fitted, letters) = page.fitted(above: "")
    #expect(letters == SheetPage.letters.count - 1)
    #expect(fitted.sections[0] == page.sections[0])
    #expect(fitted.sections[1].leftOut > 0 && fitted.sections[1].entries.count + fitted.sections[1].leftOut == 90)
    #expect(fitted.sections[1].entries == Array(page.sections[1].entries.prefix(fitted.sections[1].entries.count)))
    let short = SheetPage(title: "Groep 1", about: "", sections: [.init(heading: "Zin", entries: entries(1))], blanks: [])
    #expect(short.fitted(above: "").page == short && short.fitted(above: "").letters == 0)
  }

  @Test("short sentences stay where something long does not fit, and the rest is as large as it can be") func longGoesFirst() {
    let long = SheetPage.Entry(text: String(repeating: "woord ", count: 500))
    let sentences = (0..<6).map { SheetPage.Entry(text: "Zin \($0)") }
    let page = SheetPage(
      title: "Groep 1", about: "",
      sections: [.init(heading: "Zin", entries: sentences), .init(heading: "Dit vertellen we", entries: [long, long])],
      blanks: [])
    let (fitted, letters) = page.fitted(above: "")
    #expect(fitted.sections[0] == page.sections[0] && fitted.sections[1].leftOut == 1)
    #expect(fitted.fitted(above: "").letters == letters && letters < SheetPage.letters.count - 1)
  }

  @Test("an association is one, however many spaces its name has, and cards only fit where there is something that they fit")
  func namesAndCards() {
    var sample = sample()
    for name in ["Wonen  Zuid", "Wonen Zuid", " wonen zuid"] {
      sample.make(.takeaway, [.text: .text("Bellen"), .association: .text(name)], group: "2")
    }
    let page = page(sample.board)
    #expect(titles(page) == ["Groep 1", "Groep 2", "Groep 3", "Talis", "Wonen Zuid", "Woonwaarts"])
    #expect(page.components(of: "Voorbeelden die erbij passen") == 2, "of group 1 and of its association")
    #expect(page.components(of: "Voorbeelden van de plaat") == 4)
  }

  @Test("the policy knows the style sheet, and hostile text is text") func policy() throws {
    var sample = Sample()
    sample.make(.takeaway, [.text: .text("<script>alert(1)</script>"), .association: .text("</title><img src=x>")], group: "1")
    let page = page(sample.board, .en)
    let style = try #require(page.split(separator: "<style>").last?.split(separator: "</style>").first)
    #expect(page.contains("style-src 'sha256-\(sha256(Array(style.utf8)).base64)'"))
    for word in ["<script", "<img", "<link", "http://", " style=", "url("] { #expect(!page.contains(word), "\(word)") }
    #expect(page.contains("<html lang=\"en\""))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { split(separator: text, omittingEmptySubsequences: false).count - 1 }
}
