// A list to choose from, a question to answer with yes, and a text to read: the plain panels that every screen uses. What becomes of a choice, its purpose says.
import Board
import Canvas

/// A list of which one row is chosen.
struct Chooser: Equatable, Sendable {
  struct Row: Equatable, Sendable {
    /// What the purpose knows it by.
    let id: String
    let text: String
    /// What stands behind it.
    var about = ""
  }

  let purpose: ChooserPurpose
  let title: Phrase
  /// What stands above the list.
  var about: [String] = []
  let rows: [Row]
  var chosen: Int

  init(_ purpose: ChooserPurpose, title: Phrase, about: [String] = [], rows: [Row], chosen: Int = 0) {
    self.purpose = purpose
    self.title = title
    self.about = about
    self.rows = rows
    self.chosen = rows.isEmpty ? 0 : min(max(0, chosen), rows.count - 1)
  }

  var chosenRow: Row? { rows.indices.contains(chosen) ? rows[chosen] : nil }

  mutating func move(by lines: Int) {
    let (sum, overflow) = chosen.addingReportingOverflow(lines)
    chosen = min(max(0, overflow ? (lines < 0 ? 0 : .max) : sum), max(0, rows.count - 1))
  }
}

/// A question whose safe answer is no.
struct Question: Equatable, Sendable {
  let purpose: QuestionPurpose
  let title: Phrase
  let text: [String]
}

/// A text to read.
struct Page: Equatable, Sendable {
  let title: Phrase
  let lines: [String]
  var scroll = 0
}

extension Model {
  func chooserSheet(_ chooser: Chooser) -> Sheet {
    var sheet = Sheet(title: chooser.title[language])
    let (width, glyphs) = (panelWidth, setup.glyphs)
    for line in chooser.about { sheet.add(line, .panel, width: width, glyphs: glyphs) }
    sheet.addGap()
    let names = min(chooser.rows.map { Canvas.width(of: $0.text, in: glyphs) }.max() ?? 0, max(1, width * 2 / 3))
    for (index, row) in chooser.rows.enumerated() {
      let isChosen = index == chooser.chosen
      if isChosen { sheet.chosen = sheet.lines.count }
      let style: Style = isChosen ? .panelChosen : .panel
      let room = row.about.isEmpty ? max(1, width - 2) : names
      let text = row.text.oneLine.truncated(to: room, in: glyphs)
      let name = row.about.isEmpty ? text : text.padded(to: names, in: glyphs)
      let about = row.about.isEmpty ? "" : "  " + row.about.oneLine.truncated(to: max(1, width - names - 4), in: glyphs)
      sheet.lines.append([Span(isChosen ? "> " : "  ", style), Span(name, isChosen ? style : .panelStrong), Span(about, style)])
    }
    if chooser.rows.isEmpty { sheet.add(Words.nothingToChoose[language], .panelQuiet, width: width, glyphs: glyphs) }
    return sheet
  }

  func questionSheet(_ question: Question) -> Sheet {
    var sheet = Sheet(title: question.title[language])
    for line in question.text { sheet.add(line, .panelStrong, width: panelWidth, glyphs: setup.glyphs) }
    return sheet
  }

  func pageSheet(_ page: Page) -> Sheet {
    var sheet = Sheet(title: page.title[language])
    for line in page.lines {
      if line.isEmpty { sheet.addGap() } else { sheet.add(line, width: panelWidth, glyphs: setup.glyphs) }
    }
    return sheet
  }
}
