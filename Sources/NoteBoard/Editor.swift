// A note or a sentence while it is being written: its text, its caret, and what stood there before.
import Board
import Canvas
import ScreenKit

/// A note being written, in the cell where it will stand.
package struct Editor: Equatable, Sendable {
  package var field: TextField
  package var purpose: Draft.Purpose
  package var caseID: CaseID
  package var step: Step
  package var theme: Theme
  package var horizon: Horizon
  package var begun: Instant?
  /// What the draft is called, and what it was called on another screen.
  package var id: String?
  private let from: String?
  /// The text before each burst of typing, for Ctrl-Z.
  package var earlier: [TextField] = []
  /// What stood there when somebody began to change it.
  package let before: String?
  /// The theme and horizon where it stood then.
  private let placeBefore: [String: String]
  /// Whether it opened by itself, after another one was shared: as long as nothing is typed it holds nothing up.
  package var isNext = false
  private var lastWasText = false

  package init(_ draft: Draft) {
    field = TextField(draft.text)
    purpose = draft.purpose
    caseID = draft.caseID
    step = draft.step
    theme = draft.theme
    horizon = draft.horizon
    (before, placeBefore, begun) = (draft.before, draft.answersBefore, draft.begun)
    (id, from) = (draft.id, draft.from)
  }

  package var draft: Draft {
    var draft = Draft(purpose: purpose, caseID: caseID, step: step, theme: theme, horizon: horizon, text: field.text, begun: begun)
    (draft.before, draft.answersBefore) = (before, placeBefore)
    (draft.id, draft.from) = (id, from)
    return draft
  }

  /// Whether nobody is writing in it: it stands open after the one before was shared.
  package var isWaiting: Bool { isNext && field.isEmpty }

  /// Changes the text, keeping what was there: a burst of letters is one step back, and every other change too.
  package mutating func change(isText: Bool = false, _ change: (inout TextField) -> Void) {
    let before = field
    change(&field)
    guard field.text != before.text else { return }
    if !(isText && lastWasText) { earlier.append(before) }
    if earlier.count > 100 { earlier.removeFirst() }
    lastWasText = isText
  }

  package mutating func stepBack() {
    if let before = earlier.popLast() { field = before }
    lastWasText = false
  }
}

/// The text that is being written as it stands on the screen: wrapped, and with the row of its caret in sight.
package struct EditedText {
  /// Where its lines stand.
  package let rect: Rect
  let wrapped: WrappedText
  /// The first line that is shown.
  let first: Int
  private let caret: Point
  private let isEmpty: Bool
  private let isSelected: Bool

  package init(_ field: TextField, in rect: Rect, glyphs: GlyphSet, hyphenates: Bool = false) {
    self.rect = rect
    wrapped = WrappedText(field.text, width: rect.width, glyphs: glyphs, editing: true, hyphenates: hyphenates)
    (caret, isEmpty, isSelected) = (wrapped.point(ofCaret: field.caret), field.isEmpty, field.isSelected)
    first = max(0, min(caret.y - rect.height + 1, wrapped.lines.count - 1))
  }

  var cursor: Point { Point(x: min(rect.x + caret.x, rect.maxX), y: rect.y + caret.y - first) }

  /// The place in the text of a point on the screen.
  package func caret(at point: Point) -> Int { wrapped.caret(at: Point(x: point.x - rect.x, y: point.y - rect.y + first)) }

  /// Draws the text, or while there is none, what is to be written.
  func draw(else hint: Phrase, _ language: Language, style: Style, in grid: inout Grid) {
    let lines = wrapped.lines.dropFirst(first).prefix(rect.height).map(\.text)
    grid.write(lines, at: rect.origin, style: isSelected ? style.with(.reverse) : style, clip: rect)
    if isEmpty {
      grid.write(hint[language].truncated(to: rect.width, in: grid.glyphs), at: rect.origin, style: style.with(.italic), clip: rect)
    }
  }
}
