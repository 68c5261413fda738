// From step to step, the sentence in which a step ends, and from case to case.
import Board
import NoteBoard
import ScreenKit
import Words

extension GroupScreen {
  var mayChooseStep: Bool { !desk.caseID.isEmpty && !board.isLed(group) }

  /// Whether the group's name is followed by the way to step 1.
  var couldBeginAtFirstStep: Bool {
    desk.step == .interventions && mayChooseStep && sentence(.start) == nil && sentence(.end) == nil
  }

  mutating func openSteps() {
    if desk.caseID.isEmpty { return say(Words.noCaseHelp) }
    if board.isLed(group) { return say(Words.ledHere) }
    let rows = Step.allCases.map { step in
      Chooser<GroupScreen>.Row(
        (sentence(step) == nil ? "  " : "✓ ") + step.title.capitalised[language], about: Words.question(of: step)[language]
      ) { $0.go(to: step) }
    }
    panel = .chooser(Chooser(Words.stepTitle, rows: rows, chosen: Step.allCases.firstIndex(of: desk.step)))
  }

  /// The group's own choice. It is asked once not to think of interventions before it knows what is going on.
  mutating func go(to step: Step) {
    if step == desk.step { return }
    if board.isLed(group) { return say(Words.ledHere) }
    let missing = [Step.start, .end].filter { sentence($0) == nil }
    if step == .interventions, !missing.isEmpty, !hasAskedTooSoon {
      hasAskedTooSoon = true
      let lines = [Words.tooSoonMissing(missing.map(\.title)), Words.tooSoonWhy, Words.tooSoonKeys]
      panel = .question(
        Question(Words.tooSoonTitle, lines) { screen in
          if !screen.board.isLed(screen.group) { screen.go(to: screen.desk.caseID, .interventions) }
        })
      return
    }
    go(to: desk.caseID, step)
  }

  // MARK: - The sentence

  mutating func makeSentence() {
    guard desk.step != .interventions else { return }
    guard let note = chosenNote.flatMap(board.note) else { return say(noNoteChosen) }
    guard mayWrite() else { return }
    let text = note.text.oneLine.trimmed
    if text.unicodeScalars.count > Limits.sentenceScalars { return say(Words.sentenceTooLong, isWarning: true) }
    guard let old = sentence(desk.step) else {
      setSentence(text, at: desk.step, of: desk.caseID)
      return
    }
    if old == text, !hasSeveralSentences { return say(Words.sentenceSame) }
    panel = .question(
      Question(Words.replaceTitle, [Words.sentenceNow(quotedSentence(desk.step) ?? ""), Words.replaceNew(text), Words.replaceKeys]) {
        screen in
        if screen.mayWrite() { screen.setSentence(text, at: screen.desk.step, of: screen.desk.caseID) }
      })
  }

  /// Whether each of the groups that were joined here still has its own.
  private var hasSeveralSentences: Bool { group.map { board.sentences(desk.caseID, $0, desk.step).count > 1 } ?? false }

  /// Opens the sentence for writing; its draft, where there is one.
  mutating func writeSentence() {
    guard desk.step != .interventions, mayWrite() else { return }
    if let number = sentenceDraft(desk.step) { return resume(number) }
    var draft = draft(.sentence, sentence(desk.step) ?? "")
    draft.before = draft.text
    var editor = Editor(draft)
    editor.field.selectAll()
    desk.editor = editor
    panel = nil
  }

  /// Writes the sentence of a step; an empty one takes it away.
  /// - Returns: whether it stands there.
  @discardableResult mutating func setSentence(_ text: String, at step: Step, of caseID: CaseID) -> Bool {
    guard let group else { return false }
    let said = board.sentences(caseID, group, step)
    if said.count < 2, text == said.first?.text ?? "" { return true }
    guard shell.change([board.writing(text, caseID, group, step)]) else { return false }
    let next: Step? = board.isLed(group) ? nil : step == .start ? .end : .interventions
    say(text.isEmpty ? named(Words.sentenceGone) : named(Words.sentenceSaved(next: next?.title.capitalised)))
    return true
  }

  // MARK: - The case

  /// To the cards of another theme without leaving the panel.
  mutating func turnCards(by: Int) {
    guard case .own(.cards(let theme, _)) = panel else { return }
    let themes = Theme.allCases
    panel = .own(.cards(themes[(theme.number - 1 + by + themes.count) % themes.count], chosen: 0))
  }
}
