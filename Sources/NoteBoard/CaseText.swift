// The case: beside the notes of a step, and as a text to read over the board.
import Board
import Canvas
import ScreenKit
import Words

extension NoteBoardScreen {
  /// The case's text as lines for the screen beside the notes.
  func caseLines(width: Int) -> [[Span]] {
    guard let study = board.caseStudies.first(where: { $0.id == desk.caseID }) else { return [] }
    var sheet = Sheet(width: width, glyphs: glyphs)
    sheet.add(study.title[language], .panelStrong)
    sheet.addGap()
    sheet.addMarkdown(study.text[language])
    return sheet.lines
  }

  /// The first line that is shown, whatever size the screen has become.
  func caseTop(lines: Int, rows: Int) -> Int { min(desk.caseTops[desk.caseID] ?? 0, max(0, lines - rows)) }

  /// Scrolls the case, where it stands beside the notes and does not fit.
  /// - Returns: whether it did.
  package mutating func scrollCase(pages: Int) -> Bool {
    guard let rect = plan.caseRect else { return false }
    return scrollCase(by: pages * max(1, rect.height - 1), in: rect)
  }

  private mutating func scrollCase(by rows: Int, in rect: Rect) -> Bool {
    let lines = caseLines(width: rect.width - 3).count
    guard lines > rect.height else { return false }
    desk.caseTops[desk.caseID] = max(0, min(caseTop(lines: lines, rows: rect.height) + rows, lines - rect.height))
    return true
  }

  mutating func wheelCase(_ rows: Int, at point: Point) -> Bool {
    guard let rect = plan.caseRect, rect.contains(point) else { return false }
    _ = scrollCase(by: rows, in: rect)
    return true
  }

  /// The place among the cases of the one that is worked on.
  package var casePlace: Int? { board.caseStudies.firstIndex { $0.id == desk.caseID } }

  /// A case to read, by its place among the cases.
  package func caseSheet(_ index: Int) -> Sheet {
    let cases = board.caseStudies
    guard cases.indices.contains(index) else { return newSheet(Words.noCase) }
    let study = cases[index]
    var sheet = newSheet("\(Words.caseOf(index + 1, cases.count)[language]) · \(study.title[language])")
    let yours = sheet.title + " · " + Words.thisIsYours[language]
    // Beside it stands how much is above.
    if cases.count > 1, study.id == desk.caseID, width(of: yours) <= panelWidth - 14 { sheet.title = yours }
    sheet.addMarkdown(study.text[language])
    return sheet
  }
}
