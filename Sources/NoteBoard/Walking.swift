// The keys that walk over the board of notes, and the way to another note or case while one is open to read.
import Board
import ScreenKit

extension NoteBoardScreen {
  /// Over the themes, the lanes and the notes of step 3.
  package static var walkingKeys: [KeyRow<Self>] {
    [
      KeyRow(
        "zoom", ["z"], "z", about: Phrase(nl: "één thema over de hele breedte, en terug", en: "one theme over the full width, and back"),
        does: { $0.zoom() }),
      KeyRow(
        "left", [.left, "h"], spelling: Words.arrows,
        about: Phrase(nl: "door de notities en de thema's lopen", en: "walk through the notes and the themes"), isNamed: false,
        does: { $0.step(themes: -1) }), KeyRow("right", [.right, "l"], does: { $0.step(themes: 1) }),
      KeyRow("up", [.up, "k"], does: { $0.step(notes: -1) }), KeyRow("down", [.down, "j"], does: { $0.step(notes: 1) }),
    ] + themeKeys + [
      KeyRow(
        "otherLane", [.tab, .backTab], "Tab", about: Phrase(nl: "tussen korte en lange termijn", en: "between short and long term"),
        does: { $0.go(to: $0.desk.cursor.theme, $0.desk.cursor.horizon.other) })
    ]
      + endKeys(
        Phrase(nl: "eerste en laatste notitie van het vak", en: "first and last note of the cell"),
        Phrase(nl: "een scherm verder in het vak", en: "a screenful on in the cell"))
  }

  /// Copies what is chosen: a note, or what somebody wrote here that waits.
  package static var copyNoteKey: KeyRow<Self> { copyKey(about: Words.copyNote) { $0.chosenText } }

  /// The text of what the cursor stands on.
  private var chosenText: String? {
    switch desk.cursor.item {
    case .note(let id): board.note(id)?.text
    case .draft(let number): desk.drafts.indices.contains(number) ? desk.drafts[number].text : nil
    case .elsewhere: chosenElsewhere?.draft.text
    case nil: nil
    }
  }

  /// To either end of a cell, and a screenful on or back.
  package static func endKeys(_ ends: Phrase, _ pages: Phrase) -> [KeyRow<Self>] {
    [
      KeyRow("first", [.home], "Home End", about: ends, isNamed: false, does: { $0.choose(index: 0) }),
      KeyRow("last", [.end], does: { $0.choose(index: $0.itemCount(in: $0.cursorCell) - 1) }),
      KeyRow("pageUp", [.pageUp], "PgUp PgDn", about: pages, isNamed: false, does: { if !$0.scrollCase(pages: -1) { $0.page(-1) } }),
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
}
