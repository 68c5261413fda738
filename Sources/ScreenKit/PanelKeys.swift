// The keys of the panels that every screen has, and what they do.
import Board
import Canvas
import Words

extension ScreenState {
  /// Closes a panel.
  package static func close(_ keys: [Key], _ hint: Phrase = Phrase.back) -> KeyRow<Self> {
    KeyRow("close", keys, "Esc", hint: hint, rank: 100, does: { $0.panel = nil })
  }

  /// Reads a text that is longer than its panel.
  package static var readingKeys: [KeyRow<Self>] { readingKeys(letters: true) }

  /// The same.
  /// - Parameter letters: whether k and j do it too, which they can't where one of them means something else.
  /// - Returns: its rows.
  package static func readingKeys(letters: Bool) -> [KeyRow<Self>] {
    let isLong: @Sendable (Self) -> Bool = { screen in screen.sheet().map { $0.lines.count > screen.panelRows } ?? false }
    return [
      KeyRow(
        "scrollUp", [.up] + (letters ? ["k"] : []), "↑ ↓", hint: Phrase(nl: "lezen", en: "read"), rank: 50, isPair: true, isHinted: isLong,
        does: { $0.scroll(by: -1) }), KeyRow("scrollDown", [.down] + (letters ? ["j"] : []), "↑ ↓", does: { $0.scroll(by: 1) }),
      KeyRow("scrollPageUp", [.pageUp], does: { $0.scroll(by: -max(1, $0.panelRows - 1)) }),
      KeyRow("scrollPageDown", [.pageDown, " "], does: { $0.scroll(by: max(1, $0.panelRows - 1)) }),
    ]
  }

  /// Walks through a list.
  /// - Parameters:
  ///   - words: what the arrows do.
  ///   - letters: whether k and j do it too, which they can't where somebody types.
  ///   - tab: whether Tab goes on too, which it can't where it goes elsewhere.
  ///   - rank: how long it stays in the key line.
  ///   - isHinted: whether there is anything to walk through.
  /// - Returns: the rows.
  package static func listKeys(
    _ words: Phrase, letters: Bool = true, tab: Bool = true, rank: Int = 80, isHinted: (@Sendable (Self) -> Bool)? = nil
  ) -> [KeyRow<Self>] {
    [
      KeyRow(
        "scrollUp", [.up] + (letters ? ["k"] : []), "↑ ↓", hint: words, rank: rank, isPair: true, isHinted: isHinted,
        does: { $0.scroll(by: -1) }),
      KeyRow("scrollDown", [.down] + (tab ? [.tab] : []) + (letters ? ["j"] : []), does: { $0.scroll(by: 1) }),
    ]
  }

  /// To the previous and the next one without leaving a panel.
  /// - Parameters:
  ///   - words: what there is another one of.
  ///   - keys: what else goes on to the next.
  ///   - rank: how long it stays in the key line.
  ///   - isHinted: whether there is another one.
  ///   - does: goes there, one on or one back.
  /// - Returns: the two rows.
  package static func turningKeys(
    _ words: Phrase, and keys: [Key] = [], rank: Int = 80, isHinted: @escaping @Sendable (Self) -> Bool = { _ in true },
    does: @escaping @Sendable (inout Self, Int) -> Void
  ) -> [KeyRow<Self>] {
    [
      KeyRow("previous", [.left, "h"], "← →", hint: words, rank: rank, isPair: true, isHinted: isHinted, does: { does(&$0, -1) }),
      KeyRow("next", [.right, "l"] + keys, does: { does(&$0, 1) }),
    ]
  }

  /// Takes back what was done last, and does it again.
  package static func undoKeys(_ hint: Phrase, _ about: Phrase, rank: Int) -> [KeyRow<Self>] {
    [
      KeyRow(
        "undo", ["u", .ctrl("z")], "u", hint: hint, about: about, others: "herstel herstellen terug back ctrl-z", rank: rank,
        isOffered: { $0.canUndo }, does: { $0.undo() }),
      KeyRow(
        "redo", [.ctrl("y"), .ctrl("r")], "Ctrl-Y", about: Phrase(nl: "toch weer doen", en: "do it again"), isOffered: { $0.canRedo },
        does: { $0.redo() }),
    ]
  }

  /// To either end of a list.
  package static var endKeys: [KeyRow<Self>] {
    [KeyRow("first", [.home], does: { $0.scroll(by: .min / 2) }), KeyRow("last", [.end], does: { $0.scroll(by: .max / 2) })]
  }

  static var helpKeys: [KeyRow<Self>] {
    [
      close([.escape, .enter, "?", "q", .function(1)]),
      KeyRow("tour", [.tab, .function(3)], "Tab", hint: Words.firstTime, rank: 60, does: { $0.openTour() }),
    ] + readingKeys
  }

  static var pageKeys: [KeyRow<Self>] {
    [copyKey(isHinted: true) { if case .page(let page) = $0.panel { page.copies } else { nil } }, close([.escape, .enter, "q"])]
      + readingKeys
  }

  static var paletteKeys: [KeyRow<Self>] {
    [
      KeyRow(
        "choose", [.enter], "Enter", hint: Phrase(nl: "doen", en: "do it"), rank: 100, isHinted: { $0.foundInPalette.count > 0 },
        does: { screen in
          guard case .palette(let search) = screen.panel else { return }
          let rows = screen.foundInPalette
          screen.panel = nil
          guard rows.indices.contains(search.chosen) else { return }
          screen.shell.habits.remember(.used(Self.kind, rows[search.chosen].name))
          rows[search.chosen].does(&screen)
        })
    ] + listKeys(Words.toChoose, letters: false, isHinted: { $0.foundInPalette.count > 1 }) + [close([.escape])]
  }

  static var chooserKeys: [KeyRow<Self>] {
    [
      KeyRow(
        "choose", [.enter], "Enter",
        hintNow: { if case .chooser(let list) = $0.panel { list.enterWord } else { Words.toChoose } }, rank: 100,
        isHinted: { if case .chooser(let list) = $0.panel { list.chosenRow?.isOffered($0) ?? false } else { false } },
        does: { screen in
          guard case .chooser(let chooser) = screen.panel else { return }
          screen.panel = nil
          chooser.chosenRow?.does(&screen)
        })
    ]
      + listKeys(
        Words.otherOne, isHinted: { if case .chooser(let list) = $0.panel { list.rows.count > 1 } else { false } })
      + endKeys + [
        KeyRow(
          "remove", [.delete], "Del", hint: Words.remove, rank: 60,
          isHinted: { if case .chooser(let list) = $0.panel { list.chosenRow?.removes != nil } else { false } },
          does: { screen in if case .chooser(let list) = screen.panel { list.chosenRow?.removes?(&screen) } }),
        KeyRow(
          "more", ["+", "="], "+ -", hint: Phrase(nl: "langer/korter", en: "longer/shorter"), rank: 70, isPair: true,
          isHinted: { if case .chooser(let list) = $0.panel { list.chosenRow?.counts != nil } else { false } },
          does: { screen in if case .chooser(let list) = screen.panel { list.chosenRow?.counts?(&screen, 1) } }),
        KeyRow("fewer", ["-"], does: { screen in if case .chooser(let list) = screen.panel { list.chosenRow?.counts?(&screen, -1) } }),
        close([.escape, "q"]),
      ]
  }

  static var questionKeys: [KeyRow<Self>] {
    [
      KeyRow(
        "choose", [.enter], "Enter", hint: .yes, rank: 100,
        does: { screen in
          guard case .question(let question) = screen.panel else { return }
          screen.panel = nil
          question.does(&screen)
        }), close([.escape, "q"], Phrase(nl: "nee, terug", en: "no, back")),
    ]
  }

  // MARK: - Moving in a panel

  /// Scrolls a text, or moves the choice in a list.
  package mutating func scroll(by lines: Int) {
    switch panel {
    case .palette(var search):
      search.chosen = search.chosen.moved(by: lines, in: foundInPalette.count)
      panel = .palette(search)
    case .chooser(var chooser):
      chooser.chosen = chooser.chosen.moved(by: lines, in: chooser.rows.count)
      panel = .chooser(chooser)
    case .own(let own) where own.scroll == nil: move(by: lines, in: own)
    default:
      guard let scroll = panel?.scroll, let sheet = sheet() else { return }
      let last = max(0, sheet.lines.count - panelRows)
      panel?.scroll = min(max(0, scroll.moved(by: lines, in: .max)), last)
    }
  }
}
