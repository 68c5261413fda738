// A note that becomes a card of somebody's own plate, in a file that they write themselves, too.
import Board
import Testing

@testable import Cases

@Suite("A card of a note") struct NoteCardTests {
  private func note(_ text: String, _ theme: Theme? = .socialManagement, level: Level? = nil) throws -> Note {
    var pen = Pen(writer: WriterID(bits: 1), author: Author(group: "3"))
    var set = [Assignment(.caseStudy, .text("a")), Assignment(.text, .text(text))]
    if let theme {
      set += [Assignment(.theme, .text(theme.rawValue)), Assignment(.horizon, .text(Horizon.short.rawValue))]
    } else {
      set.append(Assignment(.step, .text(Step.start.rawValue)))
    }
    if let level { set.append(Assignment(.level, .text(level.rawValue))) }
    let board = Board([pen.newNote(set, at: Instant(milliseconds: 1))])
    return try #require(board.allNotes.first)
  }

  private func card(_ text: String, _ theme: Theme = .socialManagement, level: Level? = nil) throws -> NoteCard {
    try #require(NoteCard(try note(text, theme, level: level), source: "groep 3, Terugkom"))
  }

  private func plate(_ text: String) throws -> Plate { try Plate.parse(markdown(text), language: .nl) }

  @Test("every plate that is written is read back as it was", arguments: Language.allCases) func roundTrip(_ language: Language) throws {
    let plate = try Plate.builtIn()
    let again = try Plate.parse(markdown(plate.markdown(in: language)), language: language)
    #expect(again.title[language] == plate.title[language] && again.intro[language] == plate.intro[language])
    for (mine, its) in zip(plate.themes, again.themes) {
      #expect(its.theme == mine.theme && its.question[language] == mine.question[language])
      #expect(its.cards.map { $0.title[language] } == mine.cards.map { $0.title[language] })
      #expect(its.cards.map { $0.text[language] } == mine.cards.map { $0.text[language] })
      #expect(its.cards.map(\.level) == mine.cards.map(\.level) && its.cards.map(\.source) == mine.cards.map(\.source))
    }
  }

  @Test("the card is the last one of its theme, with the group as its source, and everything else stays as somebody wrote it") func added()
    throws
  {
    let before =
      "# Onze plaat\n\nEen inleiding\nover twee regels.\n"
      + fiveThemes.replacing("## Nieuwbouw", with: "## Nieuwbouw\n\n### Hofje\ndorp\n\nEen *hofje*.")
    let after = try card("Elke week een buurttafel", level: .street).added(to: markdown(before), language: .nl)
    let added = try plate(after)
    #expect(added.themes[3].cards.map(\.title.nl) == ["Elke week een buurttafel"])
    #expect(added.themes[3].cards[0].source == "groep 3, Terugkom" && added.themes[3].cards[0].level == .street)
    #expect(added.themes[2].cards.map(\.title.nl) == ["Hofje"])
    for line in before.split(separator: "\n") { #expect(after.contains(line), "\(line)") }
    let twice = try card("Een bankje", level: nil).added(to: markdown(after), language: .nl)
    #expect(try plate(twice).themes[3].cards.map(\.title.nl) == ["Elke week een buurttafel", "Een bankje"])
  }

  @Test(
    "the same note is not there twice, also when it is long or has marks in it",
    arguments: [
      "Elke week een buurttafel", "**Nu** doen", String(repeating: "een heel lang verhaal ", count: 20), "regel\nen nog een", "## kop",
      "# kop", "> citaat",
    ]) func once(text: String) throws
  {
    let after = try card(text).added(to: markdown("# P\n" + fiveThemes), language: .nl)
    let cards = try plate(after).themes[3].cards
    #expect(cards.count == 1)
    let words = text.split { !$0.isLetter }.map(String.init)
    for word in words { #expect("\(cards[0].title.nl) \(cards[0].text.nl)".contains(word), "\(word)") }
    #expect(throws: NoteCard.Fault.isThere) { try card(text).added(to: markdown(after), language: .nl) }
  }

  @Test("a long note has its first words as title and the whole of it as text") func long() throws {
    let text = String(repeating: "woord ", count: 40) + "einde"
    let cards = try plate(try card(text).added(to: markdown("# P\n" + fiveThemes), language: .nl)).themes[3].cards
    #expect(cards[0].title.nl.hasSuffix("woord…") && cards[0].title.nl.unicodeScalars.count <= 120 && cards[0].text.nl == text)
  }

  @Test("a full theme, a file that is no plate and a note that fits no card are said, and nothing is written") func faults() throws {
    var full = "# P\n" + fiveThemes
    for number in 0..<PlateTheme.cardLimit { full = try card("kaart \(number)").added(to: markdown(full), language: .nl) }
    #expect(throws: NoteCard.Fault.isFull(.socialManagement)) { try card("nog een").added(to: markdown(full), language: .nl) }
    #expect(throws: NoteCard.Fault.self) { try card("x").added(to: markdown("geen plaat"), language: .nl) }
    #expect(throws: NoteCard.Fault.isTooLong) {
      try card(String(repeating: "woord ", count: 400)).added(to: markdown("# P\n" + fiveThemes), language: .nl)
    }
    #expect(NoteCard(try note("Wie hier komt", nil), source: "") == nil)
  }
}
