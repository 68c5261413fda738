// The text of a panel: a title and styled lines for some width. What it says is made here and in the screens; where it stands, in View.
import Board
import Canvas
import Words

/// Text in one style.
package struct Span: Equatable, Sendable {
  package let text: String
  package let style: Style

  package init(_ text: String, _ style: Style = .panel) { (self.text, self.style) = (text, style) }
}

/// A panel's title and lines.
package struct Sheet: Equatable, Sendable {
  package var title: String
  /// The columns that its text has.
  package let width: Int
  /// The rows that it has at a time.
  package let rows: Int
  package let glyphs: GlyphSet
  package var lines: [[Span]] = []
  /// What can be clicked on, in order.
  private(set) var targets: [Target] = []
  /// The line that is chosen, which has to be in sight.
  package var chosen: Int?
  /// Where somebody types: a column of the text, and a line; none where nothing is typed.
  package var caret: Point?
  /// How many rows of its list are out of sight on either side; none where it has no list, and is scrolled by its lines.
  package var above: Int?
  package var below: Int?

  package init(title: String = "", width: Int, rows: Int = .max, glyphs: GlyphSet) {
    (self.title, self.width, self.rows, self.glyphs) = (title, width, rows, glyphs)
  }

  /// Something in a list.
  struct Target: Equatable, Sendable {
    let lines: Range<Int>
    /// Columns of the text.
    let columns: Range<Int>
    /// Its place in the list.
    let place: Int
    let isChosen: Bool
  }

  /// What was added since a line is one thing in a list.
  package mutating func addTarget(from line: Int, place: Int, isChosen: Bool, columns: Range<Int>? = nil) {
    addTarget(line..<max(line, lines.count), place: place, isChosen: isChosen, columns: columns)
  }

  /// Lines and columns that are one thing in a list.
  package mutating func addTarget(_ lines: Range<Int>, place: Int, isChosen: Bool, columns: Range<Int>? = nil) {
    targets.append(Target(lines: lines, columns: columns ?? 0..<max(1, width), place: place, isChosen: isChosen))
  }

  /// Adds text, wrapped.
  package mutating func add(_ text: String, _ style: Style = .panel, indent: String = "", first: String? = nil) {
    let room = max(1, width - Canvas.width(of: indent, in: glyphs))
    for (index, line) in WrappedText(text, width: room, glyphs: glyphs).lines.enumerated() {
      lines.append([Span(index == 0 ? first ?? indent : indent, style), Span(line.text, style)])
    }
  }

  /// Adds a line to paste. Where it does not fit it stands in pieces that say so with "…": none of them is something else by itself.
  package mutating func add(toPaste line: String, _ style: Style = .panel) {
    var (rest, lead) = (line[...], "")
    while true {
      let piece = (lead + rest).truncated(to: width, in: glyphs)
      lines.append([Span(piece, style)])
      let shown = piece.count - lead.count - 1
      guard piece != lead + rest, shown > 0 else { return }
      (rest, lead) = (rest.dropFirst(shown), "…")
    }
  }

  mutating func add(_ field: TextField, isHere: Bool) {
    let room = max(1, width - 2)
    let wrapped = WrappedText(field.text, width: room, glyphs: glyphs, editing: true)
    let start = lines.count
    let style: Style = isHere ? .panelField : .panelFieldAway
    for line in wrapped.lines {
      let rest = String(repeating: " ", count: max(0, room - Canvas.width(of: line.text, in: glyphs)))
      lines.append([Span("  "), Span(line.text, isHere && field.isSelected ? style.with(.reverse) : style), Span(rest, style)])
    }
    guard isHere else { return }
    let at = wrapped.point(ofCaret: field.caret)
    (caret, chosen) = (Point(x: 2 + at.x, y: start + at.y), start + at.y)
  }

  package mutating func addGap() { if lines.last?.isEmpty == false { lines.append([]) } }
}

extension ScreenState {
  /// The columns of text in a panel: no wider than reads well.
  package var panelWidth: Int { size.width < 70 ? max(1, size.width - 4) : min(size.width - 12, 88) }

  /// The rows of text in a panel.
  package var panelRows: Int { max(1, size.height - (isPanelFull ? 3 : 4) - firstPanelRow) }

  /// On small screens a panel covers everything but the footer.
  package var isPanelFull: Bool { size.width < 70 || size.height < 20 }

  /// An empty sheet as wide as a panel.
  package func newSheet(_ title: Phrase) -> Sheet { newSheet(title[language]) }

  /// An empty sheet as wide as a panel.
  package func newSheet(_ title: String) -> Sheet { Sheet(title: title, width: panelWidth, rows: panelRows, glyphs: glyphs) }

  /// What stands in the open panel.
  package func sheet() -> Sheet? {
    switch panel {
    case .help: helpSheet()
    case .tour(let step): tourSheet(step)
    case .palette(let search): paletteSheet(search)
    case .form(let form): sheet(of: form)
    case .chooser(let chooser): sheet(of: chooser)
    case .question(let question):
      question.text.reduce(into: newSheet(question.title)) { $0.add($1[language], .panelStrong) }
    case .page(let page):
      page.lines.reduce(into: newSheet(page.title)) { sheet, line in
        if line.isEmpty { sheet.addGap() } else if page.toPaste.contains(line) { sheet.add(toPaste: line) } else { sheet.add(line) }
      }
    case .own(let panel): sheet(of: panel)
    case nil: nil
    }
  }

  private func sheet(of chooser: Chooser<Self>) -> Sheet {
    var sheet = newSheet(chooser.title)
    for line in chooser.about(self) { sheet.add(line) }
    sheet.addGap()
    let names = chooser.rows.lazy.filter { !$0.about.isEmpty }.map { width(of: $0.text.oneLine) }.max() ?? 0
    let columns = sheet.nameColumns(names, chooser.rows.map { width(of: $0.about.oneLine) }.max() ?? 0)
    let empty = sheet
    sheet.addList(count: chooser.rows.count, chosen: chooser.chosen) { index, lines in
      let row = chooser.rows[index]
      return empty.item(
        row.text.oneLine, about: row.about.oneLine, columns: columns, isChosen: index == chooser.chosen, lines: lines)
    }
    if chooser.rows.isEmpty { sheet.add(Words.nothingToChoose[language], .panelQuiet) }
    return sheet
  }

  private func paletteSheet(_ search: CommandSearch) -> Sheet {
    var sheet = newSheet(Words.paletteTitle)
    let typed = search.typed.truncatedAtStart(to: max(1, sheet.width - 4), in: glyphs)
    sheet.lines = [[Span(": ", .panelStrong), Span(typed)], []]
    sheet.caret = Point(x: 2 + width(of: typed), y: 0)
    let rows = foundInPalette
    if rows.isEmpty {
      let refused = refusedInPalette.prefix(3)
      if refused.isEmpty { sheet.add(Words.paletteNone[language]) }
      for (row, why) in refused {
        sheet.addGap()
        sheet.add(row.about.map { Words.notNow($0)[language] } ?? "")
        sheet.add(why, .panelQuiet)
      }
    }
    let labels = rows.map { width(of: $0.label[language]) }.max() ?? 0
    let empty = sheet
    sheet.addList(count: rows.count, chosen: search.chosen) { index, lines in
      let row = rows[index]
      return empty.item(
        row.label[language], about: row.said(on: self)?[language] ?? "", columns: labels, isChosen: index == search.chosen, lines: lines)
    }
    return sheet
  }

  private func helpSheet() -> Sheet {
    var sheet = newSheet(Words.helpTitle)
    if let trouble = shell.delivery.unguarded {
      sheet.add(Words.unguarded(trouble)[language], .panelStrong)
      sheet.addGap()
    }
    func isTold(_ row: KeyRow<Self>) -> Bool { row.about != nil && !row.label[language].isEmpty }
    let parts = help.map { part in if case .keys(let rows) = part { HelpPart.keys(mapped(rows)) } else { part } }
    var labels = 0
    for case .keys(let rows) in parts {
      labels = rows.filter(isTold).map { width(of: $0.label[language]) }.max().map { max($0, labels) } ?? labels
    }
    for part in parts {
      switch part {
      case .gap: sheet.addGap()
      case .text(let words): sheet.add(words[language])
      case .heading(let words): sheet.add(words[language], .panelStrong)
      case .keys(let rows):
        for row in rows.filter(isTold) {
          let start = sheet.lines.count
          sheet.add(row.said(on: self)?[language] ?? "", indent: String(repeating: " ", count: labels + 2))
          if sheet.lines.indices.contains(start) {
            sheet.lines[start][0] = Span(row.label[language].padded(to: labels + 2, in: glyphs), .panelStrong)
          }
        }
      }
    }
    return sheet
  }
}

extension String {
  /// The end of a text that has to fit: where somebody types, the end is what they look at.
  package func truncatedAtStart(to columns: Int, in glyphs: GlyphSet) -> String {
    var rest = self[...]
    while width(of: String(rest), in: glyphs) > columns { rest = rest.dropFirst() }
    return String(rest)
  }
}
