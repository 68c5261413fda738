// A note or a sentence while it is being written: its text, its caret, and what stood there before.
import Board
import Canvas

/// A note being written, in the cell where it will stand.
package struct Editor: Equatable, Sendable {
  package var field: TextField
  package var purpose: Draft.Purpose
  package var caseID: CaseID
  package var step: Step
  package var theme: Theme
  package var horizon: Horizon
  /// The text before each burst of typing, for Ctrl-Z.
  package var earlier: [TextField] = []
  private var lastWasText = false

  package init(_ draft: Draft) {
    field = TextField(draft.text)
    purpose = draft.purpose
    caseID = draft.caseID
    step = draft.step
    theme = draft.theme
    horizon = draft.horizon
  }

  package var draft: Draft { Draft(purpose: purpose, caseID: caseID, step: step, theme: theme, horizon: horizon, text: field.text) }

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
