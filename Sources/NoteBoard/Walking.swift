// The keys that walk over the board of notes, and the way to another note or case while one is open to read.
import Board
import ScreenKit

extension NoteBoardScreen {
  /// Over the themes, the lanes and the notes of step 3.
  package static var walkingKeys: [KeyRow<Self>] {
    [
      KeyRow(
        "zoom", [.character("z")], "z",
        about: Phrase(nl: "één thema over de hele breedte, en terug", en: "one theme over the full width, and back"), does: { $0.zoom() }),
      KeyRow(
        "left", [.left, .character("h")], Phrase(nl: "pijltjes", en: "arrows"),
        about: Phrase(nl: "door de notities en de thema's lopen", en: "walk through the notes and the themes"), isNamed: false,
        does: { $0.step(themes: -1) }),
      KeyRow("right", [.right, .character("l")], does: { $0.step(themes: 1) }),
      KeyRow("up", [.up, .character("k")], does: { $0.step(notes: -1) }),
      KeyRow("down", [.down, .character("j")], does: { $0.step(notes: 1) }),
    ] + themeKeys + [
      KeyRow(
        "otherLane", [.tab, .backTab], "Tab", about: Phrase(nl: "tussen korte en lange termijn", en: "between short and long term"),
        does: { $0.go(to: $0.desk.cursor.theme, $0.desk.cursor.horizon.other) }),
      KeyRow(
        "first", [.home], "Home End",
        about: Phrase(nl: "eerste en laatste notitie van het vak", en: "first and last note of the cell"), isNamed: false,
        does: { $0.choose(index: 0) }),
      KeyRow("last", [.end], does: { $0.choose(index: $0.itemCount(in: $0.cursorCell) - 1) }),
      KeyRow(
        "pageUp", [.pageUp], "PgUp PgDn", about: Phrase(nl: "een scherm verder in het vak", en: "a screenful on in the cell"),
        isNamed: false, does: { if !$0.scrollCase(pages: -1) { $0.page(-1) } }),
      KeyRow("pageDown", [.pageDown], does: { if !$0.scrollCase(pages: 1) { $0.page(1) } }),
    ]
  }

  /// A digit a theme; the first of them speaks for all.
  private static var themeKeys: [KeyRow<Self>] {
    Theme.allCases.map { theme in
      let isFirst = theme.number == 1
      return KeyRow(
        "theme\(theme.number)", [.character(Character("\(theme.number)"))], isFirst ? "1 … 5" : "",
        about: isFirst ? Phrase(nl: "naar een thema", en: "go to a theme") : nil, isNamed: false, does: { $0.go(to: theme) })
    }
  }

  private mutating func zoom() {
    desk.isZoomed.toggle()
    desk.split.isStale = true
  }

  // MARK: - While one is open to read

  /// Goes to the next note that there is, past drafts and an empty lane.
  /// - Returns: that note; none where there is no other one, and then the cursor stays.
  package mutating func goToNote(by: Int) -> NoteID? {
    let start = desk.cursor
    var last: Cursor
    repeat {
      last = desk.cursor
      step(notes: by)
      if let id = chosenNote, desk.cursor != last { return id }
    } while desk.cursor != last
    desk.cursor = start
    return nil
  }

  /// Whether there is another note to go to from an open one.
  package var hasOtherNotes: Bool {
    let cells = desk.step == .interventions ? Horizon.allCases.map { cell(desk.cursor.theme, $0) } : [cursorCell]
    return cells.reduce(0) { $0 + noteCount(in: $1) } > 1
  }

  /// The case at a place among the cases, where it is another one than is worked on here.
  package func otherCase(at index: Int) -> CaseStudy? {
    let cases = board.caseStudies
    return cases.indices.contains(index) && cases[index].id != desk.caseID ? cases[index] : nil
  }
}
