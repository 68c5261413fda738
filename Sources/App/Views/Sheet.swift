// The text of a panel: a title and styled lines for some width. What it says is made here; where it stands on the screen, in PanelView.
import Board
import Canvas

/// Text in one style.
struct Span: Equatable, Sendable {
  let text: String
  let style: Style

  init(_ text: String, _ style: Style = .panel) {
    self.text = text
    self.style = style
  }
}

/// A panel's title and lines.
struct Sheet: Equatable, Sendable {
  var title: String
  var lines: [[Span]] = []
  /// The line that is chosen, which has to be in sight.
  var chosen: Int?
  /// Where somebody types: a column of the text, and a line; none where nothing is typed.
  var caret: Point?

  /// Adds text, wrapped to a width.
  mutating func add(_ text: String, _ style: Style = .panel, indent: String = "", first: String? = nil, width: Int, glyphs: GlyphSet) {
    let room = max(1, width - Canvas.width(of: indent, in: glyphs))
    for (index, line) in WrappedText(text, width: room, glyphs: glyphs).lines.enumerated() {
      lines.append([Span(index == 0 ? first ?? indent : indent, style), Span(line.text, style)])
    }
  }

  mutating func addGap() { if lines.last?.isEmpty == false { lines.append([]) } }
}

extension Model {
  /// The columns of text in a panel: no wider than reads well.
  var panelWidth: Int { size.width < 70 ? max(1, size.width - 4) : min(size.width - 12, 88) }

  /// The rows of text in a panel.
  var panelRows: Int { max(1, isPanelFull ? size.height - 3 : size.height - 7) }

  /// On small screens a panel covers everything but the footer.
  var isPanelFull: Bool { size.width < 70 || size.height < 20 }

  /// What stands in the open panel.
  func sheet() -> Sheet? {
    switch panel {
    case .note(let id, _): noteSheet(id)
    case .caseStudy(let index, _): caseSheet(index)
    case .cards(let theme, let chosen): cardsSheet(theme, chosen)
    case .help: helpSheet()
    case .palette(let search): paletteSheet(search)
    case .paste(let lines): pasteSheet(lines)
    case .form(let form): formSheet(form)
    case .chooser(let chooser): chooserSheet(chooser)
    case .question(let question): questionSheet(question)
    case .page(let page): pageSheet(page)
    case .poll(let sheet): pollSheet(sheet)
    case .ballot(let chosen): ballotSheet(chosen)
    case .timer(let typed): timerSheet(typed)
    case nil: nil
    }
  }

  private func caseSheet(_ index: Int) -> Sheet {
    let cases = board.caseStudies
    guard cases.indices.contains(index) else { return Sheet(title: Words.noCase[language]) }
    let study = cases[index]
    var sheet = Sheet(title: "\(Words.caseOf(index + 1, cases.count)[language]) · \(study.title[language])")
    let yours = sheet.title + " · " + Words.thisIsYours[language]
    // Beside it stands how much is above.
    if cases.count > 1, study.id == caseID, Canvas.width(of: yours, in: setup.glyphs) <= panelWidth - 14 { sheet.title = yours }
    sheet.addMarkdown(study.text[language], width: panelWidth, glyphs: setup.glyphs)
    return sheet
  }

  private func cardsSheet(_ theme: Theme, _ chosen: Int) -> Sheet {
    var sheet = Sheet(title: "\(Words.cardsTitle[language]) · \(themeTitle(theme))")
    let width = panelWidth
    let glyphs = setup.glyphs
    sheet.add(Words.cardsLabel[language], .panelQuiet, width: width, glyphs: glyphs)
    sheet.addGap()
    let cards = board.cards(of: theme)
    if cards.isEmpty { sheet.add(Words.noCards[language], width: width, glyphs: glyphs) }
    for (index, card) in cards.enumerated() {
      let isChosen = index == chosen
      if isChosen { sheet.chosen = sheet.lines.count }
      sheet.add(
        card.title[language], isChosen ? .panelChosen : .panelStrong, indent: "  ", first: isChosen ? "> " : "  ", width: width,
        glyphs: glyphs)
      if isChosen {
        if !card.text[language].isEmpty { sheet.add(card.text[language], indent: "  ", width: width, glyphs: glyphs) }
        var about = card.level.map { "\(Phrase.level.capitalised[language]): \($0.title[language])" } ?? ""
        if !card.source.isEmpty { about += (about.isEmpty ? "" : " · ") + "\(Words.source[language]): \(card.source)" }
        if !about.isEmpty { sheet.add(about, .panelQuiet, indent: "  ", width: width, glyphs: glyphs) }
      }
    }
    return sheet
  }

  private func helpSheet() -> Sheet {
    var sheet = Sheet(title: Words.helpTitle[language])
    let (width, glyphs) = (panelWidth, setup.glyphs)
    let rows = Keymap.bindings(in: baseContext).filter {
      $0.about != nil && !$0.label[language].isEmpty && (kind != .review || isEverOffered($0.command))
    }
    let isPlaced = baseContext != .step
    let writing = Keymap.bindings(in: .writing).filter {
      $0.about != nil && !$0.label[language].isEmpty && (isPlaced || ![.writeInOtherLane, .writeLeft].contains($0.command))
    }
    let labels = (rows + writing).map { Canvas.width(of: $0.label[language], in: glyphs) }.max() ?? 0
    func list(_ bindings: [Binding]) {
      for row in bindings {
        let indent = String(repeating: " ", count: labels + 2)
        let start = sheet.lines.count
        sheet.add(row.about?[language] ?? "", indent: indent, width: width, glyphs: glyphs)
        if sheet.lines.indices.contains(start) {
          sheet.lines[start][0] = Span(row.label[language].padded(to: labels + 2, in: glyphs), .panelStrong)
        }
      }
    }
    list(rows)
    if kind == .present { return sheet }
    sheet.addGap()
    if kind == .review {
      sheet.add((setup.review.edits ? ReviewWords.helpEditing : ReviewWords.help)[language], width: width, glyphs: glyphs)
      sheet.add(Words.helpReading[language], width: width, glyphs: glyphs)
      sheet.add(Words.helpMouse[language], width: width, glyphs: glyphs)
      return sheet
    }
    sheet.add(Words.helpCapital[language], width: width, glyphs: glyphs)
    sheet.add(Words.helpReading[language], width: width, glyphs: glyphs)
    sheet.add(Words.helpMouse[language], width: width, glyphs: glyphs)
    sheet.addGap()
    sheet.add(Words.whileWriting[language], .panelStrong, width: width, glyphs: glyphs)
    list(writing)
    return sheet
  }

  private func paletteSheet(_ search: CommandSearch) -> Sheet {
    var sheet = Sheet(title: Words.paletteTitle[language])
    let (width, glyphs) = (panelWidth, setup.glyphs)
    sheet.lines.append([Span(": ", .panelStrong), Span(search.typed.truncatedAtStart(to: max(1, width - 4), in: glyphs))])
    sheet.lines.append([])
    let rows = found(search)
    if rows.isEmpty { sheet.add(Words.paletteNone[language], width: width, glyphs: glyphs) }
    let labels = rows.map { Canvas.width(of: $0.label[language], in: glyphs) }.max() ?? 0
    for (index, row) in rows.enumerated() {
      let isChosen = index == search.chosen
      if isChosen { sheet.chosen = sheet.lines.count }
      let style: Style = isChosen ? .panelChosen : .panel
      let label = row.label[language].padded(to: labels + 2, in: glyphs)
      let about = (row.about?[language] ?? "").padded(to: max(1, width - labels - 4), in: glyphs)
      sheet.lines.append([Span(isChosen ? "> " : "  ", style), Span(label, isChosen ? style : .panelStrong), Span(about, style)])
    }
    return sheet
  }

  private func pasteSheet(_ pasted: [String]) -> Sheet {
    var sheet = Sheet(title: Words.pasteTitle(pasted.count)[language])
    for line in pasted.prefix(max(1, panelRows - 1)) {
      sheet.lines.append([Span("· " + line.truncated(to: max(1, panelWidth - 2), in: setup.glyphs))])
    }
    if pasted.count > panelRows - 1 { sheet.lines.append([Span("…", .panelQuiet)]) }
    return sheet
  }
}

extension String {
  /// The end of a text that has to fit: where somebody types, the end is what they look at.
  func truncatedAtStart(to columns: Int, in glyphs: GlyphSet) -> String {
    var rest = self[...]
    while width(of: String(rest), in: glyphs) > columns { rest = rest.dropFirst() }
    return String(rest)
  }
}
